// The lists that the views show: whole here, a page at a time on the screen.
import type { ChainEnd, CoverageAnswer, Finding, Meeting, Rate, Status, Target, UndatedDuty } from "kyhan";
import { alerts, chains, coverage, instrumentOf, standing, undated, type Choice } from "./answers";
import { entriesOn, type Entry } from "./days";
import { findings, placed, type Found } from "./findings";
import { once, plans } from "./plans";

export interface Link {
  contributor: ChainEnd;
  collector: ChainEnd;
  undated?: "contributor" | "collector" | "both";
  /** The first meeting from the day on, or the last before it. */
  next?: Meeting;
}

export type IndicatorRow = CoverageAnswer["indicators"][number] & { unit?: string; values: Target[] };

/** What is said alike to some addressees. */
export interface AlertRow {
  /** The occurrence of the first. */
  occurrence: string;
  text: string;
  to: (string | null)[];
  due: string;
  isSettled: boolean;
}

export interface Rows {
  alerts: AlertRow;
  agencyRates: Rate;
  chains: Link;
  day: Entry;
  findings: Found;
  indicators: IndicatorRow;
  instrumentRates: Rate;
  standing: Finding;
  undated: UndatedDuty;
}

/** What a list is of, beside the choice: a day, or a status. */
export interface About {
  date?: string;
  status?: Status;
}

export interface Page<Row> {
  total: number;
  rows: Row[];
}

/** How many rows a page has. */
const PAGE = 50;

type List<Row> = (choice: Choice, about: About) => Row[];

const lists: { [Name in Exclude<keyof Rows, "findings">]: List<Rows[Name]> } = {
  alerts: alertRows,
  agencyRates: (choice) => standing(choice).rates.agencies,
  chains: links,
  day: (choice, { date = choice.day }) => entriesOn(choice, date),
  indicators,
  instrumentRates: (choice) => standing(choice).rates.instruments,
  standing: (choice, { status }) => {
    const found = standing(choice).findings.filter((finding) => finding.status === status);
    // What is past reads from the newest, what is to come from the nearest.
    return status === "open" || status === "scheduled" ? found : found.reverse();
  },
  undated,
};

/** The page of a list that begins at a row, from 0. */
export function page<Name extends keyof Rows>(
  name: Name, choice: Choice, about: About, from: number,
): Page<Rows[Name]> {
  const cut = <Row>(all: () => Row[]) => {
    const rows = once(`list ${name}`, [choice, about], all);
    return { total: rows.length, rows: rows.slice(from, from + PAGE) };
  };
  if (name === "findings") {
    const { total, rows } = cut(() => findings(choice));
    return { total, rows: placed(rows) } as Page<Rows[Name]>;
  }
  const list = lists[name as Exclude<Name, "findings">] as List<Rows[Name]>;
  return cut(() => list(choice, about));
}

function alertRows(choice: Choice): AlertRow[] {
  const rows = new Map<string, AlertRow>();
  for (const { occurrence, obligation, text, to, due, settled } of alerts(choice)) {
    const key = JSON.stringify([obligation, text, due, settled]);
    const same = rows.get(key);
    if (same) same.to.push(to);
    else rows.set(key, { occurrence, text, to: [to], due, isSettled: settled === true });
  }
  return [...rows.values()];
}

function indicators({ instrument, agency, lang }: Choice): IndicatorRow[] {
  const entries = plans().registers.flatMap((register) => register.indicators ?? []);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return coverage(lang)
    .indicators.filter(({ instrument: own, owners }) =>
      agency
        ? owners.some((owner) => owner.agency === agency)
        : !instrument || own === instrument || owners.some(({ obligation }) => instrumentOf(obligation) === instrument),
    )
    .map((indicator) => {
      const { unit, targets = [] } = byId.get(indicator.indicator) ?? {};
      return { ...indicator, ...(unit !== undefined && { unit }), values: targets };
    });
}

function links({ instrument, day, lang }: Choice): Link[] {
  return chains(lang)
    .links.filter(
      ({ contributor, collector }) =>
        !instrument || contributor.instrument === instrument || collector.instrument === instrument,
    )
    .map(({ contributor, collector, meetings, undated: without }) => {
      const next = meetings.find(({ collectorDue }) => collectorDue >= day) ?? meetings.at(-1);
      return { contributor, collector, ...(without && { undated: without }), ...(next && { next }) };
    });
}
