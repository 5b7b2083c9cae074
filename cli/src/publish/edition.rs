//! From one edition of a calendar to the next: what was withdrawn stays, as cancelled;
//! what says something else has the next number; what says the same keeps its own.
//!
//! The numbers follow what is said and not the revision of a file, because an entry is
//! derived from several files and any of them may change.

use std::collections::HashMap;

use kyhan::dates::Date;
use kyhan::{Feed, FeedStyle, Format, Lang, Withdrawn, withdrawn_calendar};

use super::content_lines::Refused;
use super::strict_reader::{self, Entry};

/// The days that an edition covers, half-open, and the day it was made: that of the
/// latest revision of any document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) made: Date,
}

/// A calendar and its entries as the strict reader sees them.
pub(crate) struct Edition {
    pub(crate) text: String,
    pub(crate) entries: Vec<Entry>,
    /// The titles of entries that say something else than before.
    pub(crate) changed: Vec<String>,
}

/// The calendar of a feed after its former edition.
pub(crate) fn of_feed(
    feed: &Feed,
    former: &[Entry],
    span: Span,
    lang: Lang,
) -> Result<Edition, Refused> {
    let mut style = FeedStyle { lang, ..FeedStyle::default() };
    let mut text = feed.render(Format::Ics, &style);
    let mut entries = strict_reader::entries(text.as_bytes())?;
    style.withdrawn = withdrawn(former, &entries, span);
    if !style.withdrawn.is_empty() {
        text = feed.render(Format::Ics, &style);
        entries = strict_reader::entries(text.as_bytes())?;
    }
    numbered(text, entries, former, span)
}

/// What stands at the address of an agency or instrument that is no longer there.
pub(crate) fn of_nobody(
    (id, name): (&str, &str),
    former: &[Entry],
    span: Span,
    lang: Lang,
) -> Result<Edition, Refused> {
    let withdrawn = withdrawn(former, &[], span);
    let text = withdrawn_calendar(id, name, &FeedStyle { lang, withdrawn, ..FeedStyle::default() });
    let entries = strict_reader::entries(text.as_bytes())?;
    numbered(text, entries, former, span)
}

/// The former entries that the new edition no longer has, although it covers
/// their days. Those outside of its days are not withdrawn: they are over, or
/// too far ahead.
fn withdrawn(former: &[Entry], new: &[Entry], span: Span) -> Vec<Withdrawn> {
    let kept: HashMap<&str, &Entry> = new.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    former
        .iter()
        .filter(|entry| !kept.contains_key(entry.uid.as_str()))
        .filter(|entry| entry.last >= span.from && entry.last < span.until)
        .map(|entry| Withdrawn {
            uid: entry.uid.clone(),
            from: entry.from,
            last: entry.last,
            title: entry.title.clone(),
            sequence: entry.sequence,
            date: entry.date,
        })
        .collect()
}

/// Gives entries that were published before the number and day that follow from it.
fn numbered(
    text: String,
    mut entries: Vec<Entry>,
    former: &[Entry],
    span: Span,
) -> Result<Edition, Refused> {
    let before: HashMap<&str, &Entry> =
        former.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    let mut changed = Vec::new();
    for entry in &mut entries {
        let Some(before) = before.get(entry.uid.as_str()) else { continue };
        if entry.says_the_same(before) {
            (entry.sequence, entry.date) = (before.sequence, before.date);
            continue;
        }
        // The strict reader takes no number that has none after it.
        entry.sequence = before.sequence + 1;
        entry.date = before.date.max(span.made);
        if !entry.is_cancelled {
            changed.push(entry.title.clone());
        }
    }
    let text = stamped(&text, &entries);
    // The new numbers pass the gate too.
    let entries = strict_reader::entries(text.as_bytes())?;
    Ok(Edition { text, entries, changed })
}

/// The text with the numbers and days of entries, which stand in short lines after the UID.
fn stamped(text: &str, entries: &[Entry]) -> String {
    let by_uid: HashMap<&str, &Entry> =
        entries.iter().map(|entry| (entry.uid.as_str(), entry)).collect();
    let mut stamped = String::with_capacity(text.len() + 64);
    let mut current = None;
    for line in text.split_inclusive("\r\n") {
        let (name, value) = line.trim_end().split_once(':').unwrap_or_default();
        match (name, current) {
            ("UID", _) => current = by_uid.get(value),
            ("END", _) => current = None,
            ("DTSTAMP" | "LAST-MODIFIED", Some(entry)) => {
                let day = entry.date.to_string().replace('-', "");
                stamped += &format!("{name}:{day}T000000Z\r\n");
                continue;
            }
            ("SEQUENCE", Some(entry)) => {
                stamped += &format!("SEQUENCE:{}\r\n", entry.sequence);
                continue;
            }
            _ => {}
        }
        stamped += line;
    }
    stamped
}
