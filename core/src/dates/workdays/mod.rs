//! Working days and days off.

mod adjust;
mod builder;
mod calendar;
mod nth;
mod office_hours;
#[cfg(test)]
mod tests;
mod vn_decisions;
mod vn_public_sector;

use std::borrow::Cow;

use kyhan_json::FromJson;
use serde::Serialize;

use super::Date;

pub use builder::{WorkingDaysBuilder, WorkingDaysError};
pub use calendar::WorkingDays;
pub(crate) use office_hours::Minute;
pub use office_hours::{OfficeHours, OfficeHoursError};

/// Whether a date can still change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// It rests on decisions already taken.
    #[default]
    Decided,
    /// It rests on a holiday that is not decided yet.
    Provisional,
}

/// Whether a day is off or worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DayKind {
    /// A day off.
    Off,
    /// A weekly day of rest that is worked (a swap day).
    Working,
}

/// A day that departs from the weekly rhythm, or a holiday on a day of rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialDay {
    /// The day.
    pub date: Date,
    /// Off or worked.
    pub kind: DayKind,
    /// What it is, in Vietnamese.
    pub name: Cow<'static, str>,
    /// What it is, in English, where known.
    pub name_en: Option<Cow<'static, str>>,
    /// The article or decision that says so, in Vietnamese.
    pub basis: Cow<'static, str>,
    /// Whether it is decided.
    pub certainty: Certainty,
    /// Whether a yearly decision sets it, and not the law itself: most days of
    /// Tết and the day beside Quốc khánh.
    pub set_yearly: bool,
}
