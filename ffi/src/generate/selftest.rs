//! The questions of kyhan_selftest: of each folder of vectors the first ones that are
//! small, and the digest of their answers.

use std::fs;
use std::path::{Path, PathBuf};

use sha1_smol::Sha1;

use super::NOTICE;

const OF_EACH: usize = 2;
const MOST_BYTES: usize = 3_000;

pub(super) fn cases() -> String {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    let mut out = format!(
        "// {NOTICE}

/// Each question: register documents, and a request.
const CASES: &[(&[&[u8]], &[u8])] = &[
"
    );
    let mut digest = Sha1::new();
    for folder in sorted(&vectors) {
        let small = sorted(&folder).into_iter().filter_map(|case| read(&case)).take(OF_EACH);
        for (name, documents, expected) in small {
            digest.update(expected.trim_ascii_end());
            let include =
                |file: &String| format!("include_bytes!(\"../../tests/vectors/{name}/{file}\")");
            let documents: Vec<String> = documents.iter().map(include).collect();
            out += &format!(
                "    (&[{}], {}),\n",
                documents.join(", "),
                include(&"request.json".to_owned())
            );
        }
    }
    out + &format!(
        "];

/// The digest of the answers.
const EXPECTED: &str = \"{}\";
",
        digest.digest()
    )
}

/// The name, the documents and the answer of a vector, unless it is large.
fn read(case: &Path) -> Option<(String, Vec<String>, Vec<u8>)> {
    let expected = fs::read(case.join("expect.json")).ok()?;
    let mut bytes = fs::metadata(case.join("request.json")).ok()?.len();
    let mut documents = Vec::new();
    for path in sorted(case) {
        let name = path.file_name()?.to_string_lossy().into_owned();
        if name == "PLANS" {
            return None;
        }
        if name.starts_with("register") {
            bytes += fs::metadata(&path).ok()?.len();
            documents.push(name);
        }
    }
    let vectors = case.parent()?.parent()?;
    let name = case.strip_prefix(vectors).ok()?.to_string_lossy().into_owned();
    (bytes <= MOST_BYTES as u64).then_some((name, documents, expected))
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
