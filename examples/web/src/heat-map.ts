// How many duties fall due in which month, agency by agency: a table whose cells lead to them.
import { monthsAround } from "./dates";
import { make } from "./dom";
import { showFigure } from "./duty-list";
import { pages } from "./paged";
import { party, state } from "./state";
import { signs } from "./status";
import type { HeatCell, HeatRow } from "./worker/figures";
import { amount, lang, word, type Word } from "./words";

/** From so many duties on a cell is one step stronger. */
const STEPS = [1, 2, 4, 8];

const STATES = { overdue: ["heatOverdue", signs.overdue], done: ["heatDone", signs.submitted], open: ["heatOpen", ""] } as const;

export async function heatMap(): Promise<HTMLElement> {
  const months = monthsAround(state.day);
  const entries = Object.entries(STATES).map(([name, [text, sign]]) =>
    make("li", {}, make("span", { class: `heat-cell heat-${name}`, style: "--heat: 3" }, sign), word(text)));
  return make("div", {},
    make("p", { class: "note" }, `${word("heatHelp")} `, make("span", { class: "on-screen" }, word("pressCell"))),
    make("ul", { class: "chart-legend", "aria-label": word("legend") }, ...entries),
    await pages("heat", word("heat"), ({ rows }) => table(months, rows)));
}

function table(months: string[], rows: HeatRow[]): HTMLElement {
  return make("table", { class: "heat" },
    make("caption", { class: "unseen" }, word("heat")),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, word("agency")), ...months.map((month) =>
      make("th", { scope: "col", class: month === state.day.slice(0, 7) ? "now" : "" }, String(Number(month.slice(5))), make("small", {}, `/${month.slice(2, 4)}`))))),
    make("tbody", {}, ...rows.map(({ bearer, months: cells }) => make("tr", {},
      make("th", { scope: "row" }, party(bearer)),
      ...months.map((month) => {
        const cell = cells[month];
        return make("td", {}, cell && button(bearer, month, cell));
      })))));
}

function button(bearer: string | null, month: string, { count, overdue, done }: HeatCell): HTMLElement {
  const state = overdue > 0 ? "overdue" : done === count ? "done" : "open";
  const [text, sign] = STATES[state];
  const label = `${party(bearer)}, ${longMonth(month)}: ${amount(count, "duties")}, ${overdue > 0 ? `${word("overdue")}: ${overdue}` : word(text as Word)}`;
  const step = STEPS.filter((least) => count >= least).length;
  return make("button", {
    type: "button", class: `heat-cell heat-${state}`, style: `--heat: ${step}`, title: label, "aria-label": label,
    onclick: () => showFigure(`${party(bearer)}, ${longMonth(month)}`, { cell: { bearer, month } }),
  }, `${sign}${count}`);
}

function longMonth(month: string): string {
  return new Intl.DateTimeFormat(lang() === "vi" ? "vi" : "en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));
}
