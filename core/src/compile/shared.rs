//! Values that several entries share, because they say the same.

use std::sync::Arc;

use crate::plan::Index;
use crate::plan::Positions;

/// Values by the words they come from.
pub(super) struct Shared<T: ?Sized> {
    by_words: Positions,
    values: Vec<Arc<T>>,
}

impl<T: ?Sized> Shared<T> {
    pub(super) fn new() -> Shared<T> {
        Shared { by_words: Positions::default(), values: Vec::new() }
    }

    pub(super) fn get(&self, words: &str) -> Option<Arc<T>> {
        let position = self.by_words.get(words)?;
        self.values.get(position as usize).cloned()
    }

    pub(super) fn insert(&mut self, words: String, value: Arc<T>) {
        self.by_words.insert(words, self.values.len() as Index);
        self.values.push(value);
    }
}
