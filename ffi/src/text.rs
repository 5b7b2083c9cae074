//! A text that the caller owns.

use std::ffi::c_char;

use crate::ended::EndedText;
use crate::guard::guard;
use crate::output::{free, view};
use crate::refusal::Refusal;

/// A text in UTF-8: an answer or an error document.
///
/// Immutable: any number of threads may read it. To be freed once, with
/// kyhan_text_free.
pub struct KyhanText(EndedText);

impl From<String> for KyhanText {
    fn from(text: String) -> KyhanText {
        KyhanText(text.into())
    }
}

impl From<&Refusal> for KyhanText {
    fn from(refusal: &Refusal) -> KyhanText {
        KyhanText::from(refusal.document())
    }
}

/// The first byte of a text, and its length: a view that is valid until the
/// text is freed. A NUL stands after it.
///
/// # Safety
///
/// `text` is NULL or live; `length` is NULL or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_text_bytes(
    text: *const KyhanText,
    length: *mut usize,
) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the caller's promise; NULL is handled apart.
        let text = unsafe { text.as_ref() };
        // SAFETY: the caller's promise.
        unsafe { view(text.map(|text| text.0.ended()), length) }
    })
}

/// Frees a text; NULL does nothing.
///
/// # Safety
///
/// `text` is NULL or live, and nobody reads it any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_text_free(text: *mut KyhanText) {
    guard((), || {
        // SAFETY: the caller's promise.
        unsafe { free(text) }
    });
}
