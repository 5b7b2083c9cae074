//! The command `kyhan draft`, and what keeps its guesses from being published.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{command, folder, kyhan, read};

const PLAN: &str = "SỞ Y TẾ TỈNH AN BÌNH\nSố: 12/KH-SYT\n\nAn Bình, ngày 10 tháng 01 năm 2025\n\n\
    KẾ HOẠCH\nKiểm tra <vệ sinh> trường học năm 2025\n\n\
    I. TỔ CHỨC THỰC HIỆN\n\
    1. Trạm Y tế phường\n\
    - Gửi kết quả kiểm tra về Ủy ban nhân dân phường trước ngày 20/11/2025.\n\
    2. Trung tâm Y tế khu vực báo cáo Sở Y tế trước ngày 15/10.\n";

/// A document in a folder of the test's own.
fn document(test: &str, name: &str, text: impl AsRef<[u8]>) -> (String, String) {
    let folder = folder(test);
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    (path.to_str().unwrap().to_owned(), folder.join("out").to_str().unwrap().to_owned())
}

#[test]
fn a_draft_has_the_fixed_form() {
    let (path, _) = document("draft-json", "plan.txt", PLAN);
    let draft: Value =
        serde_json::from_str(&kyhan(&["draft", &path, "--format", "json"]).answer()).unwrap();
    for key in ["kyhan", "text", "register", "duties", "dismissed", "warnings"] {
        assert!(draft.get(key).is_some(), "{key}");
    }
    let duty = &draft["duties"][0];
    let keys =
        "obligation span phrase timing bearers coordinators recipients via confidence ambiguities";
    for key in keys.split(' ') {
        assert!(duty.get(key).is_some(), "{key}");
    }
    assert_eq!(duty["confidence"], "sure");
    let span = |at: usize| duty["span"][at].as_u64().unwrap() as usize;
    assert_eq!(&PLAN[span(0)..span(1)], "trước ngày 20/11/2025");
    // The year of the second is inferred, so a person must confirm it.
    let obligations = draft["register"]["obligations"].as_array().unwrap();
    assert_eq!(obligations[0].get("unconfirmed"), None);
    assert_eq!(obligations[1]["unconfirmed"], serde_json::json!(["timing"]));
}

#[test]
fn guesses_are_not_published_before_they_are_confirmed() {
    let (path, out) = document("draft-out", "plan.txt", PLAN);
    let told = kyhan(&["draft", &path, "--out", &out]).answer();
    assert!(told.contains("2 việc có thời gian: 1 chắc chắn, 1 cần xem lại"), "{told}");
    let register = format!("{out}/register.json");
    let check = kyhan(&["check", &register, "--lang", "en"]);
    assert_eq!(check.code, Some(1));
    assert!(check.stdout.contains("error[unconfirmed]: guessed by the reader"), "{}", check.stdout);
    let calendars = format!("{out}/calendars");
    let window = ["--from", "2025-01-01", "--until", "2026-01-01"];
    let publish = |more: &[&str]| {
        let arguments = ["calendars", &register, "--out", &calendars, "--lang", "en"];
        kyhan(&[&arguments[..], &window, more].concat())
    };
    let refused = publish(&[]).refusal(1);
    assert!(
        refused.contains("error[unconfirmed]") && refused.contains("--allow-unconfirmed"),
        "{refused}"
    );
    assert!(!Path::new(&calendars).exists());
    publish(&["--allow-unconfirmed"]).answer();
    let ics = [&["schedule", &register, "--format", "ics"][..], &window].concat();
    kyhan(&ics).refusal(1);
    assert_eq!(kyhan(&["check", &register, "--allow-unconfirmed"]).code, Some(0));
    // Confirming takes the mark out.
    let mut confirmed: Value =
        serde_json::from_str(&fs::read_to_string(&register).unwrap()).unwrap();
    for duty in confirmed["obligations"].as_array_mut().unwrap() {
        duty.as_object_mut().unwrap().remove("unconfirmed");
    }
    fs::write(&register, confirmed.to_string()).unwrap();
    assert_eq!(kyhan(&["check", &register]).code, Some(0));
    publish(&[]).answer();
    // The work of a person is not written over.
    let refused = kyhan(&["draft", &path, "--out", &out, "--lang", "en"]).refusal(1);
    assert!(refused.contains("register.json` stands there already"), "{refused}");
}

#[test]
fn the_page_for_review_needs_nothing_but_itself() {
    let (path, out) = document("draft-page", "plan.txt", PLAN);
    for lang in ["vi", "en"] {
        let out = format!("{out}/{lang}");
        kyhan(&["draft", &path, "--out", &out, "--lang", lang]).answer();
        let page = fs::read_to_string(format!("{out}/review.html")).unwrap();
        for outside in ["http://", "https://", "src=", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("default-src 'none'"));
        // Words of a document are never markup.
        assert!(!page.contains("<vệ"), "{page}");
        // What must be looked at stands above what is sure.
        let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}"));
        assert!(place("<article class=\"check\"") < place("<article class=\"sure\""));
        let reason = if lang == "vi" { "tên văn bản" } else { "the title of the document" };
        assert!(page.contains(reason), "{page}");
    }
}

#[test]
fn names_are_those_of_the_directory() {
    let (path, out) = document("draft-directory", "plan.txt", PLAN);
    let directory = format!("{}.json", path);
    let agencies = r#"{"kyhan": 1, "agencies": [
        {"id": "ttyt", "name": "Trung tâm Y tế khu vực", "level": "unit"},
        {"id": "tyt", "name": "Trạm Y tế phường", "level": "commune"}]}"#;
    fs::write(&directory, agencies).unwrap();
    let draft =
        kyhan(&["draft", &path, "--directory", &directory, "--format", "json", "--out", &out]);
    let draft: Value = serde_json::from_str(&draft.answer()).unwrap();
    assert_eq!(draft["register"]["obligations"][1]["bearers"], serde_json::json!(["ttyt"]));
    let register = format!("{out}/register.json");
    let checked = kyhan(&["check", &register, &directory, "--allow-unconfirmed"]);
    assert_eq!(checked.code, Some(0), "{}", checked.stdout);
}

#[test]
fn what_is_not_read_is_said_in_both_languages() {
    let (path, _) = document("draft-refused", "plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let vi = kyhan(&["draft", &path]).refusal(1);
    assert!(
        vi.contains("không đọc tệp Word, Excel đời cũ") && vi.contains("gợi ý: hãy lưu lại"),
        "{vi}"
    );
    let en = kyhan(&["draft", &path, "/none.txt", "--lang", "en"]).refusal(1);
    assert!(en.contains("an old Word or Excel file") && en.contains("help: save it as"), "{en}");
    assert!(en.contains("/none.txt: error: no such file"), "{en}");
    let (path, _) =
        document("draft-english", "plan.txt", "The report is due by 5 May 2025.\n".repeat(9));
    let told = kyhan(&["draft", &path, "--lang", "en"]).answer();
    assert!(told.contains("note: the text is not Vietnamese"), "{told}");
}

#[test]
fn several_files_have_a_folder_each() {
    let (first, out) = document("draft-several", "plan.txt", PLAN);
    let second = first.replace("plan.txt", "plan.md");
    fs::write(&second, PLAN).unwrap();
    let lines = kyhan(&["draft", &first, &second, "--format", "json", "--out", &out]).answer();
    assert_eq!(lines.lines().count(), 2);
    for name in ["plan", "plan-2"] {
        for file in ["register.json", "evidence.json", "review.html"] {
            assert!(Path::new(&out).join(name).join(file).is_file(), "{name}/{file}");
        }
    }
}

#[test]
fn the_template_is_a_workbook() {
    let (_, out) = document("draft-template", "none", "");
    kyhan(&["draft", "--template", "--out", &out]).answer();
    let written = fs::read(format!("{out}/bang-nhiem-vu.xlsx")).unwrap();
    assert!(written.starts_with(b"PK"));
    let printed = command(&["draft", "--template"]).output().unwrap();
    assert_eq!(printed.stdout.get(..2), Some(&b"PK"[..]));
    assert_eq!(read(command(&["draft"]).output().unwrap()).code, Some(2));
}
