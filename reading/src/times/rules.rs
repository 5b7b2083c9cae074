//! Rules: dates of each week, month, quarter or year, from the issue on.

use super::phrase::{Op, Phrase};
use super::resolve::Timed;
use super::values::{Grain, Value};
use crate::dates::{Bound, Date, Length, Timing, Unit};
use crate::frame::Frame;
use crate::reason::Reason;

/// Nothing of a rule lies before this day: the one that its sentence gives ("từ ngày
/// 01/10, báo cáo hằng tuần"), or the day of the document.
pub(crate) fn base(frame: &Frame, since: Option<Date>) -> Date {
    let stated = since.into_iter().chain(frame.issued).chain(frame.effect).max();
    let first = frame.years.and_then(|(year, _)| Date::new(year, 1, 1));
    let base = stated.or_else(|| frame.floor.into_iter().chain(first).max());
    base.unwrap_or(Date { year: 2000, month: 1, day: 1 })
}

/// The day from which a rule starts: the first of its days on or after the issue.
pub(crate) fn start_of(frame: &Frame, since: Option<Date>, month: Option<u8>, day: i8) -> Date {
    let base = base(frame, since);
    let mut at = Date { day: 1, ..base };
    for _ in 0..24 {
        let last = crate::dates::days_in(at.year, at.month);
        let number = if day < 0 { last } else { u8::try_from(day).unwrap_or(1).min(last) };
        let fits = month.is_none_or(|month| at.month % 3 == month % 3);
        let found = Date { day: number, ..at };
        if fits && found >= base && (day < 0 || i8::try_from(number).is_ok_and(|n| n == day)) {
            return found;
        }
        at = if at.month == 12 {
            Date { year: at.year + 1, month: 1, day: 1 }
        } else {
            Date { month: at.month + 1, ..at }
        };
    }
    base
}

/// The first day of the week with this number, Monday being 1.
pub(crate) fn first_weekday(frame: &Frame, since: Option<Date>, day: u8) -> Date {
    let mut at = base(frame, since);
    // 1 March 1600 was a Wednesday.
    while (at.number() + 1).rem_euclid(7) + 1 != i32::from(day.clamp(1, 7)) {
        at = at.after();
    }
    at
}

pub(crate) fn recurring(
    start: Date,
    rrule: String,
    phrase: &Phrase,
    time: Option<String>,
) -> Timing {
    let bound = bound(phrase);
    Timing::Recurring { start, rrule, rdate: Vec::new(), bound, time, span: None }
}

/// Whether the named day of a rule is included.
pub(crate) fn bound(phrase: &Phrase) -> Bound {
    match phrase.op {
        Op::Before => Bound::Before,
        Op::By | Op::To => Bound::By,
        _ => Bound::On,
    }
}

/// Days or months of each year.
pub(crate) fn yearly(
    list: &[Value],
    phrase: &Phrase,
    frame: &Frame,
    time: Option<String>,
) -> Result<Timed, Reason> {
    let known = frame.issued.into_iter().chain(frame.effect).max();
    let year = known
        .map(|day| day.year)
        .or_else(|| Some(frame.years?.0))
        .or_else(|| Some(frame.floor?.year));
    let year = year.unwrap_or(2000);
    let days: Vec<(u8, i16)> = list
        .iter()
        .map(|value| match value.grain {
            Grain::Day => value
                .within(2000)
                .map(|_| (value.part, i16::from(value.day)))
                .ok_or(Reason::NoSuchDay),
            Grain::Month => Ok((value.part, if phrase.op == Op::Before { 1 } else { -1 })),
            Grain::Quarter => Ok(match phrase.op {
                Op::Before => (value.part * 3 - 2, 1),
                _ => (value.part * 3, -1),
            }),
            _ => Err(Reason::NoYear),
        })
        .collect::<Result<_, _>>()?;
    let real = |year: i32, month: u8, day: i16| {
        let last = crate::dates::days_in(year, month);
        Date {
            year,
            month,
            day: if day < 0 { last } else { u8::try_from(day).unwrap_or(1).min(last) },
        }
    };
    // The first of them on or after the document begins the rule.
    let next = |&(month, day): &(u8, i16)| {
        let found = real(year, month, day);
        match known {
            Some(known) if found < known => real(year + 1, month, day),
            _ => found,
        }
    };
    let Some(&(month, day)) = days.iter().min_by_key(|named| next(named)) else {
        return Err(Reason::NoYear);
    };
    let start = next(&(month, day));
    let is_whole = list.iter().all(|value| value.grain != Grain::Day)
        && !matches!(phrase.op, Op::Before | Op::By | Op::To);
    if is_whole {
        // "vào tháng 7 và tháng 12 hằng năm": whole months each year.
        let is_quarter = list.first().is_some_and(|value| value.grain == Grain::Quarter);
        let length: u8 = if is_quarter { 3 } else { 1 };
        let begins = |month: u8| month - (length - 1);
        let months: Vec<String> =
            days.iter().map(|(month, _)| begins(*month).to_string()).collect();
        let timing = Timing::Recurring {
            start: Date { month: begins(month), day: 1, ..start },
            rrule: format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY=1", months.join(",")),
            rdate: Vec::new(),
            bound: Bound::On,
            time: None,
            span: Some(Length { length: length.into(), unit: Unit::Months }),
        };
        return Ok((timing, None, None));
    }
    let single = days.iter().all(|(_, other)| *other == day);
    let months = days.iter().map(|(month, _)| month.to_string()).collect::<Vec<_>>().join(",");
    let timing = if single {
        let rrule = format!("FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day}");
        recurring(start, rrule, phrase, time)
    } else {
        // An RRULE multiplies months by days, so only one day is a rule and the others
        // are named for ten years.
        let rrule = format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}");
        let mut named = Vec::new();
        for n in 0..10 {
            for &(other, number) in days.iter().filter(|named| **named != (month, day)) {
                let found = real(start.year + n, other, number);
                if found >= start {
                    named.push(found);
                }
            }
        }
        named.sort_unstable();
        match recurring(start, rrule, phrase, time) {
            Timing::Recurring { start, rrule, bound, time, span, .. } => {
                Timing::Recurring { start, rrule, rdate: named, bound, time, span }
            }
            other => other,
        }
    };
    Ok((timing, None, None))
}

pub(crate) fn yearly_span(from: Value, to: Value, frame: &Frame) -> Result<Timed, Reason> {
    let year = frame.issued.map(|day| day.year).or_else(|| Some(frame.years?.0)).unwrap_or(2000);
    let (start, _) = from.within(year).ok_or(Reason::NoSuchDay)?;
    let over = (from.part, from.day) > (to.part, to.day);
    let (_, end) = to.within(year + i32::from(over)).ok_or(Reason::NoSuchDay)?;
    let days = end.last_day().number() - start.first_day().number() + 1;
    let start = start.first_day();
    let timing = Timing::Recurring {
        start,
        rrule: format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", start.month, start.day),
        rdate: Vec::new(),
        bound: Bound::On,
        time: None,
        span: Some(Length { length: u32::try_from(days).unwrap_or(1), unit: Unit::Days }),
    };
    Ok((timing, None, None))
}
