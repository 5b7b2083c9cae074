//! The standing of duties on a day.

use std::fmt;
use std::sync::Arc;

use super::history::{History, RecordProblem};
use super::status::{Entry, State, Status, state_on};
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::{Kind, Problem, in_order};
use crate::request::{StandingQuery, given};
use crate::schedule::{
    Derived, Occurrence, Row, Selection, heirs, last_working_day, period_of, rows,
};

/// Where one duty stands.
#[derive(Clone, Copy)]
pub struct Finding<'s> {
    pub(crate) standing: &'s Standing,
    pub(crate) row: &'s FindingRow,
}

/// What a finding says beside its texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FindingRow {
    pub(crate) row: Row,
    pub(crate) state: State,
    pub(crate) status: Status,
    pub(crate) responsible: Index,
    pub(crate) locked_on: Option<Date>,
}

impl FindingRow {
    pub(crate) fn submitted_on(&self) -> Option<Date> {
        self.state.submission.map(|entry| entry.day)
    }

    /// Days from the due day to the day of submission; negative when early. For an
    /// overdue duty, to a day. `None` of what was held.
    pub(crate) fn days_late(&self, on: Date) -> Option<i32> {
        match (self.submitted_on(), self.status) {
            (Some(_), _) if self.state.is_held => None,
            (Some(day), _) => Some(day - self.state.due),
            (None, Status::Overdue) => Some(on - self.state.due),
            _ => None,
        }
    }

    /// The last working day on or before the due day, extensions included.
    pub(crate) fn last_working_day(&self, plan: &Plan) -> Date {
        let calendar = plan.obligations[self.row.obligation].calendar;
        last_working_day(&plan.calendars[calendar], self.state.due).0
    }
}

impl fmt::Debug for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Finding({} {})", self.occurrence().id(), self.status().name())
    }
}

impl<'s> Finding<'s> {
    /// The duty.
    pub fn occurrence(&self) -> Occurrence<'s> {
        Occurrence { plan: &self.standing.plan, row: self.row.row }
    }

    /// Where it stands.
    pub fn status(&self) -> Status {
        self.row.status
    }

    /// The due day, extensions included.
    pub fn due(&self) -> Date {
        self.row.state.due
    }

    /// The day on which the result was submitted.
    pub fn submitted_on(&self) -> Option<Date> {
        self.row.submitted_on()
    }

    /// Days from the due day to the day of submission; negative when early. For
    /// an overdue duty, to the day asked about.
    pub fn days_late(&self) -> Option<i32> {
        self.row.days_late(self.standing.on)
    }

    /// The id of the agency that must act now: the bearer, or whoever took over
    /// from it by the day asked about.
    pub fn responsible_id(&self) -> Option<&'s str> {
        self.standing.plan.party(self.row.responsible).id()
    }

    /// The first day on which a late result is no longer accepted.
    pub fn locked_on(&self) -> Option<Date> {
        self.row.locked_on
    }
}

/// Where duties stand on a day, and what is wrong with the records.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Standing {
    pub(crate) plan: Arc<Plan>,
    pub(crate) on: Date,
    pub(crate) lang: Lang,
    /// The agency asked for.
    pub(crate) agency: Option<Index>,
    pub(crate) findings: Vec<FindingRow>,
    pub(crate) problems: Vec<RecordProblem>,
    pub(crate) records_elsewhere: usize,
    /// What extensions rest on, by the record's position.
    pub(crate) bases: Grouped<u32, String>,
}

impl fmt::Debug for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Standing(on {}: {})", self.on, self.findings.len())
    }
}

impl Standing {
    /// The day asked about.
    pub fn on(&self) -> Date {
        self.on
    }

    /// The findings, by due day before extensions, then by occurrence id.
    pub fn findings(&self) -> impl ExactSizeIterator<Item = Finding<'_>> + Clone + use<'_> {
        self.findings.iter().map(|row| Finding { standing: self, row })
    }
}

/// Where duties stand on a day, given what happened.
///
/// # Errors
///
/// An unknown agency or instrument; too many occurrences.
pub(crate) fn standing(plan: &Arc<Plan>, query: &StandingQuery) -> Result<Standing, Problem> {
    let (from, until) = query.window();
    in_order(from, until)?;
    let agency = plan.find_party(query.agency.as_deref(), from)?;
    let selection = Selection {
        from,
        until,
        agency,
        instrument: plan.find(Kind::Instrument, query.instrument.as_deref())?,
    };
    let limit = MAX_OCCURRENCES;
    let rows = rows(plan, selection, limit).map_err(|found| Problem::LimitExceeded {
        what: "occurrences",
        found,
        limit,
    })?;
    let history = History::new(plan, &rows, given(query.records.as_ref()));
    let mut by_row = history.by_row();
    let findings = rows
        .iter()
        .zip(0..)
        .map(|(row, position)| finding(plan, query.on, row, by_row.take(position)))
        .collect();
    Ok(Standing {
        plan: Arc::clone(plan),
        on: query.on,
        lang: query.lang,
        agency,
        findings,
        problems: history.problems,
        records_elsewhere: history.elsewhere,
        bases: history.bases,
    })
}

pub(crate) fn finding(plan: &Plan, on: Date, row: &Row, entries: &[(u32, Entry)]) -> FindingRow {
    let obligation = &plan.obligations[row.obligation];
    let derived = Occurrence { plan, row: *row }.derived();
    let state = state_on(State::new(obligation, &derived), entries, on);
    let opens = opens(plan, row, &derived);
    let status = state.status(on, opens);
    let is_undone = matches!(status, Status::Scheduled | Status::Open | Status::Overdue);
    FindingRow {
        row: *row,
        state,
        status,
        responsible: if is_undone { responsible(plan, row, on) } else { row.bearer },
        locked_on: obligation.locked_after.map(|days| state.due + days + 1),
    }
}

/// The first day on which a duty can be done: its window's, that of the period
/// it covers, or that of its instrument.
fn opens(plan: &Plan, row: &Row, derived: &Derived) -> Option<Date> {
    let instrument = &plan.instruments[plan.obligations[row.obligation].instrument];
    derived
        .opens
        .or_else(|| period_of(plan, row.obligation, row.named, derived).map(|period| period.from))
        .or(instrument.first)
}

/// Who must act on a day: an open duty of an abolished agency passes to its
/// successor, even when it fell due before.
pub(crate) fn responsible(plan: &Plan, row: &Row, on: Date) -> Index {
    if row.written == NOBODY || on <= row.due || !plan.parties[row.written].has_heirs {
        return row.bearer;
    }
    let obligation = &plan.obligations[row.obligation];
    // Among several heirs the row already names one; follow that one further.
    match heirs(plan, obligation, row.bearer, on) {
        [] => match heirs(plan, obligation, row.written, on) {
            [heir] => *heir,
            _ => row.bearer,
        },
        [heir, ..] => *heir,
    }
}
