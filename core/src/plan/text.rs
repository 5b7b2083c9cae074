//! From rows back to the words of the documents.

use super::{Index, NOBODY, PartyKind, Plan, Source};
use crate::model;

/// The entry at a source of one of the documents' lists.
macro_rules! entry {
    ($plan:expr, $source:expr, $list:ident) => {{
        let Source { document, position } = $source;
        #[expect(
            clippy::indexing_slicing,
            reason = "`compile` makes every source from the list it points into"
        )]
        let entry = &$plan.documents[document as usize].$list[position as usize];
        entry
    }};
}

/// An agency or a group.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PartyText<'a> {
    Agency(&'a model::Agency),
    Group(&'a model::Group),
    /// The document names nobody.
    Nobody,
}

impl<'a> PartyText<'a> {
    pub(crate) fn id(self) -> Option<&'a str> {
        match self {
            PartyText::Agency(agency) => Some(&agency.id),
            PartyText::Group(group) => Some(&group.id),
            PartyText::Nobody => None,
        }
    }

    pub(crate) fn name(self) -> Option<&'a str> {
        match self {
            PartyText::Agency(agency) => Some(&agency.name),
            PartyText::Group(group) => Some(&group.name),
            PartyText::Nobody => None,
        }
    }

    pub(crate) fn name_en(self) -> Option<&'a str> {
        match self {
            PartyText::Agency(agency) => agency.name_en.as_deref(),
            PartyText::Group(group) => group.name_en.as_deref(),
            PartyText::Nobody => None,
        }
    }
}

impl Plan {
    pub(crate) fn obligation(&self, position: Index) -> &model::Obligation {
        entry!(self, self.obligations[position].source, obligations)
    }

    pub(crate) fn instrument(&self, position: Index) -> &model::Instrument {
        entry!(self, self.instruments[position].source, instruments)
    }

    pub(crate) fn indicator(&self, position: Index) -> &model::Indicator {
        entry!(self, self.indicators[position], indicators)
    }

    /// The goal of an id.
    pub(crate) fn goal(&self, id: &str) -> Option<&model::Goal> {
        let position = self.ids.goals.get(id)?;
        Some(entry!(self, self.goals[position], goals))
    }

    pub(crate) fn event(&self, position: Index) -> &model::Event {
        entry!(self, self.events[position].source, events)
    }

    pub(crate) fn succession(&self, position: Index) -> &model::Succession {
        entry!(self, self.successions[position].source, successions)
    }

    pub(crate) fn party(&self, position: Index) -> PartyText<'_> {
        if position == NOBODY {
            return PartyText::Nobody;
        }
        let row = &self.parties[position];
        match row.kind {
            PartyKind::Agency(_) => PartyText::Agency(entry!(self, row.source, agencies)),
            PartyKind::Group(_) => PartyText::Group(entry!(self, row.source, groups)),
        }
    }

    /// The id of a party, empty for nobody.
    pub(crate) fn party_id(&self, position: Index) -> &str {
        self.party(position).id().unwrap_or_default()
    }
}
