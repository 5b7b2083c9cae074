use super::signed_set::SignedSet;
use crate::dates::{Date, Weekday, days_in_month};

/// A checked RFC 5545 recurrence rule over whole days.
///
/// Read it with [`str::parse`], print it with [`ToString::to_string`]. What is
/// printed is canonical: `FREQ` first, defaults left out, lists sorted; reading
/// it again gives an equal rule.
///
/// Accepted are `FREQ` `YEARLY`, `MONTHLY`, `WEEKLY` and `DAILY` with
/// `INTERVAL`, `COUNT`, `UNTIL`, `BYMONTH`, `BYWEEKNO`, `BYYEARDAY`,
/// `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST` (RFC 5545 section 3.3.10), and
/// `RSCALE=GREGORIAN` with `SKIP` (RFC 7529 section 4.1), in any order and in
/// capitals or not, after an optional `RRULE:`.
///
/// `UNTIL` is a date and is included. A date-time is accepted too: as it stands
/// when it has no zone, and in UTC+07 when it ends in `Z`; of either the day is
/// kept, because a day counts as a whole as soon as its first instant does.
///
/// ```
/// use kyhan::dates::recurrence::Rule;
///
/// let rule: Rule = "RRULE:INTERVAL=1;FREQ=MONTHLY;BYDAY=-1FR".parse()?;
/// assert_eq!(rule.to_string(), "FREQ=MONTHLY;BYDAY=-1FR");
///
/// let error = "FREQ=WEEKLY;BYDAY=1MO;COUNT=0".parse::<Rule>().unwrap_err();
/// assert_eq!(error.problems().len(), 2);
/// # Ok::<(), kyhan::dates::recurrence::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub(super) frequency: Frequency,
    pub(super) interval: i32,
    pub(super) end: End,
    /// Bit `n` is month `n`.
    pub(super) months: u16,
    pub(super) week_numbers: SignedSet<1>,
    pub(super) year_days: SignedSet<6>,
    pub(super) month_days: SignedSet<1>,
    /// The days of `BYDAY` without a number; bit 0 is Monday.
    pub(super) weekdays: u8,
    /// The numbers before the days of `BYDAY`, Monday's first.
    pub(super) numbered_weekdays: [SignedSet<1>; 7],
    pub(super) positions: SignedSet<6>,
    pub(super) week_start: Weekday,
    pub(super) skip: Skip,
}

/// How often a rule repeats (`FREQ`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// Where a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// Neither `COUNT` nor `UNTIL`.
    Never,
    /// After this many days (`COUNT`); left-out days (EXDATE) count, added ones
    /// (RDATE) do not.
    Count(u32),
    /// With this day at the latest (`UNTIL`).
    Until(Date),
}

/// What becomes of a day that does not exist, such as 30 February (RFC 7529
/// section 4.1).
///
/// It concerns numbers beyond the end of a short month (`BYMONTHDAY`, or the day
/// of the start), year (`BYYEARDAY`) or year of weeks (`BYWEEKNO`) of a `YEARLY`
/// or `MONTHLY` rule, and acts before `BYDAY` and `BYSETPOS`. Counted from the
/// end, the missing day lies before the first: `BYMONTHDAY=-31` of April goes
/// backward to 31 March and forward to 1 April.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Skip {
    /// It is left out; so it is in RFC 5545 without `SKIP`.
    Omit,
    /// The valid day, or week, before it.
    Backward,
    /// The valid day, or week, after it.
    Forward,
}

impl Rule {
    /// A rule of this frequency without any other part.
    pub(super) const fn every(frequency: Frequency) -> Rule {
        Rule {
            frequency,
            interval: 1,
            end: End::Never,
            months: 0,
            week_numbers: SignedSet::EMPTY,
            year_days: SignedSet::EMPTY,
            month_days: SignedSet::EMPTY,
            weekdays: 0,
            numbered_weekdays: [SignedSet::EMPTY; 7],
            positions: SignedSet::EMPTY,
            week_start: Weekday::Monday,
            skip: Skip::Omit,
        }
    }

    /// `FREQ`.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// `INTERVAL`: every how many years, months, weeks or days; at least 1.
    pub fn interval(&self) -> u32 {
        self.interval.unsigned_abs()
    }

    /// `COUNT` or `UNTIL`.
    pub fn end(&self) -> End {
        self.end
    }

    /// `SKIP`.
    pub fn skip(&self) -> Skip {
        self.skip
    }

    /// The day of the month, 29 to 31, that the rule asks for in months that
    /// lack it and are therefore passed over without a word (RFC 5545 3.3.10);
    /// `None` when no month is passed over, or when the rule says what becomes
    /// of it (`SKIP`, `BYSETPOS`).
    pub fn short_month_day(&self, start: Date) -> Option<u32> {
        let other_days = self.weekdays != 0
            || self.has_numbered_weekdays()
            || !self.year_days.is_empty()
            || !self.week_numbers.is_empty();
        if self.skip != Skip::Omit || !self.positions.is_empty() || other_days {
            return None;
        }
        let from_start = self.month_days.is_empty();
        let asked = |day: u32| {
            if from_start {
                self.frequency >= Frequency::Monthly && start.day() == day
            } else {
                self.month_days.iter().any(|listed| listed == day as i32)
            }
        };
        let used = |month: u32| match self.months {
            0 if from_start && self.frequency == Frequency::Yearly => start.month() == month,
            0 => true,
            months => months >> month & 1 == 1,
        };
        (29..=31)
            .find(|&day| asked(day) && (1..=12).any(|m| used(m) && days_in_month(2023, m) < day))
    }

    pub(super) fn has_numbered_weekdays(&self) -> bool {
        self.numbered_weekdays.iter().any(|numbers| !numbers.is_empty())
    }

    pub(super) fn has_weekdays(&self) -> bool {
        self.weekdays != 0 || self.has_numbered_weekdays()
    }
}

/// Monday is 0, Sunday 6.
pub(super) fn weekday_index(weekday: Weekday) -> u8 {
    weekday as u8 - 1
}
