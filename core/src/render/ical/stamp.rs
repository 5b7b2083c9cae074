//! Sequence numbers and time stamps, from revisions and never from a clock.

use crate::dates::Date;
use crate::plan::{Index, Plan};
use crate::standing::Extension;

/// The edition of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// SEQUENCE (RFC 5545, 3.8.7.4).
    pub(super) number: u32,
    /// The day of DTSTAMP and LAST-MODIFIED.
    pub(super) date: Date,
}

impl Stamp {
    /// The edition of an entry whose last day was moved since: each move makes a new one.
    pub(super) fn extended(self, extensions: &[&Extension]) -> Stamp {
        extensions.iter().fold(self, |stamp, extension| Stamp {
            number: stamp.number.saturating_add(1),
            date: stamp.date.max(extension.on),
        })
    }
}

/// The revision of the document that holds an obligation. A document without
/// one is edition 0 of the day on which the instrument was issued.
pub(super) fn of_obligation(plan: &Plan, obligation: Index) -> Stamp {
    let own = |obligation: Index| {
        let row = &plan.obligations[obligation];
        let instrument = &plan.instruments[row.instrument];
        of_document(plan, row.source.document, instrument.issued.or(instrument.from))
    };
    let before = plan.versions_of(obligation).take_while(|&version| version != obligation);
    // An amendment comes after all editions of what it amends.
    before.map(own).fold(own(obligation), |last, former| Stamp {
        number: last.number + former.number + 1,
        date: last.date.max(former.date),
    })
}

/// The revision of a document, or edition 0 of a day.
pub(super) fn of_document(plan: &Plan, document: u32, otherwise: Option<Date>) -> Stamp {
    let revision = plan.documents.get(document as usize).and_then(|register| register.revision);
    match revision {
        Some(revision) => Stamp { number: revision.number, date: revision.date },
        None => Stamp {
            number: 0,
            date: otherwise.or_else(|| Date::new(1970, 1, 1)).unwrap_or(Date::MIN),
        },
    }
}
