//! Bad input is bounded and named: it never panics, hangs, or gives a silent
//! empty draft.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

use std::io::Write as _;

use kyhan_reading::{Error, MAX_TEXT, Options, read, sheets_of, text_of};

struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[usize::try_from(self.next() % list.len() as u64).unwrap()]
    }
}

#[test]
fn random_texts_never_panic() {
    const WORDS: [&str; 66] = [
        "trước",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "I",
        "IV",
        "15",
        "31/02/2025",
        "15/9/2025",
        "9/2025",
        "2025",
        "-",
        "–",
        "đến",
        "từ",
        "chậm nhất",
        "hằng",
        "định kỳ",
        "6",
        "(",
        ")",
        ",",
        ".",
        ";",
        ":",
        "\n",
        "\n\n",
        "|",
        "| |",
        "\t",
        "1.",
        "a)",
        "I.",
        "- ",
        "Điều 5.",
        "##",
        "**",
        "Sở Y tế",
        "UBND",
        "báo cáo",
        "gửi",
        "về",
        "và",
        "kể từ",
        "trong",
        "17h00",
        "17 giờ",
        "thứ Hai",
        "tuần",
        "Thời gian:",
        "Chủ trì:",
        "STT",
        "Nội dung",
        "Nơi nhận:",
        "PHỤ LỤC",
        "KẾ HOẠCH",
        "cuối",
        "nửa",
        "30",
        "Chạp",
        "âm lịch",
        "hồi",
        "\\.",
        "\u{301}",
        "4294967296",
    ];
    let mut numbers = Numbers(7);
    for _ in 0..3_000 {
        let length = numbers.next() % 120;
        let mut text = String::from("kế hoạch ");
        for _ in 0..length {
            text.push_str(numbers.pick(&WORDS));
            if !numbers.next().is_multiple_of(4) {
                text.push(' ');
            }
        }
        let draft = read(&text, &Options::default()).unwrap();
        for duty in &draft.duties {
            assert!(draft.text.get(duty.span.0..duty.span.1).is_some());
        }
        for left in &draft.dismissed {
            assert!(draft.text.get(left.span.0..left.span.1).is_some());
        }
    }
}

#[test]
fn a_text_may_begin_with_any_word_of_the_grammar() {
    for head in
        ["Hồi 10 giờ 00 ngày 11/9/2026", "(10 tháng Chạp)", "tức 10/3 âm lịch", "% 11/9/2026"]
    {
        let text = format!("{head} họp.\nHà Nội, ngày 11 tháng 9 năm 2026\nKẾ HOẠCH\n");
        read(&text, &Options::default()).unwrap();
    }
}

#[test]
fn random_bytes_never_panic() {
    let mut numbers = Numbers(11);
    let heads: [&[u8]; 7] = [
        b"",
        b"PK\x03\x04",
        b"<html>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"<html><table><tr><td>",
    ];
    for round in 0..2_000 {
        let mut bytes = heads[round % heads.len()].to_vec();
        for _ in 0..numbers.next() % 300 {
            bytes.push(u8::try_from(numbers.next() % 256).unwrap());
        }
        if let Ok(text) = text_of(&bytes) {
            let _ = read(&text, &Options::default());
        }
    }
}

#[test]
fn long_texts_are_refused_or_read_in_bounds() {
    assert_eq!(read(&"a ".repeat(25 << 20), &Options::default()), Err(Error::TooLong(50 << 20)));
    assert!(matches!(text_of(&vec![b'a'; (50 << 20) + 1]), Err(Error::LargeFile(_))));
    assert!(matches!(
        read(&"a\n".repeat(300_000), &Options::default()),
        Err(Error::TooManyLines(_))
    ));
    // One line of deadlines without end, a list without end, brackets without end.
    for piece in [
        "Sở Y tế báo cáo trước ngày 15/9/2025, ",
        "- Thời gian: Quý I/2025\n",
        "((((",
        "Sở Y tế, ",
        "| a | b ",
    ] {
        let text = format!("kế hoạch {}", piece.repeat(200_000 / piece.len()));
        read(&text, &Options::default()).unwrap();
    }
    const { assert!(MAX_TEXT >= 1 << 20) };
}

#[test]
fn what_cannot_be_read_is_said() {
    let kinds = |text: &str| -> Vec<&'static str> {
        read(text, &Options::default())
            .unwrap()
            .warnings
            .iter()
            .map(|warning| warning.kind)
            .collect()
    };
    let english = "The department shall submit the annual report to the committee before 15 December 2025. All agencies are required to comply.";
    assert_eq!(kinds(english), ["notVietnamese"]);
    assert_eq!(kinds(&english.repeat(3)), ["notVietnamese"]);
    let unmarked = "KE HOACH cong tac nam 2025. Cac don vi gui bao cao ket qua thuc hien ke hoach cua don vi truoc ngay 15 thang 12 nam 2025.";
    assert_eq!(kinds(unmarked), ["noMarks"]);
    let tcvn = "KÕ ho¹ch c«ng t¸c n¨m 2025. C¸c ®¬n vÞ göi b¸o c¸o kÕt qu¶ tr\u{ad}íc ngµy 15 th¸ng 12 n¨m 2025.";
    assert_eq!(kinds(tcvn), ["legacyFont"]);
    let vni = "Keá hoaïch naêm 2025. Caùc ñôn vò göûi baùo caùo tröôùc ngaøy 15 thaùng 12.";
    assert_eq!(kinds(vni), ["legacyFont"]);
    assert_eq!(
        kinds(
            "Luật Thống kê quy định nguyên tắc của hoạt động thống kê nhà nước và sử dụng số liệu."
        ),
        ["noDuties"]
    );
    assert_eq!(read(" \n ... ", &Options::default()), Err(Error::Empty));
    for bytes in [
        &b"%PDF-1.7"[..],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"{\\rtf1",
        b"\x89PNG\r\n",
        b"K\xd5 ho\xb9ch",
    ] {
        let error = text_of(bytes).unwrap_err();
        assert!(matches!(error, Error::Unreadable(_)), "{error:?}");
        let ((vi, en), help) = (error.message(), error.help());
        assert!(!vi.is_ascii() && en.is_ascii() && en == error.to_string(), "{vi} {en}");
        assert!(!help.0.is_ascii() && help.1.is_ascii(), "{help:?}");
    }
}

/// A zip of the parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn packages_are_read_within_bounds() {
    let word = |body: &str| {
        package(&[(
            "word/document.xml",
            format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes(),
        )])
    };
    // Deleted text is left out, inserted text read; a text box is read once.
    let body = "<w:p><w:r><w:t>Gửi </w:t></w:r><w:del><w:r><w:delText>sai</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>báo cáo &amp; số liệu</w:t></w:r></w:ins></w:p>\
        <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";
    assert_eq!(text_of(&word(body)).unwrap(), "Gửi báo cáo & số liệu\nHộp\n| a | b |\n| c | b |\n");
    // Entities of a document type are not read.
    let dtd = package(&[(
        "word/document.xml",
        b"<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document>&b;</w:document>",
    )]);
    assert!(matches!(text_of(&dtd), Err(Error::Damaged(_))));
    // Nesting without end.
    assert!(matches!(text_of(&word(&"<w:tbl>".repeat(5_000))), Err(Error::Damaged(_))));
    assert!(matches!(
        text_of(
            "<html>"
                .repeat(2)
                .as_bytes()
                .iter()
                .chain("<ul>".repeat(5_000).as_bytes())
                .copied()
                .collect::<Vec<u8>>()
                .as_slice()
        ),
        Err(Error::Damaged(_))
    ));
    // A bomb: 80 MB of blanks, and 20 MB of words.
    let blanks = package(&[("word/document.xml", &vec![b' '; 80 << 20])]);
    assert_eq!(text_of(&blanks), Err(Error::Bomb));
    let words = word(
        &"<w:p><w:r><w:t>kế hoạch kế hoạch kế hoạch kế hoạch</w:t></w:r></w:p>".repeat(150_000),
    );
    assert_eq!(text_of(&words), Err(Error::Bomb));
    assert!(matches!(text_of(&package(&[("a.txt", b"a")])), Err(Error::Unreadable(_))));
    assert!(matches!(text_of(b"PK\x03\x04 no zip"), Err(Error::Damaged(_))));
}

#[test]
fn a_sheet_beyond_its_bounds_is_refused_and_not_cut() {
    let book = |reference: &str, value: &str, merged: usize| {
        let merges: String =
            (1..=merged).map(|row| format!("<mergeCell ref=\"A{row}:B{row}\"/>")).collect();
        let sheet = format!(
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Việc</v></c></row>\
             <c r=\"{reference}\" t=\"str\"><v>{value}</v></c></sheetData>\
             <mergeCells>{merges}</mergeCells></worksheet>"
        );
        let workbook = "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>";
        let book = package(&[
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ]);
        assert_eq!(sheets_of(&book).err(), text_of(&book).err());
        text_of(&book)
    };
    assert!(book("B50000", "chữ", 1).unwrap().contains("chữ"));
    assert!(book("BL2", "chữ", 1).unwrap().contains("chữ"));
    for (reference, merged) in [("B50001", 1), ("BM2", 1), ("B2", 10_001)] {
        assert_eq!(book(reference, "chữ", merged), Err(Error::LargeSheet), "{reference}");
    }
    // A look without words is no loss.
    assert!(book("XFD1048576", " ", 1).is_ok());
}
