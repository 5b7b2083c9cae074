//! What falls due for one agency in 2024, and why then.
//!
//! ```sh
//! cargo run -p kyhan-example -- examples/plans/quang-nam-2024.json examples/plans/national.json
//! ```

use std::error::Error;
use std::{env, fs};

use kyhan::{Engine, Lang, ScheduleQuery};

fn main() -> Result<(), Box<dyn Error>> {
    let plans = env::args_os().skip(1).map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let engine = Engine::new(&plans)?;
    let schedule = engine.schedule(&ScheduleQuery {
        agency: Some("so-gddt-qnam".to_owned()),
        ..ScheduleQuery::window("2024-01-01", "2025-01-01")?
    })?;
    for duty in schedule.occurrences() {
        println!("{}  {}", duty.due().to_string().replace('-', ""), duty.title());
        for step in duty.trace(Lang::Vi) {
            println!("    {}", step.because);
        }
    }
    Ok(())
}
