//! The days of one year, taken as a whole, that fit a rule.

use super::month_mask::{first_day_of_month, weekdays};
use super::pattern::{Pattern, WORDS, base_weekday, days_into_week};
use super::rule::{Rule, Skip};
use crate::dates::{Date, is_leap_year};

/// The days around a year: bit `n` is the day `base + n`. The year's first day is
/// bit 16, so that a week moved out of the year still has its place.
#[derive(Clone, Copy)]
pub(super) struct YearMask {
    pub(super) base: i32,
    pub(super) words: [u64; WORDS],
}

/// The bit of 1 January.
const FIRST: i32 = 16;

impl YearMask {
    pub(super) fn new(pattern: &Pattern, year: i32) -> YearMask {
        let rule = &pattern.rule;
        let mut mask = YearMask { base: first_day_of_month(year, 1) - FIRST, words: [0; WORDS] };
        // Weeks and moved days reach beyond the year itself.
        let reaches_out = !rule.week_numbers.is_empty() || !rule.year_days.is_empty();
        let has_months = rule.months != 0 || !rule.month_days.is_empty();
        if has_months {
            let months = if reaches_out { -1..=12 } else { 0..=11 };
            for month in months {
                let (base, days) = pattern.month(year * 12 + month, rule.skip);
                mask.join(days, base - mask.base);
            }
        } else if !reaches_out {
            mask.join_days(FIRST, length_of(year));
        }
        let mut is_empty_so_far = !has_months && reaches_out;
        if !rule.year_days.is_empty() {
            let listed = mask.year_days(rule, year);
            mask.meet(&listed, is_empty_so_far);
            is_empty_so_far = false;
        }
        if !rule.week_numbers.is_empty() {
            let listed = mask.weeks(rule, year);
            mask.meet(&listed, is_empty_so_far);
        }
        // The months have seen to numbers that count within them.
        if pattern.numbered != 0 && !pattern.numbers_within_month {
            let mut listed = mask.numbered(rule, year);
            listed.join_weekdays(rule.weekdays);
            mask.meet(&listed, false);
        } else if pattern.numbered == 0 && rule.weekdays != 0 {
            mask.keep_weekdays(rule.weekdays);
        }
        mask
    }

    /// The year that numbers the week of a day.
    pub(super) fn week_year(date: Date, rule: &Rule) -> i32 {
        let day = date.day_number();
        let year = date.year();
        if day < first_week(year, rule) {
            year - 1
        } else if day >= first_week(year + 1, rule) {
            year + 1
        } else {
            year
        }
    }

    pub(super) fn insert(&mut self, day: i32) {
        self.join(1, day - self.base);
    }

    pub(super) fn days(&self) -> impl Iterator<Item = i32> {
        let words = self.words;
        let bits = (0..64 * WORDS as i32).filter(move |bit| {
            words.get((bit / 64) as usize).is_some_and(|word| word >> (bit % 64) & 1 == 1)
        });
        let base = self.base;
        bits.map(move |bit| base + bit)
    }

    /// Adds the bits of `days`, the lowest at `place`; what falls outside is lost.
    fn join(&mut self, days: u64, place: i32) {
        if place < 0 {
            let kept = days.checked_shr(place.unsigned_abs()).unwrap_or(0);
            self.words[0] |= kept;
            return;
        }
        let index = (place / 64) as usize;
        let shift = place % 64;
        if let Some(word) = self.words.get_mut(index) {
            *word |= days << shift;
        }
        if shift > 0
            && let Some(word) = self.words.get_mut(index + 1)
        {
            *word |= days >> (64 - shift);
        }
    }

    fn join_days(&mut self, first: i32, length: i32) {
        for place in (0..length).step_by(64) {
            let rest = (length - place).unsigned_abs();
            self.join(super::pattern::low_bits(rest), first + place);
        }
    }

    /// Keeps what is also in the other; takes all of it when nothing was put in
    /// so far.
    fn meet(&mut self, other: &YearMask, is_first: bool) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word = if is_first { *other } else { *word & other };
        }
    }

    fn empty(&self) -> YearMask {
        YearMask { base: self.base, words: [0; WORDS] }
    }

    fn keep_weekdays(&mut self, listed: u8) {
        for (base, word) in (self.base..).step_by(64).zip(&mut self.words) {
            if *word != 0 {
                *word &= weekdays(listed, base);
            }
        }
    }

    fn join_weekdays(&mut self, listed: u8) {
        for (base, word) in (self.base..).step_by(64).zip(&mut self.words) {
            *word |= weekdays(listed, base);
        }
    }

    /// `BYYEARDAY`; beside weeks that reach into the neighbours also of these.
    fn year_days(&self, rule: &Rule, year: i32) -> YearMask {
        let mut listed = self.empty();
        listed.join_year_days(rule, year, FIRST, rule.skip);
        if !rule.week_numbers.is_empty() {
            listed.join_year_days(rule, year - 1, FIRST - length_of(year - 1), Skip::Omit);
            listed.join_year_days(rule, year + 1, FIRST + length_of(year), Skip::Omit);
        }
        listed
    }

    fn join_year_days(&mut self, rule: &Rule, year: i32, first: i32, skip: Skip) {
        let length = length_of(year);
        for number in rule.year_days.iter() {
            if let Some(index) = index_of(number, length, skip) {
                self.join(1, first + index);
            }
        }
    }

    /// `BYWEEKNO`.
    fn weeks(&self, rule: &Rule, year: i32) -> YearMask {
        let mut listed = self.empty();
        let first = first_week(year, rule);
        let count = (first_week(year + 1, rule) - first) / 7;
        for number in rule.week_numbers.iter() {
            if let Some(index) = index_of(number, count, rule.skip) {
                listed.join(0x7f, first - self.base + 7 * index);
            }
        }
        listed
    }

    /// The days of `BYDAY` with a number, counted within their year; days that
    /// moved out of this year are counted in the next or the one before.
    fn numbered(&self, rule: &Rule, year: i32) -> YearMask {
        let mut listed = self.empty();
        listed.join_numbered(rule, year, FIRST);
        if rule.skip != Skip::Omit {
            listed.join_numbered(rule, year - 1, FIRST - length_of(year - 1));
            listed.join_numbered(rule, year + 1, FIRST + length_of(year));
        }
        listed
    }

    fn join_numbered(&mut self, rule: &Rule, year: i32, first: i32) {
        let length = length_of(year);
        let first_weekday = base_weekday(self.base + first) as i32;
        for (weekday, numbers) in (0_i32..).zip(&rule.numbered_weekdays) {
            let offset = (weekday - first_weekday).rem_euclid(7);
            let count = (length - offset + 6) / 7;
            for number in numbers.iter() {
                if let Some(index) = index_of(number, count, Skip::Omit) {
                    self.join(1, first + offset + 7 * index);
                }
            }
        }
    }
}

/// The place, from 0, of a number that counts from the start or, when negative,
/// from the end of `count` things; beyond them as `skip` says.
pub(super) fn index_of(number: i32, count: i32, skip: Skip) -> Option<i32> {
    if number.abs() <= count {
        return Some(if number > 0 { number - 1 } else { count + number });
    }
    match (skip, number > 0) {
        (Skip::Omit, _) => None,
        (Skip::Backward, true) => Some(count - 1),
        (Skip::Backward, false) => Some(-1),
        (Skip::Forward, true) => Some(count),
        (Skip::Forward, false) => Some(0),
    }
}

/// The first day of week 1: the first week with at least four days of the year.
fn first_week(year: i32, rule: &Rule) -> i32 {
    let first = first_day_of_month(year, 1);
    let into_week = days_into_week(first, rule);
    if into_week <= 3 { first - into_week } else { first + 7 - into_week }
}

fn length_of(year: i32) -> i32 {
    365 + i32::from(is_leap_year(year))
}
