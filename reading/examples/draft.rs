//! Reads one file and writes its draft as JSON: `cargo run --example draft FILE`.

use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = kyhan_reading::text_of(&std::fs::read(&path)?)?;
        let draft = kyhan_reading::read(&text, &kyhan_reading::Options::default())?;
        writeln!(std::io::stdout(), "{}", serde_json::to_string(&draft)?)?;
    }
    Ok(())
}
