//! Locks that processes share, on files and folders. The system drops them when their
//! holder ends, however it ends.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long to wait for another process. Nobody holds a lock for longer than it takes
/// to write a few lines, or to publish a country's calendars.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keeps everybody else from the file until it is closed.
///
/// # Errors
///
/// `TimedOut` when another process does not let go of it.
pub(crate) fn exclusive(file: &File) -> io::Result<()> {
    wait(|| file.try_lock())
}

/// Keeps writers from the file until it is closed.
pub(crate) fn shared(file: &File) -> io::Result<()> {
    wait(|| file.try_lock_shared())
}

/// Keeps others that lock a folder from it until the file that is returned is closed.
pub(crate) fn folder(folder: &Path) -> io::Result<File> {
    // Only Unix opens a folder as a file.
    let file = if cfg!(unix) {
        File::open(folder)?
    } else {
        File::options().append(true).create(true).open(folder.join(".lock"))?
    };
    exclusive(&file)?;
    Ok(file)
}

fn wait(mut attempt: impl FnMut() -> Result<(), TryLockError>) -> io::Result<()> {
    let end = Instant::now() + PATIENCE;
    loop {
        match attempt() {
            Ok(()) => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if Instant::now() < end => {
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(TryLockError::WouldBlock) => {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "another process holds it"));
            }
        }
    }
}
