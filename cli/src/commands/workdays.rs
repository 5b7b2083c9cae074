use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::WorkdaysQuery;
use kyhan::answers::DayAnswer;
use kyhan::dates::{Certainty, DayKind};

use crate::arguments::{InLanguage, Window};
use crate::failure::Failure;
use crate::{output, sources};

/// The calendars of state agencies, and of citizens and enterprises.
const BUILT_IN: [&str; 2] = ["vn-public-sector", "vn-statutory"];

/// List every day off and every weekend day worked, with its basis
///
/// A line each, with tabs between date, `off` or `working`, name, basis,
/// `decided` or `provisional`, and the calendars that say so. Plain weekends are
/// left out.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files or folders with calendars of their own
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    window: Window,
    /// A calendar's id, or several; `vn-public-sector` and `vn-statutory` when absent
    #[arg(long, value_name = "ID")]
    calendar: Vec<String>,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.paths, lang)?;
    let Window { from, until } = arguments.window;
    let calendars = match arguments.calendar.as_slice() {
        [] => BUILT_IN.map(str::to_owned).to_vec(),
        asked => asked.to_vec(),
    };
    let mut lines: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for id in &calendars {
        let query = WorkdaysQuery { from, until, calendar: Some(id.clone()), lang };
        let workdays = engine.workdays(&query).map_err(|error| Failure::question(&error, lang))?;
        for day in workdays.answer().days {
            lines.entry(line(&day)).or_default().push(id);
        }
    }
    output::write_machine(|out| {
        for (line, calendars) in &lines {
            writeln!(out, "{line}\t{}", calendars.join(","))?;
        }
        Ok(())
    })
}

/// What a calendar says of a day. The date comes first, so that lines sort by it.
fn line(day: &DayAnswer<'_>) -> String {
    let kind = match day.kind {
        DayKind::Off => "off",
        DayKind::Working => "working",
    };
    let certainty = match day.certainty {
        Certainty::Decided => "decided",
        Certainty::Provisional => "provisional",
    };
    let (name, basis) = (one_field(day.name), one_field(day.basis));
    format!("{}\t{kind}\t{name}\t{basis}\t{certainty}", day.date)
}

/// A text without the characters that end a field.
fn one_field(text: &str) -> String {
    text.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ")
}
