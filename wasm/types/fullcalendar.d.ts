import type { Action, CivilDate, DutyRecord, Engine, Occurrence, Status } from "./types.js";

/** What a calendar says of the days that it shows. */
export interface ShownDays {
  startStr: string;
  /** The day after the last. */
  endStr: string;
}

/** A source for the `eventSources` of FullCalendar, from its version 6 on. */
export interface EventSource<Event> {
  id: string;
  events: (shown: ShownDays) => Promise<Event[]>;
}

export interface DutiesOptions {
  /**
   * The day as of which duties stand; their state is told when it is given. It has no
   * default, for the engine reads no clock.
   */
  on?: CivilDate;
  records?: DutyRecord[];
  /** As in `engine.schedule`. */
  agency?: string;
  instrument?: string;
  /** Vietnamese when absent. */
  lang?: "vi" | "en";
}

/** A duty on its due day, or an activity across its days, however many bear it. */
export interface DutyEvent {
  /** The occurrence of its first bearer, for `engine.explain`. */
  id: string;
  /** The duty, and who bears it or how many. */
  title: string;
  start: CivilDate;
  /** The day after the last, as FullCalendar has it. */
  end: CivilDate;
  allDay: true;
  /** `kyhan`, `kyhan-report` and so on by action, `kyhan-overdue` and so on by state, `kyhan-provisional`. */
  className: string;
  extendedProps: {
    obligation: string;
    instrument: string;
    provision: string;
    action: Action;
    /** The last day, extensions included. */
    due: CivilDate;
    /** Absent where an extension moved the day. */
    lastWorkingDay?: CivilDate;
    certainty: Occurrence["certainty"];
    /** How the one stands that stands worst. */
    status?: Status;
    bearers: { id: string; name: string }[];
    occurrences: string[];
  };
}

/** A day off, or a worked weekend day, in the background of its cell. */
export interface RestDayEvent {
  id: string;
  /** Its name, such as that of a holiday. */
  title: string;
  start: CivilDate;
  end: CivilDate;
  allDay: true;
  display: "background";
  /** `kyhan-day` with `kyhan-day-off` or `kyhan-day-working`. */
  className: string;
  extendedProps: { kind: "off" | "working" };
}

/**
 * What falls due on the days that a calendar shows.
 *
 * ```js
 * const calendar = new Calendar(element, { eventSources: [duties(engine, { on: today }), restDays(engine)] });
 * ```
 */
export declare function duties(engine: Engine, options?: DutiesOptions): EventSource<DutyEvent>;

/** Days off and worked weekend days; plain weekends are left to the calendar. */
export declare function restDays(engine: Engine, options?: { lang?: "vi" | "en" }): EventSource<RestDayEvent>;
