use std::fmt;
use std::str::FromStr;

use kyhan_json::Form;
use serde::{Serialize, Serializer};

use crate::dates::Date;

/// A day, or a month, quarter or year taken as a whole: `2024-12-15`,
/// `2025-12`, `2025-Q2`, `2025`.
///
/// ```
/// use kyhan::model::When;
///
/// let quarter: When = "2025-Q2".parse()?;
/// assert_eq!(quarter.first_day().to_string(), "2025-04-01");
/// assert_eq!(quarter.last_day().to_string(), "2025-06-30");
/// # Ok::<(), kyhan::model::WhenError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// One day.
    Day(Date),
    /// The month that begins on this day.
    Month(Date),
    /// The quarter that begins on this day.
    Quarter(Date),
    /// The year that begins on this day.
    Year(Date),
}

/// Why a text is not a day, month, quarter or year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day `2025-12-31`, a month `2025-12`, a quarter `2025-Q4` or a year `2025`")]
pub struct WhenError(String);

impl When {
    /// Its first day.
    pub fn first_day(self) -> Date {
        match self {
            When::Day(first) | When::Month(first) | When::Quarter(first) | When::Year(first) => {
                first
            }
        }
    }

    /// Its last day (Điều 146.2 and 146.3 of the Civil Code).
    pub fn last_day(self) -> Date {
        match self {
            When::Day(day) => day,
            When::Month(first) => first.month_end(),
            When::Quarter(first) => (first + 75).month_end(),
            When::Year(first) => (first + 350).month_end(),
        }
    }
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<When, WhenError> {
        let parse = || match text.len() {
            10 => text.parse().ok().map(When::Day),
            4 => format!("{text}-01-01").parse().ok().map(When::Year),
            7 => {
                let (year, month) = text.split_once('-')?;
                let first = match month {
                    "Q1" => "01",
                    "Q2" => "04",
                    "Q3" => "07",
                    "Q4" => "10",
                    _ => return format!("{text}-01").parse().ok().map(When::Month),
                };
                format!("{year}-{first}-01").parse().ok().map(When::Quarter)
            }
            _ => None,
        };
        parse().ok_or_else(|| WhenError(text.chars().take(40).collect()))
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, _) = self.first_day().year_month_day();
        match self {
            When::Day(day) => day.fmt(f),
            When::Month(_) => write!(f, "{year:04}-{month:02}"),
            When::Quarter(_) => write!(f, "{year:04}-Q{}", month.div_ceil(3)),
            When::Year(_) => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

static FORM: Form = Form {
    name: "when",
    description: "a day `2025-12-31`, a month `2025-12`, a quarter `2025-Q4` or a year `2025`",
};
kyhan_json::from_str!(When, When::Day(Date::MIN), FORM);
