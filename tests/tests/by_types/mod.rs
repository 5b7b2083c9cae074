//! The same question asked through the Rust types.

use std::str::FromStr;

use kyhan::dates::recurrence::{Recurrence, Rule};
use kyhan::dates::{Date, WorkingDays};
use kyhan::model::Register;
use kyhan::{Engine, Error, Lang, Occurrence, ScheduleQuery};
use kyhan_tests::vectors::Case;
use serde::Serialize;
use serde_json::{Value, json};

/// Compares what the types say with the answer or the error document.
pub(crate) fn check(case: &Case, given: &Result<String, String>) -> Result<(), String> {
    let request: Value = serde_json::from_slice(&case.request).unwrap_or_default();
    let lang = request["lang"].as_str().and_then(|lang| lang.parse().ok()).unwrap_or_default();
    let document: Value = match given {
        Ok(text) | Err(text) => serde_json::from_str(text).map_err(|error| error.to_string())?,
    };
    let engine = match Engine::new(&case.documents) {
        Ok(engine) => engine,
        Err(error) => return same("error", &document["error"], &error_fields(&error, lang)),
    };
    read_back(case, &engine, given)?;
    if document["error"]["code"] == "invalid-request" {
        // A question of the wrong shape cannot be asked through types.
        return Ok(());
    }
    let asked = match request["call"].as_str().unwrap_or_default() {
        "check" => Ok(json!({
            "kyhan": 1,
            "diagnostics": engine.check().iter().map(|found| kyhan::diagnostic(found, lang)).collect::<Vec<_>>(),
        })),
        "schedule" => schedule(&engine, &request, lang, &document),
        "explain" => explain(&engine, &request, lang, &document),
        "workdays" => workdays(&engine, &request, lang),
        "expand" => return expand(&request, &document),
        // `coverage` has no call of its own.
        _ => return Ok(()),
    };
    match asked {
        Ok(answer) => same("answer", &document, &answer),
        Err(error) => same("error", &document["error"], &error_fields(&error, lang)),
    }
}

/// Documents read into types and printed again give the same answer.
fn read_back(case: &Case, engine: &Engine, given: &Result<String, String>) -> Result<(), String> {
    let registers: Vec<Register> = case
        .documents
        .iter()
        .map(|text| serde_json::from_slice(text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)))
        .collect::<Result<_, _>>()
        .map_err(|error| format!("the engine reads a document that serde does not: {error}"))?;
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

fn schedule(
    engine: &Engine,
    request: &Value,
    lang: Lang,
    document: &Value,
) -> Result<Value, Error> {
    let text = |field: &str| request[field].as_str().map(str::to_owned);
    let query = ScheduleQuery {
        agency: text("agency"),
        instrument: text("instrument"),
        limit: request["limit"]
            .as_u64()
            .map_or(kyhan::MAX_OCCURRENCES, |limit| limit.try_into().unwrap_or(usize::MAX)),
        from: date(&request["from"]),
        until: date(&request["until"]),
    };
    let schedule = engine.schedule(&query)?;
    let with_trace = request["trace"].as_bool().unwrap_or(true);
    let mut answer = document.clone();
    answer["occurrences"] = schedule
        .occurrences()
        .zip(document["occurrences"].as_array().into_iter().flatten())
        .map(|(occurrence, rendered)| view(&occurrence, rendered, lang, with_trace))
        .collect();
    if schedule.len() != document["occurrences"].as_array().map_or(0, Vec::len) {
        answer["occurrences"] = json!(schedule.len());
    }
    answer["undated"] = schedule
        .undated()
        .zip(document["undated"].as_array().into_iter().flatten())
        .map(|(obligation, rendered)| with(rendered, [("obligation", json!(obligation))]))
        .collect();
    if schedule.undated().len() != document["undated"].as_array().map_or(0, Vec::len) {
        answer["undated"] = json!(schedule.undated().len());
    }
    for occurrence in schedule.occurrences() {
        assert_eq!(engine.occurrence(&occurrence.id())?.id(), occurrence.id());
    }
    Ok(answer)
}

fn explain(engine: &Engine, request: &Value, lang: Lang, document: &Value) -> Result<Value, Error> {
    let id = request["occurrence"].as_str().unwrap_or_default();
    let occurrence = engine.occurrence(id)?;
    let rendered = view(&occurrence, &document["occurrence"], lang, true);
    Ok(json!({"kyhan": 1, "occurrence": rendered, "text": engine.explain(id, lang)?}))
}

/// A rendered occurrence with every field that a type gives put in anew.
fn view(occurrence: &Occurrence<'_>, rendered: &Value, lang: Lang, with_trace: bool) -> Value {
    let title = match lang {
        Lang::Vi => occurrence.title(),
        Lang::En => occurrence.title_en().unwrap_or(occurrence.title()),
    };
    let mut view = with(
        rendered,
        [
            ("id", json!(occurrence.id())),
            ("obligation", json!(occurrence.obligation_id())),
            ("instrument", json!(occurrence.instrument_id())),
            ("provision", json!(occurrence.provision())),
            ("action", value(occurrence.action())),
            ("title", json!(title)),
            ("bearer", json!(occurrence.bearer_id())),
            ("bearerAsWritten", json!(occurrence.bearer_as_written())),
            ("recipients", occurrence.recipients().collect()),
            ("via", occurrence.via().collect()),
            ("subjects", value(occurrence.subjects())),
            ("recurrenceId", value(occurrence.recurrence_id())),
            ("due", value(occurrence.due())),
            ("dueAt", json!(occurrence.due_at().to_string())),
            ("lastWorkingDay", value(occurrence.last_working_day())),
            ("certainty", value(occurrence.certainty())),
        ],
    );
    view["stated"]["phrase"] = json!(occurrence.phrase());
    view["stated"]["date"] = value(occurrence.recurrence_id());
    let optional = [
        (
            "period",
            occurrence.period().map(|period| {
                json!({"from": period.from, "until": period.until, "cutOff": period.cut_off})
            }),
        ),
        (
            "window",
            occurrence.opens().map(|from| json!({"from": from, "until": occurrence.due()})),
        ),
        ("trace", with_trace.then(|| value(occurrence.trace(lang)))),
    ];
    for (field, found) in optional {
        match (found, view.as_object_mut()) {
            (Some(found), Some(object)) => {
                object.insert(field.to_owned(), found);
            }
            (None, Some(object)) => {
                object.remove(field);
            }
            _ => {}
        }
    }
    view
}

fn workdays(engine: &Engine, request: &Value, lang: Lang) -> Result<Value, Error> {
    let calendar: &WorkingDays = engine.calendar(request["calendar"].as_str())?;
    let (from, until) = (date(&request["from"]), date(&request["until"]));
    let days: Vec<Value> = calendar
        .special_days(from, until)
        .map(|day| {
            let name = match (lang, &day.name_en) {
                (Lang::En, Some(name)) => name,
                _ => &day.name,
            };
            json!({"date": day.date, "kind": day.kind, "name": name, "basis": day.basis,
                "certainty": day.certainty})
        })
        .collect();
    Ok(json!({"kyhan": 1, "from": from, "until": until, "days": days}))
}

fn expand(request: &Value, document: &Value) -> Result<(), String> {
    let rule = request["rrule"].as_str().unwrap_or_default();
    let list = |field: &str| -> Vec<Date> {
        serde_json::from_value(request[field].clone()).unwrap_or_default()
    };
    let recurrence = Rule::from_str(rule).and_then(|rule| {
        Recurrence::new(date(&request["start"]), rule, list("rdate"), list("exdate"))
    });
    let recurrence = match (recurrence, document["error"]["code"].as_str()) {
        (Ok(recurrence), None) => recurrence,
        (Ok(_), Some("limit-exceeded")) | (Err(_), Some("invalid-rule")) => return Ok(()),
        (found, code) => return Err(format!("the types say {found:?}, the answer says {code:?}")),
    };
    let bound = |field: &str| request[field].as_str().map(|_| date(&request[field]));
    let limit = request["limit"]
        .as_u64()
        .map_or(usize::MAX, |limit| limit.try_into().unwrap_or(usize::MAX));
    let from = bound("from").unwrap_or(Date::MIN);
    let dates = bound("until")
        .map_or_else(|| recurrence.since(from), |until| recurrence.between(from, until));
    let dates: Vec<Date> = dates.take(limit).collect();
    same("answer", document, &json!({"kyhan": 1, "dates": dates}))
}

fn error_fields(error: &Error, lang: Lang) -> Value {
    let mut fields = json!({
        "code": error.code(),
        "message": error.message(lang),
        "diagnostics": error.diagnostics().iter().map(|found| kyhan::diagnostic(found, lang)).collect::<Vec<_>>(),
    });
    if !error.help(lang).is_empty() {
        fields["help"] = json!(error.help(lang));
    }
    fields
}

fn date(value: &Value) -> Date {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or(Date::MIN)
}

fn value(of: impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

fn with<const N: usize>(value: &Value, fields: [(&str, Value); N]) -> Value {
    let mut value = value.clone();
    for (field, found) in fields {
        value[field] = found;
    }
    value
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
