//! How answers leave: boxes that the caller frees, views that it borrows.

use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::ended::Ended;
use crate::guard::guard;
use crate::refusal::Refusal;
use crate::status::KyhanStatus;

/// Lends a text: its first byte, and its length through `length`. Nothing is
/// NULL and 0; an empty text is not NULL.
///
/// # Safety
///
/// `length` is NULL or can be written.
#[inline]
pub(crate) unsafe fn view(text: Option<Ended<'_>>, length: *mut usize) -> *const c_char {
    let count = text.map_or(0, |text| text.text().len());
    // SAFETY: the caller's promise; NULL is handled apart.
    if let Some(length) = unsafe { length.as_mut() } {
        *length = count;
    }
    text.map_or(std::ptr::null(), |text| text.text().as_ptr().cast())
}

/// Runs the body of a fallible call; a panic becomes a refusal.
pub(crate) fn attempt<T>(body: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    guard(None, || Some(body())).unwrap_or_else(|| Err(Refusal::internal()))
}

/// Writes a box, or NULL for nothing, through an out-parameter. A NULL
/// out-parameter takes nothing.
///
/// # Safety
///
/// `out` is NULL or can be written.
pub(crate) unsafe fn hand_over<T>(out: *mut *mut T, made: Option<T>) {
    if !out.is_null() {
        let handed = made.map_or(std::ptr::null_mut(), |made| Box::into_raw(Box::new(made)));
        // SAFETY: not NULL, and writable by the caller's promise. `write` does
        // not read what stands there, which may be uninitialised.
        unsafe { out.write(handed) };
    }
}

/// Answers a fallible call: hands its outcome over through `out`, whatever the
/// outcome is, and returns the status.
///
/// # Safety
///
/// `out` is NULL or can be written.
pub(crate) unsafe fn answer<T: for<'r> From<&'r Refusal>>(
    out: *mut *mut T,
    body: impl FnOnce() -> Result<T, Refusal>,
) -> i32 {
    if out.is_null() {
        return KyhanStatus::InvalidArgument as i32;
    }
    let (status, made) = match attempt(body) {
        Ok(answer) => (KyhanStatus::Ok, Some(answer)),
        Err(refusal) => (refusal.status, reported(&refusal)),
    };
    // SAFETY: the caller's promise.
    unsafe { hand_over(out, made) };
    status as i32
}

/// The error that a refusal is reported by; nothing when even that panics.
pub(crate) fn reported<T: for<'r> From<&'r Refusal>>(refusal: &Refusal) -> Option<T> {
    catch_unwind(AssertUnwindSafe(|| T::from(refusal))).ok()
}

/// Takes a box back and drops it; NULL does nothing.
///
/// # Safety
///
/// `handed` is NULL or came out of this library as a box, and is given back
/// once.
pub(crate) unsafe fn free<T>(handed: *mut T) {
    if !handed.is_null() {
        // SAFETY: the caller's promise.
        drop(unsafe { Box::from_raw(handed) });
    }
}
