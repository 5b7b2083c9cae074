// Record files: one record a line, as JSON. A line that cannot be used is
// said with its number, and the others count.
import { Engine, KyhanError, type Diagnostic, type DutyRecord } from "kyhan";
import { say, type Lang } from "../words";
import type { Text } from "./plans";

export interface RecordLine {
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

/** What is wrong with a line. */
export interface LineFault {
  line: RecordLine;
  fault: Pick<Diagnostic, "severity" | "code" | "message" | "help">;
}

export interface ReadRecords {
  records: DutyRecord[];
  /** The line of each record. */
  lines: RecordLine[];
  faults: LineFault[];
}

export function readLines({ name, text }: Text): RecordLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line, at) => ({ file: name, number: at + 1, text: line.trim() }))
    .filter((line) => line.text !== "");
}

interface Parsed {
  line: RecordLine;
  record: DutyRecord;
}

export function readRecords(lines: RecordLine[], lang: Lang): ReadRecords {
  const parsed: Parsed[] = [];
  const faults: LineFault[] = [];
  for (const line of lines) {
    try {
      parsed.push({ line, record: JSON.parse(line.text) as DutyRecord });
    } catch {
      const fault = { code: "invalid-json", message: say("notJson", lang), help: say("recordHelp", lang) };
      faults.push({ line, fault: { severity: "error", ...fault } });
    }
  }
  faults.push(...unreadableOf(parsed, lang));
  const isBad = new Set(faults.map(({ line }) => line));
  const good = parsed.filter(({ line }) => !isBad.has(line));
  return { records: good.map(({ record }) => record), lines: good.map(({ line }) => line), faults };
}

/**
 * The records that the engine does not take. It refuses a list for one bad
 * record in it, so a list that is refused is asked again by halves.
 */
function unreadableOf(parsed: Parsed[], lang: Lang): LineFault[] {
  // Without plans every record is unknown, and only its shape is looked at.
  using engine = new Engine();
  const look = (part: Parsed[]): LineFault[] => {
    const refused = refusalOf(engine, part.map(({ record }) => record), lang);
    if (!refused) return [];
    const [first, ...others] = part;
    if (first && others.length === 0) return [{ line: first.line, fault: refused }];
    const middle = part.length >> 1;
    return [...look(part.slice(0, middle)), ...look(part.slice(middle))];
  };
  return parsed.length > 0 ? look(parsed) : [];
}

function refusalOf(engine: Engine, records: DutyRecord[], lang: Lang): LineFault["fault"] | undefined {
  try {
    engine.evaluate({ on: "2024-01-01", from: "2024-01-01", until: "2024-01-01", records, lang });
    return undefined;
  } catch (error) {
    if (!(error instanceof KyhanError)) throw error;
    const { code, message, help } = error;
    // It speaks of the request; the line's own part comes after the colon.
    return { severity: "error", code, message: message.replace(/^[^`:]*: /, ""), help };
  }
}
