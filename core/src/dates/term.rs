//! Periods counted from a day (Điều 147 and 148 of the Civil Code).

use kyhan_json::FromJson;
use serde::Serialize;

use super::{Date, WorkingDays, days_in_month};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    /// Three months each.
    Quarters,
    Years,
}

/// Whether the day from which a period counts is day one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// It is not counted (Điều 147.2 of the Civil Code).
    #[default]
    FirstDayExcluded,
    /// It is counted, where the document says so ("kể cả ngày").
    FirstDayIncluded,
}

/// What a day that its month lacks becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Rounding {
    /// An error.
    Reject,
    /// The month's last day (Điều 148.3 of the Civil Code).
    #[default]
    Down,
    /// The first day of the next month.
    Up,
}

/// A counted period, before any roll off a day of rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The day that the count leads to: the last day of a period (which ends at
    /// 24:00, Điều 148.6 of the Civil Code), the last day before a lead time.
    pub date: Date,
    /// Whether the corresponding day was missing in its month and [`Rounding`]
    /// chose another.
    pub rounded: bool,
}

/// Why a period has no last day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// The month lacks the corresponding day, and the rounding is `reject`.
    #[error(
        "month {month:02}/{year} has no day {day}: set `rounding` to `down` for its last day or \
         to `up` for the first day of the next month"
    )]
    MissingDay {
        /// The year.
        year: i32,
        /// The month.
        month: u32,
        /// The day that it lacks.
        day: u32,
    },
    /// A period that counts its first day has no day at all.
    #[error("a period of length 0 cannot count its first day")]
    Empty,
    /// The period leads out of the years 1 to 9999.
    #[error("the period from `{from}` leads out of the years 1 to 9999")]
    OutOfRange {
        /// The day from which it counts.
        from: Date,
    },
}

/// The last day of a period of `length` units counted from a day.
///
/// The day `from` is not counted (Điều 147.2 of the Civil Code) unless
/// `counting` says so. Days end with the last day (148.1), weeks with the
/// corresponding weekday (148.2), months with the corresponding day of the
/// month (148.3), years with the corresponding day and month (148.4); working
/// days count working days alone. The result is not rolled off a day of rest:
/// that is Điều 148.5, [`WorkingDays::adjust`] with
/// [`Convention::Following`](super::Convention::Following).
///
/// ```
/// use kyhan::dates::{Counting, Date, Rounding, Unit, WorkingDays, end_of_term};
///
/// let calendar = WorkingDays::vn_public_sector();
/// let from: Date = "2024-01-31".parse()?;
/// let term =
///     end_of_term(from, 1, Unit::Months, Counting::FirstDayExcluded, Rounding::Down, calendar)?;
/// assert_eq!(term.date.to_string(), "2024-02-29");
/// assert!(term.rounded);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// See [`TermError`].
pub fn end_of_term(
    from: Date,
    length: u32,
    unit: Unit,
    counting: Counting,
    rounding: Rounding,
    calendar: &WorkingDays,
) -> Result<Term, TermError> {
    let included = counting == Counting::FirstDayIncluded;
    if included && length == 0 {
        return Err(TermError::Empty);
    }
    count(from, i64::from(length), unit, included, rounding, calendar)
}

/// The last day that leaves `length` units before a day: plain subtraction, as
/// the schedules of elections are drawn up (95 days before 15/3/2026 is
/// 10/12/2025). A month or year that lacks the corresponding day is rounded;
/// working days count working days alone.
///
/// ```
/// use kyhan::dates::{Date, Rounding, Unit, WorkingDays, start_of_lead};
///
/// let election: Date = "2026-03-15".parse()?;
/// let calendar = WorkingDays::vn_public_sector();
/// let lead = start_of_lead(election, 95, Unit::Days, Rounding::Down, calendar)?;
/// assert_eq!(lead.date.to_string(), "2025-12-10");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// See [`TermError`].
pub fn start_of_lead(
    before: Date,
    length: u32,
    unit: Unit,
    rounding: Rounding,
    calendar: &WorkingDays,
) -> Result<Term, TermError> {
    count(before, -i64::from(length), unit, false, rounding, calendar)
}

fn count(
    from: Date,
    length: i64,
    unit: Unit,
    first_day_counted: bool,
    rounding: Rounding,
    calendar: &WorkingDays,
) -> Result<Term, TermError> {
    let out_of_range = TermError::OutOfRange { from };
    let days = |days: i64| {
        let number = i64::from(from.day_number()) + days - i64::from(first_day_counted);
        i32::try_from(number).ok().and_then(Date::from_day_number)
    };
    let date = match unit {
        Unit::Days => days(length),
        Unit::Weeks => days(length * 7),
        Unit::WorkingDays => {
            let origin = if first_day_counted { from.checked_add(-1) } else { Some(from) };
            let steps = i32::try_from(length).ok();
            origin.zip(steps).map(|(origin, steps)| calendar.add(origin, steps)).filter(|&date| {
                // `add` stops at the ends of time; a count that got there has stopped short.
                date != Date::MIN && date != Date::MAX
            })
        }
        Unit::Months => return months(from, length, first_day_counted, rounding),
        Unit::Quarters => return months(from, length * 3, first_day_counted, rounding),
        Unit::Years => return months(from, length * 12, first_day_counted, rounding),
    };
    date.map(|date| Term { date, rounded: false }).ok_or(out_of_range)
}

fn months(
    from: Date,
    length: i64,
    first_day_counted: bool,
    rounding: Rounding,
) -> Result<Term, TermError> {
    let (year, month, day) = from.year_month_day();
    let number = i64::from(year) * 12 + i64::from(month) - 1 + length;
    let year = i32::try_from(number.div_euclid(12)).unwrap_or(0);
    let month = number.rem_euclid(12) as u32 + 1;
    let first = Date::new(year, month, 1).ok_or(TermError::OutOfRange { from })?;
    // A period that counts its first day ends the day before the corresponding one.
    let day = day - u32::from(first_day_counted);
    let last = days_in_month(year, month);
    if day <= last {
        return Ok(Term { date: first + (day as i32 - 1), rounded: false });
    }
    match rounding {
        Rounding::Reject => Err(TermError::MissingDay { year, month, day }),
        Rounding::Down => Ok(Term { date: first.month_end(), rounded: true }),
        Rounding::Up => Ok(Term { date: first + last as i32, rounded: true }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]
    use super::*;
    use crate::dates::Convention;

    fn end(from: &str, length: u32, unit: Unit) -> String {
        counted(from, length, unit, Counting::FirstDayExcluded, Rounding::Down).unwrap()
    }

    fn counted(
        from: &str,
        length: u32,
        unit: Unit,
        counting: Counting,
        rounding: Rounding,
    ) -> Result<String, TermError> {
        let calendar = WorkingDays::vn_public_sector();
        end_of_term(from.parse().unwrap(), length, unit, counting, rounding, calendar)
            .map(|term| term.date.to_string())
    }

    #[test]
    fn article_148() {
        assert_eq!(end("2024-03-01", 10, Unit::Days), "2024-03-11");
        assert_eq!(end("2024-03-06", 2, Unit::Weeks), "2024-03-20");
        assert_eq!(end("2024-01-15", 1, Unit::Months), "2024-02-15");
        assert_eq!(end("2024-01-31", 1, Unit::Months), "2024-02-29");
        assert_eq!(end("2023-11-30", 1, Unit::Quarters), "2024-02-29");
        assert_eq!(end("2024-01-15", 2, Unit::Quarters), "2024-07-15");
        assert_eq!(end("2024-02-29", 1, Unit::Years), "2025-02-28");
        assert_eq!(end("2024-02-29", 4, Unit::Years), "2028-02-29");
        assert_eq!(end("2024-10-30", 4, Unit::Months), "2025-02-28");
        assert_eq!(end("2024-11-30", 1, Unit::Months), "2024-12-30");
    }

    #[test]
    fn article_148_5_is_a_roll_by_the_caller() {
        let calendar = WorkingDays::vn_public_sector();
        let last = end("2026-02-06", 10, Unit::Days).parse().unwrap();
        assert_eq!(
            calendar.adjust(last, Convention::Following),
            "2026-02-23".parse().unwrap(),
            "{last} lies in the Tết break"
        );
    }

    #[test]
    fn working_days_skip_rest_and_take_swap_days() {
        assert_eq!(end("2026-02-13", 1, Unit::WorkingDays), "2026-02-23");
        assert_eq!(end("2026-08-21", 1, Unit::WorkingDays), "2026-08-22");
        assert_eq!(end("2026-01-09", 1, Unit::WorkingDays), "2026-01-10");
        assert_eq!(end("2026-01-01", 0, Unit::WorkingDays), "2026-01-01");
        let included = |from| {
            counted(from, 2, Unit::WorkingDays, Counting::FirstDayIncluded, Rounding::Down).unwrap()
        };
        assert_eq!(included("2026-03-02"), "2026-03-03");
        assert_eq!(included("2026-03-01"), "2026-03-03");
    }

    #[test]
    fn a_counted_first_day_ends_the_period_a_day_earlier() {
        let included = |from, length, unit| {
            counted(from, length, unit, Counting::FirstDayIncluded, Rounding::Down)
        };
        assert_eq!(included("2024-11-15", 31, Unit::Days).unwrap(), "2024-12-15");
        assert_eq!(included("2024-01-01", 1, Unit::Weeks).unwrap(), "2024-01-07");
        assert_eq!(included("2024-01-15", 1, Unit::Months).unwrap(), "2024-02-14");
        assert_eq!(included("2024-03-01", 1, Unit::Months).unwrap(), "2024-03-31");
        assert_eq!(included("2023-01-29", 1, Unit::Months).unwrap(), "2023-02-28");
        assert_eq!(included("2023-01-31", 1, Unit::Months).unwrap(), "2023-02-28");
        assert_eq!(included("2024-01-01", 1, Unit::Years).unwrap(), "2024-12-31");
        assert_eq!(included("2024-01-01", 0, Unit::Days), Err(TermError::Empty));
    }

    #[test]
    fn a_missing_day_is_rounded_as_asked() {
        let rounded =
            |rounding| counted("2023-01-30", 1, Unit::Months, Counting::FirstDayExcluded, rounding);
        assert_eq!(rounded(Rounding::Down).unwrap(), "2023-02-28");
        assert_eq!(rounded(Rounding::Up).unwrap(), "2023-03-01");
        let missing = TermError::MissingDay { year: 2023, month: 2, day: 30 };
        assert_eq!(rounded(Rounding::Reject), Err(missing));
    }

    #[test]
    fn lead_times_of_the_election_of_15_march_2026() {
        let calendar = WorkingDays::vn_public_sector();
        let election: Date = "2026-03-15".parse().unwrap();
        let lead = |length, unit| {
            start_of_lead(election, length, unit, Rounding::Down, calendar)
                .map(|term| term.date.to_string())
        };
        assert_eq!(lead(95, Unit::Days).unwrap(), "2025-12-10");
        assert_eq!(lead(40, Unit::Days).unwrap(), "2026-02-03");
        assert_eq!(lead(23, Unit::Days).unwrap(), "2026-02-20");
        assert_eq!(lead(2, Unit::Weeks).unwrap(), "2026-03-01");
        assert_eq!(lead(1, Unit::Months).unwrap(), "2026-02-15");
        assert_eq!(lead(15, Unit::WorkingDays).unwrap(), "2026-02-23");
        assert_eq!(lead(16, Unit::WorkingDays).unwrap(), "2026-02-13");
    }

    #[test]
    fn periods_that_leave_the_calendar_are_errors() {
        let units =
            [Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Quarters, Unit::Years];
        let calendar = WorkingDays::vn_public_sector();
        let from: Date = "2024-01-01".parse().unwrap();
        for unit in units {
            let out_of_range = Err(TermError::OutOfRange { from });
            let (counting, rounding) = (Counting::FirstDayExcluded, Rounding::Down);
            assert_eq!(
                end_of_term(from, u32::MAX, unit, counting, rounding, calendar),
                out_of_range
            );
            assert_eq!(start_of_lead(from, u32::MAX, unit, rounding, calendar), out_of_range);
            assert_eq!(start_of_lead(from, 3_000_000, unit, rounding, calendar), out_of_range);
        }
    }
}
