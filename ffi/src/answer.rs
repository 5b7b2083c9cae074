//! Requests in JSON.

use std::ffi::c_char;

use kyhan::{Engine, Request};

use crate::engine::KyhanEngine;
use crate::input;
use crate::output::answer;
use crate::questions;
use crate::refusal::Refusal;
use crate::result::KyhanResult;
use crate::text::KyhanText;

/// Answers any request, in JSON: an object whose `call` names the question.
/// `text` gets the answer or the error document.
///
/// # Safety
///
/// `engine` is live, `request` has `length` bytes, `text` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_answer(
    engine: *const KyhanEngine,
    request: *const c_char,
    length: usize,
    text: *mut *mut KyhanText,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let request = unsafe { input::bytes("request", request, length) }?;
        let lang = Request::lang_of_json(request);
        let refused = |error| Refusal::of(&error, lang);
        let answer = Request::from_json(request).and_then(|request| engine.0.ask(&request));
        answer.and_then(|answer| answer.to_json()).map(KyhanText::from).map_err(refused)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(text, body) }
}

/// As kyhan_answer, read by row and column: for the questions that have no
/// function of their own.
///
/// # Safety
///
/// `engine` is live, `request` has `length` bytes, `result` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_query(
    engine: *const KyhanEngine,
    request: *const c_char,
    length: usize,
    result: *mut *mut KyhanResult,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let engine = unsafe { input::handle("engine", engine) }?;
        // SAFETY: the caller's promise.
        let request = unsafe { input::bytes("request", request, length) }?;
        let refused = |error| Refusal::of(&error, Request::lang_of_json(request));
        questions::ask(engine, &Request::from_json(request).map_err(refused)?)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(result, body) }
}

/// kyhan_engine_new and kyhan_answer together, for hosts that ask once. An
/// error in the documents is worded in the language of the request.
///
/// # Safety
///
/// As for those two.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_answer_once(
    documents: *const *const c_char,
    lengths: *const usize,
    count: usize,
    request: *const c_char,
    length: usize,
    text: *mut *mut KyhanText,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let documents = unsafe { input::documents(documents, lengths, count) }?;
        // SAFETY: the caller's promise.
        let request = unsafe { input::bytes("request", request, length) }?;
        let engine = Engine::new(&documents);
        let answer = engine.and_then(|engine| engine.ask(&Request::from_json(request)?)?.to_json());
        let refused = |error| Refusal::of(&error, Request::lang_of_json(request));
        answer.map(KyhanText::from).map_err(refused)
    };
    // SAFETY: the caller's promise.
    unsafe { answer(text, body) }
}
