//! The edge in JSON that all bindings share: a request in, an answer out. The
//! same bytes on every platform.

mod read;

use serde::Serialize;

use crate::alerts::Alerts;
use crate::answers::Answer;
use crate::bounded;
use crate::chains::{Chains, WhatIf};
use crate::compile;
use crate::coverage::Coverage;
use crate::engine::Engine;
use crate::error::{Error, ErrorAnswer};
use crate::lang::Lang;
use crate::limits::MAX_ANSWER_BYTES;
use crate::model::{Record, Register};
use crate::problem::{Diagnostic, Place};
use crate::render::{Explanation, Workdays};
use crate::request::Request;
use crate::schedule::Schedule;
use crate::sheet::{Indicators, Sheet, Upcoming};
use crate::standing::Standing;

/// The version of the format of answers.
const VERSION: u32 = 1;

/// Answers one request about register documents.
///
/// As [`Engine::new`] and [`Engine::answer`] together, for hosts that ask once.
///
/// # Errors
///
/// The error document, which is JSON too.
pub fn answer<T: AsRef<[u8]>>(documents: &[T], request: &[u8]) -> Result<String, String> {
    match Engine::new(documents) {
        Ok(engine) => engine.answer(request),
        Err(error) => Err(error.to_json(read::lang_of(request))),
    }
}

impl Engine {
    /// Answers one request: a JSON object whose member `call` names the question,
    /// as [`Request`] says. Its other members are the fields of the query.
    ///
    /// ```
    /// let engine = kyhan::Engine::new::<&str>(&[])?;
    /// let request = br#"{"call": "expand", "start": "2024-01-31",
    ///     "rrule": "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3"}"#;
    /// assert_eq!(
    ///     engine.answer(request).unwrap(),
    ///     r#"{"kyhan":1,"dates":["2024-01-31","2024-02-29","2024-03-31"]}"#,
    /// );
    /// # Ok::<(), kyhan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The error document, which is JSON too.
    pub fn answer(&self, request: &[u8]) -> Result<String, String> {
        Request::from_json(request)
            .and_then(|request| self.ask(&request)?.to_json())
            .map_err(|error| error.to_json(read::lang_of(request)))
    }
}

impl Register {
    /// Reads one register: JSON with comments and trailing commas, its obligations
    /// completed by its defaults. References to other documents are not looked up.
    ///
    /// ```
    /// use kyhan::model::Register;
    ///
    /// let text = r#"{
    ///   "kyhan": 1,
    ///   "defaults": {"instrument": "kh-14", "timing": "unstated"},
    ///   "obligations": [{"id": "o", "provision": "V.1", "title": "t", "action": "report"}], // one
    /// }"#;
    /// let register = Register::from_json(text.as_bytes())?;
    /// assert_eq!(register.obligations[0].instrument, "kh-14");
    /// # Ok::<(), kyhan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its form, each with its place.
    pub fn from_json(text: &[u8]) -> Result<Register, Error> {
        compile::read_one(text).map_err(Error::register)
    }
}

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    ///
    /// It is not JSON, or not a request; unknown members are refused.
    pub fn from_json(text: &[u8]) -> Result<Request, Error> {
        read::request(text)
    }

    /// The language that a request in JSON asks for, even when the rest of it
    /// cannot be read; Vietnamese when it asks for none.
    pub fn lang_of_json(text: &[u8]) -> Lang {
        read::lang_of(text)
    }
}

impl Answer {
    /// The answer in JSON, in the language of the request: an object that begins
    /// with `"kyhan": 1`, the version of the format.
    ///
    /// # Errors
    ///
    /// It would be longer than
    /// [`MAX_ANSWER_BYTES`].
    pub fn to_json(&self) -> Result<String, Error> {
        document(self)
    }
}

macro_rules! to_json {
    ($($view:ident),*) => {
        $(
            impl $view {
                /// The answer in JSON, as [`Answer::to_json`] writes it.
                ///
                /// # Errors
                ///
                /// It would be longer than
                /// [`MAX_ANSWER_BYTES`].
                pub fn to_json(&self) -> Result<String, Error> {
                    document(&self.answer())
                }
            }
        )*
    };
}
to_json!(
    Schedule,
    Standing,
    Alerts,
    Chains,
    WhatIf,
    Coverage,
    Sheet,
    Upcoming,
    Indicators,
    Explanation,
    Workdays
);

impl Error {
    /// The error document:
    /// `{"kyhan": 1, "error": {code, message, help, diagnostics}}`.
    pub fn to_json(&self, lang: Lang) -> String {
        self.answer(lang)
            .to_json()
            // So many diagnostics that they do not fit; this one does.
            .unwrap_or_else(|too_long| too_long.to_json(lang))
    }
}

impl ErrorAnswer {
    /// The error document with this error.
    ///
    /// # Errors
    ///
    /// It would be longer than
    /// [`MAX_ANSWER_BYTES`].
    pub fn to_json(&self) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Document<'a> {
            error: &'a ErrorAnswer,
        }
        document(&Document { error: self })
    }
}

/// Reads one record of what happened, as JSON.
///
/// ```
/// let record = kyhan::read_record(br#"{"occurrence": "o/a/2024-12-15", "event": "submitted"}"#)?;
/// assert_eq!(record.occurrence, "o/a/2024-12-15");
/// let refused = kyhan::read_record(br#"{"occurrence": 7}"#).unwrap_err();
/// assert_eq!(refused.place.to_string(), "/occurrence");
/// # Ok::<(), kyhan::problem::Diagnostic>(())
/// ```
///
/// # Errors
///
/// It is not JSON ([`InvalidJson`](crate::problem::Problem::InvalidJson)), or not
/// a record ([`InvalidValue`](crate::problem::Problem::InvalidValue)). The place
/// is that in the record.
#[expect(clippy::result_large_err, reason = "few records are refused, and each is reported")]
pub fn read_record(text: &[u8]) -> Result<Record, Diagnostic> {
    kyhan_json::read(text).map_err(|fault| {
        let position = Some(fault.position);
        Diagnostic::unreadable(Place { position, ..Place::document(0) }, fault)
    })
}

/// A text that begins with the version of its format.
fn document(content: &impl Serialize) -> Result<String, Error> {
    bounded::to_json_after(&format!("{{\"kyhan\":{VERSION}"), content, MAX_ANSWER_BYTES)
        .ok_or_else(Error::too_long)
}
