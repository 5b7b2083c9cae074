import type { Register, Timing } from "./register.js";
import { KyhanError } from "./types.js";

export { KyhanError };

/** Two bytes of the draft's text in UTF-8: the first, and the one after the last. */
export type Span = [from: number, to: number];

/**
 * The text of a file: a saved web page, Markdown or plain text in UTF-8 or UTF-16.
 * `textOf` of `kyhan/office` takes Word and Excel files too.
 *
 * @throws KyhanError `limit-exceeded`, `damaged-file` or `unreadable-file`, with what
 *   to do
 */
export declare function textOf(
  file: Uint8Array | ArrayBuffer,
  options?: { lang?: "vi" | "en" },
): string;

/**
 * Drafts the register of a document, for a person to confirm.
 *
 * @param document its text, or the bytes of its file
 * @throws KyhanError as `textOf`, and `no-words` for an empty text
 */
export declare function draft(
  document: string | Uint8Array | ArrayBuffer,
  options?: {
    /** A register whose agencies the names are matched to. */
    directory?: Register | string;
    lang?: "vi" | "en";
  },
): Draft;

/**
 * The duties whose `phrase` says another day, or another term, than their `timing`.
 * Words that can be read in two ways agree with anything.
 */
export declare function disagreements(register: Register | string): Disagreement[];

/** A duty whose words say another time than its timing. */
export interface Disagreement {
  /** Its position in the register's `obligations`, from 0. */
  obligation: number;
  phrase: string;
  /** What the phrase says. */
  said: { vi: string; en: string };
  /** What the timing says. */
  timing: { vi: string; en: string };
}

/** A draft of a register, and beside it the words on which every duty rests. */
export interface Draft {
  kyhan: 1;
  /** The text that was read; all spans are bytes of it in UTF-8. */
  text: string;
  /** For `Engine`; what was guessed is marked `unconfirmed`. */
  register: Register;
  duties: DraftDuty[];
  /** The dates that were not made deadlines, each with its reason. */
  dismissed: { span: Span; phrase: string; reason: DismissalReason }[];
  /** The blocks in which nothing was found. */
  blank: Span[];
  /** What to know of the text as a whole. */
  warnings: { kind: WarningKind; vi: string; en: string }[];
}

export interface DraftDuty {
  /** Its id in the register. */
  obligation: string;
  /** The words that set the time. */
  span: Span;
  phrase: string;
  timing: Timing;
  /** As written. */
  bearers: string[];
  coordinators: string[];
  recipients: string[];
  via: string[];
  /** `sure`: the words say it; `check`: a part is inferred; `guess`: only the place of the words speaks for it. */
  confidence: "sure" | "check" | "guess";
  /** What is open, the readings that were possible, and the one taken. */
  ambiguities: { kind: string; span: Span; readings: string[]; chosen: string }[];
  /** For every field the words it rests on, and where they stand. */
  evidence: {
    field: "timing" | "title" | "bearers" | "coordinators" | "recipients" | "via";
    span: Span;
    basis: "clause" | "field" | "column" | "heading" | "issuer";
  }[];
}

/** Why a date is no deadline. */
export type DismissalReason =
  | "citation" | "effect" | "past" | "condition" | "aim" | "reportingPeriod" | "target"
  | "topic" | "horizon" | "service" | "stamp" | "title" | "commemoration" | "attribute"
  | "noSuchDay" | "lunar" | "noYear" | "backwards" | "start" | "form" | "repeats" | "noDuty";

export type WarningKind = "noDuties" | "notVietnamese" | "legacyFont" | "noMarks";
