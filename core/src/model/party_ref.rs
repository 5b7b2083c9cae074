use kyhan_json::FromJson;
use serde::Serialize;

/// A party, by its id alone or with the words that the document has for it:
/// `"so-y-te"` or `{"party": "so-y-te", "asWritten": "Sở Y tế"}`.
///
/// Answers claim words of the document only where `asWritten` gives them, or where
/// the party is a group, whose name is the document's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum PartyRef {
    /// The id of an agency or a group.
    Id(Box<str>),
    /// The same with the document's words.
    #[serde(rename_all = "camelCase")]
    AsWritten {
        /// The id of an agency or a group.
        party: Box<str>,
        /// What the document calls it in this place, verbatim.
        as_written: Box<str>,
    },
}

impl PartyRef {
    /// The id of the party.
    pub fn id(&self) -> &str {
        match self {
            PartyRef::Id(id) => id,
            PartyRef::AsWritten { party, .. } => party,
        }
    }

    /// The document's words for it, where the register has them.
    pub fn as_written(&self) -> Option<&str> {
        match self {
            PartyRef::Id(_) => None,
            PartyRef::AsWritten { as_written, .. } => Some(as_written),
        }
    }
}
