//! Agencies and groups; groups are replaced by their members.

use std::sync::Arc;

use super::tables::Resolver;
use crate::dates::Date;
use crate::limits::MAX_LEVELS;
use crate::model::{Agency, Level, Member, Members, OfBearer};
use crate::plan::Table;
use crate::plan::{Bearer, Index, Instrument, NOBODY, Party, PartyKind, Relative, Source};
use crate::problem::{At, Contradiction, Kind, List, Problem};

/// Who belongs to each group, by the group's position.
pub(super) type Parties = Table<Party>;

impl<'a> Resolver<'a> {
    fn agency(&self, source: Source) -> Option<&'a Agency> {
        self.documents.get(source.document as usize)?.agencies.get(source.position as usize)
    }

    pub(super) fn parties(&mut self, instruments: &Table<Instrument>) -> Parties {
        let entries: Vec<(Source, Kind)> = self.parties.iter().copied().collect();
        let mut parties: Vec<Party> = Vec::with_capacity(entries.len());
        for &(source, kind) in &entries {
            let agency = if kind == Kind::Agency { self.agency(source) } else { None };
            let at = source.at(List::Agencies);
            let parent = agency
                .and_then(|agency| agency.parent.as_ref())
                .and_then(|id| self.find(Kind::Agency, id, at.field("parent")));
            if let Some((from, until)) =
                agency.and_then(|agency| agency.opened.zip(agency.closed)).filter(|(a, b)| a > b)
            {
                self.report(at.field("closed"), Problem::EmptySpan { from, until });
            }
            parties.push(Party {
                source,
                kind: match agency {
                    Some(agency) => PartyKind::Agency(agency.level),
                    None => PartyKind::Group(Arc::from([])),
                },
                parent,
                opened: agency.and_then(|agency| agency.opened),
                closed: agency.and_then(|agency| agency.closed),
                has_heirs: false,
                relative: None,
            });
        }
        let mut parties = Table::from(parties);
        self.refuse_parent_cycles(&mut parties);
        self.refuse_deep_parents(&mut parties);
        self.expand_groups(&mut parties, &entries, instruments);
        parties
    }

    /// Cuts every cycle of superior agencies after reporting it.
    fn refuse_parent_cycles(&mut self, parties: &mut Parties) {
        let edges: Vec<Vec<Index>> =
            parties.iter().map(|party| party.parent.into_iter().collect()).collect();
        for cycle in super::cycles::find(&edges) {
            let Some(&first) = cycle.first() else { continue };
            let source = parties[first].source;
            let path = cycle.iter().map(|&party| self.party_id(parties[party].source)).collect();
            let at = source.at(List::Agencies);
            self.report(at.field("parent"), Problem::Cycle { kind: Kind::Agency, path });
            for party in cycle {
                parties[party].parent = None;
            }
        }
    }

    /// Cuts the first row of superior agencies that is too long after reporting
    /// it, and with it those that lead into it.
    fn refuse_deep_parents(&mut self, parties: &mut Parties) {
        let height = |party: Index, parties: &Parties| {
            let above = std::iter::successors(parties[party].parent, |&up| parties[up].parent);
            above.take(MAX_LEVELS + 1).count()
        };
        let positions: Vec<Index> = parties.rows().map(|(position, _)| position).collect();
        let mut is_reported = false;
        for position in positions {
            if height(position, parties) <= MAX_LEVELS {
                continue;
            }
            if !is_reported {
                is_reported = true;
                let at = parties[position].source.at(List::Agencies);
                self.report(at.field("parent"), too_deep("levels of superior agencies"));
            }
            parties[position].parent = None;
        }
    }

    fn party_id(&self, source: Source) -> String {
        self.agency(source).map(|agency| agency.id.clone()).unwrap_or_default()
    }

    fn expand_groups(
        &mut self,
        parties: &mut Parties,
        entries: &[(Source, Kind)],
        instruments: &Table<Instrument>,
    ) {
        let mut listed: Vec<Vec<Bearer>> = vec![Vec::new(); entries.len()];
        let documents = self.documents;
        for ((position, &(source, kind)), members_of) in (0..).zip(entries).zip(listed.iter_mut()) {
            if kind != Kind::Group {
                continue;
            }
            let group = documents
                .get(source.document as usize)
                .and_then(|register| register.groups.get(source.position as usize));
            let at = source.at(List::Groups);
            let at = at.field("members");
            match group.map(|group| &group.members) {
                Some(Members::Listed(members)) => {
                    for (position, member) in members.iter().enumerate() {
                        members_of.extend(self.member(member, instruments, at.item(position)));
                    }
                }
                Some(Members::Under { under, level }) => {
                    let above = self.find(Kind::Agency, under, at.field("under"));
                    if let Some(above) = above {
                        let members = agencies_under(parties, above, *level);
                        parties[position].kind = PartyKind::Group(members.into());
                    }
                }
                None => {}
            }
            if let Some(OfBearer { above, among }) =
                group.and_then(|group| group.of_bearer.as_ref())
            {
                let at = source.at(List::Groups);
                let at = at.field("ofBearer");
                let among = match among {
                    Some(id) => self.find(Kind::Group, id, at.field("among")),
                    None => None,
                };
                parties[position].relative = Some(Relative { level: above.level(), among });
            }
        }
        self.refuse_relative_members(parties, entries);
        let edges: Vec<Vec<Index>> = listed
            .iter()
            .map(|members| members.iter().map(|member| member.party).collect())
            .collect();
        let cycles = super::cycles::find(&edges);
        for cycle in &cycles {
            let Some(&first) = cycle.first() else { continue };
            let source = parties[first].source;
            let path = cycle
                .iter()
                .filter_map(|&party| {
                    let source = parties[party].source;
                    let register = documents.get(source.document as usize)?;
                    Some(register.groups.get(source.position as usize)?.id.clone())
                })
                .collect();
            let at = source.at(List::Groups);
            self.report(at.field("members"), Problem::Cycle { kind: Kind::Group, path });
        }
        if !cycles.is_empty() {
            return;
        }
        if let Some(source) = first_too_deep(&edges).and_then(|at| entries.get(at)) {
            let at = source.0.at(List::Groups);
            return self.report(at.field("members"), too_deep("levels of groups"));
        }
        self.keep_collectives(parties, &mut listed, entries);
        for (position, &(source, kind)) in (0..).zip(entries) {
            let count = flatten(parties, &listed, position).len();
            let at = source.at(List::Groups);
            if kind == Kind::Group && self.add_members(count, at.field("members")).is_none() {
                return;
            }
        }
    }

    /// A group that is relative to the bearer belongs to no other group: it has members
    /// only where there is a bearer.
    fn refuse_relative_members(&mut self, parties: &Parties, entries: &[(Source, Kind)]) {
        let documents = self.documents;
        let is_relative = |resolver: &Resolver<'_>, id: &str| {
            let position = resolver.ids.parties.get(id);
            position.is_some_and(|position| parties[position].relative.is_some())
        };
        for &(source, _) in entries.iter().filter(|(_, kind)| *kind == Kind::Group) {
            let group = documents
                .get(source.document as usize)
                .and_then(|register| register.groups.get(source.position as usize));
            let Some(group) = group else { continue };
            let at = source.at(List::Groups);
            if let Members::Listed(members) = &group.members {
                let at = at.field("members");
                for (position, member) in members.iter().enumerate() {
                    if is_relative(self, member.id()) {
                        self.contradiction(at.item(position), Contradiction::RelativeParty);
                    }
                }
            }
            let Some(of_bearer) = &group.of_bearer else { continue };
            if group.members != Members::default() || group.and_others {
                self.contradiction(at.field("ofBearer"), Contradiction::RelativeWithMembers);
            }
            if of_bearer.among.as_ref().is_some_and(|among| is_relative(self, among)) {
                let at = at.field("ofBearer");
                self.contradiction(at.field("among"), Contradiction::RelativeParty);
            }
        }
    }

    /// A group that its words leave open stays a party beside its members.
    fn keep_collectives(
        &self,
        parties: &mut Parties,
        listed: &mut [Vec<Bearer>],
        entries: &[(Source, Kind)],
    ) {
        for ((position, &(source, kind)), listed) in (0..).zip(entries).zip(listed) {
            let register = self.documents.get(source.document as usize);
            let group = register
                .filter(|_| kind == Kind::Group)
                .and_then(|register| register.groups.get(source.position as usize));
            if !group.is_some_and(|group| group.and_others) {
                continue;
            }
            match &mut parties[position].kind {
                PartyKind::Group(members) if !members.is_empty() => {
                    let all = members.iter().copied().chain([Bearer::always(position)]);
                    *members = joined(all.collect()).into();
                }
                _ => listed.push(Bearer::always(position)),
            }
        }
    }

    /// The bearers of an obligation: groups replaced by their members, each
    /// party once, sorted.
    pub(super) fn bearers(parties: &Parties, named: &[Index]) -> Vec<Bearer> {
        if named.is_empty() {
            return vec![Bearer::always(NOBODY)];
        }
        let mut bearers: Vec<Bearer> = Vec::new();
        for &name in named {
            match &parties[name].kind {
                PartyKind::Group(members) if !members.is_empty() => {
                    bearers.extend(members.iter().map(|&member| Bearer { named: name, ..member }));
                }
                _ => bearers.push(Bearer::always(name)),
            }
        }
        joined(bearers)
    }

    /// A member of a group with its days; `None` when it is unknown, or none of them.
    fn member(
        &mut self,
        member: &Member,
        instruments: &Table<Instrument>,
        at: At<'_>,
    ) -> Option<Bearer> {
        let Member::Spanned { party, from, last, instrument } = member else {
            return self.find(Kind::Party, member.id(), at).map(Bearer::always);
        };
        let party = self.find(Kind::Party, party, at.field("party"));
        let instrument = match instrument {
            Some(id) => Some(self.find(Kind::Instrument, id, at.field("instrument"))?),
            None => None,
        };
        if let Some((from, until)) = from.zip(*last).filter(|(from, last)| from > last) {
            self.report(at.field("until"), Problem::EmptySpan { from, until });
        }
        let first = instrument.and_then(|instrument| instruments[instrument].first);
        let joins = from.or(first.filter(|_| last.is_none()));
        let bearer = Bearer::always(party?);
        if instrument.is_some_and(|instrument| !self.is_known(&instruments[instrument])) {
            return joins.is_none().then_some(bearer);
        }
        Some(Bearer {
            from: joins.unwrap_or(bearer.from),
            last: last.unwrap_or(bearer.last),
            ..bearer
        })
    }
}

fn too_deep(what: &'static str) -> Problem {
    Problem::LimitExceeded { what, found: MAX_LEVELS as u64 + 1, limit: MAX_LEVELS }
}

/// A group that holds groups on too many levels. Groups form no cycle.
fn first_too_deep(listed: &[Vec<Index>]) -> Option<usize> {
    let mut levels = vec![0; listed.len()];
    // Each round is right about one level more.
    for _ in 0..=MAX_LEVELS {
        let mut is_settled = true;
        for at in 0..listed.len() {
            let members = listed.get(at).map(Vec::as_slice).unwrap_or_default();
            let below = members.iter().filter_map(|&member| levels.get(member as usize)).max();
            let level = below.map_or(0, |below| below + 1);
            if let Some(known) = levels.get_mut(at)
                && *known != level
            {
                (*known, is_settled) = (level, false);
            }
        }
        if is_settled {
            break;
        }
    }
    levels.iter().position(|&level| level > MAX_LEVELS)
}

fn agencies_under(parties: &Parties, above: Index, level: Level) -> Vec<Bearer> {
    parties
        .rows()
        .filter(|(_, party)| matches!(party.kind, PartyKind::Agency(at) if at == level))
        .filter(|(_, party)| {
            // Parents form no cycle, so the walk up ends.
            std::iter::successors(party.parent, |&parent| parties[parent].parent)
                .any(|ancestor| ancestor == above)
        })
        .map(|(position, party)| Bearer {
            from: party.opened.unwrap_or(Date::MIN),
            last: party.closed.unwrap_or(Date::MAX),
            by_level: true,
            ..Bearer::always(position)
        })
        .collect()
}

/// Replaces groups in a group by their members. Groups form no cycle.
fn flatten(parties: &mut Parties, listed: &[Vec<Bearer>], position: Index) -> Vec<Bearer> {
    let children = listed.get(position as usize).map(Vec::as_slice).unwrap_or_default();
    match &parties[position].kind {
        // It belongs to no group before it works; after that its heirs stand in its place.
        PartyKind::Agency(_) => {
            let from = parties[position].opened.unwrap_or(Date::MIN);
            return vec![Bearer { from, ..Bearer::always(position) }];
        }
        PartyKind::Group(members) if children.is_empty() || !members.is_empty() => {
            // A collective party inside a group stays one member of it.
            return match members.is_empty() {
                true => vec![Bearer::always(position)],
                false => members.to_vec(),
            };
        }
        PartyKind::Group(_) => {}
    }
    let mut members = Vec::new();
    for child in children {
        // A group lists itself when its words leave it open.
        if child.party == position {
            members.push(*child);
            continue;
        }
        let below = flatten(parties, listed, child.party).into_iter().map(|member| Bearer {
            from: member.from.max(child.from),
            last: member.last.min(child.last),
            ..member
        });
        members.extend(below.filter(|member| member.from <= member.last));
    }
    let members = joined(members);
    parties[position].kind = PartyKind::Group(members.clone().into());
    members
}

/// Bearers in their order, the spans of one party joined where they meet.
fn joined(mut bearers: Vec<Bearer>) -> Vec<Bearer> {
    bearers.sort_unstable();
    let mut joined: Vec<Bearer> = Vec::new();
    for bearer in bearers {
        match joined.last_mut() {
            Some(last) if last.party == bearer.party && bearer.from <= last.last + 1 => {
                last.last = last.last.max(bearer.last);
            }
            _ => joined.push(bearer),
        }
    }
    joined
}
