//! The dates of an obligation over the life of its instrument.

use super::derive::{Derived, derive};
use super::named::named_days;
use super::step::Silent;
use crate::dates::Date;
use crate::resolve::plan::{Index, Plan};

/// How far an instrument without end is looked at, in days: ten years.
const HORIZON: i32 = 3653;

/// Every named day of an obligation and what follows from it, over the span of
/// its instrument; over ten years when that has no end.
pub(crate) fn horizon_dates(plan: &Plan, obligation: Index) -> Vec<(Date, Derived)> {
    let row = &plan.obligations[obligation];
    let instrument = &plan.instruments[row.instrument];
    let from = instrument.from.or(instrument.issued).unwrap_or_else(|| {
        // Without any date of its own, from the first decided year on.
        Date::new(2010, 1, 1).unwrap_or(Date::MIN)
    });
    let until = instrument.until.unwrap_or(from + HORIZON);
    let mut dates = Vec::new();
    // A report may fall due in the year after the span that it covers.
    named_days(plan, obligation, from - 366, until + 732, &mut |named| {
        if let Some(derived) = derive(plan, obligation, named, &mut Silent) {
            dates.push((named, derived));
        }
    });
    dates
}
