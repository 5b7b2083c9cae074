//! Terms counted from an event, or before one.

use super::phrase::{Op, Phrase, Said};
use super::values::values;
use crate::dates::{Amount, Unit};
use crate::tokens::Tokens;

/// The longest name of an event, in tokens.
const EVENT: usize = 16;

fn unit(t: &Tokens, at: usize) -> Option<(Unit, usize)> {
    if let Some(end) = t.any_phrase(at, &["ngày làm việc", "ngày làm việc hành chính"]) {
        return Some((Unit::WorkingDays, end));
    }
    match t.word(at) {
        "ngày" => Some((Unit::Days, at + 1)),
        "tuần" => Some((Unit::Weeks, at + 1)),
        "tháng" => Some((Unit::Months, at + 1)),
        "năm" => Some((Unit::Years, at + 1)),
        _ => None,
    }
}

/// Hours of a term that says what it counts from: "24 giờ kể từ khi", "02 giờ làm việc
/// trước khi". A number of hours alone is a time of day.
fn hours(t: &Tokens, at: usize, is_led: bool, is_term: bool) -> Option<(Amount, Unit, usize)> {
    const FROM: [&str; 5] = ["kể từ", "tính từ", "từ khi", "từ lúc", "từ thời điểm"];
    let (count, end) = amount(t, at)?;
    let end = t.any_phrase(end, &["giờ", "tiếng"])?;
    let (unit, end) = match t.any_phrase(end, &["làm việc"]) {
        Some(end) => (Unit::WorkingHours, end),
        None => (Unit::Hours, end),
    };
    let skip = if t.sign(end, ',') { end + 1 } else { end };
    let is_counted = t.any_phrase(skip, &FROM).is_some()
        || is_led && t.any_phrase(skip, &["trước khi", "sau khi"]).is_some()
        || is_term
        || unit == Unit::WorkingHours;
    is_counted.then_some((count, unit, end))
}

/// A number of units in figures, perhaps with a half and perhaps written twice: "2,5",
/// "05 (năm)".
fn amount(t: &Tokens, at: usize) -> Option<(Amount, usize)> {
    // The figures behind a comma are no number of their own.
    let is_part = at >= 2 && t.sign(at - 1, ',') && t.number(at - 2).is_some();
    let whole = t.number(at).filter(|_| t.digits(at) <= 3 && !is_part)?;
    let has_half = t.sign(at + 1, ',') && t.number(at + 2) == Some(5) && t.digits(at + 2) == 1;
    let mut end = if has_half { at + 3 } else { at + 1 };
    if t.sign(end, '(') && t.sign(end + 2, ')') {
        end += 3;
    }
    (whole > 0 || has_half).then_some((Amount { whole, has_half }, end))
}

/// A length: "05 ngày làm việc", "10 (mười) ngày", "hai tháng".
fn length(t: &Tokens, at: usize) -> Option<(Amount, Unit, usize)> {
    const NUMBERS: [&str; 10] =
        ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let (count, end) = match t.number(at) {
        Some(_) => amount(t, at)?,
        None => {
            let place = NUMBERS.iter().position(|word| t.word(at) == *word)?;
            let whole = u32::try_from(place).ok()? + 1;
            let doubled = t.sign(at + 1, '(') && t.sign(at + 3, ')');
            let end = if doubled { at + 4 } else { at + 1 };
            (Amount { whole, has_half: false }, end)
        }
    };
    let (unit, end) = unit(t, end)?;
    // Half of a day can be 12 hours or half of its working hours, and other halves are
    // counted by nobody.
    (!count.has_half || unit == Unit::WorkingDays).then_some((count, unit, end))
}

/// Where the words of an event end: at a sign, a verb's object or the limit.
fn event(t: &Tokens, at: usize, end: usize) -> Option<(usize, usize)> {
    let stop = (at..end.min(at + EVENT))
        .find(|&place| {
            matches!(t.any_sign(place), Some(',' | '.' | ';' | ':' | '(' | ')' | '/'))
                || matches!(t.word(place), "thì" | "phải" | "để" | "gửi")
        })
        .unwrap_or(end.min(at + EVENT));
    (stop > at).then_some((at, stop))
}

/// A phrase that counts from an event: "trong thời hạn 05 ngày kể từ ngày nhận
/// đơn", "chậm nhất 10 ngày trước ngày khai mạc", "trước ngày bầu cử 95 ngày",
/// "ngay sau khi kết thúc hội nghị".
pub(crate) fn relative(t: &Tokens, at: usize, end: usize) -> Option<Phrase> {
    const LEADS: [&str; 26] = [
        "trong thời hạn",
        "trong vòng",
        "trong thời gian",
        "sau",
        "chậm nhất",
        "chậm nhất là",
        "chậm nhất sau",
        "chậm nhất là sau",
        "muộn nhất",
        "không quá",
        "tối đa",
        "tối đa không quá",
        "trong",
        "ít nhất",
        "trước",
        "thời hạn",
        "thời hạn là",
        "chậm nhất trong vòng",
        "chậm nhất trong thời hạn",
        "chậm nhất trong",
        "không chậm quá",
        "không muộn quá",
        "chậm nhất là trong",
        "chậm nhất trước",
        "chậm nhất là trước",
        "trước ít nhất",
    ];
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
    const SOON: [&str; 10] = [
        "ngay sau khi",
        "ngay sau",
        "ngay khi",
        "sau khi kết thúc",
        "sau mỗi đợt",
        "sau khi có",
        "sau khi hoàn thành",
        "sau mỗi",
        "sau khi",
        "khi kết thúc",
    ];
    if let Some(after) = t.any_phrase(at, &["ngay sau khi", "ngay sau", "ngay khi"]) {
        let (_, stop) = event(t, after, end)?;
        return done(Said::AdHoc, stop);
    }
    let start = t.any_phrase(at, &LEADS).unwrap_or(at);
    // "ngày 15 tháng trước" is a day of the month before.
    let dated = start == at
        && at.checked_sub(1).is_some_and(|before| matches!(t.word(before), "ngày" | "từ"));
    let is_term = t.any_phrase(at, &["trong thời hạn", "trong vòng"]).is_some();
    let counted = length(t, start).or_else(|| hours(t, start, start > at, is_term));
    if let Some((count, unit, after)) = counted.filter(|_| !dated) {
        let lead_word = t.word(start.saturating_sub(1)) == "trước" && start > at
            || t.phrase(start.saturating_sub(3), "trước ít nhất").is_some();
        let mut after = after;
        // A comma may stand before the words of the event.
        let skip = if t.sign(after, ',') { after + 1 } else { after };
        const FROM: [&str; 11] = [
            "kể từ lúc",
            "kể từ thời điểm",
            "kể từ",
            "kể từ khi",
            "tính từ",
            "từ khi",
            "từ ngày",
            "sau khi",
            "sau",
            "từ khi có",
            "từ",
        ];
        const AHEAD: [&str; 4] = ["trước khi", "trước", "trước ngày", "so với"];
        // "trong 03 ngày, từ 23 đến 25/02/2027": the days say when.
        let spanned = skip > after && super::phrase::dated(t, skip, true).is_some();
        if spanned && matches!(unit, Unit::Days) {
            return None;
        }
        if let Some(words) = t.any_phrase(skip, &FROM).filter(|_| !spanned) {
            // "từ ngày 15/9" counts from a date, which the words name.
            let words = if t.word(words - 1) == "ngày" { words - 1 } else { words };
            let event = event(t, words, end)?;
            return done(Said::Within { length: count, unit, event }, event.1);
        }
        if let Some(words) =
            t.any_phrase(skip, &AHEAD).filter(|_| start > at || t.word(skip) == "trước")
        {
            let words = if t.word(words - 1) == "ngày" { words - 1 } else { words };
            // "báo cáo 6 tháng trước ngày 10/6": the report of half a year, and its date.
            if values(t, words, true).is_some() {
                return None;
            }
            let event = event(t, words, end)?;
            return done(Said::Lead { length: count, unit, event }, event.1);
        }
        if lead_word {
            let event = event(t, after, end).filter(|_| t.any_sign(after).is_none());
            let event = event.unwrap_or((after, after));
            after = event.1;
            return done(Said::Lead { length: count, unit, event }, after);
        }
        // "trong thời hạn 10 ngày" without an event counts from one all the same.
        let term =
            start > at && !matches!(t.word(at), "trong" | "ít" | "sau" | "tối" | "thời") || is_term;
        let is_short = !matches!(unit, Unit::Weeks | Unit::Months | Unit::Years);
        let term = term && is_short;
        return if term {
            done(Said::Within { length: count, unit, event: (after, after) }, after)
        } else {
            None
        };
    }
    // Terms of seasons and sessions, the number last: "sau khi kết thúc vụ 10 ngày".
    if let Some(words) = t.any_phrase(at, &["sau khi", "sau ngày", "sau"]) {
        let words = if t.word(words - 1) == "ngày" { words - 1 } else { words };
        let (from, stop) = event(t, words, end).filter(|(from, stop)| stop - from <= 10)?;
        let counted = (from + 1..stop).find_map(|place| {
            t.number(place)?;
            Some((place, length(t, place).filter(|(_, _, after)| *after == stop)?))
        });
        if let Some((place, (count, unit, after))) = counted {
            let event = (from, place);
            return done(Said::Within { length: count, unit, event }, after);
        }
    }
    // "trước ngày bầu cử 95 ngày"
    if t.word(at) == "trước" && values(t, at + 1, true).is_none() {
        let limit = end.min(at + 10);
        let count = (at + 2..limit)
            .find(|&place| length(t, place).is_some() && t.number(place).is_some())?;
        if (at + 1..count).any(|place| t.any_sign(place).is_some()) {
            return None;
        }
        let (last_length, unit, after) = length(t, count)?;
        // "trước ngày lên đường từ 03 đến 05 ngày": three days before at the latest.
        let latest = count.checked_sub(2).filter(|&at| {
            t.word(at + 1) == "đến" && at > 0 && t.word(at - 1) == "từ" && t.number(at).is_some()
        });
        let length = match latest {
            Some(at) => amount(t, at)?.0,
            None => last_length,
        };
        // "trước khi xuống giống ít nhất 15 ngày"
        let least = ["ít nhất", "tối thiểu"]
            .iter()
            .any(|words| count.checked_sub(2).and_then(|from| t.phrase(from, words)).is_some());
        let last = match latest {
            Some(at) => at - 1,
            None if least => count - 2,
            None => count,
        };
        if last <= at + 1 {
            return None;
        }
        return done(Said::Lead { length, unit, event: (at + 1, last) }, after);
    }
    if let Some(after) = t.any_phrase(at, &SOON) {
        // Minutes of a meeting tell what was heard: "Sau khi nghe báo cáo, … kết luận".
        if matches!(t.word(after), "nghe" | "thảo" | "trao" | "xem" | "cân" | "nghiên") {
            return None;
        }
        let (_, stop) = event(t, after, end)?;
        return done(Said::AdHoc, stop);
    }
    None
}
