//! Which entries there are, in which order, under which ids.

use super::ids::gather;
use super::shared::Shared;
use crate::dates::Date;
use crate::dates::recurrence::Recurrence;
use crate::limits::MAX_MEMBERS;
use crate::model::{PartyRef, Register};
use crate::plan::Positions;
use crate::plan::Table;
use crate::plan::{HELPED, Happening, Ids, Index, Source};
use crate::problem::{At, Contradiction, Diagnostic, Kind, List, Place, Problem};

/// The documents and where each kind of entry stands in them.
pub(super) struct Resolver<'a> {
    pub(super) documents: &'a [Register],
    pub(super) known_on: Option<Date>,
    /// What records say of events, by the event's position.
    pub(super) recorded: &'a [(Index, Happening)],
    pub(super) ids: Ids,
    /// Agencies and groups, in the order of their ids followed by `/`.
    pub(super) parties: Table<(Source, Kind)>,
    pub(super) instruments: Table<Source>,
    pub(super) goals: Table<Source>,
    pub(super) indicators: Table<Source>,
    pub(super) events: Table<Source>,
    /// In the order of their ids followed by `/`.
    pub(super) obligations: Table<Source>,
    pub(super) calendars: Table<Source>,
    pub(super) policies: Table<Source>,
    /// The recurrences of all obligations: many duties share their dates.
    pub(super) recurrences: Shared<Recurrence>,
    /// Members of groups and bearers of duties so far.
    members: usize,
    pub(super) problems: Vec<Diagnostic>,
    /// Those of them that defaults have, and the obligations that take them.
    pub(super) of_defaults: Vec<Diagnostic>,
}

/// Lists the ids of one field of each document.
macro_rules! lists {
    ($documents:expr, $($field:ident: $list:ident),+) => {
        $documents
            .iter()
            .enumerate()
            .flat_map(|(document, register)| {
                [$((
                    document,
                    List::$list,
                    register.$field.iter().map(|entry| entry.id.as_str()).collect(),
                )),+]
            })
            .collect()
    };
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        documents: &'a [Register],
        known_on: Option<Date>,
        recorded: &'a [(Index, Happening)],
    ) -> Resolver<'a> {
        let mut problems = Vec::new();
        let found = &mut problems;
        let parties = gather(
            Kind::Party,
            documents,
            lists!(documents, agencies: Agencies, groups: Groups),
            found,
        );
        let obligations =
            gather(Kind::Obligation, documents, lists!(documents, obligations: Obligations), found);
        let mut in_reading_order = |kind, lists| {
            let mut entries = gather(kind, documents, lists, found);
            entries
                .sort_unstable_by_key(|(_, entry)| (entry.source.document, entry.source.position));
            entries
        };
        let instruments =
            in_reading_order(Kind::Instrument, lists!(documents, instruments: Instruments));
        let goals = in_reading_order(Kind::Goal, lists!(documents, goals: Goals));
        let indicators =
            in_reading_order(Kind::Indicator, lists!(documents, indicators: Indicators));
        let events = in_reading_order(Kind::Event, lists!(documents, events: Events));
        // Nothing refers to them.
        in_reading_order(Kind::Funding, lists!(documents, funding: Funding));
        in_reading_order(Kind::Theme, lists!(documents, themes: Themes));
        let calendars = in_reading_order(Kind::Calendar, lists!(documents, calendars: Calendars));
        let policies =
            in_reading_order(Kind::AlertPolicy, lists!(documents, alert_policies: AlertPolicies));
        let ids = Ids {
            parties: number(&parties),
            instruments: number(&instruments),
            goals: number(&goals),
            indicators: number(&indicators),
            events: number(&events),
            obligations: number(&obligations),
            calendars: number(&calendars),
            policies: number(&policies),
            functions: Positions::default(),
        };

        let sources = |entries: Vec<(&str, super::ids::Entry)>| {
            Table::from(entries.into_iter().map(|(_, entry)| entry.source).collect::<Vec<_>>())
        };
        Resolver {
            documents,
            known_on,
            recorded,
            ids,
            parties: Table::from(
                parties
                    .into_iter()
                    .map(|(_, entry)| (entry.source, entry.kind()))
                    .collect::<Vec<_>>(),
            ),
            instruments: sources(instruments),
            goals: sources(goals),
            indicators: sources(indicators),
            events: sources(events),
            obligations: sources(obligations),
            calendars: sources(calendars),
            policies: sources(policies),
            recurrences: Shared::new(),
            members: 0,
            problems,
            of_defaults: Vec::new(),
        }
    }

    pub(super) fn report(&mut self, at: At<'_>, problem: Problem) {
        self.problems.push(Diagnostic::new(at.place(), problem));
    }

    /// Counts members of a group or bearers of a duty. `None` when they are too
    /// many together, which is reported once.
    pub(super) fn add_members(&mut self, count: usize, at: At<'_>) -> Option<()> {
        let before = self.members;
        // Each of very many duties may add to it once it is too large.
        self.members = self.members.saturating_add(count);
        if self.members <= MAX_MEMBERS {
            return Some(());
        }
        if before <= MAX_MEMBERS {
            let (what, found, limit) = ("members after fan-out", self.members as u64, MAX_MEMBERS);
            self.report(at, Problem::LimitExceeded { what, found, limit });
        }
        None
    }

    /// The position of a referenced entry; an unknown one is reported.
    pub(super) fn find(&mut self, kind: Kind, id: &str, at: At<'_>) -> Option<Index> {
        let table = self.ids.of(kind);
        let found = table.get(id);
        if found.is_none() && !self.is_of_default(kind, id, at) {
            let is_helpful = self.problems.len() < HELPED;
            let nearest =
                if is_helpful { crate::plan::nearest(id, &mut table.words()) } else { None };
            self.report(at, Problem::UnknownReference { kind, id: id.to_owned(), nearest });
        }
        found
    }

    /// Whether an id of an obligation leads nowhere because that of a default does.
    fn is_of_default(&self, kind: Kind, id: &str, at: At<'_>) -> bool {
        !self.of_defaults.is_empty() && {
            let Place { document, list, .. } = at.place();
            let is_it = |found: &Diagnostic| {
                matches!(&found.problem, Problem::UnknownReference { kind: of, id: known, .. }
                    if *of == kind && known == id)
            };
            let mut known = self.of_defaults.iter();
            list == Some(List::Obligations)
                && known.any(|found| found.place.document == document && is_it(found))
        }
    }

    /// The positions of a list of referenced entries.
    pub(super) fn find_all(&mut self, kind: Kind, ids: &[String], at: At<'_>) -> Vec<Index> {
        ids.iter()
            .enumerate()
            .filter_map(|(position, id)| self.find(kind, id, at.item(position)))
            .collect()
    }

    /// The positions of a list of parties.
    pub(super) fn find_parties(&mut self, parties: &[PartyRef], at: At<'_>) -> Vec<Index> {
        let mut found = Vec::new();
        for (position, party) in parties.iter().enumerate() {
            let at = at.item(position);
            if party.as_written().is_some_and(|words| words.trim().is_empty()) {
                self.contradiction(at.field("asWritten"), Contradiction::NoWords);
            }
            let at = if party.as_written().is_some() { at.field("party") } else { at };
            found.extend(self.find(Kind::Party, party.id(), at));
        }
        found
    }

    pub(super) fn contradiction(&mut self, at: At<'_>, detail: Contradiction) {
        self.report(at, Problem::Contradiction { detail: Box::new(detail) });
    }

    /// The position of a function of government, which is given one on its
    /// first mention.
    pub(super) fn function(&mut self, name: Option<&String>) -> Option<Index> {
        let next = self.ids.functions.len() as Index;
        name.map(|name| self.ids.functions.get_or_insert(name, next))
    }
}

fn number<T>(entries: &[(&str, T)]) -> Positions {
    let mut positions = Positions::default();
    for ((id, _), position) in entries.iter().zip(0..) {
        positions.insert((*id).to_owned(), position);
    }
    positions
}
