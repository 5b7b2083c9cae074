//! The records of a command's question, and what is told of them.

use std::path::Path;
use std::sync::Arc;

use kyhan::Lang;
use kyhan::answers::DiagnosticAnswer;
use kyhan::model::Record;
use kyhan::problem::Severity;

use super::Contents;
use crate::failure::Failure;
use crate::sources;

/// More problems than this are counted, not shown.
const SHOWN: usize = 20;

/// Records and the file in which they stand.
#[derive(Default)]
pub(crate) struct Records {
    contents: Contents,
    file: String,
}

impl Records {
    /// Reads a file. Without one nothing has happened.
    pub(crate) fn read(path: Option<&Path>, lang: Lang) -> Result<Records, Failure> {
        let Some(path) = path else { return Ok(Records::default()) };
        let unreadable = |error| Failure::Told(sources::unreadable(path, &error, lang));
        let contents = super::read(path).map_err(unreadable)?;
        Ok(Records { contents, file: path.display().to_string() })
    }

    /// What happened, as far as it can be read.
    pub(crate) fn all(&self) -> Arc<Vec<Record>> {
        Arc::clone(&self.contents.records)
    }

    /// Prints to standard error the lines that are no records, and what an answer says
    /// of those that are. Whether any of it is an error.
    pub(crate) fn tell_diagnostics(&self, diagnostics: &[DiagnosticAnswer], lang: Lang) -> bool {
        let error = lang.pick("lỗi", "error");
        let broken = self.contents.broken.iter().map(|broken| {
            let (place, reason) = broken.words(lang);
            (broken.line, format!("{}:{}{place}: {error}: {reason}", self.file, broken.line))
        });
        let found = diagnostics.iter().map(|found| {
            let position = found.pointer.rsplit('/').next().and_then(|at| at.parse().ok());
            let line = position.and_then(|at: usize| self.contents.lines.get(at));
            let line = line.copied().unwrap_or(0);
            let label = match found.severity {
                Severity::Error => error,
                Severity::Warning => lang.pick("cảnh báo", "warning"),
            };
            let help = lang.pick("gợi ý", "help");
            let place = format!("{}:{line}: {label}[{}]", self.file, found.code);
            (line, format!("{place}: {}\n  {help}: {}", found.message, found.help))
        });
        let mut told: Vec<(u32, String)> = broken.chain(found).collect();
        told.sort_by_key(|(line, _)| *line);
        for (_, text) in told.iter().take(SHOWN) {
            eprintln!("{text}");
        }
        if told.len() > SHOWN {
            let rest = told.len() - SHOWN;
            eprintln!(
                "{}",
                lang.pick(format!("và {rest} vấn đề khác"), format!("and {rest} more"))
            );
        }
        let lines = self.contents.broken.len();
        if lines > 0 {
            eprintln!(
                "  {}",
                lang.pick(
                    format!(
                        "gợi ý: {lines} dòng không phải bản ghi nên không được tính; mỗi dòng một \
                         bản ghi, ví dụ {EXAMPLE}"
                    ),
                    format!(
                        "help: lines that are no record, and so do not count: {lines}; one record \
                         a line, such as {EXAMPLE}"
                    ),
                )
            );
        }
        lines > 0 || diagnostics.iter().any(|found| found.severity == Severity::Error)
    }
}

const EXAMPLE: &str = r#"{"occurrence":"…","event":"submitted","on":"2024-12-13"}"#;
