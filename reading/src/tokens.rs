//! Words, numbers and signs, each with its place in the text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::letters::{is_letter, is_mark, is_upper, push_word};
use crate::lexicon;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters; their one form is [`Tokens::word`].
    Word,
    /// Digits, with their value (0 if they do not fit) and how many they are.
    Number(u32, u8),
    /// Any other sign.
    Sign(char),
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// Its bytes in the text.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Its one form in the pool of words.
    norm: (u32, u32),
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether a blank stands before it.
    pub(crate) gap: bool,
    /// The lists of words of which one begins with it.
    class: u8,
}

/// Whether a phrase begins with a word. The first bytes settle it nearly always.
pub(crate) fn begins(phrase: &str, word: &str) -> bool {
    phrase.as_bytes().first() == word.as_bytes().first()
        && phrase
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '/']))
}

/// The tokens of a text, in order.
#[derive(Debug)]
pub(crate) struct Tokens {
    list: Vec<Token>,
    pool: String,
    classes: HashMap<&'static str, u8, BuildHasherDefault<Fnv>>,
}

/// A long list of words, of which each token knows whether one may begin there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Heads,
    Verbs,
    Stops,
    Groups,
    Sends,
    Adverbials,
    Labels,
}

const CLASSES: [(Class, &[&str]); 6] = [
    (Class::Heads, lexicon::HEADS),
    (Class::Verbs, lexicon::VERBS),
    (Class::Stops, lexicon::STOPS),
    (Class::Groups, lexicon::GROUPS),
    (Class::Sends, lexicon::SENDS),
    (Class::Adverbials, lexicon::ADVERBIALS),
];

/// The FNV-1a hash: the keys are our own words, a few letters long.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Default for Tokens {
    fn default() -> Tokens {
        let mut classes: HashMap<&'static str, u8, BuildHasherDefault<Fnv>> = HashMap::default();
        let labels = crate::roles::LABELS.iter().map(|(_, labels)| (Class::Labels, *labels));
        for (class, phrases) in CLASSES.into_iter().chain(labels) {
            for phrase in phrases {
                let first = phrase.split([' ', ',', '/']).next().unwrap_or(phrase);
                *classes.entry(first).or_default() |= 1 << class as u8;
            }
        }
        Tokens { list: Vec::new(), pool: String::new(), classes }
    }
}

impl Tokens {
    /// Makes room for the tokens of a text of so many bytes.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.list.reserve(bytes / 5);
        self.pool.reserve(bytes);
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Appends the tokens of `text[from..to]`. Signs of Markdown emphasis are no
    /// tokens.
    pub(crate) fn push(&mut self, text: &str, from: usize, to: usize) {
        let Some(part) = text.get(from..to) else { return };
        let mut letters = part.char_indices().peekable();
        let mut gap = true;
        while let Some((at, letter)) = letters.next() {
            if letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}') {
                gap = true;
                continue;
            }
            if matches!(letter, '*' | '_' | '`' | '#' | '\\') {
                continue;
            }
            let start = from + at;
            let mut end = start + letter.len_utf8();
            let norm_from = self.pool.len();
            let kind = if letter.is_ascii_digit() {
                let mut value = letter.to_digit(10);
                let mut digits: u8 = 1;
                while let Some(&(_, next)) = letters.peek() {
                    let Some(digit) = next.to_digit(10) else { break };
                    value = value.and_then(|v| v.checked_mul(10)?.checked_add(digit));
                    digits = digits.saturating_add(1);
                    end += next.len_utf8();
                    letters.next();
                }
                Kind::Number(value.unwrap_or(0), digits)
            } else if is_letter(letter) {
                while let Some(&(_, next)) = letters.peek() {
                    if !(is_letter(next) || is_mark(next)) {
                        break;
                    }
                    end += next.len_utf8();
                    letters.next();
                }
                Kind::Word
            } else {
                Kind::Sign(match letter {
                    '–' | '—' | '−' | '‐' | '‑' => '-',
                    '“' | '”' | '„' | '«' | '»' => '"',
                    other => other,
                })
            };
            let mut class = 0;
            if kind == Kind::Word {
                push_word(text.get(start..end).unwrap_or_default(), &mut self.pool);
                let word = self.pool.get(norm_from..).unwrap_or_default();
                class = self.classes.get(word).copied().unwrap_or(0);
            }
            let (Ok(norm_from), Ok(norm_to)) =
                (u32::try_from(norm_from), u32::try_from(self.pool.len()))
            else {
                return;
            };
            self.list.push(Token {
                kind,
                from: start,
                to: end,
                norm: (norm_from, norm_to),
                capital: is_upper(letter),
                gap,
                class,
            });
            gap = false;
        }
    }

    /// Parts what comes from what was, so that no phrase goes over the end of a
    /// block or a cell.
    pub(crate) fn part(&mut self) {
        let at = self.list.last().map_or(0, |token| token.to);
        let kind = Kind::Sign('\n');
        self.list.push(Token {
            kind,
            from: at,
            to: at,
            norm: (0, 0),
            capital: false,
            gap: true,
            class: 0,
        });
    }

    /// The token at a place.
    pub(crate) fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// The word at a place, or nothing if something else stands there.
    pub(crate) fn word(&self, at: usize) -> &str {
        match self.list.get(at) {
            Some(Token { kind: Kind::Word, norm: (from, to), .. }) => {
                self.pool.get(*from as usize..*to as usize).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The number at a place.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        match self.list.get(at)?.kind {
            Kind::Number(value, _) => Some(value),
            _ => None,
        }
    }

    /// The number at a place if it has so many digits.
    pub(crate) fn digits(&self, at: usize) -> u8 {
        match self.list.get(at).map(|token| token.kind) {
            Some(Kind::Number(_, digits)) => digits,
            _ => 0,
        }
    }

    /// Whether this sign stands at a place.
    pub(crate) fn sign(&self, at: usize, sign: char) -> bool {
        self.list.get(at).is_some_and(|token| token.kind == Kind::Sign(sign))
    }

    /// The sign at a place.
    pub(crate) fn any_sign(&self, at: usize) -> Option<char> {
        match self.list.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Where the words of `phrase` end if they stand at `at`.
    pub(crate) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        if !begins(phrase, self.word(at)) {
            return None;
        }
        let mut place = at;
        for word in phrase.split(' ') {
            if self.word(place) != word {
                return None;
            }
            place += 1;
        }
        Some(place)
    }

    /// Where the longest of these phrases ends if one stands at `at`.
    pub(crate) fn any_phrase(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        let word = self.word(at);
        if word.is_empty() {
            return None;
        }
        phrases
            .iter()
            .filter(|phrase| begins(phrase, word))
            .filter_map(|phrase| self.phrase(at, phrase))
            .max()
    }

    /// Whether a phrase of a list may begin at a place.
    pub(crate) fn may_be(&self, at: usize, class: Class) -> bool {
        self.list.get(at).is_some_and(|token| token.class & (1 << class as u8) != 0)
    }

    /// Where the longest phrase of a list ends if one stands at `at`.
    pub(crate) fn any_of(&self, at: usize, class: Class) -> Option<usize> {
        if !self.may_be(at, class) {
            return None;
        }
        let (_, phrases) = CLASSES.iter().find(|(known, _)| *known == class)?;
        self.any_phrase(at, phrases)
    }

    /// Whether one of these phrases stands somewhere in `from..to`.
    pub(crate) fn contains(&self, from: usize, to: usize, phrases: &[&str]) -> bool {
        (from..to).any(|at| self.any_phrase(at, phrases).is_some_and(|end| end <= to))
    }

    /// The bytes from one token up to another that is left out.
    pub(crate) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.get(from).map_or(0, |token| token.from);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, |t| t.to);
        (start, end.max(start))
    }
}
