use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use kyhan::model::Register;
use kyhan::problem::Problem;
use kyhan::{Lang, diagnostic};

use crate::arguments::{InLanguage, Registers};
use crate::failure::{FAILED, Failure};
use crate::publish::atomic_file;
use crate::sources::Sources;
use crate::{jsonc, output};

/// Lay registers out in the one canonical way, keeping their comments
///
/// What fits in a line of 100 columns stands in one; members and entries keep their
/// order, texts their spelling. Files that are laid out so are left alone.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// Write nothing; name the files that are laid out otherwise, with exit code 1
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let sources = Sources::read(&arguments.registers.paths, lang)?;
    let mut changed = Vec::new();
    let mut refused = String::new();
    for (name, text) in sources.names.iter().zip(&sources.texts) {
        match laid_out(text) {
            Ok(after) if after.as_bytes() != text => changed.push((PathBuf::from(name), after)),
            Ok(_) => {}
            Err(found) => refused += &broken(name, &found, lang),
        }
    }
    // One file that cannot be read leaves all as they were.
    if !refused.is_empty() {
        return Err(Failure::Told(refused));
    }
    let mut names = String::new();
    for (path, after) in &changed {
        if !arguments.check {
            atomic_file::replace(path, after.as_bytes()).map_err(|error| unwritable(path, &error, lang))?;
        }
        names += &format!("{}\n", path.display());
    }
    if !names.is_empty() {
        output::write_text(&names)?;
    }
    let is_refused = arguments.check && !changed.is_empty();
    Ok(if is_refused { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// A register laid out, or why it is not JSON.
fn laid_out(text: &[u8]) -> Result<String, Box<kyhan::problem::Diagnostic>> {
    if let Err(error) = Register::from_json(text)
        && let Some(found) = error.diagnostics().iter().find(|found| {
            matches!(found.problem, Problem::InvalidJson { .. } | Problem::LimitExceeded { .. })
        })
    {
        return Err(Box::new(found.clone()));
    }
    // Sources are UTF-8.
    Ok(jsonc::print(&jsonc::parse(&String::from_utf8_lossy(text))))
}

fn broken(name: &str, found: &kyhan::problem::Diagnostic, lang: Lang) -> String {
    let place = found.place.position.map(|place| format!(":{place}")).unwrap_or_default();
    let answer = diagnostic(found, lang);
    format!(
        "{name}{place}: {}[{}]: {}\n  {}: {}\n",
        lang.pick("lỗi", "error"),
        answer.code,
        answer.message,
        lang.pick("gợi ý", "help"),
        answer.help
    )
}

fn unwritable(path: &Path, error: &std::io::Error, lang: Lang) -> Failure {
    let name = path.display();
    let message = lang.pick(
        format!("{name}: không ghi được: {error}"),
        format!("{name}: cannot be written: {error}"),
    );
    Failure::message(&message, lang.pick("kiểm tra quyền ghi", "check the permissions"), lang)
}
