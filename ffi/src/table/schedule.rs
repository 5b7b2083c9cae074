//! The answer of a schedule as a table.

use std::sync::{Arc, LazyLock};

use kyhan::{Engine, Lang, ScheduleQuery};

use super::Table;
use super::occurrences::{Occurrences, OwnedSchedule};
use super::tree::{Cell, Name, Tree};
use crate::column::KyhanColumn;
use crate::refusal::Refusal;

/// What falls due, as a table of one row. What a caller does not read is not
/// computed.
pub(crate) fn schedule(
    engine: &Engine,
    query: &ScheduleQuery,
    lang: Lang,
) -> Result<Table, Refusal> {
    let owned = Arc::new(OwnedSchedule::new(engine, query, lang)?);
    let (undated, diagnostics) = (Arc::clone(&owned), Arc::clone(&owned));
    let row = vec![
        (Name::Column(KyhanColumn::Kyhan), Cell::Number(1.into())),
        (Name::Column(KyhanColumn::From), Cell::Text(query.from.to_string())),
        (Name::Column(KyhanColumn::Until), Cell::Text(query.until.to_string())),
        (
            Name::Column(KyhanColumn::Occurrences),
            Cell::Table(Table::Occurrences(Occurrences::new(owned))),
        ),
        (
            Name::Column(KyhanColumn::Undated),
            later(move || json(&undated.schedule().undated_answers(undated.lang))),
        ),
        (
            Name::Column(KyhanColumn::Diagnostics),
            later(move || json(&diagnostics.schedule().diagnostic_answers(diagnostics.lang))),
        ),
    ];
    Ok(Table::Tree(Tree { is_list: false, rows: vec![row] }))
}

fn later(make: impl FnOnce() -> String + Send + 'static) -> Cell {
    Cell::Later(LazyLock::new(Box::new(move || Table::of_json(&make()))))
}

fn json(value: &impl serde::Serialize) -> String {
    // Answers are objects and lists with texts as keys; they can be written.
    serde_json::to_string(value).unwrap_or_default()
}
