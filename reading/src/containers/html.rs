//! Saved web pages: paragraphs, lists and tables. Scripts and styles are left out.

use super::Out;
use crate::error::{Damage, Error};

/// The deepest nesting of lists and tables.
const MAX_DEPTH: usize = 100;

/// Letters that HTML names, and signs.
const NAMED: [(&str, char); 50] = [
    ("nbsp", ' '),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("igrave", 'ì'),
    ("iacute", 'í'),
    ("ograve", 'ò'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("yacute", 'ý'),
    ("Agrave", 'À'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Atilde", 'Ã'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Igrave", 'Ì'),
    ("Iacute", 'Í'),
    ("Ograve", 'Ò'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Otilde", 'Õ'),
    ("Ugrave", 'Ù'),
    ("Uacute", 'Ú'),
    ("Yacute", 'Ý'),
    ("times", '×'),
    ("middot", '·'),
];

#[derive(Default)]
struct Table {
    row: Vec<String>,
    cell: Option<String>,
}

struct Page {
    out: Out,
    line: String,
    /// Open lists: the number of the last item of an ordered one.
    lists: Vec<Option<u32>>,
    tables: Vec<Table>,
}

/// The text of a page.
pub(super) fn text(page: &str) -> Result<String, Error> {
    let mut body =
        Page { out: Out::new(), line: String::new(), lists: Vec::new(), tables: Vec::new() };
    let mut at = 0;
    while let Some(rest) = page.get(at..).filter(|rest| !rest.is_empty()) {
        let open = rest.find('<').unwrap_or(rest.len());
        body.words(rest.get(..open).unwrap_or_default());
        at += open;
        let Some(tag) = page.get(at..).filter(|tag| !tag.is_empty()) else { break };
        if let Some(comment) = tag.strip_prefix("<!--") {
            at += comment.find("-->").map_or(tag.len(), |end| end + 7);
            continue;
        }
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let inside = tag.get(1..end).unwrap_or_default().trim_end_matches('>');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let name = name.to_ascii_lowercase();
        at += end;
        if matches!(name.as_str(), "script" | "style" | "head" | "noscript" | "svg" | "template")
            && !inside.starts_with('/')
        {
            let close = format!("</{name}");
            let rest = page.get(at..).unwrap_or_default();
            at += find_ignoring_case(rest, &close).unwrap_or(rest.len());
            continue;
        }
        if name.is_empty() && !inside.starts_with(['/', '!', '?']) {
            // A stray sign.
            body.words("<");
            at = at - end + 1;
            continue;
        }
        body.tag(&name, inside.starts_with('/'))?;
    }
    body.flush()?;
    Ok(body.out.text)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes()
        .windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}

impl Page {
    fn words(&mut self, raw: &str) {
        let mut text = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(place) = rest.find('&') {
            text.push_str(rest.get(..place).unwrap_or_default());
            rest = rest.get(place..).unwrap_or_default();
            let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end);
            let letter = end.and_then(|end| entity(rest.get(1..end)?));
            match (letter, end) {
                (Some(letter), Some(end)) => {
                    text.push(letter);
                    rest = rest.get(end + 1..).unwrap_or_default();
                }
                _ => {
                    text.push('&');
                    rest = rest.get(1..).unwrap_or_default();
                }
            }
        }
        text.push_str(rest);
        let place = match self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
            Some(cell) => cell,
            None => &mut self.line,
        };
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim();
            place.push_str(word);
            if piece.len() > word.len() && !place.is_empty() && !place.ends_with(' ') {
                place.push(' ');
            }
        }
    }

    fn flush(&mut self) -> Result<(), Error> {
        let line = std::mem::take(&mut self.line);
        self.out.line(&line)
    }

    fn tag(&mut self, name: &str, closes: bool) -> Result<(), Error> {
        if self.lists.len() + self.tables.len() > MAX_DEPTH {
            return Err(Error::Damaged(Damage::Nesting));
        }
        let in_cell = self.tables.last().is_some_and(|table| table.cell.is_some());
        match name {
            "table" if !closes => {
                if !in_cell {
                    self.flush()?;
                }
                self.tables.push(Table::default());
            }
            "table" => {
                self.end_row()?;
                let inner = self.tables.pop();
                // What a table within a cell holds was written as rows already.
                drop(inner);
            }
            "tr" => self.end_row()?,
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    if let Some(cell) = table.cell.take() {
                        table.row.push(cell);
                    }
                    if !closes {
                        table.cell = Some(String::new());
                    }
                }
            }
            _ if in_cell => self.words(" "),
            "br" | "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section"
            | "article" | "header" | "footer" | "blockquote" | "dt" | "dd" | "pre" | "hr"
            | "body" | "center" => self.flush()?,
            "ul" | "ol" => {
                self.flush()?;
                if closes {
                    self.lists.pop();
                } else {
                    self.lists.push((name == "ol").then_some(0));
                }
            }
            "li" => {
                self.flush()?;
                if !closes {
                    self.line = match self.lists.last_mut() {
                        Some(Some(number)) => {
                            *number += 1;
                            format!("{number}. ")
                        }
                        _ => "- ".to_owned(),
                    };
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Error> {
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        if let Some(cell) = table.cell.take() {
            table.row.push(cell);
        }
        let row = std::mem::take(&mut table.row);
        self.out.row(&row)
    }
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| *letter != '\0');
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}
