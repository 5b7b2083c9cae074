//! Occurrence ids: duty, bearer as written and occasion, with `/` between them. The
//! named day in place of the occasion is read too.

use super::bearers::{Dated, is_concerned, is_own_report, merged, sharers};
use super::derive::derive;
use super::life::is_alive;
use super::named::{named_between, named_days};
use super::occurrence::Occurrence;
use super::rows::{Row, heirs};
use super::step::Recorder;
use super::versions::of_occasion;
use crate::dates::Date;
use crate::grouped::distinct;
use crate::model::When;
use crate::plan::{Index, NOBODY, Occasion, Plan, Timing, nearest, shortened};
use crate::problem::{Kind, Problem};

/// The occasion of a duty that has but one.
pub(super) const ONLY: &str = "1";

/// Identifies an occurrence: duty, bearer as written, one of several heirs or [`NOBODY`],
/// occasion.
pub(crate) type OccurrenceKey = (Index, Index, Index, Occasion);

pub(crate) fn key_of(plan: &Plan, row: &Row) -> OccurrenceKey {
    let obligation = &plan.obligations[row.obligation];
    let several =
        obligation.bearers_change && heirs(plan, obligation, row.written, row.due).len() > 1;
    let heir = if several { row.bearer } else { NOBODY };
    (obligation.duty, row.written, heir, plan.occasion(row.obligation, row.named))
}

/// Reads an occurrence id; `None` when a part of it is unknown. The occasion is read as
/// written: it may be a named day.
pub(crate) fn key(plan: &Plan, id: &str) -> Option<OccurrenceKey> {
    let mut parts = id.split('/');
    let (obligation, written, third) = (parts.next()?, parts.next()?, parts.next()?);
    // One of several heirs stands before the occasion.
    let (heir, occasion) = parts.next().map_or((None, third), |fourth| (Some(third), fourth));
    if parts.next().is_some() {
        return None;
    }
    let party = |id: &str| match id {
        "-" => Some(NOBODY),
        id => plan.ids.parties.get(id),
    };
    let occasion = parse_occasion(occasion)?;
    let obligation = plan.ids.obligations.get(obligation)?;
    Some((
        plan.obligations[obligation].duty,
        party(written)?,
        heir.map_or(Some(NOBODY), party)?,
        occasion,
    ))
}

/// The occasion of an occurrence id, as written.
pub(super) fn parse_occasion(text: &str) -> Option<Occasion> {
    match text {
        ONLY => Some(None),
        when => Some(Some(when.parse().ok()?)),
    }
}

/// The occasions of a duty that one as written can mean. Former ids name the day, of any
/// version.
pub(super) fn occasions(plan: &Plan, duty: Index, written: Occasion) -> Vec<Occasion> {
    let occasions = plan.versions_of(duty).filter_map(|version| match written {
        Some(When::Day(day)) => {
            let mut is_named = false;
            named_between(plan, version, day, day + 1, &mut |named| is_named |= named == day);
            is_named.then(|| plan.occasion(version, day))
        }
        _ => Some(written),
    });
    distinct(occasions.collect())
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
    let (duty, written, heir, occasion) = key(plan, id)?;
    occasions(plan, duty, occasion)
        .into_iter()
        .flat_map(|occasion| plan.versions_of(duty).map(move |version| (version, occasion)))
        .find_map(|(version, occasion)| row_in(plan, version, occasion, written, heir))
}

/// The row of an occasion in a version of a duty.
fn row_in(
    plan: &Plan,
    obligation: Index,
    occasion: Occasion,
    written: Index,
    heir: Index,
) -> Option<Row> {
    let row = &plan.obligations[obligation];
    if row.is_joint() {
        return joint_row(plan, obligation, occasion, written);
    }
    let first = row.bearers.partition_point(|bearer| bearer.party < written);
    let mut bearers = row.bearers.iter().skip(first).take_while(|bearer| bearer.party == written);
    let (named, derived) = of_occasion(plan, obligation, occasion)?;
    let due = derived.due;
    bearers.find(|bearer| bearer.works(due))?;
    let bearer = match (heirs(plan, row, written, due), heir) {
        ([], NOBODY) => written,
        ([only], NOBODY) => *only,
        (heirs @ [_, _, ..], heir) if heirs.contains(&heir) => heir,
        _ => return None,
    };
    if !is_alive(plan, obligation, named, &derived)
        || is_own_report(plan, row, bearer, due)
        || !is_concerned(plan, row, named, (written, bearer))
    {
        return None;
    }
    // Of those who became one the first as written stands for all.
    let written = merged(plan, row, written, bearer, Dated { named, due }).first().copied()?;
    Some(Row { obligation, written, bearer, named, due })
}

/// The row of an occasion of a joint duty, under the name of the group or of any of
/// those who bear it.
fn joint_row(plan: &Plan, obligation: Index, occasion: Occasion, written: Index) -> Option<Row> {
    let row = &plan.obligations[obligation];
    let (named, derived) = of_occasion(plan, obligation, occasion)?;
    let due = derived.due;
    let is_named = written == row.joint
        || row.bearers.iter().any(|bearer| bearer.party == written && bearer.works(due))
        || sharers(plan, row, due).contains(&written);
    let group = row.joint;
    let is_there = is_alive(plan, obligation, named, &derived)
        && is_concerned(plan, row, named, (group, group));
    (is_named && is_there).then_some(Row { obligation, written: group, bearer: group, named, due })
}

/// The existing id that was probably meant: each part replaced by the nearest
/// known one.
fn nearest_occurrence(plan: &Plan, id: &str) -> Option<String> {
    let mut parts = id.split('/');
    let (obligation, written) = (parts.next()?, parts.next()?);
    let mut named: Option<Date> = None;
    for part in parts {
        named = part.parse::<When>().ok().map(When::first_day);
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
    let mut closest: Option<(i32, Index, Date, Date)> = None;
    for version in plan.versions_of(obligation) {
        named_days(plan, version, named - 800, named + 800, &mut |day| {
            let derived = derive(plan, version, day, &mut Recorder::silent());
            let Some(derived) = derived else { return };
            let apart = (day - named).abs();
            if is_alive(plan, version, day, &derived)
                && closest.is_none_or(|(least, ..)| apart < least)
            {
                closest = Some((apart, version, day, derived.due));
            }
        });
    }
    let (_, obligation, named, due) = closest?;
    let row = &plan.obligations[obligation];
    let bearer = heirs(plan, row, written, due).first().copied().unwrap_or(written);
    let id = Occurrence { plan, row: Row { obligation, written, bearer, named, due } }.id();
    row_of(plan, &id).map(|_| id)
}
