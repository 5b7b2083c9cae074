#![expect(clippy::expect_used, clippy::panic, reason = "a trial fails by panicking")]

use std::io::{Cursor, Write as _};

use kyhan::Engine;
use kyhan_reading::{Draft, Options, read, sheets_of, text_of};

/// A text is refused with a reason, or is read into a register that the engine takes,
/// and every span is that of its words.
pub fn reading_text(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match read(&text, &Options::default()) {
        Ok(draft) => holds(&draft),
        Err(error) => {
            let (vi, en) = error.message();
            assert!(!vi.is_empty() && !en.is_empty());
        }
    }
}

/// The bytes of a file, or, by the first of them, the parts inside of a Word or Excel
/// file or of a web page: a fuzzer invents no zip that holds together.
pub fn reading_file(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else { return };
    let file = match kind % 5 {
        0 => rest.to_vec(),
        1 => package(&[("word/document.xml", rest)]),
        2 => {
            let middle = rest.len() / 2;
            let (document, numbering) = rest.split_at(middle);
            package(&[("word/document.xml", document), ("word/numbering.xml", numbering)])
        }
        3 => {
            let book = br#"<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>"#;
            package(&[("xl/workbook.xml", book), ("xl/worksheets/sheet1.xml", rest)])
        }
        _ => [b"<html>", rest].concat(),
    };
    for sheet in sheets_of(&file).unwrap_or_default() {
        assert!(sheet.rows.is_sorted_by(|one, next| one.row < next.row), "rows in order");
    }
    if let Ok(text) = text_of(&file)
        && let Ok(draft) = read(&text, &Options::default())
    {
        holds(&draft);
    }
}

fn holds(draft: &Draft) {
    let words = |span: (usize, usize)| {
        draft.text.get(span.0..span.1).unwrap_or_else(|| panic!("{span:?} is no span"))
    };
    for duty in &draft.duties {
        assert_eq!(words(duty.span), duty.phrase);
        duty.evidence.iter().for_each(|evidence| assert!(!words(evidence.span).is_empty()));
    }
    draft.dismissed.iter().for_each(|date| assert!(!words(date.span).is_empty()));
    draft.blank.iter().for_each(|span| assert!(!words(*span).is_empty()));
    let register = draft.register.to_string();
    if let Err(error) = Engine::new(&[&register]) {
        panic!("{register}\n{:?}", error.diagnostics());
    }
}

/// A zip of the parts, not compressed.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("a name");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}
