//! Public holidays of Vietnamese state agencies, by the law of the time.
//!
//! | in force | holidays | falls on a day of rest |
//! |---|---|---|
//! | 1995-01-01 | Labour Code 1994, Điều 73: four days of Tết, one of Quốc khánh; from 2007 Giỗ Tổ | Điều 73 |
//! | 2013-05-01 | Labour Code 2012 (10/2012/QH13), Điều 115.1: five days of Tết | Điều 115.3 |
//! | 2021-01-01 | Labour Code 2019 (45/2019/QH14), Điều 112.1: two days of Quốc khánh | Điều 111.3 |
//! | 2026-07-01 | Nghị quyết 28/2026/QH16, Điều 2: 24/11 | none says so |
//!
//! A holiday on a day of rest is made up for on the next day that is neither
//! rest nor holiday. Điều 111.3 says so of the days of Điều 112.1 alone: a day
//! made up for 24/11 follows from no rule that is in force, stays provisional
//! and says why. Where no decision is known, the days that the Prime
//! Minister fixes each year follow the practice of 2015 to 2026: one day of the
//! old lunar year is off when Tết is a Monday or Tuesday, else two; the day
//! beside 2/9 is the one that joins it to a weekend.

use std::borrow::Cow;

use super::builder::{SATURDAY_AND_SUNDAY, assemble};
use super::vn_decisions::{DECISIONS, Decision, Swap};
use super::{Certainty, DayKind, SpecialDay, WorkingDays};
use crate::dates::{Date, LunarDate, Weekday, tet};

/// The Labour Code of 1994 came into force on 1 January 1995.
const FIRST_HOLIDAYS: i32 = 1995;
/// Giỗ Tổ became a holiday in 2007.
const FIRST_FOUNDERS_DAY: i32 = 2007;
/// Nghị quyết 28/2026/QH16 is in force from 1 July 2026.
const FIRST_CULTURE_DAY: i32 = 2026;

/// What the basis of a day says until the year is decided.
pub(super) const NOT_DECIDED: &str = "; chưa có quyết định của năm, tính theo quy tắc";

#[derive(Clone, Copy, PartialEq)]
enum Holiday {
    NewYear,
    Tet,
    FoundersDay,
    Reunification,
    Labour,
    National,
    Culture,
}

#[derive(Clone, Copy)]
enum Code {
    Of1994,
    Of2012,
    Of2019,
}

struct Entry {
    date: Date,
    holiday: Holiday,
    name: (&'static str, &'static str),
    make_up: bool,
}

/// The days of the Labour Code, and the swapped days of state agencies where they
/// are wanted.
pub(super) fn compile(with_swaps: bool) -> WorkingDays {
    let mut days = Vec::new();
    if with_swaps {
        let swaps = DECISIONS.iter().flat_map(|decision| decision.swaps);
        for swap in swaps.filter_map(exchanged_days) {
            days.extend(swap);
        }
    }
    for year in FIRST_HOLIDAYS..=LunarDate::LAST_YEAR {
        let decision = DECISIONS.iter().find(|decision| decision.year == year);
        let entries = year_entries(year, decision);
        days.extend(entries.iter().map(|entry| special_day(entry, decision)));
    }
    let first = DECISIONS.first().and_then(|first| Date::new(first.year, 1, 1));
    let last = DECISIONS.last().and_then(|last| Date::new(last.year, 12, 31));
    assemble(None, SATURDAY_AND_SUNDAY, days, first.zip(last).as_slice())
}

fn exchanged_days(swap: &Swap) -> Option<[SpecialDay; 2]> {
    let off = Date::new(swap.off.0, swap.off.1, swap.off.2)?;
    let worked = Date::new(swap.worked.0, swap.worked.1, swap.worked.2)?;
    let named = |date, kind, name: String, name_en: String| SpecialDay {
        date,
        kind,
        name: Cow::Owned(name),
        name_en: Some(Cow::Owned(name_en)),
        basis: Cow::Borrowed(swap.document),
        certainty: Certainty::Decided,
        set_yearly: true,
    };
    Some([
        named(
            off,
            DayKind::Off,
            format!("Nghỉ hoán đổi, làm bù ngày {}", vietnamese(worked)),
            format!("Day off in exchange for {worked}"),
        ),
        named(
            worked,
            DayKind::Working,
            format!("Làm bù cho ngày {}", vietnamese(off)),
            format!("Worked in exchange for {off}"),
        ),
    ])
}

fn vietnamese(date: Date) -> String {
    let (year, month, day) = date.year_month_day();
    format!("{day:02}/{month:02}/{year}")
}

/// The holidays of a year and the days that make up for them.
fn year_entries(year: i32, decision: Option<&Decision>) -> Vec<Entry> {
    let mut entries = holidays(year, decision);
    entries.sort_by_key(|entry| entry.date);
    // Two holidays on one day are one day off.
    entries.dedup_by_key(|entry| entry.date);
    for index in 0..entries.len() {
        let Some(&Entry { date, holiday, .. }) = entries.get(index) else { continue };
        if !is_rest(date) {
            continue;
        }
        let mut make_up = date + 1;
        while is_rest(make_up) || entries.iter().any(|entry| entry.date == make_up) {
            make_up = make_up + 1;
        }
        entries.push(Entry { date: make_up, holiday, name: make_up_name(holiday), make_up: true });
    }
    entries
}

fn holidays(year: i32, decision: Option<&Decision>) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(20);
    let mut add = |date: Option<Date>, holiday, name| {
        entries.extend(date.map(|date| Entry { date, holiday, name, make_up: false }));
    };
    let on = |month, day| Date::new(year, month, day);
    add(on(1, 1), Holiday::NewYear, ("Tết Dương lịch", "New Year's Day"));
    if let Some(first) = tet(year) {
        let days = if year >= 2014 { 5 } else { 4 };
        let before = match decision {
            Some(decision) => decision.days_before_tet,
            None if days == 4 => 1,
            None => days_before_tet(first),
        };
        for offset in -before..days - before {
            add(Some(first + offset), Holiday::Tet, tet_name(first + offset));
        }
    }
    if year >= FIRST_FOUNDERS_DAY {
        let founders_day = LunarDate { year, month: 3, day: 10, leap: false };
        let name = ("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
        add(founders_day.to_date(), Holiday::FoundersDay, name);
    }
    add(on(4, 30), Holiday::Reunification, ("Ngày Chiến thắng", "Reunification Day"));
    add(on(5, 1), Holiday::Labour, ("Ngày Quốc tế lao động", "International Labour Day"));
    let national_day = ("Quốc khánh", "National Day");
    add(on(9, 2), Holiday::National, national_day);
    if year >= 2021 {
        let third = match decision {
            Some(decision) => decision.third_of_september,
            None => on(9, 2).is_some_and(joins_the_third),
        };
        add(on(9, if third { 3 } else { 1 }), Holiday::National, national_day);
    }
    if year >= FIRST_CULTURE_DAY {
        let name = ("Ngày Văn hóa Việt Nam", "Vietnam Culture Day");
        add(on(11, 24), Holiday::Culture, name);
    }
    entries
}

/// Of the five days of Tết, how many lie before it, where nobody has decided.
fn days_before_tet(first: Date) -> i32 {
    match first.weekday() {
        Weekday::Monday | Weekday::Tuesday => 1,
        _ => 2,
    }
}

/// Whether 3/9 and not 1/9 joins 2/9 to a weekend, or is a working day where
/// the other is none.
fn joins_the_third(second: Date) -> bool {
    matches!(second.weekday(), Weekday::Sunday | Weekday::Monday | Weekday::Thursday)
}

fn is_rest(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn tet_name(date: Date) -> (&'static str, &'static str) {
    let lunar = LunarDate::from_date(date);
    match lunar.map(|lunar| (lunar.month, lunar.day)) {
        Some((12, 28)) => ("Tết Nguyên đán (28 tháng Chạp)", "Tết (28th of the 12th lunar month)"),
        Some((12, 29)) => ("Tết Nguyên đán (29 tháng Chạp)", "Tết (29th of the 12th lunar month)"),
        Some((12, 30)) => ("Tết Nguyên đán (30 tháng Chạp)", "Tết (30th of the 12th lunar month)"),
        Some((1, 1)) => ("Tết Nguyên đán (mùng 1)", "Tết (1st day)"),
        Some((1, 2)) => ("Tết Nguyên đán (mùng 2)", "Tết (2nd day)"),
        Some((1, 3)) => ("Tết Nguyên đán (mùng 3)", "Tết (3rd day)"),
        Some((1, 4)) => ("Tết Nguyên đán (mùng 4)", "Tết (4th day)"),
        _ => ("Tết Nguyên đán", "Tết"),
    }
}

fn make_up_name(holiday: Holiday) -> (&'static str, &'static str) {
    match holiday {
        Holiday::NewYear => ("Nghỉ bù Tết Dương lịch", "New Year's Day (in lieu)"),
        Holiday::Tet => ("Nghỉ bù Tết Nguyên đán", "Tết (in lieu)"),
        Holiday::FoundersDay => {
            ("Nghỉ bù Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day (in lieu)")
        }
        Holiday::Reunification => ("Nghỉ bù Ngày Chiến thắng", "Reunification Day (in lieu)"),
        Holiday::Labour => ("Nghỉ bù Ngày Quốc tế lao động", "International Labour Day (in lieu)"),
        Holiday::National => ("Nghỉ bù Quốc khánh", "National Day (in lieu)"),
        Holiday::Culture => ("Nghỉ bù Ngày Văn hóa Việt Nam", "Vietnam Culture Day (in lieu)"),
    }
}

fn special_day(entry: &Entry, decision: Option<&Decision>) -> SpecialDay {
    // No rule in force makes up for 24/11 on a day of rest.
    let has_rule = entry.holiday != Holiday::Culture || !entry.make_up;
    let decided = decision.is_some() && has_rule;
    SpecialDay {
        date: entry.date,
        kind: DayKind::Off,
        name: Cow::Borrowed(entry.name.0),
        name_en: Some(Cow::Borrowed(entry.name.1)),
        basis: basis(entry, decision),
        certainty: if decided { Certainty::Decided } else { Certainty::Provisional },
        set_yearly: is_set_yearly(entry),
    }
}

/// Whether the law leaves it to a yearly decision that this very day is off. Every
/// decision so far has the first three days of the lunar year.
fn is_set_yearly(entry: &Entry) -> bool {
    let (_, _, day) = entry.date.year_month_day();
    match entry.holiday {
        Holiday::Tet => {
            let lunar = LunarDate::from_date(entry.date);
            entry.make_up || !lunar.is_some_and(|lunar| lunar.month == 1 && lunar.day <= 3)
        }
        // Of the two days only the one beside 02/9 is left open.
        Holiday::National => entry.date.year() >= 2021 && !entry.make_up && day != 2,
        Holiday::Culture => entry.make_up,
        _ => false,
    }
}

fn basis(entry: &Entry, decision: Option<&Decision>) -> Cow<'static, str> {
    let code = match entry.date {
        date if Some(date) < Date::new(2013, 5, 1) => Code::Of1994,
        date if Some(date) < Date::new(2021, 1, 1) => Code::Of2012,
        _ => Code::Of2019,
    };
    let article = article(entry, code);
    let fixed_yearly = match code {
        Code::Of1994 | Code::Of2012 => entry.holiday == Holiday::Tet,
        Code::Of2019 => matches!(entry.holiday, Holiday::Tet | Holiday::National),
    };
    match decision {
        _ if !fixed_yearly || entry.make_up => Cow::Borrowed(article),
        Some(decision) => Cow::Owned(format!("{article}; {}", decision.document)),
        None if DECISIONS.last().is_some_and(|last| entry.date.year() > last.year) => {
            Cow::Owned(format!("{article}{NOT_DECIDED}"))
        }
        None => Cow::Borrowed(article),
    }
}

fn article(entry: &Entry, code: Code) -> &'static str {
    match (entry.holiday, code) {
        (Holiday::Culture, _) if entry.make_up => {
            "Điều 2 Nghị quyết 28/2026/QH16 ngày 24/4/2026 không quy định nghỉ bù; khoản 3 Điều 111 \
             Bộ luật Lao động 2019 (45/2019/QH14) chỉ bù cho các ngày của khoản 1 Điều 112; chờ \
             quyết định của năm"
        }
        (Holiday::Culture, _) => "Điều 2 Nghị quyết 28/2026/QH16 ngày 24/4/2026",
        // Luật 84/2007/QH11, of 2 April 2007, came before Giỗ Tổ of that year.
        (_, Code::Of1994)
            if entry.date.year() < 2007
                || entry.date.year() == 2007 && entry.holiday != Holiday::FoundersDay =>
        {
            "Điều 73 Bộ luật Lao động 1994"
        }
        (_, Code::Of1994) => "Điều 73 Bộ luật Lao động 1994, sửa đổi bởi Luật 84/2007/QH11",
        (_, Code::Of2012) if entry.make_up => {
            "Khoản 3 Điều 115 Bộ luật Lao động 2012 (10/2012/QH13)"
        }
        (_, Code::Of2012) => "Khoản 1 Điều 115 Bộ luật Lao động 2012 (10/2012/QH13)",
        (_, Code::Of2019) if entry.make_up => {
            "Khoản 3 Điều 111 Bộ luật Lao động 2019 (45/2019/QH14)"
        }
        (Holiday::Tet | Holiday::National, Code::Of2019) => {
            "Khoản 1 và khoản 3 Điều 112 Bộ luật Lao động 2019 (45/2019/QH14)"
        }
        (_, Code::Of2019) => "Khoản 1 Điều 112 Bộ luật Lao động 2019 (45/2019/QH14)",
    }
}
