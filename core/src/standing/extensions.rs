//! The decisions that moved the last days of duties, for calendars and explanations.

use super::history::{History, RecordProblem};
use super::status::State;
use crate::dates::Date;
use crate::grouped::{Grouped, distinct, insert};
use crate::model::{Record, RecordEvent};
use crate::plan::{Index, Plan};
use crate::schedule::{Occurrence, OccurrenceKey, Row, key_of, rows_of_record};

/// One decision that moved a last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extension {
    /// The day on which it was recorded.
    pub(crate) on: Date,
    /// The last day that it sets.
    pub(crate) last: Date,
    pub(crate) basis: Option<String>,
}

/// The extensions of each occurrence that has any, in the order of time.
#[derive(Debug)]
pub(crate) struct Extensions {
    by_occurrence: Grouped<OccurrenceKey, Extension>,
    /// The occurrences that have any, as rows.
    pub(crate) rows: Vec<Row>,
    /// What is wrong with the records that were looked at.
    pub(crate) problems: Vec<RecordProblem>,
}

impl Extensions {
    /// Those that records made, as known on the day of the plan. Records of duties that
    /// none extends are not looked at.
    pub(crate) fn new(plan: &Plan, records: &[Record]) -> Extensions {
        let known_on = plan.known_on.unwrap_or(Date::MAX);
        let is_extension = |record: &Record| record.event == RecordEvent::Extended;
        let (mut duties, mut rows, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for record in records.iter().filter(|record| is_extension(record)) {
            duties.push(duty(plan, record));
            let found = rows_of_record(plan, &record.occurrence, false).map(|found| found.rows);
            let is_new = |row: &Row| insert(&mut seen, key_of(plan, row));
            rows.extend(found.unwrap_or_default().into_iter().filter(is_new));
        }
        let duties = distinct(duties);
        let is_concerned = |record: &Record| {
            let is_of_extended = || duties.binary_search(&duty(plan, record)).is_ok();
            is_extension(record) || !duties.is_empty() && is_of_extended()
        };
        let concerned = (0..).zip(records).filter(|(_, record)| is_concerned(record));
        let (positions, concerned): (Vec<u32>, Vec<Record>) =
            concerned.map(|(position, record)| (position, record.clone())).unzip();
        let history = History::new(plan, &rows, &concerned);
        let mut by_row = history.by_row();
        let mut extensions = Vec::new();
        for (row, position) in rows.iter().zip(0..) {
            let derived = Occurrence { plan, row: *row }.derived();
            let mut state = State::new(&plan.obligations[row.obligation], &derived);
            let entries = by_row.take(position).iter().map(|(_, entry)| entry);
            for entry in entries.take_while(|entry| entry.day <= known_on) {
                if let (Ok(()), Some(last)) = (state.apply(*entry), entry.last) {
                    let basis = history.bases.values(entry.position).next().cloned();
                    extensions.push((key_of(plan, row), Extension { on: entry.day, last, basis }));
                }
            }
        }
        let by_occurrence = Grouped::new(extensions);
        rows.retain(|row| !by_occurrence.get(key_of(plan, row)).is_empty());
        let problems = history.problems.into_iter().map(|found| {
            let position = positions.get(found.position as usize).copied();
            RecordProblem { position: position.unwrap_or(found.position), ..found }
        });
        Extensions { by_occurrence, rows, problems: problems.collect() }
    }

    /// Those of an occurrence, the last of which holds.
    pub(crate) fn of(&self, plan: &Plan, row: &Row) -> Vec<&Extension> {
        match self.rows.is_empty() {
            true => Vec::new(),
            false => self.by_occurrence.values(key_of(plan, row)).collect(),
        }
    }

    /// The last day of an occurrence.
    pub(crate) fn due(&self, plan: &Plan, row: &Row) -> Date {
        self.of(plan, row).last().map_or(row.due, |extension| extension.last)
    }
}

/// The duty that a record is about, when there is such a duty.
fn duty(plan: &Plan, record: &Record) -> Option<Index> {
    let id = record.occurrence.split('/').next()?;
    Some(plan.obligations[plan.ids.obligations.get(id)?].duty)
}
