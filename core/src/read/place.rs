//! Places for values: what each type says of itself to the one reader.

use super::words::Expected;

/// Where a value goes once it is read. The reader asks for what the text has;
/// a place that does not take it says nothing, or refuses it.
///
/// Not generic over formats, so that each type is compiled once and small:
/// browsers download every one.
pub(crate) trait Place {
    /// What belongs here.
    fn expected(&self) -> Expected;

    /// Takes a value that is neither list nor object.
    ///
    /// # Errors
    ///
    /// When it does not belong here.
    fn scalar(&mut self, _scalar: Scalar<'_>) -> Result<(), Refusal> {
        Err(Refusal::Type)
    }

    /// Becomes a list, which is empty.
    fn list(&mut self) -> Option<&mut dyn List> {
        None
    }

    /// Becomes an object whose members are to be read.
    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        None
    }
}

/// A place as it is before anything is read into it.
pub(crate) trait Blank: Place + Sized {
    /// What belongs there.
    const EXPECTED: Expected;

    fn blank() -> Self;
}

/// The items of a list.
pub(crate) trait List {
    /// The place of the item at `position`, 0 being the first; they are asked
    /// for in order. `None` past the end of a list of fixed length.
    fn item(&mut self, position: usize) -> Option<&mut dyn Place>;

    /// Takes the last item away again.
    fn pop(&mut self) {}

    /// How many items there must be, when that is fixed.
    fn fixed_length(&self) -> Option<usize> {
        None
    }
}

/// The members of an object.
pub(crate) trait Object {
    /// The place of the member at a position of the shape's names; `None` for
    /// one that has no value.
    fn member(&mut self, position: usize) -> Option<&mut dyn Place>;
}

/// What the members of an object are.
pub(crate) struct Shape {
    pub(crate) names: &'static [&'static str],
    /// The bits are the positions of names that must not be absent.
    pub(crate) required: u32,
    pub(crate) kind: Kind,
}

/// What an object does with the names of members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Unknown ones are refused.
    Closed,
    /// Unknown ones are passed over.
    Open,
    /// There is exactly one, which chooses what the value is.
    Choice,
}

/// A value that is neither list nor object.
#[derive(Clone, Copy)]
pub(crate) enum Scalar<'t> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(&'t str),
}

/// Why a value does not belong in a place.
pub(crate) enum Refusal {
    /// Another type belongs there.
    Type,
    /// A number outside what the place holds.
    Range,
    /// A text that is not of the form that belongs there.
    Form,
    /// None of the names that may stand there.
    Name,
    /// A name alone where its value belongs with it.
    Bare,
}

/// The position of a text in a list of names.
///
/// # Errors
///
/// When it is none of them, or no text.
pub(crate) fn position(
    scalar: Scalar<'_>,
    names: &'static [&'static str],
) -> Result<usize, Refusal> {
    let Scalar::Text(text) = scalar else { return Err(Refusal::Type) };
    names.iter().position(|name| *name == text).ok_or(Refusal::Name)
}

/// Places that are read from a text by their `FromStr`.
macro_rules! text_place {
    ($type:ty, $blank:expr, $expected:ident) => {
        impl crate::read::Place for $type {
            fn expected(&self) -> crate::read::Expected {
                <$type as crate::read::Blank>::EXPECTED
            }

            fn scalar(
                &mut self,
                scalar: crate::read::Scalar<'_>,
            ) -> Result<(), crate::read::Refusal> {
                let crate::read::Scalar::Text(text) = scalar else {
                    return Err(crate::read::Refusal::Type);
                };
                *self = text.parse().map_err(|_| crate::read::Refusal::Form)?;
                Ok(())
            }
        }

        impl crate::read::Blank for $type {
            const EXPECTED: crate::read::Expected = crate::read::Expected::$expected;

            fn blank() -> $type {
                $blank
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<$type, D::Error> {
                crate::read::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use text_place;

impl Place for String {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let Scalar::Text(text) = scalar else { return Err(Refusal::Type) };
        text.clone_into(self);
        Ok(())
    }
}

impl Blank for String {
    const EXPECTED: Expected = Expected::Text;

    fn blank() -> String {
        String::new()
    }
}

impl Place for bool {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        let Scalar::Bool(value) = scalar else { return Err(Refusal::Type) };
        *self = value;
        Ok(())
    }
}

impl Blank for bool {
    const EXPECTED: Expected = Expected::Boolean;

    fn blank() -> bool {
        false
    }
}

impl Place for f64 {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        #[allow(clippy::cast_precision_loss, reason = "the nearest number is meant")]
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

impl Blank for f64 {
    const EXPECTED: Expected = Expected::Number;

    fn blank() -> f64 {
        0.0
    }
}

macro_rules! whole_number {
    ($type:ty, $expected:ident) => {
        impl Place for $type {
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

        impl Blank for $type {
            const EXPECTED: Expected = Expected::$expected;

            fn blank() -> $type {
                0
            }
        }
    };
}
whole_number!(u32, Natural);
whole_number!(u64, Natural);
whole_number!(i32, Whole);

/// It has nothing yet: a member is read once.
impl<T: Blank> Place for Option<T> {
    fn expected(&self) -> Expected {
        T::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        if matches!(scalar, Scalar::Null) {
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
}

impl<T: Blank> Blank for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    fn blank() -> Option<T> {
        None
    }
}

impl<T: Blank> Place for Vec<T> {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        Some(self)
    }
}

impl<T: Blank> List for Vec<T> {
    fn item(&mut self, _position: usize) -> Option<&mut dyn Place> {
        self.push(T::blank());
        self.last_mut().map(|item| item as &mut dyn Place)
    }

    fn pop(&mut self) {
        Vec::pop(self);
    }
}

impl<T: Blank> Blank for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    fn blank() -> Vec<T> {
        Vec::new()
    }
}

impl Place for [f64; 2] {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn list(&mut self) -> Option<&mut dyn List> {
        Some(self)
    }
}

impl List for [f64; 2] {
    fn item(&mut self, position: usize) -> Option<&mut dyn Place> {
        self.get_mut(position).map(|item| item as &mut dyn Place)
    }

    fn fixed_length(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl Blank for [f64; 2] {
    const EXPECTED: Expected = Expected::TwoNumbers;

    fn blank() -> [f64; 2] {
        [0.0; 2]
    }
}

/// The place of what may only be null.
pub(crate) struct Nothing;

impl Place for Nothing {
    fn expected(&self) -> Expected {
        Expected::Null
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        if matches!(scalar, Scalar::Null) { Ok(()) } else { Err(Refusal::Type) }
    }
}

/// A place for whatever there is, which keeps nothing of it.
pub(crate) struct Anything;

impl Place for Anything {
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
        Some((&Shape { names: &[], required: 0, kind: Kind::Open }, self))
    }
}

impl List for Anything {
    fn item(&mut self, _position: usize) -> Option<&mut dyn Place> {
        Some(self)
    }
}

impl Object for Anything {
    fn member(&mut self, _position: usize) -> Option<&mut dyn Place> {
        Some(self)
    }
}
