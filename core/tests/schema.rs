//! `docs/register.schema.json` is what the model says.
//!
//! `KYHAN_BLESS=all` writes it.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fs;

use kyhan::model::Register;
use serde_json::Value;

#[test]
fn the_published_schema_is_that_of_the_model() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/register.schema.json");
    let schema = serde_json::to_value(schemars::schema_for!(Register)).unwrap();
    if std::env::var("KYHAN_BLESS").is_ok_and(|bless| bless == "all") {
        fs::write(path, format!("{schema:#}\n")).unwrap();
    }
    let published: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert!(
        published == schema,
        "{path} is not that of the model: run this test with KYHAN_BLESS=all",
    );
}
