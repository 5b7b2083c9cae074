// An agency's sheet as the rows of an annex: what is late, soon, later, and without a date.
import type { SheetDuty } from "kyhan";
import type { Annex, AnnexRow } from "../annex";
import { dayAsSaid, say } from "../words";
import type { Choice } from "./answers";
import { namesIn } from "./plans";
import { owed, sheetHead, undatedOf } from "./sheet";

export function annexParts(choice: Choice): Annex["parts"] {
  const { lang } = choice;
  const { agency } = sheetHead(choice);
  const { titleOf } = namesIn(lang);
  const names = (parties: { name: string }[] = []) => parties.map(({ name }) => name).join("; ");
  const row = ({ title, inPlaceOf, coordinators, recipients, via, phrase, opens, due, because, instrument, provision }: SheetDuty): AnnexRow => ({
    what: title,
    leads: [agency.name, inPlaceOf && `(${say("inPlaceOf", lang)} ${inPlaceOf.name})`].filter(Boolean).join("\n"),
    helps: names(coordinators),
    recipients: [names(recipients), via.length > 0 && `${say("via", lang)} ${names(via)}`].filter(Boolean).join("\n"),
    time: [phrase && `“${phrase}”`, due ? `${say("due", lang)}: ${opens ? `${dayAsSaid(opens, lang)} – ` : ""}${dayAsSaid(due, lang)}` : because].filter(Boolean).join("\n"),
    basis: `${titleOf(instrument)}, ${say("section", lang)} ${provision}`,
  });
  return [
    ...(["late", "soon", "later"] as const).map((section) => ({ name: say(section, lang), rows: owed(choice, section).map(row) })),
    { name: say("undated", lang), rows: undatedOf(choice).map(row) },
  ];
}
