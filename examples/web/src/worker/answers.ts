// The engine's answers as the reader's choices ask for them.
import type { AlertsAnswer, ChainsAnswer, CoverageAnswer, EvaluateAnswer, UndatedDuty } from "kyhan";
import { addDays } from "../dates";
import type { Lang } from "../words";
import { once, plans, records } from "./plans";
import { readRecords, type ReadRecords } from "./records";

/** What the reader chose to look at. */
export interface Choice {
  instrument?: string;
  agency?: string;
  /** The day as of which things stand. */
  day: string;
  lang: Lang;
}

/** The records, without the lines that cannot be used. */
export function usable(lang: Lang): ReadRecords {
  return once("records", [lang], () => readRecords(records(), lang));
}

export function standing(choice: Choice): EvaluateAnswer {
  const { day: on, lang, ...whose } = choice;
  return once("standing", [choice], () =>
    plans().engine.evaluate({ on, ...whose, records: usable(lang).records, lang }));
}

/** The alerts that fall on the day. */
export function alerts({ day, instrument, agency, lang }: Choice): AlertsAnswer["alerts"] {
  const found = plans().engine.alerts({
    since: addDays(day, -1), until: day, ...(agency && { agency }), records: usable(lang).records, lang,
  });
  return found.alerts.filter(({ obligation }) => !instrument || instrumentOf(obligation) === instrument);
}

export function undated({ day, lang, ...whose }: Choice): UndatedDuty[] {
  return plans().engine.schedule({ from: day, until: day, trace: false, lang, ...whose }).undated;
}

export function coverage(lang: Lang): CoverageAnswer {
  return once("coverage", [lang], () => plans().engine.coverage({ lang }));
}

export function chains({ lang, agency }: Pick<Choice, "lang" | "agency">): ChainsAnswer {
  return once("chains", [lang, agency], () => plans().engine.chains({ lang, ...(agency && { agency }) }));
}

export function instrumentOf(obligation: string): string | undefined {
  return plans().obligations.get(obligation)?.instrument;
}

/** The title of a duty in the reader's language, where it has one. */
export function titleOf(obligation: string, lang: Lang): string {
  const found = plans().obligations.get(obligation);
  return (lang === "en" ? found?.titleEn : undefined) ?? found?.title ?? obligation;
}
