//! Requests in JSON.
//!
//! Queries are read as they are; only `chains` has a struct of its own, since a
//! member of it makes another question of it.

use kyhan_json::{Fault, FromJson, Pointer, Reason, locate};

use crate::dates::Date;
use crate::error::Error;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::problem::Problem;
use crate::request::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery,
    FeedQuery, IndicatorsQuery, Request, ScheduleQuery, StandingQuery, UpcomingQuery, WhatIfQuery,
    WorkdaysQuery,
};

#[derive(FromJson)]
#[json(tag = "call")]
#[json(rename_all = "camelCase")]
enum Call {
    Check(CheckQuery),
    Schedule(ScheduleQuery),
    Agency(AgencyQuery),
    Upcoming(UpcomingQuery),
    Indicators(IndicatorsQuery),
    Explain(ExplainQuery),
    Coverage(CoverageQuery),
    Workdays(WorkdaysQuery),
    Expand(ExpandQuery),
    Render(FeedQuery),
    Feed(FeedQuery),
    Evaluate(StandingQuery),
    Standing(StandingQuery),
    Alerts(AlertsQuery),
    Chains(ChainsRequest),
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
        Call::Schedule(mut query) => {
            query.limit = lowered(query.limit);
            Request::Schedule(query)
        }
        Call::Agency(query) => Request::Agency(query),
        Call::Upcoming(query) => Request::Upcoming(query),
        Call::Indicators(query) => Request::Indicators(query),
        Call::Explain(query) => Request::Explain(query),
        Call::Workdays(query) => Request::Workdays(query),
        Call::Expand(query) => Request::Expand(query),
        Call::Render(mut query) | Call::Feed(mut query) => {
            query.limit = lowered(query.limit);
            Request::Feed(query)
        }
        Call::Evaluate(query) | Call::Standing(query) => Request::Standing(query),
        Call::Alerts(query) => Request::Alerts(query),
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

/// A request may ask for fewer occurrences than the library's limit, not more.
fn lowered(limit: Option<usize>) -> Option<usize> {
    limit.map(|limit| limit.min(MAX_OCCURRENCES))
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
