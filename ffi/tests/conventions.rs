//! The sources keep the conventions of the C interface.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "tests fail by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn sources() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("generate") {
                continue; // no part of the library
            }
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    found
}

struct Export {
    name: String,
    /// From the name to the opening brace of the body.
    signature: String,
    body: String,
}

/// Every function that C can call. The formatter puts the closing brace of an
/// item at the depth of its first line, which is how its end is found.
fn exports() -> Vec<Export> {
    let mut found = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(path).unwrap();
        for (at, _) in text.match_indices("extern \"C\" fn ") {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let indent: String = text[line..at].chars().take_while(|c| *c == ' ').collect();
            let end = at + text[at..].find(&format!("\n{indent}}}\n")).unwrap();
            let item = &text[at + "extern \"C\" fn ".len()..end];
            let (signature, body) = item.split_once(" {\n").unwrap();
            let name = signature.split('(').next().unwrap().to_owned();
            found.push(Export { name, signature: signature.to_owned(), body: body.to_owned() });
        }
    }
    assert!(found.len() > 30);
    found
}

#[test]
fn every_export_catches_panics() {
    for export in exports() {
        if export.name == "kyhan_test_panic_on_purpose" {
            continue;
        }
        // What runs outside the guard are closures made before it and the
        // handing over of boxes: `guard` itself, or `answer`, `attempt`, `write` and
        // `made`, which call it.
        let guarded = ["guard(", "answer(", "attempt(", "write(", "made("];
        let calls = guarded.iter().map(|call| export.body.matches(call).count()).sum::<usize>();
        assert_eq!(calls, 1, "{} is not guarded", export.name);
    }
}

#[test]
fn only_pointers_sizes_and_32_bit_integers_cross() {
    for export in exports() {
        let (parameters, result) =
            export.signature.split_once('(').unwrap().1.rsplit_once(')').unwrap();
        let types = parameters.split(',').filter_map(|parameter| parameter.split_once(':'));
        let types =
            types.map(|(_, kind)| kind).chain(result.split_once("->").map(|(_, kind)| kind));
        for kind in types.map(str::trim) {
            let is_plain = matches!(kind, "usize" | "i32" | "u32");
            let is_pointer = kind.starts_with("*const ") || kind.starts_with("*mut ");
            assert!(is_plain || is_pointer, "{} has `{kind}` in it", export.name);
        }
    }
}

#[test]
fn nothing_is_kept_between_calls() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        for forbidden in ["static mut", "thread_local!", "set_hook", "take_hook"] {
            assert!(!text.contains(forbidden), "{} has `{forbidden}`", path.display());
        }
        let statics = text.lines().filter(|line| line.trim_start().starts_with("static ")).count();
        let allowed = usize::from(path.ends_with("guard.rs")); // the switch of the test build
        assert_eq!(statics, allowed, "{} has global state", path.display());
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The functions that a text declares after a word such as `native`, with the
/// number of their parameters.
fn declarations(text: &str, is_declaration: impl Fn(&str) -> bool) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for (at, _) in text.match_indices("kyhan_") {
        let rest = &text[at..];
        let name = rest.split(|c: char| c != '_' && !c.is_ascii_lowercase()).next().unwrap();
        let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
        if !rest[name.len()..].starts_with('(') || !is_declaration(line) {
            continue;
        }
        let parameters = rest.split(['(', ')']).nth(1).unwrap().trim().trim_end_matches(',');
        let is_empty = matches!(parameters, "" | "void");
        let count = if is_empty { 0 } else { parameters.split(',').count() };
        found.insert(name.to_owned(), count);
    }
    found
}

/// The functions of the header.
fn of_the_header() -> BTreeMap<String, usize> {
    let header = fs::read_to_string(root().join("include/kyhan.h")).unwrap();
    let declared = declarations(&header, |line| !line.contains("/*") && !line.starts_with(" *"));
    assert!(declared.len() > 30);
    declared
}

/// The compiler says which declared function is never called.
#[test]
fn the_calls_by_chance_declare_the_functions_of_the_header() {
    let calls = fs::read_to_string(root().join("src/calls/declarations.rs")).unwrap();
    let mut declared = of_the_header();
    // It takes nothing that chance could choose.
    declared.remove("kyhan_selftest");
    assert_eq!(declarations(&calls, |line| line.contains(" fn ")), declared);
}
