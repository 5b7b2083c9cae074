// The page: opens plans, keeps the reader's choices, shows the chosen view.
import "./style.css";
import { placeOf, tellPlace, type Place } from "./address";
import { readDocument, showAuthor } from "./author";
import { addDays } from "./dates";
import { listenToDetail, showDetail } from "./detail";
import { ownBar } from "./doing";
import { byId, make } from "./dom";
import { ask, onWork } from "./engine";
import { EXAMPLE_DAY, examples, listenForFiles, namedDocuments, samples } from "./files";
import { fillFilters, listenToFilters, showChosen } from "./filters";
import { showFindings } from "./findings";
import { showChains, showIndicators, showUndated } from "./lists";
import { settle, tell } from "./messages";
import { showMine } from "./mine";
import { startRecords } from "./own-records";
import { showStanding } from "./standing";
import { state } from "./state";
import { keepFiles, keptFiles } from "./store";
import { takeTable } from "./table-read";
import { fillTabs, listenToTabs } from "./tabs";
import { todayInVietNam } from "./today";
import type { Document } from "./worker/plans";
import { lang, sentence, speak, word, type Word } from "./words";

/** Loaded when it is first shown: what draws months is a third of the page's code. */
let calendar: typeof import("./calendar") | undefined;

const views: Record<string, (view: HTMLElement) => Promise<void>> = {
  mine: (view) => showMine(view, { chooseAgency, chooseDay }),
  calendar: async (view) => (calendar = await import("./calendar")).showCalendar(view),
  standing: (view) => showStanding(view, (name) => void choose(name).then(() => byId("view").focus())),
  undated: showUndated,
  indicators: showIndicators,
  chains: showChains,
  findings: showFindings,
  author: (view) => showAuthor(view, { openOnPage: (name, text) => void open([{ name, blob: new Blob([text]) }], "reader", () => ({ view: "mine" })) }),
};

/** Where the documents come from; only those of the reader are kept. */
type Source = "reader" | "kept" | "examples" | "samples" | "named";

/** Opens files, one lot after the other. The place is what the address says by then. */
function open(documents: Document[] | Promise<Document[]>, source: Source, placeFor: () => Place = () => ({})): Promise<void> {
  // What was opened last stays, however long the others take.
  opening = opening.catch(() => undefined).then(async () => takeAll(await documents, source, placeFor));
  return opening;
}

let opening: Promise<void> = Promise.resolve();

/** Plans, records and documents first; then the tables of what was sent, which are about them. */
async function takeAll(documents: Document[], source: Source, placeFor: () => Place): Promise<void> {
  const tables = await ask("recordTables", documents);
  const others = documents.filter((_, at) => !tables.includes(at));
  if (others.length > 0 || tables.length === 0) await take(others, source, placeFor);
  for (const at of tables) {
    const table = documents[at];
    if (table) await takeTable(table, () => void show());
  }
}

async function take(documents: Document[], source: Source, placeFor: () => Place): Promise<void> {
  const text = await ask("documentIn", documents);
  if (text !== undefined && documents[text]) {
    await readDocument(documents[text].blob);
    await choose("author");
    return;
  }
  const { contents, ...opened } = await ask("open", documents);
  const place = placeFor();
  state.opened = opened;
  if (contents) {
    state.contents = contents;
    state.isExample = source === "examples";
    calendar?.resetCalendar();
    putPlace({ ...(state.view !== "findings" && { view: state.view }), ...place }, source);
  }
  settle("wrongFile");
  if (opened.strangers.length > 0) tell("wrongFile", opened.strangers.map(({ name, kind }) =>
    sentence("wrongFile", { name, kind: word(`kind_${kind}` as Word) })).join(" "));
  if (opened.isRefused) state.view = "findings";
  else if (source === "reader" && !contents && opened.strangers.length === 0) state.view = "standing";
  if (source === "reader" && (contents || opened.records.count > 0)) await keep(documents, contents !== undefined);
  byId("close-files").hidden = source !== "reader" && source !== "kept";
  speakAll();
  const { view } = state;
  await show();
  tellPlace(undefined, true);
  if (place.duty && state.view === view) await showDetail(place.duty);
}

/** Keeps what the reader opened; records alone join the files that are kept. */
async function keep(documents: Document[], isWhole: boolean): Promise<void> {
  try {
    const before = isWhole ? [] : (await keptFiles()).filter(({ name }) => !/\.(jsonl|ndjson)$/i.test(name));
    if (isWhole || before.length > 0) await keepFiles([...before, ...documents]);
    settle("notKept");
  } catch {
    tell("notKept", word("notKept"));
  }
}

/** Whether a text is a day that there is. */
function isDay(text = ""): text is string {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** Takes over what an address says, as far as the open plans have it. */
function putPlace(place: Place, source?: Source): void {
  const { agencies, instruments } = state.contents;
  const has = (list: { id: string }[], id?: string) => id !== undefined && list.some((entry) => entry.id === id);
  delete state.agency;
  delete state.instrument;
  const remembered = source && !place.agency ? localStorage.getItem("agency") ?? undefined : undefined;
  const agency = place.agency ?? remembered;
  if (agency && has(agencies, agency)) state.agency = agency;
  if (place.plan && has(instruments, place.plan)) state.instrument = place.plan;
  const missing = [place.agency, place.plan].filter((id) => id && id !== state.agency && id !== state.instrument);
  if (missing.length > 0) tell("notOpen", `${word("notOpen")}: ${missing.join(", ")}`);
  state.day = isDay(place.day) ? place.day : state.isExample && source ? EXAMPLE_DAY : state.today;
  state.view = place.view && place.view in views ? place.view : "mine";
}

/** Puts the page's own words in the reader's language. */
function speakAll(): void {
  document.documentElement.lang = lang();
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = word(element.dataset.word as Word);
  }
  byId("language").textContent = lang() === "vi" ? "English" : "Tiếng Việt";
  byId("language").lang = lang() === "vi" ? "en" : "vi";
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label as Word));
  }
  fillFilters();
  fillTabs(Object.keys(views));
}

let asked = 0;
let showing: Promise<void> = Promise.resolve();

/** Shows what is chosen, one view after the other; what is asked for meanwhile is shown once. */
function show(): Promise<void> {
  const turn = (asked += 1);
  byId("view").setAttribute("aria-busy", "true");
  showing = showing.catch(() => undefined).then(() => (turn === asked ? draw(turn) : undefined));
  return showing;
}

async function draw(turn: number): Promise<void> {
  const view = byId("view");
  view.setAttribute("aria-labelledby", `tab-${state.view}`);
  await views[state.view]?.(view);
  const bar = state.view === "mine" || state.view === "standing" ? ownBar(() => void again()) : undefined;
  if (bar) view.prepend(bar);
  if (turn === asked) view.setAttribute("aria-busy", "false");
}

/** Whatever could not be answered is said where the answer would be. */
function fail({ reason }: PromiseRejectionEvent): void {
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  const text = reason instanceof Error ? reason.message : String(reason);
  byId("view").setAttribute("aria-busy", "false");
  byId("view").replaceChildren(make("p", { class: "warning", role: "alert" }, `${word("failed")}: ${text}`));
}

/** Shows all anew when the service took records: they come back with its own. */
async function again(): Promise<void> {
  const named = namedDocuments();
  if (named) await open(named, "named", () => placeOf(location.hash));
  else await show();
}

function choose(view: string): Promise<void> {
  state.view = view;
  fillTabs(Object.keys(views));
  tellPlace();
  return show();
}

/** Another plan, agency or day. */
function chosen(what: "plan" | "agency" | "day"): void {
  if (what === "agency") {
    if (state.agency) localStorage.setItem("agency", state.agency);
    else localStorage.removeItem("agency");
    if (matchMedia("(max-width: 45rem)").matches) byId<HTMLDetailsElement>("controls").open = false;
  }
  if (what === "day") calendar?.resetCalendar();
  showChosen();
  tellPlace();
  void show();
}

function chooseAgency(id: string): void {
  state.agency = id;
  chosen("agency");
  byId("view").focus();
}

function chooseDay(day: string): void {
  state.day = day;
  chosen("day");
}

/** Back and Forward. */
function goBack(): void {
  const place = placeOf(location.hash);
  settle("notOpen");
  putPlace(place);
  calendar?.resetCalendar();
  showChosen();
  fillTabs(Object.keys(views));
  const dialog = byId<HTMLDialogElement>("detail");
  if (!place.duty && dialog.open) dialog.close();
  void show().then(() => place.duty && placeOf(location.hash).duty === place.duty ? showDetail(place.duty) : undefined);
}

function showProgress(): void {
  const place = byId("progress");
  const bar = place.querySelector("progress") as HTMLProgressElement;
  const text = place.querySelector("span") as HTMLElement;
  onWork((call, done) => {
    place.hidden = call === undefined;
    if (done === undefined) bar.removeAttribute("value");
    else bar.value = done;
    text.textContent = call ? word(call === "open" ? "reading" : "computing") : "";
    bar.setAttribute("aria-label", text.textContent);
  });
}

if (localStorage.getItem("lang") === "en" || new URLSearchParams(location.search).get("lang") === "en") speak("en");
addEventListener("unhandledrejection", fail);
showProgress();
speakAll();
listenForFiles((documents) => void open(documents, "reader"));
listenToFilters(chosen);
listenToTabs(Object.keys(views), (view) => void choose(view));
listenToDetail();
addEventListener("popstate", goBack);
byId("language").addEventListener("click", () => {
  speak(lang() === "vi" ? "en" : "vi");
  localStorage.setItem("lang", lang());
  speakAll();
  void show();
});
const openBundle = (bundle: "examples" | "samples") => {
  localStorage.setItem("bundle", bundle);
  void open(bundle === "examples" ? examples() : samples(), bundle, () => ({ view: "mine" }));
};
byId("bundled").addEventListener("click", () => openBundle("examples"));
byId("gallery").addEventListener("click", () => openBundle("samples"));
byId("close-files").addEventListener("click", () => {
  void keepFiles([]).catch(() => undefined).then(() => openBundle("examples"));
});
// A page that stays open over midnight goes on with the new day.
addEventListener("focus", () => {
  const today = todayInVietNam();
  if (today === state.today) return;
  if (state.day === state.today) state.day = today;
  state.today = today;
  chosen("day");
});
if (import.meta.env.MODE === "production" && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("./service-worker.js");
}
// What the reader opens meanwhile comes after it.
opening = start();

async function start(): Promise<void> {
  const begun = placeOf(location.hash);
  // A view that is chosen before the plans are there is kept.
  const { view } = state;
  const place = () => ({ ...begun, ...(state.view !== view && { view: state.view }) });
  await startRecords(() => void show());
  const named = namedDocuments();
  if (named) return take(await named, "named", place);
  const kept = await keptFiles();
  if (kept.length > 0) return take(kept, "kept", place);
  if (localStorage.getItem("bundle") === "samples") return take(await samples(), "samples", place);
  return take(await examples(), "examples", place);
}
