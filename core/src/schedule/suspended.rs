//! Days that a period does not count because an instrument has suspended it.

use super::derive::{Derived, END_OF_DAY};
use super::hours::{on_end, reaches};
use super::step::{Recorder, Step};
use crate::dates::{Counting, WorkingDays};
use crate::model::TermUnit;
use crate::plan::{Suspension, Timing};

/// The end of a period without the days of suspensions: each moves it on by what it has
/// of the period.
pub(super) fn extend(
    timing: &Timing,
    suspended: &[Suspension],
    start: Derived,
    mut end: Derived,
    calendar: &WorkingDays,
    recorder: &mut Recorder,
) -> Option<Derived> {
    let &Timing::Within { unit, counting, .. } = timing else { return Some(end) };
    // The first day of which something counts.
    let is_first_left_out = unit.of_days().is_some() && counting == Counting::FirstDayExcluded;
    let begins = start.due + i32::from(is_first_left_out);
    for &suspension in suspended {
        let (from, last) = (suspension.from.max(begins), suspension.last);
        if from > last || from > end.due {
            continue;
        }
        // What it has of the day on which the period begins is what is left of that day.
        let first = if suspension.from > start.due { 0 } else { start.minutes };
        let moment = (end.due, end.minutes);
        let (due, minutes) = match unit {
            TermUnit::Hours => {
                let days = i64::from(last - from + 1);
                on_end(moment, days * i64::from(END_OF_DAY) - i64::from(first))?
            }
            TermUnit::WorkingHours => match calendar.minutes_between((from, first), last) {
                0 => moment,
                lost => calendar.after_minutes(moment, lost)?,
            },
            TermUnit::WorkingDays => {
                (calendar.add(end.due, calendar.count(from, last + 1)), end.minutes)
            }
            _ => (end.due.checked_add(last - from + 1)?, end.minutes),
        };
        let certainty = reaches(calendar, unit, end, (start.due, due));
        recorder.record(|| Step::Suspended { suspension, before: moment, date: due, minutes });
        end = Derived { due, unadjusted: due, minutes, certainty, ..end };
    }
    Some(end)
}
