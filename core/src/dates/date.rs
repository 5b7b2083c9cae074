//! A civil date as a day number: one `i32`, cheap to compare, store and add.

use std::fmt;
use std::str::FromStr;

use kyhan_json::{Form, FromJson};
use serde::{Serialize, Serializer};

/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Stored as the number of days since 1970-01-01, so that ordering and
/// arithmetic are those of integers. Every value lies between
/// [`Date::MIN`] (0001-01-01) and [`Date::MAX`] (9999-12-31), both included.
///
/// ```
/// use kyhan::dates::{Date, Weekday};
///
/// let due: Date = "2024-12-15".parse()?;
/// assert_eq!(due.weekday(), Weekday::Sunday);
/// assert_eq!((due - 1).to_string(), "2024-12-14");
/// # Ok::<(), kyhan::dates::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// A day of the week. Numbers follow ISO 8601: Monday is 1, Sunday is 7. In
/// JSON the abbreviations of RFC 5545 stand for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    #[serde(rename = "MO")]
    Monday = 1,
    #[serde(rename = "TU")]
    Tuesday,
    #[serde(rename = "WE")]
    Wednesday,
    #[serde(rename = "TH")]
    Thursday,
    #[serde(rename = "FR")]
    Friday,
    #[serde(rename = "SA")]
    Saturday,
    #[serde(rename = "SU")]
    Sunday,
}

/// Why a text or a triple of numbers is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date of the form YYYY-MM-DD between 0001-01-01 and 9999-12-31")]
pub struct DateError(String);

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

impl Date {
    /// 0001-01-01.
    pub const MIN: Date = Date(-719_162);
    /// 9999-12-31.
    pub const MAX: Date = Date(2_932_896);

    /// The date of a year (1 to 9999), month (1 to 12) and day of month, or
    /// `None` where there is no such day.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 {
            return None;
        }
        if day > days_in_month(year, month) {
            return None;
        }
        // Years start in March here, so that the leap day is the last of its year.
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let shifted_month = (month as i32 + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Date(era * 146_097 + day_of_era - 719_468))
    }

    /// The date that lies `days` after 1970-01-01 (before it when negative), or
    /// `None` outside [`Date::MIN`] to [`Date::MAX`].
    pub const fn from_day_number(days: i32) -> Option<Date> {
        if days < Date::MIN.0 || days > Date::MAX.0 {
            return None;
        }
        Some(Date(days))
    }

    /// As [`Date::from_day_number`], with a number out of range moved to the
    /// nearest end of the range.
    pub const fn clamped(days: i64) -> Date {
        if days < Date::MIN.0 as i64 {
            Date::MIN
        } else if days > Date::MAX.0 as i64 {
            Date::MAX
        } else {
            Date(days as i32)
        }
    }

    /// The number of days since 1970-01-01.
    pub const fn day_number(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12) and day of month.
    pub const fn year_month_day(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + (month <= 2) as i32;
        (year, month as u32, day as u32)
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> i32 {
        self.year_month_day().0
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        self.year_month_day().1
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u32 {
        self.year_month_day().2
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The date `days` later (earlier when negative), or `None` out of range.
    pub const fn checked_add(self, days: i32) -> Option<Date> {
        match self.0.checked_add(days) {
            Some(sum) => Date::from_day_number(sum),
            None => None,
        }
    }

    /// The last day of this date's month.
    pub const fn month_end(self) -> Date {
        let (year, month, day) = self.year_month_day();
        Date(self.0 + (days_in_month(year, month) - day) as i32)
    }
}

/// The number of days of a month (1 to 12; other numbers count as December).
pub const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether a year of the Gregorian calendar has 366 days.
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days later; stops at [`Date::MIN`] and [`Date::MAX`].
impl std::ops::Add<i32> for Date {
    type Output = Date;
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn add(self, days: i32) -> Date {
        Date::clamped(i64::from(self.0) + i64::from(days))
    }
}

/// Days earlier; stops at [`Date::MIN`] and [`Date::MAX`].
impl std::ops::Sub<i32> for Date {
    type Output = Date;
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn sub(self, days: i32) -> Date {
        Date::clamped(i64::from(self.0) - i64::from(days))
    }
}

/// Days from the right date to the left one.
impl std::ops::Sub for Date {
    type Output = i32;
    fn sub(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }
}

impl Date {
    /// Digit by digit and without a formatter, because answers are full of dates.
    fn text(self) -> [u8; 10] {
        let (year, month, day) = self.year_month_day();
        let digit = |number: u32| b'0' + (number % 10) as u8;
        let year = year as u32;
        [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ]
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.text()).unwrap_or_default())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        parse_iso(text.as_bytes()).ok_or_else(|| DateError(text.chars().take(40).collect()))
    }
}

fn parse_iso(bytes: &[u8]) -> Option<Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = number(&[y1, y2, y3, y4])?;
    Date::new(i32::try_from(year).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.text()).unwrap_or_default())
    }
}

static FORM: Form = Form {
    name: "date",
    description: "a date of the form YYYY-MM-DD between 0001-01-01 and 9999-12-31",
};
kyhan_json::from_str!(Date, Date::MIN, FORM);

#[cfg(feature = "chrono")]
impl From<Date> for chrono::NaiveDate {
    fn from(date: Date) -> chrono::NaiveDate {
        let (year, month, day) = date.year_month_day();
        chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or(chrono::NaiveDate::MIN)
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<chrono::NaiveDate> for Date {
    type Error = DateError;

    /// Fails for years before 1 and after 9999.
    fn try_from(date: chrono::NaiveDate) -> Result<Date, DateError> {
        use chrono::Datelike;
        Date::new(date.year(), date.month(), date.day()).ok_or_else(|| DateError(date.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "chrono")]
    #[test]
    fn every_day_number_survives_the_round_trip_and_agrees_with_chrono() {
        let mut expected = chrono::NaiveDate::from_ymd_opt(1, 1, 1);
        for number in Date::MIN.0..=Date::MAX.0 {
            let date = Date(number);
            let (year, month, day) = date.year_month_day();
            assert_eq!(Date::new(year, month, day), Some(date));
            assert_eq!(Some(chrono::NaiveDate::from(date)), expected);
            expected = expected.and_then(|day| day.succ_opt());
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "2024-2-01",
            "2024-02-30",
            "2023-02-29",
            "0000-01-01",
            "2024/01/01",
            "2024-01-01 ",
            "+024-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
