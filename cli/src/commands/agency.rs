use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::dates::Date;
use kyhan::{AgencyQuery, Error};

use crate::arguments::{InLanguage, Window};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
use crate::views::{sheet, sheet_csv, workbook, workbooks};
use crate::{output, sources};

/// Show everything that concerns one agency: what it owes, what comes in, what it helps
/// with, its indicators, and what a reorganisation changed.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files, or folders of them: every *.json file of a folder, by name
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The agency: its name, an id, an alias, or words of these, with or without marks
    #[arg(value_name = "NAME", required = true)]
    name: String,
    #[command(flatten)]
    window: Window,
    /// The day on which states are looked at; the first of the window when absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// What happened: a file of records, one JSON object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// A table for people, the answer as JSON, rows for a spreadsheet, a Markdown page, or
    /// a workbook for Excel
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Md,
    Xlsx,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let Window { from, until } = arguments.window;
    let query = AgencyQuery {
        on: arguments.on,
        records: Some(records.all()),
        lang,
        ..AgencyQuery::window(arguments.name, from, until)
    };
    let refused = |error: Error| Failure::question(&error, lang);
    let found = engine.agency(&query).map_err(refused)?;
    let answer = found.answer();
    match arguments.format {
        Format::Json => output::write_text(&found.to_json().map_err(refused)?)?,
        Format::Csv => sheet_csv::write(&answer)?,
        Format::Xlsx => workbook::write(&workbooks::agency(&answer, &engine, lang), lang)?,
        Format::Md => output::write_text(&sheet::markdown_page(&answer, &engine, lang))?,
        Format::Table => {
            output::write_text(&sheet::page(&answer, &engine, output::width(), lang))?
        }
    };
    let failed = records.tell_diagnostics(&answer.diagnostics, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}
