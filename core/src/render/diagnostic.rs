//! A diagnostic in words.

use serde::Serialize;

use super::problems;
use crate::check::checked;
use crate::lang::Lang;
use crate::plan::Plan;
use crate::problem::{Diagnostic, Place, Problem, Severity};
use crate::standing::RecordProblem;

/// What is risky in the plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CheckAnswer {
    /// In the order of documents and places.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// A diagnostic in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DiagnosticAnswer {
    /// How much it weighs.
    pub severity: Severity,
    /// The stable name of this sort of problem.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The article or standard that it is measured against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'static str>,
    /// The document's position in the list handed to the engine, from 0. Records
    /// count as the document after the last.
    pub document: usize,
    /// A JSON Pointer (RFC 6901) into that document.
    pub pointer: String,
}

/// Words a diagnostic.
pub fn diagnostic(found: &Diagnostic, lang: Lang) -> DiagnosticAnswer {
    described(&found.place, &found.problem, lang)
}

/// What is risky in the plans.
pub(crate) fn check(plan: &Plan, lang: Lang) -> CheckAnswer {
    let diagnostics = checked(plan).iter().map(|found| diagnostic(found, lang));
    CheckAnswer { diagnostics: diagnostics.collect() }
}

/// What is wrong with records. They count as the document after the registers.
pub(super) fn of_records(
    plan: &Plan,
    problems: &[RecordProblem],
    lang: Lang,
) -> Vec<DiagnosticAnswer> {
    problems
        .iter()
        .map(|found| {
            let place = Place {
                document: plan.documents.len(),
                pointer: format!("/records/{}", found.position),
            };
            described(&place, &found.problem, lang)
        })
        .collect()
}

fn described(place: &Place, problem: &Problem, lang: Lang) -> DiagnosticAnswer {
    DiagnosticAnswer {
        severity: problem.severity(),
        code: problem.code(),
        message: problems::message(problem, lang),
        help: super::help(problem, lang),
        citation: problem.citation(),
        document: place.document,
        pointer: place.pointer.clone(),
    }
}
