// The page in Chromium: each view, each language, a bad file, a phone, the
// keyboard, no network; and what a cold load costs: page.mjs DIST SCREENSHOTS.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serve } from "./browser.mjs";
import { browser, check, chooseAgency, dist, findSerious, finish, goTo, open, openFiles, phone, screenshots, setDay, settled, site, views } from "./page-kit.mjs";

await check("what a cold load costs", async () => {
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
  await page.context().close();
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    await check(`every view in ${lang}, ${colorScheme}`, async () => {
      const page = await open({ colorScheme }, `?lang=${lang}`);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      await setDay(page, "2024-12-10");
      await chooseAgency(page, "so-ldtbxh-qnam");
      for (const view of views) {
        await goTo(page, view);
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
  const page = await open({}, "#view=calendar");
  await setDay(page, "2024-12-10");
  const report = page.locator(".calendar .duty", { hasText: "Báo cáo năm kết qu" }).first();
  await report.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#detail[open] .trace li");
  const text = await page.textContent("#detail");
  assert.match(text, /14 tháng 12/);
  assert.match(text, /Điều 148/);
  await findSerious(page, "derivation");
  if (screenshots) await page.screenshot({ path: join(screenshots, "page-why-vi.png") });
  await page.focus("#bearer");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.getElementById("bearer")?.selectedIndex === 1);
  assert.equal(await page.evaluate(() => document.activeElement.id), "bearer", "the focus stays on the choice");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#detail[open]").count(), 0);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Báo cáo năm/, "the focus returns to the cell");
  await page.focus("#tab-calendar");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  assert.equal(await page.getAttribute("#tab-standing", "aria-selected"), "true");
  await page.context().close();
});

await check("the duties that a cell has no room for, by keyboard alone", async () => {
  const page = await open({}, "#view=calendar");
  await setDay(page, "2024-12-10");
  const more = page.locator(".calendar .more").first();
  const said = await more.textContent();
  await more.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#day-duties[open] tbody tr");
  assert.match(await page.textContent("#day-title"), /15 tháng 12, 2024 \(15\)/);
  assert.equal(await page.locator("#day-duties tbody tr").count(), 15);
  await findSerious(page, "the day's duties");
  await page.locator("#day-duties .link").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#detail[open]");
  await page.keyboard.press("Escape");
  assert.match(await page.evaluate(() => document.activeElement.className), /link/, "back among the day's duties");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), said, "back on the cell");
  await page.context().close();
});

await check("a month's titles can be read: three lines, and the whole on hovering", async () => {
  const page = await open({}, "#view=calendar");
  await setDay(page, "2024-12-10");
  const report = page.locator(".calendar .duty", { hasText: "Báo cáo năm kết qu" }).first();
  assert.match(await report.getAttribute("title"), /14 tháng 12, 2024\nBáo cáo năm kết quả triển khai thực hiện công tác bình đẳng giới · 39 cơ quan/);
  const [height, line] = await report.locator(".cell-title").evaluate((title) =>
    [title.clientHeight, Number.parseFloat(getComputedStyle(title).lineHeight)]);
  assert.equal(Math.round(height / line), 3);
  await page.context().close();
});

await check("choosing a plan and an agency", async () => {
  const page = await open();
  await page.selectOption("#plan", "qnam-2024");
  await settled(page);
  await chooseAgency(page, "Sở Y tế tỉnh Quảng Nam");
  await goTo(page, "undated");
  assert.match(await page.textContent("#view"), /Sở Y tế/);
  await page.context().close();
});

await check("agenda, month and year; a calendar and a table to keep", async () => {
  const page = await open({ acceptDownloads: true }, "#view=calendar");
  await setDay(page, "2024-12-10");
  for (const [label, shown] of [["Năm", ".year button"], ["Danh sách", ".calendar .duty"], ["Tháng", ".calendar .duty"]]) {
    await page.locator(".calendar button", { hasText: new RegExp(`^${label}$`) }).click();
    await page.waitForSelector(shown);
    await settled(page);
    await findSerious(page, label);
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

await check("the address of a published calendar, for what was chosen", async () => {
  // A service worker would ask the network itself, past what this check puts there.
  const page = await open({ permissions: ["clipboard-read", "clipboard-write"], serviceWorkers: "block" }, "#view=calendar");
  const feeds = [{ file: "agency-so-y-te-qnam.ics", kind: "agency", id: "so-y-te-qnam" }];
  await page.route("**/calendars/manifest.json", (route) => route.fulfill({ json: { kyhan: 1, feeds } }));
  const copy = page.locator(".downloads button", { hasText: "Chép địa chỉ lịch" });
  await page.selectOption("#plan", "qnam-2024");
  await settled(page);
  assert.equal(await copy.count(), 0, "the plan has no calendar there");
  await chooseAgency(page, "Sở Y tế tỉnh Quảng Nam");
  await copy.click();
  await page.locator(".downloads button", { hasText: "Đã chép" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.url}calendars/agency-so-y-te-qnam.ics`);
  await page.context().close();
});

await check("a bad file says what is wrong and where", async () => {
  const page = await open();
  const text = '{\n  "kyhan": 1,\n  "agencies": [\n    {"id": "a", "name": "A", "level": "moon"}\n  ]\n}';
  await openFiles(page, ["bad.json", text]);
  const said = await page.textContent(".findings");
  assert.match(said, /moon/);
  assert.match(said, /bad\.json, dòng 4/);
  await findSerious(page, "bad file");
  await page.click("#language");
  await page.waitForFunction(() => /line 4/.test(document.querySelector(".findings")?.textContent ?? ""));
  await page.click("#bundled");
  await page.waitForSelector(".picks");
  await page.context().close();
});

async function fits(page, what) {
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(scroll <= 361 && inner <= 361, `${what} is ${scroll} wide`);
}

await check("a phone", async () => {
  const page = await open(phone);
  await setDay(page, "2024-12-10");
  for (const view of views) {
    await goTo(page, view);
    await page.waitForTimeout(200);
    await fits(page, view);
  }
  await goTo(page, "calendar");
  for (const label of ["Năm", "Tháng", "Danh sách"]) {
    await page.locator(".calendar button", { hasText: new RegExp(`^${label}$`) }).click();
    await settled(page);
    await fits(page, label);
  }
  await page.locator(".calendar .duty", { hasText: "Báo cáo năm kết qu" }).first().click();
  await page.waitForSelector("#detail[open] .trace li");
  await page.fill("#detail input[type=date]", "2025-01-05");
  await page.waitForSelector(".what-if-answer li");
  const [inner, scroll] = await page.evaluate(() => {
    const dialog = document.getElementById("detail");
    return [dialog.clientWidth, dialog.scrollWidth];
  });
  assert.ok(scroll <= inner, `the dialog is ${scroll} wide in ${inner}`);
  await findSerious(page, "a phone's dialog");
  await page.context().close();
});

await check("an engine that cannot be loaded is said, not waited for", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/calls-*.js", (route) => route.abort());
  await page.goto(site.url);
  await page.waitForSelector("#view [role=alert]");
  assert.ok(await page.locator("#progress").isHidden());
  await context.close();
});

await check("the page reaches nothing but its own site", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(site.url);
  await settled(page);
  const elsewhere = await serve(dirname(dist));
  const refused = await page.evaluate((address) => fetch(address, { mode: "no-cors" }).then(() => "", String), elsewhere.url);
  elsewhere.close();
  assert.match(refused, /Failed to fetch/);
  await context.close();
});

await check("no network", async () => {
  const page = await open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await settled(page);
  await goTo(page, "calendar");
  await setDay(page, "2024-12-10");
  await page.waitForSelector(".calendar .duty");
  await page.context().close();
});

if (screenshots) {
  const page = await open({ colorScheme: "dark" }, "?lang=en#view=calendar");
  await setDay(page, "2024-12-10");
  await page.waitForSelector(".calendar .duty");
  await page.locator("h1").click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(screenshots, "page-month-en.png") });
}
await finish();
