// The plans and records that are open, and the answers about them.
import { Engine, KyhanError, type Diagnostic, type Instrument, type Obligation, type Register } from "kyhan";
import type { Lang } from "../words";
import { kindOf, type Kind } from "./kinds";
import { readLines, type RecordLine } from "./records";

/** A file that the reader opened. */
export interface Document {
  name: string;
  blob: Blob;
}

export interface Text {
  name: string;
  text: string;
}

/** A file that holds neither plans nor records. */
export interface Stranger {
  name: string;
  kind: Kind;
}

/** An agency or group, with what tells it from others of its name. */
export interface AgencyEntry {
  id: string;
  name: string;
  nameEn?: string;
  aliases: string[];
  level?: string;
  /** The id of the agency above it. */
  parent?: string;
  closed?: string;
  /** The ids of those that took over from it. */
  successors: string[];
  isGroup?: true;
}

/** What the page itself needs to know of the registers. */
export interface Contents {
  agencies: AgencyEntry[];
  /** Those that set duties. */
  instruments: Instrument[];
  /** All documents, as they are cited: by symbol, and in full. */
  documents: Record<string, { symbol?: string; title: string; titleEn?: string }>;
  /** The bearers' ids, of agencies and groups. */
  parties: Record<string, { name: string; nameEn?: string }>;
}

export interface Opened {
  /** Absent when the registers were refused or left as they are. */
  contents?: Contents;
  /** Some register has errors; the others are open where they can be read without it. */
  isRefused: boolean;
  /** The files that are no plans and no records. */
  strangers: Stranger[];
  /** The files whose plans and records are open. */
  plans: string[];
  records: { files: string[]; count: number };
}

interface Plans {
  engine: Engine;
  texts: Text[];
  registers: Register[];
  obligations: Map<string, Obligation>;
}

let open: Plans = { engine: new Engine(), texts: [], registers: [], obligations: new Map() };
let refused: Text[] = [];
let strangers: Stranger[] = [];
let recordFiles: string[] = [];
let recordLines: RecordLine[] = [];
let own: RecordLine[] = [];
/** The last answer of each sort, and the question that it answers. */
const fresh = new Map<string, { question: string; answer: unknown }>();

export const plans = (): Plans => open;
export const records = (): RecordLine[] => [...recordLines, ...own];
export const whatElse = (): Stranger[] => strangers;

/** An answer, kept until another question of its sort or other files come. */
export function once<T>(sort: string, question: unknown[], compute: () => T): T {
  const asked = JSON.stringify(question);
  const known = fresh.get(sort);
  if (known?.question === asked) return known.answer as T;
  fresh.delete(sort);
  const answer = compute();
  fresh.set(sort, { question: asked, answer });
  return answer;
}

/** The place of the document to be drafted, where files hold one and neither plans nor records. */
export async function documentIn(documents: Document[]): Promise<number | undefined> {
  const kinds = await Promise.all(documents.map(async ({ name, blob }) =>
    kindOf(name, new Uint8Array(await blob.arrayBuffer()))));
  if (kinds.some((kind) => kind === "register" || kind === "records")) return undefined;
  const at = kinds.findIndex((kind) => kind === "document" || kind === "text" || kind === "word" || kind === "excel");
  return at < 0 ? undefined : at;
}

/**
 * Opens files. Registers replace the registers and records that are open;
 * records alone replace the records. What is refused leaves all as it was, or
 * is left out where the other files can be read without it.
 */
export async function openFiles(documents: Document[]): Promise<Opened> {
  performance.mark("open");
  const files = await Promise.all(documents.map(async ({ name, blob }) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { name, kind: kindOf(name, bytes), text: new TextDecoder().decode(bytes) };
  }));
  const registers = files.filter(({ kind }) => kind === "register");
  const recordTexts = files.filter(({ kind }) => kind === "records");
  strangers = files.filter(({ kind }) => kind !== "register" && kind !== "records").map(({ name, kind }) => ({ name, kind }));
  fresh.clear();
  refused = [];
  let contents: Contents | undefined;
  if (registers.length > 0) contents = openRegisters(registers);
  if (recordTexts.length > 0 || contents) {
    recordFiles = recordTexts.map(({ name }) => name);
    recordLines = recordTexts.flatMap(readLines);
  }
  performance.measure("opened", "open");
  return {
    ...(contents && { contents }),
    isRefused: refused.length > 0,
    strangers,
    plans: open.texts.map(({ name }) => name),
    records: { files: recordFiles, count: recordLines.length },
  };
}

/** Opens all registers, or those that can be read without the ones with errors. */
function openRegisters(registers: Text[]): Contents | undefined {
  const faults = refusal(registers, "vi");
  if (!faults) return contentsOf(open.registers);
  refused = registers;
  const isBad = new Set(faults.map(({ document }) => document));
  const good = registers.filter((_, at) => !isBad.has(at));
  return good.length > 0 && !refusal(good, "vi") ? contentsOf(open.registers) : undefined;
}

/** The reader's own records, beside those of the files. */
export function setOwnRecords(lines: string[]): void {
  fresh.clear();
  own = lines.map((text, at) => ({ file: "", number: at + 1, text }));
}

/** Compiles and stores registers, or reports their faults. */
function refusal(texts: Text[], lang: Lang): Diagnostic[] | undefined {
  let engine: Engine;
  try {
    engine = Engine.open(texts.map(({ text }) => text), { lang });
  } catch (error) {
    if (error instanceof KyhanError) return error.diagnostics;
    throw error;
  }
  open.engine.free();
  const registers = texts.map(({ text }) => JSON.parse(plainJson(text)) as Register);
  const obligations = registers.flatMap((register) =>
    (register.obligations ?? []).map((duty) => ({ ...register.defaults, ...duty })),
  );
  open = { engine, texts, registers, obligations: new Map(obligations.map((duty) => [duty.id, duty])) };
  return undefined;
}

/** A register that the engine has read, without its comments and trailing commas. */
function plainJson(text: string): string {
  const without = (pattern: RegExp) => (text: string) =>
    text.replace(pattern, (_, quoted?: string) => quoted ?? "");
  const comments = without(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g);
  const commas = without(/("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])/g);
  return commas(comments(text.replace(/^\uFEFF/, "")));
}

/** Why the last registers were refused, if they were. */
export function whyRefused(lang: Lang): { texts: Text[]; diagnostics: Diagnostic[] } | undefined {
  if (refused.length === 0) return undefined;
  return { texts: refused, diagnostics: once("refused", [lang], () => refusal(refused, lang) ?? []) };
}

function contentsOf(registers: Register[]): Contents {
  const withDuties = new Set([...open.obligations.values()].map(({ instrument }) => instrument));
  const successors = new Map<string, Set<string>>();
  for (const { from, to } of registers.flatMap((register) => register.successions ?? [])) {
    for (const id of from) successors.set(id, new Set([...(successors.get(id) ?? []), ...to]));
  }
  const agencies = registers.flatMap((register) => register.agencies ?? []).map(
    ({ id, name, nameEn, aliases = [], level, parent, closed }): AgencyEntry => ({
      id, name, aliases, level, successors: [...(successors.get(id) ?? [])],
      ...(nameEn !== undefined && { nameEn }), ...(parent !== undefined && { parent }), ...(closed !== undefined && { closed }),
    }));
  const groups = registers.flatMap((register) => register.groups ?? []).map(
    ({ id, name, nameEn }): AgencyEntry => ({ id, name, aliases: [], successors: [], isGroup: true, ...(nameEn !== undefined && { nameEn }) }));
  const named = ({ id, name, nameEn }: AgencyEntry) => [id, { name, ...(nameEn !== undefined && { nameEn }) }] as const;
  const documents = uniqueById(registers.flatMap((register) => register.instruments ?? []));
  const all = uniqueById([...agencies, ...groups]);
  return {
    agencies: all,
    instruments: documents.filter(({ id }) => withDuties.has(id)),
    documents: Object.fromEntries(documents.map(({ id, symbol, title, titleEn }) =>
      [id, { title, ...(symbol !== undefined && { symbol }), ...(titleEn !== undefined && { titleEn }) }])),
    parties: Object.fromEntries(all.map(named)),
  };
}

/** Several documents may state the same entry. */
function uniqueById<Entry extends { id: string }>(entries: Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Names of agencies and groups, and titles of documents, in a language. */
export function namesIn(lang: Lang): { nameOf: (id: string) => string; titleOf: (instrument: string) => string } {
  const { parties, documents } = once("names", [], () => contentsOf(open.registers));
  return {
    nameOf: (id) => (lang === "en" ? parties[id]?.nameEn : undefined) ?? parties[id]?.name ?? id,
    titleOf: (id) => {
      const found = documents[id];
      return (lang === "en" ? found?.titleEn : undefined) ?? found?.title ?? id;
    },
  };
}
