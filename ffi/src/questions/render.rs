//! Feeds: what falls due as one text.

use std::ffi::c_char;

use kyhan::{FeedQuery, Format, MAX_OCCURRENCES, Request};

use super::{ask, owned};
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::rows::{self, KyhanRows};
use crate::word::KyhanWord;

/// What falls due from `from` up to, not including, `until`, both YYYYMMDD, as
/// one text: the columns FORMAT and TEXT of one row.
///
/// `format` is KYHAN_WORD_ICS, CSV, MD or HTML. `agency` (the bearer),
/// `instrument`, `group` and `recipient` are ids, or NULL for all; several
/// narrow one another. `limit` is the most occurrences wanted, 0 for the
/// library's own limit; more are an error, never a short text. Of `records`, as for
/// kyhan_evaluate, those count that move days: extensions and events that happened.
///
/// For calendars alone: `tasks` not 0 gives VTODO in place of VEVENT;
/// `alarms` is an array of days before the due day; `withdrawn` has the
/// entries that were published and whose duty no longer exists, NULL for none:
/// UID, FROM and UNTIL (both included), TITLE, SEQUENCE (above the one
/// published) and DATE (of the edition that withdraws it).
///
/// # Safety
///
/// `engine` is live, texts and the array have the lengths said, `records` and `withdrawn`
/// are NULL or live and nobody writes to them, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_render(
    engine: *const KyhanEngine,
    format: i32,
    from: i32,
    until: i32,
    agency: *const c_char,
    agency_length: usize,
    instrument: *const c_char,
    instrument_length: usize,
    group: *const c_char,
    group_length: usize,
    recipient: *const c_char,
    recipient_length: usize,
    records: *const KyhanRows,
    tasks: i32,
    alarms: *const i32,
    alarms_count: usize,
    withdrawn: *const KyhanRows,
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
        // SAFETY: the caller's promise.
        let group = unsafe { input::optional_text("group", group, group_length) }?;
        // SAFETY: the caller's promise.
        let recipient = unsafe { input::optional_text("recipient", recipient, recipient_length) }?;
        // SAFETY: the caller's promise.
        let records = unsafe { rows::borrow(records) }?;
        // SAFETY: the caller's promise.
        let alarms = unsafe { input::array("alarms", alarms, alarms_count) }?;
        // SAFETY: the caller's promise.
        let withdrawn = unsafe { rows::borrow(withdrawn) }?;
        let days = |&days: &i32| {
            let wrong = || Refusal::request(format!("alarms: `{days}` is not a number of days"));
            u32::try_from(days).map_err(|_| wrong())
        };
        let (from, until) = (input::date("from", from)?, input::date("until", until)?);
        input::in_order(["from", "until"], from, until)?;
        let default = FeedQuery::window(self::format(format)?, from, until);
        let query = FeedQuery {
            agency: owned(agency),
            instrument: owned(instrument),
            group: owned(group),
            recipient: owned(recipient),
            records: Some(rows::records(records)?.into()),
            tasks: tasks != 0,
            alarms: alarms.iter().map(days).collect::<Result<_, _>>()?,
            withdrawn: rows::withdrawn(withdrawn)?,
            limit: (limit != 0).then(|| limit.min(MAX_OCCURRENCES)),
            lang: input::lang(lang)?,
            ..default
        };
        ask(engine, &Request::Feed(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// The format of a number.
fn format(number: i32) -> Result<Format, Refusal> {
    match KyhanWord::of_number(number) {
        Some(KyhanWord::Ics) => Ok(Format::Ics),
        Some(KyhanWord::Csv) => Ok(Format::Csv),
        Some(KyhanWord::Md) => Ok(Format::Markdown),
        Some(KyhanWord::Html) => Ok(Format::Html),
        _ => Err(Refusal::argument(format!(
            "`{number}` is not a form of feeds: KYHAN_WORD_ICS, CSV, MD or HTML"
        ))),
    }
}
