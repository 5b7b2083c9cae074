// The engine in a thread of its own, so that the page never waits for it.
import { Engine, answer, type Agency, type Diagnostic, type Indicator, type Instrument, type Register } from "kyhan";

/** A register document and where it came from. */
export interface Document {
  name: string;
  text: string;
}

/** What the page shows of a register beside the engine's answers. */
export interface Contents {
  agencies: Agency[];
  instruments: Instrument[];
  indicators: Indicator[];
  /** The bearers' ids, of agencies and groups. */
  parties: Record<string, { name: string; nameEn?: string }>;
}

export type Opened = { contents: Contents } | { diagnostics: Diagnostic[] };

export type Call =
  "check" | "schedule" | "explain" | "coverage" | "workdays" | "render" | "evaluate" | "alerts" | "chains";

let engine: Engine | undefined;

function open(documents: Document[], lang: string): Opened {
  performance.mark("open");
  const texts = documents.map((document) => document.text);
  // Asked as text, so that what is wrong is said in the reader's language.
  const checked = JSON.parse(answer(texts, JSON.stringify({ call: "check", lang })));
  if (checked.error) return { diagnostics: checked.error.diagnostics };
  engine?.free();
  engine = new Engine(...texts);
  const registers = texts.map((text) => JSON.parse(text.replace(/^\uFEFF/, "")) as Register);
  const opened = { contents: contents(registers) };
  performance.measure("opened", "open");
  return opened;
}

function contents(registers: Register[]): Contents {
  const agencies = registers.flatMap((register) => register.agencies ?? []);
  const groups = registers.flatMap((register) => register.groups ?? []);
  const obligations = registers.flatMap((register) => register.obligations ?? []);
  const withDuties = new Set(obligations.map(({ instrument }) => instrument));
  const parties: Contents["parties"] = {};
  for (const { id, name, nameEn } of [...agencies, ...groups]) {
    parties[id] = nameEn === undefined ? { name } : { name, nameEn };
  }
  return {
    agencies,
    instruments: registers.flatMap((register) => register.instruments ?? []).filter(({ id }) => withDuties.has(id)),
    indicators: registers.flatMap((register) => register.indicators ?? []),
    parties,
  };
}

function ask(call: Call, question: object): unknown {
  if (!engine) throw new Error("no plan is open");
  const found = JSON.parse(engine.answer(JSON.stringify({ call, ...question })));
  if (found.error) throw new Error([found.error.message, found.error.help].filter(Boolean).join("; "));
  return found;
}

addEventListener("message", ({ data: { id, open: documents, lang, call, question } }: MessageEvent) => {
  try {
    postMessage({ id, found: documents ? open(documents, lang) : ask(call, question) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

postMessage("ready");
