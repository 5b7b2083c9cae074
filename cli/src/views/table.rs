//! Plain tables that fit a width.

use anstyle::Style;
use comfy_table::{ColumnConstraint, ContentArrangement, Row, Table, Width, presets};
use unicode_width::UnicodeWidthStr;

use crate::words;

const HEAD: Style = Style::new().bold();
/// Blanks between columns.
const GAP: usize = 2;

/// A column's title and width.
pub(crate) struct Column {
    pub(crate) title: &'static str,
    pub(crate) width: Share,
}

/// How wide a column is.
#[derive(Clone, Copy)]
pub(crate) enum Share {
    /// As its longest line, within a third of the table.
    Content,
    /// This share of what is left.
    Of(usize),
}

/// Lays rows out under titles. No lines are drawn; the titles are bold where
/// that can be seen. Rows of more lines than `height` are cut.
pub(crate) fn lay_out(
    columns: &[Column],
    rows: Vec<Vec<String>>,
    width: usize,
    height: Option<usize>,
) -> String {
    let widths = widths(columns, &rows, width);
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(columns.iter().map(|column| column.title));
    table.set_truncation_indicator("…");
    for cells in rows {
        let mut row = Row::from(cells.iter().map(|cell| words::harmless(cell)));
        if let Some(height) = height {
            row.max_height(height);
        }
        table.add_row(row);
    }
    for (index, width) in widths.into_iter().enumerate() {
        if let Some(column) = table.column_mut(index) {
            let width = Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX));
            column.set_constraint(ColumnConstraint::Absolute(width));
            column.set_padding((0, GAP as u16));
        }
    }
    let text = table.trim_fmt();
    match text.split_once('\n') {
        Some((head, rows)) => format!("{HEAD}{head}{HEAD:#}\n{rows}\n"),
        None => format!("{HEAD}{text}{HEAD:#}\n"),
    }
}

/// Widths with their gap.
fn widths(columns: &[Column], rows: &[Vec<String>], width: usize) -> Vec<usize> {
    let content = |index: usize, column: &Column| {
        let cells = rows.iter().filter_map(|row| row.get(index)).flat_map(|cell| cell.lines());
        let longest = cells.chain([column.title]).map(UnicodeWidthStr::width).max();
        (longest.unwrap_or(0) + GAP).min(width / 3)
    };
    let fixed: Vec<Option<usize>> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column.width {
            Share::Content => Some(content(index, column)),
            Share::Of(_) => None,
        })
        .collect();
    let left = width.saturating_sub(fixed.iter().flatten().sum());
    let share = |column: &Column| match column.width {
        Share::Content => 0,
        Share::Of(share) => share,
    };
    let shares: usize = columns.iter().map(share).sum::<usize>().max(1);
    columns
        .iter()
        .zip(fixed)
        .map(|(column, fixed)| fixed.unwrap_or(left * share(column) / shares).max(GAP + 1))
        .collect()
}
