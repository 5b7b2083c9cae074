//! What comes back, read in every way.

use std::ffi::c_char;

use super::declarations::{
    Handle, kyhan_column_name, kyhan_result_columns, kyhan_result_date, kyhan_result_int,
    kyhan_result_rows, kyhan_result_table, kyhan_result_text, kyhan_text_bytes,
};

/// More than the columns there are.
const COLUMNS: i32 = 180;

/// Reads every column of the first rows, of the last and of the one beyond it,
/// and the tables in them. `result` is NULL, live or a view of a live result.
pub(super) fn walk(result: Handle) {
    // SAFETY: the caller's promise.
    let rows = unsafe { kyhan_result_rows(result) };
    let mut columns = [i32::MIN; 3];
    // SAFETY: as before; there is room for two.
    let count = unsafe { kyhan_result_columns(result, columns.as_mut_ptr(), 2) };
    assert_eq!(columns[2], i32::MIN, "more was written than there is room for");
    assert!(columns[..count.min(2)].iter().all(|column| (1..COLUMNS).contains(column)));
    let first = (0..rows.min(3)).chain((rows > 3).then(|| rows - 1));
    for row in first.chain([rows]) {
        for column in 0..COLUMNS {
            let below = cell(result, row, column);
            if !below.is_null() {
                walk(below);
            }
        }
    }
}

/// Goes from table to table by a path, and reads a cell there.
pub(super) fn read(result: Handle, path: &[(u16, u8)], row: usize, column: i32) {
    let mut table = result;
    for &(row, column) in path.iter().take(6) {
        // SAFETY: `table` is NULL, live or a view of a live result.
        let below = unsafe { kyhan_result_table(table, usize::from(row), i32::from(column)) };
        if !below.is_null() {
            table = below;
        }
    }
    cell(table, row, column);
}

/// Reads a cell in every way, and gives the table in it.
fn cell(table: Handle, row: usize, column: i32) -> Handle {
    // SAFETY: the callers' promise.
    let rows = unsafe { kyhan_result_rows(table) };
    // SAFETY: as before.
    let number = unsafe { kyhan_result_int(table, row, column) };
    // SAFETY: as before.
    let date = unsafe { kyhan_result_date(table, row, column) };
    let mut length = usize::MAX;
    // SAFETY: as before; `length` can be written.
    let text = unsafe { kyhan_result_text(table, row, column, &raw mut length) };
    // SAFETY: as before.
    let below = unsafe { kyhan_result_table(table, row, column) };
    if row >= rows || !below.is_null() {
        assert!(number == i32::MIN && date == 0 && text.is_null());
    }
    assert!(row < rows || below.is_null());
    let text = check_view(text, length);
    // SAFETY: `length` can be written.
    let name = unsafe { kyhan_column_name(column, &raw mut length) };
    assert!(check_view(name, length).is_some() || text.is_none());
    // A date can be read as a text too.
    assert!(date == 0 || text.is_some_and(|text| text.len() == 10), "{date}: {text:?}");
    below
}

/// What stands in a text is JSON.
pub(super) fn check_text(text: Handle) {
    let mut length = usize::MAX;
    // SAFETY: the caller has a live text; `length` can be written.
    let bytes = unsafe { kyhan_text_bytes(text, &raw mut length) };
    let text = check_view(bytes, length).expect("an answer is not NULL");
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{text}");
}

/// What is lent is UTF-8, or nothing of length 0.
pub(super) fn check_view<'a>(bytes: *const c_char, length: usize) -> Option<&'a str> {
    if bytes.is_null() {
        assert_eq!(length, 0);
        return None;
    }
    // SAFETY: a view that the library lent, of the length that it said and a NUL.
    let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length + 1) };
    let (bytes, end) = bytes.split_at(length);
    assert_eq!(end, [0], "a NUL stands after every text");
    Some(std::str::from_utf8(bytes).expect("a view is UTF-8"))
}
