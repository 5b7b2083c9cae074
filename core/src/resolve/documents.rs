//! From bytes to registers: shape, version, limits.

use kyhan_derive::Deserialize;
use serde::de::{Deserialize, DeserializeOwned};
use serde_json::value::RawValue;

use super::shape;
use crate::limits::{MAX_DOCUMENT_BYTES, MAX_TEXT_BYTES};
use crate::model::{Register, VERSION};
use crate::problem::{Diagnostic, Problem};

/// What could be read of a document.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) register: Register,
    /// The pointers of entries that stand in for unreadable ones.
    pub(super) stand_ins: Vec<String>,
    /// Ids may be missing that are there for a reader.
    pub(super) lacks_ids: bool,
}

/// Reads one document and says everything that is wrong with its shape: each
/// list entry is read by itself, so that one bad entry does not hide the next.
pub(super) fn read(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) -> Reading {
    let unreadable = || Reading { lacks_ids: true, ..Reading::default() };
    for (what, found, limit) in [
        ("document bytes", text.len(), MAX_DOCUMENT_BYTES),
        ("text bytes", longest_text(text), MAX_TEXT_BYTES),
    ] {
        if found > limit {
            let problem = Problem::LimitExceeded { what, found: found as u64, limit };
            problems.push(Diagnostic::new(document, "", problem));
            return unreadable();
        }
    }
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    match serde_json::from_slice::<Register>(text) {
        Ok(register) => {
            check_version(document, register.kyhan, problems);
            Reading { register, ..Reading::default() }
        }
        Err(error) => {
            let before = problems.len();
            let reading = explain(document, text, problems);
            if problems.len() == before {
                problems.push(Diagnostic::new(document, "", json_problem(&error)));
            }
            reading.unwrap_or_else(unreadable)
        }
    }
}

fn check_version(document: usize, found: u32, problems: &mut Vec<Diagnostic>) {
    if found != VERSION {
        problems.push(Diagnostic::new(document, "/kyhan", Problem::UnsupportedVersion { found }));
    }
}

/// The length of the longest text between quotation marks; 0 when none can be
/// too long.
fn longest_text(text: &[u8]) -> usize {
    // A text that is too long fills a block of half its length, where no
    // quotation mark ends it.
    let ends_a_text = |pair: &[u8]| matches!(pair, [before, b'"'] if *before != b'\\');
    let mut blocks = text.chunks_exact(MAX_TEXT_BYTES / 2);
    if blocks.all(|block| block.windows(2).any(ends_a_text)) {
        return 0;
    }
    let mut longest = 0;
    let mut rest = text;
    while let Some(begin) = rest.iter().position(|&byte| byte == b'"') {
        rest = rest.get(begin + 1..).unwrap_or_default();
        let mut is_escaped = false;
        let end = rest.iter().position(|&byte| {
            let ends = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            ends
        });
        let length = end.unwrap_or(rest.len());
        longest = longest.max(length);
        rest = rest.get(length + 1..).unwrap_or_default();
    }
    longest
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
pub(crate) fn detail_of(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let end = message.rfind(" at line ").unwrap_or(message.len());
    in_plain_words(message.get(..end).unwrap_or(&message))
}

/// A message of serde without the names of Rust types.
pub(crate) fn in_plain_words(message: &str) -> String {
    if message == "expected value" {
        // What serde_json says of a second member where an object chooses one.
        return "an object with exactly one member is expected".to_owned();
    }
    const WORDS: [(&str, &str); 9] = [
        ("expected u32", "expected a whole number, 0 or more"),
        ("expected u64", "expected a whole number, 0 or more"),
        ("expected i32", "expected a whole number"),
        ("expected f64", "expected a number"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("invalid type: sequence", "invalid type: list"),
        ("invalid type: map", "invalid type: object"),
        ("unknown variant", "unknown value"),
    ];
    WORDS.iter().fold(message.to_owned(), |text, (rust, plain)| text.replace(rust, plain))
}

/// The document with its lists left as text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a register object")]
struct Outline {
    kyhan: u32,
    title: Option<Box<RawValue>>,
    note: Option<Box<RawValue>>,
    revision: Option<Box<RawValue>>,
    settings: Option<Box<RawValue>>,
    agencies: Option<Box<RawValue>>,
    groups: Option<Box<RawValue>>,
    successions: Option<Box<RawValue>>,
    instruments: Option<Box<RawValue>>,
    goals: Option<Box<RawValue>>,
    indicators: Option<Box<RawValue>>,
    events: Option<Box<RawValue>>,
    obligations: Option<Box<RawValue>>,
    calendars: Option<Box<RawValue>>,
    alert_policies: Option<Box<RawValue>>,
}

/// Reads the document list by list; `None` when it has no such outline.
fn explain(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) -> Option<Reading> {
    let outline: Outline = match serde_json::from_slice(text) {
        Ok(outline) => outline,
        Err(error) => {
            let problem = json_problem(&error);
            let pointer = match problem {
                Problem::InvalidJson { .. } => String::new(),
                _ => shape::pointer(&String::from_utf8_lossy(text), &error),
            };
            problems.push(Diagnostic::new(document, pointer, problem));
            return None;
        }
    };
    check_version(document, outline.kyhan, problems);
    let mut report = Report { document, problems, reading: Reading::default() };
    let _ = report.value::<String>("/title", outline.title.as_deref());
    let _ = report.value::<String>("/note", outline.note.as_deref());
    let revision = report.value("/revision", outline.revision.as_deref());
    let settings = report.value("/settings", outline.settings.as_deref()).unwrap_or_default();
    report.reading.register = Register {
        kyhan: outline.kyhan,
        revision,
        settings,
        agencies: report.list(
            "/agencies",
            outline.agencies.as_deref(),
            r#""name": "", "level": "unit""#,
        ),
        groups: report.list("/groups", outline.groups.as_deref(), r#""name": """#),
        instruments: report.list(
            "/instruments",
            outline.instruments.as_deref(),
            r#""kind": "other", "title": """#,
        ),
        goals: report.list("/goals", outline.goals.as_deref(), r#""instrument": "", "number": """#),
        indicators: report.list(
            "/indicators",
            outline.indicators.as_deref(),
            r#""instrument": """#,
        ),
        events: report.list("/events", outline.events.as_deref(), r#""title": """#),
        obligations: report.list(
            "/obligations",
            outline.obligations.as_deref(),
            r#""instrument": "", "provision": "", "title": "", "action": "other",
                "timing": "unstated""#,
        ),
        calendars: report.list("/calendars", outline.calendars.as_deref(), ""),
        alert_policies: report.list(
            "/alertPolicies",
            outline.alert_policies.as_deref(),
            r#""steps": []"#,
        ),
        successions: report.nameless("/successions", outline.successions.as_deref()),
        ..Register::default()
    };
    Some(report.reading)
}

/// Reads a part by the reader that reads documents: a second one for text would
/// compile every type twice.
fn parse<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> serde_json::Result<T> {
    serde_json::from_slice(raw.get().as_bytes())
}

struct Report<'p> {
    document: usize,
    problems: &'p mut Vec<Diagnostic>,
    reading: Reading,
}

impl Report<'_> {
    fn value<T: DeserializeOwned>(&mut self, pointer: &str, raw: Option<&RawValue>) -> Option<T> {
        let raw = raw?;
        parse(raw).map_err(|error| self.unreadable(pointer, raw, &error)).ok()
    }

    fn unreadable(&mut self, pointer: &str, raw: &RawValue, error: &serde_json::Error) {
        let pointer = format!("{pointer}{}", shape::pointer(raw.get(), error));
        let problem = Problem::InvalidValue { detail: detail_of(error) };
        self.problems.push(Diagnostic::new(self.document, pointer, problem));
    }

    /// The entries of a list; where one cannot be read, an entry with its id and
    /// `fields`, so that the others keep their positions and references to it
    /// are found.
    fn list<T: DeserializeOwned>(
        &mut self,
        pointer: &str,
        raw: Option<&RawValue>,
        fields: &str,
    ) -> Vec<T> {
        let mut values = Vec::new();
        self.entries(pointer, raw, Some(fields), &mut |text| {
            values.push(serde_json::from_slice(text)?);
            Ok(())
        });
        values
    }

    /// The entries of a list that nothing refers to; as none when one of them
    /// cannot be read.
    fn nameless<T: DeserializeOwned>(&mut self, pointer: &str, raw: Option<&RawValue>) -> Vec<T> {
        let mut values = Vec::new();
        let problems = self.problems.len();
        self.entries(pointer, raw, None, &mut |text| {
            values.push(serde_json::from_slice(text)?);
            Ok(())
        });
        if self.problems.len() == problems { values } else { Vec::new() }
    }

    /// Reads each entry of a list by `read`, and in place of an unreadable one
    /// an entry with its id and the `fields` of a stand-in. One loop for the
    /// entries of all types.
    fn entries(
        &mut self,
        pointer: &str,
        raw: Option<&RawValue>,
        fields: Option<&str>,
        read: &mut dyn FnMut(&[u8]) -> serde_json::Result<()>,
    ) {
        let Some(raw) = raw else { return };
        let entries: Vec<&RawValue> = parse(raw).unwrap_or_else(|error| {
            self.unreadable(pointer, raw, &error);
            self.reading.lacks_ids = true;
            Vec::new()
        });
        for (position, entry) in entries.into_iter().enumerate() {
            let Err(error) = read(entry.get().as_bytes()) else { continue };
            let pointer = format!("{pointer}/{position}");
            self.unreadable(&pointer, entry, &error);
            let Some(fields) = fields else { continue };
            let id = id_of(entry);
            self.reading.lacks_ids |= id.is_none();
            // No id has a slash, so this one is nobody else's.
            let id = serde_json::to_string(id.as_deref().unwrap_or(&pointer)).unwrap_or_default();
            let comma = if fields.is_empty() { "" } else { "," };
            let stand_in = format!("{{\"id\": {id}{comma} {fields}}}");
            // The fields are written for it: it can be read.
            let _ = read(stand_in.as_bytes());
            self.reading.stand_ins.push(pointer);
        }
    }
}

fn id_of(entry: &RawValue) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: String,
    }
    parse(entry).map(|Named { id }| id).ok()
}
