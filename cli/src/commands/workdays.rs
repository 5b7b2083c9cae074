use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::WorkdaysQuery;
use kyhan::dates::{Certainty, DayKind};

use crate::arguments::{InLanguage, Window};
use crate::failure::Failure;
use crate::{output, sources};

/// List every day off and every weekend day worked, with its basis
///
/// A line each, with tabs between date, `off` or `working`, name, basis, and
/// `decided` or `provisional`. Plain weekends are left out.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files or folders with calendars of their own
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    window: Window,
    /// A calendar's id; `vn-public-sector` when absent
    #[arg(long, value_name = "ID")]
    calendar: Option<String>,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.paths, lang)?;
    let Window { from, until } = arguments.window;
    let query = WorkdaysQuery { from, until, calendar: arguments.calendar, lang };
    let workdays = engine.workdays(&query).map_err(|error| Failure::question(&error, lang))?;
    output::write_machine(|out| {
        for day in workdays.answer().days {
            let kind = match day.kind {
                DayKind::Off => "off",
                DayKind::Working => "working",
            };
            let certainty = match day.certainty {
                Certainty::Decided => "decided",
                Certainty::Provisional => "provisional",
            };
            let (name, basis) = (one_field(day.name), one_field(day.basis));
            writeln!(out, "{}\t{kind}\t{name}\t{basis}\t{certainty}", day.date)?;
        }
        Ok(())
    })
}

/// A text without the characters that end a field.
fn one_field(text: &str) -> String {
    text.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ")
}
