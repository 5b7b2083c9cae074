//! The standing of duties on a day.

use super::history::{History, RecordProblem};
use super::status::{Entry, State, Status, state_on};
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::plan::{Index, NOBODY, Plan};
use crate::schedule::{Derived, Occurrence, Row, heirs, period_of};

/// Which duties to look at, and on which day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluateQuery {
    /// The day. Records of later days are left out.
    pub on: Date,
    /// The first due day looked at, extensions aside.
    pub from: Date,
    /// The day after the last due day looked at.
    pub until: Date,
    /// Only duties of this agency, by name or in somebody's place.
    pub agency: Option<String>,
    /// Only duties of this instrument.
    pub instrument: Option<String>,
}

impl EvaluateQuery {
    /// The duties due in the calendar year of a day and in the one before, and
    /// at least three months ahead.
    pub fn on(on: Date) -> EvaluateQuery {
        let new_year = |year: i32| Date::new(year, 1, 1);
        EvaluateQuery {
            on,
            from: new_year(on.year() - 1).unwrap_or(Date::MIN),
            until: new_year(on.year() + 1).unwrap_or(Date::MAX).max(on + 93),
            agency: None,
            instrument: None,
        }
    }
}

/// Where one duty stands.
#[derive(Clone, Copy)]
pub struct Finding<'p> {
    pub(crate) occurrence: Occurrence<'p>,
    pub(crate) state: State,
    pub(crate) status: Status,
    pub(crate) responsible: Index,
    pub(crate) locked_on: Option<Date>,
}

impl<'p> Finding<'p> {
    /// The duty.
    pub fn occurrence(&self) -> Occurrence<'p> {
        self.occurrence
    }

    /// Where it stands.
    pub fn status(&self) -> Status {
        self.status
    }

    /// The due day, extensions included.
    pub fn due(&self) -> Date {
        self.state.due
    }

    /// The day on which the result was handed in.
    pub fn submitted_on(&self) -> Option<Date> {
        self.state.submission.map(|entry| entry.day)
    }

    /// Days from the due day to the day of handing in; negative when early.
    /// For an overdue duty, to the day asked about.
    pub fn days_late(&self, on: Date) -> Option<i32> {
        match (self.submitted_on(), self.status) {
            (Some(day), _) => Some(day - self.state.due),
            (None, Status::Overdue) => Some(on - self.state.due),
            _ => None,
        }
    }

    /// The id of whoever must act now: the bearer, or those in its place today.
    pub fn responsible_id(&self) -> Option<&'p str> {
        self.occurrence.plan.party(self.responsible).id()
    }

    /// The first day on which a late result is no longer taken.
    pub fn locked_on(&self) -> Option<Date> {
        self.locked_on
    }
}

/// Where the duties stand, and what is wrong with the records.
pub struct Standing<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) on: Date,
    pub(crate) findings: Vec<Finding<'p>>,
    pub(crate) problems: Vec<RecordProblem>,
    pub(crate) records_elsewhere: usize,
    /// What extensions rest on, by the record's position.
    pub(crate) bases: Grouped<u32, String>,
}

impl<'p> Standing<'p> {
    pub(crate) fn new(plan: &'p Plan, on: Date, rows: &[Row], history: History) -> Standing<'p> {
        let mut by_row = history.by_row();
        let findings = rows
            .iter()
            .zip(0..)
            .map(|(row, position)| finding(plan, on, row, by_row.take(position)))
            .collect();
        Standing {
            plan,
            on,
            findings,
            problems: history.problems,
            records_elsewhere: history.elsewhere,
            bases: history.bases,
        }
    }

    /// The day asked about.
    pub fn on(&self) -> Date {
        self.on
    }

    /// The findings, by due day before extensions, then by occurrence id.
    pub fn findings(&self) -> &[Finding<'p>] {
        &self.findings
    }
}

fn finding<'p>(plan: &'p Plan, on: Date, row: &Row, entries: &[(u32, Entry)]) -> Finding<'p> {
    let obligation = &plan.obligations[row.obligation];
    let occurrence = Occurrence { plan, row: *row };
    let derived = occurrence.derived();
    let state = state_on(State::new(obligation, &derived), entries, on);
    let opens = opens(plan, row, &derived);
    let status = state.status(on, opens);
    let is_undone = matches!(status, Status::Scheduled | Status::Open | Status::Overdue);
    Finding {
        occurrence,
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
        .or(instrument.from)
        .or(instrument.issued)
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
