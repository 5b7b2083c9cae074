use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::{Error, UpcomingQuery};

use crate::arguments::{InLanguage, TableOrJson};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
use crate::views::sheet;
use crate::{output, sources};

/// List what an agency must do next and has not done.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files, or folders of them: every *.json file of a folder, by name
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The agency: its name, an id, an alias, or words of these, with or without marks
    #[arg(value_name = "NAME", required = true)]
    name: String,
    /// The first due day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    from: Date,
    /// How many duties
    #[arg(long, value_name = "NUMBER", default_value = "5")]
    count: usize,
    /// What happened: a file of records, one JSON object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// A table for people, or the answer as JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let query = UpcomingQuery {
        records: Some(records.all()),
        lang,
        ..UpcomingQuery::new(arguments.name, arguments.from, arguments.count)
    };
    let refused = |error: Error| Failure::question(&error, lang);
    let found = engine.upcoming(&query).map_err(refused)?;
    let answer = found.answer();
    match arguments.format {
        TableOrJson::Json => output::write_text(&found.to_json().map_err(refused)?)?,
        TableOrJson::Table => {
            output::write_text(&sheet::upcoming_page(&answer, &engine, output::width(), lang))?
        }
    };
    let failed = records.tell_diagnostics(&answer.diagnostics, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}
