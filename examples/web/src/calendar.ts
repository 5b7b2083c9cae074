// The agenda, the month and the year: what falls due on which day.
import type { Action } from "kyhan";
import { Calendar, sliceEvents, type EventInput, type ViewContentInfo } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import viLocale from "fullcalendar/locales/vi";
import theme from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/theme.css";
import "fullcalendar/themes/classic/palette.css";
import { agendaList, type AgendaDay, type AgendaEntry } from "./agenda";
import { addDays } from "./dates";
import { showDay } from "./day";
import { showDetail } from "./detail";
import { asCsv } from "./csv";
import { make, save } from "./dom";
import { ask } from "./engine";
import { feedAddress } from "./feed-address";
import { tell } from "./messages";
import { bearers, chosen, planOf, state } from "./state";
import { signs } from "./status";
import type { Days, Entry, RestDay } from "./worker/days";
import { saveWorkbook } from "./xlsx";
import { amount, lang, longDate, sentence, shortDate, word, type Word } from "./words";
import { yearGrid, type YearDay } from "./year";

/** Reports stand out among the deeds. */
const colours: Partial<Record<Action, string>> = {
  report: "var(--report)", aggregate: "var(--report)", issuePlan: "var(--plan)", inspect: "var(--plan)",
};

/** How many duties of a day there is room for; the others are a count. */
const room = { agenda: 12, month: 3, narrowMonth: 0, year: 0 };
/** How many activities of several days there is room for. */
const roomForSpans = { agenda: 12, month: 4, narrowMonth: 0, year: 0 };

/** What an entry of the calendar carries with it. */
interface Shown extends YearDay {
  due: string;
  /** The days of an activity, in words. */
  span?: string;
  colour: string;
  order: number;
}

/** Reminders of a calendar file, in days before the due day. */
const ALARM_DAYS = [7, 1];

let calendar: Calendar | undefined;
let shown = { view: "dayGridMonth", day: "" };

export async function showCalendar(view: HTMLElement): Promise<void> {
  const place = make("div", { class: "calendar" });
  const emptiness = make("div", { role: "status" });
  const year = make("span", { role: "status" });
  view.replaceChildren(legend(), emptiness, place, downloads(year));
  calendar?.destroy();
  calendar = undefined;
  const isNarrow = matchMedia("(max-width: 45rem)").matches;
  const startView = shown.day === "" && isNarrow ? "agenda" : shown.view;
  calendar = new Calendar(place, {
    plugins: [dayGrid, theme],
    locales: [viLocale],
    locale: lang() === "vi" ? "vi" : "en-gb",
    firstDay: 1,
    timeZone: "UTC",
    initialView: startView,
    initialDate: shown.day || state.day,
    height: "auto",
    headerToolbar: { start: "prev,next today", center: "title", end: "agenda,dayGridMonth,year" },
    buttons: {
      today: { text: word("today"), hint: word("today") },
      agenda: { text: word("agenda") },
      dayGridMonth: { text: word("month") },
      year: { text: word("year") },
    },
    dayMaxEvents: false,
    fixedWeekCount: false,
    views: {
      agenda: { duration: { months: 1 }, content: agenda },
      year: { duration: { years: 1 }, content: wholeYear },
    },
    // Each view has room for another number.
    lazyFetching: false,
    events: async ({ startStr, endStr }: { startStr: string; endStr: string }) => {
      const [from, until] = [startStr.slice(0, 10), endStr.slice(0, 10)];
      const view = viewOf(from, until);
      const size = view === "month" && isNarrow ? "narrowMonth" : view;
      const found = await ask("days", chosen(), from, until, room[size], roomForSpans[size]);
      void sayEmpty(emptiness, view, from, until, found);
      return events(found, view === "month");
    },
    // The page says what fails; the calendar would keep it to itself.
    eventSourceFailure: (error) => void Promise.reject(error),
    datesSet: ({ view: now }) => {
      shown = { view: now.type, day: now.currentStart.toISOString().slice(0, 10) };
      year.textContent = `${word("year")} ${yearShown()[0].slice(0, 4)}:`;
    },
    eventInteractive: true,
    eventOrder: "order",
    eventDisplay: "block",
    rowEventTitleClass: "cell-title",
    eventClick: ({ event }) => {
      event.extendedProps.open?.();
    },
    // As its name the date would hide what the cell holds from a screen reader.
    dayCellDidMount: ({ el }) => {
      const date = el.getAttribute("aria-label");
      if (date === null) return;
      el.removeAttribute("aria-label");
      el.setAttribute("aria-description", date);
    },
    // What is read aloud is what is seen.
    dayHeaderDidMount: ({ el }) => {
      el.removeAttribute("aria-label");
      for (const hidden of el.querySelectorAll("[aria-hidden]")) hidden.removeAttribute("aria-hidden");
    },
    eventDidMount: ({ el, event }) => {
      const { hint, due } = event.extendedProps;
      if (hint) el.title = `${longDate(due)}\n${hint}`;
    },
  });
  calendar.render();
}

/**
 * The calendar asks for a window before it says for which view, but their
 * windows differ: the month's has at most six whole weeks, the agenda's begins
 * and ends with a first of the month.
 */
function viewOf(from: string, until: string): "agenda" | "month" | "year" {
  if (addDays(from, 42) < until) return "year";
  return from.endsWith("-01") && until.endsWith("-01") ? "agenda" : "month";
}

/** Forgets where the reader was, as when other plans are opened. */
export function resetCalendar(): void {
  shown = { ...shown, day: "" };
}

/** In place of the calendar's own list, which screen readers cannot make out. */
function agenda(info: ViewContentInfo): { domNodes: Node[] } {
  const days = new Map<string, AgendaDay>();
  const spans: AgendaEntry[] = [];
  for (const { def } of sliceEvents(info, true)) {
    const { due, rest, open, order, colour, span } = def.extendedProps as Shown;
    if (span && open) {
      spans.push({ title: `${span} · ${def.title}`, colour, open, order });
      continue;
    }
    const day = days.get(due) ?? { entries: [] };
    days.set(due, day);
    if (rest) day.rest = rest.name || word("legendWeekend");
    if (open) day.entries.push({ title: def.title, colour, open, order });
  }
  for (const { entries } of days.values()) entries.sort((one, other) => one.order - other.order);
  return { domNodes: [agendaList(days, spans)] };
}

/** In place of the calendar's own year, whose cells hold up the page's thread. */
function wholeYear(info: ViewContentInfo): { domNodes: Node[] } {
  const days = new Map<string, YearDay>();
  for (const { def, range } of sliceEvents(info, true)) {
    const date = range.start.toISOString().slice(0, 10);
    const [known, more] = [days.get(date), def.extendedProps as YearDay];
    days.set(date, { ...known, ...more, hint: [known?.hint, more.hint].filter(Boolean).join("; ") });
  }
  return { domNodes: [yearGrid(info.dateProfile.currentRange.start.getUTCFullYear(), days)] };
}

let said = 0;

/** Says of a month without anything where something is, and how many activities there is no room for. */
async function sayEmpty(
  place: HTMLElement, view: "agenda" | "month" | "year", from: string, until: string, { days, spans, spansInAll }: Days,
): Promise<void> {
  const turn = (said += 1);
  if (view === "year") return place.replaceChildren();
  // The weeks of a month begin and end in its neighbours.
  const first = `${addDays(from, view === "month" ? 15 : 0).slice(0, 7)}-01`;
  const next = `${addDays(first, 32).slice(0, 7)}-01`;
  const left = spansInAll - roomForSpans[view];
  if (spans.length > 0 || days.some(({ date }) => date >= first && date < next)) {
    const note = left > 0 && spans.length > 0 ? [make("p", { class: "note" }, `+ ${amount(left, "moreSpans")}`)] : [];
    return place.replaceChildren(...note);
  }
  const { before, after } = await ask("nearest", chosen(), first, next);
  // Another month is shown by now, and has had its own word.
  if (turn !== said) return;
  const go = (text: Word, day?: string) => day !== undefined
    && make("button", { type: "button", onclick: () => calendar?.gotoDate(day) }, `${word(text)}: ${shortDate(day)}`);
  place.replaceChildren(make("p", { class: "warning" }, `${word("nothingInMonth")} `, go("lastDue", before), " ", go("nextDue", after)));
}

const REST_COLOURS: Record<RestDay["kind"], string> = {
  off: "var(--day-off)", working: "var(--day-worked)", weekend: "var(--day-weekend)",
};

/** The entries of a window, as few a day as the view has room for. */
function events({ days, spans, rest }: Days, isMonth: boolean): EventInput[] {
  const free = rest.map(({ date, kind, name }) => ({
    start: date, end: addDays(date, 1), title: kind === "working" ? `${word("worked")}: ${name}` : name,
    // Our own views do not receive background events.
    display: isMonth ? ("background" as const) : ("block" as const),
    color: REST_COLOURS[kind],
    className: `day-${kind}`, allDay: true,
    extendedProps: { due: date, colour: "", order: 0, rest: { name, kind }, hint: name } satisfies Shown,
  }));
  const due = days.flatMap(({ date, count, left, first }) => [
    ...first.map((entry, at) => dutyEvent(entry, entry.due, at + roomForSpans.agenda)),
    ...(left > 0 ? [moreEvent(date, count, left, first.length)] : []),
  ]);
  return [...due, ...spans.map((entry, at) => dutyEvent(entry, entry.from ?? entry.due, at)), ...free];
}

/** What is past or done is told by colour and sign; the others by what is to be done. */
function colourOf({ action, status }: Entry): string {
  if (status === "overdue") return "var(--bad)";
  if (status && status !== "open" && status !== "scheduled") return "var(--done)";
  return colours[action] ?? "var(--deed)";
}

/** An entry from a day on: the last of its days, or the first of those that it goes on for. */
function dutyEvent(entry: Entry, start: string, order: number): EventInput {
  const { id, title, bearer, bearers: count, from, due, certainty, status } = entry;
  const whole = `${title} · ${bearers(bearer, count)}`;
  const colour = colourOf(entry);
  const sign = status && status !== "open" && status !== "scheduled" ? `${signs[status]} ` : "";
  const span = from !== undefined && from < due ? `${shortDate(from)} – ${shortDate(due)}` : "";
  return {
    title: sign + whole,
    start,
    end: addDays(due, 1),
    allDay: true,
    color: colour,
    contrastColor: "var(--sheet)",
    className: `duty${certainty === "provisional" ? " provisional" : ""}`,
    order,
    extendedProps: {
      due, colour, order, open: () => void showDetail(id), ...(span && start < due && { span }),
      hint: [span, whole, status && word(status)].filter(Boolean).join("\n"),
    } satisfies Shown,
  };
}

/** What the colours and signs mean. */
function legend(): HTMLElement {
  const entry = (colour: string, text: string, kind = "dot") =>
    make("li", {}, make("span", { class: kind, style: `background: ${colour}` }), text);
  return make("ul", { class: "legend calendar-colours", "aria-label": word("legend") },
    entry("var(--report)", word("legendReport")), entry("var(--plan)", word("legendPlan")), entry("var(--deed)", word("legendDeed")),
    entry("var(--bad)", `⚠ ${word("overdue")}`), entry("var(--done)", `✓ ${word("legendDone")}`),
    entry("var(--day-off)", word("legendOff"), "patch"), entry("var(--day-weekend)", word("legendWeekend"), "patch"),
    entry("var(--day-worked)", word("worked"), "patch worked"));
}

/** Stands for the duties of a day for which there is no room. */
function moreEvent(date: string, count: number, left: number, shown: number): EventInput {
  const colour = "var(--accent)";
  return {
    title: shown === 0 ? count.toLocaleString(lang()) : `+ ${amount(left, "more")}`,
    start: date,
    end: addDays(date, 1),
    allDay: true,
    color: "var(--accent-soft)",
    contrastColor: colour,
    className: "duty more",
    order: shown + roomForSpans.agenda,
    extendedProps: {
      due: date, colour, order: shown + roomForSpans.agenda, count, open: () => void showDay(date, count), hint: amount(count, "duties"),
    } satisfies Shown,
  };
}

/** The year that is shown, whose duties these keep. */
function downloads(year: HTMLElement): HTMLElement {
  const alarms = make("input", { type: "checkbox", id: "alarms" });
  const button = (text: string, run: () => void) => make("button", { type: "button", class: "quiet", onclick: run }, text);
  return make(
    "p",
    { class: "downloads" },
    feedAddress(chosen()),
    year,
    make("label", { class: "tick" }, alarms, word("withAlarms")),
    button(word("downloadIcs"), () => void downloadIcs(alarms.checked)),
    button(word("downloadXlsx"), () => void downloadWorkbook()),
    button(word("downloadCsv"), () => void downloadTable()),
    button(word("print"), () => print()),
  );
}

function yearShown(): [string, string] {
  const year = Number((shown.day || state.day).slice(0, 4));
  return [`${year}-01-01`, `${year + 1}-01-01`];
}

function fileName(ending: string): string {
  return `${[state.instrument && planOf(state.instrument).short.replace(/[^\p{L}\p{N}]+/gu, "-"), state.agency, yearShown()[0].slice(0, 4)].filter(Boolean).join("-")}.${ending}`;
}

async function downloadIcs(withAlarms: boolean): Promise<void> {
  const [name, [from, until], { day: _, ...whose }] = [fileName("ics"), yearShown(), chosen()];
  const guesses = await ask("unconfirmed");
  if (guesses > 0) return tell("unconfirmed", sentence("unconfirmedCalendar", { count: String(guesses) }));
  const text = await ask("render", { format: "ics", from, until, ...whose, ...(withAlarms && { alarms: ALARM_DAYS }) });
  save(name, "text/calendar;charset=utf-8", text);
}

/** The year as a table that spreadsheets open with its marks and headings. */
async function downloadTable(): Promise<void> {
  const name = fileName("csv");
  const rows = await ask("scheduleTable", chosen(), ...yearShown());
  save(name, "text/csv;charset=utf-8", asCsv(rows));
}

async function downloadWorkbook(): Promise<void> {
  const [name, sheet] = [fileName("xlsx").replace(/\.xlsx$/, ""), word("calendar")];
  const rows = await ask("scheduleTable", chosen(), ...yearShown());
  await saveWorkbook(name, [{ name: sheet, rows }]);
}
