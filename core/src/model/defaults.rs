use kyhan_json::FromJson;
use serde::Serialize;

use super::{PartyRef, Timing};

/// What the obligations of a document need not repeat.
///
/// A default holds for an obligation that leaves the field out; `null` or an empty
/// list says that the field is empty.
///
/// # In Rust
///
/// Only what is read as JSON is completed
/// ([`Register::from_json`](super::Register::from_json) and
/// [`Engine::new`](crate::Engine::new)); obligations built in memory are whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Defaults {
    /// The instrument that sets the duties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// What is put before every provision that does not begin with it, such as
    /// `Phụ lục II, mục `.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    /// When, where nothing has a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<DefaultTiming>,
    /// The function of government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// Who must do it. Activities have no bearers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<PartyRef>,
    /// To whom the result goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<PartyRef>,
    /// What holds in one section; of sections within each other the innermost one
    /// that gives a field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionDefaults>,
}

/// The defaults of one section of a document, which go before those of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SectionDefaults {
    /// The section: `IV.2` holds `IV.2` and `IV.2.a`, not `IV.20`.
    pub provision: String,
    /// When, where nothing has a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<DefaultTiming>,
    /// The function of government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// Who must do it. Activities have no bearers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<PartyRef>,
    /// To whom the result goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<PartyRef>,
}

/// A timing without a date: a date is what its own words say, and is never a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DefaultTiming {
    /// The document says nothing of time.
    Unstated,
    /// All the time ("thường xuyên").
    Continuous,
    /// When somebody asks ("khi có yêu cầu").
    OnRequest,
    /// When the case arises, or at once ("đột xuất", "kịp thời").
    AdHoc,
}

impl From<DefaultTiming> for Timing {
    fn from(timing: DefaultTiming) -> Timing {
        match timing {
            DefaultTiming::Unstated => Timing::Unstated,
            DefaultTiming::Continuous => Timing::Continuous,
            DefaultTiming::OnRequest => Timing::OnRequest,
            DefaultTiming::AdHoc => Timing::AdHoc,
        }
    }
}

impl Defaults {
    /// A provision with what the document puts before it.
    pub(crate) fn whole_provision(&self, provision: &str) -> String {
        match &self.provision {
            Some(prefix) if !provision.starts_with(prefix.as_str()) => {
                format!("{prefix}{provision}")
            }
            _ => provision.to_owned(),
        }
    }

    /// The sections that hold a whole provision, the innermost first.
    pub(crate) fn sections_of(&self, provision: &str) -> Vec<&SectionDefaults> {
        let holds = |section: &&SectionDefaults| {
            let within = provision.strip_prefix(&self.whole_provision(&section.provision));
            within.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        let mut sections: Vec<&SectionDefaults> = self.sections.iter().filter(holds).collect();
        sections.sort_by_key(|section| std::cmp::Reverse(section.provision.len()));
        sections
    }
}
