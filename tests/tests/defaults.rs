//! Plans that leave out what defaults give answer as plans that repeat it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use kyhan::model::Register;
use serde_json::{Value, json};

#[test]
fn the_example_plans_answer_as_those_that_repeat_everything() {
    let completed: Vec<String> =
        kyhan_tests::plans().into_iter().map(|text| String::from_utf8(text).unwrap()).collect();
    // What is read has no defaults left.
    let whole = completed.iter().map(|text| Register::from_json(text.as_bytes()).unwrap());
    let whole: Vec<String> = whole.map(|plan| serde_json::to_string(&plan).unwrap()).collect();
    let fields = |plans: &[String]| -> usize {
        let plans = plans.iter().map(|text| serde_json::from_str::<Value>(text).unwrap());
        let duties = plans.map(|mut plan| plan["obligations"].take());
        let fields = |duty: &Value| {
            let given = ["instrument", "timing", "bearers", "function"];
            given.iter().filter(|name| duty.get(name).is_some_and(|of| !of.is_null())).count()
        };
        duties.map(|all| all.as_array().into_iter().flatten().map(fields).sum::<usize>()).sum()
    };
    let left_out = fields(&whole) - fields(&completed);
    assert!(left_out > 1_500, "{left_out} fields left out");
    for request in [
        json!({"call": "schedule", "from": "2021-01-01", "until": "2031-01-01", "lang": "en"}),
        json!({"call": "coverage"}),
        json!({"call": "chains"}),
        json!({"call": "alerts", "since": "2024-01-01", "until": "2025-01-01"}),
    ] {
        let answer = |documents: &[String]| -> Value {
            let text = kyhan::answer(documents, request.to_string().as_bytes()).unwrap();
            let mut answer: Value = serde_json::from_str(&text).unwrap();
            // Their lines differ.
            answer.as_object_mut().unwrap().remove("diagnostics");
            answer
        };
        assert!(answer(&whole) == answer(&completed), "{request}");
    }
}
