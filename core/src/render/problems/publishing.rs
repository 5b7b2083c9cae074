//! What calendars and their files cannot hold.

use super::Words;
use crate::dates::Date;
use crate::lang::Lang;

pub(super) fn unreadable_text(unshown: Option<char>, lang: Lang) -> Words {
    let message = match unshown {
        None => lang.pick("chữ ở đây không hiện ra gì", "this text shows nothing").to_owned(),
        Some(unshown) => {
            let code = format!("U+{:04X}", u32::from(unshown));
            let is_control = unshown.is_control();
            let (vi, en) = match is_control {
                true => ("ký tự điều khiển", "the control character"),
                false => ("mã không phải ký tự", "the code of no character"),
            };
            lang.say(
                format_args!("chữ ở đây có {vi} {code}"),
                format_args!("this text has {en} {code}"),
            )
        }
    };
    Words::new(
        message,
        lang.pick(
            "gõ lại như văn bản ghi; người đăng ký lịch chỉ thấy chữ này",
            "type it as the document has it; whoever subscribes sees nothing else",
        ),
    )
}

pub(super) fn same_file_name(other: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("mã chỉ khác `{other}` ở chữ hoa, chữ thường"),
            format_args!("the id differs from `{other}` in capitals alone"),
        ),
        lang.pick(
            "đổi một mã: lịch của hai bên là cùng một tệp trên Windows và macOS",
            "change one of them: their calendars are one file on Windows and macOS",
        ),
    )
}

pub(super) fn date_out_of_range(date: Date, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!(
                "`{date}` là ngày đầu hoặc cuối của lịch: hạn tính từ đó không biểu diễn được"
            ),
            format_args!("`{date}` is an end of the calendar: what follows from it cannot be told"),
        ),
        lang.pick(
            "ghi ngày mà văn bản nêu; không có hạn thì ghi `unstated` hoặc `continuous`",
            "write the day of the document; without one, `unstated` or `continuous`",
        ),
    )
}
