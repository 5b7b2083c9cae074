//! The words for a JSON text that cannot be read. `kyhan_json` words its faults in
//! English; the Vietnamese stands here.

use kyhan_json::{Expected, Fault, Found, Position, Reason, Shape, Syntax};

use crate::lang::Lang;

/// What is wrong; for a syntax fault also where.
pub(super) fn fault(fault: &Fault, lang: Lang) -> String {
    let Position { line, column } = fault.position;
    match (lang, &fault.reason) {
        (Lang::Vi, Reason::Syntax(found)) => {
            format!("{} ở dòng {line}, cột {column}", syntax(*found))
        }
        (Lang::En, Reason::Syntax(_)) => fault.to_string(),
        (_, reason) => self::reason(reason, lang),
    }
}

/// What is wrong with a value or a text, in words; its place is left out.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    match lang {
        Lang::Vi => vietnamese(reason),
        Lang::En => reason.to_string(),
    }
}

fn vietnamese(reason: &Reason) -> String {
    match reason {
        Reason::Syntax(found) => syntax(*found).to_owned(),
        Reason::Type { found, expected } => {
            format!("sai kiểu: {}, cần {}", found_words(found), expected_words(*expected))
        }
        Reason::Range { found, expected } => {
            format!("sai giá trị: {}, cần {}", found_words(found), expected_words(*expected))
        }
        Reason::Form { text, expected } => {
            format!("`{}` không phải {}", Reason::excerpt(text), expected_words(*expected))
        }
        Reason::UnknownName { name, expected } => {
            format!("không có giá trị `{name}`, cần {}", expected_words(*expected))
        }
        Reason::NeedsValue { name } => format!("`{name}` cần có giá trị, như {{\"{name}\": …}}"),
        Reason::UnknownField { name, tag, known } => {
            let known = tag.iter().chain(*known).copied().collect();
            format!("không có trường `{name}`, cần {}", one_of(known))
        }
        Reason::UnknownVariant { name, known } => {
            format!("không có giá trị `{name}`, cần {}", one_of(known.to_vec()))
        }
        Reason::DuplicateField { name } => format!("lặp lại trường `{name}`"),
        Reason::MissingField { name } => format!("thiếu trường `{name}`"),
        Reason::NotOneField => "cần một đối tượng có đúng một trường".to_owned(),
        Reason::Length { expected } => format!("cần danh sách {expected} phần tử"),
        other => other.to_string(),
    }
}

fn syntax(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::End => "nội dung kết thúc giữa chừng",
        Syntax::Value => "thiếu giá trị",
        Syntax::Name => "thiếu tên trường trong dấu `\"`",
        Syntax::Colon => "thiếu `:`",
        Syntax::CommaOrListEnd => "thiếu `,` hoặc `]`",
        Syntax::CommaOrObjectEnd => "thiếu `,` hoặc `}`",
        Syntax::Control => "chuỗi chưa đóng bằng dấu `\"`, hoặc có xuống dòng hay ký tự điều khiển",
        Syntax::Escape => "sai ký tự sau dấu `\\`",
        Syntax::Number => "số sai cách viết",
        Syntax::Range => "số quá lớn",
        Syntax::Nesting => "quá nhiều lớp lồng nhau",
        Syntax::Rest => "thừa nội dung sau giá trị",
        Syntax::Utf8 => "mã ký tự không phải UTF-8",
        Syntax::Comment => "không được viết chú thích hay `/` ở đây",
        Syntax::OpenComment => "chú thích chưa đóng bằng `*/`",
    }
}

fn found_words(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Bool(value) => format!("giá trị `{value}`"),
        Found::Unsigned(value) => format!("số `{value}`"),
        Found::Signed(value) => format!("số `{value}`"),
        Found::Float(value) => format!("số `{value}`"),
        Found::Text(text) => format!("chuỗi `{text}`"),
        Found::List => "danh sách".to_owned(),
        Found::Object => "đối tượng".to_owned(),
    }
}

fn expected_words(expected: Expected) -> String {
    let words = match expected {
        Expected::Anything => "giá trị bất kỳ",
        Expected::Null => "null",
        Expected::Boolean => "`true` hoặc `false`",
        Expected::Number => "số",
        Expected::Integer => "số nguyên",
        Expected::Natural => "số nguyên từ 0 trở lên",
        Expected::String => "chuỗi ký tự",
        Expected::Form(form) => match form.name {
            "date" => "ngày dạng YYYY-MM-DD từ 0001-01-01 đến 9999-12-31",
            "when" => "ngày `2025-12-31`, tháng `2025-12`, quý `2025-Q4` hoặc năm `2025`",
            "amount" => "số từ 0 trở lên, nguyên hoặc thêm một nửa, như 2 hoặc 2.5",
            "timeOfDay" => "giờ dạng HH:MM từ 00:00 đến 24:00",
            "timestamp" => "thời điểm dạng 2024-12-13T16:30:00+07:00",
            _ => form.description,
        },
        Expected::List => "danh sách",
        Expected::TwoNumbers => "danh sách hai số",
        Expected::OneOf(names) => return one_of(names.to_vec()),
        Expected::Object(shape) => return object(shape),
        Expected::Either(value, shape) => {
            return format!("{}, hoặc {}", expected_words(*value), object(shape));
        }
        other => return other.to_string(),
    };
    words.to_owned()
}

fn object(shape: &Shape) -> String {
    match listed(shape.required_names().collect(), " và ") {
        none if none.is_empty() => "đối tượng".to_owned(),
        names => format!("đối tượng có {names}"),
    }
}

fn one_of(names: Vec<&str>) -> String {
    match names.len() {
        0..=2 => listed(names, " hoặc "),
        _ => format!("một trong {}", listed(names, ", ")),
    }
}

/// Names in backticks, with commas between them and `last` before the last.
fn listed(names: Vec<&str>, last: &str) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{}{last}{end}", rest.join(", ")),
        _ => names.join(""),
    }
}

#[cfg(test)]
mod tests {
    use kyhan_json::FromJson;

    use super::*;
    use crate::dates::Date;
    use crate::model::{TimeOfDay, Timestamp, When};

    #[test]
    fn every_form_of_a_string_is_worded_in_vietnamese() {
        for expected in [Date::EXPECTED, When::EXPECTED, TimeOfDay::EXPECTED, Timestamp::EXPECTED] {
            assert_ne!(expected_words(expected), expected.to_string());
        }
    }
}
