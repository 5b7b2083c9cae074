//! From pointers to lines and columns.

use std::borrow::Cow;
use std::fmt;

use crate::pointer::{Pointer, Step};
use crate::text::{Format, Json, Stop};

/// A line and a column of a text, both from 1; columns count characters.
///
/// Displayed as `line:column`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
}

/// The first character.
pub(crate) const START: Position = Position { line: 1, column: 1 };

impl Default for Position {
    /// The first character.
    fn default() -> Position {
        START
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Turns ascending byte offsets into positions in one walk through the text.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    here: Position,
}

impl<'t> Lines<'t> {
    fn new(text: &'t [u8]) -> Lines<'t> {
        Lines { text, at: 0, here: START }
    }

    /// The position of a byte that lies no earlier than the last one asked for.
    fn position(&mut self, offset: usize) -> Position {
        for &byte in self.text.get(self.at..offset).unwrap_or_default() {
            if byte == b'\n' {
                self.here = Position { line: self.here.line + 1, column: 1 };
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                // The first byte of a character.
                self.here.column += 1;
            }
        }
        self.at = self.at.max(offset);
        self.here
    }
}

/// The position of a byte offset.
pub(crate) fn of_offset(text: &[u8], offset: usize) -> Position {
    Lines::new(text).position(offset)
}

/// Where the values that pointers lead to begin in a JSON text: members at their
/// name, items at their value. A pointer that leads nowhere gets the innermost
/// value on its way that exists. The text is walked once; after a syntax fault
/// nothing further is found.
///
/// ```
/// use kyhan_json::{Format, Pointer, locate};
///
/// let text = "{\n  \"bearers\": [\"a\", \"b\"]\n}";
/// let pointers = [Pointer::default().field("bearers").item(1)];
/// let found = locate(text.as_bytes(), Format::Json, &pointers);
/// assert_eq!(found[0].to_string(), "2:20");
/// ```
pub fn locate(text: &[u8], format: Format, pointers: &[Pointer]) -> Vec<Position> {
    if pointers.is_empty() {
        return Vec::new();
    }
    let text = crate::text::without_bom(text);
    let valid = match str::from_utf8(text) {
        Ok(valid) => valid,
        Err(error) => {
            let valid = text.get(..error.valid_up_to()).unwrap_or_default();
            str::from_utf8(valid).unwrap_or_default()
        }
    };
    let mut wanted: Vec<Wanted<'_>> = pointers
        .iter()
        .enumerate()
        .map(|(index, pointer)| Wanted { steps: pointer.steps(), index, offset: 0 })
        .collect();
    wanted.sort_unstable_by(|left, right| left.steps.cmp(right.steps));
    let mut json = Json::new(valid, format);
    json.peek();
    let begin = json.at();
    if pointers.iter().all(|pointer| pointer.steps().is_empty()) {
        return vec![of_offset(text, begin); pointers.len()];
    }
    // What was found before a syntax fault stands.
    let _ = walk(&mut json, begin, &mut wanted, 0);

    wanted.sort_unstable_by_key(|wanted| wanted.offset);
    let mut lines = Lines::new(text);
    let mut positions = vec![START; pointers.len()];
    for Wanted { index, offset, .. } in wanted {
        if let Some(position) = positions.get_mut(index) {
            *position = lines.position(offset);
        }
    }
    positions
}

/// A pointer on its way to an offset.
struct Wanted<'p> {
    steps: &'p [Step],
    /// Its position in the caller's list.
    index: usize,
    /// Where the innermost value on its way begins that was found so far.
    offset: usize,
}

/// Walks through a value that begins at `begin`, or whose name does. Pointers to
/// it or into it share `depth` steps and are sorted.
fn walk(
    json: &mut Json<'_>,
    begin: usize,
    wanted: &mut [Wanted<'_>],
    depth: usize,
) -> Result<(), Stop> {
    for wanted in wanted.iter_mut() {
        wanted.offset = begin;
    }
    let end = match json.peek() {
        Some(b'{') => b'}',
        Some(b'[') => b']',
        _ => return json.skip(),
    };
    if wanted.iter().all(|wanted| wanted.steps.len() == depth) {
        return json.skip();
    }
    json.open()?;
    let mut position = 0;
    while json.next(end, position == 0)? {
        json.peek();
        let begin = json.at();
        let step = if end == b'}' {
            Step::Field(Cow::Owned(json.name()?.into_owned()))
        } else {
            Step::Item(position)
        };
        walk(json, begin, below(wanted, depth, &step), depth + 1)?;
        position += 1;
    }
    Ok(())
}

/// Those of sorted pointers whose step at `depth` is `step`.
fn below<'w, 'p>(wanted: &'w mut [Wanted<'p>], depth: usize, step: &Step) -> &'w mut [Wanted<'p>] {
    let step = Some(step);
    let begin = wanted.partition_point(|wanted| wanted.steps.get(depth) < step);
    let end = wanted.partition_point(|wanted| wanted.steps.get(depth) <= step);
    wanted.get_mut(begin..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(text: &str) -> Pointer {
        let step = |step: &str| match step.parse() {
            Ok(position) => Step::Item(position),
            Err(_) => Step::Field(step.replace("~1", "/").replace("~0", "~").into()),
        };
        text.split('/').skip(1).map(step).collect()
    }

    fn place(text: &str, at: &str) -> String {
        let found = locate(text.as_bytes(), Format::Json, &[pointer(at)]);
        found.iter().map(Position::to_string).collect()
    }

    #[test]
    fn pointers_lead_to_lines_and_columns() {
        let text = "{\n  \"a\": [1, {\"đ\": \"x\\\"]\", \"c/d\": [\n    true]}],\n  \"b\": null\n}";
        let expected = [
            ("", "1:1"),
            ("/a", "2:3"),
            ("/a/0", "2:9"),
            ("/a/1", "2:12"),
            ("/a/1/đ", "2:13"),
            ("/a/1/c~1d", "2:26"),
            ("/a/1/c~1d/0", "3:5"),
            ("/b", "4:3"),
            ("/a/1/missing/0", "2:12"),
            ("/nowhere", "1:1"),
        ];
        for (pointer, expected) in expected {
            assert_eq!(place(text, pointer), expected, "{pointer}");
            let with_bom = format!("\u{feff}{text}");
            assert_eq!(place(&with_bom, pointer), expected, "{pointer}");
        }
        let pointers: Vec<Pointer> = expected.iter().rev().map(|(at, _)| pointer(at)).collect();
        let found = locate(text.as_bytes(), Format::Json, &pointers);
        for (found, (pointer, expected)) in found.iter().zip(expected.iter().rev()) {
            assert_eq!(found.to_string(), *expected, "{pointer}");
        }
    }

    #[test]
    fn broken_text_ends_the_walk() {
        for text in ["", "{", "{\"a\"", "{\"a\": [", "[[[", "{\"a\": \"\\", "]"] {
            assert!(place(text, "/a/0/b").starts_with("1:"), "{text}");
        }
        assert_eq!(place("{\"a\":\n [1,\n2 3]}", "/a/1"), "3:1");
    }
}
