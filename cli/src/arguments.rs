//! Arguments that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use kyhan::Lang;
use kyhan::dates::Date;

/// The registers asked about.
#[derive(Args)]
pub(crate) struct Registers {
    /// Register files, or folders of them: every *.json and *.jsonc file of a folder, by name
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
}

/// Due days from `from` up to, not including, `until`.
#[derive(Args)]
pub(crate) struct Window {
    /// The first day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Date,
    /// The day after the last, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(crate) until: Date,
}

/// Whether guesses may go out.
#[derive(Args)]
pub(crate) struct Guesses {
    /// Take registers with guesses that nobody has confirmed (`unconfirmed`)
    #[arg(long)]
    pub(crate) allow_unconfirmed: bool,
}

/// The part of the plans that is asked about; all of it without arguments.
#[derive(Args)]
pub(crate) struct Part {
    /// Only due days from this one on, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<Date>,
    /// Only due days before this one, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub(crate) until: Option<Date>,
    /// Only duties of this agency or group, by its id
    #[arg(long, value_name = "ID")]
    pub(crate) agency: Option<String>,
    /// Only duties of this instrument, by its id
    #[arg(long, value_name = "ID")]
    pub(crate) instrument: Option<String>,
}

/// The language of words.
#[derive(Args)]
pub(crate) struct InLanguage {
    /// The language of the answer
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
}

impl InLanguage {
    pub(crate) fn lang(&self) -> Lang {
        match self.lang {
            Language::Vi => Lang::Vi,
            Language::En => Lang::En,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Vi,
    En,
}

/// A table for people, the answer as JSON, or rows for a spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableJsonOrCsv {
    Table,
    Json,
    Csv,
}

/// As [`TableJsonOrCsv`], or a workbook.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableJsonCsvOrXlsx {
    Table,
    Json,
    Csv,
    Xlsx,
}

/// A table for people, or the answer as JSON.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableOrJson {
    Table,
    Json,
}
