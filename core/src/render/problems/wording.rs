//! What a register seems to have read otherwise than its document says.

use super::{Words, pairs, quoted};
use crate::dates::Date;
use crate::lang::Lang;
use crate::model::GuessedField;
use crate::problem::PhraseReadings;

pub(super) fn repeated_duty(other: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("không có ngày, nhưng `{other}` giao cùng việc ấy và có ngày"),
            format_args!("has no date, and `{other}` sets the same act with one"),
        ),
        lang.pick(
            "nếu là một việc, dùng `restates`; nếu chỉ trùng ngày, dùng `sameAs`",
            "use `restates` if it is one act, `sameAs` if only the days are the same",
        ),
    )
}

pub(super) fn act_set_twice(other: &str, dates: &[(Date, Date)], lang: Lang) -> Words {
    let (days, own) = pairs(dates, lang);
    Words::new(
        lang.say(
            format_args!("`{other}` giao cùng việc này cho cùng cơ quan: hạn {days}, ở đây {own}"),
            format_args!(
                "`{other}` sets the same act for the same bearers: due on {days}, here on {own}"
            ),
        ),
        lang.pick(
            "nếu văn bản sau sửa văn bản trước, ghi `amends`; nếu là một việc nêu hai chỗ, dùng \
             `restates`; nếu là hai việc, nêu rõ trong `title`",
            "use `amends` if the later document changes the former, `restates` if one act is set \
             twice; if they are two acts, tell them apart in `title`",
        ),
    )
}

pub(super) fn phrase_disagrees(phrase: &str, readings: &PhraseReadings, lang: Lang) -> Words {
    let PhraseReadings { said, timing } = readings;
    Words::new(
        lang.say(
            format_args!("lời “{phrase}” đọc là: {}; `timing` là: {}", said.vi, timing.vi),
            format_args!("the words “{phrase}” say: {}; `timing` says: {}", said.en, timing.en),
        ),
        lang.pick(
            "đối chiếu với văn bản rồi sửa `timing` hoặc `phrase`",
            "compare with the document, and correct `timing` or `phrase`",
        ),
    )
}

pub(super) fn coordinates_with_itself(party: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("`{party}` vừa thực hiện vừa phối hợp với chính mình"),
            format_args!("`{party}` bears the duty and coordinates with itself"),
        ),
        lang.pick("bỏ khỏi một trong hai danh sách", "take it out of one of the two lists"),
    )
}

pub(super) fn group_narrower_than_name(missing: &[String], lang: Lang) -> Words {
    let missing = quoted(missing, ", ");
    Words::new(
        lang.say(
            format_args!("tên nhóm nói “các”, nhưng thiếu {missing}, cơ quan mà văn bản có nêu"),
            format_args!("the group's name says all of a kind, and {missing} are not in it"),
        ),
        lang.pick(
            "thêm vào `members`, hoặc đặt `andOthers` khi văn bản để ngỏ",
            "add them to `members`, or set `andOthers` where the words leave it open",
        ),
    )
}

pub(super) fn prescribed_not_cited(instrument: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("“theo quy định” dẫn đến `{instrument}`, mà văn bản không viện dẫn"),
            format_args!(
                "“as prescribed” points to `{instrument}`, which the document does not cite"
            ),
        ),
        lang.pick(
            "thêm quan hệ `cites` cho văn bản, hoặc bỏ `instrument`",
            "add a relation such as `cites` to the instrument, or drop `instrument`",
        ),
    )
}

pub(super) fn title_names_another(agency: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("tên nhiệm vụ bắt đầu bằng tên của `{agency}`, cơ quan không thực hiện"),
            format_args!("the title begins with the name of `{agency}`, which is no bearer"),
        ),
        lang.pick(
            "thêm cơ quan vào `bearers`, hoặc sửa tên nhiệm vụ",
            "add the agency to `bearers`, or mend the title",
        ),
    )
}

pub(super) fn agency_twice(other: &str, lang: Lang) -> Words {
    Words::new(
        lang.say(
            format_args!("cùng tên, cùng cấp trên với `{other}`"),
            format_args!("has the name and the superior of `{other}`"),
        ),
        lang.pick(
            "dùng một mã cho một cơ quan, hoặc nêu ai kế thừa ai trong `successions`",
            "use one id for one agency, or say in `successions` who took over from whom",
        ),
    )
}

pub(super) fn unconfirmed(fields: &[GuessedField], lang: Lang) -> Words {
    let fields: Vec<String> = fields.iter().map(|field| field.name().to_owned()).collect();
    let fields = quoted(&fields, ", ");
    Words::new(
        lang.say(
            format_args!("máy đọc phỏng đoán, chưa có người xác nhận: {fields}"),
            format_args!("guessed by the reader, and not confirmed by anybody: {fields}"),
        ),
        lang.pick(
            "so với văn bản, sửa nếu sai, rồi bỏ tên trường khỏi `unconfirmed`",
            "compare it with the document, mend it, then take the field out of `unconfirmed`",
        ),
    )
}
