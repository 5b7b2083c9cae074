//! The days of a pattern, one after the other.

use super::pattern::{Block, Pattern, low_bits, place_of};
use crate::dates::Date;

/// Day numbers from `floor` up to and without `end`, ascending, each once.
#[derive(Clone, Debug)]
pub(super) struct Walk<'a> {
    pattern: &'a Pattern,
    /// The number of the next block.
    index: i32,
    block: Block,
    /// The number of the next word of the block.
    next_word: usize,
    /// What is left of the current word; its lowest bit is the day `word_base`.
    word: u64,
    word_base: i32,
    floor: i32,
    end: i32,
}

impl<'a> Walk<'a> {
    /// From the later of `from` and the pattern's start.
    pub(super) fn new(pattern: &'a Pattern, from: i32, end: i32) -> Walk<'a> {
        let floor = from.max(pattern.start);
        Walk {
            pattern,
            index: pattern.index_at(floor),
            block: Block::EMPTY,
            next_word: 0,
            word: 0,
            word_base: 0,
            floor,
            end,
        }
    }

    /// The `count`-th day; `None` when there are fewer. Counts whole words, and
    /// jumps where every block has the same number of days.
    pub(super) fn nth_day(mut self, count: u32) -> Option<i32> {
        let mut missing = count;
        let mut days_per_block = self.pattern.days_per_block();
        while self.next_nonempty_word() {
            let ones = self.word.count_ones();
            if missing <= ones {
                let day = self.day_at(place_of(self.word, missing - 1));
                return (day < self.end).then_some(day);
            }
            missing -= ones;
            self.floor = self.day_at(63 - self.word.leading_zeros()) + 1;
            if let Some(days) = days_per_block.take() {
                let whole_blocks = (missing - 1) / days;
                let index = u64::from(self.index.unsigned_abs()) + u64::from(whole_blocks);
                let most = self.pattern.index_at(self.end) + 1;
                self.index = i32::try_from(index).ok().filter(|index| *index <= most)?;
                missing -= whole_blocks * days;
            }
        }
        None
    }

    fn next_nonempty_word(&mut self) -> bool {
        loop {
            if self.next_word >= self.block.used {
                self.pattern.load(self.index, &mut self.block);
                if self.block.base >= self.end {
                    // What a later call finds must be the end again.
                    self.block.used = 0;
                    self.word = 0;
                    return false;
                }
                self.index += 1;
                self.next_word = 0;
            }
            let Some(word) = self.block.words.get(self.next_word) else {
                return false;
            };
            self.word = *word;
            self.word_base = self.block.base + self.next_word as i32 * 64 * self.block.step;
            self.next_word += 1;
            if self.word_base < self.floor {
                let passed = (self.floor - self.word_base + self.block.step - 1) / self.block.step;
                self.word &= !low_bits(passed.unsigned_abs());
            }
            if self.word != 0 {
                return true;
            }
        }
    }

    fn day_at(&self, place: u32) -> i32 {
        self.word_base + place as i32 * self.block.step
    }
}

impl Iterator for Walk<'_> {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        if self.word == 0 && !self.next_nonempty_word() {
            return None;
        }
        let day = self.day_at(self.word.trailing_zeros());
        if day >= self.end {
            return None;
        }
        self.word &= self.word - 1;
        self.floor = day + 1;
        Date::from_day_number(day)
    }
}
