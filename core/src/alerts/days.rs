//! The day of each alert of a policy.

use crate::dates::{Certainty, Counting, Date, Rounding, WorkingDays};
use crate::dates::{end_of_term, start_of_lead};
use crate::model::Length;
use crate::plan::{AlertStep, Policy, StepTime};
use crate::schedule::last_working_day;

/// The day on which a step's alert about a duty goes out. `None` for a start-by
/// step of a duty without effort, and for the opening of one without a window.
pub(super) fn alert_day(
    policy: &Policy,
    step: &AlertStep,
    effort: Option<i32>,
    calendar: &WorkingDays,
    opens: Option<Date>,
    due: Date,
) -> Option<Date> {
    let (last_working_day, _): (Date, Certainty) = last_working_day(calendar, due);
    let before =
        |day| if policy.moves_off_rest_days { calendar.previous_working(day) } else { day };
    match step.time {
        StepTime::Before(length) => Some(before(back(last_working_day, length, calendar))),
        StepTime::BeforeOpening(length) => Some(before(back(opens?, length, calendar))),
        StepTime::StartBy => Some(before(calendar.add(last_working_day, -effort?))),
        StepTime::After(length) => {
            let day = forth(due, length, calendar);
            if !policy.moves_off_rest_days {
                return Some(day);
            }
            let earlier = step.earlier.and_then(|(position, days)| {
                let step = policy.steps.get(position)?;
                Some(alert_day(policy, step, effort, calendar, opens, due)? + days)
            });
            Some(calendar.next_working(earlier.map_or(day, |earlier| day.max(earlier))))
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
    let first_after = |day: Date, near: Date| {
        let is_after = |due: i64| alert_day(Date::clamped(due)).is_none_or(|alert| alert > day);
        let (least, most) =
            (i64::from(Date::MIN.day_number()), i64::from(Date::MAX.day_number()) + 1);
        // Most alerts go out within days of the due day.
        let near = i64::from(near.day_number());
        let mut reach = 8;
        let (mut low, mut high) = loop {
            let (low, high) = ((near - reach).max(least), (near + reach).min(most));
            if (low == least || !is_after(low)) && (high == most || is_after(high)) {
                break (low, high);
            }
            reach *= 4;
        };
        while low < high {
            let middle = low + (high - low) / 2;
            if is_after(middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Date::clamped(low)
    };
    let first = first_after(since, since);
    (first, first_after(until, first))
}
