//! The questions that an engine answers, as data.

mod feed;

use std::sync::Arc;

use kyhan_json::FromJson;

use crate::dates::{Date, DateError};
use crate::lang::Lang;
use crate::model::Record;
pub use feed::{FeedQuery, Format, FormatError, Withdrawn};

/// A question to an [`Engine`](crate::Engine), with all that it depends on.
///
/// The fields of each query are the members of the JSON request, which names
/// the question in its member `call`. Read one with
/// [`Request::from_json`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Request {
    /// `check`: what is risky in the plans.
    Check(CheckQuery),
    /// `schedule`: what falls due, for whom, and why on that day.
    Schedule(ScheduleQuery),
    /// `standing`, also `evaluate`: where duties stand on a day.
    Standing(StandingQuery),
    /// `alerts`: whom to notify, and of what.
    Alerts(AlertsQuery),
    /// `chains`: which report goes into which, and the time between them.
    Chains(ChainsQuery),
    /// `chains` with the member `whatIf`: what moves when one date moves.
    WhatIf(WhatIfQuery),
    /// `coverage`: which agency answers for which indicator.
    Coverage(CoverageQuery),
    /// `agency`: everything that concerns one agency.
    Agency(AgencyQuery),
    /// `upcoming`: what an agency must do next.
    Upcoming(UpcomingQuery),
    /// `indicators`: what is to be reached in a year, and who answers for it.
    Indicators(IndicatorsQuery),
    /// `explain`: the derivation of one occurrence.
    Explain(ExplainQuery),
    /// `workdays`: days off, and weekend days that are worked.
    Workdays(WorkdaysQuery),
    /// `expand`: the dates of a recurrence rule.
    Expand(ExpandQuery),
    /// `feed`, also `render`: what falls due as a calendar, a table or a page.
    Feed(FeedQuery),
}

impl Request {
    /// The language of the answer. The dates of a rule need none.
    pub fn lang(&self) -> Lang {
        match self {
            Request::Check(query) => query.lang,
            Request::Schedule(query) => query.lang,
            Request::Standing(query) => query.lang,
            Request::Alerts(query) => query.lang,
            Request::Chains(query) => query.lang,
            Request::WhatIf(query) => query.lang,
            Request::Coverage(query) => query.lang,
            Request::Agency(query) => query.lang,
            Request::Upcoming(query) => query.lang,
            Request::Indicators(query) => query.lang,
            Request::Explain(query) => query.lang,
            Request::Workdays(query) => query.lang,
            Request::Expand(_) => Lang::default(),
            Request::Feed(query) => query.lang,
        }
    }

    /// Puts the answer into another language. The dates of a rule need none.
    pub fn set_lang(&mut self, lang: Lang) {
        match self {
            Request::Check(query) => query.lang = lang,
            Request::Schedule(query) => query.lang = lang,
            Request::Standing(query) => query.lang = lang,
            Request::Alerts(query) => query.lang = lang,
            Request::Chains(query) => query.lang = lang,
            Request::WhatIf(query) => query.lang = lang,
            Request::Coverage(query) => query.lang = lang,
            Request::Agency(query) => query.lang = lang,
            Request::Upcoming(query) => query.lang = lang,
            Request::Indicators(query) => query.lang = lang,
            Request::Explain(query) => query.lang = lang,
            Request::Workdays(query) => query.lang = lang,
            Request::Expand(_) => {}
            Request::Feed(query) => query.lang = lang,
        }
    }
}

/// The records that a query gives.
pub(crate) fn given(records: Option<&Arc<Vec<Record>>>) -> &[Record] {
    records.map_or(&[], |records| records.as_slice())
}

fn yes() -> bool {
    true
}

/// What is risky in the plans.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckQuery {
    /// Only due days from this one on; what speaks of no due day stays.
    pub from: Option<Date>,
    /// Only due days before this one.
    pub until: Option<Date>,
    /// Only what concerns the duties of this agency, and the agency itself.
    pub agency: Option<String>,
    /// Only what concerns the duties of this instrument, and the instrument itself.
    pub instrument: Option<String>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

/// What falls due in a half-open window of due days.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScheduleQuery {
    /// The first due day.
    pub from: Date,
    /// The day after the last due day.
    pub until: Date,
    /// Only duties of this agency: those that name it, and those that it took
    /// over.
    pub agency: Option<String>,
    /// Only duties of this instrument.
    pub instrument: Option<String>,
    /// As known on this day: without what instruments say that were issued later.
    pub as_known_on: Option<Date>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
    /// Whether the answer has the derivation of each occurrence.
    #[serde(default = "yes")]
    pub trace: bool,
    /// The most occurrences to list, [`MAX_OCCURRENCES`](crate::limits::MAX_OCCURRENCES)
    /// when `None`. More are an error, never a short answer. A JSON request can only lower
    /// it.
    pub limit: Option<usize>,
}

impl ScheduleQuery {
    /// All duties due from `from` up to, not including, `until`, with their
    /// derivations.
    ///
    /// # Errors
    ///
    /// When a text is not a date of the form YYYY-MM-DD.
    pub fn window(from: &str, until: &str) -> Result<ScheduleQuery, DateError> {
        Ok(ScheduleQuery::between(from.parse()?, until.parse()?))
    }

    /// As [`window`](ScheduleQuery::window), of dates.
    pub fn between(from: Date, until: Date) -> ScheduleQuery {
        ScheduleQuery {
            from,
            until,
            agency: None,
            instrument: None,
            as_known_on: None,
            lang: Lang::default(),
            trace: true,
            limit: None,
        }
    }
}

/// Where duties stand at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StandingQuery {
    /// The day. Records of later days are left out.
    pub on: Date,
    /// The first due day looked at, extensions aside; the first day of the year before
    /// that of `on` when `None`.
    pub from: Option<Date>,
    /// The day after the last due day looked at. When `None`, the year of `on` is looked
    /// at, and at least three months ahead.
    pub until: Option<Date>,
    /// Only duties of this agency: those that name it, and those that it took
    /// over.
    pub agency: Option<String>,
    /// Only duties of this instrument.
    pub instrument: Option<String>,
    /// What happened, in any order; `None` when the request says nothing of it,
    /// so that a service can put its own records in. Shared, so that it need not
    /// copy them for each question.
    pub records: Option<Arc<Vec<Record>>>,
    /// As known on this day: without what instruments say that were issued later.
    pub as_known_on: Option<Date>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

impl StandingQuery {
    /// All duties around a day. No records.
    pub fn on(on: Date) -> StandingQuery {
        StandingQuery {
            on,
            from: None,
            until: None,
            agency: None,
            instrument: None,
            records: None,
            as_known_on: None,
            lang: Lang::default(),
        }
    }

    /// The due days looked at: from the first up to, not including, the second.
    pub fn window(&self) -> (Date, Date) {
        let new_year = |year: i32| Date::new(year, 1, 1);
        let last_year = || new_year(self.on.year() - 1).unwrap_or(Date::MIN);
        let ahead = || new_year(self.on.year() + 1).unwrap_or(Date::MAX).max(self.on + 93);
        (self.from.unwrap_or_else(last_year), self.until.unwrap_or_else(ahead))
    }
}

/// The alerts of the days after `since`, up to and including `last`.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AlertsQuery {
    /// The last day that was dealt with; its own alerts are left out.
    pub since: Date,
    /// The last day whose alerts are wanted. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
    /// Only alerts to this agency.
    pub agency: Option<String>,
    /// Ids of alerts that were acknowledged; they are left out.
    #[serde(default)]
    pub acknowledged: Vec<String>,
    /// What happened, in any order; `None` when the request says nothing of it.
    pub records: Option<Arc<Vec<Record>>>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

impl AlertsQuery {
    /// All alerts of the days after `since`, up to and including `last`. No
    /// records.
    pub fn after(since: Date, last: Date) -> AlertsQuery {
        AlertsQuery {
            since,
            last,
            agency: None,
            acknowledged: Vec::new(),
            records: None,
            lang: Lang::default(),
        }
    }
}

/// Which report goes into which, and the time between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainsQuery {
    /// Only what is due from this day on, at either end; links without dates stay.
    pub from: Option<Date>,
    /// Only what is due before this day, at either end.
    pub until: Option<Date>,
    /// Only links of which this agency bears an end.
    pub agency: Option<String>,
    /// Only links of which an end stands in this instrument.
    pub instrument: Option<String>,
    /// The language of the answer.
    pub lang: Lang,
}

/// What would move if an occurrence, with all bearers of its obligation, fell
/// due on another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfQuery {
    /// The id of the occurrence.
    pub occurrence: String,
    /// The due day that is supposed for it.
    pub due: Date,
    /// The language of the answer.
    pub lang: Lang,
}

/// Which agency answers for which indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CoverageQuery {
    /// The day on which owners are looked up; as the documents name them when `None`.
    pub on: Option<Date>,
    /// Only indicators for which this agency does something on that day.
    pub agency: Option<String>,
    /// Only indicators of this goal.
    pub goal: Option<String>,
    /// Only indicators of this instrument.
    pub instrument: Option<String>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

/// Everything that concerns one agency in a half-open window: what it owes, what comes
/// to it, what it helps with, its indicators, and what a reorganisation changed.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgencyQuery {
    /// The agency: its id, its name, an alias, or words of these. Whoever stands in its
    /// place on the day is meant.
    pub agency: String,
    /// The first due day.
    pub from: Date,
    /// The day after the last due day.
    pub until: Date,
    /// The day on which states are looked at; the first of the window when `None`.
    pub on: Option<Date>,
    /// What happened, in any order; `None` when the request says nothing of it.
    pub records: Option<Arc<Vec<Record>>>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

impl AgencyQuery {
    /// The sheet of an agency in a window. No records.
    pub fn window(agency: impl Into<String>, from: Date, until: Date) -> AgencyQuery {
        let agency = agency.into();
        AgencyQuery { agency, from, until, on: None, records: None, lang: Lang::default() }
    }
}

/// What an agency must do next.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpcomingQuery {
    /// The agency, as in [`AgencyQuery`].
    pub agency: String,
    /// The first due day.
    pub from: Date,
    /// The most duties wanted: those that fall due first.
    pub count: usize,
    /// What happened; what is done by `from` is left out.
    pub records: Option<Arc<Vec<Record>>>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

impl UpcomingQuery {
    /// The duties of an agency that fall due first from a day on. No records.
    pub fn new(agency: impl Into<String>, from: Date, count: usize) -> UpcomingQuery {
        let (agency, lang) = (agency.into(), Lang::default());
        UpcomingQuery { agency, from, count, records: None, lang }
    }
}

/// Indicators with their targets of a year and their owners on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IndicatorsQuery {
    /// Only targets of this year; of an indicator without one, the next that it has. All
    /// targets when `None`.
    pub year: Option<i32>,
    /// The day on which owners are looked up: the first of the year when `None`, and
    /// without a year the first day of any document.
    pub on: Option<Date>,
    /// Only indicators of this agency, named as in [`AgencyQuery`].
    pub agency: Option<String>,
    /// Only indicators of this instrument.
    pub instrument: Option<String>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

/// The derivation of one occurrence, or what is known of one obligation.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExplainQuery {
    /// The id of the occurrence, or of the obligation.
    pub occurrence: String,
    /// What happened: an extension moves the last day of the occurrence.
    pub records: Option<Arc<Vec<Record>>>,
    /// As known on this day: without what instruments say that were issued later.
    pub as_known_on: Option<Date>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

/// Days off, and weekend days that are worked.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkdaysQuery {
    /// The first day.
    pub from: Date,
    /// The day after the last.
    pub until: Date,
    /// The id of a calendar; without one the
    /// [built-in](crate::BUILT_IN_CALENDAR) calendar.
    pub calendar: Option<String>,
    /// The language of the answer.
    #[serde(default)]
    pub lang: Lang,
}

/// The dates of a recurrence rule (RFC 5545).
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExpandQuery {
    /// The day from which the rule counts (`DTSTART`).
    pub start: Date,
    /// The rule, such as `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`.
    pub rrule: String,
    /// Dates that are added (`RDATE`).
    #[serde(default)]
    pub rdate: Vec<Date>,
    /// Dates that are taken out (`EXDATE`).
    #[serde(default)]
    pub exdate: Vec<Date>,
    /// The first day wanted.
    pub from: Option<Date>,
    /// The day after the last wanted. Without it the last possible day,
    /// 9999-12-31, is wanted too.
    pub until: Option<Date>,
    /// The most dates wanted: the first ones. Without a limit, more than
    /// [`MAX_DATES`](crate::limits::MAX_DATES) are an error.
    pub limit: Option<usize>,
}

impl ExpandQuery {
    /// All dates of a rule.
    pub fn new(start: Date, rrule: impl Into<String>) -> ExpandQuery {
        ExpandQuery {
            start,
            rrule: rrule.into(),
            rdate: Vec::new(),
            exdate: Vec::new(),
            from: None,
            until: None,
            limit: None,
        }
    }
}
