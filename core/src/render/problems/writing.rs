//! What an author wrote to no purpose.

use super::{Words, request};
use crate::lang::Lang;

pub(super) fn unused_default(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "không nghĩa vụ nào lấy giá trị mặc định này",
            "no obligation takes this default",
        ),
        lang.pick(
            "bỏ giá trị này, hoặc sửa mục mà nó áp dụng",
            "drop it, or mend the section that it is for",
        ),
    )
}

pub(super) fn acknowledges_nothing(code: &str, nearest: Option<&str>, lang: Lang) -> Words {
    let message = lang.say(
        format_args!("chỗ này không có cảnh báo `{code}` nào để ghi nhận"),
        format_args!("there is no warning `{code}` at that place to acknowledge"),
    );
    match nearest {
        Some(nearest) => Words::new(message, request::did_you_mean(nearest, lang)),
        None => Words::new(
            message,
            lang.pick("bỏ dòng này, hoặc sửa `code` hay `at`", "drop it, or mend `code` or `at`"),
        ),
    }
}
