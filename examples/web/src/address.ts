// What the reader looks at, in the part of the address that no server sees: after `#`.
// So Back, reload and a link that is passed on lead to the same view.
import { state } from "./state";

/** What an address says; what it leaves out is as the page begins. */
export interface Place {
  view?: string;
  agency?: string;
  plan?: string;
  day?: string;
  duty?: string;
}

const KEYS = ["view", "agency", "plan", "day", "duty"] as const;

export function placeOf(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return Object.fromEntries(KEYS.flatMap((key) => {
    const value = given.get(key);
    return value ? [[key, value]] : [];
  }));
}

/** The address of what is shown now, perhaps with a duty open. */
function hashOf(duty?: string): string {
  const { view, agency, instrument, day, today } = state;
  const said = new URLSearchParams({
    view,
    ...(agency && { agency }),
    ...(instrument && { plan: instrument }),
    ...(day !== today && { day }),
    ...(duty && { duty }),
  });
  return `#${said}`;
}

/** Puts what is shown into the address, as a new entry of the history when it is another. */
export function tellPlace(duty?: string, isReplaced = false): void {
  const hash = hashOf(duty);
  if (hash === location.hash) return;
  if (isReplaced) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
}
