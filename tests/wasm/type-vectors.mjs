// Writes every vector as typed constants: type-vectors.mjs OUT.ts. A register,
// request or answer that the types do not describe stops the compiler.
import { writeFileSync } from "node:fs";
import { vectors } from "./read-vectors.mjs";

const answers = {
  check: "CheckAnswer", schedule: "ScheduleAnswer", explain: "ExplainAnswer", coverage: "CoverageAnswer",
  workdays: "WorkdaysAnswer", expand: "ExpandAnswer", evaluate: "EvaluateAnswer", alerts: "AlertsAnswer",
  chains: "ChainsAnswer", agency: "AgencySheet", upcoming: "UpcomingAnswer", indicators: "IndicatorsAnswer",
};
const queries = {
  check: "InLang & k.Part", schedule: "ScheduleQuery", coverage: "CoverageQuery", workdays: "WorkdaysQuery",
  expand: "ExpandQuery", render: "RenderQuery", evaluate: "EvaluateQuery", alerts: "AlertsQuery",
  agency: "AgencyQuery", upcoming: "UpcomingQuery", indicators: "IndicatorsQuery",
};
const lines = ['import type * as k from "kyhan";'];
const registersSeen = new Set();
let count = 0;
const constant = (type, text) => lines.push(`export const v${(count += 1)}: k.${type} = ${text};`);

for (const { registers, request, expected } of vectors()) {
  const { error, changes } = JSON.parse(expected);
  if (error) {
    constant("Diagnostic[]", JSON.stringify(error.diagnostics));
    if (error.candidates) constant("AgencyDetails[]", JSON.stringify(error.candidates));
    continue;
  }
  const { call, ...query } = JSON.parse(request);
  if (call === "chains" && changes) constant("WhatIfAnswer", expected);
  else if (answers[call]) constant(answers[call], expected);
  if (queries[call]) constant(queries[call], JSON.stringify(query));
  for (const register of registers) {
    if (registersSeen.has(register)) continue;
    registersSeen.add(register);
    constant("Register", register.replace(/^\uFEFF/, ""));
  }
}
writeFileSync(process.argv[2], lines.join("\n") + "\n");
console.log(`${count} checks: typed constants`);
