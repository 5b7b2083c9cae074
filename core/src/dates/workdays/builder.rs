//! Compiles a calendar.

use std::collections::BTreeMap;

use super::calendar::{DAYS, END_DAY, FIRST_DAY, position, weekday_bit};
use super::{Certainty, DayKind, SpecialDay, WorkingDays};
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
/// };
/// let calendar = WorkingDays::builder()
///     .base(WorkingDays::vn_public_sector())
///     .day(holiday)
///     .build()?;
/// assert!(!calendar.is_working("2026-03-02".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct WorkingDaysBuilder {
    base: Option<WorkingDays>,
    weekend: Option<u8>,
    days: Vec<SpecialDay>,
    coverage: Vec<(Date, Date)>,
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

impl WorkingDaysBuilder {
    /// The calendar to add to. Its days and its coverage hold on, with two
    /// exceptions: a day named here takes the place of the base's, and within
    /// the coverage given here the base's provisional days fall away, for there
    /// this calendar is complete.
    #[must_use]
    pub fn base(mut self, base: &WorkingDays) -> WorkingDaysBuilder {
        self.base = Some(base.clone());
        self
    }

    /// The weekly days of rest. When not given: those of the base; without a
    /// base, Saturday and Sunday.
    #[must_use]
    pub fn weekend(mut self, days: &[Weekday]) -> WorkingDaysBuilder {
        self.weekend = Some(days.iter().fold(0, |mask, &day| mask | weekday_bit(day)));
        self
    }

    /// Adds a day off or a worked day of rest. [`DayKind::Working`] on a weekday
    /// takes a day off of the base back.
    #[must_use]
    pub fn day(mut self, day: SpecialDay) -> WorkingDaysBuilder {
        self.days.push(day);
        self
    }

    /// Adds a range of days, both ends included, for which the calendar is
    /// complete. Days outside are provisional unless they are named and decided.
    #[must_use]
    pub fn coverage(mut self, from: Date, until: Date) -> WorkingDaysBuilder {
        self.coverage.push((from, until));
        self
    }

    /// Compiles.
    ///
    /// # Errors
    ///
    /// See [`WorkingDaysError`].
    pub fn build(self) -> Result<WorkingDays, WorkingDaysError> {
        let base_weekend = self.base.as_ref().map(|base| base.weekend);
        let weekend = self.weekend.or(base_weekend).unwrap_or(SATURDAY_AND_SUNDAY);
        if weekend == 0x7f {
            return Err(WorkingDaysError::NoWorkingWeekday);
        }
        for &(from, until) in &self.coverage {
            if until < from {
                return Err(WorkingDaysError::EmptyCoverage { from, until });
            }
        }
        let own = by_date(self.days)?;
        Ok(assemble(self.base.as_ref(), weekend, own, &self.coverage))
    }
}

pub(super) const SATURDAY_AND_SUNDAY: u8 = 0b110_0000;
const WORDS: usize = DAYS as usize / 64 + 1;

fn by_date(days: Vec<SpecialDay>) -> Result<BTreeMap<Date, SpecialDay>, WorkingDaysError> {
    let mut own = BTreeMap::new();
    for day in days {
        let date = day.date;
        if position(date).is_none() {
            return Err(WorkingDaysError::DayOutOfRange(date));
        }
        if own.insert(date, day).is_some() {
            return Err(WorkingDaysError::DayTwice(date));
        }
    }
    Ok(own)
}

/// Lays a calendar's own days and coverage over its base.
pub(super) fn assemble(
    base: Option<&WorkingDays>,
    weekend: u8,
    own: BTreeMap<Date, SpecialDay>,
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
    let mut days: BTreeMap<Date, SpecialDay> = base
        .iter()
        .flat_map(|base| base.special.iter())
        .filter(|day| day.certainty == Certainty::Decided || !covered(day.date))
        .map(|day| (day.date, day.clone()))
        .collect();
    for (date, day) in own {
        set(&mut provisional, date, day.certainty == Certainty::Provisional);
        days.insert(date, day);
    }
    compile(weekend, days, provisional)
}

fn compile(weekend: u8, days: BTreeMap<Date, SpecialDay>, provisional: Box<[u64]>) -> WorkingDays {
    let mut working: Box<[u64]> = vec![0; WORDS].into();
    let mut weekday = Date::clamped(FIRST_DAY.into()).weekday() as u32 - 1;
    for index in 0..DAYS as usize {
        if weekend >> weekday & 1 == 0
            && let Some(word) = working.get_mut(index / 64)
        {
            *word |= 1 << (index % 64);
        }
        weekday = if weekday == 6 { 0 } else { weekday + 1 };
    }
    for day in days.values() {
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
    let special = days.into_values().collect();
    WorkingDays { weekend, working, before, provisional, special, total: total.into() }
}

fn set(bitmap: &mut [u64], date: Date, value: bool) {
    let Some((word, bit)) = position(date) else { return };
    let Some(word) = bitmap.get_mut(word) else { return };
    *word = *word & !(1 << bit) | u64::from(value) << bit;
}
