//! The file of records: one JSON object a line. Every process appends under a lock, in
//! one write, and rewrites nothing.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use kyhan::model::Record;
use serde::de::IgnoredAny;

use super::Contents;
use crate::lock;
use crate::publish::atomic_file;

/// Reads a file. A broken line hides no other.
pub(super) fn read(path: &Path) -> io::Result<Contents> {
    let mut file = File::open(path)?;
    // Where there are no locks, what stands in the file is read all the same.
    if let Err(error) = lock::shared(&file)
        && error.kind() != io::ErrorKind::Unsupported
    {
        return Err(error);
    }
    let mut text = Vec::new();
    file.read_to_end(&mut text)?;
    drop(file);
    Ok(Contents::read(text.split(|&octet| octet == b'\n').zip(1..)))
}

/// Appends records and returns once they are on the disk. Says how many octets of an
/// unfinished line it cut off: what a process left that was killed, never a line that
/// only lacks its end.
pub(super) fn append(path: &Path, records: &[Record]) -> io::Result<usize> {
    let mut file = open(path)?;
    let mut end = file.seek(SeekFrom::End(0))?;
    let is_new = end == 0;
    let tail = last_line(&mut file, end)?;
    let is_whole =
        tail.trim_ascii().is_empty() || serde_json::from_slice::<IgnoredAny>(&tail).is_ok();
    let mut text = Vec::new();
    if is_whole && !tail.is_empty() {
        text.push(b'\n');
    }
    for record in records {
        serde_json::to_writer(&mut text, record)?;
        text.push(b'\n');
    }
    let cut = if is_whole { 0 } else { tail.len() };
    if cut > 0 {
        end -= cut as u64;
        file.set_len(end)?;
    }
    if let Err(error) = file.write_all(&text).and_then(|()| file.sync_all()) {
        // A full disk must not leave half a line either.
        file.set_len(end)?;
        return Err(error);
    }
    if is_new {
        atomic_file::keep_names(&atomic_file::folder_of(path))?;
    }
    Ok(cut)
}

/// Opens and locks the file that has the name, not one that had it before.
fn open(path: &Path) -> io::Result<File> {
    loop {
        let file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        lock::exclusive(&file)?;
        if has_name(&file, path)? {
            return Ok(file);
        }
    }
}

#[cfg(unix)]
fn has_name(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let opened = file.metadata()?;
    match std::fs::metadata(path) {
        Ok(named) => Ok((named.dev(), named.ino()) == (opened.dev(), opened.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere an open file keeps its name.
#[cfg(not(unix))]
fn has_name(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// What follows the last line end.
fn last_line(file: &mut File, end: u64) -> io::Result<Vec<u8>> {
    const BLOCK: u64 = 64 * 1024;
    let mut from = end;
    loop {
        from = from.saturating_sub(BLOCK);
        file.seek(SeekFrom::Start(from))?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        match text.iter().rposition(|&octet| octet == b'\n') {
            Some(at) => return Ok(text.split_off(at + 1)),
            None if from == 0 => return Ok(text),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    const LINE: &str = r#"{"occurrence":"a/b/2024","event":"submitted","on":"2024-01-01"}"#;

    /// Appends [`LINE`] to a text; gives the text then, and what was cut off.
    fn appended(test: &str, text: &str) -> (String, usize) {
        let name = format!("kyhan-records-{}-{test}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).unwrap();
        let cut = append(&path, &[serde_json::from_str(LINE).unwrap()]).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        (text, cut)
    }

    #[test]
    fn half_a_line_is_cut_off_before_the_next() {
        let half = r#"{"occurrence":"a/"#;
        let (text, cut) = appended("half", &format!("{LINE}\n{half}"));
        assert_eq!((text, cut), (format!("{LINE}\n{LINE}\n"), half.len()));
    }

    #[test]
    fn a_last_line_without_its_end_stays() {
        let misspelt = r#"{"occurrence":"a/b/1","event":"submited"}"#;
        for last in [LINE.to_owned(), misspelt.to_owned(), format!("{LINE}\r"), "  ".to_owned()] {
            let (text, cut) = appended("whole", &format!("{LINE}\n{last}"));
            assert_eq!((text, cut), (format!("{LINE}\n{last}\n{LINE}\n"), 0));
        }
    }

    #[test]
    fn the_last_line_is_found_however_long_it_is() {
        let long = format!("{{\"occurrence\":\"{}\"}}", "x".repeat(200_000));
        let (text, cut) = appended("long", &format!("{LINE}\n{long}"));
        assert_eq!((text, cut), (format!("{LINE}\n{long}\n{LINE}\n"), 0));
    }

    #[test]
    fn a_broken_line_hides_no_other() {
        let path = std::env::temp_dir().join(format!("kyhan-records-{}", std::process::id()));
        std::fs::write(&path, format!("{LINE}\n{{}}{LINE}\n\n{LINE}")).unwrap();
        let contents = read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        assert_eq!(contents.lines, [1, 4]);
        let broken: Vec<u32> = contents.broken.iter().map(|broken| broken.line).collect();
        assert_eq!(broken, [2]);
    }
}
