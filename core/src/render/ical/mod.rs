//! Calendars that people subscribe to: RFC 5545, with the calendar properties
//! of RFC 7986 and the relations of RFC 9253.
//!
//! Every byte comes from the registers: time stamps and sequence numbers are
//! those of a document's revision, so a content hash is an ETag.

mod content_lines;
mod event;
mod hand_over;
mod relations;
mod stamp;
mod uid;

use self::content_lines::ContentLines;
use self::event::EventWriter;
use super::FeedStyle;
use super::feed::{capacity, feed_name, window};
use crate::feed::Feed;
use crate::lang::Lang;

/// How often a client should ask again (RFC 7986, 5.7). Most decide by
/// themselves.
const REFRESH: [&str; 2] = ["REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H"];

/// Names of CSS colours (RFC 7986, 5.9), dark enough for white text, and the
/// same as numbers for clients that know only those.
const COLOURS: [(&str, &str); 8] = [
    ("steelblue", "#4682B4"),
    ("seagreen", "#2E8B57"),
    ("sienna", "#A0522D"),
    ("slateblue", "#6A5ACD"),
    ("teal", "#008080"),
    ("firebrick", "#B22222"),
    ("darkorchid", "#9932CC"),
    ("olivedrab", "#6B8E23"),
];

/// A whole VCALENDAR.
pub(crate) fn calendar(feed: &Feed, style: &FeedStyle, most: usize) -> String {
    let lang = style.lang;
    let entries = feed.len() + style.withdrawn.len();
    let mut lines = ContentLines::with_capacity(capacity(1024, entries, 1536));
    head(&mut lines, feed.id(), &feed_name(feed, lang), &window(feed, lang), lang);
    let mut writer = EventWriter::new(feed, style);
    for occurrence in feed.occurrences() {
        if lines.len() > most {
            break;
        }
        writer.occurrence(&mut lines, &occurrence);
    }
    for withdrawn in &style.withdrawn {
        event::withdrawn(&mut lines, withdrawn, style.entries());
    }
    let hand_overs = match feed.subject.agency {
        Some(agency) => hand_over::write(&mut lines, feed, agency, lang),
        None => 0,
    };
    if entries + hand_overs == 0 {
        time_zone(&mut lines);
    }
    lines.line("END:VCALENDAR");
    lines.finish()
}

/// What stands at a feed's address when the agency or instrument itself is
/// gone: its former entries, withdrawn.
///
/// `id` and `name` are those under which it was published.
pub fn withdrawn_calendar(id: &str, name: &str, style: &FeedStyle) -> String {
    let mut lines = ContentLines::with_capacity(capacity(1024, style.withdrawn.len(), 512));
    let description = style.lang.pick("Không còn nhiệm vụ nào.", "There are no duties any more.");
    head(&mut lines, id, name, description, style.lang);
    for entry in &style.withdrawn {
        event::withdrawn(&mut lines, entry, style.entries());
    }
    if style.withdrawn.is_empty() {
        time_zone(&mut lines);
    }
    lines.line("END:VCALENDAR");
    lines.finish()
}

fn head(lines: &mut ContentLines, id: &str, name: &str, description: &str, lang: Lang) {
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.line(lang.pick("PRODID:-//kyhan//kyhan//VI", "PRODID:-//kyhan//kyhan//EN"));
    lines.line("CALSCALE:GREGORIAN");
    lines.text("NAME:", name);
    lines.text("X-WR-CALNAME:", name);
    lines.text("DESCRIPTION:", description);
    lines.text("X-WR-CALDESC:", description);
    let (colour, number) = colour(id);
    lines.value("COLOR:", colour);
    lines.value("X-APPLE-CALENDAR-COLOR:", number);
    for line in REFRESH {
        lines.line(line);
    }
}

/// The colour of an id, so that calendars shown together differ.
fn colour(id: &str) -> (&'static str, &'static str) {
    let hash = id
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, octet| (hash ^ u32::from(octet)).wrapping_mul(0x0100_0193));
    let position = hash as usize % COLOURS.len();
    COLOURS.get(position).copied().unwrap_or(("steelblue", "#4682B4"))
}

/// A calendar has at least one component (RFC 5545, 3.6). One without duties
/// has the zone of its dates.
fn time_zone(lines: &mut ContentLines) {
    for line in [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Ho_Chi_Minh",
        "BEGIN:STANDARD",
        "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "END:STANDARD",
        "END:VTIMEZONE",
    ] {
        lines.line(line);
    }
}
