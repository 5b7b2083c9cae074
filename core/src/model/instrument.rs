use kyhan_json::FromJson;
use serde::Serialize;

use crate::dates::{Convention, Date};

/// A document that sets duties or that others rest on.
///
/// It is identified by symbol, issuer and day of issue together: numbers
/// restart every year and recur between issuers (Nghị định 30/2020/NĐ-CP).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instrument {
    /// Unique among instruments.
    pub id: String,
    /// What sort of document it is.
    pub kind: InstrumentKind,
    /// The number, where it is separate from the symbol's text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Number and symbol as printed, such as `6830/KH-UBND`; absent when the
    /// document leaves it blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The issuing agency's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The ids of those who issue it together with `issuer` ("thông tư liên tịch").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joint_issuers: Vec<String>,
    /// The day of issue; absent when the document leaves it blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// Its title, in Vietnamese.
    pub title: String,
    /// The same in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The days on which it binds, both ends included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Span>,
    /// The field of law whose rule for days off its duties follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<LegalField>,
    /// What happens when a due day of its duties is a day off; it goes before `field`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// What `convention` rests on, as it is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convention_basis: Option<String>,
    /// How it stands to other instruments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// What a reader of the register should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A span of days, both ends included; an absent end is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day. `until` in JSON.
    #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
}

/// A field of law with a rule of its own for due days that are days off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LegalField {
    /// Taxes: stated days move to the next working day too (Thông tư 80/2021/TT-BTC).
    Tax,
    /// Elections: nothing moves, as the official schedules have it.
    Election,
}

/// The sort of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum InstrumentKind {
    Law,
    /// "pháp lệnh", of the Standing Committee of the National Assembly.
    Ordinance,
    Resolution,
    Decree,
    Decision,
    Directive,
    Circular,
    Conclusion,
    ActionProgramme,
    Programme,
    Scheme,
    Plan,
    Proposal,
    OfficialLetter,
    Notice,
    Other,
}

/// How one instrument stands to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Relation {
    /// In what way.
    pub kind: RelationKind,
    /// The other instrument's id.
    pub instrument: String,
    /// The provisions that are amended, replaced or repealed, with all below them:
    /// `V.1` means `V.1.a` too. The whole instrument when absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// The day from which they are; the first day of this instrument when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// What the citation says or gets wrong, as read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The way one instrument stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RelationKind {
    /// It carries out the other: the other is its parent plan.
    Implements,
    /// It rests on the other.
    BasedOn,
    /// The other guides its execution.
    GuidedBy,
    /// It mentions the other.
    Cites,
    /// It changes the other: duties with `amends` say how.
    Amends,
    /// It takes the other's place, whose duties end.
    Replaces,
    /// It ends the other's duties.
    Repeals,
}

impl RelationKind {
    /// Whether the other document was there before.
    pub(crate) fn is_basis(self) -> bool {
        matches!(
            self,
            RelationKind::Implements
                | RelationKind::BasedOn
                | RelationKind::GuidedBy
                | RelationKind::Cites
        )
    }

    /// Whether the other document, or a part of it, ceases to hold as it was.
    pub(crate) fn is_change(self) -> bool {
        matches!(self, RelationKind::Amends | RelationKind::Replaces | RelationKind::Repeals)
    }
}
