//! The day of each alert of a policy.

use crate::dates::{Certainty, Counting, Date, Rounding, WorkingDays};
use crate::dates::{end_of_term, start_of_lead};
use crate::model::Length;
use crate::resolve::plan::{Policy, StepTime};
use crate::schedule::last_working_day;

/// The day on which a step's alert about a duty goes out. `None` for a start-by
/// step of a duty without effort.
pub(super) fn alert_day(
    policy: &Policy,
    time: StepTime,
    effort: Option<i32>,
    calendar: &WorkingDays,
    due: Date,
) -> Option<Date> {
    let (last_working_day, _): (Date, Certainty) = last_working_day(calendar, due);
    let before =
        |day| if policy.moves_off_rest_days { calendar.previous_working(day) } else { day };
    match time {
        StepTime::Before(length) => Some(before(back(last_working_day, length, calendar))),
        StepTime::StartBy => Some(before(calendar.add(last_working_day, -effort?))),
        StepTime::After(length) => {
            let day = forth(due, length, calendar);
            Some(if policy.moves_off_rest_days { calendar.next_working(day) } else { day })
        }
    }
}

fn back(from: Date, Length { length, unit }: Length, calendar: &WorkingDays) -> Date {
    start_of_lead(from, length, unit, Rounding::Down, calendar).map_or(Date::MIN, |term| term.date)
}

fn forth(from: Date, Length { length, unit }: Length, calendar: &WorkingDays) -> Date {
    let counting = Counting::FirstDayExcluded;
    end_of_term(from, length, unit, counting, Rounding::Down, calendar)
        .map_or(Date::MAX, |term| term.date)
}

/// The due days, from the first up to, not including, the last, whose alert
/// goes out after `since` and no later than `until`.
///
/// An alert never goes out earlier for a later due day, so the two ends can be
/// searched for by halves.
pub(super) fn due_days(
    alert_day: impl Fn(Date) -> Option<Date>,
    since: Date,
    until: Date,
) -> (Date, Date) {
    let first_after = |day: Date| {
        let (mut low, mut high) = (Date::MIN.day_number(), Date::MAX.day_number() + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            let due = Date::clamped(i64::from(middle));
            if alert_day(due).is_none_or(|alert| alert > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Date::clamped(i64::from(low))
    };
    (first_after(since), first_after(until))
}
