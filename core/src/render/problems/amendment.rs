//! Amendments that do not do what they seem to.

use super::Words;
use crate::dates::Date;
use crate::lang::Lang;

pub(super) fn twice(other: &str, from: Date, lang: Lang) -> Words {
    let from = lang.date(from);
    Words::new(
        lang.say(
            format_args!(
                "`{other}` cũng sửa đổi nghĩa vụ này từ {from}; chỉ văn bản sau có hiệu lực"
            ),
            format_args!("`{other}` amends the duty from {from} too; only the later one holds"),
        ),
        lang.pick(
            "bỏ một trong hai, hoặc nêu ngày khác bằng `from`",
            "take one of the two out, or give another day in `from`",
        ),
    )
}

pub(super) fn backdated(from: Date, bound: Date, lang: Lang) -> Words {
    let (from, bound) = (lang.date(from), lang.date(bound));
    Words::new(
        lang.say(
            format_args!("sửa đổi từ {from}, trước ngày {bound} của văn bản sửa đổi hoặc được sửa đổi"),
            format_args!(
                "amends from {from}, before {bound}, the day of the amending or the amended document"
            ),
        ),
        lang.pick("kiểm tra `from` và `issued`", "check `from` and `issued`"),
    )
}

pub(super) fn undated(lang: Lang) -> Words {
    Words::new(
        lang.pick(
            "chưa rõ sửa đổi, thay thế hay bãi bỏ từ ngày nào, nên chưa áp dụng",
            "the day from which it changes the other is not known, so nothing is changed",
        ),
        lang.pick(
            "ghi `from` cho quan hệ, hoặc `issued` cho văn bản",
            "give the relation `from`, or the instrument `issued`",
        ),
    )
}

pub(super) fn text_missing(provision: &str, is_known: bool, lang: Lang) -> Words {
    if !is_known {
        return Words::new(
            lang.say(
                format_args!("không có nghĩa vụ nào tại `{provision}`"),
                format_args!("no duty stands at `{provision}`"),
            ),
            lang.pick(
                "ghi mục như `provision` của nghĩa vụ",
                "write it as the `provision` of the duty",
            ),
        );
    }
    Words::new(
        lang.say(
            format_args!(
                "`{provision}` được sửa đổi, nhưng chưa có nội dung mới: mục cũ vẫn áp dụng"
            ),
            format_args!(
                "`{provision}` is amended, and its new text is not here: the old one holds"
            ),
        ),
        lang.pick(
            "thêm nghĩa vụ có `amends`, hoặc dùng `repeals`",
            "add a duty with `amends`, or use `repeals`",
        ),
    )
}

pub(super) fn without_effect(from: Date, dates: &[Date], lang: Lang) -> Words {
    let (from, dates) = (lang.date(from), lang.dates(dates));
    Words::new(
        lang.say(
            format_args!("hạn {dates} không có hiệu lực: hạn mới hoặc hạn cũ đã qua trước {from}"),
            format_args!("{dates} does not hold: the new or the former day passed before {from}"),
        ),
        lang.pick(
            "nêu `from` khi văn bản áp dụng từ ngày sớm hơn, hoặc gia hạn bằng bản ghi `extended`",
            "give `from` where the document says an earlier day, or extend by a record `extended`",
        ),
    )
}
