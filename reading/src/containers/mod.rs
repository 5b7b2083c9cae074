//! Files: from their bytes to a text that can be read.
//!
//! A container is turned into plain text with the marks that the reading knows:
//! one paragraph a line, the numbers of lists before their paragraphs, tables as
//! rows between strokes.

#[cfg(feature = "office")]
mod docx;
mod html;
#[cfg(feature = "office")]
mod numbering;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "office")]
mod xlsx;

use crate::error::{Error, FileKind};
use crate::source::MAX_TEXT;
#[cfg(feature = "office")]
pub use xlsx::{Sheet, SheetRow};

/// The largest file that is opened, in bytes: 50 MiB.
pub const MAX_FILE: usize = 50 << 20;

/// The text of a file: Word (.docx), Excel (.xlsx), a saved web page, Markdown or
/// plain text in UTF-8 or UTF-16. What it is, its first bytes say.
///
/// ```
/// let page = b"<html><body><p>K\xe1\xba\xbf ho\xe1\xba\xa1ch</p><ol><li>M\xe1\xbb\x99t</ol></body></html>";
/// assert_eq!(kyhan_reading::text_of(page)?, "Kế hoạch\n1. Một\n");
/// # Ok::<(), kyhan_reading::Error>(())
/// ```
///
/// # Errors
///
/// The file is too large, damaged, or of a kind that is not read; the error says
/// which, and [`Error::help`] what to do.
pub fn text_of(bytes: &[u8]) -> Result<String, Error> {
    if bytes.len() > MAX_FILE {
        return Err(Error::LargeFile(bytes.len()));
    }
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") {
        return office(bytes);
    }
    if starts(b"%PDF") {
        return Err(Error::Unreadable(FileKind::Pdf));
    }
    if starts(b"\xd0\xcf\x11\xe0") {
        return Err(Error::Unreadable(FileKind::OldOffice));
    }
    if starts(b"{\\rtf") {
        return Err(Error::Unreadable(FileKind::RichText));
    }
    let image = starts(b"\x89PNG")
        || starts(b"\xff\xd8\xff")
        || starts(b"II*\0")
        || starts(b"MM\0*")
        || starts(b"GIF8");
    if image {
        return Err(Error::Unreadable(FileKind::Picture));
    }
    let text = decode(bytes)?;
    let head = text.chars().take(512).collect::<String>().to_ascii_lowercase();
    if head.contains("<html") || head.contains("<!doctype html") || head.contains("<body") {
        return html::text(&text);
    }
    Ok(text)
}

/// The sheets of an Excel file that are not hidden; none of any other file.
///
/// # Errors
///
/// The file is too large or damaged.
#[cfg(feature = "office")]
pub fn sheets_of(bytes: &[u8]) -> Result<Vec<Sheet>, Error> {
    if bytes.len() > MAX_FILE {
        return Err(Error::LargeFile(bytes.len()));
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(Vec::new());
    }
    xlsx::sheets(&mut package::Package::open(bytes)?)
}

#[cfg(feature = "office")]
fn office(bytes: &[u8]) -> Result<String, Error> {
    let mut package = package::Package::open(bytes)?;
    if package.has("word/document.xml") {
        docx::text(&mut package)
    } else if package.has("xl/workbook.xml") {
        xlsx::text(&mut package)
    } else {
        Err(Error::Unreadable(FileKind::Zip))
    }
}

#[cfg(not(feature = "office"))]
fn office(_: &[u8]) -> Result<String, Error> {
    Err(Error::Unreadable(FileKind::Office))
}

/// Text in UTF-8, or in UTF-16 with its mark.
fn decode(bytes: &[u8]) -> Result<String, Error> {
    let units = |rest: &[u8], big: bool| {
        let unit = |pair: &[u8]| match *pair {
            [a, b] if big => u16::from_be_bytes([a, b]),
            [a, b] => u16::from_le_bytes([a, b]),
            _ => 0xfffd,
        };
        String::from_utf16_lossy(&rest.chunks(2).map(unit).collect::<Vec<_>>())
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, false),
        [0xfe, 0xff, rest @ ..] => units(rest, true),
        _ => {
            let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let text =
                std::str::from_utf8(rest).map_err(|_| Error::Unreadable(FileKind::OtherCode))?;
            text.to_owned()
        }
    };
    if text.contains('\0') {
        return Err(Error::Unreadable(FileKind::Binary));
    }
    Ok(text)
}

/// Text as it is put together, within bounds.
struct Out {
    text: String,
}

impl Out {
    fn new() -> Out {
        Out { text: String::new() }
    }

    fn room(&self) -> Result<(), Error> {
        if self.text.len() > MAX_TEXT { Err(Error::Bomb) } else { Ok(()) }
    }

    /// A line, unless it is empty.
    fn line(&mut self, line: &str) -> Result<(), Error> {
        let line = line.trim();
        if !line.is_empty() {
            self.text.push_str(line);
            self.text.push('\n');
        }
        self.room()
    }

    /// A row of a table. One of a single cell is a line.
    fn row(&mut self, cells: &[String]) -> Result<(), Error> {
        if let [cell] = cells {
            return self.line(cell);
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        for cell in cells {
            self.text.push_str("| ");
            let mut words = cell.split_whitespace();
            if let Some(first) = words.next() {
                self.text.push_str(&first.replace('|', "/"));
            }
            for word in words {
                self.text.push(' ');
                self.text.push_str(&word.replace('|', "/"));
            }
            self.text.push(' ');
        }
        self.text.push_str("|\n");
        self.room()
    }
}
