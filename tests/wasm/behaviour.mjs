// What plain JavaScript sees: real errors, nothing lost, nothing leaked.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Engine, KyhanError, answer } from "kyhan";

const plans = join(process.env.PROJECT, "examples/plans");
const national = readFileSync(join(plans, "national.json"), "utf8");
const quangNam = JSON.parse(readFileSync(join(plans, "quang-nam-2024.json"), "utf8"));
const year = { from: "2024-01-01", until: "2025-01-01" };

const refuses = (call, code) =>
  assert.throws(call, (thrown) => {
    assert.ok(thrown instanceof KyhanError && thrown instanceof Error);
    assert.equal(thrown.name, "KyhanError");
    assert.equal(thrown.code, code);
    assert.ok(thrown.message.length > 0 && thrown.stack.length > 0 && Array.isArray(thrown.diagnostics));
    return true;
  });

test("objects and texts give the same plans", () => {
  const objects = new Engine(JSON.parse(national), quangNam);
  const texts = new Engine(national, JSON.stringify(quangNam));
  assert.deepEqual(objects.schedule(year), texts.schedule(year));
  assert.ok(objects.schedule(year).occurrences.length > 0);
});

test("answers are plain: no Map, no BigInt, no prototype of their own", () => {
  const engine = new Engine(national, quangNam);
  const answers = [
    engine.schedule(year), engine.check(), engine.coverage(), engine.chains(), engine.workdays(year),
    engine.evaluate({ on: "2024-12-31" }), engine.alerts({ since: "2024-12-01", until: "2024-12-05" }),
    engine.expand({ start: "2024-01-31", rrule: "FREQ=MONTHLY;COUNT=3" }),
  ];
  const walk = (value) => {
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return;
    assert.ok(Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
    Object.values(value).forEach(walk);
  };
  answers.forEach(walk);
});

test("ids in answers have names", () => {
  const engine = new Engine(national, quangNam);
  const { agencies, groups } = quangNam;
  for (const { id, name, nameEn } of [...agencies, ...groups]) {
    assert.equal(engine.nameOf(id), name);
    assert.equal(engine.nameOf(id, { lang: "en" }), nameEn ?? name);
  }
  for (const { bearer, recipients } of engine.schedule(year).occurrences) {
    for (const id of [bearer, ...recipients].filter((id) => id !== null)) assert.equal(typeof engine.nameOf(id), "string", id);
  }
  assert.equal(engine.nameOf("khong-co"), undefined);
  refuses(() => engine.nameOf("so-y-te-qnam", { lang: "fr" }), "invalid-argument");
});

test("unknown fields are refused", () => {
  refuses(() => new Engine({ kyhan: 1, agencys: [] }), "invalid-register");
  refuses(() => new Engine().schedule({ ...year, colour: "red" }), "invalid-request");
  refuses(() => new Engine().schedule({ ...year, call: "check" }), "invalid-argument");
});

test("what JSON cannot say is refused, not lost", () => {
  const cycle = { kyhan: 1 };
  cycle.agencies = cycle;
  for (const bad of [undefined, () => 1, Symbol("x"), 5n, NaN, { kyhan: 1n }, { kyhan: NaN }, cycle]) {
    refuses(() => new Engine(bad), "invalid-argument");
  }
  for (const bad of [new Map([["kyhan", 1]]), { kyhan: 1, agencies: new Set() }, { kyhan: 1, agencies: [{ id: Symbol("x") }] }]) {
    refuses(() => new Engine(bad), "invalid-argument");
  }
  refuses(() => new Engine([]), "invalid-argument");
  for (const bad of [null, 5, "", "{", true]) refuses(() => new Engine(bad), "invalid-register");
  refuses(() => new Engine().schedule("2024"), "invalid-argument");
  refuses(() => new Engine().schedule(), "invalid-request");
  refuses(() => new Engine().answer({ call: "check" }), "invalid-argument");
  refuses(() => new Engine().explain("a/b/2024-01-01"), "unknown-reference");
});

test("a refused register says every place", () => {
  try {
    new Engine({ kyhan: 1, agencies: [{ id: "a" }, { id: "b", name: "B", level: "moon" }] });
    assert.fail("it was accepted");
  } catch (thrown) {
    assert.deepEqual(thrown.diagnostics.map(({ pointer }) => pointer.slice(0, 11)), ["/agencies/0", "/agencies/1"]);
  }
  const english = JSON.parse(answer(["{"], '{"call":"check","lang":"en"}'));
  assert.match(english.error.message, /error/);
});

test("a refusal is in the language that is asked for", () => {
  const bad = { kyhan: 1, agencies: [{ id: "a" }] };
  const refusal = (make) => {
    try {
      make();
    } catch (thrown) {
      assert.ok(thrown instanceof KyhanError);
      const [{ message, help, pointer }] = thrown.diagnostics;
      return { code: thrown.code, pointer, said: `${thrown.message} ${message} ${help}` };
    }
    return assert.fail("it was accepted");
  };
  const inVietnamese = refusal(() => new Engine(bad));
  const inEnglish = refusal(() => Engine.open([bad], { lang: "en" }));
  assert.deepEqual(refusal(() => Engine.open([bad])), inVietnamese);
  assert.deepEqual([inEnglish.code, inEnglish.pointer], [inVietnamese.code, inVietnamese.pointer]);
  assert.match(inVietnamese.said, /[đêôơư]/);
  assert.match(inEnglish.said, /^[\x20-\x7E“”…]+$/);
  refuses(() => Engine.open([bad], { lang: "fr" }), "invalid-argument");
  refuses(() => Engine.open([5]), "invalid-register");
  assert.deepEqual(Engine.open([national, quangNam], { lang: "en" }).schedule(year), new Engine(national, quangNam).schedule(year));
});

test("a freed engine says so, and free may be called again", () => {
  const engine = new Engine(national);
  engine.free();
  engine.free();
  refuses(() => engine.check(), "freed");
  const other = new Engine();
  other[Symbol.dispose]();
  refuses(() => other.answer('{"call":"check"}'), "freed");
});

test("the version is the package's", () => {
  const manifest = JSON.parse(readFileSync(new URL("node_modules/kyhan/package.json", import.meta.url), "utf8"));
  assert.equal(new Engine().version(), manifest.version);
});

// The module's linear memory is the bulk of what Node counts as external.
const memory = () => process.memoryUsage().external;

test("memory is flat over 10,000 calls, good and bad, freed and forgotten", async () => {
  const register = JSON.stringify({ kyhan: 1, agencies: [{ id: "a", name: "A", level: "province" }] });
  const round = async (count) => {
    for (let turn = 0; turn < count; turn += 1) {
      const engine = new Engine(register);
      engine.expand({ start: "2024-01-31", rrule: "FREQ=MONTHLY;COUNT=12" });
      try {
        engine.schedule({ from: "x", until: "y" });
      } catch {}
      try {
        new Engine(`{"kyhan":1,"agencies":[{"id":"a","name":${JSON.stringify("x".repeat(500))}}]}`);
      } catch {}
      if (turn % 2 === 0) engine.free();
      if (turn % 500 === 499) await new Promise((resolve) => setTimeout(resolve, 5)).then(globalThis.gc);
    }
  };
  await round(2_000);
  // The heap may settle once more; a leak grows it every time.
  const sizes = [memory()];
  for (let time = 0; time < 3; time += 1) {
    await round(10_000);
    sizes.push(memory());
  }
  console.log(`external memory ${sizes.join(" → ")} bytes`);
  const growth = Math.min(...sizes.slice(1).map((size, time) => size - sizes[time]));
  // Memory grows by pages of 64 kB. The smallest block that could leak, 16 bytes
  // a round, would take three each time.
  assert.ok(growth < 2 * 65_536, `memory grew by ${growth} bytes every time`);
});

test("slips are refused with what to do", () => {
  const refused = (run) => {
    try {
      run();
    } catch (thrown) {
      return `${thrown.code}: ${thrown.message}; ${thrown.help}`;
    }
    return "taken";
  };
  const register = { kyhan: 1 };
  assert.match(refused(() => Engine.open(JSON.stringify(register))), /^invalid-argument: the registers are not a list; .*Engine\.open\(\[register\]\)/);
  assert.match(refused(() => Engine.open(register)), /^invalid-argument: the registers are not a list/);
  assert.match(refused(() => new Engine([register, register])), /^invalid-argument: a register is a list; .*\.\.\.registers/);
  assert.match(refused(() => new Engine(Promise.resolve(register))), /^invalid-argument: a register is a promise; await/);
  assert.match(refused(() => new Engine(new TextEncoder().encode("{}"))), /^invalid-argument: a register is bytes; decode/);
  assert.equal(refused(() => Engine.open([register])), "taken");
});

test("the message of an error has its first cause", () => {
  assert.throws(() => new Engine({ kyhan: 1, agencys: [] }), ({ message, diagnostics }) =>
    message.includes("/agencys") && message.includes(diagnostics[0].message));
});
