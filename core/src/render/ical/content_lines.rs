//! Content lines: folded and escaped while they are written (RFC 5545, 3.1 and
//! 3.3.11).

use crate::dates::Date;

/// The most octets of a line, its leading blank counted, its CRLF not.
const LIMIT: usize = 75;

/// Appends content lines to a text.
pub(super) struct ContentLines {
    out: String,
    /// Octets of the current line so far.
    column: usize,
}

impl ContentLines {
    pub(super) fn with_capacity(bytes: usize) -> ContentLines {
        ContentLines { out: String::with_capacity(bytes), column: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// A whole line that is known to be short, ASCII and without anything to
    /// escape.
    pub(super) fn line(&mut self, text: &str) {
        debug_assert!(text.len() <= LIMIT && text.is_ascii() && self.column == 0);
        self.out.push_str(text);
        self.out.push_str("\r\n");
    }

    /// Whole lines that were written before.
    pub(super) fn lines(&mut self, lines: &str) {
        debug_assert!(self.column == 0);
        self.out.push_str(lines);
    }

    /// A whole line: a name with its colon, and a TEXT value.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 16);
        escape(&mut escaped, value);
        self.escaped(name, &[&escaped]);
    }

    /// A whole line: a name with its colon, and a TEXT value of parts that are
    /// escaped already.
    pub(super) fn escaped(&mut self, name: &str, parts: &[&str]) {
        self.raw(name);
        for part in parts {
            self.raw(part);
        }
        self.end();
    }

    /// A whole line: a name with its colon, and a value that is folded but
    /// not escaped.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.raw(name);
        self.raw(value);
        self.end();
    }

    /// A whole line: a name with its colon, and a date.
    pub(super) fn date(&mut self, name: &str, date: Date) {
        self.out.push_str(name);
        self.digits(date);
        self.end();
    }

    /// A whole line: a name with its colon, and the beginning of a day in UTC.
    pub(super) fn stamp(&mut self, name: &str, date: Date) {
        self.out.push_str(name);
        self.digits(date);
        self.out.push_str("T000000Z\r\n");
    }

    fn digits(&mut self, date: Date) {
        let (year, month, day) = date.year_month_day();
        let number = year as u32 * 10_000 + month * 100 + day;
        let mut place = 10_000_000;
        while place > 0 {
            let digit = (number / place % 10) as u8;
            self.out.push(char::from(b'0' + digit));
            place /= 10;
        }
    }

    /// Part of a line. An escape stays whole, as some readers want.
    pub(super) fn raw(&mut self, mut text: &str) {
        loop {
            let room = LIMIT - self.column;
            if text.len() <= room {
                self.out.push_str(text);
                self.column += text.len();
                return;
            }
            let mut cut = room;
            while !text.is_char_boundary(cut) {
                cut -= 1;
            }
            let (head, _) = text.split_at(cut);
            let backslashes = head.bytes().rev().take_while(|&octet| octet == b'\\').count();
            let (head, tail) = text.split_at(cut - backslashes % 2);
            self.out.push_str(head);
            self.fold();
            text = tail;
        }
    }

    fn fold(&mut self) {
        self.out.push_str("\r\n ");
        self.column = 1;
    }

    pub(super) fn end(&mut self) {
        self.out.push_str("\r\n");
        self.column = 0;
    }
}

/// Appends a text as TEXT. Line ends become `\n`; control characters, which
/// TEXT cannot hold, are left out.
pub(super) fn escape(out: &mut String, mut text: &str) {
    while let Some(at) = first_special(text.as_bytes()) {
        let (plain, rest) = text.split_at(at);
        out.push_str(plain);
        let mut letters = rest.chars();
        match letters.next() {
            Some('\\') => out.push_str("\\\\"),
            Some(';') => out.push_str("\\;"),
            Some(',') => out.push_str("\\,"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') if !letters.as_str().starts_with('\n') => out.push_str("\\n"),
            Some(letter) if !letter.is_control() => out.push(letter),
            _ => {}
        }
        text = letters.as_str();
    }
    out.push_str(text);
}

/// Octets that TEXT cannot hold as they are, and the first octet of U+0080 to
/// U+00BF, of which half are control characters too. Tab may stay.
fn is_special(octet: u8) -> bool {
    (octet < 32) & (octet != b'\t')
        | (octet == b'\\')
        | (octet == b';')
        | (octet == b',')
        | (octet == 127)
        | (octet == 0xc2)
}

/// The place of the first octet that is special. Whole blocks are looked at
/// without a branch for each octet, which lets the compiler use wide registers.
fn first_special(octets: &[u8]) -> Option<usize> {
    const BLOCK: usize = 16;
    let mut at = 0;
    for block in octets.chunks(BLOCK) {
        if block.iter().fold(false, |found, &octet| found | is_special(octet)) {
            break;
        }
        at += block.len();
    }
    let rest = octets.get(at..).unwrap_or_default();
    rest.iter().position(|&octet| is_special(octet)).map(|within| at + within)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn written(name: &str, text: &str) -> String {
        let mut lines = ContentLines::with_capacity(0);
        lines.text(name, text);
        lines.finish()
    }

    #[test]
    fn text_is_escaped() {
        let text = "a\\b;c,d\ne\r\nf\rg\th\u{7}i\u{85}:\"j\"«k»";
        let escaped = "X:a\\\\b\\;c\\,d\\ne\\nf\\ng\thi:\"j\"«k»\r\n";
        assert_eq!(written("X:", text), escaped);
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
        let name = "SUMMARY:";
        let fits = "x".repeat(75 - name.len());
        assert_eq!(written(name, &fits), format!("SUMMARY:{fits}\r\n"));
        assert_eq!(written(name, &format!("{fits}y")), format!("SUMMARY:{fits}\r\n y\r\n"));
    }

    #[test]
    fn a_fold_counts_its_blank_and_spares_letters_and_escapes() {
        for text in
            ["ễ".repeat(200), "a,".repeat(200), "xế;".repeat(99), format!("x{}", "🗓".repeat(60))]
        {
            let line = written("SUMMARY:", &text);
            for part in line.strip_suffix("\r\n").unwrap().split("\r\n") {
                assert!(part.len() <= 75, "{part}");
                assert!(!part.ends_with('\\') || part.ends_with("\\\\"), "{part}");
            }
            let unfolded = line.replace("\r\n ", "");
            let value = unfolded.strip_prefix("SUMMARY:").unwrap().trim_end();
            assert_eq!(value.replace("\\,", ",").replace("\\;", ";"), text);
        }
    }

    #[test]
    fn dates_have_eight_digits() {
        let mut lines = ContentLines::with_capacity(0);
        lines.date("DTSTART;VALUE=DATE:", "0987-06-05".parse().unwrap());
        lines.stamp("DTSTAMP:", "2024-12-15".parse().unwrap());
        assert_eq!(lines.finish(), "DTSTART;VALUE=DATE:09870605\r\nDTSTAMP:20241215T000000Z\r\n");
    }
}
