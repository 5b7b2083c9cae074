//! What agencies became, by function and by day.

use super::parties::Parties;
use super::plan::{Index, NOBODY, Obligation, Segment, Succession};
use super::table::Table;
use super::tables::Resolver;
use crate::collect::CollectVec;
use crate::dates::Date;
use crate::grouped::{Grouped, distinct, insert};
use crate::limits::MAX_HAND_OVERS;
use crate::problem::{Diagnostic, Kind, Problem};

/// What a party became, by party and function.
pub(crate) type Timelines = Grouped<(Index, Option<Index>), Segment>;

impl Resolver<'_> {
    pub(super) fn successions(&mut self) -> Table<Succession> {
        let documents = self.documents;
        let mut successions = Vec::new();
        for (source, succession) in super::sources(documents, |register| &register.successions) {
            let pointer = format!("/successions/{}", source.position);
            successions.push(Succession {
                source,
                from: self.find_all(Kind::Agency, &succession.from, source, &|| {
                    format!("{pointer}/from")
                }),
                to: self
                    .find_all(Kind::Agency, &succession.to, source, &|| format!("{pointer}/to")),
                function: self.function(succession.function.as_ref()),
                operates: succession.operates,
            });
        }
        Table::from(successions)
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
    Some(Diagnostic::new(
        source.document as usize,
        format!("/successions/{}", source.position),
        problem,
    ))
}

/// The timelines of every party and function that an obligation can ask for.
pub(super) fn timelines(
    parties: &Parties,
    by_party: ByParty<'_>,
    obligations: &Table<Obligation>,
) -> Timelines {
    let mut wanted = Vec::new();
    for obligation in obligations.iter() {
        let function = obligation.function;
        let bearers = obligation.bearers.iter().map(|bearer| bearer.party);
        let others = obligation.recipients.iter().chain(&obligation.via).copied();
        for party in bearers.chain(others) {
            if party != NOBODY && parties[party].has_heirs {
                wanted.push((party, function));
            }
        }
    }
    let mut timelines = Vec::new();
    for key in distinct(wanted) {
        for segment in by_party.timeline(key.0, key.1) {
            timelines.push((key, segment));
        }
    }
    Grouped::in_order(timelines)
}

/// One step of a hand-over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HandOver {
    /// Who hands over.
    pub(crate) from: Index,
    /// Positions of the successions that say so.
    pub(crate) successions: Vec<Index>,
    /// The first day of the successors' work.
    pub(crate) operates: Date,
}

/// Successions by the party that hands over, in the order of time.
#[derive(Clone, Copy)]
pub(crate) struct ByParty<'a> {
    pub(crate) successions: &'a Table<Succession>,
    pub(crate) hand_overs: &'a Grouped<Index, Index>,
}

impl ByParty<'_> {
    /// The hand-overs that lead on from a party, counted up to one past the
    /// limit.
    fn count_hand_overs(&self, party: Index) -> usize {
        let mut seen = vec![party];
        let mut open = vec![party];
        let mut count = 0;
        while let Some(current) = open.pop() {
            for &position in self.hand_overs.values(current) {
                for &heir in &self.successions[position].to {
                    count += 1;
                    if count > MAX_HAND_OVERS {
                        return count;
                    }
                    if insert(&mut seen, heir) {
                        open.push(heir);
                    }
                }
            }
        }
        count
    }

    /// The hand-over of a function by a party on or before a day, if any. A
    /// succession by function goes before a general one of the same day; one
    /// in which the party itself goes on changes nothing.
    fn hand_over(&self, party: Index, function: Option<Index>, on: Date) -> Option<HandOver> {
        let covering = || {
            self.hand_overs.values(party).copied().filter(|&position| {
                let succession = &self.successions[position];
                succession.operates <= on
                    && (succession.function.is_none() || succession.function == function)
                    && !succession.to.contains(&party)
            })
        };
        let operates = self.successions[covering().next()?].operates;
        let of_that_day =
            || covering().filter(|&position| self.successions[position].operates == operates);
        let by_function: Vec<Index> = of_that_day()
            .filter(|&position| self.successions[position].function.is_some())
            .collect_vec();
        let successions =
            if by_function.is_empty() { of_that_day().collect_vec() } else { by_function };
        Some(HandOver { from: party, successions, operates })
    }

    /// The hand-overs that lead from a party to those in its place on a day,
    /// and those parties, sorted.
    pub(crate) fn follow(
        &self,
        party: Index,
        function: Option<Index>,
        on: Date,
    ) -> (Vec<HandOver>, Vec<Index>) {
        let mut steps: Vec<HandOver> = Vec::new();
        let mut seen = vec![party];
        let mut heirs = Vec::new();
        let mut open = vec![party];
        while let Some(current) = open.pop() {
            match self.hand_over(current, function, on) {
                None => {
                    insert(&mut heirs, current);
                }
                Some(step) => {
                    for &position in &step.successions {
                        for &heir in &self.successions[position].to {
                            if insert(&mut seen, heir) {
                                open.push(heir);
                            }
                        }
                    }
                    steps.push(step);
                }
            }
        }
        steps.sort_by_key(|step| (step.operates, step.from));
        (steps, heirs)
    }

    fn timeline(&self, party: Index, function: Option<Index>) -> Vec<Segment> {
        let mut days = Vec::new();
        let mut seen = vec![party];
        let mut open = vec![party];
        while let Some(current) = open.pop() {
            for &position in self.hand_overs.values(current) {
                let succession = &self.successions[position];
                insert(&mut days, succession.operates);
                let heirs = succession.to.iter().copied();
                open.extend(heirs.filter(|&heir| insert(&mut seen, heir)));
            }
        }
        let mut segments: Vec<Segment> = Vec::new();
        for from in days {
            let (_, heirs) = self.follow(party, function, from);
            let unchanged = match segments.last() {
                Some(last) => last.heirs == heirs,
                None => heirs == [party],
            };
            if !unchanged {
                segments.push(Segment { from, heirs });
            }
        }
        segments
    }
}
