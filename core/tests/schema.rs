//! `docs/register.schema.json` and the lists of fields beside it are what the model says.
//!
//! `KYHAN_BLESS=all` writes it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

#[path = "schema/fields.rs"]
mod fields;

use std::collections::BTreeMap;
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

#[test]
fn the_published_fields_are_those_of_the_schema() {
    for lang in ["vi", "en"] {
        let path = format!("{}/../docs/fields.{lang}.md", env!("CARGO_MANIFEST_DIR"));
        let fields = fields::in_lang(&published(), lang);
        if std::env::var("KYHAN_BLESS").is_ok_and(|bless| bless == "all") {
            fs::write(&path, &fields).unwrap();
        }
        let is_same = fs::read_to_string(&path).unwrap() == fields;
        assert!(is_same, "{path} is not that of the model: run this test with KYHAN_BLESS=all");
    }
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
    let mut words = Words::read();
    words.explain("Register", &mut schema);
    let definitions = schema["$defs"].as_object_mut().unwrap();
    for (name, definition) in definitions {
        words.explain(name, definition);
        one_list(definition);
    }
    words.finish();
    schema
}

/// The Vietnamese explanations: `schema/vi.tsv` has one for each definition, `Name`, each
/// field, `Name.field`, each word, `Name=word`, and each other form, `Name:form`.
struct Words {
    all: BTreeMap<&'static str, &'static str>,
    missing: Vec<String>,
    used: Vec<String>,
}

impl Words {
    fn read() -> Words {
        let lines = include_str!("schema/vi.tsv").lines();
        let mut all = BTreeMap::new();
        for (keys, text) in lines.map(|line| line.split_once('\t').unwrap()) {
            for key in keys.split(',') {
                assert!(all.insert(key, text).is_none(), "`{key}` is explained twice");
            }
        }
        Words { all, missing: Vec::new(), used: Vec::new() }
    }

    /// Puts the explanations of a definition beside the English ones.
    fn explain(&mut self, name: &str, definition: &mut Value) {
        self.add(name.to_owned(), definition);
        self.fields(name, definition);
        if let Some(branches) = definition["oneOf"].as_array_mut() {
            *branches = branches.drain(..).flat_map(each_word).collect();
        }
        for list in ["oneOf", "anyOf"] {
            for branch in definition[list].as_array_mut().into_iter().flatten() {
                self.branch(name, branch);
            }
        }
        for list in ["oneOf", "anyOf", "enum"] {
            // Looking at a member makes it.
            if definition[list].is_null() {
                definition.as_object_mut().unwrap().remove(list);
            }
        }
        let words = definition.get("enum").and_then(Value::as_array).cloned().unwrap_or_default();
        if !words.is_empty() {
            let texts = words.iter().map(|word| {
                let mut text = json!({});
                self.add(format!("{name}={}", word.as_str().unwrap()), &mut text);
                text["description"].clone()
            });
            let texts: Vec<Value> = texts.collect();
            definition["enumDescriptions"] = json!(texts);
        }
    }

    fn branch(&mut self, name: &str, branch: &mut Value) {
        if let Some(word) = branch.get("const").and_then(Value::as_str) {
            let key = format!("{name}={word}");
            return self.add(key, branch);
        }
        self.fields(name, branch);
        if branch.get("description").is_some() {
            let fields = branch.get("properties").and_then(Value::as_object);
            let form = match fields {
                Some(fields) => fields.keys().cloned().collect::<Vec<_>>().join("+"),
                None => branch.get("type").or(branch.get("$ref")).unwrap().as_str().unwrap().into(),
            };
            self.add(format!("{name}:{form}"), branch);
        }
    }

    fn fields(&mut self, name: &str, of: &mut Value) {
        let fields = of.get_mut("properties").and_then(Value::as_object_mut);
        for (field, value) in fields.into_iter().flatten() {
            self.add(format!("{name}.{field}"), value);
        }
    }

    fn add(&mut self, key: String, of: &mut Value) {
        let english = of.get("description").and_then(Value::as_str).map(plain);
        match self.all.get(key.as_str()) {
            Some(text) => {
                let both = english.into_iter().chain([(*text).to_owned()]);
                of["description"] = json!(both.collect::<Vec<_>>().join("\n\n"));
            }
            None => self.missing.push(key.clone()),
        }
        self.used.push(key);
    }

    fn finish(self) {
        assert!(self.missing.is_empty(), "schema/vi.tsv does not explain {:?}", self.missing);
        let idle = self.all.keys().filter(|key| !self.used.iter().any(|used| used == *key));
        let idle: Vec<_> = idle.collect();
        assert!(idle.is_empty(), "schema/vi.tsv explains {idle:?}, which the schema lacks");
    }
}

/// The words that stand together in one branch, for want of descriptions, in one each.
fn each_word(branch: Value) -> Vec<Value> {
    match branch.get("enum").and_then(Value::as_array) {
        Some(words) => words.iter().map(|word| json!({"const": word, "type": "string"})).collect(),
        None => vec![branch],
    }
}

/// A description without what only programmers in Rust read: examples of code, links, and
/// line ends.
fn plain(text: &str) -> String {
    let text = text.split("\n\n```").next().unwrap_or_default();
    let text = text.split("\n\n# In Rust").next().unwrap_or_default();
    let text = text.replace("[`Once`]", "`once`").replace(", [`VERSION`]", "");
    let sentences = text.split("\n\n").map(|part| part.replace('\n', " "));
    let plain = sentences.collect::<Vec<_>>().join("\n\n");
    for word in ["[`", "::", "```", "Rust", "serde"] {
        assert!(!plain.contains(word), "`{word}` in a description: {plain}");
    }
    plain
}

/// One list of words in place of a branch for each, so that a misspelt word is one fault.
/// Editors show `enumDescriptions`.
fn one_list(definition: &mut Value) {
    for list in ["oneOf", "anyOf"] {
        let Some(branches) = definition.get(list).and_then(Value::as_array).cloned() else {
            continue;
        };
        let (words, others): (Vec<Value>, Vec<Value>) =
            branches.into_iter().partition(|branch| branch.get("const").is_some());
        if words.len() < 2 {
            continue;
        }
        let of = |name: &str| words.iter().map(|word| word[name].clone()).collect::<Vec<_>>();
        let (known, texts) = (of("const"), of("description"));
        let definition = definition.as_object_mut().unwrap();
        definition.remove(list);
        let words = json!({"type": "string", "enum": known, "enumDescriptions": texts});
        if others.is_empty() {
            definition.extend(words.as_object().unwrap().clone());
        } else {
            let mut branches = vec![words];
            branches.extend(others);
            definition.insert(list.to_owned(), Value::Array(branches));
        }
    }
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
