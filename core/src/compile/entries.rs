//! Instruments, indicators, funding and themes.

use super::tables::Resolver;
use crate::dates::Date;
use crate::limits::MAX_LENGTH;
use crate::model::{Operator, Target};
use crate::plan::Table;
use crate::plan::{Index, Instrument, Relation, Source};
use crate::problem::{Kind, List, Problem};

impl Resolver<'_> {
    pub(super) fn instruments(&mut self) -> Table<Instrument> {
        let documents = self.documents;
        let mut instruments = Vec::new();
        for source in self.instruments.clone().iter().copied() {
            let Some(instrument) = documents
                .get(source.document as usize)
                .and_then(|register| register.instruments.get(source.position as usize))
            else {
                continue;
            };
            let at = source.at(List::Instruments);
            if let Some(issuer) = &instrument.issuer {
                self.find(Kind::Agency, issuer, at.field("issuer"));
            }
            self.find_all(Kind::Agency, &instrument.joint_issuers, at.field("jointIssuers"));
            let (from, last) = match instrument.effective {
                Some(span) => (span.from, span.last),
                None => (None, None),
            };
            if let Some((from, until)) = from.zip(last).filter(|(from, last)| from > last) {
                self.report(at.field("effective"), Problem::EmptySpan { from, until });
            }
            let relations = instrument
                .relations
                .iter()
                .enumerate()
                .filter_map(|(position, relation)| {
                    let relations = at.field("relations");
                    let at = relations.item(position);
                    let id = &relation.instrument;
                    let instrument = self.find(Kind::Instrument, id, at.field("instrument"))?;
                    Some(Relation { kind: relation.kind, instrument, from: relation.from })
                })
                .collect();
            instruments.push(Instrument {
                source,
                issued: instrument.issued,
                from,
                last,
                first: from.or(instrument.issued),
                bounded_by: None,
                relations,
            });
        }
        let mut instruments = Table::from(instruments);
        bound(&mut instruments);
        for row in instruments.iter() {
            let at = row.source.at(List::Instruments);
            let life = row.last.map_or(0, |last| (last - row.begins()).max(0) as usize);
            if life > MAX_LENGTH as usize {
                let (what, limit) = ("days of an instrument", MAX_LENGTH as usize);
                let problem = Problem::LimitExceeded { what, found: life as u64, limit };
                self.report(at.field("effective").field("until"), problem);
            }
        }
        instruments
    }

    /// Goals and indicators are kept as text; their references and targets are
    /// checked here.
    pub(super) fn indicators(&mut self) -> Table<Source> {
        let documents = self.documents;
        for (source, goal) in super::sources(documents, |register| &register.goals) {
            let at = source.at(List::Goals);
            self.find(Kind::Instrument, &goal.instrument, at.field("instrument"));
        }
        for (source, indicator) in super::sources(documents, |register| &register.indicators) {
            let at = source.at(List::Indicators);
            self.find(Kind::Instrument, &indicator.instrument, at.field("instrument"));
            if let Some(goal) = &indicator.goal {
                self.find(Kind::Goal, goal, at.field("goal"));
            }
            for (position, target) in indicator.targets.iter().enumerate() {
                if !is_whole(target) {
                    self.report(at.field("targets").item(position), Problem::InvalidTarget);
                }
            }
        }
        self.indicators.clone()
    }

    /// Funding and themes are kept as text; their references are checked here.
    pub(super) fn funding_and_themes(&mut self) {
        let documents = self.documents;
        for (source, funding) in super::sources(documents, |register| &register.funding) {
            let at = source.at(List::Funding);
            self.find(Kind::Instrument, &funding.instrument, at.field("instrument"));
            self.find_parties(&funding.estimated_by, at.field("estimatedBy"));
            self.find_parties(&funding.allotted_by, at.field("allottedBy"));
        }
        for (source, theme) in super::sources(documents, |register| &register.themes) {
            let at = source.at(List::Themes);
            self.find(Kind::Instrument, &theme.instrument, at.field("instrument"));
            if let Some(id) = &theme.activity {
                let at = at.field("activity");
                if let Some(activity) = self.find(Kind::Obligation, id, at) {
                    self.refuse_other_instrument(&theme.instrument, activity, at);
                }
            }
        }
    }

    /// Whether an instrument was issued by the day as known on which plans are read.
    pub(super) fn is_known(&self, instrument: &Instrument) -> bool {
        instrument.is_known(self.known_on)
    }
}

/// Bounds the life of each instrument that does not say when it begins by the latest
/// of the documents it rests on: it cannot be older than they are.
fn bound(instruments: &mut Table<Instrument>) {
    let latest_basis = |row: &Instrument| {
        let issued = |relation: &Relation| {
            relation.kind.is_basis().then_some(())?;
            Some((instruments[relation.instrument].issued?, relation.instrument))
        };
        row.relations.iter().filter_map(issued).max()
    };
    let bounds: Vec<Option<(Date, Index)>> = instruments
        .iter()
        .map(|row| if row.first.is_none() { latest_basis(row) } else { None })
        .collect();
    for (row, bound) in instruments.iter_mut().zip(bounds) {
        if let Some((day, other)) = bound {
            (row.first, row.bounded_by) = (Some(day), Some(other));
        }
        for relation in &mut row.relations {
            relation.from = relation.from.or(row.first);
        }
    }
}

/// A target has one time, and the value that its operator asks for.
fn is_whole(target: &Target) -> bool {
    let times = usize::from(target.at.is_some())
        + usize::from(target.from.is_some())
        + usize::from(target.each.is_some());
    let value = match target.operator {
        Operator::Qualitative => true,
        Operator::ChangeRange => target.range.is_some_and(|[low, high]| low <= high),
        _ => target.value.is_some(),
    };
    times == 1 && value
}
