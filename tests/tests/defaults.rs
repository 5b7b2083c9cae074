//! Plans that leave out what defaults give answer as plans that repeat it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::fs;

use kyhan_tests::vectors::project_path;
use serde_json::{Value, json};

/// The plan with its commonest instrument, `unstated`, and the bearers that all duties
/// of a provision share given as defaults.
fn with_defaults(mut plan: Value) -> (Value, usize) {
    let duties = plan["obligations"].as_array_mut().unwrap();
    let instrument = duties[0]["instrument"].clone();
    let mut bearers: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for duty in duties.iter().filter(|duty| duty.get("kind").is_none()) {
        let of = bearers.entry(duty["provision"].as_str().unwrap().to_owned()).or_default();
        of.push(duty["bearers"].clone());
    }
    bearers
        .retain(|_, all| all.len() > 1 && !all[0].is_null() && all.iter().all(|of| *of == all[0]));
    let mut left_out = 0;
    for duty in duties {
        let given = bearers.get(duty["provision"].as_str().unwrap());
        let is_duty = duty.get("kind").is_none();
        let fields = duty.as_object_mut().unwrap();
        let before = fields.len();
        fields.retain(|name, value| match name.as_str() {
            "instrument" => *value != instrument,
            "timing" => value != "unstated",
            "bearers" => !(is_duty && given.is_some()),
            _ => true,
        });
        left_out += before - fields.len();
        // A section holds those below it too, whose duties may name nobody.
        if is_duty && fields.get("bearers").is_none() && given.is_none() {
            fields.insert("bearers".to_owned(), json!([]));
        }
    }
    let sections: Vec<Value> = bearers
        .iter()
        .map(|(provision, all)| json!({"provision": provision, "bearers": all[0]}))
        .collect();
    plan["defaults"] =
        json!({"instrument": instrument, "timing": "unstated", "sections": sections});
    (plan, left_out)
}

#[test]
fn the_example_plans_answer_the_same_with_defaults() {
    let mut whole = Vec::new();
    let mut completed = Vec::new();
    let mut left_out = 0;
    let mut files: Vec<_> = fs::read_dir(project_path("examples/plans"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let plan: Value = serde_json::from_str(&text).unwrap();
        whole.push(text);
        completed.push(match plan["obligations"].as_array() {
            Some(_) => {
                let (plan, fewer) = with_defaults(plan);
                left_out += fewer;
                plan.to_string()
            }
            None => plan.to_string(),
        });
    }
    assert!(left_out > 1_000, "{left_out} fields left out");
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
