//! What agencies became, by function and by day.

use super::{Index, Segment, Succession, Table};
use crate::dates::Date;
use crate::grouped::{Grouped, insert};
use crate::limits::MAX_HAND_OVERS;

/// What a party became, by party and function.
pub(crate) type Timelines = Grouped<(Index, Option<Index>), Segment>;

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
    pub(crate) fn count_hand_overs(&self, party: Index) -> usize {
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
            .collect();
        let successions =
            if by_function.is_empty() { of_that_day().collect() } else { by_function };
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

    pub(crate) fn timeline(&self, party: Index, function: Option<Index>) -> Vec<Segment> {
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
