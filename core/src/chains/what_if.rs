//! What would change if one date moved.

use std::fmt;
use std::sync::Arc;

use super::links::{Meeting, dates, meetings};
use crate::dates::Date;
use crate::grouped::{distinct, insert};
use crate::lang::Lang;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::Problem;
use crate::request::WhatIfQuery;
use crate::schedule::{Recorder, Supposition, derive, find_occurrence, in_place, version_with};

/// What would follow from moving one date.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct WhatIf {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    /// The due days that change, the moved one first.
    pub(crate) changes: Vec<Change>,
    /// The links whose slack changes.
    pub(crate) slack: Vec<SlackChange>,
    /// Agencies and instruments whose calendars change.
    pub(crate) agencies: Vec<Index>,
    pub(crate) instruments: Vec<Index>,
}

impl fmt::Debug for WhatIf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WhatIf({} changes)", self.changes.len())
    }
}

/// A due day that changes, for all bearers of an obligation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    pub(crate) obligation: Index,
    pub(crate) named: Date,
    pub(crate) before: Date,
    pub(crate) after: Date,
}

/// A link whose slack changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SlackChange {
    pub(crate) contributor: Index,
    pub(crate) collector: Index,
    pub(crate) before: Meeting,
    pub(crate) after: Meeting,
}

/// Supposes that the obligation of an occurrence falls due on another day, for
/// all its bearers.
///
/// # Errors
///
/// There is no such occurrence.
pub(crate) fn what_if(shared: &Arc<Plan>, query: &WhatIfQuery) -> Result<WhatIf, Problem> {
    let plan: &Plan = shared;
    let row = find_occurrence(plan, &query.occurrence)?;
    let supposition = Supposition { obligation: row.obligation, named: row.named, due: query.due };
    let after = |obligation: Index, named: Date| {
        derive(plan, obligation, named, &mut Recorder::supposing(supposition))
    };
    let mut changes = Vec::new();
    for obligation in hanging_on(plan, row.obligation) {
        // An occurrence bears the name of the one it hangs on.
        let before = derive(plan, obligation, row.named, &mut Recorder::silent());
        if let (Some(before), Some(after)) = (before, after(obligation, row.named))
            && before.due != after.due
        {
            let (before, after) = (before.due, after.due);
            changes.push(Change { obligation, named: row.named, before, after });
        }
    }
    let mut agencies = Vec::new();
    let mut instruments = Vec::new();
    for change in &changes {
        let obligation = &plan.obligations[change.obligation];
        insert(&mut instruments, obligation.instrument);
        for bearer in obligation.bearers.iter().filter(|bearer| bearer.party != NOBODY) {
            for due in [change.before, change.after] {
                agencies.extend(in_place(plan, obligation, &bearer.party, due));
            }
        }
    }
    let agencies = distinct(agencies);
    Ok(WhatIf {
        plan: Arc::clone(shared),
        lang: query.lang,
        slack: slack(plan, &changes, after),
        changes,
        agencies,
        instruments,
    })
}

/// An obligation and all that count from it, directly or through others.
fn hanging_on(plan: &Plan, moved: Index) -> Vec<Index> {
    let mut hanging = vec![moved];
    let mut checked = 0;
    while let Some(&base) = hanging.get(checked) {
        checked += 1;
        for (obligation, row) in plan.obligations.rows() {
            if row.timing.other() == Some(plan.obligations[base].duty)
                && !hanging.contains(&obligation)
            {
                hanging.push(obligation);
            }
        }
    }
    hanging
}

fn slack(
    plan: &Plan,
    changes: &[Change],
    after: impl Fn(Index, Date) -> Option<crate::schedule::Derived>,
) -> Vec<SlackChange> {
    let duty = |obligation: Index| plan.obligations[obligation].duty;
    let is_changed = |obligation: Index| {
        changes.iter().any(|change| duty(change.obligation) == duty(obligation))
    };
    let mut slack = Vec::new();
    for (contributor, row) in plan.obligations.rows() {
        for &collector in &row.feeds {
            if !is_changed(contributor) && !is_changed(collector) {
                continue;
            }
            let now = |obligation| dates(plan, obligation, collector, None);
            let then = |obligation| {
                now(obligation)
                    .into_iter()
                    .filter_map(|(named, _)| {
                        let version = match obligation == collector {
                            true => version_with(plan, collector, named)?,
                            false => contributor,
                        };
                        Some((named, after(version, named)?))
                    })
                    .collect()
            };
            let before = meetings(plan, contributor, collector, &now);
            let after = meetings(plan, contributor, collector, &then);
            slack.extend(
                before
                    .into_iter()
                    .zip(after)
                    .filter(|(before, after)| before != after)
                    .map(|(before, after)| SlackChange { contributor, collector, before, after }),
            );
        }
    }
    slack
}
