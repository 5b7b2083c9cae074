//! Answers laid out for people.

pub(crate) mod chains;
#[cfg(feature = "arrow")]
pub(crate) mod columns;
pub(crate) mod draft_table;
pub(crate) mod draft_words;
pub(crate) mod duties;
pub(crate) mod indicators;
pub(crate) mod risks;
#[cfg(feature = "arrow")]
pub(crate) mod schedule_columns;
pub(crate) mod schedule_csv;
pub(crate) mod schedule_markdown;
pub(crate) mod schedule_table;
pub(crate) mod section;
pub(crate) mod sheet;
pub(crate) mod sheet_csv;
#[cfg(feature = "arrow")]
pub(crate) mod standing_columns;
pub(crate) mod standing_table;
pub(crate) mod table;
pub(crate) mod workbook;
pub(crate) mod workbooks;
