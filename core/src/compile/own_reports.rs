//! Bearers that a merger brings together, and those that it makes collect their
//! own reports.

use std::sync::Arc;

use crate::grouped::distinct;
use crate::plan::{Bearer, Index, NOBODY, Obligation, Party, PartyKind, Table, Timelines};

/// Whom the bearers of an obligation ever are.
struct Reach {
    /// Sorted.
    parties: Vec<Index>,
    /// Two bearers become one.
    merges: bool,
}

/// Many obligations share their bearers: where the list lies, and the function.
type Key = (usize, Option<Index>);

/// Marks obligations of which two bearers can become one, or a bearer can be one
/// of its own recipients.
pub(super) fn mark(
    timelines: &Timelines,
    parties: &Table<Party>,
    obligations: &mut Table<Obligation>,
) {
    let mut known: Vec<(Key, Reach)> = Vec::new();
    for row in obligations.iter_mut() {
        if !row.bearers_change {
            let bears = |party: &Index| {
                row.bearers.binary_search_by_key(party, |bearer| bearer.party).is_ok()
            };
            let collectors = reach(timelines, row.function, &mut recipients(parties, row));
            row.reports_to_itself =
                is_relative(parties, row) || collectors.iter().any(|(party, _)| bears(party));
            continue;
        }
        let key = (Arc::as_ptr(&row.bearers).cast::<u8>().addr(), row.function);
        let position = known.binary_search_by_key(&key, |(key, _)| *key).unwrap_or_else(|free| {
            let mut bearers = row.bearers.iter().map(|bearer| bearer.party);
            let pairs = reach(timelines, row.function, &mut bearers);
            let merges = pairs.iter().zip(pairs.iter().skip(1)).any(|(a, b)| a.0 == b.0);
            let parties = distinct(pairs.into_iter().map(|(party, _)| party).collect());
            known.insert(free, (key, Reach { parties, merges }));
            free
        });
        let Some((_, bearers)) = known.get(position) else { continue };
        row.bearers_merge = bearers.merges;
        let collectors = reach(timelines, row.function, &mut recipients(parties, row));
        let is_bearer = |(party, _): &(Index, Index)| bearers.parties.binary_search(party).is_ok();
        row.reports_to_itself = is_relative(parties, row) || collectors.iter().any(is_bearer);
    }
}

/// Whether any recipient is another for each bearer: it may be the bearer.
fn is_relative(parties: &Table<Party>, row: &Obligation) -> bool {
    row.recipients.iter().any(|&party| parties[party].relative.is_some())
}

/// The recipients, groups replaced by their members.
fn recipients<'p>(
    parties: &'p Table<Party>,
    row: &'p Obligation,
) -> impl Iterator<Item = Index> + use<'p> {
    row.recipients.iter().flat_map(|&party| {
        let members: &[Bearer] = match &parties[party].kind {
            PartyKind::Group(members) => members,
            PartyKind::Agency(_) => &[],
        };
        members.iter().map(|member| member.party).chain([party])
    })
}

/// Each party that one of some parties ever is, with that one, sorted.
fn reach(
    timelines: &Timelines,
    function: Option<Index>,
    parties: &mut dyn Iterator<Item = Index>,
) -> Vec<(Index, Index)> {
    let mut reached = Vec::new();
    for party in parties.filter(|&party| party != NOBODY) {
        reached.push((party, party));
        for segment in timelines.values((party, function)) {
            reached.extend(segment.heirs.iter().map(|&heir| (heir, party)));
        }
    }
    distinct(reached)
}
