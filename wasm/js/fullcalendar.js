// Event sources for FullCalendar: what falls due, and which days are off. They ask an engine
// that the page has, so this file loads none.

/** Activities that end so many days after the days that are shown are looked for, and duties that were put off from so many before. */
const DAYS_AROUND = 366;
const DAY = 86_400_000;

/** The day so many days later. */
function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** The days that a calendar shows, whatever its time zone; `until` is the day after the last. */
function daysOf({ startStr, endStr }) {
  return { from: startStr.slice(0, 10), until: endStr.slice(0, 10) };
}

const whole = (own) => Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));

export function duties(engine, { on, records, agency, instrument, lang = "vi" } = {}) {
  const events = async (shown) => {
    const { from, until } = daysOf(shown);
    const isPutOff = records?.some(({ event }) => event === "extended");
    const asked = whole({
      from: isPutOff ? addDays(from, -DAYS_AROUND) : from, until: addDays(until, DAYS_AROUND), agency, instrument, lang,
    });
    const { occurrences } = engine.schedule({ ...asked, trace: false });
    const near = occurrences.filter(({ window, due }) => (window ? window.from : due) < until);
    const last = near.reduce((day, { due }) => (due > day ? due : day), from);
    const { findings } = engine.evaluate(whole({ ...asked, until: addDays(last, 1), on: on ?? from, records }));
    return gathered(near, new Map(findings.map((finding) => [finding.occurrence, finding])), on !== undefined, lang)
      .filter(({ start, end }) => start < until && end > from);
  };
  return { id: "kyhan-duties", events };
}

/** What stands worse comes first. */
const WORST = ["overdue", "open", "scheduled", "submittedLate", "submitted", "elapsed", "waived"];

/** One event for a duty and day, however many bear it. */
function gathered(occurrences, findings, hasStatus, lang) {
  const found = new Map();
  for (const { id, obligation, instrument, provision, title, action, bearer, window, due, lastWorkingDay, certainty } of occurrences) {
    const finding = findings.get(id);
    // An extension moves the day on which a duty is shown.
    const day = finding?.due ?? due;
    const key = `${obligation} ${day}`;
    let duty = found.get(key);
    if (!duty) {
      duty = { obligation, instrument, provision, title, action, due: day, lastWorkingDay, certainty, from: window?.from, occurrences: [], bearers: [] };
      found.set(key, duty);
    }
    duty.occurrences.push(id);
    if (bearer !== null) duty.bearers.push({ id: bearer, name: finding?.bearerName ?? bearer });
    if (hasStatus && finding && (duty.status === undefined || WORST.indexOf(finding.status) < WORST.indexOf(duty.status))) {
      duty.status = finding.status;
    }
    // That of a day which an extension names is not known here.
    if (day !== due) delete duty.lastWorkingDay;
  }
  return [...found.values()].map(({ title, from, ...props }) => ({
    id: props.occurrences[0],
    title: `${title}${who(props.bearers, lang)}`,
    start: from ?? props.due,
    end: addDays(props.due, 1),
    allDay: true,
    className: ["kyhan", `kyhan-${props.action}`, props.status && `kyhan-${props.status}`, props.certainty === "provisional" && "kyhan-provisional"].filter(Boolean).join(" "),
    extendedProps: whole(props),
  }));
}

function who(bearers, lang) {
  if (bearers.length === 0) return "";
  return ` · ${bearers.length === 1 ? bearers[0].name : `${bearers.length} ${lang === "en" ? "agencies" : "cơ quan"}`}`;
}

export function restDays(engine, { lang = "vi" } = {}) {
  const events = async (shown) => engine.workdays({ ...daysOf(shown), lang }).days.map(({ date, kind, name }) => ({
    id: `kyhan-${kind}-${date}`,
    title: name,
    start: date,
    end: addDays(date, 1),
    allDay: true,
    display: "background",
    className: `kyhan-day kyhan-day-${kind}`,
    extendedProps: { kind },
  }));
  return { id: "kyhan-days", events };
}
