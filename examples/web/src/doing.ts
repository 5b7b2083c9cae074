// Saying what happened to a duty: submitted, extended, waived, with the day and a note; and what
// to do with what was said.
import type { DutyRecord } from "kyhan";
import { make, save } from "./dom";
import { settle, tell } from "./messages";
import { areKept, asFile, forget, record, records, send, service } from "./own-records";
import { state } from "./state";
import { todayInVietNam } from "./today";
import { amount, sentence, shortDate, word } from "./words";

type Event = "submitted" | "extended" | "waived";
const EVENTS: Event[] = ["submitted", "extended", "waived"];

/** The buttons, and below them the form of the one that was pressed. */
export function doing(occurrence: string, title: string, due: string, done: () => void): HTMLElement {
  const place = make("div", {});
  const buttons = EVENTS.map((event) => make("button", {
    type: "button", "data-event": event,
    onclick: () => {
      place.replaceChildren(form(occurrence, title, due, event, done));
      place.querySelector("input")?.focus();
    },
  }, word(`do_${event}`)));
  return make("section", { class: "doing" }, make("h3", {}, word("doing")), make("div", { class: "row" }, ...buttons), place, mineOf(occurrence, done));
}

function form(occurrence: string, title: string, due: string, event: Event, done: () => void): HTMLElement {
  // Work is noted on the day that is looked at, and today when that is later.
  const day = state.day < todayInVietNam() ? state.day : todayInVietNam();
  const on = make("input", { type: "date", name: "on", value: day, required: true });
  const until = make("input", { type: "date", name: "until", value: due, required: true, min: due });
  const note = make("input", { type: "text", name: "note", maxlength: "500", placeholder: word(`note_${event}`) });
  const whole = make("form", { class: "doing-form" },
    make("label", {}, word(event === "submitted" ? "submittedOn" : "decidedOn"), on),
    event === "extended" && make("label", {}, word("extendedUntil"), until),
    make("label", {}, word("note"), note),
    make("button", { type: "submit", class: "primary" }, word("save")));
  whole.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    // It is said once, and what follows draws the dialog anew.
    const section = whole.closest("section");
    if (section?.inert) return;
    if (section) section.inert = true;
    const said: DutyRecord = {
      occurrence, event, on: on.value,
      ...(event === "extended" && { until: until.value }),
      ...(note.value.trim() && { [event === "submitted" ? "evidence" : "basis"]: note.value.trim() }),
    };
    void keep(said, title, done).finally(() => { if (section) section.inert = false; });
  });
  return whole;
}

async function keep(said: DutyRecord, title: string, done: () => void): Promise<void> {
  const undo = await record(said);
  done();
  if (!areKept()) tell("notKept", word("recordsNotKept"), { text: word("saveRecords"), act: saveRecords });
  tell("doing", sentence("noted", { what: word(`do_${said.event as Event}`), title, day: shortDate(said.on ?? "") }),
    { text: word("undo"), act: () => void undo().then(done) });
}

/** What the reader said of this duty before, each with a way back. */
function mineOf(occurrence: string, done: () => void): HTMLElement {
  const own = records().flatMap(({ key, line, sent }) => {
    const said = JSON.parse(line) as DutyRecord;
    return said.occurrence === occurrence ? [{ key, said, sent }] : [];
  });
  return make("ul", { class: "own" }, ...own.map(({ key, sent, said: { event, on = "", until, basis, evidence } }) =>
    make("li", {}, [word(`do_${event as Event}`), shortDate(on), until && `${word("until")} ${shortDate(until)}`, basis ?? evidence].filter(Boolean).join(" · "), " ",
      // The service keeps what it has; only a record of its own takes it back.
      sent ? `(${word("sent")})` : make("button", { type: "button", class: "link", onclick: () => void forget(key).then(done) }, word("undo")))));
}

function saveRecords(): void {
  save(`${word("recordsFile")}-${todayInVietNam()}.jsonl`, "application/x-ndjson;charset=utf-8", asFile());
}

/** All own records: how many, as a file, to the service. Nothing when there are none. */
export function ownBar(refresh: () => void): HTMLElement | undefined {
  const all = records();
  if (all.length === 0) return undefined;
  const waiting = all.filter(({ sent }) => !sent).length;
  const place = make("span", {});
  const deliver = async (secret: string) => {
    const found = await send(secret);
    if (typeof found === "string") return tell("send", `${word("notSent")}: ${found}`);
    settle("send");
    sessionStorage.setItem("secret", secret);
    refresh();
  };
  const ask = () => {
    const secret = sessionStorage.getItem("secret");
    if (secret) return void deliver(secret);
    const field = make("input", { type: "password", autocomplete: "off", "aria-label": word("secret"), placeholder: word("secret") });
    const form = make("form", { class: "row" }, field, make("button", { type: "submit" }, word("sendRecords")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void deliver(field.value);
    });
    place.replaceChildren(form);
    field.focus();
  };
  return make("div", { class: "own-bar" },
    make("span", {}, `${amount(all.length, "ownRecords")}${service() ? ` (${waiting} ${word("waiting")})` : ""}`),
    make("button", { type: "button", class: "quiet", onclick: saveRecords }, word("saveRecords")),
    service() && waiting > 0 && make("button", { type: "button", class: "quiet", onclick: ask }, word("sendRecords")),
    place);
}

