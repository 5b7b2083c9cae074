//! Where problems are, as data.

use std::cmp::Ordering;
use std::fmt;

use kyhan_json::{Pointer, Position, Step};

/// A list of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum List {
    Agencies,
    AlertPolicies,
    Calendars,
    Events,
    Funding,
    Goals,
    Groups,
    Indicators,
    Instruments,
    Obligations,
    Successions,
    Themes,
}

impl List {
    const ALL: [List; 12] = [
        List::Agencies,
        List::AlertPolicies,
        List::Calendars,
        List::Events,
        List::Funding,
        List::Goals,
        List::Groups,
        List::Indicators,
        List::Instruments,
        List::Obligations,
        List::Successions,
        List::Themes,
    ];

    /// Its name in a document.
    pub const fn name(self) -> &'static str {
        match self {
            List::Agencies => "agencies",
            List::AlertPolicies => "alertPolicies",
            List::Calendars => "calendars",
            List::Events => "events",
            List::Funding => "funding",
            List::Goals => "goals",
            List::Groups => "groups",
            List::Indicators => "indicators",
            List::Instruments => "instruments",
            List::Obligations => "obligations",
            List::Successions => "successions",
            List::Themes => "themes",
        }
    }

    pub(crate) fn of_name(name: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.name() == name)
    }
}

/// Where a problem is. Displayed, it is the JSON Pointer (RFC 6901) into the
/// document. Places sort in reading order: entry 10 comes after entry 9.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The document's position in the list handed to the engine, from 0.
    pub document: usize,
    /// The list of the document that it is in.
    pub list: Option<List>,
    /// The entry of the list that it is in, from 0.
    pub entry: Option<usize>,
    /// The way from there: from the entry, the list or the document.
    pub path: Pointer,
    /// Its line and column; `None` in documents built in memory and in records.
    pub position: Option<Position>,
}

impl Place {
    /// The place that a pointer from the document leads to.
    pub(crate) fn new(document: usize, pointer: Pointer) -> Place {
        let mut steps = pointer.into_iter().peekable();
        let list = steps.next_if(|step| list_of(step).is_some());
        let list = list.as_ref().and_then(list_of);
        let is_entry = |step: &Step| list.is_some() && matches!(step, Step::Item(_));
        let entry = match steps.next_if(is_entry) {
            Some(Step::Item(entry)) => Some(entry),
            _ => None,
        };
        Place { document, list, entry, path: steps.collect(), position: None }
    }

    /// The whole document.
    pub fn document(document: usize) -> Place {
        Place::new(document, Pointer::default())
    }

    /// The JSON Pointer into the document.
    pub fn pointer(&self) -> Pointer {
        let list = self.list.map(|list| Step::Field(list.name().into()));
        let entry = self.entry.map(Step::Item);
        list.into_iter().chain(entry).chain(self.path.steps().iter().cloned()).collect()
    }

    /// A place inside this one.
    pub(crate) fn join(mut self, below: Pointer) -> Place {
        if self.path.steps().is_empty() && self.entry.is_none() {
            let mut pointer = self.pointer();
            pointer.extend(below);
            let position = self.position;
            return Place { position, ..Place::new(self.document, pointer) };
        }
        self.path.extend(below);
        self
    }

    /// Whether both are in one entry of one list.
    pub(crate) fn shares_entry(&self, other: &Place) -> bool {
        let entry = |place: &Place| (place.document, place.list, place.entry);
        self.entry.is_some() && entry(self) == entry(other)
    }
}

fn list_of(step: &Step) -> Option<List> {
    match step {
        Step::Field(name) => List::of_name(name),
        Step::Item(_) => None,
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Place) -> Ordering {
        let key = |place: &Place| (place.document, place.pointer());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pointer().fmt(f)
    }
}

/// A place on the way down through an entry. It borrows what is above it, so that
/// going down costs nothing while nothing is wrong.
#[derive(Clone, Copy)]
pub(crate) enum At<'a> {
    Document(usize),
    Entry { document: usize, list: List, entry: usize },
    Field(&'a At<'a>, &'static str),
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    /// The member `name` of what is here.
    pub(crate) fn field(&self, name: &'static str) -> At<'_> {
        At::Field(self, name)
    }

    /// The item at `position` of the list that is here.
    pub(crate) fn item(&self, position: usize) -> At<'_> {
        At::Item(self, position)
    }

    pub(crate) fn place(self) -> Place {
        match self {
            At::Document(document) => Place::document(document),
            At::Entry { document, list, entry } => Place {
                document,
                list: Some(list),
                entry: Some(entry),
                path: Pointer::default(),
                position: None,
            },
            At::Field(above, name) => {
                let mut place = above.place();
                place.path = place.path.field(name);
                place
            }
            At::Item(above, position) => {
                let mut place = above.place();
                place.path = place.path.item(position);
                place
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_its_pointer() {
        let at = At::Entry { document: 1, list: List::AlertPolicies, entry: 2 };
        let steps = at.field("steps");
        let place = steps.item(3).place();
        assert_eq!(place.to_string(), "/alertPolicies/2/steps/3");
        assert_eq!(Place::new(1, place.pointer()), place);
        let list = Place::new(0, Pointer::default().field("agencies"));
        assert_eq!((list.list, list.entry), (Some(List::Agencies), None));
        let entry = list.clone().join(Pointer::default().item(4).field("id"));
        assert_eq!((entry.entry, entry.to_string().as_str()), (Some(4), "/agencies/4/id"));
        let version = Place::document(0).join(Pointer::default().field("kyhan"));
        assert_eq!((version.list, version.to_string().as_str()), (None, "/kyhan"));
        let place = |entry| At::Entry { document: 0, list: List::Goals, entry }.place();
        let mut places = vec![place(10), version.clone(), place(9), list.clone()];
        places.sort();
        assert_eq!(places, [list, place(9), place(10), version]);
        assert!(List::ALL.is_sorted_by_key(|list| list.name()));
    }
}
