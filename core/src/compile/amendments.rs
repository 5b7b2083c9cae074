//! Which documents change which duties, from which day on.

use super::tables::Resolver;
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::model::{self, Register, RelationKind};
use crate::plan::{
    Anchor, Force, Index, Instrument, Obligation, Positions, Relation, Source, Table, Timing,
    covers,
};
use crate::problem::{At, Contradiction, Kind};

impl Resolver<'_> {
    /// Refuses a duty that states another anew when no document says from which day.
    pub(super) fn amended(
        &mut self,
        text: &model::Obligation,
        instrument: Option<Index>,
        instruments: &Table<Instrument>,
        at: At<'_>,
    ) {
        let Some(id) = &text.amends else { return };
        let at = at.field("amends");
        let Some(other) = self.find(Kind::Obligation, id, at) else { return };
        let Some(other) = self.obligation_text(self.obligations[other]) else { return };
        let (Some(by), Some(of)) = (instrument, self.ids.instruments.get(&other.instrument)) else {
            return;
        };
        let texts = |source: Source| {
            let register = self.documents.get(source.document as usize)?;
            register.instruments.get(source.position as usize)
        };
        let row = &instruments[by];
        let change = texts(row.source).and_then(|text| change(row, text, of, &other.provision));
        let (instrument, amended) = (text.instrument.clone(), other.instrument.clone());
        match change.map(|change| change.from) {
            None => self.contradiction(at, Contradiction::AmendsUnsaid { instrument, amended }),
            Some(None) => self.contradiction(at, Contradiction::AmendsUndated { instrument }),
            Some(Some(_)) => {}
        }
    }
}

/// How an instrument changes a provision of another.
fn change<'r>(
    row: &'r Instrument,
    text: &model::Instrument,
    of: Index,
    provision: &str,
) -> Option<&'r Relation> {
    let changes = || {
        row.relations.iter().zip(&text.relations).filter(move |(row, text)| {
            row.kind.is_change()
                && row.kind != RelationKind::Repeals
                && row.instrument == of
                && covers(&text.provisions, provision)
        })
    };
    // What names the provision goes before what means the whole document.
    let named = changes().find(|(_, text)| !text.provisions.is_empty());
    named.or_else(|| changes().next()).map(|(row, _)| row)
}

/// Sets for which due days each obligation is in force, and returns the versions of
/// each amended duty, itself first.
///
/// Of two that amend a duty from one day on the one of the later document holds; `check`
/// reports both.
pub(super) fn apply(
    documents: &[Register],
    ids: &Positions,
    instruments: &Table<Instrument>,
    obligations: &mut Table<Obligation>,
    known_on: Option<Date>,
) -> Grouped<Index, Index> {
    let is_known = |instrument: Index| instruments[instrument].is_known(known_on);
    let text = |obligations: &Table<Obligation>, position: Index| {
        let Source { document, position } = obligations[position].source;
        documents.get(document as usize)?.obligations.get(position as usize)
    };
    let instrument_text = |position: Index| {
        let Source { document, position } = instruments[position].source;
        documents.get(document as usize)?.instruments.get(position as usize)
    };
    let mut versions = Vec::new();
    for position in 0..obligations.len() as Index {
        if !is_known(obligations[position].instrument) {
            obligations[position].force = Force::NEVER;
        }
        let above = |position: Index| ids.get(text(obligations, position)?.amends.as_ref()?);
        let Some(amended) = above(position) else { continue };
        // Amendments form no circle.
        let duty = std::iter::successors(Some(amended), |&position| above(position)).last();
        let (by, of) = (obligations[position].instrument, obligations[amended].instrument);
        let from =
            instrument_text(by).zip(text(obligations, amended)).and_then(|(by_text, text)| {
                change(&instruments[by], by_text, of, &text.provision)?.from
            });
        obligations[position].duty = duty.unwrap_or(position);
        if let (Some(duty), Some(from), true) = (duty, from, is_known(by)) {
            obligations[position].force.from = from;
            versions.push((duty, position));
        }
    }
    versions.sort_by_cached_key(|&(duty, position)| {
        let row = &obligations[position];
        let Source { document, position: entry } = row.source;
        (duty, row.force.from, instruments[row.instrument].issued, document, entry)
    });
    let mut chains: Vec<(Index, Index)> = Vec::new();
    for (duty, position) in versions {
        let before = match chains.last() {
            Some(&(last, before)) if last == duty => before,
            _ => {
                chains.push((duty, duty));
                duty
            }
        };
        let Obligation { force: Force { from, .. }, instrument, .. } = obligations[position];
        end(&mut obligations[before], from, instrument);
        chains.push((duty, position));
    }
    for (by, row) in instruments.rows().filter(|(by, _)| is_known(*by)) {
        let Some(by_text) = instrument_text(by) else { continue };
        for (relation, by_text) in row.relations.iter().zip(&by_text.relations) {
            let ends = matches!(relation.kind, RelationKind::Replaces | RelationKind::Repeals);
            let Some(from) = relation.from.filter(|_| ends) else { continue };
            for position in 0..obligations.len() as Index {
                let is_meant = |position: Index| {
                    obligations[position].instrument == relation.instrument
                        && text(obligations, position)
                            .is_some_and(|text| covers(&by_text.provisions, &text.provision))
                };
                let Obligation { duty, force, .. } = obligations[position];
                // What another document made of the duty ends with it.
                if force.from < from && (is_meant(position) || is_meant(duty)) {
                    end(&mut obligations[position], from, by);
                }
            }
        }
    }
    let duties: Vec<Index> = obligations.iter().map(|row| row.duty).collect();
    let duty_of = |obligation: &mut Index| {
        *obligation = duties.get(*obligation as usize).copied().unwrap_or(*obligation);
    };
    for row in obligations.iter_mut() {
        match &mut row.timing {
            Timing::Prescribed { obligation } | Timing::SameAs { obligation } => {
                duty_of(obligation)
            }
            timing => timing.each_anchor(&mut |anchor| {
                if let Anchor::Obligation(obligation) = anchor {
                    duty_of(obligation);
                }
            }),
        }
        row.feeds.iter_mut().chain(&mut row.reports_on).for_each(duty_of);
    }
    Grouped::in_order(chains)
}

fn end(row: &mut Obligation, until: Date, by: Index) {
    if until < row.force.until {
        row.force = Force { until, ended_by: by, ..row.force };
    }
}
