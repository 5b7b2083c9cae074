//! The members of an object and the entries of a list, as text.

use std::ops::Range;

use crate::read::{self, Blank};

/// A member or an entry.
pub(super) struct Part<'t> {
    /// The name of a member as it is written, quotation marks included.
    name: &'t [u8],
    pub(super) value: &'t [u8],
}

impl Part<'_> {
    /// The name of a member.
    pub(super) fn name(&self) -> String {
        let mut name = String::blank();
        // What has been read as a name once can be read again.
        let _ = read::json(self.name, &mut name);
        name
    }
}

/// The parts of a JSON text, of which it is known that it is one; none where it
/// is neither object nor list.
pub(super) fn parts(text: &[u8]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let (mut name, mut begin) = (0..0, 0);
    let mut is_text = false;
    let mut bytes = text.iter().copied().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'"' => is_text = !is_text,
            _ if is_text => {}
            b'{' | b'[' => {
                depth += 1;
                if depth == 1 {
                    begin = at + 1;
                }
            }
            b':' if depth == 1 => {
                name = begin..at;
                begin = at + 1;
            }
            b',' | b'}' | b']' => {
                if depth == 1 {
                    let trimmed =
                        |range: Range<usize>| text.get(range).unwrap_or_default().trim_ascii();
                    let value = trimmed(begin..at);
                    if !value.is_empty() {
                        parts.push(Part { name: trimmed(name), value });
                    }
                    (name, begin) = (0..0, at + 1);
                }
                depth -= usize::from(byte != b',');
            }
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_outermost_value() {
        let found = |text| -> Vec<(String, String)> {
            let text_of = |part: &Part<'_>| String::from_utf8_lossy(part.value).into_owned();
            parts(text).iter().map(|part| (part.name(), text_of(part))).collect()
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
        for empty in [&b"{}"[..], b" [ ] ", b"7", br#""a, b""#] {
            assert!(parts(empty).is_empty());
        }
    }
}
