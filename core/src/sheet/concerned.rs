//! Which obligations concern an agency.

use super::owed::predecessors;
use crate::grouped::{distinct, insert};
use crate::plan::{Index, Mentions, Obligation, PartyKind, Plan};
use crate::schedule::can_bear;

/// The obligations that an agency bears, gets the results of or helps with, by name or
/// ever in somebody's place.
pub(super) fn concerning(plan: &Plan, agency: Index) -> Vec<Index> {
    let concerns = |position: &Index| {
        let row = &plan.obligations[*position];
        let helps = |&party: &Index| can_stand_for(plan, row, party, agency);
        can_bear(plan, row, agency)
            || can_come_to(plan, row, agency)
            || row.coordinators.iter().any(helps)
    };
    let mut found = candidates(plan, agency);
    found.retain(concerns);
    found
}

/// The obligations that can concern an agency, and some more, in order: those that name
/// it, whose place it takes, a group of these or a group that is another for each bearer;
/// and what goes into those that it bears.
fn candidates(plan: &Plan, agency: Index) -> Vec<Index> {
    let mentions = plan.mentions.get_or_init(|| Mentions::new(&plan.obligations));
    let mut names = predecessors(plan, agency);
    insert(&mut names, agency);
    let is_name = |party: &Index| names.binary_search(party).is_ok();
    let mut found: Vec<Index> = Vec::new();
    for (party, row) in plan.parties.rows() {
        let has_name = match &row.kind {
            PartyKind::Group(members) => members.iter().any(|member| is_name(&member.party)),
            PartyKind::Agency(_) => false,
        };
        if is_name(&party) || has_name || row.relative.is_some() {
            found.extend(mentions.of(party));
        }
    }
    let borne = found.iter().map(|&position| &plan.obligations[position]);
    let duties = borne.filter(|row| can_bear(plan, row, agency)).map(|row| row.duty);
    for duty in distinct(duties.collect()) {
        found.extend(mentions.feeding(duty));
    }
    distinct(found)
}

/// Whether results of an obligation ever come to an agency.
pub(super) fn can_come_to(plan: &Plan, row: &Obligation, agency: Index) -> bool {
    let bears = |&collector: &Index| {
        plan.versions_of(collector)
            .any(|version| can_bear(plan, &plan.obligations[version], agency))
    };
    let mut collectors = row.recipients.iter().chain(&row.via);
    let can_be = |&party: &Index| {
        // Who that is depends on the bearer.
        plan.parties[party].relative.is_some() || can_stand_for(plan, row, party, agency)
    };
    collectors.any(can_be) || row.feeds.iter().any(bears)
}

/// Whether an agency is a party or a member of it, or ever stands in its place.
fn can_stand_for(plan: &Plan, row: &Obligation, party: Index, agency: Index) -> bool {
    let is_or_becomes = |party: Index| {
        let mut segments = plan.timelines.values((party, row.function));
        party == agency
            || plan.parties[party].has_heirs
                && segments.any(|segment| segment.heirs.contains(&agency))
    };
    match &plan.parties[party].kind {
        PartyKind::Group(members) if !members.is_empty() => {
            members.iter().any(|member| is_or_becomes(member.party))
        }
        _ => is_or_becomes(party),
    }
}
