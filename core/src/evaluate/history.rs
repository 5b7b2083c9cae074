//! Records by occurrence, in the order of time.

use super::status::{Entry, State};
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::model::{Record, RecordEvent};
use crate::plan::nearest;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::{Kind, Problem, RecordFault};
use crate::schedule::{Occurrence, Recorder, Row, derive, heirs, named_days};

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

/// Identifies an occurrence: obligation, bearer as written, one of several
/// heirs or [`NOBODY`], named day.
type Key = (Index, Index, Index, Date);

impl History {
    /// Sorts records to rows. The work is linear in both, but for the sort by
    /// time.
    pub(crate) fn new(plan: &Plan, rows: &[Row], records: &[Record]) -> History {
        // Without records nobody asks for a row.
        let asked = if records.is_empty() { &[][..] } else { rows };
        let mut positions: Vec<(Key, u32)> =
            asked.iter().zip(0..).map(|(row, position)| (key_of(plan, row), position)).collect();
        positions.sort_unstable();
        let bases = records.iter().zip(0..).filter_map(|(record, position)| {
            let is_extension = record.event == RecordEvent::Extended;
            is_extension.then_some((position, record.basis.clone()?))
        });
        let mut history = History {
            entries: Vec::new(),
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

    fn add(&mut self, plan: &Plan, positions: &[(Key, u32)], record: &Record, position: u32) {
        let mut fault = |detail| {
            let problem = Problem::InvalidRecord { detail };
            self.problems.push(RecordProblem { position, problem });
        };
        let (day, seconds) = match (record.on, record.at) {
            (Some(day), None) => (day, None),
            (None, Some(at)) => (at.day(), Some(at.epoch_seconds())),
            _ => return fault(RecordFault::Time),
        };
        match (record.event, record.until) {
            (RecordEvent::Extended, None) => return fault(RecordFault::NoUntil),
            (RecordEvent::Extended, Some(_)) | (_, None) => {}
            (_, Some(_)) => return fault(RecordFault::NeedlessUntil),
        }
        let key = key(plan, &record.occurrence);
        let row = |key| {
            let found = positions.binary_search_by_key(&key, |(key, _)| *key).ok()?;
            positions.get(found).map(|(_, row)| *row)
        };
        match key.and_then(row) {
            Some(row) => {
                let Record { event, until, .. } = *record;
                self.entries.push((row, Entry { day, seconds, event, until, position }));
            }
            None if row_of(plan, &record.occurrence).is_some() => self.elsewhere += 1,
            None => {
                let id: String = record.occurrence.chars().take(200).collect();
                let nearest = nearest_occurrence(plan, &record.occurrence);
                let problem = Problem::UnknownReference { kind: Kind::Occurrence, id, nearest };
                self.problems.push(RecordProblem { position, problem });
            }
        }
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
                let problem = Problem::RecordRepeated;
                problems.push(RecordProblem { position: entry.position, problem });
            }
            last = Some((row, entry));
            !is_repeated
        });
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
                if let Err(problem) = state.apply(*entry) {
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
        self.problems.extend(problems);
    }

    /// What happened to each row, by its position.
    pub(crate) fn by_row(&self) -> ByRow<'_> {
        ByRow(&self.entries)
    }
}

fn key_of(plan: &Plan, row: &Row) -> Key {
    let obligation = &plan.obligations[row.obligation];
    let several =
        obligation.bearers_change && heirs(plan, obligation, row.written, row.due).len() > 1;
    let heir = if several { row.bearer } else { NOBODY };
    (row.obligation, row.written, heir, row.named)
}

/// Reads an occurrence id; `None` when a part of it is unknown.
fn key(plan: &Plan, id: &str) -> Option<Key> {
    let mut parts = id.split('/');
    let (obligation, written, third) = (parts.next()?, parts.next()?, parts.next()?);
    // One of several heirs stands before the day.
    let (heir, named) = parts.next().map_or((None, third), |named| (Some(third), named));
    if parts.next().is_some() {
        return None;
    }
    let party = |id: &str| match id {
        "-" => Some(NOBODY),
        id => plan.ids.parties.get(id),
    };
    Some((
        plan.ids.obligations.get(obligation)?,
        party(written)?,
        heir.map_or(Some(NOBODY), party)?,
        named.parse().ok()?,
    ))
}

/// The row of an occurrence id, if there is such an occurrence.
pub(crate) fn row_of(plan: &Plan, id: &str) -> Option<Row> {
    let (obligation, written, heir, named) = key(plan, id)?;
    let row = &plan.obligations[obligation];
    row.bearers.binary_search_by_key(&written, |bearer| bearer.party).ok()?;
    let due = derive(plan, obligation, named, &mut Recorder::silent())?.due;
    let bearer = match (heirs(plan, row, written, due), heir) {
        ([], NOBODY) => written,
        ([only], NOBODY) => *only,
        (heirs @ [_, _, ..], heir) if heirs.contains(&heir) => heir,
        _ => return None,
    };
    let mut is_named = false;
    named_days(plan, obligation, due, due + 1, &mut |day| is_named |= day == named);
    is_named.then_some(Row { obligation, written, bearer, named, due })
}

/// The existing id that was probably meant: each part replaced by the nearest
/// known one.
pub(crate) fn nearest_occurrence(plan: &Plan, id: &str) -> Option<String> {
    let mut parts = id.split('/');
    let (obligation, written) = (parts.next()?, parts.next()?);
    let mut named: Option<Date> = None;
    for part in parts {
        named = part.parse().ok();
    }
    let obligation = match plan.ids.obligations.get(obligation) {
        Some(position) => position,
        None => {
            let nearest = nearest(obligation, &mut plan.ids.obligations.words())?;
            plan.ids.obligations.get(&nearest)?
        }
    };
    let row = &plan.obligations[obligation];
    let bearers = || row.bearers.iter().map(|bearer| bearer.party);
    let written = bearers()
        .find(|&party| plan.party_id(party) == written)
        .or_else(|| {
            let meant = nearest(written, &mut bearers().map(|party| plan.party_id(party)))?;
            bearers().find(|&party| plan.party_id(party) == meant)
        })
        .or_else(|| bearers().next().filter(|_| row.bearers.len() == 1))?;
    // A day that cannot be read is looked for in the instrument's first years.
    let named = named.unwrap_or_else(|| {
        let instrument = &plan.instruments[row.instrument];
        instrument.from.or(instrument.issued).unwrap_or(Date::MIN)
    });
    let mut closest: Option<Date> = None;
    named_days(plan, obligation, named - 800, named + 800, &mut |day| {
        if closest.is_none_or(|best| (day - named).abs() < (best - named).abs()) {
            closest = Some(day);
        }
    });
    let named = closest?;
    let due = derive(plan, obligation, named, &mut Recorder::silent())?.due;
    let bearer = heirs(plan, row, written, due).first().copied().unwrap_or(written);
    Some(Occurrence { plan, row: Row { obligation, written, bearer, named, due } }.id())
}
