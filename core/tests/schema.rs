//! `docs/register.schema.json` is what the model says.
//!
//! `KYHAN_BLESS=all` writes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::fs;

use kyhan::model::Register;
use serde_json::{Map, Value, json};

#[test]
fn the_published_schema_is_that_of_the_model() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/register.schema.json");
    let schema = published();
    if std::env::var("KYHAN_BLESS").is_ok_and(|bless| bless == "all") {
        fs::write(path, format!("{schema:#}\n")).unwrap();
    }
    let published: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert!(
        published == schema,
        "{path} is not that of the model: run this test with KYHAN_BLESS=all",
    );
}

/// The schema of the model as editors need it: one branch by the key of a variant,
/// patterns for ids, examples, and fields that defaults may give.
fn published() -> Value {
    let mut schema = serde_json::to_value(schemars::schema_for!(Register)).unwrap();
    for definition in schema["$defs"].as_object_mut().unwrap().values_mut() {
        by_key(definition);
    }
    // Letters of the Latin alphabet, composed, digits and four signs.
    let id = json!("^[A-Za-z0-9\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{24F}\u{1E00}-\u{1EFF}._:-]+$");
    for (name, definition) in schema["$defs"].as_object_mut().unwrap() {
        // The engine says of these what they lack together.
        let is_inner = matches!(name.as_str(), "AlertStep" | "Aspect");
        if !is_inner && let Some(property) = definition.pointer_mut("/properties/id") {
            property["pattern"] = id.clone();
            property["maxLength"] = json!(kyhan::MAX_ID_BYTES);
        }
        for (of, field, examples) in examples() {
            if of == *name {
                definition["properties"][field]["examples"] = examples;
            }
        }
    }
    let obligation = &mut schema["$defs"]["Obligation"];
    let given = |name: &Value| name == "instrument" || name == "timing";
    obligation["required"].as_array_mut().unwrap().retain(|name| !given(name));
    // Without a default the field must be there.
    let unless = |given: Value, field: &str| {
        json!({
            "if": {"not": {"required": ["defaults"], "properties": {"defaults": given}}},
            "then": {"properties": {"obligations": {"items": {"required": [field]}}}},
        })
    };
    schema["allOf"] = json!([
        unless(json!({"required": ["instrument"]}), "instrument"),
        unless(json!({"anyOf": [{"required": ["timing"]}, {"required": ["sections"]}]}), "timing"),
    ]);
    schema
}

/// Replaces branches of which each is a word or an object of one key, so that a
/// misspelt key is one fault, and an editor offers all keys.
fn by_key(definition: &mut Value) {
    let Some(branches) = definition["oneOf"].as_array().cloned() else { return };
    let key = |branch: &Value| -> Option<(String, Value)> {
        let properties = branch["properties"].as_object().filter(|all| all.len() == 1)?;
        let (name, value) = properties.iter().next()?;
        let mut value = value.clone();
        // A description beside a reference is allowed since draft 2019-09.
        value["description"] = branch["description"].clone();
        Some((name.clone(), value))
    };
    let keys: Map<String, Value> = branches.iter().filter_map(key).collect();
    let words: Vec<Value> =
        branches.iter().filter(|branch| branch.get("const").is_some()).cloned().collect();
    if keys.is_empty() || keys.len() + words.len() != branches.len() {
        return;
    }
    let of = definition.as_object_mut().unwrap();
    of.remove("oneOf");
    of.insert("properties".to_owned(), Value::Object(keys));
    of.insert("additionalProperties".to_owned(), json!(false));
    of.insert("minProperties".to_owned(), json!(1));
    of.insert("maxProperties".to_owned(), json!(1));
    if words.is_empty() {
        of.insert("type".to_owned(), json!("object"));
    } else {
        let object = json!({"type": "object"});
        of.insert("anyOf".to_owned(), words.into_iter().chain([object]).collect());
    }
}

/// Values as authors write them; `tests/oracle/schema/run.py` holds each against the
/// schema.
fn examples() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("Obligation", "provision", json!(["V.1", "IV.2, gạch đầu dòng thứ 4"])),
        ("Obligation", "phrase", json!(["trước ngày 15/12/2026", "thường xuyên"])),
        (
            "Obligation",
            "timing",
            json!([
                "unstated",
                {"once": {"when": "2026-12-15", "bound": "before"}},
                {"recurring": {"start": "2026-01-18", "rrule": "FREQ=MONTHLY;BYMONTHDAY=18", "bound": "before"}},
                {"within": {"length": 5, "unit": "workingDays", "after": "periodEnd"}},
            ]),
        ),
        (
            "Obligation",
            "bearers",
            json!([["so-y-te"], [{"party": "so-y-te", "asWritten": "Sở Y tế"}], []]),
        ),
        ("Obligation", "reportingPeriod", json!([{"unit": "year", "regime": "decree09"}])),
        ("Recurring", "rrule", json!(["FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=18"])),
        ("Once", "when", json!(["2026-12-15", "2026-12", "2026-Q4", "2026"])),
        ("Within", "after", json!(["periodEnd", "cutOff", {"event": "ngay-bau-cu"}])),
        ("Instrument", "symbol", json!(["6830/KH-UBND"])),
        (
            "Group",
            "members",
            json!([["so-y-te", "so-noi-vu"], {"under": "ubnd", "level": "commune"}]),
        ),
        ("SectionDefaults", "provision", json!(["IV.2"])),
        ("Acknowledged", "code", json!(["due-on-rest-day"])),
        ("Acknowledged", "at", json!(["kh-2026.V.1", "/obligations/0/timing"])),
    ]
}
