// Tables of what was sent, opened in the page: one that the command wrote, the page's own with
// cells filled in, and one of a clerk with every mistake that a row can have.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check, findAny, finish, goTo, open, openFiles, says, screenshots, setDay, settled } from "./page-kit.mjs";

const [, , , , kyhan] = process.argv;
const examples = join(import.meta.dirname, "../../examples");
const read = (name) => readFileSync(join(examples, name), "utf8");
const plans = [["quang-nam-2024.json", read("plans/quang-nam-2024.json")], ["national.json", read("plans/national.json")]];
/** The writer of workbooks that the page has, in its form for Node. */
const { default: write } = await import(createRequire(join(examples, "web/src/main.ts")).resolve("write-excel-file/node"));

async function give(page, name, buffer) {
  await page.setInputFiles("#files", { name, mimeType: "", buffer });
  await page.waitForSelector("#detail[open] .rows-read");
  await settled(page);
}

const sums = (page) => page.locator("#detail .rows-read li").allTextContents();
const faults = (page) => page.locator("#detail tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll("\u00a0", " "))));

async function countsOf(page) {
  const options = await page.locator("#status option").allTextContents();
  return Object.fromEntries(options.map((text) => text.match(/^(.*) \(([\d.,]+)\)$/).slice(1)));
}

async function withPlans(options = {}, query = "", ...records) {
  const page = await open(options, query);
  await openFiles(page, ...plans, ...records);
  await setDay(page, "2025-01-15");
  return page;
}

for (const lang of ["vi", "en"]) {
  await check(`a table that the command wrote, with records in it, ${lang}`, async () => {
    const asked = ["status", join(examples, "plans"), "--instrument", "qnam-2024", "--records", join(examples, "records/plans.jsonl"), "--on", "2025-01-15", "--lang", lang, "--format"];
    const { counts } = JSON.parse(execFileSync(kyhan, [...asked, "json"]));
    const book = execFileSync(kyhan, [...asked, "xlsx"], { maxBuffer: 1 << 26 });
    const page = await withPlans({}, `?lang=${lang}`);
    await give(page, "standing.xlsx", book);
    const sent = counts.filter(({ status }) => status.startsWith("submitted")).reduce((sum, { count }) => sum + count, 0);
    assert.ok(sent > 50, `${sent} were sent`);
    assert.deepEqual(await faults(page), []);
    says((await sums(page))[0], new RegExp(`\\b${sent}\\b`));
    await page.keyboard.press("Escape");
    await page.selectOption("#plan", "qnam-2024");
    await goTo(page, "standing");
    // The table does not say why a day was put off, so what came by a later day counts as late here.
    const [, late, onTime] = Object.values(await countsOf(page)).map(Number);
    assert.equal(late + onTime, sent);
    await page.context().close();
  });

  await check(`the page's own table comes back: as it is, and filled in, ${lang}`, async () => {
    const year = read("records/plans.jsonl").split("\n").filter((line) => line.includes("qnam-2024.V.1.half-year/"));
    const page = await withPlans({ acceptDownloads: true }, `?lang=${lang}`, ["half-year.jsonl", year.join("\n")]);
    await page.selectOption("#plan", "qnam-2024");
    await goTo(page, "standing");
    const before = await countsOf(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#view button", { hasText: ".xlsx" }).click()]);
    const bytes = readFileSync(await download.path());
    await give(page, "as-it-is.xlsx", bytes);
    assert.deepEqual(await faults(page), []);
    const [added, known] = (await sums(page)).map((text) => Number(text.match(/\d+/)[0]));
    assert.equal(added, 0);
    const sent = Object.values(before).slice(1, 3).reduce((sum, count) => sum + Number(count), 0);
    assert.ok(sent > 30);
    assert.equal(known, sent);
    await page.keyboard.press("Escape");

    // Its own headings, in the reader's language, with three rows filled in.
    const heads = lang === "vi"
      ? ["Nhiệm vụ", "Ngày nộp", "Ghi nhận", "Ngày quyết định", "Hạn mới", "Ghi chú, căn cứ", "Mã kỳ hạn"]
      : ["Duty", "Submitted on", "What happened", "Decided on", "New last day", "Note, basis", "Id of the due date"];
    const id = (agency) => `qnam-2024.V.1.annual/${agency}/1`;
    const day = (text) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" });
    const [extended, waived] = lang === "vi" ? ["Gia hạn", "miễn"] : ["Extended", "waived"];
    await give(page, "filled.xlsx", await write([
      heads,
      ["", day("2024-12-11"), null, null, null, "BC 12/SYT", id("so-y-te-qnam")],
      ["", null, extended, day("2024-12-10"), day("2025-01-25"), "CV 5/UBND", id("cong-an-tinh-qnam")],
      ["", null, waived, day("2024-12-10"), null, "CV 6/UBND", id("so-noi-vu-qnam")],
      ["", null, null, null, null, null, id("so-tai-chinh-qnam")],
      ["", day("2024-12-11"), null, null, null, null, id("khong-co")],
    ], { sheet: "Ghi nhan" }).toBuffer());
    assert.deepEqual((await sums(page)).map((text) => Number(text.match(/\d+/)[0])), [3, 1, 1]);
    says((await faults(page))[0].join(" | "), /6 \|.*khong-co/);
    await page.keyboard.press("Escape");
    const after = await countsOf(page);
    const names = Object.keys(after);
    const change = (name) => Number(after[name]) - Number(before[name]);
    assert.deepEqual(names.map(change).slice(0, 6), [-3, 0, 1, 1, 0, 1], names.join(" | "));
    await page.context().close();
  });
}

await check("every row that is not understood is listed with its number and the reason", async () => {
  const page = await withPlans();
  const annual = JSON.parse(plans[0][1]).obligations.find(({ id }) => id === "qnam-2024.V.1.annual").title;
  const rows = [
    ["TT", "Nhiệm vụ", "Cơ quan thực hiện", "Hạn", "Ngày nộp", "Ghi nhận", "Hạn mới", "Ghi chú"],
    ["1", annual, "Sở Y tế tỉnh Quảng Nam", "14/12/2024", "11/12/2024", "", "", "BC 12/SYT"],
    ["2", annual.toUpperCase(), "so noi vu tinh quang nam", "14-12-2024", "2024-12-16", "đã nộp", "", ""],
    ["3", annual, "Sở Tài chính tỉnh Quảng Nam", "14/12/2024", "31/11/2024", "", "", ""],
    ["4", annual, "Sở Không Có", "14/12/2024", "11/12/2024", "", "", ""],
    ["5", "Việc không có", "Sở Y tế tỉnh Quảng Nam", "14/12/2024", "11/12/2024", "", "", ""],
    ["6", annual, "Công an tỉnh Quảng Nam", "14/12/2024", "10/12/2024", "Gia hạn", "", ""],
    ["7", annual, "Công an tỉnh Quảng Nam", "14/12/2024", "10/12/2024", "Đang làm", "", ""],
    ["8", annual, "", "14/12/2024", "11/12/2024", "", "", ""],
    ["9", annual, "Sở Y tế tỉnh Quảng Nam", "14/12/2024", "11/12/2024", "", "", "BC 12/SYT"],
    ["10", annual, "Sở Xây dựng tỉnh Quảng Nam", "14/12/2024", "", "", "", "sẽ nộp sau"],
    ["11", annual, "Sở Tài chính tỉnh Quảng Nam", "14/12/2024", "", "", "", ""],
    ["12", annual, "Sở Tài chính tỉnh Quảng Nam", "14/12/2024", "", "Đã nộp", "", ""],
    ["13", annual, "Sở Tài chính tỉnh Quảng Nam", "14/12/2024", "12/12/2024", "Đã nộp", "25/12/2024", ""],
  ];
  const book = await write(rows, { sheet: "Ghi nhận" }).toBuffer();
  await give(page, "tong-hop.xlsx", book);
  assert.deepEqual((await sums(page)).map((text) => Number(text.match(/\d+/)[0])), [2, 1, 1, 9]);
  const found = (await faults(page)).map(([line, reason]) => `${line}: ${reason}`);
  for (const [at, wanted] of [
    /^dòng 4: .*31\/11\/2024.* không phải ngày/, /^dòng 5: .*Sở Không Có/, /^dòng 6: không có kỳ hạn này: Việc không có/,
    /^dòng 7: gia hạn mà thiếu hạn mới/, /^dòng 8: “Đang làm” không phải/, /^dòng 9: ứng với \d\d kỳ hạn/, /^dòng 11: có ghi chú/, /^dòng 13: thiếu ngày/,
    /^dòng 14: có hạn mới “25\/12\/2024”/,
  ].entries()) assert.match(found[at], wanted);
  await findAny(page, "the rows to mend");
  if (screenshots) await page.screenshot({ path: join(screenshots, "table-1280.png") });
  await page.setViewportSize({ width: 390, height: 844 });
  const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(cut <= 1, `${cut} too wide`);
  if (screenshots) await page.screenshot({ path: join(screenshots, "table-390.png") });
  await page.keyboard.press("Escape");
  says(await page.textContent(".own-bar"), /2 ghi nhận của tôi/);

  // Opened again it adds nothing; taken back, it leaves nothing.
  await give(page, "tong-hop.xlsx", book);
  assert.deepEqual((await sums(page)).map((text) => Number(text.match(/\d+/)[0])).slice(0, 2), [0, 3]);
  await page.keyboard.press("Escape");
  await give(page, "mot-dong.xlsx", await write([rows[0], ["1", annual, "Sở Tài chính tỉnh Quảng Nam", "14/12/2024", "12/12/2024", "", "", ""]], { sheet: "1" }).toBuffer());
  await page.locator("#detail .row button").click();
  await page.locator(".own-bar", { hasText: "2 ghi nhận của tôi" }).waitFor();
  await page.context().close();
});

await check("rows and sheets are called as in Excel", async () => {
  const page = await withPlans();
  const heads = ["Nhiệm vụ", "Cơ quan thực hiện", "Hạn", "Ngày nộp"];
  const wrong = (duty) => [duty, "Sở Y tế tỉnh Quảng Nam", "14/12/2024", "11/12/2024"];
  const book = (...sheets) => write(sheets.map(([sheet, data]) => ({ sheet, data }))).toBuffer();
  const title = ["TỔNG HỢP\nTÌNH HÌNH NỘP BÁO CÁO", null, null, null];
  const december = ["Tháng 12", [title, [], [], heads, [], wrong("Việc A"), [null, null], [], wrong("Việc B")]];
  const places = async () => (await faults(page)).map(([place, , words]) => `${place}: ${words.slice(0, 6)}`);
  await give(page, "mot-trang.xlsx", await book(december));
  assert.deepEqual(await places(), ["dòng 6: Việc A", "dòng 9: Việc B"]);
  await page.keyboard.press("Escape");
  await give(page, "hai-trang.xlsx", await book(["Lời dẫn", [["Điền cột Ngày nộp"]]], december, ["Tháng 11", [[], heads, wrong("Việc C")]]));
  assert.deepEqual(await places(), ["Tháng 12, dòng 6: Việc A", "Tháng 12, dòng 9: Việc B", "Tháng 11, dòng 3: Việc C"]);
  await page.context().close();
});

await check("a table of tasks is still a document", async () => {
  const page = await open();
  const tasks = await write([["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], ["1", "Tổng kiểm tra khu dân cư", "Công an xã", "30/6/2027"]], { sheet: "Việc" }).toBuffer();
  await page.setInputFiles("#files", { name: "nhiem-vu.xlsx", mimeType: "", buffer: tasks });
  await page.waitForSelector(".duty-card");
  await page.context().close();
});

await finish();
