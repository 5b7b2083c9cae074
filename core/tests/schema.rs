//! `docs/register.schema.json` is what the model says.
//!
//! `KYHAN_BLESS=all` writes it.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fs;

use kyhan::model::Register;

#[test]
fn the_published_schema_is_that_of_the_model() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/register.schema.json");
    let schema = schemars::schema_for!(Register);
    let text = format!("{:#}\n", serde_json::to_value(schema).unwrap());
    if std::env::var("KYHAN_BLESS").is_ok_and(|bless| bless == "all") {
        fs::write(path, &text).unwrap();
    }
    assert!(
        fs::read_to_string(path).unwrap_or_default() == text,
        "{path} is not that of the model: run this test with KYHAN_BLESS=all",
    );
}
