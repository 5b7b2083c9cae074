//! Records in a database of SQLite: one row a record, the same JSON object as a line of
//! the file. Rows are appended, never changed, so that the history stays.

use std::io;
use std::path::Path;
use std::time::Duration;

use kyhan::model::Record;
use rusqlite::{Connection, Error, ErrorCode, OpenFlags, params};

use super::Contents;

/// How long to wait for other writers, as for the lock of a file.
const PATIENCE: Duration = Duration::from_secs(30);

const TABLE: &str = "
    CREATE TABLE IF NOT EXISTS records (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        record TEXT NOT NULL CHECK (json_valid(record)),
        appended TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ')));
    CREATE TRIGGER IF NOT EXISTS records_are_not_changed BEFORE UPDATE ON records
        BEGIN SELECT RAISE(ABORT, 'records are appended, never changed'); END;
    CREATE TRIGGER IF NOT EXISTS records_are_not_deleted BEFORE DELETE ON records
        BEGIN SELECT RAISE(ABORT, 'records are appended, never deleted'); END;";

/// Reads all rows in the order in which they were appended.
pub(super) fn read(path: &Path) -> io::Result<Contents> {
    let rows = rows(path)?;
    Ok(Contents::read(rows.iter().map(|(number, text)| (text, *number))))
}

/// The records as lines of text, as a file holds them.
pub(super) fn lines(path: &Path) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for (_, text) in rows(path)? {
        // A host may have written JSON of several lines; no string holds a line end.
        lines.extend(text.bytes().map(|octet| if octet == b'\n' { b' ' } else { octet }));
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Appends all records in one transaction, which is on the disk when this returns.
pub(super) fn append(path: &Path, records: &[Record]) -> io::Result<()> {
    let mut connection = open(path, OpenFlags::SQLITE_OPEN_CREATE)?;
    (|| {
        let transaction =
            connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        transaction.execute_batch(TABLE)?;
        for record in records {
            let text = serde_json::to_string(record)
                .map_err(|error| Error::ToSqlConversionFailure(error.into()))?;
            transaction.execute("INSERT INTO records (record) VALUES (?1)", params![text])?;
        }
        transaction.commit()
    })()
    .map_err(failed)
}

/// The number of the last record, 0 when there is none.
pub(super) fn last(path: &Path) -> io::Result<i64> {
    let connection = open(path, OpenFlags::empty())?;
    let last = "SELECT coalesce(max(number), 0) FROM records";
    connection.query_row(last, [], |row| row.get(0)).map_err(failed)
}

fn rows(path: &Path) -> io::Result<Vec<(u32, String)>> {
    // An empty file is a database without tables.
    if std::fs::metadata(path)?.len() == 0 {
        return Ok(Vec::new());
    }
    let connection = open(path, OpenFlags::empty())?;
    (|| {
        let mut statement =
            connection.prepare("SELECT number, record FROM records ORDER BY number")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<Vec<_>, Error>>()
    })()
    .map_err(failed)
}

/// A reader opens it for writing too: a writer that was killed leaves a journal, which
/// the next one that opens the database rolls back.
fn open(path: &Path, more: OpenFlags) -> io::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    Ok(connection)
}

fn failed(error: Error) -> io::Error {
    let kind = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => io::ErrorKind::TimedOut,
        Some(ErrorCode::DiskFull) => io::ErrorKind::StorageFull,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => io::ErrorKind::PermissionDenied,
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => io::ErrorKind::InvalidData,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}
