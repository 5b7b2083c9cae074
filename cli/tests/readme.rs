//! What `README.md` shows is what the command prints.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use support::{command, read};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
const BEGIN: &str = "```console\n$ ";
const END: &str = "\n```\n";

/// Runs every example in a terminal of 100 columns; `KYHAN_BLESS=1` writes what
/// it printed.
#[test]
fn the_examples_of_the_readme_are_real() {
    let readme = std::fs::read_to_string(README).unwrap();
    let mut parts = readme.split(BEGIN);
    let mut found = parts.next().unwrap().to_owned();
    let mut examples = 0;
    for part in parts {
        let (line, rest) = part.split_once('\n').unwrap();
        let (_, after) = rest.split_once(END).unwrap();
        let arguments = line
            .strip_prefix("kyhan ")
            .or_else(|| line.strip_prefix("./kyhan "))
            .unwrap_or_else(|| unreadable(line));
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let answer = read(command(&arguments).env("COLUMNS", "100").output().unwrap()).answer();
        found += &format!("{BEGIN}{line}\n{}{END}{after}", answer.trim_end_matches('\n'));
        examples += 1;
    }
    assert!(examples >= 2, "{examples}");
    if std::env::var_os("KYHAN_BLESS").is_some() {
        std::fs::write(README, &found).unwrap();
    }
    assert!(found == readme, "README.md is out of date: KYHAN_BLESS=1 writes it anew");
}

#[expect(clippy::panic, reason = "tests fail by panicking")]
fn unreadable(line: &str) -> ! {
    panic!("`{line}` is not an example of the command")
}
