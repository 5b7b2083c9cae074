//! Register files: finding and reading them.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use kyhan::{Engine, Lang, MAX_DOCUMENT_BYTES};

use crate::arguments::Guesses;
use crate::failure::Failure;
use crate::progress;
use crate::report;

/// Register documents with the names of their files, in the order in which the
/// engine numbers them.
pub(crate) struct Sources {
    pub(crate) names: Vec<String>,
    pub(crate) texts: Vec<Vec<u8>>,
}

impl Sources {
    /// Reads files, and folders of files, or says everything that is wrong with
    /// them. A file named twice is read once.
    pub(crate) fn read(paths: &[PathBuf], lang: Lang) -> Result<Sources, Failure> {
        let (files, mut problems) = files(paths, lang);
        let size = |file: &PathBuf| fs::metadata(file).map_or(0, |about| about.len());
        let label = lang.pick("đọc tệp", "reading");
        let bar = progress::reading(files.iter().map(size).sum(), label);
        let mut sources = Sources { names: Vec::new(), texts: Vec::new() };
        for file in &files {
            match text_of(file, lang) {
                Ok(text) => {
                    bar.inc(text.len() as u64);
                    sources.names.push(file.display().to_string());
                    sources.texts.push(text);
                }
                Err(problem) => problems.push(problem),
            }
        }
        bar.finish_and_clear();
        if problems.is_empty() { Ok(sources) } else { Err(Failure::Told(problems.concat())) }
    }

    /// The file of a document.
    pub(crate) fn name(&self, document: usize) -> &str {
        self.names.get(document).map_or("?", String::as_str)
    }

    /// Compiles the documents, or tells all that is wrong with them.
    pub(crate) fn engine(&self, lang: Lang) -> Result<Engine, Failure> {
        self.try_engine(lang).map_err(|error| Failure::Told(report::unusable(self, &error, lang)))
    }

    /// The guesses that keep the plans from being published, unless they are allowed.
    pub(crate) fn unconfirmed(
        &self,
        engine: &Engine,
        guesses: &Guesses,
        lang: Lang,
    ) -> Option<String> {
        let found = if guesses.allow_unconfirmed { Vec::new() } else { engine.unconfirmed() };
        (!found.is_empty()).then(|| {
            let located = report::locate(&found, lang);
            let label = lang.pick("gợi ý", "help");
            let help = lang.pick(
                "xác nhận rồi mới công bố; hoặc dùng `--allow-unconfirmed`",
                "confirm before you publish, or say `--allow-unconfirmed`",
            );
            let summary = report::summary(self, &located, lang);
            format!("{}{summary}\n  {label}: {help}\n", report::listing(self, &located, lang))
        })
    }

    /// Compiles the documents.
    pub(crate) fn try_engine(&self, lang: Lang) -> Result<Engine, kyhan::Error> {
        let label = lang.pick("kiểm tra kế hoạch", "checking plans");
        let bytes = self.texts.iter().map(|text| text.len() as u64).sum();
        let spinner = progress::working(bytes, label);
        let engine = Engine::new(&self.texts);
        spinner.finish_and_clear();
        engine
    }
}

/// Reads and compiles registers.
pub(crate) fn engine(paths: &[PathBuf], lang: Lang) -> Result<Engine, Failure> {
    Sources::read(paths, lang)?.engine(lang)
}

/// Reads and compiles registers that are to be published: none of their duties may
/// rest on a guess that nobody has confirmed, unless that is allowed.
pub(crate) fn publishable(
    paths: &[PathBuf],
    guesses: &Guesses,
    lang: Lang,
) -> Result<Engine, Failure> {
    let sources = Sources::read(paths, lang)?;
    let engine = sources.engine(lang)?;
    match sources.unconfirmed(&engine, guesses, lang) {
        None => Ok(engine),
        Some(message) => Err(Failure::Told(message)),
    }
}

/// The files behind paths, each once, and what is wrong with paths.
pub(crate) fn files(paths: &[PathBuf], lang: Lang) -> (Vec<PathBuf>, Vec<String>) {
    let mut problems = Vec::new();
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        match files_of(path, lang) {
            Ok(found) => files.extend(found),
            Err(problem) => problems.push(problem),
        }
    }
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(fs::canonicalize(file).unwrap_or_else(|_| file.clone())));
    (files, problems)
}

fn files_of(path: &Path, lang: Lang) -> Result<Vec<PathBuf>, String> {
    let fails = |error: std::io::Error| unreadable(path, &error, lang);
    if !fs::metadata(path).map_err(fails)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(fails)? {
        let file = entry.map_err(fails)?.path();
        let is_register = |extension| extension == "json" || extension == "jsonc";
        if file.extension().is_some_and(is_register) && !file.is_dir() {
            files.push(file);
        }
    }
    if files.is_empty() {
        let problem = lang.pick(
            "thư mục không có tệp *.json hay *.jsonc nào",
            "no *.json or *.jsonc file in this folder",
        );
        let help = lang.pick(
            "nêu tệp kế hoạch, hoặc thư mục chứa trực tiếp các tệp đó",
            "name a register file, or the folder that holds them directly",
        );
        return Err(line(path, problem, help, lang));
    }
    files.sort();
    Ok(files)
}

fn text_of(file: &Path, lang: Lang) -> Result<Vec<u8>, String> {
    let fails = |error: std::io::Error| unreadable(file, &error, lang);
    let bytes = fs::metadata(file).map_err(fails)?.len();
    if bytes > MAX_DOCUMENT_BYTES as u64 {
        let (bytes, limit) = (bytes / 1024 / 1024, MAX_DOCUMENT_BYTES / 1024 / 1024);
        let problem = lang.pick(
            format!("tệp quá lớn: {bytes} MiB, tối đa {limit} MiB"),
            format!("the file is too large: {bytes} MiB, at most {limit} MiB"),
        );
        let help = lang.pick("chia thành nhiều tệp", "split it into several files");
        return Err(line(file, &problem, help, lang));
    }
    let text = fs::read(file).map_err(fails)?;
    if let Err(error) = std::str::from_utf8(&text) {
        let place = position_of(&text, error.valid_up_to());
        let problem = lang.pick("tệp không phải UTF-8", "the file is not UTF-8");
        let help = lang.pick("lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8");
        let file = format!("{}:{place}", file.display());
        return Err(line(Path::new(&file), problem, help, lang));
    }
    Ok(text)
}

/// The line and column of a byte, both from 1.
fn position_of(text: &[u8], offset: usize) -> String {
    let before = String::from_utf8_lossy(text.get(..offset).unwrap_or_default());
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    format!("{line}:{column}")
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error, lang: Lang) -> String {
    let (problem, help) = match error.kind() {
        std::io::ErrorKind::NotFound => (
            lang.pick("không có tệp hay thư mục này", "no such file or folder").to_owned(),
            lang.pick("kiểm tra lại đường dẫn", "check the path"),
        ),
        std::io::ErrorKind::PermissionDenied => (
            lang.pick("không có quyền đọc", "no permission to read it").to_owned(),
            lang.pick("cấp quyền đọc cho tệp", "make it readable"),
        ),
        _ => (
            lang.pick(format!("không đọc được: {error}"), format!("cannot be read: {error}")),
            lang.pick("kiểm tra lại tệp", "check the file"),
        ),
    };
    line(path, &problem, help, lang)
}

pub(crate) fn line(path: &Path, problem: &str, help: &str, lang: Lang) -> String {
    let (error, label) = (lang.pick("lỗi", "error"), lang.pick("gợi ý", "help"));
    format!("{}: {error}: {problem}\n  {label}: {help}\n", path.display())
}
