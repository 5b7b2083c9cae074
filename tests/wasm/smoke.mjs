// Builds one tiny project with Vite and one with webpack on the installed
// package, and opens them and a bare page in Chromium: smoke.mjs FOLDER.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, serve } from "./browser.mjs";

const folder = process.argv[2];
const program = (from, reading) => `
import { Engine, KyhanError } from "${from}";
const engine = new Engine();
const { dates } = engine.expand({ start: "2024-01-31", rrule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2" });
let code;
try { new Engine({ kyhan: 1, agencys: [] }); } catch (error) { code = error instanceof KyhanError && error.code; }
const { draft } = await import("${reading}");
const { duties } = draft("KẾ HOẠCH\\n\\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\\n");
document.title = [dates.join(), code, duties[0].timing.once.when].join(" ");
`;
const expected = "2024-01-31,2024-02-29 invalid-register 2026-11-20";
const page = (script) => `<!doctype html><title></title><script type="module" src="${script}"></script>`;
const bin = (name) => join(import.meta.dirname, "node_modules/.bin", name);

function project(name, files) {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  cpSync(join(import.meta.dirname, "node_modules/kyhan"), join(root, "node_modules/kyhan"), { recursive: true });
  return root;
}

const vite = project("vite", { "index.html": page("/main.js"), "main.js": program("kyhan", "kyhan/reading") });
execFileSync(bin("vite"), ["build", "--logLevel", "warn"], { cwd: vite, stdio: "inherit" });

const webpack = project("webpack", { "index.html": page("main.js"), "main.js": program("kyhan", "kyhan/reading") });
execFileSync(
  bin("webpack"),
  ["--mode", "production", "--entry", "./main.js", "--output-path", webpack + "/dist", "--stats", "errors-only"],
  { cwd: webpack, stdio: "inherit" },
);
cpSync(join(webpack, "index.html"), join(webpack, "dist/index.html"));

const bare = project("bare", { "index.html": page("main.js"), "main.js": program("./node_modules/kyhan/index.js", "./node_modules/kyhan/reading-index.js") });

const browser = await openBrowser();
for (const [name, root] of Object.entries({ vite: vite + "/dist", webpack: webpack + "/dist", bare })) {
  const { url, close } = await serve(root);
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => console.error(`${name}: ${error}`));
  await tab.goto(url);
  await tab.waitForFunction(() => document.title !== "", { timeout: 20_000 });
  assert.equal(await tab.title(), expected, name);
  console.log(`1 check: ${name}, ${expected}`);
  await tab.close();
  close();
}
await browser.close();
