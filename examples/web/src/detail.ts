// One occurrence with the derivation of its date.
import type { Occurrence, TraceStep } from "kyhan";
import { tellPlace } from "./address";
import { doing } from "./doing";
import { byId, make } from "./dom";
import { ask } from "./engine";
import { party, planOf, state } from "./state";
import { whatIf } from "./what-if";
import type { Duty } from "./worker/calls";
import { lang, longDate, shortDate, word } from "./words";

/** The address forgets the duty when its dialog is closed. */
export function listenToDetail(): void {
  byId("detail").addEventListener("close", () => tellPlace(undefined, true));
}

let asked = 0;

/** An answer for the dialog; nothing when another was asked for meanwhile, or the dialog or its view was left. */
async function forDialog<T>(dialog: HTMLDialogElement, answer: Promise<T>): Promise<T | undefined> {
  const turn = (asked += 1);
  const [wasOpen, view] = [dialog.open, state.view];
  const found = await answer;
  return turn === asked && view === state.view && (dialog.open || !wasOpen) ? found : undefined;
}

/** A dialog's title, which has the id that names the dialog, and the way out. */
export function dialogHead(dialog: HTMLDialogElement, id: string, title: string): HTMLElement {
  return make("div", { class: "detail-head" },
    make("h2", { id }, title),
    make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, word("close")));
}

/** Shows an occurrence. */
export async function showDetail(id: string): Promise<void> {
  const dialog = byId<HTMLDialogElement>("detail");
  const found = await forDialog(dialog, ask("duty", id, lang()));
  if (!found) return;
  const { occurrence } = found;
  const hadChoice = dialog.contains(document.activeElement) && document.activeElement?.id === "bearer";
  dialog.replaceChildren(
    dialogHead(dialog, "detail-title", occurrence.title),
    make("p", { class: "big-date" }, longDate(occurrence.due)),
    ...(found.fellows.length > 1 ? [chooser(found)] : []),
    make("dl", {}, ...facts(occurrence, planOf(occurrence.instrument).whole)),
    ...reasons(occurrence),
    doing(occurrence.id, occurrence.title, occurrence.due, () => {
      if (dialog.open) void showDetail(id);
    }),
    whatIf(occurrence.id, occurrence.due),
  );
  if (!dialog.open) dialog.showModal();
  tellPlace(id);
  if (hadChoice) byId("bearer").focus();
}

/** A duty's title, which opens it. */
export function duty(occurrence: string, title: string): HTMLElement {
  return make("button", { type: "button", class: "link", onclick: () => void showDetail(occurrence) }, title);
}

/** A choice among the bearers of the same duty. */
function chooser({ occurrence, fellows }: Duty): HTMLElement {
  const choice = make(
    "select",
    { id: "bearer", onchange: () => void showDetail(choice.value) },
    ...fellows.map(({ id, bearer }) => make("option", { value: id, selected: id === occurrence.id }, party(bearer))),
  );
  return make("label", { class: "chooser" }, `${word("bearersOfIt")} (${fellows.length})`, choice);
}

function facts(occurrence: Occurrence, instrument: string): HTMLElement[] {
  const { bearer, bearerAsWritten, period, stated } = occurrence;
  const entries: [string, string | undefined][] = [
    [word("bearer"), party(bearer)],
    [word("writtenAs"), bearerAsWritten !== bearer ? party(bearerAsWritten) : undefined],
    [word("recipients"), occurrence.recipients.map(party).join("; ")],
    [word("via"), occurrence.via.map(party).join("; ")],
    [word("phrase"), stated.phrase ? `“${stated.phrase}”` : undefined],
    [word("provision"), `${occurrence.provision}, ${instrument}`],
    [
      word("period"),
      period &&
        `${shortDate(period.from)} – ${shortDate(period.until)}, ${word("cutOff")} ${shortDate(period.cutOff)}`,
    ],
    [word("dueAt"), `${endOfDuty(occurrence)} (UTC+07)`],
    [
      word("lastWorkingDay"),
      longDate(occurrence.lastWorkingDay) +
        (occurrence.certainty === "provisional" ? ` (${word("provisional")})` : ""),
    ],
  ];
  return entries.flatMap(([head, text]) => (text ? [make("dt", {}, head), make("dd", {}, text)] : []));
}

/** The end of the day is 24:00 of that day, as documents write it. */
function endOfDuty({ due, dueAt }: Occurrence): string {
  const time = dueAt.slice(11, 16);
  return time === "00:00" ? `24:00 ${shortDate(due)}` : `${time} ${shortDate(dueAt.slice(0, 10))}`;
}

/** Steps that say who, and not when. */
const WHO = ["member", "ofBearer", "succession", "happened"];

/** The steps to the date, the result marked, and apart from them those to the bearer. */
function reasons({ trace = [], due, lastWorkingDay }: Occurrence): HTMLElement[] {
  const toDate = trace.filter(({ rule }) => !WHO.includes(rule));
  const toBearer = trace.filter(({ rule }) => WHO.includes(rule));
  const result = toDate.findLastIndex(({ rule }) => rule !== "lastWorkingDay");
  return [
    make("h3", {}, word("why")),
    make("ol", { class: "trace" }, ...toDate.map((found, at) =>
      step(found, at === result ? "theDue" : found.rule === "lastWorkingDay" && lastWorkingDay !== due ? "lastWorkingDay" : undefined))),
    ...(toBearer.length > 0 ? [
      make("h3", {}, word("whyBearer")),
      make("ul", { class: "trace who" }, ...toBearer.map((found) => step({ ...found, date: "" }))),
    ] : []),
  ];
}

function step({ date, because, basis, certainty }: TraceStep, mark?: "theDue" | "lastWorkingDay"): HTMLElement {
  return make(
    "li",
    { class: mark ?? "" },
    date !== "" && make("time", { datetime: date }, shortDate(date)),
    make("span", {}, mark !== undefined && make("strong", { class: "mark" }, word(mark)), withNames(because),
      certainty !== undefined && make("em", {}, ` (${word(certainty)})`)),
    basis !== undefined && make("cite", {}, withNames(basis)),
  );
}

/** Ids of agencies, groups and documents, as registers have them in notes, read as names. */
export function withNames(text: string): string {
  return text.replace(/`?\b[a-z0-9]+(?:-[a-z0-9]+)+\b`?/g, (said) => {
    const id = said.replaceAll("`", "");
    if (state.contents.parties[id]) return `“${party(id)}”`;
    return state.contents.documents[id] ? planOf(id).short : said;
  });
}

/** Shows an obligation by its own id: its dates, or why it has none. */
export async function showUndatedDuty(id: string): Promise<void> {
  const dialog = byId<HTMLDialogElement>("detail");
  const found = await forDialog(dialog, ask("undatedDuty", id, lang()));
  if (!found) return;
  const { duty, text } = found;
  dialog.replaceChildren(
    dialogHead(dialog, "detail-title", duty?.title ?? id),
    ...(duty ? [make("p", { class: "note" }, `${planOf(duty.instrument).whole}, ${word("section")} ${duty.provision}`)] : []),
    make("pre", { class: "explained", tabindex: "0" }, withNames(text)),
  );
  if (!dialog.open) dialog.showModal();
}
