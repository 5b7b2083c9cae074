//! Every published plan is a register document that this library reads.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;
use std::path::Path;

use kyhan::model::{Register, VERSION};

#[test]
fn every_example_plan_is_a_register() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read_to_string(&path).unwrap();
            let register: Register = serde_json::from_str(&text)
                .unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
            assert_eq!(register.kyhan, VERSION, "{}", path.display());
            assert!(!register.obligations.is_empty() || !register.agencies.is_empty());
            read += 1;
        }
    }
    assert!(read > 0, "no plan was read");
}
