//! The vectors in `tests/vectors`: `<area>/<case>/` holds
//!
//! - `register*.json`, the documents in the order of their names; or `PLANS`, a
//!   list of files of `examples/plans`; or neither, for a question without plans;
//! - `request.json`, the question;
//! - `expect.json`, the exact answer or error and a newline;
//! - `SOURCE`, whose first line is what the answer rests on: an article of law,
//!   a section of an RFC, or "Ours:" and the reason.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// One question with its documents.
#[derive(Clone, Debug)]
pub struct Case {
    /// `<area>/<case>`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The register documents, in order.
    pub documents: Vec<Vec<u8>>,
    /// The question.
    pub request: Vec<u8>,
}

impl Case {
    /// The file that holds the answer.
    pub fn expect_path(&self) -> PathBuf {
        self.folder.join("expect.json")
    }

    /// What the answer rests on.
    ///
    /// # Errors
    ///
    /// The file is missing or cannot be read.
    pub fn source(&self) -> io::Result<String> {
        fs::read_to_string(self.folder.join("SOURCE"))
    }
}

/// A file or folder of the project.
pub fn project_path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(below)
}

/// Every case, by name. A folder without `request.json` belongs to another
/// runner and is left to it.
///
/// # Errors
///
/// A file cannot be read.
pub fn cases() -> io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    for area in entries(&project_path("tests/vectors"))? {
        for folder in entries(&area)?.into_iter().filter(|path| path.join("request.json").exists())
        {
            cases.push(Case {
                name: [name(&area), name(&folder)].join("/"),
                documents: documents(&folder)?,
                request: fs::read(folder.join("request.json"))?,
                folder,
            });
        }
    }
    Ok(cases)
}

fn documents(folder: &Path) -> io::Result<Vec<Vec<u8>>> {
    let plans = folder.join("PLANS");
    if plans.exists() {
        let listed = fs::read_to_string(plans)?;
        return listed
            .lines()
            .map(|plan| fs::read(project_path("examples/plans").join(plan)))
            .collect();
    }
    entries(folder)?
        .iter()
        .filter(|path| name(path).starts_with("register") && name(path).ends_with(".json"))
        .map(fs::read)
        .collect()
}

/// The entries of a folder, by name.
///
/// # Errors
///
/// The folder cannot be read.
pub fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
