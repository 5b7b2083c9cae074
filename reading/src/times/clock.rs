//! Days of the week, weeks and thirds of a month, and times of day.

use super::values::{Edge, small};
use crate::tokens::Tokens;

/// Where a day of the week ends: "thứ Hai", "thứ 2", "chủ nhật", and the comma
/// or bracket after it.
pub(crate) fn weekday(t: &Tokens, at: usize) -> Option<(u8, usize)> {
    let (day, end) = match t.word(at) {
        "thứ" => {
            let day = match t.word(at + 1) {
                "hai" => 1,
                "ba" => 2,
                "tư" => 3,
                "năm" => 4,
                "sáu" => 5,
                "bảy" | "bẩy" => 6,
                _ => small(t, at + 1, 7)?.checked_sub(1).filter(|day| *day > 0)?,
            };
            (day, at + 2)
        }
        "chủ" if t.word(at + 1) == "nhật" => (7, at + 2),
        "cn" => (7, at + 1),
        _ => return None,
    };
    Some((day, end))
}

/// A time of day: "17 giờ 00", "17h00", "17:00", "8 giờ 30 phút".
pub(crate) fn clock(t: &Tokens, at: usize) -> Option<(u8, u8, usize)> {
    let hour = t.number(at).filter(|hour| *hour <= 24 && t.digits(at) <= 2)?;
    let hour = u8::try_from(hour).ok()?;
    let minute = |place: usize| {
        let value = t.number(place).filter(|m| *m < 60 && t.digits(place) == 2)?;
        u8::try_from(value).ok()
    };
    if t.sign(at + 1, ':') {
        return minute(at + 2).map(|minute| (hour, minute, at + 3));
    }
    if !matches!(t.word(at + 1), "giờ" | "h" | "g") {
        return None;
    }
    let (minute, mut end) = minute(at + 2).map_or((0, at + 2), |minute| (minute, at + 3));
    if matches!(t.word(end), "phút" | "ph" | "p")
        || matches!(t.any_sign(end), Some('\'' | '’' | '′'))
    {
        end += 1;
    }
    Some((hour, minute, end))
}

/// The days that a third or a week of a month has: "thượng tuần", "tuần thứ hai", "tuần
/// cuối". The thirds have ten days each; a week is taken as seven days counted from the
/// first day of the month, or up to its last.
pub(super) fn days_of_month(t: &Tokens, at: usize) -> Option<Edge> {
    let third = match t.word(at) {
        "thượng" => Some(Edge::Days(1, 10)),
        "trung" => Some(Edge::Days(11, 20)),
        "hạ" => Some(Edge::Days(21, 0)),
        _ => None,
    };
    if third.is_some() {
        return third;
    }
    let place = if t.word(at + 1) == "thứ" { at + 2 } else { at + 1 };
    let week = match t.word(place) {
        "đầu" | "nhất" | "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "tư" | "bốn" => 4,
        "cuối" => return Some(Edge::Days(0, 0)),
        _ => small(t, place, 4)?,
    };
    Some(Edge::Days(week * 7 - 6, week * 7))
}
