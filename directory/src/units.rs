//! The units, what is above them and what became of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use crate::DataError;
use crate::names::{fold, split};
use crate::table::{day, rows};

const TABLE: &str = "units.tsv";

/// The level of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Provinces and cities under the central government.
    Province,
    /// Districts, towns and cities of a province, until 30/6/2025.
    District,
    /// Communes, wards, townships; special zones.
    Commune,
}

/// An administrative unit in one span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The official code: 2 digits a province, 3 a district, 5 a commune. A
    /// code is given again to a later unit; the id is not.
    pub code: String,
    /// The name with its type word: "Xã Tịnh Khê".
    pub name: String,
    /// The id of its people's committee in a register.
    pub id: String,
    /// Its level.
    pub level: Level,
    /// Its first day, where that is known.
    pub opened: Option<NaiveDate>,
    /// Its last day, if it ended.
    pub closed: Option<NaiveDate>,
    pub(crate) parent: Option<usize>,
    /// The default first.
    pub(crate) successors: Vec<usize>,
    /// Whether a decision names the successors; else they follow from those of
    /// the communes.
    pub(crate) is_named: bool,
    /// The symbol of the decision that ended it.
    pub(crate) decision: String,
}

impl Unit {
    /// Whether it works on a day.
    #[must_use]
    pub fn works_on(&self, on: NaiveDate) -> bool {
        self.opened.is_none_or(|opened| opened <= on)
            && self.closed.is_none_or(|closed| on <= closed)
    }

    /// The name without its type word: "Tịnh Khê".
    #[must_use]
    pub fn short_name(&self) -> &str {
        split(&self.name).1
    }
}

/// Reads the table; the units stand in its order.
pub(crate) fn read(text: &str) -> Result<Vec<Unit>, DataError> {
    let mut units = Vec::new();
    let mut links = Vec::new();
    for row in rows::<7>(TABLE, text) {
        let ([code, name, opened, closed, parent, successors, decision], error) = row?;
        let level = match code.len() {
            2 => Level::Province,
            3 => Level::District,
            5 => Level::Commune,
            _ => return Err(error),
        };
        links.push((parent, successors, error));
        units.push(Unit {
            code: code.to_owned(),
            name: name.to_owned(),
            id: String::new(),
            level,
            opened: day(opened, error)?,
            closed: day(closed, error)?,
            parent: None,
            successors: Vec::new(),
            is_named: !successors.is_empty(),
            decision: decision.to_owned(),
        });
    }
    link(&mut units, &links)?;
    follow_communes(&mut units);
    name_ids(&mut units);
    Ok(units)
}

fn link(units: &mut [Unit], links: &[(&str, &str, DataError)]) -> Result<(), DataError> {
    let mut by_code: HashMap<String, Vec<usize>> = HashMap::new();
    for (position, unit) in units.iter().enumerate() {
        by_code.entry(unit.code.clone()).or_default().push(position);
    }
    // The unit with a code that works on a day.
    let find = |units: &[Unit], code: &str, on: NaiveDate| {
        let mut found = by_code.get(code).into_iter().flatten().copied();
        found.find(|&position| units.get(position).is_some_and(|unit| unit.works_on(on)))
    };
    for (position, &(parent, successors, error)) in links.iter().enumerate() {
        let Some(unit) = units.get(position) else { return Err(error) };
        let last = unit.closed.unwrap_or(NaiveDate::MAX);
        let parent = match parent {
            "" => None,
            code => Some(find(units, code, last).ok_or(error)?),
        };
        let next = last.succ_opt().unwrap_or(last);
        let successors: Option<Vec<usize>> = successors
            .split(',')
            .filter(|code| !code.is_empty())
            .map(|code| find(units, code, next))
            .collect();
        let successors = successors.ok_or(error)?;
        if let Some(unit) = units.get_mut(position) {
            unit.parent = parent;
            unit.successors = successors;
        }
    }
    Ok(())
}

/// A district that no decision hands over leads to the successors of its
/// communes.
fn follow_communes(units: &mut [Unit]) {
    let mut found: HashMap<usize, BTreeSet<usize>> = HashMap::new();
    for unit in units.iter() {
        if let (Level::Commune, Some(parent)) = (unit.level, unit.parent) {
            found.entry(parent).or_default().extend(&unit.successors);
        }
    }
    for (position, unit) in units.iter_mut().enumerate() {
        if unit.level == Level::District && !unit.is_named {
            unit.successors = found.remove(&position).into_iter().flatten().collect();
        }
    }
}

/// Ids are the folded name and, below a province, the folded names of those
/// above; README.md says how equal ones are told apart.
fn name_ids(units: &mut [Unit]) {
    let ids: Vec<String> = units.iter().map(|unit| folded_id(units, unit)).collect();
    let mut at_one_time: HashMap<(&str, Option<NaiveDate>), usize> = HashMap::new();
    for (unit, id) in units.iter().zip(&ids) {
        *at_one_time.entry((id, unit.closed)).or_default() += 1;
    }
    let mut taken: HashSet<&str> = HashSet::new();
    for (unit, id) in units.iter_mut().zip(&ids) {
        let is_alone = at_one_time.get(&(id, unit.closed)) == Some(&1);
        unit.id = match unit.opened {
            _ if !is_alone => format!("{id}-{}", unit.code),
            Some(opened) if taken.contains(id.as_str()) => format!("{id}-{}", opened.year()),
            _ => id.clone(),
        };
        taken.insert(id);
    }
}

fn folded_id(units: &[Unit], unit: &Unit) -> String {
    let mut id = format!("ubnd-{}", fold(&unit.name));
    let mut above = unit.parent.and_then(|parent| units.get(parent));
    while let Some(unit) = above {
        let name = if unit.parent.is_some() { &unit.name } else { unit.short_name() };
        id = format!("{id}-{}", fold(name));
        above = unit.parent.and_then(|parent| units.get(parent));
    }
    id
}
