// Every vector through the raw door and through the plain objects of the calls:
// the same bytes as in every other binding.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine, KyhanError, answer } from "kyhan";
import { vectors } from "./read-vectors.mjs";

const calls = new Set([
  "check", "schedule", "explain", "coverage", "workdays", "expand", "render", "evaluate", "alerts", "chains",
  "agency", "upcoming", "indicators",
]);
const all = vectors();
test("there are vectors", () => assert.ok(all.length > 100, `only ${all.length} were found`));

for (const { name, registers, request, expected, isText } of all) {
  const skip = isText ? false : "a JavaScript string cannot hold broken UTF-8";
  test(name, { skip }, () => {
    assert.equal(answer(registers, request), expected);
    const { error, text } = JSON.parse(expected);
    const call = callOf(request);
    if (!calls.has(call)) return assert.ok(error, `\`${call}\` is not a call of Engine`);
    const { call: _, occurrence, ...query } = JSON.parse(request);
    const ask = () => {
      const engine = new Engine(...registers);
      try {
        assert.equal(engine.answer(request), expected);
        return call === "explain" ? engine.explain(occurrence, query) : engine[call](query);
      } finally {
        engine.free();
      }
    };
    if (error) {
      assert.throws(ask, (thrown) => thrown instanceof KyhanError && thrown.code === error.code);
    } else {
      assert.deepEqual(ask(), call === "render" ? text : JSON.parse(expected));
    }
  });
}

function callOf(request) {
  try {
    return JSON.parse(request).call;
  } catch {
    return undefined;
  }
}
