//! Rules whose days are not what their words promise.

use super::Words;
use crate::dates::Date;
use crate::lang::Lang;

pub(super) fn without_day(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "quy tắc này không cho ngày nào trong thời gian văn bản có hiệu lực; nghĩa vụ không \
             bao giờ đến hạn",
            "the rule gives no day while the document lives; the duty never falls due",
        ),
        lang.pick(
            "xem lại `start`, `UNTIL`, `exdate`, kỳ báo cáo và `effective` của văn bản",
            "look at `start`, `UNTIL`, `exdate`, the period, and `effective` of the document",
        ),
    )
}

pub(super) fn without_effect(dates: &[Date], lang: Lang) -> Words {
    let days = lang.dates(dates);
    Words::new(
        lang.say(format_args!("không có tác dụng: {days}"), format_args!("without effect: {days}")),
        lang.pick(
            "`exdate` bỏ ngày mà quy tắc cho, `rdate` thêm ngày mà quy tắc không cho; cả hai tính \
             trước khi dời ngày nghỉ",
            "`exdate` takes out days of the rule, `rdate` adds others; both before any day moves \
             off a day of rest",
        ),
    )
}

pub(super) fn until_in_utc(last: Date, lang: Lang) -> Words {
    let last = lang.date(last);
    Words::new(
        lang.say(
            format_args!("`UNTIL` ghi theo giờ UTC: ở Việt Nam ngày cuối là {last}"),
            format_args!("`UNTIL` is told in UTC: in Viet Nam the last day is {last}"),
        ),
        lang.pick(
            "ghi ngày cuối không có giờ, ví dụ `UNTIL=20241231`",
            "write the last day without a time, such as `UNTIL=20241231`",
        ),
    )
    .of_standard("RFC 5545, 3.3.10")
}

pub(super) fn due_before_opened(agency: &str, opened: Date, dates: &[Date], lang: Lang) -> Words {
    let (opened, days) = (lang.date(opened), lang.dates(dates));
    Words::new(
        lang.say(
            format_args!("hạn {days}: `{agency}` hoạt động từ {opened}"),
            format_args!("due on {days}: `{agency}` works from {opened}"),
        ),
        lang.pick(
            "nêu cơ quan làm việc này trước ngày đó, hoặc sửa `opened`",
            "name who does it before that day, or correct `opened`",
        ),
    )
}

pub(super) fn member_before_opened(agency: &str, opened: Date, from: Date, lang: Lang) -> Words {
    let (opened, from) = (lang.date(opened), lang.date(from));
    Words::new(
        lang.say(
            format_args!("`{agency}` thuộc nhóm từ {from} nhưng hoạt động từ {opened}"),
            format_args!("`{agency}` belongs to the group from {from}, and works from {opened}"),
        ),
        lang.pick(
            "trước ngày hoạt động cơ quan không có việc nào của nhóm; sửa `from`, `instrument` hoặc `opened`",
            "it bears nothing of the group before it works; correct `from`, `instrument` or `opened`",
        ),
    )
}

pub(super) fn moved_together(dates: &[(Date, u32)], lang: Lang) -> Words {
    let days: Vec<Date> = dates.iter().map(|(day, _)| *day).collect();
    let most = dates.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let days = lang.dates(&days);
    Words::new(
        lang.say(
            format_args!("dời ngày nghỉ làm nhiều kỳ trùng một hạn, nhiều nhất {most} kỳ: {days}"),
            format_args!("moved off days of rest, up to {most} dates fall on one day: {days}"),
        ),
        lang.pick(
            "mỗi kỳ vẫn là một hạn riêng; nếu văn bản chỉ đòi một lần, bỏ bớt bằng `exdate`",
            "each stays due by itself; where the document wants one, take the others out with `exdate`",
        ),
    )
}
