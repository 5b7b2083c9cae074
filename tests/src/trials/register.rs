#![expect(clippy::expect_used, reason = "a trial fails by panicking")]

use kyhan::dates::Date;
use kyhan::{Engine, Format, ScheduleQuery, answer};
use serde::de::IgnoredAny;
use serde_json::{Value, json};

/// The most occurrences that a trial lists.
const LIMIT: usize = 2_000;
/// The most days that a question of a trial may span: about twelve years.
const LONGEST: i32 = 4_400;

/// Documents, apart by NUL bytes, are refused with a whole error document or
/// answer every question with a whole answer. Where there are several, the
/// last is a question too.
pub fn register(data: &[u8]) {
    let mut documents: Vec<&[u8]> = data.split(|&byte| byte == 0).collect();
    let own = if documents.len() > 1 { documents.pop() } else { None };
    let Ok(engine) = Engine::new(&documents) else {
        let refused = answer(&documents, br#"{"call": "check", "lang": "en"}"#);
        is_error(&refused.expect_err("what is refused once is refused again"));
        return;
    };
    for lang in ["vi", "en"] {
        for mut request in requests(&engine) {
            if let Some(fields) = request.as_object_mut() {
                fields.insert("lang".to_owned(), lang.into());
            }
            ask(&engine, request.to_string().as_bytes());
        }
    }
    if let Some(own) = own.filter(|own| is_short(own)) {
        ask(&engine, own);
    }
}

fn ask(engine: &Engine, request: &[u8]) {
    match engine.answer(request) {
        Ok(answer) => {
            serde_json::from_str::<IgnoredAny>(&answer).expect("an answer is JSON");
        }
        Err(error) => is_error(&error),
    }
}

fn is_error(document: &str) {
    let document: Value = serde_json::from_str(document).expect("an error document is JSON");
    for pointer in ["/error/code", "/error/message"] {
        let word = document.pointer(pointer).and_then(Value::as_str);
        assert!(word.is_some_and(|word| !word.is_empty()), "{document}");
    }
}

/// A question of every sort, with ids of the engine's own.
fn requests(engine: &Engine) -> Vec<Value> {
    let window = json!({"from": "2023-01-01", "until": "2027-01-01", "limit": LIMIT});
    let with = |fields: Value| {
        let mut request = window.clone();
        if let (Some(request), Value::Object(fields)) = (request.as_object_mut(), fields) {
            request.extend(fields);
        }
        request
    };
    let mut requests = vec![
        json!({"call": "check"}),
        json!({"call": "coverage"}),
        json!({"call": "chains"}),
        with(json!({"call": "schedule"})),
    ];
    for format in [Format::Ics, Format::Csv, Format::Markdown, Format::Html] {
        let format = format.name();
        requests.push(with(json!({"call": "render", "format": format, "alarms": [0, 3]})));
    }
    requests.push(with(json!({"call": "render", "format": "ics", "tasks": true})));
    let query = ScheduleQuery {
        limit: Some(LIMIT),
        ..ScheduleQuery::window("2023-01-01", "2027-01-01").expect("two dates")
    };
    let Ok(schedule) = engine.schedule(&query) else { return requests };
    let mut records = Vec::new();
    for occurrence in schedule.occurrences().take(3) {
        let (id, due) = (occurrence.id(), occurrence.due());
        requests.push(json!({"call": "explain", "occurrence": id}));
        requests.push(json!({"call": "chains", "whatIf": {"occurrence": id, "due": due + 9}}));
        records.push(json!({"occurrence": id, "event": "submitted", "on": due + 1}));
        if let Some(agency) = occurrence.bearer_id() {
            requests.push(with(json!({"call": "schedule", "agency": agency})));
        }
    }
    requests.push(json!({"call": "evaluate", "on": "2025-01-15", "records": records}));
    requests.push(
        json!({"call": "alerts", "since": "2024-12-01", "until": "2025-01-15", "records": records}),
    );
    requests
}

/// Whether a question spans few enough days for its answer to be written in a
/// moment.
fn is_short(request: &[u8]) -> bool {
    let Ok(request) = serde_json::from_slice::<Value>(request) else { return true };
    let dates: Vec<Date> = ["from", "until", "since", "on"]
        .iter()
        .filter_map(|name| request.get(name)?.as_str()?.parse().ok())
        .collect();
    let (Some(&first), Some(&last)) = (dates.iter().min(), dates.iter().max()) else { return true };
    last - first <= LONGEST
}
