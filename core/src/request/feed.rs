//! What falls due as a calendar, a table or a page.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use kyhan_json::FromJson;
use serde::Serialize;

use crate::dates::Date;
use crate::lang::Lang;
use crate::model::Record;

/// What falls due in a half-open window of due days, as one text.
///
/// Filters add up: an agency and an instrument together select the duties of
/// that agency under that instrument.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeedQuery {
    /// The format of the text.
    pub format: Format,
    /// The first due day.
    pub from: Date,
    /// The day after the last due day.
    pub until: Date,
    /// Only duties that this agency bears on their due days.
    pub agency: Option<String>,
    /// Only duties of this instrument.
    pub instrument: Option<String>,
    /// Only duties whose bearers the document binds by the name of this group.
    pub group: Option<String>,
    /// Only duties whose results go to this agency or through it.
    pub recipient: Option<String>,
    /// What happened: an extension moves the last day of an entry, and raises the number
    /// of its edition.
    pub records: Option<Arc<Vec<Record>>>,
    /// The language of the text.
    #[serde(default)]
    pub lang: Lang,
    /// In calendars: tasks (RFC 5545, 3.6.2), which few clients show in a
    /// subscription, in place of all-day events (3.6.1).
    #[serde(default)]
    pub tasks: bool,
    /// In calendars: alarms this many days before the due day. Clients mostly
    /// ignore those of calendars that are subscribed to.
    #[serde(default)]
    pub alarms: Vec<u32>,
    /// In calendars: entries of the former edition to list as cancelled.
    #[serde(default)]
    pub withdrawn: Vec<Withdrawn>,
    /// The most occurrences to include,
    /// [`MAX_OCCURRENCES`](crate::limits::MAX_OCCURRENCES) when `None`. More are an error,
    /// never a short text. A JSON request can only lower it.
    pub limit: Option<usize>,
}

impl FeedQuery {
    /// All duties due from `from` up to, not including, `until`.
    pub fn window(format: Format, from: Date, until: Date) -> FeedQuery {
        FeedQuery {
            format,
            from,
            until,
            agency: None,
            instrument: None,
            group: None,
            recipient: None,
            records: None,
            lang: Lang::default(),
            tasks: false,
            alarms: Vec::new(),
            withdrawn: Vec::new(),
            limit: None,
        }
    }
}

/// A format of feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// A calendar: RFC 5545 with RFC 7986 and RFC 9253, CRLF line ends.
    Ics,
    /// A table for spreadsheets: RFC 4180, UTF-8 without byte order mark, one
    /// line a dated duty.
    Csv,
    /// Tables of dated and undated duties. `md` in JSON.
    #[serde(rename = "md")]
    Markdown,
    /// A whole page without script, with the derivation of every date.
    Html,
}

/// Why a text is not a [`Format`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a format: write `ics`, `csv`, `md` or `html`")]
pub struct FormatError(String);

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

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = FormatError;

    /// Reads `ics`, `csv`, `md` or `html`.
    fn from_str(text: &str) -> Result<Format, FormatError> {
        let all = [Format::Ics, Format::Csv, Format::Markdown, Format::Html];
        let found = all.into_iter().find(|format| format.name() == text);
        found.ok_or_else(|| FormatError(text.chars().take(40).collect()))
    }
}

/// An entry of a calendar that was published and whose duty no longer exists.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Withdrawn {
    /// Its UID in the former edition, as [`Occurrence::uid`](crate::Occurrence::uid) gives it.
    pub uid: String,
    /// Its first day.
    pub from: Date,
    /// Its last day. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
    /// Its title.
    pub title: String,
    /// A sequence number above the former one.
    pub sequence: u32,
    /// The day of the edition that withdrew it.
    pub date: Date,
}
