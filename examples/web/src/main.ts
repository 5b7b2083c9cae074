// The page: opens plans, keeps the reader's choices, shows the chosen view.
import "./style.css";
import { resetCalendar, showCalendar } from "./calendar";
import { byId, make } from "./dom";
import { engine, type Document } from "./engine";
import { showFindings } from "./findings";
import { showChains, showIndicators, showStanding, showUndated } from "./lists";
import { state } from "./state";
import { lang, name, speak, word, type Word } from "./words";

const plans = import.meta.glob("../../plans/*.json", { query: "?url", import: "default", eager: true });

const views: Record<string, (view: HTMLElement) => Promise<void>> = {
  calendar: showCalendar,
  standing: showStanding,
  undated: showUndated,
  indicators: showIndicators,
  chains: showChains,
  findings: showFindings,
};

async function bundledPlans(): Promise<Document[]> {
  let loaded = 0;
  const entries = Object.entries(plans as Record<string, string>);
  return Promise.all(
    entries.map(async ([path, url]) => {
      const text = await (await fetch(url)).text();
      progress("reading", ++loaded / entries.length);
      return { name: path.split("/").at(-1) ?? path, text };
    }),
  );
}

async function openDocuments(documents: Document[]): Promise<void> {
  progress("computing");
  const opened = await engine.open(documents, lang());
  state.documents = documents;
  state.refused = "diagnostics" in opened ? opened.diagnostics : [];
  if ("contents" in opened) {
    state.contents = opened.contents;
    delete state.instrument;
    delete state.agency;
    state.day = firstDay();
    resetCalendar();
  }
  state.view = state.refused.length > 0 ? "findings" : state.view;
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

async function show(): Promise<void> {
  document.documentElement.lang = lang();
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = word(element.dataset.word as Word);
  }
  byId("language").textContent = lang() === "vi" ? "English" : "Tiếng Việt";
  byId("language").lang = lang() === "vi" ? "en" : "vi";
  fillFilters();
  fillTabs();
  const view = byId("view");
  view.setAttribute("aria-labelledby", `tab-${state.view}`);
  progress("computing");
  try {
    await views[state.view]?.(view);
  } catch (error) {
    view.replaceChildren(make("p", { class: "note", role: "alert" }, `${word("failed")}: ${String(error)}`));
  }
  progress();
}

function fillFilters(): void {
  const { instruments, agencies } = state.contents;
  const option = (value: string, text: string, selected: boolean) => make("option", { value, selected }, text);
  byId("plan").replaceChildren(
    option("", word("allPlans"), !state.instrument),
    ...instruments.map(({ id, title, titleEn }) =>
      option(id, (lang() === "en" ? titleEn : undefined) ?? title, id === state.instrument)),
  );
  byId("agencies").replaceChildren(...agencies.map((agency) => make("option", { value: name(agency, agency.id) })));
  const agency = byId<HTMLInputElement>("agency");
  agency.placeholder = word("allAgencies");
  agency.value = state.agency ? name(state.contents.parties[state.agency], state.agency) : "";
  byId<HTMLInputElement>("day").value = state.day;
}

function fillTabs(): void {
  const tabs = byId("tabs");
  const hadFocus = tabs.contains(document.activeElement);
  tabs.setAttribute("aria-label", word("views"));
  tabs.replaceChildren(
    ...Object.keys(views).map((view) =>
      make(
        "button",
        {
          type: "button", role: "tab", id: `tab-${view}`, "aria-controls": "view",
          "aria-selected": String(view === state.view), tabindex: view === state.view ? "0" : "-1",
          onclick: () => void choose(view),
        },
        word(view as Word),
      ),
    ),
  );
  if (hadFocus) byId(`tab-${state.view}`).focus();
}

function choose(view: string): Promise<void> {
  state.view = view;
  return show();
}

/** Says how far the work is; silent without a stage. */
function progress(stage?: Word, done?: number): void {
  const place = byId("progress");
  place.hidden = stage === undefined;
  const bar = place.querySelector("progress") as HTMLProgressElement;
  if (done === undefined) bar.removeAttribute("value");
  else bar.value = done;
  (place.querySelector("span") as HTMLElement).textContent = stage ? word(stage) : "";
  bar.setAttribute("aria-label", stage ? word(stage) : "");
}

async function openFiles(files: Iterable<File>): Promise<void> {
  const documents = await Promise.all(
    [...files].map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  if (documents.length > 0) await openDocuments(documents);
}

function listen(): void {
  byId("language").addEventListener("click", () => {
    speak(lang() === "vi" ? "en" : "vi");
    localStorage.setItem("lang", lang());
    if (state.refused.length > 0) void openDocuments(state.documents);
    else void show();
  });
  byId("bundled").addEventListener("click", () => {
    state.view = "calendar";
    void bundledPlans().then(openDocuments);
  });
  byId<HTMLInputElement>("files").addEventListener("change", ({ target }) => {
    void openFiles((target as HTMLInputElement).files ?? []);
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId<HTMLSelectElement>("plan").addEventListener("change", ({ target }) => {
    const { value } = target as HTMLSelectElement;
    if (value) state.instrument = value;
    else delete state.instrument;
    state.day = firstDay();
    resetCalendar();
    void show();
  });
  byId<HTMLInputElement>("agency").addEventListener("change", ({ target }) => {
    const field = target as HTMLInputElement;
    const found = state.contents.agencies.find((agency) => name(agency, agency.id) === field.value);
    field.setCustomValidity(field.value && !found ? word("noSuchAgency") : "");
    if (!field.reportValidity()) return;
    if (found) state.agency = found.id;
    else delete state.agency;
    void show();
  });
  byId<HTMLInputElement>("day").addEventListener("change", ({ target }) => {
    const { value } = target as HTMLInputElement;
    if (!value) return;
    state.day = value;
    resetCalendar();
    void show();
  });
  byId("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const names = Object.keys(views);
    void choose(names[(names.indexOf(state.view) + step + names.length) % names.length] as string);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    void openFiles(event.dataTransfer?.files ?? []);
  });
}

if (localStorage.getItem("lang") === "en" || new URLSearchParams(location.search).get("lang") === "en") speak("en");
listen();
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("./service-worker.js");
}
void bundledPlans().then(openDocuments);
