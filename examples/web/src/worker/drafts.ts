// Documents into drafts, and drafts tried as registers. The reading is loaded when it is asked for.
import { Engine, KyhanError, type Diagnostic, type Register } from "kyhan";
import type { Draft } from "kyhan/reading";
import type { Lang } from "../words";
import { kindOf } from "./kinds";

/** A draft; the words of a document or of a file. Word and Excel have a module of their own. */
export async function readDocument(source: string | Blob, lang: Lang): Promise<Draft> {
  const { draft } = await import("kyhan/reading");
  if (typeof source === "string") return draft(source, { lang });
  const bytes = new Uint8Array(await source.arrayBuffer());
  if (!["word", "excel"].includes(kindOf("", bytes))) return draft(bytes, { lang });
  const { textOf } = await import("kyhan/office");
  return draft(textOf(bytes, { lang }), { lang });
}

/** What the engine says of a register that is being written. */
export interface Trial {
  diagnostics: Diagnostic[];
  /** Of each obligation its next dates or why it has none, as text; none while there are errors in the form. */
  reasons: Record<string, string>;
}

export async function tryRegister(register: Register, lang: Lang): Promise<Trial> {
  let engine: Engine;
  try {
    engine = Engine.open([register], { lang });
  } catch (error) {
    if (error instanceof KyhanError) return { diagnostics: error.diagnostics, reasons: {} };
    throw error;
  }
  try {
    const reasons = (register.obligations ?? []).map(({ id }) => [id, engine.explain(id, { lang }).text] as const);
    const diagnostics = [...engine.check({ lang }).diagnostics, ...(await phrasesThatDisagree(register, lang))];
    return { diagnostics, reasons: Object.fromEntries(reasons) };
  } finally {
    engine.free();
  }
}

/** The duties whose words say another day than their timing: the engine reads no words. */
async function phrasesThatDisagree(register: Register, lang: Lang): Promise<Diagnostic[]> {
  const { disagreements } = await import("kyhan/reading");
  return disagreements(register).map(({ obligation, phrase, said, timing }) => ({
    severity: "warning",
    code: "phrase-disagrees",
    message:
      lang === "vi"
        ? `lời “${phrase}” đọc là: ${said.vi}; ô thời hạn ghi: ${timing.vi}`
        : `the words “${phrase}” say: ${said.en}; the time that is entered says: ${timing.en}`,
    help:
      lang === "vi" ? "đối chiếu với văn bản rồi sửa thời hạn hoặc lời" : "compare with the document, and correct one of them",
    document: 0,
    pointer: `/obligations/${obligation}/phrase`,
  }));
}
