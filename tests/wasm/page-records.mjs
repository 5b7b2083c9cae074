// Records beside plans: by button and by drop, good lines and bad ones.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, findSerious, finish, goTo, open, openFiles, phone, says, setDay, settled } from "./page-kit.mjs";

const examples = join(import.meta.dirname, "../../examples");
const plan = readFileSync(join(examples, "plans/quang-nam-2024.json"), "utf8");
const national = readFileSync(join(examples, "plans/national.json"), "utf8");
const DUTY = "qnam-2024.V.1.annual";
const record = (agency, event, on, more = {}) =>
  JSON.stringify({ occurrence: `${DUTY}/${agency}/2024-12-15`, event, on, ...more });
const lines = [
  record("so-y-te-qnam", "submitted", "2024-12-11"),
  "",
  "not JSON at all",
  record("so-noi-vu-qnam", "submitted", "2024-12-16"),
  record("so-tai-chinh-qnam", "handed-in", "2024-12-11"),
  record("cong-an-tinh-qnam", "extended", "2024-12-11", { until: "2024-12-25", basis: "CV 5/UBND" }),
  record("so-y-te-qnam", "submitted", "2024-12-11"),
  record("nobody-at-all", "submitted", "2024-12-11"),
];

async function countsOf(page) {
  const options = await page.locator("#status option").allTextContents();
  return Object.fromEntries(options.map((text) => text.match(/^(.*) \(([\d.,]+)\)$/).slice(1)));
}

async function choose(page, status) {
  await page.selectOption("#status", status);
  await settled(page);
  return page.locator("#status").locator("xpath=../following-sibling::div[1]").textContent();
}

await check("the example records: figures, statuses, rates", async () => {
  const page = await open();
  await setDay(page, "2025-01-15");
  await page.selectOption("#plan", "qnam-2024");
  await setDay(page, "2025-01-15");
  await goTo(page, "standing");
  const figures = await page.locator(".figures dd").allTextContents();
  assert.equal(figures.length, 5);
  const [expected, received, onTime] = figures.map((text) => Number.parseInt(text, 10));
  assert.ok(expected >= received && received >= onTime && onTime > 0, figures.join(" "));
  const counts = await countsOf(page);
  assert.ok(Number(counts["Nộp muộn"]) > 0 && Number(counts["Nộp đúng hạn"]) > 0, JSON.stringify(counts));
  says(await choose(page, "submittedLate"), /Ngày nộp.*Số ngày quá hạn.*Quảng Nam/s);
  const rates = page.locator("#view details.rates");
  says(await rates.nth(0).textContent(), /Kế hoạch.*%/s);
  await rates.nth(1).locator("summary").click();
  says(await rates.nth(1).textContent(), /Sở Y tế tỉnh Quảng Nam.*%/s);
  await findSerious(page, "standing with records");
  await page.context().close();
});

await check("records with bad lines: the good ones count, the bad ones are named", async () => {
  const page = await open();
  await openFiles(page, ["plan.json", plan], ["national.json", national], ["year.jsonl", lines.join("\n")]);
  await setDay(page, "2024-12-20");
  await goTo(page, "standing");
  says(await page.textContent("#view"), /7 dòng ghi nhận.*4 dòng ghi nhận cần xem lại/s);
  says(await choose(page, "submitted"), /Sở Y tế tỉnh Quảng Nam.*11\/12\/2024/s);
  says(await choose(page, "submittedLate"), /Sở Nội vụ tỉnh Quảng Nam.*16\/12\/2024/s);
  says(await choose(page, "open"), /Công an tỉnh Quảng Nam.*25\/12\/2024.*gia hạn từ 14\/12\/2024 \(CV 5\/UBND\)/s);
  await findSerious(page, "records");

  await page.locator(".warning .link").click();
  await settled(page);
  const places = await page.locator(".findings summary").allTextContents();
  for (const line of [3, 5, 7, 8]) assert.ok(places.includes(`year.jsonl, dòng ${line}`), `line ${line}: ${places}`);
  says(await page.textContent(".findings"), /handed-in/);
  await findSerious(page, "findings of records");

  await page.click("#language");
  await settled(page);
  says(await page.textContent(".findings"), /this line is not JSON.*year\.jsonl, line 3/s);
  await page.context().close();
});

await check("a record file alone joins the plans that are open", async () => {
  const page = await open();
  await openFiles(page, ["plan.json", plan], ["national.json", national]);
  await setDay(page, "2024-12-20");
  await goTo(page, "standing");
  says(await page.textContent("#view"), /Chưa mở tệp ghi nhận/);
  await openFiles(page, ["later.jsonl", record("so-y-te-qnam", "submitted", "2024-12-11")]);
  assert.equal(await page.getAttribute("#tab-standing", "aria-selected"), "true");
  assert.equal(await page.inputValue("#day"), "2024-12-20");
  assert.equal((await countsOf(page))["Nộp đúng hạn"], "1");
  says(await page.textContent("#opened"), /plan\.json, national\.json; 1 dòng ghi nhận \(later\.jsonl\)/);
  await page.context().close();
});

await check("plans and records dropped together", async () => {
  const page = await open(phone);
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const [name, text] of files) transfer.items.add(new File([text], name));
    return transfer;
  }, [["plan.json", plan], ["national.json", national], ["year.jsonl", record("so-y-te-qnam", "submitted", "2024-12-11")]]);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.waitForFunction(() => /year\.jsonl/.test(document.getElementById("opened").textContent));
  await settled(page);
  await setDay(page, "2024-12-20");
  await goTo(page, "standing");
  assert.equal((await countsOf(page))["Nộp đúng hạn"], "1");
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(scroll <= inner, `${scroll} wide`);
  await findSerious(page, "a phone's standing");
  await page.context().close();
});

await finish();
