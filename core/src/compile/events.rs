//! When events happen: once for all, or again and again to single agencies.

use super::tables::Resolver;
use crate::dates::Date;
use crate::model::{self, TimeOfDay};
use crate::plan::{Anchor, Event, Happening, Index, Instrument, NOBODY, Obligation, Table};
use crate::problem::{At, Contradiction, Kind, List};

impl Resolver<'_> {
    /// The events, with what records say happened to them.
    pub(super) fn events(&mut self, instruments: &Table<Instrument>) -> Table<Event> {
        let (documents, recorded) = (self.documents, self.recorded);
        let mut events = Vec::new();
        for (source, position) in self.events.clone().iter().copied().zip(0..) {
            let register = documents.get(source.document as usize);
            let text = register.and_then(|register| register.events.get(source.position as usize));
            let mut event =
                Event { source, date: None, minutes: None, moved_by: NOBODY, happened: Vec::new() };
            if let Some(text) = text {
                event.date = text.date;
                event.minutes = text.time.map(TimeOfDay::minutes);
                let at = source.at(List::Events);
                self.refuse_time_alone(text.date, text.time, at);
                self.moved(text, &mut event, at.field("moved"), instruments);
                event.happened = self.happened(text, at);
                let of_event = recorded.iter().filter(|(of, _)| *of == position);
                event.happened.extend(of_event.map(|(_, happening)| happening.clone()));
                let known_on = self.known_on.unwrap_or(Date::MAX);
                event.happened.retain(|happening| happening.on <= known_on);
                event.happened.sort_unstable();
                event.happened.dedup_by_key(|happening| (happening.on, happening.party));
            }
            events.push(event);
        }
        Table::from(events)
    }

    fn moved(
        &mut self,
        text: &model::Event,
        event: &mut Event,
        at: At<'_>,
        instruments: &Table<Instrument>,
    ) {
        for (position, moved) in text.moved.iter().enumerate() {
            let at = at.item(position);
            self.refuse_time_alone(moved.date, moved.time, at);
            let by = self.find(Kind::Instrument, &moved.instrument, at.field("instrument"));
            if let Some(by) = by.filter(|&by| self.is_known(&instruments[by])) {
                event.date = moved.date;
                event.minutes = moved.time.map(TimeOfDay::minutes);
                event.moved_by = by;
            }
        }
    }

    fn refuse_time_alone(&mut self, date: Option<Date>, time: Option<TimeOfDay>, at: At<'_>) {
        if date.is_none() && time.is_some() {
            self.contradiction(at.field("time"), Contradiction::TimeWithoutDate);
        }
    }

    /// What a document says happened.
    fn happened(&mut self, text: &model::Event, at: At<'_>) -> Vec<Happening> {
        let mut happened: Vec<Happening> = Vec::new();
        if !text.happened.is_empty() && has_a_day(text) {
            self.contradiction(at.field("happened"), Contradiction::HappenedBesideDay);
        }
        let at = at.field("happened");
        for (position, one) in text.happened.iter().enumerate() {
            let at = at.item(position);
            let party = match &one.party {
                None => NOBODY,
                Some(id) => match self.find(Kind::Party, id, at.field("party")) {
                    Some(party) => party,
                    None => continue,
                },
            };
            if happened.iter().any(|other| (other.on, other.party) == (one.on, party)) {
                self.contradiction(at, Contradiction::HappenedTwice);
            }
            let (on, basis) = (one.on, one.basis.clone());
            happened.push(Happening { on, party, basis, is_recorded: false });
        }
        happened
    }
}

/// Whether an event has, or had, one day for all.
pub(crate) fn has_a_day(event: &model::Event) -> bool {
    event.date.is_some() || !event.moved.is_empty()
}

/// Marks the duties that fall due whenever an event has happened, and what counts from
/// these.
pub(super) fn mark_happening(obligations: &mut Table<Obligation>) {
    let direct = |row: &Obligation| matches!(row.timing.anchor(), Some(Anchor::Happening(_)));
    if !obligations.iter().any(direct) {
        return;
    }
    let happens: Vec<Index> = obligations
        .rows()
        .map(|(position, _)| {
            let others =
                std::iter::successors(Some(position), |&one| obligations[one].timing.other());
            // Long ways from one to another are refused before.
            let mut others = others.take(obligations.len());
            others.find(|&one| direct(&obligations[one])).unwrap_or(NOBODY)
        })
        .collect();
    for (row, happens) in obligations.iter_mut().zip(happens) {
        row.happens = happens;
        row.bearers_change |= happens != NOBODY;
    }
}
