//! One calendar entry.

use super::super::explain::details;
use super::super::feed::{Entries, FeedStyle, Withdrawn, action_name, party_name};
use super::content_lines::ContentLines;
use super::relations::Relations;
use super::stamp;
use super::uid::Uuid;
use crate::dates::{Certainty, Date};
use crate::feeds::Feed;
use crate::schedule::Occurrence;

/// Writes the entries of one feed, with room that they share.
pub(super) struct EventWriter<'f, 'e> {
    style: &'f FeedStyle,
    /// Every entry names its bearer, unless all have the same.
    names_bearers: bool,
    relations: Relations<'e>,
    summary: String,
    description: String,
    uid: String,
}

impl<'f, 'e> EventWriter<'f, 'e> {
    pub(super) fn new(feed: &Feed<'e>, style: &'f FeedStyle) -> EventWriter<'f, 'e> {
        EventWriter {
            style,
            names_bearers: feed.subject.agency.is_none(),
            relations: Relations::new(feed),
            summary: String::new(),
            description: String::new(),
            uid: String::new(),
        }
    }

    pub(super) fn occurrence(&mut self, lines: &mut ContentLines, occurrence: &Occurrence<'e>) {
        let lang = self.style.lang;
        let plan = occurrence.plan;
        let text = occurrence.text();
        let id = occurrence.id();
        self.uid.clear();
        Uuid::of(&id).push_to(&mut self.uid);

        self.summary.clear();
        if self.names_bearers {
            self.summary.push_str(party_name(plan, occurrence.row.bearer, lang));
            self.summary.push_str(": ");
        }
        self.summary.push_str(lang.text(&text.title, text.title_en.as_deref()));

        self.description.clear();
        if let Some(phrase) = &text.phrase {
            self.description.push_str(lang.pick("Văn bản ghi: “", "As written: “"));
            self.description.push_str(phrase);
            self.description.push_str("”\n");
        }
        details(&mut self.description, occurrence, lang);
        self.description.push_str(lang.pick("\nMã: ", "\nId: "));
        self.description.push_str(&id);

        let due = occurrence.due();
        let first = occurrence.opens().unwrap_or(due);
        let stamp = stamp::of_obligation(plan, occurrence.row.obligation);
        let status = match (self.style.entries, occurrence.certainty()) {
            (Entries::Tasks, _) => "STATUS:NEEDS-ACTION",
            (_, Certainty::Provisional) => "STATUS:TENTATIVE",
            (_, Certainty::Decided) => "STATUS:CONFIRMED",
        };
        begin(lines, self.style.entries, &self.uid, first, due);
        edition(lines, stamp);
        lines.text("SUMMARY:", &self.summary);
        lines.text("DESCRIPTION:", &self.description);
        lines.text("CATEGORIES:", action_name(text.action, lang));
        lines.line(status);
        if self.style.entries == Entries::Events {
            lines.line("TRANSP:TRANSPARENT");
            lines.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
        }
        self.relations.write(lines, occurrence);
        for &days in &self.style.alarms {
            alarm(lines, days, (due - first, self.style.entries), &self.summary);
        }
        end(lines, self.style.entries);
    }
}

/// An entry that is no longer valid (RFC 5545, 3.8.1.11).
pub(super) fn withdrawn(lines: &mut ContentLines, entry: &Withdrawn, entries: Entries) {
    begin(lines, entries, &entry.uid, entry.from.min(entry.until), entry.until);
    edition(lines, stamp::Stamp { number: entry.sequence, date: entry.date });
    lines.text("SUMMARY:", &entry.title);
    lines.line("STATUS:CANCELLED");
    if entries == Entries::Events {
        lines.line("TRANSP:TRANSPARENT");
    }
    end(lines, entries);
}

/// Begins an entry that lasts from a first to a last day, both included.
pub(super) fn begin(
    lines: &mut ContentLines,
    entries: Entries,
    uid: &str,
    first: Date,
    last: Date,
) {
    match entries {
        Entries::Events => {
            lines.line("BEGIN:VEVENT");
            lines.text("UID:", uid);
            lines.date("DTSTART;VALUE=DATE:", first);
            // The end is excluded (RFC 5545, 3.6.1).
            lines.date("DTEND;VALUE=DATE:", last + 1);
        }
        Entries::Tasks => {
            lines.line("BEGIN:VTODO");
            lines.text("UID:", uid);
            // DUE must be later than DTSTART (RFC 5545, 3.8.2.3).
            if first < last {
                lines.date("DTSTART;VALUE=DATE:", first);
            }
            lines.date("DUE;VALUE=DATE:", last);
        }
    }
}

/// When this edition of an entry was made.
pub(super) fn edition(lines: &mut ContentLines, stamp: stamp::Stamp) {
    lines.stamp("DTSTAMP:", stamp.date);
    lines.stamp("LAST-MODIFIED:", stamp.date);
    lines.value("SEQUENCE:", &stamp.number.to_string());
}

pub(super) fn end(lines: &mut ContentLines, entries: Entries) {
    lines.line(match entries {
        Entries::Events => "END:VEVENT",
        Entries::Tasks => "END:VTODO",
    });
}

/// An alarm at 00:00 so many days before the last day of an entry that is
/// `length` days longer than one.
fn alarm(lines: &mut ContentLines, days: u32, (length, entries): (i32, Entries), summary: &str) {
    lines.line("BEGIN:VALARM");
    lines.line("ACTION:DISPLAY");
    let trigger = match (entries, length) {
        // A task is due at the beginning of its day, an event ends after it.
        (Entries::Events, 0) if days == 0 => "TRIGGER:PT0S".to_owned(),
        (Entries::Tasks, _) => format!("TRIGGER;RELATED=END:-P{days}D"),
        (Entries::Events, 0) => format!("TRIGGER:-P{days}D"),
        (Entries::Events, _) => format!("TRIGGER;RELATED=END:-P{}D", u64::from(days) + 1),
    };
    lines.line(&trigger);
    lines.text("DESCRIPTION:", summary);
    lines.line("END:VALARM");
}
