// Writing a plan: the document left, its duties right, each joined to its words; confirmed,
// changed or dismissed by a person, with the engine's reasons beside it as it is written.
import type { Obligation } from "kyhan";
import { byRisk, confirm, current, dismiss, emptyWork, fromDraft, isDraftKept, keepWork, openGuesses, restore, type Work } from "./author-draft";
import { datesIn, saveDraftAnnex } from "./author-annex";
import { documentForm, dutyForm } from "./author-forms";
import { byId, make, save } from "./dom";
import { ask } from "./engine";
import { settle, tell } from "./messages";
import { state } from "./state";
import { amount, lang, sentence, word, type Word } from "./words";
import type { Trial } from "./worker/drafts";

/** What the view may do with a finished plan. */
export interface Outlets {
  openOnPage: (name: string, text: string) => void;
}

let outlets: Outlets = { openOnPage: () => undefined };
let editing: Partial<Obligation> | undefined;
/** The form of what is edited: it stays while the rest is drawn anew. */
let open: { of: Partial<Obligation>; lang: string; element: HTMLElement } | undefined;
let drawn = 0;
let reading = 0;
let redraw: () => Promise<void> = async () => undefined;

export async function showAuthor(view: HTMLElement, given: Outlets): Promise<void> {
  outlets = given;
  redraw = () => draw(view);
  await draw(view);
}

/** Reads a document, in place of the work that was open; what was begun meanwhile stays. */
export async function readDocument(source: string | Blob): Promise<void> {
  const turn = (reading += 1);
  const before = current();
  try {
    const found = await ask("readDocument", source, lang());
    if (turn !== reading) return;
    settle("reading");
    const take = () => replace(fromDraft(found), word("draftReplaced"));
    if (current() === before && !editing) take();
    else tell("reading", word("readMeanwhile"), { text: word("showDraft"), act: () => { take(); void redraw(); } });
  } catch (error) {
    tell("reading", `${word("notRead")}: ${(error as Error).message}`);
  }
}

/** Other work, or none, in the place of what there is, which can be had back. */
function replace(next: Work | undefined, said: string): void {
  const before = current();
  editing = undefined;
  change(next);
  if (before) tell("replaced", said, { text: word("undo"), act: () => { replace(before, word("draftReplaced")); void redraw(); } });
}

function change(next: Work | undefined): void {
  keepWork(next);
  if (next && !isDraftKept()) tell("draftNotKept", word("draftNotKept"), { text: word("saveRegister"), act: () => saveRegister(next) });
}

async function draw(view: HTMLElement): Promise<void> {
  const work = current();
  if (!work) {
    drawn += 1;
    return view.replaceChildren(...beginning());
  }
  const turn = (drawn += 1);
  const trial = await ask("tryRegister", work.register, lang());
  if (turn !== drawn || state.view !== "author") return;
  const focused = document.activeElement;
  const duties = make("div", { class: "duties", id: "duties" }, ...dutyCards(work, trial));
  // A form that somebody writes in stays as it is.
  const form = view.querySelector<HTMLElement>(".document-form");
  const isWrittenIn = form !== null && form.contains(document.activeElement);
  if (!isWrittenIn) view.replaceChildren(make("h2", {}, word("author")), documentForm(work, step));
  while (view.lastElementChild && !view.lastElementChild.matches("h2, .document-form")) view.lastElementChild.remove();
  view.append(
    toolbar(work),
    findings(trial),
    make("div", { class: work.text === "" ? "" : "author-panes" }, ...(work.text === "" ? [] : [source(work)]), duties));
  if (focused instanceof HTMLElement && open?.element.contains(focused)) focused.focus();
}

/** Changes the work as it is now, and shows it; the focus goes to a duty's card when one is named. */
function step(next: (work: Work) => Work, focus?: string): void {
  const now = current();
  if (now) change(next(now));
  void redraw().then(() => {
    const card = focus === undefined ? undefined : document.querySelector<HTMLElement>(focus === "" ? ".duty-card" : `[data-duty="${CSS.escape(focus)}"]`);
    card?.focus();
  });
}

function beginning(): HTMLElement[] {
  const text = make("textarea", { rows: "8", "aria-label": word("pasteText"), placeholder: word("pasteText") });
  const read = () => {
    if (text.value.trim() !== "") void readDocument(text.value).then(redraw);
  };
  return [
    make("h2", {}, word("author")),
    make("p", { class: "note" }, word("authorHelp")),
    text,
    make("p", { class: "row" },
      make("button", { type: "button", class: "primary", onclick: read }, word("readText")),
      make("button", { type: "button", onclick: () => byId("files").click() }, word("openDocument")),
      make("button", { type: "button", onclick: () => { editing = {}; change(emptyWork(word("newPlan"))); void redraw(); } }, word("newPlan"))),
  ];
}

function toolbar(work: Work): HTMLElement {
  const all = work.register.obligations?.length ?? 0;
  const open = openGuesses(work);
  return make("div", { class: "row author-bar" },
    make("span", { role: "status" }, `${amount(all, "duties")}; ${open > 0 ? sentence("guessesLeft", { count: String(open) }) : word("noGuesses")}`),
    make("button", { type: "button", onclick: () => { editing = {}; void redraw(); } }, word("addDuty")),
    make("button", { type: "button", class: "primary", onclick: () => saveRegister(work) }, word("saveRegister")),
    make("button", { type: "button", onclick: () => outlets.openOnPage(fileName(work), textOf(work)) }, word("openOnPage")),
    make("button", { type: "button", class: "quiet", onclick: () => void saveDraftAnnex(fileName(work).replace(/\.json$/, ""), work) }, word("downloadDocx")),
    make("button", { type: "button", class: "quiet", onclick: () => { replace(undefined, word("putAwayDone")); void redraw(); } }, word("putAway")));
}

const fileName = ({ register }: Work): string =>
  `${(register.instruments?.[0]?.symbol ?? register.title ?? "ke-hoach").replace(/[^\p{L}\p{N}]+/gu, "-")}.json`;
const textOf = ({ register }: Work): string => `${JSON.stringify(register, null, 2)}\n`;

function saveRegister(work: Work): void {
  save(fileName(work), "application/json;charset=utf-8", textOf(work));
}

/** What the engine finds in the whole, errors first; guesses have a place of their own. */
function findings({ diagnostics }: Trial): HTMLElement {
  const found = diagnostics.filter(({ code }) => code !== "unconfirmed");
  const errors = found.filter(({ severity }) => severity === "error");
  if (found.length === 0) return make("p", { class: "note" }, word("noFindings"));
  return make("details", { class: `finding ${errors.length > 0 ? "error" : ""}`, open: errors.length > 0 },
    make("summary", {}, `${word("findings")} (${found.length})`),
    make("ul", {}, ...[...errors, ...found.filter(({ severity }) => severity !== "error")].slice(0, 50).map(({ message, help }) =>
      make("li", {}, message.replaceAll("`", ""), make("small", {}, ` ${help.replaceAll("`", "")}`)))));
}

/** The document, with the words of each duty marked, and the dates that are none. */
function source({ text, read, dismissed }: Work): HTMLElement {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const said = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  const spans = [
    ...read.map(({ span, obligation, confidence }) => ({ span, obligation, kind: confidence as string, title: "" })),
    ...dismissed.map(({ span, reason }) => ({ span, obligation: "", kind: "dismissed", title: word(`dismissed_${reason}` as Word) })),
  ].sort((one, other) => one.span[0] - other.span[0]);
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { span: [from, to], obligation, kind, title } of spans) {
    if (from < at) continue;
    parts.push(said(at, from));
    const words = said(from, to);
    parts.push(obligation !== ""
      ? make("button", { type: "button", class: `words ${kind}`, "data-words": obligation, onclick: () => focusDuty(obligation) }, words)
      : make("span", { class: "words dismissed", title }, words, make("small", {}, ` (${title})`)));
    at = to;
  }
  parts.push(said(at, bytes.length));
  return make("div", { class: "source", tabindex: "0", role: "region", "aria-label": word("sourceText") }, ...parts);
}

function focusDuty(id: string): void {
  document.querySelector<HTMLElement>(`[data-duty="${CSS.escape(id)}"]`)?.focus();
}

function showWords(id: string): void {
  for (const mark of document.querySelectorAll(".words.now")) mark.classList.remove("now");
  const mark = document.querySelector(`[data-words="${CSS.escape(id)}"]`);
  mark?.classList.add("now");
  mark?.scrollIntoView({ block: "nearest" });
}

function dutyCards(work: Work, trial: Trial): HTMLElement[] {
  const cards = byRisk(work).map((duty) => editing?.id === duty.id ? editCard(editing) : card(work, duty, trial));
  return editing && editing.id === undefined ? [editCard(editing), ...cards] : cards;
}

function editCard(duty: Partial<Obligation>): HTMLElement {
  if (open?.of === duty && open.lang === lang()) return open.element;
  const latest = () => current() ?? emptyWork(word("newPlan"));
  const form = dutyForm(latest, duty, (next, id) => {
    editing = undefined;
    step(() => ({ ...next, confirmed: [...new Set([...next.confirmed, id])] }), id);
  }, () => {
    editing = undefined;
    step((work) => work, duty.id);
  });
  open = { of: duty, lang: lang(), element: make("div", { class: "duty-card editing" }, form) };
  return open.element;
}

function card(work: Work, duty: Obligation, { reasons }: Trial): HTMLElement {
  const read = work.read.find(({ obligation }) => obligation === duty.id);
  const isConfirmed = work.confirmed.includes(duty.id);
  const trust = isConfirmed ? "confirmed" : (read?.confidence ?? "sure");
  const names = (parties: Obligation["bearers"] = []) => parties.map((ref) => typeof ref === "string" ? ref : ref.party)
    .map((id) => [...(work.register.agencies ?? []), ...(work.register.groups ?? [])].find((party) => party.id === id)?.name ?? id).join("; ");
  const next = () => {
    const now = current() ?? work;
    return byRisk(now).find(({ id }) => id !== duty.id && !now.confirmed.includes(id))?.id;
  };
  const yes = () => step((work) => confirm(work, duty.id), next() ?? duty.id);
  const no = () => {
    const at = (current()?.register.obligations ?? []).findIndex(({ id }) => id === duty.id);
    if (at < 0) return;
    step((work) => dismiss(work, duty.id), next() ?? "");
    tell("dismissed", `${word("dismissedDuty")}: ${duty.title}`, { text: word("undo"), act: () => step((work) => restore(work, duty, at, read), duty.id) });
  };
  const edit = () => {
    editing = duty;
    void redraw().then(() => document.querySelector<HTMLElement>(".duty-form input")?.focus());
  };
  const button = (text: string, run: () => void, kind = "quiet") => make("button", { type: "button", class: kind, onclick: run }, text);
  const place = make("article", { class: `duty-card ${trust}`, tabindex: "0", "data-duty": duty.id, "aria-label": duty.title },
    make("div", { class: "head-row" }, make("h3", {}, duty.title), make("span", { class: `mark trust-${trust}` }, word(`trust_${trust}` as Word))),
    make("p", {}, `${names(duty.bearers) || word("nobody")}${duty.recipients?.length ? ` → ${names(duty.recipients)}` : ""} · ${word("section")} ${duty.provision}`),
    make("p", {}, duty.phrase !== undefined && make("span", { class: "soft" }, `“${duty.phrase}” `), make("b", {}, datesIn(reasons[duty.id]))),
    duty.unconfirmed !== undefined && make("p", { class: "warning" }, `${word("guessed")}: ${duty.unconfirmed.map((name) => word(`field_${name}` as Word)).join(", ")}`),
    ...(read?.ambiguities ?? []).filter(({ readings }) => readings.length > 1).map(({ readings, chosen }) => make("p", { class: "note" }, `${word("readings")}: ${readings.join(" / ")}; ${word("taken")}: ${chosen}`)),
    make("details", {}, make("summary", {}, word("why")), make("pre", { class: "explained", tabindex: "0" }, reasons[duty.id] ?? word("notYet"))),
    make("div", { class: "row" }, !isConfirmed && button(`${word("confirm")} (C)`, yes, "primary"), button(`${word("edit")} (S)`, edit), button(`${word("dismiss")} (X)`, no)));
  place.addEventListener("focus", () => showWords(duty.id));
  place.addEventListener("keydown", (event) => {
    if (event.target !== place || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = event.key === "ArrowDown" ? place.nextElementSibling : event.key === "ArrowUp" ? place.previousElementSibling : undefined;
    const run = { c: yes, s: edit, x: no }[event.key.toLowerCase()];
    if (!to && !run) return;
    event.preventDefault();
    (to as HTMLElement | undefined)?.focus();
    run?.();
  });
  return place;
}
