//! Groups narrower than their names, and agencies that are in the register twice.

use super::Findings;
use super::words::words;
use crate::grouped::{Grouped, distinct};
use crate::model::{Agency, Group, Member, Members};
use crate::plan::{Index, PartyKind, PartyText, Plan};
use crate::problem::{List, Problem};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    narrower(plan, findings);
    twice(plan, findings);
    not_opened(plan, findings);
}

/// Members from a day on which they do not work yet.
fn not_opened(plan: &Plan, findings: &mut Findings) {
    for (group, row) in plan.parties.rows() {
        let PartyText::Group(Group { members: Members::Listed(listed), .. }) = plan.party(group)
        else {
            continue;
        };
        for (position, member) in listed.iter().enumerate() {
            let Member::Spanned { party, from, last, instrument } = member else { continue };
            let by = instrument.as_ref().and_then(|id| plan.ids.instruments.get(id));
            let first = by.and_then(|by| plan.instruments[by].first).filter(|_| last.is_none());
            let opened = plan.ids.parties.get(party).and_then(|party| plan.parties[party].opened);
            let (Some(from), Some(opened)) = (from.or(first), opened) else { continue };
            if from < opened {
                let agency = party.clone();
                let at = row.source.at(List::Groups);
                findings.add(
                    at.field("members").item(position),
                    Problem::MemberBeforeOpened { agency, opened, from },
                );
            }
        }
    }
}

/// "Các Sở" that leaves out a Sở which the same document names elsewhere.
fn narrower(plan: &Plan, findings: &mut Findings) {
    // Who is named by which instrument, one by one or through a group.
    let (mut agencies, mut groups) = (Vec::new(), Vec::new());
    for row in plan.obligations.iter() {
        for bearer in row.bearers.iter() {
            if plan.parties.len() <= bearer.named as usize {
                continue;
            }
            match plan.parties[bearer.named].kind {
                PartyKind::Agency(_) => agencies.push((row.instrument, bearer.named)),
                PartyKind::Group(_) => groups.push((bearer.named, row.instrument)),
            }
        }
    }
    let agencies = Grouped::new(distinct(agencies));
    for (group, instruments) in Grouped::new(distinct(groups)).groups() {
        let PartyText::Group(text) = plan.party(group) else { continue };
        let Members::Listed(listed) = &text.members else { continue };
        if listed.is_empty() || text.and_others {
            continue;
        }
        let name = words(&text.name);
        let Some((first, kinds)) = name.split_first() else { continue };
        // "các" makes a plural.
        if first != "c\u{e1}c" {
            continue;
        }
        let PartyKind::Group(members) = &plan.parties[group].kind else { continue };
        let is_alike = |agency: Index| {
            let PartyText::Agency(text) = plan.party(agency) else { return false };
            let kind = words(&text.name).into_iter().next();
            // "Các Sở, Ban, ngành": one word for each kind.
            kind.is_some_and(|kind| kinds.first() == Some(&kind))
                && members.iter().any(|member| {
                    let (member, agency) = (&plan.parties[member.party], &plan.parties[agency]);
                    let level = |kind: &PartyKind| match kind {
                        PartyKind::Agency(level) => Some(*level),
                        PartyKind::Group(_) => None,
                    };
                    level(&member.kind).is_some()
                        && level(&member.kind) == level(&agency.kind)
                        && member.parent == agency.parent
                })
        };
        let mut missing = Vec::new();
        for (_, instrument) in instruments {
            let named = agencies.values(*instrument).copied();
            missing.extend(named.filter(|agency| {
                let is_member = members.iter().any(|member| member.party == *agency);
                !is_member && is_alike(*agency)
            }));
        }
        let missing: Vec<String> =
            distinct(missing).into_iter().map(|agency| plan.party_id(agency).to_owned()).collect();
        if !missing.is_empty() {
            let at = plan.parties[group].source.at(List::Groups);
            findings.add(at.field("members"), Problem::GroupNarrowerThanName { missing });
        }
    }
}

/// A name, the superior of the agency that has it, the document in which it holds
/// (all when absent), the agency.
type Name = (String, Option<Index>, Option<u32>, Index);

/// One agency under two ids: the same name, level and superior, at one time, and
/// neither took over from the other.
fn twice(plan: &Plan, findings: &mut Findings) {
    let mut names: Vec<Name> = Vec::new();
    for (party, row) in plan.parties.rows() {
        if let PartyText::Agency(agency) = plan.party(party) {
            let full = words(&agency.name).join(" ");
            names.push((full.clone(), row.parent, None, party));
            // A short name tells an agency within one document and below one superior:
            // elsewhere "Cục Thống kê tỉnh" is another province's.
            if row.parent.is_some() {
                let document = Some(row.source.document);
                names.push((full, row.parent, document, party));
                names.extend(
                    agency
                        .aliases
                        .iter()
                        .map(|name| (words(name).join(" "), row.parent, document, party)),
                );
            }
        }
    }
    let names = distinct(names);
    let mut found = Vec::new();
    let is_same_name =
        |left: &Name, right: &Name| (&left.0, left.1, left.2) == (&right.0, right.1, right.2);
    for group in names.chunk_by(is_same_name) {
        for (position, (.., party)) in group.iter().enumerate() {
            let earlier = group.get(..position).unwrap_or_default().iter();
            let other =
                earlier.map(|(.., other)| *other).find(|&other| is_one(plan, other, *party));
            found.extend(other.map(|other| (*party, other)));
        }
    }
    for (party, other) in distinct(found) {
        let at = plan.parties[party].source.at(List::Agencies);
        let other = plan.party_id(other).to_owned();
        findings.add(at.field("name"), Problem::AgencyTwice { other });
    }
}

fn is_one(plan: &Plan, left: Index, right: Index) -> bool {
    let (PartyText::Agency(one), PartyText::Agency(other)) = (plan.party(left), plan.party(right))
    else {
        return false;
    };
    let ends_before = |one: &Agency, other: &Agency| {
        one.closed.zip(other.opened).is_some_and(|(closed, opened)| closed < opened)
    };
    let hands_over = plan.successions.iter().any(|succession| {
        let parts =
            |party: Index| succession.from.contains(&party) || succession.to.contains(&party);
        parts(left) && parts(right)
    });
    one.level == other.level && !ends_before(one, other) && !ends_before(other, one) && !hands_over
}
