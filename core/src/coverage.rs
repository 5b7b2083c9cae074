//! Who answers for which indicator.

use std::fmt;
use std::sync::Arc;

use crate::check::{Owner, owners};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::lang::Lang;
use crate::plan::{Index, Plan};
use crate::problem::{Kind, Problem};
use crate::request::CoverageQuery;
use crate::schedule::in_place;

/// Which agency answers for which indicator.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Coverage {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    /// The indicators, each with its owners.
    pub(crate) owners: Vec<(Index, Vec<Owner>)>,
}

impl fmt::Debug for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Coverage({})", self.owners.len())
    }
}

/// The owners of the indicators that a query selects.
///
/// # Errors
///
/// An unknown goal or instrument; nobody has the agency's name, or several have it.
pub(crate) fn coverage(shared: &Arc<Plan>, query: &CoverageQuery) -> Result<Coverage, Problem> {
    let plan: &Plan = shared;
    plan.find(Kind::Goal, query.goal.as_deref())?;
    let instrument = plan.find(Kind::Instrument, query.instrument.as_deref())?;
    let day = query.on.or(plan.first_day()).unwrap_or(Date::MIN);
    let agency = plan.find_party(query.agency.as_deref(), day)?;
    let owners = owners(plan);
    let rows =
        owners.rows().map(|(indicator, owners)| (indicator, owners_on(plan, owners, query.on)));
    let is_wanted = |(indicator, owners): &(Index, Vec<Owner>)| {
        let text = plan.indicator(*indicator);
        let of = || plan.ids.instruments.get(&text.instrument);
        query.goal.as_ref().is_none_or(|goal| text.goal.as_ref() == Some(goal))
            && (instrument.is_none() || of() == instrument)
            && agency.is_none_or(|agency| owners.iter().any(|owner| owner.party == agency))
    };
    let owners = rows.filter(is_wanted).collect();
    Ok(Coverage { plan: Arc::clone(shared), lang: query.lang, owners })
}

/// Owners as whoever stands in their places on a day.
fn owners_on(plan: &Plan, owners: &[Owner], on: Option<Date>) -> Vec<Owner> {
    let Some(on) = on else { return owners.to_vec() };
    let in_place = |owner: &Owner| {
        let row = &plan.obligations[owner.obligation];
        let parties = in_place(plan, row, &owner.party, on).to_vec();
        let owner = *owner;
        parties.into_iter().map(move |party| Owner { party, ..owner })
    };
    let holds = |owner: &&Owner| plan.obligations[owner.obligation].force.has(on);
    distinct(owners.iter().filter(holds).flat_map(in_place).collect())
}
