use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;
use kyhan::{Engine, ExpandQuery};

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::output;

/// Print the dates of a recurrence rule (RFC 5545), one a line
///
/// A rule without end is printed up to 9999-12-31.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The day from which the rule counts (DTSTART), YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    start: Date,
    /// The rule, such as FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    rrule: String,
    /// The first day printed, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The day after the last printed, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    until: Option<Date>,
    /// Print at most this many dates
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let query = ExpandQuery {
        from: arguments.from,
        until: arguments.until,
        limit: Some(arguments.limit.unwrap_or(usize::MAX)),
        ..ExpandQuery::new(arguments.start, arguments.rrule)
    };
    // The dates depend on the rule alone.
    let engine = Engine::new::<&str>(&[]);
    let answer = engine.and_then(|engine| engine.expand(&query));
    let answer = answer.map_err(|error| Failure::question(&error, lang))?;
    output::write_machine(|out| {
        for day in answer.dates {
            writeln!(out, "{day}")?;
        }
        Ok(())
    })
}
