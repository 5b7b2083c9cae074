//! Calendars as files: one for each agency and each instrument.
//!
//! A killed process leaves every file in its old or its new state. The list of
//! them is written last, so it never names what is not there. A second process that
//! publishes into the folder waits for the first.

pub(crate) mod atomic_file;
mod content_lines;
pub(crate) mod edition;
mod index_page;
pub(crate) mod manifest;
pub(crate) mod strict_reader;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use kyhan::answers::DiagnosticAnswer;
use kyhan::dates::Date;
use kyhan::model::Record;
use kyhan::{Engine, Feed, FeedKind, Lang, MAX_OCCURRENCES};

use rayon::prelude::*;

use self::content_lines::Refused;
use self::edition::{Edition, Span};
use self::manifest::{Manifest, Published};
use self::strict_reader::Entry;
use crate::{lock, progress};

/// Why nothing, or not everything, was published.
pub(crate) enum Unpublished {
    /// The engine has no answer.
    Question(kyhan::Error),
    /// A calendar that clients would not read.
    Refused { file: String, refused: Refused },
    /// The folder cannot be written.
    Output { path: PathBuf, error: io::Error },
    /// Another process publishes into the folder, and does not end.
    Busy,
}

/// What was done.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) calendars: usize,
    pub(crate) written: usize,
    pub(crate) events: usize,
    pub(crate) cancelled: usize,
    /// Calendars, and the titles of their entries that changed without a new revision.
    pub(crate) unrevised: Vec<(String, String)>,
    /// Calendars that are larger than [`CLIENT_LIMIT`], and their bytes.
    pub(crate) large: Vec<(String, usize)>,
    /// What is wrong with the records.
    pub(crate) of_records: Vec<DiagnosticAnswer>,
}

/// Google Calendar takes calendars of up to 1 MB.
pub(crate) const CLIENT_LIMIT: usize = 1_000_000;

/// A calendar that is ready to be written.
struct Ready {
    published: Published,
    text: String,
    /// The titles of entries that say something else than before.
    changed: Vec<String>,
}

/// Publishes into a folder, which is made when it is missing. Everything is
/// rendered and read back before the first file is touched.
pub(crate) fn publish(
    engine: &Engine,
    (from, until): (Date, Date),
    folder: &Path,
    records: &[Record],
    lang: Lang,
) -> Result<Outcome, Unpublished> {
    let output = |path: &Path| {
        let path = path.to_owned();
        move |error| Unpublished::Output { path, error }
    };
    fs::create_dir_all(folder).map_err(output(folder))?;
    let _alone = lock::folder(folder).map_err(|error| match error.kind() {
        io::ErrorKind::TimedOut => Unpublished::Busy,
        _ => output(folder)(error),
    })?;
    let made = engine.last_revised().unwrap_or(from);
    let span = Span { from, until, made };
    let mut outcome = Outcome::default();
    let mut ready = Vec::new();
    for kind in [FeedKind::Agency, FeedKind::Instrument] {
        let feeds = engine
            .feeds(kind, from, until, records, MAX_OCCURRENCES)
            .map_err(Unpublished::Question)?;
        if let Some(first) = feeds.first() {
            outcome.of_records = first.diagnostics(lang);
        }
        let bar = progress::counting(feeds.len() as u64, lang.pick("làm lịch", "calendars"));
        let write = |feed: &Feed| {
            let calendar = of_feed(feed, kind, folder, span, lang);
            bar.inc(1);
            calendar
        };
        // On all cores; the order stays that of the feeds.
        let calendars: Vec<_> = feeds.par_iter().map(write).collect();
        bar.finish_and_clear();
        for calendar in calendars {
            ready.push(calendar?);
        }
    }
    let names: HashSet<String> = ready.iter().map(|ready| ready.published.file.clone()).collect();
    let former = former_manifest(folder);
    let gone = former.iter().flat_map(|manifest| &manifest.feeds);
    for feed in gone.filter(|feed| !names.contains(&feed.file) && is_ours(&feed.file)) {
        ready.push(of_former_feed(feed, folder, span, lang)?);
    }
    ready.sort_by(|a, b| a.published.file.cmp(&b.published.file));

    let is_unrevised = former.as_ref().is_some_and(|former| former.revised >= Some(made));
    for Ready { published, text, changed } in &ready {
        let path = folder.join(&published.file);
        let wrote = atomic_file::replace(&path, text.as_bytes()).map_err(output(&path))?;
        outcome.written += usize::from(wrote);
        outcome.calendars += 1;
        outcome.events += published.events;
        outcome.cancelled += published.cancelled;
        let file = || published.file.clone();
        if is_unrevised {
            outcome.unrevised.extend(changed.iter().map(|title| (file(), title.clone())));
        }
        if text.len() > CLIENT_LIMIT {
            outcome.large.push((file(), text.len()));
        }
    }
    let feeds: Vec<Published> = ready.into_iter().map(|ready| ready.published).collect();
    let index = folder.join("index.html");
    let page = index_page::page(&feeds, lang);
    atomic_file::replace(&index, page.as_bytes()).map_err(output(&index))?;
    atomic_file::keep_names(folder).map_err(output(folder))?;

    let lang = lang.code().to_owned();
    let manifest = Manifest { kyhan: 1, from, until, revised: Some(made), lang, feeds };
    let path = folder.join(manifest::NAME);
    let mut text = serde_json::to_string_pretty(&manifest)
        .map_err(|error| Unpublished::Output { path: path.clone(), error: error.into() })?;
    text.push('\n');
    atomic_file::replace(&path, text.as_bytes()).map_err(output(&path))?;
    atomic_file::sweep(folder).map_err(output(folder))?;
    atomic_file::keep_names(folder).map_err(output(folder))?;
    Ok(outcome)
}

fn of_feed(
    feed: &Feed,
    kind: FeedKind,
    folder: &Path,
    span: Span,
    lang: Lang,
) -> Result<Ready, Unpublished> {
    let file = format!("{}-{}.ics", kind.name(), feed.id());
    let former = former_entries(folder, &file);
    let edition = edition::of_feed(feed, &former, span, lang)
        .map_err(|refused| Unpublished::Refused { file: file.clone(), refused })?;
    Ok(ready(kind.name(), (feed.id(), feed.name(lang)), feed.undated_len(), file, edition))
}

/// The calendar of an agency or instrument that is no longer there: its entries
/// cancelled, and then empty, so that nobody who subscribed to it is turned away.
fn of_former_feed(
    former: &Published,
    folder: &Path,
    span: Span,
    lang: Lang,
) -> Result<Ready, Unpublished> {
    let file = former.file.clone();
    let entries = former_entries(folder, &file);
    let edition = edition::of_nobody((&former.id, &former.name), &entries, span, lang)
        .map_err(|refused| Unpublished::Refused { file: file.clone(), refused })?;
    Ok(ready(&former.kind, (&former.id, former.name.clone()), 0, file, edition))
}

fn ready(
    kind: &str,
    (id, name): (&str, String),
    undated: usize,
    file: String,
    edition: Edition,
) -> Ready {
    let Edition { text, entries, changed } = edition;
    let cancelled = entries.iter().filter(|entry| entry.is_cancelled).count();
    let sha256 = manifest::sha256(text.as_bytes());
    Ready {
        published: Published {
            file,
            kind: kind.to_owned(),
            id: id.to_owned(),
            name,
            events: entries.len() - cancelled,
            cancelled,
            undated,
            bytes: text.len(),
            etag: manifest::etag(&sha256),
            sha256,
        },
        text,
        changed,
    }
}

/// The entries of the calendar that stands in the folder. One that cannot be
/// read has none: it is replaced as if it had never been.
fn former_entries(folder: &Path, file: &str) -> Vec<Entry> {
    let text = fs::read(folder.join(file)).unwrap_or_default();
    strict_reader::entries(&text).unwrap_or_default()
}

fn former_manifest(folder: &Path) -> Option<Manifest> {
    serde_json::from_slice(&fs::read(folder.join(manifest::NAME)).ok()?).ok()
}

/// Whether a name in a manifest is one that this program gives, so that no
/// tampered list leads out of the folder.
fn is_ours(file: &str) -> bool {
    let has_kind = ["agency-", "instrument-"].iter().any(|kind| file.starts_with(kind));
    has_kind && file.ends_with(".ics") && !file.contains(['/', '\\'])
}
