use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use kyhan::Lang;

use crate::arguments::{InLanguage, TableOrJson};
use crate::drafts::{self, Drafted, review, template};
use crate::failure::Failure;
use crate::publish::atomic_file;
use crate::sources::Sources;
use crate::views::draft_table;
use crate::{output, words};

/// Read documents and draft their registers, for a person to confirm
///
/// Reads Word (.docx), Excel (.xlsx), saved web pages, Markdown and plain text. Every
/// duty comes with the words it rests on; every date that is no deadline, with the
/// reason. With `--out` the folder holds register.json, evidence.json and review.html,
/// a page to compare and confirm; with several files, a folder for each. What was
/// guessed is marked `unconfirmed`, and nothing is published before the mark is gone.
#[derive(Args)]
#[command(after_help = "Đọc văn bản (.docx, .xlsx, .html, .md, .txt) và viết bản nháp sổ nghĩa vụ để người \
đọc xác nhận: mỗi việc kèm chữ trong văn bản, mỗi mốc không phải hạn kèm lý do. `--out` \
ghi register.json, evidence.json và review.html; `--template` ghi bảng nhiệm vụ mẫu (.xlsx).")]
pub(crate) struct Arguments {
    /// Documents: plans, directives, letters, tables of tasks
    #[arg(value_name = "FILE", required_unless_present = "template")]
    files: Vec<PathBuf>,
    /// Registers whose agencies the names are matched to
    #[arg(long, value_name = "REGISTER")]
    directory: Vec<PathBuf>,
    /// Where the drafts are written; the folder is made when it is missing
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What is printed: a table for people, or each draft as a line of JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    /// Write an empty table of tasks (.xlsx) that is read without a guess
    #[arg(long, conflicts_with_all = ["files", "directory", "format"])]
    template: bool,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    if arguments.template {
        return write_template(arguments.out.as_deref(), lang);
    }
    let directory = Sources::read(&arguments.directory, lang)?;
    if !arguments.directory.is_empty() {
        directory.engine(lang)?;
    }
    let drafted = drafts::read(&arguments.files, &directory, lang)?;
    if let Some(folder) = &arguments.out {
        for (draft, folder) in drafted.iter().zip(folders(folder, &drafted)) {
            write(draft, &folder, lang)?;
        }
    }
    match arguments.format {
        TableOrJson::Json => output::write_machine(|out| {
            for drafted in &drafted {
                writeln!(out, "{}", drafted.json()?)?;
            }
            Ok(())
        }),
        TableOrJson::Table => {
            let width = output::width();
            let mut text = String::new();
            for drafted in &drafted {
                text += &draft_table::page(drafted, width, lang);
            }
            if let Some(folder) = &arguments.out {
                let folder = words::shell_paths(std::slice::from_ref(folder));
                text += &lang.pick(
                    format!("Đã ghi vào {folder}: mở review.html để so với văn bản và xác nhận\n"),
                    format!("Written to {folder}: open review.html to compare and confirm\n"),
                );
            }
            output::write_text(&text)
        }
    }
}

/// The folder of each draft: the one named, or one in it for each of several files.
fn folders(out: &Path, drafted: &[Drafted]) -> Vec<PathBuf> {
    if drafted.len() == 1 {
        return vec![out.to_owned()];
    }
    let mut given = std::collections::HashSet::new();
    let folder = |drafted: &Drafted| {
        let stem = drafted.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut name = stem.clone();
        let mut number = 2;
        while !given.insert(name.clone()) {
            name = format!("{stem}-{number}");
            number += 1;
        }
        out.join(name)
    };
    drafted.iter().map(folder).collect()
}

/// Writes a draft, unless a register that somebody may have worked on stands there.
fn write(drafted: &Drafted, folder: &Path, lang: Lang) -> Result<(), Failure> {
    let register = drafted.register()? + "\n";
    let path = folder.join("register.json");
    if std::fs::read(&path).is_ok_and(|former| former != register.as_bytes()) {
        return Err(Failure::message(
            &lang.pick(
                format!("`{}` đã có và khác bản nháp này", path.display()),
                format!("`{}` stands there already and is another one", path.display()),
            ),
            lang.pick(
                "chọn thư mục khác cho `--out`, hoặc chuyển tệp cũ đi nơi khác",
                "name another folder with `--out`, or move the old file away",
            ),
            lang,
        ));
    }
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error, lang))?;
    let parts = [
        ("register.json", register),
        ("evidence.json", drafted.json()? + "\n"),
        ("review.html", review::page(drafted, lang)?),
    ];
    for (name, text) in parts {
        let path = folder.join(name);
        atomic_file::replace(&path, text.as_bytes())
            .map_err(|error| unwritable(&path, &error, lang))?;
    }
    Ok(())
}

fn write_template(folder: Option<&Path>, lang: Lang) -> Result<ExitCode, Failure> {
    let bytes = template::workbook(&[]).map_err(|error| {
        let message = lang.pick("không tạo được bảng mẫu", "the template cannot be made");
        Failure::message(&format!("{message}: {error}"), "", lang)
    })?;
    let Some(folder) = folder else {
        if std::io::stdout().is_terminal() {
            return Err(Failure::message(
                lang.pick(
                    "bảng mẫu là tệp .xlsx, không in ra màn hình được",
                    "the template is an .xlsx file, which a terminal cannot show",
                ),
                lang.pick(
                    "ghi vào tệp: `kyhan draft --template > nhiem-vu.xlsx`, hoặc nêu `--out DIR`",
                    "write it to a file: `kyhan draft --template > tasks.xlsx`, or name `--out DIR`",
                ),
                lang,
            ));
        }
        return output::write_machine(|out| Ok(out.write_all(&bytes)?));
    };
    let path = folder.join(template::NAME);
    std::fs::create_dir_all(folder)
        .and_then(|()| atomic_file::replace(&path, &bytes))
        .map_err(|error| unwritable(&path, &error, lang))?;
    output::write_text(&lang.pick(
        format!("Đã ghi {}", path.display()),
        format!("Written: {}", path.display()),
    ))
}

fn unwritable(path: &Path, error: &std::io::Error, lang: Lang) -> Failure {
    Failure::message(
        &lang.pick(
            format!("không ghi được `{}`: {error}", path.display()),
            format!("`{}` cannot be written: {error}", path.display()),
        ),
        lang.pick("chọn thư mục khác cho `--out`", "name another folder with `--out`"),
        lang,
    )
}
