// A table of what was sent, opened in the page: its rows become the reader's own records, and a
// dialog says what became of every row.
import { dialogHead } from "./detail";
import { byId, make, table } from "./dom";
import { ask } from "./engine";
import { tell } from "./messages";
import { areKept, record } from "./own-records";
import { chosen } from "./state";
import { sentence, word, type Word } from "./words";
import type { Document } from "./worker/plans";
import type { ReadTable } from "./worker/record-table";

/** Takes the records of a workbook over, and calls `done` when they count or no longer do. */
export async function takeTable({ name, blob }: Document, done: () => void): Promise<void> {
  const found = await ask("readTable", blob, chosen());
  const undo = found.records.length > 0 ? await record(...found.records) : undefined;
  done();
  if (!areKept()) tell("notKept", word("recordsNotKept"));
  const dialog = byId<HTMLDialogElement>("detail");
  const back = () => {
    dialog.close();
    void undo?.().then(done);
  };
  dialog.replaceChildren(
    dialogHead(dialog, "detail-title", name),
    make("ul", { class: "rows-read" }, ...sums(found).map((sum) => make("li", {}, sum))),
    ...(undo ? [make("p", { class: "row" }, make("button", { type: "button", onclick: back }, word("undoTable")))] : []),
    ...faults(found));
  if (!dialog.open) dialog.showModal();
}

function sums({ records, known, silent, outside, faults }: ReadTable): string[] {
  const said: [Word, number][] = [
    ["rowsTaken", records.length], ["rowsKnown", known], ["rowsSilent", silent], ["rowsOutside", outside], ["rowsWrong", faults.length],
  ];
  return said.filter(([name, count]) => count > 0 || name === "rowsTaken").map(([name, count]) => sentence(name, { count: String(count) }));
}

/** Every row that is not understood, by its number in Excel, with the reason and its words. */
function faults({ faults, hasSheets }: ReadTable): HTMLElement[] {
  if (faults.length === 0) return [];
  const place = ({ sheet, row }: ReadTable["faults"][number]) => `${hasSheets ? `${sheet}, ` : ""}${word("line")}\u00a0${row}`;
  return [
    make("h3", {}, word("rowsToMend")),
    make("p", { class: "note" }, word("rowNumbers")),
    table(word("rowsToMend"), [word("where"), word("reason"), word("rowWords")],
      faults.map((fault) => [make("b", {}, place(fault)), fault.reason, fault.words])),
  ];
}
