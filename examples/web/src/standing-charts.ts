// The standing as pictures: rates by period and agency, how late, what is due when.
import type { Rate, Status } from "kyhan";
import { bars, figure, statusLegend, type Bar } from "./charts";
import { make } from "./dom";
import { showFigure } from "./duty-list";
import { ask } from "./engine";
import { heatMap } from "./heat-map";
import { pages } from "./paged";
import { chosen, planOf, state } from "./state";
import type { RateOf } from "./worker/figures";
import { lang, sentence, shortDate, word } from "./words";

const COUNTED: Status[] = ["submitted", "submittedLate", "overdue"];

export async function standingCharts(): Promise<HTMLElement> {
  const lateness = await ask("lateness", chosen());
  const most = Math.max(...lateness.map(({ late, overdue }) => late + overdue));
  const lateBars = lateness.map(({ from, to, late, overdue }): Bar => {
    const label = to === undefined ? sentence("daysFrom", { from: String(from) }) : sentence("daysFromTo", { from: String(from), to: String(to) });
    return {
      label, value: (late + overdue).toLocaleString(lang()),
      parts: [{ status: "submittedLate", count: late }, { status: "overdue", count: overdue }],
      open: () => showFigure(`${word("latenessHelp")}: ${label}`, { days: { from, ...(to !== undefined && { to }) } }),
    };
  });
  const [byPeriod, byAgency, heat] = [await rateBars("periodRates", "periods", word("byPeriod")), await rateBars("ownRates", "own", word("ownReports")), await heatMap()];
  return make("div", {},
    make("p", { class: "note" }, `${word("ratesHelp")} `, make("span", { class: "on-screen" }, word("pressBar"))),
    statusLegend(COUNTED),
    make("div", { class: "figures-grid" },
      figure(word("byPeriod"), byPeriod),
      most > 0 ? figure(word("latenessHelp"), bars(lateBars.filter(({ parts }) => parts.some(({ count }) => count > 0)), most)) : make("div")),
    figure(word("ownReports"), byAgency),
    figure(word("heat"), heat));
}

function rateBars(list: "periodRates" | "ownRates", of: RateOf, caption: string): Promise<HTMLElement> {
  return pages(list, caption, ({ rows }) => bars(rows.map((rate) => ({
    label: rateName(rate), value: percent(rate.reportingRate), parts: partsOf(rate), open: () => showRate(of, rate),
  }))));
}

function partsOf({ expected, actual, actualOnTime }: Rate): Bar["parts"] {
  return [
    { status: "submitted", count: actualOnTime }, { status: "submittedLate", count: actual - actualOnTime },
    { status: "overdue", count: expected - actual },
  ];
}

/** The duties behind a rate. */
export function showRate(of: RateOf, rate: Rate): void {
  const { id, from, until, expected, actual } = rate;
  const title = `${rateName(rate)}: ${actual.toLocaleString(lang())}/${expected.toLocaleString(lang())}`;
  showFigure(title, { rate: { of, ...(id !== undefined && { id }), ...(from && { from }), ...(until && { until }) } });
}

/** Plans are named as they are cited, periods by their days. */
export function rateName({ id = "", name = id, from, until }: Rate): string {
  if (from && until) return `${shortDate(from)} – ${shortDate(until)}`;
  return state.contents.instruments.some((instrument) => instrument.id === id) ? planOf(id).whole : name;
}

export function percent(value: number | null): string {
  return value === null ? "–" : `${value.toLocaleString(lang())}%`;
}
