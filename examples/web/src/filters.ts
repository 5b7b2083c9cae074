// The choice of plan, agency and day, and what is open.
import { isTyped, listenToAgency, nameOfAgency } from "./agency-search";
import { byId, make } from "./dom";
import { EXAMPLE_DAY } from "./files";
import { state } from "./state";
import { amount, lang, sentence, shortDate, word } from "./words";

/** More file names than this are counted. */
const MOST_NAMES = 3;

export function fillFilters(): void {
  const { instruments } = state.contents;
  const option = (value: string, text: string, selected: boolean) => make("option", { value, selected }, text);
  byId("plan").replaceChildren(
    option("", word("allPlans"), !state.instrument),
    ...instruments.map(({ id, title, titleEn }) =>
      option(id, (lang() === "en" ? titleEn : undefined) ?? title, id === state.instrument)),
  );
  byId<HTMLInputElement>("agency").placeholder = word("allAgencies");
  byId("opened").textContent = opened();
  showChosen();
}

/** Shows what is chosen; the choices themselves stay. */
export function showChosen(): void {
  const { agency, day, instrument, today } = state;
  const field = byId<HTMLInputElement>("agency");
  // What somebody is typing stays.
  if (!isTyped(field)) field.value = agency ? nameOfAgency(agency) : "";
  byId<HTMLInputElement>("day").value = day;
  byId<HTMLSelectElement>("plan").value = instrument ?? "";
  byId("chosen").textContent = `${agency ? nameOfAgency(agency) : word("allAgencies")} · ${day === today ? word("today") : shortDate(day)}`;
  const note = byId("day-note");
  note.hidden = day === today;
  const said = sentence(state.isExample && day === EXAMPLE_DAY ? "exampleDay" : "anotherDay", { day: shortDate(day), today: shortDate(today) });
  note.replaceChildren(said, " ", make("button", { type: "button", class: "link", id: "to-today" }, word("toToday")));
}

/** What is open: “a.json, b.json; 280 lines of records”. */
function opened(): string {
  const { plans, records } = state.opened;
  if (plans.length === 0) return "";
  const files = plans.length <= MOST_NAMES ? plans.join(", ") : amount(plans.length, "planFiles");
  const lines = records.count > 0 ? `; ${amount(records.count, "recordLines")} (${records.files.join(", ")})` : "";
  return `${word("opened")}: ${files}${lines}`;
}

export function listenToFilters(chosen: (what: "plan" | "agency" | "day") => void): void {
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId<HTMLSelectElement>("plan").addEventListener("change", ({ target }) => {
    const { value } = target as HTMLSelectElement;
    if (value) state.instrument = value;
    else delete state.instrument;
    chosen("plan");
  });
  listenToAgency((id) => {
    if (id) state.agency = id;
    else delete state.agency;
    chosen("agency");
  });
  byId<HTMLInputElement>("day").addEventListener("change", ({ target }) => {
    const { value } = target as HTMLInputElement;
    if (!value) return;
    state.day = value;
    chosen("day");
  });
  byId("day-note").addEventListener("click", ({ target }) => {
    if ((target as HTMLElement).id !== "to-today") return;
    state.day = state.today;
    chosen("day");
  });
  // On a phone the controls fold away; elsewhere they are always open.
  const narrow = matchMedia("(max-width: 45rem)");
  const fold = () => (byId<HTMLDetailsElement>("controls").open = !narrow.matches);
  narrow.addEventListener("change", fold);
  fold();
}
