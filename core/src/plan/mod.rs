//! The compiled register: rows of integers that point at one another and, for
//! text, at the documents they were read from.

mod event;
mod find;
mod instrument;
mod lunar;
mod mentions;
mod nearest;
mod obligation;
mod occasion;
mod party;
mod policy;
mod positions;
mod successions;
mod table;
mod text;
mod timing;

use std::sync::{Arc, OnceLock};

use crate::dates::{Date, WorkingDays};
use crate::grouped::Grouped;
use crate::model::{self, Register};
use crate::problem::{At, Diagnostic, Kind, List, Problem};

pub(crate) use event::{Event, Happening};
pub(crate) use instrument::{Instrument, Relation, is_issued_by};
pub(crate) use lunar::is_certain;
pub(crate) use mentions::Mentions;
pub(crate) use nearest::{HELPED, nearest};
pub(crate) use obligation::{Bearer, Force, Obligation, Period, Roll, Subject, covers, undated};
pub(crate) use occasion::{Grain, Occasion};
pub(crate) use party::{Party, PartyKind, Relative, Segment, Succession};
pub(crate) use policy::{AlertStep, Policy, REPEATED, StepTime};
pub(crate) use positions::Positions;
pub(crate) use successions::{ByParty, HandOver, Timelines};
pub(crate) use table::Table;
pub(crate) use text::PartyText;
pub(crate) use timing::{
    Anchor, Limit, Limits, Suspension, Timing, Undated, last_day, most_days, named_of_part,
    part_of, parts_from,
};

/// The position of a row in its table.
pub(crate) type Index = u32;

/// Stands for "no party": the document names nobody.
pub(crate) const NOBODY: Index = Index::MAX;

/// Where a row's text stands: document and position in that document's list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    pub(crate) document: u32,
    pub(crate) position: u32,
}

impl Source {
    /// The place of the row in a list.
    pub(crate) fn at(self, list: List) -> At<'static> {
        let Source { document, position } = self;
        At::Entry { document: document as usize, list, entry: position as usize }
    }
}

/// Everything that the engine knows, checked and indexed.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) documents: Arc<[Register]>,
    /// The day as known on which the plan is read; `None` for all that is known.
    pub(crate) known_on: Option<Date>,
    /// The texts that they were read from; empty when they were built in memory.
    pub(crate) texts: Vec<Arc<[u8]>>,
    /// Agencies and groups, in the order of their ids followed by `/`.
    pub(crate) parties: Table<Party>,
    pub(crate) successions: Table<Succession>,
    pub(crate) instruments: Table<Instrument>,
    pub(crate) goals: Table<Source>,
    pub(crate) indicators: Table<Source>,
    pub(crate) events: Table<Event>,
    /// In the order of their ids followed by `/`, so that rows sorted by
    /// position are sorted by occurrence id.
    pub(crate) obligations: Table<Obligation>,
    /// For each date rule an obligation that has it. Obligations with one date
    /// rule fall due on the same days, and so do their alerts.
    pub(crate) date_rules: Table<Index>,
    /// The date rule of each obligation.
    pub(crate) date_rule_of: Table<Index>,
    /// How the occasions of each date rule are named.
    pub(crate) grains: Table<Grain>,
    /// The versions of each amended duty, itself first, in the order of time.
    pub(crate) versions: Grouped<Index, Index>,
    pub(crate) calendars: Table<Arc<WorkingDays>>,
    pub(crate) policies: Table<Policy>,
    pub(crate) ids: Ids,
    /// Positions of the successions in which a party hands over, in the order of
    /// time.
    pub(crate) hand_overs: Grouped<Index, Index>,
    /// What a party became, by party and function, where it became anything.
    pub(crate) timelines: Timelines,
    /// Which obligations name a party, found when somebody first asks about an agency.
    pub(crate) mentions: OnceLock<Mentions>,
    /// The date rules that give no day, found when somebody first asks.
    pub(crate) no_days: OnceLock<Vec<bool>>,
    /// What the host found; `None` while it has not looked.
    pub(crate) noted: Option<Vec<Diagnostic>>,
    /// What the check found, once somebody asked: it looks at every date of
    /// every duty, and each schedule lists its part of it.
    pub(crate) checked: OnceLock<Vec<Diagnostic>>,
}

impl Plan {
    /// The position of an id, where one is given.
    ///
    /// # Errors
    ///
    /// Nothing of that kind has the id.
    pub(crate) fn find(&self, kind: Kind, id: Option<&str>) -> Result<Option<Index>, Problem> {
        let Some(id) = id else { return Ok(None) };
        let ids = self.ids.of(kind);
        match ids.get(id) {
            Some(position) => Ok(Some(position)),
            None => {
                let nearest = nearest(id, &mut ids.words());
                Err(Problem::UnknownReference { kind, id: shortened(id), nearest })
            }
        }
    }

    /// The versions of the duty that an obligation states, in the order of time.
    pub(crate) fn versions_of(&self, obligation: Index) -> impl Iterator<Item = Index> {
        let duty = self.obligations[obligation].duty;
        let versions = self.versions.get(duty);
        let alone = if versions.is_empty() { Some(duty) } else { None };
        alone.into_iter().chain(versions.iter().map(|(_, version)| *version))
    }

    /// Whether a party is a group; [`NOBODY`] is none.
    pub(crate) fn is_group(&self, party: Index) -> bool {
        party != NOBODY && matches!(self.parties[party].kind, PartyKind::Group(_))
    }

    /// What the bearers of an obligation do for an indicator. Whoever only coordinates
    /// does not lead.
    pub(crate) fn role(&self, obligation: Index, subject: &Subject) -> model::Role {
        match self.obligation(obligation).action {
            model::Action::Coordinate => model::Role::Contributes,
            _ => subject.role,
        }
    }

    /// The occasion of a named day.
    pub(crate) fn occasion(&self, obligation: Index, named: Date) -> Occasion {
        self.grains[self.date_rule_of[obligation]].occasion(named)
    }

    /// The first day on which any instrument binds or was issued; `None` when
    /// none gives one.
    pub(crate) fn first_day(&self) -> Option<Date> {
        let instruments = self.instruments.iter();
        instruments.filter_map(|row| row.from.into_iter().chain(row.issued).min()).min()
    }

    /// The day of the latest revision of any document; `None` when none has one.
    pub(crate) fn last_revised(&self) -> Option<Date> {
        let documents = self.documents.iter();
        documents.filter_map(|register| register.revision).map(|revision| revision.date).max()
    }
}

/// The part of a caller's text that an error repeats.
pub(crate) fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}

/// The tables by id.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    pub(crate) parties: Positions,
    pub(crate) instruments: Positions,
    pub(crate) goals: Positions,
    pub(crate) indicators: Positions,
    pub(crate) events: Positions,
    pub(crate) obligations: Positions,
    pub(crate) calendars: Positions,
    pub(crate) policies: Positions,
    pub(crate) functions: Positions,
}

impl Ids {
    pub(crate) fn of(&self, kind: Kind) -> &Positions {
        match kind {
            Kind::Agency | Kind::Group | Kind::Party => &self.parties,
            Kind::Instrument => &self.instruments,
            Kind::Goal => &self.goals,
            Kind::Indicator | Kind::Aspect => &self.indicators,
            Kind::Event => &self.events,
            Kind::Obligation | Kind::Occurrence => &self.obligations,
            Kind::Calendar => &self.calendars,
            Kind::AlertPolicy => &self.policies,
            // Nothing refers to these.
            Kind::Funding | Kind::Theme => &self.functions,
        }
    }
}
