//! Every example register reads as the register model.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fs;
use std::path::Path;

use kyhan::model::{Register, VERSION};

#[test]
fn every_example_plan_parses() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut parsed = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let register = serde_json::from_str::<Register>(&fs::read_to_string(&path).unwrap());
        let version = register.map(|register| register.kyhan).map_err(|error| error.to_string());
        assert_eq!(version, Ok(VERSION), "{}", path.display());
        parsed += 1;
    }
    assert!(parsed > 0, "no register in examples/plans");
}
