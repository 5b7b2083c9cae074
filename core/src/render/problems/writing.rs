//! What an author wrote to no purpose.

use super::Words;
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
