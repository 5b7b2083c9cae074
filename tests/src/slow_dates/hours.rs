//! Counted periods, those of hours minute by minute.

use kyhan::dates::Unit;
use kyhan::model::{Amount, TermUnit, TimeOfDay, Within};

use super::{
    After, Calendar, Counting, Day, Due, END_OF_DAY, Law, Obligation, Rounding, after, as_after,
    before, day, lead_time, model, term,
};

/// A minute of a day, 1 to 1440 by its end.
type Moment = (Day, u16);

impl Law<'_> {
    /// The ends of a period, one for each day from which it counts.
    pub(super) fn within(&self, text: &Obligation, within: &Within) -> Vec<Due> {
        let calendar = self.calendar(text);
        let Within { length, unit, counting, rounding, .. } = *within;
        let mut dues = Vec::new();
        let is_left_out =
            |on: Day| within.suspended.iter().any(|one| day(one.from) <= on && on <= day(one.last));
        for (named, anchor, minutes) in self.anchors(text, &within.after) {
            let is_event = matches!(within.after, After::Event(_));
            let minutes = if is_event { minutes } else { Some(minutes.unwrap_or(END_OF_DAY)) };
            let limit = within.next_day_after.map(TimeOfDay::minutes);
            let counts_minutes = unit.of_days().is_none() || limit.is_some();
            if counts_minutes && minutes.is_none() {
                continue;
            }
            let (mut on, mut minute) = (anchor, minutes.unwrap_or(END_OF_DAY));
            if limit.is_some_and(|limit| minute > limit) {
                on = after(on);
                while !calendar.is_working(on) {
                    on = after(on);
                }
                minute = calendar.sessions().first().map_or(0, |session| session.0);
            }
            let (last, minutes) = match unit.of_days() {
                None => hours_after((on, minute), length, unit, calendar, &is_left_out),
                Some(Unit::WorkingDays) if !within.suspended.is_empty() => {
                    let whole = length.whole() + u32::from(length.has_half());
                    let is_first = counting == Counting::FirstDayIncluded;
                    let last = working_days(on, whole, is_first, calendar, &is_left_out);
                    let half = length.has_half().then(|| calendar.morning_ends());
                    (last, half.unwrap_or(END_OF_DAY))
                }
                Some(unit) if !within.suspended.is_empty() => {
                    let mut last = term(on, length.whole(), unit, counting, rounding, calendar);
                    let is_first = counting == Counting::FirstDayIncluded;
                    let mut day = if is_first { on } else { after(on) };
                    while day <= last {
                        if is_left_out(day) {
                            last = after(last);
                        }
                        day = after(day);
                    }
                    (last, END_OF_DAY)
                }
                Some(unit) if length.has_half() => {
                    let last =
                        term(on, length.whole() + 1, unit, counting, Rounding::Down, calendar);
                    (last, calendar.morning_ends())
                }
                Some(unit) => {
                    (term(on, length.whole(), unit, counting, rounding, calendar), END_OF_DAY)
                }
            };
            let counted_from = Some(named);
            dues.push(Due { named, unmoved: last, day: last, minutes, opens: None, counted_from });
        }
        dues
    }

    /// The days that lie so long before others.
    pub(super) fn lead(&self, text: &Obligation, lead: &model::LeadTime) -> Vec<Due> {
        let calendar = self.calendar(text);
        let after = as_after(&lead.before);
        let mut dues = Vec::new();
        for (named, on, minutes) in self.anchors(text, &after) {
            let is_event = matches!(after, After::Event(_));
            let minutes = if is_event { minutes } else { Some(minutes.unwrap_or(END_OF_DAY)) };
            let (day, minutes) = match (lead.unit.of_days(), minutes) {
                (Some(unit), _) => (lead_time(on, lead.length.whole(), unit, calendar), END_OF_DAY),
                (None, Some(minute)) => {
                    hours_before((on, minute), lead.length, lead.unit, calendar)
                }
                (None, None) => continue,
            };
            let counted_from = None;
            dues.push(Due { named, unmoved: day, day, minutes, opens: None, counted_from });
        }
        dues
    }
}

fn minutes_of(length: Amount) -> u32 {
    length.whole() * 60 + if length.has_half() { 30 } else { 0 }
}

/// Whether the minute of a day that ends with another counts.
fn counts(minute: u16, is_worked: bool, unit: TermUnit, calendar: &Calendar) -> bool {
    let is_open = |(from, until): &(u16, u16)| *from < minute && minute <= *until;
    unit == TermUnit::Hours || is_worked && calendar.sessions().iter().any(is_open)
}

/// The last of so many working days, without those that are left out.
fn working_days(
    from: Day,
    length: u32,
    is_first: bool,
    calendar: &Calendar,
    is_left_out: &dyn Fn(Day) -> bool,
) -> Day {
    let counts = |on: Day| calendar.is_working(on) && !is_left_out(on);
    let (mut on, mut left) = (from, length);
    if is_first && counts(on) {
        left -= 1;
    }
    while left > 0 {
        on = after(on);
        left -= u32::from(counts(on));
    }
    on
}

/// Điều 147.1: a period of hours begins at the very moment.
fn hours_after(
    start: Moment,
    length: Amount,
    unit: TermUnit,
    calendar: &Calendar,
    is_left_out: &dyn Fn(Day) -> bool,
) -> Moment {
    let (mut on, mut minute) = start;
    let mut left = minutes_of(length);
    let (mut is_worked, mut is_out) = (calendar.is_working(on), is_left_out(on));
    while left > 0 {
        if minute == END_OF_DAY {
            (on, minute) = (after(on), 0);
            (is_worked, is_out) = (calendar.is_working(on), is_left_out(on));
        }
        minute += 1;
        left -= u32::from(!is_out && counts(minute, is_worked, unit, calendar));
    }
    (on, minute)
}

fn hours_before(end: Moment, length: Amount, unit: TermUnit, calendar: &Calendar) -> Moment {
    let (mut on, mut minute) = end;
    let mut left = minutes_of(length);
    let mut is_worked = calendar.is_working(on);
    while left > 0 {
        if minute == 0 {
            (on, minute) = (before(on), END_OF_DAY);
            is_worked = calendar.is_working(on);
        }
        left -= u32::from(counts(minute, is_worked, unit, calendar));
        minute -= 1;
    }
    // The beginning of a day is the end of the one before.
    if minute == 0 { (before(on), END_OF_DAY) } else { (on, minute) }
}

/// Whether a period ends at a minute rather than with a day.
pub(super) fn ends_at_a_minute(timing: &model::Timing) -> bool {
    let (length, unit) = match timing {
        model::Timing::Within(within) => (within.length, within.unit),
        model::Timing::LeadTime(lead) => (lead.length, lead.unit),
        _ => return false,
    };
    length.has_half() || matches!(unit, TermUnit::Hours | TermUnit::WorkingHours)
}

/// Whether Điều 148.5 speaks of it: the last day of a period.
pub(super) fn is_period_of_days(timing: &model::Timing) -> bool {
    matches!(timing, model::Timing::Within(within)
        if !matches!(within.unit, TermUnit::Hours | TermUnit::WorkingHours))
}

impl Calendar {
    /// When half a working day is over.
    fn morning_ends(&self) -> u16 {
        match *self.sessions() {
            [(from, until)] => from + (until - from) / 2,
            [(_, noon), ..] => noon,
            [] => END_OF_DAY,
        }
    }
}
