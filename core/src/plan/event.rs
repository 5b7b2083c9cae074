//! What periods count from.

use super::{Index, NOBODY, Source};
use crate::dates::Date;

#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) source: Source,
    pub(crate) date: Option<Date>,
    /// The minute of that day.
    pub(crate) minutes: Option<u16>,
    /// The instrument that moved it, or [`NOBODY`].
    pub(crate) moved_by: Index,
    /// When it happened, of an event without a day of its own: by day, then by party.
    pub(crate) happened: Vec<Happening>,
}

/// One day on which an event happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Happening {
    pub(crate) on: Date,
    /// To whom, or [`NOBODY`] for every bearer.
    pub(crate) party: Index,
    pub(crate) basis: Option<String>,
    /// It is known from a record, not from a document.
    pub(crate) is_recorded: bool,
}

impl Event {
    /// What happened on a day to one of some parties or to all.
    pub(crate) fn happened_to(&self, parties: &[Index], on: Date) -> Option<&Happening> {
        let first = self.happened.partition_point(|happening| happening.on < on);
        let mut of_day = self.happened.iter().skip(first).take_while(|one| one.on == on);
        of_day.find(|one| one.party == NOBODY || parties.contains(&one.party))
    }
}
