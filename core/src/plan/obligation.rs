//! A duty, who bears it, and the days for which it is in force.

use std::sync::Arc;

use super::{Index, NOBODY, Source, Table, Timing, Undated};
use crate::dates::{Convention, Date, PeriodRule};
use crate::model;

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
