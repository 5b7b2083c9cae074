// The page as the feed server serves it: it opens the plans that are served, and
// copies the address of an agency's own calendar, which a calendar program can
// then fetch.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { check, chooseAgency, dist, findSerious, finish, open, settled } from "./page-kit.mjs";

const [kyhan] = process.argv.slice(4);
const examples = join(import.meta.dirname, "../../examples");
const plans = ["national", "quang-nam-2024"].map((name) => join(examples, `plans/${name}.json`));
const folder = mkdtempSync(join(tmpdir(), "kyhan-"));
const records = join(folder, "plans.jsonl");
copyFileSync(join(examples, "records/plans.jsonl"), records);
const tokensFile = join(folder, "tokens.json");
const secretFile = join(folder, "secret");
const SECRET = "a secret of twenty and more letters";
writeFileSync(secretFile, SECRET, { mode: 0o600 });
const server = spawn(
  kyhan,
  ["serve", ...plans, "--listen", "127.0.0.1:0", "--tokens", tokensFile, "--page", dist, "--records", records, "--secret-file", secretFile],
  { stdio: ["ignore", "pipe", "ignore"] },
);
const [address] = await Promise.race([
  new Promise((resolve) => createInterface(server.stdout).once("line", (line) => resolve([line]))),
  new Promise((_, reject) => server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)))),
]);
const tokens = JSON.parse(readFileSync(tokensFile, "utf8"));

await check("the served page opens the plans that are served", async () => {
  const page = await open({}, "?lang=en", `${address}/pages/${tokens["/page"]}/`);
  assert.match(await page.textContent("#opened"), /national\.json, quang-nam-2024\.json; \d+ lines of records \(plans\.jsonl\)/);
  const plans = await page.locator("#plan option").allTextContents();
  assert.equal(plans.filter((text) => /Quảng Nam/.test(text)).length, 1);
  assert.ok(!plans.some((text) => /Quảng Trị/.test(text)), plans.join());
  await page.context().close();
});

await check("the served page copies the address of an agency's calendar", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await open({ permissions }, "#view=calendar", `${address}/pages/${tokens["/page"]}/`);
  const copy = page.locator(".downloads button", { hasText: "Chép địa chỉ lịch" });
  assert.equal(await copy.count(), 0, "nobody is chosen");
  await chooseAgency(page, "Sở Y tế tỉnh Quảng Nam");
  await copy.click();
  await page.locator(".downloads button", { hasText: "Đã chép" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${address}/feeds/${tokens["so-y-te-qnam"]}.ics`);
  const calendar = await fetch(copied);
  assert.match(calendar.headers.get("content-type"), /^text\/calendar/);
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR\r\n/);
  await findSerious(page, "the served page");
  await page.context().close();
});

await check("what was done waits without a network, and is sent with the service's secret", async () => {
  const page = await open({}, "#view=mine&agency=so-ldtbxh-qnam&day=2024-12-16", `${address}/pages/${tokens["/page"]}/`);
  const before = readFileSync(records, "utf8").trim().split("\n").length;
  await page.locator("#part-soon .link").first().click();
  await page.click("#detail [data-event=submitted]");
  await page.click(".doing-form [type=submit]");
  await page.locator(".own li").waitFor();
  await page.keyboard.press("Escape");
  await settled(page);
  const send = async (secret) => {
    await page.locator(".own-bar button", { hasText: "Gửi lên" }).first().click();
    const field = page.locator(".own-bar input");
    if (await field.count() > 0) {
      await field.fill(secret);
      await page.keyboard.press("Enter");
    }
  };
  await page.context().setOffline(true);
  await send(SECRET);
  await page.locator("#messages", { hasText: "Chưa gửi được" }).waitFor();
  await page.context().setOffline(false);
  await page.locator(".own-bar input").fill("wrong");
  await page.keyboard.press("Enter");
  await page.locator("#messages", { hasText: "mã bí mật" }).waitFor();
  assert.match(await page.textContent(".own-bar"), /1 chưa gửi/);
  await page.locator(".own-bar input").fill(SECRET);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /0 chưa gửi/.test(document.querySelector(".own-bar")?.textContent ?? ""));
  await settled(page);
  const lines = readFileSync(records, "utf8").trim().split("\n");
  assert.equal(lines.length, before + 1);
  assert.equal(JSON.parse(lines.at(-1)).event, "submitted");
  await page.waitForFunction(() => /Tổng hợp, báo cáo/.test(document.getElementById("part-done")?.textContent ?? ""));
  await page.context().close();
});

server.kill();
await finish();
