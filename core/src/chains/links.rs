//! One link of a chain: a contributor's obligation and its collector's.

use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, Plan};
use crate::schedule::{Derived, Recorder, Window, derive, duty_dates, horizon_dates, period_of};

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

/// The due days of the two ends of a link that meet no date of the other end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alone {
    pub(crate) contributor: Vec<Date>,
    pub(crate) collector: Vec<Date>,
}

/// The dates of a link that are in none of its meetings.
pub(super) fn alone(plan: &Plan, link: &Link, window: Window) -> Alone {
    let days = |end, met: fn(&Meeting) -> Date| {
        let met = distinct(link.meetings.iter().map(met).collect());
        let days = dates(plan, end, link.collector, window).into_iter();
        let days = distinct(days.map(|(_, derived)| derived.due).collect());
        days.into_iter().filter(|day| met.binary_search(day).is_err()).collect()
    };
    Alone {
        contributor: days(link.contributor, |meeting| meeting.contributor_due),
        collector: days(link.collector, |meeting| meeting.collector_due),
    }
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
pub(crate) fn links(plan: &Plan, window: Window) -> Vec<Link> {
    let mut links = Vec::new();
    for (contributor, _) in plan.obligations.rows() {
        links.extend(links_of(plan, contributor, window));
    }
    links
}

/// The links of one contributor.
fn links_of(plan: &Plan, contributor: Index, window: Window) -> impl Iterator<Item = Link> {
    let collectors = plan.obligations[contributor].feeds.iter().enumerate();
    collectors.map(move |(position, &collector)| {
        let meetings = meetings(plan, contributor, collector, &|obligation| {
            dates(plan, obligation, collector, window)
        });
        Link { contributor, collector, position, meetings }
    })
}

/// The collectors of a contributor, each with where it meets named days of the contributor.
pub(crate) fn meetings_of(
    plan: &Plan,
    contributor: Index,
    named: &[Date],
) -> impl Iterator<Item = (Index, Meeting)> {
    let derived =
        move |&named| Some((named, derive(plan, contributor, named, &mut Recorder::silent())?));
    let collectors = plan.obligations[contributor].feeds.iter();
    collectors.flat_map(move |&collector| {
        let meetings = meetings(plan, contributor, collector, &|end| match end == collector {
            true => dates(plan, end, collector, None),
            false => named.iter().filter_map(derived).collect(),
        });
        meetings.into_iter().map(move |meeting| (collector, meeting))
    })
}

/// The dates of an end of a link: a contributor is one version of its duty, a collector
/// all of them.
pub(super) fn dates(
    plan: &Plan,
    obligation: Index,
    collector: Index,
    window: Window,
) -> Vec<(Date, Derived)> {
    match obligation == collector {
        true => duty_dates(plan, obligation, window),
        false => horizon_dates(plan, obligation, window),
    }
}

/// Where two obligations meet, by the dates that each is said to have.
pub(super) fn meetings(
    plan: &Plan,
    contributor: Index,
    collector: Index,
    dates: &dyn Fn(Index) -> Vec<(Date, Derived)>,
) -> Vec<Meeting> {
    let calendar = &plan.calendars[plan.obligations[collector].calendar];
    let collections = Collections::new(plan, collector, dates(collector));
    dates(contributor)
        .into_iter()
        .filter_map(|(named, derived)| {
            let contribution = (named, derived);
            let (collector_named, collection) = collections.of(plan, contributor, &contribution)?;
            let (from, until) = (derived.due, collection.due);
            // A collector before its contributor has negative slack.
            let slack_working_days = if from <= until {
                calendar.count(from + 1, until + 1)
            } else {
                -calendar.count(until + 1, from + 1)
            };
            Some(Meeting {
                contributor_named: named,
                contributor_due: from,
                collector_named,
                collector_due: until,
                slack_days: until - from,
                slack_working_days,
            })
        })
        .collect()
}

/// The dates of a collector, to be looked up often: an obligation may have one
/// for every day of two centuries.
struct Collections {
    dates: Vec<(Date, Derived)>,
    /// Reporting periods and the positions of their dates, sorted.
    by_period: Vec<(Date, Date, u32)>,
    /// The latest due day so far, at each date.
    latest: Vec<Date>,
}

impl Collections {
    fn new(plan: &Plan, collector: Index, dates: Vec<(Date, Derived)>) -> Collections {
        let mut by_period = Vec::new();
        let mut latest: Vec<Date> = Vec::with_capacity(dates.len());
        for (position, (named, derived)) in (0..).zip(&dates) {
            if let Some(period) = period_of(plan, collector, *named, derived) {
                by_period.push((period.from, period.last, position));
            }
            latest.push(latest.last().map_or(derived.due, |&last| last.max(derived.due)));
        }
        by_period.sort_unstable();
        Collections { dates, by_period, latest }
    }

    /// The collection that a contribution goes into: the one that covers the
    /// same period, else the first that is not due before it, else the last.
    fn of(
        &self,
        plan: &Plan,
        contributor: Index,
        (named, derived): &(Date, Derived),
    ) -> Option<(Date, Derived)> {
        let same_period = period_of(plan, contributor, *named, derived).and_then(|period| {
            let (from, last) = (period.from, period.last);
            let at = self.by_period.partition_point(|&found| found < (from, last, 0));
            let found = self.by_period.get(at).filter(|found| (found.0, found.1) == (from, last));
            found.map(|found| found.2 as usize)
        });
        let position = same_period
            .unwrap_or_else(|| self.latest.partition_point(|latest| *latest < derived.due));
        self.dates.get(position).or_else(|| self.dates.last()).copied()
    }
}
