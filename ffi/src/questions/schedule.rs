//! What falls due, when and why, and who answers for what.

use std::ffi::c_char;

use kyhan::{CheckQuery, CoverageQuery, ExplainQuery, MAX_OCCURRENCES, Request, ScheduleQuery};

use super::{ask, owned};
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::result::KyhanResult;
use crate::rows::{self, KyhanRows};

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
        ask(
            engine,
            &Request::Check(CheckQuery { lang: input::lang(lang)?, ..CheckQuery::default() }),
        )
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// What falls due from `from` up to, not including, `until`, both YYYYMMDD:
/// the columns AGENCY (the one asked for), OCCURRENCES, UNDATED and DIAGNOSTICS of one
/// row.
///
/// `agency` is as for kyhan_agency and `instrument` an id, NULL for all. `limit` is the
/// most occurrences wanted, 0 for the library's own limit; more are an error, never
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
        let (from, until) = (input::date("from", from)?, input::date("until", until)?);
        input::in_order(["from", "until"], from, until)?;
        let default = ScheduleQuery::between(from, until);
        let query = ScheduleQuery {
            agency: owned(agency),
            instrument: owned(instrument),
            limit: (limit != 0).then(|| limit.min(MAX_OCCURRENCES)),
            lang: input::lang(lang)?,
            ..default
        };
        ask(engine, &Request::Schedule(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// The derivation of one occurrence, the columns OCCURRENCE and TEXT of one row; or by
/// the id of an obligation what is known of it, the columns DUTY and TEXT. Of `records`,
/// as for kyhan_evaluate, those count that move days: extensions and events that happened.
///
/// # Safety
///
/// `engine` is live, `occurrence` has `length` bytes, `records` is NULL or live and nobody
/// writes to it, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_explain(
    engine: *const KyhanEngine,
    occurrence: *const c_char,
    length: usize,
    records: *const KyhanRows,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let occurrence = unsafe { input::text("occurrence", occurrence, length) }?;
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        let query = ExplainQuery {
            occurrence: occurrence.to_owned(),
            records: Some(rows::records(records)?.into()),
            as_known_on: None,
            lang: input::lang(lang)?,
        };
        ask(engine, &Request::Explain(query))
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
        ask(
            engine,
            &Request::Coverage(CoverageQuery {
                lang: input::lang(lang)?,
                ..CoverageQuery::default()
            }),
        )
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
