// The module kyhan/reading: the drafts of native Rust, spans and refusals.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { Engine } from "kyhan";
import { KyhanError, draft, textOf } from "kyhan/reading";

const folder = join(process.env.PROJECT, "reading/tests/documents");
const documents = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test("drafts are those of the command, and registers for the engine", () => {
  const paths = documents.map((name) => join(folder, name));
  const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 };
  const lines = execFileSync(process.env.KYHAN, ["draft", ...paths, "--format", "json"], options);
  const native = lines.trim().split("\n");
  assert.ok(native.length >= 17);
  for (const [at, path] of paths.entries()) {
    const bytes = readFileSync(path);
    const found = draft(bytes);
    assert.equal(JSON.stringify(found), native[at], path);
    assert.deepEqual(draft(textOf(bytes)), found);
    const text = new TextEncoder().encode(found.text);
    for (const { span, phrase } of found.duties) {
      assert.equal(new TextDecoder().decode(text.slice(...span)), phrase);
    }
    new Engine(found.register).free();
  }
});

test("names are matched to a directory", () => {
  const directory = { kyhan: 1, agencies: [{ id: "syt", name: "Sở Y tế", level: "province" }] };
  const { register } = draft("KẾ HOẠCH\n\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\n", { directory });
  assert.deepEqual(register.obligations[0].bearers, ["syt"]);
});

test("what is not read is said in the language that is asked for", () => {
  const refused = (call, code, words) =>
    assert.throws(call, (error) => {
      assert.ok(error instanceof KyhanError && error.help !== "");
      assert.deepEqual([error.code, error.message.includes(words)], [code, true], error.message);
      return true;
    });
  refused(() => draft(""), "no-words", "không có chữ");
  refused(() => draft("", { lang: "en" }), "no-words", "no words");
  refused(() => textOf(new Uint8Array([0x25, 0x50, 0x44, 0x46])), "unreadable-file", "PDF");
  refused(() => draft("a".repeat(5_000_000)), "limit-exceeded", "4194304");
  refused(() => draft(7), "invalid-argument", "neither");
  refused(() => draft("a", { lang: "fr" }), "invalid-argument", "fr");
});

test("the module is there for require", () => {
  const required = createRequire(import.meta.url)("kyhan/reading");
  assert.equal(required.draft("Kế hoạch năm 2026.").warnings[0].kind, "noDuties");
});
