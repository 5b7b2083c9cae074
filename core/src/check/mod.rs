//! What is risky in a plan that can be used: the warnings.

mod dates;
mod indicators;
mod instruments;
mod links;
mod of_schedule;
mod parties;

pub(crate) use indicators::{Owner, overlapping, owners};

use crate::plan::{Index, Plan, Source};
use crate::problem::{Diagnostic, Problem, sorted};

/// As [`check`], once for each plan.
pub(crate) fn checked(plan: &Plan) -> &[Diagnostic] {
    plan.checked.get_or_init(|| check(plan))
}

/// Every warning about a plan, in the order of documents and places.
fn check(plan: &Plan) -> Vec<Diagnostic> {
    let mut findings = Findings { diagnostics: Vec::new() };
    instruments::check(plan, &mut findings);
    indicators::check(plan, &mut findings);
    parties::check(plan, &mut findings);
    dates::check(plan, &mut findings);
    links::check(plan, &mut findings);
    sorted(findings.diagnostics)
}

/// The errors that only the dates themselves show: a month lacks the day that a
/// counted period asks for, and the obligation refuses to round; a lead time
/// leads back too far.
pub(crate) fn refused(plan: &Plan) -> Vec<Diagnostic> {
    let mut findings = Findings { diagnostics: Vec::new() };
    dates::refused(plan, &mut findings);
    dates::counted_back(plan, &mut findings);
    findings.diagnostics
}

struct Findings {
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    fn add(&mut self, source: Source, pointer: String, problem: Problem) {
        self.diagnostics.push(Diagnostic::new(source.document as usize, pointer, problem));
    }

    fn obligation(&mut self, plan: &Plan, obligation: Index, field: &str, problem: Problem) {
        let source = plan.obligations[obligation].source;
        self.add(source, format!("/obligations/{}/{field}", source.position), problem);
    }
}
