// All that falls due on a day, where a cell shows only the first.
import { duty } from "./detail";
import { showList } from "./duty-list";
import { paged } from "./paged";
import { bearers } from "./state";
import { longDate, word } from "./words";

export function showDay(date: string, count: number): Promise<void> {
  return showList(`${longDate(date)} (${count})`, paged("day", {
    caption: longDate(date),
    heads: [word("duty"), word("bearer")],
    cells: (entry) => [duty(entry.id, entry.title), bearers(entry.bearer, entry.bearers)],
    about: { date },
  }));
}
