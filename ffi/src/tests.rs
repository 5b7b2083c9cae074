//! What a table says is what the JSON says, for every answer of the vectors, and
//! calls by chance break nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

use kyhan::{Engine, Lang, Request, ScheduleQuery};
use serde_json::Value;

use crate::column::KyhanColumn;
use crate::ended::Ended;
use crate::engine::KyhanEngine;
use crate::result::KyhanResult;
use crate::table::{Table, is_word};
use crate::text::KyhanText;
use crate::word::KyhanWord;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn plans() -> Engine {
    let folder = root().join("examples/plans");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let documents: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    Engine::new(&documents).unwrap()
}

/// Compares every cell of a table with a JSON value.
fn compare(table: &Table, json: &Value) {
    match json {
        Value::Array(list) => {
            assert_eq!(table.rows(), list.len());
            for (row, element) in list.iter().enumerate() {
                match element {
                    Value::Object(_) => compare_row(table, row, element),
                    plain => compare_cell(table, row, KyhanColumn::Value, plain),
                }
            }
        }
        object => {
            assert_eq!(table.rows(), 1);
            compare_row(table, 0, object);
        }
    }
}

fn compare_row(table: &Table, row: usize, object: &Value) {
    for (name, value) in object.as_object().unwrap() {
        let column = KyhanColumn::of_name(name)
            .unwrap_or_else(|| panic!("the field `{name}` of an answer has no column"));
        compare_cell(table, row, column, value);
    }
}

fn compare_cell(table: &Table, row: usize, column: KyhanColumn, value: &Value) {
    let text = table.text(row, column).map(Ended::text);
    let is_decimal =
        matches!(column, KyhanColumn::Value | KyhanColumn::Lowest | KyhanColumn::Highest);
    if let (true, Value::Number(number)) = (is_decimal, value) {
        assert_eq!(text.unwrap().parse().ok(), number.as_f64());
        assert_eq!(table.int(row, column), None);
        return;
    }
    assert_eq!(text, value.as_str(), "{column:?}");
    match value {
        Value::Array(_) | Value::Object(_) => compare(table.table(row, column).unwrap(), value),
        Value::Number(number) => {
            let is_percentage = matches!(
                column,
                KyhanColumn::ReportingRate
                    | KyhanColumn::ReportingRateOnTime
                    | KyhanColumn::ReportingRateByFirstDue
            );
            let expected = if is_percentage {
                number.to_string().replace('.', "").parse().ok()
            } else {
                number.as_i64()
            };
            assert_eq!(table.int(row, column).map(i64::from), expected, "{column:?}");
        }
        Value::Bool(flag) => assert_eq!(table.int(row, column), Some(i32::from(*flag))),
        Value::Null => assert_eq!(table.int(row, column), None),
        Value::String(text) => {
            assert_eq!(table.date(row, column), text.parse().ok(), "{column:?}: {text}");
            let number = table.int(row, column);
            assert_eq!(number.is_some(), is_word(column), "{column:?}: {text}");
            if number.is_some() {
                assert_eq!(KyhanWord::of_name(text).map(|word| word as i32), number);
            }
        }
    }
}

/// The table and the JSON of a question.
fn asked(engine: &Engine, request: &[u8]) -> (Table, String) {
    let lang = Request::lang_of_json(request);
    let answer = Request::from_json(request).and_then(|request| engine.ask(&request));
    match answer {
        Ok(answer) => {
            let json = answer.to_json().unwrap();
            (Table::of_answer(answer), json)
        }
        Err(error) => (Table::of_error(&error.answer(lang)), error.to_json(lang)),
    }
}

fn compare_asked(engine: &Engine, request: &[u8]) {
    let (table, json) = asked(engine, request);
    compare(&table, &serde_json::from_str(&json).unwrap());
    assert!(serde_json::to_string(&table).unwrap() == json, "not the same bytes: {json}");
}

#[test]
fn every_cell_of_every_vector_is_what_its_json_says() {
    let cases = kyhan_tests::vectors::cases().unwrap();
    assert!(cases.len() > 200);
    for case in cases {
        match Engine::new(&case.documents) {
            Ok(engine) => compare_asked(&engine, &case.request),
            Err(error) => {
                let table = Table::of_error(&error.answer(Lang::Vi));
                let json = error.to_json(Lang::Vi);
                compare(&table, &serde_json::from_str(&json).unwrap());
                assert_eq!(serde_json::to_string(&table).unwrap(), json);
            }
        }
    }
}

#[test]
fn every_cell_of_a_schedule_of_the_example_plans_is_what_its_json_says() {
    for lang in ["vi", "en"] {
        let request = format!(
            r#"{{"call":"schedule","from":"2024-01-01","until":"2026-01-01","lang":"{lang}"}}"#
        );
        compare_asked(&plans(), request.as_bytes());
    }
}

#[test]
fn every_word_of_the_answers_has_a_number() {
    let engine = plans();
    let query = ScheduleQuery::window("2024-01-01", "2026-01-01").unwrap();
    let table = Table::of_answer(engine.schedule(&query).unwrap().into());
    let occurrences = table.table(0, KyhanColumn::Occurrences).unwrap();
    assert!(occurrences.rows() > 100);
    let is_known = |table: &Table, row, column: KyhanColumn| {
        let text = table.text(row, column).unwrap();
        assert!(table.int(row, column).is_some(), "{text:?} has no number");
    };
    for row in 0..occurrences.rows() {
        is_known(occurrences, row, KyhanColumn::Action);
        is_known(occurrences, row, KyhanColumn::Certainty);
        let trace = occurrences.table(row, KyhanColumn::Trace).unwrap();
        (0..trace.rows()).for_each(|step| is_known(trace, step, KyhanColumn::Rule));
    }
    let undated = table.table(0, KyhanColumn::Undated).unwrap();
    assert!(undated.rows() > 10);
    (0..undated.rows()).for_each(|row| is_known(undated, row, KyhanColumn::Reason));
}

#[test]
fn handles_may_be_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<KyhanEngine>();
    is_shared::<KyhanResult>();
    is_shared::<KyhanText>();
}

#[test]
fn what_the_fuzzer_found_before_holds_now() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/regressions/abi");
    for entry in fs::read_dir(folder).into_iter().flatten() {
        crate::calls::calls(&fs::read(entry.unwrap().path()).unwrap());
    }
}

#[test]
fn calls_by_chance_break_nothing() {
    let mut random = kyhan_tests::random::Random::new(1);
    for _ in 0..4_000 {
        let length = random.below(2_000);
        let bytes: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
        crate::calls::calls(&bytes);
    }
}
