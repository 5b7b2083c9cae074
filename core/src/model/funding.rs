use kyhan_json::FromJson;
use serde::Serialize;

use super::PartyRef;

/// Where the money for a plan comes from, who estimates it and who allots it.
///
/// A clause that binds somebody to an act, such as drawing up an estimate, is an
/// obligation too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Funding {
    /// Unique among funding entries.
    pub id: String,
    /// The instrument that says so.
    pub instrument: String,
    /// Where in that instrument.
    pub provision: String,
    /// What is paid for, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// Where the money comes from; empty when the document does not say.
    #[serde(default)]
    pub sources: Vec<FundingSource>,
    /// Who draws up the estimate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub estimated_by: Vec<PartyRef>,
    /// Who allots the money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allotted_by: Vec<PartyRef>,
    /// The words of time as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// What a reader of the register should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A source of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FundingSource {
    /// What it is, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
}

/// The theme of a campaign, such as that of the Action Month of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Theme {
    /// Unique among themes.
    pub id: String,
    /// The instrument that sets it.
    pub instrument: String,
    /// Where in that instrument.
    pub provision: String,
    /// The obligation of the campaign, in the same instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// The theme, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// What a reader of the register should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
