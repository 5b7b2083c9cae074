// What the page shows as pictures: rates, lateness, the year by agency, chains; each figure
// leads to as many duties as it says.
import assert from "node:assert/strict";
import { join } from "node:path";
import { check, chooseAgency, findSerious, finish, goTo, open, says, screenshots, settled } from "./page-kit.mjs";

const STANDING = "#view=standing&day=2025-01-15";

/** The figures that a bar says beside its signs. */
const partsOf = (bar) => bar.locator(".bar-parts > span").evaluateAll((all) => all.map((part) => Number(part.lastChild.textContent)));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** How many duties the dialog has, over all its pages. */
async function listed(page) {
  await page.waitForSelector("#day-duties[open] tbody tr");
  const pager = page.locator("#day-duties .pager [role=status]");
  const count = await pager.count() > 0
    ? Number((await pager.textContent()).split(" ").at(-1))
    : await page.locator("#day-duties tbody tr").count();
  await page.keyboard.press("Escape");
  await page.waitForSelector("#day-duties:not([open])", { state: "attached" });
  return count;
}

for (const [lang, colorScheme, width] of [["vi", "light", 1280], ["en", "dark", 390]]) {
  await check(`every bar and cell leads to its duties, by keyboard, ${lang}, ${colorScheme}, ${width} wide`, async () => {
    const page = await open({ colorScheme, viewport: { width, height: 860 } }, `?lang=${lang}${STANDING}`);
    const bars = page.locator(".bar");
    // Two periods, five spans of days late, the first agencies.
    assert.equal(await bars.count(), 2 + 5 + 12);
    for (let at = 0; at < 10; at += 1) {
      const parts = await partsOf(bars.nth(at));
      await bars.nth(at).focus();
      await page.keyboard.press("Enter");
      assert.equal(await listed(page), sum(parts), await bars.nth(at).textContent());
    }
    const cells = page.locator(".heat td .heat-cell");
    for (let at = 0; at < 4; at += 1) {
      const count = Number((await cells.nth(at).textContent()).replace(/\D/g, ""));
      await cells.nth(at).focus();
      await page.keyboard.press("Enter");
      assert.equal(await listed(page), count);
    }
    says(await page.locator(".heat-overdue").nth(1).getAttribute("aria-label"), lang === "vi" ? /tháng 12 năm 2024: 2 việc, Quá hạn, chưa nộp: 1/ : /December 2024: 2 duties, Overdue: 1/);
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(cut <= 1, `${cut} too wide`);
    await findSerious(page, "the standing");
    await bars.first().click();
    await page.waitForSelector("#day-duties[open] tbody tr");
    await findSerious(page, "the duties of a rate");
    await page.context().close();
  });
}

await check("rates in tables lead to as many duties as they expect", async () => {
  const page = await open({}, STANDING);
  await page.locator("details.rates:not([open]) summary").click();
  for (const table of [0, 1]) {
    const rows = page.locator("details.rates").nth(table).locator("tbody tr");
    for (let at = 0; at < Math.min(3, await rows.count()); at += 1) {
      const expected = Number(await rows.nth(at).locator("td").nth(1).textContent());
      await rows.nth(at).locator(".link").click();
      assert.equal(await listed(page), expected);
    }
  }
  await page.context().close();
});

await check("days late count every duty that is late, and nothing else", async () => {
  const page = await open({}, STANDING);
  const late = sum((await page.locator(".figures-grid .figure").nth(1).locator(".bar > b").allTextContents()).map(Number));
  const options = await page.locator("#status option").allTextContents();
  const counts = options.filter((text) => /^(Quá hạn|Nộp muộn)/.test(text)).map((text) => Number(text.match(/\((\d+)\)/)[1]));
  assert.equal(late, sum(counts));
  await chooseAgency(page, "thanh tra tinh quang nam");
  assert.deepEqual(await page.locator(".heat tbody th").allTextContents(), ["Thanh tra tỉnh Quảng Nam"]);
  await page.context().close();
});

await check("a list that is asked for does not open over the view that was chosen meanwhile", async () => {
  const page = await open({}, STANDING);
  await page.evaluate(() => {
    document.querySelector(".bar").click();
    document.getElementById("tab-chains").click();
  });
  await page.waitForSelector(".chain");
  await settled(page);
  assert.equal(await page.locator("#day-duties[open]").count(), 0);
  await page.context().close();
});

for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
  await check(`a chain has a square for each working day between its dates, ${viewport.width} wide`, async () => {
    const page = await open({ viewport }, "#view=chains&day=2024-12-10");
    const first = page.locator(".chain").first();
    says(await first.textContent(), /4\/12\/2024.*3 ngày làm việc.*thiếu ngày.*9\/12\/2024/s);
    assert.equal(await first.locator(".chain-enough .squares i").count(), 3);
    assert.equal(await page.locator(".chain").nth(1).locator(".squares i").count(), 10);
    await findSerious(page, "chains");
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(cut <= 1, `${cut} too wide`);
    await first.locator(".link").first().click();
    await page.waitForSelector("#detail[open]");
    if (screenshots && viewport.width > 1000) {
      await page.keyboard.press("Escape");
      await page.screenshot({ path: join(screenshots, "page-chains-vi.png") });
    }
    await page.context().close();
  });
}

await check("an agency sees its own chains and findings", async () => {
  const page = await open({}, "#view=chains&day=2024-12-10");
  const count = async () => Number((await page.textContent("#view h2")).match(/\d+/)[0]);
  const collectors = () => page.locator(".chain").allTextContents();
  const isOther = (text) => text.includes("Thừa Thiên Huế");
  assert.ok((await collectors()).some(isOther));
  await goTo(page, "findings");
  const all = await count();
  await chooseAgency(page, "Sở Y tế tỉnh Quảng Nam");
  const own = await count();
  assert.ok(own > 0 && own < all, `${own} of ${all}`);
  await goTo(page, "chains");
  assert.ok((await collectors()).length > 0 && !(await collectors()).some(isOther));
  await page.context().close();
});

await check("a chain that breaks says so by sign and words", async () => {
  const page = await open({}, "#view=chains");
  const duty = (id, action, bearers, more) => ({ id, instrument: "kh", provision: "1", title: id, action, bearers, ...more });
  const plan = {
    kyhan: 1,
    agencies: [{ id: "a", name: "Sở A", level: "province" }, { id: "b", name: "Sở B", level: "province" }],
    instruments: [{ id: "kh", kind: "plan", title: "Kế hoạch", issued: "2026-01-01" }],
    obligations: [
      duty("kh.1", "report", ["a"], { recipients: ["b"], phrase: "trước ngày 20/6/2026", timing: { once: { when: "2026-06-20", bound: "before" } }, feeds: ["kh.2"] }),
      duty("kh.2", "aggregate", ["b"], { phrase: "trước ngày 15/6/2026", timing: { once: { when: "2026-06-15", bound: "before" } } }),
    ],
  };
  await page.setInputFiles("#files", { name: "broken.json", mimeType: "", buffer: Buffer.from(JSON.stringify(plan)) });
  await page.waitForFunction(() => document.getElementById("opened").textContent.includes("broken.json"));
  await settled(page);
  await goTo(page, "chains");
  says(await page.textContent(".chain-arrow.chain-broken"), /⚠ đứt: nơi tổng hợp đến hạn trước/);
  await page.context().close();
});

await finish();
