//! Requests put together field by field, as a program in Rust does.

use std::sync::Arc;

use kyhan::dates::Date;
use kyhan::model::Record;
use kyhan::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery,
    FeedQuery, IndicatorsQuery, Lang, Request, ScheduleQuery, StandingQuery, UpcomingQuery,
    WhatIfQuery, Withdrawn, WorkdaysQuery,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The request of a vector that is right in its form.
pub(super) fn of(json: &Value) -> Result<Request, String> {
    let fields = Fields(json);
    let lang = fields.lang();
    Ok(match fields.text("call").as_deref() {
        Some("check") => Request::Check(CheckQuery {
            from: fields.optional_date("from"),
            until: fields.optional_date("until"),
            agency: fields.text("agency"),
            instrument: fields.text("instrument"),
            lang,
        }),
        Some("coverage") => Request::Coverage(CoverageQuery {
            on: fields.optional_date("on"),
            agency: fields.text("agency"),
            goal: fields.text("goal"),
            instrument: fields.text("instrument"),
            lang,
        }),
        Some("agency") => Request::Agency(AgencyQuery {
            on: fields.optional_date("on"),
            records: fields.records(),
            lang,
            ..AgencyQuery::window(fields.known("agency"), fields.date("from"), fields.date("until"))
        }),
        Some("upcoming") => Request::Upcoming(UpcomingQuery {
            records: fields.records(),
            lang,
            ..UpcomingQuery::new(
                fields.known("agency"),
                fields.date("from"),
                json["count"].as_u64().and_then(|count| count.try_into().ok()).unwrap_or(0),
            )
        }),
        Some("indicators") => Request::Indicators(IndicatorsQuery {
            year: json["year"].as_i64().and_then(|year| year.try_into().ok()),
            on: fields.optional_date("on"),
            agency: fields.text("agency"),
            instrument: fields.text("instrument"),
            lang,
        }),
        Some("schedule") => Request::Schedule(ScheduleQuery {
            agency: fields.text("agency"),
            instrument: fields.text("instrument"),
            as_known_on: fields.optional_date("asKnownOn"),
            lang,
            trace: json["trace"].as_bool().unwrap_or(true),
            limit: fields.limit(),
            ..ScheduleQuery::between(fields.date("from"), fields.date("until"))
        }),
        Some("explain") => {
            let as_known_on = fields.optional_date("asKnownOn");
            let records = fields.records();
            let occurrence = fields.known("occurrence");
            Request::Explain(ExplainQuery { occurrence, records, as_known_on, lang })
        }
        Some("workdays") => Request::Workdays(WorkdaysQuery {
            from: fields.date("from"),
            until: fields.date("until"),
            calendar: fields.text("calendar"),
            lang,
        }),
        Some("expand") => Request::Expand(ExpandQuery {
            rdate: fields.list("rdate"),
            exdate: fields.list("exdate"),
            from: fields.optional_date("from"),
            until: fields.optional_date("until"),
            limit: fields.limit(),
            ..ExpandQuery::new(fields.date("start"), fields.known("rrule"))
        }),
        Some("render") => {
            let format = fields.known("format").parse().map_err(|error| format!("{error}"))?;
            Request::Feed(FeedQuery {
                agency: fields.text("agency"),
                instrument: fields.text("instrument"),
                group: fields.text("group"),
                recipient: fields.text("recipient"),
                records: fields.records(),
                lang,
                tasks: json["tasks"].as_bool().unwrap_or(false),
                alarms: fields.list("alarms"),
                withdrawn: fields.list::<Withdrawn>("withdrawn"),
                limit: fields.limit(),
                ..FeedQuery::window(format, fields.date("from"), fields.date("until"))
            })
        }
        Some("evaluate") => Request::Standing(StandingQuery {
            from: fields.optional_date("from"),
            until: fields.optional_date("until"),
            agency: fields.text("agency"),
            instrument: fields.text("instrument"),
            records: fields.records(),
            as_known_on: fields.optional_date("asKnownOn"),
            lang,
            ..StandingQuery::on(fields.date("on"))
        }),
        Some("alerts") => Request::Alerts(AlertsQuery {
            agency: fields.text("agency"),
            acknowledged: fields.list("acknowledged"),
            records: fields.records(),
            lang,
            ..AlertsQuery::after(fields.date("since"), fields.date("until"))
        }),
        Some("chains") if json["whatIf"].is_object() => {
            let supposed = Fields(&json["whatIf"]);
            let (occurrence, due) = (supposed.known("occurrence"), supposed.date("due"));
            Request::WhatIf(WhatIfQuery { occurrence, due, lang })
        }
        Some("chains") => Request::Chains(ChainsQuery {
            from: fields.optional_date("from"),
            until: fields.optional_date("until"),
            agency: fields.text("agency"),
            instrument: fields.text("instrument"),
            lang,
        }),
        call => return Err(format!("{call:?} cannot be asked through types")),
    })
}

struct Fields<'v>(&'v Value);

impl Fields<'_> {
    fn text(&self, name: &str) -> Option<String> {
        self.0[name].as_str().map(str::to_owned)
    }

    fn known(&self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    fn lang(&self) -> Lang {
        self.text("lang").and_then(|lang| lang.parse().ok()).unwrap_or_default()
    }

    fn date(&self, name: &str) -> Date {
        self.optional_date(name).unwrap_or(Date::MIN)
    }

    fn optional_date(&self, name: &str) -> Option<Date> {
        self.text(name)?.parse().ok()
    }

    fn limit(&self) -> Option<usize> {
        Some(self.0["limit"].as_u64()?.try_into().unwrap_or(usize::MAX))
    }

    fn list<T: DeserializeOwned>(&self, name: &str) -> Vec<T> {
        serde_json::from_value(self.0[name].clone()).unwrap_or_default()
    }

    fn records(&self) -> Option<Arc<Vec<Record>>> {
        Some(self.list::<Record>("records").into())
    }
}
