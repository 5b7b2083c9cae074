//! The questions, with arguments in place of a JSON request.

use std::ffi::c_char;

use kyhan::dates::Date;
use kyhan::{Engine, Lang, MAX_OCCURRENCES, ScheduleQuery};
use serde::Serialize;

use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::table::{self, Table};

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

/// What is wrong or risky in the plans: the columns DIAGNOSTICS of one row.
///
/// # Safety
///
/// `engine` is live, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_check(
    engine: *const KyhanEngine,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        Request::Check { lang: lang_name(lang)? }.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// What falls due from `from` up to, not including, `until`, both YYYYMMDD:
/// the columns OCCURRENCES, UNDATED and DIAGNOSTICS of one row.
///
/// `agency` and `instrument` are ids, or NULL for all. `limit` is the most
/// occurrences wanted, 0 for the library's own limit; more are an error, never
/// a short answer.
///
/// # Safety
///
/// `engine` is live, the texts have the lengths said, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_schedule(
    engine: *const KyhanEngine,
    from: i32,
    until: i32,
    agency: *const c_char,
    agency_length: usize,
    instrument: *const c_char,
    instrument_length: usize,
    limit: usize,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let agency = unsafe { input::optional_text("agency", agency, agency_length) }?;
        // SAFETY: the caller's promise.
        let instrument =
            unsafe { input::optional_text("instrument", instrument, instrument_length) }?;
        let query = ScheduleQuery {
            from: input::date("from", from)?,
            until: input::date("until", until)?,
            agency: agency.map(str::to_owned),
            instrument: instrument.map(str::to_owned),
            limit: if limit == 0 { MAX_OCCURRENCES } else { limit },
        };
        table::schedule(&engine.0, &query, input::lang(lang)?).map(KyhanResult)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// The derivation of one occurrence: the columns OCCURRENCE and TEXT of one
/// row.
///
/// # Safety
///
/// `engine` is live, `occurrence` has `length` bytes, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_explain(
    engine: *const KyhanEngine,
    occurrence: *const c_char,
    length: usize,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let occurrence = unsafe { input::text("occurrence", occurrence, length) }?;
        Request::Explain { occurrence, lang: lang_name(lang)? }.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// Who answers for which indicator: the column INDICATORS of one row.
///
/// # Safety
///
/// `engine` is live, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_coverage(
    engine: *const KyhanEngine,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        Request::Coverage { lang: lang_name(lang)? }.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// The days off and the weekend days that are worked, from `from` up to, not
/// including, `until`, both YYYYMMDD: the column DAYS of one row. `calendar`
/// is an id, or NULL for the built-in calendar of the Vietnamese public sector.
///
/// # Safety
///
/// `engine` is live, `calendar` has `length` bytes, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_workdays(
    engine: *const KyhanEngine,
    from: i32,
    until: i32,
    calendar: *const c_char,
    length: usize,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let calendar = unsafe { input::optional_text("calendar", calendar, length) }?;
        let (from, until) = (input::date("from", from)?, input::date("until", until)?);
        Request::Workdays { from, until, calendar, lang: lang_name(lang)? }.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// The dates of a recurrence rule (RFC 5545): the column DATES of one row.
///
/// `start` is DTSTART. `rdates` and `exdates` are arrays of dates. `from` and
/// `until` cut a half-open window out, 0 for no limit. `limit` is the most
/// dates wanted, 0 for the library's own limit. All dates are YYYYMMDD.
///
/// # Safety
///
/// `engine` is live, `rrule` and the arrays have the lengths said, `result`
/// can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_expand(
    engine: *const KyhanEngine,
    start: i32,
    rrule: *const c_char,
    rrule_length: usize,
    rdates: *const i32,
    rdates_count: usize,
    exdates: *const i32,
    exdates_count: usize,
    from: i32,
    until: i32,
    limit: usize,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let rrule = unsafe { input::text("rrule", rrule, rrule_length) }?;
        // SAFETY: the caller's promise.
        let rdates = unsafe { input::array("rdates", rdates, rdates_count) }?;
        // SAFETY: the caller's promise.
        let exdates = unsafe { input::array("exdates", exdates, exdates_count) }?;
        let each = |name, dates: &[i32]| -> Result<Vec<Date>, Refusal> {
            dates.iter().map(|&number| input::date(name, number)).collect()
        };
        let request = Request::Expand {
            start: input::date("start", start)?,
            rrule,
            rdate: each("rdates", rdates)?,
            exdate: each("exdates", exdates)?,
            from: input::optional_date("from", from)?,
            until: input::optional_date("until", until)?,
            limit: (limit != 0).then_some(limit),
        };
        request.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
