//! What calendars and their files cannot hold: titles that show nothing, ids that name
//! one file, numbers that cannot rise, days at the ends of time.

use super::sources;
use super::tables::Resolver;
use crate::dates::Date;
use crate::grouped::Grouped;
use crate::limits::MAX_REVISION;
use crate::model::{self, Register};
use crate::plan::{Index, Obligation, Source, Table};
use crate::problem::{At, Diagnostic, Kind, List, Place, Problem};

/// The last INTEGER (RFC 5545, 3.3.8), which no entry has, so that each can rise.
const LAST_SEQUENCE: u64 = i32::MAX as u64;

/// Whether a character stands in no text: a control character, or one of the codes that
/// Unicode keeps from being characters.
fn is_unshowable(c: char) -> bool {
    let code = u32::from(c);
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
        || code & 0xFFFE == 0xFFFE
        || (0xFDD0..=0xFDEF).contains(&code)
}

/// Whether a character shows nothing by itself: blanks, marks without a letter, and what
/// Unicode calls default ignorable.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{61C}' | '\u{115F}' | '\u{1160}'
            | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

impl Resolver<'_> {
    pub(super) fn publishable(&mut self) {
        for (document, register) in self.documents.iter().enumerate() {
            if let Some(revision) = register.revision
                && revision.number > MAX_REVISION
            {
                self.problems.push(too_high(document, revision.number.into()));
            }
        }
        let documents = self.documents;
        let mut names = Vec::new();
        for (source, agency) in sources(documents, |register| &register.agencies) {
            let at = source.at(List::Agencies);
            self.readable(&agency.name, at.field("name"));
            self.readable_if_any(agency.name_en.as_ref(), at.field("nameEn"));
            names.push((Kind::Party, agency.id.as_str(), source, List::Agencies));
        }
        for (source, group) in sources(documents, |register| &register.groups) {
            let at = source.at(List::Groups);
            self.readable(&group.name, at.field("name"));
            self.readable_if_any(group.name_en.as_ref(), at.field("nameEn"));
            names.push((Kind::Party, group.id.as_str(), source, List::Groups));
        }
        for (source, instrument) in sources(documents, |register| &register.instruments) {
            let at = source.at(List::Instruments);
            self.readable(&instrument.title, at.field("title"));
            self.readable_if_any(instrument.title_en.as_ref(), at.field("titleEn"));
            names.push((Kind::Instrument, instrument.id.as_str(), source, List::Instruments));
        }
        self.file_names(names);
        for (source, event) in sources(documents, |register| &register.events) {
            let at = source.at(List::Events);
            self.readable(&event.title, at.field("title"));
            self.readable_if_any(event.title_en.as_ref(), at.field("titleEn"));
            self.in_time(event.date, at.field("date"));
        }
        for (source, obligation) in sources(documents, |register| &register.obligations) {
            let at = source.at(List::Obligations);
            self.readable(&obligation.title, at.field("title"));
            self.readable_if_any(obligation.title_en.as_ref(), at.field("titleEn"));
            let at = at.field("timing");
            match &obligation.timing {
                model::Timing::Once(once) => {
                    self.when(once.when, at.field("once").field("when"));
                }
                model::Timing::Recurring(recurring) => {
                    let at = at.field("recurring");
                    self.in_time(Some(recurring.start), at.field("start"));
                    for (position, day) in recurring.rdate.iter().enumerate() {
                        self.in_time(Some(*day), at.field("rdate").item(position));
                    }
                }
                model::Timing::During(during) => {
                    let at = at.field("during");
                    if let model::End::When(when) = during.from {
                        self.when(when, at.field("from"));
                    }
                    if let Some(model::End::When(when)) = during.last {
                        self.when(when, at.field("until"));
                    }
                }
                model::Timing::Limits(limits) => {
                    let at = at.field("limits");
                    let mut day = |limit: &model::Limit, at: At<'_>| {
                        if let model::Limit::Once(day) = limit {
                            self.when(day.when, at.field("once").field("when"));
                        }
                    };
                    for (position, limit) in limits.latest.iter().enumerate() {
                        day(limit, at.field("latest").item(position));
                    }
                    if let Some(limit) = &limits.earliest {
                        day(limit, at.field("earliest"));
                    }
                }
                _ => {}
            }
        }
    }

    fn readable(&mut self, text: &str, at: At<'_>) {
        // Of the characters that cannot be shown some are one byte, and the others begin so.
        let can_begin = |byte: u8| byte < 0x20 || matches!(byte, 0x7F | 0xC2 | 0xEF..);
        let unshown = match text.bytes().fold(false, |found, byte| found | can_begin(byte)) {
            true => text.chars().find(|c| is_unshowable(*c)),
            false => None,
        };
        if unshown.is_some() || text.chars().all(is_unseen) {
            self.report(at, Problem::UnreadableText { unshown });
        }
    }

    fn readable_if_any(&mut self, text: Option<&String>, at: At<'_>) {
        if let Some(text) = text {
            self.readable(text, at);
        }
    }

    fn when(&mut self, when: model::When, at: At<'_>) {
        self.in_time(Some(when.first_day()), at);
        if when.last_day() != when.first_day() {
            self.in_time(Some(when.last_day()), at);
        }
    }

    fn in_time(&mut self, day: Option<Date>, at: At<'_>) {
        if let Some(date) = day.filter(|day| [Date::MIN, Date::MAX].contains(day)) {
            self.report(at, Problem::DateOutOfRange { date });
        }
    }

    /// Ids that differ in capitals alone.
    fn file_names(&mut self, names: Vec<(Kind, &str, Source, List)>) {
        // Small letters of ASCII are their own.
        let is_plain =
            |id: &str| id.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let mut folded: Vec<(u8, String, &str, Source, List)> = Vec::new();
        for (kind, id, source, list) in names {
            if is_plain(id) {
                continue;
            }
            let small: String = id.chars().flat_map(char::to_lowercase).collect();
            if small != id && self.ids.of(kind).get(&small).is_some() {
                let at = source.at(list);
                self.report(at.field("id"), Problem::SameFileName { other: small });
            } else {
                folded.push((u8::from(kind == Kind::Party), small, id, source, list));
            }
        }
        folded.sort_unstable_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
        for pair in folded.windows(2) {
            let [first, next] = pair else { continue };
            if (first.0, &first.1) == (next.0, &next.1) && first.2 != next.2 {
                let at = next.3.at(next.4);
                self.report(at.field("id"), Problem::SameFileName { other: first.2.to_owned() });
            }
        }
    }
}

fn too_high(document: usize, found: u64) -> Diagnostic {
    let pointer = kyhan_json::Pointer::default().field("revision").field("number");
    let place = Place::document(document).join(pointer);
    let limit = MAX_REVISION as usize;
    Diagnostic::new(place, Problem::LimitExceeded { what: "revision number", found, limit })
}

/// The number of an entry counts the revisions of all versions of its duty.
pub(super) fn too_many_editions(
    documents: &[Register],
    obligations: &Table<Obligation>,
    versions: &Grouped<Index, Index>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (_, versions) in versions.groups() {
        let document = |version: Index| obligations[version].source.document as usize;
        let number = |version: Index| {
            let revision = documents.get(document(version)).and_then(|register| register.revision);
            revision.map_or(1, |revision| u64::from(revision.number) + 1)
        };
        let sum: u64 = versions.iter().map(|(_, version)| number(*version)).sum();
        if sum >= LAST_SEQUENCE
            && let Some((_, last)) = versions.last()
        {
            found.push(too_high(document(*last), sum));
        }
    }
    found
}
