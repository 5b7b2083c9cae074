//! Reporting chains: who feeds whom, how much time lies between, and what
//! moves when one date moves.

mod links;
mod what_if;

use std::collections::HashMap;
use std::iter::successors;

use crate::resolve::plan::Index;

pub(crate) use links::{Link, Meeting, links, links_of};
pub(crate) use what_if::{Change, SlackChange, WhatIf, what_if};

/// The links from a first contributor to a last collector that lead through
/// the link with the least slack.
pub(crate) fn tightest(links: &[Link]) -> Vec<&Link> {
    // The tightest of all, into each collector and out of each contributor; of
    // equals the first.
    let mut narrowest: Option<(Slack, &Link)> = None;
    let mut into: HashMap<Index, (Slack, &Link)> = HashMap::new();
    let mut out_of: HashMap<Index, (Slack, &Link)> = HashMap::new();
    for link in links {
        let Some(slack) = slack(link) else { continue };
        if narrowest.is_none_or(|(least, _)| slack < least) {
            narrowest = Some((slack, link));
        }
        for (end, table) in [(link.collector, &mut into), (link.contributor, &mut out_of)] {
            let known = table.entry(end).or_insert((slack, link));
            if slack < known.0 {
                *known = (slack, link);
            }
        }
    }
    let Some((_, narrowest)) = narrowest else { return Vec::new() };
    // Feeds form no circle, so both walks end.
    let before = |link: &&Link| into.get(&link.contributor).map(|(_, link)| *link);
    let after = |link: &&Link| out_of.get(&link.collector).map(|(_, link)| *link);
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
