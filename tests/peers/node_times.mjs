// Answers each rule of a file with the seconds that a package for Node takes to
// read and expand it, the number of its days and the sum of their numbers.
//
// node_times.mjs RULES rrule|kyhan FOLDER, where FOLDER has the package
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [rules, name, folder] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const YEARS = 20;
const DAY = 86400000;

const expanders = {
  rrule() {
    const { RRule } = require("rrule");
    return (first, rrule, end) => {
      const options = RRule.parseString(rrule);
      options.dtstart = new Date(first);
      const until = new Date(end);
      const days = [];
      new RRule(options).all((day) => {
        if (day >= until) return false;
        days.push(day);
        return true;
      });
      return days;
    };
  },
  // As a web frontend asks: an object in, an array of texts out.
  kyhan() {
    const { Engine } = require(folder);
    const engine = new Engine();
    return (start, rrule, until) => engine.expand({ start, rrule, until }).dates;
  },
};

// The least of three samples of at least ten milliseconds.
function measure(work) {
  let least = Infinity;
  let calls = 1;
  for (let sample = 0; sample < 3; sample += 1) {
    for (;;) {
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call += 1) work();
      const used = process.cpuUsage(before);
      const seconds = (used.user + used.system) / 1e6;
      if (seconds >= 0.01) {
        least = Math.min(least, seconds / calls);
        break;
      }
      calls *= 2;
    }
  }
  return least;
}

const expand = expanders[name]();
for (const line of readFileSync(rules, "utf8").trimEnd().split("\n")) {
  if (line.startsWith("#")) continue;
  const [start, rrule] = line.split("\t");
  const until = `${Number(start.slice(0, 4)) + YEARS}${start.slice(4)}`;
  const days = expand(start, rrule, until);
  const sum = days.reduce((sum, day) => sum + new Date(day).getTime() / DAY, 0);
  const seconds = measure(() => expand(start, rrule, until));
  console.log(`${seconds.toExponential()}\t${days.length}\t${sum}`);
}
