use kyhan_json::FromJson;
use serde::Serialize;

use crate::dates::Date;

/// A body that can bear a duty: a ministry, a department, a people's
/// committee, a unit, an office holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Agency {
    /// Unique among agencies and groups.
    pub id: String,
    /// The official name, in Vietnamese.
    pub name: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    /// Other spellings of the name that documents use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The level of government.
    pub level: Level,
    /// The superior agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The first day of its work, where that matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// The last day of its work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Where the entry comes from, when not from the documents themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// The level of government of an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Ministries and central bodies.
    Central,
    /// Provinces and centrally run cities.
    Province,
    /// Districts and towns, abolished on 01/7/2025.
    District,
    /// Communes, wards and special zones.
    Commune,
    /// A unit or post inside an agency.
    Unit,
}

impl Level {
    const ALL: [Level; 5] =
        [Level::Central, Level::Province, Level::District, Level::Commune, Level::Unit];

    /// The level of a name as registers write it.
    pub fn of_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }

    /// `central`, `province`, `district`, `commune` or `unit`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Central => "central",
            Level::Province => "province",
            Level::District => "district",
            Level::Commune => "commune",
            Level::Unit => "unit",
        }
    }
}

/// A collective party such as "các sở, ban, ngành, địa phương".
///
/// A duty of a group is a duty of each member; a group without members stays
/// one collective party. Its name is the document's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Group {
    /// Unique among agencies and groups.
    pub id: String,
    /// The name as documents write it, in Vietnamese.
    pub name: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    /// Who belongs to it.
    #[serde(default)]
    pub members: Members,
    /// In place of members: it is another for each bearer. Such a group can only be a
    /// recipient, or stand on the way to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_bearer: Option<OfBearer>,
    /// The words leave the group open: "các sở, ban, ngành khác". The collective
    /// itself stays a party beside its known members.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub and_others: bool,
    /// Where the list of members comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// The members of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum Members {
    /// Agencies or other groups.
    Listed(Vec<Member>),
    /// Every agency of a level below an agency, at any depth, that works on
    /// the due day.
    #[serde(rename_all = "camelCase")]
    Under {
        /// The agency above them.
        under: String,
        /// Their level.
        level: Level,
    },
}

/// Who a group is for each bearer: its own superior, or the offices of its own district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfBearer {
    /// Which of those above the bearer is meant.
    pub above: Superior,
    /// The agencies of this group that stand below it, in place of itself: "Phòng Y tế"
    /// of the bearer's district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub among: Option<String>,
}

/// One of those above a bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Superior {
    /// Its superior agency: its `parent`.
    Parent,
    /// The highest of the bearer and those above it that is of the central level.
    Central,
    /// The same of its province: its People's Committee.
    Province,
    /// The same of its district.
    District,
    /// The same of its commune.
    Commune,
}

impl Superior {
    /// The level of government that is meant; `None` for the superior agency.
    pub fn level(self) -> Option<Level> {
        Some(match self {
            Superior::Parent => return None,
            Superior::Central => Level::Central,
            Superior::Province => Level::Province,
            Superior::District => Level::District,
            Superior::Commune => Level::Commune,
        })
    }
}

/// A member of a group, by its id alone or with the days on which it belongs to it:
/// `"so-y-te"` or `{"party": "so-y-te", "from": "2025-03-01"}`.
///
/// An agency belongs to no group before it works (`opened`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum Member {
    /// The id of an agency or a group.
    Id(Box<str>),
    /// The same with its days.
    Spanned {
        /// The id of an agency or a group.
        party: Box<str>,
        /// The first due day that concerns it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        /// The last due day that concerns it. `until` in JSON.
        #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
        last: Option<Date>,
        /// The instrument that says so, whose first day is the first when `from` is
        /// absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instrument: Option<Box<str>>,
    },
}

impl Member {
    /// The id of the party.
    pub fn id(&self) -> &str {
        match self {
            Member::Id(id) | Member::Spanned { party: id, .. } => id,
        }
    }
}

impl Default for Members {
    fn default() -> Members {
        Members::Listed(Vec::new())
    }
}

/// A change of agencies: split, merger, renaming, abolition.
///
/// Duties follow the day of operation: an occurrence due on or after
/// `operates` passes to the successors. Names as written are never rewritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Succession {
    /// The agencies that hand over.
    pub from: Vec<String>,
    /// The agencies that take over; empty when nobody does.
    pub to: Vec<String>,
    /// The function handed over; absent when all of them are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// The day the deciding document was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Date>,
    /// The day it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Date>,
    /// The first day on which the successors work.
    pub operates: Date,
    /// The document that decides it.
    pub basis: String,
    /// Whether the basis was read or is general knowledge.
    #[serde(default)]
    pub certainty: SuccessionCertainty,
}

/// How well a succession is documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SuccessionCertainty {
    /// The basis says so.
    #[default]
    Decided,
    /// General knowledge, to be confirmed before it is relied on.
    Unconfirmed,
}
