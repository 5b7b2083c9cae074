// One occurrence with the derivation of its date.
import type { Occurrence } from "kyhan";
import { byId, make } from "./dom";
import { ask } from "./engine";
import { party, state } from "./state";
import { whatIf } from "./what-if";
import type { Duty } from "./worker/calls";
import { lang, longDate, shortDate, word } from "./words";

/** Shows an occurrence. */
export async function showDetail(id: string): Promise<void> {
  const found = await ask("duty", id, lang());
  const { occurrence } = found;
  const dialog = byId<HTMLDialogElement>("detail");
  const hadChoice = dialog.contains(document.activeElement) && document.activeElement?.id === "bearer";
  const instrument = state.contents.instruments.find(({ id }) => id === occurrence.instrument);
  const title = lang() === "en" ? (instrument?.titleEn ?? instrument?.title) : instrument?.title;
  dialog.replaceChildren(
    make(
      "div",
      { class: "detail-head" },
      make("h2", { id: "detail-title" }, occurrence.title),
      make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, word("close")),
    ),
    make("p", { class: "big-date" }, longDate(occurrence.due)),
    ...(found.fellows.length > 1 ? [chooser(found)] : []),
    make("dl", {}, ...facts(occurrence, title ?? occurrence.instrument)),
    make("h3", {}, word("why")),
    make("ol", { class: "trace" }, ...steps(occurrence)),
    whatIf(occurrence.id, occurrence.due),
  );
  if (!dialog.open) dialog.showModal();
  if (hadChoice) byId("bearer").focus();
}

/** A duty's title, which opens it. */
export function duty(occurrence: string, title: string): HTMLElement {
  return make("button", { type: "button", class: "link", onclick: () => void showDetail(occurrence) }, title);
}

/** A choice among the bearers of the same duty. */
function chooser({ occurrence, fellows }: Duty): HTMLElement {
  const choice = make(
    "select",
    { id: "bearer", onchange: () => void showDetail(choice.value) },
    ...fellows.map(({ id, bearer }) => make("option", { value: id, selected: id === occurrence.id }, party(bearer))),
  );
  return make("label", { class: "chooser" }, `${word("bearersOfIt")} (${fellows.length})`, choice);
}

function facts(occurrence: Occurrence, instrument: string): HTMLElement[] {
  const { bearer, bearerAsWritten, period, stated } = occurrence;
  const entries: [string, string | undefined][] = [
    [word("bearer"), party(bearer)],
    [word("writtenAs"), bearerAsWritten !== bearer ? party(bearerAsWritten) : undefined],
    [word("recipients"), occurrence.recipients.map(party).join("; ")],
    [word("via"), occurrence.via.map(party).join("; ")],
    [word("phrase"), stated.phrase ? `“${stated.phrase}”` : undefined],
    [word("provision"), `${occurrence.provision}, ${instrument}`],
    [
      word("period"),
      period &&
        `${shortDate(period.from)} – ${shortDate(period.until)}, ${word("cutOff")} ${shortDate(period.cutOff)}`,
    ],
    [word("dueAt"), `${endOfDuty(occurrence)} (UTC+07)`],
    [
      word("lastWorkingDay"),
      longDate(occurrence.lastWorkingDay) +
        (occurrence.certainty === "provisional" ? ` (${word("provisional")})` : ""),
    ],
  ];
  return entries.flatMap(([head, text]) => (text ? [make("dt", {}, head), make("dd", {}, text)] : []));
}

/** The end of the day is 24:00 of that day, as documents write it. */
function endOfDuty({ due, dueAt }: Occurrence): string {
  const time = dueAt.slice(11, 16);
  return time === "00:00" ? `24:00 ${shortDate(due)}` : `${time} ${shortDate(dueAt.slice(0, 10))}`;
}

function steps(occurrence: Occurrence): HTMLElement[] {
  return (occurrence.trace ?? []).map(({ date, because, basis, certainty }) =>
    make(
      "li",
      {},
      make("time", { datetime: date }, shortDate(date)),
      make("span", {}, because, certainty !== undefined && make("em", {}, ` (${word("provisional")})`)),
      basis !== undefined && make("cite", {}, basis),
    ),
  );
}
