//! What an agency must do in a window.

use crate::dates::Date;
use crate::grouped::distinct;
use crate::limits::MAX_OCCURRENCES;
use crate::plan::{Index, Plan};
use crate::problem::Problem;
use crate::schedule::{self, Row, Selection};
use crate::standing::responsible;

/// What it bears on the due days, and what it has taken over since and is still to be
/// done on a day.
pub(super) fn rows(
    plan: &Plan,
    agency: Index,
    from: Date,
    until: Date,
    on: Date,
) -> Result<Vec<Row>, Problem> {
    let limit = MAX_OCCURRENCES;
    let rows_of = |party: Index| {
        let selection = Selection { from, until, agency: Some(party), instrument: None };
        schedule::rows(plan, selection, limit).map_err(|found| Problem::LimitExceeded {
            what: "occurrences",
            found,
            limit,
        })
    };
    let mut rows = rows_of(agency)?;
    rows.retain(|row| row.bearer == agency);
    for former in predecessors(plan, agency) {
        let taken = rows_of(former)?;
        rows.extend(taken.into_iter().filter(|row| {
            row.due < on && row.bearer != agency && responsible(plan, row, on) == agency
        }));
    }
    rows.sort_by_key(|row| (row.due, row.obligation, row.written, row.bearer, row.named));
    rows.dedup();
    Ok(rows)
}

/// Those in whose place an agency ever stands.
fn predecessors(plan: &Plan, agency: Index) -> Vec<Index> {
    let groups = plan.timelines.groups();
    let former = groups.filter(|(_, segments)| {
        segments.iter().any(|(_, segment)| segment.heirs.contains(&agency))
    });
    distinct(former.map(|((party, _), _)| party).collect())
}

/// Obligations by instrument, in the order of their provisions.
pub(super) fn in_document_order(plan: &Plan, mut obligations: Vec<Index>) -> Vec<Index> {
    obligations.sort_by_cached_key(|&position| schedule::document_order(plan, position));
    obligations
}
