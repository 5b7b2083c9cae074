// The agenda, the month and the year: what falls due on which day.
import type { Action, Occurrence } from "kyhan";
import { Calendar, type EventInput } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import list from "fullcalendar/list";
import viLocale from "fullcalendar/locales/vi";
import multiMonth from "fullcalendar/multimonth";
import theme from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/theme.css";
import "fullcalendar/themes/classic/palette.css";
import { make, save } from "./dom";
import { showDetail } from "./detail";
import { engine } from "./engine";
import { addDays, chosen, party, state } from "./state";
import { lang, longDate, word } from "./words";

/** Longer activities are shown on their last day only: they would fill every week. */
const LONGEST_BAR_DAYS = 7;

/** Reports stand out among the deeds. */
const colours: Partial<Record<Action, string>> = {
  report: "var(--report)", aggregate: "var(--report)", issuePlan: "var(--plan)", inspect: "var(--plan)",
};

let calendar: Calendar | undefined;
let shown = { view: "dayGridMonth", day: "" };

export async function showCalendar(view: HTMLElement): Promise<void> {
  const place = make("div", { class: "calendar" });
  view.replaceChildren(downloads(), place);
  calendar?.destroy();
  const narrow = matchMedia("(max-width: 45rem)").matches;
  const startView = shown.day === "" && narrow ? "listMonth" : shown.view;
  calendar = new Calendar(place, {
    plugins: [dayGrid, list, multiMonth, theme],
    locales: [viLocale],
    locale: lang() === "vi" ? "vi" : "en-gb",
    firstDay: 1,
    timeZone: "UTC",
    initialView: startView,
    initialDate: shown.day || state.day,
    height: "auto",
    headerToolbar: { start: "prev,next today", center: "title", end: "listMonth,dayGridMonth,multiMonthYear" },
    buttons: {
      today: { text: word("today"), hint: word("today") },
      listMonth: { text: word("agenda") },
      dayGridMonth: { text: word("month") },
      multiMonthYear: { text: word("year") },
    },
    views: {
      dayGridMonth: { dayMaxEvents: 4 },
      multiMonthYear: { dayMaxEvents: 1, singleMonthMinWidth: 260 },
    },
    events: async ({ startStr, endStr }: { startStr: string; endStr: string }) =>
      events(startStr.slice(0, 10), endStr.slice(0, 10)),
    datesSet: ({ view: now }) => {
      shown = { view: now.type, day: now.currentStart.toISOString().slice(0, 10) };
    },
    eventInteractive: true,
    eventOrder: "order,title",
    eventDisplay: "block",
    listItemEventTimeClass: "unseen",
    listItemEventTitleClass: "list-title",
    eventClick: ({ event }) => {
      const ids = event.extendedProps.ids as string[] | undefined;
      if (ids?.[0]) void showDetail(ids[0], ids);
    },
    // As its name the date would hide what the cell holds from a screen reader.
    dayCellDidMount: ({ el }) => {
      const date = el.getAttribute("aria-label");
      if (date === null) return;
      el.removeAttribute("aria-label");
      el.setAttribute("aria-description", date);
    },
    eventDidMount: ({ el, event }) => {
      if (event.extendedProps.ids) el.title = `${event.title}\n${longDate(event.extendedProps.due)}`;
    },
  });
  calendar.render();
}

/** Forgets where the reader was, as when other plans are opened. */
export function resetCalendar(): void {
  shown = { ...shown, day: "" };
}

async function events(from: string, until: string): Promise<EventInput[]> {
  const [schedule, workdays] = await Promise.all([
    engine.schedule({ from, until, ...chosen(), trace: false, lang: lang() }),
    engine.workdays({ from, until, lang: lang() }),
  ]);
  const rest = workdays.days.map(({ date, kind, name }) => ({
    start: date, end: addDays(date, 1), display: "background" as const, title: name,
    className: kind === "off" ? "day-off" : "day-worked", allDay: true,
  }));
  return [...duties(schedule.occurrences), ...rest];
}

/** One entry for a duty on a day, however many bear it. */
function duties(occurrences: Occurrence[]): EventInput[] {
  const together = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const key = `${occurrence.obligation} ${occurrence.due}`;
    const same = together.get(key);
    if (same) same.push(occurrence);
    else together.set(key, [occurrence]);
  }
  return [...together.values()].map((same) => {
    const first = same[0] as Occurrence;
    const { window, due } = first;
    const isBar = window !== undefined && addDays(window.from, LONGEST_BAR_DAYS) >= due;
    const who = same.length === 1 ? party(first.bearer) : `${same.length} ${word("bearers")}`;
    return {
      title: `${first.title} · ${who}`,
      start: isBar ? window.from : due,
      end: addDays(due, 1),
      allDay: true,
      color: colours[first.action] ?? "var(--deed)",
      contrastColor: "var(--sheet)",
      className: `duty${first.certainty === "provisional" ? " provisional" : ""}`,
      order: colours[first.action] ? 0 : 1,
      extendedProps: { ids: same.map(({ id }) => id), due },
    };
  });
}

function downloads(): HTMLElement {
  const button = (format: "ics" | "csv", kind: string, text: string) =>
    make("button", { type: "button", class: "quiet", onclick: () => void download(format, kind) }, text);
  return make(
    "p",
    { class: "downloads" },
    button("ics", "text/calendar", word("downloadIcs")),
    button("csv", "text/csv", word("downloadCsv")),
  );
}

async function download(format: "ics" | "csv", kind: string): Promise<void> {
  const year = Number((shown.day || state.day).slice(0, 4));
  const window = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const { text } = await engine.render({ format, ...window, ...chosen(), lang: lang() });
  const about = [state.instrument, state.agency, year].filter(Boolean).join("-");
  save(`${about}.${format}`, `${kind};charset=utf-8`, text);
}
