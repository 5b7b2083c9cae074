#![expect(clippy::panic, clippy::unwrap_used, reason = "a trial fails by panicking")]

use arbitrary::{Arbitrary, Unstructured};
use kyhan::dates::Date;
use kyhan::{Engine, FeedQuery, FeedStyle, Format, Lang};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use self::strict::{content_lines, strict_reader};

/// The reader with which the command checks what it publishes. It was made
/// after RFC 5545 and shares nothing with the writer.
#[allow(dead_code, reason = "the command asks for more of it")]
#[path = "../../../cli/src/publish"]
mod strict {
    pub(super) mod content_lines;
    pub(super) mod strict_reader;
}

/// Texts of a register and a style to write them in.
#[derive(Arbitrary, Clone, Debug, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct FeedTexts<'a> {
    pub title: &'a str,
    pub phrase: &'a str,
    pub agency: &'a str,
    pub instrument: &'a str,
    pub note: &'a str,
    pub provision: &'a str,
    /// Days from 2000-01-01 to the due day or the first of a span.
    pub day: u16,
    pub span: Option<u8>,
    pub is_english: bool,
    pub tasks: bool,
    pub alarms: Vec<u8>,
}

/// Whatever the texts are, a strict reader takes the calendar and gives them
/// back.
pub fn feed(data: &[u8]) {
    if let Ok(texts) = FeedTexts::arbitrary(&mut Unstructured::new(data)) {
        texts.come_back();
    }
}

impl FeedTexts<'_> {
    /// The body of [`feed`].
    ///
    /// # Panics
    ///
    /// When the reader refuses the calendar or reads other texts.
    pub fn come_back(&self) {
        let first: Date = "2000-01-01".parse().unwrap();
        let from = first + i32::from(self.day);
        let until = from + self.span.map_or(0, i32::from);
        let register = self.register(from, until);
        let style = FeedStyle {
            lang: if self.is_english { Lang::En } else { Lang::Vi },
            tasks: self.tasks,
            alarms: self.alarms.iter().copied().map(u32::from).collect(),
            ..FeedStyle::default()
        };
        let Some(calendar) = calendar(&register, until, &style) else { return };
        let entries = match strict_reader::entries(calendar.as_bytes()) {
            Ok(entries) => entries,
            Err(refused) => panic!("{refused}\n{calendar}"),
        };
        let [entry] = entries.as_slice() else { panic!("{} entries", entries.len()) };
        assert_eq!(entry.title, as_written(self.title), "{calendar}");
        assert_eq!(entry.last, until, "{calendar}");
        if !self.is_english && !self.phrase.is_empty() {
            let line = entry.lines.iter().find(|line| line.name == "DESCRIPTION").unwrap();
            let description = content_lines::unescape(line).unwrap();
            let quoted = format!("Văn bản ghi: “{}”\n", as_written(self.phrase));
            assert!(description.starts_with(&quoted), "{description}");
        }
    }

    fn register(&self, from: Date, until: Date) -> Value {
        let timing = match self.span {
            Some(_) => json!({"during": {"from": from, "until": until}}),
            None => json!({"once": {"when": from, "bound": "by"}}),
        };
        json!({
            "kyhan": 1,
            "agencies": [{"id": "a", "name": composed(self.agency), "level": "province"}],
            "instruments": [
                {"id": "i", "kind": "plan", "title": composed(self.instrument)}],
            "obligations": [{
                "id": "o", "instrument": "i", "provision": composed(self.provision),
                "title": composed(self.title), "action": "report", "bearers": ["a"],
                "phrase": composed(self.phrase), "note": composed(self.note),
                "timing": timing,
            }],
        })
    }
}

/// In Unicode form NFC, as the publisher wants its texts.
fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// A text as iCalendar can hold it: line ends are line feeds, other control
/// characters but the tab are left out.
fn as_written(text: &str) -> String {
    let text = composed(text).replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&c| c == '\n' || c == '\t' || !c.is_control()).collect()
}

/// `None` when the register has a text that no reader could show.
fn calendar(register: &Value, due: Date, style: &FeedStyle) -> Option<String> {
    let engine = match Engine::new(&[register.to_string()]) {
        Ok(engine) => engine,
        Err(error) => {
            let codes = error.diagnostics().iter().map(|found| found.problem.code());
            assert!(codes.clone().all(|code| code == "unreadable-text"), "{error}");
            return None;
        }
    };
    let window = FeedQuery::window(Format::Ics, due, due + 1);
    let query = FeedQuery { agency: Some("a".to_owned()), ..window };
    Some(engine.feed(&query).unwrap().render(Format::Ics, style))
}
