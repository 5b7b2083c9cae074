//! What concerns one agency, and indicators.

use std::ffi::c_char;

use kyhan::{AgencyQuery, IndicatorsQuery, Request, UpcomingQuery};

use super::{ask, owned};
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::result::KyhanResult;
use crate::rows::{self, KyhanRows};

/// Everything that concerns one agency from `from` up to, not including, `until`, as it
/// stands on the day `on`, 0 for `from`: the columns AGENCY, IN_PLACE_OF, OWES, UNDATED,
/// INCOMING, HELPS, INDICATORS, HAND_OVERS and DIAGNOSTICS of one row.
///
/// `agency` is its name, an id, an alias, or words of these, with or without marks;
/// whoever stands in its place on that day is meant. When several have the name, the
/// status is KYHAN_STATUS_AMBIGUOUS and the error has the column CANDIDATES. `records` is
/// as for kyhan_evaluate.
///
/// # Safety
///
/// `engine` is live, `agency` has `agency_length` bytes, `records` is NULL or live and
/// nobody writes to it, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_agency(
    engine: *const KyhanEngine,
    agency: *const c_char,
    agency_length: usize,
    from: i32,
    until: i32,
    on: i32,
    records: *const KyhanRows,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let agency = unsafe { input::text("agency", agency, agency_length) }?;
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        let (from, until) = (input::date("from", from)?, input::date("until", until)?);
        let query = AgencyQuery {
            on: input::optional_date("on", on)?,
            records: Some(rows::records(records)?.into()),
            lang: input::lang(lang)?,
            ..AgencyQuery::window(agency, from, until)
        };
        ask(engine, &Request::Agency(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// What an agency must do next: at most `count` duties that fall due from `from` on and are
/// not done by then: the columns AGENCY, UPCOMING and DIAGNOSTICS of one row. `agency` is as
/// for kyhan_agency, `records` as for kyhan_evaluate.
///
/// # Safety
///
/// `engine` is live, `agency` has `agency_length` bytes, `records` is NULL or live and
/// nobody writes to it, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_upcoming(
    engine: *const KyhanEngine,
    agency: *const c_char,
    agency_length: usize,
    from: i32,
    count: usize,
    records: *const KyhanRows,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let agency = unsafe { input::text("agency", agency, agency_length) }?;
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        let query = UpcomingQuery {
            records: Some(rows::records(records)?.into()),
            lang: input::lang(lang)?,
            ..UpcomingQuery::new(agency, input::date("from", from)?, count)
        };
        ask(engine, &Request::Upcoming(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// What is to be reached in a year, 0 for all years, and who does what for it on the day
/// `on`, 0 for the first of the year: the columns YEAR, ON, AGENCY and INDICATORS of one
/// row. `agency` is as for kyhan_agency, `instrument` is an id; NULL for all.
///
/// # Safety
///
/// `engine` is live, the texts have the lengths said, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_indicators(
    engine: *const KyhanEngine,
    year: i32,
    on: i32,
    agency: *const c_char,
    agency_length: usize,
    instrument: *const c_char,
    instrument_length: usize,
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
        let query = IndicatorsQuery {
            year: (year != 0).then_some(year),
            on: input::optional_date("on", on)?,
            agency: owned(agency),
            instrument: owned(instrument),
            lang: input::lang(lang)?,
        };
        ask(engine, &Request::Indicators(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
