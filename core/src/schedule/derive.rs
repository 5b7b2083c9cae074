//! From a named day to a due day. The same code computes the date and, when
//! asked, its trace.

use super::step::{Recorder, Step};
use super::versions::{former, version_with};
use crate::dates::{
    Certainty, Convention, Counting, Date, Rounding, Unit, WorkingDays, end_of_term, start_of_lead,
};
use crate::model::{Bound, When};
use crate::plan::{Anchor, Index, Obligation, Plan, Timing};

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

const END_OF_DAY: u16 = 1440;

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
        let certainty = Certainty::Decided;
        return Some(Derived { due, unadjusted: due, minutes: END_OF_DAY, opens: None, certainty });
    }
    let row = &plan.obligations[obligation];
    let calendar = &plan.calendars[row.calendar];
    if row.duty != obligation {
        recorder.record(|| {
            let (former, due) = former(plan, obligation, named);
            Step::Amended { obligation, former, due, date: due.unwrap_or(row.force.from) }
        });
    }
    let whole_day = |due| Derived {
        due,
        unadjusted: due,
        minutes: END_OF_DAY,
        opens: None,
        certainty: Certainty::Decided,
    };
    let unadjusted = match &row.timing {
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
        Timing::During { last, bound, .. } => {
            recorder.record(|| Step::WindowOpens { date: named });
            Derived { opens: Some(named), ..closes(row, *last, *bound, recorder) }
        }
        Timing::Within { length, unit, counting, rounding, after } => {
            let start = anchor(plan, *after, named, recorder)?;
            let term =
                end_of_term(start.due, *length, *unit, *counting, *rounding, calendar).ok()?;
            let certainty =
                start.certainty.max(certainty_of(calendar, *unit, start.due, term.date));
            recorder.record(|| Step::Count {
                length: *length,
                unit: *unit,
                counting: *counting,
                date: term.date,
                certainty,
            });
            if term.rounded {
                recorder.record(|| Step::MonthEnd { date: term.date });
            }
            Derived { certainty, ..whole_day(term.date) }
        }
        Timing::LeadTime { length, unit, before } => {
            let end = anchor(plan, *before, named, recorder)?;
            let lead = start_of_lead(end.due, *length, *unit, Rounding::Down, calendar).ok()?;
            let certainty = end.certainty.max(certainty_of(calendar, *unit, lead.date, end.due));
            recorder.record(|| Step::Lead {
                length: *length,
                unit: *unit,
                date: lead.date,
                certainty,
            });
            Derived { certainty, ..whole_day(lead.date) }
        }
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
        Timing::Restates(_) | Timing::Undated(_) => return None,
    };
    Some(adjust(row, calendar, unadjusted, recorder))
}

/// The end of a window.
fn closes(row: &Obligation, last: Date, bound: Bound, recorder: &mut Recorder) -> Derived {
    let is_whole_day = row.minutes.is_none() && bound != Bound::Before;
    if is_whole_day {
        recorder.record(|| Step::WindowCloses { date: last });
        return Derived {
            due: last,
            unadjusted: last,
            minutes: END_OF_DAY,
            opens: None,
            certainty: Certainty::Decided,
        };
    }
    stated(row, last, bound, recorder)
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
    let at = |due, minutes| Derived {
        due,
        unadjusted: due,
        minutes,
        opens: None,
        certainty: Certainty::Decided,
    };
    let excluded = bound == Bound::Before && !row.before_is_inclusive;
    match row.minutes {
        // "before 00:00 of X" and "until 00:00 of X" end with the day before.
        Some(0) => {
            recorder.record(|| Step::Time { date: named - 1, minutes: END_OF_DAY });
            at(named - 1, END_OF_DAY)
        }
        Some(minutes) => {
            recorder.record(|| Step::Time { date: named, minutes });
            at(named, minutes)
        }
        None if excluded => {
            recorder.record(|| Step::Before { date: named - 1 });
            at(named - 1, END_OF_DAY)
        }
        None => {
            recorder.record(|| match bound {
                Bound::Before => Step::BeforeReadInclusive { date: named },
                Bound::By => Step::By { date: named },
                Bound::On => Step::On { date: named },
            });
            at(named, END_OF_DAY)
        }
    }
}

fn anchor(plan: &Plan, anchor: Anchor, named: Date, recorder: &mut Recorder) -> Option<Derived> {
    let mut certainty = Certainty::Decided;
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
            date
        }
        Anchor::Obligation(other) => {
            let (other, derived) = derive_duty(plan, other, named, recorder)?;
            recorder.record(|| Step::Anchor { obligation: other, date: derived.due });
            certainty = derived.certainty;
            derived.due
        }
    };
    Some(Derived { due, unadjusted: due, minutes: END_OF_DAY, opens: None, certainty })
}

fn certainty_of(calendar: &WorkingDays, unit: Unit, from: Date, until: Date) -> Certainty {
    if unit == Unit::WorkingDays {
        calendar.certainty_between(from, until + 1)
    } else {
        Certainty::Decided
    }
}

fn adjust(
    row: &Obligation,
    calendar: &WorkingDays,
    unadjusted: Derived,
    recorder: &mut Recorder,
) -> Derived {
    if row.convention == Convention::Unadjusted {
        return unadjusted;
    }
    let from = unadjusted.due;
    let date = calendar.adjust(from, row.convention);
    let certainty =
        unadjusted.certainty.max(calendar.certainty_between(from.min(date), from.max(date) + 1));
    if date != from {
        recorder.record(|| {
            let counted = matches!(row.timing, Timing::Within { .. });
            if counted && row.convention == Convention::Following {
                Step::Roll { from, date, certainty }
            } else {
                Step::Convention { from, convention: row.convention, date, certainty }
            }
        });
    }
    Derived { due: date, certainty, ..unadjusted }
}

/// The last working day on or before a due day, and whether it is decided.
pub(crate) fn last_working_day(calendar: &WorkingDays, due: Date) -> (Date, Certainty) {
    let date = calendar.previous_working(due);
    (date, calendar.certainty_between(date, due + 1))
}
