// The views that are one list: undated duties, indicators, chains.
import type { Target } from "kyhan";
import { make } from "./dom";
import { ask } from "./engine";
import { paged } from "./paged";
import { party } from "./state";
import type { IndicatorRow } from "./worker/lists";
import { amount, lang, shortDate, word } from "./words";

export async function showUndated(view: HTMLElement): Promise<void> {
  view.replaceChildren(await paged("undated", {
    caption: word("undated"),
    heads: [word("duty"), word("bearer"), word("phrase"), word("reason"), word("provision")],
    cells: ({ title, bearers, phrase, because, provision }) => [
      title, bearers.map(party).join("; ") || party(null), phrase ?? "", because, provision,
    ],
  }));
}

export async function showIndicators(view: HTMLElement): Promise<void> {
  view.replaceChildren(await paged("indicators", {
    caption: word("indicators"),
    heads: [word("indicator"), word("target"), word("owners"), word("state")],
    cells: (row) => {
      const names = new Map(row.owners.map(({ agency, name, role }) =>
        [agency, role === "leads" ? name : `${name} (${word(role)})`]));
      const title = row.title ?? `${word("indicator")} ${row.number ?? ""}`;
      return [
        make("div", {}, make("b", {}, title), make("small", {}, row.indicator)),
        make("ul", {}, ...row.values.map((target) => make("li", {}, targetText(target, row)))),
        make("ul", {}, ...[...names.values()].map((name) => make("li", {}, name))),
        make("span", { class: `mark ${row.status}` }, word(row.status)),
      ];
    },
  }));
}

const signs: Record<Target["operator"], string> = {
  atLeast: "≥", moreThan: ">", atMost: "≤", lessThan: "<", equal: "=", about: "≈", changeRange: "Δ", qualitative: "✓",
};

function targetText({ at, from, each, operator, value, range, part }: Target, { unit = "" }: IndicatorRow): string {
  const when = at ?? (from ? `${from} →` : each ? `${each.from ?? ""}–${each.until ?? ""} / ${each.unit}` : "");
  const amount = range ? `${range[0]} … ${range[1]}` : (value ?? "");
  const number = typeof amount === "number" ? amount.toLocaleString(lang()) : amount;
  return `${when}: ${signs[operator]} ${number} ${unit} ${part ? `(${part})` : ""}`.trim();
}

export async function showChains(view: HTMLElement): Promise<void> {
  const tightest = await ask("tightest", lang());
  const list = await paged("chains", {
    caption: word("chains"),
    heads: [word("contributor"), word("collector"), word("slack")],
    cells: ({ contributor, collector, next, undated }) => [
      end(contributor, next?.contributorDue),
      end(collector, next?.collectorDue),
      next
        ? make("span", { class: `mark ${next.slackWorkingDays < 1 ? "gap" : "covered"}` },
            amount(next.slackWorkingDays, "workingDays"))
        : undated ? word("undatedEnd") : "",
    ],
  });
  const note = tightest && make("p", { class: "note" },
    `${word("tightest")}: ${tightest.titles.join(" → ")} (${amount(tightest.slackWorkingDays, "workingDays")})`);
  view.replaceChildren(...(note ? [note] : []), list);
}

function end(side: { title: string; bearer: string | null; bearers: number }, due?: string): HTMLElement {
  const who = side.bearers > 1 ? `${side.bearer ?? ""} (${amount(side.bearers, "bearers")})` : (side.bearer ?? party(null));
  return make("div", {}, make("b", {}, side.title), make("small", {}, due ? `${who} · ${shortDate(due)}` : who));
}
