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

pub(crate) use links::{Link, Meeting, links, links_of};
pub use what_if::WhatIf;
pub(crate) use what_if::{Change, SlackChange, what_if};

/// Which report goes into which, and the time between them.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Chains {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    pub(crate) links: Vec<Link>,
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
    let mut links = links(plan, query.from.or(plan.first_day()).zip(query.until));
    links.retain_mut(|link| {
        let is_undated = link.meetings.is_empty();
        link.meetings.retain(|at| is_in(at.contributor_due) || is_in(at.collector_due));
        (is_undated || !link.meetings.is_empty())
            && (is_asked(link.contributor) || is_asked(link.collector))
    });
    Ok(Chains { plan: Arc::clone(plan), lang: query.lang, links })
}

/// The links from a first contributor to a last collector that lead through
/// the link with the least slack.
pub(crate) fn tightest<'l>(links: &'l [Link]) -> Vec<&'l Link> {
    // The tightest of all, into each collector and out of each contributor; of
    // equals the first.
    let ends = links.iter().flat_map(|link| [link.contributor, link.collector]);
    let count = ends.max().map_or(0, |last| last as usize + 1);
    let mut narrowest: Option<(Slack, &Link)> = None;
    let (mut into, mut out_of) = (vec![None; count], vec![None; count]);
    for link in links {
        let Some(slack) = slack(link) else { continue };
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
    let Some((_, narrowest)) = narrowest else { return Vec::new() };
    // Feeds form no cycle, so both walks end.
    let next = |table: &[Option<(Slack, &'l Link)>], end: Index| {
        table.get(end as usize).copied().flatten().map(|(_, link)| link)
    };
    let before = |link: &&'l Link| next(&into, link.contributor);
    let after = |link: &&'l Link| next(&out_of, link.collector);
    let mut path: Vec<&Link> = successors(Some(narrowest), before).collect();
    path.reverse();
    path.extend(successors(Some(narrowest), after).skip(1));
    path
}

/// Working days, then days.
type Slack = (i32, i32);

fn slack(link: &Link) -> Option<Slack> {
    link.meetings.iter().map(|meeting| (meeting.slack_working_days, meeting.slack_days)).min()
}
