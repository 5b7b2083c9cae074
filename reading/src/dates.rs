//! Days, months, quarters and years, and the timings of the register.

use std::fmt;

use serde::{Serialize, Serializer};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1900 to 2199.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// A day, if the calendar has it.
    ///
    /// ```
    /// use kyhan_reading::Date;
    ///
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2025, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let known = (1900..2200).contains(&year) && (1..=12).contains(&month);
        (known && day >= 1 && day <= days_in(year, month)).then_some(Date { year, month, day })
    }

    /// Days since 1 March 1600, for distances.
    pub(crate) fn number(self) -> i32 {
        let (year, month) = match self.month {
            1 | 2 => (self.year - 1601, i32::from(self.month) + 9),
            _ => (self.year - 1600, i32::from(self.month) - 3),
        };
        year * 365 + year / 4 - year / 100
            + year / 400
            + (month * 153 + 2) / 5
            + i32::from(self.day)
    }

    /// The day before.
    pub(crate) fn before(self) -> Date {
        match (self.month, self.day) {
            (1, 1) => Date { year: self.year - 1, month: 12, day: 31 },
            (month, 1) => Date { month: month - 1, day: days_in(self.year, month - 1), ..self },
            (_, day) => Date { day: day - 1, ..self },
        }
    }

    /// The day after.
    pub(crate) fn after(self) -> Date {
        match (self.month, self.day) {
            (12, 31) => Date { year: self.year + 1, month: 1, day: 1 },
            (month, day) if day >= days_in(self.year, month) => {
                Date { month: month + 1, day: 1, ..self }
            }
            (_, day) => Date { day: day + 1, ..self },
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How many days a month has.
pub(crate) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A day, or a month, quarter or year as a whole, in the register's writing:
/// `2025-12-31`, `2025-12`, `2025-Q4`, `2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// One day.
    Day(Date),
    /// A month of a year.
    Month(i32, u8),
    /// A quarter of a year.
    Quarter(i32, u8),
    /// A year.
    Year(i32),
}

impl When {
    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        let (year, month) = match self {
            When::Day(day) => return day,
            When::Month(year, month) => (year, month),
            When::Quarter(year, quarter) => (year, quarter * 3 - 2),
            When::Year(year) => (year, 1),
        };
        Date { year, month, day: 1 }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let (year, month) = match self {
            When::Day(day) => return day,
            When::Month(year, month) => (year, month),
            When::Quarter(year, quarter) => (year, quarter * 3),
            When::Year(year) => (year, 12),
        };
        Date { year, month, day: days_in(year, month) }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => day.fmt(f),
            When::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            When::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            When::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Whether the named day is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// "trước ngày X": X is left out.
    Before,
    /// "chậm nhất ngày X": X is included.
    By,
    /// "vào ngày X".
    On,
}

/// A unit in which terms are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
    Hours,
    WorkingHours,
}

/// A number of units of a term, whole or with a half: "2,5 ngày làm việc".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The whole ones.
    pub whole: u32,
    /// Whether a half comes after them.
    pub has_half: bool,
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.has_half {
            true => serializer.serialize_f64(f64::from(self.whole) + 0.5),
            false => serializer.serialize_u32(self.whole),
        }
    }
}

/// A number of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Length {
    /// How many.
    pub length: u32,
    /// Of what.
    pub unit: Unit,
}

/// An end of a span: a date, or the day of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum End {
    /// A day, month, quarter or year.
    When(When),
    /// The day of an event of the register, by its id.
    Event {
        /// The event's id.
        event: String,
    },
}

/// A day of the lunar calendar, of one year or of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LunarDay {
    /// The lunar year, by the civil year in which it begins; every year when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 30.
    pub day: u8,
}

/// An event from which or to which a term is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Anchor {
    /// The event's id in the register.
    pub event: String,
}

/// What a working day is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Every {
    /// Weeks from Monday on.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

/// When a duty falls due, in the register's writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// On one stated date.
    Once {
        /// The named day, month, quarter or year.
        when: When,
        /// Whether it is included.
        bound: Bound,
        /// A time of day, `17:00`.
        #[serde(skip_serializing_if = "Option::is_none")]
        time: Option<String>,
        /// The day on which it is expected, where `when` is only the limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        tentative: Option<Date>,
    },
    /// On a day of the lunar calendar.
    Lunar {
        /// The named day.
        when: LunarDay,
        /// Whether it is included.
        bound: Bound,
        /// A time of day, `17:00`.
        #[serde(skip_serializing_if = "Option::is_none")]
        time: Option<String>,
    },
    /// On the dates of a rule.
    Recurring {
        /// The first named day.
        start: Date,
        /// The RRULE value.
        rrule: String,
        /// Further named days.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rdate: Vec<Date>,
        /// Whether each named day is included.
        bound: Bound,
        /// A time of day on each.
        #[serde(skip_serializing_if = "Option::is_none")]
        time: Option<String>,
        /// Makes each occurrence a window that begins on the named day.
        #[serde(skip_serializing_if = "Option::is_none")]
        span: Option<Length>,
    },
    /// On a working day of each week, month, quarter or year.
    WorkingDay {
        /// The first day on which it holds.
        start: Date,
        /// Of what.
        every: Every,
        /// Which working day of it: 3 the third, -1 the last.
        nth: i8,
        /// Whether it is included.
        bound: Bound,
        /// A time of day on it.
        #[serde(skip_serializing_if = "Option::is_none")]
        time: Option<String>,
    },
    /// Over a span of days, both ends included.
    During {
        /// Its beginning.
        from: End,
        /// Its end; absent where the span is open.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<End>,
    },
    /// Within a term counted from an event.
    Within {
        /// How many units.
        length: Amount,
        /// Of what.
        unit: Unit,
        /// What it is counted from.
        after: Anchor,
    },
    /// A term before an event.
    LeadTime {
        /// How many units.
        length: Amount,
        /// Of what.
        unit: Unit,
        /// What it ends with.
        before: Anchor,
    },
    /// Again and again, on no stated date.
    Periodic {
        /// The rates; empty where the document says only "định kỳ".
        every: Vec<Length>,
    },
    /// All the time.
    Continuous,
    /// When somebody asks.
    OnRequest,
    /// When the case arises, or at once.
    AdHoc,
    /// As another rule prescribes.
    AsPrescribed {},
    /// The document says nothing of time.
    Unstated,
}

impl Timing {
    /// The event that the time is counted from, before or to.
    pub(crate) fn event_mut(&mut self) -> Option<&mut String> {
        match self {
            Timing::Within { after: anchor, .. } | Timing::LeadTime { before: anchor, .. } => {
                Some(&mut anchor.event)
            }
            Timing::During { until: Some(End::Event { event }), .. } => Some(event),
            _ => None,
        }
    }

    /// Whether it names a day, by itself or by a rule.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        matches!(
            self,
            Timing::Once { .. }
                | Timing::Lunar { .. }
                | Timing::Recurring { .. }
                | Timing::WorkingDay { .. }
                | Timing::During { .. }
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_before_and_between() {
        let date = |y, m, d| Date::new(y, m, d).map(Date::number);
        assert_eq!(date(2026, 3, 1).zip(date(2026, 2, 28)).map(|(a, b)| a - b), Some(1));
        assert_eq!(date(2024, 3, 1).zip(date(2024, 2, 28)).map(|(a, b)| a - b), Some(2));
        assert_eq!(date(2026, 1, 1).zip(date(2025, 1, 1)).map(|(a, b)| a - b), Some(365));
        assert_eq!(
            Date::new(2025, 1, 1).map(|d| d.before().to_string()).as_deref(),
            Some("2024-12-31")
        );
        assert_eq!(
            Date::new(2024, 3, 1).map(|d| d.before().to_string()).as_deref(),
            Some("2024-02-29")
        );
    }

    #[test]
    fn quarters_and_their_days() {
        assert_eq!(When::Quarter(2025, 2).first_day().to_string(), "2025-04-01");
        assert_eq!(When::Quarter(2025, 2).last_day().to_string(), "2025-06-30");
        assert_eq!(When::Quarter(2025, 2).to_string(), "2025-Q2");
    }
}
