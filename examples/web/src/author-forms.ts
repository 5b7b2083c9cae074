// The forms of a plan that is being written: a duty, and the document itself.
import type { Bound, Obligation, Timing } from "kyhan";
import { freeId, namesOf, partiesOf, putDuty, type Work } from "./author-draft";
import { make } from "./dom";
import { word, type Word } from "./words";

type Kind = "once" | "during" | "monthly" | "quarterly" | "yearly" | "unstated" | "continuous" | "onRequest" | "asRead";

const KINDS: Kind[] = ["once", "during", "monthly", "quarterly", "yearly", "unstated", "continuous", "onRequest"];
const BOUNDS: Bound[] = ["before", "by", "on"];
const ACTIONS: Obligation["action"][] = ["report", "aggregate", "issuePlan", "organise", "inspect", "train", "publish", "guide", "communicate", "implement", "other"];

/** What a time is in the form's terms; a time that it does not know stays as it was read. */
function kindOf(timing: Timing | undefined): { kind: Kind; when?: string; until?: string; bound?: Bound } {
  if (timing === undefined || timing === "unstated") return { kind: "unstated" };
  if (timing === "continuous" || timing === "onRequest") return { kind: timing };
  if (typeof timing !== "object") return { kind: "asRead" };
  const isDay = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text);
  if ("once" in timing && isDay(timing.once.when) && Object.keys(timing.once).length === 2) {
    return { kind: "once", when: timing.once.when, bound: timing.once.bound };
  }
  if ("during" in timing && isDay(timing.during.from) && isDay(timing.during.until) && Object.keys(timing.during).length === 2) {
    return { kind: "during", when: timing.during.from, until: timing.during.until };
  }
  if ("recurring" in timing && Object.keys(timing.recurring).length === 3) {
    const { start, rrule, bound } = timing.recurring;
    if (rrule === `FREQ=MONTHLY;BYMONTHDAY=${Number(start.slice(8))}`) return { kind: "monthly", when: start, bound };
    if (rrule === `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${Number(start.slice(8))}`) return { kind: "quarterly", when: start, bound };
    if (rrule === `FREQ=YEARLY;BYMONTH=${Number(start.slice(5, 7))};BYMONTHDAY=${Number(start.slice(8))}`) return { kind: "yearly", when: start, bound };
  }
  return { kind: "asRead" };
}

function timingOf(kind: Kind, when: string, until: string, bound: Bound, asRead: Timing | undefined): Timing | undefined {
  const [month, day] = [Number(when.slice(5, 7)), Number(when.slice(8))];
  const recurring = (rrule: string): Timing => ({ recurring: { start: when, rrule, bound } });
  switch (kind) {
    case "once": return { once: { when, bound } };
    case "during": return { during: { from: when, until } };
    case "monthly": return recurring(`FREQ=MONTHLY;BYMONTHDAY=${day}`);
    case "quarterly": return recurring(`FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${day}`);
    case "yearly": return recurring(`FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`);
    case "asRead": return asRead;
    default: return kind;
  }
}

function choice<Value extends string>(name: string, values: Value[], chosen: Value, textOf: (value: Value) => string): HTMLSelectElement {
  return make("select", { name }, ...values.map((value) => make("option", { value, selected: value === chosen }, textOf(value))));
}

/**
 * A duty's form; `done` gets the work, as it then is, with the duty in it. Without a duty a new
 * one is begun.
 */
export function dutyForm(latest: () => Work, given: Partial<Obligation>, done: (work: Work, id: string) => void, leave: () => void): HTMLFormElement {
  const field = (name: string, value = "", required = false) => make("input", { type: "text", name, value, required, maxlength: "1000" });
  const time = kindOf(given.timing ?? (given.id ? undefined : { once: { when: "", bound: "before" } }));
  const isNew = given.id === undefined;
  const begun = latest();
  const [title, provision, phrase] = [field("title", given.title, true), field("provision", given.provision ?? "1", true), field("phrase", given.phrase)];
  const [bearers, recipients] = [field("bearers", namesOf(begun, given.bearers)), field("recipients", namesOf(begun, given.recipients))];
  const action = choice("action", [...new Set([given.action ?? "report", ...ACTIONS])], given.action ?? "report", (value) => word(`action_${value}` as Word) ?? value);
  const kind = choice<Kind>("kind", time.kind === "asRead" ? ["asRead", ...KINDS] : KINDS, isNew ? "once" : time.kind, (value) => word(`time_${value}` as Word));
  const when = make("input", { type: "date", name: "when", value: time.when ?? "" });
  const until = make("input", { type: "date", name: "until", value: time.until ?? "" });
  const bound = choice<Bound>("bound", BOUNDS, time.bound ?? "before", (value) => word(`bound_${value}` as Word));
  const labelled = (name: Word, control: HTMLElement) => make("label", {}, word(name), control);
  const dated = make("div", { class: "row" });
  const fit = () => {
    const chosen = kind.value as Kind;
    const isDated = !["unstated", "continuous", "onRequest", "asRead"].includes(chosen);
    when.required = isDated;
    until.required = chosen === "during";
    dated.replaceChildren(...(isDated ? [labelled(chosen === "during" ? "opens" : "dayNamed", when)] : []),
      ...(chosen === "during" ? [labelled("lastDay", until)] : isDated ? [labelled("bound", bound)] : []));
  };
  kind.addEventListener("change", fit);
  fit();
  const form = make("form", { class: "duty-form" },
    labelled("duty", title), labelled("bearer", bearers), labelled("recipients", recipients),
    make("small", {}, word("partiesHelp")),
    make("div", { class: "row" }, labelled("provision", provision), labelled("action", action)),
    labelled("phrase", phrase), labelled("timeKind", kind), dated,
    make("div", { class: "row" }, make("button", { type: "submit", class: "primary" }, word("save")),
      make("button", { type: "button", onclick: leave }, word("cancel"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const to = partiesOf(latest(), bearers.value);
    const { work: next, ids: recipientIds } = partiesOf(to.work, recipients.value);
    const instrument = given.instrument ?? next.register.instruments?.[0]?.id ?? "ke-hoach";
    const id = given.id ?? freeId(`${instrument}.${provision.value.trim().replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "1"}`, (next.register.obligations ?? []).map(({ id }) => id));
    const { bearers: _, recipients: __, timing: ___, phrase: ____, unconfirmed: _____, kind: ______, ...rest } = given;
    const timing = timingOf(kind.value as Kind, when.value, until.value, bound.value as Bound, given.timing);
    done(putDuty(next, {
      ...rest, id, instrument, provision: provision.value.trim(), title: title.value.trim(), action: action.value as Obligation["action"],
      ...(to.ids.length > 0 ? { bearers: to.ids } : { kind: "activity" as const }), ...(recipientIds.length > 0 && { recipients: recipientIds }),
      ...(phrase.value.trim() && { phrase: phrase.value.trim() }), ...(timing && { timing }),
    }), id);
  });
  return form;
}

/**
 * The form of the document that sets the duties. `edit` is handed what to do with the work as
 * it then is, for the form stays while the rest is drawn anew.
 */
export function documentForm(work: Work, edit: (change: (work: Work) => Work) => void): HTMLElement {
  const [document] = work.register.instruments ?? [];
  if (!document) return make("div");
  const title = make("input", { type: "text", name: "document-title", value: document.title, required: true, maxlength: "1000" });
  const symbol = make("input", { type: "text", name: "symbol", value: document.symbol ?? "", maxlength: "100" });
  const issued = make("input", { type: "date", name: "issued", value: document.issued ?? "" });
  const change = () => edit((work) => {
    const [before = document, ...others] = work.register.instruments ?? [];
    const { symbol: _, issued: __, ...rest } = before;
    const next = {
      ...rest, title: title.value.trim() || before.title,
      ...(symbol.value.trim() && { symbol: symbol.value.trim() }), ...(issued.value && { issued: issued.value }),
    };
    return { ...work, register: { ...work.register, title: next.title, instruments: [next, ...others] } };
  });
  for (const field of [title, symbol, issued]) field.addEventListener("change", change);
  return make("div", { class: "document-form row" },
    make("label", { class: "wide" }, word("plan"), title), make("label", {}, word("symbol"), symbol), make("label", {}, word("issued"), issued));
}
