//! Positions by words.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::Index;

/// The one kind of hash table there is: browsers download each. Its seed is random, so
/// that nobody can write ids that meet in one place.
#[derive(Debug, Default)]
pub(crate) struct Positions(HashMap<String, Index, RandomState>);

impl Positions {
    #[inline(never)]
    pub(crate) fn get(&self, words: &str) -> Option<Index> {
        self.0.get(words).copied()
    }

    /// The position of words; `next` is theirs on their first mention.
    pub(crate) fn get_or_insert(&mut self, words: &str, next: Index) -> Index {
        self.get(words).unwrap_or_else(|| {
            self.insert(words.to_owned(), next);
            next
        })
    }

    #[inline(never)]
    pub(crate) fn insert(&mut self, words: String, position: Index) {
        self.0.insert(words, position);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// All words, in no order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
