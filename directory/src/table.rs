//! The tables in `data`: cells between tabs, a comment after `#`.

use chrono::NaiveDate;

use crate::DataError;

/// The cells of each row, and the row's line for errors.
pub(crate) fn rows<'a, const COLUMNS: usize>(
    table: &'static str,
    text: &'a str,
) -> impl Iterator<Item = Result<([&'a str; COLUMNS], DataError), DataError>> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    lines.map(move |(line, row)| {
        let error = DataError { table, line };
        let cells: Vec<&str> = row.split('\t').collect();
        let cells = cells.try_into().map_err(|_| error)?;
        Ok((cells, error))
    })
}

/// A day, or none where the cell is empty.
pub(crate) fn day(cell: &str, error: DataError) -> Result<Option<NaiveDate>, DataError> {
    if cell.is_empty() { Ok(None) } else { cell.parse().map(Some).map_err(|_| error) }
}
