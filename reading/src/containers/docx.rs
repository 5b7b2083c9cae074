//! Word: paragraphs with the numbers of their lists, tables, text boxes; changes
//! that were tracked are read as accepted.

use std::collections::HashMap;

use super::Out;
use super::numbering::Numbering;
use super::package::{Node, Package, Tag, walk};
use crate::error::{Damage, Error};

/// A table as it is read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    cell: String,
    /// Columns that the cell spans, and whether it goes on from the cell above.
    span: usize,
    merged: bool,
}

/// What is read of the body.
struct Body {
    out: Out,
    numbering: Option<Numbering>,
    /// The list and level of each style of paragraphs.
    styles: HashMap<String, (String, u8)>,
    tables: Vec<Table>,
    /// Paragraphs that are open: those of a text box lie within another.
    paragraphs: Vec<Paragraph>,
    /// How deep inside text that is left out.
    skipped: usize,
    in_text: bool,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    list: Option<(String, u8)>,
    style: Option<String>,
}

/// Elements whose content is left out: deleted and moved text, the second form of
/// a drawing.
fn is_left_out(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback" | "instrText" | "delText")
}

/// The text of a Word file.
pub(super) fn text(package: &mut Package) -> Result<String, Error> {
    let Some(document) = package.part("word/document.xml")? else {
        return Err(Error::Damaged(Damage::Word));
    };
    let numbering = match package.part("word/numbering.xml")? {
        Some(xml) => Some(Numbering::new(&xml)?),
        None => None,
    };
    let styles = match package.part("word/styles.xml")? {
        Some(xml) => styles(&xml)?,
        None => HashMap::new(),
    };
    let mut body = Body {
        out: Out::new(),
        numbering,
        styles,
        tables: Vec::new(),
        paragraphs: Vec::new(),
        skipped: 0,
        in_text: false,
    };
    walk(&document, |node| match node {
        Node::Open(tag) => body.open(&tag),
        Node::Close(name) => body.close(&name),
        Node::Text(text) => {
            if body.in_text
                && body.skipped == 0
                && let Some(paragraph) = body.paragraphs.last_mut()
            {
                paragraph.text.push_str(&text);
            }
            Ok(())
        }
    })?;
    Ok(body.out.text)
}

/// Styles that number their paragraphs.
fn styles(xml: &str) -> Result<HashMap<String, (String, u8)>, Error> {
    let mut out = HashMap::new();
    let (mut style, mut level) = (String::new(), 0);
    walk(xml, |node| {
        let Node::Open(tag) = node else { return Ok(()) };
        match tag.name.as_str() {
            "style" => {
                style = tag.get("styleId").unwrap_or_default().to_owned();
                level = 0;
            }
            "ilvl" => level = tag.get("val").and_then(|level| level.parse().ok()).unwrap_or(0),
            "numId" => {
                out.insert(style.clone(), (tag.get("val").unwrap_or_default().to_owned(), level));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(out)
}

impl Body {
    fn open(&mut self, tag: &Tag) -> Result<(), Error> {
        if is_left_out(&tag.name) && !tag.empty {
            self.skipped += 1;
        }
        if self.skipped > 0 {
            return Ok(());
        }
        let value = || tag.get("val").unwrap_or_default();
        let paragraph = self.paragraphs.last_mut();
        match tag.name.as_str() {
            "p" => self.paragraphs.push(Paragraph::default()),
            "t" => self.in_text = !tag.empty,
            "tab" if paragraph.is_some() => {
                if let Some(paragraph) = paragraph {
                    paragraph.text.push(' ');
                }
            }
            "br" | "cr" => {
                let inside = !self.tables.is_empty();
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.text.push(if inside { ' ' } else { '\n' });
                }
            }
            "noBreakHyphen" | "softHyphen" => {
                if let Some(paragraph) = paragraph.filter(|_| tag.name == "noBreakHyphen") {
                    paragraph.text.push('-');
                }
            }
            "pStyle" => {
                let style = value().to_owned();
                if let Some(paragraph) = paragraph {
                    paragraph.style = Some(style);
                }
            }
            "ilvl" => {
                let level = value().parse().unwrap_or(0);
                if let Some(paragraph) = paragraph {
                    paragraph.list.get_or_insert_default().1 = level;
                }
            }
            "numId" => {
                let list = value().to_owned();
                if let Some(paragraph) = paragraph {
                    paragraph.list.get_or_insert_default().0 = list;
                }
            }
            "tbl" => self.tables.push(Table::default()),
            "gridSpan" => {
                let span = value().parse().unwrap_or(1);
                if let Some(table) = self.tables.last_mut() {
                    table.span = usize::min(span, 64);
                }
            }
            "vMerge" => {
                let goes_on = value() != "restart";
                if let Some(table) = self.tables.last_mut() {
                    table.merged = goes_on;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Error> {
        if is_left_out(name) {
            self.skipped = self.skipped.saturating_sub(1);
            return Ok(());
        }
        if self.skipped > 0 {
            return Ok(());
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.end_paragraph()?,
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    let mut cell = std::mem::take(&mut table.cell);
                    // A cell merged with the one above says the same.
                    if table.merged {
                        let above = table.rows.last().and_then(|row| row.get(table.row.len()));
                        cell = above.cloned().unwrap_or(cell);
                    }
                    table.row.push(cell);
                    for _ in 1..table.span.max(1) {
                        table.row.push(String::new());
                    }
                    (table.span, table.merged) = (1, false);
                }
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    let row = std::mem::take(&mut table.row);
                    table.rows.push(row);
                }
            }
            "tbl" => self.end_table()?,
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), Error> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let list = paragraph
            .list
            .filter(|(list, _)| !list.is_empty())
            .or_else(|| paragraph.style.as_ref().and_then(|style| self.styles.get(style)).cloned());
        let mut line = String::new();
        if let (Some((list, level)), Some(numbering)) = (&list, &mut self.numbering)
            && list != "0"
            && !paragraph.text.trim().is_empty()
        {
            line = numbering.next(list, *level);
            if !line.is_empty() {
                line.push(' ');
            }
        }
        line.push_str(&paragraph.text);
        match self.tables.last_mut() {
            Some(table) => {
                if !table.cell.is_empty() && !line.trim().is_empty() {
                    table.cell.push(' ');
                }
                table.cell.push_str(line.trim());
                Ok(())
            }
            None => line.split('\n').try_for_each(|line| self.out.line(line)),
        }
    }

    fn end_table(&mut self) -> Result<(), Error> {
        let Some(table) = self.tables.pop() else { return Ok(()) };
        match self.tables.last_mut() {
            // A table within a cell is words of that cell.
            Some(outer) => {
                for cell in table.rows.iter().flatten().filter(|cell| !cell.is_empty()) {
                    outer.cell.push(' ');
                    outer.cell.push_str(cell);
                }
                Ok(())
            }
            None => table.rows.iter().try_for_each(|row| self.out.row(row)),
        }
    }
}
