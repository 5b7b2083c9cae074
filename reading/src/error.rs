//! Why a text or a file was not read, and what to do about it, in both languages.

use serde_json::{Value, json};

use crate::containers::MAX_FILE;
use crate::source::{MAX_LINES, MAX_TEXT};

/// Why a text or a file was not read. It is displayed in English; [`Error::message`]
/// has the Vietnamese too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message().1)]
pub enum Error {
    /// The file has more bytes than [`MAX_FILE`].
    LargeFile(usize),
    /// The text has more bytes than [`MAX_TEXT`].
    TooLong(usize),
    /// The text has more lines than [`MAX_LINES`].
    TooManyLines(usize),
    /// A sheet of a workbook has words beyond 50,000 rows or 64 columns, or more than 10,000
    /// merged cells.
    LargeSheet,
    /// The text holds no words.
    Empty,
    /// The file is not what its first bytes say.
    Damaged(Damage),
    /// The file unpacks to more than [`MAX_TEXT`] bytes.
    Bomb,
    /// The file is of a kind that is not read.
    Unreadable(FileKind),
}

/// What in a file is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The zip of a Word or Excel file.
    Zip,
    /// An XML part of it.
    Xml,
    /// An XML part has a document type, which may define entities.
    DocumentType,
    /// Elements stand in each other without end.
    Nesting,
    /// A Word file has no body.
    Word,
    /// A PDF file.
    Pdf,
}

/// A kind of file that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF file, where the host does not read them.
    Pdf,
    /// A PDF file of pictures, without text.
    Scan,
    /// A PDF file that needs a password.
    Locked,
    /// A Word or Excel file of before 2007.
    OldOffice,
    /// A rich text file.
    RichText,
    /// A picture.
    Picture,
    /// A zip file that is neither a .docx nor an .xlsx.
    Zip,
    /// A text in neither UTF-8 nor UTF-16.
    OtherCode,
    /// No text at all.
    Binary,
    /// A Word or Excel file, where they are not built in.
    Office,
}

impl Error {
    /// The stable name of this sort of error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Error::LargeFile(_)
            | Error::TooLong(_)
            | Error::TooManyLines(_)
            | Error::LargeSheet
            | Error::Bomb => "limit-exceeded",
            Error::Empty => "no-words",
            Error::Damaged(_) => "damaged-file",
            Error::Unreadable(_) => "unreadable-file",
        }
    }

    /// What is wrong, in Vietnamese and in English.
    #[must_use]
    pub fn message(&self) -> (String, String) {
        let both = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        match self {
            Error::LargeFile(bytes) => (
                format!("tệp dài {bytes} byte; tối đa {MAX_FILE} byte"),
                format!("the file has {bytes} bytes; at most {MAX_FILE} are read"),
            ),
            Error::TooLong(bytes) => (
                format!("văn bản dài {bytes} byte; chỉ đọc tối đa {MAX_TEXT} byte"),
                format!("the text has {bytes} bytes; at most {MAX_TEXT} are read"),
            ),
            Error::TooManyLines(lines) => (
                format!("văn bản có {lines} dòng; chỉ đọc tối đa {MAX_LINES} dòng"),
                format!("the text has {lines} lines; at most {MAX_LINES} are read"),
            ),
            Error::LargeSheet => both(
                "bảng tính có chữ sau dòng 50.000 hoặc sau cột thứ 64, hoặc có hơn 10.000 ô gộp",
                "a sheet has words after row 50,000 or after column 64, or more than 10,000 merged cells",
            ),
            Error::Empty => both("văn bản không có chữ nào", "the text holds no words"),
            Error::Bomb => (
                format!("tệp nén bung ra quá {MAX_TEXT} byte"),
                format!("the file unpacks to more than {MAX_TEXT} bytes"),
            ),
            Error::Damaged(damage) => {
                let (vi, en) = damage.words();
                both(vi, en)
            }
            Error::Unreadable(kind) => {
                let (vi, en) = kind.words();
                both(vi, en)
            }
        }
    }

    /// What to do about it, in Vietnamese and in English.
    #[must_use]
    pub fn help(&self) -> (&'static str, &'static str) {
        match self {
            Error::LargeFile(_)
            | Error::TooLong(_)
            | Error::TooManyLines(_)
            | Error::LargeSheet
            | Error::Bomb => (
                "hãy tách văn bản thành nhiều phần rồi đọc từng phần",
                "split the document and read its parts",
            ),
            Error::Empty => (
                "nếu là bản quét, hãy nhận dạng chữ (OCR) trước",
                "if it is a scan, run OCR on it first",
            ),
            Error::Damaged(_) => (
                "hãy mở tệp bằng phần mềm văn phòng và lưu lại",
                "open the file in an office program and save it again",
            ),
            Error::Unreadable(kind) => kind.help(),
        }
    }

    /// The error document that the bindings give, as the engine's.
    #[must_use]
    pub fn document(&self, english: bool) -> Value {
        let ((vi, en), help) = (self.message(), self.help());
        let (message, help) = if english { (en, help.1) } else { (vi, help.0) };
        json!({"kyhan": 1, "error": {"code": self.code(), "message": message, "help": help}})
    }
}

impl Damage {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Damage::Zip => ("tệp nén bị hỏng", "the zip file is damaged"),
            Damage::Xml => ("phần XML trong tệp bị hỏng", "an XML part of the file is damaged"),
            Damage::DocumentType => (
                "phần XML trong tệp khai báo kiểu tài liệu (DOCTYPE)",
                "an XML part of the file declares a document type",
            ),
            Damage::Nesting => {
                ("các phần tử trong tệp lồng nhau quá sâu", "the file is nested too deep")
            }
            Damage::Word => ("tệp Word không có thân văn bản", "the Word file has no body"),
            Damage::Pdf => ("tệp PDF bị hỏng", "the PDF file is damaged"),
        }
    }
}

impl FileKind {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            FileKind::Pdf => ("không đọc tệp PDF", "a PDF file is not read"),
            FileKind::Scan => {
                ("tệp PDF là bản quét, không có chữ", "the PDF file is a scan and holds no text")
            }
            FileKind::Locked => ("tệp PDF có mật khẩu", "the PDF file is locked with a password"),
            FileKind::OldOffice => (
                "không đọc tệp Word, Excel đời cũ (.doc, .xls)",
                "an old Word or Excel file (.doc, .xls) is not read",
            ),
            FileKind::RichText => ("không đọc tệp .rtf", "a rich text file (.rtf) is not read"),
            FileKind::Picture => ("không đọc tệp ảnh", "a picture is not read"),
            FileKind::Zip => (
                "tệp nén không phải .docx hay .xlsx",
                "the zip file is neither a .docx nor an .xlsx",
            ),
            FileKind::OtherCode => (
                "văn bản không ở bảng mã UTF-8 hay UTF-16; có thể là TCVN3, VNI hoặc Windows-1258",
                "the text is neither UTF-8 nor UTF-16; it may be TCVN3, VNI or Windows-1258",
            ),
            FileKind::Binary => ("tệp không phải văn bản", "the file is no text"),
            FileKind::Office => (
                "bản dựng này không đọc tệp Word, Excel",
                "this build reads no Word or Excel files",
            ),
        }
    }

    fn help(self) -> (&'static str, &'static str) {
        match self {
            FileKind::Pdf => (
                "hãy mở bằng Word hoặc LibreOffice và lưu thành .docx",
                "open it in Word or LibreOffice and save it as .docx",
            ),
            FileKind::Scan | FileKind::Picture => (
                "hãy nhận dạng chữ (OCR) rồi lưu thành .docx",
                "run OCR on it and save it as .docx",
            ),
            FileKind::Locked => {
                ("hãy bỏ mật khẩu rồi đọc lại", "remove the password and read it again")
            }
            FileKind::OtherCode => (
                "hãy chuyển sang Unicode và lưu với bảng mã UTF-8",
                "convert it to Unicode and save it as UTF-8",
            ),
            _ => (
                "hãy lưu lại thành .docx, .xlsx, .html hoặc .txt",
                "save it as .docx, .xlsx, .html or .txt",
            ),
        }
    }
}
