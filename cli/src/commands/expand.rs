use std::process::ExitCode;

use clap::Args;
use kyhan::Lang;
use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule, RuleError};

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
    let invalid = |error: RuleError| refused(&error, lang);
    let rule: Rule = arguments.rrule.parse().map_err(invalid)?;
    let recurrence =
        Recurrence::new(arguments.start, rule, Vec::new(), Vec::new()).map_err(invalid)?;
    let from = arguments.from.unwrap_or(Date::MIN);
    // Without `until` there is no window to end: 9999-12-31 is printed too.
    let days = match arguments.until {
        Some(until) => recurrence.between(from, until),
        None => recurrence.since(from),
    };
    let days = days.take(arguments.limit.unwrap_or(usize::MAX));
    output::write_machine(|out| {
        for day in days {
            writeln!(out, "{day}")?;
        }
        Ok(())
    })
}

fn refused(error: &RuleError, lang: Lang) -> Failure {
    let message = lang.pick(
        format!("quy tắc lặp không đọc được: {error}"),
        format!("the recurrence rule cannot be read: {error}"),
    );
    let help = lang.pick(
        "viết theo RFC 5545, ví dụ `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
        "write it as RFC 5545 does, for example `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`",
    );
    Failure::message(&message, help, lang)
}
