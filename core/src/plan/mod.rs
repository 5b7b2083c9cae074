//! The compiled register: rows of integers that point at one another and, for
//! text, at the documents they were read from.

mod find;
mod lunar;
mod nearest;
mod occasion;
mod positions;
mod successions;
mod table;
mod text;
mod timing;

use std::sync::{Arc, OnceLock};

use crate::dates::{Convention, Date, PeriodRule, WorkingDays};
use crate::grouped::Grouped;
use crate::model::{self, Level, Register};
use crate::problem::{At, Diagnostic, Kind, List, Problem};

pub(crate) use lunar::is_certain;
pub(crate) use nearest::nearest;
pub(crate) use occasion::{Grain, Occasion};
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

#[derive(Debug)]
pub(crate) struct Party {
    pub(crate) source: Source,
    pub(crate) kind: PartyKind,
    /// The superior agency.
    pub(crate) parent: Option<Index>,
    pub(crate) opened: Option<Date>,
    pub(crate) closed: Option<Date>,
    /// Whether any succession hands over from it.
    pub(crate) has_heirs: bool,
    /// Who it is for each bearer, of a group that is relative to the bearer.
    pub(crate) relative: Option<Relative>,
}

/// A group that is another for each bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Relative {
    /// The level of who is meant above the bearer; its superior when `None`.
    pub(crate) level: Option<Level>,
    /// The group of which those below that one are meant in its place.
    pub(crate) among: Option<Index>,
}

#[derive(Debug)]
pub(crate) enum PartyKind {
    Agency(Level),
    /// Those who belong to the group, sorted, as bearers that it names; empty for a
    /// collective party.
    Group(Arc<[Bearer]>),
}

#[derive(Debug)]
pub(crate) struct Succession {
    pub(crate) source: Source,
    pub(crate) from: Vec<Index>,
    pub(crate) to: Vec<Index>,
    pub(crate) function: Option<Index>,
    pub(crate) operates: Date,
}

/// From a day on, these agencies stand in a party's place.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) from: Date,
    /// Sorted; empty when nobody took over.
    pub(crate) heirs: Vec<Index>,
}

#[derive(Debug)]
pub(crate) struct Instrument {
    pub(crate) source: Source,
    pub(crate) issued: Option<Date>,
    pub(crate) from: Option<Date>,
    pub(crate) last: Option<Date>,
    /// The first day on which it can be in force: `from`, `issued`, or the day of
    /// the latest document that it rests on.
    pub(crate) first: Option<Date>,
    /// That document.
    pub(crate) bounded_by: Option<Index>,
    pub(crate) relations: Vec<Relation>,
}

/// How an instrument stands to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relation {
    pub(crate) kind: model::RelationKind,
    pub(crate) instrument: Index,
    /// The first day on which a change holds; `None` when no day is known.
    pub(crate) from: Option<Date>,
}

/// Whether what is issued on a day, where that is known, is there on the day as known on
/// which plans are read, where one is given.
pub(crate) fn is_issued_by(issued: Option<Date>, known_on: Option<Date>) -> bool {
    let known_on = known_on.unwrap_or(Date::MAX);
    issued.is_none_or(|issued| issued <= known_on)
}

impl Instrument {
    /// The first day on which its duties are looked at: without any bound the first
    /// decided year of holidays.
    pub(crate) fn begins(&self) -> Date {
        let decided = Date::new(2010, 1, 1).unwrap_or(Date::MIN);
        self.first.unwrap_or(decided)
    }

    /// Whether it was issued by a day, where one is given.
    pub(crate) fn is_known(&self, known_on: Option<Date>) -> bool {
        is_issued_by(self.issued.or(self.first), known_on)
    }

    /// Whether a span of days, both ends included, meets its life.
    pub(crate) fn meets(&self, from: Date, last: Date) -> bool {
        self.first.is_none_or(|first| first <= last) && self.last.is_none_or(|end| from <= end)
    }
}

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

#[derive(Debug)]
pub(crate) struct Obligation {
    pub(crate) source: Source,
    pub(crate) instrument: Index,
    /// The duty that it states anew, or itself.
    pub(crate) duty: Index,
    pub(crate) force: Force,
    pub(crate) function: Option<Index>,
    /// Who bears it, groups replaced by their members, sorted by party.
    pub(crate) bearers: Arc<[Bearer]>,
    /// The group whose members bear it together, or [`NOBODY`].
    pub(crate) joint: Index,
    /// The document names nobody, and means to.
    pub(crate) is_activity: bool,
    pub(crate) action: model::Action,
    pub(crate) strength: model::Strength,
    /// Whether two bearers can become one.
    pub(crate) bearers_merge: bool,
    /// Whether a bearer can be its own recipient.
    pub(crate) reports_to_itself: bool,
    /// Whether a bearer can hand over or begin or cease to work, or is concerned by some
    /// occasions only.
    pub(crate) bearers_change: bool,
    /// The duty, itself or what it counts from, that falls due whenever an event has
    /// happened; [`NOBODY`] when there is none.
    pub(crate) happens: Index,
    pub(crate) recipients: Vec<Index>,
    pub(crate) via: Vec<Index>,
    pub(crate) coordinators: Vec<Index>,
    pub(crate) timing: Timing,
    pub(crate) calendar: Index,
    pub(crate) policy: Index,
    /// Working days that the duty takes.
    pub(crate) effort: Option<i32>,
    /// Days after the due day during which a late result is taken.
    pub(crate) locked_after: Option<i32>,
    pub(crate) convention: Convention,
    /// What sets the convention.
    pub(crate) roll: Roll,
    /// Minutes of the day at which it is due on its named day.
    pub(crate) minutes: Option<u16>,
    pub(crate) period: Option<Period>,
    pub(crate) feeds: Vec<Index>,
    pub(crate) reports_on: Vec<Index>,
    pub(crate) subjects: Vec<Subject>,
    /// "trước ngày" read as inclusive.
    pub(crate) before_is_inclusive: bool,
}

impl Obligation {
    /// Whether its bearers owe one result together.
    pub(crate) fn is_joint(&self) -> bool {
        self.joint != NOBODY
    }

    /// Whether somebody must do it: it can be overdue, and counts in rates.
    pub(crate) fn is_binding(&self) -> bool {
        !self.is_activity && self.strength == model::Strength::Assigned
    }
}

/// What says whether a due day moves off a day of rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Roll {
    /// Điều 148.5 of the Civil Code: periods do, stated days do not.
    CivilCode,
    Field(model::LegalField),
    Duty,
    Instrument,
}

/// Whether provisions include one, by itself or by one that it is a part of.
pub(crate) fn covers(provisions: &[String], provision: &str) -> bool {
    let is_part = |whole: &String| {
        let rest = provision.strip_prefix(whole.as_str());
        rest.is_some_and(|rest| {
            rest.chars().next().is_none_or(|next| next.is_ascii() && !next.is_ascii_alphanumeric())
        })
    };
    provisions.is_empty() || provisions.iter().any(is_part)
}

/// The due days for which an obligation is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Force {
    /// The first.
    pub(crate) from: Date,
    /// The day after the last; [`Date::MAX`] when nothing ends it.
    pub(crate) until: Date,
    /// The instrument that ends it, or [`NOBODY`].
    pub(crate) ended_by: Index,
}

impl Force {
    pub(crate) const ALWAYS: Force = Force { from: Date::MIN, until: Date::MAX, ended_by: NOBODY };
    /// That of an instrument that is not known yet.
    pub(crate) const NEVER: Force = Force { until: Date::MIN, ..Force::ALWAYS };

    pub(crate) fn has(&self, due: Date) -> bool {
        self.from <= due && due < self.until
    }

    /// Whether it holds on a day of a half-open window. What begins and ends on one day
    /// counts as holding on it.
    pub(crate) fn meets(&self, from: Date, until: Date) -> bool {
        self.from < until && from < self.until.max(self.from)
    }
}

/// One bearer of an obligation. Where one party belongs to it at several times, each
/// is an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bearer {
    /// The agency or collective party, or [`NOBODY`].
    pub(crate) party: Index,
    /// The first and the last due day that concern it.
    pub(crate) from: Date,
    pub(crate) last: Date,
    /// The party that the document names: the agency itself or its group.
    pub(crate) named: Index,
    /// It belongs to a group by its level.
    pub(crate) by_level: bool,
}

impl Bearer {
    pub(crate) fn always(party: Index) -> Bearer {
        Bearer { party, from: Date::MIN, last: Date::MAX, named: party, by_level: false }
    }

    pub(crate) fn is_always(&self) -> bool {
        (self.from, self.last) == (Date::MIN, Date::MAX)
    }

    pub(crate) fn works(&self, on: Date) -> bool {
        self.from <= on && on <= self.last
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) indicator: Index,
    /// The position of the aspect in the indicator's list.
    pub(crate) aspect: Option<u32>,
    pub(crate) role: model::Role,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Period {
    pub(crate) rule: PeriodRule,
    pub(crate) offset: i32,
    /// The document names no such period or no cut-off.
    pub(crate) inferred: bool,
}

/// When alerts go out.
#[derive(Debug)]
pub(crate) struct Policy {
    pub(crate) steps: Vec<AlertStep>,
    pub(crate) moves_off_rest_days: bool,
}

#[derive(Debug)]
pub(crate) struct AlertStep {
    pub(crate) id: String,
    pub(crate) time: StepTime,
    pub(crate) to: model::Addressee,
    /// The step after the due day that goes out before this one, and the least number of
    /// days between the two.
    pub(crate) earlier: Option<(usize, i32)>,
}

/// What stands in the id of a repeated step before its number; no id of a register has it.
pub(crate) const REPEATED: char = '~';

impl AlertStep {
    pub(crate) fn new(id: String, time: StepTime, to: model::Addressee) -> AlertStep {
        AlertStep { id, time, to, earlier: None }
    }

    /// The step's id in the register, and which time it goes out, from 1.
    pub(crate) fn repetition(&self) -> (&str, u32) {
        match self.id.split_once(REPEATED) {
            Some((id, number)) => (id, number.parse().unwrap_or(1)),
            None => (&self.id, 1),
        }
    }

    /// Whether it reminds the bearer beforehand, and no more.
    pub(crate) fn only_reminds(&self) -> bool {
        self.to == model::Addressee::Bearer && !matches!(self.time, StepTime::After(_))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepTime {
    /// Before the last working day.
    Before(model::Length),
    /// Before the first day of a window.
    BeforeOpening(model::Length),
    /// After the due day.
    After(model::Length),
    /// The duty's effort before the last working day.
    StartBy,
}

/// Whether a timing can give dates, following it through other obligations.
pub(crate) fn undated(obligations: &Table<Obligation>, position: Index) -> Option<Undated> {
    match &obligations[position].timing {
        Timing::Undated(reason) => Some(*reason),
        Timing::SameAs { obligation } => undated(obligations, *obligation),
        Timing::Restates(_) => Some(Undated::Restated(position)),
        timing => {
            let other = timing.other()?;
            undated(obligations, other).map(|_| Undated::Obligation(other))
        }
    }
}
