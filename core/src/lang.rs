//! The two languages in which answers are worded.

use std::fmt::{self, Write};
use std::str::FromStr;

use kyhan_json::FromJson;

/// A language in which answers are worded. In JSON `vi` or `en`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, FromJson)]
#[serde(rename_all = "camelCase")]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// Why a text is not a [`Lang`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language: write `vi` or `en`")]
pub struct LangError(String);

impl FromStr for Lang {
    type Err = LangError;

    /// Reads `vi` or `en`.
    fn from_str(text: &str) -> Result<Lang, LangError> {
        match text {
            "vi" => Ok(Lang::Vi),
            "en" => Ok(Lang::En),
            _ => Err(LangError(text.chars().take(40).collect())),
        }
    }
}

impl Lang {
    /// `vi` or `en`.
    pub fn code(self) -> &'static str {
        self.pick("vi", "en")
    }

    /// One of two values.
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// One of two sentences; only that one is formatted.
    #[inline(never)]
    pub(crate) fn say(self, vi: fmt::Arguments<'_>, en: fmt::Arguments<'_>) -> String {
        // Long enough for nearly all, so that it is not moved while it grows.
        let mut said = String::with_capacity(256);
        // Writing to a string cannot fail.
        let _ = said.write_fmt(self.pick(vi, en));
        said
    }

    /// As [`text`](Lang::text), of a text that may be missing.
    pub(crate) fn optional<'a>(
        self,
        vi: &'a Option<String>,
        en: &'a Option<String>,
    ) -> Option<&'a str> {
        vi.as_deref().map(|vi| self.text(vi, en.as_deref()))
    }

    /// The text of an entry: the English one where it is asked for and exists,
    /// otherwise the Vietnamese one.
    #[inline(never)]
    pub fn text<'a>(self, vi: &'a str, en: Option<&'a str>) -> &'a str {
        match self {
            Lang::Vi => vi,
            Lang::En => en.unwrap_or(vi),
        }
    }
}
