// Figures that pictures show, and the duties behind each of them.
import type { Finding, Occurrence, Rate, Status } from "kyhan";
import { addDays, monthsAround } from "../dates";
import { instrumentOf, standing, usable, type Choice } from "./answers";
import { once, plans } from "./plans";

/** What rates are of: agencies with those below them, agencies alone, plans, reporting periods. */
export type RateOf = "agencies" | "own" | "instruments" | "periods";

/** The duties behind a figure: of a rate, late so many days, or of an agency in a month. */
export interface Behind {
  rate?: { of: RateOf; id?: string; from?: string; until?: string };
  days?: { from: number; to?: number };
  cell?: { bearer: string | null; month: string };
}

export interface HeatCell {
  count: number;
  overdue: number;
  /** Of those, what is over in one way or another. */
  done: number;
}

export interface HeatRow {
  bearer: string | null;
  /** By month, `2024-12`; months without a duty are left out. */
  months: Record<string, HeatCell>;
}

export interface Lateness {
  /** Days late, both ends included; without an end, all that is later. */
  from: number;
  to?: number;
  late: number;
  overdue: number;
}

const LATENESS: { from: number; to?: number }[] = [
  { from: 1, to: 5 }, { from: 6, to: 10 }, { from: 11, to: 30 }, { from: 31, to: 90 }, { from: 91 },
];

export function lateness(choice: Choice): Lateness[] {
  return LATENESS.map((days) => {
    const late = lateBy(choice, days);
    const overdue = late.filter(({ status }) => status === "overdue").length;
    return { ...days, late: late.length - overdue, overdue };
  });
}

function lateBy(choice: Choice, { from, to = Infinity }: { from: number; to?: number }): Finding[] {
  return standing(choice).findings.filter(({ status, daysLate = 0 }) =>
    (status === "overdue" || status === "submittedLate") && daysLate >= from && daysLate <= to);
}

/** Rates whose reports are missing come first, then those with late ones. */
export function worstFirst(rates: Rate[]): Rate[] {
  const missing = ({ expected, actual }: Rate) => expected - actual;
  const late = ({ actual, actualOnTime }: Rate) => actual - actualOnTime;
  return [...rates].sort((one, other) => missing(other) - missing(one) || late(other) - late(one));
}

const DONE: Status[] = ["submitted", "submittedLate", "waived", "elapsed"];

export function heat(choice: Choice): HeatRow[] {
  const rows = new Map<string | null, HeatRow>();
  for (const { bearer, due, status } of around(choice)) {
    const row = rows.get(bearer) ?? { bearer, months: {} };
    rows.set(bearer, row);
    const cell = (row.months[due.slice(0, 7)] ??= { count: 0, overdue: 0, done: 0 });
    cell.count += 1;
    if (status === "overdue") cell.overdue += 1;
    if (DONE.includes(status)) cell.done += 1;
  }
  const sum = ({ months }: HeatRow, of: keyof HeatCell) => Object.values(months).reduce((sum, cell) => sum + cell[of], 0);
  // What nobody is named for comes last.
  return [...rows.values()].sort((one, other) =>
    Number(one.bearer === null) - Number(other.bearer === null) || sum(other, "overdue") - sum(one, "overdue") || sum(other, "count") - sum(one, "count"));
}

/** How the duties of the months around the day stand. */
function around({ day: on, lang, ...whose }: Choice): Finding[] {
  return once("around", [on, lang, whose], () => {
    const months = monthsAround(on);
    const window = { from: `${months[0]}-01`, until: addDays(`${months.at(-1)}-01`, 31).slice(0, 8) + "01" };
    return plans().engine.evaluate({ on, ...window, ...whose, records: usable(lang).records, lang }).findings;
  });
}

/** The duties behind a figure, what stands worst first. */
export function behind(choice: Choice, { rate, days, cell }: Behind): Finding[] {
  const found = rate ? ofRate(choice, rate) : days ? lateBy(choice, days)
    : around(choice).filter(({ bearer, due }) => bearer === cell?.bearer && due.startsWith(cell.month));
  const rank = ({ status }: Finding) => ["overdue", "submittedLate", "open", "scheduled"].indexOf(status) + 1 || 5;
  return [...found].sort((one, other) => rank(one) - rank(other) || one.due.localeCompare(other.due));
}

function ofRate(choice: Choice, { of, id, from, until }: NonNullable<Behind["rate"]>): Finding[] {
  const parents = new Map(plans().registers.flatMap(({ agencies = [] }) => agencies.map(({ id, parent }) => [id, parent])));
  const isBelow = (bearer: string | null | undefined): boolean => Boolean(bearer) && (bearer === id || isBelow(parents.get(bearer as string)));
  return counted(choice).filter(({ finding, period }) => {
    switch (of) {
      case "own": return finding.bearer === id;
      case "agencies": return isBelow(finding.bearer);
      case "instruments": return (instrumentOf(finding.obligation) ?? finding.instrument) === id;
      case "periods": return period?.from === from && period?.until === until;
    }
  }).map(({ finding }) => finding);
}

/**
 * What rates count: reports that are assigned and not waived, whose day is over, without
 * those of a span of days.
 */
function counted(choice: Choice): { finding: Finding; period?: Occurrence["period"] }[] {
  return once("counted", [choice], () => {
    const { findings } = standing(choice);
    const dues = findings.flatMap(({ due, originalDue = due }) => [due, originalDue]).sort();
    const [first, last] = [dues[0], dues.at(-1)];
    if (!first || !last) return [];
    const { day, ...asked } = choice;
    const { occurrences } = plans().engine.schedule({ from: first, until: addDays(last, 1), trace: false, ...asked });
    const byId = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence]));
    return findings.flatMap((finding) => {
      const row = byId.get(finding.occurrence);
      const isCounted = row && !row.window && !row.strength && !row.kind && finding.status !== "waived" && finding.due < day
        && (finding.action === "report" || finding.action === "aggregate");
      return isCounted ? [{ finding, period: row.period }] : [];
    });
  });
}
