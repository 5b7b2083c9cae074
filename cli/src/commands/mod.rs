//! The commands, one file each. A command is a type of arguments and a function
//! `run`; the list below is all that knows of it.

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

macro_rules! commands {
    ($($name:ident in $module:ident,)+) => {
        $(mod $module;)+

        /// What is asked.
        #[derive(Subcommand)]
        pub(crate) enum Command {
            $($name($module::Arguments),)+
        }

        impl Command {
            /// Answers on standard output.
            pub(crate) fn run(self) -> Result<ExitCode, Failure> {
                match self {
                    $(Command::$name(arguments) => $module::run(arguments),)+
                }
            }
        }
    };
}

commands! {
    Draft in draft,
    Check in check,
    Agency in agency,
    Upcoming in upcoming,
    Schedule in schedule,
    Explain in explain,
    Status in status,
    Record in record,
    Alerts in alerts,
    Chains in chains,
    Indicators in indicators,
    Coverage in coverage,
    Workdays in workdays,
    Expand in expand,
    Directory in directory,
    New in new,
    Fmt in fmt,
    Add in add,
    Calendars in calendars,
    Serve in serve,
}
