//! Results, read by row and column.

use std::ffi::c_char;
use std::ptr::null;

use crate::column::KyhanColumn;
use crate::guard::guard;
use crate::input;
use crate::output::{answer, free, view};
use crate::refusal::Refusal;
use crate::table::Table;
use crate::text::KyhanText;

/// What kyhan_result_int gives where there is no number.
pub const KYHAN_ABSENT: i32 = i32::MIN;

/// An answer or an error, as a table: rows, and columns with the names of the
/// fields of the JSON answer. A field that holds a list or an object is a
/// table within the cell.
///
/// An answer is one row: kyhan_result_table(answer, 0,
/// KYHAN_COLUMN_OCCURRENCES) has the occurrences of a schedule, one a row.
///
/// Immutable: any number of threads may read it. To be freed once, with
/// kyhan_result_free, when it came through an out-parameter. A table within a
/// cell is a view (`const`): it is never freed, and is valid until the result
/// it was read from is freed. A result does not need its engine to live on.
// A table within a cell is handed out as a pointer to this type.
#[repr(transparent)]
pub struct KyhanResult(pub(crate) Table);

impl From<&Refusal> for KyhanResult {
    fn from(refusal: &Refusal) -> KyhanResult {
        KyhanResult(Table::of_error(&refusal.error))
    }
}

/// Reads a cell; a NULL result, an unknown column and an absent cell give
/// `absent`.
///
/// # Safety
///
/// `result` is NULL or live.
#[inline]
unsafe fn read<'a, T>(
    result: *const KyhanResult,
    column: i32,
    absent: T,
    cell: impl FnOnce(&'a Table, KyhanColumn) -> Option<T>,
) -> T {
    // SAFETY: the caller's promise; NULL is handled apart.
    let (Some(result), Some(column)) = (unsafe { result.as_ref() }, KyhanColumn::of_number(column))
    else {
        return absent;
    };
    cell(&result.0, column).unwrap_or(absent)
}

/// The number of rows; 0 for NULL.
///
/// # Safety
///
/// `result` is NULL or live.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_rows(result: *const KyhanResult) -> usize {
    guard(0, || {
        // SAFETY: the caller's promise; NULL is handled apart.
        unsafe { result.as_ref() }.map_or(0, |result| result.0.rows())
    })
}

/// The columns of a table: as many of their numbers as there is room for are
/// written to `columns`, and how many there are is returned. NULL with no room
/// only counts. A row lacks those that do not apply to it; a table without rows
/// has none.
///
/// # Safety
///
/// `result` is NULL or live; `columns` is NULL or has room for `room` numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_columns(
    result: *const KyhanResult,
    columns: *mut i32,
    room: usize,
) -> usize {
    guard(0, || {
        // SAFETY: the caller's promise; NULL is handled apart.
        let found = unsafe { result.as_ref() }.map_or(Vec::new(), |result| result.0.columns());
        if !columns.is_null() {
            for (at, column) in found.iter().take(room).enumerate() {
                // SAFETY: within the room by the caller's promise.
                let place = unsafe { columns.add(at) };
                // SAFETY: as before.
                unsafe { *place = *column as i32 };
            }
        }
        found.len()
    })
}

/// A number: a count, a position, the kyhan_word of a word, 1 or 0 for true or
/// false. KYHAN_ABSENT where there is none: no such row, no such column in it,
/// a cell of another sort, a word that this library has no number for.
///
/// # Safety
///
/// `result` is NULL or live.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_int(
    result: *const KyhanResult,
    row: usize,
    column: i32,
) -> i32 {
    guard(KYHAN_ABSENT, || {
        // SAFETY: the caller's promise.
        unsafe { read(result, column, KYHAN_ABSENT, |table, column| table.int(row, column)) }
    })
}

/// A date as the number YYYYMMDD; 0 where there is none.
///
/// # Safety
///
/// `result` is NULL or live.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_date(
    result: *const KyhanResult,
    row: usize,
    column: i32,
) -> i32 {
    guard(0, || {
        let date = |table: &Table, column| {
            let (year, month, day) = table.date(row, column)?.year_month_day();
            Some(year * 10_000 + (month * 100 + day) as i32)
        };
        // SAFETY: the caller's promise.
        unsafe { read(result, column, 0, date) }
    })
}

/// The first byte of a text, and its length through `length`: a view that is
/// valid until the result is freed. A NUL stands after it. NULL and 0 where there
/// is none. Words and dates can be read as texts too.
///
/// # Safety
///
/// `result` is NULL or live; `length` is NULL or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_text(
    result: *const KyhanResult,
    row: usize,
    column: i32,
    length: *mut usize,
) -> *const c_char {
    guard(null(), || {
        // SAFETY: the caller's promise.
        let text =
            unsafe { read(result, column, None, |table, column| Some(table.text(row, column))) };
        // SAFETY: the caller's promise.
        unsafe { view(text, length) }
    })
}

/// The table within a cell: a view that is valid until the result is freed,
/// and is not freed itself. NULL where there is none; every function takes
/// NULL as a table without rows.
///
/// # Safety
///
/// `result` is NULL or live.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_table(
    result: *const KyhanResult,
    row: usize,
    column: i32,
) -> *const KyhanResult {
    guard(null(), || {
        let table = |table: &Table, column| {
            // `KyhanResult` is transparent, so the pointers are the same.
            Some(std::ptr::from_ref(table.table(row, column)?).cast::<KyhanResult>())
        };
        // SAFETY: the caller's promise.
        unsafe { read(result, column, null(), table) }
    })
}

/// The JSON of a result, or of a table within: the same bytes as
/// kyhan_answer gives. The text outlives the result.
///
/// # Safety
///
/// `result` is NULL or live; `text` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_json(
    result: *const KyhanResult,
    text: *mut *mut KyhanText,
) -> i32 {
    let body = || {
        // SAFETY: the caller's promise.
        let result = unsafe { input::handle("result", result) }?;
        let json = serde_json::to_string(&result.0).map_err(|_| Refusal::internal())?;
        Ok(KyhanText::from(json))
    };
    // SAFETY: the caller's promise.
    unsafe { answer(text, body) }
}

/// Frees a result and all views into it; NULL does nothing.
///
/// # Safety
///
/// `result` is NULL or live, is no table within another, and nobody reads it
/// any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_result_free(result: *mut KyhanResult) {
    guard((), || {
        // SAFETY: the caller's promise.
        unsafe { free(result) }
    });
}
