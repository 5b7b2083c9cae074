// Where things stand on the day: the alerts, the duties by status, the rates.
import type { Finding, Rate, Status } from "kyhan";
import { duty } from "./detail";
import { make, names, table } from "./dom";
import { ask } from "./engine";
import { records } from "./own-records";
import { paged } from "./paged";
import { percent, rateName, showRate, standingCharts } from "./standing-charts";
import { chosen, party, planOf, state } from "./state";
import { statusMark } from "./status";
import type { Summary } from "./worker/calls";
import type { RateOf } from "./worker/figures";
import { saveWorkbook } from "./xlsx";
import { amount, lang, shortDate, word, type Word } from "./words";

const STATUSES: Status[] = ["overdue", "submittedLate", "submitted", "open", "scheduled", "waived", "elapsed"];

/** What the reader chose. */
let chosenStatus: Status | undefined;

export async function showStanding(view: HTMLElement, goTo: (view: string) => void): Promise<void> {
  const summary = await ask("summary", chosen());
  const status = chosenStatus ?? (["overdue", "open", ...STATUSES] as const).find((status) => countOf(summary, status) > 0) ?? "overdue";
  const byStatus = make("div", { class: "with-status" }, await withStatus(status));
  const alerts = await paged("alerts", {
    caption: word("alertsOn"),
    heads: [word("duty"), word("addressee"), word("due")],
    cells: ({ occurrence, text, to, due, isSettled }) => [
      make("div", {}, duty(occurrence, text), isSettled && make("small", {}, word("settled"))),
      names(to.map(party)),
      shortDate(due),
    ],
  });
  const ratesOf = (list: "agencyRates" | "instrumentRates", of: RateOf, caption: string) =>
    paged(list, { caption, heads: rateHeads(caption), cells: (rate) => rateCells(of, rate) });
  const [ofAgencies, ofInstruments] = [
    await ratesOf("agencyRates", "agencies", word("agency")), await ratesOf("instrumentRates", "instruments", word("plan")),
  ];
  const charts = await standingCharts();
  view.replaceChildren(
    make("div", { class: "head-row" },
      make("h2", {}, `${word("standingOn")} ${shortDate(state.day)}`),
      make("div", { class: "row" },
        make("button", { type: "button", class: "quiet", onclick: () => void keep() }, word("downloadXlsx")),
        make("button", { type: "button", class: "quiet", onclick: () => print() }, word("print")))),
    ...notes(summary, goTo),
    figures(summary.total),
    sums(summary),
    statusChoice(summary, status, byStatus),
    byStatus,
    make("h2", {}, word("rates")),
    charts,
    make("details", { class: "rates", open: true }, make("summary", {}, word("byInstrument")), ofInstruments),
    make("details", { class: "rates" }, make("summary", {}, word("byAgency")), ofAgencies),
    make("h2", {}, `${word("alertsOn")} ${shortDate(state.day)}`),
    alerts,
  );
}

async function keep(): Promise<void> {
  const name = `${word("standing")} ${state.day}`;
  await saveWorkbook(name, await ask("standingTables", chosen()));
}

function notes({ records: found }: Summary, goTo: (view: string) => void): HTMLElement[] {
  const count = state.opened.records.count + records().length;
  if (count === 0) return [make("p", { class: "note" }, word("noRecords"))];
  const notes = [make("p", { class: "note" }, `${amount(count, "recordLines")}${
    found.elsewhere > 0 ? `; ${amount(found.elsewhere, "recordsElsewhere")}` : ""}.`)];
  if (found.findings > 0) {
    const open = make("button", { type: "button", class: "link", onclick: () => goTo("findings") }, word("findings"));
    notes.push(make("p", { class: "warning" }, `${amount(found.findings, "recordFindings")} `, open));
  }
  return notes;
}

function figures({ expected, actual, actualOnTime, reportingRate, reportingRateOnTime }: Rate): HTMLElement {
  const figure = (head: string, value: string) => make("div", {}, make("dt", {}, head), make("dd", {}, value));
  return make(
    "dl",
    { class: "figures" },
    figure(word("expected"), number(expected)),
    figure(word("received"), number(actual)),
    figure(word("onTime"), number(actualOnTime)),
    figure(word("rate"), percent(reportingRate)),
    figure(word("rateOnTime"), percent(reportingRateOnTime)),
  );
}

/** How the figures add up: every duty, as far as it counts for the rates. */
function sums(summary: Summary): HTMLElement {
  const { counts, total: { expected, actual, actualOnTime } } = summary;
  const of = (status: Status) => countOf(summary, status);
  const counted: Partial<Record<Status, number>> = {
    overdue: expected - actual, submittedLate: actual - actualOnTime, submitted: actualOnTime,
  };
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const rows = STATUSES.filter((status) => of(status) > 0 || counted[status] !== undefined).map((status) => {
    const inRate = counted[status] ?? 0;
    return [statusMark(status), number(inRate), number(of(status) - inRate), number(of(status))];
  });
  return make("details", { class: "sums" }, make("summary", {}, word("howItAddsUp")),
    make("p", { class: "note" }, word("addsUpHelp")),
    table(word("howItAddsUp"), [word("status"), word("inRates"), word("outsideRates"), word("total")],
      [...rows, [make("b", {}, word("total")), number(expected), number(all - expected), make("b", {}, number(all))]]));
}

function countOf({ counts }: Summary, status: Status): number {
  return counts.find((entry) => entry.status === status)?.count ?? 0;
}

function statusChoice(summary: Summary, shown: Status, place: HTMLElement): HTMLElement {
  const choice = make(
    "select",
    {
      id: "status",
      onchange: () => {
        chosenStatus = choice.value as Status;
        void withStatus(chosenStatus).then((list) => place.replaceChildren(list));
      },
    },
    ...STATUSES.map((status) =>
      make("option", { value: status, selected: status === shown }, `${word(status)} (${number(countOf(summary, status))})`)),
  );
  return make("label", { class: "chooser" }, word("status"), choice);
}

function withStatus(status: Status): Promise<HTMLElement> {
  const isDone = status === "submitted" || status === "submittedLate";
  const isLate = status === "overdue" || status === "submittedLate";
  const only = (is: boolean, text: string) => (is ? [text] : []);
  return paged("standing", {
    caption: word(status),
    heads: [
      word("duty"), word("bearer"), word("due"), word("plan"),
      ...only(isDone, word("submittedOn")), ...only(isLate, word("daysLate")),
    ],
    cells: (finding) => [
      duty(finding.occurrence, finding.title),
      who(finding),
      due(finding),
      planOf(finding.instrument).short,
      ...only(isDone, finding.submittedOn ? shortDate(finding.submittedOn) : ""),
      ...only(isLate, String(finding.daysLate ?? "")),
    ],
    about: { status },
  });
}

function who({ bearer, bearerName, responsibleName }: Finding): Node | string {
  const name = bearerName ?? party(bearer);
  return responsibleName
    ? make("div", {}, name, make("small", {}, `${word("responsible")}: ${responsibleName}`))
    : name;
}

function due({ due, originalDue, extensionBasis, locked }: Finding): Node | string {
  const remarks = [
    originalDue && `${word("extendedFrom")} ${shortDate(originalDue)}${extensionBasis ? ` (${extensionBasis})` : ""}`,
    locked && word("locked"),
  ].filter(Boolean);
  return remarks.length > 0 ? make("div", {}, shortDate(due), make("small", {}, remarks.join("; "))) : shortDate(due);
}

function rateHeads(caption: string): string[] {
  const heads: Word[] = ["expected", "received", "onTime", "rate", "rateOnTime"];
  return [caption, ...heads.map(word)];
}

function rateCells(of: RateOf, rate: Rate): (Node | string)[] {
  const { expected, actual, actualOnTime, reportingRate, reportingRateOnTime } = rate;
  return [
    make("button", { type: "button", class: "link", onclick: () => showRate(of, rate) }, rateName(rate)),
    number(expected), number(actual), number(actualOnTime), percent(reportingRate), percent(reportingRateOnTime),
  ];
}

function number(value: number): string {
  return value.toLocaleString(lang());
}
