//! Requests in JSON.
//!
//! One struct for each call, because a request refuses unknown members and a
//! question has defaults that JSON leaves out.

use kyhan_json::FromJson;

use crate::dates::Date;
use crate::error::Error;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::model::Record;
use crate::problem::Problem;
use crate::request::{
    AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery, FeedQuery,
    Format, Request, ScheduleQuery, StandingQuery, WhatIfQuery, Withdrawn, WorkdaysQuery,
};

#[derive(FromJson)]
#[serde(rename_all = "camelCase")]
enum Call {
    Check,
    Schedule,
    Explain,
    Coverage,
    Workdays,
    Expand,
    Render,
    Feed,
    Evaluate,
    Standing,
    Alerts,
    Chains,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InLang {
    _call: Call,
    #[serde(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScheduleRequest {
    _call: Call,
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    #[serde(default)]
    lang: Lang,
    #[serde(default = "yes")]
    trace: bool,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExplainRequest {
    _call: Call,
    occurrence: String,
    #[serde(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WorkdaysRequest {
    _call: Call,
    from: Date,
    until: Date,
    calendar: Option<String>,
    #[serde(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExpandRequest {
    _call: Call,
    start: Date,
    rrule: String,
    #[serde(default)]
    rdate: Vec<Date>,
    #[serde(default)]
    exdate: Vec<Date>,
    from: Option<Date>,
    until: Option<Date>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FeedRequest {
    _call: Call,
    format: Format,
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    group: Option<String>,
    recipient: Option<String>,
    #[serde(default)]
    lang: Lang,
    #[serde(default)]
    tasks: bool,
    #[serde(default)]
    alarms: Vec<u32>,
    #[serde(default)]
    withdrawn: Vec<Withdrawn>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StandingRequest {
    _call: Call,
    on: Date,
    from: Option<Date>,
    until: Option<Date>,
    agency: Option<String>,
    instrument: Option<String>,
    #[serde(default)]
    records: Vec<Record>,
    #[serde(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AlertsRequest {
    _call: Call,
    since: Date,
    until: Date,
    agency: Option<String>,
    #[serde(default)]
    acknowledged: Vec<String>,
    #[serde(default)]
    records: Vec<Record>,
    #[serde(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChainsRequest {
    _call: Call,
    what_if: Option<Supposed>,
    #[serde(default)]
    lang: Lang,
}

/// An occurrence and the due day that is supposed for it.
#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Supposed {
    occurrence: String,
    due: Date,
}

fn yes() -> bool {
    true
}

/// The language that a request asks for, even one that cannot be read whole.
pub(super) fn lang_of(request: &[u8]) -> Lang {
    #[derive(FromJson)]
    struct Any {
        #[serde(default)]
        lang: Lang,
    }
    kyhan_json::read(request).map_or(Lang::Vi, |Any { lang }| lang)
}

/// Reads a request: first its call, then the members of that call.
pub(super) fn request(text: &[u8]) -> Result<Request, Error> {
    #[derive(FromJson)]
    struct Any {
        call: Call,
    }
    let Any { call } = read(text)?;
    Ok(match call {
        Call::Check => {
            let InLang { lang, .. } = read(text)?;
            Request::Check(CheckQuery { lang })
        }
        Call::Coverage => {
            let InLang { lang, .. } = read(text)?;
            Request::Coverage(CoverageQuery { lang })
        }
        Call::Schedule => Request::Schedule(read::<ScheduleRequest>(text)?.into()),
        Call::Explain => Request::Explain(read::<ExplainRequest>(text)?.into()),
        Call::Workdays => Request::Workdays(read::<WorkdaysRequest>(text)?.into()),
        Call::Expand => Request::Expand(read::<ExpandRequest>(text)?.into()),
        Call::Render | Call::Feed => Request::Feed(read::<FeedRequest>(text)?.into()),
        Call::Evaluate | Call::Standing => Request::Standing(read::<StandingRequest>(text)?.into()),
        Call::Alerts => Request::Alerts(read::<AlertsRequest>(text)?.into()),
        Call::Chains => {
            let ChainsRequest { what_if, lang, .. } = read(text)?;
            match what_if {
                None => Request::Chains(ChainsQuery { lang }),
                Some(Supposed { occurrence, due }) => {
                    Request::WhatIf(WhatIfQuery { occurrence, due, lang })
                }
            }
        }
    })
}

fn read<T: FromJson>(request: &[u8]) -> Result<T, Error> {
    kyhan_json::read(request).map_err(|fault| Error::request(Problem::InvalidRequest { fault }))
}

/// A limit in memory. One above `usize::MAX` is none.
fn limit(asked: u64) -> usize {
    asked.try_into().unwrap_or(usize::MAX)
}

/// A request may ask for fewer occurrences than the library's limit, not more.
fn occurrences(asked: Option<u64>) -> usize {
    asked.map_or(MAX_OCCURRENCES, limit).min(MAX_OCCURRENCES)
}

impl From<ScheduleRequest> for ScheduleQuery {
    fn from(request: ScheduleRequest) -> ScheduleQuery {
        let ScheduleRequest { from, until, agency, instrument, lang, trace, limit, .. } = request;
        let limit = occurrences(limit);
        ScheduleQuery { from, until, agency, instrument, lang, trace, limit }
    }
}

impl From<ExplainRequest> for ExplainQuery {
    fn from(request: ExplainRequest) -> ExplainQuery {
        ExplainQuery { occurrence: request.occurrence, lang: request.lang }
    }
}

impl From<WorkdaysRequest> for WorkdaysQuery {
    fn from(request: WorkdaysRequest) -> WorkdaysQuery {
        let WorkdaysRequest { from, until, calendar, lang, .. } = request;
        WorkdaysQuery { from, until, calendar, lang }
    }
}

impl From<ExpandRequest> for ExpandQuery {
    fn from(request: ExpandRequest) -> ExpandQuery {
        let ExpandRequest { start, rrule, rdate, exdate, from, until, .. } = request;
        let limit = request.limit.map(limit);
        ExpandQuery { start, rrule, rdate, exdate, from, until, limit }
    }
}

impl From<FeedRequest> for FeedQuery {
    fn from(request: FeedRequest) -> FeedQuery {
        FeedQuery {
            format: request.format,
            from: request.from,
            until: request.until,
            agency: request.agency,
            instrument: request.instrument,
            group: request.group,
            recipient: request.recipient,
            lang: request.lang,
            tasks: request.tasks,
            alarms: request.alarms,
            withdrawn: request.withdrawn,
            limit: occurrences(request.limit),
        }
    }
}

impl From<StandingRequest> for StandingQuery {
    fn from(request: StandingRequest) -> StandingQuery {
        let StandingRequest { on, from, until, agency, instrument, records, lang, .. } = request;
        let default = StandingQuery::on(on);
        let (from, until) = (from.unwrap_or(default.from), until.unwrap_or(default.until));
        StandingQuery { on, from, until, agency, instrument, records: records.into(), lang }
    }
}

impl From<AlertsRequest> for AlertsQuery {
    fn from(request: AlertsRequest) -> AlertsQuery {
        let AlertsRequest { since, until, agency, acknowledged, records, lang, .. } = request;
        AlertsQuery { since, last: until, agency, acknowledged, records: records.into(), lang }
    }
}
