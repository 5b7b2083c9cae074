//! The text of PDF files, within bounds: on a thread of its own, whose panics and
//! endless work end with a message.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use kyhan_reading::{Damage, Error, FileKind};

/// The longest time for one file.
const PATIENCE: Duration = Duration::from_secs(60);
/// Deep nesting of objects takes stack.
const STACK: usize = 64 << 20;

/// The text of a file, page after page.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, Error> {
    let (send, receive) = mpsc::channel();
    // A panic of the library is told by the thread, and is no message for people.
    let work = move || {
        let read = std::panic::catch_unwind(|| extract(&bytes));
        let _ = send.send(read.unwrap_or(Err(Error::Damaged(Damage::Pdf))));
    };
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let started = thread::Builder::new().stack_size(STACK).spawn(work);
    let found = match started {
        Ok(_) => receive.recv_timeout(PATIENCE).unwrap_or(Err(Error::Damaged(Damage::Pdf))),
        Err(_) => Err(Error::Damaged(Damage::Pdf)),
    };
    std::panic::set_hook(hook);
    let text = found?;
    if text.chars().filter(|letter| letter.is_alphanumeric()).count() < 40 {
        return Err(Error::Unreadable(FileKind::Scan));
    }
    Ok(text)
}

fn extract(bytes: &[u8]) -> Result<String, Error> {
    pdf_extract::extract_text_from_mem(bytes).map_err(|error| match error {
        pdf_extract::OutputError::PdfError(pdf_extract::Error::Decryption(_)) => {
            Error::Unreadable(FileKind::Locked)
        }
        _ => Error::Damaged(Damage::Pdf),
    })
}
