//! Records that are incomplete or contradict what is known.

use super::Words;
use crate::dates::Date;
use crate::lang::Lang;
use crate::model::RecordEvent;
use crate::problem::RecordFault;

pub(super) fn invalid(fault: RecordFault, lang: Lang) -> Words {
    let message = match fault {
        RecordFault::Time => lang.pick(
            "bản ghi phải có đúng một trong `on` và `at`",
            "the record must have exactly one of `on` and `at`",
        ),
        RecordFault::NoUntil => {
            lang.pick("bản ghi gia hạn thiếu ngày `until`", "the extension lacks its day `until`")
        }
        RecordFault::NeedlessUntil => {
            lang.pick("chỉ bản ghi gia hạn mới có `until`", "only an extension has `until`")
        }
        RecordFault::OfClass => {
            let message = lang.pick(
                "chỉ gia hạn và miễn mới ghi cho nhiều cơ quan cùng lúc",
                "only an extension or a waiver is for several bearers at once",
            );
            let help = lang.pick(
                "ghi cho từng cơ quan, mỗi cơ quan một bản ghi",
                "write one record for each bearer",
            );
            return Words::new(message, help);
        }
        RecordFault::Class => {
            let message = lang.pick(
                "phần cơ quan trong `occurrence` không đọc được",
                "the part of `occurrence` that names the bearers cannot be read",
            );
            let help = lang.pick(
                "viết `*`, `level=commune`, `group=` và mã nhóm, hoặc các mã cơ quan cách nhau \
                 bằng dấu phẩy",
                "write `*`, `level=commune`, `group=` and a group's id, or ids of agencies with \
                 commas between them",
            );
            return Words::new(message, help);
        }
    };
    Words::new(
        message,
        lang.pick(
            "ví dụ `{\"occurrence\": \"…\", \"event\": \"submitted\", \"on\": \
             \"2024-12-13\"}`",
            "for example `{\"occurrence\": \"…\", \"event\": \"submitted\", \
             \"on\": \"2024-12-13\"}`",
        ),
    )
}

pub(super) fn repeated(lang: Lang) -> Words {
    Words::new(
        lang.pick("bản ghi lặp lại một bản ghi trước", "the record repeats an earlier one"),
        lang.pick("bỏ bản ghi thừa", "drop the repeated record"),
    )
}

pub(super) fn contradicts(record: RecordEvent, state: &str, lang: Lang) -> Words {
    let event = event(record);
    Words::new(
        lang.say(
            format_args!("bản ghi `{event}` mâu thuẫn: trước đó trạng thái là `{state}`"),
            format_args!("the record `{event}` contradicts: the state before it is `{state}`"),
        ),
        lang.pick(
            "bản ghi sau được giữ, không làm đổi trạng thái; kiểm tra lại nguồn",
            "the record changes nothing; check its source",
        ),
    )
}

pub(super) fn after_lock(locked: Date, lang: Lang) -> Words {
    let locked = lang.date(locked);
    Words::new(
        lang.say(
            format_args!("nộp khi đã khóa sổ từ {locked}"),
            format_args!("handed in when locked since {locked}"),
        ),
        lang.pick(
            "gia hạn trước khi nộp, hoặc tăng `lockedAfter`",
            "record an extension first, or raise `lockedAfter`",
        ),
    )
}

pub(super) fn class_without_bearer(class: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("không cơ quan nào phải thực hiện nhiệm vụ này thuộc `{class}`"),
            format_args!("no bearer of the duty is of `{class}`"),
        ),
        lang.pick(
            "kiểm tra lại quyết định; phần này không đổi ngày nào",
            "look at the decision again; this part of it moves no date",
        ),
    )
}

pub(super) fn event_has_day(event: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("kế hoạch đã ghi ngày của sự kiện `{event}`"),
            format_args!("the plans state the day of the event `{event}`"),
        ),
        lang.pick(
            "sửa ngày của sự kiện trong tệp kế hoạch nếu ngày đã đổi",
            "change the event's day in the register if it is another",
        ),
    )
}

pub(super) fn happened_to_nobody(event: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("không nhiệm vụ nào tính thời hạn từ `{event}`"),
            format_args!("no duty counts from `{event}`"),
        ),
        lang.pick(
            "kiểm tra lại mã sự kiện và mã cơ quan; không ngày đến hạn nào theo đó",
            "look at the ids of event and agency again; no due day follows from it",
        ),
    )
}

/// An event as records spell it.
fn event(event: RecordEvent) -> &'static str {
    match event {
        RecordEvent::Submitted => "submitted",
        RecordEvent::Withdrawn => "withdrawn",
        RecordEvent::Waived => "waived",
        RecordEvent::Extended => "extended",
        RecordEvent::Happened => "happened",
    }
}
