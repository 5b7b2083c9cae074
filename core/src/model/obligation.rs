use kyhan_json::FromJson;
use serde::Serialize;

use super::{LegalField, PartyRef, Timing};
use crate::dates::{Convention, PeriodUnit, RegimeName};

/// A duty: who does what, for whom, by when, under which provision; or an activity
/// that a document sets without naming who does it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Obligation {
    /// Unique among obligations. It becomes part of occurrence ids, so it
    /// must not change once records refer to it.
    pub id: String,
    /// The instrument that sets the duty.
    pub instrument: String,
    /// Where in that instrument, as a reader cites it: `IV.7.c`, or
    /// `IV.1, gạch đầu dòng thứ 4`.
    pub provision: String,
    /// The duty that this one states anew, by its id: the amended duty stands until the
    /// day from which the instrument amends the other one, this one from then on. Its
    /// occurrences keep the ids of the amended duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<String>,
    /// What is to be done, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// A duty of named bearers, or an activity of nobody in particular.
    #[serde(default, skip_serializing_if = "ObligationKind::is_duty")]
    pub kind: ObligationKind,
    /// How strongly the document binds the bearers.
    #[serde(default, skip_serializing_if = "Strength::is_assigned")]
    pub strength: Strength,
    /// The kind of deed.
    pub action: Action,
    /// Agencies or groups that must do it. Empty when the document names
    /// nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<PartyRef>,
    /// Whether its bearers, the members of one group, owe one result together, which any
    /// of them settles; each owes one of its own when absent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joint: bool,
    /// Agencies or groups that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coordinators: Vec<PartyRef>,
    /// Agencies or groups to which the result goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<PartyRef>,
    /// Agencies through which it goes there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<PartyRef>,
    /// Agencies that get a copy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copy_to: Vec<PartyRef>,
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
    /// What happens when the due day is a day off. When absent, what the instrument
    /// or the field of law says; else `unadjusted` for stated dates, `following` for
    /// counted periods (Điều 148.5 of the Civil Code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// What `convention` rests on, as it is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention_basis: Option<String>,
    /// The field of law whose rule for days off holds; that of the instrument when
    /// absent. `convention` goes before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<LegalField>,
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
    /// What was guessed when the document was read and nobody has confirmed yet.
    /// Confirming takes it out of the list; until the list is empty, nothing of the
    /// register is published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unconfirmed: Vec<GuessedField>,
}

/// A field of an obligation that a reader of documents may have to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of the fields")]
pub enum GuessedField {
    Title,
    Timing,
    Bearers,
    Coordinators,
    Recipients,
    Via,
}

impl GuessedField {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            GuessedField::Title => "title",
            GuessedField::Timing => "timing",
            GuessedField::Bearers => "bearers",
            GuessedField::Coordinators => "coordinators",
            GuessedField::Recipients => "recipients",
            GuessedField::Via => "via",
        }
    }
}

/// Whether somebody is bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ObligationKind {
    /// The bearers are bound. A document may have forgotten to name them.
    #[default]
    Duty,
    /// The document sets a task without naming who does it, and means to: it has no
    /// bearers, is alerted to nobody, never late and not counted in rates.
    Activity,
}

impl ObligationKind {
    pub(crate) fn is_duty(&self) -> bool {
        *self == ObligationKind::Duty
    }
}

/// How strongly a document binds the bearers of a duty.
///
/// Only what is assigned can be overdue, and only that counts in rates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Strength {
    /// "giao", "yêu cầu": the bearers must.
    #[default]
    Assigned,
    /// "đề nghị": the bearers are asked to.
    Requested,
    /// "khuyến khích", "góp phần": the bearers are encouraged to.
    Encouraged,
    /// "không được", "nghiêm cấm": the bearers must not. There is nothing to hand in, so
    /// it is never late, never counted and alerted to nobody.
    Forbidden,
}

impl Strength {
    pub(crate) fn is_assigned(&self) -> bool {
        *self == Strength::Assigned
    }
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
    Guide,
    Advise,
    Supervise,
    Mainstream,
    Review,
    Respond,
    Communicate,
    Implement,
    Support,
    Urge,
    Draft,
    Appoint,
    Research,
    Other,
}

impl Action {
    /// Whether its result is a report: what reporting rates count.
    pub fn is_report(self) -> bool {
        matches!(self, Action::Report | Action::Aggregate)
    }

    /// Whether it is held or carried out rather than handed in, so that it is done or
    /// not done, and never handed in late.
    pub fn is_held(self) -> bool {
        matches!(
            self,
            Action::Organise
                | Action::Inspect
                | Action::Train
                | Action::Coordinate
                | Action::Guide
                | Action::Supervise
                | Action::Mainstream
                | Action::Communicate
                | Action::Implement
                | Action::Support
                | Action::Urge
        )
    }
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
    /// What the bearers do for it.
    #[serde(default, skip_serializing_if = "Role::is_leads")]
    pub role: Role,
}

/// What the bearers of a duty do for an indicator.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, FromJson,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// "chủ trì": they answer for it.
    #[default]
    Leads,
    /// "báo cáo số liệu": they report figures to whoever leads.
    SuppliesData,
    /// "phối hợp", "góp phần": they help.
    Contributes,
}

impl Role {
    pub(crate) fn is_leads(&self) -> bool {
        *self == Role::Leads
    }

    /// `leads`, `suppliesData` or `contributes`.
    pub fn name(self) -> &'static str {
        match self {
            Role::Leads => "leads",
            Role::SuppliesData => "suppliesData",
            Role::Contributes => "contributes",
        }
    }
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
    /// The document names no such period or no cut-off: author and engine infer it.
    /// Answers say so, and nothing is held against the document for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
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
    /// The regime says its own ends, both included: `{"from": "10-01", "until": "09-30"}`
    /// of the year, a quarter or a half-year, `{"from": "26", "until": "25"}` of the
    /// month, `{"from": "FR", "until": "TH"}` of the week, two dates of a stage.
    #[serde(rename_all = "camelCase")]
    Custom {
        /// The first day.
        from: String,
        /// The last day, which is also the data cut-off. `until` in JSON.
        #[serde(rename = "until")]
        last: String,
    },
}

impl Default for Regime {
    fn default() -> Regime {
        Regime::Named(RegimeName::Calendar)
    }
}
