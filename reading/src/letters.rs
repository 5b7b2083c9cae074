//! Vietnamese letters: one form of each word, and the plain letters below it.
//!
//! The same word is written with composed or combining marks, with its tone on
//! either vowel (hoá, hóa), in capitals or not. The grammars are written once,
//! in small composed letters with the tone on the first vowel (hóa, ủy).

/// The twelve vowels, each without tone and with grave, acute, hook, tilde, dot.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// The plain letter of each vowel.
const PLAIN: [char; 12] = ['a', 'a', 'a', 'e', 'e', 'i', 'o', 'o', 'o', 'u', 'u', 'y'];

/// A small vowel as its row and its tone.
fn vowel(letter: char) -> Option<(usize, usize)> {
    if letter.is_ascii() {
        let row = match letter {
            'a' => 0,
            'e' => 3,
            'i' => 5,
            'o' => 6,
            'u' => 9,
            'y' => 11,
            _ => return None,
        };
        return Some((row, 0));
    }
    VOWELS.iter().enumerate().find_map(|(row, tones)| {
        tones.iter().position(|&toned| toned == letter).map(|tone| (row, tone))
    })
}

fn compose(row: usize, tone: usize) -> char {
    VOWELS.get(row).and_then(|tones| tones.get(tone)).copied().unwrap_or('?')
}

/// What a combining mark does to the vowel before it.
fn combine(letter: char, mark: char) -> Option<char> {
    let (row, tone) = vowel(letter)?;
    let row = match (mark, row) {
        ('\u{302}', 0) => 2,
        ('\u{302}', 3) => 4,
        ('\u{302}', 6) => 7,
        ('\u{306}', 0) => 1,
        ('\u{31b}', 6) => 8,
        ('\u{31b}', 9) => 10,
        _ => row,
    };
    let tone = match mark {
        '\u{300}' => 1,
        '\u{301}' => 2,
        '\u{309}' => 3,
        '\u{303}' => 4,
        '\u{323}' => 5,
        _ => tone,
    };
    Some(compose(row, tone))
}

/// Whether a character is a mark that belongs to the letter before it.
pub(crate) fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Whether a character is a letter; those of Vietnamese are known without a table.
pub(crate) fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z'
        | 'A'..='Z'
        | '\u{1ea0}'..='\u{1ef9}'
        | '\u{c0}'..='\u{d6}'
        | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{1b0}' => true,
        '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' => matches!(letter, 'ª' | 'µ' | 'º'),
        _ => letter.is_alphabetic(),
    }
}

/// Whether a character is a capital of Latin script. Other scripts need no table here: no
/// word of theirs is known.
pub(crate) fn is_upper(letter: char) -> bool {
    small(letter) != letter
}

/// Whether a character is a small letter of Latin script.
pub(crate) fn is_lower(letter: char) -> bool {
    is_letter(letter) && !is_upper(letter)
}

fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = u32::from(letter);
    let lower = match letter {
        '\u{1ea0}'..='\u{1ef9}' => code | 1,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{de}' => code + 0x20,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => code + 1,
        _ => return letter,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// Appends a word in its one form: small, composed, the tone where the grammars
/// write it.
pub(crate) fn push_word(word: &str, out: &mut String) {
    let from = out.len();
    for letter in word.chars() {
        if is_mark(letter) {
            if let Some(last) = out.get(from..).and_then(|tail| tail.chars().next_back())
                && let Some(joined) = combine(last, letter)
            {
                out.pop();
                out.push(joined);
            }
            continue;
        }
        out.push(match small(letter) {
            // Đ is often typed as the Icelandic eth, which looks the same.
            'ð' => 'đ',
            other => other,
        });
    }
    settle_tone(out, from);
}

/// Moves the tone of a final oa, oe or uy to its first vowel, and writes kì and
/// quí as kỳ and quý.
fn settle_tone(out: &mut String, from: usize) {
    let Some(word) = out.get(from..) else { return };
    if word.is_ascii() {
        return;
    }
    let mut back = word.chars().rev();
    let (Some(last), Some(before)) = (back.next(), back.next()) else { return };
    let ahead = back.next();
    let Some((row, tone)) = vowel(last) else { return };
    let moved = match (before, row) {
        ('o', 0 | 3) | ('u', 11) if tone > 0 && ahead != Some('q') => {
            vowel(before).map(|(first, _)| (compose(first, tone), compose(row, 0)))
        }
        ('k', 5) | ('u', 5) if tone > 0 && (before == 'k' || ahead == Some('q')) => {
            Some((before, compose(11, tone)))
        }
        _ => None,
    };
    if let Some((first, second)) = moved {
        out.pop();
        out.pop();
        out.push(first);
        out.push(second);
    }
}

/// A text in its plain letters: small, without marks, everything else a single
/// blank. Two writings of a name that differ only in marks, case and signs have
/// the same folded form.
///
/// ```
/// assert_eq!(kyhan_reading::fold("Uỷ ban  nhân-dân"), "uy ban nhan dan");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    let mut flush = |word: &mut String| {
        if word.is_empty() {
            return;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(plain));
        word.clear();
    };
    let mut raw = String::new();
    for letter in text.chars().chain(std::iter::once(' ')) {
        if letter.is_alphanumeric() || is_mark(letter) {
            raw.push(letter);
        } else if !raw.is_empty() {
            push_word(&raw, &mut word);
            raw.clear();
            flush(&mut word);
        }
    }
    out
}

/// A small letter without its marks.
fn plain(letter: char) -> char {
    match letter {
        'đ' => 'd',
        _ => vowel(letter).and_then(|(row, _)| PLAIN.get(row).copied()).unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> String {
        let mut out = String::new();
        push_word(text, &mut out);
        out
    }

    #[test]
    fn one_form_of_each_word() {
        assert_eq!(word("HOÁ"), "hóa");
        assert_eq!(word("Uỷ"), "ủy");
        assert_eq!(word("quí"), "quý");
        assert_eq!(word("Quý"), "quý");
        assert_eq!(word("kì"), "kỳ");
        assert_eq!(word("hoàn"), "hoàn");
        assert_eq!(word("tru\u{31b}o\u{31b}\u{301}c"), "trước");
        assert_eq!(word("nga\u{300}y"), "ngày");
        assert_eq!(word("ÐẢNG"), "đảng");
    }

    #[test]
    fn folding_drops_marks_and_signs() {
        assert_eq!(fold("Sở Lao động - TB&XH"), "so lao dong tb xh");
        assert_eq!(fold(""), "");
    }
}
