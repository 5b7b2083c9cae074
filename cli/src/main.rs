//! The command `kyhan`: what falls due in government plans, for whom, and why
//! on that day.

mod arguments;
mod commands;
mod drafts;
mod failure;
mod jsonc;
mod letters;
mod lock;
mod output;
mod phrases;
mod progress;
mod publish;
mod records;
mod report;
mod server;
mod sources;
mod views;
mod words;

use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// What falls due in Vietnamese government plans, for whom, and why on that day.
#[derive(Parser)]
#[command(name = "kyhan", version, arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Line::parse().command.run() {
        Ok(code) => code,
        Err(failure) => failure.tell(),
    }
}
