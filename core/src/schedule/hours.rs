//! Periods of hours and half days, which end at a minute of a day.

use super::derive::{Derived, END_OF_DAY};
use super::step::{Recorder, Step};
use crate::dates::{Certainty, Date, Minute, WorkingDays};
use crate::model::{Amount, TermUnit};
use crate::plan::{Anchor, Plan};

/// Where a period begins that counts an event after a time of day as one of the next
/// working day, at the opening of the office.
pub(super) fn next_day(
    plan: &Plan,
    after: Anchor,
    next_day_after: Option<Minute>,
    unit: TermUnit,
    start: Derived,
    calendar: &WorkingDays,
    recorder: &mut Recorder,
) -> Derived {
    let (Some(limit), Anchor::Event { event, .. }) = (next_day_after, after) else { return start };
    if plan.events[event].minutes.is_none_or(|minutes| minutes <= limit) {
        return start;
    }
    let date = calendar.add(start.due, 1);
    let certainty = calendar.certainty_between(start.due, date + 1);
    let minutes = calendar.office_hours().opens();
    let opens = unit.of_days().is_none().then_some(minutes);
    recorder.record(|| Step::NextDay { limit, opens, date, certainty });
    Derived { due: date, minutes, certainty, ..start }
}

/// So many hours after a moment.
pub(super) fn after(
    start: Derived,
    length: Amount,
    unit: TermUnit,
    calendar: &WorkingDays,
    recorder: &mut Recorder,
) -> Option<Derived> {
    let moment = (start.due, start.minutes);
    let end = match unit {
        TermUnit::WorkingHours => calendar.after_minutes(moment, length.minutes())?,
        _ => on_end(moment, length.minutes())?,
    };
    let certainty = reaches(calendar, unit, start, (start.due, end.0));
    recorder.record(|| Step::Hours { length, unit, date: end.0, minutes: end.1, certainty });
    Some(until(end, certainty))
}

/// So many hours before a moment.
pub(super) fn before(
    end: Derived,
    length: Amount,
    unit: TermUnit,
    calendar: &WorkingDays,
    recorder: &mut Recorder,
) -> Option<Derived> {
    let moment = (end.due, end.minutes);
    let start = match unit {
        TermUnit::WorkingHours => calendar.before_minutes(moment, length.minutes())?,
        _ => on_end(moment, -length.minutes())?,
    };
    let certainty = reaches(calendar, unit, end, (start.0, end.due));
    recorder.record(|| Step::HoursBefore {
        length,
        unit,
        date: start.0,
        minutes: start.1,
        certainty,
    });
    Some(until(start, certainty))
}

/// Half of the working day that ends a period.
pub(super) fn half_day(
    start: Derived,
    date: Date,
    calendar: &WorkingDays,
    recorder: &mut Recorder,
) -> Derived {
    let minutes = calendar.office_hours().half();
    let certainty = reaches(calendar, TermUnit::WorkingDays, start, (start.due, date));
    recorder.record(|| Step::HalfDay { date, minutes, certainty });
    until((date, minutes), certainty)
}

fn until((due, minutes): (Date, Minute), certainty: Certainty) -> Derived {
    Derived { due, unadjusted: due, minutes, opens: None, certainty }
}

/// The moment so many minutes on; midnight ends the day before it (Điều 148.6 of the
/// Civil Code).
pub(super) fn on_end((day, minute): (Date, Minute), minutes: i64) -> Option<(Date, Minute)> {
    let whole = i64::from(END_OF_DAY);
    let total = i64::from(minute) + minutes;
    let (days, left) = match (total.div_euclid(whole), total.rem_euclid(whole)) {
        (days, 0) => (days - 1, whole),
        parts => parts,
    };
    let day = day.checked_add(i32::try_from(days).ok()?)?;
    Some((day, Minute::try_from(left).ok()?))
}

/// Whether the days between two are decided, where they matter to what is counted.
pub(super) fn reaches(
    calendar: &WorkingDays,
    unit: TermUnit,
    anchor: Derived,
    (from, last): (Date, Date),
) -> Certainty {
    match unit {
        TermUnit::WorkingDays | TermUnit::WorkingHours => {
            anchor.certainty.max(calendar.certainty_between(from, last + 1))
        }
        _ => anchor.certainty,
    }
}
