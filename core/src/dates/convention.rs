//! What happens to a day that falls on a day off.

use kyhan_json::FromJson;
use serde::Serialize;

/// What happens to a day that falls on a day off. The names are QuantLib's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Convention {
    /// Nothing.
    Unadjusted,
    /// The next working day.
    Following,
    /// The next working day, unless it lies in the next month: then the last
    /// working day before.
    ModifiedFollowing,
    /// The last working day before.
    Preceding,
    /// The last working day before, unless it lies in the month before: then
    /// the next working day.
    ModifiedPreceding,
    /// As `modifiedFollowing`, with the 15th as a border besides the month's end.
    HalfMonthModifiedFollowing,
    /// The nearer working day; of two as near, the later one.
    Nearest,
}
