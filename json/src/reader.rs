//! The one reader of all types: it walks through a value and puts each part of it
//! into its slot.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::fault::{Expected, Found, Reason};
use crate::pointer::Step;
use crate::slot::{FromJson, Ignored, List, Members, NullOnly, Refusal, Scalar, Shape, Slot, Tag};

/// The name by which the reader asks [`Json`](crate::text::Json) for a struct
/// whose tag comes first.
pub(crate) const TAGGED: &str = "$kyhan_json::tagged";

/// Reads a value of any format that serde supports: the bridge by which a type
/// that is read here implements `serde::Deserialize`.
///
/// # Errors
///
/// Those of the format, and values that do not belong where they stand, worded in
/// English. In a format other than JSON text the tag of an enum must come first.
pub fn deserialize<'de, T: FromJson, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    Reader { slot: &mut value, trail: &mut Trail::default() }.deserialize(deserializer)?;
    Ok(value)
}

/// What is known of a fault while the reader returns.
#[derive(Default)]
pub(crate) struct Trail {
    pub(crate) reason: Option<Reason>,
    /// The steps that lead to it, innermost first.
    pub(crate) steps: Vec<Step>,
}

impl Trail {
    fn refuse<E: Error>(&mut self, reason: Reason) -> E {
        let error = E::custom(&reason);
        self.reason = Some(reason);
        error
    }

    fn step(&mut self, name: &'static str) {
        self.steps.push(Step::Field(name.into()));
    }
}

/// Reads one value into its slot.
pub(crate) struct Reader<'s> {
    pub(crate) slot: &'s mut dyn Slot,
    pub(crate) trail: &'s mut Trail,
}

impl Reader<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        self.slot.scalar(scalar).map_err(|refusal| self.refuse(refusal, scalar.into()))
    }

    fn refuse<E: Error>(self, refusal: Refusal, found: Found) -> E {
        self.trail.refuse(Reason::refused(refusal, found, self.slot.expected()))
    }

    /// Reads the tag, which comes first, and becomes the variant that it names.
    fn choose<'de, A: MapAccess<'de>>(
        &mut self,
        tag: &'static Tag,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let shape = &tag.shape;
        let name = shape.names.first().copied().unwrap_or_default();
        let first = map.next_key_seed(Name { shape, tag: None, next: 0, trail: self.trail })?;
        if first.flatten().is_none() {
            return Err(self.trail.refuse(Reason::MissingField { name }));
        }
        let mut choice = Choice { slot: self.slot, tag };
        let read = map.next_value_seed(Reader { slot: &mut choice, trail: self.trail });
        read.inspect_err(|_| self.trail.step(name))
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.slot.tag() {
            None => deserializer.deserialize_any(self),
            Some(tag) => deserializer.deserialize_struct(TAGGED, tag.shape.names, self),
        }
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
        let Some(list) = self.slot.list() else {
            return Err(self.refuse(Refusal::Type, Found::List));
        };
        let mut position = 0;
        loop {
            let item = Item { list: &mut *list, position, trail: &mut *self.trail };
            let read = items.next_element_seed(item);
            if read.inspect_err(|_| self.trail.steps.push(Step::Item(position)))?.is_none() {
                break;
            }
            position += 1;
        }
        match list.fixed_length() {
            Some(expected) if expected != position => {
                Err(self.trail.refuse(Reason::Length { expected }))
            }
            _ => Ok(()),
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let tag = self.slot.tag();
        if let Some(tag) = tag {
            self.choose(tag, &mut map)?;
        }
        let tag = tag.and_then(|tag| tag.shape.names.first().copied());
        let Some((shape, object)) = self.slot.object() else {
            return Err(self.refuse(Refusal::Type, Found::Object));
        };
        let name = |position: usize| shape.names.get(position).copied().unwrap_or_default();
        let is_variant = shape.members == Members::One;
        let mut seen = 0_u32;
        let mut next = 0;
        while let Some(position) =
            map.next_key_seed(Name { shape, tag, next, trail: &mut *self.trail })?
        {
            let Some(position) = position else {
                map.next_value_seed(Reader { slot: &mut Ignored, trail: &mut *self.trail })?;
                continue;
            };
            if is_variant && seen != 0 {
                return Err(self.trail.refuse(Reason::NotOneField));
            }
            let bit = 1 << position;
            let read = if seen & bit == 0 {
                let mut null = NullOnly;
                let slot = object.member(position).unwrap_or(&mut null);
                map.next_value_seed(Reader { slot, trail: &mut *self.trail })
            } else {
                Err(self.trail.refuse(Reason::DuplicateField { name: name(position) }))
            };
            read.inspect_err(|_| self.trail.step(name(position)))?;
            seen |= bit;
            next = position + 1;
        }
        match shape.required & !seen {
            _ if is_variant && seen == 0 => Err(self.trail.refuse(Reason::NotOneField)),
            0 => Ok(()),
            absent => {
                let name = name(absent.trailing_zeros() as usize);
                Err(self.trail.refuse(Reason::MissingField { name }))
            }
        }
    }
}

/// Reads one item of a list.
struct Item<'s> {
    list: &'s mut dyn List,
    position: usize,
    trail: &'s mut Trail,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let expected = self.list.fixed_length().unwrap_or_default();
        match self.list.item(self.position) {
            Some(slot) => Reader { slot, trail: self.trail }.deserialize(deserializer),
            None => Err(self.trail.refuse(Reason::Length { expected })),
        }
    }
}

/// The slot of a tag.
struct Choice<'s> {
    slot: &'s mut dyn Slot,
    tag: &'static Tag,
}

impl Slot for Choice<'_> {
    fn expected(&self) -> Expected {
        Expected::OneOf(self.tag.variants)
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        self.slot.choose(scalar)
    }
}

/// Reads the name of a member as its position; `None` for one to ignore.
struct Name<'s> {
    shape: &'static Shape,
    /// The name of the tag, which has been read.
    tag: Option<&'static str>,
    /// Where the name stands if the text keeps the order of the shape.
    next: usize,
    trail: &'s mut Trail,
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
        let Shape { names, members, .. } = *self.shape;
        if names.get(self.next) == Some(&text) {
            return Ok(Some(self.next));
        }
        if let Some(name) = self.tag.filter(|tag| *tag == text) {
            self.trail.step(name);
            return Err(self.trail.refuse(Reason::DuplicateField { name }));
        }
        let position = names.iter().position(|name| *name == text);
        if position.is_some() || members == Members::Open {
            return Ok(position);
        }
        self.trail.steps.push(Step::Field(text.to_owned().into()));
        Err(self.trail.refuse(Reason::unknown_member(text, self.tag, self.shape)))
    }
}
