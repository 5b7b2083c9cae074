// The lists that the views show: whole here, a page at a time on the screen.
import type { ChainEnd, CoverageAnswer, Finding, Incoming, Meeting, Rate, SheetDuty, Status, UndatedDuty, YearIndicator } from "kyhan";
import { alerts, chains, coverage, instrumentOf, standing, undated, type Choice } from "./answers";
import { entriesOn, type Entry } from "./days";
import { behind, heat, worstFirst, type Behind, type HeatRow } from "./figures";
import { findings, placed, type Found } from "./findings";
import { once, plans } from "./plans";
import { helped, incomingRows, indicatorsOf, owed, senders, undatedOf, type IncomingRow, type Section } from "./sheet";

export interface Link {
  contributor: ChainEnd;
  collector: ChainEnd;
  undated?: "contributor" | "collector" | "both";
  /** The first meeting from the day on, or the last before it. */
  next?: Meeting;
}

export type IndicatorRow = YearIndicator & { status: CoverageAnswer["indicators"][number]["status"] };

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
  /** The duties behind a figure. */
  figure: Finding;
  findings: Found;
  heat: HeatRow;
  helps: SheetDuty;
  incoming: IncomingRow;
  indicators: IndicatorRow;
  instrumentRates: Rate;
  ownIndicators: YearIndicator;
  ownUndated: SheetDuty;
  owed: SheetDuty;
  ownRates: Rate;
  periodRates: Rate;
  senders: Incoming["contributors"][number];
  standing: Finding;
  undated: UndatedDuty;
}

/** What a list is of, beside the choice. */
export interface About extends Behind {
  date?: string;
  status?: Status;
  section?: Section;
  /** A row of what comes to an agency. */
  key?: string;
  /** A sort of findings. */
  code?: string;
  severity?: Found["severity"];
}

export interface Page<Row> {
  total: number;
  rows: Row[];
}

/** How many rows a page has, and those of pictures. */
const PAGE = 50;
const SHORT_PAGE = 12;
const PICTURES: (keyof Rows)[] = ["heat", "ownRates", "periodRates"];

type List<Row> = (choice: Choice, about: About) => Row[];

const lists: { [Name in Exclude<keyof Rows, "findings">]: List<Rows[Name]> } = {
  alerts: alertRows,
  agencyRates: (choice) => standing(choice).rates.agencies,
  chains: links,
  day: (choice, { date = choice.day }) => entriesOn(choice, date),
  figure: behind,
  heat,
  helps: helped,
  incoming: incomingRows,
  indicators,
  ownIndicators: indicatorsOf,
  ownUndated: undatedOf,
  owed: (choice, { section = "soon" }) => owed(choice, section),
  ownRates: (choice) => worstFirst(standing(choice).rates.own),
  periodRates: (choice) => standing(choice).rates.periods,
  senders: (choice, { key = "" }) => senders(choice, key),
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
    const rows = once(`list ${name} ${about.section ?? about.code ?? ""}`, [choice, about], all);
    return { total: rows.length, rows: rows.slice(from, from + (PICTURES.includes(name) ? SHORT_PAGE : PAGE)) };
  };
  if (name === "findings") {
    const { code, severity } = about;
    const { total, rows } = cut(() => findings(choice).filter((found) =>
      found.code === code && found.severity === severity));
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

/** Those of the year of the day, each with how its owners cover it. */
function indicators({ instrument, agency, day, lang }: Choice): IndicatorRow[] {
  const covered = new Map(coverage(lang).indicators.map((entry) => [entry.indicator, entry]));
  const isOfPlan = ({ indicator, instrument: own }: YearIndicator) =>
    !instrument || own === instrument
    || covered.get(indicator)?.owners.some(({ obligation }) => instrumentOf(obligation) === instrument);
  return plans().engine
    .indicators({ year: Number(day.slice(0, 4)), on: day, lang, ...(agency && { agency }) })
    .indicators.filter(isOfPlan)
    .map((row): IndicatorRow => ({ ...row, status: covered.get(row.indicator)?.status ?? "gap" }))
    // What is to be reached comes before what is only named.
    .sort((one, other) => Number(one.targets.length === 0) - Number(other.targets.length === 0));
}

function links({ instrument, agency, day, lang }: Choice): Link[] {
  return chains({ lang, agency })
    .links.filter(
      ({ contributor, collector }) =>
        !instrument || contributor.instrument === instrument || collector.instrument === instrument,
    )
    .map(({ contributor, collector, meetings, undated: without }) => {
      const next = meetings.find(({ collectorDue }) => collectorDue >= day) ?? meetings.at(-1);
      return { contributor, collector, ...(without && { undated: without }), ...(next && { next }) };
    });
}
