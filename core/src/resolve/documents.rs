//! From bytes to registers: shape, version, limits.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::model::{Register, VERSION};
use crate::problem::{Diagnostic, Problem};

/// The largest document that is read, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 256 * 1024 * 1024;

/// Reads one document, or says everything that is wrong with its shape: each
/// list entry is read by itself, so that one bad entry does not hide the next.
pub(super) fn read(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) -> Register {
    if text.len() > MAX_DOCUMENT_BYTES {
        problems.push(Diagnostic::new(
            document,
            "",
            Problem::LimitExceeded {
                what: "document bytes",
                found: text.len(),
                limit: MAX_DOCUMENT_BYTES,
            },
        ));
        return Register::default();
    }
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    match serde_json::from_slice::<Register>(text) {
        Ok(register) => {
            check_version(document, register.kyhan, problems);
            register
        }
        Err(error) => {
            let before = problems.len();
            explain(document, text, problems);
            if problems.len() == before {
                problems.push(Diagnostic::new(document, "", json_problem(&error)));
            }
            Register::default()
        }
    }
}

fn check_version(document: usize, found: u32, problems: &mut Vec<Diagnostic>) {
    if found != VERSION {
        problems.push(Diagnostic::new(document, "/kyhan", Problem::UnsupportedVersion { found }));
    }
}

fn json_problem(error: &serde_json::Error) -> Problem {
    if error.is_data() {
        Problem::InvalidValue { detail: detail_of(error) }
    } else {
        Problem::InvalidJson {
            line: error.line(),
            column: error.column(),
            detail: detail_of(error),
        }
    }
}

/// The message without the position that serde_json appends to it.
fn detail_of(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.rfind(" at line ") {
        Some(end) => message.get(..end).unwrap_or(&message).to_owned(),
        None => message,
    }
}

/// The document with its lists left as text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a register object")]
struct Outline<'a> {
    kyhan: u32,
    #[serde(borrow, default)]
    title: Option<&'a RawValue>,
    #[serde(borrow, default)]
    note: Option<&'a RawValue>,
    #[serde(borrow, default)]
    revision: Option<&'a RawValue>,
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
    #[serde(borrow, default)]
    agencies: Option<&'a RawValue>,
    #[serde(borrow, default)]
    groups: Option<&'a RawValue>,
    #[serde(borrow, default)]
    successions: Option<&'a RawValue>,
    #[serde(borrow, default)]
    instruments: Option<&'a RawValue>,
    #[serde(borrow, default)]
    goals: Option<&'a RawValue>,
    #[serde(borrow, default)]
    indicators: Option<&'a RawValue>,
    #[serde(borrow, default)]
    events: Option<&'a RawValue>,
    #[serde(borrow, default)]
    obligations: Option<&'a RawValue>,
    #[serde(borrow, default)]
    calendars: Option<&'a RawValue>,
}

fn explain(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) {
    use crate::model;

    let outline: Outline<'_> = match serde_json::from_slice(text) {
        Ok(outline) => outline,
        Err(error) => {
            problems.push(Diagnostic::new(document, "", json_problem(&error)));
            return;
        }
    };
    check_version(document, outline.kyhan, problems);
    let mut report = Report { document, problems };
    report.value::<String>("/title", outline.title);
    report.value::<String>("/note", outline.note);
    report.value::<model::Revision>("/revision", outline.revision);
    report.value::<model::Settings>("/settings", outline.settings);
    report.list::<model::Agency>("/agencies", outline.agencies);
    report.list::<model::Group>("/groups", outline.groups);
    report.list::<model::Succession>("/successions", outline.successions);
    report.list::<model::Instrument>("/instruments", outline.instruments);
    report.list::<model::Goal>("/goals", outline.goals);
    report.list::<model::Indicator>("/indicators", outline.indicators);
    report.list::<model::Event>("/events", outline.events);
    report.list::<model::Obligation>("/obligations", outline.obligations);
    report.list::<model::Calendar>("/calendars", outline.calendars);
}

struct Report<'p> {
    document: usize,
    problems: &'p mut Vec<Diagnostic>,
}

impl Report<'_> {
    fn value<T: DeserializeOwned>(&mut self, pointer: &str, raw: Option<&RawValue>) {
        if let Some(Err(error)) = raw.map(|raw| serde_json::from_slice::<T>(raw.get().as_bytes())) {
            let problem = Problem::InvalidValue { detail: detail_of(&error) };
            self.problems.push(Diagnostic::new(self.document, pointer, problem));
        }
    }

    fn list<T: DeserializeOwned>(&mut self, pointer: &str, raw: Option<&RawValue>) {
        let Some(raw) = raw else { return };
        match serde_json::from_slice::<Vec<&RawValue>>(raw.get().as_bytes()) {
            Ok(entries) => {
                for (position, entry) in entries.into_iter().enumerate() {
                    self.value::<T>(&format!("{pointer}/{position}"), Some(entry));
                }
            }
            Err(error) => {
                let problem = Problem::InvalidValue { detail: detail_of(&error) };
                self.problems.push(Diagnostic::new(self.document, pointer, problem));
            }
        }
    }
}
