//! The guides for plan authors, followed from the empty file to the records.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::path::Path;

use serde_json::Value;
use support::{command, read};

/// The fenced blocks of a language, in their order.
fn blocks<'g>(guide: &'g str, language: &str) -> Vec<&'g str> {
    let fence = format!("```{language}\n");
    guide.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// The objects between backticks in the tables.
fn objects(guide: &str) -> impl Iterator<Item = Value> {
    let rows = guide.lines().filter(|line| line.starts_with('|'));
    let quoted = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    quoted.filter(|text| text.starts_with('{')).map(|text| serde_json::from_str(text).unwrap())
}

/// The reporting periods that a guide has in the cells of its tables.
fn periods(guide: &str) -> impl Iterator<Item = Value> {
    let rows = guide.lines().filter(|line| line.starts_with('|'));
    let quoted = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let periods = quoted.filter_map(|text| text.strip_prefix(r#""reportingPeriod": "#));
    periods.map(|text| serde_json::from_str(text).unwrap())
}

fn run(folder: &Path, line: &str) -> support::Run {
    // What stands between quotation marks is one argument.
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(position, part)| match position % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    let arguments: Vec<&str> = words.skip(1).collect();
    read(command(&arguments).current_dir(folder).output().unwrap())
}

fn follow(name: &str) {
    let path = format!("{}/../docs/{name}", env!("CARGO_MANIFEST_DIR"));
    let guide = std::fs::read_to_string(path).unwrap();
    let folder = support::folder(name);
    let write = |file: &str, text: &str| std::fs::write(folder.join(file), text).unwrap();
    let [empty, parties, duties, record, happened] = blocks(&guide, "json")[..] else {
        panic!("the guide has five blocks of JSON");
    };
    let happened = kyhan::read_record(happened.as_bytes()).unwrap();

    for (number, register) in blocks(&guide, "jsonc").into_iter().enumerate() {
        let name = format!("less-{number}.jsonc");
        write(&name, register);
        let check = run(&folder, &format!("kyhan check {name}"));
        assert!(check.stdout.starts_with("less-"), "{}{}", check.stdout, check.stderr);
        assert!(check.stdout.contains("0 lỗi, 0 cảnh báo, 1 đã ghi nhận"), "{}", check.stdout);
    }

    write("plan.json", empty);
    assert_eq!(run(&folder, "kyhan check plan.json").code, Some(0));

    let mut plan: Value = serde_json::from_str(parties).unwrap();
    let duties: Value = serde_json::from_str(&format!("{{{duties}}}")).unwrap();
    plan["obligations"] = duties["obligations"].clone();
    write("plan.json", &plan.to_string());
    write("records.jsonl", record);
    let lines = blocks(&guide, "sh").into_iter().flat_map(str::lines);
    let lines: Vec<&str> = lines.filter(|line| line.starts_with("kyhan ")).collect();
    assert!(lines.len() >= 6, "{lines:?}");
    for line in lines {
        let run = run(&folder, line);
        assert_eq!(run.code, Some(0), "{line}: {}", run.stderr);
        assert!(!run.stdout.is_empty(), "{line}");
    }
    assert!(folder.join("public/manifest.json").exists());

    let is_of = |object: &Value, field: &str| object.get(field).is_some();
    let (relations, others): (Vec<Value>, Vec<Value>) =
        objects(&guide).partition(|object| is_of(object, "kind"));
    assert!(relations.len() >= 3, "{} relations", relations.len());
    for (number, relation) in relations.into_iter().enumerate() {
        plan["instruments"].as_array_mut().unwrap().push(serde_json::json!({
            "id": format!("changing-{number}"), "kind": "decision", "title": "Changes",
            "issued": "2026-06-01", "relations": [relation],
        }));
    }
    let timings: Vec<Value> = others.into_iter().filter(|object| !is_of(object, "party")).collect();
    assert!(timings.len() >= 6, "{} timings", timings.len());
    plan["events"] = serde_json::json!([]);
    let mut event_ids = std::collections::BTreeSet::new();
    let mut deciding = std::collections::BTreeSet::new();
    let mut more = Vec::new();
    for (number, timing) in timings.iter().enumerate() {
        let mut duty = plan["obligations"][1].clone();
        duty["id"] = format!("tried-{number}").into();
        duty["timing"] = timing.clone();
        duty["reportingPeriod"] = serde_json::json!({"unit": "quarter"});
        more.push(duty);
        for part in timing.to_string().split(r#""event":""#).skip(1) {
            event_ids.insert(part.split('"').next().unwrap().to_owned());
        }
        for part in timing.to_string().split(r#""instrument":""#).skip(1) {
            deciding.insert(part.split('"').next().unwrap().to_owned());
        }
    }
    let periods: Vec<Value> = periods(&guide).collect();
    assert!(periods.len() >= 5, "{} reporting periods", periods.len());
    for (number, period) in periods.into_iter().enumerate() {
        let mut duty = plan["obligations"][1].clone();
        duty["id"] = format!("period-{number}").into();
        duty["timing"] = serde_json::json!({"once": {"when": "2026-07-10", "bound": "by"}});
        duty["reportingPeriod"] = period;
        more.push(duty);
    }
    plan["events"] =
        event_ids.iter().map(|id| serde_json::json!({"id": id, "title": id})).collect();
    for id in deciding {
        if !plan["instruments"].as_array().unwrap().iter().any(|known| known["id"] == *id) {
            plan["instruments"].as_array_mut().unwrap().push(serde_json::json!({
                "id": id, "kind": "decision", "title": "Decides", "issued": "2026-06-01",
            }));
        }
    }
    plan["obligations"].as_array_mut().unwrap().extend(more);
    write("plan.json", &plan.to_string());
    let tried = run(&folder, "kyhan check plan.json");
    assert_eq!(tried.code, Some(0), "{}{}", tried.stdout, tried.stderr);
    let engine = kyhan::Engine::new(&[plan.to_string()]).unwrap();
    engine.find_subject(&happened).unwrap();
}

#[test]
fn the_english_guide_leads_to_a_published_calendar() {
    follow("guide.en.md");
}

#[test]
fn the_vietnamese_guide_leads_to_a_published_calendar() {
    follow("guide.vi.md");
}
