use kyhan_json::FromJson;
use serde::Serialize;

use super::When;

/// A goal ("mục tiêu") of an instrument, which groups indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// Unique among goals.
    pub id: String,
    /// The instrument that sets it.
    pub instrument: String,
    /// Its number in that instrument.
    pub number: String,
    /// Its name, in Vietnamese; absent when only the number is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
}

/// An indicator ("chỉ tiêu") of an instrument.
#[derive(Clone, Debug, PartialEq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    /// Unique among indicators.
    pub id: String,
    /// The instrument that sets it.
    pub instrument: String,
    /// The goal it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Its number within the goal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What is measured, in Vietnamese; absent when only the number is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The unit of its values, such as `%` or `cuộc`, in Vietnamese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_en: Option<String>,
    /// What a percentage is taken of, in Vietnamese, where the document says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator_en: Option<String>,
    /// The parts into which its data divide between owners.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aspects: Vec<Aspect>,
    /// The value from which change is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// What is to be reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// The words as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// What a reader of the register should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A part of an indicator's data, such as "số liệu về bạo lực gia đình".
///
/// Two aspects of one indicator do not overlap; a duty that names no aspect
/// covers them all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Aspect {
    /// Unique within the indicator.
    pub id: String,
    /// Its name, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
}

/// The value from which change is measured.
#[derive(Clone, Debug, PartialEq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// In the indicator's unit.
    pub value: f64,
    /// When it held, if the document says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<When>,
}

/// A value to be reached. Exactly one of `at`, `from`, `each` is given.
#[derive(Clone, Debug, PartialEq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Target {
    /// At the end of this day, month, quarter or year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<When>,
    /// From this time on ("từ năm 2025 trở đi").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
    /// In each period of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Each>,
    /// How the value bounds the measurement.
    pub operator: Operator,
    /// In `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lowest and highest value, both included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<[f64; 2]>,
    /// Which part of a compound indicator it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// A condition on each counted unit: "mỗi quý có ít nhất 04 tin, bài".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inner: Option<InnerTarget>,
    /// What the words leave open, such as an operator carried over from the
    /// value before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Every period of a span of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Each {
    /// The period.
    pub unit: TargetUnit,
    /// The first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
    /// The last one. `until` in JSON.
    #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<When>,
}

/// The period in which a target is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TargetUnit {
    Month,
    Quarter,
    Year,
}

/// A target inside a target.
#[derive(Clone, Debug, PartialEq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InnerTarget {
    /// The period in which it is counted.
    pub each: TargetUnit,
    /// How the value bounds the count.
    pub operator: Operator,
    /// In `unit`.
    pub value: f64,
    /// What is counted, in Vietnamese.
    pub unit: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_en: Option<String>,
}

/// How a target's value bounds the measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Operator {
    /// "ít nhất", "không dưới", "đạt": the value or more.
    AtLeast,
    /// "trên": more than the value.
    MoreThan,
    /// "giảm còn", "không quá": the value or less.
    AtMost,
    /// "dưới": less than the value.
    LessThan,
    /// Exactly the value.
    Equal,
    /// "khoảng": about the value.
    About,
    /// The yearly change lies in the range; reductions are negative.
    ChangeRange,
    /// No number: the state that the indicator's title describes.
    Qualitative,
}
