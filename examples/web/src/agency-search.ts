// A field in which an agency is found: by any words of its name, its aliases or its id, with
// or without marks; each answer says level, superior and what became of it.
import { byId, make } from "./dom";
import { inFull } from "./plain-words";
import { party, state } from "./state";
import type { AgencyEntry } from "./worker/plans";
import { amount, name, shortDate, word, type Word } from "./words";

/** So many answers are listed; more words narrow them. */
const MOST = 30;

/** The words by which each agency is found, made once for what is open. */
let known: { of: AgencyEntry[]; words: Map<AgencyEntry, string> } = { of: [], words: new Map() };

function wordsOf(agency: AgencyEntry): string {
  if (known.of !== state.contents.agencies) known = { of: state.contents.agencies, words: new Map() };
  let found = known.words.get(agency);
  if (found === undefined) {
    const all = [agency.name, agency.nameEn ?? "", ...agency.aliases, agency.id];
    known.words.set(agency, (found = all.map((said) => ` ${inFull(said)} `).join("|")));
  }
  return found;
}

/** All agencies that have all words, the likeliest first. */
export function findAgencies(text: string): AgencyEntry[] {
  const asked = inFull(text);
  if (asked === "") return [];
  const words = asked.split(" ");
  const rank = (agency: AgencyEntry): number => {
    const said = wordsOf(agency);
    const isClosed = agency.closed !== undefined && agency.closed < state.day ? 1 : 0;
    const begins = said.startsWith(` ${asked}`) ? 0 : said.includes(` ${asked} `) ? 1 : 2;
    return (said.includes(` ${asked} |`) || said.includes(`| ${asked} `) ? 0 : 4) + begins * 2 + isClosed + (agency.isGroup ? 20 : 0);
  };
  return state.contents.agencies
    .filter((agency) => words.every((word) => wordsOf(agency).includes(` ${word}`)))
    .map((agency) => ({ agency, rank: rank(agency) }))
    .sort((one, other) => one.rank - other.rank || one.agency.name.localeCompare(other.agency.name, "vi"))
    .map(({ agency }) => agency);
}

/** What tells an agency from others of its name: level, superior, end and heirs. */
export function aboutAgency({ level, parent, closed, successors, isGroup }: AgencyEntry): string {
  const heirs = successors.slice(0, 2).map(party).join(", ");
  return [
    isGroup ? word("group") : level && word(`level_${level}` as Word),
    parent && `${word("under")} ${party(parent)}`,
    closed && `${word("until")} ${shortDate(closed)}${heirs ? ` → ${heirs}` : ""}`,
  ].filter(Boolean).join(" · ");
}

export function nameOfAgency(id: string): string {
  return name(state.contents.parties[id], id);
}

/** Whether the field has words that are not settled yet. */
export function isTyped(field: HTMLInputElement): boolean {
  return field.dataset.typed !== undefined;
}

/** Listens to the field; `choose` is told an id, or nothing for all agencies. */
export function listenToAgency(choose: (id?: string) => void): void {
  const field = byId<HTMLInputElement>("agency");
  const list = byId("agency-list");
  const note = byId("agency-note");
  let found: AgencyEntry[] = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (to: number) => {
    at = to;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    const option = list.children[at];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const take = (agency?: AgencyEntry) => {
    close();
    note.textContent = "";
    delete field.dataset.typed;
    choose(agency?.id);
  };
  const look = () => {
    field.dataset.typed = "";
    found = findAgencies(field.value);
    const shown = found.slice(0, MOST);
    list.replaceChildren(...shown.map((agency, index) => {
      const option = make("li", { role: "option", id: `agency-${index}`, "aria-selected": "false" },
        make("b", {}, name(agency, agency.id)), make("small", {}, aboutAgency(agency)));
      // Before the field loses the focus and its text is settled.
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        take(agency);
      });
      return option;
    }));
    list.hidden = shown.length === 0;
    field.setAttribute("aria-expanded", String(shown.length > 0));
    note.textContent = field.value.trim() === "" ? ""
      : found.length === 0 ? word("noSuchAgency") : `${amount(found.length, "agenciesFound")}`;
    mark(shown.length > 0 ? 0 : -1);
  };
  /** What was typed and left: the one that it can mean, or a word about it. */
  const settle = () => {
    const text = field.value.trim();
    close();
    delete field.dataset.typed;
    if (text === "") {
      if (state.agency) take();
      return;
    }
    if (state.agency && text === nameOfAgency(state.agency)) return;
    const all = findAgencies(text);
    const exact = all.filter((agency) => inFull(name(agency, agency.id)) === inFull(text) || agency.id === text);
    const [only] = exact.length > 0 ? exact : all;
    if (only && (exact.length === 1 || all.length === 1)) return take(only);
    // The field says whose data is shown, always.
    field.value = state.agency ? nameOfAgency(state.agency) : "";
    note.textContent = all.length === 0
      ? `${word("noSuchAgency")}: “${text}”` : `“${text}”: ${amount(all.length, "agenciesFound")}, ${word("chooseOne")}`;
  };

  field.addEventListener("input", look);
  field.addEventListener("focus", () => field.select());
  field.addEventListener("blur", settle);
  field.addEventListener("change", () => {
    if (document.activeElement !== field) settle();
  });
  field.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "Enter") {
      event.preventDefault();
      const agency = found[at];
      if (isOpen && agency) take(agency);
      else settle();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return look();
      const count = list.children.length;
      mark((at + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    }
  });
}
