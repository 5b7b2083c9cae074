use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;

use crate::arguments::{Guesses, InLanguage, Registers};
use crate::failure::Failure;
use crate::{server, sources};

/// Serve the calendars of the agencies, each at an address that cannot be
/// guessed, and answer questions as JSON.
///
/// The addresses are /feeds/TOKEN.ics; the file of `--tokens` says which token
/// is whose. Delete a line of it to revoke an address: the old one ends within
/// seconds and a new one is made. /api answers what the library answers; from
/// another machine it asks for the secret, and appending records always does; GET /api
/// describes all of it (OpenAPI). An agency can append what it handed in with a token
/// of its own, which stands in the file beside that of `--tokens`, NAME.records.json.
/// The numbers of published entries go on from the folder NAME.editions beside it.
/// /healthz says how the service is, /metrics counts for Prometheus.
/// With `--page` the page is served at /pages/TOKEN/, with these plans, and copies
/// those addresses; TOKEN is that of /page in the same file. Changed plans are
/// taken up by themselves; while a file is bad the last good state is served.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// Where to listen; only this machine can connect by default
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A name by which browsers and proxies speak to it; requests for other names are
    /// refused (can be given several times)
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,
    /// What is over before this day stays out of the calendars, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    since: Option<Date>,
    /// What happened: a file of records, one JSON object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
    /// The tokens of the agencies; made when it is missing
    #[arg(long, value_name = "FILE", default_value = "kyhan-tokens.json")]
    tokens: PathBuf,
    /// The folder of the built page to serve
    #[arg(long, value_name = "FOLDER")]
    page: Option<PathBuf>,
    /// A file with the secret that allows appending records
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
    #[command(flatten)]
    guesses: Guesses,
    #[command(flatten)]
    language: InLanguage,
}

/// A shorter secret could be guessed.
const LEAST_SECRET: usize = 16;

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    // Says what is wrong with the plans as every other command does.
    sources::publishable(&arguments.registers.paths, &arguments.guesses, lang)?;
    if let Some(folder) = &arguments.page
        && !folder.join("index.html").is_file()
    {
        let message = format!("`{}` has no index.html", folder.display());
        return Err(Failure::usage(format!("{message}; name the folder of a built page")));
    }
    let secret = match &arguments.secret_file {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| {
                Failure::usage(format!("`{}` cannot be read: {error}", path.display()))
            })?;
            let secret = text.trim().to_owned();
            if secret.len() < LEAST_SECRET {
                return Err(Failure::usage(format!(
                    "the secret in `{}` is shorter than {LEAST_SECRET} bytes; write a longer one",
                    path.display()
                )));
            }
            Some(secret)
        }
    };
    server::serve(server::Options {
        paths: arguments.registers.paths,
        guesses: arguments.guesses,
        listen: arguments.listen,
        hosts: arguments.host,
        since: arguments.since,
        tokens: arguments.tokens,
        records: arguments.records,
        page: arguments.page,
        secret,
        lang,
    })
    .map_err(|reason| {
        let message = lang.pick(
            format!("dịch vụ không chạy được: {reason}"),
            format!("the service cannot run: {reason}"),
        );
        let help = lang.pick(
            "chọn địa chỉ khác cho `--listen` hoặc tệp ghi được cho `--tokens`",
            "name another address with `--listen`, or a file that can be written with `--tokens`",
        );
        Failure::message(&message, help, lang)
    })?;
    Ok(ExitCode::SUCCESS)
}
