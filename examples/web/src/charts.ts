// Bars that say how much of something stands how: by colour, sign and figure. Each leads to
// its duties. They are elements of the page, so that they wrap, print and are read aloud.
import type { Status } from "kyhan";
import { make } from "./dom";
import { signs, statusMark } from "./status";
import { lang, word } from "./words";

export interface Bar {
  label: string;
  /** What stands at its end, such as a rate. */
  value: string;
  parts: { status: Status; count: number }[];
  open: () => void;
}

/** A bar for each row. `full` is what a bar of whole length counts; without it each is its own whole. */
export function bars(rows: Bar[], full?: number): HTMLElement {
  return make("ul", { class: "bars" }, ...rows.map((row) => make("li", {}, bar(row, full))));
}

function bar({ label, value, parts, open }: Bar, full?: number): HTMLElement {
  const counted = parts.filter(({ count }) => count > 0);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const stripes = counted.map(({ status, count }) =>
    make("span", { class: `stripe state-${status}`, style: `width: ${(100 * count) / (full ?? total)}%` }));
  return make("button", { type: "button", class: "bar", onclick: open },
    make("span", { class: "bar-label" }, label), make("b", {}, value),
    make("span", { class: "track" }, ...stripes),
    make("span", { class: "bar-parts" }, ...counted.map(({ status, count }) => make("span", { class: `state-${status}` },
      make("span", { "aria-hidden": "true" }, `${signs[status]} `), make("span", { class: "unseen" }, ` ${word(status)}: `), count.toLocaleString(lang())))));
}

/** What the colours and signs of some states are. */
export function statusLegend(statuses: Status[]): HTMLElement {
  return make("ul", { class: "chart-legend", "aria-label": word("legend") }, ...statuses.map((status) => make("li", {}, statusMark(status))));
}

/** A picture with its title above it. */
export function figure(title: string, ...content: (HTMLElement | undefined)[]): HTMLElement {
  return make("section", { class: "figure" }, make("h3", {}, title), ...content.filter((part) => part !== undefined));
}
