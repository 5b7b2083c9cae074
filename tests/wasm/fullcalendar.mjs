// The event sources of kyhan/fullcalendar: asked as FullCalendar asks, then drawn by it in
// Chromium: fullcalendar.mjs FOLDER.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Engine } from "kyhan";
import { duties, restDays } from "kyhan/fullcalendar";
import { openBrowser, serve } from "./browser.mjs";

const plans = join(import.meta.dirname, "../../examples/plans");
const registers = readdirSync(plans).filter((name) => name.endsWith(".json")).map((name) => readFileSync(join(plans, name), "utf8"));
const engine = Engine.open(registers);
const records = readFileSync(join(plans, "../records/plans.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
/** December 2024, as a calendar in UTC+07 asks for it. */
const december = { startStr: "2024-12-01T00:00:00+07:00", endStr: "2025-01-01T00:00:00+07:00" };
let checks = 0;
const check = async (run) => {
  await run();
  checks += 1;
};

const events = await duties(engine, { on: "2025-01-15", records }).events(december);
const annual = events.find(({ extendedProps }) => extendedProps.obligation === "qnam-2024.V.1.annual" && extendedProps.due === "2024-12-14");
await check(() => {
  assert.equal(annual.title, "Báo cáo năm kết quả triển khai thực hiện công tác bình đẳng giới · 38 cơ quan");
  assert.deepEqual([annual.start, annual.end, annual.allDay], ["2024-12-14", "2024-12-15", true]);
  assert.equal(annual.extendedProps.lastWorkingDay, "2024-12-13");
  assert.equal(annual.className, "kyhan kyhan-report kyhan-overdue");
  assert.ok(engine.explain(annual.id).text.includes("Điều 148"));
});
await check(() => {
  // One of its bearers was given until later.
  const putOff = events.filter(({ extendedProps }) => extendedProps.obligation === "qnam-2024.V.1.annual" && extendedProps.due > "2024-12-14");
  assert.ok(putOff.length > 0 && putOff.every(({ extendedProps }) => extendedProps.lastWorkingDay === undefined));
  const all = [annual, ...putOff].reduce((sum, { extendedProps }) => sum + extendedProps.bearers.length, 0);
  assert.equal(all, engine.schedule({ from: "2024-12-14", until: "2024-12-15" }).occurrences.filter(({ obligation }) => obligation === "qnam-2024.V.1.annual").length);
});
await check(() => {
  // Every occurrence that touches the month is in one event, and only one.
  const shown = events.flatMap(({ extendedProps }) => extendedProps.occurrences);
  assert.equal(new Set(shown).size, shown.length);
  const due = engine.schedule({ from: "2024-12-01", until: "2025-01-01" }).occurrences.map(({ id }) => id);
  const moved = new Set(records.filter(({ event }) => event === "extended").map(({ occurrence }) => occurrence));
  assert.deepEqual(due.filter((id) => !shown.includes(id) && !moved.has(id)), []);
});
const november = await duties(engine, { lang: "en", instrument: "qnam-2024" }).events({ startStr: "2024-11-01", endStr: "2024-12-01" });
await check(() => {
  const month = november.find(({ start, end }) => start === "2024-11-15" && end === "2024-12-16");
  assert.ok(month, "an activity that ends after the month lies across its days");
  assert.ok(november.every(({ extendedProps }) => extendedProps.status === undefined), "no state without a day");
});
await check(() => assert.rejects(duties(engine, { agency: "nobody at all" }).events(december), { name: "KyhanError" }));
const rest = await restDays(engine).events({ startStr: "2024-04-27", endStr: "2024-05-06" });
await check(() => assert.deepEqual(rest.filter(({ extendedProps }) => extendedProps.kind === "working").map(({ start, end }) => [start, end]), [["2024-05-04", "2024-05-05"]]));
await check(() => assert.deepEqual(Object.keys(createRequire(import.meta.url)("kyhan/fullcalendar")), ["duties", "restDays"]));

const root = join(process.argv[2], "fullcalendar");
rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });
symlinkSync(join(import.meta.dirname, "node_modules"), join(root, "node_modules"));
writeFileSync(join(root, "index.html"), '<!doctype html><meta charset="utf-8"><title></title><div id="calendar"></div><script type="module" src="./main.js"></script>');
writeFileSync(join(root, "main.js"), `
import { Calendar } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import { Engine } from "kyhan";
import { duties, restDays } from "kyhan/fullcalendar";
const engine = Engine.open(${JSON.stringify(registers)});
new Calendar(document.getElementById("calendar"), {
  plugins: [dayGrid], initialView: "dayGridMonth", initialDate: "2024-12-10", timeZone: "Asia/Ho_Chi_Minh",
  eventSources: [duties(engine, { on: "2024-12-20" }), restDays(engine)],
}).render();
`);
execFileSync(join(import.meta.dirname, "node_modules/.bin/vite"), ["build", root, "--base", "./", "--logLevel", "error"], { stdio: "inherit" });
const browser = await openBrowser();
const { url, close } = await serve(join(root, "dist"));
const page = await browser.newPage();
const troubles = [];
page.on("pageerror", (error) => troubles.push(error.message));
await page.goto(url);
await page.waitForSelector(".kyhan-overdue");
const shown = await page.locator(".kyhan-report").allTextContents();
await browser.close();
close();
await check(() => assert.ok(shown.some((text) => text.startsWith("Báo cáo năm kết quả triển khai")), shown.join()));
await check(() => assert.deepEqual(troubles, []));
console.log(`${checks} checks: kyhan/fullcalendar`);
