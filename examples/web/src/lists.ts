// The views that are tables: undated duties, indicators, chains, standing.
import type { Indicator, Target } from "kyhan";
import { showDetail } from "./detail";
import { make, table } from "./dom";
import { engine } from "./engine";
import { addDays, chosen, party, state } from "./state";
import { lang, shortDate, word } from "./words";

const MOST_ROWS = 200;

export async function showUndated(view: HTMLElement): Promise<void> {
  const { undated } = await engine.schedule({
    from: state.day, until: state.day, ...chosen(), lang: lang(), trace: false,
  });
  const rows = undated.map((duty) => [
    duty.title, duty.bearers.map(party).join("; ") || party(null), duty.phrase ?? "", duty.because, duty.provision,
  ]);
  const heads = [word("duty"), word("bearer"), word("phrase"), word("reason"), word("provision")];
  view.replaceChildren(limited(word("undated"), heads, rows));
}

export async function showIndicators(view: HTMLElement): Promise<void> {
  const { indicators } = await engine.coverage({ lang: lang() });
  const ofPlan = indicators.filter(({ instrument, owners }) =>
    state.agency
      ? owners.some(({ agency }) => agency === state.agency)
      : !state.instrument || instrument === state.instrument ||
        owners.some(({ obligation }) => obligation.startsWith(`${state.instrument}.`)),
  );
  const rows = ofPlan.map(({ indicator, title, number, owners, status }) => {
    const entry = state.contents.indicators.find(({ id }) => id === indicator);
    const names = new Map(
      owners.map(({ agency, name, role }) => [agency, role === "coordinates" ? `${name} (${word("coordinates")})` : name]),
    );
    return [
      make("div", {}, make("b", {}, title ?? `${word("indicator")} ${number ?? ""}`), make("small", {}, indicator)),
      make("ul", {}, ...(entry?.targets ?? []).map((target) => make("li", {}, targetText(target, entry)))),
      make("ul", {}, ...[...names.values()].map((name) => make("li", {}, name))),
      make("span", { class: `mark ${status}` }, word(status)),
    ];
  });
  const heads = [word("indicator"), word("target"), word("owners"), word("state")];
  view.replaceChildren(limited(word("indicators"), heads, rows));
}

const signs: Record<Target["operator"], string> = {
  atLeast: "≥", moreThan: ">", atMost: "≤", lessThan: "<", equal: "=", about: "≈", changeRange: "Δ", qualitative: "✓",
};

function targetText({ at, from, each, operator, value, range, part }: Target, entry?: Indicator): string {
  const when = at ?? (from ? `${from} →` : each ? `${each.from ?? ""}–${each.until ?? ""} / ${each.unit}` : "");
  const amount = range ? `${range[0]} … ${range[1]}` : (value ?? "");
  const number = typeof amount === "number" ? amount.toLocaleString(lang()) : amount;
  return `${when}: ${signs[operator]} ${number} ${entry?.unit ?? ""} ${part ? `(${part})` : ""}`.trim();
}

export async function showChains(view: HTMLElement): Promise<void> {
  const { links, tightest } = await engine.chains({ lang: lang() });
  const ofPlan = links.filter(
    ({ contributor, collector }) =>
      !state.instrument || [contributor, collector].some(({ instrument }) => instrument === state.instrument),
  );
  const rows = ofPlan.map(({ contributor, collector, meetings, undated }) => {
    const next = meetings.find(({ collectorDue }) => collectorDue >= state.day) ?? meetings.at(-1);
    return [
      end(contributor, next?.contributorDue),
      end(collector, next?.collectorDue),
      next
        ? make("span", { class: `mark ${next.slackWorkingDays < 1 ? "gap" : "covered"}` },
            `${next.slackWorkingDays} ${word("workingDays")}`)
        : undated ? word("undatedEnd") : "",
    ];
  });
  const note = tightest && make("p", { class: "note" },
    `${word("tightest")}: ${tightest.obligations.join(" → ")} (${tightest.slackWorkingDays} ${word("workingDays")})`);
  const heads = [word("contributor"), word("collector"), word("slack")];
  view.replaceChildren(...(note ? [note] : []), limited(word("chains"), heads, rows));
}

function end(side: { title: string; bearer: string | null; provision: string; bearers: number }, due?: string) {
  const who = side.bearers > 1 ? `${side.bearer ?? ""} (${side.bearers} ${word("bearers")})` : (side.bearer ?? party(null));
  return make("div", {}, make("b", {}, side.title), make("small", {}, due ? `${who} · ${shortDate(due)}` : who));
}

export async function showStanding(view: HTMLElement): Promise<void> {
  const until = addDays(state.day, 1);
  const [{ findings }, { alerts }] = await Promise.all([
    engine.evaluate({ on: state.day, until, ...chosen(), lang: lang() }),
    engine.alerts({
      since: addDays(state.day, -1), until: state.day, ...(state.agency && { agency: state.agency }), lang: lang(),
    }),
  ]);
  const ofPlan = new Set(findings.map(({ obligation }) => obligation));
  const overdue = findings.filter(({ status }) => status === "overdue").reverse();
  const lateRows = overdue.map(({ occurrence, title, bearer, due, daysLate }) => [
    link(occurrence, title), party(bearer), shortDate(due), String(daysLate ?? ""),
  ]);
  const alertRows = alerts
    .filter(({ obligation }) => !state.instrument || ofPlan.has(obligation) || obligation.startsWith(state.instrument))
    .map(({ occurrence, text, to, due }) => [link(occurrence, text), party(to), shortDate(due)]);
  view.replaceChildren(
    make("h2", {}, `${word("alertsOn")} ${shortDate(state.day)}`),
    limited(word("alertsOn"), [word("duty"), word("recipients"), word("due")], alertRows),
    make("h2", {}, `${word("overdue")} (${overdue.length})`),
    make("p", { class: "note" }, word("overdueNote")),
    limited(word("overdue"), [word("duty"), word("bearer"), word("due"), word("daysLate")], lateRows),
  );
}

function link(occurrence: string, text: string): HTMLElement {
  return make("button", { type: "button", class: "link", onclick: () => void showDetail(occurrence) }, text);
}

function limited(caption: string, heads: string[], rows: (Node | string)[][]): HTMLElement {
  if (rows.length === 0) return make("p", { class: "note" }, word("nothing"));
  const part = make("div", {}, table(caption, heads, rows.slice(0, MOST_ROWS)));
  if (rows.length > MOST_ROWS) {
    part.append(make("p", { class: "note" }, `${word("showing")} ${MOST_ROWS} ${word("of")} ${rows.length}.`));
  }
  return part;
}
