//! Reads lines `start<TAB>rrule<TAB>from<TAB>until` and answers each with its
//! days, or with `error: ` and why.

use std::io::{self, BufRead, BufWriter, Write};

use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule, RuleError, RuleProblem};

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
    let (start, from, until): (Date, Date, Date) = (start.parse()?, from.parse()?, until.parse()?);
    let rule: Rule = rule.parse()?;
    let days = match Recurrence::new(start, rule, vec![], vec![]) {
        Ok(recurrence) => recurrence.between(from, until).map(|day| day.to_string()).collect(),
        // The other expanders answer a rule without any day with no day.
        Err(error) if has_no_day(&error) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    Ok(days.join(" "))
}

fn has_no_day(error: &RuleError) -> bool {
    error.problems().iter().all(|problem| matches!(problem, RuleProblem::NoDay { .. }))
}
