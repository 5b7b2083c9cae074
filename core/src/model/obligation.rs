use kyhan_json::FromJson;
use serde::Serialize;

use super::Timing;
use crate::dates::{Convention, PeriodUnit, RegimeName};

/// A duty: who does what, for whom, by when, under which provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Obligation {
    /// Unique among obligations. It becomes part of occurrence ids, so it
    /// must not change once records refer to it.
    pub id: String,
    /// The instrument that sets the duty.
    pub instrument: String,
    /// Where in that instrument, such as `IV.7.c`.
    pub provision: String,
    /// What is to be done, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The kind of deed.
    pub action: Action,
    /// Agencies or groups that must do it. Empty when the document names
    /// nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<String>,
    /// Agencies or groups that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coordinators: Vec<String>,
    /// Agencies or groups to which the result goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// Agencies through which it goes there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<String>,
    /// Agencies that get a copy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copy_to: Vec<String>,
    /// The indicators it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// The function of government it belongs to, which decides who takes it
    /// over when an agency is split.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// When.
    pub timing: Timing,
    /// The period that a report covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporting_period: Option<ReportingPeriod>,
    /// The working-day calendar; `vn-public-sector` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// What happens when the due day is a day off. When absent: `unadjusted`
    /// for stated dates, `following` for counted periods (Điều 148.5 of the
    /// Civil Code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// The working days that the duty takes, from which the last day to begin
    /// follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u32>,
    /// The days after the due day during which a late result is still taken;
    /// without end when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_after: Option<u32>,
    /// When alerts go out; the policy `default` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_policy: Option<String>,
    /// Obligations that this one's result goes into.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feeds: Vec<String>,
    /// Activities whose results this report covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports_on: Vec<String>,
    /// The deadline words as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// What a reader of the register should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The kind of deed that a duty asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Action {
    Report,
    IssuePlan,
    Aggregate,
    Organise,
    Inspect,
    Publish,
    Train,
    Coordinate,
    Fund,
    Collect,
    Other,
}

/// An indicator, or one aspect of it, that a duty is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Subject {
    /// The indicator's id.
    pub indicator: String,
    /// The aspect's id within the indicator; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
}

/// The period that a report covers. Period, data cut-off and due date are
/// three different things.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReportingPeriod {
    /// Its length.
    pub unit: PeriodUnit,
    /// Where its ends lie.
    #[serde(default)]
    pub regime: Regime,
    /// Which period an occurrence covers: 0 the one that holds the due day,
    /// −1 the one before it, 1 the one after.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub offset: i32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &i32) -> bool {
    *number == 0
}

/// Where the ends of reporting periods lie.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum Regime {
    /// A regime with a name.
    Named(RegimeName),
    /// The regime says its own ends, as month and day `MM-DD`, both included:
    /// `{"from": "10-01", "until": "09-30"}`.
    #[serde(rename_all = "camelCase")]
    Custom {
        /// The first day, `MM-DD`.
        from: String,
        /// The last day, `MM-DD`, which is also the data cut-off. `until` in JSON.
        #[serde(rename = "until")]
        last: String,
    },
}

impl Default for Regime {
    fn default() -> Regime {
        Regime::Named(RegimeName::Calendar)
    }
}
