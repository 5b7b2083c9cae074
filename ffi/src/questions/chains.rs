//! Who reports to whom, and what moves when one date moves.

use std::ffi::c_char;

use kyhan::{ChainsQuery, Request, WhatIfQuery};

use super::ask;
use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::result::KyhanResult;

/// Who reports to whom, and how many days lie between: the columns LINKS and
/// TIGHTEST of one row.
///
/// # Safety
///
/// `engine` is live, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_chains(
    engine: *const KyhanEngine,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        ask(
            engine,
            &Request::Chains(ChainsQuery { lang: input::lang(lang)?, ..ChainsQuery::default() }),
        )
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// What would move if an occurrence fell due on another day, YYYYMMDD: the
/// columns CHANGES, SLACK, AGENCIES and INSTRUMENTS of one row.
///
/// # Safety
///
/// `engine` is live, `occurrence` has `length` bytes, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_what_if(
    engine: *const KyhanEngine,
    occurrence: *const c_char,
    length: usize,
    due: i32,
    lang: i32,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let occurrence = unsafe { input::text("occurrence", occurrence, length) }?;
        let (occurrence, due) = (occurrence.to_owned(), input::date("due", due)?);
        let query = WhatIfQuery { occurrence, due, lang: input::lang(lang)? };
        ask(engine, &Request::WhatIf(query))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
