// Some duties in a dialog: those of a day, or those behind a figure.
import type { Finding } from "kyhan";
import { dialogHead, duty } from "./detail";
import { byId, make } from "./dom";
import { paged } from "./paged";
import { party, planOf } from "./state";
import { statusMark } from "./status";
import type { About } from "./worker/lists";
import { amount, shortDate, word } from "./words";

let asked = 0;

/** Shows a list when it is there, unless another was asked for, or the view was left, meanwhile. */
export async function showList(title: string, finding: Promise<HTMLElement>): Promise<void> {
  const turn = (asked += 1);
  const begun = location.hash;
  const list = await finding;
  if (turn !== asked || location.hash !== begun) return;
  const dialog = byId<HTMLDialogElement>("day-duties");
  dialog.replaceChildren(dialogHead(dialog, "day-title", title), list);
  if (!dialog.open) dialog.showModal();
}

/** The duties that a figure counts. */
export function showFigure(title: string, about: About): void {
  void showList(title, paged("figure", {
    caption: title,
    heads: [word("duty"), word("bearer"), word("due"), word("state")],
    cells: (finding) => [
      make("div", {}, duty(finding.occurrence, finding.title), make("small", {}, planOf(finding.instrument).short)),
      finding.bearerName ?? party(finding.bearer), shortDate(finding.due), how(finding),
    ],
    about,
  }));
}

function how({ status, submittedOn, daysLate = 0 }: Finding): HTMLElement {
  const late = daysLate > 0 ? amount(daysLate, "days") : "";
  return make("div", {}, statusMark(status), make("small", {}, [submittedOn && shortDate(submittedOn), late].filter(Boolean).join(" · ")));
}
