//! Excel: the sheets as tables. Cells that are merged over rows say the same in
//! each; dates are written as day, month and year.

use serde::Serialize;

use super::Out;
use super::package::{Node, Package, Tag, walk};
use crate::dates::Date;
use crate::error::Error;
use crate::source::MAX_TEXT;

/// The most columns that are read of a sheet.
const MAX_COLUMNS: usize = 64;
/// The most rows.
const MAX_ROWS: usize = 50_000;
/// The most merged cells.
const MAX_MERGED: usize = 10_000;

/// A sheet of a workbook, without its blank rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows, in order.
    pub rows: Vec<SheetRow>,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SheetRow {
    /// Its number in Excel.
    pub row: usize,
    /// What its cells show, from column A on.
    pub cells: Vec<String>,
}

/// The text of a workbook: its sheets in order.
pub(super) fn text(package: &mut Package) -> Result<String, Error> {
    let mut out = Out::new();
    each_sheet(package, |_, cells| write(&cells, &mut out))?;
    Ok(out.text)
}

/// The sheets of a workbook, whose JSON is not much longer than a text may be.
pub(super) fn sheets(package: &mut Package) -> Result<Vec<Sheet>, Error> {
    let (mut sheets, mut size) = (Vec::new(), 0);
    each_sheet(package, |name, cells| {
        let mut rows = Vec::new();
        for (cells, row) in cells.into_iter().zip(1..) {
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            // Quotation marks and a comma.
            size += cells.iter().map(|cell| cell.len() + 3).sum::<usize>();
            if size > MAX_TEXT {
                return Err(Error::Bomb);
            }
            rows.push(SheetRow { row, cells });
        }
        sheets.push(Sheet { name, rows });
        Ok(())
    })?;
    Ok(sheets)
}

/// Gives the sheets that are not hidden, in order, each with its name and all its cells.
fn each_sheet(
    package: &mut Package,
    mut take: impl FnMut(String, Cells) -> Result<(), Error>,
) -> Result<(), Error> {
    let shared = match package.part("xl/sharedStrings.xml")? {
        Some(xml) => strings(&xml)?,
        None => Vec::new(),
    };
    let dated = match package.part("xl/styles.xml")? {
        Some(xml) => date_styles(&xml)?,
        None => Vec::new(),
    };
    let workbook = package.part("xl/workbook.xml")?.unwrap_or_default();
    let relations = package.part("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let targets = targets(&relations)?;
    let mut sheets = Vec::new();
    let mut epoch_1904 = false;
    walk(&workbook, |node| {
        if let Node::Open(tag) = node {
            match tag.name.as_str() {
                "workbookPr" => epoch_1904 = matches!(tag.get("date1904"), Some("1" | "true")),
                "sheet" if tag.get("state").is_none_or(|state| state == "visible") => {
                    sheets.push((
                        tag.get("name").unwrap_or_default().to_owned(),
                        tag.get("id").unwrap_or_default().to_owned(),
                    ));
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    for (index, (name, id)) in sheets.into_iter().enumerate() {
        let path = targets.iter().find(|(key, _)| *key == id).map_or_else(
            || format!("xl/worksheets/sheet{}.xml", index + 1),
            |(_, path)| path.clone(),
        );
        let Some(xml) = package.part(&path)? else { continue };
        take(name, cells(&xml, &shared, &dated, epoch_1904)?)?;
    }
    Ok(())
}

/// Rows of cells, all of one width.
type Cells = Vec<Vec<String>>;

fn write(sheet: &Cells, out: &mut Out) -> Result<(), Error> {
    let filled = |row: &[String]| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let start = sheet.iter().position(|row| filled(row) >= 3).unwrap_or(sheet.len());
    for (place, row) in sheet.iter().enumerate() {
        // What stands alone above the table are its title and grounds.
        if place < start
            || filled(row) == 1 && place > start && row.iter().any(|cell| cell.len() > 200)
        {
            for cell in row.iter().filter(|cell| !cell.trim().is_empty()) {
                cell.split('\n').try_for_each(|line| out.line(line))?;
            }
        } else {
            out.row(row)?;
        }
    }
    Ok(())
}

fn strings(xml: &str) -> Result<Vec<String>, Error> {
    let (mut out, mut text, mut inside, mut phonetic) = (Vec::new(), String::new(), false, 0_usize);
    walk(xml, |node| {
        match node {
            Node::Open(tag) if tag.name == "si" => text.clear(),
            Node::Open(tag) if tag.name == "rPh" => phonetic += 1,
            Node::Open(tag) if tag.name == "t" => inside = !tag.empty,
            Node::Close(name) if name == "t" => inside = false,
            Node::Close(name) if name == "rPh" => phonetic = phonetic.saturating_sub(1),
            Node::Close(name) if name == "si" => out.push(std::mem::take(&mut text)),
            Node::Text(words) if inside && phonetic == 0 => text.push_str(&words),
            _ => {}
        }
        Ok(())
    })?;
    Ok(out)
}

fn targets(xml: &str) -> Result<Vec<(String, String)>, Error> {
    let mut out = Vec::new();
    walk(xml, |node| {
        if let Node::Open(tag) = node
            && let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("xl/{target}"),
            };
            out.push((id.to_owned(), path));
        }
        Ok(())
    })?;
    Ok(out)
}

/// For each cell style, whether it shows a date.
fn date_styles(xml: &str) -> Result<Vec<bool>, Error> {
    let (mut custom, mut out, mut cells) = (Vec::new(), Vec::new(), false);
    walk(xml, |node| {
        match node {
            Node::Open(tag) if tag.name == "numFmt" => {
                let id = tag.get("numFmtId").unwrap_or_default().to_owned();
                let code = tag.get("formatCode").unwrap_or_default().to_lowercase();
                let plain: String = code.split('"').step_by(2).collect();
                if plain.contains('y') || plain.contains('d') && plain.contains('m') {
                    custom.push(id);
                }
            }
            Node::Open(tag) if tag.name == "cellXfs" => cells = true,
            Node::Close(name) if name == "cellXfs" => cells = false,
            Node::Open(tag) if tag.name == "xf" && cells => {
                let id = tag.get("numFmtId").unwrap_or_default();
                let number: u32 = id.parse().unwrap_or(0);
                let known = matches!(number, 14..=17 | 22 | 27..=36 | 50..=58);
                out.push(known || custom.iter().any(|custom| custom == id));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(out)
}

/// The column of a reference: `C5` is 2.
fn column(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).take(4);
    letters
        .fold(0_usize, |value, letter| value * 26 + usize::from(letter - b'A') + 1)
        .saturating_sub(1)
}

fn row(reference: &str) -> usize {
    reference
        .trim_start_matches(|c: char| c.is_ascii_alphabetic())
        .parse::<usize>()
        .unwrap_or(1)
        .saturating_sub(1)
}

/// A day by its number in Excel.
fn day(serial: f64, epoch_1904: bool) -> Option<Date> {
    if !(1.0..100_000.0).contains(&serial) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "below 100,000")]
    let mut days = serial as i32 + if epoch_1904 { 1_462 } else { 0 };
    // 1 is 1 January 1900; 60 is a day that never was.
    if days > 59 {
        days -= 1;
    }
    let mut year = 1900;
    loop {
        let length = if crate::dates::days_in(year, 2) == 29 { 366 } else { 365 };
        if days <= length {
            break;
        }
        days -= length;
        year += 1;
    }
    for month in 1..=12 {
        let length = i32::from(crate::dates::days_in(year, month));
        if days <= length {
            return Date::new(year, month, u8::try_from(days).ok()?);
        }
        days -= length;
    }
    None
}

/// A cell that is open.
#[derive(Default)]
struct Cell {
    reference: String,
    kind: String,
    style: usize,
    value: String,
}

fn cells(xml: &str, shared: &[String], dated: &[bool], epoch_1904: bool) -> Result<Cells, Error> {
    let mut rows: Cells = Vec::new();
    let mut merges: Vec<String> = Vec::new();
    let mut cell = Cell::default();
    let (mut inside, mut place) = (false, (0_usize, 0_usize));
    walk(xml, |node| {
        match node {
            Node::Open(tag) => match tag.name.as_str() {
                "row" => {
                    place = (tag.get("r").map_or(place.0 + usize::from(!rows.is_empty()), row), 0);
                }
                "c" => cell = open_cell(&tag),
                "v" | "t" => inside = !tag.empty,
                "mergeCell" => merges.extend(tag.get("ref").map(str::to_owned)),
                _ => {}
            },
            Node::Text(text) if inside => cell.value.push_str(&text),
            Node::Close(name) => match name.as_str() {
                "v" | "t" => inside = false,
                "c" => {
                    let at = if cell.reference.is_empty() {
                        place
                    } else {
                        (row(&cell.reference), column(&cell.reference))
                    };
                    place = (at.0, at.1 + 1);
                    let value = shown(&cell, shared, dated, epoch_1904);
                    if at.0 >= MAX_ROWS || at.1 >= MAX_COLUMNS {
                        // Looks alone, such as borders, are no loss.
                        return match value.trim().is_empty() {
                            true => Ok(()),
                            false => Err(Error::LargeSheet),
                        };
                    }
                    if rows.len() <= at.0 {
                        rows.resize(at.0 + 1, Vec::new());
                    }
                    if let Some(row) = rows.get_mut(at.0) {
                        if row.len() <= at.1 {
                            row.resize(at.1 + 1, String::new());
                        }
                        if let Some(slot) = row.get_mut(at.1) {
                            *slot = value;
                        }
                    }
                }
                _ => {}
            },
            Node::Text(_) => {}
        }
        Ok(())
    })?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    if merges.len() > MAX_MERGED {
        return Err(Error::LargeSheet);
    }
    for merge in &merges {
        fill(&mut rows, merge);
    }
    Ok(rows)
}

fn open_cell(tag: &Tag) -> Cell {
    Cell {
        reference: tag.get("r").unwrap_or_default().to_owned(),
        kind: tag.get("t").unwrap_or_default().to_owned(),
        style: tag.get("s").and_then(|style| style.parse().ok()).unwrap_or(0),
        value: String::new(),
    }
}

/// What a cell shows.
fn shown(cell: &Cell, shared: &[String], dated: &[bool], epoch_1904: bool) -> String {
    match cell.kind.as_str() {
        "s" => cell
            .value
            .trim()
            .parse()
            .ok()
            .and_then(|place: usize| shared.get(place))
            .cloned()
            .unwrap_or_default(),
        "e" | "b" => String::new(),
        "str" | "inlineStr" => cell.value.clone(),
        _ => {
            let serial = cell.value.trim().parse::<f64>().ok();
            let date = dated.get(cell.style).copied().unwrap_or(false);
            match serial.filter(|_| date).and_then(|serial| day(serial, epoch_1904)) {
                Some(day) => format!("{}/{}/{}", day.day, day.month, day.year),
                None => cell.value.clone(),
            }
        }
    }
}

/// Gives each row of a merged cell its words; over columns only the first has them.
fn fill(rows: &mut Cells, reference: &str) {
    let Some((from, to)) = reference.split_once(':') else { return };
    let (first, last, at) = (row(from), row(to).min(MAX_ROWS), column(from));
    // A title merged over the whole sheet is no column of a table.
    let Some(value) = rows.get(first).and_then(|row| row.get(at)).cloned() else { return };
    for row in rows.iter_mut().take(last + 1).skip(first + 1) {
        if let Some(slot) = row.get_mut(at).filter(|slot| slot.is_empty()) {
            slot.clone_from(&value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_by_their_number() {
        assert_eq!(day(45_658.0, false).map(|d| d.to_string()).as_deref(), Some("2025-01-01"));
        assert_eq!(day(60_000_000.0, false), None);
        assert_eq!(column("AB12"), 27);
        assert_eq!(row("AB12"), 11);
    }
}
