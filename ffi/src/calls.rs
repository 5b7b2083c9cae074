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

use std::ffi::{c_char, c_void};
use std::ptr::{null, null_mut};

use arbitrary::{Arbitrary, Unstructured};

type Handle = *mut c_void;

unsafe extern "C" {
    fn kyhan_engine_new(
        documents: *const *const c_char,
        lengths: *const usize,
        count: usize,
        lang: i32,
        engine: *mut Handle,
        error: *mut Handle,
    ) -> i32;
    fn kyhan_engine_free(engine: Handle);
    fn kyhan_answer(engine: Handle, request: *const c_char, length: usize, out: *mut Handle)
    -> i32;
    fn kyhan_query(engine: Handle, request: *const c_char, length: usize, out: *mut Handle) -> i32;
    fn kyhan_answer_once(
        documents: *const *const c_char,
        lengths: *const usize,
        count: usize,
        request: *const c_char,
        length: usize,
        out: *mut Handle,
    ) -> i32;
    fn kyhan_check(engine: Handle, lang: i32, out: *mut Handle) -> i32;
    fn kyhan_coverage(engine: Handle, lang: i32, out: *mut Handle) -> i32;
    fn kyhan_schedule(
        engine: Handle,
        from: i32,
        until: i32,
        agency: *const c_char,
        agency_length: usize,
        instrument: *const c_char,
        instrument_length: usize,
        limit: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    fn kyhan_explain(
        engine: Handle,
        occurrence: *const c_char,
        length: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    fn kyhan_workdays(
        engine: Handle,
        from: i32,
        until: i32,
        calendar: *const c_char,
        length: usize,
        lang: i32,
        out: *mut Handle,
    ) -> i32;
    fn kyhan_expand(
        engine: Handle,
        start: i32,
        rrule: *const c_char,
        rrule_length: usize,
        rdates: *const i32,
        rdates_count: usize,
        exdates: *const i32,
        exdates_count: usize,
        from: i32,
        until: i32,
        limit: usize,
        out: *mut Handle,
    ) -> i32;
    fn kyhan_result_rows(result: Handle) -> usize;
    fn kyhan_result_int(result: Handle, row: usize, column: i32) -> i32;
    fn kyhan_result_date(result: Handle, row: usize, column: i32) -> i32;
    fn kyhan_result_text(
        result: Handle,
        row: usize,
        column: i32,
        length: *mut usize,
    ) -> *const c_char;
    fn kyhan_result_table(result: Handle, row: usize, column: i32) -> Handle;
    fn kyhan_result_json(result: Handle, out: *mut Handle) -> i32;
    fn kyhan_result_free(result: Handle);
    fn kyhan_text_bytes(text: Handle, length: *mut usize) -> *const c_char;
    fn kyhan_text_free(text: Handle);
}

/// A register with most of what there is.
const SAMPLE: &[u8] = br#"{"kyhan": 1,
  "agencies": [{"id": "a", "name": "A", "level": "province"},
    {"id": "b", "name": "B", "level": "commune", "parent": "a", "closed": "2024-06-30"}],
  "groups": [{"id": "g", "name": "G", "members": ["a", "b"]}],
  "successions": [{"from": ["b"], "to": ["a"], "operates": "2024-07-01", "basis": "Ours"}],
  "instruments": [{"id": "i", "kind": "plan", "title": "I", "issued": "2024-01-12"}],
  "obligations": [
    {"id": "o", "instrument": "i", "provision": "1", "title": "O", "action": "report",
      "bearers": ["a"], "recipients": ["b"], "phrase": "15/12",
      "timing": {"once": {"when": "2024-12-15", "bound": "before"}}},
    {"id": "p", "instrument": "i", "provision": "2", "title": "P", "action": "report",
      "bearers": ["g"], "feeds": ["o"], "timing": {"recurring":
        {"start": "2024-01-20", "rrule": "FREQ=MONTHLY", "bound": "by"}}},
    {"id": "q", "instrument": "i", "provision": "3", "title": "Q", "action": "publish",
      "bearers": [], "timing": "onRequest"}]}"#;

#[derive(Arbitrary, Debug)]
enum Bytes<'a> {
    Null(u8),
    Some(&'a [u8]),
    Sample,
}

impl Bytes<'_> {
    /// A pointer and a length; `sample` is what stands for [`Bytes::Sample`].
    fn parts(&self, sample: &'static [u8]) -> (*const c_char, usize) {
        match self {
            Bytes::Null(length) => (null(), usize::from(*length)),
            Bytes::Some(bytes) => (bytes.as_ptr().cast(), bytes.len()),
            Bytes::Sample => (sample.as_ptr().cast(), sample.len()),
        }
    }
}

/// A date of the years 2020 to 2027, or any number that is not a far date.
#[derive(Arbitrary, Debug)]
enum Day {
    Near(u8, u8, u8),
    Number(i32),
}

impl Day {
    fn number(&self) -> i32 {
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

#[derive(Arbitrary, Debug)]
enum Call<'a> {
    EngineNew {
        documents: Vec<Bytes<'a>>,
        lang: i8,
        takes: (bool, bool),
    },
    EngineFree {
        engine: u8,
    },
    Answer {
        engine: u8,
        request: Bytes<'a>,
        takes: bool,
    },
    Query {
        engine: u8,
        request: Bytes<'a>,
        takes: bool,
    },
    AnswerOnce {
        documents: Vec<Bytes<'a>>,
        request: Bytes<'a>,
    },
    Check {
        engine: u8,
        lang: i8,
    },
    Coverage {
        engine: u8,
        lang: i8,
    },
    Schedule {
        engine: u8,
        days: (Day, Day),
        ids: (Bytes<'a>, Bytes<'a>),
        limit: u16,
        lang: i8,
    },
    Explain {
        engine: u8,
        id: Bytes<'a>,
        lang: i8,
    },
    Workdays {
        engine: u8,
        days: (Day, Day),
        calendar: Bytes<'a>,
        lang: i8,
    },
    Expand {
        engine: u8,
        start: Day,
        rule: Bytes<'a>,
        dates: (Vec<i32>, Vec<i32>),
        window: (Day, Day),
        limit: u16,
    },
    Read {
        result: u8,
        path: Vec<(u16, u8)>,
        row: u16,
        column: i16,
    },
    Json {
        result: u8,
        takes: bool,
    },
    ResultFree {
        result: u8,
    },
    TextFree {
        text: u8,
    },
}

/// What is live.
#[derive(Default)]
struct Live {
    engines: Vec<Handle>,
    results: Vec<Handle>,
    texts: Vec<Handle>,
}

/// The handle at a position, NULL for one position more than there are.
fn pick(handles: &[Handle], position: u8) -> Handle {
    handles.get(usize::from(position) % (handles.len() + 1)).copied().unwrap_or(null_mut())
}

/// Takes a handle out, so that it is freed once.
fn take(handles: &mut Vec<Handle>, position: u8) -> Handle {
    match usize::from(position) % (handles.len() + 1) {
        at if at < handles.len() => handles.swap_remove(at),
        _ => null_mut(),
    }
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

fn arrays(documents: &[Bytes<'_>]) -> (Vec<*const c_char>, Vec<usize>) {
    documents.iter().map(|document| document.parts(SAMPLE)).unzip()
}

/// Makes the calls that the bytes stand for.
pub fn calls(data: &[u8]) {
    let Ok(calls) = Vec::<Call<'_>>::arbitrary(&mut Unstructured::new(data)) else { return };
    let mut live = Live::default();
    live.call(&Call::EngineNew { documents: vec![Bytes::Sample], lang: 0, takes: (true, true) });
    for call in calls.iter().take(40) {
        live.call(call);
    }
    let Live { engines, results, texts } = live;
    // SAFETY: each is live, and given back once.
    engines.into_iter().for_each(|engine| unsafe { kyhan_engine_free(engine) });
    // SAFETY: as before.
    results.into_iter().for_each(|result| unsafe { kyhan_result_free(result) });
    // SAFETY: as before.
    texts.into_iter().for_each(|text| unsafe { kyhan_text_free(text) });
}

impl Live {
    /// All handles are live or NULL, and all lengths are those of what they go
    /// with: that is what every call below rests on.
    fn call(&mut self, call: &Call<'_>) {
        match call {
            Call::EngineNew { documents, lang, takes } => {
                self.engine_new(documents, i32::from(*lang), *takes);
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
            question => {
                let result = self.ask(question);
                self.results.extend(result);
            }
        }
    }

    fn engine_new(&mut self, documents: &[Bytes<'_>], lang: i32, takes: (bool, bool)) {
        let (pointers, lengths) = arrays(documents);
        let (mut engine, mut error) = (null_mut(), null_mut());
        let out_of = |takes, out: *mut Handle| if takes { out } else { null_mut() };
        let outs = (out_of(takes.0, &raw mut engine), out_of(takes.1, &raw mut error));
        let (documents, lengths, count) = (pointers.as_ptr(), lengths.as_ptr(), lengths.len());
        // SAFETY: the arrays have the length said; the out-parameters are NULL
        // or can be written.
        let status = unsafe { kyhan_engine_new(documents, lengths, count, lang, outs.0, outs.1) };
        assert!((0..=3).contains(&status), "status {status}");
        assert_eq!(!engine.is_null(), status == 0);
        assert_eq!(!error.is_null(), status != 0 && takes.1);
        self.engines.extend((!engine.is_null()).then_some(engine));
        self.results.extend((!error.is_null()).then_some(error));
    }

    /// The questions that are answered by a result.
    fn ask(&self, question: &Call<'_>) -> Option<Handle> {
        match question {
            Call::Query { engine, request, takes } => {
                let (engine, (at, length)) = (pick(&self.engines, *engine), request.parts(CHECK));
                // SAFETY: see `call`.
                answered(*takes, |out| unsafe { kyhan_query(engine, at, length, out) })
            }
            Call::Check { engine, lang } => {
                let (engine, lang) = (pick(&self.engines, *engine), i32::from(*lang));
                // SAFETY: see `call`.
                answered(true, |out| unsafe { kyhan_check(engine, lang, out) })
            }
            Call::Coverage { engine, lang } => {
                let (engine, lang) = (pick(&self.engines, *engine), i32::from(*lang));
                // SAFETY: see `call`.
                answered(true, |out| unsafe { kyhan_coverage(engine, lang, out) })
            }
            Call::Schedule { engine, days, ids, limit, lang } => {
                let engine = pick(&self.engines, *engine);
                let (from, until) = (days.0.number(), days.1.number());
                let ((agency, agency_length), (instrument, instrument_length)) =
                    (ids.0.parts(b"a"), ids.1.parts(b"i"));
                let (limit, lang) = (usize::from(*limit), i32::from(*lang));
                // SAFETY: see `call`.
                answered(true, |out| unsafe {
                    kyhan_schedule(
                        engine,
                        from,
                        until,
                        agency,
                        agency_length,
                        instrument,
                        instrument_length,
                        limit,
                        lang,
                        out,
                    )
                })
            }
            Call::Explain { engine, id, lang } => {
                let engine = pick(&self.engines, *engine);
                let (at, length) = id.parts(b"o/a/2024-12-15");
                let lang = i32::from(*lang);
                // SAFETY: see `call`.
                answered(true, |out| unsafe { kyhan_explain(engine, at, length, lang, out) })
            }
            Call::Workdays { engine, days, calendar, lang } => {
                let engine = pick(&self.engines, *engine);
                let (from, until) = (days.0.number(), days.1.number());
                let (at, length) = calendar.parts(b"vn-public-sector");
                let lang = i32::from(*lang);
                // SAFETY: see `call`.
                answered(true, |out| unsafe {
                    kyhan_workdays(engine, from, until, at, length, lang, out)
                })
            }
            Call::Expand { engine, start, rule, dates, window, limit } => {
                let engine = pick(&self.engines, *engine);
                let (at, length) = rule.parts(b"FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=9");
                let (start, limit) = (start.number(), usize::from(*limit));
                let (from, until) = (window.0.number(), window.1.number());
                let (rdates, exdates) = (&dates.0, &dates.1);
                // SAFETY: see `call`.
                answered(true, |out| unsafe {
                    kyhan_expand(
                        engine,
                        start,
                        at,
                        length,
                        rdates.as_ptr(),
                        rdates.len(),
                        exdates.as_ptr(),
                        exdates.len(),
                        from,
                        until,
                        limit,
                        out,
                    )
                })
            }
            _ => None,
        }
    }
}

const CHECK: &[u8] = br#"{"call": "check", "lang": "en"}"#;

/// Goes from table to table, and reads a cell there in every way.
fn read(result: Handle, path: &[(u16, u8)], row: usize, column: i32) {
    let mut table = result;
    for &(row, column) in path.iter().take(6) {
        // SAFETY: `table` is NULL, live or a view of a live result.
        let below = unsafe { kyhan_result_table(table, usize::from(row), i32::from(column)) };
        if !below.is_null() {
            table = below;
        }
    }
    // SAFETY: as before.
    let rows = unsafe { kyhan_result_rows(table) };
    // SAFETY: as before.
    let number = unsafe { kyhan_result_int(table, row, column) };
    // SAFETY: as before.
    let date = unsafe { kyhan_result_date(table, row, column) };
    let mut length = usize::MAX;
    // SAFETY: as before; `length` can be written.
    let text = unsafe { kyhan_result_text(table, row, column, &raw mut length) };
    if row >= rows {
        assert!(number == i32::MIN && date == 0 && text.is_null());
    }
    check_view(text, length);
}

/// What stands in a text is JSON.
fn check_text(text: Handle) {
    let mut length = usize::MAX;
    // SAFETY: live; `length` can be written.
    let bytes = unsafe { kyhan_text_bytes(text, &raw mut length) };
    let text = check_view(bytes, length).expect("an answer is not NULL");
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{text}");
}

/// What is lent is UTF-8, or nothing of length 0.
fn check_view<'a>(bytes: *const c_char, length: usize) -> Option<&'a str> {
    if bytes.is_null() {
        assert_eq!(length, 0);
        return None;
    }
    // SAFETY: a view that the library lent, of the length that it said.
    let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
    Some(std::str::from_utf8(bytes).expect("a view is UTF-8"))
}
