// More than 10,000 duties over five years: the page's thread stays free, what
// is drawn stays bounded, progress is shown. Times are printed, not judged.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { largeRegister } from "./large-register.mjs";
import { browser, check, finish, goTo, open, setDay, settled, views } from "./page-kit.mjs";

/** Elements on the page, of the largest view and of the shell. */
const MOST_ELEMENTS = 3000;
/** An agenda: twelve duties of each day, and how many more there are. */
const MOST_ROWS = 31 * 13;

const register = largeRegister();
const file = join(tmpdir(), `large-${process.pid}.json`);
writeFileSync(file, JSON.stringify(register));
const page = await open();

/** What the page's thread did in its longest task, in milliseconds of its own time. */
async function longest(run) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  const began = performance.now();
  await run();
  await settled(page);
  const elapsed = performance.now() - began;
  await page.waitForTimeout(200);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const place = ({ pid, tid }) => `${pid} ${tid}`;
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(place);
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && threads.includes(place(event)));
  const most = (key) => Math.round(Math.max(0, ...tasks.map((task) => (task[key] ?? 0) / 1000)));
  return { elapsed: Math.round(elapsed), busy: most("tdur"), task: most("dur") };
}

async function measured(name, run) {
  const { elapsed, busy, task } = await longest(run);
  const [elements, rows] = await page.evaluate(() =>
    [document.querySelectorAll("*").length, document.querySelectorAll("#view .table tbody tr, .calendar .duty").length]);
  console.log(`   ${name.padEnd(16)} ${elapsed} ms, longest task ${task} ms (${busy} ms busy), ${elements} elements`);
  assert.ok(elements <= MOST_ELEMENTS, `${name}: ${elements} elements`);
  assert.ok(rows <= MOST_ROWS, `${name}: ${rows} rows`);
}

const showAs = (label) => page.locator(".calendar button", { hasText: new RegExp(`^${label}$`) }).click();

await check(`${register.obligations.length} duties are opened while the page answers`, async () => {
  // The page counts its own frames and how often progress was seen in them.
  await page.evaluate(() => {
    globalThis.seen = { frames: 0, progress: 0 };
    const look = () => {
      globalThis.seen.frames += 1;
      if (!document.getElementById("progress").hidden) globalThis.seen.progress += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  await measured("open", async () => {
    await page.setInputFiles("#files", file);
    await page.waitForFunction(() => /large/.test(document.getElementById("opened").textContent), null, { timeout: 60_000 });
  });
  const { frames, progress } = await page.evaluate(() => globalThis.seen);
  assert.ok(progress > 3, `progress was seen in ${progress} of ${frames} frames`);
});

await check("every view of them is bounded", async () => {
  await goTo(page, "calendar");
  await measured("day", () => setDay(page, "2027-11-20"));
  assert.ok(await page.locator(".calendar .more").count() > 10, "the cells say that there is more");
  for (const [name, label] of [["agenda", "Danh sách"], ["month", "Tháng"], ["year", "Năm"]]) await measured(name, () => showAs(label));
  assert.ok(await page.locator(".year button").count() > 100);
  await measured("year once more", () => showAs("Năm"));
  for (const view of views) await measured(view, () => goTo(page, view));
});

await check("a year is computed while the page answers, and says how far it is", async () => {
  await goTo(page, "calendar");
  const values = await page.evaluate(async () => {
    const bar = document.querySelector("#progress progress");
    const values = new Set();
    new MutationObserver(() => values.add(bar.getAttribute("value"))).observe(bar, { attributes: true });
    const ahead = [...document.querySelectorAll(".calendar button")][1];
    ahead.click();
    let answers = 0;
    while (document.getElementById("progress").hidden) await new Promise((resolve) => setTimeout(resolve));
    while (!document.getElementById("progress").hidden) {
      await new Promise((resolve) => setTimeout(resolve));
      answers += 1;
    }
    return { steps: values.size, answers };
  });
  assert.ok(values.steps >= 6, `${values.steps} steps of progress`);
  assert.ok(values.answers >= 20, `the page answered ${values.answers} times`);
});

await check("a crowded day is turned page by page", async () => {
  await page.locator(".year button").first().click();
  await page.waitForSelector("#day-duties[open] .pager");
  assert.equal(await page.locator("#day-duties tbody tr").count(), 50);
  const first = await page.locator("#day-duties tbody tr").first().textContent();
  const next = page.locator("#day-duties .pager button").last();
  await next.focus();
  await measured("next page", () => page.keyboard.press("Enter"));
  assert.equal(await page.locator("#day-duties tbody tr").count(), 50);
  assert.notEqual(await page.locator("#day-duties tbody tr").first().textContent(), first);
  assert.match(await page.textContent("#day-duties .pager [role=status]"), /^51–100 trong /);
  assert.ok(await next.evaluate((button) => button === document.activeElement), "the focus stays");
});

await finish();
