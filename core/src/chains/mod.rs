//! Reporting chains: who feeds whom, how much time lies between, and what
//! moves when one date moves.

mod links;
mod what_if;

pub(crate) use links::{Link, Meeting, links, links_of};
pub(crate) use what_if::{Change, SlackChange, WhatIf, what_if};

/// The links from a first contributor to a last collector that lead through
/// the link with the least slack.
pub(crate) fn tightest(links: &[Link]) -> Vec<&Link> {
    let slack = |link: &Link| {
        link.meetings.iter().map(|meeting| (meeting.slack_working_days, meeting.slack_days)).min()
    };
    let least = |candidates: &mut dyn Iterator<Item = &'_ Link>| {
        candidates
            .filter(|link| slack(link).is_some())
            .min_by_key(|link| slack(link))
            .map(|link| (link.contributor, link.collector))
    };
    let find = |ends: Option<_>| {
        ends.and_then(|ends| links.iter().find(|link| (link.contributor, link.collector) == ends))
    };
    let Some(narrowest) = find(least(&mut links.iter())) else { return Vec::new() };
    // Feeds form no circle, so both walks end.
    let mut path = vec![narrowest];
    let mut first = narrowest.contributor;
    while let Some(link) = find(least(&mut links.iter().filter(|link| link.collector == first))) {
        path.insert(0, link);
        first = link.contributor;
    }
    let mut last = narrowest.collector;
    while let Some(link) = find(least(&mut links.iter().filter(|link| link.contributor == last))) {
        path.push(link);
        last = link.collector;
    }
    path
}
