//! Times the reading of a file: `cargo run --release --example speed FILE`.

use std::io::Write as _;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = kyhan_reading::text_of(&std::fs::read(&path)?)?;
        let mut best = f64::MAX;
        let mut duties = 0;
        for _ in 0..5 {
            let start = Instant::now();
            let draft = kyhan_reading::read(&text, &kyhan_reading::Options::default())?;
            best = best.min(start.elapsed().as_secs_f64());
            duties = draft.duties.len();
        }
        writeln!(std::io::stdout(), "{} bytes, {duties} duties, {:.1} ms", text.len(), best * 1e3)?;
    }
    Ok(())
}
