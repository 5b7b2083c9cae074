//! Chains in which a date is missing or a collector has no time.

use super::{Findings, at};
use crate::chains::links;
use crate::dates::Date;
use crate::plan::{Index, Plan, Timing};
use crate::problem::Problem;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for link in links(plan, findings.window) {
        // What restates a duty leaves the chain to it.
        let restates = |end: Index| matches!(plan.obligations[end].timing, Timing::Restates(_));
        if link.meetings.is_empty() && (restates(link.contributor) || restates(link.collector)) {
            continue;
        }
        if link.meetings.is_empty() {
            let collector = plan.obligation(link.collector).id.clone();
            let on = plan.instruments[plan.obligations[link.contributor].instrument].last;
            let at = at(plan, link.contributor);
            let feeds = at.field("feeds");
            findings.add(
                feeds.item(link.position),
                Problem::UndatedLink { collector, on: on.unwrap_or(Date::MAX) },
            );
            continue;
        }
        let dates: Vec<_> = link
            .meetings
            .iter()
            .filter(|meeting| meeting.slack_working_days < 1)
            .map(|meeting| {
                (meeting.contributor_due, meeting.collector_due, meeting.slack_working_days)
            })
            .collect();
        if !dates.is_empty() {
            let contributor = plan.obligation(link.contributor).id.clone();
            let problem = Problem::CollectorTooSoon { contributor, dates };
            findings.add(at(plan, link.collector).field("timing"), problem);
        }
    }
}
