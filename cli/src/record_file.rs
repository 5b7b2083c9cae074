//! The file of records: one JSON object a line, appended and never rewritten.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use kyhan::model::Record;

/// Reads and appends. One process at a time appends.
#[derive(Debug)]
pub(crate) struct RecordFile {
    path: PathBuf,
    appending: Mutex<()>,
}

impl RecordFile {
    pub(crate) fn new(path: PathBuf) -> RecordFile {
        RecordFile { path, appending: Mutex::new(()) }
    }

    /// The records of all whole lines. A last line without line end was not finished
    /// and does not count.
    pub(crate) fn read(&self) -> io::Result<Vec<Record>> {
        let text = match std::fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let whole = text.get(..end_of_lines(&text)).unwrap_or_default();
        whole
            .split(|&octet| octet == b'\n')
            .filter(|line| !line.trim_ascii().is_empty())
            .map(|line| serde_json::from_slice(line).map_err(io::Error::from))
            .collect()
    }

    /// Appends records and returns once they are on the disk. What a killed
    /// process left of a line is cut off first.
    pub(crate) fn append(&self, records: &[Record]) -> io::Result<()> {
        let mut lines = Vec::new();
        for record in records {
            serde_json::to_writer(&mut lines, record)?;
            lines.push(b'\n');
        }
        let _appending = self.appending.lock().unwrap_or_else(|broken| broken.into_inner());
        let mut file = open(&self.path)?;
        let end = file.seek(SeekFrom::End(0))?;
        if let Err(error) = file.write_all(&lines).and_then(|()| file.sync_all()) {
            // A full disk must not leave half a line either.
            file.set_len(end)?;
            return Err(error);
        }
        Ok(())
    }
}

/// Opens the file for appending, ending with a whole line.
fn open(path: &Path) -> io::Result<File> {
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let length = file.seek(SeekFrom::End(0))?;
    let mut last = [b'\n'];
    if length > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    if last != *b"\n" {
        let mut text = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut text)?;
        file.set_len(end_of_lines(&text) as u64)?;
    }
    Ok(file)
}

/// The length of the text up to and with its last line end.
fn end_of_lines(text: &[u8]) -> usize {
    text.iter().rposition(|&octet| octet == b'\n').map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn half_a_line_is_cut_off_before_the_next() {
        let path = std::env::temp_dir().join(format!("kyhan-records-{}", std::process::id()));
        let record: Record = serde_json::from_str(
            r#"{"occurrence":"a/b/2024-01-01","event":"submitted","on":"2024-01-01"}"#,
        )
        .unwrap();
        let file = RecordFile::new(path.clone());
        file.append(std::slice::from_ref(&record)).unwrap();
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, [&whole[..], b"{\"occurrence\":\"a/"].concat()).unwrap();
        assert_eq!(file.read().unwrap().len(), 1);
        file.append(&[record]).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), whole.repeat(2));
        std::fs::remove_file(path).unwrap();
    }
}
