// A month as a list: each day that has something on it, and what.
import { make } from "./dom";
import { longDate, word } from "./words";

export interface AgendaEntry {
  title: string;
  colour: string;
  open: () => void;
  order: number;
}

export interface AgendaDay {
  /** The name of a day off or of a worked weekend day. */
  rest?: string;
  entries: AgendaEntry[];
}

export function agendaList(days: Map<string, AgendaDay>, spans: AgendaEntry[]): HTMLElement {
  const dates = [...days.keys()].sort().filter((date) => days.get(date)?.entries.length);
  if (dates.length === 0 && spans.length === 0) return make("p", { class: "note agenda" }, word("nothing"));
  const long = spans.length > 0
    ? [make("h3", {}, word("overDays")), make("ul", {}, ...spans.map((entry) => make("li", {}, line(entry))))] : [];
  return make("div", { class: "agenda" }, ...long, ...dates.flatMap((date) => {
    const { rest, entries } = days.get(date) as AgendaDay;
    return [
      make("h3", {}, longDate(date), rest !== undefined && make("em", {}, rest)),
      make("ul", {}, ...entries.map((entry) => make("li", {}, line(entry)))),
    ];
  }));
}

function line({ title, colour, open }: AgendaEntry): HTMLElement {
  const dot = make("span", { class: "dot", style: `background: ${colour}` });
  return make("button", { type: "button", class: "duty", onclick: open }, dot, make("span", {}, title));
}
