// Records from a table: what was sent, as a clerk fills it in. Columns are known by their
// headings in either language, duties by id or by name, agency and day. A row is taken, was
// known, says nothing yet, or is listed with the reason why it is not understood.
import type { Diagnostic, DutyRecord } from "kyhan";
import type { Sheet } from "kyhan/office";
import { inFull, plain } from "../plain-words";
import { addDays, dayIn } from "../dates";
import { say, type Lang, type Word } from "../words";
import { standing, titleOf, usable, type Choice } from "./answers";
import { kindOf } from "./kinds";
import { once, plans, type Document } from "./plans";

/** A row that is not understood. */
export interface RowFault {
  sheet: string;
  row: number;
  /** What its filled cells say. */
  words: string;
  reason: string;
}

export interface ReadTable {
  records: DutyRecord[];
  faults: RowFault[];
  /** The workbook has others than the one that a fault names. */
  hasSheets: boolean;
  /** How many rows say what was known, say nothing yet, or stand outside the tables of records. */
  known: number;
  silent: number;
  outside: number;
}

type Column = "id" | "duty" | "agency" | "due" | "firstDue" | "event" | "on" | "decided" | "until" | "note";
type Event = "submitted" | "extended" | "waived" | "withdrawn";

/** The page's own words for a column come first, then what others call it. */
const HEADS: Record<Column, [Word[], string[]]> = {
  id: [["occurrenceId"], ["mã", "mã việc", "id", "occurrence"]],
  duty: [["duty"], ["việc", "công việc", "nội dung", "tên báo cáo"]],
  agency: [["bearer", "contributor", "agency"], ["đơn vị", "đơn vị thực hiện", "sender"]],
  due: [["due"], ["thời hạn", "hạn nộp"]],
  // Where a due day was put off, the one before: records name the due date that the plan sets.
  firstDue: [[], ["hạn ban đầu", "first due"]],
  event: [["happened"], []],
  on: [["submittedOn"], ["ngày gửi", "sent on"]],
  decided: [["decidedOn"], []],
  until: [["extendedUntil"], ["gia hạn đến", "extended until"]],
  note: [["note"], ["ghi chú", "note", "căn cứ", "basis"]],
};

/** Other headings of the page's tables. */
const OTHERS: Word[] = [
  "status", "lastWorkingDay", "opens", "recipients", "daysLate", "plan", "provision", "phrase", "reason",
  "expected", "received", "onTime", "rate", "rateOnTime", "responsible",
];

const EVENTS: [Event, string[]][] = [
  ["submitted", ["nộp", "đã gửi", "sent"]], ["extended", ["cho gia hạn"]], ["waived", ["được miễn"]], ["withdrawn", []],
];

const both = (names: Word[]): string[] => names.flatMap((name) => [say(name, "vi"), say(name, "en")]);
const columnOf = new Map(Object.entries(HEADS).flatMap(([column, [own, more]]) =>
  [...both(own), ...more].map((head) => [plain(head), column as Column] as const)));
const otherHeads = new Set(both(OTHERS).map(plain));
const eventOf = new Map(EVENTS.flatMap(([event, more]) =>
  [event, ...both([`do_${event}`]), ...more].map((said) => [plain(said), event] as const)));

/** Which columns a row of headings names; nothing when it is no such row. */
function columnsOf(cells: string[]): Map<Column, number> | undefined {
  const heads = cells.map(plain);
  const known = heads.filter((head) => columnOf.has(head) || otherHeads.has(head)).length;
  if (known < 3 || known * 2 < heads.filter((head) => head !== "").length) return undefined;
  const found = new Map<Column, number>();
  heads.forEach((head, at) => {
    const column = columnOf.get(head);
    if (column && !found.has(column)) found.set(column, at);
  });
  return found;
}

function isOfRecords(columns?: Map<Column, number>): columns is Map<Column, number> {
  const has = (column: Column) => columns?.has(column) ?? false;
  return (has("id") || has("duty")) && (has("event") || has("on") || has("decided"));
}

async function sheetsIn(blob: Blob, lang: Lang): Promise<Sheet[]> {
  const { sheetsOf } = await import("kyhan/office");
  return sheetsOf(await blob.arrayBuffer(), { lang });
}

/** The places of the workbooks that hold a table of records. A damaged one is a document that cannot be read. */
export async function recordTables(documents: Document[]): Promise<number[]> {
  const found = await Promise.all(documents.map(async ({ name, blob }) => {
    if (kindOf(name, new Uint8Array(await blob.arrayBuffer())) !== "excel") return false;
    const sheets = await sheetsIn(blob, "vi").catch(() => []);
    return sheets.some(({ rows }) => rows.some(({ cells }) => isOfRecords(columnsOf(cells))));
  }));
  return found.flatMap((is, at) => (is ? [at] : []));
}

export async function readTable(blob: Blob, choice: Choice): Promise<ReadTable> {
  const sheets = await sheetsIn(blob, choice.lang);
  const found: ReadTable = { records: [], faults: [], hasSheets: sheets.length > 1, known: 0, silent: 0, outside: 0 };
  const places: Omit<RowFault, "reason">[] = [];
  const before = new Set(usable(choice.lang).records.map(keyOf));
  for (const { name: sheet, rows } of sheets) {
    let columns: Map<Column, number> | undefined;
    for (const { row, cells } of rows) {
      const heads = columnsOf(cells);
      if (heads) {
        columns = isOfRecords(heads) ? heads : undefined;
        continue;
      }
      if (!columns) {
        found.outside += 1;
        continue;
      }
      const said = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
      const place = { sheet, row, words: said.filter(Boolean).join(" · ") };
      const record = recordOf((column) => said[columns?.get(column) ?? -1] ?? "", choice);
      if (record === undefined) found.silent += 1;
      else if ("wrong" in record) found.faults.push({ ...place, reason: record.wrong });
      else if (before.has(keyOf(record))) found.known += 1;
      else {
        before.add(keyOf(record));
        found.records.push(record);
        places.push(place);
      }
    }
  }
  const refused = refusals(found.records, choice);
  found.records.forEach((_, at) => {
    const [place, why] = [places[at], refused.get(at)];
    // The same under another id of the due date.
    if (why?.code === "record-repeated") found.known += 1;
    else if (place && why) found.faults.push({ ...place, reason: why.message.replaceAll("`", "") });
  });
  found.records = found.records.filter((_, at) => !refused.has(at));
  const order = sheets.map(({ name }) => name);
  found.faults.sort((one, other) => order.indexOf(one.sheet) - order.indexOf(other.sheet) || one.row - other.row);
  return found;
}

const keyOf = ({ occurrence, event, on, at, until }: DutyRecord): string =>
  JSON.stringify([occurrence, event, on ?? at?.slice(0, 10), until]);

/** What the engine finds in records beside those that there are. */
function refusals(records: DutyRecord[], { day: on, lang }: Choice): Map<number, Diagnostic> {
  const before = usable(lang).records;
  const { diagnostics } = plans().engine.evaluate({ on, records: [...before, ...records], lang });
  return new Map(diagnostics.map((found) => [Number(found.pointer.split("/").at(-1)) - before.length, found]));
}

/** Why a row is not taken. */
interface Wrong {
  wrong: string;
}

function wrong(lang: Lang, name: Word, what = ""): Wrong {
  return { wrong: say(name, lang).replace("{what}", () => what) };
}

/** The record that a row makes; nothing when nothing is filled in. */
function recordOf(of: (column: Column) => string, choice: Choice): DutyRecord | Wrong | undefined {
  const { lang } = choice;
  const [written, on, decided, until, note] = [of("event"), of("on"), of("decided"), of("until"), of("note")];
  if ([written, on, decided, until, note].every((said) => said === "")) return undefined;
  const event = written === "" ? (until !== "" ? "extended" : on !== "" ? "submitted" : undefined) : eventOf.get(plain(written));
  if (!event) return written === "" ? wrong(lang, "rowNoEvent") : wrong(lang, "rowOddEvent", written);
  const when = event === "submitted" ? on || decided : decided || on;
  if (when === "") return wrong(lang, "rowNoDay");
  const day = dayIn(when);
  if (!day) return wrong(lang, "rowOddDay", when);
  if (event !== "extended" && until !== "") return wrong(lang, "rowNotExtended", until);
  const last = dayIn(until);
  if (event === "extended" && !last) return until === "" ? wrong(lang, "rowNoUntil") : wrong(lang, "rowOddDay", until);
  const occurrence = occurrenceOf(of, choice);
  if (typeof occurrence !== "string") return occurrence;
  return {
    occurrence, event, on: day,
    ...(event === "extended" && last && { until: last }),
    ...(note !== "" && { [event === "submitted" ? "evidence" : "basis"]: note }),
  };
}

interface Candidate {
  id: string;
  obligation: string;
  bearer: string | null;
  name?: string | null;
}

/** The due date that a row is about, by its id or by duty, agency and day. */
function occurrenceOf(of: (column: Column) => string, choice: Choice): string | Wrong {
  const { lang } = choice;
  const [id, duty, agency, due] = [of("id"), of("duty"), of("agency"), of("firstDue") || of("due")];
  if (id.includes("/")) return id;
  if (id === "" && duty === "") return wrong(lang, "rowNoDuty");
  const day = due === "" ? undefined : dayIn(due);
  if (due !== "" && !day) return wrong(lang, "rowOddDay", due);
  const ofDuty = candidates(choice, day).filter(({ obligation }) => id !== "" ? obligation === id : isCalled(obligation, duty));
  if (ofDuty.length === 0) return wrong(lang, "rowNoSuchDuty", [id || duty, due].filter(Boolean).join(", "));
  const found = agency === ""
    ? ofDuty.filter(({ bearer }) => choice.agency === undefined || bearer === choice.agency)
    : ofDuty.filter(({ bearer, name }) => bearer === agency || plain(name ?? "") === plain(agency) || partiesCalled(agency).has(bearer ?? ""));
  const ids = new Set(found.map(({ id }) => id));
  const [first, second] = ids;
  if (first === undefined) return wrong(lang, "rowNoSuchAgency", agency || choice.agency || "");
  return second === undefined ? first : wrong(lang, "rowSeveral", String(ids.size));
}

const isCalled = (obligation: string, duty: string): boolean =>
  obligation === duty || [titleOf(obligation, "vi"), titleOf(obligation, "en")].some((title) => plain(title) === plain(duty));

/** What is due on a day, also where it was put off to that day; without one, all that stands. */
function candidates({ day: on, lang }: Choice, due?: string): Candidate[] {
  return once(`candidates ${due ?? ""}`, [on, lang], () => {
    const stands = standing({ day: on, lang }).findings.filter((finding) => due === undefined || finding.due === due)
      .map(({ occurrence, obligation, bearer, bearerName }) => ({ id: occurrence, obligation, bearer, name: bearerName }));
    if (due === undefined) return stands;
    const { occurrences } = plans().engine.schedule({ from: due, until: addDays(due, 1), trace: false, lang });
    return [...stands, ...occurrences.map(({ id, obligation, bearer }) => ({ id, obligation, bearer }))];
  });
}

/** The agencies and groups that have a name, in either language or short. */
function partiesCalled(said: string): Set<string> {
  const all = once("called", [], () => {
    const found = new Map<string, Set<string>>();
    const parties = plans().registers.flatMap(({ agencies = [], groups = [] }) => [...agencies, ...groups]);
    for (const { id, name, nameEn, aliases = [] } of parties as { id: string; name: string; nameEn?: string; aliases?: string[] }[]) {
      for (const called of [id, name, nameEn ?? name, ...aliases]) {
        found.set(inFull(called), (found.get(inFull(called)) ?? new Set()).add(id));
      }
    }
    return found;
  });
  return all.get(inFull(said)) ?? new Set();
}
