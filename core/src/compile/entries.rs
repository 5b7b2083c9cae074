//! Instruments, indicators and events.

use super::tables::Resolver;
use crate::limits::MAX_LENGTH;
use crate::model::{Operator, Target};
use crate::plan::Table;
use crate::plan::{Event, Instrument, Source};
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
                    let other = self.find(Kind::Instrument, id, at.field("instrument"))?;
                    Some((relation.kind, other))
                })
                .collect();
            let row = Instrument { source, issued: instrument.issued, from, last, relations };
            let life = row.last.map_or(0, |last| (last - row.begins()).max(0) as usize);
            if life > MAX_LENGTH as usize {
                let (what, limit) = ("days of an instrument", MAX_LENGTH as usize);
                let problem = Problem::LimitExceeded { what, found: life as u64, limit };
                self.report(at.field("effective").field("until"), problem);
            }
            instruments.push(row);
        }
        Table::from(instruments)
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

    pub(super) fn events(&self) -> Table<Event> {
        let dates = self.events.iter().map(|&source| {
            let event = self
                .documents
                .get(source.document as usize)
                .and_then(|register| register.events.get(source.position as usize));
            Event { source, date: event.and_then(|event| event.date) }
        });
        Table::from(dates.collect::<Vec<_>>())
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
