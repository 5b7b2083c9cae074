//! What is risky in a plan that can be used: the warnings, and what keeps it from
//! being published.

mod acknowledged;
mod amendments;
mod calendars;
mod dates;
mod defaults;
mod duties;
mod events;
mod groups;
mod indicators;
mod instruments;
mod links;
mod lunar;
mod of_query;
mod of_schedule;
mod parties;
mod recipients;
mod rules;
mod same_act;
mod words;

pub(crate) use indicators::{Owner, overlapping, owners};
pub(crate) use of_query::asked;

use crate::plan::{Index, Instrument, Plan};
use crate::problem::{At, Diagnostic, List, Problem, located, sorted};
use crate::schedule::{Window, beyond};

/// As [`check`], once for each plan.
pub(crate) fn checked(plan: &Plan) -> &[Diagnostic] {
    plan.checked.get_or_init(|| check(plan, None))
}

/// As [`checked`], with the dates in a window that lies beyond the ten years for which
/// documents without end are looked at; `None` when it does not.
pub(crate) fn checked_beyond(plan: &Plan, window: Window) -> Option<Vec<Diagnostic>> {
    let bounded = |row: &Instrument| beyond(row, window).is_none();
    (!plan.instruments.iter().all(bounded)).then(|| check(plan, window))
}

/// Every warning about a plan, in the order of documents and places.
fn check(plan: &Plan, window: Window) -> Vec<Diagnostic> {
    let mut findings = Findings { window, diagnostics: Vec::new() };
    defaults::check(plan, &mut findings);
    calendars::check(plan, &mut findings);
    instruments::check(plan, &mut findings);
    events::check(plan, &mut findings);
    indicators::check(plan, &mut findings);
    parties::check(plan, &mut findings);
    recipients::check(plan, &mut findings);
    dates::check(plan, &mut findings);
    rules::check(plan, &mut findings);
    lunar::check(plan, &mut findings);
    links::check(plan, &mut findings);
    duties::check(plan, &mut findings);
    same_act::check(plan, &mut findings);
    groups::check(plan, &mut findings);
    amendments::check(plan, &mut findings);
    findings.diagnostics.extend(plan.noted.iter().flatten().cloned());
    acknowledged::mark(plan, &mut findings);
    located(sorted(findings.diagnostics), &plan.texts)
}

/// The errors that only the dates themselves show: a month lacks the day that a
/// counted period asks for, and the obligation refuses to round; a lead time
/// leads back too far.
pub(crate) fn refused(plan: &Plan) -> Vec<Diagnostic> {
    let mut findings = Findings { window: None, diagnostics: Vec::new() };
    dates::refused(plan, &mut findings);
    dates::counted_back(plan, &mut findings);
    dates::fields(plan, &mut findings);
    located(findings.diagnostics, &plan.texts)
}

/// Only what keeps a plan from being published.
pub(crate) fn unconfirmed(plan: &Plan) -> Vec<Diagnostic> {
    let mut findings = Findings { window: None, diagnostics: Vec::new() };
    for (obligation, _) in plan.obligations.rows() {
        duties::unconfirmed(plan, obligation, &mut findings);
    }
    located(findings.diagnostics, &plan.texts)
}

struct Findings {
    /// The window of the question.
    window: Window,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    fn add(&mut self, at: At<'_>, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(at.place(), problem));
    }
}

/// The place of an obligation.
fn at(plan: &Plan, obligation: Index) -> At<'static> {
    plan.obligations[obligation].source.at(List::Obligations)
}
