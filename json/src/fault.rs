//! What is wrong with a text, as data. `Display` words it in English; a caller
//! that speaks other languages matches on the data.

use std::fmt;

use crate::pointer::Pointer;
use crate::position::Position;
use crate::slot::{Members, Refusal, Scalar, Shape};
use crate::text::Syntax;

/// Why a JSON text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub reason: Reason,
    /// The value that is wrong; the whole text for a syntax fault.
    pub pointer: Pointer,
    /// Where it is: for a syntax fault the character at which reading stopped,
    /// else the beginning of the value, or of its name.
    pub position: Position,
}

/// What is wrong with a text or with a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The text is not JSON.
    Syntax(Syntax),
    /// A value of another type belongs here.
    Type {
        /// What stands here.
        found: Found,
        /// What belongs here.
        expected: Expected,
    },
    /// A number is outside the range of its slot.
    Range {
        /// The number.
        found: Found,
        /// What belongs here.
        expected: Expected,
    },
    /// A string is not of the form that belongs here.
    Form {
        /// The string.
        text: String,
        /// What belongs here.
        expected: Expected,
    },
    /// A string is none of the names that belong here.
    UnknownName {
        /// The string.
        name: String,
        /// What belongs here.
        expected: Expected,
    },
    /// A variant stands without the value that belongs to it.
    NeedsValue {
        /// The variant.
        name: String,
    },
    /// An object has a member that it may not have.
    UnknownField {
        /// The member.
        name: String,
        /// The tag of the object, which may stand in it too.
        tag: Option<&'static str>,
        /// The members that it may have.
        known: &'static [&'static str],
    },
    /// The member of an object that is a variant names none.
    UnknownVariant {
        /// The member.
        name: String,
        /// The variants.
        known: &'static [&'static str],
    },
    /// A member stands twice in an object.
    DuplicateField {
        /// The member.
        name: &'static str,
    },
    /// An object lacks a member.
    MissingField {
        /// The member.
        name: &'static str,
    },
    /// An object that is a variant does not have exactly one member.
    NotOneField,
    /// A list of fixed length has another length.
    Length {
        /// The length that it must have.
        expected: usize,
    },
}

/// What belongs in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// Any value.
    Anything,
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A whole number.
    Integer,
    /// A whole number, 0 or more.
    Natural,
    /// A string.
    String,
    /// A string of a form that the caller defines.
    Form(&'static Form),
    /// A list.
    List,
    /// A list of two numbers.
    TwoNumbers,
    /// One of several names.
    OneOf(&'static [&'static str]),
    /// An object.
    Object(&'static Shape),
    /// A value, or an object.
    Either(&'static Expected, &'static Shape),
}

/// The form of strings that a type is read from.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    /// A stable name, for callers that word faults themselves.
    pub name: &'static str,
    /// What the string is, in English: "a date of the form YYYY-MM-DD".
    pub description: &'static str,
}

/// What stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Found {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    /// Any other number, in the fewest digits that mean it.
    Float(String),
    Text(String),
    List,
    Object,
}

impl From<Scalar<'_>> for Found {
    fn from(scalar: Scalar<'_>) -> Found {
        match scalar {
            Scalar::Null => Found::Null,
            Scalar::Bool(value) => Found::Bool(value),
            Scalar::Unsigned(value) => Found::Unsigned(value),
            Scalar::Signed(value) => Found::Signed(value),
            Scalar::Float(value) => Found::Float(zmij::Buffer::new().format(value).to_owned()),
            Scalar::Text(text) => Found::Text(text.to_owned()),
        }
    }
}

impl Reason {
    pub(crate) fn refused(refusal: Refusal, found: Found, expected: Expected) -> Reason {
        let text = |found| if let Found::Text(text) = found { text } else { String::new() };
        match refusal {
            Refusal::Type => Reason::Type { found, expected },
            Refusal::Range => Reason::Range { found, expected },
            Refusal::Form => Reason::Form { text: text(found), expected },
            Refusal::Name => Reason::UnknownName { name: text(found), expected },
            Refusal::Bare => Reason::NeedsValue { name: text(found) },
        }
    }

    pub(crate) fn unknown_member(
        name: &str,
        tag: Option<&'static str>,
        shape: &'static Shape,
    ) -> Reason {
        let (name, known) = (name.to_owned(), shape.names);
        match shape.members {
            Members::One => Reason::UnknownVariant { name, known },
            Members::Closed | Members::Open => Reason::UnknownField { name, tag, known },
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(f, "{} at line {line}, column {column}", self.reason)
    }
}

impl std::error::Error for Fault {}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Syntax(syntax) => syntax.fmt(f),
            Reason::Type { found, expected } => {
                write!(f, "invalid type: {found}, expected {expected}")
            }
            Reason::Range { found, expected } => {
                write!(f, "invalid value: {found}, expected {expected}")
            }
            Reason::Form { text, expected } => {
                write!(f, "`{}` is not {expected}", Reason::excerpt(text))
            }
            Reason::UnknownName { name, expected } => {
                write!(f, "unknown value `{name}`, expected {expected}")
            }
            Reason::NeedsValue { name } => {
                write!(f, "`{name}` needs its value, as in {{\"{name}\": …}}")
            }
            Reason::UnknownField { name, tag, known } => {
                write!(f, "unknown field `{name}`, expected {}", OneOf(*tag, known))
            }
            Reason::UnknownVariant { name, known } => {
                write!(f, "unknown value `{name}`, expected {}", OneOf(None, known))
            }
            Reason::DuplicateField { name } => write!(f, "duplicate field `{name}`"),
            Reason::MissingField { name } => write!(f, "missing field `{name}`"),
            Reason::NotOneField => f.write_str("an object with exactly one member is expected"),
            Reason::Length { expected } => write!(f, "a list of {expected} is expected"),
        }
    }
}

impl Reason {
    /// The part of a string of a wrong form that a message shows.
    pub fn excerpt(text: &str) -> &str {
        text.char_indices().nth(40).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Syntax::End => "the text ends too early",
            Syntax::Value => "a value is missing",
            Syntax::Name => "the name of a field is missing, between `\"`",
            Syntax::Colon => "`:` is missing",
            Syntax::CommaOrListEnd => "`,` or `]` is missing",
            Syntax::CommaOrObjectEnd => "`,` or `}` is missing",
            Syntax::Control => {
                "a string is not closed by `\"`, or has a line break or control character in it"
            }
            Syntax::Escape => "`\\` is followed by a wrong character",
            Syntax::Number => "a number is written wrongly",
            Syntax::Range => "a number is too great",
            Syntax::Nesting => "too many levels within each other",
            Syntax::Rest => "something follows the value",
            Syntax::Utf8 => "the text is not UTF-8",
            Syntax::Comment => "a comment or `/` cannot stand here",
            Syntax::OpenComment => "a comment is not closed by `*/`",
        })
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Null => f.write_str("null"),
            Found::Bool(value) => write!(f, "boolean `{value}`"),
            Found::Unsigned(value) => write!(f, "integer `{value}`"),
            Found::Signed(value) => write!(f, "integer `{value}`"),
            Found::Float(value) => write!(f, "number `{value}`"),
            Found::Text(text) => write!(f, "string `{text}`"),
            Found::List => f.write_str("list"),
            Found::Object => f.write_str("object"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::Anything => f.write_str("anything"),
            Expected::Null => f.write_str("null"),
            Expected::Boolean => f.write_str("`true` or `false`"),
            Expected::Number => f.write_str("a number"),
            Expected::Integer => f.write_str("a whole number"),
            Expected::Natural => f.write_str("a whole number, 0 or more"),
            Expected::String => f.write_str("a string"),
            Expected::Form(form) => f.write_str(form.description),
            Expected::List => f.write_str("a list"),
            Expected::TwoNumbers => f.write_str("a list of two numbers"),
            Expected::OneOf(names) => OneOf(None, names).fmt(f),
            Expected::Object(shape) => {
                f.write_str("an object")?;
                let names: Vec<&str> = shape.required_names().collect();
                for (at, name) in names.iter().enumerate() {
                    f.write_str(match at {
                        0 => " with ",
                        at if at + 1 == names.len() => " and ",
                        _ => ", ",
                    })?;
                    write!(f, "`{name}`")?;
                }
                Ok(())
            }
            Expected::Either(value, shape) => write!(f, "{value}, or {}", Expected::Object(shape)),
        }
    }
}

/// Names of which one is expected, a tag before the others.
struct OneOf(Option<&'static str>, &'static [&'static str]);

impl fmt::Display for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.iter().chain(self.1).copied().collect();
        if names.len() > 2 {
            f.write_str("one of ")?;
        }
        for (at, name) in names.iter().enumerate() {
            f.write_str(if at == 0 {
                ""
            } else if names.len() > 2 {
                ", "
            } else {
                " or "
            })?;
            write!(f, "`{name}`")?;
        }
        Ok(())
    }
}
