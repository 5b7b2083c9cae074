// The plan that is being written: its register, the document that it was read from, and what a
// person has confirmed. It is kept in this browser until it is put away.
import type { Agency, Obligation, Register } from "kyhan";
import type { Draft, DraftDuty } from "kyhan/reading";
import { plain } from "./plain-words";

const KEY = "draft";

export interface Work {
  register: Register;
  /** The text of the document; empty for a plan from nothing. */
  text: string;
  /** What each duty was read from, by its id. */
  read: DraftDuty[];
  dismissed: Draft["dismissed"];
  warnings: Draft["warnings"];
  /** The ids of duties that a person has looked at. */
  confirmed: string[];
}

let work: Work | undefined = kept();
let isKept = true;

export const current = (): Work | undefined => work;
export const isDraftKept = (): boolean => isKept;

function kept(): Work | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Work) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the work over and keeps it, where the browser lets it. */
export function keepWork(next: Work | undefined): void {
  work = next;
  try {
    if (next) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
    isKept = true;
  } catch {
    isKept = false;
  }
}

export function fromDraft({ register, text, duties, dismissed, warnings }: Draft): Work {
  return { register, text, read: duties, dismissed, warnings, confirmed: [] };
}

/** A plan with nothing in it. */
export function emptyWork(title: string): Work {
  const register: Register = {
    kyhan: 1, title, agencies: [], instruments: [{ id: "ke-hoach", kind: "plan", title }], obligations: [],
  };
  return { register, text: "", read: [], dismissed: [], warnings: [], confirmed: [] };
}

const RISK = { guess: 0, check: 1, sure: 2 };

/** The duties, those first that are riskiest and not confirmed. */
export function byRisk({ register, read, confirmed }: Work): Obligation[] {
  const risk = new Map(read.map(({ obligation, confidence }) => [obligation, RISK[confidence]]));
  const rank = ({ id }: Obligation) => (confirmed.includes(id) ? 10 : 0) + (risk.get(id) ?? RISK.sure);
  return [...(register.obligations ?? [])].sort((one, other) => rank(one) - rank(other));
}

/** Whether all that was guessed has been looked at. */
export function openGuesses({ register }: Work): number {
  return (register.obligations ?? []).filter(({ unconfirmed }) => unconfirmed && unconfirmed.length > 0).length;
}

/** A duty in the place of its old form; a new one at the end. */
export function putDuty(from: Work, duty: Obligation): Work {
  const all = from.register.obligations ?? [];
  const isNew = !all.some(({ id }) => id === duty.id);
  const obligations = isNew ? [...all, duty] : all.map((entry) => (entry.id === duty.id ? duty : entry));
  return { ...from, register: { ...from.register, obligations } };
}

export function confirm(from: Work, id: string): Work {
  const duty = from.register.obligations?.find((entry) => entry.id === id);
  if (!duty) return from;
  const { unconfirmed: _, ...sure } = duty;
  return { ...putDuty(from, sure), confirmed: [...new Set([...from.confirmed, id])] };
}

/** Without a duty; its words are listed among the dates that are no deadlines. */
export function dismiss(from: Work, id: string): Work {
  const read = from.read.find(({ obligation }) => obligation === id);
  return {
    ...from,
    register: { ...from.register, obligations: (from.register.obligations ?? []).filter((duty) => duty.id !== id) },
    read: from.read.filter(({ obligation }) => obligation !== id),
    dismissed: read ? [...from.dismissed, { span: read.span, phrase: read.phrase, reason: "noDuty" }] : from.dismissed,
  };
}

/** Takes a dismissal back: the duty at its place, and its words no longer among the dismissed. */
export function restore(from: Work, duty: Obligation, at: number, read?: DraftDuty): Work {
  const all = from.register.obligations ?? [];
  return {
    ...from,
    register: { ...from.register, obligations: [...all.slice(0, at), duty, ...all.slice(at)] },
    read: read ? [...from.read, read] : from.read,
    dismissed: from.dismissed.filter(({ span, reason }) => !read || reason !== "noDuty" || span.join() !== read.span.join()),
  };
}

/** Ids of the parties that are written, separated by semicolons; unknown ones become agencies. */
export function partiesOf(from: Work, written: string): { work: Work; ids: string[] } {
  const agencies = [...(from.register.agencies ?? [])];
  const known = [...agencies, ...(from.register.groups ?? [])];
  const ids = written.split(";").map((name) => name.trim()).filter(Boolean).map((name) => {
    const found = known.find((party) => plain(party.name) === plain(name) || party.id === name);
    if (found) return found.id;
    const agency: Agency = { id: freeId(plain(name).replace(/ /g, "-") || "co-quan", known.map(({ id }) => id)), name, level: "unit" };
    agencies.push(agency);
    known.push(agency);
    return agency.id;
  });
  return { work: { ...from, register: { ...from.register, agencies } }, ids };
}

export function freeId(wanted: string, taken: string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** The names of parties, as the forms show them. */
export function namesOf({ register }: Work, parties: Obligation["bearers"] = []): string {
  const all = [...(register.agencies ?? []), ...(register.groups ?? [])];
  return parties.map((ref) => {
    const id = typeof ref === "string" ? ref : ref.party;
    return all.find((party) => party.id === id)?.name ?? id;
  }).join("; ");
}
