use kyhan_json::FromJson;
use serde::Serialize;

use super::Length;

/// When alerts about a duty go out, and to whom.
///
/// Days before are counted back from the last working day on or before the due
/// day, days after forward from the due day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AlertPolicy {
    /// Unique among alert policies. A policy with the id `default` takes the
    /// place of the built-in one.
    pub id: String,
    /// The alerts, each with its time and addressee.
    pub steps: Vec<AlertStep>,
    /// What happens to an alert that falls on a day off.
    #[serde(default)]
    pub quiet_days: QuietDays,
}

/// One alert of a policy. Exactly one of `before`, `beforeOpening`, `after` and
/// `startBy` is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AlertStep {
    /// Unique within the policy; part of the alert's id.
    pub id: String,
    /// This long before the last working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Length>,
    /// This long before the first day of a window. Duties without a window skip this
    /// step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_opening: Option<Length>,
    /// This long after the due day. When rest days push such steps together, a later
    /// one waits until it is as far from the earlier one as the policy has it, or at
    /// least one working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Length>,
    /// A step after the due day goes out again until the duty is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<AlertRepeat>,
    /// On the last day on which work can begin: the duty's `effort` before the
    /// last working day. Duties without `effort` skip this step.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub start_by: bool,
    /// Who is notified.
    pub to: Addressee,
}

/// How often and how many times a step after the due day goes out again, as long as the
/// duty is not done. Like `after`, it counts from the due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AlertRepeat {
    /// So many units of `after` lie between two times; at least 1.
    pub every: u32,
    /// How many times it goes out after the first; from 1 to 100.
    pub times: u32,
}

/// Who is notified of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Addressee {
    /// Whoever bears it.
    Bearer,
    /// Those to whom the result goes.
    Recipient,
    /// Those through whom it goes.
    Via,
    /// The agency above the bearer.
    Superior,
    /// Those who gather it: the agencies through whom it goes, and those that bear a
    /// duty which it feeds.
    Collector,
}

/// What happens to an alert that falls on a day off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum QuietDays {
    /// It goes out on a working day: one before the deadline goes out earlier,
    /// one after it later, so that none crosses the deadline.
    #[default]
    RestDays,
    /// It goes out all the same.
    None,
}
