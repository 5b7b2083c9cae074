//! An agency, as answers and errors name it.

use serde::Serialize;

use crate::dates::Date;
use crate::lang::Lang;
use crate::model::Level;
use crate::plan::{Index, Plan};
use crate::problem::{AgencyDetails, NamedParty};

/// An agency or a group by its id and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartyAnswer {
    /// Its id.
    pub id: Box<str>,
    /// Its name.
    pub name: Box<str>,
}

/// An agency as people tell it from others of its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AgencyAnswer {
    /// Its id.
    pub id: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// Its level of government; `None` for a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Its superior agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<PartyAnswer>,
    /// The first day of its work, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// The last day of its work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Who stands in its place on the day asked about. Left out of JSON while it
    /// stands itself, and where nobody took over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<PartyAnswer>,
}

impl PartyAnswer {
    /// Each of some parties once, in their order.
    pub(super) fn each(
        plan: &Plan,
        parties: impl IntoIterator<Item = Index>,
        lang: Lang,
    ) -> Vec<PartyAnswer> {
        let mut named: Vec<Index> = Vec::new();
        for party in parties {
            if !named.contains(&party) {
                named.push(party);
            }
        }
        named.into_iter().map(|party| PartyAnswer::of(plan.named(party), lang)).collect()
    }

    pub(crate) fn of(party: NamedParty, lang: Lang) -> PartyAnswer {
        let NamedParty { id, name, name_en } = party;
        PartyAnswer { id, name: lang.pick(None, name_en).unwrap_or(name) }
    }
}

impl AgencyAnswer {
    pub(crate) fn of(details: AgencyDetails, lang: Lang) -> AgencyAnswer {
        let PartyAnswer { id, name } = PartyAnswer::of(details.party, lang);
        let heirs = details.successors.into_iter();
        AgencyAnswer {
            id,
            name,
            level: details.level,
            parent: details.parent.map(|parent| PartyAnswer::of(parent, lang)),
            opened: details.opened,
            closed: details.closed,
            successors: heirs.map(|heir| PartyAnswer::of(heir, lang)).collect(),
        }
    }
}
