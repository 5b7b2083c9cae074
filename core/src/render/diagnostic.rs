//! A diagnostic in words.

use kyhan_json::Pointer;
use serde::Serialize;

use super::problems;
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
    pub citation: Option<std::borrow::Cow<'static, str>>,
    /// Why it may stay, where the register acknowledges the warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<String>,
    /// The document's position in the list handed to the engine, from 0. Records
    /// count as the document after the last.
    pub document: usize,
    /// A JSON Pointer (RFC 6901) into that document.
    pub pointer: String,
    /// The line of that document, from 1; `None` when its text is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column of that line, in characters from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
}

/// Words a diagnostic.
pub fn diagnostic(found: &Diagnostic, lang: Lang) -> DiagnosticAnswer {
    let acknowledged = found.acknowledged.as_deref().cloned();
    DiagnosticAnswer { acknowledged, ..described(&found.place, &found.problem, lang) }
}

/// What is risky.
pub(crate) fn check(found: &[Diagnostic], lang: Lang) -> CheckAnswer {
    CheckAnswer { diagnostics: found.iter().map(|found| diagnostic(found, lang)).collect() }
}

/// What is wrong with records. They count as the document after the registers.
pub(crate) fn of_records(
    plan: &Plan,
    problems: &[RecordProblem],
    lang: Lang,
) -> Vec<DiagnosticAnswer> {
    problems
        .iter()
        .map(|found| {
            let record = Pointer::default().field("records").item(found.position as usize);
            let place = Place::new(plan.documents.len(), record);
            described(&place, &found.problem, lang)
        })
        .collect()
}

fn described(place: &Place, problem: &Problem, lang: Lang) -> DiagnosticAnswer {
    let words = problems::words(problem, lang);
    DiagnosticAnswer {
        severity: problem.severity(),
        code: problem.code(),
        message: words.message,
        help: words.help.into_owned(),
        citation: words.citation,
        acknowledged: None,
        document: place.document,
        pointer: place.to_string(),
        line: place.position.map(|position| position.line),
        column: place.position.map(|position| position.column),
    }
}
