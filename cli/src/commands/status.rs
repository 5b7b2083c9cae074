use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::dates::Date;
use kyhan::{Error, StandingQuery};

use crate::arguments::{InLanguage, Registers};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
#[cfg(feature = "arrow")]
use crate::views::standing_columns;
use crate::views::{standing_table, workbook, workbooks};
use crate::{output, sources};

/// Show where duties stand on a day: what is late, and the reporting rates.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// The day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    on: Date,
    /// What happened: a file of records, one JSON object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// The first due day looked at; 1 January of the year before when absent
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The day after the last due day looked at; the end of the year, and at
    /// least three months ahead, when absent
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// Only duties of this agency, borne by name or in somebody's place: its name or its id
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// Only duties of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people, the answer as JSON, the findings as CSV, or a workbook for Excel
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// As known on this day, YYYY-MM-DD: without what instruments say that were issued
    /// later
    #[arg(long, value_name = "DATE")]
    as_known_on: Option<Date>,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Xlsx,
    /// The findings as a stream of Apache Arrow
    #[cfg(feature = "arrow")]
    Arrow,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let query = StandingQuery {
        from: arguments.from,
        until: arguments.until,
        agency: arguments.agency,
        instrument: arguments.instrument,
        records: Some(records.all()),
        as_known_on: arguments.as_known_on,
        lang,
        ..StandingQuery::on(arguments.on)
    };
    let refused = |error: Error| Failure::question(&error, lang);
    let standing = engine.standing(&query).map_err(refused)?;
    let answer = standing.answer();
    match arguments.format {
        Format::Json => output::write_text(&standing.to_json().map_err(refused)?)?,
        Format::Csv => output::csv(&COLUMNS, answer.findings.iter(), |row, finding| {
            row.text(&finding.occurrence)
                .text(finding.obligation)
                .text(finding.instrument)
                .text(finding.title)
                .text(finding.bearer.unwrap_or_default())
                .text(finding.bearer_name.unwrap_or_default())
                .text(finding.responsible.unwrap_or_default())
                .value(finding.due)
                .optional(finding.original_due)
                .value(finding.status.name())
                .optional(finding.submitted_on)
                .optional(finding.days_late)
                .optional(finding.locked_on)
                .end();
        })?,
        #[cfg(feature = "arrow")]
        Format::Arrow => standing_columns::write(&answer, lang)?,
        Format::Xlsx => {
            workbook::write(&workbooks::standing(&answer, &engine, lang), lang)?
        }
        Format::Table => {
            output::write_text(&standing_table::page(&answer, output::width(), lang))?
        }
    };
    let failed = records.tell_diagnostics(&answer.diagnostics, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

const COLUMNS: [&str; 13] = [
    "occurrence",
    "obligation",
    "instrument",
    "title",
    "bearer",
    "bearerName",
    "responsible",
    "due",
    "originalDue",
    "status",
    "submittedOn",
    "daysLate",
    "lockedOn",
];
