//! Recurrences: dates of each month, quarter or year, and rates without a date.

use super::clock::weekday;
use super::nth_day::nth_day;
use super::phrase::{Op, Phrase, Said};
use super::values::{Grain, Values};
use crate::dates::{Length, Unit};
use crate::tokens::Tokens;

/// "hằng năm", "mỗi năm", "của năm trước" behind a date.
pub(crate) fn every_year(t: &Tokens, at: usize) -> Option<usize> {
    const WORDS: [&str; 12] = [
        "hằng năm",
        "hàng năm",
        "mỗi năm",
        "của năm sau",
        "năm sau",
        "của năm trước",
        "năm trước",
        "của năm kế tiếp",
        "của năm liền kề",
        "của mỗi năm",
        "của năm báo cáo",
        "của hằng năm",
    ];
    let at = if t.sign(at, ',') { at + 1 } else { at };
    t.any_phrase(at, &WORDS)
}

const EVERY_MONTH: [&str; 15] = [
    "hằng tháng",
    "hàng tháng",
    "mỗi tháng",
    "của tháng",
    "tháng sau",
    "của tháng sau",
    "tháng tiếp theo",
    "của tháng tiếp theo",
    "tháng kế tiếp",
    "của tháng kế tiếp",
    "của tháng báo cáo",
    "tháng liền kề",
    "của tháng liền kề",
    "của mỗi tháng",
    "của hằng tháng",
];

/// The last month of a quarter.
const QUARTER_END: [&str; 10] = [
    "của tháng cuối quý",
    "tháng cuối quý",
    "của tháng cuối mỗi quý",
    "tháng cuối mỗi quý",
    "tháng cuối của quý",
    "của tháng cuối hằng quý",
    "của tháng cuối cùng của quý",
    "tháng cuối của mỗi quý",
    "của tháng cuối quý báo cáo",
    "tháng cuối cùng của mỗi quý",
];

/// The first month of the next quarter.
const QUARTER_NEXT: [&str; 8] = [
    "tháng đầu quý sau",
    "của tháng đầu quý sau",
    "tháng đầu tiên của quý sau",
    "của tháng đầu tiên của quý sau",
    "của tháng đầu quý tiếp theo",
    "tháng đầu của quý sau",
    "của tháng đầu tiên quý tiếp theo",
    "của tháng đầu tiên của quý tiếp theo",
];

/// The first month of a quarter: what is done early in each quarter.
const QUARTER_START: [&str; 8] = [
    "của tháng đầu quý",
    "tháng đầu quý",
    "của tháng đầu mỗi quý",
    "tháng đầu mỗi quý",
    "của tháng đầu hằng quý",
    "của tháng đầu tiên của quý",
    "của tháng đầu của quý",
    "của tháng đầu tiên mỗi quý",
];

/// Where the words for every month end. "của tháng đầu kỳ", "của tháng trước kỳ báo cáo"
/// and "của tháng 6" are months of their own.
fn every_month(t: &Tokens, at: usize) -> Option<usize> {
    let end = t.any_phrase(at, &EVERY_MONTH)?;
    let other = t.number(end).is_some()
        || matches!(
            t.word(end),
            "đầu" | "cuối" | "giữa" | "thứ" | "trước" | "sau" | "liền" | "kế" | "tiếp"
        );
    (!other).then_some(end)
}

/// What the words behind a date make of it, and where they end.
pub(crate) fn after_values(t: &Tokens, found: &Values) -> Option<(Said, usize)> {
    let first = found.list.first()?;
    let at = found.end;
    if first.grain == Grain::Day && first.part == 0 {
        // Reports of half a month: "ngày 15 và ngày 30 hằng tháng".
        let all = found.list.iter().map(|value| i8::try_from(value.day).ok());
        let days = all.collect::<Option<Vec<i8>>>().filter(|_| !found.range)?;
        let &[day] = days.as_slice() else {
            return every_month(t, at).map(|end| (Said::Monthly(days), end));
        };
        if let Some(end) = t.any_phrase(at, &QUARTER_END) {
            return Some((Said::Quarterly { day, month: 3 }, end));
        }
        if let Some(end) = t.any_phrase(at, &QUARTER_NEXT) {
            return Some((Said::Quarterly { day, month: 1 }, end));
        }
        if let Some(end) = t.any_phrase(at, &QUARTER_START) {
            return Some((Said::Quarterly { day, month: 1 }, end));
        }
        return every_month(t, at).map(|end| (Said::Monthly(days), end));
    }
    if first.year.is_none() && matches!(first.grain, Grain::Day | Grain::Month | Grain::Quarter) {
        let end = every_year(t, at)?;
        return Some((Said::Yearly(found.clone()), end));
    }
    None
}

fn unit(word: &str) -> Option<Length> {
    let (length, unit) = match word {
        "ngày" => (1, Unit::Days),
        "tuần" => (1, Unit::Weeks),
        "tháng" => (1, Unit::Months),
        "quý" => (3, Unit::Months),
        "năm" => (1, Unit::Years),
        _ => return None,
    };
    Some(Length { length, unit })
}

/// One rate: "hằng quý", "06 tháng", "1 năm", and inside a list "năm" alone.
fn one_rate(t: &Tokens, at: usize, inside: bool) -> Option<(Length, usize)> {
    let (times, place) = match t.word(at) {
        "hằng" | "hàng" | "mỗi" | "một" | "từng" | "theo" => (1, at + 1),
        "sáu" => (6, at + 1),
        "cả" if inside => (1, at + 1),
        _ => match t.number(at) {
            Some(times) if (1..=60).contains(&times) && t.digits(at) <= 2 => (times, at + 1),
            Some(_) => return None,
            None if inside => (1, at),
            None => return None,
        },
    };
    let of = unit(t.word(place))?;
    // "Định kỳ ngày 25 hằng tháng": a day, not every day.
    if inside && t.word(place) == "ngày" && t.number(place + 1).is_some() {
        return None;
    }
    // "quý I", "năm 2025", "tháng 6": a value, not a rate.
    let valued = t.number(place + 1).is_some_and(|_| t.word(place) != "ngày")
        || matches!(t.word(place + 1), "i" | "ii" | "iii" | "iv" | "học" | "nay" | "đầu" | "cuối");
    if valued && !(t.number(place + 1).is_some() && t.word(place + 2) == "lần") {
        return None;
    }
    let length = if of.unit == Unit::Months && of.length == 3 { times * 3 } else { times };
    Some((Length { length, ..of }, place + 1))
}

/// Rates joined by commas, strokes and "và".
fn rates(t: &Tokens, at: usize, inside: bool) -> Option<(Vec<Length>, usize)> {
    let (first, mut end) = one_rate(t, at, inside)?;
    let mut list = vec![first];
    loop {
        let next = match t.any_sign(end) {
            Some(',' | '/' | '-') if t.word(end + 1) == "và" => end + 2,
            Some(',' | '/' | '-') => end + 1,
            _ if matches!(t.word(end), "và" | "hoặc") => end + 1,
            _ => break,
        };
        let Some((length, after)) = one_rate(t, next, true) else { break };
        if t.word(next) == "năm" && t.sign(end, ',') && t.number(next + 1).is_some() {
            break;
        }
        list.push(length);
        end = after;
    }
    Some((list, end))
}

/// A phrase of a rate, of "thường xuyên" or of an occasion. `free` is a field or
/// a column of times, where such words say nothing else.
pub(crate) fn rate(t: &Tokens, at: usize, free: bool) -> Option<Phrase> {
    let done = |said: Said, to: usize| {
        Some(Phrase {
            from: at,
            to,
            op: Op::Bare,
            said,
            time: None,
            tentative: false,
            mixed: false,
        })
    };
    const ADHOC: [&str; 5] =
        ["đột xuất", "khi phát sinh", "khi có phát sinh", "khi có vụ việc", "khi có thay đổi"];
    const ASKED: [&str; 5] = [
        "khi có yêu cầu",
        "khi được yêu cầu",
        "theo yêu cầu đột xuất",
        "khi có đề nghị",
        "khi cần thiết",
    ];
    if let Some(mut end) = t.phrase(at, "định kỳ") {
        if t.sign(end, '(') {
            return done(Said::Rate(Vec::new()), end);
        }
        if let Some((said, after)) = nth_day(t, t.phrase(end, "vào").unwrap_or(end), true) {
            return done(said, after);
        }
        let (list, after) = rates(t, end, true).unwrap_or((Vec::new(), end));
        end = after;
        if let Some((_, after)) = lap(t, end) {
            end = after;
        }
        return done(Said::Rate(list), end);
    }
    if let Some(end) = t.any_phrase(at, &ASKED) {
        return done(Said::OnRequest, end);
    }
    if let Some(end) = t.any_phrase(at, &ADHOC) {
        return done(Said::AdHoc, end);
    }
    if free {
        const ALWAYS: [&str; 9] = [
            "thường xuyên",
            "liên tục",
            "nhiệm vụ thường xuyên",
            "thường xuyên liên tục",
            "trong suốt",
            "suốt năm",
            "cả năm",
            "trong cả năm",
            "duy trì thường xuyên",
        ];
        const RULE: [&str; 5] = [
            "theo quy định",
            "đúng thời hạn quy định",
            "theo kế hoạch",
            "theo tiến độ",
            "theo hướng dẫn",
        ];
        if let Some(end) = t.any_phrase(at, &ALWAYS) {
            return done(Said::Continuous, end);
        }
        if let Some(end) = t.any_phrase(at, &RULE) {
            return done(Said::AsPrescribed, end);
        }
    }
    // "01 lần/quý", "2 lần/năm", "mỗi quý 01 lần"
    if t.number(at).is_some() && t.word(at + 1) == "lần" {
        let times = t.number(at).filter(|times| (1..=12).contains(times))?;
        let place = if t.sign(at + 2, '/') { at + 3 } else { at + 2 };
        let of = unit(t.word(if matches!(t.word(place), "mỗi" | "một") {
            place + 1
        } else {
            place
        }))?;
        let end = if matches!(t.word(place), "mỗi" | "một") { place + 2 } else { place + 1 };
        let every = match (of.unit, times) {
            (_, 1) => of,
            (Unit::Years, 2 | 3 | 4 | 6 | 12) => Length { length: 12 / times, unit: Unit::Months },
            _ => return None,
        };
        return done(Said::Rate(vec![every]), end);
    }
    let (list, end) = rates(t, at, false)?;
    if let ([Length { length: 1, unit: Unit::Weeks }], Some((said, op, end))) =
        (list.as_slice(), weekly(t, lap(t, end).map_or(end, |(_, after)| after)))
    {
        return done(said, end).map(|found| Phrase { op, ..found });
    }
    let worded = matches!(t.word(at), "hằng" | "hàng" | "mỗi");
    match lap(t, end) {
        Some((_, after)) => done(Said::Rate(list), after),
        // "06 tháng" alone is a length; with a year, or in a field, it is a rate.
        None if worded || list.len() > 1 && t.number(at).is_some() => done(Said::Rate(list), end),
        None => None,
    }
}

/// The day of the week behind its rate: "hằng tuần (vào thứ Sáu)", "mỗi tuần, trước
/// thứ Năm".
fn weekly(t: &Tokens, at: usize) -> Option<(Said, Op, usize)> {
    let bracket = t.sign(at, '(');
    let mut at = if bracket || t.sign(at, ',') { at + 1 } else { at };
    let mut op = Op::In;
    if let Some(end) = t.any_phrase(at, &["vào ngày", "vào", "trong ngày", "ngày"]) {
        at = end;
    } else if let Some(end) = t.any_phrase(at, &["trước ngày", "trước"]) {
        (op, at) = (Op::Before, end);
    } else if let Some(end) = t.any_phrase(at, &["chậm nhất vào", "chậm nhất là", "chậm nhất"])
    {
        (op, at) = (Op::By, end);
    }
    let (day, end) = weekday(t, at)?;
    Some((Said::Weekly(day), op, end))
}

/// "/lần", "một lần", "1 lần" behind a rate.
fn lap(t: &Tokens, at: usize) -> Option<(u32, usize)> {
    if t.sign(at, '/') && t.word(at + 1) == "lần" {
        return Some((1, at + 2));
    }
    let at = if t.sign(at, '/') { at + 1 } else { at };
    let times = match t.word(at) {
        "một" => 1,
        _ => t.number(at)?,
    };
    (t.word(at + 1) == "lần").then_some((times, at + 2))
}
