//! What an agency must do in a window.

use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, Plan};
use crate::schedule::{Occurrence, Row, rows_between};
use crate::standing::responsible;

/// What it bears on the due days, and what it has taken over since and is still to be
/// done on a day.
pub(super) fn rows(
    plan: &Plan,
    concerned: &[Index],
    agency: Index,
    (from, until): (Date, Date),
    on: Date,
) -> Vec<Row> {
    let former = predecessors(plan, agency);
    let mut rows: Vec<Row> = Vec::new();
    for &obligation in concerned {
        let of = |party| rows_between(plan, obligation, Some(party), from, until).into_iter();
        let is_borne = |row: &Row| Occurrence { plan, row: *row }.is_borne_by(agency);
        rows.extend(of(agency).filter(is_borne));
        for &former in &former {
            rows.extend(of(former).filter(|row| {
                row.due < on && row.bearer != agency && responsible(plan, row, on) == agency
            }));
        }
    }
    rows.sort_by_key(|row| (row.due, row.obligation, row.written, row.bearer, row.named));
    rows.dedup();
    rows
}

/// Those in whose place an agency ever stands.
pub(super) fn predecessors(plan: &Plan, agency: Index) -> Vec<Index> {
    let groups = plan.timelines.groups();
    let former = groups.filter(|(_, segments)| {
        segments.iter().any(|(_, segment)| segment.heirs.contains(&agency))
    });
    distinct(former.map(|((party, _), _)| party).collect())
}
