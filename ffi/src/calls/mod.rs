//! A program that calls the C interface as chance has it, and keeps to the
//! contract: handles are live or NULL, lengths are those of what is handed
//! over, everything is freed once. The tests run it on random bytes, and
//! `fuzz` builds it into a fuzzer.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "part of the tests, which fail by panicking"
)]

mod arguments;
mod declarations;
mod questions;
mod reading;

use std::ffi::CStr;
use std::ptr::null_mut;

use arbitrary::{Arbitrary, Unstructured};

use arguments::{Bytes, CHECK, Cell, Day, Lang, Row, arrays};
use declarations::{
    Handle, kyhan_abi_version, kyhan_answer, kyhan_answer_once, kyhan_engine_as_known_on,
    kyhan_engine_free, kyhan_engine_new, kyhan_result_free, kyhan_result_json, kyhan_rows_free,
    kyhan_rows_new, kyhan_text_free, kyhan_version,
};
use questions::Question;
use reading::{check_text, check_view, read, walk};

#[derive(Arbitrary, Debug)]
enum Call<'a> {
    Version { takes: bool },
    EngineNew { documents: Vec<Bytes<'a>>, lang: Lang, takes: (bool, bool) },
    EngineKnown { engine: u8, day: Day, lang: Lang, takes: (bool, bool) },
    EngineFree { engine: u8 },
    Answer { engine: u8, request: Bytes<'a>, takes: bool },
    AnswerOnce { documents: Vec<Bytes<'a>>, request: Bytes<'a> },
    Ask { engine: u8, question: Question<'a> },
    RowsNew { rows: Vec<Row<'a>>, takes: bool },
    RowsAdd { rows: u8, row: Row<'a> },
    RowsSet { rows: u8, cell: Cell<'a> },
    RowsFree { rows: u8 },
    Read { result: u8, path: Vec<(u16, u8)>, row: u16, column: i16 },
    Json { result: u8, takes: bool },
    ResultFree { result: u8 },
    TextFree { text: u8 },
}

/// What is live.
#[derive(Default)]
struct Live {
    engines: Vec<Handle>,
    results: Vec<Handle>,
    rows: Vec<Handle>,
    texts: Vec<Handle>,
}

/// Which of some handles a number means; one number in eight means NULL.
fn place(handles: &[Handle], number: u8) -> Option<usize> {
    let is_null = handles.is_empty() || number % 8 == 7;
    (!is_null).then(|| usize::from(number) % handles.len())
}

/// The handle of a number.
fn pick(handles: &[Handle], number: u8) -> Handle {
    place(handles, number).map_or(null_mut(), |at| handles[at])
}

/// Takes a handle out, so that it is freed once.
fn take(handles: &mut Vec<Handle>, number: u8) -> Handle {
    place(handles, number).map_or(null_mut(), |at| handles.swap_remove(at))
}

/// Makes a call that answers through an out-parameter, and checks that it does
/// what all such calls do.
fn answered(takes: bool, call: impl FnOnce(*mut Handle) -> i32) -> Option<Handle> {
    let mut out = null_mut();
    let status = call(if takes { &raw mut out } else { null_mut() });
    assert!((0..=3).contains(&status), "status {status}");
    assert_eq!(!out.is_null(), takes);
    assert!(takes || status == 3);
    takes.then_some(out)
}

/// The library is the one that this was built with.
fn version(takes: bool) {
    // SAFETY: nothing is handed over.
    assert_eq!(unsafe { kyhan_abi_version() }, 3);
    let mut length = 0;
    // SAFETY: `length` can be written, or is NULL.
    let text = unsafe { kyhan_version(if takes { &raw mut length } else { null_mut() }) };
    // SAFETY: a NUL stands after every text that the library lends.
    let ended = unsafe { CStr::from_ptr(text) }.to_str().expect("a version is UTF-8");
    assert!(ended.contains('.'));
    if takes {
        assert_eq!(check_view(text, length), Some(ended));
    }
}

/// Makes the calls that the bytes stand for.
pub fn calls(data: &[u8]) {
    let mut choices = Unstructured::new(data);
    let mut live = Live::default();
    live.engine_new(&[Bytes::Sample], 0, (true, true));
    for _ in 0..40 {
        match Call::arbitrary(&mut choices) {
            Ok(call) if !choices.is_empty() => live.call(&call),
            _ => break,
        }
    }
    let Live { engines, results, rows, texts } = live;
    // SAFETY: each is live, and given back once.
    engines.into_iter().for_each(|engine| unsafe { kyhan_engine_free(engine) });
    // SAFETY: as before.
    results.into_iter().for_each(|result| unsafe { kyhan_result_free(result) });
    // SAFETY: as before.
    rows.into_iter().for_each(|rows| unsafe { kyhan_rows_free(rows) });
    // SAFETY: as before.
    texts.into_iter().for_each(|text| unsafe { kyhan_text_free(text) });
}

impl Live {
    /// All handles are live or NULL, and all lengths are those of what they go
    /// with: that is what every call below rests on.
    fn call(&mut self, call: &Call<'_>) {
        match call {
            Call::Version { takes } => version(*takes),
            Call::EngineNew { documents, lang, takes } => {
                self.engine_new(documents, lang.number(), *takes);
            }
            Call::EngineKnown { engine, day, lang, takes } => {
                let (engine, day) = (pick(&self.engines, *engine), day.number());
                // SAFETY: see above.
                self.made(*takes, |known, error| unsafe {
                    kyhan_engine_as_known_on(engine, day, lang.number(), known, error)
                });
            }
            Call::Answer { engine, request, takes } => {
                let (engine, (at, length)) = (pick(&self.engines, *engine), request.parts(CHECK));
                // SAFETY: see above.
                let answer =
                    answered(*takes, |out| unsafe { kyhan_answer(engine, at, length, out) });
                self.texts.extend(answer.inspect(|text| check_text(*text)));
            }
            Call::AnswerOnce { documents, request } => {
                let (pointers, lengths) = arrays(documents);
                let (documents, lengths, count) =
                    (pointers.as_ptr(), lengths.as_ptr(), lengths.len());
                let (at, length) = request.parts(CHECK);
                let answer = answered(true, |out| {
                    // SAFETY: see above.
                    unsafe { kyhan_answer_once(documents, lengths, count, at, length, out) }
                });
                self.texts.extend(answer.inspect(|text| check_text(*text)));
            }
            Call::Json { result, takes } => {
                let result = pick(&self.results, *result);
                // SAFETY: see above.
                let text = answered(*takes, |out| unsafe { kyhan_result_json(result, out) });
                self.texts.extend(text.inspect(|text| check_text(*text)));
            }
            Call::Read { result, path, row, column } => {
                read(pick(&self.results, *result), path, usize::from(*row), i32::from(*column));
            }
            // SAFETY: taken out, so given back once.
            Call::EngineFree { engine } => unsafe {
                kyhan_engine_free(take(&mut self.engines, *engine));
            },
            // SAFETY: as before.
            Call::ResultFree { result } => unsafe {
                kyhan_result_free(take(&mut self.results, *result));
            },
            // SAFETY: as before.
            Call::TextFree { text } => unsafe { kyhan_text_free(take(&mut self.texts, *text)) },
            Call::Ask { engine, question } => {
                let engine = pick(&self.engines, *engine);
                let result = question.ask(engine, |number| pick(&self.rows, number));
                self.results.extend(result.inspect(|result| walk(*result)));
            }
            Call::RowsNew { rows, takes } => {
                // SAFETY: the out-parameter is NULL or can be written.
                let made = answered(*takes, |out| unsafe { kyhan_rows_new(out) });
                rows.iter().for_each(|row| row.write(made.unwrap_or(null_mut())));
                self.rows.extend(made);
            }
            Call::RowsAdd { rows, row } => row.write(pick(&self.rows, *rows)),
            Call::RowsSet { rows, cell } => cell.write(pick(&self.rows, *rows)),
            // SAFETY: as before.
            Call::RowsFree { rows } => unsafe { kyhan_rows_free(take(&mut self.rows, *rows)) },
        }
    }

    fn engine_new(&mut self, documents: &[Bytes<'_>], lang: i32, takes: (bool, bool)) {
        let (pointers, lengths) = arrays(documents);
        let (documents, lengths, count) = (pointers.as_ptr(), lengths.as_ptr(), lengths.len());
        // SAFETY: the arrays have the length said; the out-parameters are NULL
        // or can be written.
        self.made(takes, |engine, error| unsafe {
            kyhan_engine_new(documents, lengths, count, lang, engine, error)
        });
    }

    /// Makes a call that makes an engine, and checks that it does what such calls do.
    fn made(&mut self, takes: (bool, bool), call: impl FnOnce(*mut Handle, *mut Handle) -> i32) {
        let (mut engine, mut error) = (null_mut(), null_mut());
        let out_of = |takes, out: *mut Handle| if takes { out } else { null_mut() };
        let status = call(out_of(takes.0, &raw mut engine), out_of(takes.1, &raw mut error));
        assert!((0..=3).contains(&status), "status {status}");
        assert_eq!(!engine.is_null(), status == 0);
        assert_eq!(!error.is_null(), status != 0 && takes.1);
        self.engines.extend((!engine.is_null()).then_some(engine));
        self.results.extend((!error.is_null()).then_some(error).inspect(|error| walk(*error)));
    }
}
