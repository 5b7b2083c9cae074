// The plans and records that are open, and the answers about them.
import { Engine, KyhanError, type Diagnostic, type Instrument, type Obligation, type Register } from "kyhan";
import type { Lang } from "../words";
import { isRecordFile, readLines, type RecordLine } from "./records";

/** A file that the reader opened. */
export interface Document {
  name: string;
  blob: Blob;
}

export interface Text {
  name: string;
  text: string;
}

/** What the page itself needs to know of the registers. */
export interface Contents {
  agencies: { id: string; name: string; nameEn?: string }[];
  instruments: Instrument[];
  /** The bearers' ids, of agencies and groups. */
  parties: Record<string, { name: string; nameEn?: string }>;
}

export interface Opened {
  /** Absent when the registers were refused or left as they are. */
  contents?: Contents;
  isRefused: boolean;
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
let recordFiles: string[] = [];
let recordLines: RecordLine[] = [];
/** The last answer of each sort, and the question that it answers. */
const fresh = new Map<string, { question: string; answer: unknown }>();

export const plans = (): Plans => open;
export const records = (): RecordLine[] => recordLines;

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

/**
 * Opens files. Registers replace the registers and records that are open;
 * records alone replace the records. What is refused leaves all as it was.
 */
export async function openFiles(documents: Document[]): Promise<Opened> {
  performance.mark("open");
  const texts = await Promise.all(documents.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
  const registers = texts.filter(({ name }) => !isRecordFile(name));
  const recordTexts = texts.filter(({ name }) => isRecordFile(name));
  fresh.clear();
  refused = [];
  let contents: Contents | undefined;
  if (registers.length > 0) {
    if (refusal(registers, "vi")) refused = registers;
    else contents = contentsOf(open.registers);
  }
  if (refused.length === 0) {
    recordFiles = recordTexts.map(({ name }) => name);
    recordLines = recordTexts.flatMap(readLines);
  }
  performance.measure("opened", "open");
  return {
    ...(contents && { contents }),
    isRefused: refused.length > 0,
    plans: open.texts.map(({ name }) => name),
    records: { files: recordFiles, count: recordLines.length },
  };
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
  const named = ({ id, name, nameEn }: { id: string; name: string; nameEn?: string }) =>
    ({ id, name, ...(nameEn !== undefined && { nameEn }) });
  const agencies = registers.flatMap((register) => register.agencies ?? []).map(named);
  const groups = registers.flatMap((register) => register.groups ?? []).map(named);
  return {
    agencies,
    instruments: registers.flatMap((register) => register.instruments ?? []).filter(({ id }) => withDuties.has(id)),
    parties: Object.fromEntries([...agencies, ...groups].map((party) => [party.id, party])),
  };
}
