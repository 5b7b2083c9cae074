//! Whom a list of recipients means for one bearer on a day.

use super::rows::in_place;
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, NOBODY, Obligation, PartyKind, Plan, Relative};

/// The parties that a list means for a bearer on a day, in its order, each once: the
/// members of a group then, but for the bearer, and who is meant by a group that is
/// relative to the bearer; each as whoever stands in its place.
pub(crate) fn addressees(
    plan: &Plan,
    row: &Obligation,
    parties: &[Index],
    bearer: Index,
    on: Date,
) -> Vec<Index> {
    let mut found: Vec<Index> = Vec::new();
    for &party in parties {
        let mut here = Vec::new();
        for member in &members(plan, party, bearer, on) {
            here.extend(in_place(plan, row, member, on));
        }
        if plan.is_group(party) {
            here = distinct(here);
            // Nobody sends to itself as one of many.
            if here.iter().any(|&other| other != bearer) {
                here.retain(|&other| other != bearer);
            }
        }
        here.retain(|other| !found.contains(other));
        found.extend(here);
    }
    found
}

/// As [`addressees`], for all bearers of an obligation together.
pub(crate) fn all_addressees(
    plan: &Plan,
    row: &Obligation,
    parties: &[Index],
    on: Date,
) -> Vec<Index> {
    if !has_relative(plan, parties) {
        return addressees(plan, row, parties, NOBODY, on);
    }
    let mut all = Vec::new();
    for bearer in row.bearers.iter().filter(|bearer| bearer.works(on)) {
        for bearer in in_place(plan, row, &bearer.party, on) {
            all.extend(addressees(plan, row, parties, *bearer, on));
        }
    }
    distinct(all)
}

/// Whether any of a list is relative to the bearer.
pub(crate) fn has_relative(plan: &Plan, parties: &[Index]) -> bool {
    parties.iter().any(|&party| plan.parties[party].relative.is_some())
}

/// Who belongs to a party on a day, before anybody takes their place.
fn members(plan: &Plan, party: Index, bearer: Index, on: Date) -> Vec<Index> {
    let row = &plan.parties[party];
    match (&row.relative, &row.kind) {
        (Some(relative), _) => of_bearer(plan, *relative, bearer, on),
        (None, PartyKind::Group(members)) if !members.is_empty() => {
            members.iter().filter(|member| member.works(on)).map(|member| member.party).collect()
        }
        _ => vec![party],
    }
}

/// Who is meant by a group that is relative to a bearer: its superior, or the highest of
/// a level of it and those above it; or those of another group that stand below that one.
pub(crate) fn of_bearer(plan: &Plan, relative: Relative, bearer: Index, on: Date) -> Vec<Index> {
    if bearer == NOBODY {
        return Vec::new();
    }
    let superior = |party: &Index| plan.parties[*party].parent;
    let above = match relative.level {
        None => superior(&bearer),
        Some(level) => {
            // Parents form no cycle.
            let all = std::iter::successors(Some(bearer), superior);
            let is_of_level = |party: &Index| matches!(plan.parties[*party].kind, PartyKind::Agency(of) if of == level);
            all.filter(is_of_level).last()
        }
    };
    let (Some(above), Some(among)) = (above, relative.among) else {
        return above.into_iter().collect();
    };
    let is_below =
        |party: &Index| std::iter::successors(superior(party), superior).any(|up| up == above);
    let members = members(plan, among, bearer, on);
    members.into_iter().filter(is_below).collect()
}
