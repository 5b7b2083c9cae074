//! The members of an object and the items of a list, as text.

use std::borrow::Cow;

use crate::text::{Format, Json, Stop, without_bom};

/// A member or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// The member's name; empty for an item.
    pub name: Cow<'t, str>,
    /// The text of its value.
    pub value: &'t [u8],
}

/// The members of the object, or the items of the list, that a JSON text is: to
/// read each by itself, so that a fault in one does not hide those in others.
/// Empty for any other value. Of a text that is not JSON, those before the fault.
pub fn parts(text: &[u8], format: Format) -> Vec<Part<'_>> {
    let text = without_bom(text);
    let mut parts = Vec::new();
    let mut json = Json::new(str::from_utf8(text).unwrap_or_default(), format);
    let end = match json.peek() {
        Some(b'{') => b'}',
        Some(b'[') => b']',
        _ => return parts,
    };
    if json.open().is_err() {
        return parts;
    }
    while let Ok(Some(part)) = next(&mut json, text, end, parts.is_empty()) {
        parts.push(part);
    }
    parts
}

fn next<'t>(
    json: &mut Json<'t>,
    text: &'t [u8],
    end: u8,
    is_first: bool,
) -> Result<Option<Part<'t>>, Stop> {
    if !json.next(end, is_first)? {
        return Ok(None);
    }
    json.peek();
    let name = if end == b'}' { json.name()? } else { Cow::Borrowed("") };
    json.peek();
    let begin = json.at();
    json.skip()?;
    Ok(Some(Part { name, value: text.get(begin..json.at()).unwrap_or_default() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_outermost_value() {
        let parts = |text| parts(text, Format::Json);
        let found = |text| -> Vec<(String, String)> {
            let text_of = |part: &Part<'_>| String::from_utf8_lossy(part.value).into_owned();
            parts(text).iter().map(|part| (part.name.to_string(), text_of(part))).collect()
        };
        let object = br#" {"a" : [1, {"b": 2}] , "c\"}": "x\\", "\u0064":null} "#;
        let expected = [("a", "[1, {\"b\": 2}]"), ("c\"}", r#""x\\""#), ("d", "null")];
        assert_eq!(
            found(object),
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
        let list = br#"[{"a": ",]"}, 5,[]]"#;
        let values: Vec<String> = found(list).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, [r#"{"a": ",]"}"#, "5", "[]"]);
        for empty in [&b"{}"[..], b" [ ] ", b"7", br#""a, b""#, b"[", b"", b"{\"a\" 1}"] {
            assert!(parts(empty).is_empty());
        }
    }
}
