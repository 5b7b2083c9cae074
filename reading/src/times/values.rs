//! Days, months, quarters and years as they are written.

use super::clock::{days_of_month, weekday};
use crate::dates::{Date, When};
use crate::tokens::Tokens;

/// How fine a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grain {
    Day,
    Month,
    Quarter,
    Half,
    Year,
}

/// A part of a month, quarter or year: "đầu quý I", "cuối năm 2025".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Start,
    Middle,
    End,
    /// These days of a month, up to its last where the second is 0: "trung tuần tháng 9" is
    /// the 11th to the 20th. Where a week begins and ends no calendar fixes.
    Days(u8, u8),
}

/// A value with the parts that the words have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    pub(crate) grain: Grain,
    pub(crate) year: Option<i32>,
    /// Month, quarter or half; of a day its month, 0 where the words have none.
    pub(crate) part: u8,
    pub(crate) day: u8,
    pub(crate) edge: Option<Edge>,
    /// Of the lunar calendar.
    pub(crate) is_lunar: bool,
}

impl Value {
    fn new(grain: Grain, year: Option<i32>, part: u8, day: u8) -> Value {
        Value { grain, year, part, day, edge: None, is_lunar: false }
    }

    /// The value in a year, as the first and the last `When` of it; `None` if
    /// the calendar has no such day.
    pub(crate) fn within(self, year: i32) -> Option<(When, When)> {
        let whole = match self.grain {
            Grain::Day => When::Day(Date::new(year, self.part, self.day)?),
            Grain::Month => When::Month(year, self.part),
            Grain::Quarter => When::Quarter(year, self.part),
            Grain::Half => {
                let first = self.part * 6 - 5;
                let (from, to) = (When::Month(year, first), When::Month(year, first + 5));
                return Some(match self.edge {
                    Some(Edge::End) => (When::Day(to.last_day()), When::Day(to.last_day())),
                    _ => (from, to),
                });
            }
            Grain::Year => When::Year(year),
        };
        Some(match self.edge {
            Some(Edge::End) => (When::Day(whole.last_day()), When::Day(whole.last_day())),
            Some(Edge::Days(from, to)) => {
                let (first, last) = (whole.first_day(), whole.last_day());
                let from = if from == 0 { last.day.saturating_sub(6) } else { from };
                let to = if to == 0 { last.day } else { to };
                (When::Day(Date { day: from, ..first }), When::Day(Date { day: to, ..last }))
            }
            _ => (whole, whole),
        })
    }

    /// Whether the words hold all of it.
    pub(crate) fn is_complete(self) -> bool {
        self.year.is_some() && (self.part > 0 || self.grain == Grain::Year)
    }
}

/// Values written together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Values {
    pub(crate) list: Vec<Value>,
    /// Whether they are the two ends of a range ("24-26/8/2026").
    pub(crate) range: bool,
    pub(crate) end: usize,
    /// Whether a word says what the figures are ("ngày", "tháng", "quý").
    pub(crate) named: bool,
}

/// The year at a place: four digits, 1900 to 2199.
pub(crate) fn year(t: &Tokens, at: usize) -> Option<i32> {
    let value = t.number(at)?;
    (t.digits(at) == 4 && (1900..2200).contains(&value)).then_some(value.cast_signed())
}

pub(super) fn small(t: &Tokens, at: usize, most: u32) -> Option<u8> {
    let value = t.number(at)?;
    (t.digits(at) <= 2 && (1..=most).contains(&value)).then(|| u8::try_from(value).ok())?
}

/// Whether what stands at a place makes the figures before it part of a number
/// or a symbol (12/2024/QĐ-UBND, 2.305).
fn goes_on(t: &Tokens, at: usize) -> bool {
    let glued = |place: usize| t.get(place).is_some_and(|token| !token.gap);
    let sign = matches!(t.any_sign(at), Some('/' | '.' | ',' | '%'));
    let figures = t.number(at + 1).is_some() || t.sign(at, '/') || t.sign(at, '%');
    glued(at) && sign && (t.sign(at, '%') || glued(at + 1) && figures)
        || t.sign(at, '-') && glued(at) && glued(at + 1) && !t.word(at + 1).is_empty()
}

/// A month in figures or in words.
fn month(t: &Tokens, at: usize) -> Option<(u8, usize)> {
    if let Some(month) = small(t, at, 12) {
        return Some((month, at + 1));
    }
    const NAMES: [&str; 13] = [
        "giêng",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
        "chạp",
    ];
    let end = t.any_phrase(at, &NAMES)?;
    // "tháng năm 2025" is a month without a number, not May 2025.
    if t.word(at) == "năm" && year(t, end).is_some() {
        return None;
    }
    let place = NAMES.iter().rposition(|name| t.phrase(at, name) == Some(end))?;
    Some((u8::try_from(place.min(11)).ok()? + 1, end))
}

/// Months whose names belong to the lunar calendar.
fn is_lunar_month(t: &Tokens, at: usize) -> bool {
    matches!(t.word(at), "giêng" | "chạp")
}

/// "âm lịch" behind a day, perhaps in brackets, and where it ends.
fn lunar_words(t: &Tokens, at: usize) -> (bool, usize) {
    let bracket = t.sign(at, '(');
    match t.any_phrase(if bracket { at + 1 } else { at }, &["âm lịch", "âl"]) {
        Some(end) if bracket && t.sign(end, ')') => (true, end + 1),
        Some(end) if !bracket => (true, end),
        _ => (false, at),
    }
}

/// The quarter at a place, in Roman or Arabic figures.
fn quarter(t: &Tokens, at: usize) -> Option<u8> {
    match t.word(at) {
        "i" | "một" => Some(1),
        "ii" | "hai" => Some(2),
        "iii" | "ba" => Some(3),
        "iv" | "tư" | "bốn" => Some(4),
        _ => small(t, at, 4),
    }
}

/// A year joined to the value before it: "/2025", "năm 2025", "-2025", ".2025".
fn joined_year(t: &Tokens, at: usize) -> Option<(i32, usize)> {
    let skip = if matches!(t.any_sign(at), Some('/' | '-' | '.' | ',')) { at + 1 } else { at };
    let skip = if t.word(skip) == "năm" { skip + 1 } else { skip };
    if skip == at || t.sign(at, ',') && t.word(at + 1) != "năm" {
        return None;
    }
    let found = year(t, skip)?;
    // "quý I - 2025 - 2026" and "tháng 9 - 2025/QĐ" are no years of these.
    (!goes_on(t, skip + 1)).then_some((found, skip + 1))
}

/// One day with as many of its parts as are written: 15/9/2025, 15-9-2025,
/// 15.9.2025, 15/9, 15 tháng 9 năm 2025, 15.
fn one_day(t: &Tokens, at: usize) -> Option<(Value, usize)> {
    let day = small(t, at, 31)?;
    let bare = (Value::new(Grain::Day, None, 0, day), at + 1);
    if let Some(sign @ ('/' | '-' | '.')) = t.any_sign(at + 1)
        && let Some(month) = small(t, at + 2, 12)
    {
        if t.sign(at + 3, sign)
            && let Some(year) = year(t, at + 4)
        {
            let (is_lunar, end) = lunar_words(t, at + 5);
            let found = Value { is_lunar, ..Value::new(Grain::Day, Some(year), month, day) };
            return (!goes_on(t, at + 5)).then_some((found, end));
        }
        // 24-26/8/2026 is a range; only a stroke parts a day from its month.
        if sign == '/' {
            // 15/11-2024
            if t.sign(at + 3, '-')
                && t.get(at + 4).is_some_and(|token| !token.gap)
                && let Some(year) = year(t, at + 4)
            {
                return Some((Value::new(Grain::Day, Some(year), month, day), at + 5));
            }
            if t.word(at + 3) == "năm"
                && let Some(year) = year(t, at + 4)
            {
                return Some((Value::new(Grain::Day, Some(year), month, day), at + 5));
            }
            let (is_lunar, end) = lunar_words(t, at + 3);
            let found = Value { is_lunar, ..Value::new(Grain::Day, None, month, day) };
            return (!goes_on(t, at + 3)).then_some((found, end));
        }
    }
    // "ngày 15 của tháng 10/2026"
    let named = if t.word(at + 1) == "của" { at + 2 } else { at + 1 };
    if t.word(named) == "tháng"
        && let Some((month, end)) = month(t, named + 1)
    {
        let (is_named, end) = lunar_words(t, end);
        let (year, end) = match joined_year(t, end) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        let is_lunar = is_named || is_lunar_month(t, named + 1);
        return Some((Value { is_lunar, ..Value::new(Grain::Day, year, month, day) }, end));
    }
    (!goes_on(t, at + 1)).then_some(bare)
}

/// A sign or word that joins values, and whether it makes a range.
fn joint(t: &Tokens, at: usize) -> Option<(usize, bool)> {
    match t.any_sign(at) {
        Some(',' | ';' | '&' | '+') if t.word(at + 1) == "và" => Some((at + 2, false)),
        Some(',' | ';' | '&' | '+') => Some((at + 1, false)),
        Some('-') => Some((at + 1, true)),
        _ if matches!(t.word(at), "và" | "hoặc") => Some((at + 1, false)),
        _ => None,
    }
}

/// Gives each value the parts that only another one of the list has written.
fn share(list: &mut [Value]) {
    let (mut part, mut year) = (0, None);
    for value in list.iter_mut().rev() {
        if value.part == 0 && value.grain == Grain::Day {
            value.part = part;
        }
        value.year = value.year.or(year);
        (part, year) = (value.part, value.year);
    }
    let mut year = None;
    for value in list.iter_mut() {
        value.year = value.year.or(year);
        year = value.year;
    }
}

fn days(t: &Tokens, at: usize, named: bool) -> Option<Values> {
    let (first, mut end) = one_day(t, at)?;
    let (mut list, mut range) = (vec![first], false);
    while let Some((next, ranged)) = joint(t, end) {
        if range || ranged && list.len() > 1 || list.len() >= 31 {
            break;
        }
        let next = if t.word(next) == "ngày" { next + 1 } else { next };
        let Some((value, after)) = one_day(t, next) else { break };
        let last = list.last().copied().unwrap_or(first);
        // A later figure without month goes on a list of such figures only.
        if value.part == 0 && (last.part > 0 || ranged) {
            break;
        }
        list.push(value);
        range = ranged;
        end = after;
    }
    // Figures at the end that found no month belong to the next words.
    if list.len() > 1 && list.iter().all(|value| value.part == 0) && !named {
        return None;
    }
    share(&mut list);
    Some(Values { list, range, end, named })
}

/// Months or quarters after their word, with lists and ranges of them.
fn parts(
    t: &Tokens,
    at: usize,
    grain: Grain,
    word: &str,
    figure: impl Fn(usize) -> Option<(u8, usize)>,
) -> Option<Values> {
    let (part, mut end) = figure(at)?;
    let is_lunar = grain == Grain::Month && is_lunar_month(t, at);
    let mut list = vec![Value { is_lunar, ..Value::new(grain, None, part, 0) }];
    let mut range = false;
    let year_of = |list: &mut Vec<Value>, end: usize| match joined_year(t, end) {
        Some((year, after)) => {
            if let Some(last) = list.last_mut() {
                last.year = Some(year);
            }
            after
        }
        None => end,
    };
    end = year_of(&mut list, end);
    while let Some((next, ranged)) = joint(t, end) {
        if range || ranged && list.len() > 1 || list.len() >= 12 {
            break;
        }
        let worded = t.word(next) == word;
        let Some((part, after)) = figure(if worded { next + 1 } else { next }) else { break };
        let mut longer = list.clone();
        longer.push(Value::new(grain, None, part, 0));
        let after = year_of(&mut longer, after);
        let dated = longer.last().is_some_and(|value| value.year.is_some());
        let open = list.last().is_some_and(|value| value.year.is_none());
        // "tháng 9, 10 đơn vị": a figure without word or year is something else.
        if !worded && !(open && (dated || ranged)) || goes_on(t, after) {
            break;
        }
        list = longer;
        range = ranged;
        end = after;
    }
    share(&mut list);
    Some(Values { list, range, end, named: true })
}

fn years(t: &Tokens, at: usize, named: bool) -> Option<Values> {
    let first = year(t, at)?;
    if goes_on(t, at + 1) {
        return None;
    }
    let mut list = vec![Value::new(Grain::Year, Some(first), 0, 0)];
    let (mut range, mut end) = (false, at + 1);
    while let Some((next, ranged)) = joint(t, end) {
        if range || ranged && list.len() > 1 || list.len() >= 10 {
            break;
        }
        let next = if t.word(next) == "năm" { next + 1 } else { next };
        let Some(value) = year(t, next) else { break };
        if goes_on(t, next + 1) || value <= first && ranged {
            break;
        }
        list.push(Value::new(Grain::Year, Some(value), 0, 0));
        range = ranged;
        end = next + 1;
    }
    Some(Values { list, range, end, named })
}

/// The values at a place. `free` allows figures that no word names, such as
/// 15/9, 9/2025 or 2025: behind an operator, in a field or a column of times.
pub(crate) fn values(t: &Tokens, at: usize, free: bool) -> Option<Values> {
    if let Some((_, end)) = weekday(t, at) {
        let end = if t.sign(end, ',') || t.sign(end, '(') { end + 1 } else { end };
        let mut found = values(t, end, free)?;
        if t.sign(found.end, ')') && t.sign(end.saturating_sub(1), '(') {
            found.end += 1;
        }
        return found.list.first().is_some_and(|v| v.grain == Grain::Day).then_some(found);
    }
    match t.word(at) {
        "ngày" if matches!(t.word(at + 1), "mùng" | "mồng") => days(t, at + 2, true),
        "ngày" if weekday(t, at + 1).is_some() => values(t, at + 1, free),
        "ngày" => {
            // A stray word of a form: "ngày Tháng 11/2025".
            if t.word(at + 1) == "tháng" && month(t, at + 2).is_some() {
                return values(t, at + 1, free);
            }
            days(t, at + 1, true)
        }
        "mùng" | "mồng" => days(t, at + 1, true),
        "các" | "hai" | "những" if t.word(at + 1) == "ngày" => days(t, at + 2, true),
        "các" if matches!(t.word(at + 1), "tháng" | "quý") => values(t, at + 1, free),
        "tháng" => parts(t, at + 1, Grain::Month, "tháng", |place| month(t, place)),
        "quý" | "q" => parts(t, at + 1, Grain::Quarter, "quý", |place| {
            quarter(t, place).map(|q| (q, place + 1))
        }),
        "năm" => years(t, at + 1, true),
        "trung" | "thượng" | "hạ" | "tuần" => {
            if t.word(at) != "tuần" && t.word(at + 1) != "tuần" {
                return None;
            }
            let month = (at + 1..at + 5).find(|&place| t.word(place) == "tháng")?;
            part_of(t, month, free, days_of_month(t, at)?)
        }
        "nửa" if matches!(t.word(at + 1), "đầu" | "cuối") && t.word(at + 2) == "năm" => {
            half(t, at + 1)
        }
        // "nửa cuối tháng 4": from the 16th.
        "nửa" if matches!(t.word(at + 1), "đầu" | "cuối") && t.word(at + 2) == "tháng" => {
            let days =
                if t.word(at + 1) == "đầu" { Edge::Days(1, 15) } else { Edge::Days(16, 0) };
            part_of(t, at + 2, free, days)
        }
        "sáu" if t.word(at + 1) == "tháng" => half(t, at + 2),
        "đầu" | "giữa" | "cuối" => {
            let edge = match t.word(at) {
                "đầu" => Edge::Start,
                "giữa" => Edge::Middle,
                _ => Edge::End,
            };
            if !matches!(t.word(at + 1), "tháng" | "quý" | "năm") {
                return None;
            }
            part_of(t, at + 1, free, edge)
        }
        "" => figures(t, at, free),
        _ => None,
    }
}

/// A part of the one month, quarter or year at a place.
fn part_of(t: &Tokens, at: usize, free: bool, edge: Edge) -> Option<Values> {
    let mut found = values(t, at, free)?;
    let [value] = found.list.as_mut_slice() else { return None };
    value.edge = Some(edge);
    Some(found)
}

fn half(t: &Tokens, at: usize) -> Option<Values> {
    let part = match t.word(at) {
        "đầu" => 1,
        "cuối" => 2,
        _ => return None,
    };
    if t.word(at + 1) != "năm" {
        return None;
    }
    let (year, end) = year(t, at + 2).map_or((None, at + 2), |year| (Some(year), at + 3));
    let list = vec![Value::new(Grain::Half, year, part, 0)];
    Some(Values { list, range: false, end, named: true })
}

/// Figures that no word names.
fn figures(t: &Tokens, at: usize, free: bool) -> Option<Values> {
    let number = t.number(at)?;
    // A figure inside a number or a symbol: "số 12/2024", "1.234".
    let inside = at.checked_sub(1).is_some_and(|before| {
        t.get(at).is_some_and(|token| !token.gap)
            && (matches!(t.any_sign(before), Some('/' | '.'))
                && t.number(before.wrapping_sub(1)).is_some()
                || t.sign(before, '/')
                || t.sign(before, '-') && !t.word(before.wrapping_sub(1)).is_empty())
    });
    if inside {
        return None;
    }
    if number == 6 && t.word(at + 1) == "tháng" && matches!(t.word(at + 2), "đầu" | "cuối") {
        return half(t, at + 2);
    }
    // 9/2025
    if free
        && t.sign(at + 1, '/')
        && let (Some(month), Some(year)) = (small(t, at, 12), year(t, at + 2))
    {
        if goes_on(t, at + 3) {
            return None;
        }
        let mut list = vec![Value::new(Grain::Month, Some(year), month, 0)];
        let (mut range, mut end) = (false, at + 3);
        if let Some((next, ranged)) = joint(t, end) {
            let more = figures(t, next, true)
                .filter(|more| more.list.first().is_some_and(|v| v.grain == Grain::Month));
            if let Some(more) = more {
                list.extend(&more.list);
                (range, end) = (ranged, more.end);
            }
        }
        return Some(Values { list, range, end, named: false });
    }
    if free && t.digits(at) == 4 {
        return years(t, at, false);
    }
    let found = days(t, at, false)?;
    let first = found.list.first()?;
    // "từ 23 đến 25/02/2027": the second day has the month of both.
    let is_span = matches!(t.word(found.end), "đến" | "tới")
        && t.sign(found.end + 2, '/')
        && one_day(t, found.end + 1).is_some_and(|(last, _)| last.part > 0);
    if free && first.part == 0 && is_span {
        return Some(found);
    }
    let worded = t.word(at + 1) == "tháng" || found.list.len() > 1;
    let full = first.year.is_some() && (worded || t.sign(at + 1, '/') || t.sign(at + 1, '-'));
    (first.part > 0 && (free || full)).then_some(found)
}
