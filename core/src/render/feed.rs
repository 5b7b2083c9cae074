//! A feed in its format, and what the formats share.

use super::DiagnosticAnswer;
use super::names::party_name;
use super::{citation, csv, html, ical, markdown};
use crate::feed::Feed;
use crate::lang::Lang;
use crate::request::{FeedQuery, Format, Withdrawn};

/// How the texts of a feed are worded and what its calendar includes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedStyle {
    /// The language.
    pub lang: Lang,
    /// In calendars: tasks (RFC 5545, 3.6.2) in place of all-day events (3.6.1).
    pub tasks: bool,
    /// In calendars: alarms this many days before the due day.
    pub alarms: Vec<u32>,
    /// In calendars: entries of the former edition to list as cancelled.
    pub withdrawn: Vec<Withdrawn>,
}

impl From<&FeedQuery> for FeedStyle {
    fn from(query: &FeedQuery) -> FeedStyle {
        FeedStyle {
            lang: query.lang,
            tasks: query.tasks,
            alarms: query.alarms.clone(),
            withdrawn: query.withdrawn.clone(),
        }
    }
}

impl Feed {
    /// What is wrong with the records, in words.
    pub fn diagnostics(&self, lang: Lang) -> Vec<DiagnosticAnswer> {
        super::of_records(&self.plan, &self.extensions.problems, lang)
    }

    /// The name that its readers see.
    pub fn name(&self, lang: Lang) -> String {
        feed_name(self, lang)
    }

    /// Writes the feed. The same feed and style give the same bytes everywhere.
    pub fn render(&self, format: Format, style: &FeedStyle) -> String {
        feed(self, format, style, usize::MAX)
    }
}

/// Writes a feed; one of more than `most` bytes only until that is certain.
pub(crate) fn feed(feed: &Feed, format: Format, style: &FeedStyle, most: usize) -> String {
    match format {
        Format::Ics => ical::calendar(feed, style, most),
        Format::Csv => csv::table(feed, style.lang, most),
        Format::Markdown => markdown::tables(feed, style.lang, most),
        Format::Html => html::page(feed, style.lang, most),
    }
}

/// The capacity for a text of some entries; one of very many grows as it is
/// written.
pub(super) fn capacity(head: usize, entries: usize, each: usize) -> usize {
    head + entries.min(100_000) * each
}

/// The name of a feed: whose duties it holds.
pub(super) fn feed_name(feed: &Feed, lang: Lang) -> String {
    let subject = feed.subject;
    let plan = &feed.plan;
    let mut parts = Vec::new();
    parts.extend(subject.agency.map(|agency| party_name(plan, agency, lang).to_owned()));
    parts.extend(subject.group.map(|group| party_name(plan, group, lang).to_owned()));
    parts.extend(subject.recipient.map(|recipient| {
        let name = party_name(plan, recipient, lang);
        lang.say(format_args!("Gửi đến {name}"), format_args!("To {name}"))
    }));
    parts.extend(
        subject
            .instrument
            .map(|instrument| citation::instrument(plan.instrument(instrument), lang)),
    );
    if parts.is_empty() {
        parts.push(lang.pick("Tất cả nhiệm vụ", "All duties").to_owned());
    }
    parts.join(" – ")
}

/// The window and the number of duties in words.
pub(super) fn window(feed: &Feed, lang: Lang) -> String {
    let (from, last) = (lang.date(feed.from), lang.date(feed.until - 1));
    let (dated, undated) = (feed.len(), feed.undated.len());
    lang.say(
        format_args!(
            "Từ {from} đến hết {last}: {dated} lần đến hạn, {undated} nhiệm vụ chưa có ngày."
        ),
        format_args!(
            "From {from} to {last}: {dated} due date{}, {undated} dut{} without a date.",
            if dated == 1 { "" } else { "s" },
            if undated == 1 { "y" } else { "ies" },
        ),
    )
}
