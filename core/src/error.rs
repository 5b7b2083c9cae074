//! Why a call has no answer.

use std::fmt;

use serde::Serialize;

use crate::lang::Lang;
use crate::limits::MAX_ANSWER_BYTES;
use crate::problem::{Diagnostic, Problem};
use crate::render::{AgencyAnswer, DiagnosticAnswer, diagnostic, help, message, register_message};

/// Why a call has no answer: documents that cannot be used, or a question that
/// cannot be asked.
///
/// One opaque type for every call. [`code`](Error::code) is stable; texts are
/// for people. Displayed, it gives the English message of every problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Reason>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Register(Vec<Diagnostic>),
    Request(Problem),
}

/// What a caller can do about an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The documents cannot be used: mend them.
    InvalidRegister,
    /// The question has another form, or says what cannot be: mend it.
    InvalidRequest,
    /// The question names something that the documents do not have.
    NotFound,
    /// The question names an agency by words that several have: choose one of the
    /// [candidates](Error::candidates).
    Ambiguous,
    /// The answer would be beyond a limit: ask for less.
    LimitExceeded,
}

/// An error as answers have it: the member `error` of the error document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorAnswer {
    /// The stable name of the error.
    pub code: &'static str,
    /// What is wrong, in one sentence without full stop.
    pub message: String,
    /// What to do about it. Left out of JSON when empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// The agencies that the question may mean, the first twenty. Left out of JSON when
    /// empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<AgencyAnswer>,
    /// Everything that is wrong with the documents.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Error {
    pub(crate) fn register(diagnostics: Vec<Diagnostic>) -> Error {
        Error(Box::new(Reason::Register(diagnostics)))
    }

    pub(crate) fn request(problem: Problem) -> Error {
        Error(Box::new(Reason::Request(problem)))
    }

    /// An answer is longer than [`MAX_ANSWER_BYTES`].
    pub(crate) fn too_long() -> Error {
        let (what, limit) = ("answer bytes", MAX_ANSWER_BYTES);
        Error::request(Problem::LimitExceeded { what, found: limit as u64 + 1, limit })
    }

    /// What a caller can do about it.
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Reason::Register(_) => ErrorKind::InvalidRegister,
            Reason::Request(Problem::UnknownReference { .. } | Problem::UnknownAgency { .. }) => {
                ErrorKind::NotFound
            }
            Reason::Request(Problem::AmbiguousAgency { .. }) => ErrorKind::Ambiguous,
            Reason::Request(Problem::LimitExceeded { .. }) => ErrorKind::LimitExceeded,
            Reason::Request(_) => ErrorKind::InvalidRequest,
        }
    }

    /// `invalid-register`, or the code of what is wrong with the question.
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            Reason::Register(_) => "invalid-register",
            Reason::Request(problem) => problem.code(),
        }
    }

    /// Everything that is wrong with the documents, in their order; empty when
    /// it is the question that is wrong.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match &*self.0 {
            Reason::Register(diagnostics) => diagnostics,
            Reason::Request(_) => &[],
        }
    }

    /// What is wrong, in one sentence without full stop.
    pub fn message(&self, lang: Lang) -> String {
        match &*self.0 {
            Reason::Register(diagnostics) => register_message(diagnostics.len(), lang),
            Reason::Request(problem) => message(problem, lang),
        }
    }

    /// The error in words, as the error document has it.
    pub fn answer(&self, lang: Lang) -> ErrorAnswer {
        ErrorAnswer {
            code: self.code(),
            message: self.message(lang),
            help: self.help(lang),
            candidates: self.candidates(lang),
            diagnostics: self.diagnostics().iter().map(|found| diagnostic(found, lang)).collect(),
        }
    }

    /// The agencies that the question may mean, where several have the name in it: the
    /// first twenty.
    pub fn candidates(&self, lang: Lang) -> Vec<AgencyAnswer> {
        match &*self.0 {
            Reason::Request(Problem::AmbiguousAgency { candidates, .. }) => {
                candidates.iter().map(|found| AgencyAnswer::of(found.clone(), lang)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What to do about it; empty for documents, whose diagnostics have their
    /// own.
    pub fn help(&self, lang: Lang) -> String {
        match &*self.0 {
            Reason::Register(_) => String::new(),
            Reason::Request(problem) => help(problem, lang),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))?;
        for (number, found) in self.diagnostics().iter().enumerate() {
            let separator = if number == 0 { ": " } else { "; " };
            let place = &found.place;
            let text = message(&found.problem, Lang::En);
            write!(f, "{separator}document {}{}: {text}", place.document, place)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
