//! What is generated: the headers, and the numbers and words of every binding.
//! All comes from the enumerations and the exported functions of this crate, so
//! that nothing is written twice. `ffi/generate` runs the test below so that it
//! writes the files; otherwise it compares.
#![allow(clippy::unwrap_used, clippy::panic, reason = "part of the tests, which fail by panicking")]

mod csharp;
mod header;
mod java;
mod lists;
mod names;
mod pascal;
mod python;
mod selftest;
mod shapes;
mod sources;

use std::path::Path;
use std::{env, fs};

/// What every generated file says of itself.
const NOTICE: &str = "Generated from the sources by ffi/generate; a test compares.";

/// Every generated file, by its path from `ffi`.
fn files() -> Vec<(String, String)> {
    let exports = sources::Exports::read();
    let mut files = vec![
        ("include/kyhan.h".to_owned(), header::kyhan_h(&exports)),
        ("include/kyhan_ffi.h".to_owned(), header::kyhan_ffi_h(&exports)),
        ("src/selftest_cases.rs".to_owned(), selftest::cases()),
        ("pascal/Kyhan.pas".to_owned(), pascal::unit(&exports)),
        ("csharp/src/Numbers.cs".to_owned(), csharp::numbers()),
        ("csharp/src/Words.cs".to_owned(), csharp::words()),
        ("csharp/src/Native.cs".to_owned(), csharp::functions(&exports)),
        ("python/kyhan/_numbers.py".to_owned(), python::numbers(&exports)),
        ("python/kyhan/words.py".to_owned(), python::words()),
    ];
    files.extend(java::files(&exports));
    files
}

#[test]
fn the_generated_files_are_what_the_sources_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let writes = env::var_os("KYHAN_GENERATE").is_some();
    let mut stale = Vec::new();
    for (path, text) in files() {
        let place = root.join(&path);
        if writes {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        } else if fs::read_to_string(place).unwrap_or_default() != text {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "not up to date: {stale:?}; run ffi/generate");
}
