//! The agency that a caller means: by its id, its name, an alias, or some words of
//! these, with or without marks and capitals.

use std::iter::once;

use super::nearest::distance;
use super::{ByParty, Index, PartyKind, PartyText, Plan, shortened};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::problem::{AgencyDetails, NamedParty, Problem};

/// Candidates that an error describes; more are counted.
const DESCRIBED: usize = 20;
/// Names that an error suggests for one that nobody has.
const SUGGESTED: usize = 3;

impl Plan {
    /// The agency or group that a text names on a day, where one is given. Of those
    /// with the same name the one that works on that day is meant.
    ///
    /// # Errors
    ///
    /// Nobody has the name, or several have it.
    pub(crate) fn find_party(
        &self,
        asked: Option<&str>,
        on: Date,
    ) -> Result<Option<Index>, Problem> {
        let Some(asked) = asked else { return Ok(None) };
        if let Some(party) = self.ids.parties.get(asked) {
            return Ok(Some(party));
        }
        let wanted = plain(asked);
        let mut found: Vec<Index> = Vec::new();
        let mut near: Vec<(usize, Index)> = Vec::new();
        let mut rank = Match::Words;
        for (party, _) in self.parties.rows() {
            let mut best = None;
            for spelling in self.spellings(party) {
                let spelling = plain(spelling);
                best = best.max(matching(&wanted, &spelling));
                if best.is_none()
                    && let Some(distance) = misspelt(&wanted, &spelling)
                {
                    near.push((distance, party));
                }
            }
            let Some(best) = best else { continue };
            if best > rank {
                rank = best;
                found.clear();
            }
            if best == rank {
                found.push(party);
            }
        }
        match self.meant(found, on).as_slice() {
            [] => {
                near.sort_unstable();
                let mut nearest: Vec<NamedParty> = Vec::new();
                for (_, party) in near {
                    let party = self.named(party);
                    if nearest.len() < SUGGESTED && !nearest.contains(&party) {
                        nearest.push(party);
                    }
                }
                Err(Problem::UnknownAgency {
                    asked: shortened(asked).into(),
                    nearest: nearest.into(),
                })
            }
            [party] => Ok(Some(*party)),
            several => Err(Problem::AmbiguousAgency {
                asked: shortened(asked).into(),
                took_over: false,
                count: several.len(),
                candidates: several
                    .iter()
                    .take(DESCRIBED)
                    .map(|&party| self.details(party, on))
                    .collect(),
            }),
        }
    }

    /// The one agency in whose name a text is asked about on a day: whoever stands in
    /// the place of the one named.
    ///
    /// # Errors
    ///
    /// As [`find_party`](Plan::find_party); and several took over.
    pub(crate) fn find_standing(&self, asked: &str, on: Date) -> Result<(Index, Index), Problem> {
        let named = self.find_party(Some(asked), on)?;
        let unknown =
            || Problem::UnknownAgency { asked: shortened(asked).into(), nearest: Box::default() };
        let named = named.ok_or_else(unknown)?;
        match self.successors(named, on).as_slice() {
            [] => Ok((named, named)),
            [heir] => Ok((named, *heir)),
            heirs => Err(Problem::AmbiguousAgency {
                asked: shortened(asked).into(),
                took_over: true,
                count: heirs.len(),
                candidates: heirs.iter().map(|&heir| self.details(heir, on)).collect(),
            }),
        }
    }

    /// Those of several with one name who are meant on a day: who works then, if
    /// anybody does. Who took over from another works after it.
    fn meant(&self, found: Vec<Index>, on: Date) -> Vec<Index> {
        if found.len() < 2 {
            return found;
        }
        let standing = found.iter().filter(|&&party| self.successors(party, on).is_empty());
        let later = standing.flat_map(|&party| self.successors(party, Date::MAX)).collect();
        let later = distinct(later);
        let works = |&party: &Index| {
            let row = &self.parties[party];
            row.opened.is_none_or(|opened| opened <= on)
                && self.successors(party, on).is_empty()
                && row.closed.is_none_or(|closed| on <= closed)
                && later.binary_search(&party).is_err()
        };
        let working: Vec<Index> = found.iter().copied().filter(works).collect();
        if !working.is_empty() {
            return working;
        }
        let heirs = found.iter().flat_map(|&party| self.successors(party, on)).collect();
        match distinct(heirs).as_slice() {
            [heir] => vec![*heir],
            _ => found,
        }
    }

    /// Those who stand in a party's place on a day, for whatever function; empty
    /// while it stands itself, and where nobody took over.
    pub(crate) fn successors(&self, party: Index, on: Date) -> Vec<Index> {
        let row = &self.parties[party];
        if !row.has_heirs {
            return Vec::new();
        }
        let Plan { successions, hand_overs, .. } = self;
        let by_party = ByParty { successions, hand_overs };
        let (_, general) = by_party.follow(party, None, on);
        let has_closed = row.closed.is_some_and(|closed| closed < on);
        if general == [party] && !has_closed {
            return Vec::new();
        }
        let functions = hand_overs.values(party).map(|&position| successions[position].function);
        let mut heirs = general;
        for function in distinct(functions.collect()) {
            heirs.extend(by_party.follow(party, function, on).1);
        }
        heirs.retain(|&heir| heir != party);
        distinct(heirs)
    }

    /// What a party is called: its id and its names.
    fn spellings(&self, party: Index) -> impl Iterator<Item = &str> {
        let party = self.party(party);
        let aliases = match party {
            PartyText::Agency(agency) => agency.aliases.as_slice(),
            _ => &[],
        };
        let names = once(party.id()).chain([party.name(), party.name_en()]).flatten();
        names.chain(aliases.iter().map(String::as_str))
    }

    pub(crate) fn named(&self, party: Index) -> NamedParty {
        let text = self.party(party);
        let name = text.name().unwrap_or_default().into();
        NamedParty {
            id: text.id().unwrap_or_default().into(),
            name,
            name_en: text.name_en().map(Into::into),
        }
    }

    /// An agency as people tell it from others of its name.
    pub(crate) fn details(&self, party: Index, on: Date) -> AgencyDetails {
        let row = &self.parties[party];
        let successors = self.successors(party, on);
        AgencyDetails {
            party: self.named(party),
            level: match row.kind {
                PartyKind::Agency(level) => Some(level),
                PartyKind::Group { .. } => None,
            },
            parent: row.parent.map(|parent| self.named(parent)),
            opened: row.opened,
            closed: row.closed,
            successors: successors.into_iter().map(|heir| self.named(heir)).collect(),
        }
    }
}

/// How well a name fits, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// All words stand in the name, in their order.
    Words,
    Whole,
}

fn matching(wanted: &str, spelling: &str) -> Option<Match> {
    if wanted == spelling {
        return Some(Match::Whole);
    }
    let mut words = spelling.split(' ');
    let has_all = wanted.split(' ').all(|wanted| words.any(|word| word == wanted));
    (has_all && !wanted.is_empty()).then_some(Match::Words)
}

/// How far a name is from what is wanted, as a whole or by words that each have a letter
/// wrong at most.
fn misspelt(wanted: &str, spelling: &str) -> Option<usize> {
    let limit = (wanted.len() / 4).clamp(1, 6);
    if spelling.len().abs_diff(wanted.len()) <= limit {
        let distance = distance(wanted, spelling, limit);
        if distance <= limit {
            return Some(distance);
        }
    }
    let mut words = spelling.split(' ');
    let mut sum = 0;
    for wanted in wanted.split(' ') {
        let found = words.find_map(|word| {
            let distance = distance(wanted, word, 1);
            (distance <= 1 && word.len() > distance).then_some(distance)
        });
        sum += found?;
    }
    Some(sum)
}

/// A text in small letters without marks, its words with one blank between them. The
/// tables of all scripts weigh too much in a browser.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_between = false;
    for letter in text.chars() {
        let letter = match letter {
            // The marks of a text in NFD.
            '\u{300}'..='\u{36F}' => continue,
            'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | '\u{1EA0}'..='\u{1EB7}' => 'a',
            'Đ' | 'đ' => 'd',
            'È'..='Ë' | 'è'..='ë' | '\u{1EB8}'..='\u{1EC7}' => 'e',
            'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | '\u{1EC8}'..='\u{1ECB}' => 'i',
            'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' | '\u{1ECC}'..='\u{1EE3}' => 'o',
            'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | '\u{1EE4}'..='\u{1EF1}' => 'u',
            'Ý' | 'ý' | '\u{1EF2}'..='\u{1EF9}' => 'y',
            other => other.to_ascii_lowercase(),
        };
        if letter.is_ascii() && !letter.is_ascii_alphanumeric() || "–—“”‘’…\u{A0}".contains(letter)
        {
            is_between = !plain.is_empty();
            continue;
        }
        if std::mem::take(&mut is_between) {
            plain.push(' ');
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_capitals_and_signs_make_no_difference() {
        for (text, expected) in [
            ("Sở Y tế tỉnh Quảng Nam", "so y te tinh quang nam"),
            ("so-y-te-qnam", "so y te qnam"),
            ("ỦY BAN  NHÂN DÂN – Đà Nẵng.", "uy ban nhan dan da nang"),
            ("Uy\u{309} ban", "uy ban"),
            ("Thừa Thiên Huế ĨŨỸẼ", "thua thien hue iuye"),
            (" - ", ""),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn a_name_fits_by_its_words() {
        assert!(matching("so y te quang nam", "so y te tinh quang nam") == Some(Match::Words));
        assert!(matching("so y te", "so y te") == Some(Match::Whole));
        assert!(matching("te y so", "so y te").is_none());
        assert!(matching("", "so y te").is_none());
    }
}
