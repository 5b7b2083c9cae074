//! The loops that the readers of all types share: one for the members of an
//! object, one for names. `kyhan-derive` writes the rest of each reader.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

/// Reads the member at a position into where it belongs.
type ReadMember<'r, A, E> = dyn FnMut(usize, &mut A) -> Result<(), E> + 'r;

/// Reads an object's members, each by `member` with the position of its name in
/// `names`. The bits of `required` are the positions that must not be absent.
///
/// # Errors
///
/// On an unknown, a repeated and an absent name, and those of `member`.
pub(crate) fn read<'de, A: MapAccess<'de>>(
    map: &mut A,
    names: &'static [&'static str],
    required: u32,
    member: &mut ReadMember<'_, A, A::Error>,
) -> Result<(), A::Error> {
    let name = |position: usize| names.get(position).copied().unwrap_or_default();
    let mut seen = 0_u32;
    let mut next = 0;
    while let Some(position) = map.next_key_seed(Name { names, next, kind: Kind::Member })? {
        let bit = 1 << position;
        if seen & bit != 0 {
            return Err(A::Error::duplicate_field(name(position)));
        }
        seen |= bit;
        next = position + 1;
        member(position, map)?;
    }
    match required & !seen {
        0 => Ok(()),
        absent => Err(A::Error::missing_field(name(absent.trailing_zeros() as usize))),
    }
}

/// The value of a member that [`read`] has found.
///
/// # Errors
///
/// None after [`read`] with the member's bit.
pub(crate) fn required<T, E: Error>(member: Option<T>, name: &'static str) -> Result<T, E> {
    member.ok_or_else(|| E::missing_field(name))
}

/// The position of a value among the names that it may be.
///
/// # Errors
///
/// When it is none of them.
pub(crate) fn position<E: Error>(text: &str, names: &'static [&'static str]) -> Result<usize, E> {
    names.iter().position(|name| *name == text).ok_or_else(|| E::unknown_variant(text, names))
}

/// Reads the name of a variant as its position in the list.
pub(crate) struct Variant(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Variant {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        Name { names: self.0, next: 0, kind: Kind::Variant }.deserialize(deserializer)
    }
}

/// Writes what is expected where one of several names is.
pub(crate) fn write_names(names: &[&str], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (position, name) in names.iter().enumerate() {
        let before = if position == 0 { "one of " } else { ", " };
        write!(f, "{before}`{name}`")?;
    }
    Ok(())
}

/// A name out of a list, read as its position.
struct Name {
    names: &'static [&'static str],
    /// Where the name stands if the text keeps the order of the list.
    next: usize,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Member,
    Variant,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_names(self.names, f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<usize, E> {
        if self.names.get(self.next) == Some(&text) {
            return Ok(self.next);
        }
        match self.kind {
            Kind::Variant => position(text, self.names),
            Kind::Member => self
                .names
                .iter()
                .position(|name| *name == text)
                .ok_or_else(|| E::unknown_field(text, self.names)),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Group, Members, Obligation, Once, Timing};

    fn fault<T: serde::de::DeserializeOwned>(text: &str) -> String {
        serde_json::from_str::<T>(text).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn objects_are_read_in_any_order_and_from_objects_only() {
        let once = r#"{"bound": "by", "when": "2024-12-15", "time": null}"#;
        assert!(serde_json::from_str::<Once>(once).is_ok());
        for (text, expected) in [
            (r#"["2024-12-15", "by"]"#, "invalid type: sequence, expected an object with `when`"),
            (r#"{"when": "2024-12-15"}"#, "missing field `bound`"),
            (r#"{"bound": "by", "bound": "by"}"#, "duplicate field `bound`"),
            (r#"{"bound": "until"}"#, "unknown variant `until`, expected one of `before`, `by`"),
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
            (r#""once""#, "invalid type: unit variant, expected newtype variant"),
            (r#"{"adHoc": {}}"#, "invalid type: map, expected unit"),
            (r#"{"twice": {}}"#, "unknown variant `twice`"),
            (r#"{"once": {"when": "2024-12-15", "bound": "by"}, "adHoc": null}"#, "expected value"),
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
            fault.starts_with("invalid type: integer `7`, expected a list of agency"),
            "{fault}"
        );
    }
}
