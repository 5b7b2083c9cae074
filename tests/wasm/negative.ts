// What the types must refuse: each line with an error that is expected, and
// the compiler fails when there is none.
import { Engine, KyhanError, answer, type DutyRecord, type Instant, type Occurrence, type Register, type When } from "kyhan";
import { initialize } from "kyhan/manual";

const engine = new Engine({ kyhan: 1 }, "{}");
// @ts-expect-error the version of the format is 1
new Engine({ kyhan: 2 });
// @ts-expect-error unknown fields are refused
new Engine({ kyhan: 1, agencys: [] });
// @ts-expect-error a register is an object or a text
new Engine(5);
// @ts-expect-error there is no such level
export const level: Register = { kyhan: 1, agencies: [{ id: "a", name: "A", level: "moon" }] };
// @ts-expect-error a window has two ends
engine.schedule({ from: "2024-01-01" });
// @ts-expect-error unknown fields are refused
engine.schedule({ from: "2024-01-01", until: "2025-01-01", colour: "red" });
// @ts-expect-error there are two languages
engine.check({ lang: "fr" });
// @ts-expect-error there are two languages
Engine.open(["{}"], { lang: "fr" });
// @ts-expect-error the registers are a list
Engine.open({ kyhan: 1 });
// @ts-expect-error `continuous` has no fields
export const timing: import("kyhan").Timing = { continuous: {} };
// @ts-expect-error there is no such bound
export const bound: import("kyhan").Timing = { once: { when: "2024", bound: "until" } };
// @ts-expect-error the bearer may be null
engine.schedule({ from: "2024-01-01", until: "2025-01-01" }).occurrences[0]!.bearer.length;
// @ts-expect-error the derivation may be left out
engine.schedule({ from: "2024-01-01", until: "2025-01-01" }).occurrences[0]!.trace[0];
// @ts-expect-error an answer is data, not a Map
engine.coverage().indicators.get("x");
// @ts-expect-error an instant is no date
engine.schedule({ from: "2024-01-01", until: dates().dueAt });
// @ts-expect-error a month is no date
engine.schedule({ from: "2024-01-01", until: "2024-12" as When });
// @ts-expect-error a date is no instant
export const record: DutyRecord = { occurrence: "a/b/c", event: "submitted", at: dates().due };
// @ts-expect-error a party may have no name
engine.nameOf("a").length;
// @ts-expect-error the raw door takes text
engine.answer({ call: "check" });
// @ts-expect-error diagnostics are there to read
new KyhanError("x").diagnostics = [];

function dates(): Occurrence {
  return engine.schedule({ from: "2024-01-01", until: "2025-01-01" }).occurrences[0]!;
}

/** A date goes where strings go, and strings where a date does. */
export function forms(day: string): DutyRecord[] {
  const { due, dueAt, stated } = dates();
  const [year = ""] = due.split("-");
  const byDay: Record<string, number> = { [due]: due < day ? 1 : 2, [year]: new Date(dueAt).getTime() };
  const when: When = stated.when ?? due;
  const at: Instant = new Date().toISOString();
  return [{ occurrence: when, event: "submitted", at }, { occurrence: String(byDay[due]), event: "waived", on: due }];
}

export async function positive(): Promise<string> {
  await initialize(new Uint8Array());
  using scoped = Engine.open(new Set(["{}"]), { lang: "en" });
  const text: string = scoped.render({ format: "ics", from: "2024-01-01", until: "2025-01-01" });
  const links: number = scoped.chains().links.length;
  const moved: number = scoped.chains({ whatIf: { occurrence: "a/b/c", due: "2024-01-01" } }).changes.length;
  const occurrence: Occurrence | undefined = scoped.explain("a/b/c", { lang: "en" }).occurrence;
  return answer([], "{}") + text + links + moved + occurrence?.due;
}
