//! The committed header is the one that the sources declare. `ffi/generate`
//! runs this test so that it writes the header instead.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::path::Path;
use std::{env, fs};

fn generated(crate_folder: &Path) -> String {
    let config = cbindgen::Config::from_file(crate_folder.join("cbindgen.toml")).unwrap();
    let bindings =
        cbindgen::Builder::new().with_crate(crate_folder).with_config(config).generate().unwrap();
    let mut header = Vec::new();
    bindings.write(&mut header);
    without_safety_sections(&String::from_utf8(header).unwrap())
}

/// The sections "Safety" tell Rust what the header's first page tells C.
fn without_safety_sections(header: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut is_safety = false;
    for line in header.lines() {
        is_safety = line == "// # Safety" || (is_safety && line.starts_with("//"));
        if is_safety {
            if lines.last() == Some(&"//") {
                lines.pop();
            }
        } else {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_committed_header_is_what_the_sources_declare() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = crate_folder.join("include/kyhan.h");
    let header = generated(crate_folder);
    if env::var_os("KYHAN_WRITE_HEADER").is_some() {
        fs::write(path, header).unwrap();
    } else {
        let committed = fs::read_to_string(path).unwrap();
        assert!(committed == header, "include/kyhan.h is not up to date: run ffi/generate");
    }
}
