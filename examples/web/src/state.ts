// What the reader looks at.
import { todayInVietNam } from "./today";
import type { Choice } from "./worker/answers";
import type { Contents, Opened } from "./worker/plans";
import { amount, lang, name, word } from "./words";

export interface State {
  contents: Contents;
  opened: Omit<Opened, "contents">;
  view: string;
  instrument?: string;
  agency?: string;
  /** The day as of which things stand. */
  day: string;
  /** The day in Viet Nam. */
  today: string;
  /** The five plans of past years are open. */
  isExample: boolean;
}

export const state: State = {
  contents: { agencies: [], instruments: [], documents: {}, parties: {} },
  opened: { isRefused: false, strangers: [], plans: [], records: { files: [], count: 0 } },
  view: "mine",
  day: todayInVietNam(),
  today: todayInVietNam(),
  isExample: false,
};

/** The part of a question that the reader's choices make. */
export function chosen(): Choice {
  const { instrument, agency, day } = state;
  return { ...(instrument && { instrument }), ...(agency && { agency }), day, lang: lang() };
}

export function party(id: string | null): string {
  return id === null ? word("nobody") : name(state.contents.parties[id], id);
}

/** Who bears a duty: a name, or how many. */
export function bearers(first: string | null, count: number): string {
  return count === 1 ? party(first) : amount(count, "bearers");
}

/** A plan as people cite it, short and whole. */
export function planOf(id: string): { short: string; whole: string } {
  const found = state.contents.documents[id];
  const whole = (lang() === "en" ? found?.titleEn : undefined) ?? found?.title ?? id;
  return { short: found?.symbol ?? whole, whole };
}
