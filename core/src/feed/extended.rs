//! The rows of a window whose last days records move.

use crate::dates::Date;
use crate::plan::Plan;
use crate::schedule::Row;
use crate::standing::Extensions;

/// Adds to the rows whose first last day lies in a window those whose last day an
/// extension moves into it, and puts all into the order of their last days. A row that is
/// moved out of the window stays: whoever has its entry learns where it went.
pub(super) fn with_extended(
    plan: &Plan,
    rows: &mut Vec<Row>,
    extensions: &Extensions,
    (from, until): (Date, Date),
) {
    if extensions.rows.is_empty() {
        return;
    }
    let is_moved_in = |row: &&Row| {
        let due = extensions.due(plan, row);
        row.due < from && from <= due && due < until
    };
    rows.extend(extensions.rows.iter().filter(is_moved_in).copied());
    rows.sort_by_cached_key(|row| {
        let duty = plan.obligations[row.obligation].duty;
        (extensions.due(plan, row), duty, row.written, row.bearer, row.named)
    });
}
