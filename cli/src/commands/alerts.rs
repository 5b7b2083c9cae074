#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for what it lacks")]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::{AlertsQuery, Lang};
use serde_json::Value;

use crate::arguments::{InLanguage, Registers, TableJsonOrCsv};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
use crate::{output, sources};

/// List the alerts that fell after one day and no later than another.
///
/// A job that keeps the last day it dealt with loses nothing and sends nothing
/// twice: `--since` that day `--until` today.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// The last day dealt with, YYYY-MM-DD; its own alerts are left out
    #[arg(long, value_name = "DATE")]
    since: Date,
    /// The day up to which, itself included, alerts are wanted
    #[arg(long, value_name = "DATE")]
    until: Date,
    /// What happened: a file of records, one JSON object a line
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// Only alerts to this agency
    #[arg(long, value_name = "ID")]
    agency: Option<String>,
    /// A file of alert ids, one a line, that somebody has acknowledged
    #[arg(long, value_name = "FILE")]
    acknowledged: Option<PathBuf>,
    /// One message for each addressee, the answer as JSON, or the alerts as CSV
    #[arg(long, value_enum, default_value = "table")]
    format: TableJsonOrCsv,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    if arguments.until < arguments.since {
        return Err(Failure::usage(format!(
            "`--until {}` lies before `--since {}`; write the earlier day first",
            arguments.until, arguments.since
        )));
    }
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let acknowledged = match &arguments.acknowledged {
        None => Vec::new(),
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| {
                let message = format!("{}: {error}", path.display());
                let help = lang.pick("kiểm tra lại đường dẫn", "check the path");
                Failure::message(&message, help, lang)
            })?
            .lines()
            .map(|line| line.trim().to_owned())
            .collect(),
    };
    let query = AlertsQuery {
        since: arguments.since,
        until: arguments.until,
        agency: arguments.agency,
        acknowledged,
    };
    let text = engine
        .alerts(&query, &records.records)
        .and_then(|alerts| alerts.to_json(lang))
        .map_err(|error| Failure::question(&error, lang))?;
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    match arguments.format {
        TableJsonOrCsv::Json => output::write_text(&text)?,
        TableJsonOrCsv::Csv => output::write_machine(|out| {
            let columns = [
                "id",
                "day",
                "step",
                "kind",
                "to",
                "occurrence",
                "title",
                "bearer",
                "due",
                "lastWorkingDay",
                "daysLeft",
                "settled",
                "text",
            ];
            output::csv(&answer["alerts"], &columns, out)
        })?,
        TableJsonOrCsv::Table => output::write_text(&page(&answer, lang))?,
    };
    let failed = records.tell_diagnostics(&answer, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// The digests, one below the other.
fn page(answer: &Value, lang: Lang) -> String {
    let digests = answer["digests"].as_array().map_or(&[][..], Vec::as_slice);
    if digests.is_empty() {
        return lang.pick("Không có nhắc việc nào.", "No alerts.").to_owned();
    }
    digests
        .iter()
        .map(|digest| {
            let part = |name: &str| digest[name].as_str().unwrap_or_default();
            format!("{} <{}>\n{}\n\n{}", part("name"), part("to"), part("subject"), part("text"))
        })
        .collect::<Vec<_>>()
        .join("\n")
}
