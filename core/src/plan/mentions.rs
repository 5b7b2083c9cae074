//! Which obligations name a party, so that a question about one agency does not look at
//! all of them.

use super::{Index, NOBODY, Obligation, Table};
use crate::grouped::{Grouped, distinct};

#[derive(Debug)]
pub(crate) struct Mentions {
    /// Obligations by each party that they name: as bearer, recipient, on the way, or to
    /// help. A group stands for its members.
    by_party: Grouped<Index, Index>,
    /// Obligations by each duty that their results go into.
    by_collector: Grouped<Index, Index>,
}

impl Mentions {
    pub(crate) fn new(obligations: &Table<Obligation>) -> Mentions {
        let (mut by_party, mut by_collector) = (Vec::new(), Vec::new());
        for (position, row) in obligations.rows() {
            // The members of a group stand side by side, so most repetitions go here.
            let mut named: Vec<Index> = row.bearers.iter().map(|bearer| bearer.named).collect();
            named.dedup();
            named.push(row.joint);
            for list in [&row.recipients, &row.via, &row.coordinators] {
                named.extend(list);
            }
            named.retain(|&party| party != NOBODY);
            by_party.extend(distinct(named).into_iter().map(|party| (party, position)));
            let duties = row.feeds.iter().map(|&collector| obligations[collector].duty);
            by_collector.extend(duties.map(|duty| (duty, position)));
        }
        Mentions { by_party: Grouped::new(by_party), by_collector: Grouped::new(by_collector) }
    }

    /// The obligations that name a party.
    pub(crate) fn of(&self, party: Index) -> impl Iterator<Item = Index> {
        self.by_party.values(party).copied()
    }

    /// The obligations whose results go into a duty.
    pub(crate) fn feeding(&self, duty: Index) -> impl Iterator<Item = Index> {
        self.by_collector.values(duty).copied()
    }
}
