//! Fills tables from typed answers, through serde's interface.

use std::fmt::Display;

use serde::ser::{Error, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};

use super::Table;
use super::tree::{Cell, Name, Tree};
use crate::column::KyhanColumn;

/// What an answer, or a part of one, is as a cell.
pub(super) fn cell(of: &(impl Serialize + ?Sized)) -> Cell {
    // Answers have no shape that tables lack; the tests fill all of them.
    of.serialize(Filler).unwrap_or(Cell::Absent)
}

/// A shape that no answer has.
#[derive(Debug)]
pub(super) struct NoShape;

impl Display for NoShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no answer has this shape")
    }
}

impl std::error::Error for NoShape {}

impl Error for NoShape {
    fn custom<T: Display>(_: T) -> NoShape {
        NoShape
    }
}

/// Makes a cell of a value.
struct Filler;

impl Serializer for Filler {
    type Ok = Cell;
    type Error = NoShape;
    type SerializeSeq = List;
    type SerializeTuple = Impossible<Cell, NoShape>;
    type SerializeTupleStruct = Impossible<Cell, NoShape>;
    type SerializeTupleVariant = Impossible<Cell, NoShape>;
    type SerializeMap = Impossible<Cell, NoShape>;
    type SerializeStruct = Object;
    type SerializeStructVariant = Impossible<Cell, NoShape>;

    fn serialize_bool(self, flag: bool) -> Result<Cell, NoShape> {
        Ok(Cell::Flag(flag))
    }

    fn serialize_i8(self, number: i8) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_i16(self, number: i16) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_i32(self, number: i32) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_i64(self, number: i64) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number))
    }

    fn serialize_u8(self, number: u8) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_u16(self, number: u16) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_u32(self, number: u32) -> Result<Cell, NoShape> {
        Ok(Cell::Number(number.into()))
    }

    fn serialize_u64(self, number: u64) -> Result<Cell, NoShape> {
        i64::try_from(number).map(Cell::Number).map_err(NoShape::custom)
    }

    fn serialize_f32(self, number: f32) -> Result<Cell, NoShape> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<Cell, NoShape> {
        Ok(Cell::Decimal(number, number.to_string().into()))
    }

    fn serialize_char(self, letter: char) -> Result<Cell, NoShape> {
        Ok(Cell::Text(String::from(letter).into()))
    }

    fn serialize_str(self, text: &str) -> Result<Cell, NoShape> {
        Ok(Cell::Text(text.into()))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<Cell, NoShape> {
        Ok(Cell::Text(value.to_string().into()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Cell, NoShape> {
        Err(NoShape)
    }

    fn serialize_none(self) -> Result<Cell, NoShape> {
        Ok(Cell::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Cell, NoShape> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Cell, NoShape> {
        Ok(Cell::Absent)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Cell, NoShape> {
        Ok(Cell::Absent)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Cell, NoShape> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Cell, NoShape> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Cell, NoShape> {
        Err(NoShape)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, NoShape> {
        Ok(List(Vec::with_capacity(length.unwrap_or_default())))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NoShape> {
        Err(NoShape)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NoShape> {
        Err(NoShape)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoShape> {
        Err(NoShape)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NoShape> {
        Err(NoShape)
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Object, NoShape> {
        Ok(Object(Vec::with_capacity(length)))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoShape> {
        Err(NoShape)
    }
}

/// A list on its way to a table.
struct List(Vec<Vec<(Name, Cell)>>);

impl SerializeSeq for List {
    type Ok = Cell;
    type Error = NoShape;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), NoShape> {
        match element.serialize(Filler)? {
            Cell::Table(Table::Tree(Tree { is_list: false, rows })) => self.0.extend(rows),
            plain => self.0.push(vec![(Name::Element, plain)]),
        }
        Ok(())
    }

    fn end(self) -> Result<Cell, NoShape> {
        Ok(Cell::Table(Table::Tree(Tree { is_list: true, rows: self.0 })))
    }
}

/// An object on its way to a table of one row.
struct Object(Vec<(Name, Cell)>);

impl SerializeStruct for Object {
    type Ok = Cell;
    type Error = NoShape;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoShape> {
        let column = KyhanColumn::of_name(name).map_or(Name::Other(name), Name::Column);
        let cell = match (&column, value.serialize(Filler)?) {
            (
                Name::Column(
                    KyhanColumn::ReportingRate
                    | KyhanColumn::ReportingRateOnTime
                    | KyhanColumn::ReportingRateByFirstDue,
                ),
                Cell::Decimal(percent, _),
            ) => Cell::Percent(percent),
            (_, cell) => cell,
        };
        self.0.push((column, cell));
        Ok(())
    }

    fn end(self) -> Result<Cell, NoShape> {
        Ok(Cell::Table(Table::Tree(Tree { is_list: false, rows: vec![self.0] })))
    }
}
