//! Reporting chains: who feeds whom, how much time lies between, and what
//! moves when one date moves.

mod links;
mod what_if;

use std::fmt;
use std::iter::successors;
use std::sync::Arc;

use crate::lang::Lang;
use crate::plan::{Index, Plan};
use crate::request::ChainsQuery;

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

/// The links of all plans.
pub(crate) fn chains(plan: &Arc<Plan>, query: &ChainsQuery) -> Chains {
    Chains { plan: Arc::clone(plan), lang: query.lang, links: links(plan) }
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
