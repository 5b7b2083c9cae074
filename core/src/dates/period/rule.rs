//! The sequence of periods that a unit and a regime make.

use super::{MonthDay, Period, PeriodError, PeriodRegime, PeriodUnit, RegimeName};
use crate::dates::Date;

/// A unit and a regime: an endless sequence of periods that do not overlap.
///
/// ```
/// use kyhan::dates::{Date, PeriodRegime, PeriodRule, PeriodUnit, RegimeName};
///
/// let decree09 = PeriodRegime::Named(RegimeName::Decree09);
/// let rule = PeriodRule::new(PeriodUnit::HalfYear, decree09)?;
/// let period = rule.period_of(Date::new(2024, 6, 9).unwrap()).unwrap();
/// assert_eq!(period.from.to_string(), "2023-12-15");
/// assert_eq!(period.cut_off.to_string(), "2024-06-14");
/// # Ok::<(), kyhan::dates::PeriodError>(())
/// ```
///
/// | unit | `calendar` | `decree09` (Nghị định 09/2019/NĐ-CP, Điều 12) |
/// |---|---|---|
/// | week | Monday to Sunday, in both | |
/// | ten days | 1st to 10th, 11th to 20th, 21st to last day, in both | |
/// | month | 1st to last day | 15th of the month before to 14th |
/// | quarter | 01/01–31/3, 01/4–30/6, … | 15/12–14/3, 15/3–14/6, 15/6–14/9, 15/9–14/12 |
/// | half-year | 01/01–30/6, 01/7–31/12 | 15/12–14/6, 15/6–14/12 |
/// | nine months | 01/01–30/9 | 15/12–14/9 (by analogy: the decree has no nine months) |
/// | year | 01/01–31/12 | 15/12–14/12 |
///
/// A school year is 01/9 to 31/8 in both regimes. That is this project's own
/// reading: the school calendar is set year by year, so a register that knows
/// better uses a custom period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodRule {
    shape: Shape,
    regime: Option<RegimeName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Weeks that begin on a day whose number is this, modulo 7.
    Weeks { first: i64 },
    /// Thirds of months.
    TenDays,
    /// Every `step` months, `length` months long, from a day of month `phase` on (0 is
    /// January of year 0).
    Months { step: i64, length: i64, phase: i64, day: u32 },
    /// Once a year.
    Yearly { from: MonthDay, last: MonthDay },
    /// Once.
    Stage { from: Date, last: Date },
}

impl PeriodRule {
    /// A rule.
    ///
    /// # Errors
    ///
    /// [`PeriodError::EndsMissing`] for a custom unit in a named regime,
    /// [`PeriodError::EndsNotNeeded`] for ends that do not fit the unit. A year with
    /// ends of its own is the same as a custom period.
    pub fn new(unit: PeriodUnit, regime: PeriodRegime) -> Result<PeriodRule, PeriodError> {
        let named = match regime {
            PeriodRegime::Named(regime) => Some(regime),
            _ => None,
        };
        let months = |step, length| {
            let (phase, day) = match regime {
                PeriodRegime::Named(RegimeName::Calendar) => (0, 1),
                PeriodRegime::Named(RegimeName::Decree09) => (-1, 15),
                PeriodRegime::Months { month, day } if length < 9 => (i64::from(month) - 1, day),
                _ => return Err(PeriodError::EndsNotNeeded),
            };
            Ok(Shape::Months { step, length, phase, day })
        };
        let shape = match (unit, regime) {
            (PeriodUnit::Week, PeriodRegime::Weeks { from }) => {
                // Day 0, 1 January 1970, was a Thursday.
                Ok(Shape::Weeks { first: from as i64 - 4 })
            }
            (PeriodUnit::Week, PeriodRegime::Named(_)) => Ok(Shape::Weeks { first: -3 }),
            (PeriodUnit::TenDays, PeriodRegime::Named(_)) => Ok(Shape::TenDays),
            (PeriodUnit::Month, _) => months(1, 1),
            (PeriodUnit::Quarter, _) => months(3, 3),
            (PeriodUnit::HalfYear, _) => months(6, 6),
            (PeriodUnit::NineMonths, _) => months(12, 9),
            (PeriodUnit::Year | PeriodUnit::Custom, PeriodRegime::Custom { from, last }) => {
                Ok(Shape::Yearly { from, last })
            }
            (PeriodUnit::Year, PeriodRegime::Named(_)) => months(12, 12),
            (PeriodUnit::SchoolYear, PeriodRegime::Named(_)) => Ok(Shape::Yearly {
                from: MonthDay { month: 9, day: 1 },
                last: MonthDay { month: 8, day: 31 },
            }),
            (PeriodUnit::Stage, PeriodRegime::Stage { from, last }) => {
                Ok(Shape::Stage { from, last })
            }
            (PeriodUnit::Custom | PeriodUnit::Stage, _) => Err(PeriodError::EndsMissing),
            _ => Err(PeriodError::EndsNotNeeded),
        }?;
        let regime = match shape {
            Shape::Months { .. } => named,
            _ => None,
        };
        Ok(PeriodRule { shape, regime })
    }

    /// The named regime that its ends follow; `None` for ends of its own.
    pub fn regime(&self) -> Option<RegimeName> {
        self.regime
    }

    /// The period that contains a day. A day in a gap between periods (15/9 to
    /// 14/12 where they are nine months long) counts to the one before the gap.
    /// `None` next to [`Date::MIN`] and [`Date::MAX`], where no whole period
    /// exists.
    pub fn period_of(&self, date: Date) -> Option<Period> {
        self.nth(self.index_of(date))
    }

    /// The period `offset` places after that of a day; before it when negative.
    pub fn neighbour(&self, date: Date, offset: i32) -> Option<Period> {
        self.nth(self.index_of(date) + i64::from(offset))
    }

    /// The periods whose last day lies from `from` up to, not including,
    /// `until`, in order.
    pub fn ending_in(self, from: Date, until: Date) -> impl Iterator<Item = Period> {
        // A period that ends on or after `from` is that of `from` or a later one.
        (self.index_of(from)..=self.index_of(until))
            .filter_map(move |index| self.nth(index))
            .filter(move |period| from <= period.last && period.last < until)
    }

    /// The number of the last period that begins on or before a day.
    fn index_of(&self, date: Date) -> i64 {
        let (year, month, day) = date.year_month_day();
        let month_number = i64::from(year) * 12 + i64::from(month) - 1;
        match self.shape {
            Shape::Weeks { first } => (i64::from(date.day_number()) - first).div_euclid(7),
            Shape::TenDays => month_number * 3 + i64::from((day - 1) / 10).min(2),
            Shape::Months { step, phase, day: first, .. } => {
                (month_number - i64::from(day < first) - phase).div_euclid(step)
            }
            Shape::Yearly { from, .. } => {
                let begun = from.of(year).is_some_and(|first| first <= date);
                i64::from(year) - i64::from(!begun)
            }
            Shape::Stage { from, .. } => i64::from(date >= from) - 1,
        }
    }

    fn nth(&self, index: i64) -> Option<Period> {
        let (from, last) = match self.shape {
            Shape::Weeks { first } => {
                let number = i32::try_from(index.checked_mul(7)?.checked_add(first)?).ok()?;
                let from = Date::from_day_number(number)?;
                (from, from.checked_add(6)?)
            }
            Shape::TenDays => {
                let third = index.rem_euclid(3);
                let from = month_day(index.div_euclid(3), 1 + third as u32 * 10)?;
                (from, if third == 2 { from.month_end() } else { from + 9 })
            }
            Shape::Months { step, length, phase, day } => {
                let first = index.checked_mul(step)?.checked_add(phase)?;
                (month_day(first, day)?, month_day(first + length, day)?.checked_add(-1)?)
            }
            Shape::Yearly { from, last } => {
                let year = i32::try_from(index).ok()?;
                let last_year = if last < from { year.checked_add(1)? } else { year };
                (from.of(year)?, last.of(last_year)?)
            }
            Shape::Stage { from, last } => (index == 0).then_some((from, last))?,
        };
        Some(Period { from, last, cut_off: last })
    }
}

/// A day of month `number` (0 is January of year 0).
fn month_day(number: i64, day: u32) -> Option<Date> {
    let year = i32::try_from(number.div_euclid(12)).ok()?;
    Date::new(year, number.rem_euclid(12) as u32 + 1, day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]
    use super::*;

    const UNITS: [PeriodUnit; 6] = [
        PeriodUnit::Month,
        PeriodUnit::Quarter,
        PeriodUnit::HalfYear,
        PeriodUnit::NineMonths,
        PeriodUnit::Year,
        PeriodUnit::SchoolYear,
    ];

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn ends(rule: PeriodRule, day: &str) -> String {
        let period = rule.period_of(date(day)).unwrap();
        assert_eq!(period.cut_off, period.last);
        format!("{}..{}", period.from, period.last)
    }

    fn named(unit: PeriodUnit, regime: RegimeName) -> PeriodRule {
        PeriodRule::new(unit, PeriodRegime::Named(regime)).unwrap()
    }

    fn custom(from: &str, until: &str) -> PeriodRule {
        let regime =
            PeriodRegime::Custom { from: from.parse().unwrap(), last: until.parse().unwrap() };
        PeriodRule::new(PeriodUnit::Custom, regime).unwrap()
    }

    #[test]
    fn periods_of_decree_09_article_12() {
        let rule = |unit| named(unit, RegimeName::Decree09);
        assert_eq!(ends(rule(PeriodUnit::Month), "2024-03-14"), "2024-02-15..2024-03-14");
        assert_eq!(ends(rule(PeriodUnit::Month), "2024-03-15"), "2024-03-15..2024-04-14");
        assert_eq!(ends(rule(PeriodUnit::Quarter), "2024-01-31"), "2023-12-15..2024-03-14");
        assert_eq!(ends(rule(PeriodUnit::Quarter), "2024-09-15"), "2024-09-15..2024-12-14");
        assert_eq!(ends(rule(PeriodUnit::HalfYear), "2024-06-14"), "2023-12-15..2024-06-14");
        assert_eq!(ends(rule(PeriodUnit::HalfYear), "2024-06-15"), "2024-06-15..2024-12-14");
        assert_eq!(ends(rule(PeriodUnit::Year), "2024-12-14"), "2023-12-15..2024-12-14");
        assert_eq!(ends(rule(PeriodUnit::Year), "2024-12-15"), "2024-12-15..2025-12-14");
        assert_eq!(ends(rule(PeriodUnit::NineMonths), "2024-08-01"), "2023-12-15..2024-09-14");
        assert_eq!(ends(rule(PeriodUnit::NineMonths), "2024-10-01"), "2023-12-15..2024-09-14");
    }

    #[test]
    fn calendar_and_custom_periods() {
        let rule = |unit| named(unit, RegimeName::Calendar);
        assert_eq!(ends(rule(PeriodUnit::Month), "2024-02-29"), "2024-02-01..2024-02-29");
        assert_eq!(ends(rule(PeriodUnit::HalfYear), "2024-06-30"), "2024-01-01..2024-06-30");
        assert_eq!(ends(rule(PeriodUnit::NineMonths), "2024-12-31"), "2024-01-01..2024-09-30");
        assert_eq!(ends(rule(PeriodUnit::SchoolYear), "2024-08-31"), "2023-09-01..2024-08-31");
        assert_eq!(ends(custom("10-01", "09-30"), "2024-09-30"), "2023-10-01..2024-09-30");
        assert_eq!(ends(custom("10-01", "09-30"), "2024-10-01"), "2024-10-01..2025-09-30");
        assert_eq!(ends(custom("03-01", "02-29"), "2023-02-28"), "2022-03-01..2023-02-28");
        assert_eq!(ends(custom("03-01", "02-29"), "2024-02-29"), "2023-03-01..2024-02-29");
    }

    #[test]
    fn periods_follow_each_other_and_contain_their_days() {
        for regime in [RegimeName::Calendar, RegimeName::Decree09] {
            for unit in UNITS {
                let rule = named(unit, regime);
                for number in 10_000..20_000 {
                    let day = Date::from_day_number(number).unwrap();
                    let period = rule.period_of(day).unwrap();
                    let next = rule.neighbour(day, 1).unwrap();
                    assert!(period.from <= day && day < next.from, "{unit:?} {day}");
                    assert_eq!(rule.neighbour(next.from, -1), Some(period));
                    if unit == PeriodUnit::NineMonths {
                        assert!(period.last < next.from);
                    } else {
                        assert_eq!(period.last + 1, next.from);
                    }
                }
            }
        }
    }

    #[test]
    fn a_window_holds_the_periods_that_end_in_it() {
        let rule = named(PeriodUnit::Quarter, RegimeName::Decree09);
        let ends = |from: &str, until: &str| {
            rule.ending_in(date(from), date(until)).map(|period| period.last).collect::<Vec<_>>()
        };
        assert_eq!(
            ends("2024-01-01", "2025-01-01"),
            ["2024-03-14", "2024-06-14", "2024-09-14", "2024-12-14"].map(date)
        );
        assert_eq!(ends("2024-03-14", "2024-03-15"), [date("2024-03-14")]);
        assert_eq!(ends("2024-03-14", "2024-03-14"), []);
        assert_eq!(ends("2024-03-15", "2024-06-14"), []);
        let nine = named(PeriodUnit::NineMonths, RegimeName::Decree09);
        assert_eq!(nine.ending_in(date("2024-09-15"), date("2025-09-14")).count(), 0);
    }

    #[test]
    fn the_ends_of_time_have_no_period() {
        for unit in UNITS {
            let rule = named(unit, RegimeName::Decree09);
            assert_eq!(rule.neighbour(Date::MAX, i32::MAX), None);
            assert_eq!(rule.neighbour(Date::MIN, i32::MIN), None);
            assert!(rule.period_of(Date::MIN).is_none());
        }
        assert_eq!(
            PeriodRule::new(PeriodUnit::Custom, PeriodRegime::Named(RegimeName::Calendar)),
            Err(PeriodError::EndsMissing)
        );
        assert!("02-30".parse::<MonthDay>().is_err());
        assert!("2-3".parse::<MonthDay>().is_err());
    }
}
