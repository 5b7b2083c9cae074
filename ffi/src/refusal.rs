//! A call without an answer: its status and its error document.

use kyhan::{Error, Lang};
use serde::Serialize;

use crate::status::KyhanStatus;

/// Why a call has no answer, as the caller gets it.
#[derive(Clone)]
pub(crate) struct Refusal {
    pub(crate) status: KyhanStatus,
    /// The error document, in JSON.
    pub(crate) document: String,
}

impl Refusal {
    /// The engine's own refusal.
    pub(crate) fn of(error: &Error, lang: Lang) -> Refusal {
        Refusal { status: status_of(error.code()), document: kyhan::error_document(error, lang) }
    }

    /// The engine's own refusal, from its error document.
    pub(crate) fn of_document(document: String) -> Refusal {
        #[derive(serde::Deserialize)]
        struct Document {
            error: Body,
        }
        #[derive(serde::Deserialize)]
        struct Body {
            code: String,
        }
        let code = serde_json::from_str::<Document>(&document).map(|read| read.error.code);
        let status = code.map_or(KyhanStatus::InvalidRequest, |code| status_of(&code));
        Refusal { status, document }
    }

    /// An argument that breaks the conventions of the C interface.
    pub(crate) fn argument(message: impl Into<String>) -> Refusal {
        let help = "the head of kyhan.h has the conventions";
        let document = document("invalid-argument", &message.into(), help);
        Refusal { status: KyhanStatus::InvalidArgument, document }
    }

    /// A library that computes something else than it should.
    pub(crate) fn selftest(found: &str, expected: &str) -> Refusal {
        let message = format!(
            "the answers of the self-test have the digest `{found}` in place of `{expected}`"
        );
        let help = "do not use this library on this machine; report both";
        let document = document("internal-error", &message, help);
        Refusal { status: KyhanStatus::InternalError, document }
    }

    /// A panic that was caught.
    pub(crate) fn internal() -> Refusal {
        let message = "the library has a defect and stopped answering this call";
        let help = "report it with the documents and the call";
        let document = document("internal-error", message, help);
        Refusal { status: KyhanStatus::InternalError, document }
    }
}

fn status_of(code: &str) -> KyhanStatus {
    match code {
        "invalid-register" => KyhanStatus::InvalidRegister,
        _ => KyhanStatus::InvalidRequest,
    }
}

fn document(code: &str, message: &str, help: &str) -> String {
    #[derive(Serialize)]
    struct Document<'a> {
        kyhan: u32,
        error: Body<'a>,
    }
    #[derive(Serialize)]
    struct Body<'a> {
        code: &'a str,
        message: &'a str,
        help: &'a str,
        diagnostics: [(); 0],
    }
    let error = Body { code, message, help, diagnostics: [] };
    // A document of three texts can always be written.
    serde_json::to_string(&Document { kyhan: 1, error }).unwrap_or_default()
}
