//! The formats in which a feed is written, and what they share.

use std::str::FromStr;

use kyhan_json::FromJson;

use super::{Lang, citation, csv, html, ical, markdown};
use crate::dates::Date;
use crate::feeds::Feed;
use crate::model::Action;
use crate::plan::{Index, Plan};

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, FromJson)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// A calendar: RFC 5545 with RFC 7986 and RFC 9253, CRLF line ends.
    Ics,
    /// A table for spreadsheets: RFC 4180, UTF-8 without byte order mark, one
    /// line a dated duty.
    Csv,
    /// Tables of dated and undated duties.
    #[serde(rename = "md")]
    Markdown,
    /// A whole page without script, with the derivation of every date.
    Html,
}

impl Format {
    /// `ics`, `csv`, `md` or `html`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Ics => "ics",
            Format::Csv => "csv",
            Format::Markdown => "md",
            Format::Html => "html",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    /// Reads `ics`, `csv`, `md` or `html`.
    fn from_str(text: &str) -> Result<Format, ()> {
        let all = [Format::Ics, Format::Csv, Format::Markdown, Format::Html];
        all.into_iter().find(|format| format.name() == text).ok_or(())
    }
}

/// How the texts of a feed are worded and what its calendar takes up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedStyle {
    /// The language.
    pub lang: Lang,
    /// What stands for a duty in a calendar.
    pub entries: Entries,
    /// Alarms so many days before the due day. Calendars that are subscribed
    /// to mostly ignore them.
    pub alarms: Vec<u32>,
    /// Entries of the former edition that a calendar keeps as cancelled.
    pub withdrawn: Vec<Withdrawn>,
}

/// What stands for a duty in a calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Entries {
    /// An all-day event (RFC 5545, 3.6.1), which every client shows.
    #[default]
    Events,
    /// A task (RFC 5545, 3.6.2), which few clients show in a subscription.
    Tasks,
}

/// An entry that was published and whose duty no longer exists.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Withdrawn {
    /// Its UID in the former edition, as [`event_uid`](crate::event_uid) gives it.
    pub uid: String,
    /// Its first day.
    pub from: Date,
    /// Its last day, which is included.
    pub until: Date,
    /// Its title.
    pub title: String,
    /// A sequence number above the former one.
    pub sequence: u32,
    /// The day of the edition that withdrew it.
    pub date: Date,
}

/// Writes a feed; one of more than `most` bytes no further than that it is seen
/// to be longer.
pub(crate) fn feed(feed: &Feed<'_>, format: Format, style: &FeedStyle, most: usize) -> String {
    match format {
        Format::Ics => ical::calendar(feed, style, most),
        Format::Csv => csv::table(feed, style.lang, most),
        Format::Markdown => markdown::tables(feed, style.lang, most),
        Format::Html => html::page(feed, style.lang, most),
    }
}

/// Room for a text of some entries; one of very many grows as it is written.
pub(super) fn room(head: usize, entries: usize, each: usize) -> usize {
    head + entries.min(100_000) * each
}

/// The name of a feed: whose duties it holds.
pub(crate) fn feed_name(feed: &Feed<'_>, lang: Lang) -> String {
    let subject = feed.subject;
    let plan = feed.plan;
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

/// A party's name, or words for nobody.
pub(crate) fn party_name(plan: &Plan, party: Index, lang: Lang) -> &str {
    let party = plan.party(party);
    match party.name() {
        Some(name) => lang.text(name, party.name_en()),
        None => lang.pick("(văn bản không nêu)", "(the document names nobody)"),
    }
}

/// A kind of deed in words.
pub(crate) fn action_name(action: Action, lang: Lang) -> &'static str {
    let (vi, en) = match action {
        Action::Report => ("Báo cáo", "Report"),
        Action::IssuePlan => ("Ban hành kế hoạch", "Plan to issue"),
        Action::Aggregate => ("Tổng hợp", "Summary"),
        Action::Organise => ("Tổ chức thực hiện", "Activity"),
        Action::Inspect => ("Kiểm tra", "Inspection"),
        Action::Publish => ("Công bố", "Publication"),
        Action::Train => ("Tập huấn", "Training"),
        Action::Coordinate => ("Phối hợp", "Coordination"),
        Action::Fund => ("Bố trí kinh phí", "Funding"),
        Action::Collect => ("Thu thập số liệu", "Data collection"),
        Action::Other => ("Nhiệm vụ khác", "Other duty"),
    };
    lang.pick(vi, en)
}
