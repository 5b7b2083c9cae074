//! What a reader should know of a text as a whole.

use serde::Serialize;

/// What a reader should know of a text as a whole, in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// A stable name: `noDuties`, `notVietnamese`, `legacyFont`, `noMarks`, `scan`.
    pub kind: &'static str,
    /// In Vietnamese, with what to do.
    pub vi: String,
    /// In English, with what to do.
    pub en: String,
}

impl Warning {
    pub(crate) fn new(kind: &'static str, vi: &str, en: &str) -> Warning {
        Warning { kind, vi: vi.to_owned(), en: en.to_owned() }
    }
}
