//! Who does what for which indicator on a day.

use std::fmt;
use std::sync::Arc;

use super::{bears, concerning};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::lang::Lang;
use crate::model::Role;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::{Kind, Problem};
use crate::request::IndicatorsQuery;
use crate::schedule::in_place;

/// An agency, or a group by its name, that has a duty about an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct IndicatorOwner {
    pub(crate) role: Role,
    pub(crate) party: Index,
    pub(crate) aspect: Option<u32>,
    pub(crate) obligation: Index,
}

/// The owners of the wanted indicators on a day, by indicator and role.
pub(crate) fn owners_on(
    plan: &Plan,
    on: Date,
    is_wanted: impl Fn(Index) -> bool,
) -> Vec<(Index, IndicatorOwner)> {
    let mut owners = Vec::new();
    for (obligation, row) in plan.obligations.rows().filter(|(_, row)| row.force.has(on)) {
        for subject in row.subjects.iter().filter(|subject| is_wanted(subject.indicator)) {
            let role = plan.role(obligation, subject);
            let mut add = |party| {
                let aspect = subject.aspect;
                owners
                    .push((subject.indicator, IndicatorOwner { role, party, aspect, obligation }));
            };
            for bearer in row.bearers.iter().filter(|bearer| bearer.party != NOBODY) {
                if plan.is_group(bearer.named) {
                    add(bearer.named);
                } else {
                    in_place(plan, row, &bearer.party, on).iter().copied().for_each(&mut add);
                }
            }
        }
    }
    distinct(owners)
}

/// The indicators of an agency on a day, with what it does for each.
pub(super) fn of_agency(
    plan: &Plan,
    alive: &[Index],
    agency: Index,
    day: Date,
) -> Vec<(Index, IndicatorOwner)> {
    let mut found = Vec::new();
    for &obligation in alive {
        let row = &plan.obligations[obligation];
        if row.subjects.is_empty() || !row.force.has(day) || !bears(plan, row, agency, day) {
            continue;
        }
        for subject in &row.subjects {
            let role = plan.role(obligation, subject);
            let aspect = subject.aspect;
            let owner = IndicatorOwner { role, party: agency, aspect, obligation };
            found.push((subject.indicator, owner));
        }
    }
    found.sort_unstable();
    // Of several duties about one the strongest role counts.
    found.dedup_by_key(|(indicator, owner)| (*indicator, owner.aspect));
    found
}

/// Indicators with their targets of a year and their owners on a day.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Indicators {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    pub(crate) year: Option<i32>,
    pub(crate) on: Date,
    pub(crate) agency: Option<Index>,
    /// What the agency does for each, where one is asked for.
    pub(crate) found: Vec<(Index, Option<IndicatorOwner>)>,
    pub(crate) owners: Vec<(Index, IndicatorOwner)>,
}

impl fmt::Debug for Indicators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Indicators({})", self.found.len())
    }
}

/// The indicators that a query selects.
///
/// # Errors
///
/// An unknown instrument; nobody has the agency's name, or several have it.
pub(crate) fn indicators(
    shared: &Arc<Plan>,
    query: &IndicatorsQuery,
) -> Result<Indicators, Problem> {
    let plan: &Plan = shared;
    let new_year = query.year.and_then(|year| Date::new(year, 1, 1));
    let on = query.on.or(new_year).or(plan.first_day()).unwrap_or(Date::MIN);
    let instrument = plan.find(Kind::Instrument, query.instrument.as_deref())?;
    let agency = match &query.agency {
        Some(agency) => Some(plan.find_standing(agency, on)?.1),
        None => None,
    };
    let is_wanted = |indicator: Index| {
        let of = plan.ids.instruments.get(&plan.indicator(indicator).instrument);
        instrument.is_none() || of == instrument
    };
    let found = match agency {
        Some(agency) => {
            let found = of_agency(plan, &concerning(plan, agency), agency, on).into_iter();
            let wanted = found.filter(|(indicator, _)| is_wanted(*indicator));
            wanted.map(|(indicator, own)| (indicator, Some(own))).collect()
        }
        None => {
            let all = plan.indicators.rows().map(|(indicator, _)| indicator);
            all.filter(|&indicator| is_wanted(indicator)).map(|found| (found, None)).collect()
        }
    };
    let owners = owners_on(plan, on, is_wanted);
    let (plan, lang, year) = (Arc::clone(shared), query.lang, query.year);
    Ok(Indicators { plan, lang, year, on, agency, found, owners })
}
