//! Slots: where values go, and which values each type takes.

use std::sync::Arc;

use crate::fault::Expected;

/// Where a value goes once it is read. The reader offers what the text contains;
/// a slot takes it or refuses it.
///
/// The trait is not generic over formats, so every type is compiled once.
/// `#[derive(FromJson)]` implements it for structs and enums.
pub trait Slot {
    /// What belongs here.
    fn expected(&self) -> Expected;

    /// Takes a value that is neither a list nor an object.
    ///
    /// # Errors
    ///
    /// When it does not belong here.
    fn scalar(&mut self, _scalar: Scalar<'_>) -> Result<(), Refusal> {
        Err(Refusal::Type)
    }

    /// Becomes an empty list; `None` when no list belongs here.
    fn list(&mut self) -> Option<&mut dyn List> {
        None
    }

    /// Becomes an object whose members are then read; `None` when no object
    /// belongs here.
    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        None
    }

    /// The member that says what an object is. It is read first, wherever it
    /// stands, and handed to [`choose`](Slot::choose).
    fn tag(&self) -> Option<&'static Tag> {
        None
    }

    /// Becomes the variant that a tag names.
    ///
    /// # Errors
    ///
    /// When the tag names none.
    fn choose(&mut self, _tag: Scalar<'_>) -> Result<(), Refusal> {
        Err(Refusal::Type)
    }
}

/// A type that can be read. Derive it with `#[derive(FromJson)]`; the crate's
/// documentation lists the attributes.
pub trait FromJson: Slot + Sized {
    /// What belongs in a slot of this type.
    const EXPECTED: Expected;

    /// The member that says what an object of this type is.
    const TAG: Option<&'static Tag> = None;

    /// The value before anything is read into it.
    fn blank() -> Self;
}

/// The items of a list.
pub trait List {
    /// The slot of the item at `position`, from 0; the reader asks for them in
    /// order. `None` past the end of a list of fixed length.
    fn item(&mut self, position: usize) -> Option<&mut dyn Slot>;

    /// Removes the last item.
    fn pop(&mut self) {}

    /// How many items there must be, where that is fixed.
    fn fixed_length(&self) -> Option<usize> {
        None
    }
}

/// The members of an object.
pub trait Object {
    /// The slot of the member at a position of [`Shape::names`]; `None` for one
    /// that must be null.
    fn member(&mut self, position: usize) -> Option<&mut dyn Slot>;
}

/// Which members an object has.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    /// Their names, at most 32.
    pub names: &'static [&'static str],
    /// A bit for each name that must be present, by its position.
    pub required: u32,
    /// What happens to other names.
    pub members: Members,
}

impl Shape {
    /// An object without members.
    pub const EMPTY: Shape = Shape { names: &[], required: 0, members: Members::Closed };

    /// The names that must be present.
    pub fn required_names(&self) -> impl Iterator<Item = &'static str> {
        let names = self.names.iter().zip(0_u32..);
        names.filter(|(_, at)| self.required & 1 << at != 0).map(|(name, _)| *name)
    }
}

/// How the members of an object are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Unknown ones are refused.
    Closed,
    /// Unknown ones are ignored.
    Open,
    /// Exactly one is present: the variant of an enum.
    One,
}

/// The member of an object that names the variant of an enum.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// An open object in which the tag, its only name, is required.
    pub shape: Shape,
    /// The names of the variants.
    pub variants: &'static [&'static str],
}

/// A value that is neither a list nor an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar<'t> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer from 0 on.
    Unsigned(u64),
    /// An integer below 0.
    Signed(i64),
    /// Any other number.
    Float(f64),
    /// A string.
    Text(&'t str),
}

/// Why a slot does not take a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another type belongs there.
    Type,
    /// The number is outside the slot's range.
    Range,
    /// The string is not of the form that belongs there.
    Form,
    /// The string is none of the names that belong there.
    Name,
    /// The name of a variant stands without the value that belongs to it.
    Bare,
}

/// The position of a string in a list of names.
///
/// # Errors
///
/// When it is none of them, or not a string.
pub fn position(scalar: Scalar<'_>, names: &'static [&'static str]) -> Result<usize, Refusal> {
    let Scalar::Text(text) = scalar else { return Err(Refusal::Type) };
    names.iter().position(|name| *name == text).ok_or(Refusal::Name)
}

/// Implements [`FromJson`], and `serde::Deserialize`, for a type that is read from
/// a string by its `FromStr`: the type, its blank value, and the [`Form`] of the
/// string.
///
/// ```
/// use kyhan_json::Form;
/// use std::net::Ipv4Addr;
///
/// struct Address(Ipv4Addr);
///
/// impl std::str::FromStr for Address {
///     type Err = std::net::AddrParseError;
///     fn from_str(text: &str) -> Result<Address, Self::Err> {
///         text.parse().map(Address)
///     }
/// }
///
/// static ADDRESS: Form = Form { name: "address", description: "an IPv4 address" };
/// kyhan_json::from_str!(Address, Address(Ipv4Addr::UNSPECIFIED), ADDRESS);
///
/// let fault = kyhan_json::read::<Address>(b"\"1.2.3\"").err().unwrap();
/// assert_eq!(fault.reason.to_string(), "`1.2.3` is not an IPv4 address");
/// ```
///
/// [`Form`]: crate::Form
#[macro_export]
macro_rules! from_str {
    ($type:ty, $blank:expr, $form:expr) => {
        impl $crate::Slot for $type {
            fn expected(&self) -> $crate::Expected {
                <$type as $crate::FromJson>::EXPECTED
            }

            fn scalar(
                &mut self,
                scalar: $crate::Scalar<'_>,
            ) -> ::std::result::Result<(), $crate::Refusal> {
                let $crate::Scalar::Text(text) = scalar else {
                    return Err($crate::Refusal::Type);
                };
                *self = text.parse().map_err(|_| $crate::Refusal::Form)?;
                Ok(())
            }
        }

        impl $crate::FromJson for $type {
            const EXPECTED: $crate::Expected = $crate::Expected::Form(&$form);

            fn blank() -> $type {
                $blank
            }
        }

        impl<'de> $crate::__serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<$type, D::Error> {
                $crate::deserialize(deserializer)
            }
        }
    };
}

impl Slot for String {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let Scalar::Text(text) = scalar else { return Err(Refusal::Type) };
        text.clone_into(self);
        Ok(())
    }
}

impl FromJson for String {
    const EXPECTED: Expected = Expected::String;

    fn blank() -> String {
        String::new()
    }
}

impl Slot for Box<str> {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let Scalar::Text(text) = scalar else { return Err(Refusal::Type) };
        *self = text.into();
        Ok(())
    }
}

impl FromJson for Box<str> {
    const EXPECTED: Expected = Expected::String;

    fn blank() -> Box<str> {
        Box::default()
    }
}

impl Slot for bool {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let Scalar::Bool(value) = scalar else { return Err(Refusal::Type) };
        *self = value;
        Ok(())
    }
}

impl FromJson for bool {
    const EXPECTED: Expected = Expected::Boolean;

    fn blank() -> bool {
        false
    }
}

impl Slot for f64 {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        #[allow(clippy::cast_precision_loss, reason = "the nearest float is meant")]
        let value = match scalar {
            Scalar::Float(value) => value,
            Scalar::Unsigned(value) => value as f64,
            Scalar::Signed(value) => value as f64,
            _ => return Err(Refusal::Type),
        };
        *self = value;
        Ok(())
    }
}

impl FromJson for f64 {
    const EXPECTED: Expected = Expected::Number;

    fn blank() -> f64 {
        0.0
    }
}

macro_rules! integer {
    ($type:ty, $expected:ident) => {
        impl Slot for $type {
            fn expected(&self) -> Expected {
                Self::EXPECTED
            }

            fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
                let value = match scalar {
                    Scalar::Unsigned(value) => i128::from(value),
                    Scalar::Signed(value) => i128::from(value),
                    _ => return Err(Refusal::Type),
                };
                *self = value.try_into().map_err(|_| Refusal::Range)?;
                Ok(())
            }
        }

        impl FromJson for $type {
            const EXPECTED: Expected = Expected::$expected;

            fn blank() -> $type {
                0
            }
        }
    };
}
integer!(u32, Natural);
integer!(u64, Natural);
integer!(i32, Integer);

/// A number in memory; one above the largest is the largest.
impl Slot for usize {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let mut value = 0_u64;
        value.scalar(scalar)?;
        *self = value.try_into().unwrap_or(usize::MAX);
        Ok(())
    }
}

impl FromJson for usize {
    const EXPECTED: Expected = u64::EXPECTED;

    fn blank() -> usize {
        0
    }
}

impl<T: FromJson> Slot for Option<T> {
    fn expected(&self) -> Expected {
        T::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        if matches!(scalar, Scalar::Null) {
            *self = None;
            return Ok(());
        }
        self.get_or_insert_with(T::blank).scalar(scalar)
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        self.get_or_insert_with(T::blank).list()
    }

    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        self.get_or_insert_with(T::blank).object()
    }

    fn tag(&self) -> Option<&'static Tag> {
        T::TAG
    }

    fn choose(&mut self, tag: Scalar<'_>) -> Result<(), Refusal> {
        self.get_or_insert_with(T::blank).choose(tag)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    fn blank() -> Option<T> {
        None
    }
}

impl<T: FromJson> Slot for Vec<T> {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        self.clear();
        Some(self)
    }
}

impl<T: FromJson> List for Vec<T> {
    fn item(&mut self, _position: usize) -> Option<&mut dyn Slot> {
        self.push(T::blank());
        self.last_mut().map(|item| item as &mut dyn Slot)
    }

    fn pop(&mut self) {
        Vec::pop(self);
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    fn blank() -> Vec<T> {
        Vec::new()
    }
}

impl<T: FromJson + Clone> Slot for Arc<Vec<T>> {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        Arc::make_mut(self).list()
    }
}

impl<T: FromJson + Clone> FromJson for Arc<Vec<T>> {
    const EXPECTED: Expected = Expected::List;

    fn blank() -> Arc<Vec<T>> {
        Arc::default()
    }
}

impl Slot for [f64; 2] {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        Some(self)
    }
}

impl List for [f64; 2] {
    fn item(&mut self, position: usize) -> Option<&mut dyn Slot> {
        self.get_mut(position).map(|item| item as &mut dyn Slot)
    }

    fn fixed_length(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl FromJson for [f64; 2] {
    const EXPECTED: Expected = Expected::TwoNumbers;

    fn blank() -> [f64; 2] {
        [0.0; 2]
    }
}

/// The slot of what must be null.
pub(crate) struct NullOnly;

impl Slot for NullOnly {
    fn expected(&self) -> Expected {
        Expected::Null
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        if matches!(scalar, Scalar::Null) { Ok(()) } else { Err(Refusal::Type) }
    }
}

/// A slot for any value, which keeps nothing of it.
pub struct Ignored;

impl Slot for Ignored {
    fn expected(&self) -> Expected {
        Expected::Anything
    }

    fn scalar(&mut self, _scalar: Scalar<'_>) -> Result<(), Refusal> {
        Ok(())
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        Some(self)
    }

    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        Some((&Shape { names: &[], required: 0, members: Members::Open }, self))
    }
}

impl List for Ignored {
    fn item(&mut self, _position: usize) -> Option<&mut dyn Slot> {
        Some(self)
    }
}

impl Object for Ignored {
    fn member(&mut self, _position: usize) -> Option<&mut dyn Slot> {
        Some(self)
    }
}
