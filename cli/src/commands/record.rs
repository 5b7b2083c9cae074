use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent, Timestamp};

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::{output, records, sources};

/// Append to a file or a database of records what happened to a duty, or an event from
/// which duties count.
///
/// Safe beside a running service and beside other hosts: one writes after the other,
/// and the record is on the disk when the command ends.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file; made when it is missing: one line a record, or a database of SQLite
    /// where the name ends in .db, .sqlite or .sqlite3
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The id of the duty's occurrence. For a waiver or an extension of several bearers, `*`,
    /// `level=commune`, `group=ID` or ids with commas between them stand in the bearer's place. Of what
    /// happened, the id of the event, and after `/` the agency to which it happened, if it
    /// did not happen to all
    #[arg(value_name = "OCCURRENCE")]
    occurrence: String,
    /// What happened
    #[arg(value_enum)]
    event: Event,
    /// The day on which it happened, YYYY-MM-DD
    #[arg(long, value_name = "DATE", required_unless_present = "at", conflicts_with = "at")]
    on: Option<Date>,
    /// The instant at which it happened, such as 2024-12-13T16:30:00+07:00
    #[arg(long, value_name = "INSTANT")]
    at: Option<Timestamp>,
    /// The new last day, of an extension
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// The document that waives, extends or shows what happened
    #[arg(long, value_name = "TEXT")]
    basis: Option<String>,
    /// Where the proof is
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
    /// Plans that must know the occurrence or the event: register files, or folders of them
    #[arg(long, value_name = "PATH")]
    plans: Vec<PathBuf>,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, ValueEnum)]
enum Event {
    Submitted,
    Withdrawn,
    Waived,
    Extended,
    /// An event happened from which duties count
    Happened,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let Arguments { file, occurrence, event, on, at, until, basis, evidence, plans, .. } = arguments;
    let event = match event {
        Event::Submitted => RecordEvent::Submitted,
        Event::Withdrawn => RecordEvent::Withdrawn,
        Event::Waived => RecordEvent::Waived,
        Event::Extended => RecordEvent::Extended,
        Event::Happened => RecordEvent::Happened,
    };
    let record = Record { occurrence, event, on, at, last: until, basis, evidence };
    if let Some(found) = records::fault(&record) {
        let found = kyhan::diagnostic(&found, lang);
        return Err(Failure::refused(&found.message, &found.help, lang));
    }
    if !plans.is_empty() {
        let engine = sources::engine(&plans, lang)?;
        let unknown = |error| Failure::question(&error, lang);
        // What happened before may have brought the occurrence.
        let earlier = records::read(&file).map(|contents| contents.records).unwrap_or_default();
        let engine = engine.with_events(&earlier, Date::MAX).map_err(unknown)?;
        engine.find_subject(&record).map_err(unknown)?;
    }
    let cut = records::append(&file, std::slice::from_ref(&record)).map_err(|error| {
        let name = file.display();
        let message = lang.pick(
            format!("không ghi được vào `{name}`: {error}; chưa có gì được ghi"),
            format!("nothing was recorded: `{name}` cannot be written: {error}"),
        );
        let help = lang.pick("ghi lại sau, hoặc nêu tệp khác", "try again, or name another file");
        Failure::message(&message, help, lang)
    })?;
    if cut > 0 {
        let name = file.display();
        eprintln!(
            "{}",
            lang.pick(
                format!("lưu ý: {name}: đã cắt bỏ {cut} byte của dòng cuối dở dang"),
                format!("note: {name}: cut off {cut} bytes of an unfinished last line"),
            )
        );
    }
    output::write_text(&serde_json::to_string(&record).unwrap_or_default())
}
