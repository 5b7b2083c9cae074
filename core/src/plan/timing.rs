//! When obligations fall due.

use std::sync::Arc;

use super::{Index, Roll};
use crate::dates::recurrence::Recurrence;
use crate::dates::{Convention, Counting, Date, Rounding, Unit};
use crate::model::{self, Amount, Bound, Every, Holds, LunarDay, TermUnit};

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
    /// A working day of each part of the calendar between two days.
    WorkingDay {
        start: Date,
        last: Date,
        every: Every,
        nth: i32,
        bound: Bound,
    },
    Lunar {
        day: LunarDay,
        bound: Bound,
    },
    During {
        from: Date,
        /// The day that is named as its end.
        last: Date,
        bound: Bound,
    },
    Within {
        length: Amount,
        unit: TermUnit,
        counting: Counting,
        rounding: Rounding,
        /// The minute of the day after which an event counts as one of the next working day.
        next_day_after: Option<u16>,
        /// In the order of time, apart from each other.
        suspended: Box<[Suspension]>,
        after: Anchor,
    },
    LeadTime {
        length: Amount,
        unit: TermUnit,
        before: Anchor,
    },
    /// The day before something, as the document reads "trước".
    Before {
        before: Anchor,
    },
    /// The earlier or the later of several last days, and an earliest day.
    Limits(Box<Limits>),
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

/// Days that a period does not count, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Suspension {
    pub(crate) from: Date,
    pub(crate) last: Date,
    /// The instrument that says so.
    pub(crate) by: Index,
}

/// What a period is counted from or to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    PeriodEnd,
    CutOff,
    Event {
        event: Index,
        date: Date,
    },
    /// Each time that an event has happened.
    Happening(Index),
    Obligation(Index),
    Lunar(LunarDay),
}

impl Timing {
    /// What it counts from; of several limits what gives the occasions.
    pub(crate) fn anchor(&self) -> Option<Anchor> {
        match self {
            Timing::Within { after: anchor, .. }
            | Timing::LeadTime { before: anchor, .. }
            | Timing::Before { before: anchor } => Some(*anchor),
            Timing::Limits(limits) => limits.anchor(),
            _ => None,
        }
    }

    /// Calls `change` with everything that it counts from.
    pub(crate) fn each_anchor(&mut self, change: &mut dyn FnMut(&mut Anchor)) {
        match self {
            Timing::Within { after: anchor, .. }
            | Timing::LeadTime { before: anchor, .. }
            | Timing::Before { before: anchor } => change(anchor),
            Timing::Limits(limits) => {
                let latest = limits.latest.iter_mut().map(|limit| &mut limit.timing);
                latest.chain(&mut limits.earliest).for_each(|limit| limit.each_anchor(change));
            }
            _ => {}
        }
    }

    /// The duty that it counts from, or whose dates hold for it.
    pub(crate) fn other(&self) -> Option<Index> {
        match *self {
            Timing::Prescribed { obligation } | Timing::SameAs { obligation } => Some(obligation),
            _ => match self.anchor()? {
                Anchor::Obligation(obligation) => Some(obligation),
                _ => None,
            },
        }
    }

    /// Whether it is counted to a minute rather than to the end of a day.
    pub(crate) fn ends_at_a_minute(&self) -> bool {
        match self {
            Timing::Within { length, unit, .. } | Timing::LeadTime { length, unit, .. } => {
                length.has_half() || unit.of_days().is_none()
            }
            _ => false,
        }
    }

    /// Whether it counts from the ends or the cut-offs of reporting periods.
    pub(crate) fn counts_from_period(&self) -> bool {
        matches!(self.anchor(), Some(Anchor::PeriodEnd | Anchor::CutOff))
    }

    /// The day that it names or counts from, where that is one for all time.
    pub(crate) fn fixed(&self) -> Option<Date> {
        match *self {
            Timing::Once { when, bound: Bound::Before } => Some(when.first_day()),
            Timing::Once { when, .. } => Some(when.last_day()),
            Timing::Within { after: anchor, .. }
            | Timing::LeadTime { before: anchor, .. }
            | Timing::Before { before: anchor } => match anchor {
                Anchor::Event { date, .. } => Some(date),
                Anchor::Lunar(day) => day.in_year(day.year?)?.to_date(),
                _ => None,
            },
            Timing::Limits(ref limits) => limits.fixed(),
            _ => None,
        }
    }

    /// The lunar day that it names or counts from.
    pub(crate) fn lunar(&self) -> Option<LunarDay> {
        match (self, self.anchor()) {
            (Timing::Lunar { day, .. }, _) => Some(*day),
            (_, Some(Anchor::Lunar(day))) => Some(day),
            _ => None,
        }
    }
}

/// Limits that hold together.
#[derive(Debug)]
pub(crate) struct Limits {
    /// It does not move off a day of rest.
    pub(crate) earliest: Option<Timing>,
    /// At least one.
    pub(crate) latest: Vec<Limit>,
    pub(crate) holds: Holds,
}

/// A last day, and whether it moves off a day of rest.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) timing: Timing,
    pub(crate) convention: Convention,
    pub(crate) roll: Roll,
}

impl Limits {
    pub(crate) fn all(&self) -> impl Iterator<Item = &Timing> {
        self.latest.iter().map(|limit| &limit.timing).chain(&self.earliest)
    }

    /// What recurs, or else the first that something counts from.
    fn anchor(&self) -> Option<Anchor> {
        let recurring = self.all().find(|limit| limit.fixed().is_none());
        recurring.or_else(|| self.all().next())?.anchor()
    }

    /// The day that names the only occasion; `None` where occasions recur.
    pub(crate) fn fixed(&self) -> Option<Date> {
        let first = self.all().next()?.fixed();
        if self.all().all(|limit| limit.fixed().is_some()) { first } else { None }
    }

    /// The first day from which a period counts that may be its last day.
    pub(crate) fn counted_from(&self, named: Date) -> Option<Date> {
        let periods = self.latest.iter().map(|limit| &limit.timing);
        let periods = periods.filter(|limit| matches!(limit, Timing::Within { .. }));
        periods.map(|limit| limit.fixed().unwrap_or(named)).min()
    }

    /// Whether one limit is the same for all time and another is not.
    pub(crate) fn is_mixed(&self) -> bool {
        self.fixed().is_none() && self.all().any(|limit| limit.fixed().is_some())
    }
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
    /// It counts from the time of an event of which only the day is known.
    EventTime(Index),
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

/// The most days that a part of the calendar has.
pub(crate) fn most_days(every: Every) -> i32 {
    match every {
        Every::Day => 1,
        Every::Week => 7,
        Every::Month => 31,
        Every::Quarter => 92,
        Every::HalfYear => 184,
        Every::Year => 366,
    }
}

/// The first and the last day of the part of the calendar that has a day.
pub(crate) fn part_of(every: Every, day: Date) -> (Date, Date) {
    let months = match every {
        Every::Day => return (day, day),
        Every::Week => {
            let first = day - (day.weekday() as i32 - 1);
            return (first, first + 6);
        }
        Every::Month => 1,
        Every::Quarter => 3,
        Every::HalfYear => 6,
        Every::Year => 12,
    };
    let (year, month, _) = day.year_month_day();
    let first = Date::new(year, (month - 1) / months * months + 1, 1).unwrap_or(day);
    (first, (first + (months as i32 * 30 - 5).max(27)).month_end())
}

/// The day that names an occurrence: the end of its part from which working days are
/// counted, so that a holiday which is announced late moves none.
pub(crate) fn named_of_part((first, last): (Date, Date), nth: i32) -> Date {
    if nth > 0 { first } else { last }
}

/// The parts of the calendar from the one that has a day on, to the end of time.
pub(crate) fn parts_from(every: Every, day: Date) -> impl Iterator<Item = (Date, Date)> {
    std::iter::successors(Some(part_of(every, day)), move |(_, last)| {
        Some(part_of(every, last.checked_add(1)?))
    })
}
