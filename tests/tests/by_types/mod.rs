//! The same question asked through the Rust types: the request is put together
//! field by field, the answer is read through public fields and methods.

mod requests;
mod views;

use kyhan::model::Register;
use kyhan::{Answer, Engine, Error, ErrorKind, Lang};
use kyhan_tests::vectors::Case;
use serde::Serialize;
use serde_json::{Value, json};

/// Compares what the types say with the answer or the error document.
pub(crate) fn check(case: &Case, given: &Result<String, String>) -> Result<(), String> {
    let request: Value = serde_json::from_slice(&case.request).unwrap_or_default();
    let lang: Lang =
        request["lang"].as_str().and_then(|lang| lang.parse().ok()).unwrap_or_default();
    let document: Value = match given {
        Ok(text) | Err(text) => serde_json::from_str(text).map_err(|error| error.to_string())?,
    };
    let engine = match Engine::new(&case.documents) {
        Ok(engine) => engine,
        Err(error) => return same("error", &document, &error_document(&error, lang)),
    };
    read_back(case, &engine, given)?;
    if document["error"]["code"] == "invalid-request" {
        // A question of the wrong shape cannot be asked through types.
        return Ok(());
    }
    let request = requests::of(&request)?;
    let answer = match engine.ask(&request) {
        Ok(answer) => answer,
        Err(error) => return same("error", &document, &error_document(&error, lang)),
    };
    // By another writer of JSON than the library's.
    same("answer", &document, &versioned(&answer))?;
    views::check(&engine, &request, &answer, &document)
}

/// Documents read into types and printed again give the same answer.
fn read_back(case: &Case, engine: &Engine, given: &Result<String, String>) -> Result<(), String> {
    let registers: Vec<Register> = case
        .documents
        .iter()
        .map(|text| Register::from_json(text).map_err(|error| error.to_string()))
        .collect::<Result<_, _>>()?;
    let printed: Vec<String> = registers
        .iter()
        .map(|register| serde_json::to_string(register).map_err(|error| error.to_string()))
        .collect::<Result<_, _>>()?;
    let from_types = Engine::from_registers(registers).map_err(|error| error.to_string())?;
    for (way, answer) in [
        ("a clone of the engine", engine.clone().answer(&case.request)),
        ("`Engine::from_registers`", from_types.answer(&case.request)),
        ("documents printed by serde", kyhan::answer(&printed, &case.request)),
    ] {
        // A printed register is whole, and has no defaults that could be useless.
        let is_of_defaults = given.as_ref().is_ok_and(|text| text.contains("unused-default"));
        if is_of_defaults && way.contains("printed") {
            continue;
        }
        if without_positions(&answer) != without_positions(given) {
            return Err(format!("{way} answers differently: {answer:?}"));
        }
    }
    Ok(())
}

/// An answer without the lines and columns of diagnostics: documents built in
/// memory have none, printed ones have others.
fn without_positions(answer: &Result<String, String>) -> Result<String, String> {
    let strip = |text: &String| {
        let without_number =
            |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
        let mut parts = text.split(",\"line\":");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let column = without_number(part);
            text + &without_number(column.strip_prefix(",\"column\":").unwrap_or(&column))
        })
    };
    answer.as_ref().map(strip).map_err(strip)
}

fn versioned(answer: &Answer) -> Value {
    let mut document = value(answer);
    document["kyhan"] = json!(1);
    document
}

fn error_document(error: &Error, lang: Lang) -> Value {
    let expected = match error.code() {
        "invalid-register" => ErrorKind::InvalidRegister,
        "unknown-reference" => ErrorKind::NotFound,
        "ambiguous-agency" => ErrorKind::Ambiguous,
        "limit-exceeded" => ErrorKind::LimitExceeded,
        _ => ErrorKind::InvalidRequest,
    };
    assert_eq!(error.kind(), expected);
    let diagnostics = error.diagnostics().iter().map(|found| kyhan::diagnostic(found, lang));
    let mut fields = json!({
        "code": error.code(),
        "message": error.message(lang),
        "diagnostics": diagnostics.collect::<Vec<_>>(),
    });
    let candidates = error.candidates(lang);
    if !candidates.is_empty() {
        fields["candidates"] = json!(candidates);
    }
    if !error.help(lang).is_empty() {
        fields["help"] = json!(error.help(lang));
    }
    json!({"kyhan": 1, "error": fields})
}

fn value(of: impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

fn same(what: &str, document: &Value, types: &Value) -> Result<(), String> {
    if document == types {
        return Ok(());
    }
    Err(format!(
        "the types give another {what}\n{}",
        super::difference(&document.to_string(), &types.to_string())
    ))
}
