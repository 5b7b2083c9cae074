//! One link of a chain: a contributor's obligation and its collector's.

use crate::dates::Date;
use crate::resolve::plan::{Index, Plan};
use crate::schedule::{Derived, horizon_dates, period_of};

/// A contributor's obligation whose result goes into a collector's.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) contributor: Index,
    pub(crate) collector: Index,
    /// The position of the collector in the contributor's `feeds`.
    pub(crate) position: usize,
    /// The dates at which the two meet; empty when either is undated.
    pub(crate) meetings: Vec<Meeting>,
}

/// One contribution and the collection that it goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meeting {
    pub(crate) contributor_named: Date,
    pub(crate) contributor_due: Date,
    pub(crate) collector_named: Date,
    pub(crate) collector_due: Date,
    /// Days from the contributor's due day to the collector's.
    pub(crate) slack_days: i32,
    /// Working days after the contributor's due day, up to and including the
    /// collector's.
    pub(crate) slack_working_days: i32,
}

/// Every link of the plan, in the order of contributors.
pub(crate) fn links(plan: &Plan) -> Vec<Link> {
    plan.obligations.rows().flat_map(|(contributor, _)| links_of(plan, contributor)).collect()
}

/// The links of one contributor.
pub(crate) fn links_of(plan: &Plan, contributor: Index) -> impl Iterator<Item = Link> {
    let collectors = plan.obligations[contributor].feeds.iter().enumerate();
    collectors.map(move |(position, &collector)| {
        let dates = |obligation| horizon_dates(plan, obligation);
        let meetings = meetings(plan, contributor, collector, dates);
        Link { contributor, collector, position, meetings }
    })
}

/// Where two obligations meet, by the dates that each is said to have.
pub(super) fn meetings(
    plan: &Plan,
    contributor: Index,
    collector: Index,
    dates: impl Fn(Index) -> Vec<(Date, Derived)>,
) -> Vec<Meeting> {
    let calendar = &plan.calendars[plan.obligations[collector].calendar];
    let covered = |obligation| {
        move |(named, derived): (Date, Derived)| Covered {
            named,
            due: derived.due,
            period: period_of(plan, obligation, named, &derived)
                .map(|period| (period.from, period.until)),
        }
    };
    let collections: Vec<Covered> = dates(collector).into_iter().map(covered(collector)).collect();
    dates(contributor)
        .into_iter()
        .map(covered(contributor))
        .filter_map(|contribution| {
            let collection = collection_of(&contribution, &collections)?;
            let (from, until) = (contribution.due, collection.due);
            // A collector before its contributor has negative slack.
            let slack_working_days = if from <= until {
                calendar.count(from + 1, until + 1)
            } else {
                -calendar.count(until + 1, from + 1)
            };
            Some(Meeting {
                contributor_named: contribution.named,
                contributor_due: from,
                collector_named: collection.named,
                collector_due: until,
                slack_days: until - from,
                slack_working_days,
            })
        })
        .collect()
}

/// A date of an obligation, and the first and last day that it reports on.
struct Covered {
    named: Date,
    due: Date,
    period: Option<(Date, Date)>,
}

/// The collection that a contribution goes into: the one that covers the same
/// period, else the first that is not due before it, else the last.
fn collection_of<'c>(contribution: &Covered, collections: &'c [Covered]) -> Option<&'c Covered> {
    let same_period = |collection: &&Covered| {
        contribution.period.is_some() && collection.period == contribution.period
    };
    collections
        .iter()
        .find(same_period)
        .or_else(|| collections.iter().find(|collection| collection.due >= contribution.due))
        .or_else(|| collections.last())
}
