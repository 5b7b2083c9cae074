//! Texts of the plans, copied to where a NUL can stand after them.

use std::sync::OnceLock;

use crate::ended::{Ended, EndedText};

/// One text for each row of a table of the plans, copied when it is first read: many
/// occurrences share one obligation, and one bearer.
pub(crate) struct KeptTexts {
    count: usize,
    texts: OnceLock<Box<[OnceLock<EndedText>]>>,
}

impl KeptTexts {
    pub(crate) fn new(count: usize) -> KeptTexts {
        KeptTexts { count, texts: OnceLock::new() }
    }

    /// The text at a position; `text` gives it once.
    #[inline]
    pub(crate) fn get<'t>(
        &self,
        position: usize,
        text: impl FnOnce() -> &'t str,
    ) -> Option<Ended<'_>> {
        let texts = self.texts.get_or_init(|| (0..self.count).map(|_| OnceLock::new()).collect());
        Some(texts.get(position)?.get_or_init(|| text().into()).ended())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_where_it_is_first_read() {
        let texts = KeptTexts::new(2);
        assert_eq!(texts.get(1, || "sở").map(Ended::text), Some("sở"));
        assert_eq!(texts.get(1, || "another").map(Ended::text), Some("sở"));
        assert_eq!(texts.get(0, || "").map(Ended::text), Some(""));
        assert_eq!(texts.get(2, || "beyond"), None);
    }
}
