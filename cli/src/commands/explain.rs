use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::ExplainQuery;

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::records::Records;
use crate::{output, sources, words};

/// Tell step by step why a duty falls due on its day, or why it has no date.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files, or folders of them: every *.json and *.jsonc file of a folder, by name
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The id of an occurrence or of an obligation, as `schedule` lists them
    #[arg(value_name = "ID", required = true)]
    occurrence: String,
    /// As known on this day, YYYY-MM-DD: without what instruments say that were issued
    /// later
    #[arg(long, value_name = "DATE")]
    as_known_on: Option<Date>,
    /// What happened: an extension moves the day. A file of records, one JSON object a line,
    /// or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let query = ExplainQuery {
        occurrence: arguments.occurrence,
        records: Some(records.all()),
        as_known_on: arguments.as_known_on,
        lang,
    };
    let explanation =
        engine.explain(&query).map_err(|error| Failure::question(&error, lang))?;
    let has_errors = records.tell_diagnostics(&explanation.answer().diagnostics, lang);
    let written = output::write_text(&words::harmless(&explanation.text()))?;
    Ok(if has_errors { ExitCode::FAILURE } else { written })
}
