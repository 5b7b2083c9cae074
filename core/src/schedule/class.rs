//! The occurrences that a record is about: one, or those of a class of bearers.

use super::ids::{find_occurrence, occasions, parse_occasion, row_of};
use super::life::is_alive;
use super::rows::{Row, rows_of_date};
use super::versions::of_occasion;
use crate::grouped::distinct;
use crate::model::{BearerClass, Level};
use crate::plan::{Bearer, Index, NOBODY, PartyKind, Plan, shortened};
use crate::problem::{Kind, Problem};

/// The occurrences that a record is about, and the parts of its class that none of the
/// bearers belongs to.
pub(crate) struct RecordRows {
    pub(crate) rows: Vec<Row>,
    pub(crate) without: Vec<String>,
}

/// The occurrences of an id, which may name a class of bearers. The one that was meant is
/// looked for where that `is_helpful`.
///
/// # Errors
///
/// There is no such duty, occasion, agency or group.
pub(crate) fn rows_of_record(
    plan: &Plan,
    id: &str,
    is_helpful: bool,
) -> Result<RecordRows, Problem> {
    let unknown =
        || Problem::UnknownReference { kind: Kind::Occurrence, id: shortened(id), nearest: None };
    let Some(class) = BearerClass::of(id) else {
        let row = match is_helpful {
            true => find_occurrence(plan, id)?,
            false => row_of(plan, id).ok_or_else(unknown)?,
        };
        return Ok(RecordRows { rows: vec![row], without: Vec::new() });
    };
    let class = class.map_err(|_| unknown())?;
    let mut parts = id.split('/');
    let duty = plan.find(Kind::Obligation, parts.next())?.ok_or_else(unknown)?;
    let occasion = parts.nth(1).and_then(parse_occasion).ok_or_else(unknown)?;
    if parts.next().is_some() {
        return Err(unknown());
    }
    let duty = plan.obligations[duty].duty;
    let mut all = Vec::new();
    for occasion in occasions(plan, duty, occasion) {
        for version in plan.versions_of(duty) {
            let Some((named, derived)) = of_occasion(plan, version, occasion) else { continue };
            if is_alive(plan, version, named, &derived) {
                all.extend(rows_of_date(plan, version, named, derived.due));
            }
        }
    }
    if all.is_empty() {
        return Err(unknown());
    }
    let (mut picked, mut without) = (Vec::new(), Vec::new());
    for part in class {
        let before = picked.len();
        let of_class = Part::of(plan, part)?;
        picked.extend((0..).zip(&all).filter(|(_, row)| of_class.has(plan, row)).map(|(at, _)| at));
        if picked.len() == before {
            without.push(match part {
                BearerClass::All => "*".to_owned(),
                BearerClass::Level(level) => format!("level={}", level.name()),
                BearerClass::Group(id) => format!("group={id}"),
                BearerClass::Agency(id) => id.to_owned(),
            });
        }
    }
    let rows = distinct(picked).into_iter().filter_map(|at: usize| all.get(at).copied());
    Ok(RecordRows { rows: rows.collect(), without })
}

/// A part of a class, its ids looked up.
enum Part<'p> {
    All,
    Level(Level),
    Agency(Index),
    Group(Index, &'p [Bearer]),
}

impl<'p> Part<'p> {
    fn of(plan: &'p Plan, part: BearerClass<'_>) -> Result<Part<'p>, Problem> {
        Ok(match part {
            BearerClass::All => Part::All,
            BearerClass::Level(level) => Part::Level(level),
            BearerClass::Agency(id) => {
                Part::Agency(plan.find(Kind::Party, Some(id))?.unwrap_or(NOBODY))
            }
            BearerClass::Group(id) => {
                let group = plan.find(Kind::Group, Some(id))?.unwrap_or(NOBODY);
                match plan.is_group(group).then(|| &plan.parties[group].kind) {
                    Some(PartyKind::Group(members)) => Part::Group(group, members),
                    _ => {
                        let (kind, id) = (Kind::Group, shortened(id));
                        return Err(Problem::UnknownReference { kind, id, nearest: None });
                    }
                }
            }
        })
    }

    /// Whether a row is of it: its bearer as written, or who stands in its place.
    fn has(&self, plan: &Plan, row: &Row) -> bool {
        let either = [row.written, row.bearer];
        match *self {
            Part::All => true,
            Part::Level(level) => {
                let is_of_level =
                    |kind: &PartyKind| matches!(kind, PartyKind::Agency(of) if *of == level);
                row.bearer != NOBODY && is_of_level(&plan.parties[row.bearer].kind)
            }
            Part::Agency(agency) => either.contains(&agency),
            Part::Group(group, members) => {
                let is_member =
                    |member: &Bearer| either.contains(&member.party) && member.works(row.due);
                either.contains(&group) || members.iter().any(is_member)
            }
        }
    }
}
