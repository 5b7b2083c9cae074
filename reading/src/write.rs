//! The canonical words of a timing, which read again give the same timing.

use crate::dates::{Amount, Bound, Date, End, Every, Length, Timing, Unit, When};

/// The words of a timing as a plan would write them, in full: with its year, and
/// with an operator that says whether the day is included. `event` gives the words
/// of an event by its id.
///
/// Nothing is written for what one phrase cannot say: an unstated time, and rules
/// beyond those of plans.
///
/// ```
/// use kyhan_reading::{Bound, Date, Timing, When, phrase_of};
///
/// let day = Date::new(2025, 11, 20).map(When::Day);
/// let timing = day.map(|when| Timing::Once { when, bound: Bound::Before, time: None, tentative: None });
/// let words = timing.and_then(|timing| phrase_of(&timing, |_| None));
/// assert_eq!(words.as_deref(), Some("trước ngày 20/11/2025"));
/// ```
#[must_use]
pub fn phrase_of(timing: &Timing, event: impl Fn(&str) -> Option<String>) -> Option<String> {
    Some(match timing {
        Timing::Once { when, bound, time, tentative } => {
            once(*when, *bound, time.as_deref(), *tentative)?
        }
        Timing::Lunar { when, bound, time } => {
            let year = when.year.map_or("hằng năm".to_owned(), |year| format!("năm {year}"));
            let (operator, clock) = (operator(*bound), clock(time.as_deref())?);
            format!("{operator} {clock}ngày {} tháng {} âm lịch {year}", when.day, when.month)
        }
        Timing::Recurring { start, rrule, rdate, bound, time, span } => {
            recurring(*start, rrule, rdate, *bound, time.as_deref(), *span)?
        }
        Timing::WorkingDay { every, nth, bound, time, .. } => {
            let place = match nth {
                1 => "đầu tiên".to_owned(),
                -1 => "cuối cùng".to_owned(),
                nth if *nth > 0 => format!("thứ {nth}"),
                _ => return None,
            };
            let of = match every {
                Every::Week => "tuần",
                Every::Month => "tháng",
                Every::Quarter => "quý",
                Every::Year => "năm",
            };
            let (operator, clock) = (operator(*bound), clock(time.as_deref())?);
            format!("{operator} {clock}ngày làm việc {place} của mỗi {of}")
        }
        Timing::During { from, until } => match (from, until) {
            (End::When(from), Some(End::When(until))) if from == until => match from {
                When::Day(day) => format!("vào ngày {}", figures(*day)),
                _ => format!("trong {}", value(*from)),
            },
            (End::When(from), Some(End::When(until))) => {
                format!("từ {} đến {}", value(*from), value(*until))
            }
            (End::When(from), Some(End::Event { event: id })) => {
                format!("từ {} đến {}", value(*from), event(id)?)
            }
            (End::When(from), None) => format!("từ {} trở đi", value(*from)),
            (End::Event { .. }, _) => return None,
        },
        Timing::Within { length, unit, after } => {
            format!("trong thời hạn {} kể từ {}", term(*length, *unit), event(&after.event)?)
        }
        Timing::LeadTime { length, unit, before } => {
            format!("chậm nhất {} trước {}", term(*length, *unit), event(&before.event)?)
        }
        Timing::Periodic { every } if every.is_empty() => "định kỳ".to_owned(),
        Timing::Periodic { every } => {
            let rates: Vec<String> =
                every.iter().map(|rate| units(format!("{:02}", rate.length), rate.unit)).collect();
            format!("định kỳ {}", rates.join(", "))
        }
        Timing::Continuous => "thường xuyên".to_owned(),
        Timing::OnRequest => "khi có yêu cầu".to_owned(),
        Timing::AdHoc => "đột xuất".to_owned(),
        Timing::AsPrescribed {} => "theo quy định".to_owned(),
        Timing::Unstated => return None,
    })
}

fn figures(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day, day.month, day.year)
}

fn value(when: When) -> String {
    match when {
        When::Day(day) => format!("ngày {}", figures(day)),
        When::Month(year, month) => format!("tháng {month} năm {year}"),
        When::Quarter(year, quarter) => {
            let roman = ["I", "II", "III", "IV"]
                .get(usize::from(quarter.saturating_sub(1)))
                .copied()
                .unwrap_or("I");
            format!("quý {roman} năm {year}")
        }
        When::Year(year) => format!("năm {year}"),
    }
}

fn operator(bound: Bound) -> &'static str {
    match bound {
        Bound::Before => "trước",
        Bound::By => "chậm nhất",
        Bound::On => "vào",
    }
}

/// "17 giờ 00 " before a day.
fn clock(time: Option<&str>) -> Option<String> {
    let Some(time) = time else { return Some(String::new()) };
    let (hour, minute) = time.split_once(':')?;
    Some(format!("{hour} giờ {minute} "))
}

fn once(when: When, bound: Bound, time: Option<&str>, tentative: Option<Date>) -> Option<String> {
    let day = matches!(when, When::Day(_));
    // A whole month is a span, and has no hours.
    if !day && (bound == Bound::On || time.is_some() || tentative.is_some()) {
        return None;
    }
    let words = format!("{} {}{}", operator(bound), clock(time)?, value(when));
    match tentative {
        Some(_) if bound == Bound::On => None,
        Some(expected) => Some(format!("dự kiến ngày {} ({words})", figures(expected))),
        None => Some(words),
    }
}

/// The parts of a rule.
fn part<'a>(rrule: &'a str, key: &str) -> Option<&'a str> {
    rrule.split(';').find_map(|part| part.strip_prefix(key)?.strip_prefix('='))
}

fn recurring(
    start: Date,
    rrule: &str,
    rdate: &[Date],
    bound: Bound,
    time: Option<&str>,
    span: Option<Length>,
) -> Option<String> {
    let clock = clock(time)?;
    let operator = operator(bound);
    let day = part(rrule, "BYMONTHDAY");
    let months: Vec<&str> =
        part(rrule, "BYMONTH").map(|months| months.split(',').collect()).unwrap_or_default();
    if rrule == "FREQ=DAILY;COUNT=1" {
        let days: Vec<String> =
            std::iter::once(&start).chain(rdate).map(|day| figures(*day)).collect();
        return (span.is_none() && days.len() > 1)
            .then(|| format!("{operator} {clock}các ngày {}", days.join(", ")));
    }
    if !rdate.is_empty() {
        return None;
    }
    match (part(rrule, "FREQ")?, months.as_slice(), day, span) {
        ("MONTHLY", [], Some(day), None) => {
            let days = match day {
                "-1" => "cuối cùng".to_owned(),
                day => day.split(',').collect::<Vec<_>>().join(" và ngày "),
            };
            Some(format!("{operator} {clock}ngày {days} hằng tháng"))
        }
        ("WEEKLY", [], None, None) => {
            const NAMES: [(&str, &str); 7] = [
                ("MO", "thứ Hai"),
                ("TU", "thứ Ba"),
                ("WE", "thứ Tư"),
                ("TH", "thứ Năm"),
                ("FR", "thứ Sáu"),
                ("SA", "thứ Bảy"),
                ("SU", "chủ nhật"),
            ];
            let wanted = part(rrule, "BYDAY")?;
            let (_, name) = NAMES.iter().find(|(known, _)| *known == wanted)?;
            Some(format!("{operator} {clock}{name} hằng tuần"))
        }
        ("YEARLY", ["3", "6", "9", "12"], Some(day), None) => {
            Some(format!("{operator} {clock}ngày {day} của tháng cuối quý"))
        }
        ("YEARLY", ["1", "4", "7", "10"], Some(day), None) => {
            Some(format!("{operator} {clock}ngày {day} của tháng đầu quý sau"))
        }
        ("YEARLY", [month], Some("1"), Some(Length { length: 1, unit: Unit::Months }))
            if bound == Bound::On =>
        {
            Some(format!("vào tháng {month} hằng năm"))
        }
        ("YEARLY", [month], Some(day), Some(Length { length, unit: Unit::Days }))
            if bound == Bound::On =>
        {
            let mut last = start;
            // One day more each time; windows of plans are short.
            for _ in 1..length.min(366) {
                last = after(last);
            }
            Some(format!(
                "từ ngày {day} tháng {month} đến ngày {} tháng {} hằng năm",
                last.day, last.month
            ))
        }
        ("YEARLY", months, Some(day), None) if !months.is_empty() && !day.contains(',') => {
            let days: Vec<String> =
                months.iter().map(|month| format!("ngày {day} tháng {month}")).collect();
            Some(format!("{operator} {clock}{} hằng năm", days.join(" và ")))
        }
        _ => None,
    }
}

fn after(day: Date) -> Date {
    if day.day < crate::dates::days_in(day.year, day.month) {
        Date { day: day.day + 1, ..day }
    } else if day.month < 12 {
        Date { month: day.month + 1, day: 1, ..day }
    } else {
        Date { year: day.year + 1, month: 1, day: 1 }
    }
}

fn term(length: Amount, unit: Unit) -> String {
    let whole = length.whole;
    units(if length.has_half { format!("{whole},5") } else { format!("{whole:02}") }, unit)
}

fn units(count: String, unit: Unit) -> String {
    let unit = match unit {
        Unit::Days => "ngày",
        Unit::WorkingDays => "ngày làm việc",
        Unit::Weeks => "tuần",
        Unit::Months => "tháng",
        Unit::Years => "năm",
        Unit::Hours => "giờ",
        Unit::WorkingHours => "giờ làm việc",
    };
    format!("{count} {unit}")
}
