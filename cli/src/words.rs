//! The command's own words: short dates and rules in brief. Everything longer
//! comes from the library.

use std::borrow::Cow;
use std::path::PathBuf;

use kyhan::answers::AgencyAnswer;
use kyhan::dates::{Date, Weekday};
use kyhan::model::{Action, Level};
use kyhan::{Lang, Status};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day of the year: `05/4` or `5 Apr`. Vietnamese writes a zero before days
/// below 10 and months below 3.
pub(crate) fn day_and_month(date: Date, lang: Lang) -> String {
    let (_, month, day) = date.year_month_day();
    match lang {
        Lang::Vi if month < 3 => format!("{day:02}/{month:02}"),
        Lang::Vi => format!("{day:02}/{month}"),
        Lang::En => {
            let name = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
            format!("{day} {name}")
        }
    }
}

/// A date: `05/4/2024` or `5 Apr 2024`.
pub(crate) fn date(date: Date, lang: Lang) -> String {
    let separator = lang.pick("/", " ");
    format!("{}{separator}{}", day_and_month(date, lang), date.year())
}

/// A weekday as official Vietnamese writes it, in English in three letters.
pub(crate) fn weekday(date: Date, lang: Lang) -> &'static str {
    let (vi, en) = match date.weekday() {
        Weekday::Monday => ("thứ Hai", "Mon"),
        Weekday::Tuesday => ("thứ Ba", "Tue"),
        Weekday::Wednesday => ("thứ Tư", "Wed"),
        Weekday::Thursday => ("thứ Năm", "Thu"),
        Weekday::Friday => ("thứ Sáu", "Fri"),
        Weekday::Saturday => ("thứ Bảy", "Sat"),
        Weekday::Sunday => ("Chủ nhật", "Sun"),
    };
    lang.pick(vi, en)
}

/// What a step of a trace does to the date, in brief; `None` for steps that
/// only repeat the document.
pub(crate) fn rule_in_brief(rule: &str, lang: Lang) -> Option<&'static str> {
    let (vi, en) = match rule {
        "lastDayOf" => ("tính đến ngày cuối cùng của kỳ được nêu", "the last day named counts"),
        "before" => ("không gồm ngày nêu", "that day left out"),
        "beforeReadInclusive" => ("đọc là gồm cả ngày nêu", "read as that day included"),
        "by" => ("gồm cả ngày nêu", "that day included"),
        "on" => ("đúng ngày nêu", "on that day"),
        "time" => ("đến giờ được nêu", "until the named hour"),
        "windowCloses" => ("hạn là ngày cuối", "due on the last day"),
        "periodEnd" => ("tính từ cuối kỳ báo cáo", "counted from the end of the period"),
        "cutOff" => ("tính từ ngày chốt số liệu", "counted from the data cut-off"),
        "event" => ("tính theo sự kiện", "counted from an event"),
        "anchor" => ("tính theo hạn của nhiệm vụ khác", "counted from another duty"),
        "sameAs" => ("ngày nêu ở mục khác", "the day is stated in another section"),
        "prescribed" => ("theo nhiệm vụ khác", "as another duty says"),
        "count" => ("không tính ngày đầu", "the first day is not counted"),
        "monthEnd" => ("lùi về ngày cuối tháng", "moved to the month's last day"),
        "lead" | "hoursBefore" => ("đếm lùi", "counted back"),
        "nextDay" => ("tính từ ngày làm việc tiếp theo", "from the next working day"),
        "hours" => ("tính theo giờ", "counted in hours"),
        "suspended" => ("thời gian không tính", "days that do not count"),
        "halfDay" => ("nửa ngày làm việc", "half a working day"),
        "roll" => ("ngày nghỉ: chuyển sang ngày làm việc tiếp theo", "day off: next working day"),
        "convention" => ("ngày nghỉ: chuyển theo quy ước", "day off: moved by convention"),
        _ => return None,
    };
    Some(lang.pick(vi, en))
}

/// An agency that may be meant, in a line that tells it from others of its name.
pub(crate) fn candidate(agency: &AgencyAnswer, lang: Lang) -> String {
    let mut text = format!("  {}: {}", agency.id, agency.name);
    if let Some(level) = agency.level {
        text += &format!("; {}", self::level(level, lang));
    }
    if let Some(parent) = &agency.parent {
        text += &lang.pick(format!(", thuộc {}", parent.name), format!(", under {}", parent.name));
    }
    if let Some(opened) = agency.opened {
        let day = date(opened, lang);
        text += &lang.pick(format!("; từ {day}"), format!("; from {day}"));
    }
    if let Some(closed) = agency.closed {
        let day = date(closed, lang);
        text += &lang.pick(format!("; đến {day}"), format!("; until {day}"));
    }
    for (number, heir) in agency.successors.iter().enumerate() {
        text += if number == 0 { " → " } else { ", " };
        text += &heir.name;
    }
    text.push('\n');
    text
}

/// Where a duty stands: a report is submitted or not, an activity held or not, anything
/// else done or not.
pub(crate) fn status(status: Status, action: Action, lang: Lang) -> &'static str {
    let (vi, en) = match status {
        Status::Scheduled => ("chưa bắt đầu", "scheduled"),
        Status::Waived => ("được miễn", "waived"),
        Status::Elapsed => ("đã qua", "elapsed"),
        Status::Open if action.is_report() => ("chưa nộp (còn hạn)", "open"),
        Status::Submitted if action.is_report() => ("đã nộp", "submitted"),
        Status::SubmittedLate if action.is_report() => ("nộp trễ", "submitted late"),
        Status::Open if action.is_held() => ("chưa tổ chức (còn hạn)", "open"),
        Status::Submitted | Status::SubmittedLate if action.is_held() => ("đã tổ chức", "held"),
        Status::Overdue if action.is_held() => ("chưa ghi nhận đã tổ chức", "not recorded as held"),
        Status::Open => ("chưa thực hiện (còn hạn)", "open"),
        Status::Submitted => ("đã thực hiện", "done"),
        Status::SubmittedLate => ("thực hiện trễ", "done late"),
        Status::Overdue => ("quá hạn", "overdue"),
    };
    lang.pick(vi, en)
}

/// A level of government.
pub(crate) fn level(level: Level, lang: Lang) -> &'static str {
    let (vi, en) = match level {
        Level::Central => ("trung ương", "central"),
        Level::Province => ("cấp tỉnh", "province"),
        Level::District => ("cấp huyện", "district"),
        Level::Commune => ("cấp xã", "commune"),
        Level::Unit => ("đơn vị", "unit"),
    };
    lang.pick(vi, en)
}

/// The agency that was asked for, and who stands in its place.
pub(crate) fn stands(agency: &AgencyAnswer, lang: Lang) -> String {
    let mut text = format!("{} ({})", agency.name, agency.id);
    if !agency.successors.is_empty() {
        let heirs = agency.successors.iter();
        let heirs: Vec<String> = heirs.map(|heir| format!("{} ({})", heir.name, heir.id)).collect();
        let heirs = heirs.join(", ");
        text += &lang.pick(format!("; nay là {heirs}"), format!("; now {heirs}"));
    }
    text.push_str("\n\n");
    harmless(&text).into_owned()
}

/// A number of things in English.
pub(crate) fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// A number of days in English.
pub(crate) fn counted_days(days: i32) -> String {
    format!("{days} day{}", if days == 1 { "" } else { "s" })
}

/// A line cut to a width, with an ellipsis where something is missing.
pub(crate) fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |character: &char| {
        used += character.width().unwrap_or(0);
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

/// Paths as a shell takes them.
pub(crate) fn shell_paths(paths: &[PathBuf]) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "/._-+:\\".contains(character);
    let quoted = |path: &PathBuf| {
        let path = path.display().to_string();
        if path.chars().all(is_plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
    };
    paths.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// A text in lines of at most a width, each ended, broken between words.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let columns = word.width();
        if used > 0 && used + 1 + columns > width {
            wrapped.push('\n');
            used = 0;
        } else if used > 0 {
            wrapped.push(' ');
            used += 1;
        }
        wrapped += word;
        used += columns;
    }
    wrapped.push('\n');
    wrapped
}

/// A text from a register without the characters that steer a terminal.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_steering) {
        Cow::Owned(text.replace(is_steering, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Control characters, but for the end of a line.
fn is_steering(character: char) -> bool {
    character.is_control() && character != '\n'
}
