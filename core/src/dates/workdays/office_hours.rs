//! The hours of a working day in which an office is open.

use super::WorkingDays;
use crate::dates::Date;

/// A minute of a day, 0 to 1440.
pub(crate) type Minute = u16;

/// The office hours of every working day of a calendar: one session, or a morning and
/// an afternoon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeHours {
    /// The first and the last minute of each.
    sessions: Vec<(Minute, Minute)>,
    basis: Option<Box<str>>,
}

/// Why office hours cannot be so; the position is that of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeHoursError {
    /// There is no session, or there are more than two.
    #[error("office hours have one session or two, a morning and an afternoon")]
    Sessions,
    /// A session ends before it begins.
    #[error("session {0} ends before it begins")]
    Reversed(usize),
    /// A session begins before the one before it has ended.
    #[error("session {0} begins before the one before it has ended")]
    Overlap(usize),
}

impl OfficeHours {
    /// Office hours by their sessions in minutes of the day, and what sets them.
    ///
    /// # Errors
    ///
    /// See [`OfficeHoursError`].
    pub fn new(
        sessions: &[(u16, u16)],
        basis: Option<&str>,
    ) -> Result<OfficeHours, OfficeHoursError> {
        if !(1..=2).contains(&sessions.len()) {
            return Err(OfficeHoursError::Sessions);
        }
        let mut before = 0;
        for (position, &(from, until)) in sessions.iter().enumerate() {
            if until <= from || until > 1440 {
                return Err(OfficeHoursError::Reversed(position));
            }
            if from < before {
                return Err(OfficeHoursError::Overlap(position));
            }
            before = until;
        }
        Ok(OfficeHours { sessions: sessions.to_vec(), basis: basis.map(Box::from) })
    }

    /// What counts where a calendar says nothing: 7:30 to 11:30 and 13:30 to 17:00.
    pub(super) fn of_nobody() -> OfficeHours {
        OfficeHours { sessions: vec![(450, 690), (810, 1020)], basis: None }
    }

    /// The first and the last minute of each session.
    pub fn sessions(&self) -> &[(u16, u16)] {
        &self.sessions
    }

    /// What sets them; `None` for the default hours.
    pub fn basis(&self) -> Option<&str> {
        self.basis.as_deref()
    }

    /// When the office opens.
    pub(crate) fn opens(&self) -> Minute {
        self.sessions.first().map_or(0, |session| session.0)
    }

    /// Minutes of a working day.
    pub(crate) fn of_day(&self) -> i64 {
        self.sessions.iter().map(|(from, until)| i64::from(until - from)).sum()
    }

    /// When half a working day is over: with the morning, or at half of its minutes where
    /// there is no break.
    pub(crate) fn half(&self) -> Minute {
        match self.sessions[..] {
            [(from, until)] => from + (until - from) / 2,
            _ => self.sessions.first().map_or(0, |session| session.1),
        }
    }

    /// The minutes that are worked by a minute of a working day.
    fn worked_by(&self, minute: Minute) -> i64 {
        let worked =
            |&(from, until): &(Minute, Minute)| i64::from(minute.clamp(from, until) - from);
        self.sessions.iter().map(worked).sum()
    }

    /// The first minute of a working day by which so many are worked.
    fn first_with(&self, worked: i64) -> Minute {
        let mut left = worked;
        for &(from, until) in &self.sessions {
            let length = i64::from(until - from);
            if left <= length {
                return from + left.max(0) as Minute;
            }
            left -= length;
        }
        self.sessions.last().map_or(0, |session| session.1)
    }

    /// The last minute of a working day by which so many, and no more, are worked.
    fn last_with(&self, worked: i64) -> Minute {
        let mut left = worked;
        for &(from, until) in &self.sessions {
            let length = i64::from(until - from);
            if left < length {
                return from + left.max(0) as Minute;
            }
            left -= length;
        }
        self.sessions.last().map_or(0, |session| session.1)
    }
}

impl WorkingDays {
    /// The moment at which so many working minutes have passed since another: at the end
    /// of a session rather than at the beginning of the next. `None` at the end of time.
    pub(crate) fn after_minutes(
        &self,
        (day, minute): (Date, Minute),
        minutes: i64,
    ) -> Option<(Date, Minute)> {
        let hours = self.office_hours();
        let (first, total) = self.begun(day, minute, minutes);
        // A whole number of days ends with the last of them.
        let (days, left) =
            match (total.div_euclid(hours.of_day()), total.rem_euclid(hours.of_day())) {
                (days, 0) => (days - 1, hours.of_day()),
                parts => parts,
            };
        Some((self.working_from(first, days)?, hours.first_with(left)))
    }

    /// The last moment before another that leaves so many working minutes up to it.
    pub(crate) fn before_minutes(
        &self,
        (day, minute): (Date, Minute),
        minutes: i64,
    ) -> Option<(Date, Minute)> {
        let hours = self.office_hours();
        let (first, total) = self.begun(day, minute, -minutes);
        let (days, left) = (total.div_euclid(hours.of_day()), total.rem_euclid(hours.of_day()));
        Some((self.working_from(first, days)?, hours.last_with(left)))
    }

    /// The working minutes from a moment to the end of a day.
    pub(crate) fn minutes_between(&self, (day, minute): (Date, Minute), last: Date) -> i64 {
        let hours = self.office_hours();
        let passed = if self.is_working(day) { hours.worked_by(minute) } else { 0 };
        i64::from(self.count(day, last + 1)) * hours.of_day() - passed
    }

    /// The first working day from a day on, and the minutes from its beginning.
    fn begun(&self, day: Date, minute: Minute, minutes: i64) -> (Date, i64) {
        let worked = if self.is_working(day) { self.office_hours().worked_by(minute) } else { 0 };
        (self.next_working(day), worked + minutes)
    }

    /// The working day so many after another one.
    fn working_from(&self, first: Date, days: i64) -> Option<Date> {
        let day = self.add(first, i32::try_from(days).ok()?);
        (day > Date::MIN && day < Date::MAX).then_some(day)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]
    use super::*;

    fn moment(text: &str) -> (Date, Minute) {
        let (day, time) = text.split_once(' ').unwrap();
        let (hours, minutes) = time.split_once(':').unwrap();
        let minute = hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap();
        (day.parse().unwrap(), minute)
    }

    #[test]
    fn working_hours_pass_in_sessions_alone() {
        let calendar = WorkingDays::vn_public_sector();
        for (from, hours, to) in [
            ("2026-03-02 07:30", 4, "2026-03-02 11:30"),
            ("2026-03-02 10:30", 2, "2026-03-02 14:30"),
            ("2026-03-02 12:00", 1, "2026-03-02 14:30"),
            ("2026-03-02 16:00", 2, "2026-03-03 08:30"),
            // Friday evening, and the Saturday after it.
            ("2026-03-06 18:00", 2, "2026-03-09 09:30"),
            ("2026-03-07 09:00", 2, "2026-03-09 09:30"),
            // Friday 2 January 2026 is off and Saturday 10 January worked.
            ("2025-12-31 16:00", 2, "2026-01-05 08:30"),
            ("2026-01-09 16:00", 2, "2026-01-10 08:30"),
            ("2026-03-02 07:30", 15, "2026-03-03 17:00"),
        ] {
            let found = calendar.after_minutes(moment(from), hours * 60);
            assert_eq!(found, Some(moment(to)), "{hours} hours after {from}");
        }
        for (until, hours, from) in [
            ("2026-03-02 11:30", 4, "2026-03-02 07:30"),
            ("2026-03-02 14:30", 1, "2026-03-02 13:30"),
            ("2026-03-02 08:30", 2, "2026-02-27 16:00"),
            ("2026-03-07 09:00", 2, "2026-03-06 15:00"),
            ("2026-03-03 17:00", 15, "2026-03-02 07:30"),
        ] {
            let found = calendar.before_minutes(moment(until), hours * 60);
            assert_eq!(found, Some(moment(from)), "{hours} hours before {until}");
        }
    }

    #[test]
    fn office_hours_are_one_session_or_two_in_order() {
        assert_eq!(OfficeHours::new(&[], None), Err(OfficeHoursError::Sessions));
        assert_eq!(OfficeHours::new(&[(480, 480)], None), Err(OfficeHoursError::Reversed(0)));
        assert_eq!(
            OfficeHours::new(&[(480, 720), (700, 1000)], None),
            Err(OfficeHoursError::Overlap(1))
        );
        let whole = OfficeHours::new(&[(480, 960)], Some("basis")).unwrap();
        assert_eq!((whole.half(), whole.of_day()), (720, 480));
        assert_eq!(OfficeHours::of_nobody().half(), 690);
    }
}
