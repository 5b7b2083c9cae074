//! The records of the service: read again when their file changed, whoever changed it.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use kyhan::model::Record;

use super::log::{self, Field};
use crate::records::{self, Contents, Seen};

#[derive(Debug)]
pub(crate) struct RecordBook {
    path: PathBuf,
    /// Threads of this process queue here, and only one of them for the file's lock.
    appending: Mutex<()>,
    read: Mutex<Option<(Option<Seen>, Arc<Contents>)>>,
}

impl RecordBook {
    pub(crate) fn new(path: PathBuf) -> RecordBook {
        RecordBook { path, appending: Mutex::default(), read: Mutex::default() }
    }

    /// What stands in the file; nothing while there is none.
    pub(crate) fn read(&self) -> io::Result<Arc<Contents>> {
        let seen = records::seen(&self.path);
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((then, contents)) = &*read
            && *then == seen
        {
            return Ok(Arc::clone(contents));
        }
        let contents = match records::read(&self.path) {
            Ok(contents) => Arc::new(contents),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Arc::default(),
            Err(error) => return Err(error),
        };
        *read = Some((seen, Arc::clone(&contents)));
        Ok(contents)
    }

    /// Appends records and returns once they are on the disk.
    pub(crate) fn append(&self, records: &[Record]) -> io::Result<()> {
        let _queue = self.appending.lock().unwrap_or_else(PoisonError::into_inner);
        let cut = records::append(&self.path, records)?;
        if cut > 0 {
            let reason = "an unfinished last line was cut off";
            let bytes = Field::Number(cut as u64);
            log::event("records", &[("reason", Field::Text(reason)), ("bytes", bytes)]);
        }
        Ok(())
    }

    /// The name of the file, without its folders.
    pub(crate) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}
