//! Bad input: every problem at once, each with its place, on standard error;
//! nothing on standard output.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::fmt::Write;

use support::{file, folder, kyhan};

const WINDOW: [&str; 4] = ["--from", "2024-01-01", "--until", "2025-01-01"];

/// Runs `check` on a text; gives its messages with the file's name left out.
#[track_caller]
fn check(test: &str, text: impl AsRef<[u8]>) -> String {
    let path = file(test, text);
    kyhan(&["check", &path, "--lang", "en"]).refusal(1).replace(&path, "FILE")
}

#[track_caller]
fn assert_line(messages: &str, expected: &str) {
    assert!(messages.lines().any(|line| line.starts_with(expected)), "{expected} in {messages}");
}

#[test]
fn broken_json_has_a_line_and_a_column() {
    let text =
        "{\n  \"kyhan\": 1,\n  \"agencies\": [\n    {\"id\": \"a\"}\n    {\"id\": \"b\"}\n  ]\n}\n";
    let messages = check("broken", text);
    assert_line(&messages, "FILE:5:5: error[invalid-json]: ");
    assert!(messages.ends_with("1 error, 0 warnings in 1 file\n"), "{messages}");
    for text in ["", "{", "[]", "null", "{\"kyhan\": 1} x", "{\"kyhan\": 1, \"kyhan\": 1}"] {
        assert_line(&check("not-a-register", text), "FILE:1:");
    }
}

#[test]
fn everything_is_reported_at_once_with_its_place() {
    let messages = check("many", MANY);
    let found: Vec<(&str, &str)> = messages
        .lines()
        .filter_map(|line| line.strip_prefix("FILE:")?.split_once(": error["))
        .map(|(place, rest)| (place, rest.split(']').next().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("2:3", "unsupported-version"),
            ("4:51", "cycle"),
            ("6:6", "duplicate-id"),
            ("7:17", "invalid-value"),
            ("9:6", "invalid-value"),
            ("10:5", "invalid-value"),
            ("13:17", "cycle"),
            ("19:26", "invalid-value"),
            ("20:18", "unknown-reference"),
            ("20:74", "cycle"),
            ("21:54", "invalid-rule"),
        ],
        "{messages}"
    );
    assert!(messages.contains("  first: FILE:4:6\n"), "{messages}");
    assert!(messages.contains("unknown field `colour`"), "{messages}");
    assert!(messages.contains("`2024-02-30`"), "{messages}");
    assert!(messages.contains("  help: did you mean `plan-1`?\n"), "{messages}");
    assert!(messages.ends_with("11 errors, 0 warnings in 1 file\n"), "{messages}");
}

const MANY: &str = r#"{
  "kyhan": 2,
  "agencies": [
    {"id": "a", "name": "A", "level": "province", "parent": "b"},
    {"id": "b", "name": "B", "level": "province", "parent": "a"},
    {"id": "a", "name": "A again", "level": "province"},
    {"id": "c", "name": 5, "level": "province"},
    {"id": "d", "name": "D", "level": "province",
     "colour": "red"},
    {"id": "e", "level": "province"}
  ],
  "groups": [
    {"id": "g", "members": ["h"], "name": "G"},
    {"id": "h", "members": ["g", "c"], "name": "H"}
  ],
  "instruments": [{"id": "plan-1", "kind": "plan", "title": "T"}],
  "obligations": [
    {"id": "o1", "instrument": "plan-1", "provision": "1", "title": "t", "action": "report",
     "timing": {"once": {"when": "2024-02-30", "bound": "by"}}},
    {"id": "o2", "instrument": "plan-2", "provision": "1", "title": "t", "feeds": ["o3"], "action": "report",
     "timing": {"recurring": {"start": "2024-01-01", "rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "bound": "by"}}},
    {"id": "o3", "instrument": "plan-1", "provision": "1", "title": "t", "feeds": ["o2"], "action": "report",
     "timing": "unstated"}
  ]
}
"#;

#[test]
fn every_command_refuses_unusable_registers() {
    let path = file("every-command", MANY);
    let expected = kyhan(&["check", &path]).refusal(1);
    let schedule = |format| [&["schedule", &path, "--format", format], &WINDOW[..]].concat();
    for arguments in [
        schedule("table"),
        schedule("json"),
        schedule("csv"),
        schedule("md"),
        vec!["explain", &path, "o/a/2024-01-01"],
        vec!["coverage", &path],
        [&["workdays", &path], &WINDOW[..]].concat(),
    ] {
        assert_eq!(kyhan(&arguments).refusal(1), expected, "{arguments:?}");
    }
    let document = kyhan(&["check", &path, "--format", "json"]).refusal(1);
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_eq!(document["error"]["diagnostics"].as_array().unwrap().len(), 11);
    assert_eq!(document["error"]["diagnostics"][0]["file"], path.as_str());
}

#[test]
fn hostile_rules_end_with_an_error() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=SECONDLY",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100",
        "",
    ] {
        let messages = kyhan(&["expand", "--start", "2024-01-01", "--rrule", rule]).refusal(1);
        assert!(messages.starts_with("lỗi: ") && messages.contains("\n  gợi ý: "), "{messages}");
    }
    let long = "FREQ=DAILY;BYMONTHDAY=".to_owned() + &"1,".repeat(20_000);
    let messages = kyhan(&["expand", "--start", "2024-01-01", "--rrule", &long]).refusal(1);
    assert!(messages.len() < 1000, "{messages}");
}

#[test]
fn files_that_cannot_be_read_are_named_all_at_once() {
    let empty = folder("empty");
    let latin = file("latin", b"{\"kyhan\": 1,\n \"title\": \"caf\xe9\"}");
    let empty = empty.to_str().unwrap();
    let messages = kyhan(&["check", "nowhere.json", empty, &latin, "--lang", "en"]).refusal(1);
    assert_line(&messages, "nowhere.json: error: no such file or folder");
    assert_line(&messages, &format!("{empty}: error: no *.json or *.jsonc file in this folder"));
    assert_line(&messages, "  help: ");
    let messages = kyhan(&["check", &latin]).refusal(1);
    assert_line(&messages, &format!("{latin}:2:15: lỗi: tệp không phải UTF-8"));
}

#[test]
fn a_wrong_id_gets_the_nearest_one() {
    let plans = "examples/plans";
    for (arguments, nearest) in [
        (&["--agency", "so-y-te-qna"], "so-y-te-qnam"),
        (&["--instrument", "qnam-2042"], "qnam-2024"),
    ] {
        for format in ["table", "json"] {
            let call = [&["schedule", plans, "--format", format], &WINDOW[..], arguments].concat();
            let messages = kyhan(&call).refusal(1);
            assert!(messages.contains(&format!("có phải ý là `{nearest}`")), "{messages}");
        }
    }
    let messages = kyhan(&["explain", plans, "qnam-2024.V.1.anual/so-y-te-qnam/2024-12-15"]);
    let messages = messages.refusal(1);
    assert!(messages.contains("`qnam-2024.V.1.annual/so-y-te-qnam/1`"), "{messages}");
    let calendar = [&["workdays", "--calendar", "vn-public-secto"], &WINDOW[..]].concat();
    assert!(kyhan(&calendar).refusal(1).contains("`vn-public-sector`"));
}

#[test]
fn wrong_arguments_exit_with_2() {
    let plans = "examples/plans";
    for arguments in [
        &["schedule"][..],
        &["schedule", plans],
        &["schedule", plans, "--from", "2024-02-30", "--until", "2025-01-01"],
        &["schedule", plans, "--from", "2024-02-01", "--until", "2024-01-01"],
        &["schedule", plans, "--from", "2024-02-01", "--until", "2024-03-01", "--format", "xml"],
        &["check", plans, "--lang", "fr"],
        &["explain", plans],
        &["expand", "--start", "2024-01-01"],
        &["workdays", "--from", "2025-01-01"],
        &["rm", plans],
    ] {
        let messages = kyhan(arguments).refusal(2);
        assert!(messages.starts_with("error: ") || messages.starts_with("lỗi: "), "{messages}");
    }
}

#[test]
fn a_long_row_of_due_days_and_a_wall_of_faults_end_soon() {
    let mut text = HEAD.to_owned();
    for number in 1..30_000 {
        let _ = write!(
            text,
            r#",{{"id":"o{number}","instrument":"i","provision":"1","title":"t","action":"report",
            "timing":{{"within":{{"length":1,"unit":"days","after":{{"obligation":"o{}"}}}}}}}}"#,
            number - 1
        );
    }
    assert_line(&check("row", text + "]}"), "FILE:67:13: error[limit-exceeded]: ");
    let mut text = HEAD.to_owned();
    for number in 1..30_000 {
        let _ = write!(
            text,
            r#",{{"id":"o{number}","instrument":"i","provision":"1","title":"t","action":"report",
            "timing":"unstated","feeds":["x{number}"]}}"#
        );
    }
    let messages = check("wall", text + "]}");
    assert!(messages.ends_with("29999 errors, 0 warnings in 1 file\n"));
}

const HEAD: &str = r#"{"kyhan":1,"instruments":[{"id":"i","kind":"plan","title":"T"}],"obligations":[
{"id":"o0","instrument":"i","provision":"1","title":"t","action":"report","timing":"unstated"}"#;

/// A register of more than 100 MB with one fault at its end.
#[test]
#[ignore = "a matter of seconds in a release build only; tests/parts/30-cli runs it"]
fn a_file_of_100_megabytes_is_read_and_its_fault_placed() {
    let mut text = HEAD.to_owned();
    let title = "Báo cáo kết quả thực hiện kế hoạch ".repeat(8);
    let mut number = 0;
    while text.len() < 100 * 1024 * 1024 {
        number += 1;
        let _ = write!(
            text,
            ",\n{{\"id\":\"p{number}\",\"instrument\":\"i\",\"provision\":\"1\",\"title\":\"{title}\",\
             \"action\":\"report\",\"timing\":{{\"once\":{{\"when\":\"2024-12-15\",\"bound\":\"by\"}}}}}}"
        );
    }
    let path = file("large", text.clone() + "]}");
    let messages = kyhan(&["check", &path, "--lang", "en"]);
    assert_eq!(messages.code, Some(0), "{}", messages.stderr);
    text += ",\n{\"id\":\"p1\",\"instrument\":\"j\",\"provision\":\"1\",\"title\":\"t\",\"action\":\"report\",\
             \"timing\":\"unstated\"}]}";
    let messages = check("large", text);
    assert_line(&messages, &format!("FILE:{}:2: error[duplicate-id]: ", number + 3));
    assert_line(&messages, &format!("FILE:{}:12: error[unknown-reference]: ", number + 3));

    let path = folder("huge-name").join("register.json");
    let sparse = std::fs::File::create(&path).unwrap();
    sparse.set_len(300 * 1024 * 1024).unwrap();
    let messages = kyhan(&["check", path.to_str().unwrap(), "--lang", "en"]).refusal(1);
    assert!(messages.contains("the file is too large: 300 MiB, at most 256 MiB"), "{messages}");
}
