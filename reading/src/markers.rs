//! The marks at the head of a line: numbers, letters, bullets, headings.

use crate::letters::{is_lower, is_upper};

/// The style of a marker. Two lines of one style stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// "Phần", "Chương", "Mục", "Bước", "Phụ lục" with a number.
    Word(u8),
    /// "A."
    Upper,
    /// "I."
    Roman,
    /// "Điều 5."
    Article,
    /// A heading of Markdown without a marker of its own, by its depth.
    Hashes(u8),
    /// A line in capitals without a marker.
    Capitals,
    /// The day of a programme, or the month of a calendar, on a line of its own.
    Period,
    /// "1.", "1.1.", by the number of parts, and what closes it.
    Number(u8, char),
    /// "a)", "a."
    Letter(char),
    /// "(1)", "(a)", "(i)"
    Bracket,
    /// "-", "+", "*", "•"
    Bullet(char),
}

impl Style {
    /// How deep a style stands where nothing else says it.
    pub(crate) fn rank(self) -> u8 {
        match self {
            Style::Word(rank) => rank,
            Style::Upper | Style::Roman | Style::Article => 10,
            Style::Hashes(depth) => 8 + depth,
            Style::Capitals => 12,
            Style::Period => 15,
            Style::Number(parts, _) => 19 + parts,
            Style::Letter(_) => 30,
            Style::Bracket => 31,
            Style::Bullet('-' | '•' | '–') => 40,
            Style::Bullet(_) => 41,
        }
    }
}

/// A marker and the byte at which the text after it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker {
    pub(crate) style: Style,
    pub(crate) end: usize,
}

/// The words that open a numbered division, with their ranks.
const WORDS: [(&str, u8); 12] = [
    ("phần", 1),
    ("chương", 2),
    ("mục", 5),
    ("tiểu mục", 6),
    ("bước", 7),
    ("phụ lục", 1),
    ("giai đoạn", 18),
    ("đợt", 18),
    ("tuần", 18),
    ("nhóm nhiệm vụ", 11),
    ("nhiệm vụ", 18),
    ("hoạt động", 18),
];

const COUNTED: [&str; 12] =
    ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "thứ", "nhất", "chín", "mười"];

fn is_roman(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| matches!(first, 'I' | 'V' | 'X'))
        && word.len() <= 5
        && letters.all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'))
}

/// The marker of a line and the depth of its Markdown heading, if it has one.
/// `line` is trimmed.
pub(crate) fn marker(line: &str) -> (Option<Marker>, u8) {
    if let Some((place, plain)) = unescaped(line) {
        let (found, depth) = marker(&plain);
        let end = |end: usize| if end > place { end + 1 } else { end };
        return (found.map(|found| Marker { end: end(found.end), ..found }), depth);
    }
    let hashes = line.chars().take_while(|c| *c == '#').count().min(6);
    let hashes = if line.chars().nth(hashes) == Some(' ') { hashes } else { 0 };
    let depth = u8::try_from(hashes).unwrap_or(0);
    let mut at = hashes;
    let skip_emphasis = |mut at: usize| {
        while let Some(rest) = line.get(at..) {
            match rest.chars().next() {
                Some('*' | '_') if !rest.starts_with("* ") => at += 1,
                Some(c) if c.is_whitespace() || c == '>' => at += c.len_utf8(),
                _ => break,
            }
        }
        at
    };
    at = skip_emphasis(at);
    let Some(rest) = line.get(at..) else { return (None, depth) };
    let found = bullet(rest).or_else(|| numbered(rest)).or_else(|| worded(rest));
    let marker = match found {
        Some((style, length)) => {
            let end = skip_emphasis(at + length);
            // A bullet and then a number: the number says more ("- 1.2. Nội dung").
            let inner = match style {
                Style::Bullet(_) => line.get(end..).and_then(numbered),
                _ => None,
            };
            match inner {
                Some((inner, length)) if !matches!(inner, Style::Letter(_)) => {
                    Some(Marker { style: inner, end: skip_emphasis(end + length) })
                }
                _ => Some(Marker { style, end }),
            }
        }
        None if depth > 0 => Some(Marker { style: Style::Hashes(depth), end: at }),
        None => None,
    };
    (marker, depth)
}

/// The head of a line without its first backslash, and where that stood: Markdown escapes
/// what would be a list of its own ("1\\. Sở Y tế", "\\- Báo cáo").
fn unescaped(line: &str) -> Option<(usize, String)> {
    const REACH: usize = 12;
    let place = line.bytes().take(REACH).position(|byte| byte == b'\\')?;
    let (head, tail) = (line.get(..place)?, line.get(place + 1..)?);
    tail.starts_with(['-', '+', '*', '.', ')', '#', '(']).then(|| (place, [head, tail].concat()))
}

fn bullet(rest: &str) -> Option<(Style, usize)> {
    let first = rest.chars().next()?;
    let sign = match first {
        '-' | '–' | '—' | '−' | '‐' => '-',
        '+' => '+',
        '*' => '*',
        '•' | '●' | '▪' | '■' | '◦' | '○' | '\u{f0b7}' | '\u{f0a7}' | '►' | '✓' | '➢' | '❖'
        | '·' => '•',
        _ => return None,
    };
    let length = first.len_utf8();
    let next = rest.get(length..)?.chars().next()?;
    // "--" and "---" are rules, "-5" is a number.
    if next == first || first == '-' && next.is_ascii_digit() {
        return None;
    }
    Some((Style::Bullet(sign), length))
}

/// "1.", "1.1", "1)", "I.", "A.", "a)", "(1)".
fn numbered(rest: &str) -> Option<(Style, usize)> {
    if let Some(inner) = rest.strip_prefix('(') {
        let close = inner.find(')').filter(|close| *close <= 4 && *close > 0)?;
        let mark = inner.get(..close)?;
        let short = mark.chars().all(|c| c.is_ascii_digit()) && close <= 2
            || mark.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            || mark.chars().count() == 1 && mark.chars().all(is_lower);
        return short.then_some((Style::Bracket, close + 2));
    }
    let word_end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let word = rest.get(..word_end)?;
    let next = rest.get(word_end..)?.chars().next();
    if word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() && word.len() <= 3 {
        return figures(rest);
    }
    let closed = matches!(next, Some('.' | ')' | ':' | '/' | '-' | '–') | None);
    if is_roman(word) && (closed || next == Some(' ') && word.len() > 1) {
        if next.is_none() && word.len() == 1 {
            return None;
        }
        // "V/v" opens the subject of a letter.
        let glued =
            rest.get(word_end + 1..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric));
        if next != Some(' ') && glued && next != Some(')') {
            return None;
        }
        let closer = usize::from(matches!(next, Some('.' | ')' | ':' | '/')));
        return Some((Style::Roman, word_end + closer));
    }
    let mut letters = word.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    let after = rest.get(word_end + 1..).unwrap_or_default();
    let spaced = after.is_empty() || after.starts_with(char::is_whitespace) || next == Some(')');
    match next {
        Some('.') if is_upper(letter) && spaced => Some((Style::Upper, word_end + 1)),
        Some(closer @ ('.' | ')' | '/')) if is_lower(letter) && spaced => {
            Some((Style::Letter(closer), word_end + 1))
        }
        _ => None,
    }
}

/// "1.", "1.2", "1.2.3.", "1)", "1/", "1-".
fn figures(rest: &str) -> Option<(Style, usize)> {
    let (mut parts, mut at) = (0_u8, 0_usize);
    loop {
        let tail = rest.get(at..)?;
        let digits = tail.chars().take_while(char::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        // "2.305 nhà" is a number.
        if digits > 2 && (parts > 0 || digits > 3) {
            return None;
        }
        parts = parts.saturating_add(1);
        at += digits;
        let dotted = rest.get(at..).is_some_and(|tail| tail.starts_with('.'));
        let more =
            rest.get(at + 1..).is_some_and(|tail| tail.starts_with(|c: char| c.is_ascii_digit()));
        if dotted && more {
            at += 1;
        } else {
            break;
        }
    }
    let closer = rest.get(at..)?.chars().next();
    let after = rest.get(at + 1..).unwrap_or_default().chars().next();
    match closer {
        Some(closer @ ('.' | ')')) if after.is_none_or(|c| !c.is_ascii_digit()) => {
            Some((Style::Number(parts, closer), at + 1))
        }
        Some(closer @ ('/' | '-' | ':'))
            if parts == 1 && after.is_some_and(char::is_whitespace) =>
        {
            // "15 - 20 người", "8: ..." are numbers unless a capital follows.
            let word = rest.get(at + 1..)?.trim_start().chars().next()?;
            is_upper(word).then_some((Style::Number(1, closer), at + 1))
        }
        Some(' ' | '\u{a0}') if parts > 1 => Some((Style::Number(parts, '.'), at)),
        None if parts > 1 => Some((Style::Number(parts, '.'), at)),
        _ => None,
    }
}

/// "Phần I", "Chương 2", "Mục 1", "Bước một", "Đợt 1", "Điều 5.".
fn worded(rest: &str) -> Option<(Style, usize)> {
    if !rest.starts_with(is_upper) {
        return None;
    }
    let mut words = rest.split_whitespace();
    let mut first = String::new();
    crate::letters::push_word(words.next()?, &mut first);
    if first == "điều" {
        let figure = words.next()?;
        let digits = figure.trim_end_matches(['.', ':']);
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        // "Điều 5 của Luật" cites; a heading closes its number or stands alone.
        let closed = figure.len() > digits.len() || words.next().is_none();
        let end = rest.find(figure)? + figure.len();
        return (closed && rest.starts_with('Đ')).then_some((Style::Article, end));
    }
    for (word, rank) in WORDS {
        let Some(length) = lower_prefix(rest, word) else { continue };
        let tail = rest.get(length..)?.trim_start();
        let figure =
            tail.split(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | ',')).next()?;
        let mut small = String::new();
        crate::letters::push_word(figure, &mut small);
        let counted = !figure.is_empty()
            && (figure.chars().all(|c| c.is_ascii_digit()) && figure.len() <= 2
                || is_roman(figure)
                || COUNTED.contains(&small.as_str()));
        if !counted || !rest.starts_with(is_upper) {
            return None;
        }
        // The words stay part of the text: "Đợt 1: từ ngày …".
        return Some((Style::Word(rank), 0));
    }
    None
}

/// The bytes of `line` that read as the lower-case words of `prefix`.
pub(crate) fn lower_prefix(line: &str, prefix: &str) -> Option<usize> {
    let mut at = 0;
    for (index, word) in prefix.split(' ').enumerate() {
        let tail = line.get(at..)?;
        let skipped = tail.len() - tail.trim_start().len();
        if index > 0 && skipped == 0 {
            return None;
        }
        let tail = tail.trim_start();
        let end = tail
            .find(|c: char| !(crate::letters::is_letter(c) || crate::letters::is_mark(c)))
            .unwrap_or(tail.len());
        let mut small = String::new();
        crate::letters::push_word(tail.get(..end)?, &mut small);
        if small != word {
            return None;
        }
        at += skipped + end;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(line: &str) -> Option<Style> {
        marker(line).0.map(|marker| marker.style)
    }

    #[test]
    fn markers_of_all_styles() {
        assert_eq!(style("1. Nội dung"), Some(Style::Number(1, '.')));
        assert_eq!(style(r"1\. Nội dung"), Some(Style::Number(1, '.')));
        assert_eq!(marker(r"\- Nội dung").0.map(|marker| marker.end), Some(3));
        assert_eq!(style("1.2 Nội dung"), Some(Style::Number(2, '.')));
        assert_eq!(style("2.305 nhà"), None);
        assert_eq!(style("15/9/2025: khai giảng"), None);
        assert_eq!(style("IV. TỔ CHỨC"), Some(Style::Roman));
        assert_eq!(style("Ii. tổ chức"), Some(Style::Roman));
        assert_eq!(style("A."), Some(Style::Upper));
        assert_eq!(style("đ) Lập danh sách"), Some(Style::Letter(')')));
        assert_eq!(style("(2) Lập danh sách"), Some(Style::Bracket));
        assert_eq!(style("## **II. NỘI DUNG**"), Some(Style::Roman));
        assert_eq!(style("#### Ngày thứ nhất"), Some(Style::Hashes(4)));
        assert_eq!(style("- Lập danh sách"), Some(Style::Bullet('-')));
        assert_eq!(style("**Căn cứ** kế hoạch"), None);
        assert_eq!(style("Điều 5. Thời hạn"), Some(Style::Article));
        assert_eq!(style("Điều 5 của Luật"), None);
        assert_eq!(style("Đợt 2: từ ngày"), Some(Style::Word(18)));
    }
}
