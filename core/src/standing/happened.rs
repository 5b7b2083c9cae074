//! The events that records tell of: what counts from one falls due each time.

use crate::compile::has_a_day;
use crate::dates::Date;
use crate::model::{Record, RecordEvent};
use crate::plan::{Anchor, Happening, Index, NOBODY, Plan, Timing, Undated, shortened};
use crate::problem::{Kind, Problem, RecordFault};
use crate::schedule::can_bear;

/// What records say happened up to a day, by the position of the event. Those with a
/// fault are left to [`happening`], which says it.
pub(crate) fn recorded(plan: &Plan, records: &[Record], last: Date) -> Vec<(Index, Happening)> {
    let happened = records.iter().filter(|record| record.event == RecordEvent::Happened);
    let valid = happened.filter(|record| RecordFault::of(record).is_none());
    let read = valid.filter_map(|record| happening(plan, record).ok());
    read.filter(|(_, happening)| happening.on <= last).collect()
}

/// The event that a record tells of, and when and to whom it happened.
///
/// # Errors
///
/// There is no such event or party; the plans state the day of the event.
pub(crate) fn happening(plan: &Plan, record: &Record) -> Result<(Index, Happening), Problem> {
    let (id, party) = match record.occurrence.split_once('/') {
        Some((id, party)) => (id, Some(party)),
        None => (record.occurrence.as_str(), None),
    };
    let unknown =
        || Problem::UnknownReference { kind: Kind::Event, id: shortened(id), nearest: None };
    let event = plan.find(Kind::Event, Some(id))?.ok_or_else(unknown)?;
    if has_a_day(plan.event(event)) {
        return Err(Problem::EventHasDay { event: shortened(id) });
    }
    let party = plan.find(Kind::Party, party)?.unwrap_or(NOBODY);
    let on = record.on.or(record.at.map(|at| at.day())).unwrap_or(Date::MAX);
    let basis = record.basis.clone().or_else(|| record.evidence.clone());
    Ok((event, Happening { on, party, basis, is_recorded: true }))
}

/// Whether a duty of a party counts from an event, whether a day follows or not.
pub(crate) fn concerns_anybody(plan: &Plan, event: Index, party: Index) -> bool {
    plan.obligations.iter().any(|row| {
        let counts = match row.timing {
            Timing::Undated(Undated::Event(other) | Undated::EventTime(other)) => other == event,
            ref timing => timing.anchor() == Some(Anchor::Happening(event)),
        };
        counts
            && (party == NOBODY
                || can_bear(plan, row, party)
                || row.bearers.iter().any(|bearer| bearer.named == party))
    })
}
