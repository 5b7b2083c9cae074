//! The one generator of random numbers of the tests, and what is made with it.
//! The same seed always gives the same cases.

use kyhan::dates::Date;

pub mod duties;
pub mod registers;
pub mod rules;

/// A small generator of random numbers (xorshift64*).
pub struct Random(u64);

impl Random {
    /// Seed 0 gives the same numbers as seed 1.
    pub fn new(seed: u64) -> Random {
        Random(seed.max(1))
    }

    /// A number from 0 up to, not including, `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        ((high * u64::from(end)) >> 32) as u32
    }

    /// A number from `from` up to, not including, `until`.
    pub fn between(&mut self, from: i32, until: i32) -> i32 {
        from + self.below((until - from) as u32) as i32
    }

    /// True once in `times`.
    pub fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of some values.
    ///
    /// # Panics
    ///
    /// When there are none.
    #[expect(clippy::indexing_slicing, reason = "tests fail by panicking")]
    pub fn pick<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len() as u32) as usize]
    }

    /// A day from 1995 to 2035, often at the end of a month or year.
    pub fn day(&mut self) -> Date {
        let first = Date::new(1995, 1, 1).map_or(0, Date::day_number);
        let day = Date::clamped(i64::from(first) + i64::from(self.below(41 * 365)));
        match self.below(4) {
            0 => day.month_end(),
            1 => Date::new(day.year(), 12, 29).unwrap_or(day) + self.below(7) as i32,
            _ => day,
        }
    }
}
