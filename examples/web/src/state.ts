// What the reader looks at.
import type { Contents, Document } from "./engine";
import type { Diagnostic } from "kyhan";
import { name, word } from "./words";

export interface State {
  documents: Document[];
  contents: Contents;
  /** Why the documents cannot be opened. */
  refused: Diagnostic[];
  view: string;
  instrument?: string;
  agency?: string;
  /** The day as of which things stand. */
  day: string;
}

const nothing: Contents = { agencies: [], instruments: [], indicators: [], parties: {} };

export const state: State = {
  documents: [], contents: nothing, refused: [], view: "calendar", day: "2024-12-01",
};

/** The part of a question that the reader's choices make. */
export function chosen(): { instrument?: string; agency?: string } {
  const { instrument, agency } = state;
  return { ...(instrument && { instrument }), ...(agency && { agency }) };
}

export function party(id: string | null): string {
  return id === null ? word("nobody") : name(state.contents.parties[id], id);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
