//! Cells of tables: CSV (RFC 4180) and Markdown, for the feeds and for hosts that
//! write tables of their own.

use std::fmt::{Display, Write};

/// A row of CSV on its way into a text. Rows end with CRLF.
///
/// ```
/// use kyhan::cells::CsvRow;
///
/// let mut out = String::new();
/// CsvRow::new(&mut out).text("Sở Y tế, tỉnh").value(-2).text("=1+1").end();
/// assert_eq!(out, "\"Sở Y tế, tỉnh\",-2,\"'=1+1\"\r\n");
/// ```
#[derive(Debug)]
pub struct CsvRow<'o> {
    out: &'o mut String,
    is_first: bool,
}

impl<'o> CsvRow<'o> {
    /// Begins a row.
    pub fn new(out: &'o mut String) -> CsvRow<'o> {
        CsvRow { out, is_first: true }
    }

    /// A cell of text. One that a spreadsheet would take for a formula is made
    /// text by an apostrophe.
    #[must_use = "a row ends with `end`"]
    pub fn text(mut self, text: &str) -> CsvRow<'o> {
        self.separate();
        cell(self.out, text);
        self
    }

    /// A cell with a value that needs no quotation marks: a number, a date, a
    /// word of a closed list.
    #[must_use = "a row ends with `end`"]
    pub fn value(mut self, value: impl Display) -> CsvRow<'o> {
        self.separate();
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{value}");
        self
    }

    /// As [`value`](CsvRow::value), or an empty cell.
    #[must_use = "a row ends with `end`"]
    pub fn optional(self, value: Option<impl Display>) -> CsvRow<'o> {
        match value {
            Some(value) => self.value(value),
            None => self.value(""),
        }
    }

    /// Ends the row.
    pub fn end(self) {
        self.out.push_str("\r\n");
    }

    fn separate(&mut self) {
        if !self.is_first {
            self.out.push(',');
        }
        self.is_first = false;
    }
}

fn cell(out: &mut String, text: &str) {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_quoted = is_formula || text.contains([',', '"', '\r', '\n']);
    if !is_quoted {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    for (number, part) in text.split('"').enumerate() {
        if number > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

/// Appends a text that no reader of Markdown takes for markup. Line ends become
/// blanks.
pub fn markdown(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula_gets_through() {
        for (text, expected) in [
            ("Sở Y tế", "Sở Y tế"),
            ("a,b", "\"a,b\""),
            ("nói \"có\"", "\"nói \"\"có\"\"\""),
            ("hai\ndòng", "\"hai\ndòng\""),
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("-2", "\"'-2\""),
            ("\t=1", "\"'\t=1\""),
            ("", ""),
        ] {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn no_text_breaks_out_of_its_cell() {
        let mut out = String::new();
        markdown(&mut out, "a|b\n<script> [x](y) *đậm*");
        assert_eq!(out, "a\\|b \\<script\\> \\[x\\](y) \\*đậm\\*");
    }
}
