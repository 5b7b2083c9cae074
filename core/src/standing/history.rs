//! Records by occurrence, in the order of time.

use super::happened::{concerns_anybody, happening};
use super::status::{Entry, State};
use crate::dates::Date;
use crate::grouped::{Grouped, insert};
use crate::model::{BearerClass, Record, RecordEvent};
use crate::plan::{HELPED, Happening, Index, Plan, shortened};
use crate::problem::{Problem, RecordFault};
use crate::schedule::{OccurrenceKey, Recorder, Row, derive, key, key_of, rows_of_record};

/// What is wrong with a record, by its position in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RecordProblem {
    pub(crate) position: u32,
    pub(crate) problem: Problem,
}

/// What happened to each row.
pub(crate) struct History {
    /// The entries of all rows, by row, then by time.
    entries: Vec<(u32, Entry)>,
    /// The events that records told of so far: which, when and to whom; sorted.
    happened: Vec<(Index, Date, Index)>,
    /// Records of occurrences that exist and are not among the rows.
    pub(crate) elsewhere: usize,
    pub(crate) problems: Vec<RecordProblem>,
    /// What extensions rest on, by the record's position.
    pub(crate) bases: Grouped<u32, String>,
}

/// What is left of a history, while rows are gone through in their order.
pub(crate) struct ByRow<'h>(&'h [(u32, Entry)]);

impl<'h> ByRow<'h> {
    /// What happened to the row at a position; every row is asked for, in order.
    pub(crate) fn take(&mut self, row: u32) -> &'h [(u32, Entry)] {
        let length = self.0.iter().take_while(|(of, _)| *of <= row).count();
        let (entries, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        entries
    }
}

impl History {
    /// Sorts records to rows. The work is linear in both, but for the sort by
    /// time.
    pub(crate) fn new(plan: &Plan, rows: &[Row], records: &[Record]) -> History {
        // Without records nobody asks for a row.
        let asked = if records.is_empty() { &[][..] } else { rows };
        let mut positions: Vec<(OccurrenceKey, u32)> =
            asked.iter().zip(0..).map(|(row, position)| (key_of(plan, row), position)).collect();
        positions.sort_unstable();
        let bases = records.iter().zip(0..).filter_map(|(record, position)| {
            let is_extension = record.event == RecordEvent::Extended;
            is_extension.then_some((position, record.basis.clone()?))
        });
        let mut history = History {
            entries: Vec::new(),
            happened: Vec::new(),
            elsewhere: 0,
            problems: Vec::new(),
            bases: Grouped::new(bases.collect()),
        };
        for (record, position) in records.iter().zip(0..) {
            history.add(plan, &positions, record, position);
        }
        history.entries.sort_unstable_by_key(|(row, entry)| {
            // A record without an instant counts as made at the day's end.
            let seconds = entry.seconds.unwrap_or(i64::MAX);
            (*row, entry.day, seconds, entry.position)
        });
        history.check(plan, rows);
        history.problems.sort_by_key(|found| found.position);
        history
    }

    fn add(
        &mut self,
        plan: &Plan,
        positions: &[(OccurrenceKey, u32)],
        record: &Record,
        position: u32,
    ) {
        if let Some(detail) = RecordFault::of(record) {
            let problem = Problem::InvalidRecord { detail };
            return self.problems.push(RecordProblem { position, problem });
        }
        let (day, seconds) = match (record.on, record.at) {
            (Some(day), _) => (day, None),
            (None, Some(at)) => (at.day(), Some(at.epoch_seconds())),
            (None, None) => return,
        };
        if record.event == RecordEvent::Happened {
            return self.add_happening(plan, record, position);
        }
        let key = key(plan, &record.occurrence);
        let row = |key| {
            let found = positions.binary_search_by_key(&key, |(key, _)| *key).ok()?;
            positions.get(found).map(|(_, row)| *row)
        };
        let is_of_class = BearerClass::of(&record.occurrence).is_some();
        let Record { event, last, .. } = *record;
        let entry = Entry { day, seconds, event, last, position, is_of_class };
        if let Some(row) = key.and_then(row) {
            return self.entries.push((row, entry));
        }
        match rows_of_record(plan, &record.occurrence, self.problems.len() < HELPED) {
            Ok(found) => {
                // Of those who became one the first as written stands for all.
                let rows = found.rows.iter().filter_map(|found| row(key_of(plan, found)));
                let before = self.entries.len();
                self.entries.extend(rows.map(|row| (row, entry)));
                self.elsewhere += usize::from(self.entries.len() == before);
                self.problems.extend(found.without.into_iter().map(|class| {
                    let problem = Problem::ClassWithoutBearer { class };
                    RecordProblem { position, problem }
                }));
            }
            Err(problem) => self.problems.push(RecordProblem { position, problem }),
        }
    }

    /// Looks at a record of an event, which the plan already has.
    fn add_happening(&mut self, plan: &Plan, record: &Record, position: u32) {
        let problem = match happening(plan, record) {
            Err(problem) => problem,
            Ok((event, Happening { on, party, .. })) => {
                if !insert(&mut self.happened, (event, on, party)) {
                    Problem::RecordRepeated
                } else if !concerns_anybody(plan, event, party) {
                    Problem::HappenedToNobody { event: shortened(&record.occurrence) }
                } else {
                    return;
                }
            }
        };
        self.problems.push(RecordProblem { position, problem });
    }

    /// Drops repeated records and reports those that contradict.
    fn check(&mut self, plan: &Plan, rows: &[Row]) {
        let mut problems = Vec::new();
        let mut last: Option<(u32, Entry)> = None;
        self.entries.retain(|&(row, entry)| {
            let is_repeated = last.is_some_and(|(other, previous)| {
                other == row && Entry { position: 0, ..previous } == Entry { position: 0, ..entry }
            });
            if is_repeated {
                let problem =
                    RecordProblem { position: entry.position, problem: Problem::RecordRepeated };
                // One about a class is said to be repeated once.
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
            last = Some((row, entry));
            !is_repeated
        });
        let mut of_classes: Vec<(u32, Option<Problem>)> = Vec::new();
        for group in self.entries.chunk_by(|(a, _), (b, _)| a == b) {
            let Some(row) = group.first().and_then(|(row, _)| rows.get(*row as usize)) else {
                continue;
            };
            let obligation = &plan.obligations[row.obligation];
            let Some(derived) = derive(plan, row.obligation, row.named, &mut Recorder::silent())
            else {
                continue;
            };
            let mut state = State::new(obligation, &derived);
            for (_, entry) in group {
                let applied = state.apply(*entry);
                if entry.is_of_class {
                    of_classes.push((entry.position, applied.err()));
                } else if let Err(problem) = applied {
                    problems.push(RecordProblem { position: entry.position, problem });
                } else if entry.event == RecordEvent::Submitted
                    && let Some(locked) = obligation.locked_after.map(|days| state.due + days + 1)
                    && entry.day >= locked
                {
                    let problem = Problem::RecordAfterLock { locked };
                    problems.push(RecordProblem { position: entry.position, problem });
                }
            }
        }
        for (position, of_class) in Grouped::new(of_classes).groups() {
            let first = of_class.first().and_then(|(_, contradiction)| contradiction.clone());
            if of_class.iter().all(|(_, contradiction)| contradiction.is_some()) {
                problems.extend(first.map(|problem| RecordProblem { position, problem }));
            }
        }
        self.problems.extend(problems);
    }

    /// What happened to each row, by its position.
    pub(crate) fn by_row(&self) -> ByRow<'_> {
        ByRow(&self.entries)
    }
}
