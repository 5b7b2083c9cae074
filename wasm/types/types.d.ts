// The engine: questions and answers. Every call is pure: the same bytes in give
// the same bytes out, and no clock is read.
import type { Action, Bound, CivilDate, Instant, Level, Register, When } from "./register.js";

export * from "./register.js";

declare global {
  // As the library `esnext.disposable` has it, for compilers that do not know it yet.
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/** What a JSON file is to the compiler: its codes are strings, its version is a number. */
type Widened<T> =
  T extends string ? string
  : T extends number ? number
  : T extends readonly (infer Entry)[] ? Widened<Entry>[]
  : T extends object ? { [Key in keyof T]: Widened<T[Key]> }
  : T;

/** A register as `import plan from "./plan.json"` gives it; a version that is written out is 1. */
export type ImportedRegister<Version extends number = number> =
  Widened<Omit<Register, "kyhan">> & { kyhan: Version & (number extends Version ? unknown : 1) };

/** Vietnamese or English; Vietnamese when absent. */
export type Lang = "vi" | "en";

/** The part of the plans that is asked about; all of it when empty. */
export interface Part {
  /** Only due days from this one on; what speaks of no due day stays. */
  from?: CivilDate;
  /** Only due days before this one. */
  until?: CivilDate;
  agency?: string;
  instrument?: string;
}

export interface InLang {
  lang?: Lang;
}

/** A half-open window: `from` is in it, `until` is not. */
export interface Window {
  from: CivilDate;
  until: CivilDate;
}

export interface EngineConstructor {
  /**
   * Reads and compiles register documents: plain objects or their JSON text.
   *
   * @throws {KyhanError} with everything that is wrong, each with its place,
   *   in Vietnamese
   */
  new (...registers: (Register | string)[]): Engine;
  new <Version extends number>(...registers: (ImportedRegister<Version> | string)[]): Engine;

  /**
   * As the constructor, with what is wrong said in a language.
   *
   * ```js
   * const engine = Engine.open([national, plan], { lang: "en" });
   * ```
   */
  open(registers: Iterable<Register | string>, options?: InLang): Engine;
  open<Version extends number>(registers: readonly (ImportedRegister<Version> | string)[], options?: InLang): Engine;

  readonly prototype: Engine;
}

export declare const Engine: EngineConstructor;

/**
 * Plans, checked and indexed. Immutable.
 *
 * ```js
 * const engine = new Engine(register);
 * const { occurrences } = engine.schedule({ from: "2024-01-01", until: "2025-01-01" });
 * ```
 */
export interface Engine {
  /** Everything that is risky in the plans. */
  check(options?: InLang & Part): CheckAnswer;

  /** What falls due in a window, and the duties that have no computable date. */
  schedule(query: ScheduleQuery): ScheduleAnswer;

  /**
   * Everything that concerns one agency: what it owes, what comes to it, what it helps
   * with, its indicators, and what a reorganisation changed.
   *
   * @throws {KyhanError} `ambiguous-agency`, with `candidates`, when several have the name
   */
  agency(query: AgencyQuery): AgencySheet;

  /** What an agency must do next and has not done. */
  upcoming(query: UpcomingQuery): UpcomingAnswer;

  /** What is to be reached in a year, and who answers for it on a day. */
  indicators(query?: IndicatorsQuery): IndicatorsAnswer;

  /**
   * The derivation of one occurrence's dates, as steps and as text; by the id of an
   * obligation, its dates or why it has none.
   */
  explain(
    occurrence: string,
    options?: InLang & { asKnownOn?: CivilDate; records?: DutyRecord[] },
  ): ExplainAnswer;

  /** Who answers for which indicator. */
  coverage(query?: CoverageQuery): CoverageAnswer;

  /** Days off and worked weekend days; plain weekends are left out. */
  workdays(query: WorkdaysQuery): WorkdaysAnswer;

  /** The dates of a recurrence rule. */
  expand(query: ExpandQuery): ExpandAnswer;

  /** A feed as text: a calendar, a table or a page. */
  render(query: RenderQuery): string;

  /** Given what happened, how every duty stands on a day. */
  evaluate(query: EvaluateQuery): EvaluateAnswer;

  /**
   * The alerts that fell after the day `since`, up to and with `until`. Their
   * ids are stable: nothing is lost when a job slept, nothing sent twice.
   */
  alerts(query: AlertsQuery): AlertsAnswer;

  /** Reporting chains with their slack, or what moves when one date does. */
  chains(options?: InLang & Part): ChainsAnswer;
  chains(query: InLang & { whatIf: { occurrence: string; due: CivilDate } }): WhatIfAnswer;

  /**
   * The door under all the calls: the JSON text of a request with its `call`
   * in, the JSON text of the answer or of the error out, byte for byte as in
   * every other binding.
   */
  answer(request: string): string;

  /**
   * The name of an agency or group by its id, for the ids in answers; `undefined` where
   * the plans have none of this id.
   */
  nameOf(id: string, options?: InLang): string | undefined;

  /** The version of the package. */
  version(): string;

  /**
   * Gives the memory back; more calls of it do nothing. An engine that is
   * forgotten is freed when it is collected.
   */
  free(): void;
  [Symbol.dispose](): void;
}

/**
 * Compiles registers and answers one request, all as JSON text: the answer, or
 * the error in the language that the request asks for.
 */
export declare function answer(registers: (Register | string)[], request: string): string;

/** The stable names of what can be wrong; a later engine may know more. */
export type ProblemCode =
  | "acknowledges-nothing" | "act-set-twice" | "agency-twice" | "ambiguous-agency" | "amended-text-missing" | "amended-twice"
  | "amendment-backdated" | "amendment-undated" | "amendment-without-effect" | "basis-after-document"
  | "bearer-not-named" | "child-outlives-parent" | "closed-without-successor" | "collector-too-soon"
  | "contradiction" | "coordinates-with-itself" | "cut-off-too-close" | "cycle" | "date-outside-life"
  | "due-before-activity-ends" | "due-before-cut-off" | "due-on-rest-day" | "duplicate-id" | "empty-span"
  | "event-has-day" | "happened-to-nobody"
  | "freed" | "group-narrower-than-name" | "indicator-owners-overlap" | "indicator-without-owner"
  | "invalid-alert-step" | "invalid-argument" | "invalid-calendar" | "invalid-id" | "invalid-json"
  | "invalid-period" | "invalid-record" | "invalid-register" | "invalid-request" | "invalid-rule" | "invalid-target"
  | "invalid-value" | "limit-exceeded" | "member-before-opened" | "missing-day-of-month" | "negative-slack" | "period-missing"
  | "phrase-disagrees"
  | "prescribed-document-not-cited" | "prescribed-document-not-loaded" | "record-after-lock"
  | "record-contradicts" | "record-repeated" | "repeated-duty" | "reversed-window" | "short-month-rule"
  | "stopped" | "title-names-another" | "unconfirmed" | "undated-link" | "unidentified-document"
  | "unknown-reference" | "unsupported-version" | "unused-default" | "zero-length"
  | (string & {});

/** Why a call has no answer. */
export declare class KyhanError extends Error {
  readonly name: "KyhanError";
  /** Stable: `invalid-register`, `limit-exceeded`, `stopped` (out of memory), … */
  readonly code: ProblemCode;
  /** What to do about it; empty for registers, whose diagnostics have their own. */
  readonly help: string;
  /** The agencies that the question may mean, the first twenty, where several have the name. */
  readonly candidates: AgencyDetails[];
  /** Everything that is wrong with the registers. */
  readonly diagnostics: Diagnostic[];
}

export interface Diagnostic {
  severity: "error" | "warning";
  /** The stable name of this sort of problem. */
  code: ProblemCode;
  message: string;
  help: string;
  /** The article or standard that it is measured against. */
  citation?: string;
  /** Why it may stay, where the register acknowledges the warning. */
  acknowledged?: string;
  /** The document's position in the list handed to the engine, from 0. */
  document: number;
  /** A JSON Pointer (RFC 6901) into that document. */
  pointer: string;
  /** The line of that document, from 1; absent where it is not known, as in records. */
  line?: number;
  /** The column of that line, in characters from 1. */
  column?: number;
}

export interface Answer {
  /** The version of the format. */
  kyhan: 1;
}

export interface CheckAnswer extends Answer {
  diagnostics: Diagnostic[];
}

export interface ScheduleQuery extends Window, InLang {
  /**
   * Only duties of this agency, borne by name or in somebody's place: its name, an id, an
   * alias, or words of these, with or without marks.
   */
  agency?: string;
  instrument?: string;
  /** Without what instruments say that were issued later. */
  asKnownOn?: CivilDate;
  /** Whether each occurrence carries its derivation; true when absent. */
  trace?: boolean;
  /** The most occurrences; more are an error, never a short answer. */
  limit?: number | null;
}

export interface ScheduleAnswer extends Answer, Window {
  /** The agency asked for, and who stands in its place at the end of the window. */
  agency?: AgencyDetails;
  asKnownOn?: CivilDate;
  /** By due day, then by id. */
  occurrences: Occurrence[];
  undated: UndatedDuty[];
  diagnostics: Diagnostic[];
}

/** One duty of one bearer on one date. */
export interface Occurrence {
  /**
   * Duty / bearer as written / occasion: the year `2024`, quarter `2024-Q4`, month
   * `2024-12` or day of the named day, or `1`. It survives moves and successions.
   */
  id: string;
  obligation: string;
  instrument: string;
  provision: string;
  /** Absent for a duty. */
  kind?: "activity";
  /** Absent when the document assigns the duty; what is forbidden is never late. */
  strength?: "requested" | "encouraged" | "forbidden";
  action: Action;
  title: string;
  /** Who bears it on the due day; null when the document names nobody. */
  bearer: string | null;
  /** Those who bear a joint duty on the due day, by the name of the group that is its `bearer`. */
  jointBearers?: string[];
  /** The document's words for the bearer; null where the register has none. */
  bearerAsWritten: string | null;
  recipients: string[];
  via: string[];
  subjects: SubjectAnswer[];
  /** The period that a report covers, both ends included. */
  period?: {
    from: CivilDate;
    until: CivilDate;
    cutOff: CivilDate;
    /** The document names no such period or no cut-off. */
    inferred?: true;
  };
  /** The named day, before any adjustment. */
  recurrenceId: CivilDate;
  /** The first and last day, of an activity. */
  window?: Window;
  /** The document's own words and date. */
  stated: {
    phrase: string | null;
    date: CivilDate;
    bound?: Bound;
    when?: When;
    tentative?: CivilDate;
  };
  /** The last day, in UTC+07, extensions included. */
  due: CivilDate;
  /** The last day before extensions, where records extend it. */
  originalDue?: CivilDate;
  /** The document that extends it. */
  extensionBasis?: string;
  /** When that day is over. */
  dueAt: Instant;
  /** The last working day on or before `due`. */
  lastWorkingDay: CivilDate;
  /** Whether it rests on a day off that is not decided yet. */
  certainty: "decided" | "provisional";
  trace?: TraceStep[];
}

export interface TraceStep {
  rule: string;
  /** The date that it leads to. */
  date: CivilDate;
  because: string;
  /** The document or article that it rests on. */
  basis?: string;
  certainty?: "provisional" | "unconfirmed";
}

/** A duty without a computable date, listed and never dropped. */
export interface UndatedDuty {
  obligation: string;
  instrument: string;
  provision: string;
  kind?: "activity";
  strength?: "requested" | "encouraged" | "forbidden";
  action: Action;
  title: string;
  bearers: string[];
  recipients: string[];
  via: string[];
  subjects: SubjectAnswer[];
  phrase: string | null;
  reason:
    | "periodic" | "continuous" | "onRequest" | "adHoc" | "asPrescribed" | "unstated"
    | "openEnded" | "eventUndated" | "eventUntimed" | "obligationUndated" | "restated"
    | "reportsToItself" | "ended" | "noDay";
  because: string;
}

export interface ExplainAnswer extends Answer {
  asKnownOn?: CivilDate;
  /** The occurrence, where its id was given. */
  occurrence?: Occurrence;
  /** The obligation, where its id was given: with its first due day, or why it has none. */
  duty?: SheetDuty;
  text: string;
  /** What is wrong with the records, where anything is. */
  diagnostics?: Diagnostic[];
}

export interface CoverageQuery extends InLang {
  /** The day on which owners are looked up; as the documents name them when absent. */
  on?: CivilDate;
  agency?: string;
  /** The id of a goal. */
  goal?: string;
  instrument?: string;
}

/** An agency or a group. */
export interface Party {
  id: string;
  name: string;
}

/** An agency as people tell it from others of its name. */
export interface AgencyDetails extends Party {
  /** Absent for a group. */
  level?: Level;
  parent?: Party;
  opened?: CivilDate;
  closed?: CivilDate;
  /** Who stands in its place on the day asked about; absent while it stands itself. */
  successors?: Party[];
}

export interface AgencyQuery extends Window, InLang {
  /** Its name, an id, an alias, or words of these, with or without marks. */
  agency: string;
  /** The day on which states are looked at; the first of the window when absent. */
  on?: CivilDate;
  records?: DutyRecord[];
}

export interface AgencySheet extends Answer, Window {
  on: CivilDate;
  agency: AgencyDetails;
  /** The agency that the question names, where another stands in its place. */
  inPlaceOf?: Party;
  /** What it must do, by due day. */
  owes: SheetDuty[];
  /** What it must do without a computable date. */
  undated: SheetDuty[];
  /** What comes to it, late ones first. */
  incoming: Incoming[];
  helps: SheetDuty[];
  indicators: YearIndicator[];
  handOvers: {
    from: Party[];
    to: Party[];
    /** Empty for all functions. */
    functions: string[];
    operates: CivilDate;
    basis: string;
    certainty?: "unconfirmed";
  }[];
  diagnostics: Diagnostic[];
}

/** One duty of a sheet: dated or not, owed or helped with. */
export interface SheetDuty {
  /** Of a dated duty that is owed. */
  occurrence?: string;
  obligation: string;
  instrument: string;
  provision: string;
  strength?: "requested" | "encouraged" | "forbidden";
  action: Action;
  title: string;
  /** Who bears it, of what the agency helps with. */
  bearers?: Party[];
  /** Whom the document binds, where the agency stands in its place. */
  inPlaceOf?: Party;
  /** The first day of a window. */
  opens?: CivilDate;
  due?: CivilDate;
  lastWorkingDay?: CivilDate;
  certainty?: "decided" | "provisional";
  status?: Status;
  submittedOn?: CivilDate;
  daysLate?: number;
  phrase: string | null;
  /** Why it has no date. */
  reason?: UndatedDuty["reason"];
  because?: string;
  recipients: Party[];
  via: Party[];
  coordinators: Party[];
  theme?: string;
  funding?: { title: string; sources: string[]; estimatedBy: Party[]; allottedBy: Party[] }[];
  note?: string;
}

/** What comes to an agency from one obligation on one day. */
export interface Incoming {
  obligation: string;
  instrument: string;
  provision: string;
  strength?: "requested" | "encouraged" | "forbidden";
  title: string;
  /** To the agency, through it, or into a report of its own. */
  way: "recipient" | "via" | "feeds";
  /** The obligations that it goes into. */
  feeds: string[];
  due?: CivilDate;
  lastWorkingDay?: CivilDate;
  phrase: string | null;
  reason?: UndatedDuty["reason"];
  because?: string;
  /** Whom the document binds, of what has no date. */
  bearers?: Party[];
  expected: number;
  actual: number;
  overdue: number;
  /** Late ones first. */
  contributors: {
    occurrence: string;
    agency: string | null;
    name: string | null;
    /** The due day, where it was extended. */
    due?: CivilDate;
    status: Status;
    submittedOn?: CivilDate;
    daysLate?: number;
  }[];
}

export interface UpcomingQuery extends InLang {
  agency: string;
  from: CivilDate;
  count: number;
  records?: DutyRecord[];
}

export interface UpcomingAnswer extends Answer {
  from: CivilDate;
  agency: AgencyDetails;
  upcoming: SheetDuty[];
  diagnostics: Diagnostic[];
}

export interface IndicatorsQuery extends InLang {
  year?: number;
  /** The day on which owners are looked up; the first of the year when absent. */
  on?: CivilDate;
  agency?: string;
  instrument?: string;
}

export interface IndicatorsAnswer extends Answer {
  year?: number;
  on: CivilDate;
  agency?: AgencyDetails;
  indicators: YearIndicator[];
}

/** An indicator with its targets of a year and its owners on a day. */
export interface YearIndicator {
  indicator: string;
  instrument: string;
  goalNumber?: string;
  goalTitle?: string;
  number?: string;
  title?: string;
  /** What the agency does for it, of the indicators of an agency. */
  role?: Role;
  aspect?: string;
  provision?: string;
  unit?: string;
  denominator?: string;
  baseline?: { value: number; at?: When };
  /** Those of the year; without one, those of the next year that has. */
  targets: {
    /** The target in words. */
    text: string;
    operator: string;
    value?: number;
    lowest?: number;
    highest?: number;
    part?: string;
    inner?: { each: "month" | "quarter" | "year"; operator: string; value: number; unit: string };
    at?: When;
    from?: When;
    each?: "month" | "quarter" | "year";
    note?: string;
  }[];
  leads: Party[];
  suppliesData: Party[];
  contributes: Party[];
}

/** An indicator that a duty is about. */
export interface SubjectAnswer {
  indicator: string;
  aspect?: string;
  /** The bearers lead when absent. */
  role?: Role;
  number?: string;
  title?: string;
  unit?: string;
  goal?: string;
  goalNumber?: string;
  goalTitle?: string;
}

/** What an agency does for an indicator. */
export type Role = "leads" | "suppliesData" | "contributes";

export interface CoverageAnswer extends Answer {
  indicators: {
    indicator: string;
    instrument: string;
    goal?: string;
    goalNumber?: string;
    goalTitle?: string;
    number?: string;
    title?: string;
    unit?: string;
    /** What a percentage is taken of. */
    denominator?: string;
    /** The value from which change is measured. */
    baseline?: { value: number; at?: When };
    /** Conditions on each counted unit. */
    inner?: { each: "month" | "quarter" | "year"; operator: string; value: number; unit: string }[];
    /** How many targets it has. */
    targets: number;
    owners: {
      agency: string;
      name: string;
      aspect?: string;
      role: Role;
      obligation: string;
      provision: string;
    }[];
    status: "covered" | "gap" | "overlap";
  }[];
}

export interface WorkdaysQuery extends Window, InLang {
  /** `vn-public-sector` when absent. */
  calendar?: string;
}

export interface WorkdaysAnswer extends Answer, Window {
  days: {
    date: CivilDate;
    kind: "off" | "working";
    name: string;
    basis: string;
    certainty: "decided" | "provisional";
  }[];
}

export interface ExpandQuery {
  start: CivilDate;
  /** RFC 5545 with RFC 7529 `SKIP`, such as `FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3`. */
  rrule: string;
  rdate?: CivilDate[];
  exdate?: CivilDate[];
  from?: CivilDate;
  until?: CivilDate;
  limit?: number | null;
}

export interface ExpandAnswer extends Answer {
  dates: CivilDate[];
}

export interface RenderQuery extends Window, InLang {
  format: "ics" | "csv" | "md" | "html";
  agency?: string;
  instrument?: string;
  /** Only duties of a group's members. */
  group?: string;
  /** Only duties whose result goes to this agency. */
  recipient?: string;
  /** What happened: an extension moves the last day and raises the sequence number. */
  records?: DutyRecord[];
  /** VTODO instead of VEVENT, in a calendar. */
  tasks?: boolean;
  /** Alarms, in days before the due day. */
  alarms?: number[];
  /** Entries that were published and whose duty no longer exists. */
  withdrawn?: {
    uid: string;
    from: CivilDate;
    until: CivilDate;
    title: string;
    sequence: number;
    date: CivilDate;
  }[];
  limit?: number | null;
}

/** What happened to an occurrence. Exactly one of `on` and `at` is given. */
export interface DutyRecord {
  /**
   * The occurrence's id. A waiver or an extension may name a class of bearers in the
   * bearer's place: `*`, `level=commune`, `group=ID`, or ids with commas between them.
   * Of what `happened`, the id of an event, followed by `/` and the agency or group to
   * which it happened, if it did not happen to all.
   */
  occurrence: string;
  event: "submitted" | "withdrawn" | "waived" | "extended" | "happened";
  on?: CivilDate;
  at?: Instant;
  /** The new last day, of an extension. */
  until?: CivilDate;
  basis?: string;
  evidence?: string;
}

export interface EvaluateQuery extends Partial<Window>, InLang {
  on: CivilDate;
  agency?: string;
  instrument?: string;
  records?: DutyRecord[];
  /** Without what instruments say that were issued later. */
  asKnownOn?: CivilDate;
}

export type Status =
  | "scheduled" | "open" | "overdue" | "submitted" | "submittedLate" | "waived" | "elapsed";

export interface EvaluateAnswer extends Answer {
  on: CivilDate;
  /** The agency asked for, and who stands in its place on that day. */
  agency?: AgencyDetails;
  asKnownOn?: CivilDate;
  counts: { status: Status; count: number }[];
  findings: Finding[];
  rates: {
    total: Rate;
    /** By agency, of the reports that it bears itself. */
    own: Rate[];
    agencies: Rate[];
    instruments: Rate[];
    periods: Rate[];
    indicators: Rate[];
  };
  /** How many records are about occurrences outside the window. */
  recordsElsewhere: number;
  diagnostics: Diagnostic[];
}

export interface Finding {
  occurrence: string;
  obligation: string;
  instrument: string;
  action: Action;
  title: string;
  bearer: string | null;
  bearerName: string | null;
  responsible?: string;
  responsibleName?: string;
  recipients: string[];
  due: CivilDate;
  originalDue?: CivilDate;
  extensionBasis?: string;
  status: Status;
  submittedOn?: CivilDate;
  daysLate?: number;
  lockedOn?: CivilDate;
  locked?: true;
}

export interface Rate {
  id?: string;
  name?: string;
  /** Of an indicator: its number within the goal. */
  number?: string;
  /** Of an indicator: the number of its goal. */
  goalNumber?: string;
  /** Of an indicator: the name of its goal. */
  goalTitle?: string;
  from?: CivilDate;
  until?: CivilDate;
  expected: number;
  actual: number;
  actualOnTime: number;
  /** Percent, with one decimal; null when nothing is expected. */
  reportingRate: number | null;
  reportingRateOnTime: number | null;
  /** Those handed in by the due day before extensions; left out when none was extended. */
  actualByFirstDue?: number;
  reportingRateByFirstDue?: number;
  punctuality: { daysLate: number; count: number }[];
}

export interface AlertsQuery extends InLang {
  /** The last day already told; it is not in the answer. */
  since: CivilDate;
  until: CivilDate;
  agency?: string;
  /** Ids of alerts that somebody has taken note of. */
  acknowledged?: string[];
  records?: DutyRecord[];
}

export interface AlertsAnswer extends Answer {
  /** The agency asked for, and who stands in its place on the last day and has its alerts. */
  agency?: AgencyDetails;
  alerts: {
    id: string;
    day: CivilDate;
    step: string;
    kind: "reminder" | "overdue";
    to: string | null;
    toName?: string;
    occurrence: string;
    obligation: string;
    title: string;
    bearer: string | null;
    bearerName?: string;
    due: CivilDate;
    lastWorkingDay: CivilDate;
    /** From the alert's day to the due day; negative when overdue. */
    daysLeft: number;
    settled?: true;
    /** Earlier steps to the same addressee fell on this day and are one with this. */
    merged?: true;
    text: string;
  }[];
  /** All that one addressee should know, as one message. */
  digests: { to: string; name: string; subject: string; text: string; alerts: string[] }[];
  diagnostics: Diagnostic[];
}

export interface ChainEnd {
  obligation: string;
  instrument: string;
  provision: string;
  title: string;
  /** How many bear it. */
  bearers: number;
  bearer: string | null;
  /** How many bearers are of each level of government, the highest first; `null` for
   * collective parties. */
  levels?: { level: Level | null; count: number }[];
  /** Through whom the result goes. */
  via?: Party[];
  /** The due days that meet none of the other end. */
  dates?: CivilDate[];
}

export interface Meeting {
  contributorDue: CivilDate;
  collectorDue: CivilDate;
  slackDays: number;
  slackWorkingDays: number;
}

export interface ChainsAnswer extends Answer {
  links: {
    contributor: ChainEnd;
    collector: ChainEnd;
    crossesDocuments: boolean;
    /** Which end has no date. */
    undated?: "contributor" | "collector" | "both";
    meetings: Meeting[];
  }[];
  tightest: {
    slackDays: number;
    slackWorkingDays: number;
    obligations: string[];
    /** The chain in a sentence, without full stop. */
    text: string;
  } | null;
}

export interface WhatIfAnswer extends Answer {
  changes: {
    obligation: string;
    title: string;
    recurrenceId: CivilDate;
    from: CivilDate;
    to: CivilDate;
    bearers: number;
  }[];
  slack: { contributor: string; collector: string; before: Meeting; after: Meeting }[];
  agencies: string[];
  instruments: string[];
}
