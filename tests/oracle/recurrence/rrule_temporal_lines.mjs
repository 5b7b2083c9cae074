// Reads lines start<TAB>rrule<TAB>from<TAB>until and answers each with the days
// that rrule-temporal gives, or with "error: " and why.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join } from "node:path";

const require = createRequire(join(process.argv[2], "package.json"));
globalThis.Temporal = require("temporal-polyfill").Temporal;
const { RRuleTemporal } = require("rrule-temporal");

function expand(line) {
  const [start, rule, from, until] = line.split("\t");
  const text = rule.replace(/UNTIL=(\d{8})/, "UNTIL=$1T000000Z");
  const set = new RRuleTemporal({
    rruleString: `DTSTART:${start.replaceAll("-", "")}T000000Z\nRRULE:${text}`,
    maxIterations: 100000,
  });
  const end = new Date(Date.parse(until) - 86400000);
  const days = set.between(new Date(start), end, true);
  return days
    .map((day) => day.toPlainDate().toString())
    .filter((day) => day >= from)
    .join(" ");
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = expand(line);
  } catch (error) {
    answer = `error: ${error.message.replaceAll("\n", " ")}`;
  }
  console.log(answer);
}
