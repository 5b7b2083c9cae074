// What the views show as tables to keep, with headings that people read.
import type { SheetDuty } from "kyhan";
import { say, type Word } from "../words";
import { instrumentOf, standing, usable, type Choice } from "./answers";
import { namesIn, plans } from "./plans";
import { helped, incomingOf, owed, undatedOf, type Section } from "./sheet";

/** The headings, then a row for each due date; dates as `2024-12-14`. */
export function scheduleTable({ instrument, agency, day, lang }: Choice, from: string, until: string): string[][] {
  const whose = { ...(instrument && { instrument }), ...(agency && { agency }) };
  const { occurrences } = plans().engine.schedule({ from, until, trace: false, lang, ...whose });
  const { findings } = plans().engine.evaluate({ on: day, from, until, ...whose, records: usable(lang).records, lang });
  const byId = new Map(findings.map((finding) => [finding.occurrence, finding]));
  const { nameOf, titleOf } = namesIn(lang);
  const heads = ["due", "lastWorkingDay", "opens", "duty", "bearer", "recipients", "state", "submittedOn", "plan", "provision", "phrase"] as const;
  return [
    heads.map((head) => say(head, lang)),
    ...occurrences.map((row) => {
      const finding = byId.get(row.id);
      return [
        row.due, row.lastWorkingDay, row.window?.from ?? "", row.title, row.bearer ? nameOf(row.bearer) : "",
        row.recipients.map(nameOf).join("; "), finding ? say(finding.status, lang) : "", finding?.submittedOn ?? "",
        titleOf(instrumentOf(row.obligation) ?? row.instrument), row.provision, row.stated.phrase ?? "",
      ];
    }),
  ];
}

/** Where a clerk fills in what happened; `record-table.ts` reads it back. */
const NOTED: Word[] = ["happened", "decidedOn", "extendedUntil", "note", "occurrenceId"];
const toNote = (occurrence = ""): string[] => ["", "", "", "", occurrence];

/** A table and its name. */
export interface Table {
  name: string;
  rows: string[][];
}

const SECTIONS: Section[] = ["late", "soon", "later", "done"];

/** The sheet of an agency: what it owes, what comes to it, what it helps with, what has no date. */
export function sheetTables(choice: Choice): Table[] {
  const { lang } = choice;
  const { titleOf } = namesIn(lang);
  const heads = (...names: Word[]) => names.map((name) => say(name, lang));
  const named = (parties: { name: string }[] = []) => parties.map(({ name }) => name).join("; ");
  const place = ({ instrument, provision }: { instrument: string; provision: string }) => [titleOf(instrument), provision];
  const undated = (duty: SheetDuty) => [duty.title, named(duty.bearers), duty.due ?? "", duty.phrase ?? "", duty.because ?? "", ...place(duty)];
  const undatedHeads = heads("duty", "bearer", "due", "phrase", "reason", "plan", "provision");
  return [
    {
      name: say("mine", lang),
      rows: [
        heads("status", "duty", "due", "lastWorkingDay", "recipients", "submittedOn", "daysLate", "plan", "provision", ...NOTED),
        ...SECTIONS.flatMap((section) => owed(choice, section)).map((duty) => [
          duty.status ? say(duty.status, lang) : "", duty.title, duty.due ?? "", duty.lastWorkingDay ?? "", named(duty.recipients),
          duty.submittedOn ?? "", late(duty.daysLate), ...place(duty), ...toNote(duty.occurrence),
        ]),
      ],
    },
    {
      name: say("incoming", lang),
      rows: [
        heads("duty", "due", "contributor", "status", "submittedOn", "daysLate", "plan", "provision", ...NOTED),
        ...incomingOf(choice).flatMap((row) => row.contributors.map(({ occurrence, name, status, submittedOn, daysLate, due }) => [
          row.title, due ?? row.due ?? "", name ?? "", say(status, lang), submittedOn ?? "", late(daysLate), ...place(row), ...toNote(occurrence),
        ])),
      ],
    },
    { name: say("helps", lang), rows: [undatedHeads, ...helped(choice).map(undated)] },
    { name: say("undated", lang), rows: [undatedHeads, ...undatedOf(choice).map(undated)] },
  ];
}

const late = (days?: number): string => (days !== undefined && days > 0 ? String(days) : "");

/** Where things stand: every duty, and the rates. */
export function standingTables(choice: Choice): Table[] {
  const { lang } = choice;
  const { nameOf, titleOf } = namesIn(lang);
  const { findings, rates } = standing(choice);
  const heads = (...names: Word[]) => names.map((name) => say(name, lang));
  const rateRows = (head: Word, rows: typeof rates.agencies, named: (id: string) => string) => [
    heads(head, "expected", "received", "onTime", "rate", "rateOnTime"),
    ...rows.map(({ id = "", expected, actual, actualOnTime, reportingRate, reportingRateOnTime }) => [
      named(id), String(expected), String(actual), String(actualOnTime), reportingRate === null ? "" : `${reportingRate}%`,
      reportingRateOnTime === null ? "" : `${reportingRateOnTime}%`,
    ]),
  ];
  return [
    {
      name: say("standing", lang),
      rows: [
        heads("status", "duty", "bearer", "due", "submittedOn", "daysLate", "plan", ...NOTED),
        ...findings.map(({ occurrence, status, title, bearer, bearerName, due, submittedOn, daysLate, instrument }) => [
          say(status, lang), title, bearerName ?? (bearer ? nameOf(bearer) : ""), due, submittedOn ?? "", late(daysLate), titleOf(instrument), ...toNote(occurrence),
        ]),
      ],
    },
    { name: say("byInstrument", lang), rows: rateRows("plan", rates.instruments, titleOf) },
    { name: say("byAgency", lang), rows: rateRows("agency", rates.agencies, nameOf) },
  ];
}
