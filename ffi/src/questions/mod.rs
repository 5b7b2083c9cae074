//! The questions, with arguments in place of a JSON request.

mod calendar;
mod chains;
mod records;
mod render;
mod schedule;

use kyhan::dates::Date;
use kyhan::{Engine, Lang};
use serde::Serialize;

use crate::input;
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::rows::KyhanRows;
use crate::table::Table;

/// A request of the text door.
#[derive(Serialize)]
#[serde(tag = "call", rename_all = "camelCase")]
enum Request<'a> {
    Check {
        lang: &'a str,
    },
    Coverage {
        lang: &'a str,
    },
    Explain {
        occurrence: &'a str,
        lang: &'a str,
    },
    Workdays {
        from: Date,
        until: Date,
        #[serde(skip_serializing_if = "Option::is_none")]
        calendar: Option<&'a str>,
        lang: &'a str,
    },
    Expand {
        start: Date,
        rrule: &'a str,
        rdate: Vec<Date>,
        exdate: Vec<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<usize>,
    },
    Evaluate {
        on: Date,
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        agency: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        instrument: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        records: Option<&'a KyhanRows>,
        lang: &'a str,
    },
    Alerts {
        since: Date,
        until: Date,
        #[serde(skip_serializing_if = "Option::is_none")]
        agency: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        acknowledged: Option<&'a KyhanRows>,
        #[serde(skip_serializing_if = "Option::is_none")]
        records: Option<&'a KyhanRows>,
        lang: &'a str,
    },
    Chains {
        #[serde(skip_serializing_if = "Option::is_none", rename = "whatIf")]
        what_if: Option<Supposed<'a>>,
        lang: &'a str,
    },
    Render {
        format: &'a str,
        from: Date,
        until: Date,
        #[serde(skip_serializing_if = "Option::is_none")]
        agency: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        instrument: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        group: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        recipient: Option<&'a str>,
        tasks: bool,
        alarms: &'a [i32],
        #[serde(skip_serializing_if = "Option::is_none")]
        withdrawn: Option<&'a KyhanRows>,
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<usize>,
        lang: &'a str,
    },
}

/// An occurrence and the due day that is supposed for it.
#[derive(Serialize)]
struct Supposed<'a> {
    occurrence: &'a str,
    due: Date,
}

impl Request<'_> {
    fn ask(&self, engine: &Engine) -> Result<KyhanResult, Refusal> {
        let request = serde_json::to_vec(self).map_err(|_| Refusal::internal())?;
        let answer = engine.answer(&request).map_err(Refusal::of_document)?;
        Ok(KyhanResult(Table::of_json(&answer)))
    }
}

fn lang_name(number: i32) -> Result<&'static str, Refusal> {
    Ok(match input::lang(number)? {
        Lang::Vi => "vi",
        Lang::En => "en",
    })
}
