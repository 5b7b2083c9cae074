// Where something is due when a screen would be empty.
import { addDays } from "../dates";
import type { Choice } from "./answers";
import { once, plans } from "./plans";

export interface Nearest {
  /** The last due day before the window. */
  before?: string;
  /** The first due day from the window's end on. */
  after?: string;
}

/** How far is looked in each direction, in years of 366 days. */
const MOST_YEARS = 12;

/** The due days around a window. */
export function nearest(choice: Choice, from: string, until: string): Nearest {
  const { instrument, agency, lang } = choice;
  return once("nearest", [instrument, agency, from, until], () => {
    const look = (from: string, until: string) => {
      const { occurrences } = plans().engine.schedule({
        from, until, trace: false, lang, ...(instrument && { instrument }), ...(agency && { agency }),
      });
      return occurrences;
    };
    let [before, after]: (string | undefined)[] = [];
    for (let year = 0; year < MOST_YEARS && after === undefined; year += 1) {
      after = look(addDays(until, year * 366), addDays(until, (year + 1) * 366))[0]?.due;
    }
    for (let year = 0; year < MOST_YEARS && before === undefined; year += 1) {
      before = look(addDays(from, -(year + 1) * 366), addDays(from, -year * 366)).at(-1)?.due;
    }
    return { ...(before && { before }), ...(after && { after }) };
  });
}

/** The agencies that have most to do in the days to come: ids, and how many duties. */
export function busiest({ day, lang, instrument }: Choice): [string, number][] {
  return once("busiest", [day, instrument], () => {
    const { occurrences } = plans().engine.schedule({
      from: day, until: addDays(day, 60), trace: false, lang, ...(instrument && { instrument }),
    });
    const counts = new Map<string, number>();
    for (const { bearer } of occurrences) if (bearer) counts.set(bearer, (counts.get(bearer) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one).slice(0, 12);
  });
}
