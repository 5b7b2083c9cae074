#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for what it lacks")]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::{EvaluateQuery, Lang};
use serde_json::Value;

use crate::arguments::{InLanguage, Registers, TableJsonOrCsv};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
use crate::views::status_table;
use crate::{output, sources};

/// Show where duties stand on a day: what is late, and the reporting rates.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// The day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    on: Date,
    /// What happened: a file of records, one JSON object a line
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// The first due day looked at; 1 January of the year before when absent
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The day after the last due day looked at; the end of the year, and at
    /// least three months ahead, when absent
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// Only duties of this agency, by name or in somebody's place
    #[arg(long, value_name = "ID")]
    agency: Option<String>,
    /// Only duties of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people, the answer as JSON, or the findings as CSV
    #[arg(long, value_enum, default_value = "table")]
    format: TableJsonOrCsv,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let default = EvaluateQuery::on(arguments.on);
    let query = EvaluateQuery {
        from: arguments.from.unwrap_or(default.from),
        until: arguments.until.unwrap_or(default.until),
        agency: arguments.agency,
        instrument: arguments.instrument,
        ..default
    };
    let standing = engine
        .evaluate(&query, &records.records)
        .map_err(|error| Failure::question(&error, lang))?;
    let text = standing.to_json(lang).map_err(|error| Failure::question(&error, lang))?;
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    match arguments.format {
        TableJsonOrCsv::Json => output::write_text(&text)?,
        TableJsonOrCsv::Csv => output::write_machine(|out| {
            let columns = [
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
            output::csv(&answer["findings"], &columns, out)
        })?,
        TableJsonOrCsv::Table => output::write_text(&page(&answer, lang))?,
    };
    let failed = records.tell_diagnostics(&answer, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

fn page(answer: &Value, lang: Lang) -> String {
    status_table::page(answer, output::width(), lang)
}
