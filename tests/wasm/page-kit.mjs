// What all checks of the page share: a browser, the site, a page that has
// settled, and what went wrong in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openBrowser, serve } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const troubles = [];
let checks = 0;

export const browser = await openBrowser();
/** The folder of the built page, and where screenshots go, if anywhere. */
export const [dist, screenshots] = process.argv.slice(2);
export const site = await serve(dist);
export const views = ["mine", "calendar", "standing", "undated", "indicators", "chains", "findings", "author"];
export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** The page at an address, this site's unless told otherwise. */
export async function open(options = {}, query = "", address = site.url) {
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    // Where no calendars are published, the browser notes that there are none.
    // A service that refuses a secret answers 401, which the browser notes too.
    const isExpected = /\/calendars\/manifest\.json$|\/api\/records$/.test(message.location().url);
    if (message.type() === "error" && !isExpected) troubles.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(address + query);
  await settled(page);
  return page;
}

/** Waits until the engine's thread has nothing to do and a view is shown. */
export async function settled(page) {
  const isSettled = () => {
    const view = document.getElementById("view");
    return document.getElementById("progress").hidden && view.getAttribute("aria-busy") === "false" && view.children.length > 0;
  };
  await page.waitForFunction(isSettled, null, { timeout: 60_000 });
}

/** The controls fold away on a phone. */
async function openControls(page) {
  await page.evaluate(() => { document.getElementById("controls").open = true; });
}

export async function chooseAgency(page, text) {
  await openControls(page);
  await page.fill("#agency", text);
  await page.press("#agency", "Tab");
  await settled(page);
}

export async function setDay(page, day) {
  await openControls(page);
  await page.fill("#day", day);
  await page.dispatchEvent("#day", "change");
  await settled(page);
}

export async function goTo(page, view) {
  await page.click(`#tab-${view}`);
  await settled(page);
}

export async function openFiles(page, ...files) {
  const given = files.map(([name, text]) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
  await page.setInputFiles("#files", given);
  const first = files.at(-1)[0];
  await page.waitForFunction(
    (name) => document.getElementById("opened").textContent.includes(name) || document.querySelector(".findings .error"),
    first, { timeout: 60_000 },
  );
  await settled(page);
}

export function findSerious(page, where) {
  return find(page, where, ["serious", "critical"]);
}

/** That axe finds nothing at all. */
export function findAny(page, where) {
  return find(page, where, ["minor", "moderate", "serious", "critical"]);
}

async function find(page, where, impacts) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const described = violations.filter(({ impact }) => impacts.includes(impact)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  assert.deepEqual(described, [], where);
}

/** That a long text says something; a failure shows only its beginning. */
export function says(text, pattern) {
  assert.ok(pattern.test(text), `${pattern} is not in: ${text.slice(0, 400)}`);
}

export async function check(name, run) {
  await run();
  checks += 1;
  console.log(`ok ${name}`);
}

/** Closes all, and fails when a page said that something was wrong. */
export async function finish() {
  await browser.close();
  site.close();
  assert.deepEqual(troubles.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text)), []);
  console.log(`${checks} checks: the page`);
}
