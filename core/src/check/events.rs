//! What happened to parties that no duty concerns.

use super::Findings;
use crate::plan::{NOBODY, Plan};
use crate::problem::{List, Problem};
use crate::standing::concerns_anybody;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (event, row) in plan.events.rows() {
        let text = plan.event(event);
        let at = row.source.at(List::Events);
        let at = at.field("happened");
        for (position, happening) in text.happened.iter().enumerate() {
            let id = happening.party.as_deref();
            let party = id.and_then(|id| plan.ids.parties.get(id)).unwrap_or(NOBODY);
            if !concerns_anybody(plan, event, party) {
                let subject = id.map_or_else(|| text.id.clone(), |id| format!("{}/{id}", text.id));
                findings.add(at.item(position), Problem::HappenedToNobody { event: subject });
            }
        }
    }
}
