//! Invented documents of many kinds, each with what is to be read of it: for each
//! duty its confidence, words, timing, bearers and recipients, and for each date
//! left out the reason.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

use std::fmt::Write as _;
use std::path::Path;

use kyhan_reading::{Draft, Options, read, text_of};

/// A draft in the short form of the `.expected` files.
fn short(draft: &Draft) -> String {
    let mut out = String::new();
    let one = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    for duty in &draft.duties {
        let timing = serde_json::to_string(&duty.timing).unwrap();
        let confidence = serde_json::to_string(&duty.confidence).unwrap();
        let (bearers, recipients) = (duty.bearers.join("; "), duty.recipients.join("; "));
        let (confidence, phrase) = (confidence.trim_matches('"'), one(&duty.phrase));
        writeln!(out, "{confidence} | {phrase} | {timing} | {bearers} > {recipients}").unwrap();
    }
    for left in &draft.dismissed {
        let reason = serde_json::to_string(&left.reason).unwrap();
        writeln!(out, "- {} | {}", reason.trim_matches('"'), one(&left.phrase)).unwrap();
    }
    out
}

#[test]
fn documents_are_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    names.sort();
    assert!(names.len() >= 17);
    let mut wrong = String::new();
    for path in names {
        let text = text_of(&std::fs::read(&path).unwrap()).unwrap();
        let draft = read(&text, &Options::default()).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
        let found = short(&draft);
        if found != expected {
            writeln!(wrong, "{}\n{found}", path.display()).unwrap();
        }
        // Every span is that of its words.
        for duty in &draft.duties {
            assert_eq!(&draft.text[duty.span.0..duty.span.1], duty.phrase);
        }
        // Every duty is in the register, and every body it names.
        let ids: Vec<&str> = draft.register["obligations"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|obligation| obligation["id"].as_str().unwrap())
            .collect();
        assert_eq!(
            ids,
            draft.duties.iter().map(|duty| duty.obligation.as_str()).collect::<Vec<_>>()
        );
    }
    assert!(wrong.is_empty(), "read otherwise than expected:\n{wrong}");
}

#[test]
fn a_directory_gives_the_ids() {
    let register = serde_json::json!({
        "kyhan": 1,
        "agencies": [
            {"id": "syt", "name": "Sở Y tế tỉnh An Bình", "aliases": ["Sở Y tế"], "level": "province"},
            {"id": "ubnd", "name": "Ủy ban nhân dân tỉnh", "level": "province"}
        ]
    });
    let options = Options { directory: kyhan_reading::Directory::from_register(&register) };
    let text = "KẾ HOẠCH\nTiêm chủng năm 2025\n\nI. TỔ CHỨC\n1. Sở Y tế báo cáo UBND tỉnh trước ngày 20/12/2025.\n";
    let draft = read(text, &options).unwrap();
    let obligation = &draft.register["obligations"][0];
    assert_eq!(obligation["bearers"][0], "syt");
    assert_eq!(obligation["recipients"][0], "ubnd");
    assert_eq!(draft.register.get("agencies"), None);
}

#[test]
fn marks_of_any_code_are_read() {
    // The same words with combining marks.
    let composed =
        "KẾ HOẠCH\nNăm 2025\n\nI. VIỆC\n1. Trạm Y tế gửi báo cáo trước ngày 05/6/2025.\n";
    let combining = composed
        .replace('ế', "e\u{302}\u{301}")
        .replace("ướ", "u\u{31b}o\u{31b}\u{301}")
        .replace('à', "a\u{300}");
    let (a, b) = (
        read(composed, &Options::default()).unwrap(),
        read(&combining, &Options::default()).unwrap(),
    );
    assert_eq!(a.duties.len(), 1);
    assert_eq!(a.duties[0].timing, b.duties[0].timing);
    assert_eq!(&b.text[b.duties[0].span.0..b.duties[0].span.1], b.duties[0].phrase);
}
