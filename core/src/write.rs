//! JSON text (RFC 8259) written by serde's interface: no white space, members in
//! the order of the type, and only what must be escaped.
//!
//! Our own, because an answer has a longest length, and because a browser
//! downloads it.

use std::fmt::{Display, Write};

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::limits::MAX_ANSWER_BYTES;

/// The value as JSON.
///
/// # Errors
///
/// It would be longer than [`MAX_ANSWER_BYTES`], or a key of a map is no text;
/// none of our types has such keys.
pub(crate) fn json(value: &(impl Serialize + ?Sized)) -> Result<String, TooLong> {
    let mut text = Text(String::new());
    value.serialize(&mut text)?;
    Ok(text.0)
}

/// An answer would be longer than [`MAX_ANSWER_BYTES`].
#[derive(Debug)]
pub(crate) struct TooLong;

impl Display for TooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the answer is too long")
    }
}

impl std::error::Error for TooLong {}

impl Error for TooLong {
    fn custom<T: Display>(_: T) -> TooLong {
        TooLong
    }
}

/// What has been written.
struct Text(String);

impl Text {
    #[inline(never)]
    fn push(&mut self, text: &str) -> Result<(), TooLong> {
        if text.len() > MAX_ANSWER_BYTES - self.0.len() {
            return Err(TooLong);
        }
        self.0.push_str(text);
        Ok(())
    }

    /// Begins an item or a member: a comma, unless it is the first.
    fn separate(&mut self) -> Result<(), TooLong> {
        match self.0.as_bytes().last() {
            Some(b'{' | b'[') => Ok(()),
            _ => self.push(","),
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) -> Result<(), TooLong> {
        self.separate()?;
        self.string(name)?;
        self.push(":")
    }

    /// Begins the object that a variant with its value is.
    fn choice(&mut self, variant: &str) -> Result<(), TooLong> {
        self.push("{")?;
        self.name(variant)
    }

    fn string(&mut self, string: &str) -> Result<(), TooLong> {
        self.push("\"")?;
        self.escape(string)?;
        self.push("\"")
    }

    #[inline(never)]
    fn escape(&mut self, text: &str) -> Result<(), TooLong> {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)) {
            let (before, special) = rest.split_at_checked(at).unwrap_or_default();
            self.push(before)?;
            let (special, after) = special.split_at_checked(1).unwrap_or_default();
            match special {
                "\"" => self.push("\\\"")?,
                "\\" => self.push("\\\\")?,
                "\n" => self.push("\\n")?,
                "\r" => self.push("\\r")?,
                "\t" => self.push("\\t")?,
                "\u{8}" => self.push("\\b")?,
                "\u{C}" => self.push("\\f")?,
                _ => {
                    let code = special.bytes().next().unwrap_or_default();
                    self.push(&format!("\\u{code:04x}"))?;
                }
            }
            rest = after;
        }
        self.push(rest)
    }

    /// Writes what `value` displays, between quotation marks or without them.
    fn displayed(&mut self, value: impl Display) -> Result<(), TooLong> {
        write!(self, "{value}").map_err(TooLong::custom)
    }
}

impl Write for Text {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.escape(text).map_err(|_| std::fmt::Error)
    }
}

impl Serializer for &mut Text {
    type Ok = ();
    type Error = TooLong;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn serialize_bool(self, value: bool) -> Result<(), TooLong> {
        self.push(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Result<(), TooLong> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), TooLong> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), TooLong> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), TooLong> {
        self.displayed(value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), TooLong> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), TooLong> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), TooLong> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), TooLong> {
        self.displayed(value)
    }

    fn serialize_f32(self, value: f32) -> Result<(), TooLong> {
        self.serialize_f64(value.into())
    }

    /// The shortest number that is read as this one; `null` for none.
    fn serialize_f64(self, value: f64) -> Result<(), TooLong> {
        if !value.is_finite() {
            return self.push("null");
        }
        self.push(zmij::Buffer::new().format_finite(value))
    }

    fn serialize_char(self, value: char) -> Result<(), TooLong> {
        self.collect_str(&value)
    }

    fn serialize_str(self, value: &str) -> Result<(), TooLong> {
        self.string(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), TooLong> {
        self.push("\"")?;
        self.displayed(value)?;
        self.push("\"")
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), TooLong> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), TooLong> {
        self.push("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), TooLong> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), TooLong> {
        self.push("null")
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), TooLong> {
        self.push("null")
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _position: u32,
        variant: &'static str,
    ) -> Result<(), TooLong> {
        self.string(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), TooLong> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _position: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), TooLong> {
        self.choice(variant)?;
        value.serialize(&mut *self)?;
        self.push("}")
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Self, TooLong> {
        self.push("[")?;
        Ok(self)
    }

    fn serialize_tuple(self, _length: usize) -> Result<Self, TooLong> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _name: &'static str, _length: usize) -> Result<Self, TooLong> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _position: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Self, TooLong> {
        self.choice(variant)?;
        self.serialize_seq(None)
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Self, TooLong> {
        self.push("{")?;
        Ok(self)
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Self, TooLong> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _position: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Self, TooLong> {
        self.choice(variant)?;
        self.serialize_map(None)
    }
}

/// What stands in a list.
macro_rules! items {
    ($trait:ident, $method:ident, $end:literal) => {
        impl $trait for &mut Text {
            type Ok = ();
            type Error = TooLong;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooLong> {
                self.separate()?;
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), TooLong> {
                self.push($end)
            }
        }
    };
}
items!(SerializeSeq, serialize_element, "]");
items!(SerializeTuple, serialize_element, "]");
items!(SerializeTupleStruct, serialize_field, "]");
items!(SerializeTupleVariant, serialize_field, "]}");

/// What stands in an object.
macro_rules! members {
    ($trait:ident, $end:literal) => {
        impl $trait for &mut Text {
            type Ok = ();
            type Error = TooLong;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), TooLong> {
                self.name(name)?;
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), TooLong> {
                self.push($end)
            }
        }
    };
}
members!(SerializeStruct, "}");
members!(SerializeStructVariant, "}}");

/// A map, whose keys must be texts.
impl SerializeMap for &mut Text {
    type Ok = ();
    type Error = TooLong;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), TooLong> {
        self.separate()?;
        key.serialize(&mut **self)?;
        self.push(":")
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TooLong> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), TooLong> {
        self.push("}")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    struct Wrapped(i8);

    #[derive(Serialize)]
    struct Pair(u16, f32);

    #[derive(Serialize)]
    enum Variants {
        Unit,
        Wrapped(Option<char>),
        Pair(i32, bool),
        Members { first: (), second: [f64; 2] },
    }

    #[derive(Serialize)]
    struct Everything<'a> {
        numbers: (i64, u64, f64, f64, f64),
        texts: Vec<&'a str>,
        unit: Unit,
        wrapped: Wrapped,
        pair: Pair,
        variants: [Variants; 4],
        map: BTreeMap<&'a str, Option<Vec<u8>>>,
        empty: [(); 0],
    }

    #[test]
    fn the_text_is_that_of_another_writer() {
        let controls: String = (0..0x22).filter_map(char::from_u32).collect();
        let value = Everything {
            numbers: (i64::MIN, u64::MAX, 0.1 + 0.2, 1e300, f64::NAN),
            texts: vec!["", "kỳ hạn", "a\"b\\c/", &controls, "\u{7f}\u{2028}😀"],
            unit: Unit,
            wrapped: Wrapped(-1),
            pair: Pair(7, 0.5),
            variants: [
                Variants::Unit,
                Variants::Wrapped(Some('"')),
                Variants::Pair(-5, true),
                Variants::Members { first: (), second: [1.0, -0.0] },
            ],
            map: BTreeMap::from([("a\n", Some(vec![1, 2])), ("b", None)]),
            empty: [],
        };
        assert_eq!(json(&value).ok(), serde_json::to_string(&value).ok());
    }
}
