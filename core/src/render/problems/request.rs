//! Texts and questions that cannot be read or answered.

use std::borrow::Cow;

use kyhan_json::{Expected, Fault, Reason, Syntax};

use super::{Words, kind_name};
use crate::dates::Date;
use crate::lang::Lang;
use crate::plan::nearest;
use crate::problem::{AgencyDetails, Kind, NamedParty};
use crate::render::faults;

pub(super) fn invalid_json(fault: &Fault, lang: Lang) -> Words {
    let what = lang.pick("tệp không phải JSON hợp lệ", "the document is not valid JSON");
    Words::new(format!("{what}: {}", faults::fault(fault, lang)), mend(&fault.reason, lang))
}

/// What to do about a text that is not JSON, or not of the form.
fn mend(reason: &Reason, lang: Lang) -> Cow<'static, str> {
    if let Some(meant) = meant(reason) {
        return did_you_mean(&meant, lang).into();
    }
    let help = match reason {
        Reason::Syntax(Syntax::Comment | Syntax::OpenComment) => lang.pick(
            "viết chú thích `// …` hoặc `/* … */` giữa các giá trị của sổ; yêu cầu và bản ghi không \
             có chú thích",
            "write `// …` or `/* … */` between the values of a register; requests and records have \
             no comments",
        ),
        Reason::Syntax(_) => lang.pick("sửa cú pháp JSON ở vị trí đó", "mend the JSON at that place"),
        _ => lang.pick(
            "sửa theo dạng nêu trong thông báo; tên trường phải viết đúng",
            "write it in the form that the message names; fields must be spelt exactly",
        ),
    };
    help.into()
}

/// The word that a misspelt one was meant to be.
fn meant(reason: &Reason) -> Option<String> {
    let (name, known) = match reason {
        Reason::UnknownField { name, known, .. } | Reason::UnknownVariant { name, known } => {
            (name, *known)
        }
        Reason::UnknownName {
            name,
            expected: Expected::OneOf(known) | Expected::Either(Expected::OneOf(known), _),
        } => (name, *known),
        Reason::Form { text, expected: Expected::Form(form) }
            if matches!(form.name, "date" | "when") =>
        {
            return day_first(text);
        }
        _ => return None,
    };
    nearest(name, &mut known.iter().copied())
}

/// A date that is written as documents do, the day first.
fn day_first(text: &str) -> Option<String> {
    let mut parts = text.split(['/', '-', '.']).map(|part| part.parse::<u32>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let date = format!("{year:04}-{month:02}-{day:02}");
    (parts.next().is_none() && date.parse::<Date>().is_ok()).then_some(date)
}

pub(super) fn did_you_mean(word: &str, lang: Lang) -> String {
    lang.say(format_args!("có phải ý là `{word}`?"), format_args!("did you mean `{word}`?"))
}

pub(super) fn invalid_value(reason: &Reason, lang: Lang) -> Words {
    let what = lang.pick("giá trị không hợp lệ", "invalid value");
    Words::new(format!("{what}: {}", faults::reason(reason, lang)), mend(reason, lang))
}

pub(super) fn invalid_request(fault: &Fault, lang: Lang) -> Words {
    let what = lang.pick("yêu cầu không hợp lệ", "invalid request");
    Words::new(format!("{what}: {}", faults::fault(fault, lang)), mend(&fault.reason, lang))
}

pub(super) fn unsupported_version(found: u32, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("không đọc được phiên bản định dạng `{found}`"),
            format_args!("format version `{found}` cannot be read"),
        ),
        lang.pick("ghi `\"kyhan\": 1`", "write `\"kyhan\": 1`"),
    )
}

pub(super) fn limit_exceeded(what: &str, found: u64, limit: usize, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("vượt giới hạn `{what}`: {found}, tối đa {limit}"),
            format_args!("limit `{what}` exceeded: {found}, at most {limit}"),
        ),
        lang.pick("chia nhỏ dữ liệu hoặc thu hẹp yêu cầu", "split the input or narrow the request"),
    )
}

pub(super) fn unknown_reference(kind: Kind, id: &str, nearest: Option<&str>, lang: Lang) -> Words {
    let kind = kind_name(kind, lang);
    let message = lang.say(
        format_args!("không có {kind} nào mang mã `{id}`"),
        format_args!("there is no {kind} with the id `{id}`"),
    );
    match nearest {
        Some(nearest) => Words::new(message, did_you_mean(nearest, lang)),
        None => Words::new(
            message,
            lang.pick(
                "khai báo mục đó, hoặc nạp thêm tài liệu có mục đó",
                "declare it, or load the document that does",
            ),
        ),
    }
}

pub(super) fn unknown_agency(asked: &str, nearest: &[NamedParty], lang: Lang) -> Words {
    let message = lang.say(
        format_args!("không có cơ quan hoặc nhóm nào có mã hay tên `{asked}`"),
        format_args!("there is no agency or group with the id or name `{asked}`"),
    );
    if nearest.is_empty() {
        let help = lang.pick(
            "ghi tên như trong văn bản, hoặc thêm tệp có cơ quan đó",
            "write the name as the documents do, or load the document that has it",
        );
        return Words::new(message, help);
    }
    let name = |party: &NamedParty| {
        format!("`{}` ({})", party.id, lang.text(&party.name, party.name_en.as_deref()))
    };
    let names = nearest.iter().map(name).collect::<Vec<_>>().join(lang.pick(", hay ", ", or "));
    Words::new(
        message,
        lang.say(format_args!("có phải ý là {names}?"), format_args!("did you mean {names}?")),
    )
}

pub(super) fn ambiguous_agency(
    asked: &str,
    took_over: bool,
    count: usize,
    candidates: &[AgencyDetails],
    lang: Lang,
) -> Words {
    let ids: Vec<String> =
        candidates.iter().map(|candidate| format!("`{}`", candidate.party.id)).collect();
    let (ids, more) = (ids.join(", "), if candidates.len() < count { ", …" } else { "" });
    let message = if took_over {
        lang.say(
            format_args!(
                "`{asked}` đã thôi hoạt động; {count} cơ quan nhận nhiệm vụ của cơ quan này"
            ),
            format_args!("`{asked}` works no longer; {count} agencies took over from it"),
        )
    } else {
        lang.say(
            format_args!("có {count} cơ quan ứng với `{asked}`"),
            format_args!("`{asked}` names {count} agencies"),
        )
    };
    Words::new(
        message,
        lang.say(
            format_args!("ghi tên đầy đủ hơn, hoặc một mã: {ids}{more}"),
            format_args!("write more of the name, or one of the ids {ids}{more}"),
        ),
    )
}

pub(super) fn reversed_window(from: Date, until: Date, lang: Lang) -> Words {
    let (first, end) = (lang.date(from), lang.date(until));
    Words::new(
        lang.say(
            format_args!("khoảng thời gian kết thúc {end}, trước khi bắt đầu {first}"),
            format_args!("the window ends on {end}, before it begins on {first}"),
        ),
        lang.pick("ghi ngày sớm hơn trước", "write the earlier day first"),
    )
}

pub(super) fn invalid_rule(text: &str, detail: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("quy tắc lặp `{text}` không đọc được: {detail}"),
            format_args!("recurrence rule `{text}` cannot be read: {detail}"),
        ),
        lang.pick(
            "viết theo RFC 5545, ví dụ `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
            "write it as RFC 5545 does, for example \
             `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
        ),
    )
    .of_standard("RFC 5545, 3.3.10")
}
