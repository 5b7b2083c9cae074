// What falls due on which day, gathered so that a page can show it: a duty is
// one entry, however many bear it, and a day gives its first few.
import type { Action, Occurrence, WorkdaysAnswer } from "kyhan";
import type { Choice } from "./answers";
import { once, plans } from "./plans";

/** A duty on a day. */
export interface Entry {
  /** The occurrence of its first bearer. */
  id: string;
  title: string;
  action: Action;
  bearer: string | null;
  bearers: number;
  /** The first day, of an activity. */
  from?: string;
  due: string;
  certainty: Occurrence["certainty"];
}

export interface Days {
  days: { date: string; count: number; first: Entry[] }[];
  rest: WorkdaysAnswer["days"];
}

/** Reports come before deeds. */
const FIRST: Action[] = ["report", "aggregate", "issuePlan", "inspect"];

/** The days of a window that have duties, each with its first `most`. */
export function days(choice: Choice, from: string, until: string, most: number): Days {
  const found: Days["days"] = [];
  const months = monthsOf(from, until);
  months.forEach((month, at) => {
    for (const [date, entries] of entriesOf(choice, month)) {
      if (date < from || date >= until) continue;
      found.push({ date, count: entries.length, first: entries.slice(0, most) });
    }
    postMessage({ done: (at + 1) / months.length });
  });
  const { days: rest } = plans().engine.workdays({ from, until, lang: choice.lang });
  return { days: found, rest };
}

/** All duties of a day. */
export function entriesOn(choice: Choice, date: string): Entry[] {
  return entriesOf(choice, date.slice(0, 7)).get(date) ?? [];
}

/** The entries of a month by day: a month at a time bounds the memory. */
function entriesOf({ instrument, agency, lang }: Choice, month: string): Map<string, Entry[]> {
  return once(`month ${month}`, [instrument, agency, lang], () => {
    const { occurrences } = plans().engine.schedule({
      from: `${month}-01`, until: `${monthAfter(month)}-01`, trace: false, lang,
      ...(instrument && { instrument }), ...(agency && { agency }),
    });
    return byDay(occurrences);
  });
}

function byDay(occurrences: Occurrence[]): Map<string, Entry[]> {
  const found = new Map<string, Map<string, Entry>>();
  for (const { id, obligation, title, action, bearer, window, due, certainty } of occurrences) {
    let ofDay = found.get(due);
    if (!ofDay) found.set(due, (ofDay = new Map()));
    const same = ofDay.get(obligation);
    if (same) same.bearers += 1;
    else {
      const from = window && { from: window.from };
      ofDay.set(obligation, { id, title, action, bearer, bearers: 1, ...from, due, certainty });
    }
  }
  const rank = ({ action }: Entry) => (FIRST.includes(action) ? 0 : 1);
  const sorted = (entries: Iterable<Entry>) => [...entries].sort((one, other) => rank(one) - rank(other));
  return new Map([...found].map(([date, ofDay]) => [date, sorted(ofDay.values())]));
}

/** The months, `2024-12`, that a window touches. */
function monthsOf(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); `${month}-01` < until; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
}
