//! Reporting periods and their data cut-offs.

use serde::{Deserialize, Serialize};

/// The length of a reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PeriodUnit {
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,
    SchoolYear,
    Custom,
}

/// A reporting regime with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RegimeName {
    /// Calendar months, quarters and years (Nghị định 60/2018/NĐ-CP).
    Calendar,
    /// From the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
    Decree09,
}
