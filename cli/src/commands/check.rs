use std::process::ExitCode;

use clap::Args;
use serde_json::Value;

use crate::arguments::{InLanguage, Registers, TableOrJson};
use crate::failure::Failure;
use crate::sources::Sources;
use crate::{output, report};

/// Say what is wrong or risky in plans. Exit code 0: usable, perhaps with
/// warnings; 1: errors; 2: wrong arguments.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// A list for people, or the answer as JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let sources = Sources::read(&arguments.registers.paths, lang)?;
    let json = arguments.format == TableOrJson::Json;
    let engine = sources.try_engine(lang).map_err(|error| {
        Failure::Told(if json {
            let document = kyhan::error_document(&error, lang);
            with_files(&sources, &document, error.diagnostics(), "/error/diagnostics") + "\n"
        } else {
            report::unusable(&sources, &error, lang)
        })
    })?;
    let found = engine.check();
    if json {
        let request = serde_json::json!({"call": "check", "lang": arguments.language.name()});
        let answer = engine
            .answer(request.to_string().as_bytes())
            .map_err(|document| Failure::document(&document, lang))?;
        return output::write_text(&with_files(&sources, &answer, &found, "/diagnostics"));
    }
    let located = report::locate(&sources, &found, lang);
    let summary = report::summary(&sources, &located, lang);
    output::write_text(&(report::listing(&sources, &located, lang) + &summary))
}

/// The answer with the names of the files, and the line and column of each
/// diagnostic.
fn with_files(
    sources: &Sources,
    answer: &str,
    found: &[kyhan::problem::Diagnostic],
    list: &str,
) -> String {
    let mut answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let positions = report::positions_of(sources, found);
    let diagnostics = answer.pointer_mut(list).and_then(Value::as_array_mut);
    for (diagnostic, (file, position)) in diagnostics.into_iter().flatten().zip(positions) {
        if let Some(fields) = diagnostic.as_object_mut() {
            fields.insert("file".to_owned(), file.into());
            fields.insert("line".to_owned(), position.line.into());
            fields.insert("column".to_owned(), position.column.into());
        }
    }
    answer.to_string()
}
