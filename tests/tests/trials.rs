//! The bodies of the fuzz targets, on what was found before and on random bytes.
//! `fuzz/run` does the same with a fuzzer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use kyhan_tests::cases;
use kyhan_tests::random::Random;
use kyhan_tests::trials::TRIALS;

/// Random inputs for each body in a full run.
const ROUNDS: usize = 4_000;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn what_was_found_before_holds_now() {
    let mut inputs = 0;
    for folder in fs::read_dir(root().join("fuzz/regressions")).unwrap() {
        let folder = folder.unwrap();
        let name = folder.file_name();
        // What was found in the C interface is tried beside it.
        if name == "abi" {
            continue;
        }
        let known = TRIALS.iter().find(|(target, _)| name == *target);
        let (_, trial) = known.unwrap_or_else(|| panic!("{name:?} is not a fuzz target"));
        for entry in fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            let input = fs::read(&path).unwrap();
            assert!(catch_unwind(|| trial(&input)).is_ok(), "{}", path.display());
            inputs += 1;
        }
    }
    assert!(inputs > 0, "fuzz/regressions is empty");
}

/// The seeds of `fuzz/seeds.py`, as far as they are short.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let rules = fs::read_to_string(root().join("tests/peers/rules.tsv")).unwrap();
    let rules = rules.lines().filter(|line| !line.starts_with('#'));
    match name {
        "rule_text" => rules.filter_map(|line| Some(line.split('\t').nth(1)?.into())).collect(),
        "recurrence" => rules.map(Into::into).collect(),
        "register" => {
            let mut seeds = Vec::new();
            for area in ["errors", "schedule", "evaluate", "check"] {
                for case in fs::read_dir(root().join("tests/vectors").join(area)).unwrap() {
                    let case = case.unwrap().path();
                    let read = |name| fs::read(case.join(name));
                    let (Ok(mut seed), Ok(request)) = (read("register.json"), read("request.json"))
                    else {
                        continue;
                    };
                    seed.push(0);
                    seed.extend(request);
                    seeds.push(seed);
                }
            }
            seeds.sort();
            seeds
        }
        "reading_text" | "reading_file" => {
            let mut seeds = Vec::new();
            for entry in fs::read_dir(root().join("reading/tests/documents")).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_none_or(|extension| extension != "txt") {
                    continue;
                }
                let text = fs::read_to_string(&path).unwrap();
                let parts: String = text.lines().map(|line| format!("<p><r><t>{line}")).collect();
                let parts = format!("<document><body>{parts}").replace("<p>", "</t></r></p><p>");
                match name {
                    "reading_text" => seeds.push(text.into_bytes()),
                    _ => seeds.extend((0..5).map(|kind| [&[kind], parts.as_bytes()].concat())),
                }
            }
            seeds.sort();
            seeds
        }
        _ => Vec::new(),
    }
}

/// A seed with some bytes changed, or random bytes where there is no seed.
fn input(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let any = |random: &mut Random| random.below(256) as u8;
    let Some(mut bytes) = seeds.get(random.below(seeds.len().max(1) as u32) as usize).cloned()
    else {
        return (0..random.below(400)).map(|_| any(random)).collect();
    };
    for _ in 0..random.below(4) {
        let at = random.below(bytes.len().max(1) as u32) as usize;
        let length = random.below(8) as usize;
        let end = (at + length).min(bytes.len());
        match random.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let copied: Vec<u8> = bytes.drain(at..end).collect();
                let to = random.below(bytes.len().max(1) as u32) as usize;
                bytes.splice(to..to, copied);
            }
            // Digits and signs more often than other bytes.
            2 => bytes.splice(at..at, [b'0' + random.below(16) as u8]).for_each(drop),
            _ => bytes.splice(at..end, [any(random)]).for_each(drop),
        }
    }
    bytes
}

#[test]
fn random_bytes_break_nothing() {
    for (name, trial) in TRIALS {
        let seeds = seeds(name);
        let mut random = Random::new(20_240_112);
        for round in 0..cases(ROUNDS) {
            let input = input(&mut random, &seeds);
            if catch_unwind(|| trial(&input)).is_err() {
                panic!("{name}, round {round}: {:?}", String::from_utf8_lossy(&input));
            }
        }
    }
}
