//! Words of registers, without what writers vary: capitals and blanks.

/// The words of a text in small letters, without the signs around them.
pub(super) fn words(text: &str) -> Vec<String> {
    let is_between =
        |c: char| c.is_ascii_whitespace() || c.is_ascii_punctuation() || "“”–…".contains(c);
    let words = text.split(is_between).filter(|word| !word.is_empty());
    words.map(|word| word.chars().map(small).collect()).collect()
}

/// A Vietnamese letter as a small one. The tables of all scripts weigh too much in a
/// browser.
fn small(c: char) -> char {
    let offset = match c {
        'A'..='Z' | '\u{C0}'..='\u{DE}' => 32,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => 1,
        '\u{1EA0}'..='\u{1EF9}' if u32::from(c) % 2 == 0 => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + offset).unwrap_or(c)
}

/// Whether a word of a title numbers what it stands with, or names its period.
pub(super) fn is_number(word: &str) -> bool {
    const WORDS: [&str; 16] = [
        "một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "đầu", "cuối",
        "tháng", "quý", "tuần",
    ];
    word.contains(|c: char| c.is_ascii_digit())
        || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
        || WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_signs_make_no_difference() {
        let capitals = "ỦY BAN “NHÂN DÂN”, ĐƯỜNG ƠN Ĩ Ũ Ă Ê Ỹ";
        assert_eq!(words(capitals).join(" "), "ủy ban nhân dân đường ơn ĩ ũ ă ê ỹ");
        assert_eq!(words(" Sở  Y tế. "), words("sở y tế"));
    }
}
