//! The words for a value that does not belong where it stands, in both
//! languages.

use super::json::Syntax;
use super::place::{Kind, Refusal, Scalar, Shape};

/// What is wrong with a text that was read, in Vietnamese and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Detail {
    /// With the place where it is wrong.
    pub(crate) fn at(self, line: usize, column: usize) -> Detail {
        let Detail { vi, en } = self;
        Detail {
            vi: format!("{vi} ở dòng {line}, cột {column}"),
            en: format!("{en} at line {line}, column {column}"),
        }
    }

    fn of(words: impl Fn(Lang) -> String) -> Detail {
        Detail { vi: words(Lang::Vi), en: words(Lang::En) }
    }
}

#[derive(Clone, Copy)]
enum Lang {
    Vi,
    En,
}

impl Lang {
    fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// What belongs in a place.
#[derive(Clone, Copy)]
pub(crate) enum Expected {
    Anything,
    Null,
    Boolean,
    Number,
    /// A whole number.
    Whole,
    /// A whole number, 0 or more.
    Natural,
    Text,
    Date,
    When,
    TimeOfDay,
    Timestamp,
    List,
    TwoNumbers,
    /// One of several names.
    OneOf(&'static [&'static str]),
    /// An object of a shape.
    Object(&'static Shape),
    /// A value, or an object of a shape.
    Either(&'static Expected, &'static Shape),
}

impl Expected {
    fn words(self, lang: Lang) -> String {
        let (vi, en) = match self {
            Expected::Anything => ("giá trị bất kỳ", "anything"),
            Expected::Null => ("null", "null"),
            Expected::Boolean => ("`true` hoặc `false`", "`true` or `false`"),
            Expected::Number => ("số", "a number"),
            Expected::Whole => ("số nguyên", "a whole number"),
            Expected::Natural => ("số nguyên từ 0 trở lên", "a whole number, 0 or more"),
            Expected::Text => ("chuỗi ký tự", "a string"),
            Expected::Date => (
                "ngày dạng YYYY-MM-DD từ 0001-01-01 đến 9999-12-31",
                "a date of the form YYYY-MM-DD between 0001-01-01 and 9999-12-31",
            ),
            Expected::When => (
                "ngày `2025-12-31`, tháng `2025-12`, quý `2025-Q4` hoặc năm `2025`",
                "a day `2025-12-31`, a month `2025-12`, a quarter `2025-Q4` or a year `2025`",
            ),
            Expected::TimeOfDay => (
                "giờ dạng HH:MM từ 00:00 đến 24:00",
                "a time of day of the form HH:MM between 00:00 and 24:00",
            ),
            Expected::Timestamp => (
                "thời điểm dạng 2024-12-13T16:30:00+07:00",
                "an instant of the form 2024-12-13T16:30:00+07:00",
            ),
            Expected::List => ("danh sách", "a list"),
            Expected::TwoNumbers => ("danh sách hai số", "a list of two numbers"),
            Expected::OneOf(names) => {
                let one_of =
                    if names.len() > 2 { lang.pick("một trong ", "one of ") } else { "" };
                let last = if names.len() > 2 { ", " } else { lang.pick(" hoặc ", " or ") };
                return format!("{one_of}{}", listed(names.iter().copied(), last));
            }
            Expected::Object(shape) => {
                let required = shape.names.iter().zip(0..);
                let required = required.filter(|(_, at)| shape.required & 1 << at != 0);
                let object = lang.pick("đối tượng", "an object");
                return match listed(required.map(|(name, _)| *name), lang.pick(" và ", " and ")) {
                    none if none.is_empty() => object.to_owned(),
                    names => format!("{object} {} {names}", lang.pick("có", "with")),
                };
            }
            Expected::Either(value, shape) => {
                let object = Expected::Object(shape).words(lang);
                return format!("{}{}{object}", value.words(lang), lang.pick(", hoặc ", ", or "));
            }
        };
        lang.pick(vi, en).to_owned()
    }
}

/// Names in backticks, with commas between them and `last` before the last.
fn listed(names: impl Iterator<Item = &'static str>, last: &str) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{}{last}{end}", rest.join(", ")),
        _ => names.join(""),
    }
}

/// What stands in a text.
#[derive(Clone, Copy)]
pub(crate) enum Found<'t> {
    Scalar(Scalar<'t>),
    List,
    Object,
}

impl Found<'_> {
    fn words(self, lang: Lang) -> String {
        let (what, value) = match self {
            Found::List => return lang.pick("danh sách", "list").to_owned(),
            Found::Object => return lang.pick("đối tượng", "object").to_owned(),
            Found::Scalar(scalar) => match scalar {
                Scalar::Null => return "null".to_owned(),
                Scalar::Bool(value) => (lang.pick("giá trị", "boolean"), value.to_string()),
                Scalar::Unsigned(value) => (lang.pick("số", "integer"), value.to_string()),
                Scalar::Signed(value) => (lang.pick("số", "integer"), value.to_string()),
                Scalar::Float(value) => {
                    let number = zmij::Buffer::new().format(value).to_owned();
                    (lang.pick("số", "number"), number)
                }
                Scalar::Text(text) => (lang.pick("chuỗi", "string"), text.to_owned()),
            },
        };
        format!("{what} `{value}`")
    }
}

pub(crate) fn refused(refusal: &Refusal, found: Found<'_>, expected: Expected) -> Detail {
    let text = if let Found::Scalar(Scalar::Text(text)) = found { text } else { "" };
    Detail::of(|lang| match refusal {
        Refusal::Type => {
            let (what, expects) = lang.pick(("sai kiểu", "cần"), ("invalid type", "expected"));
            format!("{what}: {}, {expects} {}", found.words(lang), expected.words(lang))
        }
        Refusal::Range => {
            let (what, expects) = lang.pick(("sai giá trị", "cần"), ("invalid value", "expected"));
            format!("{what}: {}, {expects} {}", found.words(lang), expected.words(lang))
        }
        Refusal::Form => {
            let shown: String = text.chars().take(40).collect();
            let is_not = lang.pick("không phải", "is not");
            format!("`{shown}` {is_not} {}", expected.words(lang))
        }
        Refusal::Name => {
            let (no, expects) =
                lang.pick(("không có giá trị", "cần"), ("unknown value", "expected"));
            format!("{no} `{text}`, {expects} {}", expected.words(lang))
        }
        Refusal::Bare => {
            let needs = lang.pick("cần có giá trị, như", "needs its value, as in");
            format!("`{text}` {needs} {{\"{text}\": …}}")
        }
    })
}

pub(super) fn syntax(syntax: Syntax) -> Detail {
    let (vi, en) = match syntax {
        Syntax::End => ("nội dung kết thúc giữa chừng", "the text ends too early"),
        Syntax::Value => ("thiếu giá trị", "a value is missing"),
        Syntax::Name => {
            ("thiếu tên trường trong dấu `\"`", "the name of a field is missing, between `\"`")
        }
        Syntax::Colon => ("thiếu `:`", "`:` is missing"),
        Syntax::CommaOrListEnd => ("thiếu `,` hoặc `]`", "`,` or `]` is missing"),
        Syntax::CommaOrObjectEnd => ("thiếu `,` hoặc `}`", "`,` or `}` is missing"),
        Syntax::Control => (
            "chuỗi chưa đóng bằng dấu `\"`, hoặc có xuống dòng hay ký tự điều khiển",
            "a string is not closed by `\"`, or has a line break or control character in it",
        ),
        Syntax::Escape => ("sai ký tự sau dấu `\\`", "`\\` is followed by a wrong character"),
        Syntax::Number => ("số sai cách viết", "a number is written wrongly"),
        Syntax::Range => ("số quá lớn", "a number is too great"),
        Syntax::Nesting => ("quá nhiều lớp lồng nhau", "too many levels within each other"),
        Syntax::Rest => ("thừa nội dung sau giá trị", "something follows the value"),
        Syntax::Utf8 => ("mã ký tự không phải UTF-8", "the text is not UTF-8"),
    };
    Detail { vi: vi.to_owned(), en: en.to_owned() }
}

pub(crate) fn unknown_member(name: &str, shape: &Shape) -> Detail {
    let expected = Expected::OneOf(shape.names);
    Detail::of(|lang| {
        let no = match shape.kind {
            Kind::Choice => lang.pick("không có giá trị", "unknown value"),
            _ => lang.pick("không có trường", "unknown field"),
        };
        format!("{no} `{name}`, {} {}", lang.pick("cần", "expected"), expected.words(lang))
    })
}

pub(crate) fn repeated_member(name: &str) -> Detail {
    Detail::of(|lang| format!("{} `{name}`", lang.pick("lặp lại trường", "duplicate field")))
}

pub(crate) fn absent_member(name: &str) -> Detail {
    Detail::of(|lang| format!("{} `{name}`", lang.pick("thiếu trường", "missing field")))
}

pub(crate) fn not_one_member() -> Detail {
    Detail::of(|lang| {
        let words = lang.pick(
            "cần một đối tượng có đúng một trường",
            "an object with exactly one member is expected",
        );
        words.to_owned()
    })
}

pub(crate) fn wrong_length(length: usize) -> Detail {
    Detail::of(|lang| match lang {
        Lang::Vi => format!("cần danh sách {length} phần tử"),
        Lang::En => format!("a list of {length} is expected"),
    })
}
