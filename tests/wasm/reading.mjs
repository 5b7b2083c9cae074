// The module kyhan/reading: the drafts of native Rust, spans and refusals.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Engine } from "kyhan";
import { sheetsOf, textOf as textOfFile } from "kyhan/office";
import { KyhanError, disagreements, draft, textOf } from "kyhan/reading";
import { zipSync, strToU8 } from "fflate";
import { wordFile } from "./word-file.mjs";

/** What the command drafts from files, a line each. */
function drafted(paths) {
  const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(process.env.KYHAN, ["draft", ...paths, "--format", "json"], options).trim().split("\n");
}

const folder = join(process.env.PROJECT, "reading/tests/documents");
const documents = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test("drafts are those of the command, and registers for the engine", () => {
  const paths = documents.map((name) => join(folder, name));
  const native = drafted(paths);
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

test("Word and Excel files are those of the command", () => {
  const out = mkdtempSync(join(tmpdir(), "kyhan-"));
  try {
    const template = join(out, "mau.xlsx");
    writeFileSync(template, execFileSync(process.env.KYHAN, ["draft", "--template"]));
    const word = join(out, "ke-hoach.docx");
    writeFileSync(word, wordFile({
      title: ["KẾ HOẠCH", "Tiêm chủng năm 2026"],
      list: ["Trạm Y tế rà soát đối tượng, xong trước ngày 28/02/2026.", "Báo cáo Sở Y tế trước ngày 15/12/2026."],
      table: [["STT", "Nội dung", "Chủ trì", "Thời hạn"], ["1", "Tập huấn", "Trung tâm Y tế", "31/3/2026"]],
    }));
    for (const path of [template, word]) {
      const [native] = drafted([path]);
      assert.equal(JSON.stringify(draft(textOfFile(readFileSync(path)))), native, path);
    }
    const [{ name, rows }] = sheetsOf(readFileSync(template));
    const { row, cells } = rows.at(-1);
    assert.deepEqual([name, row, ...cells.slice(0, 2)], ["Nhiệm vụ", 6, "STT", "Nội dung công việc"]);
    assert.deepEqual(sheetsOf(readFileSync(word)), []);
    assert.equal(draft(textOfFile(readFileSync(word))).duties.length, 3);
    assert.match(textOfFile(readFileSync(word)), /^1\. Trạm Y tế/m, "the numbers of the list are in the text");
  } finally {
    rmSync(out, { recursive: true });
  }
});

test("what is wrong with a file is said as the command says it", () => {
  const folder = mkdtempSync(join(tmpdir(), "kyhan-"));
  const word = (body) => zipSync({ "word/document.xml": strToU8(body) });
  try {
    for (const [name, code, bytes] of [
      ["bomb.docx", "limit-exceeded", word(`<w:document><w:body><w:p><w:r><w:t>${"a".repeat(70_000_000)}</w:t></w:r></w:p></w:body></w:document>`)],
      ["entities.docx", "damaged-file", word('<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body>&b;</w:body></w:document>')],
      ["deep.docx", "damaged-file", word("<a>".repeat(100_000))],
      ["cut.docx", "damaged-file", wordFile({ title: ["KẾ HOẠCH"] }).subarray(0, 300)],
      ["empty.zip", "unreadable-file", zipSync({ "a.txt": strToU8("a") })],
      ["old.doc", "unreadable-file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ]) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const { status, stderr } = spawnSync(process.env.KYHAN, ["draft", path, "--lang", "en"], { encoding: "utf8" });
      assert.notEqual(status, 0, name);
      assert.throws(() => textOfFile(bytes, { lang: "en" }), (error) => {
        assert.ok(error instanceof KyhanError, `${name}: ${error}`);
        assert.equal(error.code, code, name);
        assert.ok(stderr.includes(error.message) && stderr.includes(error.help), `${name}: ${error.message}: ${stderr}`);
        return true;
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("words that say another date than the timing are found", () => {
  const obligations = [
    { phrase: "trước ngày 15/12", timing: { once: { when: "2026-12-15", bound: "before" } } },
    { phrase: "trước ngày 15/12", timing: { once: { when: "2026-12-16", bound: "by" } } },
  ];
  const [found, ...others] = disagreements({ kyhan: 1, obligations });
  assert.deepEqual(others, []);
  assert.deepEqual([found.obligation, found.phrase, found.said.en], [1, "trước ngày 15/12", "before 15 December"]);
  assert.equal(found.timing.en, "by 16 December 2026");
  assert.deepEqual(disagreements("no register"), []);
});

test("the modules are there for require", () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("kyhan/office").textOf(new TextEncoder().encode("Kế hoạch")), "Kế hoạch");
  const required = require("kyhan/reading");
  assert.equal(required.draft("Kế hoạch năm 2026.").warnings[0].kind, "noDuties");
});
