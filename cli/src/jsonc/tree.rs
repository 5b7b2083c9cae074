//! A text as a tree that keeps its comments and blank lines. It is read after the
//! engine found it to be JSON, so nothing here is refused.

/// A value as it is written.
pub(crate) enum Value<'t> {
    /// A string, a number or a word, verbatim.
    Scalar(&'t str),
    /// An object or a list.
    Container {
        /// Its opening bracket.
        open: u8,
        items: Vec<Item<'t>>,
        /// The comments after the last item.
        last: Vec<&'t str>,
    },
}

/// A member or an item, and the comments that belong to it.
pub(crate) struct Item<'t> {
    /// A blank line stands before it, or before its first comment.
    pub(crate) is_apart: bool,
    /// The comments above it.
    pub(crate) above: Vec<&'t str>,
    /// A member's name, with its quotation marks.
    pub(crate) name: Option<&'t str>,
    pub(crate) value: Value<'t>,
    /// The comments behind it, on the line on which it ends.
    pub(crate) behind: Vec<&'t str>,
}

/// The whole text: its value with the comments around it, and those at its end.
pub(crate) fn parse(text: &str) -> (Item<'_>, Vec<&str>) {
    let mut parser = Parser { text: text.trim_start_matches('\u{feff}'), at: 0 };
    let mut above = Vec::new();
    let is_apart = parser.gap(&mut above) && !above.is_empty();
    let value = parser.value();
    let behind = parser.behind();
    let mut last = Vec::new();
    parser.gap(&mut last);
    (Item { is_apart, above, name: None, value, behind }, last)
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parser<'t> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> &'t str {
        let taken = self.rest().get(..length).unwrap_or_else(|| self.rest());
        self.at += taken.len();
        taken
    }

    fn comment(&mut self) -> Option<&'t str> {
        let rest = self.rest();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            return None;
        };
        Some(self.take(length).trim_end())
    }

    /// Passes over blanks and comments; whether a blank line stands before the first
    /// comment, or before what follows.
    fn gap(&mut self, comments: &mut Vec<&'t str>) -> bool {
        let mut lines = 0;
        loop {
            match self.byte() {
                Some(b'\n') => {
                    lines += usize::from(comments.is_empty());
                    self.at += 1;
                }
                Some(b' ' | b'\r' | b'\t') => self.at += 1,
                _ => match self.comment() {
                    Some(comment) => comments.push(comment),
                    None => return lines > 1,
                },
            }
        }
    }

    /// The comments up to the end of the line.
    fn behind(&mut self) -> Vec<&'t str> {
        let mut comments = Vec::new();
        loop {
            match self.byte() {
                Some(b' ' | b'\r' | b'\t') => self.at += 1,
                _ => match self.comment() {
                    Some(comment) => comments.push(comment),
                    None => return comments,
                },
            }
        }
    }

    fn string(&mut self) -> &'t str {
        let mut is_escaped = true;
        let end = self.rest().bytes().position(|byte| {
            // The first byte is the quotation mark that opens the string.
            let ends = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            ends
        });
        self.take(end.map_or(usize::MAX, |end| end + 1))
    }

    fn value(&mut self) -> Value<'t> {
        match self.byte() {
            Some(open @ (b'{' | b'[')) => self.container(open),
            Some(b'"') => Value::Scalar(self.string()),
            _ => {
                let ends = |c: char| c.is_whitespace() || ",]}/:".contains(c);
                let length = self.rest().find(ends).unwrap_or(usize::MAX);
                // Something is passed over in any case, so that every text ends.
                Value::Scalar(self.take(length.max(1)))
            }
        }
    }

    fn container(&mut self, open: u8) -> Value<'t> {
        self.at += 1;
        let mut items: Vec<Item<'t>> = Vec::new();
        loop {
            let mut above = Vec::new();
            let is_apart = self.gap(&mut above) && !items.is_empty();
            match self.byte() {
                None | Some(b'}' | b']') => {
                    self.at += 1;
                    return Value::Container { open, items, last: above };
                }
                Some(_) => {}
            }
            let mut name = None;
            if open == b'{' {
                name = Some(self.string());
                self.gap(&mut above);
                self.at += 1;
                self.gap(&mut above);
            }
            let value = self.value();
            let mut behind = self.behind();
            // A comma may stand on a later line.
            let mark = self.at;
            let mut between = Vec::new();
            self.gap(&mut between);
            if self.byte() == Some(b',') {
                self.at += 1;
                behind.append(&mut between);
                behind.extend(self.behind());
            } else {
                self.at = mark;
            }
            items.push(Item { is_apart, above, name, value, behind });
        }
    }
}
