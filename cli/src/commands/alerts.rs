use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::answers::{AlertsAnswer, DigestAnswer};
use kyhan::dates::Date;
use kyhan::{AlertsQuery, Engine, Error, Lang};

use crate::arguments::{InLanguage, Registers};
use crate::failure::{FAILED, Failure};
use crate::letters::{self, Addresses};
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
    /// What happened: a file of records, one JSON object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// Only alerts to this agency
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// A file of alert ids, one a line, that somebody has acknowledged
    #[arg(long, value_name = "FILE")]
    acknowledged: Option<PathBuf>,
    /// One message for each addressee, the answer as JSON, the alerts as CSV, or a letter
    /// (.eml) for each addressee and morning in the folder of --out
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// The folder of the letters
    #[arg(long, value_name = "DIR", required_if_eq("format", "eml"))]
    out: Option<PathBuf>,
    /// The e-mail address that the letters are from
    #[arg(long, value_name = "ADDRESS", value_parser = address, required_if_eq("format", "eml"))]
    sender: Option<String>,
    /// A JSON file of agencies' e-mail addresses by their ids; an agency without one is
    /// named in its letter, which has no address
    #[arg(long, value_name = "FILE", requires = "out")]
    addresses: Option<PathBuf>,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Eml,
}

/// An address as mail systems take it: no blanks, no brackets, a name and a domain.
fn address(text: &str) -> Result<String, String> {
    let is_part = |part: &str| {
        let is_letter = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
        !part.is_empty() && part.chars().all(is_letter)
    };
    match text.rsplit_once('@') {
        Some((name, domain)) if is_part(name) && is_part(domain) => Ok(text.to_owned()),
        _ => Err(format!("`{text}` is no e-mail address such as `van-thu@example.gov.vn`")),
    }
}

/// The addresses of a file, each of an agency that there is.
fn addresses(path: &Path, engine: &Engine, lang: Lang) -> Result<BTreeMap<String, String>, Failure> {
    let help = lang.pick(
        "ghi dạng {\"mã cơ quan\": \"địa chỉ thư\"}",
        "write {\"id of the agency\": \"address\"}",
    );
    let wrong = |what: &str| Failure::message(&format!("{}: {what}", path.display()), help, lang);
    let text = std::fs::read_to_string(path).map_err(|error| wrong(&error.to_string()))?;
    let found: BTreeMap<String, String> =
        serde_json::from_str(&text).map_err(|error| wrong(&error.to_string()))?;
    let mut faults = Vec::new();
    for (id, given) in &found {
        if engine.party_name(id, lang).is_none() {
            let no_agency = lang.pick("không có cơ quan nào mang mã", "there is no agency");
            faults.push(format!("{no_agency} `{id}`"));
        }
        if address(given).is_err() {
            let none = lang.pick("không phải địa chỉ thư", "no e-mail address");
            faults.push(format!("`{id}`: `{given}`: {none}"));
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(wrong(&faults.join("; "))) }
}

/// Writes the letters, and says how many and to whom there is no address.
fn write_letters(
    engine: &Engine,
    query: &AlertsQuery,
    (sender, out): (String, &Path),
    file: Option<&Path>,
) -> Result<(), Failure> {
    let lang = query.lang;
    let of = file.map(|path| addresses(path, engine, lang)).transpose()?.unwrap_or_default();
    let written = letters::write(engine, query, &Addresses { sender, of }, out)?;
    let (letters, folder) = (written.letters, out.display());
    let mut text = lang.pick(
        format!("đã ghi {letters} thư vào {folder}\n"),
        format!("{} written to {folder}\n", words::counted(letters, "letter")),
    );
    if !written.without_address.is_empty() {
        let names = written.without_address.join(", ");
        text += &lang.pick(
            format!("chưa có địa chỉ, thư chỉ ghi tên: {names}\n"),
            format!("no address, named in the letter alone: {names}\n"),
        );
    }
    output::write_text(&words::harmless(&text)).map(|_| ())
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
        Format::Eml => {
            let (Some(sender), Some(out)) = (arguments.sender, &arguments.out) else {
                return Err(Failure::usage("letters need --sender and --out"));
            };
            write_letters(&engine, &query, (sender, out), arguments.addresses.as_deref())?;
            ExitCode::SUCCESS
        }
        Format::Json => output::write_text(&alerts.to_json().map_err(refused)?)?,
        Format::Csv => output::csv(&COLUMNS, &answer.alerts, |row, alert| {
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
        Format::Table => output::write_text(&page(&answer, lang))?,
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
        let DigestAnswer { name, subject, text, .. } = digest;
        format!("{name}\n{subject}\n\n{text}")
    };
    of + &answer.digests.iter().map(digest).collect::<Vec<_>>().join("\n")
}
