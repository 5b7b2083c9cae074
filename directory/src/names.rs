//! Names: their type word, without marks, in English, as ids.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The type words of units and what English calls them.
const TYPES: [(&str, &str); 9] = [
    ("Thành phố", "City"),
    ("Thị trấn", "Township"),
    ("Thị xã", "Town"),
    ("Đặc khu", "Special Zone"),
    ("Phường", "Ward"),
    ("Huyện", "District"),
    ("Quận", "Urban District"),
    ("Tỉnh", "Province"),
    ("Xã", "Commune"),
];

/// A name apart: its type word, the rest of it, what English calls the type.
/// A name without a known type word has an empty one.
pub(crate) fn split(name: &str) -> (&str, &str, &'static str) {
    for (word, english) in TYPES {
        if let Some(rest) = name.strip_prefix(word).and_then(|rest| rest.strip_prefix(' ')) {
            return (word, rest, english);
        }
    }
    ("", name, "")
}

/// The name as it stands inside a sentence: "xã Tịnh Khê".
pub(crate) fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The name in English by rule: "Tịnh Khê Commune", "Ward 1".
pub(crate) fn english(name: &str) -> String {
    let (_, rest, english) = split(name);
    let is_number = rest.chars().all(|letter| letter.is_ascii_digit());
    if is_number { format!("{english} {rest}") } else { format!("{rest} {english}") }
}

/// A day as Vietnamese text writes it: "01/07/2025".
pub(crate) fn vietnamese_day(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// Lower-case Latin letters without marks and digits; all else becomes one
/// hyphen between them: "Bà Rịa - Vũng Tàu" is "ba-ria-vung-tau".
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        let letter = match letter {
            'đ' | 'Đ' => 'd',
            // An apostrophe stands inside a word: "Ea H'Leo".
            '\'' | '’' => continue,
            letter => letter.to_ascii_lowercase(),
        };
        if letter.is_ascii_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with('-') {
            folded.push('-');
        }
    }
    if folded.ends_with('-') {
        folded.pop();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_and_taken_apart() {
        assert_eq!(fold("Bà Rịa - Vũng Tàu"), "ba-ria-vung-tau");
        assert_eq!(fold("Xã Ea H'Leo"), "xa-ea-hleo");
        assert_eq!(fold("  ĐẮK  lắk "), "dak-lak");
        assert_eq!(split("Thị xã Quảng Trị"), ("Thị xã", "Quảng Trị", "Town"));
        assert_eq!(split("Xã"), ("", "Xã", ""));
        assert_eq!(in_sentence("Đặc khu Lý Sơn"), "đặc khu Lý Sơn");
        assert_eq!(english("Phường 1"), "Ward 1");
        assert_eq!(english("Xã Tịnh Khê"), "Tịnh Khê Commune");
    }
}
