//! Queries on a compiled calendar.

use std::sync::OnceLock;

use super::{Certainty, DayKind, OfficeHours, SpecialDay, WorkingDaysBuilder, vn_public_sector};
use crate::dates::{Date, Weekday};

/// 1900-01-01, the first day of the bitmaps.
pub(super) const FIRST_DAY: i32 = -25_567;
/// 2200-01-01, the day after their last.
pub(super) const END_DAY: i32 = 84_006;
/// Days in the bitmaps.
pub(super) const DAYS: i32 = END_DAY - FIRST_DAY;

/// A working-day calendar, compiled: immutable, any number of threads may read it.
///
/// From 1900-01-01 to 2199-12-31 every day is a bit; outside, only the weekly
/// rhythm is known and every day is provisional. All questions about one day
/// take constant time; [`add`](WorkingDays::add) over any distance takes at
/// most a binary search.
///
/// ```
/// use kyhan::dates::{Certainty, Convention, Date, WorkingDays};
///
/// let calendar = WorkingDays::vn_public_sector();
/// let friday: Date = "2026-01-02".parse()?;
/// assert!(!calendar.is_working(friday)); // swapped with Saturday 10/01/2026
/// assert!(calendar.is_working("2026-01-10".parse()?));
/// assert_eq!(calendar.adjust(friday, Convention::Following), "2026-01-05".parse()?);
/// assert_eq!(calendar.certainty("2028-01-26".parse()?), Certainty::Provisional);
/// # Ok::<(), kyhan::dates::DateError>(())
/// ```
#[derive(Clone, Debug)]
pub struct WorkingDays {
    /// Bit `weekday as u8 - 1` is set for a weekly day of rest; never all seven.
    pub(super) weekend: u8,
    /// A bit is set for a working day; 64 days a word.
    pub(super) working: Box<[u64]>,
    /// Working days before each word, counted from [`FIRST_DAY`].
    pub(super) before: Box<[u32]>,
    /// A bit is set for a provisional day.
    pub(super) provisional: Box<[u64]>,
    /// Sorted by date, one a day.
    pub(super) special: Box<[SpecialDay]>,
    /// Working days in the bitmaps.
    pub(super) total: i64,
    /// Days of the longest run of days off.
    pub(super) longest_rest: i32,
    /// Those that the calendar sets itself.
    pub(super) office_hours: Option<Box<OfficeHours>>,
}

impl WorkingDays {
    /// The built-in calendar of Vietnamese state agencies, `vn-public-sector`.
    ///
    /// Rest on Saturday and Sunday; public holidays by the Labour Code of the
    /// time (from 2021 Điều 112 of 45/2019/QH14); swapped days by the yearly
    /// decisions. Decided from 2010-01-01 to 2027-12-31; days
    /// outside follow from the rules and are provisional. Holidays start
    /// with 1995, when the Labour Code of 1994 came into force; Saturdays count
    /// as rest throughout, though the five-day week dates from 2 October 1999
    /// (Quyết định 188/1999/QĐ-TTg).
    pub fn vn_public_sector() -> &'static WorkingDays {
        static CALENDAR: OnceLock<WorkingDays> = OnceLock::new();
        CALENDAR.get_or_init(|| vn_public_sector::compile(true))
    }

    /// The built-in calendar of everybody else, `vn-statutory`: as
    /// [`vn_public_sector`](WorkingDays::vn_public_sector), without the swapped
    /// days, which bind state agencies only (Tờ trình 89/TTr-LĐTBXH of 20 November
    /// 2014, point 3). It is the calendar of duties of citizens and enterprises.
    pub fn vn_statutory() -> &'static WorkingDays {
        static CALENDAR: OnceLock<WorkingDays> = OnceLock::new();
        CALENDAR.get_or_init(|| vn_public_sector::compile(false))
    }

    /// The built-in calendar of an id, if it is one.
    pub fn built_in(id: &str) -> Option<&'static WorkingDays> {
        match id {
            "vn-public-sector" => Some(WorkingDays::vn_public_sector()),
            "vn-statutory" => Some(WorkingDays::vn_statutory()),
            _ => None,
        }
    }

    /// Begins a calendar of the host's own.
    pub fn builder<'a>() -> WorkingDaysBuilder<'a> {
        WorkingDaysBuilder::default()
    }

    /// Whether a day is worked.
    pub fn is_working(&self, date: Date) -> bool {
        match position(date) {
            Some((word, bit)) => self.working.get(word).is_some_and(|bits| bits >> bit & 1 == 1),
            None => !self.is_weekly_rest(date),
        }
    }

    /// Whether a day is a weekly day of rest, be it worked or not.
    pub fn is_weekly_rest(&self, date: Date) -> bool {
        self.weekend & weekday_bit(date.weekday()) != 0
    }

    /// Whether it is decided that a day is off or worked.
    pub fn certainty(&self, date: Date) -> Certainty {
        let provisional = position(date).is_none_or(|(word, bit)| {
            self.provisional.get(word).is_none_or(|bits| bits >> bit & 1 == 1)
        });
        if provisional { Certainty::Provisional } else { Certainty::Decided }
    }

    /// Whether all days from `from` up to, not including, `until` are decided.
    /// An empty range is.
    pub fn certainty_between(&self, from: Date, until: Date) -> Certainty {
        let (mut day, end) = (from, until);
        while day < end {
            let Some((word, bit)) = position(day) else { return Certainty::Provisional };
            let left = (64 - bit as i32).min(end - day);
            let bits = self.provisional.get(word).copied().unwrap_or(u64::MAX) >> bit;
            if bits & (u64::MAX >> (64 - left)) != 0 {
                return Certainty::Provisional;
            }
            day = day + left;
        }
        Certainty::Decided
    }

    /// The length in days of the longest run of days off: how far a convention
    /// can move a day.
    pub fn longest_rest(&self) -> i32 {
        self.longest_rest
    }

    /// The office hours of every working day: those that the calendar sets, or 7:30 to
    /// 11:30 and 13:30 to 17:00, which nothing sets and have no
    /// [`basis`](OfficeHours::basis).
    pub fn office_hours(&self) -> &OfficeHours {
        static OF_NOBODY: OnceLock<OfficeHours> = OnceLock::new();
        match &self.office_hours {
            Some(hours) => hours,
            None => OF_NOBODY.get_or_init(OfficeHours::of_nobody),
        }
    }

    /// The first working day on or after a day. Like all results, it stops at
    /// [`Date::MIN`] and [`Date::MAX`].
    pub fn next_working(&self, date: Date) -> Date {
        if self.is_working(date) {
            return date;
        }
        if let Some((word, bit)) = position(date) {
            let rest = self.working.get(word).map_or(0, |bits| bits >> bit);
            if rest != 0 {
                return date + rest.trailing_zeros() as i32;
            }
        }
        self.select(self.rank(date))
    }

    /// The last working day on or before a day.
    pub fn previous_working(&self, date: Date) -> Date {
        if self.is_working(date) {
            return date;
        }
        if let Some((word, bit)) = position(date) {
            let rest = self.working.get(word).map_or(0, |bits| bits << (63 - bit));
            if rest != 0 {
                return date - rest.leading_zeros() as i32;
            }
        }
        self.select(self.rank(date) - 1)
    }

    /// The `n`-th working day after a day; before it when `n` is negative. The
    /// day itself is not counted, and is the answer when `n` is 0, worked or not.
    pub fn add(&self, date: Date, n: i32) -> Date {
        match n {
            0 => date,
            1.. => {
                self.select(self.rank(date) + i64::from(self.is_working(date)) + i64::from(n) - 1)
            }
            _ => self.select(self.rank(date) + i64::from(n)),
        }
    }

    /// Working days from `from` up to, not including, `until`; negative when
    /// `until` is the earlier.
    pub fn count(&self, from: Date, until: Date) -> i32 {
        // The dates are at most 3.7 million days apart.
        (self.rank(until) - self.rank(from)) as i32
    }

    /// From `from` up to, not including, `until`, in order: every named day
    /// off, on a day of rest or not, and every worked day of rest. Plain days
    /// of rest are left out.
    pub fn special_days(&self, from: Date, until: Date) -> impl Iterator<Item = &SpecialDay> {
        let start = self.special.partition_point(|day| day.date < from);
        let rest = self.special.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |day| day.date < until)
            .filter(|day| day.kind == DayKind::Off || self.is_weekly_rest(day.date))
    }

    /// What the calendar says of one day beyond the weekly rhythm.
    pub fn special_day(&self, date: Date) -> Option<&SpecialDay> {
        let index = self.special.binary_search_by_key(&date, |day| day.date).ok()?;
        self.special.get(index)
    }

    /// Working days from [`FIRST_DAY`] up to, not including, a day; negative
    /// before it.
    fn rank(&self, date: Date) -> i64 {
        let number = date.day_number();
        if let Some((word, bit)) = position(date) {
            let bits = self.working.get(word).map_or(0, |bits| bits & !(u64::MAX << bit));
            let before = self.before.get(word).copied().unwrap_or(0);
            i64::from(before + bits.count_ones())
        } else if number < FIRST_DAY {
            -self.weekly_rank(number, FIRST_DAY)
        } else {
            self.total + self.weekly_rank(END_DAY, number)
        }
    }

    /// The working day with a rank: the inverse of [`rank`](WorkingDays::rank).
    fn select(&self, rank: i64) -> Date {
        if rank < 0 {
            return Date::clamped(self.weekly_select(i64::from(FIRST_DAY), rank));
        }
        if rank >= self.total {
            return Date::clamped(self.weekly_select(i64::from(END_DAY), rank - self.total));
        }
        let word = self.before.partition_point(|&before| i64::from(before) <= rank) - 1;
        let before = self.before.get(word).map_or(0, |&before| i64::from(before));
        let bits = self.working.get(word).copied().unwrap_or(0);
        let bit = place_of(bits, (rank - before) as u32);
        Date::clamped(i64::from(FIRST_DAY) + word as i64 * 64 + i64::from(bit))
    }

    /// Working days from day number `from` up to, not including, `until`, by the
    /// weekly rhythm alone; `from` is not the later.
    fn weekly_rank(&self, from: i32, until: i32) -> i64 {
        let weeks = (until - from) / 7;
        let rest = (from + weeks * 7..until).filter(|&day| self.works_on_weekday_of(day)).count();
        i64::from(weeks) * self.days_a_week() + rest as i64
    }

    /// The day number of the `rank`-th working day (0 the first) from day number
    /// `origin` on by the weekly rhythm alone; −1 is the last before it.
    fn weekly_select(&self, origin: i64, rank: i64) -> i64 {
        let week = rank.div_euclid(self.days_a_week());
        let mut left = rank.rem_euclid(self.days_a_week());
        let first = origin + week * 7;
        for day in 0..7 {
            // The weekday is that of `origin + day`, whole weeks away.
            if self.works_on_weekday_of((origin + day) as i32) {
                if left == 0 {
                    return first + day;
                }
                left -= 1;
            }
        }
        first
    }

    fn works_on_weekday_of(&self, day_number: i32) -> bool {
        self.weekend >> (day_number + 3).rem_euclid(7) & 1 == 0
    }

    fn days_a_week(&self) -> i64 {
        7 - i64::from(self.weekend.count_ones())
    }
}

/// The place of the set bit that has `index` set bits below it.
fn place_of(bits: u64, index: u32) -> u32 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    // How many bits are set in each byte and those below it.
    let pairs = bits - (bits >> 1 & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
    let sums = ((fours + (fours >> 4)) & 0x0f0f_0f0f_0f0f_0f0f).wrapping_mul(ONES);
    // The highest bit of a byte says that the place lies above it.
    let passed = (((u64::from(index) * ONES) | HIGHEST) - sums) & HIGHEST;
    let first = (passed.count_ones() * 8).min(56);
    let below = sums.wrapping_shl(8) >> first & 0xff;
    let mut byte = bits >> first;
    for _ in below..u64::from(index) {
        byte &= byte.wrapping_sub(1);
    }
    first + byte.trailing_zeros()
}

/// The word and bit of a day in the bitmaps.
pub(super) fn position(date: Date) -> Option<(usize, u32)> {
    let index = date.day_number() - FIRST_DAY;
    (0..DAYS).contains(&index).then_some((index as usize / 64, index as u32 % 64))
}

pub(super) fn weekday_bit(day: Weekday) -> u8 {
    1 << (day as u8 - 1)
}
