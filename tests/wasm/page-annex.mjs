// Annexes for Word: of an agency's sheet and of a plan that is written. Their layout as the
// file holds it, and their table as the reading of documents takes it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { check, finish, open, says, screenshots, settled } from "./page-kit.mjs";
import { wordFile } from "./word-file.mjs";

async function annex(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#view button", { hasText: ".docx" }).click()]);
  const bytes = readFileSync(await download.path());
  if (screenshots) await download.saveAs(join(screenshots, name));
  const files = unzipSync(bytes);
  return { bytes, document: strFromU8(files["word/document.xml"]), styles: strFromU8(files["word/styles.xml"]) };
}

/** The rows of the table, as the texts of their cells. */
function rowsOf(page, document) {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const all = (from, name) => [...from.getElementsByTagName(name)];
    return all(parsed, "w:tr").map((row) => all(row, "w:tc").map((cell) =>
      all(cell, "w:p").map((line) => all(line, "w:t").map(({ textContent }) => textContent).join("")).join("\n")));
  }, document);
}

function isLaidOut({ document, styles }) {
  assert.match(document, /<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")(?=[^>]*w:orient="landscape")/, "A4 across");
  assert.match(document, /<w:titlePg/);
  assert.equal(document.match(/<w:tblHeader/g)?.length, 1, "one heading, on every page");
  assert.match(styles, /w:ascii="Times New Roman"/);
  assert.match(styles, /<w:sz w:val="26"/);
}

const heads = {
  vi: ["STT", "Nội dung", "Đơn vị chủ trì", "Phối hợp", "Nơi nhận", "Thời hạn", "Căn cứ"],
  en: ["No.", "Task", "Lead", "With", "Recipients", "Time", "Basis"],
};

for (const lang of ["vi", "en"]) {
  await check(`an agency's sheet as an annex, ${lang}`, async () => {
    const page = await open({ acceptDownloads: true }, `?lang=${lang}#view=mine&agency=so-y-te-qnam&day=2024-12-02`);
    const saved = await annex(page, `annex-agency-${lang}.docx`);
    isLaidOut(saved);
    const [head, ...rows] = await rowsOf(page, saved.document);
    assert.deepEqual(head, heads[lang]);
    const numbered = rows.filter((row) => row.length === head.length);
    assert.deepEqual(numbered.map(([number]) => Number(number)), numbered.map((_, at) => at + 1));
    const counts = await page.evaluate(() => ["late", "soon", "later", "undated"].map((part) =>
      Number(document.querySelector(`#part-${part} .count`).textContent.match(/\d+/)[0])));
    assert.equal(numbered.length, counts.reduce((sum, count) => sum + count));
    assert.equal(rows.length - numbered.length, counts.filter((count) => count > 0).length, "a heading for each part");
    const annual = numbered.find(([, , , , , time]) => /01 năm \(trước ngày 15\/12\/2024\)/.test(time));
    says(annual.join(" | "), lang === "vi"
      ? /Báo cáo năm.*Sở Y tế tỉnh Quảng Nam.*Sở Lao động.*Hạn: Thứ Bảy, 14\/12\/2024.*mục V\.1/is
      : /Annual report.*Department of Health of Quảng Nam.*Labour.*Due: Saturday,? 14\/12\/2024.*section V\.1/is);
    await page.context().close();
  });
}

await check("a plan that is written as an annex, which is read back as the same plan", async () => {
  const page = await open({ acceptDownloads: true }, "#view=author");
  const table = [
    ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"],
    ["1", "Tổng kiểm tra khu dân cư", "Công an xã", "Hội Liên hiệp Phụ nữ xã", "trước ngày 30/6/2027"],
    ["2", "Tập huấn cho đội dân phòng", "Ban Chỉ huy Quân sự xã", "Công an xã", "chậm nhất ngày 15/9/2027"],
  ];
  const read = async (name, buffer) => {
    await page.setInputFiles("#files", { name, mimeType: "", buffer });
    await page.waitForFunction(() => document.querySelectorAll(".duty-card").length === 2);
    await settled(page);
    const { register } = JSON.parse(await page.evaluate(() => localStorage.getItem("draft")));
    const names = new Map(register.agencies.map(({ id, name }) => [id, name]));
    return register.obligations.map(({ title, bearers, coordinators, timing }) =>
      ({ title, bearers: bearers.map((id) => names.get(id)), coordinators: coordinators.map((id) => names.get(id)), timing }));
  };
  const before = await read("ke-hoach.docx", wordFile({ title: ["KẾ HOẠCH", "Phòng cháy, chữa cháy năm 2027"], table }));
  const saved = await annex(page, "annex-plan.docx");
  isLaidOut(saved);
  const [head, first] = await rowsOf(page, saved.document);
  assert.deepEqual(head, heads.vi);
  assert.deepEqual(first.slice(0, 4), ["1", "Tổng kiểm tra khu dân cư", "Công an xã", "Hội Liên hiệp Phụ nữ xã"]);
  assert.equal(first[5], "trước ngày 30/6/2027");
  await page.locator(".author-bar button").last().click();
  await page.waitForSelector("textarea");
  assert.deepEqual(await read("phu-luc.docx", saved.bytes), before);
  await page.context().close();
});

await finish();
