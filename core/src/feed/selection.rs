//! One feed: the duties that a query selects.

use std::sync::Arc;

use super::extended::with_extended;
use super::{Feed, FeedKind, Subject};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, Plan, Undated};
use crate::problem::{Kind, Problem};
use crate::request::{FeedQuery, ScheduleQuery, given};
use crate::schedule::{Occurrence, Schedule, all_addressees, in_place, instruments_of, schedule};
use crate::standing::Extensions;

/// The duties that a query selects.
///
/// # Errors
///
/// An unknown agency, group or instrument; more occurrences than the limit.
pub(crate) fn feed(shared: &Arc<Plan>, query: &FeedQuery) -> Result<Feed, Problem> {
    let plan: &Plan = shared;
    let subject = Subject {
        agency: plan.find_party(query.agency.as_deref(), query.from)?,
        instrument: plan.find(Kind::Instrument, query.instrument.as_deref())?,
        group: plan.find_party(query.group.as_deref(), query.from)?,
        recipient: plan.find_party(query.recipient.as_deref(), query.from)?,
    };
    let &FeedQuery { from, until, limit, .. } = query;
    let wider = ScheduleQuery {
        agency: query.agency.clone(),
        instrument: query.instrument.clone(),
        limit,
        ..ScheduleQuery::between(from, until)
    };
    let Schedule { mut rows, mut undated, selection, .. } = schedule(shared, &wider)?;
    let extensions = Arc::new(Extensions::new(plan, given(query.records.as_ref())));
    with_extended(plan, &mut rows, &extensions, (from, until));
    rows.retain(|&row| {
        let occurrence = Occurrence { plan, row };
        selection.asks_for_instrument(plan, occurrence.obligation_row())
            && subject.agency.is_none_or(|agency| occurrence.is_borne_by(agency))
            && subject.group.is_none_or(|group| is_of_group(occurrence, group))
            && subject.recipient.is_none_or(|wanted| collectors(occurrence).contains(&wanted))
    });
    undated.retain(|&duty| {
        let asks = |kind, wanted: Option<Index>| {
            wanted.is_none_or(|wanted| undated_keys(plan, kind, duty, until).contains(&wanted))
        };
        asks(FeedKind::Agency, subject.agency)
            && asks(FeedKind::Group, subject.group)
            && asks(FeedKind::Recipient, subject.recipient)
    });
    Ok(Feed { plan: Arc::clone(shared), subject, from, until, rows, undated, extensions })
}

/// The group under whose name the document binds the bearer.
pub(super) fn group_of(occurrence: Occurrence<'_>) -> Option<Index> {
    let named = occurrence.named_party();
    occurrence.plan.is_group(named).then_some(named)
}

fn is_of_group(occurrence: Occurrence<'_>, group: Index) -> bool {
    group_of(occurrence) == Some(group)
}

/// Those to whom and through whom the result goes on the due day.
pub(super) fn collectors(occurrence: Occurrence<'_>) -> Vec<Index> {
    let row = occurrence.obligation_row();
    let mut parties = occurrence.resolved(&row.recipients);
    parties.extend(occurrence.resolved(&row.via));
    distinct(parties)
}

/// The feeds of a kind that an undated duty belongs to, by the parties at the
/// end of the window.
pub(super) fn undated_keys(
    plan: &Plan,
    kind: FeedKind,
    (obligation, reason): (Index, Undated),
    until: Date,
) -> Vec<Index> {
    let row = &plan.obligations[obligation];
    let last = until - 1;
    let mut keys = Vec::new();
    match kind {
        FeedKind::Agency => {
            if let Undated::ReportsToItself { bearer, .. } = reason {
                return vec![bearer];
            }
            for bearer in row.bearers.iter() {
                keys.extend(in_place(plan, row, &bearer.party, last));
            }
        }
        FeedKind::Instrument => keys.extend(instruments_of(plan, row)),
        FeedKind::Group => {
            let named = row.bearers.iter().map(|bearer| bearer.named);
            keys.extend(named.filter(|&named| plan.is_group(named)));
        }
        FeedKind::Recipient => {
            keys = all_addressees(plan, row, &row.recipients, last);
            keys.extend(all_addressees(plan, row, &row.via, last));
        }
    }
    distinct(keys)
}
