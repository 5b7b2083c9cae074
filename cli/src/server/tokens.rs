//! Addresses that cannot be guessed: a random token for each agency, kept in a
//! file.
//!
//! The file is a JSON object of agency ids and tokens. To revoke an address,
//! delete its line: the running service stops answering it within seconds and
//! makes a new one at once.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::publish::atomic_file;

/// The tokens of a file.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// Agencies by the hash of their token, so that the time of a look-up says
    /// nothing about a token.
    agencies: HashMap<[u8; 32], String>,
    by_agency: BTreeMap<String, String>,
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
    /// Reads the file and adds a token for every agency that has none.
    pub(crate) fn open<'a>(
        path: &Path,
        agencies: impl Iterator<Item = &'a str>,
    ) -> io::Result<Tokens> {
        let mut by_agency: BTreeMap<String, String> = match fs::read(path) {
            Ok(text) => serde_json::from_slice(&text)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        let mut is_new = false;
        for agency in agencies {
            if !by_agency.contains_key(agency) {
                by_agency.insert(agency.to_owned(), random()?);
                is_new = true;
            }
        }
        if is_new {
            let mut text = serde_json::to_string_pretty(&by_agency)?;
            text.push('\n');
            keep_secret(path, text.as_bytes())?;
        }
        let agencies = by_agency
            .iter()
            .map(|(agency, token)| (hash(token.as_bytes()), agency.clone()))
            .collect();
        Ok(Tokens { agencies, by_agency })
    }

    /// The agency of a token.
    pub(crate) fn agency(&self, token: &str) -> Option<&str> {
        self.agencies.get(&hash(token.as_bytes())).map(String::as_str)
    }

    pub(crate) fn len(&self) -> usize {
        self.by_agency.len()
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
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    atomic_file::keep_names(&folder)
}
