//! Tables as JSON, byte for byte as the engine writes it.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::tree::{Cell, Name, Tree};
use super::{Occurrences, Table};

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Table::Tree(tree) => tree.serialize(serializer),
            Table::Occurrences(occurrences) => occurrences.serialize(serializer),
        }
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.rows.as_slice() {
            [row] if !self.is_list => Row(row).serialize(serializer),
            rows => Tree::serialize_list(rows, serializer),
        }
    }
}

impl Tree {
    /// Writes rows as a list.
    pub(crate) fn serialize_list<S: Serializer>(
        rows: &[Vec<(Name, Cell)>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(rows.len()))?;
        for row in rows {
            match row.as_slice() {
                [(Name::Element, element)] => list.serialize_element(element)?,
                row => list.serialize_element(&Row(row))?,
            }
        }
        list.end()
    }
}

struct Row<'a>(&'a [(Name, Cell)]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(self.0.len()))?;
        for (name, cell) in self.0 {
            let name = match name {
                Name::Column(column) => column.name(),
                Name::Other(name) => name,
                Name::Element => "value",
            };
            fields.serialize_entry(name, cell)?;
        }
        fields.end()
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Absent => serializer.serialize_unit(),
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::Number(number) => serializer.serialize_i64(*number),
            Cell::Percent(number) | Cell::Decimal(number, _) => serializer.serialize_f64(*number),
            Cell::Text(text) => serializer.serialize_str(text.ended().text()),
            Cell::Table(table) => table.serialize(serializer),
            Cell::Later(table) => (**table).serialize(serializer),
        }
    }
}

impl Serialize for Occurrences {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.rows()))?;
        for occurrence in self.schedule().answer().occurrences.iter() {
            list.serialize_element(&occurrence)?;
        }
        list.end()
    }
}
