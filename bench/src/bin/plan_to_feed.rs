//! The whole way from plan to feed: `plan_to_feed FROM UNTIL INSTRUMENT FILE…`
//! prints the calendar of an instrument's duties.

use std::error::Error;
use std::io::Write;

use kyhan::{Engine, FeedQuery, FeedStyle, Format};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, until, instrument, files @ ..] = &arguments[..] else {
        return Err("usage: plan_to_feed FROM UNTIL INSTRUMENT FILE...".into());
    };
    let texts = files.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    let engine = Engine::new(&texts)?;
    let mut query = FeedQuery::window(Format::Ics, from.parse()?, until.parse()?);
    query.instrument = Some(instrument.clone());
    let calendar = engine.feed(&query)?.render(Format::Ics, &FeedStyle::default());
    std::io::stdout().write_all(calendar.as_bytes())?;
    Ok(())
}
