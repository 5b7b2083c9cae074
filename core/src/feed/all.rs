//! All feeds of a kind, from one pass over the plans.

use std::sync::Arc;

use super::extended::with_extended;
use super::selection::{collectors, group_of, undated_keys};
use super::{Feed, Subject};
use crate::dates::Date;
use crate::grouped::{Grouped, distinct};
use crate::model::Record;
use crate::plan::{Index, NOBODY, Plan, Undated};
use crate::problem::Problem;
use crate::request::ScheduleQuery;
use crate::schedule::{Occurrence, Row, Schedule, instruments_of, schedule};
use crate::standing::Extensions;

/// By what duties are sorted into feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedKind {
    /// One feed for each bearer: what it must do.
    Agency,
    /// One feed for each instrument.
    Instrument,
    /// One feed for each group: what its members must do under its name.
    Group,
    /// One feed for each agency to which or through which results go: what it
    /// must collect.
    Recipient,
}

impl FeedKind {
    /// `agency`, `instrument`, `group` or `recipient`.
    pub fn name(self) -> &'static str {
        match self {
            FeedKind::Agency => "agency",
            FeedKind::Instrument => "instrument",
            FeedKind::Group => "group",
            FeedKind::Recipient => "recipient",
        }
    }
}

impl Subject {
    fn of(kind: FeedKind, position: Index) -> Subject {
        let none = Subject::default();
        match kind {
            FeedKind::Agency => Subject { agency: Some(position), ..none },
            FeedKind::Instrument => Subject { instrument: Some(position), ..none },
            FeedKind::Group => Subject { group: Some(position), ..none },
            FeedKind::Recipient => Subject { recipient: Some(position), ..none },
        }
    }
}

/// All feeds of a kind, in the order of ids: those of all agencies and instruments of
/// duties, perhaps empty; of groups and recipients those that hold a duty.
///
/// # Errors
///
/// More occurrences than `limit`.
pub(crate) fn feeds(
    shared: &Arc<Plan>,
    kind: FeedKind,
    from: Date,
    until: Date,
    records: &[Record],
    limit: usize,
) -> Result<Vec<Feed>, Problem> {
    let plan: &Plan = shared;
    let query = ScheduleQuery { limit: Some(limit), ..ScheduleQuery::between(from, until) };
    let Schedule { mut rows, undated, .. } = schedule(shared, &query)?;
    let extensions = Arc::new(Extensions::new(plan, records));
    with_extended(plan, &mut rows, &extensions, (from, until));
    let mut dated: Vec<(Index, Row)> = Vec::new();
    for row in rows {
        let occurrence = Occurrence { plan, row };
        let keys = match kind {
            FeedKind::Agency if plan.obligations[row.obligation].is_joint() => occurrence.sharers(),
            FeedKind::Agency => vec![row.bearer],
            FeedKind::Instrument => {
                distinct(instruments_of(plan, &plan.obligations[row.obligation]).to_vec())
            }
            FeedKind::Group => group_of(occurrence).into_iter().collect(),
            FeedKind::Recipient => collectors(occurrence),
        };
        dated.extend(keys.into_iter().map(|key| (key, row)));
    }
    let mut without_date: Vec<(Index, (Index, Undated))> = Vec::new();
    for duty in undated {
        let keys = undated_keys(plan, kind, duty, until);
        without_date.extend(keys.into_iter().map(|key| (key, duty)));
    }
    let mut keys: Vec<Index> = dated.iter().map(|(key, _)| *key).collect();
    keys.extend(without_date.iter().map(|(key, _)| *key));
    // Whoever is bound keeps its feed when its last duty has passed or it has handed over,
    // so that no subscriber is turned away.
    for obligation in plan.obligations.iter() {
        match kind {
            FeedKind::Agency => {
                keys.extend(obligation.bearers.iter().map(|bearer| bearer.party));
            }
            FeedKind::Instrument => keys.extend(instruments_of(plan, obligation)),
            FeedKind::Group | FeedKind::Recipient => {}
        }
    }
    let keys = distinct(keys);
    let (dated, without_date) = (Grouped::new(dated), Grouped::new(without_date));
    let feed = |key: Index| Feed {
        plan: Arc::clone(shared),
        subject: Subject::of(kind, key),
        from,
        until,
        rows: dated.values(key).copied().collect(),
        undated: without_date.values(key).copied().collect(),
        extensions: Arc::clone(&extensions),
    };
    Ok(keys.into_iter().filter(|&key| key != NOBODY).map(feed).collect())
}
