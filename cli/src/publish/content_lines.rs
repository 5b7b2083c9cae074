//! Calendars as lines (RFC 5545, 3.1), read without mercy: what some client
//! might stumble over is refused.

/// Why a calendar is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    /// The line of the file, from 1; of a folded line its first.
    pub(crate) line: usize,
    /// What is wrong with it.
    pub(crate) reason: String,
}

impl Refused {
    pub(crate) fn new(line: usize, reason: impl Into<String>) -> Refused {
        Refused { line, reason: reason.into() }
    }
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// One unfolded line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentLine {
    pub(crate) line: usize,
    pub(crate) name: String,
    /// Names and values, in their order.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) value: String,
}

/// The most octets of a line without its CRLF.
const LIMIT: usize = 75;

/// Reads all lines: CRLF at each end, at most 75 octets, UTF-8 in every
/// physical line, no control characters.
pub(crate) fn read(text: &[u8]) -> Result<Vec<ContentLine>, Refused> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() {
        number += 1;
        let refused = |reason: &str| Err(Refused::new(number, reason));
        let Some(end) = rest.iter().position(|&octet| octet == b'\r' || octet == b'\n') else {
            return refused("the last line has no line end");
        };
        let (line, tail) = rest.split_at(end);
        let Some(tail) = tail.strip_prefix(b"\r\n") else {
            return refused("a line ends otherwise than with CR LF");
        };
        rest = tail;
        if line.len() > LIMIT {
            return refused("the line has more than 75 octets");
        }
        let Ok(line) = std::str::from_utf8(line) else {
            return refused("the line is not UTF-8, or a letter is folded apart");
        };
        if line.contains(|letter: char| letter.is_control() && letter != '\t') {
            return refused("the line has a control character");
        }
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, folded))) if !more.is_empty() => folded.push_str(more),
            (Some(_), _) => return refused("nothing is folded here"),
            (None, _) if line.is_empty() => return refused("the line is empty"),
            (None, _) => lines.push((number, line.to_owned())),
        }
    }
    lines.into_iter().map(|(number, line)| parse(number, &line)).collect()
}

fn parse(number: usize, line: &str) -> Result<ContentLine, Refused> {
    let refused = |reason: &str| Refused::new(number, reason);
    let (head, value) = outside_quotes(line, ':').ok_or_else(|| refused("there is no colon"))?;
    let mut parts = Vec::new();
    let mut rest = head;
    while let Some((part, tail)) = outside_quotes(rest, ';') {
        parts.push(part);
        rest = tail;
    }
    parts.push(rest);
    let mut parts = parts.into_iter();
    let name = parts.next().unwrap_or_default();
    if !is_name(name) {
        return Err(refused("the property has no proper name"));
    }
    let mut parameters = Vec::new();
    for part in parts {
        let (key, text) =
            part.split_once('=').ok_or_else(|| refused("a parameter has no value"))?;
        if !is_name(key) || text.is_empty() {
            return Err(refused("a parameter has no proper name or value"));
        }
        parameters.push((key.to_owned(), text.trim_matches('"').to_owned()));
    }
    Ok(ContentLine { line: number, name: name.to_owned(), parameters, value: value.to_owned() })
}

fn outside_quotes(text: &str, separator: char) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let at = text.find(|letter| {
        is_quoted ^= letter == '"';
        letter == separator && !is_quoted
    })?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'-')
}

/// The text of a TEXT value (RFC 5545, 3.3.11).
pub(crate) fn unescape(line: &ContentLine) -> Result<String, Refused> {
    let mut text = String::with_capacity(line.value.len());
    let mut letters = line.value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                _ => return Err(Refused::new(line.line, "a backslash escapes nothing")),
            },
            ';' | ',' => {
                return Err(Refused::new(line.line, format!("`{letter}` is not escaped")));
            }
            letter => text.push(letter),
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn reads_folded_lines_and_parameters() {
        let lines =
            read("DTSTART;VALUE=DATE;X=\"a:b;c\":20240101\r\nSUMMARY:kế\r\n  hoạch\r\n".as_bytes());
        let lines = lines.unwrap();
        assert_eq!(lines[0].parameters[1], ("X".to_owned(), "a:b;c".to_owned()));
        assert_eq!((lines[0].value.as_str(), lines[0].line), ("20240101", 1));
        assert_eq!((lines[1].value.as_str(), lines[1].line), ("kế hoạch", 2));
    }

    #[test]
    fn refuses_what_some_client_stumbles_over() {
        let long = format!("X:{}\r\n", "y".repeat(74));
        let torn = [
            b"X:".as_slice(),
            "ế".as_bytes().split_at(1).0,
            b"\r\n ",
            "ế".as_bytes().split_at(1).1,
            b"\r\n",
        ]
        .concat();
        for (text, line) in [
            (b"X:1\n".as_slice(), 1),
            (b"X:1\r", 1),
            (b"X:1", 1),
            (b"X:1\r\n\r\n", 2),
            (b" X:1\r\n", 1),
            (b"X:1\r\n \r\n", 2),
            (b"X:\x07\r\n", 1),
            (b"X\r\n", 1),
            (b"X Y:1\r\n", 1),
            (b"X;Y:1\r\n", 1),
            (long.as_bytes(), 1),
            (&torn, 1),
        ] {
            assert_eq!(read(text).unwrap_err().line, line, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn unescapes_text_and_refuses_bare_separators() {
        let value = |text: &str| unescape(&read(format!("X:{text}\r\n").as_bytes()).unwrap()[0]);
        assert_eq!(value("a\\, b\\; c\\\\ d\\n e\\N").unwrap(), "a, b; c\\ d\n e\n");
        for text in ["a,b", "a;b", "a\\", "a\\x"] {
            assert!(value(text).is_err(), "{text}");
        }
    }
}
