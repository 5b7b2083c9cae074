//! The days between which a document can set a date: not before it can have
//! existed, nor after it has ended.

use super::derive::{Derived, derive};
use super::horizon::{Window, horizon_named};
use super::named::named_days;
use super::step::Recorder;
use super::versions::is_in_force;
use crate::dates::Date;
use crate::dates::recurrence::End;
use crate::limits::MAX_LENGTH;
use crate::plan::{Index, Plan, Timing, undated};

/// The most dates of a rule that are looked at.
const MOST: usize = 40_000;

/// Whether there is an occurrence: its instrument lives, and its version of the duty is
/// in force.
pub(crate) fn is_alive(plan: &Plan, obligation: Index, named: Date, derived: &Derived) -> bool {
    is_within_life(plan, obligation, named, derived)
        && is_in_force(plan, obligation, named, derived)
}

/// Whether an occurrence falls into the life of its instrument: a window with any of
/// its days, and what is counted from a day of that life although it ends later.
pub(super) fn is_within_life(
    plan: &Plan,
    obligation: Index,
    named: Date,
    derived: &Derived,
) -> bool {
    let row = &plan.obligations[obligation];
    let first = match row.timing {
        Timing::Within { .. } => Some(named),
        Timing::Limits(ref limits) => {
            limits.counted_from(named).into_iter().chain(derived.opens).min()
        }
        _ => derived.opens,
    };
    let first = first.unwrap_or(derived.due).min(derived.due);
    plan.instruments[row.instrument].meets(first, derived.due)
}

/// Whether no day at all follows from the timing of an obligation while its instrument
/// lives.
pub(crate) fn gives_no_day(plan: &Plan, obligation: Index) -> bool {
    let row = &plan.obligations[obligation];
    if undated(&plan.obligations, obligation).is_some() {
        return false;
    }
    let instrument = &plan.instruments[row.instrument];
    let is_day = |named: Date| {
        derive(plan, obligation, named, &mut Recorder::silent())
            .is_some_and(|derived| is_within_life(plan, obligation, named, &derived))
    };
    match &row.timing {
        Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. } => {
            // A report may fall due in the year after the span that it covers.
            let until = instrument.last.map_or(Date::MAX, |last| last + 732);
            let from = instrument.begins() - 732;
            !recurrence.between(from, until).take(MOST).any(is_day)
        }
        _ => {
            let mut is_found = false;
            horizon_named(plan, obligation, None, &mut |named| is_found |= is_day(named));
            if !is_found && instrument.last.is_none() {
                let far = instrument.begins() + MAX_LENGTH as i32;
                let found = &mut |named| is_found |= is_day(named);
                named_days(plan, obligation, instrument.begins(), far, found);
            }
            !is_found
        }
    }
}

/// The due days that are left out because they lie outside the life of the
/// instrument. An endless rule stops with its instrument, and leaves nothing out
/// after it.
pub(crate) fn dates_outside_life(plan: &Plan, obligation: Index, window: Window) -> Vec<Date> {
    let row = &plan.obligations[obligation];
    let instrument = &plan.instruments[row.instrument];
    if instrument.first.is_none() && instrument.last.is_none() {
        return Vec::new();
    }
    let mut dates = Vec::new();
    // A day of every lunar year is meant in the life of the instrument alone.
    let is_of_every_year = row.timing.lunar().is_some_and(|day| day.year.is_none());
    let mut look_at = |named: Date| {
        if is_of_every_year && !instrument.meets(named, named) {
            return;
        }
        if let Some(derived) = derive(plan, obligation, named, &mut Recorder::silent())
            && !is_within_life(plan, obligation, named, &derived)
            && row.force.has(derived.due)
        {
            dates.push(derived.due);
        }
    };
    match &row.timing {
        Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. } => {
            let is_endless = recurrence.rule().end() == End::Never;
            let end = if is_endless { instrument.begins() } else { Date::MAX };
            recurrence.between(recurrence.start(), end).take(MOST).for_each(look_at);
        }
        _ => horizon_named(plan, obligation, window, &mut look_at),
    }
    dates
}
