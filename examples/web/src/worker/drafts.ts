// Documents into drafts, and drafts tried as registers. The reading is loaded when it is asked for.
import { Engine, KyhanError, type Diagnostic, type Register } from "kyhan";
import type { Draft } from "kyhan/reading";
import type { Lang } from "../words";
import { kindOf } from "./kinds";

/** A draft; the words of a document or of a file that `kyhan/reading` reads. */
export async function readDocument(source: string | Blob, lang: Lang): Promise<Draft & { isWord: boolean }> {
  const { draft } = await import("kyhan/reading");
  if (typeof source === "string") return { ...draft(source, { lang }), isWord: false };
  const bytes = new Uint8Array(await source.arrayBuffer());
  const isWord = kindOf("", bytes) === "word";
  return { ...draft(isWord ? await pageOf(bytes) : bytes, { lang }), isWord };
}

/** A Word file as a web page, which the reading takes with its lists and tables. */
async function pageOf(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { default: mammoth } = await import("mammoth/mammoth.browser.min.js");
  const { value } = await mammoth.convertToHtml({ arrayBuffer: file.buffer });
  return new TextEncoder().encode(`<html><body>${value}</body></html>`);
}

/** What the engine says of a register that is being written. */
export interface Trial {
  diagnostics: Diagnostic[];
  /** Of each obligation its next dates or why it has none, as text; none while there are errors in the form. */
  reasons: Record<string, string>;
}

export function tryRegister(register: Register, lang: Lang): Trial {
  let engine: Engine;
  try {
    engine = Engine.open([register], { lang });
  } catch (error) {
    if (error instanceof KyhanError) return { diagnostics: error.diagnostics, reasons: {} };
    throw error;
  }
  try {
    const reasons = (register.obligations ?? []).map(({ id }) => [id, engine.explain(id, { lang }).text] as const);
    return { diagnostics: engine.check({ lang }).diagnostics, reasons: Object.fromEntries(reasons) };
  } finally {
    engine.free();
  }
}
