//! Addresses that cannot be guessed: a random token for each agency, kept in a
//! file.
//!
//! The file is a JSON object of agency ids and tokens. To revoke an address,
//! delete its line: the running service stops answering it within seconds and
//! makes a new one at once.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::lock;
use crate::publish::atomic_file;

/// The name of the page's token. No agency's id has a slash.
pub(crate) const PAGE: &str = "/page";

/// The tokens of a file.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// Names by the hash of their token, so that the time of a look-up says
    /// nothing about a token.
    by_hash: HashMap<[u8; 32], String>,
    by_name: BTreeMap<String, String>,
}

/// 192 random bits in hexadecimal digits.
fn random() -> io::Result<String> {
    use std::fmt::Write;
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    }))
}

pub(crate) fn hash(text: &[u8]) -> [u8; 32] {
    Sha256::digest(text).into()
}

impl Tokens {
    /// Reads the file and adds a token for every name that has none: the
    /// agencies', and perhaps [`PAGE`]. Services that share the file wait for each other.
    pub(crate) fn open<'a>(
        path: &Path,
        names: impl Iterator<Item = &'a str>,
    ) -> io::Result<Tokens> {
        let _alone = lock::folder(&atomic_file::folder_of(path))?;
        let mut by_name: BTreeMap<String, String> = match fs::read(path) {
            Ok(text) => serde_json::from_slice(&text)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        let mut is_new = false;
        for name in names {
            if !by_name.contains_key(name) {
                by_name.insert(name.to_owned(), random()?);
                is_new = true;
            }
        }
        if is_new {
            let mut text = serde_json::to_string_pretty(&by_name)?;
            text.push('\n');
            keep_secret(path, text.as_bytes())?;
        }
        let by_hash =
            by_name.iter().map(|(name, token)| (hash(token.as_bytes()), name.clone())).collect();
        Ok(Tokens { by_hash, by_name })
    }

    /// The agency of a token.
    pub(crate) fn agency(&self, token: &str) -> Option<&str> {
        self.name(token).filter(|name| *name != PAGE)
    }

    /// Whether a token is that of the page.
    pub(crate) fn is_page(&self, token: &str) -> bool {
        self.name(token) == Some(PAGE)
    }

    fn name(&self, token: &str) -> Option<&str> {
        self.by_hash.get(&hash(token.as_bytes())).map(String::as_str)
    }

    /// The agencies and their tokens.
    pub(crate) fn agencies(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.by_name.iter().map(|(name, token)| (name.as_str(), token.as_str()));
        all.filter(|(name, _)| *name != PAGE)
    }
}

/// Writes a file that only its owner can read.
fn keep_secret(path: &Path, text: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        options.open(atomic_file::beside(path))?;
        fs::set_permissions(atomic_file::beside(path), fs::Permissions::from_mode(0o600))?;
    }
    atomic_file::replace(path, text)?;
    atomic_file::keep_names(&atomic_file::folder_of(path))
}
