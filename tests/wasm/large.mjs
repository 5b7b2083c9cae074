// What is large crosses the border whole or is refused by a clear error, and the
// module goes on: it counts in 32 bits and has at most 4 GiB of memory.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { Engine, KyhanError, answer } from "kyhan";
import { largeRegister } from "./large-register.mjs";

const MiB = 1024 * 1024;
const plan = { id: "i", kind: "plan", title: "I" };
const register = (rest) => ({ kyhan: 1, instruments: [plan], ...rest });
const many = (count, entry) => Array.from({ length: count }, (_, number) => entry(number));
const once = { once: { when: "2024-12-15", bound: "by" } };
const duty = (id, timing, fields) => ({
  id, instrument: "i", provision: "1", title: "D", action: "report", bearers: [], timing, ...fields,
});
const agency = (id, fields) => ({ id, name: "A", level: "unit", ...fields });

/** The diagnostics of a refused register, or of the refusal itself. */
function refusal(call) {
  try {
    call();
  } catch (thrown) {
    assert.ok(thrown instanceof KyhanError, String(thrown));
    return [thrown, ...thrown.diagnostics].map(({ code, message }) => `${code}: ${message}`).join("\n");
  }
  return assert.fail("it was accepted");
}

const accepts = (...registers) => new Engine(...registers).free();
const refuses = (what, found, limit, ...registers) => {
  const expected = `limit-exceeded: limit \`${what}\` exceeded: ${found}, at most ${limit}`;
  const check = () => {
    const { error } = JSON.parse(answer(registers, '{"call":"check","lang":"en"}'));
    if (error) throw new KyhanError(error);
  };
  assert.ok(refusal(check).includes(expected));
};
/** At a limit and one past it. */
const atAndPast = (what, limit, make) => {
  accepts(make(limit));
  refuses(what, limit + 1, limit, make(limit + 1));
};

const first = new Engine(register({ obligations: [duty("d", once)] }));
const year = { from: "2024-01-01", until: "2025-01-01" };
const before = first.answer(JSON.stringify({ call: "schedule", ...year }));

// Whatever was refused, the same module answers the same as before.
afterEach(() => assert.equal(first.answer(JSON.stringify({ call: "schedule", ...year })), before));

test("a document has so many bytes", () => {
  // Letters of one, two, three and four bytes.
  const text = "aÔộ𠀋";
  const titles = (bytes) => {
    const head = '{"kyhan":1,"events":[', tail = "]}";
    const one = `{"id":"_","title":"${text.repeat(6_000)}"}`;
    const count = Math.floor((bytes - head.length - tail.length) / (Buffer.byteLength(one) + 8));
    const events = many(count, (number) => one.replace("_", String(number))).join(",");
    const whole = head + events + tail;
    return whole + " ".repeat(bytes - Buffer.byteLength(whole));
  };
  atAndPast("document bytes", 256 * MiB, titles);
});

test("all documents together have so many bytes", () => {
  const half = '{"kyhan":1}'.padEnd(128 * MiB);
  refuses("bytes of all documents", 1152 * MiB, 1024 * MiB, ...many(9, () => half));
  const request = JSON.stringify({ call: "check" }).padEnd(256 * MiB + 1);
  assert.match(refusal(() => first.answer(request)), /limit `request bytes` exceeded: 268435457, at most 268435456/);
  assert.equal(first.answer(request.slice(0, -1)), first.answer(request.slice(0, 100)));
});

test("many documents answer like the one that they are together", () => {
  // Six registers of 50 MB, of which most is never asked for.
  const registers = many(6, (number) => ({
    kyhan: 1,
    instruments: [{ ...plan, id: `i${number}` }],
    events: many(800, (event) => ({ id: `${number}.${event}`, title: "ô".repeat(32_000) })),
    obligations: [duty(`d${number}`, once, { instrument: `i${number}` })],
  }));
  const together = new Engine(...registers);
  const small = new Engine(...registers.map((whole) => ({ ...whole, events: [] })));
  // What is not asked for moves the places of what is, and nothing else.
  const withoutPlaces = ({ diagnostics, ...rest }) =>
    ({ ...rest, diagnostics: diagnostics.map(({ line, column, ...found }) => found) });
  assert.deepEqual(withoutPlaces(together.schedule(year)), withoutPlaces(small.schedule(year)));
  assert.equal(together.schedule(year).occurrences.length, 6);
  together.free();
  small.free();
});

test("every other limit of a register, at it and one past it", () => {
  atAndPast("text bytes", 65_536, (length) => register({ title: "x".repeat(length) }));
  atAndPast("calendars", 1_000, (count) => register({ calendars: many(count, (n) => ({ id: `${n}` })) }));
  atAndPast("levels of superior agencies", 64, (levels) =>
    register({ agencies: many(levels + 1, (n) => agency(`a${n}`, n > 0 && { parent: `a${n - 1}` })) }));
  atAndPast("levels of groups", 64, (levels) =>
    register({
      agencies: [agency("a")],
      groups: many(levels, (n) => ({ id: `g${n}`, name: "G", members: [n ? `g${n - 1}` : "a"] })),
    }));
  atAndPast("due days in a row", 64, (levels) =>
    register({
      obligations: many(levels + 1, (n) =>
        duty(`d${n}`, n ? { within: { length: 1, unit: "days", after: { obligation: `d${n - 1}` } } } : once)),
    }));
  atAndPast("hand-overs in a row", 1_000, (count) =>
    register({
      agencies: many(count + 1, (n) => agency(`a${n}`)),
      successions: many(count, (n) => ({
        from: [`a${n}`], to: [`a${n + 1}`], basis: "ours",
        operates: new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10),
      })),
      obligations: [duty("d", "unstated", { bearers: ["a0"] })],
    }));
  atAndPast("length", 73_050, (length) =>
    register({
      events: [{ id: "e", title: "E", date: "2024-01-01" }],
      obligations: [duty("d", { within: { length, unit: "days", after: { event: "e" } } })],
    }));
  const id = (length) => register({ events: [{ id: "x".repeat(length), title: "E" }] });
  accepts(id(200));
  assert.match(refusal(() => accepts(id(201))), /invalid-id/);
});

test("there are so many entries", () => {
  const events = (from, count) => many(count, (number) => `{"id":"${from + number}","title":"E"}`).join(",");
  const whole = [0, 1, 2, 3, 4].map((part) => `{"kyhan":1,"events":[${events(part * 1_000_000, 1_000_000)}]}`);
  accepts(...whole);
  refuses("entries", 5_000_001, 5_000_000, ...whole, `{"kyhan":1,"events":[${events(5_000_000, 1)}]}`);
});

test("so many members are left after fan-out", () => {
  // A group of a thousand, and lists of bearers that hold it and one or two others.
  const make = (members) => {
    const [lists, others] = [Math.floor((members - 1) / 1_000) - 1, ((members - 1) % 1_000) + 1];
    const ids = (count) => many(count, (n) => `a${n}`);
    return register({
      agencies: many(1_000 + lists, (n) => agency(`a${n}`)),
      groups: [
        { id: "g", name: "G", members: ids(1_000) },
        { id: "h", name: "H", members: ids(others) },
      ],
      obligations: many(lists, (n) =>
        duty(`d${n}`, "unstated", {
          bearers: ["g", `a${n % 1_000}`, ...(n < 1_000 ? [] : [`a${Math.floor(n / 1_000)}`])],
        })),
    });
  };
  atAndPast("members after fan-out", 10_000_000, make);
});

test("numbers are the same numbers at every width", () => {
  const engine = new Engine(register({ obligations: [duty("d", once)] }));
  const rule = { start: "2024-01-31", rrule: "FREQ=MONTHLY;COUNT=3" };
  const asked = [
    (limit) => engine.schedule({ ...year, limit }),
    (limit) => engine.render({ ...year, format: "csv", limit }),
    (limit) => engine.expand({ ...rule, limit }),
  ];
  for (const ask of asked) {
    const whole = ask(undefined);
    for (const limit of [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53]) {
      assert.deepEqual(ask(limit), whole, `limit ${limit}`);
    }
    for (const limit of [-1, -(2 ** 31), -(2 ** 53), 1.5, 2 ** 64, 1e300, "1"]) {
      assert.match(refusal(() => ask(limit)), /invalid-request: .*số nguyên từ 0 trở lên/, `limit ${limit}`);
    }
  }
  assert.match(refusal(() => engine.schedule({ ...year, limit: 0 })), /limit-exceeded.*: 1, tối đa 0/);
  const withdrawn = (sequence) => ({
    uid: "u", from: "2024-01-01", until: "2024-01-02", title: "T", sequence, date: "2024-01-01",
  });
  for (const number of [2 ** 31, 2 ** 32 - 1]) {
    const text = engine.render({ ...year, format: "ics", alarms: [number], withdrawn: [withdrawn(number)] });
    assert.ok(text.includes(`SEQUENCE:${number}\r\n`) && text.includes(`TRIGGER:-P${number}D\r\n`), text);
  }
  for (const number of [2 ** 32, 2 ** 53, -1, 1.5]) {
    for (const fields of [{ alarms: [number] }, { withdrawn: [withdrawn(number)] }]) {
      assert.match(refusal(() => engine.render({ ...year, format: "ics", ...fields })), /số nguyên từ 0 trở lên/);
    }
  }
  const [first, last] = ["0001-01-01", "9999-12-31"];
  assert.equal(engine.schedule({ from: first, until: last }).occurrences.length, 1);
  assert.ok(engine.workdays({ from: first, until: last }).days.length > 0);
  for (const ask of ["schedule", "workdays"]) {
    assert.match(refusal(() => engine[ask]({ from: last, until: first })), /reversed-window/);
  }
  assert.deepEqual(engine.expand({ start: "9999-12-30", rrule: "FREQ=DAILY" }).dates, ["9999-12-30", "9999-12-31"]);
  for (const day of ["0000-12-31", "10000-01-01", "-001-01-01"]) {
    assert.match(refusal(() => engine.schedule({ ...year, from: day })), /invalid-request/);
  }
  engine.free();
});

test("an answer has so many dates", () => {
  const expand = (count) => new Engine().expand({ start: "1600-01-01", rrule: `FREQ=DAILY;COUNT=${count}` });
  assert.equal(expand(100_000).dates.length, 100_000);
  assert.match(refusal(() => expand(100_001)), /limit `dates`|giới hạn `dates`: 100001/);
});

test("an answer has so many occurrences and bytes", () => {
  const ids = many(5_000, (n) => `a${n}`);
  const engine = (count, duties = 1) =>
    new Engine(
      register({
        agencies: [...ids, "nobody"].map((id) => agency(id)),
        groups: [{ id: "g", name: "G", members: ids }],
        obligations: many(duties, (n) =>
          duty(`d${n}`, { recurring: { start: "2000-01-01", rrule: `FREQ=DAILY;COUNT=${count}`, bound: "by" } }, { bearers: ["g"] })),
      }),
    );
  const decades = { from: "2000-01-01", until: "2030-01-01" };
  const text = (engine, request) => engine.answer(JSON.stringify({ ...decades, lang: "en", ...request }));
  // Taken up by millions, of which a feed of results that nobody hands over keeps none.
  const none = { call: "render", format: "csv", recipient: "nobody" };
  assert.equal(JSON.parse(text(engine(2_000), none)).text.trimEnd().split("\r\n").length, 1);
  const past = (found) => `limit \`occurrences\` exceeded: ${found}, at most 10000000`;
  assert.equal(JSON.parse(text(engine(2_001), none)).error.message, past(10_005_000));
  // More than 32 bits can count.
  assert.equal(JSON.parse(text(engine(7_000, 1_000), none)).error.message, past(35_000_000_000));

  const rows = (count) => text(engine(count), { call: "schedule", trace: false });
  // One occurrence alone has a shorter id.
  const [short, longer] = [rows(2), rows(3)].map((answer) => answer.length);
  assert.equal(rows(60).length, short + 58 * (longer - short));
  const tooLong = "limit `answer bytes` exceeded: 536870889, at most 536870888";
  assert.equal(JSON.parse(rows(300)).error.message, tooLong);
  assert.equal(JSON.parse(text(engine(200), { call: "render", format: "ics" })).error.message, tooLong);
});

test("a large register and a stream of records answer as the command does", () => {
  const folder = mkdtempSync(join(tmpdir(), "kyhan-"));
  try {
    const large = largeRegister();
    writeFileSync(join(folder, "register.json"), JSON.stringify(large));
    const engine = new Engine(large);
    const command = (...all) =>
      execFileSync(process.env.KYHAN, [...all, join(folder, "register.json")], { encoding: "utf8", maxBuffer: 1024 * MiB });
    const span = { from: "2026-01-01", until: "2028-01-01" };
    const scheduled = engine.answer(JSON.stringify({ call: "schedule", ...span }));
    const window = ["--from", span.from, "--until", span.until, "--format", "json"];
    assert.ok(command("schedule", ...window) === `${scheduled}\n`, "another schedule than that of the command");

    const { occurrences } = JSON.parse(scheduled);
    const records = occurrences.flatMap(({ id, due }) => [
      { occurrence: id, event: "submitted", on: due },
      { occurrence: id, event: "withdrawn", on: due },
      { occurrence: id, event: "submitted", on: due },
    ]);
    assert.ok(records.length > 200_000, `only ${records.length} records`);
    writeFileSync(join(folder, "records.jsonl"), records.map((record) => JSON.stringify(record)).join("\n"));
    const standing = engine.answer(JSON.stringify({ call: "evaluate", on: "2027-07-01", ...span, records }));
    const files = ["--records", join(folder, "records.jsonl")];
    assert.ok(command("status", "--on", "2027-07-01", ...files, ...window) === `${standing}\n`, "another standing");
    engine.free();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is no JSON at any length is refused as what it is", () => {
  const request = '{"call":"check","lang":"en"}';
  for (const text of ["[".repeat(100 * MiB), '"'.padEnd(100 * MiB, "x"), "\u0000".repeat(100 * MiB)]) {
    assert.equal(JSON.parse(answer([text], request)).error.code, "invalid-register");
  }
});
