// A window of due dates as the rows of a table, with headings that people read.
import { say } from "../words";
import { instrumentOf, usable, type Choice } from "./answers";
import { namesIn, plans } from "./plans";

/** The headings, then a row for each due date; dates as `2024-12-14`. */
export function scheduleTable({ instrument, agency, day, lang }: Choice, from: string, until: string): string[][] {
  const whose = { ...(instrument && { instrument }), ...(agency && { agency }) };
  const { occurrences } = plans().engine.schedule({ from, until, trace: false, lang, ...whose });
  const { findings } = plans().engine.evaluate({ on: day, from, until, ...whose, records: usable(lang).records, lang });
  const byId = new Map(findings.map((finding) => [finding.occurrence, finding]));
  const { nameOf, titleOf } = namesIn(lang);
  const heads = ["due", "lastWorkingDay", "opens", "duty", "bearer", "recipients", "state", "submittedOn", "plan", "provision", "phrase"] as const;
  return [
    heads.map((head) => say(head, lang)),
    ...occurrences.map((row) => {
      const finding = byId.get(row.id);
      return [
        row.due, row.lastWorkingDay, row.window?.from ?? "", row.title, row.bearer ? nameOf(row.bearer) : "",
        row.recipients.map(nameOf).join("; "), finding ? say(finding.status, lang) : "", finding?.submittedOn ?? "",
        titleOf(instrumentOf(row.obligation) ?? row.instrument), row.provision, row.stated.phrase ?? "",
      ];
    }),
  ];
}
