//! Requests in JSON.
//!
//! A call has a struct of its own where its query has defaults that depend on
//! other members, or types that JSON does not have; the other queries are read
//! as they are.

use kyhan_json::{Fault, FromJson, Pointer, Reason, locate};

use crate::dates::Date;
use crate::error::Error;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::model::Record;
use crate::problem::Problem;
use crate::request::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery,
    FeedQuery, Format, IndicatorsQuery, Request, ScheduleQuery, StandingQuery, UpcomingQuery,
    WhatIfQuery, Withdrawn, WorkdaysQuery,
};

#[derive(FromJson)]
#[json(tag = "call")]
#[json(rename_all = "camelCase")]
enum Call {
    Check(CheckQuery),
    Schedule(ScheduleRequest),
    Agency(AgencyRequest),
    Upcoming(UpcomingRequest),
    Indicators(IndicatorsQuery),
    Explain(ExplainQuery),
    Coverage(CoverageQuery),
    Workdays(WorkdaysQuery),
    Expand(ExpandRequest),
    Render(FeedRequest),
    Feed(FeedRequest),
    Evaluate(StandingRequest),
    Standing(StandingRequest),
    Alerts(AlertsRequest),
    Chains(ChainsRequest),
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct ScheduleRequest {
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    as_known_on: Option<Date>,
    #[json(default)]
    lang: Lang,
    #[json(default = "yes")]
    trace: bool,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct AgencyRequest {
    agency: String,
    from: Date,
    until: Date,
    on: Option<Date>,
    records: Option<Vec<Record>>,
    #[json(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct UpcomingRequest {
    agency: String,
    from: Date,
    count: u64,
    records: Option<Vec<Record>>,
    #[json(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct ExpandRequest {
    start: Date,
    rrule: String,
    #[json(default)]
    rdate: Vec<Date>,
    #[json(default)]
    exdate: Vec<Date>,
    from: Option<Date>,
    until: Option<Date>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct FeedRequest {
    format: Format,
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    group: Option<String>,
    recipient: Option<String>,
    #[json(default)]
    lang: Lang,
    #[json(default)]
    tasks: bool,
    #[json(default)]
    alarms: Vec<u32>,
    #[json(default)]
    withdrawn: Vec<Withdrawn>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct StandingRequest {
    on: Date,
    from: Option<Date>,
    until: Option<Date>,
    agency: Option<String>,
    instrument: Option<String>,
    records: Option<Vec<Record>>,
    as_known_on: Option<Date>,
    #[json(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct AlertsRequest {
    since: Date,
    until: Date,
    agency: Option<String>,
    #[json(default)]
    acknowledged: Vec<String>,
    records: Option<Vec<Record>>,
    #[json(default)]
    lang: Lang,
}

#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
struct ChainsRequest {
    what_if: Option<Supposed>,
    from: Option<Date>,
    until: Option<Date>,
    agency: Option<String>,
    instrument: Option<String>,
    #[json(default)]
    lang: Lang,
}

/// An occurrence and the due day that is supposed for it.
#[derive(FromJson)]
#[json(rename_all = "camelCase", deny_unknown_fields)]
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
        #[json(default)]
        lang: Lang,
    }
    kyhan_json::read(request).map_or(Lang::Vi, |Any { lang }| lang)
}

/// Reads a request.
pub(super) fn request(text: &[u8]) -> Result<Request, Error> {
    let call = kyhan_json::read(text).map_err(invalid)?;
    Ok(match call {
        Call::Check(query) => Request::Check(query),
        Call::Coverage(query) => Request::Coverage(query),
        Call::Schedule(request) => Request::Schedule(request.into()),
        Call::Agency(request) => Request::Agency(request.into()),
        Call::Upcoming(request) => Request::Upcoming(request.into()),
        Call::Indicators(query) => Request::Indicators(query),
        Call::Explain(query) => Request::Explain(query),
        Call::Workdays(query) => Request::Workdays(query),
        Call::Expand(request) => Request::Expand(request.into()),
        Call::Render(request) | Call::Feed(request) => Request::Feed(request.into()),
        Call::Evaluate(request) | Call::Standing(request) => Request::Standing(request.into()),
        Call::Alerts(request) => Request::Alerts(request.into()),
        Call::Chains(ChainsRequest { what_if: None, from, until, agency, instrument, lang }) => {
            Request::Chains(ChainsQuery { from, until, agency, instrument, lang })
        }
        Call::Chains(ChainsRequest {
            what_if: Some(supposed),
            from,
            until,
            agency,
            instrument,
            lang,
        }) => {
            // A what-if is about all that moves, so nothing narrows it.
            let narrowing = [
                ("from", from.is_some()),
                ("until", until.is_some()),
                ("agency", agency.is_some()),
                ("instrument", instrument.is_some()),
            ];
            if let Some((name, _)) = narrowing.into_iter().find(|(_, is_given)| *is_given) {
                return Err(not_in_a_what_if(text, name));
            }
            let Supposed { occurrence, due } = supposed;
            Request::WhatIf(WhatIfQuery { occurrence, due, lang })
        }
    })
}

fn invalid(fault: Fault) -> Error {
    Error::request(Problem::InvalidRequest { fault: Box::new(fault) })
}

fn not_in_a_what_if(text: &[u8], name: &'static str) -> Error {
    let pointer = Pointer::default().field(name);
    let positions = locate(text, kyhan_json::Format::Json, std::slice::from_ref(&pointer));
    invalid(Fault {
        reason: Reason::UnknownField {
            name: name.to_owned(),
            tag: Some("call"),
            known: &["whatIf", "lang"],
        },
        pointer,
        position: positions.first().copied().unwrap_or_default(),
    })
}

/// A limit in memory. One above `usize::MAX` is none.
fn in_memory(asked: u64) -> usize {
    asked.try_into().unwrap_or(usize::MAX)
}

/// A request may ask for fewer occurrences than the library's limit, not more.
fn occurrences(asked: Option<u64>) -> usize {
    asked.map_or(MAX_OCCURRENCES, in_memory).min(MAX_OCCURRENCES)
}

impl From<ScheduleRequest> for ScheduleQuery {
    fn from(request: ScheduleRequest) -> ScheduleQuery {
        let ScheduleRequest { from, until, agency, instrument, as_known_on, lang, trace, limit } =
            request;
        let limit = occurrences(limit);
        ScheduleQuery { from, until, agency, instrument, as_known_on, lang, trace, limit }
    }
}

impl From<AgencyRequest> for AgencyQuery {
    fn from(request: AgencyRequest) -> AgencyQuery {
        let AgencyRequest { agency, from, until, on, records, lang } = request;
        AgencyQuery { agency, from, until, on, records: records.map(Into::into), lang }
    }
}

impl From<UpcomingRequest> for UpcomingQuery {
    fn from(request: UpcomingRequest) -> UpcomingQuery {
        let UpcomingRequest { agency, from, count, records, lang } = request;
        let (count, records) = (in_memory(count), records.map(Into::into));
        UpcomingQuery { agency, from, count, records, lang }
    }
}

impl From<ExpandRequest> for ExpandQuery {
    fn from(request: ExpandRequest) -> ExpandQuery {
        let ExpandRequest { start, rrule, rdate, exdate, from, until, limit } = request;
        let limit = limit.map(in_memory);
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
        let StandingRequest { on, from, until, agency, instrument, records, as_known_on, lang } =
            request;
        let default = StandingQuery::on(on);
        let (from, until) = (from.unwrap_or(default.from), until.unwrap_or(default.until));
        StandingQuery {
            on,
            from,
            until,
            agency,
            instrument,
            records: records.map(Into::into),
            as_known_on,
            lang,
        }
    }
}

impl From<AlertsRequest> for AlertsQuery {
    fn from(request: AlertsRequest) -> AlertsQuery {
        let AlertsRequest { since, until, agency, acknowledged, records, lang } = request;
        AlertsQuery {
            since,
            last: until,
            agency,
            acknowledged,
            records: records.map(Into::into),
            lang,
        }
    }
}
