//! What concerns one agency of the five plans.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use serde_json::Value;
use support::{command, kyhan, read};

const PLANS: &str = "examples/plans";
const YEAR: [&str; 4] = ["--from", "2024-01-01", "--until", "2025-01-01"];
const RECORDS: [&str; 4] = ["--records", "examples/records/plans.jsonl", "--on", "2024-12-20"];

fn agency(name: &str, more: &[&str]) -> support::Run {
    kyhan(&[&["agency", PLANS, name], &YEAR[..], more].concat())
}

#[test]
fn the_collector_sees_who_is_late_and_by_how_much() {
    let collector = "sở lao động - thương binh và xã hội quảng nam";
    let answer = agency(collector, &[&RECORDS[..], &["--format", "json"]].concat()).answer();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let incoming = answer["incoming"].as_array().unwrap();
    let annual = incoming.iter().find(|one| one["obligation"] == "qnam-2024.V.1.annual").unwrap();
    assert_eq!(annual["due"], "2024-12-14");
    assert_eq!((&annual["actual"], &annual["expected"]), (&34.into(), &39.into()));
    let late: Vec<(&str, i64)> = annual["contributors"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["status"] == "overdue")
        .map(|one| (one["agency"].as_str().unwrap(), one["daysLate"].as_i64().unwrap()))
        .collect();
    let expected = [
        ("so-cong-thuong-qnam", 6),
        ("so-gtvt-qnam", 6),
        ("ubnd-huyen-bac-tra-my-qnam", 6),
        ("ubnd-huyen-thang-binh-qnam", 6),
    ];
    assert_eq!(late, expected);
    let arguments = [&["agency", PLANS, collector], &YEAR[..], &RECORDS[..]].concat();
    let page = read(command(&arguments).env("COLUMNS", "500").output().unwrap()).answer();
    let late = "quá hạn (số ngày) 4: Sở Công Thương tỉnh Quảng Nam (6), ";
    assert!(page.contains(late), "{page}");
}

#[test]
fn every_section_is_in_every_format() {
    let name = ["Sở Y tế Quảng Nam", "so y te quang nam", "so-y-te-qnam"];
    let pages = name.map(|name| agency(name, &RECORDS).answer());
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[0], pages[2]);
    let title = "Tăng cường truyền thông";
    for format in ["table", "md", "csv", "json"] {
        let text = agency(name[0], &["--format", format]).answer();
        let text = text.replace('\n', " ");
        assert!(text.contains("Báo cáo năm"), "{format}");
        assert!(text.contains(title), "{format}");
    }
    let next =
        kyhan(&["upcoming", PLANS, name[1], "--from", "2024-06-10", "--count", "1"]).answer();
    assert!(next.contains("14/12/2024") && !next.contains("09/6/2024"), "{next}");
}

#[test]
fn the_sheets_of_three_agencies_are_what_their_plans_say() {
    for (name, file) in [
        ("so-y-te-qnam", "agency.so-y-te-qnam.vi.txt"),
        ("so-tai-chinh-hue", "agency.so-tai-chinh-hue.vi.txt"),
        ("ubnd-tinh-quang-nam", "agency.ubnd-tinh-quang-nam.vi.txt"),
    ] {
        let arguments = [&["agency", PLANS, name], &YEAR[..], &RECORDS[..]].concat();
        let page = read(command(&arguments).env("COLUMNS", "140").output().unwrap()).answer();
        let path = format!("{}/tests/expected/{file}", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("KYHAN_BLESS").is_some() {
            std::fs::write(&path, &page).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap();
        assert_eq!(page, expected, "{name}: KYHAN_BLESS=1 writes it anew");
    }
}

#[test]
fn a_name_that_several_have_lists_them() {
    let told = agency("Sở Y tế", &[]).refusal(2);
    for id in ["so-y-te-hue", "so-y-te-qnam", "so-y-te-quang-tri"] {
        assert!(told.contains(&format!("\n  {id}: ")), "{told}");
    }
    let told = agency("Sở Y tê Quảng Nan", &[]).refusal(1);
    assert!(told.contains("so-y-te-qnam"), "{told}");
    let reversed = ["--from", "2025-01-01", "--until", "2024-01-01"];
    for command in [&["schedule", PLANS][..], &["agency", PLANS, "so-y-te-qnam"], &["workdays"]] {
        let told = kyhan(&[command, &reversed].concat()).refusal(2);
        assert!(told.contains("01/01/2025") && told.contains("01/01/2024"), "{told}");
    }
}

#[test]
fn an_old_name_leads_to_whoever_took_over() {
    let later = ["--from", "2026-01-01", "--until", "2027-01-01"];
    let arguments = [&["agency", PLANS, "so-noi-vu-quang-tri"], &later[..]].concat();
    let page = kyhan(&arguments).answer();
    assert!(page.contains("thay cho Sở Nội vụ tỉnh Quảng Trị (so-noi-vu-quang-tri)"), "{page}");
    let told = kyhan(&[
        "alerts",
        PLANS,
        "--since",
        "2026-10-01",
        "--until",
        "2026-12-31",
        "--agency",
        "so-noi-vu-quang-tri",
    ])
    .answer();
    assert!(told.contains("nay là Sở Nội vụ tỉnh Quảng Trị (so-noi-vu-quang-tri-2025)"), "{told}");
}

#[test]
fn indicators_have_targets_and_owners() {
    let page = kyhan(&["indicators", PLANS, "--year", "2024"]).answer();
    assert!(page.starts_with("64 chỉ tiêu năm 2024"), "{page}");
    let page = kyhan(&["indicators", PLANS, "--year", "2024", "--agency", "so-y-te-qnam"]).answer();
    assert!(page.starts_with("1 chỉ tiêu năm 2024, Sở Y tế tỉnh Quảng Nam;"), "{page}");
    let csv = kyhan(&["indicators", PLANS, "--year", "2024", "--format", "csv"]).answer();
    assert!(csv.lines().count() > 40, "{csv}");
    let coverage = kyhan(&["coverage", PLANS, "--agency", "so-y-te-qnam"]).answer();
    assert!(coverage.contains("Sở Y tế tỉnh Quảng Nam"), "{coverage}");
}
