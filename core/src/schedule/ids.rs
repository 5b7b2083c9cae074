//! Occurrence ids: obligation, bearer as written and named day, with `/` between
//! them.

use super::bearers::{is_own_report, merged};
use super::derive::derive;
use super::life::is_alive;
use super::named::named_days;
use super::occurrence::Occurrence;
use super::rows::{Row, heirs};
use super::step::Recorder;
use crate::dates::Date;
use crate::plan::{Index, NOBODY, Plan, Timing, nearest, shortened};
use crate::problem::{Kind, Problem};

/// Identifies an occurrence: obligation, bearer as written, one of several
/// heirs or [`NOBODY`], named day.
pub(crate) type OccurrenceKey = (Index, Index, Index, Date);

pub(crate) fn key_of(plan: &Plan, row: &Row) -> OccurrenceKey {
    let obligation = &plan.obligations[row.obligation];
    let several =
        obligation.bearers_change && heirs(plan, obligation, row.written, row.due).len() > 1;
    let heir = if several { row.bearer } else { NOBODY };
    (row.obligation, row.written, heir, row.named)
}

/// Reads an occurrence id; `None` when a part of it is unknown.
pub(crate) fn key(plan: &Plan, id: &str) -> Option<OccurrenceKey> {
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

/// The row of an occurrence id.
///
/// # Errors
///
/// There is no such occurrence; the problem has the nearest id.
pub(crate) fn find_occurrence(plan: &Plan, id: &str) -> Result<Row, Problem> {
    row_of(plan, id).ok_or_else(|| Problem::UnknownReference {
        kind: Kind::Occurrence,
        id: shortened(id),
        nearest: nearest_occurrence(plan, id),
    })
}

/// The row of an occurrence id, if there is such an occurrence.
pub(crate) fn row_of(plan: &Plan, id: &str) -> Option<Row> {
    let (obligation, written, heir, named) = key(plan, id)?;
    let row = &plan.obligations[obligation];
    row.bearers.binary_search_by_key(&written, |bearer| bearer.party).ok()?;
    let derived = derive(plan, obligation, named, &mut Recorder::silent())?;
    let due = derived.due;
    let bearer = match (heirs(plan, row, written, due), heir) {
        ([], NOBODY) => written,
        ([only], NOBODY) => *only,
        (heirs @ [_, _, ..], heir) if heirs.contains(&heir) => heir,
        _ => return None,
    };
    if !is_alive(plan, obligation, named, &derived) || is_own_report(plan, row, bearer, due) {
        return None;
    }
    // Of those who became one the first as written stands for all.
    let written = merged(plan, row, written, bearer, due).first().copied()?;
    let mut is_named = false;
    named_days(plan, obligation, due, due + 1, &mut |day| is_named |= day == named);
    is_named.then_some(Row { obligation, written, bearer, named, due })
}

/// The existing id that was probably meant: each part replaced by the nearest
/// known one.
fn nearest_occurrence(plan: &Plan, id: &str) -> Option<String> {
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
    // A duty that restates others leads to them.
    let obligation = match &plan.obligations[obligation].timing {
        Timing::Restates(restated) => restated.first().copied()?,
        _ => obligation,
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
        instrument.first.unwrap_or(Date::MIN)
    });
    let mut closest: Option<Date> = None;
    named_days(plan, obligation, named - 800, named + 800, &mut |day| {
        let derived = derive(plan, obligation, day, &mut Recorder::silent());
        if !derived.is_some_and(|derived| is_alive(plan, obligation, day, &derived)) {
            return;
        }
        if closest.is_none_or(|best| (day - named).abs() < (best - named).abs()) {
            closest = Some(day);
        }
    });
    let named = closest?;
    let due = derive(plan, obligation, named, &mut Recorder::silent())?.due;
    let bearer = heirs(plan, row, written, due).first().copied().unwrap_or(written);
    let id = Occurrence { plan, row: Row { obligation, written, bearer, named, due } }.id();
    row_of(plan, &id).map(|_| id)
}
