//! The list of what is published.

use kyhan::dates::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The file that is written last and names all others.
pub(crate) const NAME: &str = "manifest.json";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    pub(crate) kyhan: u32,
    /// The days covered, half-open.
    pub(crate) from: Date,
    pub(crate) until: Date,
    /// The day of the latest revision of any document.
    #[serde(default)]
    pub(crate) revised: Option<Date>,
    pub(crate) lang: String,
    pub(crate) feeds: Vec<Published>,
}

/// One calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Published {
    pub(crate) file: String,
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) name: String,
    /// Entries that stand, cancelled ones not counted.
    pub(crate) events: usize,
    pub(crate) cancelled: usize,
    /// Duties that have no date and so no entry.
    pub(crate) undated: usize,
    pub(crate) bytes: usize,
    /// The SHA-256 of the file.
    pub(crate) sha256: String,
    /// The entity tag that a server may send with it, quotes included.
    pub(crate) etag: String,
}

/// The SHA-256 of a text in hexadecimal digits.
pub(crate) fn sha256(text: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(text).iter().fold(String::with_capacity(64), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// The strong entity tag of a text: the first half of its SHA-256.
pub(crate) fn etag(sha256: &str) -> String {
    format!("\"{}\"", sha256.get(..32).unwrap_or(sha256))
}
