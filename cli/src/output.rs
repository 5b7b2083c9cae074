//! Standard output: its width, and writing to it without loss.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use crate::failure::Failure;

/// The width when it is not known: of a file or a pipe.
const WIDTH_OF_A_FILE: usize = 120;
/// Narrower than this nothing can be laid out.
const LEAST_WIDTH: usize = 40;

/// The columns that a table may take: those of `COLUMNS`, or of the terminal.
pub(crate) fn width() -> usize {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || Some(usize::from(terminal_size::terminal_size()?.0.0));
    asked.or_else(terminal).unwrap_or(WIDTH_OF_A_FILE).max(LEAST_WIDTH)
}

/// Writes an answer to the end. A reader that goes away is no failure.
pub(crate) fn write(
    answer: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(anstream::stdout().lock());
    answer(&mut out)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a text and ends its last line.
pub(crate) fn write_text(text: &str) -> Result<ExitCode, Failure> {
    write(|out| {
        out.write_all(text.as_bytes())?;
        if !text.ends_with('\n') {
            out.write_all(b"\n")?;
        }
        Ok(())
    })
}

/// Where machine output goes: no styles to strip, so nothing to look through.
pub(crate) fn write_machine(
    answer: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    answer(&mut out)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a list of objects as CSV, a column for each named field.
pub(crate) fn csv(
    rows: &serde_json::Value,
    columns: &[&str],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(columns)?;
    for row in rows.as_array().map_or(&[][..], Vec::as_slice) {
        writer.write_record(columns.iter().map(|column| match &row[*column] {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(text) => text.clone(),
            value => value.to_string(),
        }))?;
    }
    writer.flush()?;
    Ok(())
}
