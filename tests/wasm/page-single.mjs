// The page as one file, opened from the disk: page-single.mjs FILE.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, check, chooseAgency, findSerious, finish, goTo, open, openFiles, says, settled, views } from "./page-kit.mjs";

const file = resolve(process.argv[2]);
const address = pathToFileURL(file).href;

await check("an agency's work and why on that day, from the disk, without a network", async () => {
  const page = await open({ offline: true }, "#day=2024-12-16", address);
  await chooseAgency(page, "so ldtbxh quang nam");
  says(await page.textContent("#part-soon"), /Tổng hợp, báo cáo kết quả.*29\/12\/2024.*còn 13 ngày/s);
  await page.locator("#part-soon .link").first().click();
  await page.waitForSelector("#detail[open] .trace li");
  says(await page.textContent("#detail"), /Điều 148/);
  await page.keyboard.press("Escape");
  for (const view of views) {
    await goTo(page, view);
    assert.equal(await page.locator("#view [role=alert]").count(), 0, view);
  }
  await findSerious(page, "from the disk");
  await page.context().close();
});

await check("a document is read, a workbook saved, records and files kept, from the disk", async () => {
  const page = await open({ offline: true, acceptDownloads: true }, "#view=author", address);
  await page.fill("textarea", "KẾ HOẠCH\n\n1. Sở Y tế báo cáo trước ngày 20/11/2026.\n");
  await page.locator("#view .primary").click();
  await page.waitForSelector(".duty-card");
  await goTo(page, "standing");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#view button", { hasText: ".xlsx" }).click()]);
  assert.equal(readFileSync(await download.path()).subarray(0, 2).toString(), "PK");
  const plan = readFileSync(resolve(import.meta.dirname, "../../examples/gallery/y-te.jsonc"), "utf8");
  await openFiles(page, ["y-te.jsonc", plan]);
  await page.reload();
  await settled(page);
  says(await page.textContent("#opened"), /y-te\.jsonc/);
  await page.context().close();
});

await check("the file runs its own script and nothing else, and reaches nothing", async () => {
  // What is refused is noted on the console, so this page is one of its own.
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await settled(page);
  const refused = await page.evaluate(() => fetch("http://127.0.0.1:9/", { mode: "no-cors" }).then(() => "reached", String));
  says(refused, /Failed to fetch|Refused/);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hasRun = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.hasRun), undefined);
  await page.context().close();
});

await finish();
