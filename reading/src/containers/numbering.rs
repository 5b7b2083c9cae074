//! The numbers of lists in Word, which are not in the text.

use std::collections::HashMap;

use super::package::{Node, walk};
use crate::error::Error;

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
}

/// The lists of a document and where they stand.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels by abstract list and level.
    levels: HashMap<(String, u8), Level>,
    /// The abstract list of each list.
    lists: HashMap<String, String>,
    /// A start that a list sets for itself.
    overrides: HashMap<(String, u8), u32>,
    /// The last number of each level of each abstract list.
    counters: HashMap<String, [u32; 10]>,
    /// Lists whose own start was used.
    started: Vec<String>,
}

impl Numbering {
    pub(super) fn new(xml: &str) -> Result<Numbering, Error> {
        let mut out = Numbering::default();
        let (mut group, mut list, mut level) = (String::new(), String::new(), 0_u8);
        walk(xml, |node| {
            let Node::Open(tag) = node else { return Ok(()) };
            let value = tag.get("val").unwrap_or_default().to_owned();
            match tag.name.as_str() {
                "abstractNum" => {
                    group = tag.get("abstractNumId").unwrap_or_default().to_owned();
                    list.clear();
                }
                "num" => list = tag.get("numId").unwrap_or_default().to_owned(),
                "abstractNumId" if !list.is_empty() => {
                    out.lists.insert(list.clone(), value);
                }
                "lvl" | "lvlOverride" => {
                    level =
                        tag.get("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0).min(9);
                }
                "startOverride" => {
                    out.overrides.insert((list.clone(), level), value.parse().unwrap_or(1));
                }
                "numFmt" | "lvlText" | "start" if list.is_empty() => {
                    let entry = out
                        .levels
                        .entry((group.clone(), level))
                        .or_insert_with(|| Level { start: 1, ..Level::default() });
                    match tag.name.as_str() {
                        "numFmt" => entry.format = value,
                        "lvlText" => entry.text = value,
                        _ => entry.start = value.parse().unwrap_or(1),
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(out)
    }

    /// The label of the next paragraph of a list: "1.", "a)", "-".
    pub(super) fn next(&mut self, list: &str, level: u8) -> String {
        let Some(group) = self.lists.get(list).cloned() else { return String::new() };
        let level = level.min(9);
        let at = usize::from(level);
        let counters = self.counters.entry(group.clone()).or_insert([0; 10]);
        let start = self.levels.get(&(group.clone(), level)).map_or(1, |level| level.start);
        let own = self.overrides.get(&(list.to_owned(), level)).copied();
        let key = format!("{list}/{level}");
        if let (Some(own), false) = (own, self.started.contains(&key)) {
            if let Some(counter) = counters.get_mut(at) {
                *counter = own.saturating_sub(1);
            }
            self.started.push(key);
        }
        if let Some(counter) = counters.get_mut(at) {
            *counter = if *counter == 0 { start } else { counter.saturating_add(1) };
        }
        for counter in counters.iter_mut().skip(at + 1) {
            *counter = 0;
        }
        let counters = *counters;
        let Some(this) = self.levels.get(&(group.clone(), level)) else { return String::new() };
        match this.format.as_str() {
            "none" => return String::new(),
            "bullet" => return "-".to_owned(),
            _ => {}
        }
        let mut label = this.text.clone();
        for (place, counter) in counters.iter().enumerate().take(at + 1) {
            let mark = format!("%{}", place + 1);
            if label.contains(&mark) {
                let level = u8::try_from(place).unwrap_or(0);
                let format = self
                    .levels
                    .get(&(group.clone(), level))
                    .map_or("decimal", |level| level.format.as_str());
                // Legal numbering writes all levels in figures.
                label = label.replace(&mark, &figure((*counter).max(1), format));
            }
        }
        label
    }
}

/// A number in the format of a list.
fn figure(number: u32, format: &str) -> String {
    let letter = |first: u8| {
        let place = u8::try_from((number - 1) % 26).unwrap_or(0);
        char::from(first + place).to_string()
    };
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn roman(mut number: u32) -> String {
    const PARTS: [(u32, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 399 {
        return number.to_string();
    }
    let mut out = String::new();
    for (value, letters) in PARTS {
        while number >= value {
            out.push_str(letters);
            number -= value;
        }
    }
    out
}
