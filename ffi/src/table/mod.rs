//! Tables: what an answer is when it is read by row and column.
//!
//! A table mirrors the JSON answer: an object is a row whose columns are its fields, a
//! list is a table, the elements of a list of plain values stand in the column
//! `value`. So every answer, whatever the question, is a table of one row, and
//! what is read by column can never differ from what the JSON says.

mod fill;
mod kept_texts;
mod lazy_texts;
mod occurrences;
mod schedule;
mod tree;
mod write;

#[cfg(test)]
pub(crate) use occurrences::COLUMNS;
pub(crate) use occurrences::Occurrences;
use tree::{Cell, Name, Tree};

use kyhan::dates::Date;
use kyhan::{Answer, ErrorAnswer};

use crate::column::KyhanColumn;
use crate::ended::Ended;
use crate::word::KyhanWord;

/// A table, however it is kept.
pub(crate) enum Table {
    /// Filled from an answer.
    Tree(Tree),
    /// The rows of a schedule, whose cells are computed when they are read.
    Occurrences(Box<Occurrences>),
}

impl Table {
    /// An answer, as a table of one row.
    pub(crate) fn of_answer(answer: Answer) -> Table {
        match answer {
            // What a caller does not read of these is not computed.
            Answer::Schedule(schedule) => schedule::table(schedule),
            answer => versioned(fill::cell(&answer)),
        }
    }

    /// An error, as a table of one row.
    pub(crate) fn of_error(error: &ErrorAnswer) -> Table {
        let error = (Name::Column(KyhanColumn::Error), fill::cell(error));
        versioned(Cell::Table(Table::Tree(Tree { is_list: false, rows: vec![vec![error]] })))
    }

    /// The number of rows.
    #[inline]
    pub(crate) fn rows(&self) -> usize {
        match self {
            Table::Tree(tree) => tree.rows.len(),
            Table::Occurrences(occurrences) => occurrences.rows(),
        }
    }

    /// A text; nothing where the cell is absent or something else.
    #[inline]
    pub(crate) fn text(&self, row: usize, column: KyhanColumn) -> Option<Ended<'_>> {
        match self {
            Table::Tree(tree) => tree.cell(row, column)?.text(),
            Table::Occurrences(occurrences) => occurrences.text(row, column),
        }
    }

    /// A number, or the number of a word.
    #[inline]
    pub(crate) fn int(&self, row: usize, column: KyhanColumn) -> Option<i32> {
        match self {
            Table::Tree(tree) => tree.cell(row, column)?.int(column),
            Table::Occurrences(occurrences) => occurrences.int(row, column),
        }
    }

    /// A date.
    #[inline]
    pub(crate) fn date(&self, row: usize, column: KyhanColumn) -> Option<Date> {
        match self {
            Table::Tree(tree) => tree.cell(row, column)?.text()?.text().parse().ok(),
            Table::Occurrences(occurrences) => occurrences.date(row, column),
        }
    }

    /// The columns that the rows have, in the order of the first row that has them.
    pub(crate) fn columns(&self) -> Vec<KyhanColumn> {
        match self {
            Table::Tree(tree) => tree.columns(),
            Table::Occurrences(occurrences) => occurrences.columns(),
        }
    }

    /// A table within a cell.
    pub(crate) fn table(&self, row: usize, column: KyhanColumn) -> Option<&Table> {
        match self {
            Table::Tree(tree) => tree.cell(row, column)?.table(),
            Table::Occurrences(occurrences) => occurrences.details(row)?.table(0, column),
        }
    }
}

/// A table of one row, with the version of the format before its own cells.
fn versioned(cell: Cell) -> Table {
    let mut row = match cell {
        Cell::Table(Table::Tree(Tree { rows, .. })) => rows.into_iter().next().unwrap_or_default(),
        // Every answer is an object.
        _ => Vec::new(),
    };
    row.insert(0, (Name::Column(KyhanColumn::Kyhan), Cell::Number(1)));
    Table::Tree(Tree { is_list: false, rows: vec![row] })
}

/// Whether a column holds words of a closed list. A title that happens to be
/// such a word has no number.
pub(crate) fn is_word(column: KyhanColumn) -> bool {
    matches!(
        column,
        KyhanColumn::Action
            | KyhanColumn::Certainty
            | KyhanColumn::Severity
            | KyhanColumn::Kind
            | KyhanColumn::Bound
            | KyhanColumn::Role
            | KyhanColumn::Status
            | KyhanColumn::Reason
            | KyhanColumn::Rule
            | KyhanColumn::Undated
            | KyhanColumn::Format
            | KyhanColumn::Event
            | KyhanColumn::Strength
            | KyhanColumn::Each
            | KyhanColumn::Operator
            | KyhanColumn::Level
            | KyhanColumn::Way
    )
}

/// The number of a word.
fn number_of(word: &str) -> Option<i32> {
    KyhanWord::of_name(word).map(|word| word as i32)
}
