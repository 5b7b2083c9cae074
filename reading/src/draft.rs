//! The draft: a register that a person confirms, and the words it rests on.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::blocks::Block;
use crate::dates::Timing;
use crate::directory::Directory;
use crate::duties::{Confidence, Duty, Read};
use crate::frame::Frame;
use crate::letters::fold;
use crate::naming::{action, level, slug, split};
use crate::parties::Name;
use crate::reason::Reason;
use crate::times::resolve::EventUse;
use crate::tokens::Tokens;
use crate::tree::Node;
use crate::warning::Warning;
use crate::who::{Basis, Named};

/// A draft of a register, in the form that every binding writes.
///
/// All spans are bytes of `text`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// The version of the register's form.
    pub kyhan: u32,
    /// The text that was read, as it was given.
    pub text: String,
    /// The register: the document, its bodies, its duties.
    pub register: Value,
    /// The duties, each with the words it rests on.
    pub duties: Vec<DraftDuty>,
    /// The dates that were not made deadlines, each with the reason.
    pub dismissed: Vec<DismissedDate>,
    /// The blocks in which nothing was found.
    pub blank: Vec<(usize, usize)>,
    /// What the reader should know of the text as a whole.
    pub warnings: Vec<Warning>,
}

/// A duty of a draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftDuty {
    /// Its id in the register.
    pub obligation: String,
    /// The bytes of the words that set the time.
    pub span: (usize, usize),
    /// These words.
    pub phrase: String,
    /// When it falls due.
    pub timing: Timing,
    /// Who bears it, as written.
    pub bearers: Vec<String>,
    /// Who helps, as written.
    pub coordinators: Vec<String>,
    /// Who receives the result, as written.
    pub recipients: Vec<String>,
    /// Through whom it goes, as written.
    pub via: Vec<String>,
    /// How far the reading may be trusted.
    pub confidence: Confidence,
    /// The readings that were possible.
    pub ambiguities: Vec<Ambiguity>,
    /// For every field the bytes it rests on, and what kind of place that is.
    pub evidence: Vec<Evidence>,
}

/// A choice that was made among readings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ambiguity {
    /// What is open: `year`, `bound`, `vague`, `recurrence`, `bearer`.
    pub kind: String,
    /// The bytes of the words.
    pub span: (usize, usize),
    /// What they may mean.
    pub readings: Vec<String>,
    /// What was taken.
    pub chosen: String,
}

/// The words on which a field of a duty rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The field: `timing`, `title`, `bearers`, `coordinators`, `recipients`, `via`.
    pub field: &'static str,
    /// The bytes of the words.
    pub span: (usize, usize),
    /// Where they stand.
    pub basis: Basis,
}

/// A date that was not made a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DismissedDate {
    /// The bytes of its words.
    pub span: (usize, usize),
    /// The words.
    pub phrase: String,
    /// Why.
    pub reason: Reason,
}

/// Everything from which a draft is made.
pub(crate) struct Parts<'a> {
    pub(crate) text: &'a str,
    pub(crate) t: &'a Tokens,
    pub(crate) blocks: &'a [Block],
    pub(crate) nodes: &'a [Node],
    pub(crate) frame: &'a Frame,
    pub(crate) directory: &'a Directory,
}

/// The register as it grows.
#[derive(Default)]
struct Register {
    agencies: Vec<Value>,
    known: HashMap<String, String>,
    events: Vec<Value>,
    /// The ids of the events, by their folded words.
    known_events: HashMap<String, String>,
    obligations: Vec<Value>,
    /// The ids given, each with how many began with it.
    ids: HashMap<String, u32>,
}

impl Parts<'_> {
    fn words(&self, name: Name) -> &str {
        let (from, to) = self.t.bytes(name.0, name.1);
        self.text.get(from..to).unwrap_or_default()
    }

    /// Words as one line, without the signs of Markdown.
    fn plain(&self, name: Name) -> String {
        let words = self.words(name).replace(['*', '_', '`'], "");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The draft of what was read.
    pub(crate) fn draft(&self, read: Read, warnings: Vec<Warning>) -> Draft {
        let mut register = Register::default();
        let instrument = self.instrument(&mut register);
        let id = instrument.get("id").and_then(Value::as_str).unwrap_or("van-ban").to_owned();
        let mut duties = Vec::with_capacity(read.duties.len());
        let mut busy = vec![false; self.blocks.len()];
        for duty in &read.duties {
            if let Some(busy) = busy.get_mut(duty.block) {
                *busy = true;
            }
            duties.push(self.duty(duty, &id, &mut register));
        }
        let blank = self
            .blocks
            .iter()
            .zip(busy)
            .filter(|(block, busy)| !busy && block.to > block.from)
            .map(|(block, _)| block.span)
            .collect();
        let dismissed = read
            .dismissed
            .iter()
            .map(|dismissed| DismissedDate {
                span: self.t.bytes(dismissed.phrase.0, dismissed.phrase.1),
                phrase: self.plain(dismissed.phrase),
                reason: dismissed.reason,
            })
            .collect();
        let mut out = Map::new();
        out.insert("kyhan".to_owned(), json!(1));
        if let Some(title) = instrument.get("title") {
            out.insert("title".to_owned(), title.clone());
        }
        for (key, list) in [
            ("agencies", register.agencies),
            ("instruments", vec![instrument]),
            ("events", register.events),
            ("obligations", register.obligations),
        ] {
            if !list.is_empty() {
                out.insert(key.to_owned(), Value::Array(list));
            }
        }
        Draft {
            kyhan: 1,
            text: self.text.to_owned(),
            register: Value::Object(out),
            duties,
            dismissed,
            blank,
            warnings,
        }
    }

    fn instrument(&self, register: &mut Register) -> Value {
        let frame = self.frame;
        let symbol = frame
            .symbol
            .and_then(|(from, to)| self.text.get(from..to))
            .map(|s| s.split_whitespace().collect::<String>());
        let title = frame
            .title
            .map(|(from, to)| self.plain((from, to.min(from + 120))))
            .filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| "Văn bản chưa rõ tên".to_owned());
        let base = symbol.clone().unwrap_or_else(|| title.clone());
        let mut out = Map::new();
        out.insert("id".to_owned(), json!(slug(&base, 8, "van-ban")));
        out.insert("kind".to_owned(), json!(frame.kind));
        if let Some(symbol) = &symbol {
            let number = symbol
                .split('/')
                .next()
                .filter(|n| n.chars().all(|c| c.is_ascii_digit()) && !n.is_empty());
            if let Some(number) = number {
                out.insert("number".to_owned(), json!(number));
            }
            out.insert("symbol".to_owned(), json!(symbol));
        }
        if let Some(issuer) = frame.issuer {
            let id = register.agency(&self.plain(issuer), self.directory);
            out.insert("issuer".to_owned(), json!(id));
        }
        if let Some(issued) = frame.issued {
            out.insert("issued".to_owned(), json!(issued));
        }
        out.insert("title".to_owned(), json!(title));
        Value::Object(out)
    }

    fn duty(&self, duty: &Duty, instrument: &str, register: &mut Register) -> DraftDuty {
        let names = |list: &[Named]| -> Vec<String> {
            list.iter().map(|named| self.plain(named.name)).collect()
        };
        let written = self.title(duty);
        let title = written.as_deref().unwrap_or("Việc chưa rõ nội dung");
        let provision = self.provision(duty);
        let id = register.unique(format!("{}.{}", instrument, slug(&provision, 6, "muc")));
        let mut timing = duty.timing.clone();
        if let (Some(event), Some(id)) = (&duty.event, timing.event_mut()) {
            *id = register.event(event);
        }
        let span = self.t.bytes(duty.phrase.0, duty.phrase.1);
        let mut out = Map::new();
        out.insert("id".to_owned(), json!(id));
        out.insert("instrument".to_owned(), json!(instrument));
        out.insert("provision".to_owned(), json!(provision));
        out.insert("title".to_owned(), json!(title));
        out.insert("action".to_owned(), json!(action(title)));
        for (key, list) in [
            ("bearers", &duty.bearers),
            ("coordinators", &duty.coordinators),
            ("recipients", &duty.recipients),
            ("via", &duty.via),
        ] {
            let mut ids: Vec<String> = Vec::new();
            for name in list.iter().flat_map(|named| split(&self.plain(named.name))) {
                let id = register.agency(&name, self.directory);
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            if !ids.is_empty() {
                out.insert(key.to_owned(), json!(ids));
            }
        }
        out.insert("timing".to_owned(), json!(timing));
        out.insert("phrase".to_owned(), json!(self.plain(duty.phrase)));
        let guessed = guessed(duty, written.is_some());
        if !guessed.is_empty() {
            out.insert("unconfirmed".to_owned(), json!(guessed));
        }
        register.obligations.push(Value::Object(out));
        let mut evidence = vec![Evidence { field: "timing", span, basis: Basis::Clause }];
        if written.is_some() {
            let span = self.t.bytes(duty.task.0, duty.task.1);
            evidence.push(Evidence { field: "title", span, basis: Basis::Clause });
        }
        for (field, list) in [
            ("bearers", &duty.bearers),
            ("coordinators", &duty.coordinators),
            ("recipients", &duty.recipients),
            ("via", &duty.via),
        ] {
            evidence.extend(list.iter().map(|named| Evidence {
                field,
                span: self.t.bytes(named.name.0, named.name.1),
                basis: named.basis,
            }));
        }
        let ambiguities = duty
            .doubts
            .iter()
            .map(|doubt| Ambiguity {
                kind: doubt.kind.to_owned(),
                span,
                readings: doubt.readings.clone(),
                chosen: doubt.chosen.clone(),
            })
            .collect();
        DraftDuty {
            obligation: id,
            span,
            phrase: self.text.get(span.0..span.1).unwrap_or_default().to_owned(),
            timing,
            bearers: names(&duty.bearers),
            coordinators: names(&duty.coordinators),
            recipients: names(&duty.recipients),
            via: names(&duty.via),
            confidence: duty.confidence,
            ambiguities,
            evidence,
        }
    }

    /// What is to be done, in at most 160 letters, where the text says it.
    fn title(&self, duty: &Duty) -> Option<String> {
        let (from, to) = duty.task;
        let (phrase_from, phrase_to) = duty.phrase;
        let mut words = if phrase_from >= from && phrase_to <= to {
            format!("{} {}", self.plain((from, phrase_from)), self.plain((phrase_to, to)))
        } else {
            self.plain((from, to))
        };
        // What held the time alone.
        words = words.replace("( )", "").replace("()", "");
        words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let trimmed =
            words.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '"' && c != '”');
        let mut short: String = trimmed.chars().take(160).collect();
        if short.len() < trimmed.len() {
            let cut = short.rfind(' ').unwrap_or(short.len());
            short.truncate(cut);
            short.push('…');
        }
        (!short.is_empty()).then_some(short)
    }

    /// Where the duty stands, as a reader would cite it.
    fn provision(&self, duty: &Duty) -> String {
        let label = self.nodes.get(duty.block).map(|node| node.label.clone()).unwrap_or_default();
        match (&duty.row, label.is_empty()) {
            (Some(row), true) => format!("dòng {row}"),
            (Some(row), false) => format!("{label}, dòng {row}"),
            (None, true) => "phần mở đầu".to_owned(),
            (None, false) => label,
        }
    }
}

impl Register {
    /// The id of a body, known to the directory or added here.
    fn agency(&mut self, name: &str, directory: &Directory) -> String {
        if let Some(id) = directory.find(name) {
            return id.to_owned();
        }
        let folded = fold(name);
        if let Some(id) = self.known.get(&folded) {
            return id.clone();
        }
        let id = self.unique(slug(name, 12, "co-quan"));
        self.agencies.push(json!({ "id": id, "name": name, "level": level(&folded) }));
        self.known.insert(folded, id.clone());
        id
    }

    /// The id of an event. Those that the text does not name are each another one.
    fn event(&mut self, used: &EventUse) -> String {
        let folded = fold(&used.title);
        if let Some(id) = self.known_events.get(&folded) {
            return id.clone();
        }
        let unnamed = "sự kiện không nêu tên";
        let title = if folded.is_empty() { unnamed } else { &used.title };
        let id = self.unique(format!("su-kien-{}", slug(title, 8, "khong-ro-ten")));
        let mut out = Map::new();
        out.insert("id".to_owned(), json!(id));
        out.insert("title".to_owned(), json!(title));
        if let Some(date) = used.date {
            out.insert("date".to_owned(), json!(date));
        }
        self.events.push(Value::Object(out));
        if !folded.is_empty() {
            self.known_events.insert(folded, id.clone());
        }
        id
    }

    /// An id that is not given yet.
    fn unique(&mut self, base: String) -> String {
        let count = self.ids.entry(base.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return base;
        }
        let id = format!("{base}-{count}");
        self.unique(id)
    }
}

/// The fields that a person must confirm before the register is published: what is to be
/// done where no words say it, a time of which a part is inferred, and bearers that only
/// the letterhead names.
fn guessed(duty: &Duty, has_title: bool) -> Vec<&'static str> {
    let mut out = Vec::new();
    if !has_title {
        out.push("title");
    }
    if duty.confidence != Confidence::Sure {
        out.push("timing");
    }
    if duty.bearers.iter().any(|named| named.basis == Basis::Issuer) {
        out.push("bearers");
    }
    out
}
