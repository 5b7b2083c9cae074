//! The dates of an obligation over the life of its instrument.

use super::derive::{Derived, derive};
use super::named::named_days;
use super::step::Recorder;
use crate::dates::Date;
use crate::plan::{Index, Plan};

/// How far an instrument without end is looked at, in days: ten years.
const HORIZON: i32 = 3653;

/// Every named day of an obligation and what follows from it, over the span of
/// its instrument; over ten years when that has no end. Days from which nothing
/// follows are left out.
pub(crate) fn horizon_dates(plan: &Plan, obligation: Index) -> Vec<(Date, Derived)> {
    let mut dates = Vec::new();
    horizon_days(plan, obligation, |named, derived| {
        dates.extend(derived.map(|derived| (named, derived)));
    });
    dates
}

/// As [`horizon_dates`], with the days from which nothing follows.
pub(crate) fn horizon_days(
    plan: &Plan,
    obligation: Index,
    mut found: impl FnMut(Date, Option<Derived>),
) {
    let instrument = &plan.instruments[plan.obligations[obligation].instrument];
    let from = instrument.begins();
    let last = instrument.last.unwrap_or(from + HORIZON);
    // A report may fall due in the year after the span that it covers.
    named_days(plan, obligation, from - 366, last + 732, &mut |named| {
        found(named, derive(plan, obligation, named, &mut Recorder::silent()));
    });
}
