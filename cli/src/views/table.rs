//! Plain tables that fit a width.

use anstyle::Style;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};

const HEAD: Style = Style::new().bold();

/// A column's title and its share of the width.
pub(crate) struct Column {
    pub(crate) title: &'static str,
    pub(crate) share: usize,
}

/// Lays rows out under titles, in columns of fixed shares of the width. No
/// lines are drawn; the titles are bold where that can be seen.
pub(crate) fn lay_out(columns: &[Column], rows: Vec<Vec<String>>, width: usize) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(columns.iter().map(|column| column.title));
    let shares: usize = columns.iter().map(|column| column.share).sum();
    table.add_rows(rows);
    for (index, column) in columns.iter().enumerate() {
        let cells = width * column.share / shares;
        if let Some(laid_out) = table.column_mut(index) {
            let cells = Width::Fixed(u16::try_from(cells).unwrap_or(u16::MAX));
            laid_out.set_constraint(ColumnConstraint::Absolute(cells));
            laid_out.set_padding((0, 2));
        }
    }
    let text = table.trim_fmt();
    match text.split_once('\n') {
        Some((head, rows)) => format!("{HEAD}{head}{HEAD:#}\n{rows}\n"),
        None => format!("{HEAD}{text}{HEAD:#}\n"),
    }
}
