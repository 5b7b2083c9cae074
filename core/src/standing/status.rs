//! The one table of what a record does and where a duty then stands.
//!
//! | before    | `submitted`  | `withdrawn` | `waived`    | `extended`        |
//! |-----------|--------------|-------------|-------------|-------------------|
//! | open      | → submitted  | contradicts | → waived    | the due day moves |
//! | submitted | contradicts  | → open      | contradicts | contradicts       |
//! | waived    | contradicts  | contradicts | contradicts | contradicts       |
//!
//! What is forbidden is never submitted: such a record contradicts.
//! An extension to a day that is not later than the due day contradicts too. A
//! record that contradicts changes nothing and is reported. One about a class of bearers
//! is when it changes nothing for any of them.

use serde::Serialize;

use crate::dates::Date;
use crate::model::{Bound, RecordEvent, Strength};
use crate::plan::{Obligation, Timing};
use crate::problem::Problem;
use crate::schedule::{Derived, Instant};

/// Where a duty stands on a day.
///
/// | status          | handed in | day                                            |
/// |-----------------|-----------|------------------------------------------------|
/// | `Scheduled`     | no        | before the window, or the period it covers, begins |
/// | `Open`          | no        | up to and including the due day                |
/// | `Overdue`       | no        | after the due day                              |
/// | `Elapsed`       | no        | after the due day of what is only requested, encouraged or forbidden, or of an activity that nobody in particular does |
/// | `Submitted`     | in time   | any                                            |
/// | `SubmittedLate` | late      | any                                            |
/// | `Waived`        | –         | any                                            |
///
/// The due day is that of the last extension, if any. What is not assigned to
/// anybody is never late: whenever it is handed in, it is `Submitted`. So is what is
/// held rather than handed in ([`Action::is_held`](crate::model::Action::is_held)): a
/// record says that it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the table above says it")]
pub enum Status {
    Scheduled,
    Open,
    Overdue,
    Submitted,
    SubmittedLate,
    Waived,
    Elapsed,
}

impl Status {
    /// The name in answers: `scheduled`, `open`, `overdue`, `submitted`,
    /// `submittedLate`, `waived`, `elapsed`.
    pub fn name(self) -> &'static str {
        match self {
            Status::Scheduled => "scheduled",
            Status::Open => "open",
            Status::Overdue => "overdue",
            Status::Submitted => "submitted",
            Status::SubmittedLate => "submittedLate",
            Status::Waived => "waived",
            Status::Elapsed => "elapsed",
        }
    }
}

/// What one record says, without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    /// The day in UTC+07.
    pub(crate) day: Date,
    /// Seconds since 1970, where the record gives an instant.
    pub(crate) seconds: Option<i64>,
    pub(crate) event: RecordEvent,
    /// The new last day, of an extension.
    pub(crate) last: Option<Date>,
    /// The record's position in the list.
    pub(crate) position: u32,
    /// It is about a class of bearers.
    pub(crate) is_of_class: bool,
}

/// What the records up to a day come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State {
    /// The due day, extensions included.
    pub(crate) due: Date,
    /// The instant at which the duty is late.
    pub(crate) late_at: Instant,
    /// The instant itself is still in time ("chậm nhất là 17 giờ 00").
    pub(crate) instant_is_in_time: bool,
    /// The extension that holds.
    pub(crate) extension: Option<Entry>,
    pub(crate) submission: Option<Entry>,
    pub(crate) is_waived: bool,
    /// Somebody must do it.
    pub(crate) is_binding: bool,
    /// It is held rather than handed in.
    pub(crate) is_held: bool,
    /// Nobody may do it.
    pub(crate) is_forbidden: bool,
}

impl State {
    pub(crate) fn new(row: &Obligation, derived: &Derived) -> State {
        let has_time = derived.minutes < 1440;
        let bound = match row.timing {
            Timing::Once { bound, .. }
            | Timing::Recurring { bound, .. }
            | Timing::WorkingDay { bound, .. }
            | Timing::Lunar { bound, .. } => bound,
            _ => Bound::By,
        };
        State {
            due: derived.due,
            late_at: Instant::new(derived.due, derived.minutes),
            instant_is_in_time: has_time && bound != Bound::Before,
            extension: None,
            submission: None,
            is_waived: false,
            is_binding: row.is_binding(),
            is_held: row.action.is_held(),
            is_forbidden: row.strength == Strength::Forbidden,
        }
    }

    fn name(&self) -> &'static str {
        match (self.is_waived, self.submission) {
            (true, _) => "waived",
            (false, Some(_)) => "submitted",
            (false, None) if self.is_forbidden => "forbidden",
            (false, None) => "open",
        }
    }

    /// Takes one record in, or says why it changes nothing.
    pub(crate) fn apply(&mut self, entry: Entry) -> Result<(), Problem> {
        let contradiction =
            Err(Problem::RecordContradicts { event: entry.event, state: self.name() });
        let is_open = !self.is_waived && self.submission.is_none();
        match entry.event {
            RecordEvent::Submitted if is_open && !self.is_forbidden => {
                self.submission = Some(entry)
            }
            RecordEvent::Withdrawn if self.submission.is_some() => self.submission = None,
            RecordEvent::Waived if is_open => self.is_waived = true,
            RecordEvent::Extended if is_open => match entry.last {
                Some(last) if last > self.due => {
                    self.due = last;
                    self.late_at = Instant::new(last, 1440);
                    self.instant_is_in_time = false;
                    self.extension = Some(entry);
                }
                _ => return contradiction,
            },
            _ => return contradiction,
        }
        Ok(())
    }

    fn is_in_time(&self, submission: &Entry) -> bool {
        match submission.seconds {
            None => submission.day <= self.due,
            Some(seconds) => {
                let limit = self.late_at.epoch_minutes() * 60;
                seconds < limit || self.instant_is_in_time && seconds == limit
            }
        }
    }

    /// The status on a day; `opens` is the first day on which the duty can be
    /// done, where there is one.
    pub(crate) fn status(&self, on: Date, opens: Option<Date>) -> Status {
        match self.submission {
            _ if self.is_waived => Status::Waived,
            Some(submission)
                if !self.is_binding || self.is_held || self.is_in_time(&submission) =>
            {
                Status::Submitted
            }
            Some(_) => Status::SubmittedLate,
            None if on > self.due && self.is_binding => Status::Overdue,
            None if on > self.due => Status::Elapsed,
            None if opens.is_some_and(|opens| on < opens) => Status::Scheduled,
            None => Status::Open,
        }
    }
}

/// The state that the entries of an occurrence, in the order of time, come to
/// on a day. Entries of later days are left out.
pub(crate) fn state_on(mut state: State, entries: &[(u32, Entry)], on: Date) -> State {
    for (_, entry) in entries.iter().take_while(|(_, entry)| entry.day <= on) {
        // Contradictions are reported once, where the history is built.
        let _ = state.apply(*entry);
    }
    state
}
