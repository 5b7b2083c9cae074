//! Ids: their form, their uniqueness, the search for the one that was meant.

use crate::limits::MAX_ID_BYTES;
use crate::model::Register;
use crate::plan::Source;
use crate::problem::{Diagnostic, Kind, List, Place, Problem};

/// An id can stand in an occurrence id, a URL path segment and a table
/// without quoting: letters of the Latin alphabet with the marks of Vietnamese
/// and its neighbours, composed (NFC), digits, and four signs.
pub(super) fn is_valid(id: &str) -> bool {
    let is_valid = |c: char| match c {
        '.' | '-' | '_' | ':' => true,
        // The multiplication and division signs stand among the letters.
        '\u{D7}' | '\u{F7}' => false,
        // Not every script's: the table of them weighs 2 kB in a browser.
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => true,
        c => c.is_ascii_alphanumeric(),
    };
    !id.is_empty() && id.len() <= MAX_ID_BYTES && id.chars().all(is_valid)
}

/// Where an entry stands: its row's source and the list that holds it.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) source: Source,
    list: List,
}

impl Entry {
    pub(super) fn kind(self) -> Kind {
        if self.list == List::Groups { Kind::Group } else { Kind::Agency }
    }

    fn place(self) -> Place {
        self.source.at(self.list).field("id").place()
    }
}

/// The entries of one kind in all documents, in the order of their ids followed
/// by `/`, without those whose id is already taken. Several documents may say the
/// same of one thing; one that says it twice is mistaken.
pub(super) fn gather<'a>(
    kind: Kind,
    documents: &[Register],
    lists: Vec<(usize, List, Vec<&'a str>)>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(&'a str, Entry)> {
    let mut entries: Vec<(&str, Entry)> = Vec::new();
    for (document, list, ids) in lists {
        entries.extend((0..).zip(ids).map(|(position, id)| {
            let source = Source { document: document as u32, position };
            (id, Entry { source, list })
        }));
    }
    for (id, entry) in &entries {
        if !is_valid(id) {
            let problem = Problem::InvalidId { id: id.chars().take(60).collect() };
            problems.push(Diagnostic::new(entry.place(), problem));
        }
    }
    // The sort is stable, so that of entries with one id the first read stays.
    entries.sort_by(|(left, _), (right, _)| in_path_order(left, right));
    entries.dedup_by(|(id, entry), (first_id, first)| {
        let is_taken = id == first_id;
        if is_taken && !repeats(documents, *entry, *first) {
            let problem =
                Problem::DuplicateId { kind, id: (*id).to_owned(), first: Box::new(first.place()) };
            problems.push(Diagnostic::new(entry.place(), problem));
        }
        is_taken
    });
    entries
}

/// Whether an entry says in another document what the first one says.
fn repeats(documents: &[Register], entry: Entry, first: Entry) -> bool {
    if entry.source.document == first.source.document || entry.list != first.list {
        return false;
    }
    let document = |entry: Entry| documents.get(entry.source.document as usize);
    let (Some(here), Some(there)) = (document(entry), document(first)) else { return false };
    let (at, other) = (entry.source.position as usize, first.source.position as usize);
    match entry.list {
        List::Agencies => here.agencies.get(at) == there.agencies.get(other),
        List::Groups => here.groups.get(at) == there.groups.get(other),
        List::Instruments => here.instruments.get(at) == there.instruments.get(other),
        List::Goals => here.goals.get(at) == there.goals.get(other),
        List::Indicators => here.indicators.get(at) == there.indicators.get(other),
        List::Events => here.events.get(at) == there.events.get(other),
        List::Funding => here.funding.get(at) == there.funding.get(other),
        List::Themes => here.themes.get(at) == there.themes.get(other),
        // The same words may be read otherwise there.
        List::Obligations => {
            here.settings == there.settings
                && here.obligations.get(at) == there.obligations.get(other)
        }
        List::Calendars => here.calendars.get(at) == there.calendars.get(other),
        List::AlertPolicies => here.alert_policies.get(at) == there.alert_policies.get(other),
        List::Successions => false,
    }
}

/// The documents with another id for every entry whose id was already taken, so
/// that each entry can be looked at. No id in a document has a slash.
pub(super) fn told_apart(mut documents: Vec<Register>, found: &[Diagnostic]) -> Vec<Register> {
    for found in found {
        let Problem::DuplicateId { .. } = found.problem else { continue };
        let place = &found.place;
        let (Some(list), Some(entry)) = (place.list, place.entry) else { continue };
        let Some(register) = documents.get_mut(place.document) else { continue };
        let id = match list {
            List::Agencies => register.agencies.get_mut(entry).map(|entry| &mut entry.id),
            List::Groups => register.groups.get_mut(entry).map(|entry| &mut entry.id),
            List::Instruments => register.instruments.get_mut(entry).map(|entry| &mut entry.id),
            List::Goals => register.goals.get_mut(entry).map(|entry| &mut entry.id),
            List::Indicators => register.indicators.get_mut(entry).map(|entry| &mut entry.id),
            List::Events => register.events.get_mut(entry).map(|entry| &mut entry.id),
            List::Funding => register.funding.get_mut(entry).map(|entry| &mut entry.id),
            List::Themes => register.themes.get_mut(entry).map(|entry| &mut entry.id),
            List::Obligations => register.obligations.get_mut(entry).map(|entry| &mut entry.id),
            List::Calendars => register.calendars.get_mut(entry).map(|entry| &mut entry.id),
            List::AlertPolicies => {
                register.alert_policies.get_mut(entry).map(|entry| &mut entry.id)
            }
            // Successions have no ids.
            List::Successions => None,
        };
        if let Some(id) = id {
            *id = format!("{}{place}", place.document);
        }
    }
    documents
}

/// The order of ids followed by `/`, which is the order of paths that begin
/// with them.
fn in_path_order(left: &str, right: &str) -> std::cmp::Ordering {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let shared = left.len().min(right.len());
    let next = |id: &[u8]| id.get(shared).copied().unwrap_or(b'/');
    left.get(..shared).cmp(&right.get(..shared)).then_with(|| next(left).cmp(&next(right)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_letters_of_the_latin_alphabet_composed() {
        for valid in ["a", "so-y-te.2024_v:1", "đắk-lắk", "Ÿß", "ỹ"] {
            assert!(is_valid(valid), "{valid}");
        }
        // A letter and its mark apart, other signs, other alphabets.
        for invalid in ["", "a b", "a/b", "a\u{301}", "×", "÷", "a\u{200b}", "ồ\n", "«", "日", "ж"]
        {
            assert!(!is_valid(invalid), "{invalid}");
        }
        let letters = ('\u{C0}'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}');
        for letter in letters.filter(|letter| !matches!(letter, '×' | '÷')) {
            assert!(letter.is_alphabetic() && is_valid(&letter.to_string()), "{letter}");
        }
    }
}
