//! Which library this is.

use std::ffi::c_char;

use crate::ended::Ended;
use crate::guard::guard;
use crate::output::view;

/// The number of the binary interface. It changes when a program built
/// against an older header could go wrong.
pub const KYHAN_ABI_VERSION: u32 = 3;

/// The number of the binary interface that this library has. A program
/// compares it with KYHAN_ABI_VERSION of the header it was built with, and
/// stops when they differ.
#[unsafe(no_mangle)]
pub extern "C" fn kyhan_abi_version() -> u32 {
    guard(0, || KYHAN_ABI_VERSION)
}

/// The version of the library, such as `0.1.0`: a view that is always valid.
///
/// # Safety
///
/// `length` is NULL or points to a `size_t` that may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_version(length: *mut usize) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the caller's promise on `length`.
        unsafe { view(Some(Ended::of(concat!(env!("CARGO_PKG_VERSION"), "\0"))), length) }
    })
}
