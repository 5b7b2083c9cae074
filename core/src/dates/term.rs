//! Periods counted from a day (Điều 147 and 148 of the Civil Code).

use serde::{Deserialize, Serialize};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// Whether the day from which a period counts is day one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// It is not counted (Điều 147.2 of the Civil Code).
    #[default]
    FirstDayExcluded,
    /// It is counted, where the document says so ("kể cả ngày").
    FirstDayIncluded,
}

/// What a day that its month lacks becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rounding {
    /// An error.
    Reject,
    /// The month's last day (Điều 148.3 of the Civil Code).
    #[default]
    Down,
    /// The first day of the next month.
    Up,
}
