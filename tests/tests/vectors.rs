//! Every vector through the JSON door and through the Rust types.
//!
//! `KYHAN_BLESS=1` writes the expectations that are missing, `KYHAN_BLESS=all`
//! all of them. What was written must be worked out by hand before it is
//! committed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod by_types;

use std::fmt::Write;
use std::fs;

use kyhan_tests::vectors::{Case, cases, project_path};
use serde_json::Value;

#[test]
fn every_vector_gives_its_answer() {
    let cases = cases().unwrap();
    assert!(!cases.is_empty(), "no vectors found");
    let mut failures = String::new();
    let mut count = 0;
    for case in &cases {
        if let Err(why) = run(case) {
            count += 1;
            let _ = writeln!(failures, "--- {}\n{why}", case.name);
        }
    }
    assert!(count == 0, "{count} of {} vectors failed\n{failures}", cases.len());
}

fn run(case: &Case) -> Result<(), String> {
    let source = case.source().map_err(|error| format!("SOURCE: {error}"))?;
    if source.lines().next().is_none_or(|line| line.trim().is_empty()) {
        return Err("SOURCE says nothing".to_owned());
    }
    let given = kyhan::answer(&case.documents, &case.request);
    let text = match &given {
        Ok(text) | Err(text) => format!("{text}\n"),
    };
    let path = case.expect_path();
    let bless = std::env::var("KYHAN_BLESS").unwrap_or_default();
    if bless == "all" || bless == "1" && !path.exists() {
        fs::write(&path, &text).map_err(|error| error.to_string())?;
    }
    let expected = fs::read_to_string(&path).map_err(|error| format!("expect.json: {error}"))?;
    if text != expected {
        return Err(difference(&expected, &text));
    }
    by_types::check(case, &given)
}

/// The lines that differ between two JSON texts printed one value a line.
fn difference(expected: &str, given: &str) -> String {
    let (expected_lines, given_lines) = (lines(expected), lines(given));
    let same =
        |a: &mut dyn Iterator<Item = (&String, &String)>| a.take_while(|(a, b)| a == b).count();
    let head = same(&mut expected_lines.iter().zip(&given_lines));
    let shortest = expected_lines.len().min(given_lines.len());
    let tail =
        same(&mut expected_lines.iter().rev().zip(given_lines.iter().rev())).min(shortest - head);
    let mut text = String::new();
    for (mark, lines) in [('-', &expected_lines), ('+', &given_lines)] {
        let differing = lines.iter().skip(head).take(lines.len() - head - tail);
        for line in differing.clone().take(20) {
            let _ = writeln!(text, "{mark} {line}");
        }
        let rest = differing.count().saturating_sub(20);
        if rest > 0 {
            let _ = writeln!(text, "{mark} … {rest} more lines");
        }
    }
    if text.is_empty() { "the bytes differ, the values do not".to_owned() } else { text }
}

fn lines(text: &str) -> Vec<String> {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => format!("{value:#}").lines().map(str::to_owned).collect(),
        Err(_) => text.lines().map(str::to_owned).collect(),
    }
}

/// A new sort of problem comes with a vector.
#[test]
fn every_problem_has_a_vector() {
    let source = fs::read_to_string(project_path("core/src/problem/codes.rs")).unwrap();
    let codes: Vec<&str> = source
        .lines()
        .filter_map(|line| line.split_once("=> \"")?.1.split_once("\","))
        .map(|(code, _)| code)
        .collect();
    assert!(codes.len() > 30, "the codes were not found");
    let answers: Vec<String> = cases()
        .unwrap()
        .iter()
        .map(|case| fs::read_to_string(case.expect_path()).unwrap())
        .collect();
    let is_missing =
        |code: &&str| !answers.iter().any(|text| text.contains(&format!("\"code\":\"{code}\"")));
    let missing: Vec<&str> = codes.into_iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "no vector for {missing:?}");
}
