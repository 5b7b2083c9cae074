// A year at a glance: how many duties fall due on which day.
import { make } from "./dom";
import type { RestDay } from "./worker/days";
import { lang, shortDate, word } from "./words";

export interface YearDay {
  count?: number;
  /** The name of a day off or of a worked weekend day. */
  rest?: { name: string; kind: RestDay["kind"] };
  hint: string;
  open?: () => void;
}

/** Twelve months with the days that have something on them. */
export function yearGrid(year: number, days: Map<string, YearDay>): HTMLElement {
  const months = Array.from({ length: 12 }, (_, month) => monthTable(year, month, days));
  return make("div", {}, make("p", { class: "note year-note" }, word("yearNote")), make("div", { class: "year" }, ...months));
}

function monthTable(year: number, month: number, days: Map<string, YearDay>): HTMLElement {
  const first = new Date(Date.UTC(year, month, 1));
  const title = new Intl.DateTimeFormat(lang(), { month: "long", timeZone: "UTC" }).format(first);
  // Weeks begin on Monday.
  const lead = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const weeks = Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    make("tr", {}, ...Array.from({ length: 7 }, (_, weekday) => {
      const number = week * 7 + weekday - lead + 1;
      if (number < 1 || number > length) return make("td");
      const date = new Date(Date.UTC(year, month, number)).toISOString().slice(0, 10);
      return dayCell(number, date, days.get(date));
    })),
  );
  return make(
    "table",
    {},
    make("caption", {}, title),
    make("thead", {}, make("tr", {}, ...weekdays().map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...weeks),
  );
}

function dayCell(number: number, date: string, day: YearDay | undefined): HTMLElement {
  const kind = day?.rest ? `day-${day.rest.kind}` : "";
  if (!day?.open) return make("td", { class: kind, ...(day && { title: day.hint }) }, String(number));
  const label = `${shortDate(date)}: ${day.hint}`;
  const button = make("button", { type: "button", title: label, onclick: day.open },
    `${number} `, make("b", {}, String(day.count)), make("span", { class: "unseen" }, ` ${word("duties")}, ${label}`));
  return make("td", { class: kind }, button);
}

/** The short names of the days from Monday; 1 January 2024 is one. */
function weekdays(): string[] {
  const format = new Intl.DateTimeFormat(lang(), { weekday: "narrow", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1 + day))));
}
