// The page in Chromium: each view, each language, a bad file, a phone, the
// keyboard, no network; and what a cold load costs: page.mjs DIST SCREENSHOTS.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openBrowser, serve } from "./browser.mjs";

const [dist, screenshots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await openBrowser();
const site = await serve(dist);
const views = ["calendar", "standing", "undated", "indicators", "chains", "findings"];
const troubles = [];

async function open(options = {}, query = "") {
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  await page.goto(site.url + query);
  await settled(page);
  return page;
}

async function settled(page) {
  await page.waitForFunction(() => document.getElementById("progress").hidden && document.getElementById("view").children.length > 0);
}

async function setDay(page, day) {
  await page.fill("#day", day);
  await page.dispatchEvent("#day", "change");
  await settled(page);
}

async function findSerious(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  const described = serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  assert.deepEqual(described, [], where);
}

async function check(name, run) {
  await run();
  console.log(`ok ${name}`);
}

await check("a cold load needs less than a second of script", async () => {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const began = performance.now();
  await page.goto(site.url);
  await settled(page);
  const elapsed = performance.now() - began;
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "ScriptDuration").value;
  const opening = await page.workers()[0].evaluate(() => performance.getEntriesByName("opened")[0].duration);
  const script = Math.round(seconds * 1000 + opening);
  console.log(
    `   ${script} ms of script (page ${Math.round(seconds * 1000)}, engine ${Math.round(opening)}),`,
    `${Math.round(elapsed)} ms from address to plans`,
  );
  assert.ok(script < 1000, `${script} ms of script`);
  await page.context().close();
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    await check(`every view in ${lang}, ${colorScheme}`, async () => {
      const page = await open({ colorScheme }, `?lang=${lang}`);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      await setDay(page, "2024-12-10");
      await page.waitForSelector(".calendar .duty");
      for (const view of views) {
        await page.click(`#tab-${view}`);
        await settled(page);
        assert.equal(await page.locator("#view [role=alert]").count(), 0, view);
        assert.ok((await page.textContent("#view")).length > 40, `${view} is empty`);
        await page.waitForTimeout(300);
        await findSerious(page, `${view} ${lang} ${colorScheme}`);
      }
      await page.context().close();
    });
  }
}

await check("the derivation of a date, by keyboard alone", async () => {
  const page = await open();
  await setDay(page, "2024-12-10");
  const report = page.locator(".calendar .duty", { hasText: "Báo cáo năm" }).first();
  await report.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#detail[open] .trace li");
  const text = await page.textContent("#detail");
  assert.match(text, /14 tháng 12/);
  assert.match(text, /Điều 148/);
  await findSerious(page, "derivation");
  if (screenshots) await page.screenshot({ path: join(screenshots, "page-why-vi.png") });
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#detail[open]").count(), 0);
  await page.focus("#tab-calendar");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  assert.equal(await page.getAttribute("#tab-standing", "aria-selected"), "true");
  await page.context().close();
});

await check("choosing a plan and an agency", async () => {
  const page = await open();
  await page.selectOption("#plan", "qnam-2024");
  await settled(page);
  await page.fill("#agency", "Sở Y tế tỉnh Quảng Nam");
  await page.dispatchEvent("#agency", "change");
  await page.click("#tab-undated");
  await settled(page);
  assert.match(await page.textContent("#view"), /Sở Y tế/);
  await page.context().close();
});

await check("agenda, month and year; a calendar and a table to keep", async () => {
  const page = await open({ acceptDownloads: true });
  await setDay(page, "2024-12-10");
  for (const label of ["Năm", "Danh sách", "Tháng"]) {
    await page.locator(".calendar button", { hasText: new RegExp(`^${label}$`) }).click();
    await page.waitForSelector(".calendar .duty");
  }
  for (const [button, start] of [[".ics", "BEGIN:VCALENDAR"], [".csv", ""]]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"), page.locator(".downloads button", { hasText: button }).click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    assert.ok(text.startsWith(start) && text.length > 500, button);
  }
  await page.context().close();
});

await check("a bad file says what is wrong and where", async () => {
  const page = await open();
  const text = '{\n  "kyhan": 1,\n  "agencies": [\n    {"id": "a", "name": "A", "level": "moon"}\n  ]\n}';
  await page.setInputFiles("#files", { name: "bad.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.waitForSelector(".findings .error");
  const said = await page.textContent(".findings");
  assert.match(said, /moon/);
  assert.match(said, /bad\.json, dòng 4/);
  await findSerious(page, "bad file");
  await page.click("#language");
  await page.waitForFunction(() => /line 4/.test(document.querySelector(".findings")?.textContent ?? ""));
  await page.click("#bundled");
  await page.waitForSelector(".calendar");
  await page.context().close();
});

await check("a phone", async () => {
  const page = await open({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await setDay(page, "2024-12-10");
  for (const view of views) {
    await page.click(`#tab-${view}`);
    await settled(page);
    await page.waitForTimeout(200);
    const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    assert.ok(scroll <= 361 && inner <= 361, `${view} is ${scroll} wide`);
  }
  await page.context().close();
});

await check("no network", async () => {
  const page = await open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await settled(page);
  await setDay(page, "2024-12-10");
  await page.waitForSelector(".calendar .duty");
  await page.context().close();
});

if (screenshots) {
  const page = await open({ colorScheme: "dark" }, "?lang=en");
  await setDay(page, "2024-12-10");
  await page.waitForSelector(".calendar .duty");
  await page.locator("h1").click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(screenshots, "page-month-en.png") });
}
await browser.close();
site.close();
assert.deepEqual(troubles.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text)), []);
