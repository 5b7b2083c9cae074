use kyhan_json::FromJson;
use serde::Serialize;

use super::{
    Agency, AlertPolicy, Calendar, Defaults, Funding, Goal, Group, Indicator, Instrument,
    Obligation, Succession, Theme, TimeOfDay,
};
use crate::dates::Date;

/// The version of the register format that this library reads.
pub const VERSION: u32 = 1;

/// One register document. Several documents merge into one register; a
/// reference may name an entry of another document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Register {
    /// The address of the JSON Schema, for editors; the engine does not read it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format version, [`VERSION`]. Mandatory.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub kyhan: u32,
    /// The document's name for its reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the text comes from and what was added to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The edition of this document. Feeds take their sequence number and
    /// time stamps from it, never from a clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// What the obligations of this document need not repeat.
    ///
    /// # In Rust
    ///
    /// It is not printed: the obligations of what was read are whole.
    #[serde(default, skip_serializing)]
    pub defaults: Option<Defaults>,
    /// Warnings of `check` that somebody has looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acknowledged: Vec<Acknowledged>,
    /// How this document is read.
    #[serde(default, skip_serializing_if = "Settings::is_default")]
    pub settings: Settings,
    /// The agencies that bear, receive or pass on duties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<Agency>,
    /// Collective parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// What agencies became.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successions: Vec<Succession>,
    /// Plans, laws, decisions and letters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// Goals, which group indicators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Indicators with their targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// Events that periods count from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Where the money comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<Funding>,
    /// The themes of campaigns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// The duties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obligations: Vec<Obligation>,
    /// Working-day calendars beside or instead of the built-in one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<Calendar>,
    /// When alerts go out, beside or instead of the built-in policy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alert_policies: Vec<AlertPolicy>,
}

/// The edition of a register document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revision {
    /// Counts up from 0 with each published edition.
    pub number: u32,
    /// The day of this edition.
    pub date: Date,
}

/// A warning that somebody has looked at and left as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Acknowledged {
    /// The code of the warning, such as `due-on-rest-day`.
    pub code: String,
    /// The id of the entry of this document that it is about, or a JSON Pointer to
    /// the place, or to what holds it.
    pub at: String,
    /// Why it may stay.
    pub reason: String,
}

/// How a document's words are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// The reading of "trước ngày".
    #[serde(default)]
    pub before: BeforeReading,
}

impl Settings {
    fn is_default(&self) -> bool {
        *self == Settings::default()
    }
}

/// Whether "trước ngày X" ("before day X") leaves X out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BeforeReading {
    /// X is excluded: the last day is the day before X. The words say so.
    #[default]
    Exclusive,
    /// X is included, as some offices apply it.
    Inclusive,
}

/// Something from which periods are counted. It happens once, on a day that is known
/// for all (an election day, a conference), or again and again and to each agency by
/// itself (the receipt of papers).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Event {
    /// Unique among events.
    pub id: String,
    /// What happens, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The day, once it is known. Until then whatever counts from it is undated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The time of that day, for what counts hours from it; never without `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// What fixes the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The instruments that moved it, in the order of time: the last day holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<Moved>,
    /// When it happened, of an event without a `date` of its own: whatever counts from it
    /// falls due each time. Records of what happened add to these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub happened: Vec<Happening>,
}

/// One day on which an event happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Happening {
    /// The day.
    pub on: Date,
    /// To whom: an agency, or a group for all its members. To every bearer when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// What shows it: a stamp of receipt, a minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// The day to which an instrument moved an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Moved {
    /// The instrument's id.
    pub instrument: String,
    /// The day; absent when the event is put off without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The time of that day; that of the event before it moved holds no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
}
