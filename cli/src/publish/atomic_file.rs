//! Files that are whole at any time: the old one or the new one, whatever
//! happens to the process or the machine in between.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Puts a text in the place of a file, unless it stands there already. Says
/// whether it wrote.
///
/// The text is written beside the file and flushed to the disk before it takes
/// the file's name. [`keep_names`] makes the new name last.
pub(crate) fn replace(path: &Path, text: &[u8]) -> io::Result<bool> {
    if fs::read(path).is_ok_and(|former| former == text) {
        return Ok(false);
    }
    let beside = beside(path);
    let mut file = File::create(&beside)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    Ok(true)
}

/// The folder in which a file stands.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Flushes the names in a folder to the disk.
pub(crate) fn keep_names(folder: &Path) -> io::Result<()> {
    // Only Unix can open a folder to flush it; elsewhere renames last by themselves.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes what a killed process left beside the files of a folder.
pub(crate) fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with('.') && name.ends_with(UNFINISHED) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

const UNFINISHED: &str = ".unfinished";

/// Where the text of a file is written before it takes the name.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}{UNFINISHED}"))
}
