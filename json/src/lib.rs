//! Reads JSON into Rust types and says exactly what is wrong: each [`Fault`] is
//! data with a JSON Pointer, a line and a column.
//!
//! ```
//! use kyhan_json::{FromJson, Reason, read};
//!
//! #[derive(FromJson)]
//! #[json(rename_all = "camelCase", deny_unknown_fields)]
//! struct Meeting {
//!     title: String,
//!     #[json(default)]
//!     attendees: Vec<String>,
//!     max_minutes: Option<u32>,
//! }
//!
//! let meeting: Meeting = read(br#"{"title": "Planning", "maxMinutes": 45}"#)?;
//! assert_eq!((meeting.title.as_str(), meeting.max_minutes), ("Planning", Some(45)));
//! assert!(meeting.attendees.is_empty());
//!
//! let fault = read::<Meeting>(b"{\n  \"title\": \"Planning\",\n  \"maxMinutes\": \"45\"\n}")
//!     .err()
//!     .unwrap();
//! assert_eq!(fault.pointer.to_string(), "/maxMinutes");
//! assert_eq!(fault.position.to_string(), "3:3");
//! assert!(matches!(fault.reason, Reason::Type { .. }));
//! assert_eq!(
//!     fault.to_string(),
//!     "invalid type: string `45`, expected a whole number, 0 or more at line 3, column 3",
//! );
//! # Ok::<(), kyhan_json::Fault>(())
//! ```
//!
//! # How it works
//!
//! One reader walks through the text. A type does not contain a parser: it is a
//! [`Slot`], a small non-generic trait that says which member goes where. So a
//! type adds a few hundred bytes to a program instead of a parser of its own.
//! [`FromJson`] adds the blank value that reading starts from. `#[derive(FromJson)]`
//! implements both, and `serde::Deserialize` by [`deserialize`], so that the type
//! can also be read by any other format of serde. The design resembles David
//! Tolnay's [miniserde](https://docs.rs/miniserde).
//!
//! # What can be read
//!
//! - Structs with named fields, from objects, with members in any order. An
//!   `Option` field may be absent or null. A repeated member is an error.
//! - Enums of unit variants, from strings; with values of one field, from objects
//!   with the variant as their one member: `{"once": {…}}`.
//! - Enums with a tag: `#[json(tag = "call")]` reads `{"call": "add", "left": 1}` as
//!   the variant `Add` holding a struct with the member `left`. The tag may stand
//!   anywhere in the object.
//! - `#[json(untagged)]` enums of two variants, one for strings or lists and one
//!   for objects.
//! - Types read from a string by `FromStr`: see [`from_str!`].
//!
//! | Attribute | Of | Meaning |
//! |---|---|---|
//! | `rename_all = "camelCase"` | types | names of members or variants in camel case |
//! | `deny_unknown_fields` | types | members without a field are an error; else ignored |
//! | `tag = "…"` | enums | the member that names the variant |
//! | `untagged` | enums | the variant follows from the type of the value |
//! | `rename = "…"` | fields, variants | this name instead |
//! | `default`, `default = "path"` | fields | the value when absent: `Default`, or a function's |
//!
//! They mean what they mean to serde. A type that also derives `serde::Serialize`
//! says them once, as `#[serde(…)]`: this derive reads both.
//!
//! # Text
//!
//! [`read`] takes JSON (RFC 8259) in UTF-8, with or without byte order mark,
//! nested at most [`MAX_NESTING`] deep. [`Format::Jsonc`] also takes comments and
//! trailing commas. [`parts`] splits an object or a list, so that each entry can be
//! read by itself and all faults be reported. [`locate`] finds lines and columns of
//! pointers later.
#![forbid(unsafe_code)]

mod composed;
mod fault;
mod parts;
mod pointer;
mod position;
mod reader;
mod slot;
mod text;

pub use fault::{Expected, Fault, Form, Found, Reason};
pub use kyhan_json_derive::FromJson;
pub use parts::{Part, parts};
pub use pointer::{Pointer, Step};
pub use position::{Position, locate};
pub use reader::deserialize;
pub use slot::{
    FromJson, Ignored, List, Members, Object, Refusal, Scalar, Shape, Slot, Tag, position,
};
pub use text::{Format, MAX_NESTING, Syntax};

#[doc(hidden)]
pub use serde as __serde;

use reader::{Reader, Trail};
use serde::de::DeserializeSeed;
use text::{Json, Stop, without_bom};

/// Reads a JSON text as a value.
///
/// # Errors
///
/// Those of [`read_into`].
pub fn read<T: FromJson>(text: &[u8]) -> Result<T, Fault> {
    let mut value = T::blank();
    read_into(text, Format::Json, &mut value)?;
    Ok(value)
}

/// Reads a text into a slot.
///
/// # Errors
///
/// When it is not of the format, or a value in it does not belong where it stands.
/// The slot may then be partly filled.
pub fn read_into(text: &[u8], format: Format, slot: &mut dyn Slot) -> Result<(), Fault> {
    let text = without_bom(text);
    let syntax = |syntax, at| Fault {
        reason: Reason::Syntax(syntax),
        pointer: Pointer::default(),
        position: position::of_offset(text, at),
    };
    let mut json = match str::from_utf8(text) {
        Ok(text) => Json::new(text, format),
        Err(error) => return Err(syntax(Syntax::Utf8, error.valid_up_to())),
    };
    let mut trail = Trail::default();
    let read = Reader { slot, trail: &mut trail }.deserialize(&mut json);
    read.and_then(|()| json.end()).map_err(|stop| match stop {
        Stop::Syntax(found) => syntax(found, json.at()),
        Stop::Value => {
            let pointer: Pointer = trail.steps.into_iter().rev().collect();
            let position = locate(text, format, std::slice::from_ref(&pointer));
            Fault {
                // The reader stops at a value only with a reason.
                reason: trail.reason.unwrap_or(Reason::NotOneField),
                position: position.first().copied().unwrap_or(position::START),
                pointer,
            }
        }
    })
}
