//! The answer of a schedule as a table.

use std::sync::{Arc, LazyLock};

use kyhan::Schedule;

use super::occurrences::Occurrences;
use super::tree::{Cell, Name, Tree};
use super::{Table, fill};
use crate::column::KyhanColumn;

/// What falls due, as a table of one row. What a caller does not read is not
/// computed.
pub(super) fn table(schedule: Schedule) -> Table {
    let schedule = Arc::new(schedule);
    let (undated, diagnostics) = (Arc::clone(&schedule), Arc::clone(&schedule));
    let agency = schedule.agency();
    let mut row = vec![
        (KyhanColumn::Kyhan, Cell::Number(1)),
        (KyhanColumn::From, Cell::Text(schedule.from().to_string().into())),
        (KyhanColumn::Until, Cell::Text(schedule.until().to_string().into())),
    ];
    row.extend(agency.map(|agency| (KyhanColumn::Agency, fill::cell(&agency))));
    let known = schedule.as_known_on().map(|day| Cell::Text(day.to_string().into()));
    row.extend(known.map(|day| (KyhanColumn::AsKnownOn, day)));
    row.extend([
        (
            KyhanColumn::Occurrences,
            Cell::Table(Table::Occurrences(Box::new(Occurrences::new(schedule)))),
        ),
        (KyhanColumn::Undated, later(move || fill::cell(&undated.answer().undated))),
        (KyhanColumn::Diagnostics, later(move || fill::cell(&diagnostics.answer().diagnostics))),
    ]);
    let row = row.into_iter().map(|(column, cell)| (Name::Column(column), cell)).collect();
    Table::Tree(Tree { is_list: false, rows: vec![row] })
}

fn later(make: impl FnOnce() -> Cell + Send + 'static) -> Cell {
    Cell::Later(LazyLock::new(Box::new(move || match make() {
        Cell::Table(table) => table,
        // A list is a table.
        _ => Table::Tree(Tree { is_list: true, rows: Vec::new() }),
    })))
}
