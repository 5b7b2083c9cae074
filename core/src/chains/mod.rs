//! Reporting chains: who feeds whom, how much time lies between, and what
//! moves when one date moves.

mod links;
mod what_if;

use std::fmt;
use std::iter::successors;
use std::sync::Arc;

use crate::dates::Date;
use crate::lang::Lang;
use crate::plan::{Index, Plan};
use crate::problem::{Kind, Problem, ends_in_order};
use crate::request::ChainsQuery;
use crate::schedule::Selection;

use links::alone;
pub(crate) use links::{Alone, Link, Meeting, links, meetings_of};
pub use what_if::WhatIf;
pub(crate) use what_if::{Change, SlackChange, what_if};

/// Which report goes into which, and the time between them.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Chains {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    /// Each link, with its dates that meet none.
    pub(crate) links: Vec<(Link, Alone)>,
}

impl fmt::Debug for Chains {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chains({})", self.links.len())
    }
}

/// The links of all plans, or those that are asked for.
///
/// # Errors
///
/// An unknown agency or instrument.
pub(crate) fn chains(plan: &Arc<Plan>, query: &ChainsQuery) -> Result<Chains, Problem> {
    ends_in_order(query.from, query.until)?;
    let selection = Selection {
        from: query.from.unwrap_or(Date::MIN),
        until: query.until.unwrap_or(Date::MAX),
        agency: plan.find(Kind::Party, query.agency.as_deref())?,
        instrument: plan.find(Kind::Instrument, query.instrument.as_deref())?,
    };
    let is_asked = |end: Index| selection.asks_for(plan, &plan.obligations[end]);
    // The last day of all is in no half-open window.
    let ends = query.until;
    let is_in = |due: Date| due >= selection.from && ends.is_none_or(|until| due < until);
    let window = query.from.or(plan.first_day()).zip(query.until);
    let mut links = links(plan, window);
    links.retain(|link| is_asked(link.contributor) || is_asked(link.collector));
    let links = links.into_iter().filter_map(|mut link| {
        let mut alone = alone(plan, &link, window);
        alone.contributor.retain(|due| is_in(*due));
        alone.collector.retain(|due| is_in(*due));
        let is_undated = link.meetings.is_empty();
        link.meetings.retain(|at| is_in(at.contributor_due) || is_in(at.collector_due));
        (is_undated || !link.meetings.is_empty()).then_some((link, alone))
    });
    Ok(Chains { plan: Arc::clone(plan), lang: query.lang, links: links.collect() })
}

/// A chain of links, each with the meeting that it takes part by; `None` where no date of
/// one link leads on to the next.
pub(crate) type Path<'l> = Vec<(&'l Link, Option<Meeting>)>;

/// The links from a first contributor to a last collector that lead through
/// the meeting with the least slack, and that meeting.
pub(crate) fn tightest<'l>(links: &'l [(Link, Alone)]) -> Option<(Path<'l>, Meeting)> {
    // The tightest of all, into each collector and out of each contributor; of
    // equals the first.
    let ends = links.iter().flat_map(|(link, _)| [link.contributor, link.collector]);
    let count = ends.max().map_or(0, |last| last as usize + 1);
    let mut narrowest: Option<(Slack, &Link)> = None;
    let (mut into, mut out_of) = (vec![None; count], vec![None; count]);
    for (link, _) in links {
        let Some(slack) = link.meetings.iter().map(slack).min() else { continue };
        let slots = [
            Some(&mut narrowest),
            into.get_mut(link.collector as usize),
            out_of.get_mut(link.contributor as usize),
        ];
        for slot in slots.into_iter().flatten() {
            if slot.is_none_or(|(least, _)| slack < least) {
                *slot = Some((slack, link));
            }
        }
    }
    let (_, narrowest) = narrowest?;
    let narrow = least(narrowest, |_| true)?;
    // Feeds form no cycle, so both walks end.
    let next = |table: &Links<'l>, end: Index| {
        table.get(end as usize).copied().flatten().map(|(_, link)| link)
    };
    let walk =
        |table: &Links<'l>, end: fn(&Link) -> Index, meets: fn(&Meeting, &Meeting) -> bool| {
            let step = |(link, meeting): &(&'l Link, Option<Meeting>)| {
                let link = next(table, end(link))?;
                Some((link, meeting.and_then(|at| least(link, |other| meets(other, &at)))))
            };
            successors(Some((narrowest, Some(narrow))), step).collect()
        };
    let before = |before: &Meeting, at: &Meeting| before.collector_named == at.contributor_named;
    let after = |after: &Meeting, at: &Meeting| after.contributor_named == at.collector_named;
    let mut path: Path<'l> = walk(&into, |link| link.contributor, before);
    path.reverse();
    path.extend(walk(&out_of, |link| link.collector, after).into_iter().skip(1));
    Some((path, narrow))
}

/// The meeting of a link with the least slack, of those that are wanted.
fn least(link: &Link, is_wanted: impl Fn(&&Meeting) -> bool) -> Option<Meeting> {
    link.meetings.iter().filter(is_wanted).min_by_key(|meeting| slack(meeting)).copied()
}

/// Working days, then days.
type Slack = (i32, i32);

/// A link for each obligation that has one, with its slack.
type Links<'l> = [Option<(Slack, &'l Link)>];

fn slack(meeting: &Meeting) -> Slack {
    (meeting.slack_working_days, meeting.slack_days)
}
