//! The dates of an obligation over the life of its instrument.

use super::derive::{Derived, derive};
use super::life::is_alive;
use super::named::named_days;
use super::step::Recorder;
use crate::dates::Date;
use crate::plan::{Index, Instrument, Plan};

/// How far an instrument without end is looked at, in days: ten years.
pub(crate) const HORIZON: i32 = 3653;

/// The half-open window of a question, which is looked at beside the horizon; at most
/// ten years of it.
pub(crate) type Window = Option<(Date, Date)>;

/// Every named day of an obligation and what follows from it, over the span of
/// its instrument; over ten years, and in the window, when that has no end. Days from
/// which nothing follows are left out.
pub(crate) fn horizon_dates(
    plan: &Plan,
    obligation: Index,
    window: Window,
) -> Vec<(Date, Derived)> {
    let mut dates = Vec::new();
    horizon_days(plan, obligation, window, |named, derived| {
        dates.extend(derived.map(|derived| (named, derived)));
    });
    dates
}

/// As [`horizon_dates`], of all versions of the duty that an obligation states, by named
/// day.
pub(crate) fn duty_dates(plan: &Plan, obligation: Index, window: Window) -> Vec<(Date, Derived)> {
    let mut dates = Vec::new();
    for version in plan.versions_of(obligation) {
        dates.extend(horizon_dates(plan, version, window));
    }
    dates.sort_by_key(|(named, derived)| (*named, derived.due));
    dates
}

/// As [`horizon_dates`], with the days from which nothing follows.
pub(crate) fn horizon_days(
    plan: &Plan,
    obligation: Index,
    window: Window,
    mut found: impl FnMut(Date, Option<Derived>),
) {
    horizon_named(plan, obligation, window, &mut |named| {
        let derived = derive(plan, obligation, named, &mut Recorder::silent());
        if derived.is_none_or(|derived| is_alive(plan, obligation, named, &derived)) {
            found(named, derived);
        }
    });
}

/// The named days of an obligation around the life of its instrument.
pub(crate) fn horizon_named(
    plan: &Plan,
    obligation: Index,
    window: Window,
    found: &mut dyn FnMut(Date),
) {
    let instrument = &plan.instruments[plan.obligations[obligation].instrument];
    let from = instrument.begins();
    // A report may fall due in the year after the span that it covers.
    let end = instrument.last.unwrap_or(from + HORIZON) + 732;
    let mut latest = Date::MIN;
    named_days(plan, obligation, from - 366, end, &mut |named| {
        latest = latest.max(named);
        found(named);
    });
    if let Some((from, until)) = beyond(instrument, window) {
        named_days(plan, obligation, from, until.min(from + HORIZON), &mut |named| {
            if named > latest {
                found(named);
            }
        });
    }
}

/// The part of a window beyond the horizon of an instrument without end.
pub(crate) fn beyond(instrument: &Instrument, window: Window) -> Window {
    let (from, until) = window.filter(|_| instrument.last.is_none())?;
    let end = instrument.begins() + HORIZON + 732;
    (until > end && until < Date::MAX).then(|| (from.max(end), until))
}
