// What would change if a duty fell due on another day.
import { make, names } from "./dom";
import { ask } from "./engine";
import { party, state } from "./state";
import type { WhatIf } from "./worker/calls";
import { amount, lang, longDate, name, shortDate, word } from "./words";

/** Slack changes are shown up to this many, and counted beyond. */
const MOST_LINKS = 20;

/** A field for another day, and below it what would follow. */
export function whatIf(occurrence: string, due: string): HTMLElement {
  const answer = make("div", { class: "what-if-answer", role: "status" });
  const day = make("input", { type: "date", value: due, required: true, onchange: () => void suppose() });
  const suppose = async () => {
    if (!day.value || day.value === due) return answer.replaceChildren();
    const asked = day.value;
    try {
      const found = await ask("whatIf", occurrence, asked, lang());
      if (day.value === asked) answer.replaceChildren(...consequences(found, asked));
    } catch (error) {
      if (day.value === asked) answer.replaceChildren(make("p", { class: "warning" }, (error as Error).message));
    }
  };
  return make(
    "section",
    { class: "what-if" },
    make("h3", {}, word("whatIf")),
    make("label", { class: "chooser" }, word("moveTo"), day),
    answer,
  );
}

function consequences({ changes, slack, titles, agencies, instruments }: WhatIf, due: string): HTMLElement[] {
  if (changes.length === 0) return [make("p", { class: "note" }, word("nothingChanges"))];
  const moved = changes.map(({ title, from, to, bearers }) =>
    make("li", {}, make("b", {}, title), ` (${amount(bearers, "bearers")})`,
      make("span", { class: "from-to" }, `${shortDate(from)} → ${shortDate(to)}`, ` (${shift(from, to)})`)));
  const links = slack.slice(0, MOST_LINKS).map((link) => {
    const [before, after] = [link.before.slackWorkingDays, link.after.slackWorkingDays];
    return make("li", {},
      make("b", {}, `${titles[link.contributor]} → ${titles[link.collector]}`),
      make("span", { class: "from-to" },
        `${shortDate(link.after.contributorDue)} → ${shortDate(link.after.collectorDue)}: `,
        `${before} → ${amount(after, "workingDays")} `, verdict(link.before.slackDays, link.after.slackDays, after)));
  });
  const more = slack.length - links.length;
  const documents = instruments.map((id) => {
    const found = state.contents.instruments.find((instrument) => instrument.id === id);
    return found ? name({ name: found.title, ...(found.titleEn && { nameEn: found.titleEn }) }, id) : id;
  });
  return [
    make("p", { class: "big-date" }, longDate(due)),
    make("h4", {}, `${word("datesThatMove")} (${changes.length})`),
    make("ul", {}, ...moved),
    make("h4", {}, `${word("slackThatChanges")} (${slack.length})`),
    slack.length === 0 ? make("p", { class: "note" }, word("nothing")) : make("ul", {}, ...links),
    ...(more > 0 ? [make("p", { class: "note" }, `+ ${more}`)] : []),
    make("h4", {}, `${word("calendarsThatChange")} (${agencies.length})`),
    names(agencies.map(party)),
    make("p", { class: "note" }, documents.join("; ")),
  ];
}

function shift(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return `${days > 0 ? "+" : "−"}${amount(Math.abs(days), "days")}`;
}

/** A link breaks when the collector falls due before what it collects. */
function verdict(before: number, after: number, workingDays: number): HTMLElement | string {
  if (after < 0) return make("span", { class: "mark gap" }, word(before < 0 ? "stillBroken" : "breaks"));
  if (before < 0) return make("span", { class: "mark covered" }, word("mended"));
  return workingDays < 1 ? make("span", { class: "mark overlap" }, word("noDayLeft")) : "";
}
