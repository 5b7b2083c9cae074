//! How a command ends without an answer.

use std::io::{self, Write};
use std::process::ExitCode;

use kyhan::{Error, ErrorKind, Lang};

use crate::words;

/// Why there is no answer. Printed on standard error; standard output stays empty.
pub(crate) enum Failure {
    /// Arguments that do not go together.
    Usage(String),
    /// Texts that are ready to be read.
    Told(String),
    /// The same, of arguments that mean something else than was thought.
    Refused(String),
    /// Standard output cannot be written.
    Output(io::Error),
}

/// The exit code when registers cannot be used or a question has no answer.
pub(crate) const FAILED: u8 = 1;
const USAGE: u8 = 2;

impl Failure {
    pub(crate) fn usage(message: impl Into<String>) -> Failure {
        Failure::Usage(message.into())
    }

    /// A message and what to do about it.
    pub(crate) fn message(message: &str, help: &str, lang: Lang) -> Failure {
        let error = lang.pick("lỗi", "error");
        let mut text = format!("{error}: {}\n", words::harmless(message));
        if !help.is_empty() {
            let label = lang.pick("gợi ý", "help");
            text += &format!("  {label}: {}\n", words::harmless(help));
        }
        Failure::Told(text)
    }

    /// As [`message`](Failure::message), about arguments.
    pub(crate) fn refused(message: &str, help: &str, lang: Lang) -> Failure {
        match Failure::message(message, help, lang) {
            Failure::Told(text) => Failure::Refused(text),
            other => other,
        }
    }

    /// A question that the engine refuses.
    pub(crate) fn question(error: &Error, lang: Lang) -> Failure {
        let told = Failure::message(&error.message(lang), &error.help(lang), lang);
        let is_about_arguments =
            matches!(error.kind(), ErrorKind::Ambiguous) || error.code() == "reversed-window";
        match told {
            Failure::Told(mut text) if is_about_arguments => {
                for candidate in error.candidates(lang) {
                    text += &words::harmless(&words::candidate(&candidate, lang));
                }
                Failure::Refused(text)
            }
            told => told,
        }
    }

    /// Writes what went wrong and gives the exit code.
    pub(crate) fn tell(self) -> ExitCode {
        let mut stderr = anstream::stderr().lock();
        // There is nobody left to tell when standard error is closed too.
        match self {
            Failure::Usage(message) => {
                let _ = writeln!(stderr, "error: {message}");
                ExitCode::from(USAGE)
            }
            Failure::Told(text) => {
                let _ = write!(stderr, "{text}");
                ExitCode::from(FAILED)
            }
            Failure::Refused(text) => {
                let _ = write!(stderr, "{text}");
                ExitCode::from(USAGE)
            }
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                ExitCode::SUCCESS
            }
            Failure::Output(error) => {
                let _ = writeln!(stderr, "error: standard output cannot be written: {error}");
                ExitCode::from(FAILED)
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}
