// The views that are one list: undated duties, indicators, chains.
import type { YearIndicator } from "kyhan";
import { chainLegend, chainPictures } from "./chain-picture";
import { showUndatedDuty } from "./detail";
import { make, names } from "./dom";
import { ask } from "./engine";
import { paged, pages } from "./paged";
import { chosen, party, planOf, state } from "./state";
import { amount, word, type Word } from "./words";

export async function showUndated(view: HTMLElement): Promise<void> {
  view.replaceChildren(await paged("undated", {
    caption: word("undated"),
    heads: [word("duty"), word("bearer"), word("phrase"), word("reason"), word("plan")],
    cells: ({ obligation, title, bearers, phrase, because, instrument, provision }) => [
      make("button", { type: "button", class: "link", onclick: () => void showUndatedDuty(obligation) }, title),
      names(bearers.length > 0 ? bearers.map(party) : [party(null)]),
      phrase ? `“${phrase}”` : "", because, planPlace(instrument, provision),
    ],
  }));
}

function planPlace(instrument: string, provision = ""): HTMLElement {
  return make("div", {}, planOf(instrument).short, make("small", {}, provision && `${word("section")} ${provision}`));
}

export async function showIndicators(view: HTMLElement): Promise<void> {
  view.replaceChildren(
    make("p", { class: "note" }, `${word("targetsOf")} ${state.day.slice(0, 4)}`),
    await paged("indicators", {
      caption: word("indicators"),
      heads: [word("indicator"), word("target"), word("owners"), word("plan"), word("state")],
      cells: (row) => [
        ...indicatorCells(row), owners(row), planPlace(row.instrument, row.provision),
        make("span", { class: `mark ${row.status}` }, word(row.status)),
      ],
    }),
  );
}

/** What an indicator is and what is to be reached. */
export function indicatorCells({ title, number, goalNumber, goalTitle, instrument, targets, unit }: YearIndicator): HTMLElement[] {
  const goal = goalNumber || goalTitle ? `${word("goal")} ${goalNumber ?? ""}${goalTitle ? `: ${goalTitle}` : ""}` : "";
  const inGoal = goalNumber ? `${word("goal")} ${goalNumber}` : planOf(instrument).short;
  const named = title ?? (number ? `${word("indicator")} ${number}, ${inGoal}` : inGoal);
  return [
    make("div", {}, make("b", {}, title && number ? `${number}. ${named}` : named), make("small", {}, title || goalTitle ? goal : planOf(instrument).whole)),
    targets.length > 0
      ? make("ul", {}, ...targets.map(({ text, note }) => make("li", {}, text, make("small", {}, note ?? ""))))
      : make("span", { class: "soft" }, unit ? `${word("noTarget")} (${unit})` : word("noTarget")),
  ];
}

function owners({ leads, suppliesData, contributes }: YearIndicator): HTMLElement {
  const row = (role: Word, parties: { name: string }[]) =>
    parties.length > 0 && make("li", {}, make("small", {}, word(role)), names(parties.map(({ name }) => name)));
  return make("ul", {}, row("role_leads", leads), row("role_suppliesData", suppliesData), row("role_contributes", contributes));
}

export async function showChains(view: HTMLElement): Promise<void> {
  const tightest = await ask("tightest", chosen());
  const note = tightest && make("p", { class: "note" },
    `${word("tightest")}: ${tightest.titles.join(" → ")} (${amount(tightest.slackWorkingDays, "workingDays")})`);
  view.replaceChildren(...(note ? [note] : []), make("p", { class: "note" }, word("chainHelp")), chainLegend(),
    await pages("chains", word("chains"), ({ rows }) => chainPictures(rows)));
}
