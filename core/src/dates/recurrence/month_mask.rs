//! The days of one month that fit a rule.

use super::pattern::{Pattern, base_weekday, low_bits};
use super::rule::Skip;
use super::signed_set::bits;
use crate::dates::{days_in_month, is_leap_year};

impl Pattern {
    /// The day before the first of a month, and the days that fit the rule: bit
    /// `n` is day `n`. Bit 0 and the bit after the month's last are set only by
    /// `skip`. Months count from January of year 0.
    pub(super) fn month(&self, month_number: i32, skip: Skip) -> (i32, u64) {
        let month_number = month_number.unsigned_abs();
        let year = (month_number / 12) as i32;
        let month = month_number % 12 + 1;
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
        if self.numbered == 0 {
            if rule.weekdays != 0 {
                days &= weekdays(rule.weekdays, base);
            }
        } else if self.numbers_within_month {
            let mut listed = weekdays(rule.weekdays, base) | self.numbered_days(base, length);
            if skip != Skip::Omit {
                let length_before = days_in_month(year, (month + 10) % 12 + 1);
                let length_after = days_in_month(year, month % 12 + 1);
                let day_before = self.numbered_days(base - length_before as i32, length_before);
                let day_after = self.numbered_days(base + length as i32, length_after);
                listed |= day_before >> length_before | (day_after & 2) << length;
            }
            days &= listed;
        }
        (base, days)
    }

    /// The days of `BYDAY` with a number in the month after the day `base`.
    fn numbered_days(&self, base: i32, length: u32) -> u64 {
        let mut days = 0;
        let mut weekdays = self.numbered;
        while weekdays != 0 {
            let weekday = weekdays.trailing_zeros();
            weekdays &= weekdays - 1;
            let Some(numbers) = self.rule.numbered_weekdays.get(weekday as usize) else {
                continue;
            };
            let first = (weekday + 7 - base_weekday(base + 1)) % 7 + 1;
            let last = first + (length - first) / 7 * 7;
            let within = low_bits(length / 7 + 2);
            let (from_start, from_end) = numbers.words();
            for number in bits(from_start & within) {
                days |= 1 << (first + 7 * (number - 1));
            }
            for number in bits(from_end & within) {
                days |= (1 << (last + 7)) >> (7 * number);
            }
        }
        // A fifth day beyond the month, or before it, is none.
        days & low_bits(length) << 1
    }
}

/// `BYMONTHDAY` in a month of this length.
fn listed_days(from_start: u64, from_end: u64, length: u32, skip: Skip) -> u64 {
    let inside = low_bits(length) << 1;
    let mut days = from_start & inside;
    if from_end != 0 {
        days |= from_end.reverse_bits() >> (62 - length) & inside;
    }
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

/// The days with these weekdays among the 64 from `base` on.
pub(super) fn weekdays(weekdays: u8, base: i32) -> u64 {
    const EVERY_SEVENTH: u64 = 0x8102_0408_1020_4081;
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
    // Counted from the year -399, so that the divisions are of natural numbers.
    let years = (year + 399).unsigned_abs();
    let leap_days = years / 4 - years / 100 + years / 400;
    (years * 365 + leap_days) as i32 + before + leap_day - 719_162 - 146_097
}
