//! The occasion of an occurrence within its duty.

use crate::dates::Date;
use crate::model::When;

/// The year, quarter, month or day of an occurrence within its duty; `None` where there
/// is but one. It survives a move of the date.
pub(crate) type Occasion = Option<When>;

/// What tells the occasions of a duty apart: the longest span of the calendar that has
/// no two of their named days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grain {
    Only,
    Year,
    Quarter,
    Month,
    Day,
}

impl Grain {
    /// That of a recurrence, by days in ascending order.
    pub(crate) fn of(days: impl Iterator<Item = Date>) -> Grain {
        let mut grain = Grain::Year;
        let mut before: Option<Date> = None;
        for day in days {
            while let Some(before) = before
                && grain < Grain::Day
                && grain.occasion(before) == grain.occasion(day)
            {
                grain = grain.finer();
            }
            before = Some(day);
        }
        grain
    }

    pub(crate) fn finer(self) -> Grain {
        match self {
            Grain::Only => Grain::Year,
            Grain::Year => Grain::Quarter,
            Grain::Quarter => Grain::Month,
            Grain::Month | Grain::Day => Grain::Day,
        }
    }

    pub(crate) fn occasion(self, named: Date) -> Occasion {
        let first_of = |month: u32| Date::new(named.year(), month, 1).unwrap_or(named);
        Some(match self {
            Grain::Only => return None,
            Grain::Year => When::Year(first_of(1)),
            Grain::Quarter => When::Quarter(first_of((named.month() - 1) / 3 * 3 + 1)),
            Grain::Month => When::Month(first_of(named.month())),
            Grain::Day => When::Day(named),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_span_without_two_days_names_the_occasions() {
        for (days, grain, occasion) in [
            (&["2024-12-15", "2025-12-15"][..], Grain::Year, "2024"),
            (&["2024-03-20", "2024-06-20"], Grain::Quarter, "2024-Q1"),
            (&["2024-03-20", "2024-04-20", "2024-05-20"], Grain::Month, "2024-03"),
            (&["2024-03-01", "2024-03-15"], Grain::Day, "2024-03-01"),
        ] {
            let days: Vec<Date> = days.iter().filter_map(|day| day.parse().ok()).collect();
            assert_eq!(Grain::of(days.iter().copied()), grain);
            let first = days.first().and_then(|day| grain.occasion(*day));
            let written = first.map(|when| when.to_string());
            assert_eq!(written.as_deref(), Some(occasion));
        }
    }
}
