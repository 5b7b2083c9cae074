// The sheet of one agency: what it owes, what comes to it, what it helps with.
import type { AgencySheet, Incoming, SheetDuty, Status, YearIndicator } from "kyhan";
import { addDays } from "../dates";
import type { Choice } from "./answers";
import { usable } from "./answers";
import { once, plans } from "./plans";

/** Duties stand in the sheet from so many days back to so many days on. */
export const DAYS_BACK = 1096;
export const DAYS_ON = 366;
/** What is due soon. */
export const SOON_DAYS = 30;

export type Section = "late" | "soon" | "later" | "done";

/** The sheet's figures; its duties are the lists of its sections. */
export interface SheetHead {
  agency: AgencySheet["agency"];
  inPlaceOf?: AgencySheet["inPlaceOf"];
  handOvers: AgencySheet["handOvers"];
  from: string;
  until: string;
  counts: Record<Section | "incoming" | "incomingLate" | "helps" | "undated" | "indicators", number>;
  /** The nearest due day of the agency after the sheet's soon ones, or the last before it. */
  next?: string;
}

/** What comes to the agency, with the first of those that send it. */
export type IncomingRow = Omit<Incoming, "contributors"> & { contributors: Incoming["contributors"]; key: string };

/** How many senders a row shows. */
const FIRST_SENDERS = 6;

function sheet(choice: Choice): AgencySheet {
  const { agency = "", day, lang, instrument } = choice;
  return once("sheet", [agency, day, lang, instrument], () => {
    const found = plans().engine.agency({
      agency, from: addDays(day, -DAYS_BACK), until: addDays(day, DAYS_ON), on: day,
      records: usable(lang).records, lang,
    });
    if (!instrument) return found;
    const ofPlan = <Row extends { instrument: string }>(rows: Row[]) => rows.filter((row) => row.instrument === instrument);
    return {
      ...found, owes: ofPlan(found.owes), undated: ofPlan(found.undated), incoming: ofPlan(found.incoming),
      helps: ofPlan(found.helps), indicators: ofPlan(found.indicators),
    };
  });
}

const DONE: Status[] = ["submitted", "submittedLate", "waived", "elapsed"];

function sectionOf({ status, due = "", opens }: SheetDuty, day: string): Section {
  if (status === "overdue") return "late";
  if (status && DONE.includes(status)) return "done";
  return (opens ?? due) <= addDays(day, SOON_DAYS) ? "soon" : "later";
}

export function sheetHead(choice: Choice): SheetHead {
  const { agency, inPlaceOf, handOvers, from, until, undated, incoming, helps, indicators } = sheet(choice);
  const of = (section: Section) => owed(choice, section).length;
  const [next] = owed(choice, "later");
  return {
    agency, handOvers, from, until, ...(inPlaceOf && { inPlaceOf }),
    counts: {
      late: of("late"), soon: of("soon"), later: of("later"), done: of("done"),
      incoming: incoming.length, incomingLate: incoming.reduce((sum, { overdue }) => sum + overdue, 0),
      helps: helps.length, undated: undated.length, indicators: indicators.length,
    },
    ...(next?.due && { next: next.due }),
  };
}

export function owed(choice: Choice, section: Section): SheetDuty[] {
  const found = sheet(choice).owes.filter((duty) => sectionOf(duty, choice.day) === section);
  // What is done reads from the newest.
  return section === "done" ? found.reverse() : found;
}

/** What is late first, then what is to come, then what came. */
export function incomingRows(choice: Choice): IncomingRow[] {
  const rank = ({ overdue, due, expected, actual }: Incoming) =>
    overdue > 0 ? 0 : due === undefined ? 3 : actual < expected || due >= choice.day ? 1 : 2;
  return [...sheet(choice).incoming]
    .sort((one, other) => rank(one) - rank(other) || (one.due ?? "").localeCompare(other.due ?? ""))
    .map((row) => ({ ...row, key: keyOf(row), contributors: row.contributors.slice(0, FIRST_SENDERS) }));
}

const keyOf = ({ obligation, due }: Incoming) => `${obligation} ${due ?? ""}`;

/** All that send one thing, late ones first. */
export function senders(choice: Choice, key: string): Incoming["contributors"] {
  return sheet(choice).incoming.find((row) => keyOf(row) === key)?.contributors ?? [];
}

export const helped = (choice: Choice): SheetDuty[] => sheet(choice).helps;
export const undatedOf = (choice: Choice): SheetDuty[] => sheet(choice).undated;
export const indicatorsOf = (choice: Choice): YearIndicator[] => sheet(choice).indicators;
export const incomingOf = (choice: Choice): Incoming[] => sheet(choice).incoming;
