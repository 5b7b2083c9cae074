//! The documents that set duties, and how they stand to one another.

use super::{Index, Source};
use crate::dates::Date;
use crate::model;

#[derive(Debug)]
pub(crate) struct Instrument {
    pub(crate) source: Source,
    pub(crate) issued: Option<Date>,
    pub(crate) from: Option<Date>,
    pub(crate) last: Option<Date>,
    /// The first day on which it can be in force: `from`, `issued`, or the day of
    /// the latest document that it rests on.
    pub(crate) first: Option<Date>,
    /// That document.
    pub(crate) bounded_by: Option<Index>,
    pub(crate) relations: Vec<Relation>,
}

/// How an instrument stands to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relation {
    pub(crate) kind: model::RelationKind,
    pub(crate) instrument: Index,
    /// The first day on which a change holds; `None` when no day is known.
    pub(crate) from: Option<Date>,
}

/// Whether what is issued on a day, where that is known, is there on the day as known on
/// which plans are read, where one is given.
pub(crate) fn is_issued_by(issued: Option<Date>, known_on: Option<Date>) -> bool {
    let known_on = known_on.unwrap_or(Date::MAX);
    issued.is_none_or(|issued| issued <= known_on)
}

impl Instrument {
    /// The first day on which its duties are looked at: without any bound the first
    /// decided year of holidays.
    pub(crate) fn begins(&self) -> Date {
        let decided = Date::new(2010, 1, 1).unwrap_or(Date::MIN);
        self.first.unwrap_or(decided)
    }

    /// Whether it was issued by a day, where one is given.
    pub(crate) fn is_known(&self, known_on: Option<Date>) -> bool {
        is_issued_by(self.issued.or(self.first), known_on)
    }

    /// Whether a span of days, both ends included, meets its life.
    pub(crate) fn meets(&self, from: Date, last: Date) -> bool {
        self.first.is_none_or(|first| first <= last) && self.last.is_none_or(|end| from <= end)
    }
}
