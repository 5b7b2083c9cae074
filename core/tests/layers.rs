//! The parts of the library know one another in one direction only.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up. Parts of one line do not know each other.
const LAYERS: [&[&str]; 18] = [
    &["cells", "limits"],
    &["bounded", "grouped"],
    &["dates", "lang"],
    &["law", "model"],
    &["problem", "request"],
    &["plan"],
    &["compile"],
    &["schedule"],
    &["standing", "chains"],
    &["alerts", "feed"],
    &["check"],
    &["coverage", "expand", "sheet"],
    &["render"],
    &["answers"],
    &["error"],
    &["engine"],
    &["json"],
    &["lib"],
];

fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|layer| layer.contains(&module))
        .unwrap_or_else(|| panic!("`{module}` is in no layer: add it to one"))
}

fn may_know(from: &str, to: &str) -> bool {
    from == to || layer(to) < layer(from)
}

struct Source {
    /// The first part of its path under `src`.
    module: String,
    path: PathBuf,
    /// Its lines without comments, up to its tests.
    code: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).unwrap();
            let first = below.iter().next().unwrap().to_string_lossy();
            let is_test = below.ends_with("tests.rs");
            let text = fs::read_to_string(&path).unwrap();
            let code = text
                .lines()
                .take_while(|line| !line.starts_with("#[cfg(test)]") && !is_test)
                .map(|line| line.split("//").next().unwrap_or_default().to_owned())
                .collect();
            sources.push(Source { module: first.trim_end_matches(".rs").to_owned(), path, code });
        }
    }
    assert!(sources.len() > 40, "the sources were not found");
    sources
}

#[test]
fn no_part_knows_one_above_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        layer(&source.module);
        for line in &source.code {
            for used in line.split("crate::").skip(1) {
                let end = used.find(|c: char| !c.is_alphanumeric() && c != '_');
                let name = used.get(..end.unwrap_or(used.len())).unwrap_or_default();
                if name.is_empty() || !may_know(&source.module, name) {
                    wrong.push(format!("{}: {}", source.path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "these point back:\n{}", wrong.join("\n"));
}

/// Words for people are made in `render`; beside it stand the names and
/// documents of days off, the articles of the law by their days, the faults of `read`,
/// which serde takes as texts, and the words that `check` looks for in registers.
#[test]
fn words_are_rendered_in_one_place() {
    let may_speak = ["render", "problem", "read", "law"];
    let mut wrong = Vec::new();
    for source in sources() {
        let is_data = source.path.components().any(|part| part.as_os_str() == "workdays")
            || source.path.ends_with("check/words.rs");
        if may_speak.contains(&source.module.as_str()) || is_data {
            continue;
        }
        for line in &source.code {
            // Every second piece between quotation marks is a literal.
            let literals = line.split('"').skip(1).step_by(2);
            if literals.flat_map(str::chars).any(|c| c.is_alphabetic() && !c.is_ascii()) {
                wrong.push(format!("{}: {}", source.path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "words outside `render`:\n{}", wrong.join("\n"));
}
