//! The command `kyhan directory`.
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
use support::{file, kyhan};

fn names(register: &str) -> Vec<String> {
    let register: Value = serde_json::from_str(register).unwrap();
    let agencies = register["agencies"].as_array().unwrap();
    agencies.iter().map(|agency| agency["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_printed_province_is_a_register_without_faults() {
    let printed = kyhan(&["directory", "--province", "quang ngai", "--history"]).answer();
    let path = file("printed-province", &printed);
    assert_eq!(kyhan(&["check", &path]).code, Some(0));
    let names = names(&printed);
    for name in ["Ủy ban nhân dân xã Tịnh Khê", "Ủy ban nhân dân xã Tịnh Châu"] {
        assert!(names.iter().any(|found| found == name), "{name}");
    }
}

/// Nghị quyết 202/2025/QH15: Kon Tum and Quảng Ngãi are one province from 01/7/2025.
#[test]
fn a_day_has_the_units_of_that_day() {
    let before = kyhan(&["directory", "--province", "kon tum", "--on", "2025-06-30"]).answer();
    assert!(names(&before).iter().any(|name| name.contains("Kon Tum")));
    let gone = kyhan(&["directory", "--province", "kon tum", "--lang", "en"]).refusal(1);
    assert!(gone.contains("Kon Tum worked until 2025-06-30"), "{gone}");
    let unknown = kyhan(&["directory", "--province", "atlantis"]).refusal(1);
    assert!(unknown.contains("không có tỉnh, thành phố `atlantis`"), "{unknown}");
}
