//! The words of a draft: how sure, when, why not.

use kyhan::Lang;
use kyhan_reading::{
    Amount, Basis, Bound, Confidence, Draft, DraftDuty, End, Every, Timing, Unit, When, phrase_of,
};
use serde_json::Value;

use crate::drafts::Drafted;
use crate::words;

/// How far a reading may be trusted.
pub(crate) fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Sure => lang.pick("chắc chắn", "sure"),
        Confidence::Check => lang.pick("cần xem lại", "check"),
        Confidence::Guess => lang.pick("phỏng đoán", "guess"),
    }
}

/// Where the words of a field stand.
pub(crate) fn basis(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::Clause => lang.pick("trong câu", "in the clause"),
        Basis::Field => lang.pick("ở mục kèm theo", "in a field"),
        Basis::Column => lang.pick("trong cột", "in a column"),
        Basis::Heading => lang.pick("ở đề mục phía trên", "in a heading above"),
        Basis::Issuer => lang.pick("cơ quan ban hành", "the issuer"),
    }
}

/// A field of a duty.
pub(crate) fn field(field: &str, lang: Lang) -> &str {
    match field {
        "timing" => lang.pick("Thời gian", "Time"),
        "bearers" => lang.pick("Thực hiện", "Bearers"),
        "coordinators" => lang.pick("Phối hợp", "Coordinators"),
        "recipients" => lang.pick("Gửi", "Recipients"),
        "via" => lang.pick("Qua", "Through"),
        "title" => lang.pick("Đoạn văn", "Clause"),
        _ => field,
    }
}

/// What is open in a reading.
pub(crate) fn ambiguity(kind: &str, lang: Lang) -> &str {
    match kind {
        "year" => lang.pick("văn bản không ghi năm", "no year is written"),
        "bound" => lang.pick("có tính ngày nêu không", "whether the named day counts"),
        "vague" => lang.pick("từ ngữ không rõ ngày", "the words name no day"),
        "recurrence" => lang.pick("một lần hay định kỳ", "once or again and again"),
        "start" => lang.pick("bắt đầu từ khi nào", "from when"),
        "window" => lang.pick("khoảng thời gian hay hạn", "a span or a limit"),
        _ => kind,
    }
}

/// A timing in canonical words.
pub(crate) fn timing(drafted: &Drafted, timing: &Timing, lang: Lang) -> String {
    let event = |id: &str| {
        let title = drafted.entry("events", id)?.get("title").and_then(Value::as_str)?;
        Some(title.to_owned())
    };
    match lang {
        Lang::Vi => phrase_of(timing, event)
            .or_else(|| brief(timing))
            .unwrap_or_else(|| "không nêu thời gian".to_owned()),
        Lang::En => english(timing, event),
    }
}

/// What the canonical words cannot say.
fn brief(timing: &Timing) -> Option<String> {
    match timing {
        Timing::Once { when, bound, .. } => {
            let operator = if *bound == Bound::Before { "trước" } else { "trong" };
            Some(format!("{operator} {when}"))
        }
        Timing::Recurring { rrule, .. } => Some(rrule.clone()),
        _ => None,
    }
}

fn english(timing: &Timing, event: impl Fn(&str) -> Option<String>) -> String {
    let named = |id: &str| format!("“{}”", event(id).unwrap_or_else(|| id.to_owned()));
    let end = |end: &End| match end {
        End::When(when) => when.to_string(),
        End::Event { event } => named(event),
    };
    match timing {
        Timing::Once { when, bound, time, tentative } => {
            let operator = match (bound, when) {
                (Bound::Before, _) => "before",
                (Bound::On, When::Day(_)) => "on",
                (Bound::On, _) => "in",
                (Bound::By, _) => "by",
            };
            let time = time.as_ref().map(|time| format!(" {time}")).unwrap_or_default();
            let expected = tentative.map(|day| format!(" (expected on {day})")).unwrap_or_default();
            format!("{operator} {when}{time}{expected}")
        }
        Timing::Lunar { when, bound, time } => {
            let operator = operator(*bound);
            let year = when.year.map_or(" of every year".to_owned(), |year| format!(" of {year}"));
            let time = at(time.as_deref());
            format!("{operator} day {} of lunar month {}{year}{time}", when.day, when.month)
        }
        Timing::Recurring { start, rrule, rdate, bound, time, .. } => {
            let bound = operator(*bound);
            let time = at(time.as_deref());
            let more: String = rdate.iter().map(|day| format!(", {day}")).collect();
            format!("again and again, {bound} each of {rrule} from {start}{more}{time}")
        }
        Timing::WorkingDay { every, nth, bound, time, .. } => {
            let day = match nth {
                1 => "the first working day".to_owned(),
                -1 => "the last working day".to_owned(),
                nth => format!("working day {nth}"),
            };
            let of = match every {
                Every::Week => "week",
                Every::Month => "month",
                Every::Quarter => "quarter",
                Every::Year => "year",
            };
            let time = at(time.as_deref());
            format!("{} {day} of each {of}{time}", operator(*bound))
        }
        Timing::During { from, until: Some(until) } if from == until => {
            format!("during {}", end(from))
        }
        Timing::During { from, until: Some(until) } => {
            format!("from {} to {}", end(from), end(until))
        }
        Timing::During { from, until: None } => format!("from {} on", end(from)),
        Timing::Within { length, unit, after } => {
            format!("within {} after {}", term(*length, *unit), named(&after.event))
        }
        Timing::LeadTime { length, unit, before } => {
            format!("{} before {}", term(*length, *unit), named(&before.event))
        }
        Timing::Periodic { every } if every.is_empty() => "at intervals".to_owned(),
        Timing::Periodic { every } => {
            let every: Vec<String> =
                every.iter().map(|rate| counted(rate.length, rate.unit)).collect();
            format!("every {}", every.join(", "))
        }
        Timing::Continuous => "all the time".to_owned(),
        Timing::OnRequest => "on request".to_owned(),
        Timing::AdHoc => "when the case arises".to_owned(),
        Timing::AsPrescribed {} => "as prescribed elsewhere".to_owned(),
        Timing::Unstated => "no time is stated".to_owned(),
    }
}

fn at(time: Option<&str>) -> String {
    time.map(|time| format!(" at {time}")).unwrap_or_default()
}

fn operator(bound: Bound) -> &'static str {
    match bound {
        Bound::Before => "before",
        Bound::By => "by",
        Bound::On => "on",
    }
}

fn counted(length: u32, unit: Unit) -> String {
    words::counted(length as usize, name(unit))
}

fn term(length: Amount, unit: Unit) -> String {
    match length.has_half {
        true => format!("{}.5 {}s", length.whole, name(unit)),
        false => counted(length.whole, unit),
    }
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => "day",
        Unit::WorkingDays => "working day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Years => "year",
        Unit::Hours => "hour",
        Unit::WorkingHours => "working hour",
    }
}

/// The due days of a duty: the first ones, and how many follow.
pub(crate) fn due(drafted: &Drafted, duty: &DraftDuty, lang: Lang) -> String {
    const SHOWN: usize = 3;
    let days = drafted.due.get(&duty.obligation).map(Vec::as_slice).unwrap_or_default();
    let shown: Vec<String> = days
        .iter()
        .take(SHOWN)
        .map(|day| format!("{} ({})", words::date(*day, lang), words::weekday(*day, lang)))
        .collect();
    let more = if days.len() > SHOWN { ", …" } else { "" };
    shown.join(", ") + more
}

/// What the reader says of a text as a whole.
pub(crate) fn warnings(draft: &Draft, lang: Lang) -> impl Iterator<Item = &str> {
    draft.warnings.iter().map(move |warning| match lang {
        Lang::Vi => warning.vi.as_str(),
        Lang::En => warning.en.as_str(),
    })
}
