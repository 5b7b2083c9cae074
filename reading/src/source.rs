//! The text itself: how long it may be, and whether it is one that can be read.

use std::borrow::Cow;

use crate::error::Error;
use crate::letters::{fold, is_letter};
use crate::warning::Warning;

/// The longest text that is read, in bytes: 4 MiB, some 2,000 pages.
pub const MAX_TEXT: usize = 4 << 20;
/// The most lines of a text.
pub const MAX_LINES: usize = 200_000;

/// Letters that TCVN3 and VNI fonts put where Vietnamese letters stand.
fn is_legacy(text: &str) -> bool {
    // TCVN3 shows "ngµy", "th¸ng", "n¨m", "®"; VNI "ngaøy", "thaùng", "naêm", "ñ".
    let tcvn = text
        .chars()
        .filter(|c| {
            matches!(
                c,
                'µ' | '¸'
                    | '¨'
                    | '®'
                    | '¬'
                    | '­'
                    | '©'
                    | '§'
                    | '¹'
                    | '¶'
                    | '·'
                    | '×'
                    | '¦'
                    | '«'
                    | '»'
                    | '¾'
                    | '¼'
                    | '½'
                    | '¿'
            )
        })
        .count();
    let vni = ["ngaøy", "thaùng", "naêm", "keá hoaïch", "ñeán", "ñôn", "baùo caùo", "Uûy", "thöïc"];
    let vni = vni.iter().filter(|word| text.contains(**word)).count();
    let letters = text.chars().filter(|c| is_letter(*c)).count();
    tcvn * 25 > letters || vni >= 2
}

/// A text with a blank of as many bytes for each control character that is not between
/// words or lines: no calendar could show it, and places stay what they are.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    let is_unshown = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if !text.contains(is_unshown) {
        return text.into();
    }
    let blank = |c: char| match is_unshown(c) {
        false => c,
        true if c.is_ascii() => ' ',
        true => '\u{A0}',
    };
    text.chars().map(blank).collect()
}

/// Looks at a text before it is read.
pub(crate) fn inspect(text: &str) -> Result<Vec<Warning>, Error> {
    if text.len() > MAX_TEXT {
        return Err(Error::TooLong(text.len()));
    }
    let lines = text.bytes().filter(|byte| *byte == b'\n').count();
    if lines > MAX_LINES {
        return Err(Error::TooManyLines(lines));
    }
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Error::Empty);
    }
    let mut end = text.len().min(60_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or_default();
    let mut out = Vec::new();
    if is_legacy(sample) {
        out.push(Warning::new(
            "legacyFont",
            "văn bản dùng phông chữ cũ (TCVN3, VNI) nên không đọc được; hãy chuyển sang Unicode rồi đọc lại",
            "the text is set in a legacy font (TCVN3, VNI) and cannot be read; convert it to Unicode and read it again",
        ));
        return Ok(out);
    }
    let (mut letters, mut marked) = (0_usize, 0_usize);
    for letter in sample.chars().filter(|c| is_letter(*c) || crate::letters::is_mark(*c)) {
        letters += 1;
        marked += usize::from(!letter.is_ascii());
    }
    if letters > 60 && marked * 50 < letters {
        let folded = format!(" {} ", fold(sample));
        let vietnamese = [" ngay ", " thang ", " nam ", " ke hoach ", " cua ", " bao cao "];
        let known = vietnamese.iter().map(|word| folded.matches(word).count()).sum::<usize>();
        if known * 60 > folded.len() / 6 {
            out.push(Warning::new(
                "noMarks",
                "văn bản gõ không dấu nên hầu như không đọc được; hãy dùng bản có dấu",
                "the text is typed without Vietnamese marks and can hardly be read; use the one with marks",
            ));
        } else {
            out.push(Warning::new(
                "notVietnamese",
                "văn bản không phải tiếng Việt; chỉ đọc được văn bản tiếng Việt",
                "the text is not Vietnamese; only Vietnamese is read",
            ));
        }
    }
    Ok(out)
}

/// What is said of a text without a duty.
pub(crate) fn no_duties(dismissed: usize) -> Warning {
    let vi = format!(
        "không tìm thấy việc nào có thời hạn; {dismissed} mốc thời gian đã xem xét và bỏ qua"
    );
    let en =
        format!("no duty with a time was found; {dismissed} dates were looked at and left out");
    Warning::new("noDuties", &vi, &en)
}
