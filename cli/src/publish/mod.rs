//! Calendars as files: one for each agency and each instrument.
//!
//! A killed process leaves every file in its old or its new state. The list of
//! them is written last, so it never names what is not there. One process at a
//! time publishes into a folder.

pub(crate) mod atomic_file;
mod content_lines;
mod edition;
mod index_page;
pub(crate) mod manifest;
pub(crate) mod strict_reader;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use kyhan::dates::Date;
use kyhan::{
    Engine, Feed, FeedKind, FeedStyle, Format, Lang, MAX_OCCURRENCES, Withdrawn, withdrawn_calendar,
};

use rayon::prelude::*;

use self::content_lines::Refused;
use self::edition::Span;
use self::manifest::{Manifest, Published};
use self::strict_reader::Entry;
use crate::progress;

/// Why nothing, or not everything, was published.
pub(crate) enum Unpublished {
    /// The engine has no answer.
    Question(kyhan::Error),
    /// A calendar that clients would not read.
    Refused { file: String, refused: Refused },
    /// The folder cannot be written.
    Output { path: PathBuf, error: io::Error },
}

/// What was done.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) calendars: usize,
    pub(crate) written: usize,
    pub(crate) events: usize,
    pub(crate) cancelled: usize,
    /// Calendars and the titles of entries that changed without a new revision.
    pub(crate) unnoticed: Vec<(String, String)>,
}

/// A calendar that is ready to be written.
struct Ready {
    published: Published,
    text: String,
    /// The titles of entries that changed without a new revision.
    unnoticed: Vec<String>,
}

/// Publishes into a folder, which is made when it is missing. Everything is
/// rendered and read back before the first file is touched.
pub(crate) fn publish(
    engine: &Engine,
    (from, until): (Date, Date),
    folder: &Path,
    lang: Lang,
) -> Result<Outcome, Unpublished> {
    let output = |path: &Path| {
        let path = path.to_owned();
        move |error| Unpublished::Output { path, error }
    };
    fs::create_dir_all(folder).map_err(output(folder))?;
    let made = engine.last_revised().unwrap_or(from);
    let span = Span { from, until, made };
    let mut outcome = Outcome::default();
    let mut ready = Vec::new();
    for kind in [FeedKind::Agency, FeedKind::Instrument] {
        let feeds =
            engine.feeds(kind, from, until, MAX_OCCURRENCES).map_err(Unpublished::Question)?;
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
            ready.extend(calendar?);
        }
    }
    let names: HashSet<String> = ready.iter().map(|ready| ready.published.file.clone()).collect();
    let former = former_manifest(folder);
    let gone = former.iter().flat_map(|manifest| &manifest.feeds);
    for feed in gone.filter(|feed| !names.contains(&feed.file) && is_ours(&feed.file)) {
        ready.extend(of_former_feed(feed, folder, span, lang)?);
    }
    ready.sort_by(|a, b| a.published.file.cmp(&b.published.file));

    for Ready { published, text, unnoticed } in &ready {
        let path = folder.join(&published.file);
        let wrote = atomic_file::replace(&path, text.as_bytes()).map_err(output(&path))?;
        outcome.written += usize::from(wrote);
        outcome.calendars += 1;
        outcome.events += published.events;
        outcome.cancelled += published.cancelled;
        let file = || published.file.clone();
        outcome.unnoticed.extend(unnoticed.iter().map(|title| (file(), title.clone())));
    }
    let feeds: Vec<Published> = ready.into_iter().map(|ready| ready.published).collect();
    let index = folder.join("index.html");
    let page = index_page::page(&feeds, lang);
    atomic_file::replace(&index, page.as_bytes()).map_err(output(&index))?;
    atomic_file::keep_names(folder).map_err(output(folder))?;

    let lang = lang.code().to_owned();
    let manifest = Manifest { kyhan: 1, from, until, lang, feeds };
    let path = folder.join(manifest::NAME);
    let mut text = serde_json::to_string_pretty(&manifest)
        .map_err(|error| Unpublished::Output { path: path.clone(), error: error.into() })?;
    text.push('\n');
    atomic_file::replace(&path, text.as_bytes()).map_err(output(&path))?;
    let names: HashSet<&str> = manifest.feeds.iter().map(|feed| feed.file.as_str()).collect();
    for feed in former.iter().flat_map(|manifest| &manifest.feeds) {
        if !names.contains(feed.file.as_str()) && is_ours(&feed.file) {
            // It may have been removed by hand.
            let _ = fs::remove_file(folder.join(&feed.file));
        }
    }
    atomic_file::sweep(folder).map_err(output(folder))?;
    atomic_file::keep_names(folder).map_err(output(folder))?;
    Ok(outcome)
}

/// The text of a feed after the former edition of it, and its entries as the
/// strict reader sees them.
pub(crate) fn next_edition(
    feed: &Feed,
    former: &[Entry],
    span: (Date, Date, Date),
    lang: Lang,
) -> Result<(String, Vec<Entry>), Refused> {
    let (from, until, made) = span;
    let mut style = FeedStyle { lang, ..FeedStyle::default() };
    let text = feed.render(Format::Ics, &style);
    let entries = strict_reader::entries(text.as_bytes())?;
    style.withdrawn = edition::withdrawn(former, &entries, Span { from, until, made });
    if style.withdrawn.is_empty() {
        return Ok((text, entries));
    }
    let text = feed.render(Format::Ics, &style);
    let entries = strict_reader::entries(text.as_bytes())?;
    Ok((text, entries))
}

/// All entries of a calendar whose agency is gone, withdrawn.
pub(crate) fn all_withdrawn(
    former: &[Entry],
    (from, until, made): (Date, Date, Date),
) -> Vec<Withdrawn> {
    edition::withdrawn(former, &[], Span { from, until, made })
}

fn of_feed(
    feed: &Feed,
    kind: FeedKind,
    folder: &Path,
    span: Span,
    lang: Lang,
) -> Result<Option<Ready>, Unpublished> {
    let file = format!("{}-{}.ics", kind.name(), feed.id());
    let refused = |refused| Unpublished::Refused { file: file.clone(), refused };
    let former = former_entries(folder, &file);
    let days = (span.from, span.until, span.made);
    let (text, entries) = next_edition(feed, &former, days, lang).map_err(refused)?;
    if entries.is_empty() {
        return Ok(None);
    }
    let unnoticed = edition::unnoticed(&former, &entries).into_iter().map(str::to_owned).collect();
    let name = feed.name(lang);
    let ready = ready(kind.name(), feed.id(), name, feed.undated_len(), (file, text), &entries);
    Ok(Some(Ready { unnoticed, ..ready }))
}

/// The calendar of an agency or instrument that is no longer there, as long as
/// it has entries to cancel.
fn of_former_feed(
    former: &Published,
    folder: &Path,
    span: Span,
    lang: Lang,
) -> Result<Option<Ready>, Unpublished> {
    let file = former.file.clone();
    let entries = former_entries(folder, &file);
    let withdrawn = edition::withdrawn(&entries, &[], span);
    if withdrawn.is_empty() {
        return Ok(None);
    }
    let style = FeedStyle { lang, withdrawn, ..FeedStyle::default() };
    let text = withdrawn_calendar(&former.id, &former.name, &style);
    let entries = strict_reader::entries(text.as_bytes())
        .map_err(|refused| Unpublished::Refused { file: file.clone(), refused })?;
    let name = former.name.clone();
    Ok(Some(ready(&former.kind, &former.id, name, 0, (file, text), &entries)))
}

fn ready(
    kind: &str,
    id: &str,
    name: String,
    undated: usize,
    (file, text): (String, String),
    entries: &[Entry],
) -> Ready {
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
        unnoticed: Vec::new(),
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
