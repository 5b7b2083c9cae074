use kyhan_json::FromJson;
use serde::Serialize;

use super::TimeOfDay;
use crate::dates::{Certainty, Date, DayKind, Weekday};

/// A working-day calendar.
///
/// With `base` it adds its days to another calendar (the built-in one is
/// `vn-public-sector`); without, it stands alone. A calendar whose id is that
/// of the built-in one takes its place everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Calendar {
    /// Unique among calendars.
    pub id: String,
    /// The calendar that this one adds to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// The weekly days of rest, `MO` to `SU`; taken from `base` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekend: Option<Vec<Weekday>>,
    /// Days off and worked days of rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<CalendarDay>,
    /// The days for which this calendar is complete; days outside are provisional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<DecidedSpan>,
    /// The office hours of its working days; taken from `base` when absent, and 7:30 to
    /// 11:30 and 13:30 to 17:00 where nothing says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_hours: Option<OfficeHours>,
}

/// The hours in which an office is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficeHours {
    /// One session, or a morning and an afternoon.
    pub sessions: Vec<Session>,
    /// The document that says so.
    pub basis: String,
}

/// A part of the day in which an office is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Session {
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends.
    pub until: TimeOfDay,
}

/// One day that differs from the weekly rhythm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// Off or worked.
    pub kind: DayKind,
    /// What the day is, in Vietnamese.
    pub name: String,
    /// The document that says so.
    pub basis: String,
    /// Whether it is decided.
    #[serde(default)]
    pub certainty: Certainty,
}

/// The days for which a calendar is complete, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecidedSpan {
    /// The first day.
    pub from: Date,
    /// The last day. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
}
