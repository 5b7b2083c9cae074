//! Every example plan is a register.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::fs;

use kyhan::model::{Register, VERSION};

#[test]
fn every_example_plan_parses_and_prints_back() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let register = Register::from_json(&fs::read(&path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(register.kyhan, VERSION, "{}", path.display());
        let printed = serde_json::to_string(&register).unwrap();
        // What is printed is whole, without the defaults that it was read with.
        let whole = Register { defaults: None, ..register };
        assert_eq!(serde_json::from_str::<Register>(&printed).unwrap(), whole);
        count += 1;
    }
    assert!(count > 0, "no plan in {folder}");
}
