//! From JSON Pointers to lines and columns of the text they point into.

use std::collections::HashMap;
use std::fmt;

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The position of a byte.
pub(crate) fn of_offset(text: &[u8], offset: usize) -> Position {
    Lines::new(text).position(offset)
}

/// Turns ascending offsets into positions in one walk through the text.
pub(crate) struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    here: Position,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t [u8]) -> Lines<'t> {
        Lines { text, at: 0, here: Position { line: 1, column: 1 } }
    }

    /// The position of a byte that lies no earlier than the last one asked for.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
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

/// The bytes at which values begin, for each pointer that leads to one: members
/// at their name, entries of lists at their value. A pointer that leads nowhere
/// gets the nearest value around it.
///
/// The text is walked once, whatever the number of pointers.
pub(crate) fn offsets<'p>(text: &[u8], pointers: &[&'p str]) -> HashMap<&'p str, usize> {
    let mut wanted = Wanted::default();
    for pointer in pointers {
        wanted.add(pointer);
    }
    let mut walker = Walker { text, at: 0, found: vec![0; wanted.count + 1] };
    walker.skip_blanks();
    if let Some(start) = walker.found.first_mut() {
        *start = walker.at;
    }
    walker.value(Some(&wanted));
    let offset = |pointer: &str| {
        let at = wanted.deepest(pointer, &walker.found);
        walker.found.get(at).copied().unwrap_or(0)
    };
    pointers.iter().map(|&pointer| (pointer, offset(pointer))).collect()
}

/// Pointers, joined where they share their beginning.
#[derive(Default)]
struct Wanted {
    number: usize,
    /// The nodes below the root; kept at the root.
    count: usize,
    below: HashMap<String, Wanted>,
}

impl Wanted {
    fn add(&mut self, pointer: &str) {
        let mut count = self.count;
        let mut node = &mut *self;
        for token in tokens(pointer) {
            node = node.below.entry(token).or_insert_with(|| {
                count += 1;
                Wanted { number: count, ..Wanted::default() }
            });
        }
        self.count = count;
    }

    /// The number of the last node on the way that exists in the text.
    fn deepest(&self, pointer: &str, found: &[usize]) -> usize {
        let mut node = self;
        for token in tokens(pointer) {
            match node.below.get(&token) {
                Some(next) if found.get(next.number).is_some_and(|&at| at > 0) => node = next,
                _ => break,
            }
        }
        node.number
    }
}

fn tokens(pointer: &str) -> impl Iterator<Item = String> + '_ {
    pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// Walks through JSON that another reader has accepted. On anything else it
/// ends early and harmlessly.
struct Walker<'t> {
    text: &'t [u8],
    at: usize,
    /// Offsets by the number of the node.
    found: Vec<usize>,
}

impl Walker<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace() || byte >= 0x80) {
            self.at += 1;
        }
    }

    fn note(&mut self, node: Option<&Wanted>, at: usize) {
        if let Some(found) = node.and_then(|node| self.found.get_mut(node.number)) {
            *found = at;
        }
    }

    fn value(&mut self, wanted: Option<&Wanted>) {
        let wanted = wanted.filter(|node| !node.below.is_empty());
        match (self.peek(), wanted) {
            (Some(b'{'), Some(node)) => self.entries(b'}', |walker, _| {
                let start = walker.at;
                let name = walker.string();
                walker.skip_blanks();
                walker.at += 1;
                walker.skip_blanks();
                let below = node.below.get(&name);
                walker.note(below, start);
                below
            }),
            (Some(b'['), Some(node)) => self.entries(b']', |walker, index| {
                let below = node.below.get(&index.to_string());
                walker.note(below, walker.at);
                below
            }),
            (Some(b'{' | b'['), None) => self.skip_nested(),
            (Some(b'"'), _) => self.skip_string(),
            _ => {
                let ends =
                    |byte: u8| matches!(byte, b',' | b'}' | b']') || byte.is_ascii_whitespace();
                while self.peek().is_some_and(|byte| !ends(byte)) {
                    self.at += 1;
                }
            }
        }
    }

    fn entries<'w>(
        &mut self,
        close: u8,
        mut begin: impl FnMut(&mut Self, usize) -> Option<&'w Wanted>,
    ) {
        self.at += 1;
        self.skip_blanks();
        let mut index = 0;
        while self.peek().is_some_and(|byte| byte != close) {
            let below = begin(self, index);
            self.value(below);
            self.skip_blanks();
            if self.peek() != Some(b',') {
                break;
            }
            self.at += 1;
            self.skip_blanks();
            index += 1;
        }
        self.at += 1;
    }

    /// An object or list in which nothing is wanted, without recursion.
    fn skip_nested(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.skip_string();
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    fn string(&mut self) -> String {
        let start = self.at;
        self.skip_string();
        let quoted = self.text.get(start..self.at).unwrap_or_default();
        serde_json::from_slice(quoted).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests fail by panicking")]
    use super::*;

    fn place(text: &str, pointer: &str) -> String {
        of_offset(text.as_bytes(), offsets(text.as_bytes(), &[pointer])[pointer]).to_string()
    }

    #[test]
    fn pointers_lead_to_lines_and_columns() {
        let text = "{\n  \"a\": [1, {\"đ\": \"x\\\"]\", \"c/d\": [\n    true]}],\n  \"b\": null\n}";
        for (pointer, expected) in [
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
        ] {
            assert_eq!(place(text, pointer), expected, "{pointer}");
        }
    }

    #[test]
    fn broken_text_ends_the_walk() {
        for text in ["", "{", "{\"a\"", "{\"a\": [", "[[[", "{\"a\": \"\\", "]"] {
            assert!(place(text, "/a/0/b").starts_with("1:"), "{text}");
        }
    }
}
