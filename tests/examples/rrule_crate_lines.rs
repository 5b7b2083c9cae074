//! As `expand_lines`, with the `rrule` crate.

use std::io::{self, BufRead, BufWriter, Write};

use rrule::RRuleSet;

fn main() -> io::Result<()> {
    let mut answers = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let answer = expand(&line?).unwrap_or_else(|error| format!("error: {error}"));
        writeln!(answers, "{answer}")?;
    }
    Ok(())
}

fn expand(line: &str) -> Result<String, Box<dyn std::error::Error>> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [start, rule, from, until] = fields[..] else {
        return Err("four fields with tabs between them are needed".into());
    };
    let rule: Vec<String> = rule
        .split(';')
        .map(|part| match part.strip_prefix("UNTIL=") {
            Some(date) => format!("UNTIL={date}T000000Z"),
            None => part.to_string(),
        })
        .collect();
    let text = format!("DTSTART:{}T000000Z\nRRULE:{}", start.replace('-', ""), rule.join(";"));
    let set: RRuleSet = text.parse()?;
    let days: Vec<String> = set
        .into_iter()
        .map(|day| day.format("%Y-%m-%d").to_string())
        .take_while(|day| day.as_str() < until)
        .filter(|day| day.as_str() >= from)
        .collect();
    Ok(days.join(" "))
}
