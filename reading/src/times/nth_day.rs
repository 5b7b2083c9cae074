//! Days named by their place: "ngày cuối quý", "ngày làm việc đầu tiên của tháng".

use super::phrase::Said;
use crate::dates::Every;
use crate::tokens::Tokens;

/// A day named by its place in each month or quarter, or a working day by its place in each
/// week, month, quarter or year, and where its words end. "ngày cuối tháng" alone may be a
/// day of this month, so it needs `regular` words before it or "hằng", "mỗi" in it.
pub(super) fn nth_day(t: &Tokens, at: usize, regular: bool) -> Option<(Said, usize)> {
    let working = t.phrase(at, "ngày làm việc");
    let at = working.or_else(|| t.phrase(at, "ngày"))?;
    let (nth, at) = match t.word(at) {
        "đầu" => (1, t.phrase(at, "đầu tiên").unwrap_or(at + 1)),
        "cuối" => (-1, t.phrase(at, "cuối cùng").unwrap_or(at + 1)),
        "thứ" if working.is_some() => (ordinal(t, at + 1)?, at + 2),
        _ => return None,
    };
    let is_whole = matches!(t.word(at - 1), "tiên" | "cùng") || working.is_some();
    let at = t.any_phrase(at, &["của", "trong"]).unwrap_or(at);
    let each = t.any_phrase(at, &["mỗi", "hằng", "hàng", "từng"]);
    let at = each.unwrap_or(at);
    let every = match t.word(at) {
        "tuần" => Every::Week,
        "tháng" => Every::Month,
        "quý" => Every::Quarter,
        "năm" => Every::Year,
        _ => return None,
    };
    let end = at + 1;
    let again = t.any_phrase(end, &["hằng tháng", "hàng tháng", "hằng quý", "hàng quý"]);
    // "của tháng 6", "của quý IV", "tháng này" are of one month or quarter.
    let is_one = t.number(end).is_some()
        || matches!(t.word(end), "i" | "ii" | "iii" | "iv" | "này" | "nay" | "đó" | "đầu" | "cuối");
    if is_one || !(regular || is_whole || each.is_some() || again.is_some()) {
        return None;
    }
    let said = match (working, every) {
        (Some(_), _) => Said::WorkingDay { every, nth },
        (None, Every::Month) => Said::Monthly(vec![nth]),
        (None, Every::Quarter) => Said::Quarterly { day: nth, month: if nth < 0 { 3 } else { 1 } },
        (None, Every::Week | Every::Year) => return None,
    };
    Some((said, again.unwrap_or(end)))
}

/// "thứ 3", "thứ nhất".
fn ordinal(t: &Tokens, at: usize) -> Option<i8> {
    const WORDS: [&str; 10] =
        ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let number = match t.number(at) {
        Some(number) => i8::try_from(number).ok()?,
        None => i8::try_from(WORDS.iter().position(|word| *word == t.word(at))?).ok()? + 1,
    };
    (1..=23).contains(&number).then_some(number)
}
