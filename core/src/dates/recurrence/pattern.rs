//! A rule with what its start supplies, cut into blocks of days that can be
//! computed one by one and in any order.

use super::month_mask::weekdays;
use super::rule::{Frequency, Rule, Skip, weekday_index};
use super::year_mask::YearMask;
use crate::dates::Date;

/// A rule completed from its start (RFC 5545 section 3.3.10: what a rule does
/// not say about its days comes from DTSTART).
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// The rule; its lists are completed, its `end` plays no part here.
    pub(super) rule: Rule,
    pub(super) start: i32,
    /// Whether numbers in `BYDAY` count within the month, not the year.
    pub(super) numbers_within_month: bool,
    /// The weekdays that have a number in `BYDAY`; bit 0 is Monday.
    pub(super) numbered: u8,
    /// `BYSETPOS`.
    positions: Vec<i32>,
    cycle: Cycle,
}

/// How blocks follow one another.
#[derive(Clone, Debug)]
enum Cycle {
    /// Days at one distance: 64 of them are a block.
    Steps { first_day: i32, step: i32 },
    /// Every so many days, with conditions: a month is a block.
    Days { first_month: i32 },
    /// Every so many weeks: a week is a block.
    Weeks { first_day: i32, step: i32 },
    /// Every so many months: a month is a block.
    Months { first_month: i32 },
    /// Some months of every so many years, each on its own: a month is a block.
    MonthsOfYears { first_year: i32, months: [i32; 12], count: i32 },
    /// Every so many years taken as a whole: a year is a block.
    Years { first_year: i32 },
}

/// The number of words of a block.
pub(super) const WORDS: usize = 7;

/// Days that follow the rule: bit `n` of the words is the day `base + n * step`.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) base: i32,
    pub(super) step: i32,
    /// How many words are in use.
    pub(super) used: usize,
    pub(super) words: [u64; WORDS],
}

impl Block {
    pub(super) const EMPTY: Block = Block { base: 0, step: 1, used: 0, words: [0; WORDS] };

    fn set(&mut self, base: i32, step: i32, word: u64) {
        self.base = base;
        self.step = step;
        self.used = 1;
        self.words[0] = word;
    }
}

impl Pattern {
    pub(super) fn new(rule: &Rule, start: Date) -> Pattern {
        let mut rule = rule.clone();
        // BYMONTH as written decides, before the start's month may join it.
        let numbers_within_month = rule.frequency != Frequency::Yearly || rule.months != 0;
        complete(&mut rule, start);
        let mut pattern = Pattern {
            start: start.day_number(),
            numbers_within_month,
            numbered: numbered_weekdays(&rule),
            positions: rule.positions.iter().collect(),
            cycle: Cycle::Steps { first_day: 0, step: 1 },
            rule,
        };
        pattern.cycle = pattern.choose_cycle(start);
        pattern
    }

    fn choose_cycle(&self, start: Date) -> Cycle {
        let rule = &self.rule;
        let (year, month, _) = start.year_month_day();
        let first_month = year * 12 + month as i32 - 1;
        let is_plain = rule.months == 0 && self.positions.is_empty();
        match rule.frequency {
            Frequency::Daily if is_plain && rule.weekdays == 0 && rule.month_days.is_empty() => {
                Cycle::Steps { first_day: self.start, step: rule.interval }
            }
            Frequency::Daily => Cycle::Days { first_month },
            Frequency::Weekly => {
                let first_day = self.start - days_into_week(self.start, rule);
                let step = rule.interval * 7;
                if is_plain && rule.weekdays.is_power_of_two() {
                    let into_week = weekdays(rule.weekdays, first_day).trailing_zeros() as i32;
                    Cycle::Steps { first_day: first_day + into_week, step }
                } else {
                    Cycle::Weeks { first_day, step }
                }
            }
            Frequency::Monthly => Cycle::Months { first_month },
            Frequency::Yearly
                if self.positions.is_empty()
                    && rule.week_numbers.is_empty()
                    && rule.year_days.is_empty()
                    && (self.numbers_within_month || self.numbered == 0) =>
            {
                let mut months = [0; 12];
                let mut count = 0;
                let listed =
                    (0..12).filter(|m| rule.months == 0 || rule.months >> (m + 1) & 1 == 1);
                for (slot, month) in months.iter_mut().zip(listed) {
                    *slot = month;
                    count += 1;
                }
                Cycle::MonthsOfYears { first_year: year, months, count }
            }
            // Weeks belong to the year that numbers them, so that a start in a
            // week that two calendar years share lies in the rule's first year.
            Frequency::Yearly if !rule.week_numbers.is_empty() => {
                Cycle::Years { first_year: YearMask::week_year(start, rule) }
            }
            Frequency::Yearly => Cycle::Years { first_year: year },
        }
    }

    /// Puts the block with this number in place; numbers begin at 0 and blocks
    /// ascend.
    pub(super) fn load(&self, index: i32, block: &mut Block) {
        let interval = self.rule.interval;
        match &self.cycle {
            Cycle::Steps { first_day, step } => {
                block.set(first_day + index * 64 * step, *step, u64::MAX)
            }
            Cycle::Days { first_month } => {
                let (base, days) = self.month(first_month + index, Skip::Omit);
                let one_a_day = self.positions.is_empty()
                    || self.positions.contains(&1)
                    || self.positions.contains(&-1);
                let days = if one_a_day { days & self.stride(base) } else { 0 };
                block.set(base, 1, days);
            }
            Cycle::Weeks { first_day, step } => {
                let base = first_day + index * step;
                let mut days = self.week(base);
                if !self.positions.is_empty() {
                    days = self.chosen([days]);
                }
                block.set(base, 1, days);
            }
            Cycle::Months { first_month } => {
                let (base, mut days) = self.month(first_month + index * interval, self.rule.skip);
                if !self.positions.is_empty() {
                    days = self.chosen([days]);
                }
                block.set(base, 1, days);
            }
            Cycle::MonthsOfYears { first_year, months, count } => {
                let year = first_year + index / count * interval;
                let month = months.get((index % count) as usize).copied().unwrap_or(0);
                let (base, days) = self.month(year * 12 + month, self.rule.skip);
                block.set(base, 1, days);
            }
            Cycle::Years { first_year } => self.load_year(first_year + index * interval, block),
        }
    }

    fn load_year(&self, year: i32, block: &mut Block) {
        let own = self.chosen_year(year);
        block.base = own.base;
        block.step = 1;
        block.used = WORDS;
        block.words = own.words;
        // A week moved forward is also the next year's first week; where
        // positions choose other days of it there, the two years interleave.
        let shares_weeks = self.rule.interval == 1
            && self.rule.skip == Skip::Forward
            && !self.rule.week_numbers.is_empty();
        if !self.positions.is_empty() && shares_weeks {
            let next = self.chosen_year(year + self.rule.interval);
            let Some(last) = own.days().last() else {
                return;
            };
            let mut both = own;
            for day in next.days().take_while(|day| *day < last) {
                both.insert(day);
            }
            block.words = both.words;
        }
    }

    fn chosen_year(&self, year: i32) -> YearMask {
        let mut mask = YearMask::new(self, year);
        if !self.positions.is_empty() {
            mask.words = self.chosen_of(mask.words);
        }
        mask
    }

    /// The number of the first block that can have days from `day` on.
    pub(super) fn index_at(&self, day: i32) -> i32 {
        if day <= self.start {
            return 0;
        }
        let date = Date::clamped(i64::from(day));
        let (year, month, _) = date.year_month_day();
        let months_since = |first_month: i32| year * 12 + month as i32 - 1 - first_month;
        let interval = self.rule.interval;
        let index = match &self.cycle {
            Cycle::Steps { first_day, step } => (day - first_day) / step / 64,
            Cycle::Days { first_month } => months_since(*first_month),
            Cycle::Weeks { first_day, step } => (day - first_day) / step,
            // The month before may have moved a day forward.
            Cycle::Months { first_month } => (months_since(*first_month) - 1) / interval,
            // February moves days into March, never December into January.
            Cycle::MonthsOfYears { first_year, count, .. } => {
                (year - first_year) / interval * count
            }
            Cycle::Years { first_year } => (year - 1 - first_year) / interval,
        };
        index.max(0)
    }

    /// How many days each block has, where that is plain to see.
    pub(super) fn days_per_block(&self) -> Option<u32> {
        let rule = &self.rule;
        let plain = rule.weekdays.count_ones();
        match &self.cycle {
            Cycle::Steps { .. } => return Some(64),
            Cycle::Weeks { .. } if rule.months == 0 && self.positions.is_empty() => {
                return Some(plain);
            }
            Cycle::Months { .. } if rule.months == 0 => {}
            Cycle::MonthsOfYears { .. } => {}
            _ => return None,
        }
        // Every month has its first and its last 28 days, and each weekday four
        // times from either end.
        let positions = (rule.month_days.is_empty() && self.numbered == 0)
            .then(|| rule.positions.count_within(4 * plain));
        let days = match (plain, self.numbered, self.positions.is_empty()) {
            (1.., 0, false) => positions?,
            (0, 0, true) => rule.month_days.count_within(28),
            (0, 1.., true) if rule.month_days.is_empty() => {
                let counts = rule.numbered_weekdays.iter().filter(|numbers| !numbers.is_empty());
                counts.map(|numbers| numbers.count_within(4)).sum::<Option<u32>>()
            }
            _ => None,
        };
        days.filter(|days| *days > 0)
    }

    /// Every `interval`-th day counted from the start, as bits of a month.
    fn stride(&self, base: i32) -> u64 {
        let interval = self.rule.interval;
        if interval == 1 {
            return u64::MAX;
        }
        let mut days = 0;
        let mut day = (self.start - base).rem_euclid(interval);
        while day < 32 {
            days |= 1 << day;
            day += interval;
        }
        days
    }

    /// The days of the week that begins on `base`.
    fn week(&self, base: i32) -> u64 {
        let turned = weekdays(self.rule.weekdays, base) & 0x7f;
        if self.rule.months == 0 {
            return turned;
        }
        let first = Date::clamped(i64::from(base));
        let month = first.month();
        let rest_of_month = first.month_end().day_number() - base + 1;
        let this_month = low_bits(rest_of_month.unsigned_abs());
        let listed = |month: u32| self.rule.months >> month & 1 == 1;
        let mut kept = 0;
        if listed(month) {
            kept |= turned & this_month;
        }
        if listed(month % 12 + 1) {
            kept |= turned & !this_month;
        }
        kept
    }

    fn chosen(&self, words: [u64; 1]) -> u64 {
        let [word] = self.chosen_of(words);
        word
    }

    /// The days at the positions of `BYSETPOS`.
    fn chosen_of<const COUNT: usize>(&self, words: [u64; COUNT]) -> [u64; COUNT] {
        let total: u32 = words.iter().map(|word| word.count_ones()).sum();
        let mut kept = [0; COUNT];
        for &position in &self.positions {
            let index = if position > 0 { position - 1 } else { total as i32 + position };
            let Ok(mut index) = u32::try_from(index) else {
                continue;
            };
            for (word, kept) in words.iter().zip(&mut kept) {
                let ones = word.count_ones();
                if index < ones {
                    *kept |= 1 << place_of(*word, index);
                    break;
                }
                index -= ones;
            }
        }
        kept
    }
}

/// The place of the set bit that has `index` set bits below it.
pub(super) fn place_of(mut word: u64, index: u32) -> u32 {
    let above = word.count_ones().saturating_sub(index + 1);
    if above < index {
        for _ in 0..above {
            word &= !(1 << (63 - word.leading_zeros()));
        }
        return 63 - word.leading_zeros();
    }
    for _ in 0..index {
        word &= word.wrapping_sub(1);
    }
    word.trailing_zeros()
}

/// The lowest `count` bits; all of them from 64 on.
pub(super) fn low_bits(count: u32) -> u64 {
    1_u64.checked_shl(count).map_or(u64::MAX, |bit| bit - 1)
}

/// The weekday of a day number, Monday being 0.
pub(super) fn base_weekday(day: i32) -> u32 {
    (day + 3).rem_euclid(7) as u32
}

/// How many days of its week, as `WKST` begins it, lie before a day.
pub(super) fn days_into_week(day: i32, rule: &Rule) -> i32 {
    (base_weekday(day) as i32 - i32::from(weekday_index(rule.week_start))).rem_euclid(7)
}

fn complete(rule: &mut Rule, start: Date) {
    let weekday = 1 << weekday_index(start.weekday());
    let has_days = rule.has_weekdays() || !rule.month_days.is_empty();
    match rule.frequency {
        Frequency::Weekly if !has_days => rule.weekdays = weekday,
        Frequency::Monthly if !has_days => rule.month_days.insert(start.day() as i32),
        Frequency::Yearly if !has_days && rule.year_days.is_empty() => {
            if !rule.week_numbers.is_empty() {
                rule.weekdays = weekday;
                return;
            }
            if rule.months == 0 {
                rule.months = 1 << start.month();
            }
            rule.month_days.insert(start.day() as i32);
        }
        _ => {}
    }
}

fn numbered_weekdays(rule: &Rule) -> u8 {
    let with_numbers = (0..7).zip(&rule.numbered_weekdays).filter(|(_, set)| !set.is_empty());
    with_numbers.map(|(weekday, _)| 1 << weekday).sum()
}
