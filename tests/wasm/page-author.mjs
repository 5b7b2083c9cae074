// A plan that is written: read from a document or begun with nothing, confirmed, changed
// and dismissed by keyboard, saved as a register that the engine reads, and opened.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, findSerious, finish, goTo, open, says, screenshots, settled } from "./page-kit.mjs";
import { wordFile } from "./word-file.mjs";

const document = readFileSync(join(import.meta.dirname, "../../examples/documents/tiem-chung-2026.txt"), "utf8");

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".author-bar button", { hasText: name }).click()]);
  return JSON.parse(readFileSync(await download.path(), "utf8"));
}

const cards = (page) => page.locator(".duty-card");
const count = (page, number) => page.waitForFunction((number) => document.querySelectorAll(".duty-card").length === number, number);

for (const [lang, words] of [
  ["vi", { save: "Tải kế hoạch", guessed: /còn 1 việc có chỗ máy đoán/, none: /không còn chỗ nào máy đoán/, read: "Đọc văn bản", title: /ngày ban hành/, undo: "Hoàn tác" }],
  ["en", { save: "Download the plan", guessed: /1 with guesses/, none: /no guesses left/, read: "Read the text", title: /day of issue/, undo: "Undo" }],
]) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    await check(`a pasted document becomes a register, by keyboard, ${lang}, ${viewport.width} wide`, async () => {
      const page = await open({ viewport, acceptDownloads: true }, `?lang=${lang}#view=author`);
      await page.fill("textarea", document);
      await page.locator("#view button", { hasText: words.read }).focus();
      await page.keyboard.press("Enter");
      await count(page, 5);
      await settled(page);
      says(await page.textContent(".author-bar"), words.guessed);
      says(await page.locator(".words.dismissed").allTextContents().then((all) => all.join("|")), words.title);
      const first = cards(page).first();
      says(await first.textContent(), /trước ngày 15\/12.*14/s);
      await findSerious(page, "a draft");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 1, `${wide} too wide`);
      if (screenshots && lang === "vi" && viewport.width > 1000) await page.screenshot({ path: join(screenshots, "page-author-vi.png") });

      await first.focus();
      assert.equal(await page.textContent(".words.now"), "trước ngày 15/12", "the words of the duty are marked");
      await page.keyboard.press("c");
      await page.waitForFunction((words) => new RegExp(words).test(document.querySelector(".author-bar").textContent), words.none.source);
      await page.waitForFunction(() => document.activeElement?.matches(".duty-card:not(.confirmed)"));

      const dismissed = await page.evaluate(() => document.activeElement.dataset.duty);
      await page.keyboard.press("x");
      await count(page, 4);
      await page.locator("#messages button", { hasText: words.undo }).click();
      await count(page, 5);
      await page.locator(`[data-duty="${dismissed}"]`).focus();
      await page.keyboard.press("s");
      await page.locator(".duty-form").waitFor();
      await findSerious(page, "a duty's form");
      await page.fill(".duty-form [name=bearers]", "Trạm Y tế các xã, phường; Sở Nội vụ");
      await page.selectOption(".duty-form [name=kind]", "once");
      await page.fill(".duty-form [name=when]", "2026-03-09");
      await page.selectOption(".duty-form [name=bound]", "before");
      await page.focus(".duty-form [name=phrase]");
      await page.keyboard.press("Enter");
      await page.locator(`[data-duty="${dismissed}"]`).waitFor();
      says(await page.locator(`[data-duty="${dismissed}"]`).textContent(), /Sở Nội vụ.*8(\/3\/2026| March 2026| Mar 2026)/s);

      await page.reload();
      await settled(page);
      await count(page, 5);
      const register = await saved(page, words.save);
      assert.equal(register.obligations.length, 5);
      assert.ok(register.obligations.every(({ unconfirmed }) => unconfirmed === undefined));
      assert.deepEqual(register.obligations.find(({ id }) => id === dismissed).timing, { once: { when: "2026-03-09", bound: "before" } });
      await page.context().close();
    });
  }
}

await check("a document that is opened is drafted; a calendar waits until guesses are confirmed", async () => {
  const page = await open();
  await page.setInputFiles("#files", { name: "ke-hoach.txt", mimeType: "text/plain", buffer: Buffer.from(document) });
  await count(page, 5);
  await page.locator(".author-bar button", { hasText: "Mở trên trang" }).click();
  await page.waitForFunction(() => /41-KH-SYT\.json/.test(document.getElementById("opened").textContent));
  await settled(page);
  await goTo(page, "calendar");
  await page.locator(".downloads button", { hasText: ".ics" }).click();
  await page.locator("#messages .message").waitFor();
  says(await page.textContent("#messages"), /1 việc còn chỗ máy đoán/);
  await page.context().close();
});

await check("a web page that Word saved is drafted, with the numbers of its lists and the cells of its tables", async () => {
  const page = await open();
  const html = "<html><body><p>KẾ HOẠCH</p><p>Phòng cháy năm 2026</p><ol><li>Công an xã báo cáo trước ngày 20/11/2026.</li></ol></body></html>";
  await page.setInputFiles("#files", { name: "word.htm", mimeType: "text/html", buffer: Buffer.from(html) });
  await count(page, 1);
  says(await page.textContent(".source"), /1\. Công an xã/);
  says(await cards(page).first().textContent(), /Công an xã.*19\/11\/2026/s);
  await page.context().close();
});

await check("a Word file is drafted: its lists with their numbers, and its tables", async () => {
  const page = await open();
  await page.setInputFiles("#files", { name: "ke-hoach.docx", mimeType: "", buffer: wordFile({
    title: ["KẾ HOẠCH", "Phòng cháy năm 2026"],
    list: ["Công an xã báo cáo Ủy ban nhân dân xã trước ngày 20/11/2026."],
    table: [["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], ["1", "Tổng kiểm tra khu dân cư", "Công an xã", "30/6/2026"]],
  }) });
  await count(page, 2);
  const said = await page.textContent("#duties");
  says(said, /Công an xã.*19\/11\/2026/s);
  says(said, /Tổng kiểm tra khu dân cư.*30\/6\/2026/s);
  says(await page.textContent(".source"), /1\. Công an xã/);
  await page.context().close();
});

await check("a plan from nothing: forms, live reasons, then its work", async () => {
  const page = await open({ acceptDownloads: true }, "#view=author");
  await page.locator("#view button", { hasText: "Kế hoạch mới" }).click();
  await page.locator(".duty-form").waitFor();
  for (const [name, value] of Object.entries({ title: "Báo cáo quý", bearers: "Trạm Y tế xã Bình An", recipients: "Sở Y tế", provision: "III.2", phrase: "trước ngày 05 tháng sau quý" })) {
    await page.fill(`.duty-form [name=${name}]`, value);
  }
  await page.selectOption(".duty-form [name=kind]", "quarterly");
  await page.fill(".duty-form [name=when]", "2027-01-05");
  await page.locator(".duty-form [type=submit]").click();
  await count(page, 1);
  await page.fill("[name=symbol]", "3/KH-SYT");
  await page.fill("[name=issued]", "2027-01-02");
  await page.press("[name=issued]", "Tab");
  await page.waitForFunction(() => /04\/01\/2027/.test(document.querySelector(".duty-card")?.textContent ?? ""));
  await page.locator(".duty-card summary").click();
  says(await page.textContent(".duty-card pre"), /“trước” đọc theo nghĩa của từ/);
  await page.locator(".author-bar button", { hasText: "Mở trên trang" }).click();
  await page.waitForFunction(() => /3-KH-SYT\.json/.test(document.getElementById("opened").textContent));
  await settled(page);
  await page.fill("#agency", "tram y te");
  await page.keyboard.press("Enter");
  await settled(page);
  says(await page.textContent("#view"), /Trạm Y tế xã Bình An.*Báo cáo quý.*3\/KH-SYT/s);
  await page.context().close();
});

await finish();
