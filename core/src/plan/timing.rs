//! When obligations fall due.

use std::sync::Arc;

use super::Index;
use crate::dates::recurrence::Recurrence;
use crate::dates::{Counting, Date, Rounding, Unit};
use crate::model::{self, Bound};

/// When an obligation falls due, compiled.
#[derive(Debug)]
pub(crate) enum Timing {
    Once {
        when: model::When,
        bound: Bound,
    },
    Recurring {
        recurrence: Arc<Recurrence>,
        bound: Bound,
    },
    /// Each occurrence is a window that begins on the named day.
    RecurringSpan {
        recurrence: Arc<Recurrence>,
        length: u32,
        unit: Unit,
    },
    During {
        from: Date,
        /// The day that is named as its end.
        last: Date,
        bound: Bound,
    },
    Within {
        length: u32,
        unit: Unit,
        counting: Counting,
        rounding: Rounding,
        after: Anchor,
    },
    LeadTime {
        length: u32,
        unit: Unit,
        before: Anchor,
    },
    /// The dates of another obligation hold.
    Prescribed {
        obligation: Index,
    },
    /// The dates of another obligation of the same instrument hold.
    SameAs {
        obligation: Index,
    },
    /// Other provisions of the instrument set the same acts with their dates.
    Restates(Vec<Index>),
    Undated(Undated),
}

/// What a period is counted from or to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    PeriodEnd,
    CutOff,
    Event { event: Index, date: Date },
    Obligation(Index),
}

/// Why a duty has no computable date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undated {
    Periodic,
    Continuous,
    OnRequest,
    AdHoc,
    AsPrescribed,
    Unstated,
    /// A span without end.
    OpenEnded,
    /// It hangs on an event whose day is not known.
    Event(Index),
    /// It hangs on an obligation that is itself undated.
    Obligation(Index),
    /// Its rule gives no day while its document lives.
    NoDay,
    /// An instrument has ended it before a day on which it would be due.
    Ended {
        obligation: Index,
        due: Date,
    },
    /// The obligation restates what other provisions set.
    Restated(Index),
    /// A bearer is, or became, the only one to whom its report goes.
    ReportsToItself {
        obligation: Index,
        written: Index,
        /// Who stands in its place on the first day that it concerns.
        bearer: Index,
        due: Date,
    },
}

/// The last day on which something can be done that is due by a named day. "Trước"
/// leaves the day out, unless its document reads the word otherwise; "before 00:00 of X"
/// and "until 00:00 of X" end with the day before (Điều 148.6 of the Civil Code).
pub(crate) fn last_day(
    named: Date,
    bound: Bound,
    minutes: Option<u16>,
    before_is_inclusive: bool,
) -> Date {
    let is_left_out = match minutes {
        Some(minutes) => minutes == 0,
        None => bound == Bound::Before && !before_is_inclusive,
    };
    if is_left_out { named - 1 } else { named }
}
