//! Why a call has no answer.

use std::fmt;

use crate::problem::{Diagnostic, Problem};
use crate::render::{Lang, help, message, register_message};

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

impl Error {
    pub(crate) fn register(diagnostics: Vec<Diagnostic>) -> Error {
        Error(Box::new(Reason::Register(diagnostics)))
    }

    pub(crate) fn request(problem: Problem) -> Error {
        Error(Box::new(Reason::Request(problem)))
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
