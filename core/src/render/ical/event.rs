//! One calendar entry.

use super::super::names::{action_name, party_name};
use super::super::{FeedStyle, explain};
use super::content_lines::{ContentLines, escape};
use super::relations::Relations;
use super::stamp;
use crate::dates::{Certainty, Date};
use crate::feed::Feed;
use crate::model::Strength;
use crate::plan::Index;
use crate::request::Withdrawn;
use crate::schedule::Occurrence;
use crate::standing::Extension;

/// What stands for a duty in a calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entries {
    /// An all-day event (RFC 5545, 3.6.1).
    Events,
    /// A task (RFC 5545, 3.6.2).
    Tasks,
}

impl FeedStyle {
    pub(super) fn entries(&self) -> Entries {
        if self.tasks { Entries::Tasks } else { Entries::Events }
    }
}

/// Writes the entries of one feed.
pub(super) struct EventWriter<'f> {
    feed: &'f Feed,
    style: &'f FeedStyle,
    /// Every entry names its bearer, unless all have the same.
    names_bearers: bool,
    relations: Relations,
    /// What the last entry has in common with those of other bearers.
    shared: Option<Shared>,
}

/// What the entries of all bearers of one date have in common. Texts are
/// escaped.
struct Shared {
    obligation: Index,
    named: Date,
    extensions: Vec<Extension>,
    /// The lines from DTSTART to SEQUENCE.
    days: String,
    title: String,
    /// The description before and after its lines about the bearer.
    before: String,
    after: String,
    /// The number of steps in `after`.
    steps: usize,
    /// The lines that follow the description.
    rest: String,
    /// From the first to the last day.
    length: i32,
}

impl Shared {
    fn new(occurrence: &Occurrence<'_>, extensions: &[&Extension], style: &FeedStyle) -> Shared {
        let lang = style.lang;
        let plan = occurrence.plan;
        let text = occurrence.text();
        let escaped = |text: &str| {
            let mut escaped = String::with_capacity(text.len() + 64);
            escape(&mut escaped, text);
            escaped
        };
        let mut before = String::with_capacity(512);
        if let Some(phrase) = &text.phrase {
            before.push_str(lang.pick("Văn bản ghi: “", "As written: “"));
            before.push_str(phrase);
            before.push_str("”\n");
        }
        if text.strength == Strength::Forbidden {
            before.push_str(lang.pick("Không được làm\n", "Forbidden\n"));
        }
        explain::basis(&mut before, occurrence, lang);
        let mut after = String::with_capacity(1024);
        let steps = explain::dates(&mut after, occurrence, extensions, lang);

        let due = extensions.last().map_or(occurrence.due(), |extension| extension.last);
        let first = occurrence.opens().unwrap_or(due);
        let mut days = ContentLines::with_capacity(256);
        span(&mut days, style.entries(), first, due);
        let stated = stamp::of_obligation(plan, occurrence.row.obligation);
        edition(&mut days, stated.extended(extensions));

        let mut rest = ContentLines::with_capacity(256);
        rest.text("CATEGORIES:", action_name(text.action, lang));
        rest.line(match (style.entries(), occurrence.certainty()) {
            (Entries::Tasks, _) => "STATUS:NEEDS-ACTION",
            (_, Certainty::Provisional) => "STATUS:TENTATIVE",
            (_, Certainty::Decided) => "STATUS:CONFIRMED",
        });
        if style.entries() == Entries::Events {
            rest.line("TRANSP:TRANSPARENT");
            rest.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
        }
        Shared {
            obligation: occurrence.row.obligation,
            named: occurrence.row.named,
            extensions: extensions.iter().map(|&extension| extension.clone()).collect(),
            days: days.finish(),
            title: escaped(lang.text(&text.title, text.title_en.as_deref())),
            before: escaped(&before),
            after: escaped(&after),
            steps,
            rest: rest.finish(),
            length: due - first,
        }
    }
}

impl<'f> EventWriter<'f> {
    pub(super) fn new(feed: &'f Feed, style: &'f FeedStyle) -> EventWriter<'f> {
        EventWriter {
            feed,
            style,
            names_bearers: feed.subject.agency.is_none(),
            relations: Relations::new(feed),
            shared: None,
        }
    }

    pub(super) fn occurrence(&mut self, lines: &mut ContentLines, occurrence: &Occurrence<'_>) {
        let EventWriter { feed, style, names_bearers, relations, shared } = self;
        let lang = style.lang;
        let row = occurrence.row;
        let of_date = (row.obligation, row.named);
        let extensions = feed.extensions(occurrence);
        let shared = match shared {
            Some(shared)
                if (shared.obligation, shared.named) == of_date
                    && shared.extensions.iter().eq(extensions.iter().copied()) =>
            {
                shared
            }
            _ => shared.insert(Shared::new(occurrence, &extensions, style)),
        };
        let id = occurrence.id();

        let mut summary = String::with_capacity(256);
        if *names_bearers {
            escape(&mut summary, party_name(occurrence.plan, row.bearer, lang));
            summary.push_str(": ");
        }
        summary.push_str(&shared.title);

        let mut text = String::with_capacity(512);
        explain::bearer(&mut text, occurrence, lang);
        let mut bearer = String::with_capacity(512);
        escape(&mut bearer, &text);
        text.clear();
        explain::parties(&mut text, occurrence, lang, shared.steps);
        text.push_str(lang.pick("\nMã: ", "\nId: "));
        text.push_str(&id);
        let mut end = String::with_capacity(512);
        escape(&mut end, &text);
        begin(lines, style.entries(), &occurrence.uid());
        lines.lines(&shared.days);
        lines.escaped("SUMMARY:", &[&summary]);
        lines.escaped("DESCRIPTION:", &[&shared.before, &bearer, &shared.after, &end]);
        lines.lines(&shared.rest);
        relations.write(lines, occurrence);
        for &days in &style.alarms {
            alarm(lines, days, (shared.length, style.entries()), &summary);
        }
        self::end(lines, style.entries());
    }
}

/// An entry that is no longer valid (RFC 5545, 3.8.1.11).
pub(super) fn withdrawn(lines: &mut ContentLines, entry: &Withdrawn, entries: Entries) {
    begin(lines, entries, &entry.uid);
    span(lines, entries, entry.from.min(entry.last), entry.last);
    edition(lines, stamp::Stamp { number: entry.sequence, date: entry.date });
    lines.text("SUMMARY:", &entry.title);
    lines.line("STATUS:CANCELLED");
    if entries == Entries::Events {
        lines.line("TRANSP:TRANSPARENT");
    }
    end(lines, entries);
}

pub(super) fn begin(lines: &mut ContentLines, entries: Entries, uid: &str) {
    lines.line(match entries {
        Entries::Events => "BEGIN:VEVENT",
        Entries::Tasks => "BEGIN:VTODO",
    });
    lines.text("UID:", uid);
}

/// From a first to a last day, both included.
pub(super) fn span(lines: &mut ContentLines, entries: Entries, first: Date, last: Date) {
    match entries {
        Entries::Events => {
            lines.date("DTSTART;VALUE=DATE:", first);
            // The end is excluded (RFC 5545, 3.6.1).
            lines.date("DTEND;VALUE=DATE:", last + 1);
        }
        Entries::Tasks => {
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
/// `length` days longer than one. `summary` is escaped.
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
    lines.escaped("DESCRIPTION:", &[summary]);
    lines.line("END:VALARM");
}
