// All that falls due on a day, where a cell shows only the first.
import { duty } from "./detail";
import { byId, make } from "./dom";
import { paged } from "./paged";
import { bearers } from "./state";
import { longDate, word } from "./words";

export async function showDay(date: string, count: number): Promise<void> {
  const dialog = byId<HTMLDialogElement>("day-duties");
  const list = await paged("day", {
    caption: longDate(date),
    heads: [word("duty"), word("bearer")],
    cells: (entry) => [duty(entry.id, entry.title), bearers(entry.bearer, entry.bearers)],
    about: { date },
  });
  dialog.replaceChildren(
    make(
      "div",
      { class: "detail-head" },
      make("h2", { id: "day-title" }, `${longDate(date)} (${count})`),
      make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, word("close")),
    ),
    list,
  );
  dialog.showModal();
}
