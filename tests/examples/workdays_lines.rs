//! Prints the built-in calendar for the oracles, one day a line, tab-separated.
//!
//! `workdays_lines special FROM UNTIL`: date, kind, name, basis, certainty.
//! `workdays_lines working FROM UNTIL`: every working day.
//! `workdays_lines adjust`: reads `DATE CONVENTION` lines, prints each result.
//! `workdays_lines add`: reads `DATE N` lines, prints each result.
//! `workdays_lines lunar`: first day, leap month and month lengths (`L` for 30
//! days, `s` for 29) of every lunar year.
//! `workdays_lines uncertain`: first days of the lunar months that may begin a
//! day earlier or later.

use std::error::Error;
use std::io::{BufRead, Write};

use kyhan::dates::{
    Certainty, Convention, Date, DayKind, LunarDate, WorkingDays, leap_month, tet, uncertain_months,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let calendar = WorkingDays::vn_public_sector();
    match words[..] {
        ["special", from, until] => {
            for day in calendar.special_days(from.parse()?, until.parse()?) {
                let kind = if day.kind == DayKind::Off { "off" } else { "working" };
                let certainty = match day.certainty {
                    Certainty::Decided => "decided",
                    Certainty::Provisional => "provisional",
                };
                writeln!(out, "{}\t{kind}\t{}\t{}\t{certainty}", day.date, day.name, day.basis)?;
            }
        }
        ["working", from, until] => {
            let (mut day, until): (Date, Date) = (from.parse()?, until.parse()?);
            while day < until {
                if calendar.is_working(day) {
                    writeln!(out, "{day}")?;
                }
                day = day + 1;
            }
        }
        ["adjust"] => {
            for line in std::io::stdin().lock().lines() {
                let line = line?;
                let (date, name) = line.split_once(' ').ok_or("a line is `DATE CONVENTION`")?;
                let convention: Convention = serde_json::from_value(name.into())?;
                writeln!(out, "{}", calendar.adjust(date.parse()?, convention))?;
            }
        }
        ["add"] => {
            for line in std::io::stdin().lock().lines() {
                let line = line?;
                let (date, days) = line.split_once(' ').ok_or("a line is `DATE N`")?;
                writeln!(out, "{}", calendar.add(date.parse()?, days.parse()?))?;
            }
        }
        ["lunar"] => {
            for year in LunarDate::FIRST_YEAR..=LunarDate::LAST_YEAR {
                let first = tet(year).ok_or("the table has a hole")?;
                let leap = leap_month(year).unwrap_or(0);
                write!(out, "{year}\t{first}\t{leap}\t")?;
                let (mut month_begin, mut day) = (first, first);
                while LunarDate::from_date(day).is_some_and(|lunar| lunar.year == year) {
                    day = day + 1;
                    if LunarDate::from_date(day).is_none_or(|lunar| lunar.day == 1) {
                        write!(out, "{}", if day - month_begin == 30 { 'L' } else { 's' })?;
                        month_begin = day;
                    }
                }
                writeln!(out)?;
            }
        }
        ["uncertain"] => {
            for day in uncertain_months() {
                writeln!(out, "{day}")?;
            }
        }
        _ => return Err("unknown arguments: see the head of this file".into()),
    }
    Ok(())
}
