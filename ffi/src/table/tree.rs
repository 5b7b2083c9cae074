//! A table that is read from JSON.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Table, is_percentage, is_word, number_of};
use crate::column::KyhanColumn;

/// Rows of named cells, in the order of the JSON text.
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
    Other(String),
    /// An element of a list of plain values, read as the column `value`.
    Element,
}

/// What stands in a cell.
pub(crate) enum Cell {
    Absent,
    Flag(bool),
    Number(serde_json::Number),
    Text(String),
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

impl Table {
    /// Reads a JSON text that the engine wrote.
    pub(crate) fn of_json(text: &str) -> Table {
        match serde_json::from_str(text) {
            Ok(Cell::Table(table)) => table,
            // Every answer and every error document is an object.
            _ => Table::Tree(Tree { is_list: false, rows: Vec::new() }),
        }
    }
}

impl Cell {
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Percentages are counted in tenths.
    pub(crate) fn int(&self, column: KyhanColumn) -> Option<i32> {
        match self {
            Cell::Flag(flag) => Some(i32::from(*flag)),
            Cell::Number(percent) if is_percentage(column) => {
                Some((percent.as_f64()? * 10.0).round() as i32)
            }
            Cell::Number(number) => number.as_i64()?.try_into().ok(),
            Cell::Text(text) if is_word(column) => number_of(text),
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

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cell, D::Error> {
        deserializer.deserialize_any(AnyCell)
    }
}

struct AnyCell;

impl<'de> Visitor<'de> for AnyCell {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Absent)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Cell, E> {
        Ok(Cell::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(serde_json::Number::from_f64(number).map_or(Cell::Absent, Cell::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cell, E> {
        Ok(Cell::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        let mut rows = Vec::new();
        while let Some(element) = list.next_element()? {
            match element {
                Cell::Table(Table::Tree(Tree { is_list: false, rows: row })) => rows.extend(row),
                plain => rows.push(vec![(Name::Element, plain)]),
            }
        }
        Ok(Cell::Table(Table::Tree(Tree { is_list: true, rows })))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Cell, A::Error> {
        let mut row = Vec::new();
        while let Some((name, cell)) = fields.next_entry::<String, Cell>()? {
            let name = KyhanColumn::of_name(&name).map_or(Name::Other(name), Name::Column);
            row.push((name, cell));
        }
        Ok(Cell::Table(Table::Tree(Tree { is_list: false, rows: vec![row] })))
    }
}
