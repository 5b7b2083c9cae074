// One occurrence with the derivation of its date.
import type { Occurrence } from "kyhan";
import { byId, make } from "./dom";
import { engine } from "./engine";
import { party, state } from "./state";
import { lang, longDate, shortDate, word } from "./words";

/** Shows an occurrence; `ids` are the same duty's for its other bearers. */
export async function showDetail(id: string, ids: string[] = [id]): Promise<void> {
  const { occurrence } = await engine.explain(id, { lang: lang() });
  const dialog = byId<HTMLDialogElement>("detail");
  const instrument = state.contents.instruments.find((found) => found.id === occurrence.instrument);
  const title = lang() === "en" ? (instrument?.titleEn ?? instrument?.title) : instrument?.title;
  const content = make(
    "div",
    {},
    make(
      "div",
      { class: "detail-head" },
      make("h2", { id: "detail-title" }, occurrence.title),
      make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, word("close")),
    ),
    make("p", { class: "big-date" }, longDate(occurrence.due)),
    ids.length > 1 && chooser(id, ids),
    make("dl", {}, ...facts(occurrence, title ?? occurrence.instrument)),
    make("h3", {}, word("why")),
    make("ol", { class: "trace" }, ...steps(occurrence)),
  );
  dialog.replaceChildren(content);
  if (!dialog.open) dialog.showModal();
}

/** A choice among the bearers of the same duty. */
function chooser(id: string, ids: string[]): HTMLElement {
  const choice = make(
    "select",
    { onchange: () => void showDetail(choice.value, ids) },
    ...ids.map((other) =>
      make("option", { value: other, selected: other === id }, party(other.split("/").at(-2) ?? null)),
    ),
  );
  return make("label", { class: "chooser" }, `${word("bearers")} (${ids.length})`, choice);
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
    [word("dueAt"), occurrence.dueAt.replace("T", " ").replace(":00+07:00", " (UTC+07)")],
    [
      word("lastWorkingDay"),
      longDate(occurrence.lastWorkingDay) +
        (occurrence.certainty === "provisional" ? ` (${word("provisional")})` : ""),
    ],
  ];
  return entries.flatMap(([head, text]) => (text ? [make("dt", {}, head), make("dd", {}, text)] : []));
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
