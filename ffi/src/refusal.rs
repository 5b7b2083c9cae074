//! A call without an answer: its status and its error.

use kyhan::{Error, ErrorAnswer, ErrorKind, Lang};

use crate::status::KyhanStatus;

/// Why a call has no answer, as the caller gets it.
#[derive(Clone)]
pub(crate) struct Refusal {
    pub(crate) status: KyhanStatus,
    pub(crate) error: ErrorAnswer,
}

impl Refusal {
    /// The engine's own refusal.
    pub(crate) fn of(error: &Error, lang: Lang) -> Refusal {
        let status = match error.kind() {
            ErrorKind::InvalidRegister => KyhanStatus::InvalidRegister,
            ErrorKind::Ambiguous => KyhanStatus::Ambiguous,
            _ => KyhanStatus::InvalidRequest,
        };
        Refusal { status, error: error.answer(lang) }
    }

    /// An argument that breaks the conventions of the C interface.
    pub(crate) fn argument(message: impl Into<String>) -> Refusal {
        let help =
            "the call breaks the conventions of the interface, which kyhan.h states at its head";
        Refusal::own(KyhanStatus::InvalidArgument, "invalid-argument", message.into(), help)
    }

    /// A question that says what cannot be.
    pub(crate) fn request(message: impl Into<String>) -> Refusal {
        let help = "kyhan.h says at each question what it takes";
        Refusal::own(KyhanStatus::InvalidRequest, "invalid-request", message.into(), help)
    }

    /// A library that computes something else than it should.
    pub(crate) fn selftest(found: &str, expected: &str) -> Refusal {
        let message = format!(
            "the answers of the self-test have the digest `{found}` in place of `{expected}`"
        );
        let help = "do not use this library on this machine; report both";
        Refusal::own(KyhanStatus::InternalError, "internal-error", message, help)
    }

    /// A panic that was caught.
    pub(crate) fn internal() -> Refusal {
        let message = "the library has a defect and stopped answering this call".to_owned();
        let help = "report it with the documents and the call";
        Refusal::own(KyhanStatus::InternalError, "internal-error", message, help)
    }

    fn own(status: KyhanStatus, code: &'static str, message: String, help: &str) -> Refusal {
        let help = help.to_owned();
        let (candidates, diagnostics) = (Vec::new(), Vec::new());
        Refusal { status, error: ErrorAnswer { code, message, help, candidates, diagnostics } }
    }

    /// The error document, in JSON.
    pub(crate) fn document(&self) -> String {
        // One with so many diagnostics that they do not fit is left to the
        // caller as the refusal of its length.
        self.error.to_json().unwrap_or_else(|too_long| too_long.to_json(Lang::En))
    }
}
