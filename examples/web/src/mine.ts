// My work: what an agency owes, what comes to it, what it helps with, from its sheet.
import type { Incoming, SheetDuty } from "kyhan";
import { saveAnnex } from "./annex";
import { aboutAgency, nameOfAgency } from "./agency-search";
import { duty, showUndatedDuty } from "./detail";
import { byId, make } from "./dom";
import { ask } from "./engine";
import { indicatorCells } from "./lists";
import { paged } from "./paged";
import { chosen, party, planOf, state } from "./state";
import { statusMark } from "./status";
import type { Section, SheetHead } from "./worker/sheet";
import { saveWorkbook } from "./xlsx";
import { amount, dayName, daysBetween, lang, shortDate, word, type Word } from "./words";

/** What the view may do to the reader's choices. */
export interface Steps {
  chooseAgency: (id: string) => void;
  chooseDay: (day: string) => void;
}

export async function showMine(view: HTMLElement, steps: Steps): Promise<void> {
  if (!state.agency) return view.replaceChildren(...(await whoAreYou(steps)));
  const head = await ask("sheet", chosen());
  const parts = [
    part("late", head.counts.late, await owed("late")),
    part("soon", head.counts.soon, await owed("soon"), nothingSoon(head, steps)),
    part("incoming", head.counts.incoming, await incoming()),
    part("helps", head.counts.helps, await helps()),
    part("later", head.counts.later, await owed("later")),
    part("undated", head.counts.undated, await undated()),
    part("indicators", head.counts.indicators, await indicators()),
    part("done", head.counts.done, await owed("done")),
  ];
  view.replaceChildren(...about(head), cards(head), ...parts, toKeep(head));
}

/** Before an agency is chosen: those with most to do, to choose one of. */
async function whoAreYou({ chooseAgency, chooseDay }: Steps): Promise<HTMLElement[]> {
  const busy = await ask("busiest", chosen());
  const pick = ([id, count]: [string, number]) =>
    make("li", {}, make("button", { type: "button", class: "pick", onclick: () => chooseAgency(id) },
      make("b", {}, party(id)), make("small", {}, `${amount(count, "duties")} ${word("inSixtyDays")}`)));
  const found = [
    make("h2", {}, word("whoAreYou")),
    make("p", { class: "note" }, word("whoAreYouHelp")),
    make("p", {}, make("button", { type: "button", class: "primary", onclick: () => {
      byId<HTMLDetailsElement>("controls").open = true;
      byId("agency").focus();
    } }, word("searchAgency"))),
  ];
  if (busy.length > 0) return [...found, make("h3", {}, word("busiest")), make("ul", { class: "picks" }, ...busy.map(pick))];
  return [...found, await elsewhere(chooseDay)];
}

/** Where something is due, when nothing is near. */
async function elsewhere(chooseDay: (day: string) => void): Promise<HTMLElement> {
  const { before, after } = await ask("nearest", chosen(), state.day, state.day);
  const go = (text: Word, day?: string) => day
    ? [make("button", { type: "button", onclick: () => chooseDay(day) }, `${word(text)}: ${shortDate(day)}`)] : [];
  return make("p", { class: "warning" }, `${word("nothingNear")} `, ...go("lastDue", before), " ", ...go("nextDue", after));
}

function about({ agency, inPlaceOf, handOvers }: SheetHead): HTMLElement[] {
  const entry = state.contents.agencies.find(({ id }) => id === agency.id);
  const changes = handOvers.map(({ from, to, operates, basis, certainty }) =>
    make("li", {}, `${shortDate(operates)}: ${from.map(({ name }) => name).join(", ")} → ${to.map(({ name }) => name).join(", ")}`,
      make("small", {}, `${basis}${certainty ? ` (${word("unconfirmed")})` : ""}`)));
  return [
    make("h2", {}, nameOfAgency(agency.id)),
    make("p", { class: "note" }, entry ? aboutAgency(entry) : ""),
    ...(inPlaceOf ? [make("p", { class: "warning" }, `${word("inPlaceOf")} ${inPlaceOf.name}`)] : []),
    ...(changes.length > 0
      ? [make("details", { class: "hand-overs" }, make("summary", {}, `${word("handOvers")} (${changes.length})`), make("ul", {}, ...changes))] : []),
  ];
}

/** The sheet as a workbook or on paper. */
function toKeep({ agency }: SheetHead): HTMLElement {
  const keep = async () => saveWorkbook(`${nameOfAgency(agency.id)} ${state.day}`, await ask("sheetTables", chosen()));
  const annex = async () => saveAnnex(`${nameOfAgency(agency.id)} ${state.day}`, {
    title: `${word("annexOfAgency")} ${nameOfAgency(agency.id)}`,
    under: `(${word("day")} ${shortDate(state.day)})`,
    parts: await ask("annexParts", chosen()),
  });
  return make("p", { class: "downloads" },
    make("button", { type: "button", class: "quiet", onclick: () => void annex() }, word("downloadDocx")),
    make("button", { type: "button", class: "quiet", onclick: () => void keep() }, word("downloadXlsx")),
    make("button", { type: "button", class: "quiet", onclick: () => print() }, word("print")));
}

/** The figures, each of which leads to its part. */
function cards({ counts }: SheetHead): HTMLElement {
  const card = (name: Word, count: number, kind: string, more = "") => make("button", {
    type: "button", class: `card ${count > 0 ? kind : ""}`,
    onclick: () => {
      const part = byId<HTMLDetailsElement>(`part-${name}`);
      part.open = true;
      part.scrollIntoView({ block: "start" });
      part.querySelector("summary")?.focus();
    },
  }, make("b", {}, count.toLocaleString(lang())), make("span", {}, word(name)), make("small", {}, more));
  return make("div", { class: "cards" },
    card("late", counts.late, "bad"),
    card("soon", counts.soon, "warn"),
    card("incoming", counts.incoming, counts.incomingLate > 0 ? "bad" : "", counts.incomingLate > 0 ? `${amount(counts.incomingLate, "lateParts")}` : ""),
    card("helps", counts.helps, ""),
    card("later", counts.later, ""),
    card("undated", counts.undated, ""),
  );
}

/** A part of the sheet; what is over and what is long begins folded. */
function part(name: Word, count: number, list: HTMLElement, instead?: HTMLElement): HTMLElement {
  const isOpen = name === "late" || name === "soon" || name === "incoming" || (name === "helps" && count <= 10);
  return make("details", { class: `part part-${name}`, id: `part-${name}`, open: isOpen && (count > 0 || instead !== undefined) },
    make("summary", {}, make("h3", {}, `${word(name)} `, make("span", { class: "count" }, `(${count.toLocaleString(lang())})`))),
    count === 0 && instead ? instead : list);
}

function nothingSoon({ next }: SheetHead, { chooseDay }: Steps): HTMLElement {
  if (next) {
    return make("p", { class: "note" }, `${word("nothingSoon")} ${word("nextDue")}: ${shortDate(next)} (${amount(daysBetween(state.day, next), "days")}).`);
  }
  const place = make("div", {}, word("nothingSoon"));
  void elsewhere(chooseDay).then((said) => place.replaceChildren(said));
  return place;
}

function owed(section: Section): Promise<HTMLElement> {
  return paged("owed", {
    caption: word(section),
    heads: [word("duty"), word("due"), word("lastWorkingDay"), word("plan"), word("state")],
    cells: (row) => [dutyCell(row), dueCell(row), row.lastWorkingDay ? dayName(row.lastWorkingDay) : "", planCell(row), stateCell(row)],
    about: { section },
  });
}

function dutyCell({ occurrence, obligation, title, recipients, strength, inPlaceOf }: SheetDuty): HTMLElement {
  const remarks = [
    recipients.length > 0 && `${word("to")} ${recipients.map(({ name }) => name).join("; ")}`,
    strength && word(strength),
    inPlaceOf && `${word("inPlaceOf")} ${inPlaceOf.name}`,
  ].filter(Boolean).join(" · ");
  return make("div", {}, occurrence ? duty(occurrence, title) : anyDuty(obligation, title), make("small", {}, remarks));
}

function anyDuty(obligation: string, title: string): HTMLElement {
  return make("button", { type: "button", class: "link", onclick: () => void showUndatedDuty(obligation) }, title);
}

function dueCell({ due, opens, status, certainty }: SheetDuty): HTMLElement | string {
  if (!due) return "";
  const left = daysBetween(state.day, due);
  const when = left < 0 ? `${amount(-left, "days")} ${word("ago")}` : left === 0 ? word("today") : `${word("daysLeft")} ${amount(left, "days")}`;
  const isDone = status === "submitted" || status === "submittedLate" || status === "waived";
  return make("div", {}, make("b", {}, opens ? `${shortDate(opens)} – ${shortDate(due)}` : dayName(due)),
    make("small", {}, [isDone ? "" : when, certainty === "provisional" ? word("provisional") : ""].filter(Boolean).join(" · ")));
}

function planCell({ instrument, provision }: { instrument: string; provision: string }): HTMLElement {
  return make("div", {}, planOf(instrument).short, make("small", {}, `${word("section")} ${provision}`));
}

function stateCell({ status, submittedOn, daysLate }: SheetDuty): HTMLElement | string {
  if (!status) return "";
  const remark = submittedOn ? `${word("submittedOn")} ${shortDate(submittedOn)}` : status === "overdue" && daysLate ? `${amount(daysLate, "days")}` : "";
  return make("div", {}, statusMark(status), make("small", {}, remark));
}

function incoming(): Promise<HTMLElement> {
  return paged("incoming", {
    caption: word("incoming"),
    heads: [word("duty"), word("due"), word("received"), word("contributor"), word("plan")],
    cells: ({ title, due, because, expected, actual, overdue, contributors, way, key, bearers = [], ...row }) => [
      make("div", {}, anyDuty(row.obligation, title), make("small", {}, word(`way_${way}` as Word))),
      due ? make("div", {}, make("b", {}, dayName(due))) : make("div", {}, word("undatedEnd"), make("small", {}, because ?? "")),
      due ? make("div", {}, `${actual.toLocaleString(lang())}/${expected.toLocaleString(lang())}`,
        make("small", { class: overdue > 0 ? "late" : "" }, overdue > 0 ? `${word("overdue")}: ${overdue}` : "")) : "",
      due ? sendersCell(contributors, key, title) : bearers.map(({ name }) => name).join("; "),
      planCell(row),
    ],
  });
}

/** The first senders, late ones first, and a way to all of them. */
function sendersCell(first: Incoming["contributors"], key: string, title: string): HTMLElement {
  const place = make("div", { class: "senders" }, make("ul", {}, ...first.slice(0, 3).map((sender) => make("li", {}, ...senderCells(sender)))));
  if (first.length > 3) {
    const all = make("button", { type: "button", class: "link", onclick: () => void paged("senders", {
      caption: title, heads: [word("contributor"), word("state")], cells: (sender) => {
        const [who, ...how] = senderCells(sender);
        return [who, make("span", {}, ...how)];
      }, about: { key },
    }).then((list) => place.replaceChildren(list)) }, word("allSenders"));
    place.append(all);
  }
  return place;
}

function senderCells({ occurrence, agency, name, status, submittedOn, daysLate }: Incoming["contributors"][number]): [Node, Node, string] {
  const late = daysLate !== undefined && daysLate > 0 ? ` ${amount(daysLate, "days")}` : "";
  return [duty(occurrence, name ?? party(agency)), statusMark(status), submittedOn ? ` ${shortDate(submittedOn)}` : late];
}

function helps(): Promise<HTMLElement> {
  return paged("helps", {
    caption: word("helps"),
    heads: [word("duty"), word("bearer"), word("due"), word("plan")],
    cells: (row) => [
      anyDuty(row.obligation, row.title), (row.bearers ?? []).map(({ name }) => name).join("; "),
      row.due ? dueCell(row) : (row.phrase ? `“${row.phrase}”` : row.because ?? ""), planCell(row),
    ],
  });
}

function undated(): Promise<HTMLElement> {
  return paged("ownUndated", {
    caption: word("undated"),
    heads: [word("duty"), word("phrase"), word("reason"), word("plan")],
    cells: (row) => [dutyCell(row), row.phrase ? `“${row.phrase}”` : "", row.because ?? "", planCell(row)],
  });
}

function indicators(): Promise<HTMLElement> {
  return paged("ownIndicators", {
    caption: word("indicators"),
    heads: [word("indicator"), word("target"), word("role")],
    cells: (row) => [...indicatorCells(row), row.role ? word(`role_${row.role}` as Word) : ""],
  });
}
