// The plan that is being written, as an annex for its document.
import type { Obligation } from "kyhan";
import { saveAnnex, type AnnexRow } from "./annex";
import { namesOf, type Work } from "./author-draft";
import { ask } from "./engine";
import { lang, sentence, shortDate, word } from "./words";

/** The line of a reason that has the dates, or says that there are none. */
export function datesIn(reason = ""): string {
  return reason.split("\n").find((line) => /^(Hạn|Due|Không có|No )/.test(line)) ?? "";
}

/** Every duty in the order of the document; what nobody has confirmed says so. */
export async function saveDraftAnnex(fileName: string, work: Work): Promise<void> {
  const { reasons } = await ask("tryRegister", work.register, lang());
  const instrument = work.register.instruments?.[0];
  const rows = (work.register.obligations ?? []).map((duty) => rowOf(work, duty, reasons[duty.id]));
  await saveAnnex(fileName, {
    title: `${word("annexOfPlan")}: ${instrument?.title ?? work.register.title ?? ""}`,
    under: sentence("annexTo", { symbol: instrument?.symbol ?? "…", issued: instrument?.issued ? shortDate(instrument.issued) : "…" }),
    parts: [{ name: "", rows }],
  });
}

function rowOf(work: Work, duty: Obligation, reason?: string): AnnexRow {
  const via = namesOf(work, duty.via);
  return {
    what: duty.title,
    leads: namesOf(work, duty.bearers) || word("nobody"),
    helps: namesOf(work, duty.coordinators),
    recipients: [namesOf(work, duty.recipients), via && `${word("via")} ${via}`].filter(Boolean).join("\n"),
    // A plan says its time once: a computed day beside its words would be another deadline.
    time: [duty.phrase ?? datesIn(reason), duty.unconfirmed && `(${word("unconfirmed")})`].filter(Boolean).join("\n"),
    // A row of a table is called so already.
    basis: /^\p{Ll}{2}/u.test(duty.provision) ? duty.provision : `${word("section")} ${duty.provision}`,
  };
}
