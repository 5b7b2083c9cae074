//! The one reader of all types: it walks through a value and puts each part of
//! it in its [`Place`]. `kyhan-derive` writes the places of our types.
//!
//! Serde's own derive writes a reader into each type, a fifth of what a browser
//! would download.

mod json;
mod parts;
mod place;
mod words;

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use json::{Json, Stop, Syntax};
pub(crate) use parts::parts;
use place::Nothing;
pub(crate) use place::{
    Anything, Blank, Kind, List, Object, Place, Refusal, Scalar, Shape, position, text_place,
};
pub use words::Detail;
pub(crate) use words::Expected;
use words::Found;

/// Reads a value of any format.
///
/// # Errors
///
/// Those of the format, and values that do not belong where they stand.
pub(crate) fn deserialize<'de, T: Blank, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::blank();
    Reader { place: &mut value, trail: &mut Trail::default() }.deserialize(deserializer)?;
    Ok(value)
}

/// Why a JSON text could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is no JSON from some place on.
    Syntax {
        detail: Detail,
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// A value of it does not belong where it stands.
    Value {
        detail: Detail,
        /// A JSON Pointer (RFC 6901) to it, from the text's own value.
        pointer: String,
    },
}

impl Fault {
    fn syntax(syntax: Syntax, before: &[u8]) -> Fault {
        let is_end = |byte: &u8| *byte == b'\n';
        let line = 1 + before.iter().filter(|byte| is_end(byte)).count();
        let begins_character = |byte: &&u8| **byte & 0xC0 != 0x80;
        let last = before.rsplit(is_end).next().unwrap_or_default();
        let column = 1 + last.iter().filter(begins_character).count();
        Fault::Syntax { detail: words::syntax(syntax), line, column }
    }

    fn value(trail: Trail) -> Fault {
        let step = |step: &String| format!("/{}", step.replace('~', "~0").replace('/', "~1"));
        Fault::Value {
            detail: trail.detail.unwrap_or_default(),
            pointer: trail.steps.iter().rev().map(step).collect(),
        }
    }
}

/// Reads a JSON text as a value.
///
/// # Errors
///
/// Those of [`json`].
pub(crate) fn value<T: Blank>(text: &[u8]) -> Result<T, Fault> {
    let mut value = T::blank();
    json(text, &mut value)?;
    Ok(value)
}

/// Reads a JSON text into a place.
///
/// # Errors
///
/// When it is no JSON, or a value of it does not belong where it stands. The
/// place may then be half filled.
pub(crate) fn json(text: &[u8], place: &mut dyn Place) -> Result<(), Fault> {
    let before = |end| text.get(..end).unwrap_or_default();
    let mut json = match str::from_utf8(text) {
        Ok(text) => Json::new(text),
        Err(error) => return Err(Fault::syntax(Syntax::Utf8, before(error.valid_up_to()))),
    };
    let mut trail = Trail::default();
    let read = Reader { place, trail: &mut trail }.deserialize(&mut json);
    read.and_then(|()| json.end()).map_err(|stop| match stop {
        Stop::Syntax(syntax) => Fault::syntax(syntax, before(json.at())),
        Stop::Value => Fault::value(trail),
    })
}

/// What is known of a fault while the reader goes back.
#[derive(Default)]
struct Trail {
    detail: Option<Detail>,
    /// The names and positions that lead to it, innermost first.
    steps: Vec<String>,
}

impl Trail {
    fn refuse<E: Error>(&mut self, detail: Detail) -> E {
        let error = E::custom(&detail.en);
        self.detail = Some(detail);
        error
    }
}

/// Reads one value into its place.
struct Reader<'p> {
    place: &'p mut dyn Place,
    trail: &'p mut Trail,
}

impl Reader<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        self.place.scalar(scalar).map_err(|refusal| self.refuse(&refusal, Found::Scalar(scalar)))
    }

    fn refuse<E: Error>(self, refusal: &Refusal, found: Found<'_>) -> E {
        self.trail.refuse(words::refused(refusal, found, self.place.expected()))
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Scalar::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Scalar::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Scalar::Signed(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Scalar::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(Scalar::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some(list) = self.place.list() else {
            return Err(self.refuse(&Refusal::Type, Found::List));
        };
        let mut position = 0;
        loop {
            let item = Item { list: &mut *list, position, trail: &mut *self.trail };
            let read = items.next_element_seed(item);
            if read.inspect_err(|_| self.trail.steps.push(position.to_string()))?.is_none() {
                break;
            }
            position += 1;
        }
        match list.fixed_length() {
            Some(length) if length != position => {
                Err(self.trail.refuse(words::wrong_length(length)))
            }
            _ => Ok(()),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((shape, object)) = self.place.object() else {
            return Err(self.refuse(&Refusal::Type, Found::Object));
        };
        let name = |position: usize| shape.names.get(position).copied().unwrap_or_default();
        let is_choice = shape.kind == Kind::Choice;
        let mut seen = 0_u32;
        let mut next = 0;
        while let Some(position) =
            map.next_key_seed(Name { shape, next, trail: &mut *self.trail })?
        {
            let Some(position) = position else {
                map.next_value_seed(Reader { place: &mut Anything, trail: &mut *self.trail })?;
                continue;
            };
            if is_choice && seen != 0 {
                return Err(self.trail.refuse(words::not_one_member()));
            }
            let bit = 1 << position;
            let read = if seen & bit == 0 {
                let mut nothing = Nothing;
                let place = object.member(position).unwrap_or(&mut nothing);
                map.next_value_seed(Reader { place, trail: &mut *self.trail })
            } else {
                Err(self.trail.refuse(words::repeated_member(name(position))))
            };
            read.inspect_err(|_| self.trail.steps.push(name(position).to_owned()))?;
            seen |= bit;
            next = position + 1;
        }
        match shape.required & !seen {
            _ if is_choice && seen == 0 => Err(self.trail.refuse(words::not_one_member())),
            0 => Ok(()),
            absent => {
                let name = name(absent.trailing_zeros() as usize);
                Err(self.trail.refuse(words::absent_member(name)))
            }
        }
    }
}

/// Reads one item of a list.
struct Item<'p> {
    list: &'p mut dyn List,
    position: usize,
    trail: &'p mut Trail,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let length = self.list.fixed_length().unwrap_or_default();
        match self.list.item(self.position) {
            Some(place) => Reader { place, trail: self.trail }.deserialize(deserializer),
            None => Err(self.trail.refuse(words::wrong_length(length))),
        }
    }
}

/// Reads the name of a member as its position; `None` for one to pass over.
struct Name<'p> {
    shape: &'static Shape,
    /// Where the name stands if the text keeps the order of the shape.
    next: usize,
    trail: &'p mut Trail,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<usize>, E> {
        let Shape { names, kind, .. } = *self.shape;
        if names.get(self.next) == Some(&text) {
            return Ok(Some(self.next));
        }
        let position = names.iter().position(|name| *name == text);
        if position.is_some() || kind == Kind::Open {
            return Ok(position);
        }
        self.trail.steps.push(text.to_owned());
        Err(self.trail.refuse(words::unknown_member(text, self.shape)))
    }
}
#[cfg(test)]
mod tests {
    use super::Blank;
    use crate::model::{Group, Members, Obligation, Once, Timing};

    fn fault<T: serde::de::DeserializeOwned>(text: &str) -> String {
        serde_json::from_str::<T>(text).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn objects_are_read_in_any_order_and_from_objects_only() {
        let once = r#"{"bound": "by", "when": "2024-12-15", "time": null}"#;
        assert!(serde_json::from_str::<Once>(once).is_ok());
        for (text, expected) in [
            (r#"["2024-12-15", "by"]"#, "invalid type: list, expected an object with `when`"),
            (r#"{"when": "2024-12-15"}"#, "missing field `bound`"),
            (r#"{"bound": "by", "bound": "by"}"#, "duplicate field `bound`"),
            (r#"{"bound": "until"}"#, "unknown value `until`, expected one of `before`, `by`"),
            (r#"{"bound": 1}"#, "invalid type: integer `1`, expected one of `before`, `by`, `on`"),
            (r#"{"bounds": "by"}"#, "unknown field `bounds`, expected one of `when`, `bound`"),
        ] {
            let fault = fault::<Once>(text);
            assert!(fault.starts_with(expected), "{text}: {fault}");
        }
        assert!(fault::<Obligation>("{}").starts_with("missing field `id`"));
    }

    #[test]
    fn a_variant_is_a_name_or_an_object_with_one_member() {
        assert_eq!(serde_json::from_str::<Timing>(r#""adHoc""#).ok(), Some(Timing::AdHoc));
        for (text, expected) in [
            (r#""once""#, r#"`once` needs its value, as in {"once": …}"#),
            ("7", "invalid type: integer `7`, expected one of `once`, `recurring`"),
            ("{}", "an object with exactly one member is expected"),
            (r#"{"adHoc": {}}"#, "invalid type: object, expected null"),
            (r#"{"twice": {}}"#, "unknown value `twice`"),
            (
                r#"{"once": {"when": "2024-12-15", "bound": "by"}, "adHoc": null}"#,
                "an object with exactly one",
            ),
        ] {
            let fault = fault::<Timing>(text);
            assert!(fault.starts_with(expected), "{text}: {fault}");
        }
    }

    #[test]
    fn a_value_or_an_object_is_told_by_its_shape() {
        let members = |members: &str| {
            let text = format!(r#"{{"id": "g", "name": "G", "members": {members}}}"#);
            serde_json::from_str::<Group>(&text).map(|group| group.members)
        };
        assert_eq!(members("[]").ok(), Some(Members::Listed(Vec::new())));
        assert!(matches!(
            members(r#"{"level": "commune", "under": "a"}"#),
            Ok(Members::Under { under, .. }) if under == "a",
        ));
        let fault = members("7").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(
            fault.starts_with("invalid type: integer `7`, expected a list, or an object"),
            "{fault}"
        );
    }

    #[test]
    fn the_pointer_leads_to_the_value_or_the_unknown_name() {
        let whole = r#"{"id": "o", "instrument": "i", "provision": "1", "title": "t",
            "action": "report", "bearers": ["a"],
            "timing": {"once": {"when": "2024-12-15", "bound": "by"}}}"#;
        for (right, wrong, expected) in [
            (r#""t""#, "5", "/title"),
            (r#"["a"]"#, r#"["a", {"id": "b"}]"#, "/bearers/1"),
            (r#"["a"]"#, r#"{"id": "b"}"#, "/bearers"),
            (r#"["a"]"#, r#""a""#, "/bearers"),
            (r#""by""#, r#""by", "~a/b": [1, {"c": 2}]"#, "/timing/once/~0a~1b"),
            (r#""by""#, r#""by", "by": 1"#, "/timing/once/by"),
            ("2024-12-15", "2024-02-30", "/timing/once/when"),
            ("once", "twice", "/timing/twice"),
            (r#", "bound": "by""#, "", "/timing/once"),
            (r#""id": "o", "#, "", ""),
            (r#""report""#, r#""rest", "note": "\\\"}""#, "/action"),
        ] {
            let text = whole.replacen(right, wrong, 1);
            let fault = super::json(text.as_bytes(), &mut Obligation::blank()).err();
            let found = fault.map(|fault| match fault {
                super::Fault::Value { pointer, .. } => pointer,
                super::Fault::Syntax { detail, .. } => detail.en,
            });
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }
}
