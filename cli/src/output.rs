//! Standard output: its width, and writing to it without loss.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use kyhan::cells::CsvRow;

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

/// Writes CSV: a line of names, then the rows that `row` appends.
pub(crate) fn csv<T>(
    columns: &[&str],
    rows: impl IntoIterator<Item = T>,
    row: impl Fn(CsvRow<'_>, T),
) -> Result<ExitCode, Failure> {
    write_machine(|out| {
        let mut line = String::new();
        let head = columns.iter().fold(CsvRow::new(&mut line), |row, name| row.text(name));
        head.end();
        out.write_all(line.as_bytes())?;
        for entry in rows {
            line.clear();
            row(CsvRow::new(&mut line), entry);
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    })
}
