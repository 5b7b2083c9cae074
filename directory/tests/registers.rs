//! The printed registers: the engine takes each, and duties pass on.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

use chrono::NaiveDate;
use kyhan::{Engine, ScheduleQuery};
use kyhan_directory::{Directory, Level, Parts, Unit};

const ALL: Parts =
    Parts { departments: true, communes: true, offices: true, optional: true, history: true };

fn load() -> Directory {
    Directory::load().expect("the tables are sound")
}

fn provinces(directory: &Directory, on: NaiveDate) -> Vec<&Unit> {
    let of_day = |unit: &&Unit| unit.level == Level::Province && unit.works_on(on);
    directory.units().filter(of_day).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn engine(documents: &[&str]) -> Engine {
    Engine::new(documents).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_engine_takes_the_register_of_every_province() {
    let directory = load();
    for (on, count) in [("2025-07-01", 34), ("2024-12-31", 63)] {
        let found = provinces(&directory, day(on));
        assert_eq!(found.len(), count, "{on}");
        for province in found {
            let register = directory.register(province, day(on), ALL).expect("a text");
            let found = engine(&[&register]);
            assert!(found.check().is_empty(), "{} on {on}", province.id);
        }
    }
}

#[test]
fn parts_are_printed_as_wanted() {
    let directory = load();
    let on = Directory::CURRENT_SINCE;
    let province = directory.province("Huế", on).expect("Huế");
    let count = |on: NaiveDate, parts: Parts| {
        let text = directory.register(province, on, parts).expect("a text");
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let length = |list: &str| value.get(list).and_then(|rows| rows.as_array()).map(Vec::len);
        (length("agencies").unwrap_or(0), length("successions"))
    };
    let none = Parts::default();
    assert_eq!(count(on, none), (1, None));
    assert_eq!(count(on, Parts { departments: true, ..none }), (13, None));
    assert_eq!(count(on, Parts { communes: true, ..none }), (41, None));
    // Each commune has four offices.
    assert_eq!(count(on, Parts { communes: true, offices: true, ..none }), (41 + 160, None));
    // On the day before: 9 districts and 133 communes.
    assert_eq!(count(day("2025-06-30"), Parts { communes: true, ..none }), (143, None));
    // The history of the province alone: Thừa Thiên Huế.
    assert_eq!(count(on, Parts { history: true, ..none }), (2, Some(1)));
}

#[test]
fn the_same_question_has_the_same_bytes() {
    let (first, second) = (load(), load());
    let on = Directory::CURRENT_SINCE;
    for province in ["Đà Nẵng", "Quảng Trị"] {
        let text = |directory: &Directory| {
            let province = directory.province(province, on).expect("a province");
            directory.register(province, on, ALL).expect("a text")
        };
        assert_eq!(text(&first), text(&second));
    }
}

/// A yearly duty of a body, and who bears it in each year.
fn bearers(register: &str, bearer: &str, function: Option<&str>) -> Vec<(String, String)> {
    let function = function.map(|name| format!(r#""function": "{name}","#)).unwrap_or_default();
    let plan = format!(
        r#"{{"kyhan": 1,
          "instruments": [{{"id": "kh", "kind": "plan", "symbol": "1/KH-UBND", "issued": "2024-01-02",
            "title": "Kế hoạch"}}],
          "obligations": [{{"id": "kh.1", "instrument": "kh", "provision": "1", "action": "report",
            {function} "title": "Báo cáo", "bearers": ["{bearer}"], "phrase": "trước ngày 15/12 hằng năm",
            "timing": {{"recurring": {{"start": "2024-12-15", "rrule": "FREQ=YEARLY", "bound": "before"}}}}}}]}}"#
    );
    let engine = engine(&[register, &plan]);
    let query = ScheduleQuery::window("2024-01-01", "2026-01-01").expect("a window");
    let schedule = engine.schedule(&query).expect("a schedule");
    let heir = |id: Option<&str>| id.unwrap_or_default().to_owned();
    schedule.occurrences().map(|row| (row.due().to_string(), heir(row.bearer_id()))).collect()
}

#[test]
fn a_duty_passes_to_those_that_took_over() {
    let directory = load();
    let on = day("2024-12-14");
    let mut found = Vec::new();
    for (province, bearer, function) in [
        ("Quảng Ngãi", "ubnd-xa-tinh-chau-thanh-pho-quang-ngai-quang-ngai", None),
        ("Bình Phước", "ubnd-tinh-binh-phuoc", None),
        ("Quảng Nam", "so-lao-dong-thuong-binh-va-xa-hoi-tinh-quang-nam", Some("genderEquality")),
        ("Quảng Nam", "so-lao-dong-thuong-binh-va-xa-hoi-tinh-quang-nam", Some("children")),
        ("Quảng Nam", "ubnd-huyen-nong-son-quang-nam", None),
        ("Thừa Thiên Huế", "so-tai-nguyen-va-moi-truong-tinh-thua-thien-hue", None),
    ] {
        let province = directory.province(province, on).expect("a province");
        let register = directory.register(province, on, ALL).expect("a text");
        let heirs = bearers(&register, bearer, function);
        assert_eq!(heirs.first(), Some(&("2024-12-14".to_owned(), bearer.to_owned())));
        let later = heirs.into_iter().filter(|(due, _)| due == "2025-12-14");
        found.push(later.map(|(_, heir)| heir).collect::<Vec<_>>().join(" "));
    }
    assert_eq!(
        found,
        [
            "ubnd-xa-tinh-khe-quang-ngai",
            "ubnd-tinh-dong-nai-2025",
            "so-noi-vu-thanh-pho-da-nang-2025",
            "so-y-te-thanh-pho-da-nang-2025",
            "ubnd-xa-nong-son-da-nang ubnd-xa-que-phuoc-da-nang ubnd-xa-que-son-da-nang \
             ubnd-xa-que-son-trung-da-nang ubnd-xa-xuan-phu-da-nang",
            "so-nong-nghiep-va-moi-truong-thanh-pho-hue",
        ]
    );
}
