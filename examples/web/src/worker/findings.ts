// What is wrong or risky in the files, each with the line on which it stands.
import type { Diagnostic, Register } from "kyhan";
import { standing, usable, type Choice } from "./answers";
import { plans, whyRefused, type Text } from "./plans";
import type { RecordLine } from "./records";

/** Something wrong or risky and where it stands. */
export type Found = Omit<Diagnostic, "document"> & { file: string; line: number; excerpt: string; about?: Subject };

/** The entry of a register that a finding is about, as people know it. */
export interface Subject {
  title: string;
  instrument?: string;
  provision?: string;
}

/** Findings of one sort. */
export interface FindingKind {
  code: string;
  severity: Diagnostic["severity"];
  count: number;
  help: string;
}

/** The text of a finding in a register is cut out only when it is shown. */
type Unplaced = Diagnostic & { text: Text };

export function findings(choice: Choice): (Found | Unplaced)[] {
  const { day: _, ...part } = choice;
  const refused = whyRefused(choice.lang);
  const { texts, diagnostics } = refused ?? {
    texts: plans().texts, diagnostics: plans().engine.check(part).diagnostics,
  };
  const inRegisters = diagnostics.flatMap((found) => {
    const text = texts[found.document];
    return text ? [{ ...found, text }] : [];
  });
  return refused ? inRegisters : [...recordFindings(choice), ...inRegisters];
}

/** The sorts of findings, errors first. */
export function findingKinds(choice: Choice): FindingKind[] {
  const kinds = new Map<string, FindingKind>();
  for (const { code, severity, help } of findings(choice)) {
    const kind = kinds.get(severity + code) ?? { code, severity, count: 0, help };
    kind.count += 1;
    kinds.set(severity + code, kind);
  }
  const rank = ({ severity }: FindingKind) => (severity === "error" ? 0 : 1);
  return [...kinds.values()].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

/** The obligation, indicator, agency or document that a pointer leads into. */
function subjectOf(pointer: string, document: number): Subject | undefined {
  const [, list = "", position = ""] = pointer.split("/");
  const register = whyRefused("vi") ? undefined : plans().registers[document];
  const entry = (register?.[list as keyof Register] as Entry[] | undefined)?.[Number(position)];
  const title = entry?.title ?? entry?.name;
  if (!entry || title === undefined) return undefined;
  const instrument = entry.instrument ?? (list === "obligations" ? register?.defaults?.instrument : undefined);
  return { title, ...(instrument && { instrument }), ...(entry.provision && { provision: entry.provision }) };
}

interface Entry {
  title?: string;
  name?: string;
  instrument?: string;
  provision?: string;
}

/** What is wrong with the lines of the record files. */
export function recordFindings({ day, lang }: Choice): Found[] {
  const { lines, faults } = usable(lang);
  const diagnostics = lines.length > 0 ? standing({ day, lang }).diagnostics : [];
  const at = ({ file, number, text }: RecordLine) => ({ file, line: number, excerpt: text.slice(0, 400), pointer: "" });
  const found = [
    ...faults.map(({ line, fault }) => ({ ...fault, ...at(line) })),
    ...diagnostics.flatMap(({ document: _, pointer, ...fault }) => {
      const line = lines[Number(pointer.split("/").at(-1))];
      return line ? [{ ...fault, ...at(line) }] : [];
    }),
  ];
  return found.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
}

/** Findings with an excerpt of the text at their lines. */
export function placed(rows: (Found | Unplaced)[]): Found[] {
  return rows.map((row) => {
    if (!("text" in row)) return row;
    const { text, document, ...found } = row;
    const about = subjectOf(row.pointer, document);
    const line = found.line ?? 1;
    const excerpt = text.text.split("\n", line + 2).slice(line - 1).join("\n").slice(0, 400);
    return { ...found, file: text.name, line, excerpt, ...(about && { about }) };
  });
}
