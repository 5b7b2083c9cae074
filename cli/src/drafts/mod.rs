//! Drafts of registers: documents read, and the days that the engine makes of them.

#[cfg(feature = "pdf")]
mod pdf;
pub(crate) mod review;
pub(crate) mod template;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kyhan::dates::Date;
use kyhan::{Engine, Lang, ScheduleQuery};
use kyhan_reading::{Confidence, Directory, Draft, DraftDuty, Error, MAX_FILE, Options};
use serde_json::Value;

use crate::failure::Failure;
use crate::sources::{self, Sources};

/// The days ahead over which a draft is computed: ten years.
const HORIZON: i32 = 3653;

/// A document that was read.
pub(crate) struct Drafted {
    pub(crate) path: PathBuf,
    pub(crate) draft: Draft,
    /// The due days of each obligation, as the engine derives them.
    pub(crate) due: BTreeMap<String, Vec<Date>>,
    /// What the engine says against the draft: nothing, unless one of the two is wrong.
    pub(crate) refused: Vec<String>,
}

impl Drafted {
    /// The draft in its form as JSON.
    pub(crate) fn json(&self) -> Result<String, Failure> {
        serde_json::to_string(&self.draft).map_err(|error| Failure::Output(error.into()))
    }

    /// The register of the draft, for people to read and edit.
    pub(crate) fn register(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(&self.draft.register)
            .map_err(|error| Failure::Output(error.into()))
    }

    /// The duties by risk: what was guessed first, what is sure last.
    pub(crate) fn by_risk(&self) -> Vec<&DraftDuty> {
        let mut duties: Vec<&DraftDuty> = self.draft.duties.iter().collect();
        duties.sort_by_key(|duty| (std::cmp::Reverse(duty.confidence), duty.span));
        duties
    }

    /// How many duties have a confidence.
    pub(crate) fn count(&self, confidence: Confidence) -> usize {
        self.draft.duties.iter().filter(|duty| duty.confidence == confidence).count()
    }

    /// An entry of the register.
    pub(crate) fn entry(&self, list: &str, id: &str) -> Option<&Value> {
        let entries = self.draft.register.get(list)?.as_array()?;
        entries.iter().find(|entry| entry.get("id").and_then(Value::as_str) == Some(id))
    }

    /// A text of the obligation of a duty.
    pub(crate) fn text(&self, duty: &DraftDuty, field: &str) -> &str {
        let entry = self.entry("obligations", &duty.obligation);
        entry.and_then(|entry| entry.get(field)?.as_str()).unwrap_or_default()
    }

    /// The title of the document.
    pub(crate) fn title(&self) -> &str {
        self.draft.register.get("title").and_then(Value::as_str).unwrap_or_default()
    }
}

/// Reads documents, or says everything that is wrong with them.
pub(crate) fn read(
    paths: &[PathBuf],
    directory: &Sources,
    lang: Lang,
) -> Result<Vec<Drafted>, Failure> {
    let options = Options { directory: known(directory) };
    let mut drafted = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match text_of(path, lang).and_then(|text| {
            kyhan_reading::read(&text, &options).map_err(|error| refused(path, error, lang))
        }) {
            Ok(draft) => drafted.push(computed(path, draft, directory, lang)),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(drafted) } else { Err(Failure::Told(problems.concat())) }
}

/// The agencies of all registers.
fn known(directory: &Sources) -> Directory {
    let mut all = serde_json::json!({"agencies": [], "groups": []});
    for text in &directory.texts {
        let Ok(register) = serde_json::from_slice::<Value>(text) else { continue };
        for list in ["agencies", "groups"] {
            let entries = register.get(list).and_then(Value::as_array);
            if let Some(into) = all.get_mut(list).and_then(Value::as_array_mut) {
                into.extend(entries.into_iter().flatten().cloned());
            }
        }
    }
    Directory::from_register(&all)
}

fn text_of(path: &Path, lang: Lang) -> Result<String, String> {
    let fails = |error: std::io::Error| sources::unreadable(path, &error, lang);
    let bytes = std::fs::metadata(path).map_err(fails)?.len();
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    if bytes > MAX_FILE {
        return Err(refused(path, Error::LargeFile(bytes), lang));
    }
    let bytes = std::fs::read(path).map_err(fails)?;
    #[cfg(feature = "pdf")]
    if bytes.starts_with(b"%PDF") {
        return pdf::text(bytes).map_err(|error| refused(path, error, lang));
    }
    kyhan_reading::text_of(&bytes).map_err(|error| refused(path, error, lang))
}

fn refused(path: &Path, error: Error, lang: Lang) -> String {
    let ((vi, en), help) = (error.message(), error.help());
    let problem = lang.pick(vi, en);
    sources::line(path, &problem, lang.pick(help.0, help.1), lang)
}

/// Asks the engine what days a draft means.
fn computed(path: &Path, draft: Draft, directory: &Sources, lang: Lang) -> Drafted {
    let mut drafted =
        Drafted { path: path.to_owned(), draft, due: BTreeMap::new(), refused: Vec::new() };
    let mut texts = vec![drafted.draft.register.to_string().into_bytes()];
    texts.extend(directory.texts.iter().cloned());
    let schedule = Engine::new(&texts).and_then(|engine| {
        let Some(from) = first_day(&drafted.draft) else { return Ok(()) };
        let query = ScheduleQuery { lang, ..ScheduleQuery::between(from, from + HORIZON) };
        let schedule = engine.schedule(&query)?;
        for occurrence in schedule.occurrences() {
            let days = drafted.due.entry(occurrence.obligation_id().to_owned()).or_default();
            if !days.contains(&occurrence.due()) {
                days.push(occurrence.due());
            }
        }
        Ok(())
    });
    if let Err(error) = schedule {
        let words = |found| kyhan::diagnostic(found, lang).message;
        drafted.refused = error.diagnostics().iter().map(words).collect();
        if drafted.refused.is_empty() {
            drafted.refused.push(error.message(lang));
        }
    }
    drafted
}

/// The first day of the year of the earliest timing.
fn first_day(draft: &Draft) -> Option<Date> {
    use kyhan_reading::{End, Timing};
    let first = |duty: &DraftDuty| match &duty.timing {
        Timing::Once { when, .. } | Timing::During { from: End::When(when), .. } => {
            Some(when.first_day())
        }
        Timing::Recurring { start, .. } | Timing::WorkingDay { start, .. } => Some(*start),
        Timing::Lunar { when, .. } => kyhan_reading::Date::new(when.year?, 1, 1),
        _ => None,
    };
    let year = draft.duties.iter().filter_map(first).min()?.year;
    format!("{year:04}-01-01").parse().ok()
}
