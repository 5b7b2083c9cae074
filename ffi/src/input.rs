//! From what C hands over to what Rust can trust.

use std::ffi::c_char;

use kyhan::dates::Date;
use kyhan::{Lang, MAX_DOCUMENT_BYTES};

use crate::numbered::numbered;
use crate::refusal::Refusal;

numbered! {
    /// The language of messages and titles. Numbers are never used again for
    /// something else.
    pub enum KyhanLang {
        /// Vietnamese.
        Vi = 0,
        /// English.
        En = 1,
    }
}

/// Reads a language.
pub(crate) fn lang(number: i32) -> Result<Lang, Refusal> {
    const VI: i32 = KyhanLang::Vi as i32;
    const EN: i32 = KyhanLang::En as i32;
    match number {
        VI => Ok(Lang::Vi),
        EN => Ok(Lang::En),
        _ => Err(Refusal::argument(format!(
            "`{number}` is not a language: KYHAN_LANG_VI is 0, KYHAN_LANG_EN is 1"
        ))),
    }
}

/// Reads a date of the form YYYYMMDD.
pub(crate) fn date(name: &str, number: i32) -> Result<Date, Refusal> {
    let day = number.unsigned_abs();
    Date::new(number / 10_000, day / 100 % 100, day % 100).ok_or_else(|| {
        Refusal::argument(format!("{name} `{number}` is not a date of the form YYYYMMDD"))
    })
}

/// Reads a date of the form YYYYMMDD, 0 for none.
pub(crate) fn optional_date(name: &str, number: i32) -> Result<Option<Date>, Refusal> {
    if number == 0 { Ok(None) } else { date(name, number).map(Some) }
}

/// Refuses a window whose ends are swapped, which would answer nothing and say
/// nothing of it. `names` are those of the parameters.
pub(crate) fn in_order(
    names: [&str; 2],
    from: impl Into<Option<Date>>,
    until: impl Into<Option<Date>>,
) -> Result<(), Refusal> {
    match (from.into(), until.into()) {
        (Some(from), Some(until)) if until < from => {
            let [first, last] = names;
            Err(Refusal::argument(format!("{last} `{until}` is before {first} `{from}`")))
        }
        _ => Ok(()),
    }
}

/// Borrows what a handle points to.
///
/// # Safety
///
/// `handle` is NULL or points to a live `T` that nobody changes meanwhile.
pub(crate) unsafe fn handle<'a, T>(name: &str, handle: *const T) -> Result<&'a T, Refusal> {
    // SAFETY: the caller's promise; NULL is handled apart.
    unsafe { handle.as_ref() }.ok_or_else(|| Refusal::argument(format!("{name} is NULL")))
}

/// Borrows an array. NULL with no elements is an empty array.
///
/// # Safety
///
/// When `pointer` is not NULL, `count` elements can be read at it.
pub(crate) unsafe fn array<'a, T>(
    name: &str,
    pointer: *const T,
    count: usize,
) -> Result<&'a [T], Refusal> {
    if count == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() {
        return Err(Refusal::argument(format!("{name} is NULL, and its length is {count}")));
    }
    if !pointer.is_aligned() {
        return Err(Refusal::argument(format!("{name} is not aligned")));
    }
    if count > MAX_DOCUMENT_BYTES {
        return Err(Refusal::argument(format!(
            "{name} has the length {count}, at most {MAX_DOCUMENT_BYTES}"
        )));
    }
    // SAFETY: not NULL, aligned, far below isize::MAX bytes, and readable by
    // the caller's promise.
    Ok(unsafe { std::slice::from_raw_parts(pointer, count) })
}

/// Borrows bytes.
///
/// # Safety
///
/// As [`array`].
pub(crate) unsafe fn bytes<'a>(
    name: &str,
    pointer: *const c_char,
    length: usize,
) -> Result<&'a [u8], Refusal> {
    // SAFETY: the caller's promise, which this function shares with `array`.
    unsafe { array(name, pointer.cast::<u8>(), length) }
}

/// Borrows a text.
///
/// # Safety
///
/// As [`array`].
pub(crate) unsafe fn text<'a>(
    name: &str,
    pointer: *const c_char,
    length: usize,
) -> Result<&'a str, Refusal> {
    if pointer.is_null() && length == 0 {
        return Err(Refusal::argument(format!("{name} is NULL")));
    }
    // SAFETY: the caller's promise, which this function shares with `array`.
    let bytes = unsafe { bytes(name, pointer, length) }?;
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Refusal::argument(format!("{name} is not UTF-8 from byte {at} on"))
    })
}

/// Borrows a text; NULL with length 0 is no text.
///
/// # Safety
///
/// As [`array`].
pub(crate) unsafe fn optional_text<'a>(
    name: &str,
    pointer: *const c_char,
    length: usize,
) -> Result<Option<&'a str>, Refusal> {
    if pointer.is_null() && length == 0 {
        return Ok(None);
    }
    // SAFETY: the caller's promise, which this function shares with `text`.
    unsafe { text(name, pointer, length) }.map(Some)
}

/// Borrows register documents: an array of pointers and one of lengths.
///
/// # Safety
///
/// As [`array`], for both arrays and for every document.
pub(crate) unsafe fn documents<'a>(
    pointers: *const *const c_char,
    lengths: *const usize,
    count: usize,
) -> Result<Vec<&'a [u8]>, Refusal> {
    // SAFETY: the caller's promise.
    let pointers = unsafe { array("documents", pointers, count) }?;
    // SAFETY: the caller's promise.
    let lengths = unsafe { array("lengths", lengths, count) }?;
    let each = pointers.iter().zip(lengths).enumerate();
    each.map(|(position, (&pointer, &length))| {
        let name = format!("document {position}");
        // SAFETY: the caller's promise.
        unsafe { bytes(&name, pointer, length) }
    })
    .collect()
}
