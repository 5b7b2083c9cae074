// A clerk's five tasks, with the keyboard alone: what do I owe this month and why; it was sent;
// who has not sent to me; the standing on paper; next year's calendar from a Word plan.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { check, findAny, finish, open, says, screenshots, settled } from "./page-kit.mjs";
import { wordFile } from "./word-file.mjs";

const next = Number(new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" }).slice(0, 4)) + 1;
const plan = wordFile({
  title: ["KẾ HOẠCH", `Phòng cháy, chữa cháy năm ${next}`],
  list: [`Công an xã báo cáo Ủy ban nhân dân xã trước ngày 20/11/${next}.`],
  table: [["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], ["1", "Tổng kiểm tra khu dân cư", "Công an xã", `30/6/${next}`]],
});

const words = {
  vi: {
    sent: /Nộp đúng hạn/, due: /14\/12\/2024/, late: /Thanh tra tỉnh Quảng Nam.*176 ngày/s, noGuess: "không còn chỗ nào máy đoán",
    isLeft: /bình đẳng giới/, mineIs: "Sở Y tế tỉnh Quảng Nam", chosen: "Quá hạn, chưa nộp",
  },
  en: {
    sent: /Submitted on time/, due: /14\/12\/2024/, late: /Inspectorate of Quảng Nam Province.*176 days/s, noGuess: "no guesses left",
    isLeft: /gender equality/, mineIs: "Department of Health of Quảng Nam Province", chosen: "Overdue",
  },
};

/** Presses a key until what has the focus fits a selector. */
async function reach(page, selector, key = "Tab", most = 80) {
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${selector} is not within ${most} presses of ${key}; the focus is on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`);
}

async function press(page, selector, key) {
  await reach(page, selector, key);
  await page.keyboard.press("Enter");
}

async function chooseAgency(page, text, isPhone) {
  if (isPhone && !(await page.evaluate(() => document.getElementById("controls").open))) await press(page, "#controls > summary", "Shift+Tab");
  await reach(page, "#agency", isPhone ? "Tab" : "Shift+Tab");
  await page.keyboard.press("Control+a");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await settled(page);
}

async function goTo(page, view) {
  await reach(page, "#tabs [role=tab][tabindex='0']", "Shift+Tab", 200);
  await reach(page, `#tab-${view}`, "ArrowRight", 8);
  await settled(page);
}

/** That what is shown fits the width and axe finds nothing; a picture of it, to look at. */
async function fits(page, what) {
  const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(cut <= 1, `${what} is ${cut} too wide`);
  await findAny(page, what);
  if (screenshots) {
    const [lang, width] = await page.evaluate(() => [document.documentElement.lang, innerWidth]);
    await page.screenshot({ path: `${screenshots}/task-${what.replaceAll(" ", "-")}-${lang}-${width}.png` });
  }
}

for (const lang of ["vi", "en"]) {
  for (const width of [1280, 390]) {
    await check(`five tasks by keyboard, ${lang}, ${width} wide`, async () => {
      const isPhone = width < 700;
      const said = words[lang];
      const page = await open({ viewport: { width, height: 844 }, acceptDownloads: true }, `?lang=${lang}`);
      await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });

      // Listened for early, so that no window of the system takes it.
      const choosing = new Promise((resolve) => { page.once("filechooser", resolve); });

      // What do I owe this month, and why?
      if (isPhone) await press(page, "#controls > summary");
      await chooseAgency(page, "so y te quang nam", false);
      says(await page.textContent("#view"), new RegExp(said.mineIs));
      says(await page.textContent("#part-soon"), said.due);
      await fits(page, "my work");
      await press(page, "#part-soon .link");
      await page.waitForSelector("#detail[open] .trace .theDue");
      says(await page.textContent("#detail .trace"), /188\/1999/);
      await fits(page, "why that day");

      // It was sent.
      await press(page, "#detail [data-event=submitted]");
      await page.waitForSelector(".doing-form");
      await reach(page, ".doing-form [name=note]");
      await page.keyboard.type("BC 12/SYT");
      await fits(page, "it was sent");
      await page.keyboard.press("Enter");
      await page.locator(".own li", { hasText: "BC 12/SYT" }).waitFor();
      await page.keyboard.press("Escape");
      await settled(page);
      says(await page.textContent("#part-done"), said.sent);

      // Who has not sent to me?
      await chooseAgency(page, "so ldtbxh quang nam", isPhone);
      says(await page.textContent("#part-incoming"), said.late);
      await fits(page, "what comes to me");

      // The standing of all on paper, for the weekly meeting.
      await chooseAgency(page, "", isPhone);
      await goTo(page, "standing");
      await press(page, ".head-row button:last-child");
      assert.equal(await page.evaluate(() => window.printed), 1);
      await fits(page, "the standing");
      await page.emulateMedia({ media: "print" });
      if (screenshots) await page.pdf({ path: `${screenshots}/task-paper-${lang}.pdf`, format: "A4" });
      const seen = await page.locator("#view").innerText();
      says(seen, said.isLeft);
      // The choice is not on paper: its list says what it holds.
      const caption = page.locator(".with-status caption");
      assert.equal(await caption.textContent(), said.chosen);
      assert.ok((await caption.boundingBox()).height > 10, "seen on paper");
      // Paper says that there is more than it shows.
      says(seen, /1–12 (trong|of) 69/);
      assert.equal(await page.locator("header, #tabs, #filters, .pager button").filter({ visible: true }).count(), 0);
      await page.emulateMedia({ media: null });

      // Next year's calendar from a Word plan.
      await goTo(page, "author");
      await reach(page, "#view .row button:nth-child(2)");
      await page.keyboard.press("Enter");
      await (await choosing).setFiles({ name: "ke-hoach.docx", mimeType: "", buffer: plan });
      await page.waitForFunction(() => document.querySelectorAll(".duty-card").length === 2);
      await settled(page);
      await fits(page, "the draft");
      for (const left of [1, 0]) {
        await reach(page, ".duty-card:not(.confirmed)");
        await page.keyboard.press("c");
        await page.waitForFunction((left) => document.querySelectorAll(".duty-card:not(.confirmed)").length === left, left);
      }
      await page.locator(".author-bar", { hasText: said.noGuess }).waitFor();
      await reach(page, ".author-bar button:nth-of-type(3)", "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#view .picks, #view .warning button");
      await settled(page);
      await goTo(page, "calendar");
      await press(page, "#view .warning button");
      await page.waitForSelector(".calendar .duty");
      await settled(page);
      await reach(page, ".downloads button:first-of-type", "Shift+Tab");
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const calendar = readFileSync(await download.path(), "utf8").replaceAll("\r\n ", "");
      says(calendar, new RegExp(`DTSTART;VALUE=DATE:${next}1119`));
      says(calendar, new RegExp(`DTSTART;VALUE=DATE:${next}0630`));
      await fits(page, "the calendar");
      await page.context().close();
    });
  }
}

await finish();
