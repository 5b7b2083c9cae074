// The agenda, the month and the year: what falls due on which day.
import type { Action } from "kyhan";
import { Calendar, sliceEvents, type EventInput, type ViewContentInfo } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import viLocale from "fullcalendar/locales/vi";
import theme from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/theme.css";
import "fullcalendar/themes/classic/palette.css";
import { agendaList, type AgendaDay } from "./agenda";
import { addDays } from "./dates";
import { showDay } from "./day";
import { showDetail } from "./detail";
import { make, save } from "./dom";
import { ask } from "./engine";
import { feedAddress } from "./feed-address";
import { bearers, chosen, state } from "./state";
import type { Entry } from "./worker/days";
import { amount, lang, longDate, word } from "./words";
import { yearGrid, type YearDay } from "./year";

/** Longer activities are shown on their last day only: they would fill every week. */
const LONGEST_BAR_DAYS = 7;

/** Reports stand out among the deeds. */
const colours: Partial<Record<Action, string>> = {
  report: "var(--report)", aggregate: "var(--report)", issuePlan: "var(--plan)", inspect: "var(--plan)",
};

/** How many duties of a day there is room for; the others are a count. */
const room = { agenda: 12, month: 3, narrowMonth: 0, year: 0 };

/** What an entry of the calendar carries with it. */
interface Shown extends YearDay {
  due: string;
  colour: string;
  order: number;
}

let calendar: Calendar | undefined;
let shown = { view: "dayGridMonth", day: "" };

export async function showCalendar(view: HTMLElement): Promise<void> {
  const place = make("div", { class: "calendar" });
  view.replaceChildren(downloads(), place);
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
      year: { duration: { years: 1 }, content: year },
    },
    // Each view has room for another number.
    lazyFetching: false,
    events: async ({ startStr, endStr }: { startStr: string; endStr: string }) => {
      const [from, until] = [startStr.slice(0, 10), endStr.slice(0, 10)];
      const view = viewOf(from, until);
      return events(from, until, room[view === "month" && isNarrow ? "narrowMonth" : view], view === "month");
    },
    // The page says what fails; the calendar would keep it to itself.
    eventSourceFailure: (error) => void Promise.reject(error),
    datesSet: ({ view: now }) => {
      shown = { view: now.type, day: now.currentStart.toISOString().slice(0, 10) };
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
  for (const { def } of sliceEvents(info, true)) {
    const { due, rest, open, order, colour } = def.extendedProps as Shown;
    const day = days.get(due) ?? { entries: [] };
    days.set(due, day);
    if (rest) day.rest = rest.name;
    if (open) day.entries.push({ title: def.title, colour, open, order });
  }
  for (const { entries } of days.values()) entries.sort((one, other) => one.order - other.order);
  return { domNodes: [agendaList(days)] };
}

/** In place of the calendar's own year, whose cells hold up the page's thread. */
function year(info: ViewContentInfo): { domNodes: Node[] } {
  const days = new Map<string, YearDay>();
  for (const { def, range } of sliceEvents(info, true)) {
    const date = range.start.toISOString().slice(0, 10);
    const [known, more] = [days.get(date), def.extendedProps as YearDay];
    days.set(date, { ...known, ...more, hint: [known?.hint, more.hint].filter(Boolean).join("; ") });
  }
  return { domNodes: [yearGrid(info.dateProfile.currentRange.start.getUTCFullYear(), days)] };
}

/** The entries of a window, as few a day as the view has room for. */
async function events(from: string, until: string, most: number, isMonth: boolean): Promise<EventInput[]> {
  const { days, rest } = await ask("days", chosen(), from, until, most);
  const free = rest.map(({ date, kind, name }) => ({
    start: date, end: addDays(date, 1), title: name,
    // Our own views do not receive background events.
    display: isMonth ? ("background" as const) : ("block" as const),
    className: kind === "off" ? "day-off" : "day-worked", allDay: true,
    extendedProps: { due: date, colour: "", order: 0, rest: { name, isOff: kind === "off" }, hint: name } satisfies Shown,
  }));
  const due = days.flatMap(({ date, count, first }) => [
    ...first.map((entry, at) => dutyEvent(entry, at)),
    ...(count > first.length ? [moreEvent(date, count, first.length)] : []),
  ]);
  return [...due, ...free];
}

function dutyEvent({ id, title, action, bearer, bearers: count, from, due, certainty }: Entry, order: number): EventInput {
  const isBar = from !== undefined && addDays(from, LONGEST_BAR_DAYS) >= due;
  const whole = `${title} · ${bearers(bearer, count)}`;
  const colour = colours[action] ?? "var(--deed)";
  return {
    title: whole,
    start: isBar ? from : due,
    end: addDays(due, 1),
    allDay: true,
    color: colour,
    contrastColor: "var(--sheet)",
    className: `duty${certainty === "provisional" ? " provisional" : ""}`,
    order,
    extendedProps: { due, colour, order, open: () => void showDetail(id), hint: whole } satisfies Shown,
  };
}

/** Stands for the duties of a day for which there is no room. */
function moreEvent(date: string, count: number, shown: number): EventInput {
  const colour = "var(--accent)";
  return {
    title: shown === 0 ? count.toLocaleString(lang()) : `+ ${amount(count - shown, "more")}`,
    start: date,
    end: addDays(date, 1),
    allDay: true,
    color: "var(--accent-soft)",
    contrastColor: colour,
    className: "duty more",
    order: shown,
    extendedProps: {
      due: date, colour, order: shown, count, open: () => void showDay(date, count), hint: amount(count, "duties"),
    } satisfies Shown,
  };
}

function downloads(): HTMLElement {
  const button = (format: "ics" | "csv", kind: string, text: string) =>
    make("button", { type: "button", class: "quiet", onclick: () => void download(format, kind) }, text);
  return make(
    "p",
    { class: "downloads" },
    feedAddress(chosen()),
    button("ics", "text/calendar", word("downloadIcs")),
    button("csv", "text/csv", word("downloadCsv")),
  );
}

async function download(format: "ics" | "csv", kind: string): Promise<void> {
  const year = Number((shown.day || state.day).slice(0, 4));
  const { day: _, ...whose } = chosen();
  const text = await ask("render", { format, from: `${year}-01-01`, until: `${year + 1}-01-01`, ...whose });
  const about = [state.instrument, state.agency, year].filter(Boolean).join("-");
  save(`${about}.${format}`, `${kind};charset=utf-8`, text);
}
