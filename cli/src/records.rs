//! Record files: one record a line, as JSON.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use kyhan::Lang;
use kyhan::answers::DiagnosticAnswer;
use kyhan::model::Record;
use kyhan::problem::{Diagnostic, Problem, Severity};

use crate::failure::Failure;

/// More unreadable lines than this are counted, not shown.
const SHOWN: usize = 20;

/// Records and the lines on which they stand.
#[derive(Default)]
pub(crate) struct Records {
    pub(crate) records: Vec<Record>,
    lines: Vec<u32>,
    file: String,
}

impl Records {
    /// Reads a file, or says what is wrong with it, line by line. Without a
    /// file nothing has happened.
    pub(crate) fn read(path: Option<&Path>, lang: Lang) -> Result<Records, Failure> {
        let Some(path) = path else { return Ok(Records::default()) };
        let unreadable = |error: std::io::Error| {
            let name = path.display();
            let message = lang.pick(
                format!("{name}: không đọc được: {error}"),
                format!("{name}: cannot be read: {error}"),
            );
            Failure::message(&message, lang.pick("kiểm tra lại tệp", "check the file"), lang)
        };
        let mut records = Records { file: path.display().to_string(), ..Records::default() };
        let mut wrong = Vec::new();
        let mut reader = BufReader::new(File::open(path).map_err(unreadable)?);
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            if reader.read_until(b'\n', &mut line).map_err(unreadable)? == 0 {
                break;
            }
            let text = line.trim_ascii();
            if text.is_empty() {
                continue;
            }
            match kyhan::read_record(text) {
                Ok(record) => {
                    records.records.push(record);
                    records.lines.push(number);
                }
                Err(found) => wrong.push((number, found)),
            }
        }
        if wrong.is_empty() { Ok(records) } else { Err(records.unusable(&wrong, lang)) }
    }

    fn unusable(&self, wrong: &[(u32, Diagnostic)], lang: Lang) -> Failure {
        let label = lang.pick("lỗi", "error");
        let mut text = String::new();
        for (number, found) in wrong.iter().take(SHOWN) {
            let (place, reason) = match &found.problem {
                Problem::InvalidJson { fault } => {
                    (format!(":{}", fault.position.column), &fault.reason)
                }
                Problem::InvalidValue { reason } => (format!(" {}", found.place), &**reason),
                _ => continue,
            };
            let detail = kyhan::fault_reason(reason, lang);
            text += &format!("{}:{number}{}: {label}: {detail}\n", self.file, place.trim_end());
        }
        if wrong.len() > SHOWN {
            let rest = wrong.len() - SHOWN;
            text += &lang.pick(
                format!("và {rest} dòng khác không đọc được\n"),
                format!("and {rest} more lines cannot be read\n"),
            );
        }
        text += lang.pick(
            "  gợi ý: mỗi dòng một bản ghi, ví dụ {\"occurrence\":\"…\",\"event\":\"submitted\",\"on\":\"2024-12-13\"}\n",
            "  help: one record a line, such as {\"occurrence\":\"…\",\"event\":\"submitted\",\"on\":\"2024-12-13\"}\n",
        );
        Failure::Told(text)
    }

    /// Prints to standard error what an answer says of the records. Whether any
    /// of it is an error.
    pub(crate) fn tell_diagnostics(&self, diagnostics: &[DiagnosticAnswer], lang: Lang) -> bool {
        for found in diagnostics.iter().take(SHOWN) {
            let position = found.pointer.rsplit('/').next().and_then(|at| at.parse().ok());
            let line = position.and_then(|at: usize| self.lines.get(at)).copied().unwrap_or(0);
            let label = match found.severity {
                Severity::Error => lang.pick("lỗi", "error"),
                Severity::Warning => lang.pick("cảnh báo", "warning"),
            };
            eprintln!("{}:{line}: {label}[{}]: {}", self.file, found.code, found.message);
            eprintln!("  {}: {}", lang.pick("gợi ý", "help"), found.help);
        }
        if diagnostics.len() > SHOWN {
            let rest = diagnostics.len() - SHOWN;
            eprintln!(
                "{}",
                lang.pick(format!("và {rest} vấn đề khác"), format!("and {rest} more"))
            );
        }
        diagnostics.iter().any(|found| found.severity == Severity::Error)
    }
}
