use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::answers::{AlertsAnswer, DigestAnswer};
use kyhan::dates::Date;
use kyhan::{AlertsQuery, Error, Lang};

use crate::arguments::{InLanguage, Registers, TableJsonOrCsv};
use crate::failure::{FAILED, Failure};
use crate::records::Records;
use crate::{output, sources, words};

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
    #[arg(long, value_name = "NAME")]
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
        agency: arguments.agency,
        acknowledged,
        records: Some(records.all()),
        lang,
        ..AlertsQuery::after(arguments.since, arguments.until)
    };
    let refused = |error: Error| Failure::question(&error, lang);
    let alerts = engine.alerts(&query).map_err(refused)?;
    let answer = alerts.answer();
    match arguments.format {
        TableJsonOrCsv::Json => output::write_text(&alerts.to_json().map_err(refused)?)?,
        TableJsonOrCsv::Csv => output::csv(&COLUMNS, &answer.alerts, |row, alert| {
            row.text(&alert.id)
                .value(alert.day)
                .text(alert.step)
                .value(alert.kind.name())
                .text(alert.to.unwrap_or_default())
                .text(&alert.occurrence)
                .text(alert.title)
                .text(alert.bearer.unwrap_or_default())
                .value(alert.due)
                .value(alert.last_working_day)
                .value(alert.days_left)
                .optional(alert.settled.then_some(true))
                .text(&alert.text)
                .end();
        })?,
        TableJsonOrCsv::Table => output::write_text(&page(&answer, lang))?,
    };
    let failed = records.tell_diagnostics(&answer.diagnostics, lang);
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

const COLUMNS: [&str; 13] = [
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

/// The digests, one below the other.
fn page(answer: &AlertsAnswer<'_>, lang: Lang) -> String {
    let of = answer.agency.as_ref().map(|agency| words::stands(agency, lang)).unwrap_or_default();
    if answer.digests.is_empty() {
        return of + lang.pick("Không có nhắc việc nào.", "No alerts.");
    }
    let digest = |digest: &DigestAnswer<'_>| {
        let DigestAnswer { name, to, subject, text, .. } = digest;
        format!("{name} <{to}>\n{subject}\n\n{text}")
    };
    of + &answer.digests.iter().map(digest).collect::<Vec<_>>().join("\n")
}
