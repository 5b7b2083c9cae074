//! Diagnostics for people: by file, each with its line and column.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use kyhan::answers::DiagnosticAnswer;
use kyhan::problem::{Diagnostic, Place, Position, Problem, Severity};
use kyhan::{Error, Lang, diagnostic};

use crate::sources::Sources;
use crate::words;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const QUIET: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();

/// A diagnostic in words, and where it is.
pub(crate) struct Located {
    pub(crate) answer: DiagnosticAnswer,
    pub(crate) position: Position,
    /// A second place that the message speaks of.
    pub(crate) other: Option<(usize, Position)>,
}

/// Words diagnostics and finds their lines and columns.
pub(crate) fn locate(found: &[Diagnostic], lang: Lang) -> Vec<Located> {
    let located = |found: &Diagnostic| Located {
        answer: diagnostic(found, lang),
        position: position(&found.place),
        other: match &found.problem {
            Problem::DuplicateId { first, .. } => Some((first.document, position(first))),
            _ => None,
        },
    };
    let mut all: Vec<Located> = found.iter().map(located).collect();
    all.sort_by_key(|found| (found.answer.document, found.position));
    all
}

/// The line and column of a place: each document has a text here.
fn position(place: &Place) -> Position {
    place.position.unwrap_or(Position { line: 1, column: 1 })
}

/// Everything that is wrong with documents that cannot be used.
pub(crate) fn unusable(sources: &Sources, error: &Error, lang: Lang) -> String {
    let located = locate(error.diagnostics(), lang);
    let mut text = listing(sources, &located, lang);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", summary(sources, &located, lang));
    text
}

/// Diagnostics, file by file.
pub(crate) fn listing(sources: &Sources, located: &[Located], lang: Lang) -> String {
    let mut text = String::new();
    let mut document = None;
    for found in located {
        let answer = &found.answer;
        if document != Some(answer.document) {
            if document.is_some() {
                text.push('\n');
            }
            document = Some(answer.document);
        }
        let (style, severity) = match (answer.severity, &answer.acknowledged) {
            (Severity::Error, _) => (ERROR, lang.pick("lỗi", "error")),
            (Severity::Warning, None) => (WARNING, lang.pick("cảnh báo", "warning")),
            (Severity::Warning, Some(_)) => (QUIET, lang.pick("đã ghi nhận", "acknowledged")),
        };
        let _ = writeln!(
            text,
            "{STRONG}{}:{}{STRONG:#}: {style}{severity}{style:#}[{}]: {}",
            sources.name(answer.document),
            found.position,
            answer.code,
            words::harmless(&answer.message)
        );
        if let Some((other, position)) = found.other {
            let label = lang.pick("chỗ thứ nhất", "first");
            let _ = writeln!(text, "  {label}: {}:{position}", sources.name(other));
        }
        if let Some(reason) = &answer.acknowledged {
            let _ =
                writeln!(text, "  {}: {}", lang.pick("lý do", "reason"), words::harmless(reason));
        } else if !answer.help.is_empty() {
            let _ = writeln!(
                text,
                "  {}: {}",
                lang.pick("gợi ý", "help"),
                words::harmless(&answer.help)
            );
        }
        if let Some(citation) = &answer.citation {
            let _ = writeln!(text, "  {}: {citation}", lang.pick("căn cứ", "basis"));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// How many errors and warnings there are, and how many of these are acknowledged,
/// in how many files.
pub(crate) fn summary(sources: &Sources, located: &[Located], lang: Lang) -> String {
    let is_error = |found: &&Located| found.answer.severity == Severity::Error;
    let errors = located.iter().filter(is_error).count();
    let acknowledged = located.iter().filter(|found| found.answer.acknowledged.is_some()).count();
    let warnings = located.len() - errors - acknowledged;
    let files = sources.names.len();
    let and = match acknowledged {
        0 => String::new(),
        _ => lang.pick(
            format!(", {acknowledged} đã ghi nhận"),
            format!(", {acknowledged} acknowledged"),
        ),
    };
    lang.pick(
        format!("{errors} lỗi, {warnings} cảnh báo{and} trong {files} tệp"),
        format!(
            "{}, {}{and} in {}",
            words::counted(errors, "error"),
            words::counted(warnings, "warning"),
            words::counted(files, "file")
        ),
    )
}

/// The number of diagnostics of each code that nobody acknowledged, dates that may be missed first, then
/// by number; each with its first message.
pub(crate) fn by_code(found: &[&Diagnostic], lang: Lang) -> Vec<(usize, DiagnosticAnswer)> {
    let mut codes: Vec<(usize, &Diagnostic)> = Vec::new();
    for found in found.iter().filter(|found| found.acknowledged.is_none()) {
        match codes.iter_mut().find(|(_, first)| first.problem.code() == found.problem.code()) {
            Some((count, _)) => *count += 1,
            None => codes.push((1, found)),
        }
    }
    codes.sort_by_key(|(count, first)| (!endangers_a_date(&first.problem), usize::MAX - count));
    codes.into_iter().map(|(count, first)| (count, diagnostic(first, lang))).collect()
}

fn endangers_a_date(problem: &Problem) -> bool {
    problem.severity() == Severity::Error
        || matches!(
            problem,
            Problem::DueOnRestDay { .. }
                | Problem::DueBeforeActivityEnds { .. }
                | Problem::DueBeforeCutOff { .. }
                | Problem::CutOffTooClose { .. }
                | Problem::CollectorTooSoon { .. }
                | Problem::ClosedWithoutSuccessor { .. }
                | Problem::ShortMonthRule { .. }
                | Problem::ActSetTwice { .. }
                | Problem::PhraseDisagrees { .. }
        )
}
