//! From one edition of a calendar to the next: what was withdrawn stays, as
//! cancelled, and what changed has a higher number.

use std::collections::HashMap;

use kyhan::Withdrawn;
use kyhan::dates::Date;

use super::strict_reader::Entry;

/// The days that an edition covers, half-open, and the day it was made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) made: Date,
}

/// The former entries that the new edition no longer has, although it covers
/// their days. Those outside of its days are not withdrawn: they are over, or
/// too far ahead.
pub(crate) fn withdrawn(former: &[Entry], new: &[Entry], span: Span) -> Vec<Withdrawn> {
    let kept: HashMap<&str, &Entry> = new.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    former
        .iter()
        .filter(|entry| !kept.contains_key(entry.uid.as_str()))
        .filter(|entry| entry.last >= span.from && entry.last < span.until)
        .map(|entry| Withdrawn {
            uid: entry.uid.clone(),
            from: entry.from,
            last: entry.last,
            title: entry.title.clone(),
            sequence: entry.sequence + u32::from(!entry.is_cancelled),
            date: if entry.is_cancelled { entry.date } else { span.made.max(entry.date) },
        })
        .collect()
}

/// The titles of entries that changed although the number of their edition did
/// not rise, which clients may not notice.
pub(crate) fn unnoticed<'n>(former: &[Entry], new: &'n [Entry]) -> Vec<&'n str> {
    let before: HashMap<&str, &Entry> =
        former.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    new.iter()
        .filter(|entry| {
            before.get(entry.uid.as_str()).is_some_and(|before| {
                entry.sequence <= before.sequence && !entry.says_the_same(before)
            })
        })
        .map(|entry| entry.title.as_str())
        .collect()
}
