// A clerk's work: an agency found and remembered, its sheet, where Back and a reload
// lead, what was done noted and taken back, files kept, wrong files named.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { browser, check, chooseAgency, findSerious, finish, goTo, open, openFiles, says, screenshots, setDay, settled, site } from "./page-kit.mjs";

const examples = join(import.meta.dirname, "../../examples");
const ANNUAL = "qnam-2024.V.1.annual/so-y-te-qnam/1";
const COLLECTOR = "#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16";

/** A plan whose life has no end, issued at the beginning of the year of the day. */
const planOf = (today, more = {}) => ({
  kyhan: 1,
  agencies: [{ id: "so-y-te", name: "Sở Y tế", level: "province" }, { id: "so-y-te-2", name: "Sở Y tế", level: "province", aliases: ["SYT mới"] }],
  instruments: [{ id: "kh", kind: "plan", symbol: "9/KH-SYT", issued: `${today.slice(0, 4)}-01-01`, title: "Kế hoạch y tế" }],
  obligations: [{
    id: "kh.1", instrument: "kh", provision: "1", title: "Báo cáo hằng tháng", action: "report", bearers: ["so-y-te"],
    recipients: ["so-y-te-2"], phrase: "ngày 15 hằng tháng",
    timing: { recurring: { start: `${today.slice(0, 4)}-01-15`, rrule: "FREQ=MONTHLY;BYMONTHDAY=15", bound: "by" } },
  }],
  ...more,
});
const today = () => new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" });

await check("an agency is found by any words of its name, and every one can be chosen", async () => {
  const page = await open();
  for (const [text, name] of [
    ["so y te quang nam", "Sở Y tế tỉnh Quảng Nam"], ["SO Y TE tinh Quang Nam", "Sở Y tế tỉnh Quảng Nam"],
    ["so-y-te-qnam", "Sở Y tế tỉnh Quảng Nam"], ["ubnd huyen hiep duc", "Ủy ban nhân dân huyện Hiệp Đức"],
    ["Sở LĐ-TB&XH quảng nam", "Sở Lao động - Thương binh và Xã hội tỉnh Quảng Nam"],
  ]) {
    await page.fill("#agency", text);
    says(await page.locator("#agency-list [role=option]").first().textContent(), new RegExp(`^${name}`));
  }
  await page.keyboard.press("Enter");
  await settled(page);
  says(await page.inputValue("#agency"), /Lao động.*Quảng Nam/);
  says(await page.textContent("#view"), /cấp tỉnh · thuộc Ủy ban nhân dân tỉnh Quảng Nam · đến 28\/2\/2025 → Sở Nội vụ/);

  await chooseAgency(page, "cơ quan không có thật");
  says(await page.textContent("#agency-note"), /Không có cơ quan này: “cơ quan không có thật”/);
  says(await page.inputValue("#agency"), /Lao động.*Quảng Nam/);

  const plan = planOf(today());
  await openFiles(page, ["two.json", JSON.stringify(plan)]);
  await page.fill("#agency", "so y te");
  assert.equal(await page.locator("#agency-list [role=option]").count(), 2, "two of one name");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await settled(page);
  says(page.url(), /agency=so-y-te-2/);
  says(await page.textContent("#part-incoming"), /Báo cáo hằng tháng.*Sở Y tế/s);
  await page.context().close();
});

for (const lang of ["vi", "en"]) {
  for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
    await check(`the sheet of a collector, ${lang}, ${viewport.width} wide`, async () => {
      const page = await open({ viewport }, `?lang=${lang}${COLLECTOR}`);
      const cards = await page.locator(".card b").allTextContents();
      assert.deepEqual(cards, ["0", "1", "4", "7", "0", "23"]);
      says(await page.textContent("#part-soon"), lang === "vi" ? /Tổng hợp, báo cáo kết quả.*29\/12\/2024.*còn 13 ngày.*27\/12\/2024.*mục V\.2.*Đang đến hạn/s : /Aggregate.*29\/12\/2024.*in 13 days.*27\/12\/2024.*Open/s);
      const incoming = await page.textContent("#part-incoming");
      says(incoming, lang === "vi" ? /37\/38.*Thanh tra tỉnh Quảng Nam.*190 ngày/s : /37\/38.*Inspectorate.*190 days/s);
      const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(cut <= 1, `${cut} too wide`);
      const top = await page.locator(".cards").evaluate((cards) => cards.getBoundingClientRect().top);
      assert.ok(top < viewport.height * 0.72, `the figures begin at ${top}`);
      await findSerious(page, "sheet");
      if (screenshots && lang === "vi") await page.screenshot({ path: join(screenshots, `page-mine-${viewport.width}.png`) });
      await page.context().close();
    });
  }
}

await check("today is the day, another day is said, and a month is never empty without a word", async () => {
  const page = await open();
  says(await page.textContent("#day-note"), /mở ra ở ngày 2\/12\/2024/);
  await openFiles(page, ["open-ended.json", JSON.stringify(planOf(today()))]);
  assert.equal(await page.inputValue("#day"), today());
  assert.ok(await page.locator("#day-note").isHidden());
  await setDay(page, "2024-05-05");
  says(await page.textContent("#day-note"), /ngày 5\/5\/2024, không phải hôm nay/);
  await goTo(page, "calendar");
  await page.locator("#view .warning button").waitFor();
  says(await page.textContent("#view .warning"), /Tháng này không có hạn nào.*Hạn tiếp theo: 15\/1\/\d{4}/s);
  await page.locator("#view .warning button").click();
  await page.waitForSelector(".calendar .duty");
  await page.click("#to-today");
  await settled(page);
  assert.equal(await page.inputValue("#day"), today());
  await page.context().close();
});

await check("Back, reload and a shared address lead to the same view; the agency is remembered", async () => {
  const page = await open({}, "#view=calendar&day=2024-12-10");
  await chooseAgency(page, "so y te quang nam");
  await goTo(page, "undated");
  await page.goBack();
  await settled(page);
  assert.equal(await page.getAttribute("#tab-calendar", "aria-selected"), "true");
  assert.equal(await page.inputValue("#agency"), "Sở Y tế tỉnh Quảng Nam");
  await page.goBack();
  await settled(page);
  assert.equal(await page.inputValue("#agency"), "");
  await page.goForward();
  await settled(page);
  await page.locator(".calendar .duty", { hasText: "Báo cáo năm" }).first().click();
  await page.waitForSelector("#detail[open]");
  const shared = page.url();
  says(decodeURIComponent(shared), new RegExp(`duty=${ANNUAL}`));
  await page.goBack();
  await page.waitForSelector("#detail:not([open])", { state: "attached" });
  const other = await page.context().newPage();
  await other.goto(shared);
  await other.waitForSelector("#detail[open] .trace li");
  assert.equal(await other.inputValue("#day"), "2024-12-10");
  await other.goto("about:blank");
  await other.goto(site.url);
  await settled(other);
  assert.equal(await other.inputValue("#agency"), "Sở Y tế tỉnh Quảng Nam", "remembered");
  await other.goto(`${site.url}#view=nothing&day=2024-02-30&agency=nobody`);
  await other.reload();
  await settled(other);
  says(await other.textContent("#messages"), /không có trong các kế hoạch đang mở: nobody/);
  assert.equal(await other.getAttribute("#tab-mine", "aria-selected"), "true");
  await page.context().close();
});

await check("opened files stay until they are closed, and never mix with others", async () => {
  const page = await open();
  await openFiles(page, ["kept.json", JSON.stringify(planOf(today()))]);
  await openFiles(page, ["kept.jsonl", JSON.stringify({ occurrence: "kh.1/so-y-te/2026-01", event: "submitted", on: "2026-01-14" })]);
  await page.reload();
  await settled(page);
  says(await page.textContent("#opened"), /kept\.json; 1 dòng ghi nhận \(kept\.jsonl\)/);
  await page.click("#close-files");
  await page.waitForFunction(() => /6 tệp/.test(document.getElementById("opened").textContent));
  await settled(page);
  await page.reload();
  await settled(page);
  says(await page.textContent("#opened"), /6 tệp kế hoạch/);
  await page.context().close();
});

for (const lang of ["vi", "en"]) {
  for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
    await check(`submitted, extended, waived: noted, kept, exported, undone, by keyboard, ${lang}, ${viewport.width} wide`, async () => {
      const page = await open({ viewport, acceptDownloads: true }, `?lang=${lang}#view=mine&agency=ubnd-huyen-hiep-duc-qnam&day=2024-12-12`);
      let noted = 0;
      const note = async (event, fill = {}) => {
        await page.locator("#part-soon .link").first().focus();
        await page.keyboard.press("Enter");
        await page.locator(`#detail[open] [data-event=${event}]`).focus();
        await page.keyboard.press("Enter");
        for (const [name, value] of Object.entries(fill)) await page.fill(`.doing-form [name=${name}]`, value);
        if (event === "submitted") await findSerious(page, "the form");
        await page.focus(".doing-form [name=note]");
        await page.keyboard.press("Enter");
        noted += 1;
        await page.locator(".own li").nth(noted - 1).waitFor();
        await page.keyboard.press("Escape");
        await settled(page);
      };
      const inSoon = () => page.locator("#part-soon .mark").count();
      const before = await inSoon();
      assert.ok(before > 0, "something is open");
      await note("extended", { until: "2024-12-24", note: "CV 7/UBND" });
      says(await page.textContent("#part-soon"), /24\/12\/2024/);
      await note("submitted", { on: "2024-12-12", note: "BC 12/UBND" });
      assert.equal(await inSoon(), before - 1);
      says(await page.textContent("#part-done"), lang === "vi" ? /Nộp đúng hạn/ : /Submitted on time/);
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".own-bar button").first().click()]);
      const lines = readFileSync(await download.path(), "utf8").trim().split("\n").map((line) => JSON.parse(line));
      assert.deepEqual(lines.map(({ event, on, until, evidence, basis }) => [event, on, until, evidence, basis]), [
        ["extended", "2024-12-12", "2024-12-24", undefined, "CV 7/UBND"], ["submitted", "2024-12-12", undefined, "BC 12/UBND", undefined],
      ]);
      await page.reload();
      await settled(page);
      assert.equal(await inSoon(), before - 1, "kept");
      await page.locator("#part-done summary").focus();
      await page.keyboard.press("Enter");
      await page.locator("#part-done .link").first().click();
      await page.locator(".own .link").last().click();
      await page.waitForFunction(() => document.querySelectorAll(".own li").length === 1);
      await page.locator(".own .link").last().click();
      await page.waitForFunction(() => document.querySelectorAll(".own li").length === 0);
      await page.keyboard.press("Escape");
      await settled(page);
      assert.equal(await inSoon(), before, "undone");
      await page.context().close();
    });
  }
}

await check("two tabs do not overwrite each other's records", async () => {
  const page = await open({}, "#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16");
  const other = await page.context().newPage();
  await other.goto(`${site.url}#view=mine&agency=ubnd-huyen-hiep-duc-qnam&day=2024-12-12`);
  await settled(other);
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.locator("#part-soon .link").first().click();
    await tab.click("#detail [data-event=submitted]");
    await tab.click(".doing-form [type=submit]");
    await tab.locator(".own li").waitFor();
    await tab.keyboard.press("Escape");
  }
  for (const tab of [page, other]) await tab.waitForFunction(() => /^2 /.test(document.querySelector(".own-bar")?.textContent ?? ""));
  await page.context().close();
});

await check("a store that is denied is said, and nothing is lost", async () => {
  const context = await browser.newContext({ locale: "vi-VN" });
  await context.addInitScript(() => { indexedDB.open = () => { throw new Error("denied"); }; });
  const page = await context.newPage();
  await page.goto(`${site.url}#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16`);
  await settled(page);
  await page.locator("#part-soon .link").first().click();
  await page.click("#detail [data-event=submitted]");
  await page.click(".doing-form [type=submit]");
  await page.locator(".own li").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#messages", { hasText: "không cho lưu ghi nhận" }).waitFor();
  await page.locator("#part-done", { hasText: "Tổng hợp, báo cáo" }).waitFor({ state: "attached" });
  await openFiles(page, ["a.json", JSON.stringify(planOf(today()))]);
  says(await page.textContent("#messages"), /phải mở tệp lại/);
  await context.close();
});

await check("files of other kinds say what the page reads; good plans open beside bad ones", async () => {
  const page = await open();
  const strange = [
    ["a.pdf", "%PDF-1.7 x", /PDF/], ["b.png", "\x89PNG\r\n", /ảnh/], ["d.doc", "\xd0\xcf\x11\xe0\xa1", /Office kiểu cũ/],
    ["e.json", "", /rỗng/], ["f.bin", "\x00\x01\x02", /không đọc được/],
  ];
  for (const [name, bytes, kind] of strange) {
    await page.setInputFiles("#files", { name, mimeType: "", buffer: Buffer.from(bytes, "latin1") });
    await page.waitForFunction((name) => document.getElementById("messages").textContent.includes(name), name);
    const said = await page.textContent("#messages");
    says(said, kind);
    says(said, /Trang này đọc kế hoạch/);
    await settled(page);
    says(await page.textContent("#opened"), /6 tệp kế hoạch/);
  }
  await openFiles(page, ["good.json", JSON.stringify(planOf(today()))], ["bad.json", '{"kyhan":1,"agencys":[]}']);
  says(await page.textContent("#view"), /Các tệp khác vẫn mở: good\.json.*agencys/s);
  await goTo(page, "mine");
  says(await page.textContent("#view"), /Sở Y tế/);
  await page.context().close();
});

await check("weekends, days off and worked Saturdays differ; long activities lie across their days", async () => {
  const page = await open({}, "#view=calendar&day=2024-05-02");
  await page.waitForSelector(".calendar .day-weekend");
  const counts = await page.evaluate(() =>
    Object.fromEntries(["day-off", "day-working", "day-weekend"].map((kind) => [kind, document.querySelectorAll(`.calendar .${kind}`).length])));
  // 29 April was off, 4 May worked in its place (a decision of 2024).
  assert.ok(counts["day-off"] >= 3 && counts["day-working"] === 1, JSON.stringify(counts));
  says(await page.textContent(".legend"), /ngày nghỉ lễ.*cuối tuần.*đi làm bù/s);
  await setDay(page, "2024-11-20");
  await page.locator(".calendar .duty").first().waitFor();
  const widths = await page.locator(".calendar .duty").evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(Math.max(...widths) > 1000, `the widest bar has ${Math.max(...widths)}`);
  await page.context().close();
});

await check("a table opens in a spreadsheet, a calendar reminds when asked", async () => {
  const page = await open({ acceptDownloads: true }, "#view=calendar&agency=so-y-te-qnam&day=2024-12-10");
  const download = async (text) => {
    const [found] = await Promise.all([page.waitForEvent("download"), page.locator(".downloads button", { hasText: text }).click()]);
    return readFileSync(await found.path(), "utf8");
  };
  const table = await download(".csv");
  assert.ok(table.startsWith("\uFEFFHạn,Ngày làm việc cuối,"), table.slice(0, 80));
  says(table, /2024-12-14,2024-12-13,,Báo cáo năm[^\n]*Sở Y tế tỉnh Quảng Nam,Sở Lao động/);
  assert.doesNotMatch(await download(".ics"), /VALARM/);
  await page.check("#alarms");
  says(await download(".ics"), /BEGIN:VALARM/);
  await page.context().close();
});

await check("every table opens in Excel: real dates, heads that stay", async () => {
  for (const [hash, sheets, words] of [
    ["#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16", ["Việc của tôi", "Gửi đến tôi", "Phối hợp", "Không có ngày"], /Tổng hợp, báo cáo.*Thanh tra tỉnh Quảng Nam/s],
    ["#view=standing&day=2025-01-15", ["Tình hình và nhắc việc", "Theo kế hoạch", "Theo cơ quan"], /Quá hạn, chưa nộp/],
    ["#view=calendar&agency=so-y-te-qnam&day=2024-12-10", ["Lịch"], /Ngày làm việc cuối.*Báo cáo năm/s],
  ]) {
    const page = await open({ acceptDownloads: true }, hash);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#view button", { hasText: ".xlsx" }).click()]);
    const files = unzipSync(readFileSync(await download.path()));
    const text = (name) => strFromU8(files[name]);
    assert.deepEqual([...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name), sheets);
    const first = text("xl/worksheets/sheet1.xml");
    assert.match(first, /<pane [^>]*ySplit="1"/);
    // 14 December 2024, 30 March 2024 or 9 June 2024 as Excel counts days.
    assert.match(first, /<v>45(640|655|381|452|635)<\/v>/);
    says(Object.keys(files).filter((name) => /sharedStrings|sheet\d/.test(name)).map(text).join(""), words);
    await page.context().close();
  }
});

await check("the figures of a standing add up", async () => {
  const page = await open({}, "#view=standing&day=2025-01-15");
  await page.locator(".sums summary").click();
  const rows = await page.locator(".sums tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.children].slice(1).map((cell) => Number(cell.textContent))));
  const last = rows.pop();
  for (const column of [0, 1, 2]) assert.equal(rows.reduce((sum, row) => sum + row[column], 0), last[column]);
  const [expected] = await page.locator(".figures dd").allTextContents();
  assert.equal(last[0], Number(expected));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("button:visible").filter({ hasText: /^In$/ }).count(), 0, "no buttons in print");
  await page.context().close();
});

await check("targets are of a size that fingers meet, and there is one main landmark", async () => {
  const page = await open({}, "#view=calendar&day=2024-12-10");
  assert.equal(await page.locator("main").count(), 1);
  assert.equal(await page.locator("main[role]").count(), 0);
  const small = await page.locator(".calendar .duty, button:visible, select:visible, summary:visible").evaluateAll((all) =>
    all.filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (height < 23.5 || width < 23.5);
    }).map((target) => `${target.className} ${target.textContent.slice(0, 30)}`));
  assert.deepEqual(small, []);
  await page.context().close();
});

await finish();
