// The register: what a host hands to the engine.

declare const form: unique symbol;
// Only what says so is exported.
export {};

/** A text of a form. Any string is taken for one, but none that is known to have another form. */
export type Written<Form> = string & { readonly [form]?: Form };

/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = Written<"date">;

/** A moment with its offset, `2024-12-13T16:30:00+07:00`. */
export type Instant = Written<"instant">;

/** A day `2025-12-31`, or a whole month `2025-12`, quarter `2025-Q4` or year `2025`. */
export type When = Written<"date" | "when">;

/**
 * One register document. Several documents merge into one register; a
 * reference may name an entry of another document.
 */
export interface Register {
  /** The address of the JSON Schema, for editors. */
  $schema?: string;
  /** The version of the format. */
  kyhan: 1;
  /** The document's name for its reader. */
  title?: string;
  /** Where the text comes from and what was added to it. */
  note?: string;
  /** The edition: feeds take their time stamps from it, never from a clock. */
  revision?: { number: number; date: CivilDate };
  /** What the obligations need not repeat. */
  defaults?: SectionDefaults & {
    instrument?: string;
    /** What is put before every provision that does not begin with it. */
    provision?: string;
    /** What holds in one section; the innermost one that gives a field. */
    sections?: (SectionDefaults & { provision: string })[];
  };
  /** Warnings that somebody has looked at: `at` is an entry's id or a JSON Pointer. */
  acknowledged?: { code: string; at: string; reason: string }[];
  /** How the words are read: whether “trước ngày X” leaves X out (the default). */
  settings?: { before: "exclusive" | "inclusive" };
  agencies?: Agency[];
  groups?: Group[];
  successions?: Succession[];
  instruments?: Instrument[];
  goals?: Goal[];
  indicators?: Indicator[];
  events?: RegisterEvent[];
  /** Where the money comes from. */
  funding?: Funding[];
  /** The themes of campaigns. */
  themes?: Theme[];
  obligations?: Obligation[];
  calendars?: Calendar[];
  alertPolicies?: AlertPolicy[];
}

/** What an obligation takes that leaves the field out. */
export interface SectionDefaults {
  timing?: "unstated" | "continuous" | "onRequest" | "adHoc";
  function?: string;
  bearers?: PartyRef[];
  recipients?: PartyRef[];
}

export type Level = "central" | "province" | "district" | "commune" | "unit";

/** A body that can bear, receive or pass on a duty. */
export interface Agency {
  /** Unique among agencies and groups. */
  id: string;
  name: string;
  nameEn?: string;
  /** Other spellings that documents use. */
  aliases?: string[];
  level: Level;
  /** The superior agency's id. */
  parent?: string;
  /** The first day of its work. */
  opened?: CivilDate;
  /** The last day of its work. */
  closed?: CivilDate;
  /** Where the entry comes from, when not from the documents themselves. */
  basis?: string;
}

/** A collective party: a duty of a group is a duty of each member. */
export interface Group {
  id: string;
  name: string;
  nameEn?: string;
  /** Members, or every agency of a level below an agency at any depth. */
  members?: Member[] | { under: string; level: Level };
  /**
   * In place of members: of each bearer its superior, or the one of a level above it, or
   * those of the group `among` that stand below that one. Only for recipients and `via`.
   */
  ofBearer?: {
    above: "parent" | "central" | "province" | "district" | "commune";
    among?: string;
  };
  /** The words leave it open: it stays a party beside its members. */
  andOthers?: boolean;
  basis?: string;
}

/** A member of a group, by its id alone or with the due days that concern it. */
export type Member =
  | string
  | { party: string; from?: CivilDate; until?: CivilDate; instrument?: string };

/** A change of agencies. An occurrence due on or after `operates` passes on. */
export interface Succession {
  /** Those that hand over. */
  from: string[];
  /** Those that take over; empty when nobody does. */
  to: string[];
  /** The function handed over; all of them when absent. */
  function?: string;
  adopted?: CivilDate;
  inForce?: CivilDate;
  /** The first day on which the successors work. */
  operates: CivilDate;
  /** The document that decides it. */
  basis: string;
  certainty?: "decided" | "unconfirmed";
}

export type InstrumentKind =
  | "law" | "ordinance" | "resolution" | "decree" | "decision" | "directive" | "circular" | "conclusion"
  | "actionProgramme" | "programme" | "scheme" | "plan" | "proposal" | "officialLetter"
  | "notice" | "other";

/** A document that sets duties or that others rest on. */
export interface Instrument {
  id: string;
  kind: InstrumentKind;
  number?: string;
  /** Number and symbol as printed, such as `6830/KH-UBND`. */
  symbol?: string;
  /** The issuing agency's id. */
  issuer?: string;
  /** Those who issue it together with `issuer`. */
  jointIssuers?: string[];
  issued?: CivilDate;
  title: string;
  titleEn?: string;
  /** The days on which it binds, both included. */
  effective?: { from?: CivilDate; until?: CivilDate };
  /** The field of law whose rule for days off its duties follow. */
  field?: LegalField;
  /** What happens to a due day that is a day off; goes before `field`. */
  convention?: Convention;
  /** What `convention` rests on, as it is cited. */
  conventionBasis?: string;
  relations?: {
    kind: "implements" | "basedOn" | "guidedBy" | "cites" | "amends" | "replaces" | "repeals";
    instrument: string;
    /** What is amended, replaced or repealed, with all below; all when absent. */
    provisions?: string[];
    /** From which day; the first day of this instrument when absent. */
    from?: CivilDate;
    note?: string;
  }[];
  note?: string;
}

/** A goal, which groups indicators. */
export interface Goal {
  id: string;
  instrument: string;
  number: string;
  title?: string;
  titleEn?: string;
}

export interface Indicator {
  id: string;
  instrument: string;
  goal?: string;
  number?: string;
  title?: string;
  titleEn?: string;
  /** In Vietnamese. */
  unit?: string;
  unitEn?: string;
  /** What a percentage is taken of. */
  denominator?: string;
  denominatorEn?: string;
  /** The parts into which its data divide between owners. */
  aspects?: { id: string; title: string; titleEn?: string }[];
  baseline?: { value: number; at?: When };
  targets?: Target[];
  phrase?: string;
  note?: string;
}

export type Operator =
  | "atLeast" | "moreThan" | "atMost" | "lessThan" | "equal" | "about" | "changeRange"
  | "qualitative";

/** A value to be reached; exactly one of `at`, `from`, `each` is given. */
export interface Target {
  at?: When;
  from?: When;
  each?: { unit: "month" | "quarter" | "year"; from?: When; until?: When };
  operator: Operator;
  value?: number;
  /** Lowest and highest value, both included. */
  range?: [number, number];
  part?: string;
  /** A condition on each counted unit: “mỗi quý có ít nhất 04 tin, bài”. */
  inner?: {
    each: "month" | "quarter" | "year";
    operator: Operator;
    value: number;
    unit: string;
    unitEn?: string;
  };
  note?: string;
}

/** Something that happens on one day and from which periods are counted. */
export interface RegisterEvent {
  id: string;
  title: string;
  titleEn?: string;
  /** The day, once known; until then whatever counts from it is undated. */
  date?: CivilDate;
  /** The time of that day, `HH:MM`, for what counts hours from it. */
  time?: string;
  basis?: string;
  /** The instruments that moved it, in the order of time: the last day holds. */
  moved?: { instrument: string; date?: CivilDate; time?: string }[];
  /** When it happened, of an event without a `date`; to every bearer without a `party`. */
  happened?: { on: CivilDate; party?: string; basis?: string }[];
}

export type Action =
  | "report" | "issuePlan" | "aggregate" | "organise" | "inspect" | "publish" | "train"
  | "coordinate" | "fund" | "collect" | "guide" | "advise" | "supervise" | "mainstream"
  | "review" | "respond" | "communicate" | "implement" | "support" | "urge" | "draft" | "appoint"
  | "research" | "other";

export type Convention =
  | "unadjusted" | "following" | "modifiedFollowing" | "preceding" | "modifiedPreceding"
  | "halfMonthModifiedFollowing" | "nearest";

/** A field of law with a rule of its own for due days that are days off. */
export type LegalField = "tax" | "election";

/** An indicator, or one aspect of it. */
export interface Subject {
  indicator: string;
  aspect?: string;
  /** What the bearers do for it; they lead when absent. */
  role?: "leads" | "suppliesData" | "contributes";
}

/** A party's id, alone or with what the document calls it in that place. */
export type PartyRef = string | { party: string; asWritten: string };

/** Where money comes from, who estimates it and who allots it. */
export interface Funding {
  id: string;
  instrument: string;
  provision: string;
  title: string;
  titleEn?: string;
  sources?: { title: string; titleEn?: string }[];
  estimatedBy?: PartyRef[];
  allottedBy?: PartyRef[];
  phrase?: string;
  note?: string;
}

/** The theme of a campaign. */
export interface Theme {
  id: string;
  instrument: string;
  provision: string;
  /** The obligation of the campaign. */
  activity?: string;
  title: string;
  titleEn?: string;
  note?: string;
}

/** A duty: who does what, for whom, by when, under which provision. */
export interface Obligation {
  /** Part of occurrence ids: do not change it once records refer to it. */
  id: string;
  /** Left out where `defaults` gives it. */
  instrument?: string;
  /** Where in the instrument, such as `IV.7.c`. */
  provision: string;
  /** The duty that this one states anew, whose ids its occurrences keep. */
  amends?: string;
  title: string;
  titleEn?: string;
  /** A task that names nobody is an activity, and has no bearers. */
  kind?: "duty" | "activity";
  /** How strongly the bearers are bound; only what is assigned can be overdue. */
  strength?: "assigned" | "requested" | "encouraged" | "forbidden";
  action: Action;
  bearers?: PartyRef[];
  /** Whether its bearers, the members of one group, owe one result together. */
  joint?: boolean;
  coordinators?: PartyRef[];
  recipients?: PartyRef[];
  via?: PartyRef[];
  copyTo?: PartyRef[];
  subjects?: Subject[];
  /**
   * The function of government, which decides who takes over after a split; `null` for
   * none, where `defaults` give one.
   */
  function?: string | null;
  /** Left out where `defaults` gives it. */
  timing?: Timing;
  reportingPeriod?: ReportingPeriod;
  /** A calendar's id; `vn-public-sector` when absent. */
  calendar?: string;
  /**
   * When absent, what the instrument or the field of law says; else `unadjusted` for
   * stated dates, `following` for counted periods.
   */
  convention?: Convention;
  /** What `convention` rests on, as it is cited. */
  conventionBasis?: string;
  /** The field of law whose rule for days off holds; that of the instrument when absent. */
  field?: LegalField;
  /** Obligations that this one's result goes into. */
  feeds?: string[];
  /** Activities whose results this report covers. */
  reportsOn?: string[];
  /** The working days that the duty takes. */
  effort?: number;
  /** The days after the due day during which a late result is still taken. */
  lockedAfter?: number;
  alertPolicy?: string;
  /** The deadline words as written. */
  phrase?: string;
  note?: string;
  /** What was guessed when the document was read and nobody has confirmed yet. */
  unconfirmed?: GuessedField[];
}

/** A field of an obligation that a reader of documents may have to guess. */
export type GuessedField =
  | "title" | "timing" | "bearers" | "coordinators" | "recipients" | "via";

/** `before` leaves the named day out; `by` and `on` include it. */
export type Bound = "before" | "by" | "on";

export interface Length {
  length: number;
  unit: "days" | "workingDays" | "weeks" | "months" | "quarters" | "years";
}

/** A period counted from something, or back from it. */
export type Counted =
  | {
      within: Term & {
        counting?: "firstDayExcluded" | "firstDayIncluded";
        rounding?: "reject" | "down" | "up";
        /** `HH:MM`, after which an event counts as one of the next working day. */
        nextDayAfter?: string;
        /** The days, both ends included, that the period does not count. */
        suspended?: { from: CivilDate; until: CivilDate; instrument: string }[];
        after:
          | "periodEnd" | "cutOff"
          | { event: string } | { obligation: string } | { lunar: LunarDay };
      };
    }
  | {
      leadTime: Term & {
        before: { event: string } | { obligation: string } | { lunar: LunarDay };
      };
    };

/** A counted period: whole units; of working days and hours halves too (`2.5`). */
export interface Term {
  length: number;
  unit: "days" | "workingDays" | "weeks" | "months" | "quarters" | "years" | "hours" | "workingHours";
}

/** One limit of several. */
export type Limit = { once: { when: When; bound: Bound } } | Counted;

/** A day of the Vietnamese lunar calendar. */
export interface LunarDay {
  /** The civil year in which the lunar year begins; every year when absent. */
  year?: number;
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  month: number;
  /** 1 to 30; -1 the last day of the month. */
  day: number;
  /** Whether the leap month of that number is meant; `false` says that it is not. */
  leap?: boolean;
}

export type Timing =
  | { once: { when: When; bound: Bound; /** `HH:MM` */ time?: string; tentative?: CivilDate } }
  | {
      recurring: {
        start: CivilDate;
        /** An RFC 5545 rule, such as `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`. */
        rrule: string;
        rdate?: CivilDate[];
        exdate?: CivilDate[];
        bound: Bound;
        time?: string;
        /** Makes each occurrence a window of this length. */
        span?: Length;
      };
    }
  | {
      workingDay: {
        start: CivilDate;
        until?: CivilDate;
        every: "day" | "week" | "month" | "quarter" | "halfYear" | "year";
        /** 3 the third working day, -1 the last; 1 when absent. Days have none. */
        nth?: number;
        bound: Bound;
        time?: string;
      };
    }
  | {
      lunar: {
        when: LunarDay;
        bound: Bound;
        time?: string;
      };
    }
  | {
      during: {
        from: When | { event: string };
        until?: When | { event: string };
        /** Whether the day of `until` is included; it is when absent. */
        bound?: Bound;
        /** A time of day at which the span ends on that day. */
        time?: string;
      };
    }
  | Counted
  /** Before something happens, by the day before it (“trước khi khai mạc”). */
  | { before: { event: string } | { obligation: string } | { lunar: LunarDay } }
  | {
      limits: {
        /** The first day: stated, or counted back. */
        earliest?: Limit;
        /** One last day or several. */
        latest: Limit[];
        /** Which of several last days holds. */
        holds?: "earlier" | "later";
      };
    }
  | { periodic: { every: Length[] } }
  | { asPrescribed: { instrument?: string; obligation?: string } }
  /** The dates of another duty of the same instrument. */
  | { sameAs: string }
  /** The same acts as other duties of the instrument: no dates of its own. */
  | { restates: string[] }
  | "continuous" | "onRequest" | "adHoc" | "unstated";

/** The period that a report covers. */
export interface ReportingPeriod {
  unit:
    | "week" | "tenDays" | "month" | "quarter" | "halfYear" | "nineMonths" | "year"
    | "schoolYear" | "custom" | "stage";
  /**
   * `from` and `until`, both included: `MM-DD` of a year, quarter or half-year, `26` and
   * `25` of a month, `FR` and `TH` of a week, two dates of a stage.
   */
  regime?: "calendar" | "decree09" | { from: string; until: string };
  /** 0 the period that holds the due day, −1 the one before, 1 the one after. */
  offset?: number;
  /** The document names no such period or no cut-off. */
  inferred?: boolean;
}

/** A working-day calendar; `base` is the one it adds to. */
export interface Calendar {
  id: string;
  base?: string;
  weekend?: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
  days?: {
    date: CivilDate;
    kind: "off" | "working";
    name: string;
    basis: string;
    certainty?: "decided" | "provisional";
  }[];
  /** The days for which it is complete, both included. */
  coverage?: { from: CivilDate; until: CivilDate };
  /** One session or a morning and an afternoon; 7:30–11:30 and 13:30–17:00 by default. */
  officeHours?: { sessions: { from: string; until: string }[]; basis: string };
}

/** When alerts about a duty go out, and to whom. */
export interface AlertPolicy {
  id: string;
  /** Each with exactly one of `before`, `beforeOpening`, `after` and `startBy`. */
  steps: {
    id: string;
    before?: Length;
    /** Before the first day of a window. */
    beforeOpening?: Length;
    after?: Length;
    startBy?: boolean;
    /** A step with `after` goes out again every so many of its units, so many times, until
     * the duty is done; `times` from 1 to 100. */
    repeat?: { every: number; times: number };
    to: "bearer" | "recipient" | "via" | "superior" | "collector";
  }[];
  quietDays?: "restDays" | "none";
}
