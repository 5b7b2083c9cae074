// What the page may ask of the engine's thread. An answer holds no more than a
// screen shows, so that taking it over is quick, however large the plans are.
import type { EvaluateAnswer, Occurrence, RenderQuery, SheetDuty, WhatIfAnswer } from "kyhan";
import { addDays } from "../dates";
import type { Lang } from "../words";
import { annexParts } from "./annex";
import { chains, standing, titleOf, usable, type Choice } from "./answers";
import { days } from "./days";
import { readDocument, tryRegister } from "./drafts";
import { lateness } from "./figures";
import { findingKinds, recordFindings } from "./findings";
import { page } from "./lists";
import { documentIn, openFiles, plans, setOwnRecords } from "./plans";
import { busiest, nearest } from "./nearest";
import { sheetHead } from "./sheet";
import { readTable, recordTables } from "./record-table";
import { scheduleTable, sheetTables, standingTables } from "./table";

/** How things stand in figures; the duties themselves are the list `standing`. */
export interface Summary {
  counts: EvaluateAnswer["counts"];
  total: EvaluateAnswer["rates"]["total"];
  records: { usable: number; elsewhere: number; findings: number };
}

/** An occurrence, and the same duty of that day for its other bearers. */
export interface Duty {
  occurrence: Occurrence;
  fellows: { id: string; bearer: string | null }[];
}

/** An obligation that was asked for by its own id. */
export interface UndatedDetail {
  duty?: SheetDuty;
  text: string;
}

export type WhatIf = WhatIfAnswer & { titles: Record<string, string> };

export const calls = {
  open: openFiles,
  documentIn,
  readDocument,
  tryRegister,
  recordTables,
  readTable,
  setOwnRecords,
  days,
  page,
  sheet: sheetHead,
  nearest,
  busiest,
  findingKinds,
  lateness,

  summary(choice: Choice): Summary {
    const { counts, rates, recordsElsewhere } = standing(choice);
    const { records } = usable(choice.lang);
    const found = { elsewhere: recordsElsewhere, findings: recordFindings(choice).length };
    return { counts, total: rates.total, records: { usable: records.length, ...found } };
  },

  duty(id: string, lang: Lang): Duty {
    const { occurrence } = plans().engine.explain(id, { lang });
    if (!occurrence) throw new Error(`${id} is the id of an obligation`);
    const { due, instrument, obligation } = occurrence;
    const { occurrences } = plans().engine.schedule({ from: due, until: addDays(due, 1), instrument, trace: false, lang });
    const fellows = occurrences.filter((other) => other.obligation === obligation);
    return { occurrence, fellows: fellows.map(({ id, bearer }) => ({ id, bearer })) };
  },

  /** Why an obligation has the dates that it has, or has none, as text. */
  undatedDuty(id: string, lang: Lang): UndatedDetail {
    const { duty, text } = plans().engine.explain(id, { lang });
    return { ...(duty && { duty }), text };
  },

  whatIf(occurrence: string, due: string, lang: Lang): WhatIf {
    const found = plans().engine.chains({ whatIf: { occurrence, due }, lang });
    const ends = found.slack.flatMap(({ contributor, collector }) => [contributor, collector]);
    return { ...found, titles: Object.fromEntries(ends.map((id) => [id, titleOf(id, lang)])) };
  },

  /** The chain with the least slack, as titles. */
  tightest(choice: Choice): { titles: string[]; slackWorkingDays: number } | undefined {
    const { tightest } = chains(choice);
    if (!tightest) return undefined;
    const { obligations, slackWorkingDays } = tightest;
    return { titles: obligations.map((id) => titleOf(id, choice.lang)), slackWorkingDays };
  },

  scheduleTable,
  sheetTables,
  standingTables,
  annexParts,

  /** How many duties of the open plans rest on what a reading guessed. */
  unconfirmed: (): number =>
    [...plans().obligations.values()].filter(({ unconfirmed = [] }) => unconfirmed.length > 0).length,

  render: (query: RenderQuery): string => plans().engine.render(query),
};
