//! Indicators that nobody reports, or that two agencies report.

use super::Findings;
use crate::grouped::distinct;
use crate::model::Role;
use crate::plan::Table;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::{List, Problem};

/// An agency that answers for an indicator or an aspect of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Owner {
    pub(crate) party: Index,
    pub(crate) aspect: Option<u32>,
    pub(crate) obligation: Index,
    pub(crate) role: Role,
}

/// The owners of every indicator, in the order of indicators.
pub(crate) fn owners(plan: &Plan) -> Table<Vec<Owner>> {
    let mut owners = Table::from(vec![Vec::new(); plan.indicators.len()]);
    for (obligation, row) in plan.obligations.rows() {
        for subject in &row.subjects {
            owners[subject.indicator].extend(
                row.bearers.iter().filter(|bearer| bearer.party != NOBODY).map(|bearer| Owner {
                    party: bearer.party,
                    aspect: subject.aspect,
                    obligation,
                    role: plan.role(obligation, subject),
                }),
            );
        }
    }
    for list in owners.iter_mut() {
        *list = distinct(std::mem::take(list));
    }
    owners
}

/// The agencies among the owners whose parts of the data overlap: a whole
/// indicator overlaps with each of its aspects. Who answers for it before an amendment
/// and who does after it do not.
pub(crate) fn overlapping(plan: &Plan, owners: &[Owner]) -> Vec<Index> {
    let force = |owner: &Owner| plan.obligations[owner.obligation].force;
    // Those who report together report each number once.
    let share = |owner: &Owner, other: &Owner| {
        owner.obligation == other.obligation && plan.obligations[owner.obligation].is_joint()
    };
    let leads = || owners.iter().filter(|owner| owner.role == Role::Leads);
    let mut parties: Vec<Index> = leads()
        .filter(|owner| {
            leads().any(|other| {
                other.party != owner.party
                    && !share(owner, other)
                    && force(other).meets(force(owner).from, force(owner).until)
                    && (other.aspect.is_none()
                        || owner.aspect.is_none()
                        || other.aspect == owner.aspect)
            })
        })
        .map(|owner| owner.party)
        .collect();
    parties.dedup();
    parties
}

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (indicator, owners) in owners(plan).rows() {
        let at = plan.indicators[indicator].at(List::Indicators);
        let id = plan.indicator(indicator).id.clone();
        if owners.iter().all(|owner| owner.role != Role::Leads) {
            findings.add(at, Problem::IndicatorWithoutOwner { indicator: id.clone() });
        }
        let overlapping = overlapping(plan, owners);
        if !overlapping.is_empty() {
            let owners = overlapping
                .into_iter()
                .map(|party| plan.party(party).name().unwrap_or_default().to_owned())
                .collect();
            findings.add(at, Problem::OwnersOverlap { indicator: id, owners });
        }
    }
}
