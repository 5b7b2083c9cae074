//! Reporting periods with ends of their own.

use std::fmt::Display;
use std::str::FromStr;

use crate::dates::recurrence::WEEKDAYS;
use crate::dates::{Date, MonthDay, PeriodError, PeriodRegime, PeriodUnit, Weekday};
use crate::model::Regime;

/// A regime as the unit reads its ends: weekdays, days of the month, days of the year
/// or dates.
pub(super) fn regime(unit: PeriodUnit, regime: &Regime) -> Result<PeriodRegime, PeriodError> {
    let (from, until) = match regime {
        Regime::Named(name) => return Ok(PeriodRegime::Named(*name)),
        Regime::Custom { from, last } => (from.as_str(), last.as_str()),
    };
    let is_one = |is_one: bool, unit: &'static str, regime: PeriodRegime| {
        let (from, until) = (from.to_owned(), until.to_owned());
        if is_one { Ok(regime) } else { Err(PeriodError::NotOneUnit { from, until, unit }) }
    };
    let months = |count: u32, unit: &'static str| {
        let (first, last): (MonthDay, MonthDay) = (from.parse()?, until.parse()?);
        let (month, day) = (first.month(), first.day());
        let after = |count: u32| (month - 1 + count) % 12 + 1;
        let ends = match day {
            1 => MonthDay::new(after(count - 1), days_of(after(count - 1))),
            _ => MonthDay::new(after(count), day - 1),
        };
        is_one(day <= 28 && ends == Some(last), unit, PeriodRegime::Months { month, day })
    };
    match unit {
        PeriodUnit::Week => {
            let (first, last) = (weekday(from)?, weekday(until)?);
            let is_week = (last as i32 - first as i32).rem_euclid(7) == 6;
            is_one(is_week, "week", PeriodRegime::Weeks { from: first })
        }
        PeriodUnit::Month => {
            let day_of_month = |text| parsed::<u32>(text, "a day of the month, such as 26");
            let (first, last) = (day_of_month(from)?, day_of_month(until)?);
            let is_month = (2..=28).contains(&first) && last == first - 1;
            is_one(is_month, "month", PeriodRegime::Months { month: 1, day: first })
        }
        PeriodUnit::Quarter => months(3, "quarter"),
        PeriodUnit::HalfYear => months(6, "halfYear"),
        PeriodUnit::Stage => {
            let date = |text| parsed::<Date>(text, "a date of the form YYYY-MM-DD");
            let (from, last) = (date(from)?, date(until)?);
            if last < from {
                return Err(PeriodError::StageOutside { from, until: last });
            }
            Ok(PeriodRegime::Stage { from, last })
        }
        _ => Ok(PeriodRegime::Custom { from: from.parse()?, last: until.parse()? }),
    }
}

/// The days of a month in a leap year.
fn days_of(month: u32) -> u32 {
    crate::dates::days_in_month(2000, month)
}

fn weekday(text: &str) -> Result<Weekday, PeriodError> {
    let place = WEEKDAYS.iter().position(|day| *day == text);
    let found = place.and_then(|place| Weekday::ALL.get(place).copied());
    found.ok_or_else(|| not_an_end(text, "a weekday `MO` to `SU`"))
}

fn parsed<T: FromStr<Err: Display>>(text: &str, expected: &'static str) -> Result<T, PeriodError> {
    text.parse().map_err(|_| not_an_end(text, expected))
}

fn not_an_end(text: &str, expected: &'static str) -> PeriodError {
    PeriodError::NotAnEnd { found: text.chars().take(40).collect(), expected }
}
