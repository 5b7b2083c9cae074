//! What a caller hands over in rows: records, ids, withdrawn entries. The
//! counterpart of results, with the same columns.

mod reading;

use std::ffi::c_char;

use kyhan::dates::Date;

use crate::column::KyhanColumn;
use crate::guard::guard;
use crate::input;
use crate::output::{answer, attempt, free};
use crate::refusal::Refusal;
use crate::table::is_word;
use crate::word::KyhanWord;

pub(crate) use reading::{records, values, withdrawn};

/// Rows that a question is given, such as the records of what was handed in:
/// written by row and column, as results are read.
///
/// The one thing that changes. One thread at a time writes; any number may
/// ask with the rows while nobody writes. To be freed once, with
/// kyhan_rows_free; a question keeps nothing of them.
///
/// A writer has no result. What breaks the conventions (bytes that are not
/// UTF-8, an unknown column, no row to write to) is kept, and every question
/// that gets the rows refuses them for it with KYHAN_STATUS_INVALID_ARGUMENT.
#[derive(Default)]
pub struct KyhanRows {
    rows: Vec<Vec<(KyhanColumn, Given)>>,
    /// The first thing that went wrong.
    fault: Option<Refusal>,
}

impl From<&Refusal> for KyhanRows {
    fn from(refusal: &Refusal) -> KyhanRows {
        KyhanRows { rows: Vec::new(), fault: Some(refusal.clone()) }
    }
}

/// What was written into a cell.
enum Given {
    Text(String),
    Date(Date),
    Number(i32),
    Word(KyhanWord),
}

impl KyhanRows {
    /// Writes a cell of the last row. `read` gets what the cell is called in
    /// messages; `None` leaves it out.
    fn set(
        &mut self,
        column: i32,
        read: impl FnOnce(&str, KyhanColumn) -> Result<Option<Given>, Refusal>,
    ) -> Result<(), Refusal> {
        let known = KyhanColumn::of_number(column)
            .ok_or_else(|| Refusal::argument(format!("`{column}` is not a kyhan_column")))?;
        let count = self.rows.len();
        let row = self
            .rows
            .last_mut()
            .ok_or_else(|| Refusal::argument("a cell is written before the first row is added"))?;
        let what = format!("`{}` of row {}", known.name(), count - 1);
        if let Some(cell) = read(&what, known)? {
            row.retain(|(other, _)| *other != known);
            row.push((known, cell));
        }
        Ok(())
    }
}

/// Borrows the rows of an argument; NULL is no rows.
///
/// # Safety
///
/// `rows` is NULL or live, and nobody writes to it meanwhile.
pub(crate) unsafe fn borrow<'a>(rows: *const KyhanRows) -> Result<Option<&'a KyhanRows>, Refusal> {
    // SAFETY: the caller's promise; NULL is handled apart.
    match unsafe { rows.as_ref() } {
        Some(KyhanRows { fault: Some(fault), .. }) => Err(fault.clone()),
        rows => Ok(rows),
    }
}

/// Changes rows; what goes wrong, panics included, is kept in them.
///
/// # Safety
///
/// `rows` is NULL or live, and nobody else uses it meanwhile.
unsafe fn write(rows: *mut KyhanRows, change: impl FnOnce(&mut KyhanRows) -> Result<(), Refusal>) {
    // SAFETY: the caller's promise; NULL is handled apart.
    let Some(rows) = (unsafe { rows.as_mut() }) else { return };
    if let Err(refusal) = attempt(|| change(rows)) {
        rows.fault.get_or_insert(refusal);
    }
}

/// Makes rows, none yet. `rows` is written in any case; after a defect of the
/// library it gets rows that every question refuses.
///
/// # Safety
///
/// `rows` can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_new(rows: *mut *mut KyhanRows) -> i32 {
    // SAFETY: the caller's promise.
    unsafe { answer(rows, || Ok(KyhanRows::default())) }
}

/// Adds a row, which the next cells are written to.
///
/// # Safety
///
/// `rows` is NULL or live, and nobody else uses it meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_add(rows: *mut KyhanRows) {
    let change = |rows: &mut KyhanRows| {
        rows.rows.push(Vec::new());
        Ok(())
    };
    // SAFETY: the caller's promise.
    unsafe { write(rows, change) }
}

/// Writes a text into the last row; NULL with length 0 leaves the cell out.
/// The text is copied.
///
/// # Safety
///
/// As kyhan_rows_add; `text` has `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_set_text(
    rows: *mut KyhanRows,
    column: i32,
    text: *const c_char,
    length: usize,
) {
    let read = |what: &str, _| {
        // SAFETY: the caller's promise.
        let text = unsafe { input::optional_text(what, text, length) }?;
        Ok(text.map(|text| Given::Text(text.to_owned())))
    };
    let change = |rows: &mut KyhanRows| rows.set(column, read);
    // SAFETY: the caller's promise.
    unsafe { write(rows, change) }
}

/// Writes a date, YYYYMMDD, into the last row; 0 leaves the cell out.
///
/// # Safety
///
/// As kyhan_rows_add.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_set_date(rows: *mut KyhanRows, column: i32, date: i32) {
    let read = |what: &str, _| {
        let date = input::optional_date(what, date)?;
        Ok(date.map(Given::Date))
    };
    let change = |rows: &mut KyhanRows| rows.set(column, read);
    // SAFETY: the caller's promise.
    unsafe { write(rows, change) }
}

/// Writes a number into the last row: in a column of words the word of that
/// kyhan_word.
///
/// # Safety
///
/// As kyhan_rows_add.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_set_int(rows: *mut KyhanRows, column: i32, number: i32) {
    let read = |what: &str, column| {
        if !is_word(column) {
            return Ok(Some(Given::Number(number)));
        }
        match KyhanWord::of_number(number) {
            Some(word) => Ok(Some(Given::Word(word))),
            None => Err(Refusal::argument(format!("{what}: `{number}` is not a kyhan_word"))),
        }
    };
    let change = |rows: &mut KyhanRows| rows.set(column, read);
    // SAFETY: the caller's promise.
    unsafe { write(rows, change) }
}

/// Frees rows; NULL does nothing.
///
/// # Safety
///
/// `rows` is NULL or live, and nobody uses it any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_rows_free(rows: *mut KyhanRows) {
    guard((), || {
        // SAFETY: the caller's promise.
        unsafe { free(rows) }
    });
}
