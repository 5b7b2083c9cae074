//! A table that holds what an answer says.

use std::sync::LazyLock;

use super::{Table, is_word, number_of};
use crate::column::KyhanColumn;
use crate::ended::{Ended, EndedText};

/// Rows of named cells, in the order of the answer.
pub(crate) struct Tree {
    /// Written as a list; otherwise as the object that its one row is.
    pub(crate) is_list: bool,
    pub(crate) rows: Vec<Vec<(Name, Cell)>>,
}

/// The name of a cell.
#[derive(PartialEq, Eq)]
pub(crate) enum Name {
    /// A field that has a number.
    Column(KyhanColumn),
    /// A field that has none yet; it is kept for the JSON.
    Other(&'static str),
    /// An element of a list of plain values, read as the column `value`.
    Element,
}

/// What stands in a cell.
pub(crate) enum Cell {
    Absent,
    Flag(bool),
    Number(i64),
    Percent(f64),
    /// A number that is no count, with its text.
    Decimal(f64, EndedText),
    Text(EndedText),
    Table(Table),
    /// A table that is made when it is first read.
    Later(LazyLock<Table, Box<dyn FnOnce() -> Table + Send>>),
}

impl Tree {
    /// Apart from the rows of schedules, whose reading is to need few registers.
    #[inline(never)]
    pub(crate) fn cell(&self, row: usize, wanted: KyhanColumn) -> Option<&Cell> {
        let named = |name: &Name| match name {
            Name::Column(column) => *column == wanted,
            Name::Element => wanted == KyhanColumn::Value,
            Name::Other(_) => false,
        };
        self.rows.get(row)?.iter().find(|(name, _)| named(name)).map(|(_, cell)| cell)
    }
}

impl Tree {
    /// The columns of the rows, each once, as the rows have them.
    pub(crate) fn columns(&self) -> Vec<KyhanColumn> {
        let mut columns = Vec::new();
        for (name, _) in self.rows.iter().flatten() {
            let column = match name {
                Name::Column(column) => *column,
                Name::Element => KyhanColumn::Value,
                Name::Other(_) => continue,
            };
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        columns
    }
}

impl Cell {
    pub(crate) fn text(&self) -> Option<Ended<'_>> {
        match self {
            Cell::Text(text) | Cell::Decimal(_, text) => Some(text.ended()),
            _ => None,
        }
    }

    /// Percentages are counted in tenths.
    pub(crate) fn int(&self, column: KyhanColumn) -> Option<i32> {
        match self {
            Cell::Flag(flag) => Some(i32::from(*flag)),
            Cell::Percent(percent) => Some((percent * 10.0).round() as i32),
            Cell::Number(number) => i32::try_from(*number).ok(),
            Cell::Text(text) if is_word(column) => number_of(text.ended().text()),
            _ => None,
        }
    }

    pub(crate) fn table(&self) -> Option<&Table> {
        match self {
            Cell::Table(table) => Some(table),
            Cell::Later(table) => Some(table),
            _ => None,
        }
    }
}
