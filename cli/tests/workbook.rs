//! Workbooks, read back: their text as documents are read, their layout as it is written.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::io::{Cursor, Read};

use support::command;

const PLANS: &str = "examples/plans";
const YEAR: [&str; 4] = ["--from", "2024-01-01", "--until", "2025-01-01"];
const RECORDS: [&str; 4] = ["--records", "examples/records/plans.jsonl", "--on", "2025-01-15"];

fn workbook(arguments: &[&str]) -> Vec<u8> {
    let output = command(&[arguments, &["--format", "xlsx"]].concat()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(bytes))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn sheets(bytes: &[u8]) -> Vec<String> {
    let book = part(bytes, "xl/workbook.xml");
    let names = book.split("<sheet name=\"").skip(1);
    names.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn a_schedule_has_real_dates_headings_that_stay_and_a_print_area() {
    let bytes = workbook(&[&["schedule", PLANS, "--instrument", "qnam-2024"], &YEAR[..]].concat());
    assert_eq!(sheets(&bytes), ["Kỳ hạn", "Không có ngày"]);
    let first = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(first.contains("ySplit=\"1\""));
    assert!(first.contains("orientation=\"landscape\"") && first.contains("fitToHeight=\"0\""));
    // 14 and 13 December 2024 as Excel counts days.
    assert!(first.contains("<v>45640</v>") && first.contains("<v>45639</v>"));
    // The heading and 123 duties.
    assert_eq!(first.matches("<row ").count(), 124);
    let second = part(&bytes, "xl/worksheets/sheet2.xml");
    assert_eq!(second.matches("<row ").count(), 1 + 141);
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Area") && book.contains("'Kỳ hạn'!$A$1:$I$124"), "{book}");
    assert!(part(&bytes, "xl/styles.xml").contains("dd/mm/yyyy"));
    let text = kyhan_reading::text_of(&bytes).unwrap();
    for said in
        ["Ngày làm việc cuối", "14/12/2024", "Sở Y tế tỉnh Quảng Nam", "Vì sao không có ngày"]
    {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn an_agency_a_standing_and_indicators_have_a_sheet_for_each_part() {
    let name = "sở lao động - thương binh và xã hội quảng nam";
    let bytes = workbook(&[&["agency", PLANS, name], &YEAR[..], &RECORDS[..]].concat());
    let parts =
        ["Việc phải làm", "Gửi đến", "Phối hợp", "Không có ngày", "Chỉ tiêu", "Sắp xếp, bàn giao"];
    assert_eq!(sheets(&bytes), parts);
    let text = kyhan_reading::text_of(&bytes).unwrap();
    assert!(text.contains("Thanh tra tỉnh Quảng Nam") && text.contains("quá hạn"), "{text}");

    let bytes = workbook(&[&["status", PLANS], &RECORDS[..]].concat());
    assert_eq!(sheets(&bytes), ["Tình hình", "Theo kế hoạch", "Theo cơ quan", "Theo kỳ báo cáo"]);
    // 38 half-year reports, 37 received, 26 in time: 97.4 and 68.4 percent.
    let periods = part(&bytes, "xl/worksheets/sheet4.xml");
    for value in ["<v>38</v>", "<v>37</v>", "<v>26</v>", "<v>97.4</v>", "<v>68.4</v>"] {
        assert!(periods.contains(value), "{value} is not in {periods}");
    }

    let bytes = workbook(&["indicators", PLANS, "--year", "2024", "--lang", "en"]);
    assert_eq!(sheets(&bytes), ["Indicators"]);
    assert!(kyhan_reading::text_of(&bytes).unwrap().contains("Supplies data"));
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let folder = support::folder("workbook-formula");
    let register = r#"{"kyhan":1,
        "agencies":[{"id":"a","name":"=1+1","level":"unit"}],
        "instruments":[{"id":"kh","kind":"plan","title":"Kế hoạch","issued":"2026-01-01"}],
        "obligations":[{"id":"kh.1","instrument":"kh","provision":"1","title":"=HYPERLINK(\"x\")",
            "action":"report","bearers":["a"],"phrase":"ngày 01/6/2026",
            "timing":{"once":{"when":"2026-06-01","bound":"by"}}}]}"#;
    let file = folder.join("plan.json");
    std::fs::write(&file, register).unwrap();
    let window = ["--from", "2026-01-01", "--until", "2027-01-01"];
    let bytes = workbook(&[&["schedule", file.to_str().unwrap()], &window[..]].concat());
    let first = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!first.contains("<f>"));
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("=HYPERLINK"));
}
