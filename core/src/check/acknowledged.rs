//! Warnings that a register says it may keep.

use std::sync::Arc;

use super::Findings;
use crate::model::{Acknowledged, Register};
use crate::plan::{Plan, nearest};
use crate::problem::{At, Diagnostic, List, PHRASE_DISAGREES, Place, Problem};

/// Marks the warnings that registers acknowledge; an acknowledgement of none is a
/// warning too.
pub(super) fn mark(plan: &Plan, findings: &mut Findings) {
    let mut idle = Vec::new();
    for (document, register) in plan.documents.iter().enumerate() {
        let at = At::Document(document);
        let at = at.field("acknowledged");
        for (position, acknowledged) in register.acknowledged.iter().enumerate() {
            let is_there = |found: &Diagnostic| {
                found.place.document == document && holds(register, acknowledged, &found.place)
            };
            let mut is_idle = true;
            let reason = Arc::new(acknowledged.reason.clone());
            for found in findings.diagnostics.iter_mut().filter(|found| is_there(found)) {
                if found.problem.code() == acknowledged.code {
                    found.acknowledged = Some(Arc::clone(&reason));
                    is_idle = false;
                }
            }
            // Not every host reads the words of deadlines.
            let is_noted = plan.noted.is_some() || acknowledged.code != PHRASE_DISAGREES;
            if is_idle && is_noted {
                let there = findings.diagnostics.iter().filter(|found| is_there(found));
                let codes: Vec<&'static str> = there.map(|found| found.problem.code()).collect();
                let meant = nearest(&acknowledged.code, &mut codes.iter().copied());
                let nearest = codes.into_iter().find(|code| Some(*code) == meant.as_deref());
                let code = acknowledged.code.clone();
                let problem = Problem::AcknowledgesNothing { code, nearest };
                idle.push((at.item(position).place(), problem));
            }
        }
    }
    let idle = idle.into_iter().map(|(place, problem)| Diagnostic::new(place, problem));
    findings.diagnostics.extend(idle);
}

/// Whether an acknowledgement is about a place of its document.
fn holds(register: &Register, acknowledged: &Acknowledged, place: &Place) -> bool {
    let at = acknowledged.at.as_str();
    if at.starts_with('/') {
        let pointer = place.to_string();
        let within = pointer.strip_prefix(at);
        return within.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    }
    let Some(entry) = place.entry else { return false };
    let id = match place.list {
        Some(List::Agencies) => register.agencies.get(entry).map(|entry| &entry.id),
        Some(List::Groups) => register.groups.get(entry).map(|entry| &entry.id),
        Some(List::Instruments) => register.instruments.get(entry).map(|entry| &entry.id),
        Some(List::Indicators) => register.indicators.get(entry).map(|entry| &entry.id),
        Some(List::Obligations) => register.obligations.get(entry).map(|entry| &entry.id),
        Some(List::Calendars) => register.calendars.get(entry).map(|entry| &entry.id),
        // Nothing is risky in the others.
        _ => None,
    };
    id.is_some_and(|id| id == at)
}
