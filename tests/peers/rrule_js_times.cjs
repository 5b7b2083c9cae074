// Answers each rule of a file with the seconds that rrule.js takes to read and
// expand it, the number of its days and the sum of their numbers.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { RRule } = require(require.resolve("rrule", { paths: [process.argv[3]] }));

const YEARS = 20;
const DAY = 86400000;

function expand(start, text, until) {
  const options = RRule.parseString(text);
  options.dtstart = start;
  let count = 0;
  let sum = 0;
  new RRule(options).all((day) => {
    if (day >= until) return false;
    count += 1;
    sum += day.getTime() / DAY;
    return true;
  });
  return [count, sum];
}

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

for (const line of readFileSync(process.argv[2], "utf8").trimEnd().split("\n")) {
  if (line.startsWith("#")) continue;
  const [first, rule] = line.split("\t");
  const start = new Date(first);
  const until = new Date(first);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const [count, sum] = expand(start, rule, until);
  const seconds = measure(() => expand(start, rule, until));
  console.log(`${seconds.toExponential()}\t${count}\t${sum}`);
}
