//! The example plans against the rows that were read out of their documents
//! (`tests/plans/*.tsv`: row of the reading, id of the obligation).
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use kyhan::model::Register;
use kyhan::{Engine, ScheduleQuery};
use kyhan_tests::vectors::project_path;

/// Plan, dated and undated duties read, indicators handed out.
const PLANS: [(&str, usize, usize); 5] = [
    ("quang-nam-2024", 30, 13),
    ("thua-thien-hue-2024", 12, 7),
    ("hon-quan-2024", 15, 13),
    ("quang-tri-2021-2030", 17, 13),
    ("tinh-chau-2023", 5, 2),
];

/// Named day, due day, instant, last working day.
type Dates = &'static [(&'static str, &'static str, &'static str, &'static str)];

const YEAR_2024: Dates = &[("2024-01-01", "2024-12-31", "2025-01-01T00:00:00+07:00", "2024-12-31")];
/// 15/12/2024 is a Sunday.
const ACTION_MONTH_2024: Dates =
    &[("2024-11-15", "2024-12-15", "2024-12-16T00:00:00+07:00", "2024-12-13")];

/// The rows that have dates, with their place in the document. Every other
/// row is undated.
const DATED: [(&str, &str, Dates); 28] = [
    // Quảng Nam V.1, lines 529 to 530: "trước ngày 31/3/2024", a Sunday.
    (
        "quang-nam-2024",
        "O01",
        &[("2024-03-31", "2024-03-30", "2024-03-31T00:00:00+07:00", "2024-03-29")],
    ),
    // V.1, lines 529 to 533: "trước ngày 10/6/2024", a Monday.
    (
        "quang-nam-2024",
        "O02",
        &[("2024-06-10", "2024-06-09", "2024-06-10T00:00:00+07:00", "2024-06-07")],
    ),
    // V.1, lines 529 to 533: "trước ngày 15/12/2024", a Sunday.
    (
        "quang-nam-2024",
        "O03",
        &[("2024-12-15", "2024-12-14", "2024-12-15T00:00:00+07:00", "2024-12-13")],
    ),
    // V.2, lines 535 to 538: "trước ngày 30/12/2024", a Monday.
    (
        "quang-nam-2024",
        "O05",
        &[("2024-12-30", "2024-12-29", "2024-12-30T00:00:00+07:00", "2024-12-27")],
    ),
    // II.5, lines 180 to 194: "từ 15/11 đến 15/12".
    ("quang-nam-2024", "O10", ACTION_MONTH_2024),
    // IV.2.c to IV.18.b and IV.14.a: "năm 2024".
    ("quang-nam-2024", "O13", YEAR_2024),
    ("quang-nam-2024", "O14", YEAR_2024),
    ("quang-nam-2024", "O15", YEAR_2024),
    ("quang-nam-2024", "O16", YEAR_2024),
    ("quang-nam-2024", "O17", YEAR_2024),
    ("quang-nam-2024", "O18", YEAR_2024),
    ("quang-nam-2024", "O19", YEAR_2024),
    ("quang-nam-2024", "O20", YEAR_2024),
    ("quang-nam-2024", "O21", YEAR_2024),
    ("quang-nam-2024", "O22", YEAR_2024),
    ("quang-nam-2024", "O23", YEAR_2024),
    ("quang-nam-2024", "O24", YEAR_2024),
    ("quang-nam-2024", "O25", YEAR_2024),
    ("quang-nam-2024", "O28", YEAR_2024),
    // Thừa Thiên Huế V.1, lines 420 to 423: "trước ngày 31/01/2024", a Wednesday.
    (
        "thua-thien-hue-2024",
        "O01",
        &[("2024-01-31", "2024-01-30", "2024-01-31T00:00:00+07:00", "2024-01-30")],
    ),
    // V.1, lines 420 to 424: "trước ngày 05/12/2024", a Thursday.
    (
        "thua-thien-hue-2024",
        "O02",
        &[("2024-12-05", "2024-12-04", "2024-12-05T00:00:00+07:00", "2024-12-04")],
    ),
    // V.2, lines 426 to 428: "trước ngày 10/12/2024", a Tuesday.
    (
        "thua-thien-hue-2024",
        "O03",
        &[("2024-12-10", "2024-12-09", "2024-12-10T00:00:00+07:00", "2024-12-09")],
    ),
    // IV.13.b, line 381: "từ 15/11 – 15/12/2024".
    ("thua-thien-hue-2024", "O07", ACTION_MONTH_2024),
    // IV.14 and IV.13.a: "năm 2024".
    ("thua-thien-hue-2024", "O10", YEAR_2024),
    ("thua-thien-hue-2024", "O12", YEAR_2024),
    // Hớn Quản IV.7, lines 149 to 163: "20/3", "28/6", "25/11".
    (
        "hon-quan-2024",
        "O11",
        &[
            ("2024-03-20", "2024-03-20", "2024-03-21T00:00:00+07:00", "2024-03-20"),
            ("2024-06-28", "2024-06-28", "2024-06-29T00:00:00+07:00", "2024-06-28"),
        ],
    ),
    (
        "hon-quan-2024",
        "O12",
        &[("2024-11-25", "2024-11-25", "2024-11-26T00:00:00+07:00", "2024-11-25")],
    ),
    // Quảng Trị V: "trước ngày 25/11" each year. 24/11 is a provisional day off
    // from 2026 on, so the last working day lies before it.
    (
        "quang-tri-2021-2030",
        "O02",
        &[
            ("2021-11-25", "2021-11-24", "2021-11-25T00:00:00+07:00", "2021-11-24"),
            ("2022-11-25", "2022-11-24", "2022-11-25T00:00:00+07:00", "2022-11-24"),
            ("2023-11-25", "2023-11-24", "2023-11-25T00:00:00+07:00", "2023-11-24"),
            ("2024-11-25", "2024-11-24", "2024-11-25T00:00:00+07:00", "2024-11-22"),
            ("2025-11-25", "2025-11-24", "2025-11-25T00:00:00+07:00", "2025-11-24"),
            ("2026-11-25", "2026-11-24", "2026-11-25T00:00:00+07:00", "2026-11-23"),
            ("2027-11-25", "2027-11-24", "2027-11-25T00:00:00+07:00", "2027-11-23"),
            ("2028-11-25", "2028-11-24", "2028-11-25T00:00:00+07:00", "2028-11-23"),
            ("2029-11-25", "2029-11-24", "2029-11-25T00:00:00+07:00", "2029-11-23"),
            ("2030-11-25", "2030-11-24", "2030-11-25T00:00:00+07:00", "2030-11-22"),
        ],
    ),
];

/// Windows of Tháng hành động in the other two plans: Hớn Quản II.3, IV.1,
/// IV.7, IV.21 and Tịnh Châu II.5. 15/12/2023 is a Friday.
const WINDOWS: [(&str, &str, Dates); 5] = [
    ("hon-quan-2024", "O01", ACTION_MONTH_2024),
    ("hon-quan-2024", "O02", ACTION_MONTH_2024),
    ("hon-quan-2024", "O03", ACTION_MONTH_2024),
    ("hon-quan-2024", "O04", ACTION_MONTH_2024),
    (
        "tinh-chau-2023",
        "O01",
        &[("2023-11-15", "2023-12-15", "2023-12-16T00:00:00+07:00", "2023-12-15")],
    ),
];

fn plan_text(name: &str) -> Vec<u8> {
    fs::read(project_path("examples/plans").join(format!("{name}.json"))).unwrap()
}

/// The obligations of each row of a reading.
fn rows(plan: &str) -> BTreeMap<String, Vec<String>> {
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let text = fs::read_to_string(project_path("tests/plans").join(format!("{plan}.tsv"))).unwrap();
    for (row, obligation) in text.lines().filter_map(|line| line.split_once('\t')) {
        if row != "row" {
            rows.entry(row.to_owned()).or_default().push(obligation.to_owned());
        }
    }
    rows
}

#[test]
fn every_row_of_the_documents_is_covered() {
    for (plan, duties, indicators) in PLANS {
        let numbered = |letter: char, count: usize| {
            (1..=count).map(move |number| format!("{letter}{number:02}"))
        };
        let expected: BTreeSet<String> =
            numbered('O', duties).chain(numbered('I', indicators)).collect();
        let rows = rows(plan);
        assert_eq!(rows.keys().cloned().collect::<BTreeSet<_>>(), expected, "{plan}");
        let register: Register = serde_json::from_slice(&plan_text(plan)).unwrap();
        let known: BTreeSet<&str> =
            register.obligations.iter().map(|obligation| obligation.id.as_str()).collect();
        for obligation in rows.values().flatten() {
            assert!(known.contains(obligation.as_str()), "{plan} lacks {obligation}");
        }
    }
}

#[test]
fn dated_rows_have_the_dates_of_the_documents_and_the_others_none() {
    for (plan, ..) in PLANS {
        let engine = Engine::new(&[plan_text("national"), plan_text(plan)]).unwrap();
        let schedule =
            engine.schedule(&ScheduleQuery::window("2000-01-01", "2050-01-01").unwrap()).unwrap();
        let undated: BTreeSet<&str> =
            schedule.undated().map(|duty| duty.obligation().id.as_str()).collect();
        for (row, obligations) in rows(plan) {
            let expected = DATED
                .iter()
                .chain(&WINDOWS)
                .find(|(of, known, _)| *of == plan && *known == row)
                .map_or(&[][..], |(_, _, dates)| dates);
            let found: BTreeSet<[String; 4]> = schedule
                .occurrences()
                .filter(|occurrence| obligations.iter().any(|id| id == occurrence.obligation_id()))
                .map(|occurrence| {
                    [
                        occurrence.recurrence_id().to_string(),
                        occurrence.due().to_string(),
                        occurrence.due_at().to_string(),
                        occurrence.last_working_day().to_string(),
                    ]
                })
                .collect();
            let expected: BTreeSet<[String; 4]> = expected
                .iter()
                .map(|(named, due, at, last)| [named, due, at, last].map(|text| (*text).to_owned()))
                .collect();
            assert_eq!(found, expected, "{plan} {row} {obligations:?}");
            if expected.is_empty() {
                assert!(obligations.iter().all(|id| undated.contains(id.as_str())), "{plan} {row}");
            }
        }
    }
}

#[test]
fn every_indicator_has_an_owner_or_a_warning() {
    for (plan, ..) in PLANS {
        let documents = [plan_text("national"), plan_text(plan)];
        let engine = Engine::new(&documents).unwrap();
        let register: Register = serde_json::from_slice(&documents[1]).unwrap();
        let warned: BTreeSet<String> = engine
            .diagnostics()
            .iter()
            .filter(|found| found.problem.code() == "indicator-without-owner")
            .map(|found| found.place.pointer.clone())
            .collect();
        assert!(!register.indicators.is_empty() || plan.starts_with("thua"), "{plan}");
        for (at, indicator) in register.indicators.iter().enumerate() {
            let owned = register.obligations.iter().any(|obligation| {
                let names_it =
                    obligation.subjects.iter().any(|subject| subject.indicator == indicator.id);
                names_it
                    && !obligation.bearers.is_empty()
                    && obligation.action != kyhan::model::Action::Coordinate
            });
            let is_warned = warned.contains(&format!("/indicators/{at}"));
            assert!(owned != is_warned, "{plan} {}", indicator.id);
        }
    }
}

#[test]
fn phrases_are_there_and_composed() {
    for (plan, ..) in PLANS {
        let text = String::from_utf8(plan_text(plan)).unwrap();
        // NFC has a letter for every Vietnamese sound and tone, so no mark is left over.
        let marks: Vec<char> =
            text.chars().filter(|c| ('\u{300}'..='\u{36f}').contains(c)).collect();
        assert!(marks.is_empty(), "{plan}: {marks:?}");
        let register: Register = serde_json::from_str(&text).unwrap();
        for obligation in &register.obligations {
            let phrase = obligation.phrase.as_deref();
            assert!(phrase.is_none_or(|phrase| !phrase.trim().is_empty()), "{}", obligation.id);
        }
        // Every dated duty repeats the words of its document.
        for (row, obligations) in rows(plan) {
            let dated =
                DATED.iter().chain(&WINDOWS).any(|(of, known, _)| *of == plan && *known == row);
            for id in obligations.iter().filter(|_| dated) {
                let obligation = register.obligations.iter().find(|one| one.id == *id).unwrap();
                assert!(obligation.phrase.is_some(), "{id}");
            }
        }
    }
}
