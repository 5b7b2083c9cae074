//! Every law that a trace cites was in force on the day to which it is applied.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;

use kyhan::answers::TraceStep;
use kyhan::{Engine, Lang, ScheduleQuery};
use kyhan_tests::vectors::cases;
use serde_json::json;

/// Laws by words of their citation, the first day in force and the day after the last.
const LAWS: [(&str, &str, &str); 16] = [
    ("Quyết định 121-CP", "1968-01-01", "9999-12-31"),
    ("Bộ luật Dân sự 1995", "1996-07-01", "2006-01-01"),
    ("Bộ luật Dân sự 2005", "2006-01-01", "2017-01-01"),
    ("Bộ luật Dân sự 2015", "2017-01-01", "9999-12-31"),
    ("Quyết định 188/1999/QĐ-TTg", "1999-10-02", "9999-12-31"),
    ("Nghị định 09/2019/NĐ-CP", "2019-03-12", "9999-12-31"),
    ("Bộ luật Lao động 1994, sửa đổi bởi Luật 84/2007/QH11", "2007-04-02", "2013-05-01"),
    ("Điều 73 Bộ luật Lao động 1994", "1995-01-01", "2013-05-01"),
    ("Bộ luật Lao động 2012", "2013-05-01", "2021-01-01"),
    ("Bộ luật Lao động 2019", "2021-01-01", "9999-12-31"),
    ("Nghị quyết 28/2026/QH16", "2026-07-01", "9999-12-31"),
    ("Thông tư 80/2021/TT-BTC, Điều 86", "2022-01-01", "2026-07-01"),
    ("Luật Quản lý thuế 108/2025/QH15 (", "2026-07-01", "9999-12-31"),
    ("Công văn", "2010-01-01", "9999-12-31"),
    ("Thông báo", "2010-01-01", "9999-12-31"),
    ("Ý kiến", "2010-01-01", "9999-12-31"),
];

/// The laws that a basis names and that were not in force on any day from one to another.
fn not_in_force(basis: &str, first: &str, last: &str) -> Vec<String> {
    let named = basis.split("; ").filter_map(|part| {
        let law = LAWS.iter().find(|(words, ..)| part.contains(words))?;
        Some((part, law))
    });
    let is_apart =
        |(_, (_, from, until)): &(&str, &(&str, &str, &str))| last < *from || *until <= first;
    named.filter(is_apart).map(|(part, _)| format!("{first} {last}: {part}")).collect()
}

#[test]
fn every_basis_is_in_force_on_its_day() {
    let mut laws = BTreeSet::new();
    for year in 1997..2032 {
        let timing = |name: &str| match name {
            "stated" => json!({"once": {"when": format!("{year}-03-31"), "bound": "by"}}),
            "before" => json!({"once": {"when": format!("{year}-06"), "bound": "before"}}),
            "month" => json!({"once": {"when": format!("{year}-08"), "bound": "by"}}),
            "window" => {
                json!({"during": {"from": format!("{year}-04-25"), "until": format!("{year}-05-01")}})
            }
            "counted" => {
                json!({"within": {"length": 1, "unit": "months", "after": {"event": "e"}}})
            }
            "weekday" => {
                json!({"workingDay": {"start": "1996-01-01", "every": "month", "nth": -1, "bound": "by"}})
            }
            "daily" => {
                json!({"recurring": {"start": "1996-01-01", "rrule": "FREQ=DAILY", "bound": "by"}})
            }
            "lunar" => json!({"lunar": {"when": {"month": 12, "day": 23}, "bound": "by"}}),
            _ => json!({"within": {"length": 10, "unit": "days", "after": "cutOff"}}),
        };
        let names = [
            "stated", "before", "month", "window", "counted", "weekday", "daily", "lunar", "cutOff",
        ];
        let mut obligations: Vec<_> = names
            .iter()
            .map(|name| {
                json!({"id": name, "instrument": "i", "provision": "1", "title": "x",
                    "action": "report", "timing": timing(name),
                    "reportingPeriod": {"unit": "quarter", "regime": "decree09"}})
            })
            .collect();
        if year >= 2023 {
            obligations.push(
                json!({"id": "tax", "instrument": "i", "provision": "1", "title": "x",
                "action": "report", "field": "tax",
                "timing": {"recurring": {"start": format!("{year}-01-20"),
                    "rrule": "FREQ=MONTHLY;BYMONTHDAY=20;COUNT=12", "bound": "by"}}}),
            );
        }
        let register = json!({
            "kyhan": 1,
            "instruments": [{"id": "i", "kind": "plan", "title": "Plan", "issued": "1996-07-01"}],
            "events": [{"id": "e", "title": "E", "date": format!("{year}-01-31")}],
            "obligations": obligations,
        });
        let engine = Engine::new(&[register.to_string()]).unwrap();
        let query = ScheduleQuery::window(&format!("{year}-01-01"), &format!("{}-01-01", year + 1));
        for occurrence in engine.schedule(&query.unwrap()).unwrap().occurrences() {
            let due = occurrence.due().to_string();
            for TraceStep { date, basis, .. } in occurrence.trace(Lang::Vi) {
                let Some(basis) = basis else { continue };
                let date = date.to_string();
                let last = if date < due { &due } else { &date };
                assert_eq!(not_in_force(&basis, &date, last), [""; 0]);
                let cited = LAWS.iter().filter(|(words, ..)| basis.contains(words));
                laws.extend(cited.map(|(words, ..)| *words));
            }
        }
    }
    // The walk has met all but those whose days it never asks for.
    assert!(laws.len() >= 15, "{laws:?}");
}

#[test]
fn every_basis_of_a_vector_is_in_force_on_its_day() {
    let mut count = 0;
    for case in cases().unwrap() {
        let text = std::fs::read_to_string(case.expect_path()).unwrap();
        let Ok(answer) = serde_json::from_str::<serde_json::Value>(&text) else { continue };
        let mut left = vec![&answer];
        while let Some(value) = left.pop() {
            match value {
                serde_json::Value::Array(entries) => left.extend(entries),
                serde_json::Value::Object(entry) => {
                    left.extend(entry.values());
                    let text = |name: &str| entry.get(name).and_then(|text| text.as_str());
                    let (Some(date), Some(basis)) = (text("date"), text("basis")) else { continue };
                    // A step back from a due day names the days between.
                    let until = date.parse::<kyhan::dates::Date>().unwrap() + 14;
                    let found = not_in_force(basis, date, &until.to_string());
                    assert!(found.is_empty(), "{}: {found:?}", case.name);
                    count += 1;
                }
                _ => {}
            }
        }
    }
    assert!(count > 1_000, "only {count} bases were found");
}
