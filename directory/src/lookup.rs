//! Provinces by name, code or id.

use chrono::NaiveDate;

use crate::Directory;
use crate::names::{fold, in_sentence, vietnamese_day};
use crate::units::{Level, Unit};

/// Why no province was found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookupError {
    /// Nothing has that name.
    #[error("there is no province `{query}`")]
    Unknown {
        /// What was asked for.
        query: String,
    },
    /// A province had the name, but not on that day.
    #[error("there is no province `{query}` on {on}: {}", lives(units))]
    AnotherDay {
        /// What was asked for.
        query: String,
        /// The day asked for.
        on: NaiveDate,
        /// Those that have the name on other days.
        units: Vec<Unit>,
    },
    /// Several provinces could be meant.
    #[error("`{query}` can be {}", names(candidates))]
    Ambiguous {
        /// What was asked for.
        query: String,
        /// Those it can be.
        candidates: Vec<Unit>,
    },
}

impl LookupError {
    /// The same in Vietnamese.
    #[must_use]
    pub fn vi(&self) -> String {
        match self {
            LookupError::Unknown { query } => format!("không có tỉnh, thành phố `{query}`"),
            LookupError::AnotherDay { query, on, units } => {
                let lives: Vec<String> = units.iter().map(life_vi).collect();
                let on = vietnamese_day(*on);
                format!("ngày {on} không có tỉnh, thành phố `{query}`: {}", lives.join("; "))
            }
            LookupError::Ambiguous { query, candidates } => {
                format!("`{query}` có thể là {}", names(candidates))
            }
        }
    }
}

fn names(units: &[Unit]) -> String {
    let names: Vec<String> =
        units.iter().map(|unit| format!("{} ({})", unit.name, unit.code)).collect();
    names.join(", ")
}

fn lives(units: &[Unit]) -> String {
    let life = |unit: &Unit| match (unit.opened, unit.closed) {
        (_, Some(closed)) => format!("{} worked until {closed}", unit.name),
        (Some(opened), None) => format!("{} works from {opened}", unit.name),
        (None, None) => unit.name.clone(),
    };
    units.iter().map(life).collect::<Vec<_>>().join("; ")
}

fn life_vi(unit: &Unit) -> String {
    let name = in_sentence(&unit.name);
    match (unit.opened, unit.closed) {
        (_, Some(closed)) => format!("{name} hoạt động đến hết ngày {}", vietnamese_day(closed)),
        (Some(opened), None) => format!("{name} hoạt động từ ngày {}", vietnamese_day(opened)),
        (None, None) => name,
    }
}

impl Directory {
    /// The province that has a name, a code or an id on a day. Marks, case and
    /// the type word may be left out; a part of the name is enough if only one
    /// province has it.
    ///
    /// # Errors
    ///
    /// When none has it, when one has it on other days only, and when several
    /// have it, with their list.
    pub fn province(&self, query: &str, on: NaiveDate) -> Result<&Unit, LookupError> {
        let folded = fold(query);
        let named = |unit: &&Unit| {
            unit.code == query
                || unit.id == query
                || fold(&unit.name) == folded
                || fold(unit.short_name()) == folded
        };
        let has_part =
            |unit: &&Unit| format!("-{}-", fold(&unit.name)).contains(&format!("-{folded}-"));
        let provinces = || self.units.iter().filter(|unit| unit.level == Level::Province);
        let of_day = || provinces().filter(|unit| unit.works_on(on));

        let mut found: Vec<&Unit> = of_day().filter(named).collect();
        if found.is_empty() {
            // An older name is not taken for a part of another's.
            let units: Vec<Unit> = provinces().filter(named).cloned().collect();
            if !units.is_empty() {
                return Err(LookupError::AnotherDay { query: query.to_owned(), on, units });
            }
            found = of_day().filter(|unit| !folded.is_empty() && has_part(unit)).collect();
        }
        match found.as_slice() {
            [] => Err(LookupError::Unknown { query: query.to_owned() }),
            [unit] => Ok(unit),
            several => Err(LookupError::Ambiguous {
                query: query.to_owned(),
                candidates: several.iter().map(|&unit| unit.clone()).collect(),
            }),
        }
    }
}
