//! The engine's handle.

use std::ffi::c_char;

use kyhan::Engine;

use crate::guard::guard;
use crate::input;
use crate::output::{attempt, free, hand_over, reported};
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::status::KyhanStatus;

/// Plans, checked and indexed.
///
/// Immutable: any number of threads may ask it at once. To be freed once, with
/// kyhan_engine_free. Results do not need it to live on.
pub struct KyhanEngine(pub(crate) Engine);

/// Reads and compiles register documents.
///
/// `documents` and `lengths` are arrays of `count` elements: where each
/// document begins, and how many bytes it has. They are read before the call
/// returns. No document at all makes an engine too, for kyhan_workdays and
/// kyhan_expand.
///
/// On KYHAN_STATUS_OK the engine is written to `engine` and NULL to `error`;
/// otherwise NULL is written to `engine` and the error, with all its
/// diagnostics, to `error`.
///
/// # Safety
///
/// The arrays can be read as said; `engine` and `error` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_engine_new(
    documents: *const *const c_char,
    lengths: *const usize,
    count: usize,
    lang: i32,
    engine: *mut *mut KyhanEngine,
    error: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        let lang = input::lang(lang)?;
        // SAFETY: the caller's promise on both arrays.
        let documents = unsafe { input::documents(documents, lengths, count) }?;
        Engine::new(&documents).map_err(|error| Refusal::of(&error, lang))
    };
    // SAFETY: the caller's promise.
    unsafe { made(engine, error, body) }
}

/// The same plans as known on a day, YYYYMMDD: without what documents say that were issued
/// later. It answers every question so, and the answers of kyhan_schedule, kyhan_explain
/// and kyhan_evaluate have the day in the column AS_KNOWN_ON.
///
/// On KYHAN_STATUS_OK the engine is written to `known` and NULL to `error`; it is one of
/// its own, to be freed once. Otherwise NULL is written to `known` and the error to
/// `error`. An engine that is known on a day already takes the new day in its place.
///
/// # Safety
///
/// `engine` is live; `known` and `error` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_engine_as_known_on(
    engine: *const KyhanEngine,
    day: i32,
    lang: i32,
    known: *mut *mut KyhanEngine,
    error: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let KyhanEngine(engine) = unsafe { input::handle("engine", engine) }?;
        let (day, lang) = (input::date("day", day)?, input::lang(lang)?);
        engine.as_known_on(day).map_err(|error| Refusal::of(&error, lang))
    };
    // SAFETY: the caller's promise.
    unsafe { made(known, error, body) }
}

/// Hands over an engine, or why there is none.
///
/// # Safety
///
/// `engine` and `error` are NULL or can be written.
unsafe fn made(
    engine: *mut *mut KyhanEngine,
    error: *mut *mut KyhanResult,
    body: impl FnOnce() -> Result<Engine, Refusal>,
) -> i32 {
    if error.is_null() {
        return KyhanStatus::InvalidArgument as i32;
    }
    let compiled = attempt(|| {
        if engine.is_null() {
            return Err(Refusal::argument("engine is NULL"));
        }
        body().map(KyhanEngine)
    });
    let (status, made, refused) = match compiled {
        Ok(made) => (KyhanStatus::Ok, Some(made), None),
        Err(refusal) => (refusal.status, None, reported::<KyhanResult>(&refusal)),
    };
    // SAFETY: the caller's promise on `engine`.
    unsafe { hand_over(engine, made) };
    // SAFETY: the caller's promise on `error`.
    unsafe { hand_over(error, refused) };
    status as i32
}

/// Frees an engine; NULL does nothing.
///
/// # Safety
///
/// `engine` is NULL or live, and no call is using it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_engine_free(engine: *mut KyhanEngine) {
    guard((), || {
        // SAFETY: the caller's promise.
        unsafe { free(engine) }
    });
}
