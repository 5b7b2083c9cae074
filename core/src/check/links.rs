//! Chains in which a date is missing or a collector has no time.

use super::Findings;
use crate::chains::links;
use crate::plan::Plan;
use crate::problem::Problem;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for link in links(plan) {
        let field = format!("feeds/{}", link.position);
        if link.meetings.is_empty() {
            let collector = plan.obligation(link.collector).id.clone();
            findings.obligation(plan, link.contributor, &field, Problem::UndatedLink { collector });
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
            findings.obligation(plan, link.collector, "timing", problem);
        }
    }
}
