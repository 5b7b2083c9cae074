//! The days of one month that fit a rule.

use super::pattern::{Pattern, base_weekday, low_bits};
use super::rule::Skip;
use crate::dates::{days_in_month, is_leap_year};

impl Pattern {
    /// The day before the first of a month, and the days that fit the rule: bit
    /// `n` is day `n`. Bit 0 and the bit after the month's last are set only by
    /// `skip`. Months count from January of year 0.
    pub(super) fn month(&self, month_number: i32, skip: Skip) -> (i32, u64) {
        let year = month_number.div_euclid(12);
        let month = month_number.rem_euclid(12) as u32 + 1;
        let base = first_day_of_month(year, month) - 1;
        let rule = &self.rule;
        if rule.months != 0 && rule.months >> month & 1 == 0 {
            return (base, 0);
        }
        let length = days_in_month(year, month);
        let (from_start, from_end) = rule.month_days.words();
        let mut days = if from_start | from_end == 0 {
            low_bits(length) << 1
        } else {
            listed_days(from_start, from_end, length, skip)
        };
        if self.has_numbered_weekdays {
            if self.numbers_within_month {
                days &= weekdays(rule.weekdays, base) | self.numbered_days(base, year, month);
            }
        } else if rule.weekdays != 0 {
            days &= weekdays(rule.weekdays, base);
        }
        (base, days)
    }

    /// The days of `BYDAY` with a number, counted within the month; also right
    /// for the day before it and the day after it.
    fn numbered_days(&self, base: i32, year: i32, month: u32) -> u64 {
        let length = days_in_month(year, month);
        let length_before = days_in_month(year, (month + 10) % 12 + 1);
        let length_after = days_in_month(year, month % 12 + 1);
        let first_weekday = base_weekday(base + 1);
        let mut days = 0;
        for (weekday, numbers) in (0_u32..).zip(&self.rule.numbered_weekdays) {
            if numbers.is_empty() {
                continue;
            }
            let first = (weekday + 7 - first_weekday) % 7 + 1;
            for day in (first..=length).step_by(7) {
                let from_start = day.div_ceil(7) as i32;
                let from_end = -((length - day) as i32 / 7 + 1);
                if numbers.contains(from_start) || numbers.contains(from_end) {
                    days |= 1 << day;
                }
            }
            let last_before = length_before.div_ceil(7) as i32;
            if base_weekday(base) == weekday
                && (numbers.contains(-1) || numbers.contains(last_before))
            {
                days |= 1;
            }
            let last_after = length_after.div_ceil(7) as i32;
            if base_weekday(base + 1 + length as i32) == weekday
                && (numbers.contains(1) || numbers.contains(-last_after))
            {
                days |= 1 << (length + 1);
            }
        }
        days
    }
}

/// `BYMONTHDAY` in a month of this length.
fn listed_days(from_start: u64, from_end: u64, length: u32, skip: Skip) -> u64 {
    let inside = low_bits(length) << 1;
    let counted_back = from_end.reverse_bits() >> (62 - length);
    let mut days = (from_start | counted_back) & inside;
    if skip != Skip::Omit {
        let has_beyond = from_start & !inside != 0;
        let has_before = from_end & !inside != 0;
        let (beyond, before) = match skip {
            Skip::Forward => (length + 1, 1),
            _ => (length, 0),
        };
        days |= u64::from(has_beyond) << beyond | u64::from(has_before) << before;
    }
    days
}

/// The days with these weekdays among 63 from `base` on.
pub(super) fn weekdays(weekdays: u8, base: i32) -> u64 {
    const EVERY_SEVENTH: u64 = 0x0102_0408_1020_4081;
    let shift = base_weekday(base);
    let days = u64::from(weekdays);
    let turned = (days >> shift | days << (7 - shift)) & 0x7f;
    turned.wrapping_mul(EVERY_SEVENTH)
}

/// As a day number; of any year, also those that [`crate::dates::Date`] does not
/// reach.
pub(super) fn first_day_of_month(year: i32, month: u32) -> i32 {
    // Of January to December in a common year; -719162 is 0001-01-01.
    const DAYS_BEFORE: [i32; 13] = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let before = DAYS_BEFORE.get(month as usize).copied().unwrap_or(0);
    let leap_day = i32::from(month > 2 && is_leap_year(year));
    let years = year - 1;
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    years * 365 + leap_days + before + leap_day - 719_162
}
