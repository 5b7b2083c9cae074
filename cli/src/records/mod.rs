//! What happened to duties: records in a file of lines, or in a database of SQLite.

#[cfg(feature = "sqlite")]
mod database;
mod file;
mod told;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use kyhan::Lang;
use kyhan::model::Record;
use kyhan::problem::{Diagnostic, Place, Problem, RecordFault};

pub(crate) use told::Records;

/// What happened, as far as it can be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    pub(crate) records: Arc<Vec<Record>>,
    /// The line of each record, from 1; its number in a database.
    pub(crate) lines: Vec<u32>,
    pub(crate) broken: Vec<BrokenLine>,
}

impl Contents {
    /// Reads lines with their numbers; blank ones are none. A broken line hides no other.
    fn read<L: AsRef<[u8]>>(lines: impl Iterator<Item = (L, u32)>) -> Contents {
        let (mut records, mut numbers, mut broken) = (Vec::new(), Vec::new(), Vec::new());
        for (line, number) in lines {
            let line = line.as_ref().trim_ascii();
            if line.is_empty() {
                continue;
            }
            match kyhan::read_record(line) {
                Ok(record) => {
                    records.push(record);
                    numbers.push(number);
                }
                Err(found) => broken.push(BrokenLine::new(number, found)),
            }
        }
        Contents { records: records.into(), lines: numbers, broken }
    }
}

/// A line that is no record.
#[derive(Clone, Debug)]
pub(crate) struct BrokenLine {
    pub(crate) line: u32,
    found: Box<Diagnostic>,
}

impl BrokenLine {
    pub(crate) fn new(line: u32, found: Diagnostic) -> BrokenLine {
        BrokenLine { line, found: Box::new(found) }
    }

    /// Where in the line: its column, or a pointer; then why.
    pub(crate) fn words(&self, lang: Lang) -> (String, String) {
        match &self.found.problem {
            Problem::InvalidJson { fault } => {
                let column = format!(":{}", fault.position.column);
                (column, kyhan::fault_reason(&fault.reason, lang))
            }
            Problem::InvalidValue { reason } => {
                let pointer = format!(" {}", self.found.place);
                (pointer.trim_end().to_owned(), kyhan::fault_reason(reason, lang))
            }
            _ => (String::new(), kyhan::diagnostic(&self.found, lang).message),
        }
    }
}

/// What keeps a record from counting, whatever duty it is about.
pub(crate) fn fault(record: &Record) -> Option<Diagnostic> {
    let problem = Problem::InvalidRecord { detail: RecordFault::of(record)? };
    Some(Diagnostic { place: Place::document(0), problem, acknowledged: None })
}

/// Reads the records of a file or of a database.
pub(crate) fn read(path: &Path) -> io::Result<Contents> {
    if is_database(path) { database::read(path) } else { file::read(path) }
}

/// The records as lines of text, as a file holds them.
pub(crate) fn lines(path: &Path) -> io::Result<Vec<u8>> {
    if is_database(path) { database::lines(path) } else { std::fs::read(path) }
}

/// Appends records and returns once they are on the disk: all of them, or none. Says
/// how many octets of an unfinished line it cut off: what a process left that was
/// killed, never a line that only lacks its end.
pub(crate) fn append(path: &Path, records: &[Record]) -> io::Result<usize> {
    if is_database(path) {
        database::append(path, records).map(|()| 0)
    } else {
        file::append(path, records)
    }
}

/// What changes when somebody appends.
#[derive(Debug, PartialEq)]
pub(crate) struct Seen {
    length: u64,
    changed: Option<SystemTime>,
    /// The number of the last record of a database, which may change more often than
    /// its length and the clock of its folder.
    last: Option<i64>,
}

/// What can be seen of the records without reading them; nothing while there are none.
pub(crate) fn seen(path: &Path) -> Option<Seen> {
    let about = std::fs::metadata(path).ok().filter(|about| !about.is_dir())?;
    let last = if is_database(path) { database::last(path).ok() } else { None };
    Some(Seen { length: about.len(), changed: about.modified().ok(), last })
}

/// Whether a file is a database, or is to become one by its name.
fn is_database(path: &Path) -> bool {
    const BEGINNING: &[u8] = b"SQLite format 3\0";
    let mut beginning = Vec::new();
    if let Ok(file) = File::open(path) {
        // A folder opens, and is read by nobody.
        let _ = file.take(BEGINNING.len() as u64).read_to_end(&mut beginning);
    }
    if !beginning.is_empty() || path.is_dir() {
        return beginning == BEGINNING;
    }
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["db", "sqlite", "sqlite3"].iter().any(|known| ending == *known))
}

/// Stands in where the command was built without SQLite.
#[cfg(not(feature = "sqlite"))]
mod database {
    use std::io;
    use std::path::Path;

    use kyhan::model::Record;

    use super::Contents;

    fn missing() -> io::Error {
        io::Error::new(
            io::ErrorKind::Unsupported,
            "this command was built without SQLite; build it with `--features sqlite`",
        )
    }

    pub(super) fn read(_: &Path) -> io::Result<Contents> {
        Err(missing())
    }

    pub(super) fn lines(_: &Path) -> io::Result<Vec<u8>> {
        Err(missing())
    }

    pub(super) fn append(_: &Path, _: &[Record]) -> io::Result<()> {
        Err(missing())
    }

    pub(super) fn last(_: &Path) -> io::Result<i64> {
        Err(missing())
    }
}
