// What falls due on which day, gathered so that a page can show it: a duty is
// one entry, however many bear it, and a day gives its first few.
import type { Action, Occurrence, Status } from "kyhan";
import { addDays } from "../dates";
import { usable, type Choice } from "./answers";
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
  /** How the one stands that stands worst. */
  status?: Status;
}

/** A day that differs from a plain working day. */
export interface RestDay {
  date: string;
  kind: "off" | "working" | "weekend";
  /** Empty for a plain weekend. */
  name: string;
}

export interface Days {
  /** `count` is that of all, `first` the first of those that are not among the spans. */
  days: { date: string; count: number; left: number; first: Entry[] }[];
  /** The first activities over several days that touch the window, and how many there are. */
  spans: Entry[];
  spansInAll: number;
  rest: RestDay[];
}

/** Activities that end so many days after a window are looked for. */
const DAYS_AFTER = 366;

/** Reports come before deeds. */
const FIRST: Action[] = ["report", "aggregate", "issuePlan", "inspect"];

/**
 * The days of a window that have duties, each with its first `most`. So many activities are
 * shown across their days; each of the others stands on its last day.
 */
export function days(choice: Choice, from: string, until: string, most: number, mostSpans: number): Days {
  const found: Days["days"] = [];
  const all = mostSpans > 0 ? spansOf(choice, from, until) : [];
  const spans = all.slice(0, mostSpans);
  const isBar = new Set(spans.map(({ id }) => id));
  const months = monthsOf(from, until);
  months.forEach((month, at) => {
    for (const [date, entries] of entriesOf(choice, month)) {
      if (date < from || date >= until) continue;
      const others = entries.filter(({ id }) => !isBar.has(id));
      if (others.length > 0) {
        found.push({ date, count: entries.length, left: Math.max(0, others.length - most), first: others.slice(0, most) });
      }
    }
    postMessage({ done: (at + 1) / months.length });
  });
  return { days: found, spans, spansInAll: all.length, rest: restDays(choice, from, until) };
}

/** Days off, worked weekend days and weekends. */
function restDays({ lang }: Choice, from: string, until: string): RestDay[] {
  const { days } = plans().engine.workdays({ from, until, lang });
  const named = new Map(days.map((day) => [day.date, day]));
  const found: RestDay[] = days.map(({ date, kind, name }) => ({ date, kind, name }));
  for (let date = from; date < until; date = addDays(date, 1)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if ((weekday === 0 || weekday === 6) && !named.has(date)) found.push({ date, kind: "weekend", name: "" });
  }
  return found;
}

/** Activities of more than one day that touch a window, also those that end after it. */
function spansOf(choice: Choice, from: string, until: string): Entry[] {
  const { instrument, agency, lang } = choice;
  return once("spans", [choice, from, until], () => {
    const { occurrences } = plans().engine.schedule({
      from, until: addDays(until, DAYS_AFTER), trace: false, lang,
      ...(instrument && { instrument }), ...(agency && { agency }),
    });
    const inside = occurrences.filter(({ window, due }) => window && window.from < until && window.from < due);
    return [...byDay(inside).values()].flat();
  });
}

/** All duties of a day. */
export function entriesOn(choice: Choice, date: string): Entry[] {
  return entriesOf(choice, date.slice(0, 7)).get(date) ?? [];
}

/** The entries of a month by day: a month at a time bounds the memory. */
function entriesOf({ instrument, agency, day, lang }: Choice, month: string): Map<string, Entry[]> {
  return once(`month ${month}`, [instrument, agency, day, lang], () => {
    const window = { from: `${month}-01`, until: `${monthAfter(month)}-01` };
    const whose = { ...(instrument && { instrument }), ...(agency && { agency }) };
    const { occurrences } = plans().engine.schedule({ ...window, trace: false, lang, ...whose });
    if (occurrences.length === 0) return new Map();
    const { findings } = plans().engine.evaluate({ on: day, ...window, ...whose, records: usable(lang).records, lang });
    return byDay(occurrences, new Map(findings.map(({ occurrence, status }) => [occurrence, status])));
  });
}

/** What stands worse comes first. */
const WORST: Status[] = ["overdue", "open", "scheduled", "submittedLate", "submitted", "elapsed", "waived"];

function worse(one: Status | undefined, other: Status | undefined): Status | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return WORST.indexOf(one) <= WORST.indexOf(other) ? one : other;
}

function byDay(occurrences: Occurrence[], statuses = new Map<string, Status>()): Map<string, Entry[]> {
  const found = new Map<string, Map<string, Entry>>();
  for (const { id, obligation, title, action, bearer, window, due, certainty } of occurrences) {
    let ofDay = found.get(due);
    if (!ofDay) found.set(due, (ofDay = new Map()));
    const same = ofDay.get(obligation);
    const status = statuses.get(id);
    if (same) {
      same.bearers += 1;
      const worst = worse(same.status, status);
      if (worst) same.status = worst;
    } else {
      const from = window && { from: window.from };
      ofDay.set(obligation, { id, title, action, bearer, bearers: 1, ...from, due, certainty, ...(status && { status }) });
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
