use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::arguments::{Guesses, InLanguage, Registers, Window};
use crate::failure::Failure;
use crate::publish::{self, Unpublished};
use crate::{output, sources};

/// Write a calendar for each agency and each instrument into a folder: .ics
/// files to subscribe to, index.html and manifest.json.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(flatten)]
    window: Window,
    /// The folder; made when it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    guesses: Guesses,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::publishable(&arguments.registers.paths, &arguments.guesses, lang)?;
    let window = (arguments.window.from, arguments.window.until);
    let folder = &arguments.out;
    let outcome = publish::publish(&engine, window, folder, lang).map_err(|unpublished| {
        match unpublished {
            Unpublished::Question(error) => Failure::question(&error, lang),
            Unpublished::Refused { file, refused } => Failure::message(
                &lang.pick(
                    format!("lịch `{file}` không được công bố: {refused}"),
                    format!("the calendar `{file}` is not published: {refused}"),
                ),
                lang.pick(
                    "nhiều phần mềm lịch sẽ không đọc được; sửa văn bản trong tệp kế hoạch",
                    "many clients would not read it; correct the text in the register",
                ),
                lang,
            ),
            Unpublished::Output { path, error } => Failure::message(
                &lang.pick(
                    format!("không ghi được `{}`: {error}", path.display()),
                    format!("`{}` cannot be written: {error}", path.display()),
                ),
                lang.pick("chọn thư mục khác cho `--out`", "name another folder with `--out`"),
                lang,
            ),
        }
    })?;
    let mut stderr = anstream::stderr().lock();
    for (file, title) in &outcome.unnoticed {
        // There is nobody left to tell when standard error is closed.
        let _ = writeln!(
            stderr,
            "{}",
            lang.pick(
                format!(
                    "lưu ý: {file}: “{title}” đã đổi mà `revision.number` chưa tăng; phần mềm lịch \
                     có thể không nhận ra"
                ),
                format!(
                    "note: {file}: “{title}” changed but its `revision.number` did not rise; \
                     clients may not notice"
                ),
            )
        );
    }
    let publish::Outcome { calendars, written, events, cancelled, .. } = outcome;
    output::write_text(&lang.pick(
        format!(
            "{calendars} lịch, {events} mục, {cancelled} mục đã hủy; ghi mới {written} tệp vào {}",
            folder.display()
        ),
        format!(
            "{calendars} calendars, {events} entries, {cancelled} cancelled; {written} files \
             written to {}",
            folder.display()
        ),
    ))
}
