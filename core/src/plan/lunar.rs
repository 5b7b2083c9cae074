//! Days of the lunar calendar that documents name.

use crate::dates::{Date, LunarDate, leap_month, uncertain_months};
use crate::model::LunarDay;

impl LunarDay {
    /// The day in a lunar year; `None` where that year lacks it.
    pub(crate) fn in_year(self, year: i32) -> Option<LunarDate> {
        let leap = self.leap.unwrap_or(false);
        let with = |day: u32| {
            let lunar = LunarDate { year, month: self.month, day, leap };
            lunar.to_date().map(|_| lunar)
        };
        match u32::try_from(self.day) {
            Ok(day) => with(day),
            Err(_) => with(30).or_else(|| with(29)),
        }
    }

    /// The civil days from `first` up to, not including, `end`, in ascending order; of a
    /// stated year its day, wherever it lies.
    pub(crate) fn between(self, first: Date, end: Date) -> impl Iterator<Item = Date> {
        let is_stated = self.year.is_some();
        // A lunar year ends in the civil year after the one that it begins in.
        let years = match self.year {
            Some(year) => year..=year,
            None => {
                let from = (first.year() - 1).max(LunarDate::FIRST_YEAR);
                from..=end.year().min(LunarDate::LAST_YEAR)
            }
        };
        years
            .filter_map(move |year| self.in_year(year)?.to_date())
            .filter(move |day| is_stated || first <= *day && *day < end)
    }

    /// Whether a lunar year has two months of its number, and the words do not say which
    /// of them is meant.
    pub(crate) fn is_repeated_in(self, year: i32) -> bool {
        self.leap.is_none() && leap_month(year) == Some(self.month)
    }
}

/// Whether the month of a lunar day begins, and where that counts ends, on days that are
/// known for certain.
pub(crate) fn is_certain(lunar: LunarDate, date: Date) -> bool {
    let first = date - (lunar.day as i32 - 1);
    uncertain_months().all(|uncertain| uncertain != first && uncertain != date + 1)
}
