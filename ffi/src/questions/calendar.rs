//! Days off and rules of recurrence.

use std::ffi::c_char;

use kyhan::dates::Date;
use kyhan::{ExpandQuery, Request, WorkdaysQuery};

use super::{ask, owned};
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::refusal::Refusal;
use crate::result::KyhanResult;

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
        input::in_order(["from", "until"], from, until)?;
        let (calendar, lang) = (owned(calendar), input::lang(lang)?);
        ask(engine, &Request::Workdays(WorkdaysQuery { from, until, calendar, lang }))
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
        let (from, until) =
            (input::optional_date("from", from)?, input::optional_date("until", until)?);
        input::in_order(["from", "until"], from, until)?;
        let query = ExpandQuery {
            rdate: each("rdates", rdates)?,
            exdate: each("exdates", exdates)?,
            from,
            until,
            limit: (limit != 0).then_some(limit),
            ..ExpandQuery::new(input::date("start", start)?, rrule)
        };
        ask(engine, &Request::Expand(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
