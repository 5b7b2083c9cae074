//! Successions, and the timeline of each party that they make.

use super::parties::Parties;
use super::tables::Resolver;
use crate::dates::Date;
use crate::grouped::{Grouped, distinct};
use crate::limits::MAX_HAND_OVERS;
use crate::plan::{ByParty, Index, NOBODY, Obligation, PartyKind, Succession, Table, Timelines};
use crate::problem::{Diagnostic, Kind, List, Problem};

impl Resolver<'_> {
    pub(super) fn successions(&mut self) -> Table<Succession> {
        let documents = self.documents;
        let mut successions = Vec::new();
        for (source, succession) in super::sources(documents, |register| &register.successions) {
            let at = source.at(List::Successions);
            successions.push(Succession {
                source,
                from: self.find_all(Kind::Agency, &succession.from, at.field("from")),
                to: self.find_all(Kind::Agency, &succession.to, at.field("to")),
                function: self.function(succession.function.as_ref()),
                operates: succession.operates,
            });
        }
        Table::from(self.once(successions))
    }

    /// Without those that say in another document what an earlier one says.
    fn once(&self, successions: Vec<Succession>) -> Vec<Succession> {
        if self.documents.len() < 2 {
            return successions;
        }
        fn key(row: &Succession) -> (&[Index], &[Index], Option<Index>, Date) {
            (&row.from, &row.to, row.function, row.operates)
        }
        let text = |row: &Succession| {
            let register = self.documents.get(row.source.document as usize)?;
            register.successions.get(row.source.position as usize)
        };
        let mut order: Vec<(usize, &Succession)> = successions.iter().enumerate().collect();
        order.sort_by(|(_, left), (_, right)| key(left).cmp(&key(right)));
        let mut repeated: Vec<usize> = Vec::new();
        let mut first: Option<&Succession> = None;
        for (position, row) in order {
            match first {
                Some(known)
                    if key(known) == key(row)
                        && known.source.document != row.source.document
                        && text(known) == text(row) =>
                {
                    repeated.push(position);
                }
                _ => first = Some(row),
            }
        }
        repeated.sort_unstable();
        let rows = successions.into_iter().enumerate();
        rows.filter(|(at, _)| repeated.binary_search(at).is_err()).map(|(_, row)| row).collect()
    }
}

/// Marks the parties from which somebody takes over.
pub(super) fn mark(parties: &mut Parties, successions: &Table<Succession>) {
    for succession in successions.iter() {
        for &from in &succession.from {
            parties[from].has_heirs = true;
        }
    }
}

/// Positions of the successions in which each party hands over, in the order of
/// time.
pub(super) fn hand_overs(successions: &Table<Succession>) -> Grouped<Index, Index> {
    let mut in_time: Vec<(Date, Index)> =
        successions.rows().map(|(position, row)| (row.operates, position)).collect();
    in_time.sort_unstable();
    let mut hand_overs = Vec::new();
    for (_, position) in in_time {
        for &from in &successions[position].from {
            hand_overs.push((from, position));
        }
    }
    Grouped::new(hand_overs)
}

/// The first succession from which too many hand-overs lead on.
pub(super) fn too_long(by_party: ByParty<'_>) -> Option<Diagnostic> {
    let is_too_long = |from: Index| by_party.count_hand_overs(from) > MAX_HAND_OVERS;
    let mut parties = by_party.hand_overs.groups();
    let (_, hand_overs) = parties.find(|&(from, _)| is_too_long(from))?;
    let source = by_party.successions[hand_overs.first()?.1].source;
    let (what, limit) = ("hand-overs in a row", MAX_HAND_OVERS);
    let problem = Problem::LimitExceeded { what, found: limit as u64 + 1, limit };
    Some(Diagnostic::new(source.at(List::Successions).place(), problem))
}

/// The timelines of every party and function that an obligation can ask for.
pub(super) fn timelines(
    parties: &Parties,
    by_party: ByParty<'_>,
    obligations: &Table<Obligation>,
) -> Timelines {
    let mut wanted = Vec::new();
    // Who is above a bearer, or below that one, may be anybody.
    let mut relative = Vec::new();
    for obligation in obligations.iter() {
        let function = obligation.function;
        let bearers = obligation.bearers.iter().map(|bearer| bearer.party);
        let Obligation { recipients, via, coordinators, .. } = obligation;
        let others = recipients.iter().chain(via).chain(coordinators).copied();
        if others.clone().any(|party| parties[party].relative.is_some()) {
            relative.push(function);
        }
        let members = others.clone().flat_map(|party| match &parties[party].kind {
            PartyKind::Group(members) => &**members,
            PartyKind::Agency(_) => &[],
        });
        let members = members.map(|member| member.party);
        for party in bearers.chain(others).chain(members) {
            if party != NOBODY && parties[party].has_heirs {
                wanted.push((party, function));
            }
        }
    }
    for function in distinct(relative) {
        let handing_over = parties.rows().filter(|(_, party)| party.has_heirs);
        wanted.extend(handing_over.map(|(party, _)| (party, function)));
    }
    let mut timelines = Vec::new();
    for key in distinct(wanted) {
        for segment in by_party.timeline(key.0, key.1) {
            timelines.push((key, segment));
        }
    }
    Grouped::in_order(timelines)
}
