//! From a named day to a due day. The same code computes the date and, when
//! asked, its trace.

use super::hours;
use super::step::{Recorder, Step};
use super::suspended;
use super::versions::{former, version_with};
use crate::dates::{
    Certainty, Convention, Counting, Date, LunarDate, Rounding, Unit, WorkingDays, end_of_term,
    start_of_lead,
};
use crate::model::{Bound, Holds, LunarDay, When};
use crate::plan::{
    Anchor, Index, Limit, Limits, Obligation, Plan, Roll, Timing, is_certain, last_day, part_of,
};

/// A due day and the instant on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Derived {
    /// The last day on which the duty can be done.
    pub(crate) due: Date,
    /// The same before any move off a day of rest.
    pub(crate) unadjusted: Date,
    /// Minutes from the beginning of the due day to the instant, at most 1440.
    pub(crate) minutes: u16,
    /// A window's first day.
    pub(crate) opens: Option<Date>,
    /// Whether `due` rests on an undecided day.
    pub(crate) certainty: Certainty,
}

pub(super) const END_OF_DAY: u16 = 1440;

impl Derived {
    fn until_the_end_of(due: Date) -> Derived {
        Derived {
            due,
            unadjusted: due,
            minutes: END_OF_DAY,
            opens: None,
            certainty: Certainty::Decided,
        }
    }
}

/// The due day of an obligation's occurrence.
///
/// `named` is the day that identifies the occurrence, as
/// [`named_days`](super::named::named_days) gives it. `None` when a month
/// lacks the day that the count asks for and the obligation refuses to round.
pub(crate) fn derive(
    plan: &Plan,
    obligation: Index,
    named: Date,
    recorder: &mut Recorder,
) -> Option<Derived> {
    if let Some(due) = recorder.supposed(obligation, named) {
        return Some(Derived::until_the_end_of(due));
    }
    let row = &plan.obligations[obligation];
    let calendar = &plan.calendars[row.calendar];
    if row.duty != obligation {
        recorder.record(|| {
            let (former, due) = former(plan, obligation, named);
            Step::Amended { obligation, former, due, date: due.unwrap_or(row.force.from) }
        });
    }
    let derived = match &row.timing {
        Timing::Prescribed { obligation: other } => {
            let (other, derived) = derive_duty(plan, *other, named, recorder)?;
            recorder.record(|| Step::Prescribed { obligation: other, date: derived.due });
            return Some(derived);
        }
        Timing::SameAs { obligation: other } => {
            let (other, derived) = derive_duty(plan, *other, named, recorder)?;
            recorder.record(|| Step::SameAs { obligation: other, date: derived.due });
            return Some(derived);
        }
        Timing::Limits(limits) => of_limits(plan, row, limits, named, recorder)?,
        timing => {
            let unadjusted = unadjusted(plan, row, timing, named, recorder)?;
            adjust(timing, row.convention, row.roll, calendar, unadjusted, recorder)
        }
    };
    // The end of the last day of all cannot be told.
    (derived.due < Date::MAX).then_some(derived)
}

/// The last day that holds of several limits, and the earliest day.
fn of_limits(
    plan: &Plan,
    row: &Obligation,
    limits: &Limits,
    named: Date,
    recorder: &mut Recorder,
) -> Option<Derived> {
    let calendar = &plan.calendars[row.calendar];
    let named_by = |limit: &Timing| limit.fixed().unwrap_or(named);
    let mut certainty = Certainty::Decided;
    let mut opens = None;
    if let Some(earliest) = &limits.earliest {
        let date = named_by(earliest);
        let first = if let Timing::Once { .. } = earliest {
            recorder.record(|| Step::Stated { date });
            date
        } else {
            let first = unadjusted(plan, row, earliest, date, recorder)?;
            certainty = first.certainty;
            first.due
        };
        recorder.record(|| Step::WindowOpens { date: first });
        opens = Some(first);
    }
    let mut days = Vec::new();
    let mut chosen: Option<Derived> = None;
    for Limit { timing, convention, roll } in &limits.latest {
        let limit = unadjusted(plan, row, timing, named_by(timing), recorder)?;
        let limit = adjust(timing, *convention, *roll, calendar, limit, recorder);
        certainty = certainty.max(limit.certainty);
        days.push(limit.due);
        let instant = |limit: &Derived| (limit.due, limit.minutes);
        let holds = chosen.is_none_or(|chosen| match limits.holds {
            Holds::Earlier => instant(&limit) < instant(&chosen),
            Holds::Later => instant(&limit) > instant(&chosen),
        });
        if holds {
            chosen = Some(limit);
        }
    }
    let chosen = chosen?;
    if days.len() > 1 {
        recorder.record(|| Step::Limits { holds: limits.holds, days, date: chosen.due });
    }
    Some(Derived { opens, certainty, ..chosen })
}

/// What a timing gives before any move off a day of rest.
fn unadjusted(
    plan: &Plan,
    row: &Obligation,
    timing: &Timing,
    named: Date,
    recorder: &mut Recorder,
) -> Option<Derived> {
    let calendar = &plan.calendars[row.calendar];
    Some(match timing {
        Timing::Once { when, bound } => {
            recorder.record(|| match when {
                When::Day(date) => Step::Stated { date: *date },
                _ if *bound == Bound::Before => Step::FirstDayOf { when: *when, date: named },
                _ => Step::LastDayOf { when: *when, date: named },
            });
            stated(row, named, *bound, recorder)
        }
        Timing::Recurring { bound, .. } => {
            recorder.record(|| Step::Recurrence { date: named });
            stated(row, named, *bound, recorder)
        }
        Timing::RecurringSpan { length, unit, .. } => {
            recorder.record(|| Step::Recurrence { date: named });
            recorder.record(|| Step::WindowOpens { date: named });
            // The named day is the window's first.
            let counting = Counting::FirstDayIncluded;
            let last =
                end_of_term(named, *length, *unit, counting, Rounding::Down, calendar).ok()?;
            let certainty = certainty_of(calendar, *unit, named, last.date);
            Derived { opens: Some(named), certainty, ..closes(row, last.date, Bound::By, recorder) }
        }
        &Timing::WorkingDay { every, nth, bound, .. } => {
            let part = part_of(every, named);
            let date = calendar.nth_of(part.0, part.1, nth)?;
            let certainty = calendar.certainty_of_nth(part, nth, date);
            recorder.record(|| Step::WorkingDay { part, every, nth, date, certainty });
            Derived { certainty, ..stated(row, date, bound, recorder) }
        }
        &Timing::Lunar { day, bound } => {
            let certainty = lunar(day, named, recorder);
            Derived { certainty, ..stated(row, named, bound, recorder) }
        }
        Timing::During { last, bound, .. } => {
            recorder.record(|| Step::WindowOpens { date: named });
            Derived { opens: Some(named), ..closes(row, *last, *bound, recorder) }
        }
        Timing::Within { suspended, .. } => {
            let (start, end) = of_term(plan, calendar, timing, named, recorder)?;
            match &suspended[..] {
                [] => end,
                suspended => suspended::extend(timing, suspended, start, end, calendar, recorder)?,
            }
        }
        Timing::LeadTime { length, unit, before } => {
            let end = anchor(plan, *before, named, recorder)?;
            let Some(unit) = unit.of_days() else {
                return hours::before(end, *length, *unit, calendar, recorder);
            };
            let length = length.whole();
            let lead = start_of_lead(end.due, length, unit, Rounding::Down, calendar).ok()?;
            let certainty = end.certainty.max(certainty_of(calendar, unit, lead.date, end.due));
            recorder.record(|| Step::Lead { length, unit, date: lead.date, certainty });
            Derived { certainty, ..Derived::until_the_end_of(lead.date) }
        }
        Timing::Before { before } => {
            let event = anchor(plan, *before, named, recorder)?;
            let certainty = event.certainty;
            Derived { certainty, ..stated(row, event.due, Bound::Before, recorder) }
        }
        Timing::Limits(_)
        | Timing::Prescribed { .. }
        | Timing::SameAs { .. }
        | Timing::Restates(_)
        | Timing::Undated(_) => return None,
    })
}

/// Where a period begins and ends, every day counted.
fn of_term(
    plan: &Plan,
    calendar: &WorkingDays,
    timing: &Timing,
    named: Date,
    recorder: &mut Recorder,
) -> Option<(Derived, Derived)> {
    let &Timing::Within { length, unit, counting, rounding, next_day_after, after, .. } = timing
    else {
        return None;
    };
    let start = anchor(plan, after, named, recorder)?;
    let start = hours::next_day(plan, after, next_day_after, unit, start, calendar, recorder);
    let Some(unit) = unit.of_days() else {
        return Some((start, hours::after(start, length, unit, calendar, recorder)?));
    };
    let whole = length.whole();
    if !length.has_half() || whole > 0 {
        let term = end_of_term(start.due, whole, unit, counting, rounding, calendar).ok()?;
        let certainty = start.certainty.max(certainty_of(calendar, unit, start.due, term.date));
        recorder.record(|| Step::Count {
            length: whole,
            unit,
            counting,
            date: term.date,
            certainty,
        });
        if term.rounded {
            recorder.record(|| Step::MonthEnd { date: term.date });
        }
        if !length.has_half() {
            return Some((start, Derived { certainty, ..Derived::until_the_end_of(term.date) }));
        }
    }
    // The half belongs to the working day after the whole ones.
    let term = end_of_term(start.due, whole + 1, unit, counting, rounding, calendar).ok()?;
    Some((start, hours::half_day(start, term.date, calendar, recorder)))
}

/// The end of a window.
fn closes(row: &Obligation, last: Date, bound: Bound, recorder: &mut Recorder) -> Derived {
    let is_whole_day = row.minutes.is_none() && bound != Bound::Before;
    if !is_whole_day {
        return stated(row, last, bound, recorder);
    }
    recorder.record(|| Step::WindowCloses { date: last });
    Derived::until_the_end_of(last)
}

/// As [`derive`], in the version of a duty that has the named day.
fn derive_duty(
    plan: &Plan,
    duty: Index,
    named: Date,
    recorder: &mut Recorder,
) -> Option<(Index, Derived)> {
    let other = version_with(plan, duty, named)?;
    recorder.record(|| Step::Enter { obligation: other });
    Some((other, derive(plan, other, named, recorder)?))
}

/// Reads the bound and the time of day of a named day.
fn stated(row: &Obligation, named: Date, bound: Bound, recorder: &mut Recorder) -> Derived {
    let due = last_day(named, bound, row.minutes, row.before_is_inclusive);
    let minutes = row.minutes.filter(|_| due == named).unwrap_or(END_OF_DAY);
    recorder.record(|| match (row.minutes, bound) {
        (Some(_), _) => Step::Time { date: due, minutes },
        (None, _) if due < named => Step::Before { date: due },
        (None, Bound::Before) => Step::BeforeReadInclusive { date: due },
        (None, Bound::By) => Step::By { date: due },
        (None, Bound::On) => Step::On { date: due },
    });
    Derived { minutes, ..Derived::until_the_end_of(due) }
}

fn anchor(plan: &Plan, anchor: Anchor, named: Date, recorder: &mut Recorder) -> Option<Derived> {
    let (mut certainty, mut minutes) = (Certainty::Decided, END_OF_DAY);
    let due = match anchor {
        Anchor::PeriodEnd => {
            recorder.record(|| Step::PeriodEnd { date: named });
            named
        }
        Anchor::CutOff => {
            recorder.record(|| Step::CutOff { date: named });
            named
        }
        Anchor::Event { event, date } => {
            recorder.record(|| Step::Event { event, date });
            minutes = plan.events[event].minutes.unwrap_or(END_OF_DAY);
            date
        }
        Anchor::Happening(event) => {
            recorder.record(|| Step::Event { event, date: named });
            named
        }
        Anchor::Obligation(other) => {
            let (other, derived) = derive_duty(plan, other, named, recorder)?;
            recorder.record(|| Step::Anchor { obligation: other, date: derived.due });
            (certainty, minutes) = (derived.certainty, derived.minutes);
            derived.due
        }
        Anchor::Lunar(day) => {
            certainty = lunar(day, named, recorder);
            named
        }
    };
    Some(Derived { certainty, minutes, ..Derived::until_the_end_of(due) })
}

/// Records the lunar day that a civil day is, and says whether the calendar is known so far.
fn lunar(day: LunarDay, date: Date, recorder: &mut Recorder) -> Certainty {
    let Some(lunar) = LunarDate::from_date(date) else { return Certainty::Provisional };
    let certainty = match is_certain(lunar, date) {
        true => Certainty::Decided,
        false => Certainty::Provisional,
    };
    let is_repeated = day.is_repeated_in(lunar.year);
    recorder.record(|| Step::Lunar { lunar, is_repeated, date, certainty });
    certainty
}

fn certainty_of(calendar: &WorkingDays, unit: Unit, from: Date, until: Date) -> Certainty {
    if unit == Unit::WorkingDays {
        calendar.certainty_between(from, until + 1)
    } else {
        Certainty::Decided
    }
}

fn adjust(
    timing: &Timing,
    convention: Convention,
    roll: Roll,
    calendar: &WorkingDays,
    unadjusted: Derived,
    recorder: &mut Recorder,
) -> Derived {
    if convention == Convention::Unadjusted {
        if let (Timing::Within { .. }, Roll::Field(field)) = (timing, roll)
            && !calendar.is_working(unadjusted.due)
        {
            recorder.record(|| Step::Stays { field, date: unadjusted.due });
        }
        return unadjusted;
    }
    let from = unadjusted.due;
    let date = calendar.adjust(from, convention);
    let certainty =
        unadjusted.certainty.max(calendar.certainty_between(from.min(date), from.max(date) + 1));
    if date != from {
        recorder.record(|| {
            let counted = matches!(timing, Timing::Within { .. });
            let is_code = matches!(roll, Roll::CivilCode | Roll::Duty);
            if counted && is_code && convention == Convention::Following {
                Step::Roll { from, date, certainty }
            } else {
                Step::Convention { from, convention, date, certainty }
            }
        });
    }
    // What ran to a minute of a day off ends with the day that it moves to.
    let is_rolled = date != from && timing.ends_at_a_minute();
    let minutes = if is_rolled { END_OF_DAY } else { unadjusted.minutes };
    Derived { due: date, minutes, certainty, ..unadjusted }
}

/// The last working day on or before a due day, and whether it is decided.
pub(crate) fn last_working_day(calendar: &WorkingDays, due: Date) -> (Date, Certainty) {
    let date = calendar.previous_working(due);
    (date, calendar.certainty_between(date, due + 1))
}
