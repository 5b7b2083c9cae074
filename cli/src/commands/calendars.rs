use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::dates::Date;

use crate::arguments::{Guesses, InLanguage, Registers};
use crate::failure::Failure;
use crate::publish::{self, CLIENT_LIMIT, Unpublished};
use crate::records::Records;
use crate::{output, sources};

/// Write a calendar for each agency and each instrument into a folder: .ics
/// files to subscribe to, index.html and manifest.json.
///
/// An entry that says something else than the one in the folder gets the next number
/// (SEQUENCE), one that is gone is cancelled. Only one process at a time publishes into
/// a folder; a second one waits.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// The first day, YYYY-MM-DD; what is over before it stays out of the calendars
    #[arg(long, value_name = "DATE", visible_alias = "since")]
    from: Date,
    /// The day after the last, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    until: Date,
    /// What happened: extensions move the days of entries. A file of records, one JSON
    /// object a line, or a database of SQLite
    #[arg(long, value_name = "FILE")]
    records: Option<PathBuf>,
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
    let window = (arguments.from, arguments.until);
    let folder = &arguments.out;
    let records = Records::read(arguments.records.as_deref(), lang)?;
    let outcome =
        publish::publish(&engine, window, folder, &records.all(), lang).map_err(
            |unpublished| match unpublished {
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
                Unpublished::Busy => Failure::message(
                    &lang.pick(
                        format!("một tiến trình khác đang công bố vào `{}`", folder.display()),
                        format!("another process is publishing into `{}`", folder.display()),
                    ),
                    lang.pick(
                        "thư mục vẫn như cũ; đợi tiến trình kia xong rồi chạy lại",
                        "the folder is as it was; run this again when the other has ended",
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
            },
        )?;
    let has_errors = records.tell_diagnostics(&outcome.of_records, lang);
    let mut stderr = anstream::stderr().lock();
    // There is nobody left to tell when standard error is closed.
    let mut note = |vi: String, en: String| {
        let _ = writeln!(stderr, "{}: {}", lang.pick("lưu ý", "note"), lang.pick(vi, en));
    };
    for (file, title) in &outcome.unrevised {
        note(
            format!("{file}: “{title}” đã đổi mà `revision.number` và ngày sửa chưa tăng"),
            format!("{file}: “{title}” changed, but neither `revision.number` nor its day rose"),
        );
    }
    let publish::Outcome { calendars, written, events, cancelled, large, .. } = outcome;
    let mut text = lang.pick(
        format!(
            "{calendars} lịch, {events} mục, {cancelled} mục đã hủy; ghi mới {written} tệp vào {}",
            folder.display()
        ),
        format!(
            "{calendars} calendars, {events} entries, {cancelled} cancelled; {written} files \
             written to {}",
            folder.display()
        ),
    );
    for (file, bytes) in large {
        text += "\n";
        text += &lang.pick(
            format!(
                "lưu ý: {file}: {bytes} byte; Google Calendar chỉ đăng ký được lịch đến \
                 {CLIENT_LIMIT} byte; bỏ bớt các năm cũ bằng `--since`"
            ),
            format!(
                "note: {file}: {bytes} bytes; Google Calendar subscribes to at most \
                 {CLIENT_LIMIT}; leave past years out with `--since`"
            ),
        );
    }
    let written = output::write_text(&text)?;
    Ok(if has_errors { ExitCode::FAILURE } else { written })
}
