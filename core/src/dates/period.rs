//! Reporting periods and their data cut-offs.

mod rule;

use kyhan_json::FromJson;
use serde::Serialize;

use super::{Date, Weekday};

pub use rule::PeriodRule;

/// The length of a reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PeriodUnit {
    Week,
    TenDays,
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,
    SchoolYear,
    Custom,
    Stage,
}

/// A reporting regime with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RegimeName {
    /// Calendar months, quarters and years (Nghị định 60/2018/NĐ-CP).
    Calendar,
    /// From the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
    Decree09,
}

/// Where the ends of reporting periods lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodRegime {
    /// A regime with a name.
    Named(RegimeName),
    /// Weeks that begin on a day of their own.
    Weeks {
        /// The first day.
        from: Weekday,
    },
    /// Months, quarters or half-years that begin on a day of their own: from the 26th
    /// to the 25th. They belong to the month in which they end.
    Months {
        /// The month of the year in which one of them begins; any for months.
        month: u32,
        /// The day on which they begin, 1 to 28.
        day: u32,
    },
    /// One span of days.
    Stage {
        /// The first day.
        from: Date,
        /// The last day.
        last: Date,
    },
    /// One period a year with ends of its own, both included; it runs into the
    /// next year when `last` is the earlier day.
    Custom {
        /// The first day.
        from: MonthDay,
        /// The last day.
        last: MonthDay,
    },
}

/// A period that a report covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
    /// The day up to which, itself included, data go into the report (thời gian
    /// chốt số liệu): in all regimes known here the last day of the period.
    pub cut_off: Date,
}

/// A day of the year. 29 February is the last day of February in every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// Why there is no such reporting period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// The text is not a day of the year.
    #[error("`{0}` is not a day of the year of the form MM-DD")]
    NotMonthDay(String),
    /// The ends leave days out between two periods, or have some twice.
    #[error(
        "the period from `{from}` to `{until}` is not one {unit} long, or begins after the 28th"
    )]
    NotOneUnit {
        /// Its first day, as written.
        from: String,
        /// Its last day, as written.
        until: String,
        /// What it should be: `week`, `month`, `quarter` or `halfYear`.
        unit: &'static str,
    },
    /// The text is not a weekday, a day of the month or a date.
    #[error("`{found}` is not {expected}")]
    NotAnEnd {
        /// The text.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// A stage that ends before it begins, or after its document.
    #[error("the stage from `{from}` to `{until}` has no day, or ends after its document")]
    StageOutside {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// A custom period without ends.
    #[error("a custom period needs a regime with `from` and `until`, such as 10-01 and 09-30")]
    EndsMissing,
    /// Ends of its own with a unit that has its ends already.
    #[error("a regime with `from` and `until` makes one period a year: use the unit `custom`")]
    EndsNotNeeded,
}

impl MonthDay {
    /// A month (1 to 12) and a day of it, 29 February included.
    pub const fn new(month: u32, day: u32) -> Option<MonthDay> {
        match Date::new(2000, month, day) {
            Some(_) => Some(MonthDay { month, day }),
            None => None,
        }
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u32 {
        self.day
    }

    /// This day of a year.
    fn of(self, year: i32) -> Option<Date> {
        Date::new(year, self.month, self.day).or_else(|| Date::new(year, 2, 28))
    }
}

impl std::str::FromStr for MonthDay {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<MonthDay, PeriodError> {
        let parse = || {
            let &[m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
            let digit = |byte: u8| char::from(byte).to_digit(10);
            MonthDay::new(digit(m1)? * 10 + digit(m2)?, digit(d1)? * 10 + digit(d2)?)
        };
        parse().ok_or_else(|| PeriodError::NotMonthDay(text.chars().take(40).collect()))
    }
}
