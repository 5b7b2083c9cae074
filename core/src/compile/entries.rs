//! Instruments, indicators and events.

use super::tables::Resolver;
use crate::limits::MAX_LENGTH;
use crate::model::{Operator, Target};
use crate::plan::Table;
use crate::plan::{Event, Instrument, Source};
use crate::problem::{Kind, Problem};

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
            let pointer = format!("/instruments/{}", source.position);
            if let Some(issuer) = &instrument.issuer {
                self.find(Kind::Agency, issuer, source, &|| format!("{pointer}/issuer"));
            }
            let (from, until) = match instrument.effective {
                Some(span) => (span.from, span.until),
                None => (None, None),
            };
            if let Some((from, until)) = from.zip(until).filter(|(from, until)| from > until) {
                let problem = Problem::EmptySpan { from, until };
                self.report(source, format!("{pointer}/effective"), problem);
            }
            let relations = instrument
                .relations
                .iter()
                .enumerate()
                .filter_map(|(at, relation)| {
                    let other =
                        self.find(Kind::Instrument, &relation.instrument, source, &|| {
                            format!("{pointer}/relations/{at}/instrument")
                        })?;
                    Some((relation.kind, other))
                })
                .collect();
            let row = Instrument { source, issued: instrument.issued, from, until, relations };
            let life = row.until.map_or(0, |until| (until - row.begins()).max(0) as usize);
            if life > MAX_LENGTH as usize {
                let (what, limit) = ("days of an instrument", MAX_LENGTH as usize);
                let problem = Problem::LimitExceeded { what, found: life as u64, limit };
                self.report(source, format!("{pointer}/effective/until"), problem);
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
            self.find(Kind::Instrument, &goal.instrument, source, &|| {
                format!("/goals/{}/instrument", source.position)
            });
        }
        for (source, indicator) in super::sources(documents, |register| &register.indicators) {
            let pointer = format!("/indicators/{}", source.position);
            self.find(Kind::Instrument, &indicator.instrument, source, &|| {
                format!("{pointer}/instrument")
            });
            if let Some(goal) = &indicator.goal {
                self.find(Kind::Goal, goal, source, &|| format!("{pointer}/goal"));
            }
            for (at, target) in indicator.targets.iter().enumerate() {
                if !is_whole(target) {
                    let pointer = format!("{pointer}/targets/{at}");
                    self.report(source, pointer, Problem::InvalidTarget);
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
