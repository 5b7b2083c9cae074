//! What publishing refuses, `check` finds first, with its place; and what `check` lets
//! pass is published.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::fs;

use serde_json::Value;
use support::{folder, kyhan};

const WINDOW: [&str; 4] = ["--from", "2024-01-01", "--until", "2025-01-01"];

/// A register with two agencies, each with a duty, in which some words are others.
fn register(changes: &[(&str, &str)]) -> String {
    let mut text = r#"{"kyhan": 1, "revision": {"number": 1, "date": "2024-01-02"},
        "agencies": [{"id": "a", "name": "A", "level": "unit"},
                     {"id": "b", "name": "B", "level": "unit"}],
        "instruments": [{"id": "i", "kind": "plan", "symbol": "1", "issued": "2024-01-02", "title": "I"}],
        "obligations": [
          {"id": "i.1", "instrument": "i", "provision": "1", "title": "Việc một", "action": "report",
           "bearers": ["a"], "timing": {"once": {"when": "2024-03-15", "bound": "by"}}},
          {"id": "i.2", "instrument": "i", "provision": "2", "title": "Việc hai", "action": "report",
           "bearers": ["b"], "timing": {"once": {"when": "2024-04-15", "bound": "by"}}}]}"#
        .to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// All that keeps a register from being published.
const REFUSALS: [(&str, &str, (&str, &str)); 21] = [
    ("unreadable-text", "/obligations/0/title", ("Việc một", "")),
    ("unreadable-text", "/obligations/1/title", ("Việc hai", " \u{a0}\u{200b}")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", r"Việc\u0000 một")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", r"\u0085")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", "\u{fe0f}")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", "\u{301}")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", "\u{3164}\u{2800}")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", "\u{e0041}")),
    ("unreadable-text", "/obligations/0/title", ("Việc một", "Việc\u{ffff} một")),
    (
        "unreadable-text",
        "/obligations/0/titleEn",
        (r#""title": "Việc một""#, r#""title": "Việc một", "titleEn": " ""#),
    ),
    (
        "unreadable-text",
        "/agencies/1/nameEn",
        (r#""name": "B""#, r#""name": "B", "nameEn": "\u200b""#),
    ),
    ("unreadable-text", "/agencies/1/name", (r#""name": "B""#, r#""name": " ""#)),
    ("unreadable-text", "/instruments/0/title", (r#""title": "I""#, r#""title": "\t""#)),
    ("same-file-name", "/agencies/1/id", (r#"{"id": "b""#, r#"{"id": "A""#)),
    ("invalid-id", "/agencies/1/id", (r#"{"id": "b""#, r#"{"id": "b/../c""#)),
    ("limit-exceeded", "/revision/number", (r#""number": 1"#, r#""number": 2147483648"#)),
    ("limit-exceeded", "/revision/number", (r#""number": 1"#, r#""number": 4294967295"#)),
    ("date-out-of-range", "/obligations/0/timing/once/when", ("2024-03-15", "9999-12-31")),
    ("date-out-of-range", "/obligations/0/timing/once/when", ("2024-03-15", "0001-01-01")),
    ("invalid-value", "/obligations/1/title", (r#""Việc hai""#, "7")),
    (
        "unconfirmed",
        "/obligations/0/unconfirmed",
        (r#""bearers": ["a"]"#, r#""bearers": ["a"], "unconfirmed": ["timing"]"#),
    ),
];

#[test]
fn what_is_not_published_is_found_by_check() {
    let folder = folder("refusals-of-publishing");
    let (plan, out) = (folder.join("plan.json"), folder.join("out"));
    let (plan, out) = (plan.to_str().unwrap(), out.to_str().unwrap());
    let tokens = folder.join("tokens.json");
    for (code, pointer, change) in REFUSALS {
        fs::write(plan, register(&[change])).unwrap();
        let checked = kyhan(&["check", plan, "--format", "json"]);
        assert_eq!(checked.code, Some(1), "{code} {pointer}");
        // Errors go to standard error, guesses are part of the answer.
        let text = if checked.stdout.is_empty() { &checked.stderr } else { &checked.stdout };
        let answer: Value = serde_json::from_str(text).unwrap();
        let answer = answer.get("error").unwrap_or(&answer);
        let found = answer["diagnostics"].as_array().unwrap();
        let is_it = |found: &&Value| found["code"] == code && found["pointer"] == pointer;
        assert!(found.iter().any(|found| is_it(&found)), "{code} {pointer}: {text}");
        for lang in ["vi", "en"] {
            kyhan(&[&["calendars", plan, "--out", out, "--lang", lang], &WINDOW[..]].concat())
                .refusal(1);
            let tokens = tokens.to_str().unwrap();
            kyhan(&["serve", plan, "--listen", "127.0.0.1:0", "--tokens", tokens, "--lang", lang])
                .refusal(1);
        }
        assert!(!folder.join("out").exists() && !tokens.exists(), "{code}");
    }
}

#[test]
fn what_check_lets_pass_is_published() {
    let folder = folder("published");
    let (plan, out) = (folder.join("plan.json"), folder.join("out"));
    for (test, changes) in [
        ("as it is", vec![]),
        ("apart", vec![("Việc một", "Vie\u{323}\u{302}c mo\u{323}\u{302}t")]),
        ("apart, escaped", vec![("Việc một", r"Vie\u0323\u0302c m\u00f4\u0323t")]),
        ("of another script", vec![("Việc một", "e\u{301}\u{301} が \u{1F600} ж\u{301}")]),
        ("signs", vec![("Việc một", r#"a;b,c\\d\"e\nf\tg\rh"#)]),
        ("long", vec![("Việc một", "ễ\u{1F1FB}\u{1F1F3}, ".repeat(500).leak())]),
        ("highest number", vec![(r#""number": 1"#, r#""number": 100000000"#)]),
        ("ends of time", vec![("2024-03-15", "9999-12-30"), ("2024-04-15", "0001-01-02")]),
    ] {
        let _ = fs::remove_dir_all(&out);
        fs::write(&plan, register(&changes)).unwrap();
        let (plan, out) = (plan.to_str().unwrap(), out.to_str().unwrap());
        let checked = kyhan(&["check", plan]);
        assert_eq!(checked.code, Some(0), "{test}: {}", checked.stderr);
        for window in [WINDOW, ["--from", "0001-01-01", "--until", "9999-12-31"]] {
            kyhan(&[&["calendars", plan, "--out", out], &window[..]].concat()).answer();
        }
        if test.starts_with("apart") {
            let text = fs::read_to_string(folder.join("out/agency-a.ics")).unwrap();
            assert!(text.contains("SUMMARY:Việc một\r\n"), "{test}: {text}");
        }
    }
}

#[test]
fn agencies_keep_their_calendars() {
    let folder = folder("kept");
    let (plan, out) = (folder.join("plan.json"), folder.join("out"));
    let publish = |text: &str, window: &[&str]| {
        fs::write(&plan, text).unwrap();
        let (plan, out) = (plan.to_str().unwrap(), out.to_str().unwrap());
        kyhan(&[&["calendars", plan, "--out", out], window].concat()).answer();
        fs::read_to_string(folder.join("out/agency-b.ics")).unwrap()
    };
    let undated =
        register(&[(r#"{"once": {"when": "2024-04-15", "bound": "by"}}"#, r#""continuous""#)]);
    let text = publish(&undated, &WINDOW);
    assert!(!text.contains("BEGIN:VEVENT") && text.contains("1 nhiệm vụ chưa có ngày"), "{text}");
    let later = ["--since", "2026-01-01", "--until", "2027-01-01"];
    let text = publish(&register(&[]), &later);
    assert!(!text.contains("BEGIN:VEVENT") && text.contains("0 lần đến hạn"), "{text}");
    // An agency that leaves the plans: its entries cancelled, and its address stays.
    publish(&register(&[]), &WINDOW);
    let gone = register(&[(r#""bearers": ["b"]"#, r#""bearers": ["a"]"#)]);
    let text = publish(&gone, &WINDOW);
    assert!(text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:2"), "{text}");
    let text = publish(&gone, &later);
    assert!(!text.contains("BEGIN:VEVENT") && text.contains("END:VCALENDAR"), "{text}");
}

#[test]
fn an_entry_rises_by_what_it_says_and_not_by_its_file() {
    let folder = folder("editions");
    let (plan, out) = (folder.join("plan.json"), folder.join("out"));
    let mut numbers = Vec::new();
    let rule =
        r#""convention": "following", "timing": {"once": {"when": "2024-03-15", "bound": "by"}}"#;
    let duty = (r#""timing": {"once": {"when": "2024-03-15", "bound": "by"}}"#, rule);
    let calendar = r#""calendars": [{"id": "c", "base": "vn-public-sector", "days": [{"date": "2024-03-15", "kind": "off", "name": "N", "basis": "B"}]}],
        "obligations""#;
    let by_calendar = (r#""convention""#, r#""calendar": "c", "convention""#);
    for changes in [
        vec![duty],
        // Another revision that says nothing new.
        vec![duty, (r#""number": 1"#, r#""number": 7"#)],
        // Another name of the agency, in a file whose number stays.
        vec![duty, (r#""name": "A""#, r#""name": "A mới""#)],
        vec![duty, (r#""name": "A""#, r#""name": "A mới""#)],
        // A day off moves the day.
        vec![duty, by_calendar, (r#""obligations""#, calendar)],
        // Withdrawn, and back.
        vec![duty, ("2024-03-15", "2031-03-15")],
        vec![duty],
    ] {
        fs::write(&plan, register(&changes)).unwrap();
        let (plan, out) = (plan.to_str().unwrap(), out.to_str().unwrap());
        let run = kyhan(&[&["calendars", plan, "--out", out], &WINDOW[..]].concat());
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let text = fs::read_to_string(folder.join("out/agency-a.ics")).unwrap();
        let number = text.split("SEQUENCE:").nth(1).unwrap().lines().next().unwrap();
        numbers.push(number.parse::<u32>().unwrap());
    }
    assert_eq!(numbers, [1, 1, 2, 2, 3, 4, 5]);
}
