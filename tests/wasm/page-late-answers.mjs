// Answers that come after the reader went on: what was done meanwhile stays.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { browser, check, finish, goTo, open, says, settled, site } from "./page-kit.mjs";

const document = readFileSync(join(import.meta.dirname, "../../examples/documents/tiem-chung-2026.txt"), "utf8");
const count = (page, number) => page.waitForFunction((number) => document.querySelectorAll(".duty-card").length === number, number);

async function drafted() {
  const page = await open({}, "#view=author");
  await page.fill("textarea", document);
  await page.locator("#view .primary").click();
  await count(page, 5);
  await settled(page);
  return page;
}

/** The page while its first plan is still to come, until `release` is called. */
async function loading(place) {
  const context = await browser.newContext({ locale: "vi-VN", serviceWorkers: "block" });
  const page = await context.newPage();
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route("**/quang-nam-2024-*.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}${place}`);
  return { page, release };
}

await check("plans that load slowly do not replace a file that was opened after them", async () => {
  const { page, release } = await loading("#agency=so-y-te-qnam");
  await page.click("#tab-findings");
  const plan = { kyhan: 1, instruments: [{ id: "kh", kind: "plan", title: "Kế hoạch mới" }] };
  await page.setInputFiles("#files", { name: "mine.json", mimeType: "", buffer: Buffer.from(JSON.stringify(plan)) });
  release();
  await page.waitForFunction(() => /mine\.json/.test(document.getElementById("opened").textContent));
  await settled(page);
  says(await page.textContent("#opened"), /Đang mở: mine\.json/);
  await page.context().close();
});

await check("a view and an agency that are asked for while plans load are shown together", async () => {
  const { page, release } = await loading("#agency=so-y-te-qnam&day=2024-12-10");
  await page.click("#tab-calendar");
  release();
  await page.waitForSelector(".calendar .duty");
  assert.equal(await page.inputValue("#agency"), "Sở Y tế tỉnh Quảng Nam");
  says(page.url(), /view=calendar&agency=so-y-te-qnam&day=2024-12-10/);
  await page.context().close();
});

await check("a draft that is drawn late does not come into another view", async () => {
  const page = await drafted();
  await page.evaluate(() => {
    document.querySelector(".duty-card .primary").click();
    document.getElementById("tab-calendar").click();
  });
  await page.waitForSelector(".calendar .fc-view, .calendar [role=heading]");
  await settled(page);
  assert.equal(await page.locator(".author-bar, .duty-card").count(), 0);
  await goTo(page, "author");
  assert.equal(await page.locator(".duty-card.confirmed").count(), 1, "and the confirmation is kept");
  await page.context().close();
});

await check("two confirmations in one breath both count", async () => {
  const page = await drafted();
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll(".duty-card .primary");
    first.click();
    second.click();
  });
  await page.waitForFunction(() => document.querySelectorAll(".duty-card.confirmed").length === 2);
  await page.context().close();
});

await check("a dismissal is taken back alone: what was confirmed after it stays", async () => {
  const page = await drafted();
  await page.locator(".duty-card").nth(1).focus();
  const dismissed = await page.evaluate(() => document.activeElement.dataset.duty);
  await page.keyboard.press("x");
  await count(page, 4);
  await page.locator(".duty-card .primary").first().click();
  await page.waitForSelector(".duty-card.confirmed");
  await page.locator("#messages button", { hasText: "Hoàn tác" }).click();
  await count(page, 5);
  assert.equal(await page.locator(".duty-card.confirmed").count(), 1);
  assert.equal(await page.locator(`[data-duty="${dismissed}"]`).count(), 1);
  await page.context().close();
});

await check("a form that somebody writes in stays while another duty is confirmed", async () => {
  const page = await drafted();
  await page.locator(".duty-card").nth(1).focus();
  await page.keyboard.press("s");
  await page.fill(".duty-form [name=title]", "Tên mới");
  await page.locator(".duty-card .primary").first().click();
  await page.waitForSelector(".duty-card.confirmed");
  assert.equal(await page.inputValue(".duty-form [name=title]"), "Tên mới");
  await page.focus(".duty-form [name=title]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".duty-card.confirmed").length === 2);
  says(await page.textContent("#duties"), /Tên mới/);
  await page.context().close();
});

await check("a document that is read while a draft is changed waits until it is asked for", async () => {
  const page = await drafted();
  await page.setInputFiles("#files", { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("KẾ HOẠCH\n\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\n") });
  await count(page, 1);
  await page.locator("#messages .message", { hasText: "Bản nháp trước đã được thay" }).locator("button").first().click();
  await count(page, 5);
  await page.locator(".duty-card").first().focus();
  await page.keyboard.press("s");
  await page.waitForSelector(".duty-form");
  await page.setInputFiles("#files", { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("KẾ HOẠCH\n\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\n") });
  await page.locator("#messages", { hasText: "bản mới chưa được mở" }).waitFor();
  await count(page, 5);
  await page.locator("#messages button", { hasText: "Mở bản mới" }).click();
  await count(page, 1);
  await page.context().close();
});

await check("a record that is saved twice in one breath is one", async () => {
  const page = await open({}, "#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16");
  await page.locator("#part-soon .link").first().click();
  await page.click("#detail [data-event=submitted]");
  await page.evaluate(() => {
    const form = document.querySelector(".doing-form");
    form.requestSubmit();
    form.requestSubmit();
  });
  await page.locator(".own li").waitFor();
  await page.keyboard.press("Escape");
  await settled(page);
  says(await page.textContent(".own-bar"), /^1 /);
  await page.context().close();
});

await check("a duty of an address that was left does not open over the next", async () => {
  const page = await open({}, "#view=undated");
  await page.evaluate(() => {
    location.hash = "#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16&duty=qnam-2024.V.2.annual/so-ldtbxh-qnam/2024";
    location.hash = "#view=chains";
  });
  await page.waitForSelector(".chain");
  await settled(page);
  assert.equal(await page.locator("#detail[open]").count(), 0);
  await page.context().close();
});

await finish();
