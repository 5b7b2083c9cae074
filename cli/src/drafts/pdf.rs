//! The text of PDF files, within bounds: on a thread of its own, whose panics and
//! endless work end with a message.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use kyhan_reading::{Damage, Error, FileKind};
use pdf_extract::{Document, Object, OutputError, PlainTextOutput};

/// The longest time for one file.
const PATIENCE: Duration = Duration::from_secs(60);
/// Deep nesting of objects takes stack.
const STACK: usize = 64 << 20;
/// The most characters of a font, whose numbers have two bytes.
const MAX_CHARACTERS: i64 = 1 << 16;

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
    read_pages(bytes).map_err(|error| match error {
        OutputError::PdfError(pdf_extract::Error::Decryption(_)) => {
            Error::Unreadable(FileKind::Locked)
        }
        _ => Error::Damaged(Damage::Pdf),
    })
}

fn read_pages(bytes: &[u8]) -> Result<String, OutputError> {
    let mut document = Document::load_mem(bytes)?;
    if document.is_encrypted() {
        document.decrypt("")?;
    }
    list_widths(&mut document);
    let mut text = String::new();
    pdf_extract::output_doc(&document, &mut PlainTextOutput::new(&mut text))?;
    Ok(text)
}

/// Gives each character of a font a width of its own (ISO 32000-1, 9.7.4.3).
/// pdf-extract misreads a range of characters that share one, and then takes the
/// gaps between their letters for blanks.
fn list_widths(document: &mut Document) {
    let listed: Vec<_> = document
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let font = object.as_dict().ok().filter(|font| font.has_type(b"Font"))?;
            let widths = resolve(document, font.get(b"W").ok()?).as_array().ok()?;
            let widths: Vec<_> = widths.iter().map(|object| resolve(document, object)).collect();
            Some((*id, list_ranges(&widths)))
        })
        .collect();
    for (id, widths) in listed {
        if let Ok(font) = document.get_dictionary_mut(id) {
            font.set("W", widths);
        }
    }
}

/// The object that a reference leads to.
fn resolve<'d>(document: &'d Document, object: &'d Object) -> &'d Object {
    document.dereference(object).map_or(object, |(_, object)| object)
}

/// `first last width` as `first [width …]`.
fn list_ranges(widths: &[&Object]) -> Vec<Object> {
    let mut listed = Vec::new();
    let mut left = MAX_CHARACTERS;
    let mut rest = widths.iter().copied();
    while let (Some(first), Some(next)) = (rest.next(), rest.next()) {
        if next.as_array().is_ok() {
            listed.extend([first.clone(), next.clone()]);
            continue;
        }
        let (Ok(from), Ok(last), Some(width)) = (first.as_i64(), next.as_i64(), rest.next()) else {
            break;
        };
        let count = last.saturating_sub(from).saturating_add(1).clamp(0, left);
        left -= count;
        let each = std::iter::repeat_n(width.clone(), usize::try_from(count).unwrap_or(0));
        listed.extend([first.clone(), Object::Array(each.collect())]);
    }
    listed
}
