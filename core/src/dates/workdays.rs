//! Working days and days off.

use serde::{Deserialize, Serialize};

/// Whether a date can still change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// It rests on decisions already taken.
    #[default]
    Decided,
    /// It rests on a holiday that is not decided yet.
    Provisional,
}

/// Whether a day is off or worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DayKind {
    /// A day off.
    Off,
    /// A weekly day of rest that is worked (a swap day).
    Working,
}
