//! Rows under a heading: a table for people, a Markdown table.

use std::fmt::Write;

use kyhan::cells::markdown;

use super::table::{Column, lay_out};

/// Rows under a heading.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Section {
    /// The heading, and a table below it.
    pub(crate) fn table(self, width: usize) -> String {
        let Section { heading, columns, rows } = self;
        format!("{heading}\n{}", lay_out(&columns, rows, width, None))
    }

    /// The heading of the second level, and a Markdown table below it.
    pub(crate) fn markdown(self) -> String {
        let titles: Vec<&str> = self.columns.iter().map(|column| column.title).collect();
        let mut text = format!("## {}\n\n| {} |\n", escaped(&self.heading), titles.join(" | "));
        text += &format!("|{}\n", "---|".repeat(titles.len()));
        for row in self.rows {
            let row: Vec<String> = row.iter().map(|text| escaped(text)).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "| {} |", row.join(" | "));
        }
        text
    }
}

/// A text that Markdown shows as it is, in one line.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    markdown(&mut escaped, text);
    escaped
}
