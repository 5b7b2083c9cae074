//! How the two languages write dates.

use std::fmt::{self, Write};

use crate::dates::{Date, LunarDate, Weekday};
use crate::lang::Lang;
use crate::model::When;

impl Lang {
    /// A date as the language writes it. Vietnamese follows the drafting rule
    /// of state documents: a zero before days below 10 and months below 3.
    pub(crate) fn date(self, date: Date) -> Written {
        Written { lang: self, date, weekday: false }
    }

    /// A date with its weekday.
    pub(crate) fn long_date(self, date: Date) -> Written {
        Written { lang: self, date, weekday: true }
    }

    /// A day with the minute of it by which something is due: "24 giờ ngày 14/12/2024
    /// (thứ Bảy)".
    pub(crate) fn hour_of(self, day: Date, minutes: u16) -> String {
        let (date, weekday) = (self.date(day), self.weekday(day.weekday()));
        let hour = self.hour(minutes);
        match self {
            Lang::Vi => format!("{hour} ngày {date} ({weekday})"),
            Lang::En => format!("{weekday} {date}, {hour}"),
        }
    }

    /// A minute of a day: "15 giờ 20 phút".
    pub(crate) fn hour(self, minutes: u16) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60);
        match (self, minute) {
            (Lang::Vi, 0) => format!("{hour} giờ"),
            (Lang::Vi, _) => format!("{hour} giờ {minute:02} phút"),
            (Lang::En, _) => format!("{hour}:{minute:02}"),
        }
    }

    /// A day of the lunar calendar in words: "ngày 23 tháng Chạp năm Ất Tỵ (âm lịch)".
    pub(crate) fn lunar(self, lunar: LunarDate) -> String {
        let LunarDate { year, month, day, leap } = lunar;
        let name = lunar_year(year);
        let first_ten = if day <= 10 { "mùng " } else { "" };
        let of_month = match month {
            1 => "Giêng".to_owned(),
            12 => "Chạp".to_owned(),
            _ => month.to_string(),
        };
        let (leap_vi, leap_en) = if leap { (" nhuận", "leap ") } else { ("", "") };
        self.say(
            format_args!("ngày {first_ten}{day} tháng {of_month}{leap_vi} năm {name} (âm lịch)"),
            format_args!("day {day} of {leap_en}lunar month {month} of {name} ({year})"),
        )
    }

    /// A day, month, quarter or year in words: "tháng 12/2024", "quý II/2025".
    pub(crate) fn when(self, when: When) -> String {
        let (year, month, _) = when.first_day().year_month_day();
        match (self, when) {
            (_, When::Day(day)) => self.date(day).to_string(),
            (Lang::Vi, When::Month(_)) => {
                let width = if month < 3 { 2 } else { 1 };
                format!("tháng {month:0width$}/{year}")
            }
            (Lang::En, When::Month(_)) => format!("{} {year}", month_name(month)),
            (Lang::Vi, When::Quarter(_)) => {
                let quarter = ["I", "II", "III", "IV"].get(month as usize / 3);
                format!("quý {}/{year}", quarter.copied().unwrap_or_default())
            }
            (Lang::En, When::Quarter(_)) => format!("quarter {} of {year}", month.div_ceil(3)),
            (Lang::Vi, When::Year(_)) => format!("năm {year}"),
            (Lang::En, When::Year(_)) => year.to_string(),
        }
    }

    /// Dates with commas between them, the first few of a long list.
    pub(crate) fn dates(self, dates: &[Date]) -> String {
        const SHOWN: usize = 6;
        let rest = dates.len().saturating_sub(SHOWN);
        let shown = dates.iter().take(SHOWN).map(|&date| self.date(date).to_string());
        let mut text = shown.collect::<Vec<_>>().join(", ");
        if rest > 0 {
            text +=
                &self.say(format_args!(" và {rest} ngày khác"), format_args!(" and {rest} more"));
        }
        text
    }

    /// The weekday's name.
    pub(crate) fn weekday(self, weekday: Weekday) -> &'static str {
        match (self, weekday) {
            (Lang::Vi, Weekday::Monday) => "thứ Hai",
            (Lang::Vi, Weekday::Tuesday) => "thứ Ba",
            (Lang::Vi, Weekday::Wednesday) => "thứ Tư",
            (Lang::Vi, Weekday::Thursday) => "thứ Năm",
            (Lang::Vi, Weekday::Friday) => "thứ Sáu",
            (Lang::Vi, Weekday::Saturday) => "thứ Bảy",
            (Lang::Vi, Weekday::Sunday) => "Chủ nhật",
            (Lang::En, Weekday::Monday) => "Monday",
            (Lang::En, Weekday::Tuesday) => "Tuesday",
            (Lang::En, Weekday::Wednesday) => "Wednesday",
            (Lang::En, Weekday::Thursday) => "Thursday",
            (Lang::En, Weekday::Friday) => "Friday",
            (Lang::En, Weekday::Saturday) => "Saturday",
            (Lang::En, Weekday::Sunday) => "Sunday",
        }
    }
}

/// A date as Vietnamese documents number it. Calendars have some dozen dates an entry,
/// and one piece is written faster than five.
fn numbers(out: &mut [u8; 10], (year, month, day): (i32, u32, u32)) -> &str {
    let mut length = 0;
    let mut push = |octet: u8| {
        if let Some(place) = out.get_mut(length) {
            *place = octet;
            length += 1;
        }
    };
    let digit = |number: u32| b'0' + (number % 10) as u8;
    push(digit(day / 10));
    push(digit(day));
    push(b'/');
    if !(3..=9).contains(&month) {
        push(digit(month / 10));
    }
    push(digit(month));
    push(b'/');
    // Years have four digits at most and at least one.
    let year = year.unsigned_abs();
    for place in [1000, 100, 10, 1] {
        if year >= place || place == 1 {
            push(digit(year / place));
        }
    }
    let written = out.get(..length).unwrap_or_default();
    std::str::from_utf8(written).unwrap_or_default()
}

/// A date in words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    lang: Lang,
    date: Date,
    weekday: bool,
}

fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date.year_month_day();
        match self.lang {
            Lang::Vi => {
                if self.weekday {
                    f.write_str(self.lang.weekday(self.date.weekday()))?;
                    f.write_char(' ')?;
                }
                let mut digits = [b'0'; 10];
                f.write_str(numbers(&mut digits, (year, month, day)))
            }
            Lang::En => {
                if self.weekday {
                    write!(f, "{} ", self.lang.weekday(self.date.weekday()))?;
                }
                write!(f, "{day} {} {year}", month_name(month))
            }
        }
    }
}

/// A lunar year by its stem and its branch, which Vietnamese names and English keeps.
pub(crate) fn lunar_year(year: i32) -> String {
    const STEMS: [&str; 10] =
        ["Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ"];
    const BRANCHES: [&str; 12] =
        ["Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi"];
    let nth = |names: &[&'static str]| {
        let place = year.rem_euclid(names.len() as i32) as usize;
        names.get(place).copied().unwrap_or_default()
    };
    format!("{} {}", nth(&STEMS), nth(&BRANCHES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_follow_the_drafting_rules() {
        for (iso, vi, en) in [
            ("2023-04-05", "05/4/2023", "5 April 2023"),
            ("2024-01-31", "31/01/2024", "31 January 2024"),
            ("2024-12-15", "15/12/2024", "15 December 2024"),
        ] {
            let date: Date = iso.parse().unwrap_or(Date::MIN);
            assert_eq!(Lang::Vi.date(date).to_string(), vi);
            assert_eq!(Lang::En.date(date).to_string(), en);
        }
    }
}
