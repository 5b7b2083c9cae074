//! The example plans against their documents, clause by clause (`tests/plans/*.tsv`:
//! clause, what it is, and the ids of the entries that hold it).
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests fail by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use kyhan::model::{Register, Role, Timing};
use kyhan::{Engine, ScheduleQuery};
use kyhan_tests::vectors::project_path;

/// Plan, the number of its document among them, and how many clauses that has.
const PLANS: [(&str, &str, usize); 5] = [
    ("quang-nam-2024", "000", 183),
    ("thua-thien-hue-2024", "001", 144),
    ("hon-quan-2024", "002", 177),
    ("quang-tri-2021-2030", "003", 177),
    ("tinh-chau-2023", "004", 84),
];

/// Clauses of these kinds bind nobody and set nothing that a register holds.
const EMPTY: [&str; 4] = ["heading", "basis", "purpose", "closing"];
/// Clauses of these kinds bind somebody, or set what a register holds.
const BINDING: [&str; 8] =
    ["activity", "duty", "funding", "indicator", "plan", "report", "target", "theme"];

/// Named day, due day, instant, last working day.
type Dates = &'static [(&'static str, &'static str, &'static str, &'static str)];

/// 15/12/2024 is a Sunday.
const ACTION_MONTH_2024: Dates =
    &[("2024-11-15", "2024-12-15", "2024-12-16T00:00:00+07:00", "2024-12-13")];
/// 15/12/2023 is a Friday.
const ACTION_MONTH_2023: Dates =
    &[("2023-11-15", "2023-12-15", "2023-12-16T00:00:00+07:00", "2023-12-15")];

/// The obligations that have dates, worked out by hand. Every other one is undated.
const DATED: [(&str, Dates); 27] = [
    // Quảng Nam V.1: "trước ngày 31/3/2024", a Sunday.
    (
        "qnam-2024.V.1.issue-plan",
        &[("2024-03-31", "2024-03-30", "2024-03-31T00:00:00+07:00", "2024-03-29")],
    ),
    // V.1: "trước ngày 10/6/2024", a Monday.
    (
        "qnam-2024.V.1.half-year",
        &[("2024-06-10", "2024-06-09", "2024-06-10T00:00:00+07:00", "2024-06-07")],
    ),
    // V.1: "trước ngày 15/12/2024", a Sunday.
    (
        "qnam-2024.V.1.annual",
        &[("2024-12-15", "2024-12-14", "2024-12-15T00:00:00+07:00", "2024-12-13")],
    ),
    // V.2: "trước ngày 30/12/2024", a Monday.
    (
        "qnam-2024.V.2.annual",
        &[("2024-12-30", "2024-12-29", "2024-12-30T00:00:00+07:00", "2024-12-27")],
    ),
    // II.5: "từ 15/11 đến 15/12", and what is done in that month.
    ("qnam-2024.II.5", ACTION_MONTH_2024),
    ("qnam-2024.II.5.a.events", ACTION_MONTH_2024),
    ("qnam-2024.II.5.a.visits", ACTION_MONTH_2024),
    ("qnam-2024.II.5.b", ACTION_MONTH_2024),
    // Thừa Thiên Huế V.1: "trước ngày 31/01/2024", a Wednesday.
    (
        "hue-2024.V.1.issue-plan",
        &[("2024-01-31", "2024-01-30", "2024-01-31T00:00:00+07:00", "2024-01-30")],
    ),
    // V.1: "trước ngày 05/12/2024", a Thursday.
    (
        "hue-2024.V.1.annual",
        &[("2024-12-05", "2024-12-04", "2024-12-05T00:00:00+07:00", "2024-12-04")],
    ),
    // V.2: "trước ngày 10/12/2024", a Tuesday.
    (
        "hue-2024.V.2.annual",
        &[("2024-12-10", "2024-12-09", "2024-12-10T00:00:00+07:00", "2024-12-09")],
    ),
    // II.7: "từ 15/11 đến 15/12"; IV.13.b: "từ 15/11 – 15/12/2024".
    ("hue-2024.II.7.action-month", ACTION_MONTH_2024),
    ("hue-2024.II.7.b.communication", ACTION_MONTH_2024),
    ("hue-2024.II.7.c.participation", ACTION_MONTH_2024),
    ("hue-2024.IV.6.b.action-month-communication", ACTION_MONTH_2024),
    ("hue-2024.IV.13.b.action-month", ACTION_MONTH_2024),
    // Hớn Quản IV.7: "25/11". The plan rests on a document of 11/11/2024, so 20/3 and
    // 28/6 of that year had passed.
    (
        "hon-quan-2024.IV.7.elimination-day",
        &[("2024-11-25", "2024-11-25", "2024-11-26T00:00:00+07:00", "2024-11-25")],
    ),
    // II.3, IV.1, IV.7, IV.21: "từ ngày 15/11 đến ngày 15/12/2024".
    ("hon-quan-2024.II.3.action-month", ACTION_MONTH_2024),
    ("hon-quan-2024.II.3.b.participation", ACTION_MONTH_2024),
    ("hon-quan-2024.IV.1.action-month", ACTION_MONTH_2024),
    ("hon-quan-2024.IV.7.action-month", ACTION_MONTH_2024),
    ("hon-quan-2024.IV.7.direct-localities", ACTION_MONTH_2024),
    ("hon-quan-2024.IV.21.action-month", ACTION_MONTH_2024),
    // Quảng Trị V: "trước ngày 25/11" each year. 24/11 is a provisional day off
    // from 2026 on, so the last working day lies before it.
    (
        "qtri-2021-2030.V.annual",
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
    // Tịnh Châu II.5: "từ ngày 15/11 đến 15/12/2023".
    ("tinh-chau-2023.II.5", ACTION_MONTH_2023),
    ("tinh-chau-2023.II.5.2", ACTION_MONTH_2023),
    ("tinh-chau-2023.IV.1.4", ACTION_MONTH_2023),
];

/// Days that a document names and that had passed before it can have existed.
const OUTSIDE_LIFE: [&str; 2] =
    ["hon-quan-2024.IV.7.happiness-day", "hon-quan-2024.IV.7.family-day"];

fn plan_text(name: &str) -> Vec<u8> {
    fs::read(project_path("examples/plans").join(format!("{name}.json"))).unwrap()
}

fn register(plan: &str) -> Register {
    Register::from_json(&plan_text(plan)).unwrap()
}

/// A clause: its id, what it is, the ids that hold it.
type Clause = (String, String, Vec<String>);

fn clauses(plan: &str) -> Vec<Clause> {
    let text = fs::read_to_string(project_path("tests/plans").join(format!("{plan}.tsv"))).unwrap();
    let clause = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        let (id, kind) = (parts.next().unwrap(), parts.next().unwrap());
        let ids = parts.next().unwrap_or_default();
        assert_eq!(parts.next(), None, "{line}");
        let ids = ids.split('|').filter(|id| !id.is_empty()).map(str::to_owned).collect();
        (id, kind, ids)
    };
    text.lines().map(clause).collect()
}

/// Dates, by obligation.
fn dates(plan: &str) -> BTreeMap<String, BTreeSet<[String; 4]>> {
    let engine = Engine::new(&[plan_text("national"), plan_text(plan)]).unwrap();
    let query = ScheduleQuery::window("2000-01-01", "2050-01-01").unwrap();
    let mut dates: BTreeMap<String, BTreeSet<[String; 4]>> = BTreeMap::new();
    for occurrence in engine.schedule(&query).unwrap().occurrences() {
        dates.entry(occurrence.obligation_id().to_owned()).or_default().insert([
            occurrence.recurrence_id().to_string(),
            occurrence.due().to_string(),
            occurrence.due_at().to_string(),
            occurrence.last_working_day().to_string(),
        ]);
    }
    dates
}

#[test]
fn every_clause_that_binds_is_held_and_nothing_else_is() {
    for (plan, number, count) in PLANS {
        let clauses = clauses(plan);
        let ids: BTreeSet<&str> = clauses.iter().map(|(id, ..)| id.as_str()).collect();
        assert_eq!((clauses.len(), ids.len()), (count, count), "{plan}");
        // A paragraph with several clauses has one number and letters: C009a, C009b.
        let numbers: BTreeSet<&str> = ids.iter().map(|id| &id[..8]).collect();
        let expected: BTreeSet<String> =
            (1..=numbers.len()).map(|at| format!("{number}-C{at:03}")).collect();
        assert_eq!(numbers, expected.iter().map(String::as_str).collect(), "{plan}");
        let register = register(plan);
        let mut held: BTreeSet<&str> = BTreeSet::new();
        held.extend(register.obligations.iter().map(|entry| entry.id.as_str()));
        held.extend(register.indicators.iter().map(|entry| entry.id.as_str()));
        held.extend(register.funding.iter().map(|entry| entry.id.as_str()));
        held.extend(register.themes.iter().map(|entry| entry.id.as_str()));
        let goals: BTreeSet<&str> = register.goals.iter().map(|goal| goal.id.as_str()).collect();
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        for (clause, kind, ids) in &clauses {
            let is_binding = BINDING.contains(&kind.as_str());
            assert!(is_binding != EMPTY.contains(&kind.as_str()), "{clause}: {kind}");
            assert_eq!(is_binding, !ids.is_empty(), "{clause}");
            for id in ids {
                let is_known = held.contains(id.as_str()) || goals.contains(id.as_str());
                assert!(is_known, "{clause}: no {id}");
                reached.insert(id);
            }
        }
        let unreached: Vec<&&str> = held.difference(&reached).collect();
        assert!(unreached.is_empty(), "{plan}: no clause for {unreached:?}");
    }
}

#[test]
fn dated_duties_have_the_dates_of_the_documents_and_the_others_none() {
    let mut found: BTreeMap<String, BTreeSet<[String; 4]>> = BTreeMap::new();
    for (plan, ..) in PLANS {
        let own: BTreeSet<String> =
            register(plan).obligations.into_iter().map(|entry| entry.id).collect();
        found.extend(dates(plan).into_iter().filter(|(id, _)| own.contains(id)));
    }
    let expected: BTreeMap<String, BTreeSet<[String; 4]>> = DATED
        .iter()
        .map(|(id, dates)| {
            let texts = |&(named, due, at, last): &(&str, &str, &str, &str)| {
                [named, due, at, last].map(str::to_owned)
            };
            ((*id).to_owned(), dates.iter().map(texts).collect())
        })
        .collect();
    for (id, dates) in &expected {
        assert_eq!(found.get(id), Some(dates), "{id}");
    }
    let unexpected: Vec<&String> = found.keys().filter(|id| !expected.contains_key(*id)).collect();
    assert!(unexpected.is_empty(), "dates that no document sets: {unexpected:?}");
}

#[test]
fn whatever_has_no_date_is_listed_with_its_reason() {
    for (plan, ..) in PLANS {
        let engine = Engine::new(&[plan_text("national"), plan_text(plan)]).unwrap();
        let query = ScheduleQuery::window("2000-01-01", "2050-01-01").unwrap();
        let schedule = engine.schedule(&query).unwrap();
        let undated: BTreeMap<&str, &str> =
            schedule.undated().map(|duty| (duty.obligation().id.as_str(), duty.reason())).collect();
        let left_out: BTreeSet<String> = engine
            .diagnostics()
            .iter()
            .filter(|found| found.problem.code() == "date-outside-life")
            .map(|found| found.place.to_string())
            .collect();
        for (at, obligation) in register(plan).obligations.iter().enumerate() {
            let id = obligation.id.as_str();
            let is_dated = DATED.iter().any(|(dated, _)| *dated == id);
            let is_outside = OUTSIDE_LIFE.contains(&id);
            let place = format!("/obligations/{at}/timing");
            assert_eq!(left_out.contains(&place), is_outside, "{id}");
            assert!(is_dated || is_outside || undated.contains_key(id), "{id} is nowhere");
            if matches!(obligation.timing, Timing::Restates(_)) {
                assert_eq!(undated.get(id), Some(&"restated"), "{id}");
            }
        }
    }
}

#[test]
fn every_indicator_has_an_owner_or_a_warning() {
    for (plan, ..) in PLANS {
        let documents = [plan_text("national"), plan_text(plan)];
        let engine = Engine::new(&documents).unwrap();
        let register = register(plan);
        let warned: BTreeSet<String> = engine
            .diagnostics()
            .iter()
            .filter(|found| found.problem.code() == "indicator-without-owner")
            .map(|found| found.place.to_string())
            .collect();
        for (at, indicator) in register.indicators.iter().enumerate() {
            let is_led = register.obligations.iter().any(|obligation| {
                let mut subjects = obligation.subjects.iter();
                subjects
                    .any(|subject| subject.indicator == indicator.id && subject.role == Role::Leads)
                    && !obligation.bearers.is_empty()
                    && obligation.action != kyhan::model::Action::Coordinate
            });
            let is_warned = warned.contains(&format!("/indicators/{at}"));
            assert!(is_led != is_warned, "{plan} {}", indicator.id);
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
        for obligation in &register(plan).obligations {
            let (id, phrase) = (&obligation.id, obligation.phrase.as_deref());
            assert!(phrase.is_none_or(|phrase| !phrase.trim().is_empty()), "{id}");
            // A duty with a date of its own repeats the words of its document.
            let is_dated = DATED.iter().any(|(dated, _)| dated == id);
            let is_elsewhere = matches!(obligation.timing, Timing::SameAs(_));
            assert!(!is_dated || is_elsewhere || phrase.is_some(), "{id}");
        }
    }
}
