//! What a calendar of the register changes.

use super::Words;
use crate::dates::Date;
use crate::lang::Lang;

pub(super) fn changes(worked: &[Date], off: &[Date], open: &[Date], lang: Lang) -> Words {
    let parts = [
        (worked, "ngày nghỉ của lịch gốc thành ngày làm việc", "days off of the base are worked"),
        (off, "ngày làm việc của lịch gốc thành ngày nghỉ", "working days of the base are off"),
        (open, "chưa được quyết định dù nằm trong `coverage`", "undecided within `coverage`"),
    ];
    let parts = parts.iter().filter(|(days, ..)| !days.is_empty());
    let parts: Vec<String> = parts
        .map(|(days, vi, en)| format!("{}: {}", lang.pick(vi, en), lang.dates(days)))
        .collect();
    Words::new(
        parts.join("; "),
        lang.pick(
            "kiểm tra từng ngày; ngày mà quyết định của năm ấn định thì ghi vào `days` kèm số văn bản",
            "check each day; name those that the year's decision sets in `days`, with its number",
        ),
    )
}

pub(super) fn missing_working_day(periods: &[(Date, Date)], lang: Lang) -> Words {
    let (first, last) = super::pairs(periods, lang);
    Words::new(
        lang.say(
            format_args!("kỳ không đủ ngày làm việc, không có hạn: từ {first} đến {last}"),
            format_args!("too few working days, nothing falls due: from {first} to {last}"),
        ),
        lang.pick(
            "kiểm tra văn bản nói gì về kỳ nghỉ dài, và ghi ngày riêng nếu có",
            "see what the document says of long breaks, and state the day apart if it does",
        ),
    )
}
