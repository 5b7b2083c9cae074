//! Where duties stand and whom to alert, given what happened.

use std::ffi::c_char;

use kyhan::{AlertsQuery, Request, StandingQuery};

use super::{ask, owned};
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::result::KyhanResult;
use crate::rows::{self, KyhanRows};

/// Where every duty stands at the end of the day `on`: the columns ON, AGENCY, COUNTS,
/// FINDINGS, RATES, RECORDS_ELSEWHERE and DIAGNOSTICS of one row.
///
/// `from` and `until` cut out the due days looked at, half-open; 0 for those
/// of the year of `on`, of the year before, and at least three months ahead.
/// `agency` is as for kyhan_agency and `instrument` an id, NULL for all.
///
/// `records` has a row for each thing that happened, NULL for none: OCCURRENCE
/// (the id), EVENT (KYHAN_WORD_SUBMITTED, WITHDRAWN, WAIVED or EXTENDED),
/// either ON (the day) or AT (the instant, such as 2024-12-13T16:30:00+07:00),
/// for an extension UNTIL (the new last day), and if known BASIS (the document
/// that waives or extends) and EVIDENCE. Records of later days are left out.
/// What contradicts itself is among the diagnostics.
///
/// # Safety
///
/// `engine` is live, the texts have the lengths said, `records` is NULL or
/// live and nobody writes to it, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_evaluate(
    engine: *const KyhanEngine,
    on: i32,
    from: i32,
    until: i32,
    agency: *const c_char,
    agency_length: usize,
    instrument: *const c_char,
    instrument_length: usize,
    records: *const KyhanRows,
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
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        let on = input::date("on", on)?;
        let (from, until) =
            (input::optional_date("from", from)?, input::optional_date("until", until)?);
        input::in_order(["from", "until"], from, until)?;
        let query = StandingQuery {
            from,
            until,
            agency: owned(agency),
            instrument: owned(instrument),
            records: Some(rows::records(records)?.into()),
            lang: input::lang(lang)?,
            ..StandingQuery::on(on)
        };
        ask(engine, &Request::Standing(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// Whom to alert: the alerts that fall after the day `since` up to and with
/// the day `until`, both YYYYMMDD, and what each addressee should be notified of in
/// one message: the columns AGENCY, ALERTS, DIGESTS and DIAGNOSTICS of one row.
///
/// `since` is the last day that was dealt with, so that a job that slept a
/// week loses nothing and sends nothing twice; the ids of alerts are stable.
/// `agency` is an addressee, as for kyhan_agency, or NULL for all. `acknowledged` has the
/// ids of alerts that somebody has taken note of, one a row in the column
/// VALUE; `records` is as for kyhan_evaluate. Both may be NULL.
///
/// # Safety
///
/// `engine` is live, `agency` has `agency_length` bytes, the rows are NULL or
/// live and nobody writes to them, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_alerts(
    engine: *const KyhanEngine,
    since: i32,
    until: i32,
    agency: *const c_char,
    agency_length: usize,
    acknowledged: *const KyhanRows,
    records: *const KyhanRows,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let agency = unsafe { input::optional_text("agency", agency, agency_length) }?;
        // SAFETY: the caller's promise.
        let acknowledged = unsafe { rows::borrow(acknowledged) }?;
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        let (since, last) = (input::date("since", since)?, input::date("until", until)?);
        input::in_order(["since", "until"], since, last)?;
        let query = AlertsQuery {
            agency: owned(agency),
            acknowledged: rows::values(acknowledged)?,
            records: Some(rows::records(records)?.into()),
            lang: input::lang(lang)?,
            ..AlertsQuery::after(since, last)
        };
        ask(engine, &Request::Alerts(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
