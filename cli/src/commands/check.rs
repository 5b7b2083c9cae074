use std::process::ExitCode;

use clap::Args;
use kyhan::answers::DiagnosticAnswer;
use kyhan::model::VERSION;
use kyhan::problem::{Diagnostic, Severity};
use kyhan::{CheckQuery, Lang, diagnostic};
use serde::Serialize;

use crate::arguments::{Guesses, InLanguage, Part, Registers, TableOrJson};
use crate::failure::{FAILED, Failure};
use crate::sources::Sources;
use crate::{output, phrases, report};

/// Say what is wrong or risky in plans
///
/// Exit code 0: the plans can be used, perhaps with warnings; 1: they have
/// errors, or guesses that nobody has confirmed; 2: wrong arguments.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(flatten)]
    part: Part,
    /// A list for people, or the answer as JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    #[command(flatten)]
    guesses: Guesses,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let sources = Sources::read(&arguments.registers.paths, lang)?;
    let engine = sources.try_engine(lang);
    let engine = engine.and_then(|engine| engine.noting(phrases::found(&sources)));
    let engine = engine.map_err(|error| {
        Failure::Told(match arguments.format {
            TableOrJson::Json => error_document(&sources, &error, lang),
            TableOrJson::Table => report::unusable(&sources, &error, lang),
        })
    })?;
    let Part { from, until, agency, instrument } = arguments.part;
    let query = CheckQuery { from, until, agency, instrument, lang };
    let found = &engine.risks(&query).map_err(|error| Failure::question(&error, lang))?;
    let answer = if arguments.format == TableOrJson::Json {
        let diagnostics = in_files(&sources, found, lang);
        to_text(&Answer { kyhan: VERSION, diagnostics })
    } else {
        let located = report::locate(found, lang);
        let summary = report::summary(&sources, &located, lang);
        report::listing(&sources, &located, lang) + &summary
    };
    let code = output::write_text(&answer)?;
    let is_guess = |found: &Diagnostic| found.problem.severity() == Severity::Error;
    if !arguments.guesses.allow_unconfirmed && found.iter().any(is_guess) {
        return Ok(ExitCode::from(FAILED));
    }
    Ok(code)
}

/// The library's answer, with the file of each diagnostic.
#[derive(Serialize)]
struct Answer<'s> {
    kyhan: u32,
    diagnostics: Vec<InFile<'s>>,
}

#[derive(Serialize)]
struct InFile<'s> {
    #[serde(flatten)]
    answer: DiagnosticAnswer,
    file: &'s str,
}

fn in_files<'s>(sources: &'s Sources, found: &[Diagnostic], lang: Lang) -> Vec<InFile<'s>> {
    let in_file = |found: &Diagnostic| InFile {
        answer: diagnostic(found, lang),
        file: sources.name(found.place.document),
    };
    found.iter().map(in_file).collect()
}

/// The library's error document, with files as in [`Answer`].
fn error_document(sources: &Sources, error: &kyhan::Error, lang: Lang) -> String {
    #[derive(Serialize)]
    struct Document<'s> {
        kyhan: u32,
        error: Body<'s>,
    }
    #[derive(Serialize)]
    struct Body<'s> {
        code: &'static str,
        message: String,
        diagnostics: Vec<InFile<'s>>,
    }
    let diagnostics = in_files(sources, error.diagnostics(), lang);
    let (code, message) = (error.code(), error.message(lang));
    to_text(&Document { kyhan: VERSION, error: Body { code, message, diagnostics } }) + "\n"
}

fn to_text(value: &impl Serialize) -> String {
    // Only maps with keys that are not text cannot be written; there are none.
    serde_json::to_string(value).unwrap_or_default()
}
