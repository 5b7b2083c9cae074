//! Compiles a calendar.

use std::borrow::Cow;

use super::calendar::{DAYS, END_DAY, FIRST_DAY, position, weekday_bit};
use super::vn_public_sector::NOT_DECIDED;
use super::{Certainty, DayKind, OfficeHours, SpecialDay, WorkingDays};
use crate::dates::{Date, Weekday};

/// Gathers what a calendar says, then compiles it.
///
/// ```
/// use std::borrow::Cow;
/// use kyhan::dates::{Certainty, Date, DayKind, SpecialDay, WorkingDays};
///
/// let holiday = SpecialDay {
///     date: "2026-03-02".parse()?,
///     kind: DayKind::Off,
///     name: Cow::Borrowed("Lễ hội của tỉnh"),
///     name_en: None,
///     basis: Cow::Borrowed("Quyết định của UBND tỉnh"),
///     certainty: Certainty::Decided,
///     set_yearly: false,
/// };
/// let calendar = WorkingDays::builder()
///     .base(WorkingDays::vn_public_sector())
///     .day(holiday)
///     .build()?;
/// assert!(!calendar.is_working("2026-03-02".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct WorkingDaysBuilder<'a> {
    base: Option<&'a WorkingDays>,
    weekend: Option<u8>,
    days: Vec<SpecialDay>,
    coverage: Vec<(Date, Date)>,
    office_hours: Option<OfficeHours>,
}

/// Why a calendar cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkingDaysError {
    /// All seven weekdays are days of rest.
    #[error("no weekday is left to work on: take at least one out of `weekend`")]
    NoWorkingWeekday,
    /// The calendar names a day twice.
    #[error("`{0}` stands in the calendar twice: keep one of the two days")]
    DayTwice(Date),
    /// The calendar names a day that no calendar can hold.
    #[error("`{0}` is not between 1900-01-01 and 2199-12-31")]
    DayOutOfRange(Date),
    /// The coverage ends before it begins.
    #[error("the coverage ends on `{until}`, before it begins on `{from}`")]
    EmptyCoverage {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
}

impl<'a> WorkingDaysBuilder<'a> {
    /// The calendar to add to. Its days and its coverage hold on: a day named
    /// here takes the place of the base's. Within the coverage given here, days
    /// off that the law itself sets become decided. Those that a yearly decision
    /// sets stay provisional until this calendar names a day off within a week of
    /// them, which takes their place.
    #[must_use]
    pub fn base(mut self, base: &'a WorkingDays) -> WorkingDaysBuilder<'a> {
        self.base = Some(base);
        self
    }

    /// The weekly days of rest. When not given: those of the base; without a
    /// base, Saturday and Sunday.
    #[must_use]
    pub fn weekend(mut self, days: &[Weekday]) -> WorkingDaysBuilder<'a> {
        self.weekend = Some(days.iter().fold(0, |mask, &day| mask | weekday_bit(day)));
        self
    }

    /// Adds a day off or a worked day of rest. [`DayKind::Working`] on a weekday
    /// takes a day off of the base back.
    #[must_use]
    pub fn day(mut self, day: SpecialDay) -> WorkingDaysBuilder<'a> {
        self.days.push(day);
        self
    }

    /// Adds a range of days, both ends included, for which the calendar is
    /// complete. Days outside are provisional unless they are named and decided.
    #[must_use]
    pub fn coverage(mut self, from: Date, until: Date) -> WorkingDaysBuilder<'a> {
        self.coverage.push((from, until));
        self
    }

    /// The office hours of every working day. When not given: those of the base.
    #[must_use]
    pub fn office_hours(mut self, hours: OfficeHours) -> WorkingDaysBuilder<'a> {
        self.office_hours = Some(hours);
        self
    }

    /// Compiles.
    ///
    /// # Errors
    ///
    /// See [`WorkingDaysError`].
    pub fn build(self) -> Result<WorkingDays, WorkingDaysError> {
        let base_weekend = self.base.map(|base| base.weekend);
        let weekend = self.weekend.or(base_weekend).unwrap_or(SATURDAY_AND_SUNDAY);
        if weekend == 0x7f {
            return Err(WorkingDaysError::NoWorkingWeekday);
        }
        for &(from, until) in &self.coverage {
            if until < from {
                return Err(WorkingDaysError::EmptyCoverage { from, until });
            }
        }
        check(&self.days)?;
        let inherited = self.base.and_then(|base| base.office_hours.clone());
        let office_hours = self.office_hours.map(Box::new).or(inherited);
        let calendar = assemble(self.base, weekend, self.days, &self.coverage);
        Ok(WorkingDays { office_hours, ..calendar })
    }
}

pub(super) const SATURDAY_AND_SUNDAY: u8 = 0b110_0000;
const WORDS: usize = (DAYS as usize).div_ceil(64);

fn check(days: &[SpecialDay]) -> Result<(), WorkingDaysError> {
    let mut dates: Vec<Date> = days.iter().map(|day| day.date).collect();
    dates.sort_unstable();
    if let Some(&date) = dates.iter().find(|&&date| position(date).is_none()) {
        return Err(WorkingDaysError::DayOutOfRange(date));
    }
    let mut pairs = dates.iter().zip(dates.iter().skip(1));
    match pairs.find(|(one, other)| one == other) {
        Some((&date, _)) => Err(WorkingDaysError::DayTwice(date)),
        None => Ok(()),
    }
}

/// Lays a calendar's own days and coverage over its base.
pub(super) fn assemble(
    base: Option<&WorkingDays>,
    weekend: u8,
    own: Vec<SpecialDay>,
    coverage: &[(Date, Date)],
) -> WorkingDays {
    let covered = |day: Date| coverage.iter().any(|&(from, until)| from <= day && day <= until);
    let mut provisional = match base {
        Some(base) => base.provisional.clone(),
        None => vec![u64::MAX; WORDS].into(),
    };
    for &(from, until) in coverage {
        for day in from.day_number().max(FIRST_DAY)..=until.day_number().min(END_DAY - 1) {
            set(&mut provisional, Date::clamped(day.into()), false);
        }
    }
    let inherited = base.iter().flat_map(|base| base.special.iter());
    let mut days = Vec::with_capacity(own.len());
    for day in inherited {
        let is_guess = day.certainty == Certainty::Provisional && covered(day.date);
        if !is_guess {
            days.push(day.clone());
        } else if !day.set_yearly {
            let basis = day.basis.strip_suffix(NOT_DECIDED).unwrap_or(&day.basis).to_owned();
            let (basis, certainty) = (Cow::Owned(basis), Certainty::Decided);
            days.push(SpecialDay { basis, certainty, ..day.clone() });
        } else if !own.iter().any(|own| is_beside(own, day.date)) {
            set(&mut provisional, day.date, true);
            days.push(day.clone());
        }
    }
    for day in &own {
        set(&mut provisional, day.date, day.certainty == Certainty::Provisional);
    }
    days.splice(0..0, own);
    // The sort is stable, so that of two days of one date our own comes first.
    days.sort_by_key(|day| day.date);
    days.dedup_by_key(|day| day.date);
    compile(weekend, days, provisional)
}

/// Whether a day off of the calendar's own lies within a week of a guess.
fn is_beside(own: &SpecialDay, guess: Date) -> bool {
    own.kind == DayKind::Off && (own.date - guess).abs() <= 7
}

fn compile(weekend: u8, days: Vec<SpecialDay>, provisional: Box<[u64]>) -> WorkingDays {
    let mut working = weekly_rhythm(weekend);
    for day in &days {
        set(&mut working, day.date, day.kind == DayKind::Working);
    }
    let mut total = 0;
    let before = working
        .iter()
        .map(|word| {
            let before = total;
            total += word.count_ones();
            before
        })
        .collect();
    let longest_rest = longest_rest(&working);
    WorkingDays {
        weekend,
        working,
        before,
        provisional,
        special: days.into(),
        total: total.into(),
        longest_rest,
        office_hours: None,
    }
}

fn longest_rest(working: &[u64]) -> i32 {
    // Outside the bitmaps one day a week is worked at the least.
    let mut longest = 6;
    let mut last_worked = FIRST_DAY - 1;
    for (word, bits) in (0..).zip(working) {
        let mut bits = *bits;
        while bits != 0 {
            let day = FIRST_DAY + word * 64 + bits.trailing_zeros() as i32;
            longest = longest.max(day - last_worked - 1);
            last_worked = day;
            bits &= bits - 1;
        }
    }
    longest.max(END_DAY - 1 - last_worked)
}

/// The bitmap of a calendar without holidays.
fn weekly_rhythm(weekend: u8) -> Box<[u64]> {
    let first_weekday = Date::clamped(FIRST_DAY.into()).weekday() as usize - 1;
    let day = |weekday: usize| u64::from(weekend >> (weekday % 7) & 1 == 0);
    // A word is nine weeks and a day: there are seven words, in turn.
    let words: [u64; 7] = std::array::from_fn(|shift| {
        (0..64).fold(0, |word, bit| word | day(first_weekday + shift + bit) << bit)
    });
    let mut working: Box<[u64]> = words.into_iter().cycle().take(WORDS).collect();
    if let Some(last) = working.last_mut() {
        *last &= u64::MAX >> (64 - DAYS % 64);
    }
    working
}

fn set(bitmap: &mut [u64], date: Date, value: bool) {
    let Some((word, bit)) = position(date) else { return };
    let Some(word) = bitmap.get_mut(word) else { return };
    *word = *word & !(1 << bit) | u64::from(value) << bit;
}
