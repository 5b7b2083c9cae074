// How a duty stands, by colour and by sign, so that neither says it alone.
import type { Status } from "kyhan";
import { make } from "./dom";
import { word } from "./words";

export const signs: Record<Status, string> = {
  overdue: "⚠", open: "◔", scheduled: "○", submitted: "✓", submittedLate: "✓!", waived: "–", elapsed: "·",
};

export function statusMark(status: Status): HTMLElement {
  return make("span", { class: `mark state-${status}` }, make("span", { "aria-hidden": "true" }, `${signs[status]} `), word(status));
}
