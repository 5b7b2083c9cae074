//! Registers begun, laid out and extended by the command, and the gallery.
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
use std::fs;
use std::path::Path;

use support::{folder, kyhan};

const GALLERY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/gallery");

#[test]
fn a_new_register_is_clean_and_laid_out() {
    let folder = folder("new");
    let path = folder.join("plan.json");
    let path = path.to_str().unwrap();
    let new = ["new", path, "--issued", "2026-01-12", "--symbol", "7/KH-\"UBND\""];
    let written = kyhan(&new).answer();
    assert!(written.ends_with("register.schema.json\n"), "{written}");
    assert_eq!(kyhan(&["check", path]).answer(), "0 lỗi, 0 cảnh báo trong 1 tệp\n");
    assert_eq!(kyhan(&["fmt", "--check", path]).answer(), "");
    let dates =
        ["schedule", path, "--from", "2026-01-01", "--until", "2027-02-01", "--format", "csv"];
    // Ten working days after the end of a quarter, Giỗ Tổ and Tết not among them.
    let dates = kyhan(&dates).answer();
    for due in ["2026-04-14", "2026-07-14", "2026-10-14", "2027-01-15"] {
        assert!(dates.contains(due), "{due} in {dates}");
    }
    let refused = kyhan(&new).refusal(1);
    assert!(refused.contains("tệp đã có"), "{refused}");
}

#[test]
fn comments_survive_the_layout_and_a_second_one_changes_nothing() {
    let path = support::file("layout", UNTIDY);
    assert_eq!(kyhan(&["fmt", "--check", &path]).code, Some(1));
    assert_eq!(fs::read_to_string(&path).unwrap(), UNTIDY);
    assert_eq!(kyhan(&["fmt", &path]).answer(), format!("{path}\n"));
    assert_eq!(fs::read_to_string(&path).unwrap(), TIDY);
    assert_eq!(kyhan(&["fmt", &path]).answer(), "");
    assert_eq!(kyhan(&["fmt", "--check", &path]).answer(), "");
    fs::write(&path, "{\"kyhan\": 1, /* open }").unwrap();
    let refused = kyhan(&["fmt", &path, "--lang", "en"]).refusal(1);
    assert!(refused.contains(":1:14: error[invalid-json]"), "{refused}");
}

#[test]
fn words_that_say_another_date_than_the_timing() {
    let register = |acknowledged: &str| {
        let register = WORDS.replace("ACKNOWLEDGED", acknowledged);
        support::file("words", &register)
    };
    let found = kyhan(&["check", &register(""), "--lang", "en"]).answer();
    let expected = ":6:60: warning[phrase-disagrees]: the words “trước ngày 15/12” say: before 15 \
                    December; `timing` says: by 16 December 2026";
    assert!(found.contains(expected), "{found}");
    assert!(found.ends_with("0 errors, 1 warning in 1 file\n"), "{found}");
    let found = kyhan(&["check", &register("")]).answer();
    let expected =
        "lời “trước ngày 15/12” đọc là: trước ngày 15/12; `timing` là: chậm nhất ngày 16/12/2026";
    assert!(found.contains(expected), "{found}");
    let kept = r#"{"code": "phrase-disagrees", "at": "kh.1", "reason": "Công văn 7 dời hạn"}"#;
    let path = register(kept);
    let found = kyhan(&["check", &path, "--lang", "en"]).answer();
    assert!(found.ends_with("0 errors, 0 warnings, 1 acknowledged in 1 file\n"), "{found}");
    // A question that reads no words does not say that nothing is acknowledged.
    let window = ["--from", "2026-01-01", "--until", "2027-01-01"];
    let listed = kyhan(&[&["schedule", &path][..], &window].concat()).answer();
    assert!(!listed.contains("ghi nhận"), "{listed}");
}

const WORDS: &str = r#"{"kyhan": 1, "acknowledged": [ACKNOWLEDGED],
"agencies": [{"id": "so-y-te", "name": "Sở Y tế", "level": "province"}],
"instruments": [{"id": "kh", "kind": "plan", "symbol": "1/KH", "issued": "2026-01-02", "title": "Kế hoạch"}],
"obligations": [
{"id": "kh.1", "instrument": "kh", "provision": "1", "title": "Báo cáo năm", "action": "report", "bearers": ["so-y-te"],
"timing": {"once": {"when": "2026-12-16", "bound": "by"}}, "phrase": "trước ngày 15/12"}]}"#;

const UNTIDY: &str = r#"/* before */ { "kyhan":1, // the version
 "agencies":[ {"id":"a","name":"A // \" B", "level":"province"} , // first


  // second
  {"id":"b","name":"B","level":"province",/* no alias */ }
  , // behind the comma
  // at the end
  ],
  "obligations" : [], "note" /* odd */ : /* odder */ "x"
}
// after"#;

const TIDY: &str = r#"/* before */
{
  "kyhan": 1, // the version
  "agencies": [
    {"id": "a", "name": "A // \" B", "level": "province"}, // first

    // second
    {
      "id": "b",
      "name": "B",
      "level": "province" /* no alias */
    } // behind the comma
    // at the end
  ],
  "obligations": [],
  /* odd */
  /* odder */
  "note": "x"
}
// after
"#;

/// What a layout says is what the text said: the example plans, laid out anew, are read
/// as the same registers.
#[test]
fn a_layout_keeps_what_a_register_says() {
    let folder = folder("layout-of-plans");
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
    for entry in fs::read_dir(plans).unwrap() {
        let from = entry.unwrap().path();
        fs::copy(&from, folder.join(from.file_name().unwrap())).unwrap();
    }
    kyhan(&["fmt", folder.to_str().unwrap()]);
    assert_eq!(kyhan(&["fmt", folder.to_str().unwrap()]).answer(), "");
    for entry in fs::read_dir(plans).unwrap() {
        let from = entry.unwrap().path();
        let value = |path: &Path| -> serde_json::Value {
            serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
        };
        assert!(
            value(&from) == value(&folder.join(from.file_name().unwrap())),
            "{}",
            from.display()
        );
    }
}

#[test]
fn words_become_the_proposal_of_a_duty() {
    let folder = folder("add");
    let path = folder.join("plan.json");
    let path = path.to_str().unwrap();
    kyhan(&["new", path, "--issued", "2026-03-20"]).answer();
    let words = "Sở Nội vụ báo cáo Sở Tài chính trước ngày 18 hàng tháng";
    let proposal = kyhan(&["add", path, words, "--section", "II.1"]).answer();
    // The 18th of March lies before the day of issue.
    assert!(proposal.starts_with("// kh-2026.II.1-2: hạn đầu tiên 2026-04-17\n"), "{proposal}");
    for part in [
        r#""provision": "II.1""#,
        r#""bearers": ["so-noi-vu"]"#,
        r#"{"id": "so-tai-chinh", "level": "province", "name": "Sở Tài chính"}"#,
        r#""rrule": "FREQ=MONTHLY;BYMONTHDAY=18""#,
        r#""start": "2026-04-18""#,
    ] {
        assert!(proposal.contains(part), "{part} in {proposal}");
    }
    assert!(!proposal.contains("\"instrument\""), "{proposal}");
    let refused =
        kyhan(&["add", path, "việc gì đó", "--section", "II.1", "--lang", "en"]).refusal(1);
    assert!(refused.contains("no deadline can be read in it"), "{refused}");
    let other =
        kyhan(&["add", path, words, "--section", "1", "--instrument", "khong-co"]).refusal(1);
    assert!(other.contains("`kh-2026`"), "{other}");
}

/// Each plan of the gallery by itself: nothing is open, and its due days are those of
/// the golden file, which were worked out by hand. `KYHAN_BLESS=1` writes it.
#[test]
fn the_gallery_is_clean_and_has_its_dates() {
    let mut files: Vec<String> = fs::read_dir(GALLERY)
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .filter(|path| path.ends_with(".jsonc"))
        .collect();
    files.sort();
    assert!(files.len() >= 12, "{files:?}");
    let mut found = String::new();
    for file in &files {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
        let check = kyhan(&["check", file]).answer();
        let summary = check.lines().last().unwrap();
        assert!(summary.starts_with("0 lỗi, 0 cảnh báo"), "{check}");
        assert_eq!(kyhan(&["fmt", "--check", file]).answer(), "");
        let window = ["--from", "2026-01-01", "--until", "2028-01-01"];
        let answer =
            kyhan(&[&["schedule", file, "--format", "json"], &window[..]].concat()).answer();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        for duty in answer["occurrences"].as_array().unwrap() {
            assert!(!duty["trace"].as_array().unwrap().is_empty(), "{duty}");
            let (id, due) = (duty["id"].as_str().unwrap(), duty["due"].as_str().unwrap());
            let explained = kyhan_explains(&duty["trace"]);
            let _ = writeln!(found, "{name}\t{id}\t{due}\t{explained}");
        }
        for duty in answer["undated"].as_array().unwrap() {
            let (id, why) =
                (duty["obligation"].as_str().unwrap(), duty["reason"].as_str().unwrap());
            let _ = writeln!(found, "{name}\t{id}\t{why}\t");
        }
    }
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/gallery.tsv");
    if std::env::var_os("KYHAN_BLESS").is_some() {
        fs::write(golden, &found).unwrap();
    }
    assert_eq!(found, fs::read_to_string(golden).unwrap());
}

/// The rules that lead to a day.
fn kyhan_explains(trace: &serde_json::Value) -> String {
    let rules = trace.as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap());
    rules.collect::<Vec<_>>().join(" ")
}
