//! The Vietnamese lunar calendar: months begin on the day of the new moon at
//! UTC+7.

mod table;

use super::Date;

/// A day of the Vietnamese lunar calendar.
///
/// The calendar is the one of Quyết định 121-CP of 8 August 1967 (new moons
/// and solar terms at UTC+7), here for all lunar years from [`FIRST_YEAR`] to
/// [`LAST_YEAR`]; before 1968 the calendars in use reckoned at UTC+8 and could
/// differ by a day. Dates come from a table that an astronomical computation
/// wrote.
///
/// Beyond about 2100 nobody knows the Earth's rotation to the minute that
/// some new moons would need: [`uncertain_months`] lists them.
///
/// ```
/// use kyhan::dates::{Date, LunarDate};
///
/// let founders_day = LunarDate { year: 2026, month: 3, day: 10, leap: false };
/// assert_eq!(founders_day.to_date(), Date::new(2026, 4, 26));
/// ```
///
/// [`FIRST_YEAR`]: LunarDate::FIRST_YEAR
/// [`LAST_YEAR`]: LunarDate::LAST_YEAR
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LunarDate {
    /// The lunar year, named after the Gregorian year in which it begins.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month, 1 to 30.
    pub day: u32,
    /// Whether the month is the leap month that repeats `month`.
    pub leap: bool,
}

impl LunarDate {
    /// The first lunar year of the table.
    pub const FIRST_YEAR: i32 = 1900;
    /// The last lunar year of the table.
    pub const LAST_YEAR: i32 = 2199;

    /// The lunar date of a civil date, or `None` outside the lunar years
    /// 1900 to 2199 (1900-01-31 to 2200-02-14).
    pub fn from_date(date: Date) -> Option<LunarDate> {
        let civil_year = date.year();
        let year = if tet(civil_year).is_some_and(|first| first <= date) {
            civil_year
        } else {
            civil_year - 1
        };
        let mut day = u32::try_from(date - tet(year)?).ok()?;
        let found = months(year)?.find(|month| {
            let here = day < month.length;
            if !here {
                day -= month.length;
            }
            here
        })?;
        Some(LunarDate { year, month: found.number, day: day + 1, leap: found.leap })
    }

    /// The civil date, or `None` where there is no such lunar day in the
    /// table: a leap month that the year lacks, a 30th of a short month.
    pub fn to_date(self) -> Option<Date> {
        let mut first = tet(self.year)?;
        for month in months(self.year)? {
            if month.number == self.month && month.leap == self.leap {
                let within = self.day >= 1 && self.day <= month.length;
                return within.then(|| first + (self.day as i32 - 1));
            }
            first = first + month.length as i32;
        }
        None
    }
}

/// The first day of a lunar year (Tết Nguyên đán), or `None` outside the lunar
/// years 1900 to 2199.
///
/// ```
/// use kyhan::dates::{Date, tet};
///
/// // A day before the Chinese new year: the new moon fell between 23:00 and
/// // 24:00 at UTC+7.
/// assert_eq!(tet(2007), Date::new(2007, 2, 17));
/// ```
pub fn tet(year: i32) -> Option<Date> {
    let code = code(year)?;
    Some(Date::new(year, 1, 1)? + (code >> 17) as i32)
}

/// The month whose number the leap month of a lunar year repeats, or `None`
/// where the year has no leap month or is not in the table.
pub fn leap_month(year: i32) -> Option<u32> {
    let number = (code(year)? >> 13) & 0xf;
    (number != 0).then_some(number)
}

/// First days of the lunar months that may in truth begin a day earlier or
/// later, because their new moon lies near midnight at UTC+7: within the error
/// of the theory of the Moon or, in the future, within what is known of the
/// Earth's rotation (Delta T). Between 1968 and 2053 there is none;
/// Tết itself is concerned in 2175, 2179 and 2199.
pub fn uncertain_months() -> impl Iterator<Item = Date> {
    table::UNCERTAIN.iter().filter_map(|&(year, month, day)| Date::new(year, month, day))
}

struct Month {
    number: u32,
    length: u32,
    leap: bool,
}

/// The months of a lunar year in order.
fn months(year: i32) -> Option<impl Iterator<Item = Month>> {
    let code = code(year)?;
    let leap = (code >> 13) & 0xf;
    let count = if leap == 0 { 12 } else { 13 };
    Some((0..count).map(move |index| {
        let repeated = leap != 0 && index >= leap;
        Month {
            number: if repeated { index } else { index + 1 },
            length: 29 + ((code >> index) & 1),
            leap: leap != 0 && index == leap,
        }
    }))
}

fn code(year: i32) -> Option<u32> {
    let index = usize::try_from(year.checked_sub(LunarDate::FIRST_YEAR)?).ok()?;
    table::YEARS.get(index).copied()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn years_that_differ_from_the_chinese_calendar() {
        for day in ["1985-01-21", "2007-02-17", "2030-02-02", "2053-02-18"] {
            assert_eq!(tet(date(day).year()), Some(date(day)));
        }
        assert_eq!(leap_month(1985), Some(2));
        assert_eq!(leap_month(1984), None);
    }

    #[test]
    fn every_day_of_the_table_survives_the_round_trip() {
        let mut day = tet(LunarDate::FIRST_YEAR).unwrap();
        let mut before = LunarDate::from_date(day).unwrap();
        assert_eq!(LunarDate::from_date(day - 1), None);
        while let Some(lunar) = LunarDate::from_date(day + 1) {
            day = day + 1;
            assert_eq!(lunar.to_date(), Some(day));
            assert!(lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29));
            before = lunar;
        }
        assert_eq!((before.year, before.month), (LunarDate::LAST_YEAR, 12));
        assert_eq!(day, date("2200-02-14"));
    }

    #[test]
    fn days_that_do_not_exist() {
        let lunar = |month, day, leap| LunarDate { year: 2025, month, day, leap }.to_date();
        assert_eq!(leap_month(2025), Some(6));
        assert!(lunar(6, 1, true).is_some());
        assert_eq!(lunar(5, 1, true), None);
        assert_eq!(lunar(12, 30, false), None);
        assert_eq!(lunar(1, 0, false), None);
        assert_eq!(lunar(13, 1, false), None);
        assert_eq!(tet(1899), None);
        assert_eq!(tet(2200), None);
        assert_eq!(tet(i32::MIN), None);
    }
}
