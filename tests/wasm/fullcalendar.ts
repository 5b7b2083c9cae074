// The event sources as FullCalendar's own types take them.
import { Engine, type CivilDate } from "kyhan";
import { duties, restDays, type DutyEvent } from "kyhan/fullcalendar";
import type { CalendarOptions } from "fullcalendar";

const engine = new Engine({ kyhan: 1 });
const today = "2024-12-20" as CivilDate;
export const options: CalendarOptions = { eventSources: [duties(engine, { on: today, agency: "Sở Y tế" }), restDays(engine, { lang: "en" })] };
export const first: Promise<DutyEvent | undefined> = duties(engine).events({ startStr: "2024-12-01", endStr: "2025-01-01" }).then(([event]) => event);
// @ts-expect-error there is no such option
duties(engine, { colour: "red" });
// @ts-expect-error a source needs an engine
restDays();
