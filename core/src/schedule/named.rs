//! The days that identify an obligation's occurrences.

use super::derive::derive;
use super::step::Recorder;
use super::versions::{is_changed, named_in_force};
use crate::dates::recurrence::End;
use crate::dates::{Convention, Date, Unit, WorkingDays};
use crate::model::{Amount, Bound, TermUnit, When};
use crate::plan::{
    Anchor, Index, Obligation, Plan, Suspension, Timing, most_days, named_of_part, parts_from,
};

/// Calls `found` with the named day of every occurrence that can fall due in
/// `[from, until)`, and perhaps of a few that fall due just outside. In
/// ascending order, each once.
pub(crate) fn named_days(
    plan: &Plan,
    obligation: Index,
    from: Date,
    until: Date,
    found: &mut dyn FnMut(Date),
) {
    let row = &plan.obligations[obligation];
    let (least, most) = reach(plan, row);
    let (first, end) = (from - most, until - least);
    match &row.timing {
        Timing::Once { when, bound } => found(once_named(*when, *bound)),
        Timing::During { from, .. } => found(*from),
        Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. } => {
            let (mut first, mut end) = (first, end);
            if recurrence.rule().end() == End::Never {
                (first, end) = within_instrument(plan, row, first, end);
            }
            recurrence.between(first, end).for_each(found);
        }
        &Timing::WorkingDay { start, last, every, nth, .. } => {
            let (mut start, mut last) = (start, last);
            if last == Date::MAX {
                (start, last) = within_instrument(plan, row, start, last);
                last = last.checked_add(-1).unwrap_or(last);
            }
            let calendar = &plan.calendars[row.calendar];
            let parts = parts_from(every, first.max(start));
            for part in parts.take_while(|part| part.0 <= end && part.0 <= last) {
                let found_day = calendar.nth_of(part.0, part.1, nth);
                if found_day.is_some_and(|day| start <= day && day <= last) {
                    found(named_of_part(part, nth));
                }
            }
        }
        Timing::Lunar { day, .. } => day.between(first, end).for_each(found),
        timing @ (Timing::Within { .. }
        | Timing::LeadTime { .. }
        | Timing::Before { .. }
        | Timing::Limits(_)) => {
            if let Some(day) = timing.fixed() {
                found(day);
                return;
            }
            match timing.anchor() {
                Some(after @ (Anchor::PeriodEnd | Anchor::CutOff)) => {
                    let (first, end) = within_instrument(plan, row, first, end);
                    let Some(reporting) = row.period else { return };
                    for period in reporting.rule.ending_in(first, end) {
                        found(if after == Anchor::CutOff { period.cut_off } else { period.last });
                    }
                }
                Some(Anchor::Lunar(day)) => day.between(first, end).for_each(found),
                Some(Anchor::Obligation(other)) => {
                    let (least, most) = own_reach(plan, row);
                    named_days_of(plan, other, from - most, until - least, &mut *found);
                }
                Some(Anchor::Happening(event)) => {
                    let days = plan.events[event].happened.chunk_by(|one, next| one.on == next.on);
                    let days = days.filter_map(|of_day| of_day.first().map(|one| one.on));
                    days.filter(|day| first <= *day && *day < end).for_each(found);
                }
                Some(Anchor::Event { .. }) | None => {}
            }
        }
        Timing::Prescribed { obligation: other } | Timing::SameAs { obligation: other } => {
            named_days_of(plan, *other, from, until, found);
        }
        Timing::Restates(_) | Timing::Undated(_) => {}
    }
}

/// As [`named_days`], of all versions of a duty that others count from.
fn named_days_of(plan: &Plan, duty: Index, from: Date, until: Date, found: &mut dyn FnMut(Date)) {
    if is_changed(plan, duty) {
        named_in_force(plan, duty, from, until, found);
    } else {
        named_days(plan, duty, from, until, found);
    }
}

/// Calls `found` with the named days of an obligation in `[first, end)`, and with others
/// around them.
pub(super) fn named_between(
    plan: &Plan,
    obligation: Index,
    first: Date,
    end: Date,
    found: &mut dyn FnMut(Date),
) {
    let (least, most) = reach(plan, &plan.obligations[obligation]);
    named_days(plan, obligation, first + least, end + most, found);
}

/// The named day of a date that may be a month, a quarter or a year: "trước
/// tháng 6" ends with May, everything else counts to the last day of June
/// (beginning and end of a month and a year: Điều 146 of the Civil Code).
fn once_named(when: When, bound: Bound) -> Date {
    match bound {
        Bound::Before => when.first_day(),
        Bound::By | Bound::On => when.last_day(),
    }
}

/// An endless rule holds while its instrument does.
fn within_instrument(plan: &Plan, row: &Obligation, first: Date, end: Date) -> (Date, Date) {
    let instrument = &plan.instruments[row.instrument];
    (
        instrument.first.map_or(first, |from| first.max(from)),
        instrument.last.map_or(end, |last| end.min(last + 1)),
    )
}

/// The least and the most number of days from a named day to its due day.
fn reach(plan: &Plan, row: &Obligation) -> (i32, i32) {
    let (least, most) = own_reach(plan, row);
    let Some(other) = row.timing.other() else { return (least, most) };
    let reaches = plan.versions_of(other).map(|other| reach(plan, &plan.obligations[other]));
    let widest = reaches.fold((0, 0), wider);
    (least + widest.0, most + widest.1)
}

fn wider(one: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    (one.0.min(other.0), one.1.max(other.1))
}

/// As [`reach`], without what an anchor obligation adds.
fn own_reach(plan: &Plan, row: &Obligation) -> (i32, i32) {
    let calendar = &plan.calendars[row.calendar];
    let rest = calendar.longest_rest();
    let mut can_move = row.convention != Convention::Unadjusted;
    let (least, most) = match &row.timing {
        Timing::Limits(limits) => {
            can_move |= limits.latest.iter().any(|one| one.convention != Convention::Unadjusted);
            // What is the same for all time is found whatever the window is.
            let recurring = limits.all().filter(|limit| limit.fixed().is_none());
            recurring.map(|limit| reach_of(limit, calendar)).fold((0, 0), wider)
        }
        timing => reach_of(timing, calendar),
    };
    let moved = if can_move { rest + 31 } else { 0 };
    (least.saturating_sub(moved), most.saturating_add(moved))
}

/// That of a timing.
fn reach_of(timing: &Timing, calendar: &WorkingDays) -> (i32, i32) {
    let rest = calendar.longest_rest();
    let days = |length: u32, unit: Unit| {
        let length = i32::try_from(length).unwrap_or(i32::MAX / 800);
        match unit {
            Unit::Days => length + 1,
            // A working day comes at the latest after the longest rest.
            Unit::WorkingDays => length.saturating_mul(rest + 1).saturating_add(rest),
            Unit::Weeks => length * 7 + 1,
            Unit::Months => length * 31 + 2,
            Unit::Quarters => length * 92 + 2,
            Unit::Years => length * 366 + 2,
        }
    };
    // The part of a day at either end of a period of hours is a day.
    let term = |length: Amount, unit: TermUnit| match unit.of_days() {
        Some(unit) => days(length.whole() + u32::from(length.has_half()), unit),
        None if unit == TermUnit::Hours => days(length.whole() / 24 + 2, Unit::Days),
        None => {
            let whole_days = length.minutes() / calendar.office_hours().of_day() + 2;
            days(u32::try_from(whole_days).unwrap_or(u32::MAX), Unit::WorkingDays)
        }
    };
    match *timing {
        Timing::Once { .. } | Timing::Recurring { .. } | Timing::Lunar { .. } => (-1, 0),
        Timing::WorkingDay { every, .. } => {
            let longest = most_days(every);
            (-longest, longest)
        }
        Timing::RecurringSpan { length, unit, .. } => (0, days(length, unit)),
        Timing::During { from, last, .. } => (0, last - from),
        Timing::Within { length, unit, next_day_after, ref suspended, .. } => {
            let left_out = |one: &Suspension| (one.last - one.from).saturating_add(rest + 1);
            let left_out = suspended.iter().map(left_out).fold(0, i32::saturating_add);
            let moved = if next_day_after.is_some() { rest + 1 } else { 0 };
            let moved = left_out.saturating_add(moved);
            (-1, term(length, unit).saturating_add(moved))
        }
        Timing::LeadTime { length, unit, .. } => (-term(length, unit), 0),
        Timing::Before { .. } => (-1, 0),
        Timing::Limits(_)
        | Timing::Prescribed { .. }
        | Timing::SameAs { .. }
        | Timing::Restates(_)
        | Timing::Undated(_) => (0, 0),
    }
}

/// The day after the last of the windows between limits that open up to a day.
pub(crate) fn limits_close_by(plan: &Plan, obligation: Index, opens: Date) -> Option<Date> {
    let row = &plan.obligations[obligation];
    let Timing::Limits(limits) = &row.timing else { return None };
    limits.earliest.as_ref()?;
    if limits.fixed().is_none() && !limits.is_mixed() {
        let (least, most) = own_reach(plan, row);
        return opens.checked_add(most - least + 1);
    }
    let mut last = None;
    named_days(plan, obligation, opens, opens + 1, &mut |named| {
        let window = derive(plan, obligation, named, &mut Recorder::silent());
        last = last.max(window.map(|window| window.due + 1));
    });
    last
}
