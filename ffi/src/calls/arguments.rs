//! What is handed over: texts, days, columns, rows.

use std::ffi::c_char;
use std::ptr::null;

use arbitrary::Arbitrary;

use super::declarations::{
    Handle, kyhan_rows_add, kyhan_rows_set_date, kyhan_rows_set_int, kyhan_rows_set_text,
};

/// A register with most of what there is.
pub(super) const SAMPLE: &[u8] = br#"{"kyhan": 1,
  "agencies": [{"id": "a", "name": "A", "level": "province"},
    {"id": "b", "name": "B", "level": "commune", "parent": "a", "closed": "2024-06-30"}],
  "groups": [{"id": "g", "name": "G", "members": ["a", "b"]}],
  "successions": [{"from": ["b"], "to": ["a"], "operates": "2024-07-01", "basis": "Ours"}],
  "instruments": [{"id": "i", "kind": "plan", "title": "I", "issued": "2024-01-12"}],
  "goals": [{"id": "i.1", "instrument": "i", "number": "1", "title": "T"}],
  "indicators": [{"id": "i.1.1", "instrument": "i", "goal": "i.1", "number": "1",
    "title": "N", "targets": []}],
  "obligations": [
    {"id": "o", "instrument": "i", "provision": "1", "title": "O", "action": "report",
      "bearers": ["a"], "recipients": ["b"], "phrase": "15/12",
      "subjects": [{"indicator": "i.1.1"}],
      "timing": {"once": {"when": "2024-12-15", "bound": "before"}}},
    {"id": "p", "instrument": "i", "provision": "2", "title": "P", "action": "report",
      "bearers": ["g"], "feeds": ["o"], "timing": {"recurring":
        {"start": "2024-01-20", "rrule": "FREQ=MONTHLY", "bound": "by"}}},
    {"id": "q", "instrument": "i", "provision": "3", "title": "Q", "action": "publish",
      "bearers": [], "timing": "onRequest"}]}"#;

pub(super) const CHECK: &[u8] = br#"{"call": "check", "lang": "en"}"#;
pub(super) const OCCURRENCE: &[u8] = b"o/a/2024-12-15";

#[derive(Arbitrary, Debug)]
pub(super) enum Bytes<'a> {
    Null(u8),
    Some(&'a [u8]),
    Sample,
}

impl Bytes<'_> {
    /// A pointer and a length; `sample` is what stands for [`Bytes::Sample`].
    pub(super) fn parts(&self, sample: &'static [u8]) -> (*const c_char, usize) {
        match self {
            Bytes::Null(length) => (null(), usize::from(*length)),
            Bytes::Some(bytes) => (bytes.as_ptr().cast(), bytes.len()),
            Bytes::Sample => (sample.as_ptr().cast(), sample.len()),
        }
    }
}

pub(super) fn arrays(documents: &[Bytes<'_>]) -> (Vec<*const c_char>, Vec<usize>) {
    documents.iter().map(|document| document.parts(SAMPLE)).unzip()
}

/// A date of the years 2020 to 2027, or any number that is not a far date.
#[derive(Arbitrary, Debug)]
pub(super) enum Day {
    Near(u8, u8, u8),
    Number(i32),
}

impl Day {
    pub(super) fn number(&self) -> i32 {
        match *self {
            Day::Near(year, month, day) => {
                let [year, month, day] = [year % 8, month % 12, day % 28].map(i32::from);
                (2020 + year) * 10_000 + (month + 1) * 100 + day + 1
            }
            Day::Number(number @ (18_000_000..22_000_000 | ..101)) => number,
            Day::Number(_) => 0,
        }
    }
}

/// A language, or any number.
#[derive(Arbitrary, Debug)]
pub(super) enum Lang {
    Known(bool),
    Any(i8),
}

impl Lang {
    pub(super) fn number(&self) -> i32 {
        match *self {
            Lang::Known(is_english) => i32::from(is_english),
            Lang::Any(number) => i32::from(number),
        }
    }
}

/// A form of feeds, or any number.
#[derive(Arbitrary, Debug)]
pub(super) enum Format {
    Known(u8),
    Any(i8),
}

impl Format {
    pub(super) fn number(&self) -> i32 {
        match *self {
            // From KYHAN_WORD_ICS to KYHAN_WORD_HTML.
            Format::Known(number) => 69 + i32::from(number % 4),
            Format::Any(number) => i32::from(number),
        }
    }
}

/// Of `kyhan_column`, those that questions read in rows.
mod column {
    pub(super) const FROM: i32 = 2;
    pub(super) const UNTIL: i32 = 3;
    pub(super) const OCCURRENCE: i32 = 7;
    pub(super) const TITLE: i32 = 18;
    pub(super) const DATE: i32 = 37;
    pub(super) const BASIS: i32 = 43;
    pub(super) const VALUE: i32 = 62;
    pub(super) const ON: i32 = 63;
    pub(super) const EVENT: i32 = 112;
    pub(super) const AT: i32 = 113;
    pub(super) const EVIDENCE: i32 = 114;
    pub(super) const UID: i32 = 115;
    pub(super) const SEQUENCE: i32 = 116;
}

/// What a question is given in a row, or any cells.
#[derive(Arbitrary, Debug)]
pub(super) enum Row<'a> {
    Record { occurrence: Bytes<'a>, event: u8, on: Day, at: Option<Bytes<'a>>, until: Day },
    Acknowledged(Bytes<'a>),
    Withdrawn { uid: Bytes<'a>, title: Bytes<'a>, days: (Day, Day, Day), sequence: u8 },
    Cells(Vec<Cell<'a>>),
}

/// A cell and its column.
#[derive(Arbitrary, Debug)]
pub(super) enum Cell<'a> {
    Text(i16, Bytes<'a>),
    Date(i16, i32),
    Int(i16, i32),
}

impl Row<'_> {
    /// Adds the row; `rows` is live and nobody else's, or NULL.
    pub(super) fn write(&self, rows: Handle) {
        // SAFETY: the caller's promise.
        unsafe { kyhan_rows_add(rows) };
        match self {
            Row::Record { occurrence, event, on, at, until } => {
                set_text(rows, column::OCCURRENCE, occurrence, OCCURRENCE);
                // SUBMITTED, SUBMITTED_LATE (no event), WAIVED, WITHDRAWN, EXTENDED, HAPPENED.
                let event = match event % 6 {
                    5 => 128,
                    event => 60 + i32::from(event),
                };
                // SAFETY: the caller's promise.
                unsafe { kyhan_rows_set_int(rows, column::EVENT, event) };
                match at {
                    Some(at) => set_text(rows, column::AT, at, b"2024-12-13T16:30:00+07:00"),
                    None => set_date(rows, column::ON, on),
                }
                if event == 64 {
                    set_date(rows, column::UNTIL, until);
                }
                if event == 62 || event == 64 {
                    set_text(rows, column::BASIS, &Bytes::Sample, b"Ours");
                }
                set_text(rows, column::EVIDENCE, &Bytes::Sample, b"E");
            }
            Row::Acknowledged(alert) => {
                set_text(rows, column::VALUE, alert, b"o/a/2024-12-15#last-day@a");
            }
            Row::Withdrawn { uid, title, days: (from, until, date), sequence } => {
                set_text(rows, column::UID, uid, b"5b1d2c3e-0000-5000-8000-000000000000");
                set_text(rows, column::TITLE, title, b"T");
                set_date(rows, column::FROM, from);
                set_date(rows, column::UNTIL, until);
                set_date(rows, column::DATE, date);
                // SAFETY: the caller's promise.
                unsafe { kyhan_rows_set_int(rows, column::SEQUENCE, i32::from(*sequence)) };
            }
            Row::Cells(cells) => cells.iter().for_each(|cell| cell.write(rows)),
        }
    }
}

impl Cell<'_> {
    /// Writes the cell; `rows` is live and nobody else's, or NULL.
    pub(super) fn write(&self, rows: Handle) {
        match self {
            Cell::Text(column, text) => set_text(rows, i32::from(*column), text, OCCURRENCE),
            // SAFETY: the caller's promise.
            Cell::Date(column, date) => unsafe {
                kyhan_rows_set_date(rows, i32::from(*column), *date);
            },
            // SAFETY: the caller's promise.
            Cell::Int(column, number) => unsafe {
                kyhan_rows_set_int(rows, i32::from(*column), *number);
            },
        }
    }
}

fn set_text(rows: Handle, column: i32, text: &Bytes<'_>, sample: &'static [u8]) {
    let (at, length) = text.parts(sample);
    // SAFETY: the caller's promise on the rows; the text has that length.
    unsafe { kyhan_rows_set_text(rows, column, at, length) };
}

fn set_date(rows: Handle, column: i32, day: &Day) {
    // SAFETY: the caller's promise.
    unsafe { kyhan_rows_set_date(rows, column, day.number()) };
}
