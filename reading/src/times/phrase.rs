//! Phrases of time: an operator, a value, and what follows them.

use super::clock::{clock, weekday};
use super::nth_day::nth_day;
use super::recurrence::{after_values, rate};
use super::relative::relative;
use super::values::{Value, Values, values};
use crate::dates::{Amount, Every, Length, Unit};
use crate::tokens::Tokens;

/// How the words bind to the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    /// No operator.
    Bare,
    /// "trước": the value is left out.
    Before,
    /// "chậm nhất", "đến hết": it is included.
    By,
    /// "đến" alone, which may be a horizon.
    To,
    /// "trong", "vào".
    In,
    /// "từ".
    From,
}

/// What a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Days, months, quarters or years.
    Points(Values),
    /// From a value to another; `before` leaves the second out.
    Span { from: Value, to: Value, before: bool },
    /// From a value to the day of an event, whose words these tokens are.
    Toward { from: Value, event: (usize, usize) },
    /// From a value on; the flag is that the words say so ("trở đi").
    Open(Value, bool),
    /// On these days or months of each year.
    Yearly(Values),
    /// From a day to another of each year.
    YearlySpan { from: Value, to: Value },
    /// On a day whose month only the sentence can say ("hằng tháng (trước ngày 25)").
    BareDay(u8),
    /// On days of each month; -1 is the last.
    Monthly(Vec<i8>),
    /// On a day of a month (1 to 3) of each quarter.
    Quarterly { day: i8, month: u8 },
    /// On a day of each week, Monday 1.
    Weekly(u8),
    /// On a working day of each week, month, quarter or year; -1 is the last.
    WorkingDay { every: Every, nth: i8 },
    /// Again and again.
    Rate(Vec<Length>),
    /// A term after an event.
    Within { length: Amount, unit: Unit, event: (usize, usize) },
    /// A term before an event.
    Lead { length: Amount, unit: Unit, event: (usize, usize) },
    /// All the time.
    Continuous,
    /// When asked.
    OnRequest,
    /// When the case arises.
    AdHoc,
    /// As another rule prescribes.
    AsPrescribed,
}

/// A phrase of time and its tokens.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) op: Op,
    pub(crate) said: Said,
    pub(crate) time: Option<(u8, u8)>,
    /// "dự kiến", "khoảng".
    pub(crate) tentative: bool,
    /// "chậm nhất trước ngày": two operators that contradict each other.
    pub(crate) mixed: bool,
}

impl Phrase {
    /// Whether its words hold a year.
    pub(crate) fn said_year(&self) -> bool {
        match &self.said {
            Said::Points(values) => values.list.iter().any(|value| value.year.is_some()),
            Said::Span { from, to, .. } => from.year.is_some() || to.year.is_some(),
            _ => false,
        }
    }
}

/// The operators, each with its words. A person may add words here.
const OPERATORS: [(Op, &[&str]); 5] = [
    (
        Op::Before,
        &[
            "trước",
            "đến trước",
            "xong trước",
            "trước thời điểm",
            "trước mốc",
            "tới trước",
            "trước lễ",
            "trước dịp lễ",
        ],
    ),
    (
        Op::By,
        &[
            "chậm nhất",
            "chậm nhất là",
            "chậm nhất vào",
            "chậm nhất đến",
            "chậm nhất tới",
            "chậm nhất là vào",
            "chậm nhất là đến",
            "chậm nhất là đến hết",
            "chậm nhất đến hết",
            "chậm nhất hết",
            "chậm nhất là hết",
            "chậm nhất trong",
            "chậm nhất là trong",
            "chậm nhất vào cuối",
            "muộn nhất",
            "muộn nhất là",
            "muộn nhất vào",
            "muộn nhất đến",
            "không muộn hơn",
            "không chậm hơn",
            "không muộn quá",
            "không chậm quá",
            "không quá",
            "hạn cuối",
            "hạn cuối là",
            "hạn cuối cùng là",
            "hạn cuối cùng",
            "hạn chót",
            "hạn chót là",
            "hạn cuối vào",
            "thời hạn cuối cùng là",
            "thời hạn là",
            "thời hạn chậm nhất là",
            "đến hết",
            "tới hết",
            "hết",
            "cho đến hết",
            "trước và trong",
            "xong đến hết",
            "hạn nộp là",
            "hạn nộp",
            "hạn gửi",
            "hạn",
            "hạn hoàn thành",
            "hạn đến",
            "hạn đến hết",
            "thời hạn đến",
            "thời hạn đến hết",
        ],
    ),
    (Op::To, &["đến", "tới", "cho đến", "cho tới"]),
    (
        Op::In,
        &[
            "vào",
            "trong",
            "ngay trong",
            "vào lúc",
            "trong khoảng thời gian",
            "trong thời gian",
            "ngay vào",
            "lúc",
            "vào hồi",
            "vào khoảng",
            "xong trong",
            "trong khoảng",
            "trong các",
            "vào các",
            "hoàn thành trong",
            "bắt đầu vào",
            "đúng",
        ],
    ),
    (
        Op::From,
        &[
            "từ",
            "kể từ",
            "bắt đầu từ",
            "trong khoảng từ",
            "trong thời gian từ",
            "trong khoảng thời gian từ",
            "thời gian từ",
            "thời gian thực hiện từ",
            "tính từ",
        ],
    ),
];

/// The operator at a place and where it ends; the longest wins.
fn operator(t: &Tokens, at: usize) -> (Op, usize) {
    OPERATORS
        .iter()
        .filter_map(|(op, words)| Some((*op, t.any_phrase(at, words)?)))
        .max_by_key(|(_, end)| *end)
        .unwrap_or((Op::Bare, at))
}

/// What makes a day of the week a rule. Reports of a week are due in the next one.
const EVERY_WEEK: [&str; 8] = [
    "hằng tuần",
    "hàng tuần",
    "mỗi tuần",
    "của tuần",
    "tuần kế tiếp",
    "tuần liền kề",
    "tuần tiếp theo",
    "của tuần tiếp theo",
];

/// What joins the two ends of a span.
fn until(t: &Tokens, at: usize) -> Option<(usize, bool)> {
    const JOINTS: [&str; 11] = [
        "đến",
        "tới",
        "đến hết",
        "tới hết",
        "cho đến",
        "cho tới",
        "cho đến hết",
        "đến trước",
        "đến cuối",
        "đến hết cuối",
        "và kết thúc vào",
    ];
    let at = if t.sign(at, ',') { at + 1 } else { at };
    if t.sign(at, '-') {
        return Some((at + 1, false));
    }
    let end = t.any_phrase(at, &JOINTS)?;
    // "đến cuối năm": the edge belongs to the value.
    let end = if t.word(end - 1) == "cuối" { end - 1 } else { end };
    Some((end, t.word(end - 1) == "trước"))
}

/// The words that begin a phrase: nothing else is tried elsewhere.
fn may_begin(t: &Tokens, at: usize) -> bool {
    match t.word(at) {
        "" => t.number(at).is_some(),
        "trước" | "đến" | "xong" | "tới" | "chậm" | "muộn" | "không" | "hạn" | "thời" | "hết"
        | "cho" | "vào" | "trong" | "ngay" | "lúc" | "hoàn" | "bắt" | "từ" | "kể" | "tính"
        | "ngày" | "tháng" | "quý" | "q" | "năm" | "đầu" | "giữa" | "cuối" | "nửa" | "sáu"
        | "thứ" | "chủ" | "mùng" | "mồng" | "các" | "hai" | "những" | "dự" | "khoảng" | "hằng"
        | "hàng" | "mỗi" | "định" | "một" | "sau" | "tối" | "thường" | "đột" | "khi" | "theo"
        | "trung" | "thượng" | "hạ" | "liên" | "đúng" | "sáng" | "chiều" | "suốt" | "tuần" => {
            true
        }
        _ => false,
    }
}

/// The phrase that begins at a place and ends by `end`. `free` is as for
/// [`values`].
pub(crate) fn phrase(t: &Tokens, at: usize, end: usize, free: bool) -> Option<Phrase> {
    if !may_begin(t, at) {
        return None;
    }
    let found = dated(t, at, free).or_else(|| relative(t, at, end)).or_else(|| rate(t, at, free));
    found.filter(|found| found.to <= end && found.to > at)
}

fn tentative(t: &Tokens, at: usize) -> Option<usize> {
    const WORDS: [&str; 6] =
        ["dự kiến", "khoảng", "dự kiến trong", "dự kiến vào", "vào khoảng", "dự kiến từ"];
    let end = t.any_phrase(at, &WORDS)?;
    // The operator within the words is read as an operator.
    Some(if matches!(t.word(end - 1), "trong" | "vào" | "từ") { end - 1 } else { end })
}

pub(super) fn dated(t: &Tokens, from: usize, free: bool) -> Option<Phrase> {
    let (at, is_tentative) = match tentative(t, from) {
        Some(end) => (if t.sign(end, ':') { end + 1 } else { end }, true),
        None => (from, false),
    };
    let (mut op, mut at) = operator(t, at);
    let mut mixed = false;
    // "chậm nhất trước ngày", "đến hết trước": the inner operator is kept apart.
    if op == Op::By && t.word(at) == "trước" {
        (op, at, mixed) = (Op::Before, at + 1, true);
    }
    if op != Op::Bare && matches!(t.word(at), "khoảng") {
        at += 1;
    }
    let day_part = |at: usize| match t.word(at) {
        // "sáng ngày 15/9", "chiều thứ Hai"
        "sáng" | "chiều" | "tối" if matches!(t.word(at + 1), "ngày" | "thứ" | "chủ" | "") => {
            at + 1
        }
        _ => at,
    };
    let mut time = None;
    if let Some((hour, minute, after)) = clock(t, at) {
        let mut next = after;
        time = Some((hour, minute));
        // "từ 7h30 đến 11h30 ngày 15/9": the hours of a day, no deadline of theirs.
        if let Some((joined, _)) = until(t, after)
            && let Some((_, _, end)) = clock(t, joined)
        {
            (time, next) = (None, end);
            if op == Op::From {
                op = Op::In;
            }
        }
        at = if t.sign(next, ',') || t.sign(next, '(') { next + 1 } else { next };
        at = match t.word(at) {
            "của" | "các" | "vào" => at + 1,
            _ => at,
        };
    }
    at = day_part(at);
    // "16 giờ các ngày thứ Sáu hằng tuần", "vào ngày thứ Hai hằng tuần"
    if let Some(named) = t.any_phrase(at, &["các ngày", "ngày"])
        && weekday(t, named).is_some_and(|(_, end)| t.number(end).is_none() && !t.sign(end, ','))
    {
        at = named;
    }
    let free = free || op != Op::Bare || time.is_some();
    if let Some((day, end)) = weekday(t, at)
        && let Some(end) = t.any_phrase(end, &EVERY_WEEK)
    {
        let said = Said::Weekly(day);
        return Some(Phrase { from, to: end, op, said, time, tentative: is_tentative, mixed });
    }
    let done = |said: Said, to: usize, op: Op, time| {
        Some(Phrase { from, to, op, said, time, tentative: is_tentative, mixed })
    };
    if let Some((said, end)) = nth_day(t, at, false) {
        return done(said, end, op, time);
    }
    let found = values(t, at, free)?;
    let first = *found.list.first()?;
    let last = *found.list.last()?;
    // The figures of a bare year or fraction need a word or a field.
    if op == Op::Bare && !found.named && !free && first.year.is_none() {
        return None;
    }
    if let Some(said) = after_values(t, &found) {
        let (said, end) = said;
        return done(said, end, op, time);
    }
    if found.range {
        let said = Said::Span { from: first, to: last, before: false };
        return done(said, found.end, op, time);
    }
    if matches!(op, Op::Bare | Op::From | Op::In)
        && found.list.len() == 1
        && let Some(span) = span(t, first, &found, op, free)
    {
        let (said, end, ended) = span;
        return done(said, end, op, ended);
    }
    if let Some(end) = open_end(t, found.end) {
        return done(Said::Open(first, true), end, op, time);
    }
    if first.part == 0 && first.grain == super::values::Grain::Day {
        let alone =
            found.list.len() == 1 && matches!(op, Op::Before | Op::By | Op::In) && found.named;
        return if alone { done(Said::BareDay(first.day), found.end, op, time) } else { None };
    }
    match op {
        Op::From => done(Said::Open(first, false), found.end, op, time),
        _ => {
            let end = found.end;
            done(Said::Points(found), end, op, time)
        }
    }
}

/// The words that leave the end of a span open.
fn open_end(t: &Tokens, at: usize) -> Option<usize> {
    const WORDS: [&str; 12] = [
        "trở đi",
        "trở về sau",
        "trở lại đây",
        "và những năm tiếp theo",
        "và các năm tiếp theo",
        "và những năm sau",
        "và các năm sau",
        "và tiếp theo",
        "và những tháng tiếp theo",
        "và các năm",
        "và những năm kế tiếp",
        "và duy trì các năm tiếp theo",
    ];
    let at = if t.sign(at, ',') { at + 1 } else { at };
    t.any_phrase(at, &WORDS)
}

type Ended = (Said, usize, Option<(u8, u8)>);

/// "… đến …" behind a first value.
fn span(t: &Tokens, first: Value, found: &Values, op: Op, free: bool) -> Option<Ended> {
    let (mut at, mut before) = until(t, found.end)?;
    let dash = t.sign(found.end, '-');
    let mut time = None;
    if let Some((hour, minute, end)) = clock(t, at) {
        time = Some((hour, minute));
        at = end;
    }
    if matches!(t.word(at), "trước") {
        before = true;
        at += 1;
    }
    if t.word(at) == "hết" {
        at += 1;
    }
    if let Some(end) = t.any_phrase(at, &["ngày bầu cử", "hết ngày bầu cử"]) {
        let said = Said::Toward { from: first, event: (end - 3, end) };
        return Some((said, end, None));
    }
    if !dash && matches!(t.word(at), "nay") || t.any_phrase(at, &["khi"]).is_some() {
        return None;
    }
    let second = values(t, at, free || op != Op::Bare || !dash)?;
    let &[to] = second.list.as_slice() else { return None };
    if second.list.len() != 1 || to.part == 0 && to.grain == super::values::Grain::Day {
        return None;
    }
    let mut from = first;
    if from.part == 0 && from.grain == super::values::Grain::Day {
        from.part = to.part;
    }
    from.year = from.year.or(to.year);
    // "từ tháng 9 năm nay đến tháng 5 năm 2026": the first lies in the year before.
    if first.year.is_none() && from.grain == to.grain && (from.part, from.day) > (to.part, to.day) {
        from.year = to.year.map(|year| year - 1);
    }
    let (said, end) = match open_end(t, second.end) {
        Some(end) => (Said::Span { from, to, before }, end),
        None => (Said::Span { from, to, before }, second.end),
    };
    if let Some(end) = super::recurrence::every_year(t, end) {
        return Some((Said::YearlySpan { from, to }, end, time));
    }
    Some((said, end, time))
}
