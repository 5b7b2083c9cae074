//! The gate of the publisher: a calendar is published when this reader, which
//! knows what clients stumble over, accepts all of it.

use std::collections::HashSet;

use kyhan::dates::Date;

use super::content_lines::{ContentLine, Refused, read, unescape};

/// One event or task of a published calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) uid: String,
    /// The first day.
    pub(crate) from: Date,
    /// The last day, included.
    pub(crate) last: Date,
    pub(crate) title: String,
    pub(crate) sequence: u32,
    /// The day of this edition.
    pub(crate) date: Date,
    pub(crate) is_cancelled: bool,
    /// Everything that is written about it.
    pub(crate) lines: Vec<ContentLine>,
}

impl Entry {
    /// Whether two editions say the same, whatever their numbers and dates.
    pub(crate) fn says_the_same(&self, other: &Entry) -> bool {
        let matters = |line: &&ContentLine| {
            !matches!(line.name.as_str(), "SEQUENCE" | "DTSTAMP" | "LAST-MODIFIED")
        };
        let said = |entry: &Entry| {
            let lines = entry.lines.iter().filter(matters);
            lines
                .map(|line| (line.name.clone(), line.parameters.clone(), line.value.clone()))
                .collect::<Vec<_>>()
        };
        said(self) == said(other)
    }
}

/// The last INTEGER (RFC 5545, 3.3.8). No entry has it, so that each can rise.
const LAST_SEQUENCE: u32 = i32::MAX as u32;

/// Properties that stand at most once in an entry (RFC 5545, 3.6.1 and 3.6.2).
const SINGLE: [&str; 12] = [
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DUE",
    "SUMMARY",
    "DESCRIPTION",
    "SEQUENCE",
    "STATUS",
    "TRANSP",
    "LAST-MODIFIED",
    "CLASS",
];
const STATUSES: [&str; 5] = ["TENTATIVE", "CONFIRMED", "CANCELLED", "NEEDS-ACTION", "COMPLETED"];

/// The name of a calendar.
pub(crate) fn name(text: &[u8]) -> Option<String> {
    let lines = read(text).ok()?;
    unescape(lines.iter().find(|line| line.name == "NAME")?).ok()
}

/// Reads a whole calendar, or says where the first fault is.
pub(crate) fn entries(text: &[u8]) -> Result<Vec<Entry>, Refused> {
    let lines = read(text)?;
    let mut entries = Vec::new();
    let mut head: Vec<&ContentLine> = Vec::new();
    let mut open: Vec<(&str, Vec<ContentLine>, usize)> = Vec::new();
    let mut components = 0;
    let mut is_closed = false;
    for line in &lines {
        if is_closed {
            return Err(Refused::new(line.line, "something stands after END:VCALENDAR"));
        }
        match (line.name.as_str(), open.len()) {
            ("BEGIN", 0) if line.value != "VCALENDAR" => {
                return Err(Refused::new(line.line, "the file does not begin with a calendar"));
            }
            ("BEGIN", depth) => {
                components += usize::from(depth == 1);
                open.push((&line.value, Vec::new(), line.line));
            }
            ("END", _) => {
                let Some((name, lines, first)) = open.pop() else {
                    return Err(Refused::new(line.line, "nothing is open to be ended"));
                };
                if name != line.value {
                    return Err(Refused::new(line.line, format!("`{name}` is open here")));
                }
                if matches!(name, "VEVENT" | "VTODO") {
                    entries.push(entry(name, lines, first)?);
                }
                is_closed = open.is_empty();
            }
            (_, 0) => return Err(Refused::new(line.line, "a property stands outside a calendar")),
            (_, 1) => head.push(line),
            _ => {
                if let Some((_, lines, _)) = open.last_mut() {
                    lines.push(line.clone());
                }
            }
        }
    }
    let last = lines.last().map_or(1, |line| line.line);
    if !is_closed {
        return Err(Refused::new(last, "the calendar is not ended"));
    }
    for (name, value) in [("VERSION", Some("2.0")), ("PRODID", None)] {
        let found: Vec<_> = head.iter().filter(|line| line.name == name).collect();
        match found[..] {
            [line] if value.is_none_or(|value| line.value == value) => {}
            _ => return Err(Refused::new(1, format!("`{name}` is missing, twice or wrong"))),
        }
    }
    for line in head.iter().filter(|line| matches!(line.name.as_str(), "NAME" | "DESCRIPTION")) {
        unescape(line)?;
    }
    if components == 0 {
        return Err(Refused::new(last, "the calendar has no component"));
    }
    let mut seen = HashSet::new();
    for entry in &entries {
        if !seen.insert(&entry.uid) {
            let line = entry.lines.first().map_or(1, |line| line.line);
            return Err(Refused::new(line, format!("the UID `{}` stands twice", entry.uid)));
        }
    }
    Ok(entries)
}

fn entry(component: &str, lines: Vec<ContentLine>, first: usize) -> Result<Entry, Refused> {
    let refused = |reason: String| Refused::new(first, reason);
    for name in SINGLE {
        if lines.iter().filter(|line| line.name == name).count() > 1 {
            return Err(refused(format!("`{name}` stands twice")));
        }
    }
    let find = |name: &str| lines.iter().find(|line| line.name == name);
    let need = |name: &str| find(name).ok_or_else(|| refused(format!("`{name}` is missing")));
    let uid = unescape(need("UID")?)?;
    if uid.is_empty() {
        return Err(refused("`UID` is empty".to_owned()));
    }
    let date = instant(need("DTSTAMP")?)?;
    if let Some(line) = find("LAST-MODIFIED") {
        instant(line)?;
    }
    let (from, last) = if component == "VEVENT" {
        let (from, end) = (day(need("DTSTART")?)?, day(need("DTEND")?)?);
        if end <= from {
            return Err(refused("`DTEND` is not after `DTSTART`".to_owned()));
        }
        (from, end - 1)
    } else {
        let due = day(need("DUE")?)?;
        let from = find("DTSTART").map(day).transpose()?;
        if from.is_some_and(|from| due <= from) {
            return Err(refused("`DUE` is not after `DTSTART`".to_owned()));
        }
        (from.unwrap_or(due), due)
    };
    let title = unescape(need("SUMMARY")?)?;
    if title.trim().is_empty() {
        return Err(refused("`SUMMARY` shows nothing".to_owned()));
    }
    if let Some(line) = find("DESCRIPTION") {
        unescape(line)?;
    }
    let number = need("SEQUENCE")?;
    let sequence =
        number.value.parse().ok().filter(|sequence| *sequence < LAST_SEQUENCE).ok_or_else(
            || Refused::new(number.line, "`SEQUENCE` is no number from 0 to 2147483646"),
        )?;
    let status = need("STATUS")?;
    if !STATUSES.contains(&status.value.as_str()) {
        return Err(Refused::new(status.line, "`STATUS` has no known value"));
    }
    for line in lines.iter().filter(|line| line.name == "RELATED-TO") {
        if unescape(line)? == uid {
            return Err(Refused::new(line.line, "the entry is related to itself"));
        }
    }
    let is_cancelled = status.value == "CANCELLED";
    Ok(Entry { uid, from, last, title, sequence, date, is_cancelled, lines })
}

/// A DATE value, which says so.
fn day(line: &ContentLine) -> Result<Date, Refused> {
    let is_date = line.parameters == [("VALUE".to_owned(), "DATE".to_owned())];
    eight_digits(&line.value)
        .filter(|_| is_date)
        .ok_or_else(|| Refused::new(line.line, "this is not a date with VALUE=DATE"))
}

/// The day of a DATE-TIME value in UTC.
fn instant(line: &ContentLine) -> Result<Date, Refused> {
    let refused = || Refused::new(line.line, "this is not a date and time in UTC");
    let (date, time) = line.value.split_once('T').ok_or_else(refused)?;
    let time = time.strip_suffix('Z').ok_or_else(refused)?;
    let is_time = time.len() == 6
        && time.bytes().all(|octet| octet.is_ascii_digit())
        && time < "240000"
        && line.parameters.is_empty();
    eight_digits(date).filter(|_| is_time).ok_or_else(refused)
}

fn eight_digits(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|octet| octet.is_ascii_digit()) {
        return None;
    }
    format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?).parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    const GOOD: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\n\
        DTSTART;VALUE=DATE:20240101\nDTEND;VALUE=DATE:20240102\nDTSTAMP:20240101T000000Z\n\
        SEQUENCE:0\nSUMMARY:a\nSTATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n";

    fn read(text: &str) -> Result<Vec<Entry>, Refused> {
        entries(text.replace('\n', "\r\n").as_bytes())
    }

    #[test]
    fn reads_a_good_calendar() {
        let entries = read(GOOD).unwrap();
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].from, entries[0].last);
    }

    #[test]
    fn refuses_each_fault() {
        for (good, bad) in [
            ("VERSION:2.0\n", ""),
            ("VERSION:2.0\n", "VERSION:1.0\n"),
            ("PRODID:x\n", ""),
            ("UID:1\n", ""),
            ("UID:1\n", "UID:\n"),
            ("UID:1\n", "UID:1\nUID:1\n"),
            ("DTSTAMP:20240101T000000Z\n", ""),
            ("DTSTAMP:20240101T000000Z\n", "DTSTAMP:20240101T000000\n"),
            ("DTSTAMP:20240101T000000Z\n", "DTSTAMP:20240101T250000Z\n"),
            ("DTSTART;VALUE=DATE:20240101", "DTSTART:20240101"),
            ("DTSTART;VALUE=DATE:20240101", "DTSTART;VALUE=DATE:20240230"),
            ("DTEND;VALUE=DATE:20240102", "DTEND;VALUE=DATE:20240101"),
            ("SEQUENCE:0", "SEQUENCE:-1"),
            ("SUMMARY:a\n", ""),
            ("SUMMARY:a\n", "SUMMARY:a, b\n"),
            ("SUMMARY:a\n", "SUMMARY: \n"),
            ("SEQUENCE:0", "SEQUENCE:2147483647"),
            ("SUMMARY:a\n", "SUMMARY:a\nRELATED-TO:1\n"),
            ("STATUS:CONFIRMED", "STATUS:DONE"),
            ("END:VEVENT\n", ""),
            ("END:VEVENT\n", "END:VTODO\n"),
            ("END:VCALENDAR\n", ""),
            ("END:VCALENDAR\n", "END:VCALENDAR\nX:1\n"),
            ("BEGIN:VCALENDAR\n", ""),
        ] {
            let text = GOOD.replacen(good, bad, 1);
            assert_ne!(text, GOOD);
            assert!(read(&text).is_err(), "{text}");
        }
        let (start, end) = (GOOD.find("BEGIN:VEVENT").unwrap(), GOOD.find("END:VCAL").unwrap());
        let event = GOOD.get(start..end).unwrap();
        assert!(read(&GOOD.replace(event, &event.repeat(2))).is_err());
        assert!(read(&GOOD.replace(event, "")).is_err());
    }
}
