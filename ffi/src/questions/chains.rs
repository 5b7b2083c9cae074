//! Who reports to whom, and what moves when one date moves.

use std::ffi::c_char;

use super::{Request, Supposed, lang_name};
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
        Request::Chains { what_if: None, lang: lang_name(lang)? }.ask(&engine.0)
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
        let what_if = Some(Supposed { occurrence, due: input::date("due", due)? });
        Request::Chains { what_if, lang: lang_name(lang)? }.ask(&engine.0)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}
