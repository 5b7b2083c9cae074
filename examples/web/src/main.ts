// The page: opens plans, keeps the reader's choices, shows the chosen view.
import "./style.css";
import { resetCalendar, showCalendar } from "./calendar";
import { byId, make } from "./dom";
import { ask, onWork } from "./engine";
import { examples, firstDocuments, listenForFiles } from "./files";
import { fillFilters, listenToFilters, showChosen } from "./filters";
import { showFindings } from "./findings";
import { showChains, showIndicators, showUndated } from "./lists";
import { showStanding } from "./standing";
import { state } from "./state";
import { fillTabs, listenToTabs } from "./tabs";
import type { Document } from "./worker/plans";
import { lang, speak, word, type Word } from "./words";

const views: Record<string, (view: HTMLElement) => Promise<void>> = {
  calendar: showCalendar,
  standing: (view) => showStanding(view, (name) => void choose(name).then(() => byId("view").focus())),
  undated: showUndated,
  indicators: showIndicators,
  chains: showChains,
  findings: showFindings,
};

async function open(documents: Document[]): Promise<void> {
  const { contents, ...opened } = await ask("open", documents);
  state.opened = opened;
  if (contents) {
    state.contents = contents;
    delete state.instrument;
    delete state.agency;
    state.day = firstDay();
    resetCalendar();
  }
  if (opened.isRefused) state.view = "findings";
  else if (!contents) state.view = "standing";
  speakAll();
  await show();
}

/** Today, or the nearest day on which one of the plans is in force. */
function firstDay(): string {
  const today = new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" });
  const lastDays = state.contents.instruments
    .filter(({ id }) => !state.instrument || id === state.instrument)
    .map(({ effective, issued }) => effective?.until ?? issued ?? today);
  const last = lastDays.sort().at(-1) ?? today;
  return last < today ? last : today;
}

/** Puts the page's own words in the reader's language. */
function speakAll(): void {
  document.documentElement.lang = lang();
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = word(element.dataset.word as Word);
  }
  byId("language").textContent = lang() === "vi" ? "English" : "Tiếng Việt";
  byId("language").lang = lang() === "vi" ? "en" : "vi";
  fillFilters();
  fillTabs(Object.keys(views));
}

async function show(): Promise<void> {
  const view = byId("view");
  view.setAttribute("aria-labelledby", `tab-${state.view}`);
  await views[state.view]?.(view);
}

/** Whatever could not be answered is said where the answer would be. */
function fail({ reason }: PromiseRejectionEvent): void {
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  const text = reason instanceof Error ? reason.message : String(reason);
  byId("view").replaceChildren(make("p", { class: "warning", role: "alert" }, `${word("failed")}: ${text}`));
}

function choose(view: string): Promise<void> {
  state.view = view;
  fillTabs(Object.keys(views));
  return show();
}

/** Another plan, agency or day. */
function chosen(what: "plan" | "agency" | "day"): void {
  if (what === "plan") state.day = firstDay();
  if (what !== "agency") resetCalendar();
  showChosen();
  void show();
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
listenForFiles((documents) => void open(documents));
listenToFilters(chosen);
listenToTabs(Object.keys(views), (view) => void choose(view));
byId("language").addEventListener("click", () => {
  speak(lang() === "vi" ? "en" : "vi");
  localStorage.setItem("lang", lang());
  speakAll();
  void show();
});
byId("bundled").addEventListener("click", () => {
  state.view = "calendar";
  void examples().then(open);
});
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("./service-worker.js");
}
void firstDocuments().then(open);
