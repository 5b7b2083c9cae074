use std::process::ExitCode;

use clap::Args;
use kyhan::Lang;
use kyhan::dates::Date;
use kyhan_directory::{Directory, Parts};

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::output;

/// Print the people's committees and departments of a province as a register
///
/// The units of the day with their codes, superiors and life; with `--history` also
/// those that led to them or took over from them, and the successions. What the
/// deciding documents do not say is marked as unconfirmed.
#[derive(Args)]
pub(crate) struct Arguments {
    /// A province's name, with or without its marks, its code or its id
    #[arg(long, value_name = "NAME")]
    province: String,
    /// The day, YYYY-MM-DD; when absent, the units since 1 July 2025
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// Also the divisions and offices of districts and communes
    #[arg(long)]
    offices: bool,
    /// Also the departments and offices that only some places have
    #[arg(long)]
    optional: bool,
    /// Also former and later units, and what became of each
    #[arg(long)]
    history: bool,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let on = match arguments.on {
        None => Directory::CURRENT_SINCE,
        Some(day) => day.to_string().parse().map_err(|_| {
            Failure::usage(format!("`--on {day}` is not a day that the directory knows"))
        })?,
    };
    let damaged = |error: &dyn std::fmt::Display| Failure::message(&error.to_string(), "", lang);
    let directory = Directory::load().map_err(|error| damaged(&error))?;
    let province = directory.province(&arguments.province, on).map_err(|error| {
        let message = match lang {
            Lang::Vi => error.vi(),
            Lang::En => error.to_string(),
        };
        let help = lang.pick(
            "ghi tên tỉnh, thành phố vào ngày đó, hoặc mã số của tỉnh",
            "write the name that the province has on that day, or its code",
        );
        Failure::message(&message, help, lang)
    })?;
    let Arguments { offices, optional, history, .. } = arguments;
    let parts = Parts { departments: true, communes: true, offices, optional, history };
    let register = directory.register(province, on, parts).map_err(|error| damaged(&error))?;
    output::write_machine(|out| Ok(writeln!(out, "{}", register.trim_end())?))
}
