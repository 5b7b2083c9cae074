//! What the law and the yearly decisions say, and what must hold for any calendar.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail by panicking"
)]

use std::borrow::Cow;

use super::{Certainty, DayKind, SpecialDay, WorkingDays, WorkingDaysError};
use crate::dates::{Convention, Date, Weekday};

const CONVENTIONS: [Convention; 7] = [
    Convention::Unadjusted,
    Convention::Following,
    Convention::ModifiedFollowing,
    Convention::Preceding,
    Convention::ModifiedPreceding,
    Convention::HalfMonthModifiedFollowing,
    Convention::Nearest,
];

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn builtin() -> &'static WorkingDays {
    WorkingDays::vn_public_sector()
}

fn day(text: &str, kind: DayKind, certainty: Certainty) -> SpecialDay {
    SpecialDay {
        date: date(text),
        kind,
        name: Cow::Borrowed("Ngày thử"),
        name_en: None,
        basis: Cow::Borrowed("Bài kiểm thử"),
        certainty,
        set_yearly: false,
    }
}

/// Days off that are not Saturday or Sunday, and worked Saturdays and Sundays.
fn differences(year: i32) -> (String, String) {
    let list = |off: bool| {
        let mut texts = Vec::new();
        let mut day = Date::new(year, 1, 1).unwrap();
        while day.year() == year {
            let rest = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            if rest != off && builtin().is_working(day) != off {
                texts.push(format!("{}/{}", day.day(), day.month()));
            }
            day = day + 1;
        }
        texts.join(" ")
    };
    (list(true), list(false))
}

#[test]
fn days_off_of_the_years_2020_to_2027() {
    let expected = [
        (2020, "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9", ""),
        (2021, "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9", ""),
        (2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9", ""),
        (2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9", ""),
        (2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9", "4/5"),
        (2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9", "26/4"),
        (2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11", "10/1 22/8"),
        (2027, "1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11", ""),
    ];
    for (year, off, worked) in expected {
        assert_eq!(differences(year), (off.to_owned(), worked.to_owned()), "{year}");
    }
}

#[test]
fn days_swapped_before_2020() {
    let expected = [
        (2010, "1/1 15/2 16/2 17/2 18/2 19/2 23/4 30/4 3/5 2/9", "27/2"),
        (2011, "3/1 31/1 1/2 2/2 3/2 4/2 7/2 11/4 12/4 2/5 3/5 2/9", "29/1 30/1 9/4"),
        (2012, "2/1 23/1 24/1 25/1 26/1 27/1 2/4 30/4 1/5 3/9 31/12", "4/2"),
        (2013, "1/1 11/2 12/2 13/2 14/2 15/2 19/4 29/4 30/4 1/5 2/9", "5/1 23/2 4/5"),
        (
            2014,
            "1/1 28/1 29/1 30/1 31/1 3/2 4/2 5/2 9/4 30/4 1/5 2/5 1/9 2/9",
            "25/1 8/2 26/4 6/9 27/12",
        ),
        (2015, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 23/2 28/4 29/4 30/4 1/5 2/9", "14/2 25/4"),
        (2018, "1/1 14/2 15/2 16/2 19/2 20/2 25/4 30/4 1/5 3/9 31/12", ""),
        (2019, "1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9", "5/1 4/5"),
    ];
    for (year, off, worked) in expected {
        assert_eq!(differences(year), (off.to_owned(), worked.to_owned()), "{year}");
    }
}

#[test]
fn every_exchange_moves_one_working_day() {
    let days: Vec<_> = builtin().special_days(Date::MIN, Date::MAX).collect();
    let off = days.iter().filter(|day| day.name.starts_with("Nghỉ hoán đổi")).count();
    let worked = days.iter().filter(|day| day.kind == DayKind::Working).count();
    assert_eq!((off, worked), (21, 21));
    for day in days {
        assert_eq!(builtin().is_working(day.date), day.kind == DayKind::Working, "{}", day.date);
        assert!(day.name_en.is_some() && !day.basis.is_empty(), "{}", day.date);
    }
}

/// Swapped days bind state agencies only.
#[test]
fn citizens_have_the_same_holidays_and_no_swapped_days() {
    let statutory = WorkingDays::vn_statutory();
    assert!(statutory.is_working(date("2026-01-02")) && !statutory.is_working(date("2026-01-10")));
    let public = builtin().special_days(Date::MIN, Date::MAX);
    let shared = public.filter(|day| day.kind == DayKind::Off && !day.name.contains("hoán đổi"));
    assert!(statutory.special_days(Date::MIN, Date::MAX).eq(shared));
}

#[test]
fn names_and_bases_say_which_law() {
    let basis = |text: &str| builtin().special_day(date(text)).unwrap().basis.to_string();
    assert!(basis("2012-04-30").starts_with("Điều 73 "));
    assert!(basis("2013-05-01").starts_with("Khoản 1 Điều 115 "));
    assert!(basis("2020-01-28").starts_with("Khoản 3 Điều 115 "));
    assert!(basis("2021-01-01").starts_with("Khoản 1 Điều 112 "));
    assert!(basis("2023-09-04").starts_with("Khoản 3 Điều 111 "));
    assert!(basis("2026-01-10").contains("12729/VPCP-KGVX"));
    assert!(basis("2026-11-24").contains("28/2026/QH16"));
    assert!(basis("2027-02-04").contains("10065/VPCP-KGVX"));
    assert!(basis("2029-11-26").contains("không quy định nghỉ bù"));
    assert_eq!(builtin().special_day(date("2026-03-10")), None);
}

#[test]
fn the_decided_years_are_2010_to_2027() {
    let certainty = |text| builtin().certainty(date(text));
    assert_eq!(certainty("2009-12-31"), Certainty::Provisional);
    assert_eq!(certainty("2010-01-01"), Certainty::Decided);
    assert_eq!(certainty("2026-11-24"), Certainty::Decided);
    assert_eq!(certainty("2027-12-31"), Certainty::Decided);
    assert_eq!(certainty("2028-01-01"), Certainty::Provisional);
    assert_eq!(certainty("2300-01-01"), Certainty::Provisional);
    let between = |from, until| builtin().certainty_between(date(from), date(until));
    assert_eq!(between("2010-01-01", "2028-01-01"), Certainty::Decided);
    assert_eq!(between("2027-11-25", "2028-01-02"), Certainty::Provisional);
    assert_eq!(between("2028-01-02", "2028-01-02"), Certainty::Decided);
    assert_eq!(between("2199-12-31", "2200-01-02"), Certainty::Provisional);
}

/// 24/11/2029 is a Saturday: Điều 111.3 of the Labour Code makes up only for the
/// days of Điều 112.1.
#[test]
fn a_day_made_up_for_24_november_is_provisional() {
    let made_up = builtin().special_day(date("2029-11-26")).unwrap();
    assert_eq!((made_up.kind, made_up.certainty), (DayKind::Off, Certainty::Provisional));
}

#[test]
fn days_in_lieu_of_24_november_are_provisional_too() {
    for text in ["2029-11-26", "2030-11-25"] {
        let day = builtin().special_day(date(text)).unwrap();
        assert_eq!(day.name, "Nghỉ bù Ngày Văn hóa Việt Nam");
        assert_eq!(day.certainty, Certainty::Provisional);
    }
}

#[test]
fn conventions_around_the_break_of_30_april_2026() {
    // Off: Sat 25/4, Sun 26/4, Mon 27/4 and Thu 30/4 to Sun 3/5.
    let adjusted = |text, expected: [&str; 7]| {
        for (convention, expected) in CONVENTIONS.into_iter().zip(expected) {
            let result = builtin().adjust(date(text), convention);
            assert_eq!(result, date(expected), "{text} {convention:?}");
        }
    };
    adjusted(
        "2026-04-30",
        [
            "2026-04-30",
            "2026-05-04",
            "2026-04-29",
            "2026-04-29",
            "2026-04-29",
            "2026-04-29",
            "2026-04-29",
        ],
    );
    adjusted(
        "2026-05-02",
        [
            "2026-05-02",
            "2026-05-04",
            "2026-05-04",
            "2026-04-29",
            "2026-05-04",
            "2026-05-04",
            "2026-05-04",
        ],
    );
    // As near on both sides: the later one.
    assert_eq!(builtin().adjust(date("2026-04-26"), Convention::Nearest), date("2026-04-28"));
    // Sat 14/11/2026: the next working day is past the 15th.
    let border = date("2026-11-14");
    assert_eq!(
        builtin().adjust(border, Convention::HalfMonthModifiedFollowing),
        date("2026-11-13")
    );
    assert_eq!(builtin().adjust(border, Convention::ModifiedFollowing), date("2026-11-16"));
}

/// A linear congruential generator: the same days in every run.
fn random_days(count: usize) -> impl Iterator<Item = (Date, i32)> {
    let mut state = 20_260_315_u64;
    let mut next = move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as i32
    };
    (0..count).map(move |_| {
        // Years 1795 to 2304: inside the bitmaps, outside, and across their ends.
        let day = Date::clamped(i64::from(next() % 186_000) - 64_000);
        (day, next() % 3_000 - 1_500)
    })
}

#[test]
fn adding_and_counting_are_inverse() {
    for (day, n) in random_days(20_000) {
        let sum = builtin().add(day, n);
        let counted = match n {
            0 => 0,
            1.. => builtin().count(day + 1, sum + 1),
            _ => -builtin().count(sum, day),
        };
        assert_eq!(counted, n, "{day} {n}");
        assert!(n == 0 || builtin().is_working(sum), "{day} {n}");
    }
}

#[test]
fn counting_agrees_with_looking_at_every_day() {
    for (day, n) in random_days(2_000) {
        let until = day + n.abs();
        let mut expected = 0;
        let mut each = day;
        while each < until {
            expected += i32::from(builtin().is_working(each));
            each = each + 1;
        }
        assert_eq!(builtin().count(day, until), expected, "{day} {until}");
        assert_eq!(builtin().count(until, day), -expected, "{day} {until}");
    }
}

#[test]
fn adjusting_is_idempotent_and_lands_on_a_working_day() {
    for (day, _) in random_days(20_000) {
        for convention in CONVENTIONS {
            let once = builtin().adjust(day, convention);
            assert_eq!(builtin().adjust(once, convention), once, "{day} {convention:?}");
            assert!(convention == Convention::Unadjusted || builtin().is_working(once));
        }
        let (next, previous) = (builtin().next_working(day), builtin().previous_working(day));
        assert!(previous <= day && day <= next);
        let bounds = 1 + i32::from(previous != next);
        assert_eq!(builtin().count(previous, next + 1), bounds, "{day}");
    }
}

#[test]
fn the_ends_of_time_are_not_left() {
    assert_eq!(builtin().add(Date::MAX, i32::MAX), Date::MAX);
    assert_eq!(builtin().add(Date::MIN, i32::MIN), Date::MIN);
    assert_eq!(builtin().add(date("2000-01-01"), i32::MIN), Date::MIN);
    assert_eq!(builtin().next_working(Date::MAX), Date::MAX);
    assert_eq!(builtin().previous_working(Date::MIN), Date::MIN);
}

#[test]
fn a_calendar_of_its_own_knows_only_what_it_was_told() {
    let calendar = WorkingDays::builder()
        .weekend(&[Weekday::Friday])
        .coverage(date("2026-01-01"), date("2026-06-30"))
        .day(day("2026-03-02", DayKind::Off, Certainty::Decided))
        .day(day("2026-03-06", DayKind::Working, Certainty::Decided))
        .day(day("2026-07-01", DayKind::Off, Certainty::Decided))
        .build()
        .unwrap();
    assert!(calendar.is_working(date("2026-01-01")));
    assert!(!calendar.is_working(date("2026-03-02")));
    assert!(calendar.is_working(date("2026-03-06")));
    assert!(!calendar.is_working(date("2026-03-13")));
    assert_eq!(calendar.add(date("2026-03-01"), 1), date("2026-03-03"));
    assert_eq!(calendar.certainty(date("2026-06-30")), Certainty::Decided);
    assert_eq!(calendar.certainty(date("2026-07-01")), Certainty::Decided);
    assert_eq!(calendar.certainty(date("2026-07-02")), Certainty::Provisional);
}

#[test]
fn a_calendar_adds_to_its_base_and_overrules_it() {
    let enacted = WorkingDays::builder()
        .base(builtin())
        .day(day("2026-11-24", DayKind::Off, Certainty::Decided))
        .build()
        .unwrap();
    assert_eq!(enacted.certainty(date("2026-11-24")), Certainty::Decided);
    assert!(!enacted.is_working(date("2026-09-02")));

    let dropped = WorkingDays::builder()
        .base(builtin())
        .day(day("2026-11-24", DayKind::Working, Certainty::Decided))
        .build()
        .unwrap();
    assert!(dropped.is_working(date("2026-11-24")));
    assert_eq!(dropped.certainty(date("2026-11-24")), Certainty::Decided);
    let november = dropped.special_days(date("2026-11-01"), date("2026-12-01"));
    assert_eq!(november.count(), 0, "a plain working day is not special");
}

/// 2028: Tết on Wednesday 26/01, Quốc khánh on a Saturday.
#[test]
fn coverage_keeps_the_days_that_the_law_sets() {
    let calendar = |days: &[&str]| {
        let builder =
            WorkingDays::builder().base(builtin()).coverage(date("2028-01-01"), date("2028-12-31"));
        let days = days.iter().map(|text| day(text, DayKind::Off, Certainty::Decided));
        days.fold(builder, super::WorkingDaysBuilder::day).build().unwrap()
    };
    let one_day = calendar(&["2028-05-19"]);
    for of_law in ["2028-01-03", "2028-01-26", "2028-04-30", "2028-11-24"] {
        assert!(!one_day.is_working(date(of_law)), "{of_law}");
        assert_eq!(one_day.certainty(date(of_law)), Certainty::Decided, "{of_law}");
    }
    for of_a_decision in ["2028-01-24", "2028-01-25"] {
        assert!(!one_day.is_working(date(of_a_decision)), "{of_a_decision}");
        assert_eq!(one_day.certainty(date(of_a_decision)), Certainty::Provisional);
    }
    assert_eq!(one_day.certainty(date("2028-02-01")), Certainty::Decided);

    let with_tet = calendar(&["2028-01-25", "2028-01-31"]);
    assert!(with_tet.is_working(date("2028-01-24")), "another day was decided");
    assert!(!with_tet.is_working(date("2028-01-26")), "the first day of Tết is the law's");
    assert_eq!(with_tet.certainty(date("2028-01-24")), Certainty::Decided);
    assert_eq!(with_tet.certainty(date("2029-01-01")), Certainty::Provisional);
}

#[test]
fn what_is_no_calendar_is_refused() {
    let build = |builder: super::WorkingDaysBuilder<'_>| builder.build().err();
    assert_eq!(
        build(WorkingDays::builder().weekend(&Weekday::ALL)),
        Some(WorkingDaysError::NoWorkingWeekday)
    );
    let twice = day("2026-03-02", DayKind::Off, Certainty::Decided);
    assert_eq!(
        build(WorkingDays::builder().day(twice.clone()).day(twice)),
        Some(WorkingDaysError::DayTwice(date("2026-03-02")))
    );
    assert_eq!(
        build(WorkingDays::builder().day(day("2200-01-01", DayKind::Off, Certainty::Decided))),
        Some(WorkingDaysError::DayOutOfRange(date("2200-01-01")))
    );
    let (from, until) = (date("2026-02-01"), date("2026-01-01"));
    assert_eq!(
        build(WorkingDays::builder().coverage(from, until)),
        Some(WorkingDaysError::EmptyCoverage { from, until })
    );
}
