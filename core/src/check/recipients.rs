//! Recipients that are relative to the bearer, of bearers that have no such party.

use super::{Findings, at};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Index, NOBODY, Plan, undated};
use crate::problem::Problem;
use crate::schedule::{has_relative, horizon_dates, in_place, of_bearer, rows_of_date};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        for (field, parties) in [("recipients", &row.recipients), ("via", &row.via)] {
            if !has_relative(plan, parties) {
                continue;
            }
            let bearers = bearers(plan, obligation, findings);
            for (position, &party) in parties.iter().enumerate() {
                let Some(relative) = plan.parties[party].relative else { continue };
                let lacks = |&&(bearer, on): &&(Index, Date)| {
                    of_bearer(plan, relative, bearer, on).is_empty()
                };
                let without: Vec<&(Index, Date)> = bearers.iter().filter(lacks).collect();
                let Some((_, day)) = without.iter().min_by_key(|(_, day)| day) else { continue };
                let names = distinct(without.iter().map(|(bearer, _)| *bearer).collect());
                let problem = Problem::NoSuchRecipient {
                    group: plan.party_id(party).to_owned(),
                    bearers: names
                        .iter()
                        .map(|&bearer| plan.party(bearer).id().unwrap_or("-").to_owned())
                        .collect(),
                    day: *day,
                };
                findings.add(at(plan, obligation).field(field).item(position), problem);
            }
        }
    }
}

/// Who bears an obligation on each of its days; without any, on the first day of its
/// document.
fn bearers(plan: &Plan, obligation: Index, findings: &Findings) -> Vec<(Index, Date)> {
    let row = &plan.obligations[obligation];
    let mut found = Vec::new();
    if undated(&plan.obligations, obligation).is_some() {
        let day = plan.instruments[row.instrument].begins();
        for bearer in row.bearers.iter().filter(|bearer| bearer.works(day)) {
            match bearer.party {
                NOBODY => found.push((NOBODY, day)),
                party => {
                    let standing = in_place(plan, row, &party, day).iter();
                    found.extend(standing.map(|&party| (party, day)));
                }
            }
        }
        return found;
    }
    for (named, derived) in horizon_dates(plan, obligation, findings.window) {
        let rows = rows_of_date(plan, obligation, named, derived.due);
        found.extend(rows.iter().map(|row| (row.bearer, row.due)));
    }
    distinct(found)
}
