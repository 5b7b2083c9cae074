//! Duties that nobody is left to bear.

use super::{Findings, at};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, NOBODY, Plan};
use crate::problem::Problem;
use crate::schedule::{horizon_dates, in_place};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        if row.is_activity {
            continue;
        }
        if plan.obligation(obligation).bearers.is_empty() {
            findings.add(at(plan, obligation).field("bearers"), Problem::BearerNotNamed);
            continue;
        }
        let dates = horizon_dates(plan, obligation, findings.window);
        let last_of_instrument = || plan.instruments[row.instrument].last;
        let Some(last) =
            dates.iter().map(|(_, derived)| derived.due).max().or_else(last_of_instrument)
        else {
            continue;
        };
        let mut closed = Vec::new();
        for bearer in row.bearers.iter().filter(|bearer| !bearer.by_level) {
            closed.extend(left_alone(plan, obligation, bearer.party, last));
        }
        for (agency, day) in distinct(closed) {
            let problem = Problem::ClosedWithoutSuccessor {
                agency: plan.party_id(agency).to_owned(),
                closed: day,
                function: plan.obligation(obligation).function.clone(),
            };
            findings.add(at(plan, obligation).field("bearers"), problem);
        }
    }
}

/// Those in a bearer's place on a day that no longer work, with the last day
/// of their work.
fn left_alone(plan: &Plan, obligation: Index, party: Index, on: Date) -> Vec<(Index, Date)> {
    if party == NOBODY {
        return Vec::new();
    }
    let row = &plan.obligations[obligation];
    in_place(plan, row, &party, on)
        .iter()
        .filter_map(|&party| Some((party, plan.parties[party].closed?)))
        .filter(|(_, closed)| *closed < on)
        .collect()
}
