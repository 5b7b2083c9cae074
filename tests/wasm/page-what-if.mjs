// Another date supposed in a duty's dialog: what moves with it, what breaks.
import assert from "node:assert/strict";
import { check, findSerious, finish, goTo, open, openFiles, setDay } from "./page-kit.mjs";

/** A commune reports to a province, and an inspection follows the commune's report. */
const register = {
  kyhan: 1,
  agencies: [
    { id: "xa", name: "Ủy ban nhân dân xã", nameEn: "Commune", level: "commune" },
    { id: "tinh", name: "Ủy ban nhân dân tỉnh", nameEn: "Province", level: "province" },
  ],
  instruments: [{ id: "kh", kind: "plan", symbol: "1/KH-UBND", issued: "2024-01-02", title: "Kế hoạch", titleEn: "Plan" }],
  obligations: [
    {
      id: "kh.1", instrument: "kh", provision: "1", title: "Báo cáo của xã", titleEn: "Commune's report", action: "report",
      bearers: ["xa"], recipients: ["tinh"], feeds: ["kh.2"], phrase: "chậm nhất ngày 04/12/2024",
      timing: { once: { when: "2024-12-04", bound: "by" } },
    },
    {
      id: "kh.2", instrument: "kh", provision: "2", title: "Báo cáo của tỉnh", titleEn: "Province's report", action: "aggregate",
      bearers: ["tinh"], phrase: "chậm nhất ngày 10/12/2024", timing: { once: { when: "2024-12-10", bound: "by" } },
    },
    {
      id: "kh.3", instrument: "kh", provision: "3", title: "Kiểm tra sau báo cáo", titleEn: "Inspection after the report", action: "inspect",
      bearers: ["tinh"], phrase: "trong 5 ngày làm việc sau báo cáo của xã",
      timing: { within: { length: 5, unit: "workingDays", after: { obligation: "kh.1" } } },
    },
  ],
};

async function openReport(query, title) {
  const page = await open({}, query);
  await openFiles(page, ["chain.json", JSON.stringify(register)]);
  await setDay(page, "2024-12-02");
  await goTo(page, "calendar");
  await page.locator(".calendar .duty", { hasText: title }).first().click();
  await page.waitForSelector("#detail[open] .what-if");
  return page;
}

async function suppose(page, day) {
  await page.fill("#detail input[type=date]", day);
  await page.waitForFunction((year) => document.querySelector(".what-if-answer").textContent.includes(year), day.slice(0, 4));
  const text = await page.textContent(".what-if-answer");
  const lists = await page.locator(".what-if-answer ul").evaluateAll((all) =>
    all.map((list) => [...list.children].map((row) => row.textContent)));
  return { text, moved: lists[0], links: lists[1] };
}

for (const [query, title, words] of [
  ["", "Báo cáo của xã", { follows: /Kiểm tra sau báo cáo/, days: /\+8 ngày/, breaks: /đứt/, slack: /4 → -2 ngày làm việc/, agency: /Ủy ban nhân dân tỉnh/ }],
  ["?lang=en", "Commune's report", { follows: /Inspection after the report/, days: /\+8 days/, breaks: /breaks/, slack: /4 → -2 working days/, agency: /Province/ }],
]) {
  await check(`a date that moves, what hangs on it and the link that breaks${query}`, async () => {
    const page = await openReport(query, title);
    const { text, moved, links } = await suppose(page, "2024-12-12");
    assert.equal(moved.length, 2);
    assert.match(moved[0], words.days);
    assert.match(moved[0], /4\/12\/2024 → 12\/12\/2024/);
    assert.match(moved[1], words.follows);
    assert.match(moved[1], /11\/12\/2024 → 19\/12\/2024/);
    assert.equal(links.length, 1);
    assert.match(links[0], words.slack);
    assert.match(links[0], words.breaks);
    assert.match(text, words.agency);
    await findSerious(page, "what-if");
    const earlier = await suppose(page, "2024-12-03");
    assert.equal(earlier.links.length, 1);
    assert.doesNotMatch(earlier.links[0], words.breaks);
    await page.fill("#detail input[type=date]", "2024-12-04");
    assert.equal(await page.textContent(".what-if-answer"), "", "the date as it is supposes nothing");
    await page.context().close();
  });
}

await finish();
