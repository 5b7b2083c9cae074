// The choice of plan, agency and day, and what is open.
import { byId, make } from "./dom";
import { state } from "./state";
import { amount, lang, name, word } from "./words";

/** More file names than this are counted. */
const MOST_NAMES = 3;

export function fillFilters(): void {
  const { instruments, agencies } = state.contents;
  const option = (value: string, text: string, selected: boolean) => make("option", { value, selected }, text);
  byId("plan").replaceChildren(
    option("", word("allPlans"), !state.instrument),
    ...instruments.map(({ id, title, titleEn }) =>
      option(id, (lang() === "en" ? titleEn : undefined) ?? title, id === state.instrument)),
  );
  byId("agencies").replaceChildren(...agencies.map((agency) => make("option", { value: name(agency, agency.id) })));
  byId<HTMLInputElement>("agency").placeholder = word("allAgencies");
  byId("opened").textContent = opened();
  showChosen();
}

/** Shows what is chosen; the choices themselves stay. */
export function showChosen(): void {
  const { agency, day } = state;
  byId<HTMLInputElement>("agency").value = agency ? name(state.contents.parties[agency], agency) : "";
  byId<HTMLInputElement>("day").value = day;
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
  byId<HTMLInputElement>("agency").addEventListener("change", ({ target }) => {
    const field = target as HTMLInputElement;
    const found = state.contents.agencies.find((agency) => name(agency, agency.id) === field.value);
    field.setCustomValidity(field.value && !found ? word("noSuchAgency") : "");
    if (!field.reportValidity()) return;
    if (found) state.agency = found.id;
    else delete state.agency;
    chosen("agency");
  });
  byId<HTMLInputElement>("day").addEventListener("change", ({ target }) => {
    const { value } = target as HTMLInputElement;
    if (!value) return;
    state.day = value;
    chosen("day");
  });
}
