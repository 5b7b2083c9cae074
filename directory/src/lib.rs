#![doc = include_str!("../README.md")]

mod bodies;
mod document;
mod lookup;
mod names;
mod register;
mod table;
mod units;

use std::collections::HashMap;

use chrono::NaiveDate;

pub use lookup::LookupError;
pub use register::Parts;
pub use units::{Level, Unit};

use bodies::Bodies;
use table::{day, rows};

/// The largest table, so that the decoder stops.
const MAX_TABLE_BYTES: usize = 4 * 1024 * 1024;

/// All units of Viet Nam, and the rules for their bodies.
#[derive(Debug)]
pub struct Directory {
    units: Vec<Unit>,
    /// The units of which each is a successor.
    predecessors: Vec<Vec<usize>>,
    decisions: HashMap<String, Decision>,
    bodies: Bodies,
}

/// What decided the end of a unit.
#[derive(Debug)]
struct Decision {
    adopted: Option<NaiveDate>,
    in_force: Option<NaiveDate>,
    operates: NaiveDate,
    citation: String,
}

/// A table of the crate that cannot be read: a defect of the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the table `{table}` cannot be read at line {line}")]
pub struct DataError {
    table: &'static str,
    line: usize,
}

impl Directory {
    /// The first day of the units that work now.
    pub const CURRENT_SINCE: NaiveDate = match NaiveDate::from_ymd_opt(2025, 7, 1) {
        Some(day) => day,
        None => NaiveDate::MAX,
    };

    /// Unpacks the tables.
    ///
    /// # Errors
    ///
    /// When a table of the crate is damaged.
    pub fn load() -> Result<Directory, DataError> {
        let units = units::read(&units_table()?)?;
        let mut predecessors = vec![Vec::new(); units.len()];
        for (position, unit) in units.iter().enumerate() {
            for &successor in &unit.successors {
                if let Some(before) = predecessors.get_mut(successor) {
                    before.push(position);
                }
            }
        }
        Ok(Directory {
            units,
            predecessors,
            decisions: decisions(include_str!("../data/decisions.tsv"))?,
            bodies: Bodies::read(
                include_str!("../data/bodies.tsv"),
                include_str!("../data/body-successions.tsv"),
            )?,
        })
    }

    /// All units: the provinces, districts and communes of every day.
    pub fn units(&self) -> impl ExactSizeIterator<Item = &Unit> {
        self.units.iter()
    }

    /// The units that took over from a unit, the default first; empty while it works.
    pub fn successors<'a>(&'a self, unit: &'a Unit) -> impl Iterator<Item = &'a Unit> {
        unit.successors.iter().filter_map(|&position| self.units.get(position))
    }

    /// The unit above.
    #[must_use]
    pub fn parent(&self, unit: &Unit) -> Option<&Unit> {
        unit.parent.and_then(|parent| self.units.get(parent))
    }
}

fn units_table() -> Result<String, DataError> {
    let damaged = DataError { table: "units.tsv.deflate", line: 0 };
    let packed = include_bytes!("../data/units.tsv.deflate");
    let text = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, MAX_TABLE_BYTES)
        .map_err(|_| damaged)?;
    String::from_utf8(text).map_err(|_| damaged)
}

fn decisions(text: &str) -> Result<HashMap<String, Decision>, DataError> {
    let decision = |row: Result<([&str; 5], DataError), DataError>| {
        let ([symbol, adopted, in_force, operates, citation], error) = row?;
        let decision = Decision {
            adopted: day(adopted, error)?,
            in_force: day(in_force, error)?,
            operates: day(operates, error)?.ok_or(error)?,
            citation: citation.to_owned(),
        };
        Ok((symbol.to_owned(), decision))
    };
    rows::<5>("decisions.tsv", text).map(decision).collect()
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_compressed_table_is_the_readable_one() {
        let readable = include_str!("../data/units.tsv");
        assert!(units_table().is_ok_and(|text| text == readable));
    }

    #[test]
    fn every_decision_that_a_unit_names_is_known() {
        let directory = Directory::load().expect("the tables are sound");
        for unit in directory.units().filter(|unit| unit.closed.is_some()) {
            let decision = directory.decisions.get(&unit.decision);
            let operates = decision.map(|decision| decision.operates);
            assert_eq!(operates, unit.closed.and_then(|closed| closed.succ_opt()), "{}", unit.id);
        }
    }
}
