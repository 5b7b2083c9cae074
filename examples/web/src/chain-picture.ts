// Who feeds whom, as a picture: what is sent, an arrow with the working days in between, and
// what gathers it.
import { showUndatedDuty } from "./detail";
import { make } from "./dom";
import { party } from "./state";
import type { Link } from "./worker/lists";
import { amount, shortDate, word, type Word } from "./words";

/** More working days than this are a figure without squares. */
const MOST_SQUARES = 20;

type Strength = "enough" | "none" | "broken" | "undated";

const STRENGTHS: Record<Strength, [sign: string, text: Word]> = {
  enough: ["✓", "slackEnough"], none: ["!", "noDayLeft"], broken: ["⚠", "slackBroken"], undated: ["?", "linkUndated"],
};

function strengthOf({ next }: Link): Strength {
  if (!next) return "undated";
  if (next.slackDays < 0) return "broken";
  return next.slackWorkingDays < 1 ? "none" : "enough";
}

/** A picture for each due day of a collector; what has no date joins the first of its collector. */
export function chainPictures(links: Link[]): HTMLElement {
  const groups: Link[][] = [];
  for (const link of [...links].sort((one, other) => Number(!one.next) - Number(!other.next))) {
    const group = groups.find(([first]) => first?.collector.obligation === link.collector.obligation
      && (!link.next || link.next.collectorDue === first.next?.collectorDue));
    if (group) group.push(link);
    else groups.push([link]);
  }
  return make("div", { class: "chains" }, ...groups.map(picture));
}

function picture(links: Link[]): HTMLElement {
  const [first] = links as [Link];
  const isUndated = (side: "contributor" | "collector") => ({ undated }: Link) => undated === side || undated === "both";
  return make("section", { class: "chain", "aria-label": first.collector.title },
    make("ul", { class: "chain-senders" }, ...links.map((link) =>
      make("li", {}, box(link.contributor, link.next?.contributorDue, isUndated("contributor")(link)), arrow(link)))),
    box(first.collector, first.next?.collectorDue, links.some(isUndated("collector"))));
}

/** A duty; of one with dates, that of the meeting, if it takes part in one. */
function box({ obligation, title, bearer, bearers }: Link["contributor"], due: string | undefined, isUndated: boolean): HTMLElement {
  const who = bearers > 1 ? amount(bearers, "bearers") : (bearer ?? party(null));
  return make("div", { class: "chain-box" },
    make("button", { type: "button", class: "link", onclick: () => void showUndatedDuty(obligation) }, title),
    make("small", {}, who), make("b", {}, due ? shortDate(due) : isUndated ? word("undatedEnd") : ""));
}

function arrow(link: Link): HTMLElement {
  const strength = strengthOf(link);
  const [sign, text] = STRENGTHS[strength];
  const days = link.next?.slackWorkingDays ?? 0;
  const squares = days > 0 && days <= MOST_SQUARES ? Array.from({ length: days }, () => make("i")) : [];
  return make("div", { class: `chain-arrow chain-${strength}` },
    make("span", {}, make("span", { "aria-hidden": "true" }, `${sign} `), strength === "enough" ? amount(days, "workingDays") : word(text)),
    make("span", { class: "squares", "aria-hidden": "true" }, ...squares),
    make("span", { class: "shaft", "aria-hidden": "true" }));
}

/** What the signs of the arrows mean. */
export function chainLegend(): HTMLElement {
  return make("ul", { class: "chart-legend", "aria-label": word("legend") }, ...Object.entries(STRENGTHS).map(([strength, [sign, text]]) =>
    make("li", { class: `chain-${strength}` }, make("span", { "aria-hidden": "true" }, `${sign} `), word(text))));
}
