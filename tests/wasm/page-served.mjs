// The page as the feed server serves it: it opens the plans that are served, and
// copies the address of an agency's own calendar, which a calendar program can
// then fetch.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { check, chooseAgency, dist, findSerious, finish, open } from "./page-kit.mjs";

const [kyhan] = process.argv.slice(4);
const examples = join(import.meta.dirname, "../../examples");
const plans = ["national", "quang-nam-2024"].map((name) => join(examples, `plans/${name}.json`));
const records = join(examples, "records/plans.jsonl");
const tokensFile = join(mkdtempSync(join(tmpdir(), "kyhan-")), "tokens.json");
const server = spawn(
  kyhan,
  ["serve", ...plans, "--listen", "127.0.0.1:0", "--tokens", tokensFile, "--page", dist, "--records", records],
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

server.kill();
await finish();
