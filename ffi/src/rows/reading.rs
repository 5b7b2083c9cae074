//! From rows to what questions take.

use std::fmt::Display;

use kyhan::Withdrawn;
use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};

use super::{Given, KyhanRows};
use crate::column::KyhanColumn;
use crate::refusal::Refusal;
use crate::word::KyhanWord;

/// What happened, one record a row.
pub(crate) fn records(rows: Option<&KyhanRows>) -> Result<Vec<Record>, Refusal> {
    each(rows, |row| {
        Ok(Record {
            occurrence: row.text(KyhanColumn::Occurrence)?,
            event: row.event()?,
            on: row.optional(KyhanColumn::On, date)?,
            at: row.optional(KyhanColumn::At, parsed)?,
            last: row.optional(KyhanColumn::Until, date)?,
            basis: row.optional(KyhanColumn::Basis, text)?,
            evidence: row.optional(KyhanColumn::Evidence, text)?,
        })
    })
}

/// The texts of the column VALUE.
pub(crate) fn values(rows: Option<&KyhanRows>) -> Result<Vec<String>, Refusal> {
    each(rows, |row| row.text(KyhanColumn::Value))
}

/// Entries of a calendar that were withdrawn, one a row.
pub(crate) fn withdrawn(rows: Option<&KyhanRows>) -> Result<Vec<Withdrawn>, Refusal> {
    each(rows, |row| {
        Ok(Withdrawn {
            uid: row.text(KyhanColumn::Uid)?,
            from: row.required(KyhanColumn::From, date)?,
            last: row.required(KyhanColumn::Until, date)?,
            title: row.text(KyhanColumn::Title)?,
            sequence: row.required(KyhanColumn::Sequence, number)?,
            date: row.required(KyhanColumn::Date, date)?,
        })
    })
}

/// Reads each row; columns that are not read are refused.
fn each<T>(
    rows: Option<&KyhanRows>,
    read: impl Fn(&mut Row<'_>) -> Result<T, Refusal>,
) -> Result<Vec<T>, Refusal> {
    let rows = rows.map_or(&[][..], |rows| &rows.rows);
    let each = rows.iter().enumerate().map(|(position, cells)| {
        let mut row = Row { position, cells, read: Vec::new() };
        let made = read(&mut row)?;
        match cells.iter().find(|(column, _)| !row.read.contains(column)) {
            None => Ok(made),
            Some((column, _)) => {
                let name = column.name();
                Err(Refusal::request(format!("row {position}: unknown column `{name}`")))
            }
        }
    });
    each.collect()
}

/// A row that is being read.
struct Row<'r> {
    position: usize,
    cells: &'r [(KyhanColumn, Given)],
    /// The columns that were read.
    read: Vec<KyhanColumn>,
}

impl Row<'_> {
    fn optional<T>(
        &mut self,
        column: KyhanColumn,
        read: impl FnOnce(&Given) -> Result<T, String>,
    ) -> Result<Option<T>, Refusal> {
        self.read.push(column);
        let cell = self.cells.iter().find(|(known, _)| *known == column);
        let Some((_, given)) = cell else { return Ok(None) };
        read(given).map(Some).map_err(|wrong| {
            let (name, position) = (column.name(), self.position);
            Refusal::request(format!("`{name}` of row {position}: {wrong}"))
        })
    }

    fn required<T>(
        &mut self,
        column: KyhanColumn,
        read: impl FnOnce(&Given) -> Result<T, String>,
    ) -> Result<T, Refusal> {
        self.optional(column, read)?.ok_or_else(|| {
            Refusal::request(format!("row {} has no `{}`", self.position, column.name()))
        })
    }

    fn text(&mut self, column: KyhanColumn) -> Result<String, Refusal> {
        self.required(column, text)
    }

    fn event(&mut self) -> Result<RecordEvent, Refusal> {
        self.required(KyhanColumn::Event, |given| {
            let word = match given {
                Given::Word(word) => Some(*word),
                Given::Text(text) => KyhanWord::of_name(text),
                _ => None,
            };
            match word {
                Some(KyhanWord::Submitted) => Ok(RecordEvent::Submitted),
                Some(KyhanWord::Withdrawn) => Ok(RecordEvent::Withdrawn),
                Some(KyhanWord::Waived) => Ok(RecordEvent::Waived),
                Some(KyhanWord::Extended) => Ok(RecordEvent::Extended),
                Some(KyhanWord::Happened) => Ok(RecordEvent::Happened),
                _ => Err("expected `submitted`, `withdrawn`, `waived`, `extended` or `happened`"
                    .to_owned()),
            }
        })
    }
}

fn text(given: &Given) -> Result<String, String> {
    match given {
        Given::Text(text) => Ok(text.clone()),
        _ => Err("expected a text".to_owned()),
    }
}

fn date(given: &Given) -> Result<Date, String> {
    match given {
        Given::Date(date) => Ok(*date),
        _ => parsed(given),
    }
}

fn number(given: &Given) -> Result<u32, String> {
    match given {
        Given::Number(number) => {
            u32::try_from(*number).map_err(|_| format!("`{number}` is negative"))
        }
        _ => Err("expected a number".to_owned()),
    }
}

/// A value that has a form as text.
fn parsed<T: std::str::FromStr<Err: Display>>(given: &Given) -> Result<T, String> {
    text(given)?.parse().map_err(|error: T::Err| error.to_string())
}
