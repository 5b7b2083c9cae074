use std::str::FromStr;

use super::error::{RuleError, RuleProblem};
use super::part::Part;
use super::rule::{End, Frequency, Rule, Skip, weekday_index};
use super::signed_set::SignedSet;
use super::validate::conflicts;
use crate::dates::{Date, Weekday};
use crate::limits::MAX_RULE_BYTES;

impl FromStr for Rule {
    type Err = RuleError;

    /// Fails with every problem of the text, not only the first.
    fn from_str(text: &str) -> Result<Rule, RuleError> {
        if text.len() > MAX_RULE_BYTES {
            return Err(RuleError::new(vec![RuleProblem::TooLong(text.len())]));
        }
        let mut reader = Reader::default();
        let text = without_prefix(text.trim()).trim();
        // Google writes a semicolon after the last part.
        for part in text.strip_suffix(';').unwrap_or(text).split(';') {
            reader.read_part(part.trim());
        }
        reader.finish()
    }
}

fn without_prefix(text: &str) -> &str {
    match text.split_once(':') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("RRULE") => value,
        _ => text,
    }
}

struct Reader {
    rule: Rule,
    count: Option<u32>,
    until: Option<Date>,
    /// Bit `n` is the part with that number.
    seen: u32,
    problems: Vec<RuleProblem>,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            rule: Rule::every(Frequency::Yearly),
            count: None,
            until: None,
            seen: 0,
            problems: Vec::new(),
        }
    }
}

impl Reader {
    fn read_part(&mut self, text: &str) {
        let Some((name, value)) = text.split_once('=') else {
            return self.problems.push(RuleProblem::Malformed(excerpt(text)));
        };
        let (name, value) = (name.trim(), value.trim());
        let Some(part) = Part::named(name) else {
            return self.problems.push(if Part::is_time_of_day(name) {
                RuleProblem::TimeOfDay(excerpt(text))
            } else {
                RuleProblem::UnknownPart(excerpt(name))
            });
        };
        if self.seen & part.bit() != 0 {
            return self.problems.push(RuleProblem::Repeated(part.name()));
        }
        self.seen |= part.bit();
        if part.is_list() {
            for value in value.split(',').map(str::trim) {
                let accepted = self.read_list_value(part, value);
                self.check(part, value, accepted);
            }
        } else {
            let accepted = self.read_value(part, value);
            self.check(part, value, accepted);
        }
    }

    fn check(&mut self, part: Part, value: &str, accepted: Option<()>) {
        if accepted.is_none() {
            self.problems.push(RuleProblem::Value {
                part: part.name(),
                value: excerpt(value),
                accepted: part.accepted(),
            });
        }
    }

    /// `None` when the part does not have such a value.
    fn read_value(&mut self, part: Part, value: &str) -> Option<()> {
        match part {
            Part::Frequency => {
                self.rule.frequency = named(value, &FREQUENCIES)?;
            }
            Part::Interval => {
                let days = Date::MAX - Date::MIN + 1;
                let number = i32::try_from(unsigned(value)?).ok()?;
                self.rule.interval = (1..=days).contains(&number).then_some(number)?;
            }
            Part::Count => {
                self.count = Some(unsigned(value).filter(|count| *count > 0)?);
            }
            Part::Until => self.until = Some(until(value.as_bytes())?),
            Part::WeekStart => self.rule.week_start = weekday(value)?,
            Part::Scale => value.eq_ignore_ascii_case("GREGORIAN").then_some(())?,
            _ => self.rule.skip = named(value, &SKIPS)?,
        }
        Some(())
    }

    fn read_list_value(&mut self, part: Part, value: &str) -> Option<()> {
        let rule = &mut self.rule;
        match part {
            Part::Months => {
                let month = unsigned(value).filter(|month| (1..=12).contains(month))?;
                rule.months |= 1 << month;
            }
            Part::WeekNumbers => insert(&mut rule.week_numbers, value, 53)?,
            Part::YearDays => insert(&mut rule.year_days, value, 366)?,
            Part::MonthDays => insert(&mut rule.month_days, value, 31)?,
            Part::Positions => insert(&mut rule.positions, value, 366)?,
            _ => {
                let (number, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
                let index = weekday_index(weekday(name)?);
                if number.is_empty() {
                    rule.weekdays |= 1 << index;
                } else {
                    insert(rule.numbered_weekdays.get_mut(usize::from(index))?, number, 53)?;
                }
            }
        }
        Some(())
    }

    fn finish(mut self) -> Result<Rule, RuleError> {
        self.rule.end = match (self.count, self.until) {
            (Some(count), _) => End::Count(count),
            (None, Some(until)) => End::Until(until),
            (None, None) => End::Never,
        };
        conflicts(&self.rule, self.seen, &mut self.problems);
        if self.problems.is_empty() { Ok(self.rule) } else { Err(RuleError::new(self.problems)) }
    }
}

pub(super) const FREQUENCIES: [(&str, Frequency); 4] = [
    ("YEARLY", Frequency::Yearly),
    ("MONTHLY", Frequency::Monthly),
    ("WEEKLY", Frequency::Weekly),
    ("DAILY", Frequency::Daily),
];

pub(super) const SKIPS: [(&str, Skip); 3] =
    [("OMIT", Skip::Omit), ("BACKWARD", Skip::Backward), ("FORWARD", Skip::Forward)];

/// Weekdays as RFC 5545 writes them, Monday first.
pub(crate) const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn named<T: Copy>(name: &str, table: &[(&str, T)]) -> Option<T> {
    table.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

fn weekday(name: &str) -> Option<Weekday> {
    let index = WEEKDAYS.iter().position(|known| known.eq_ignore_ascii_case(name))?;
    Weekday::ALL.get(index).copied()
}

fn unsigned(digits: &str) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u32, |sum, digit| {
        let digit = digit.is_ascii_digit().then_some(u32::from(digit & 15))?;
        sum.checked_mul(10)?.checked_add(digit)
    })
}

fn insert<const WORDS: usize>(set: &mut SignedSet<WORDS>, text: &str, max: u32) -> Option<()> {
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => (-1, text.get(1..)?),
        Some(b'+') => (1, text.get(1..)?),
        _ => (1, text),
    };
    let number = unsigned(digits).filter(|number| (1..=max).contains(number))?;
    set.insert(sign * number as i32);
    Some(())
}

/// `YYYYMMDD`, `YYYYMMDDTHHMMSS` or `YYYYMMDDTHHMMSSZ`.
fn until(text: &[u8]) -> Option<Date> {
    let number = |digits: &[u8]| unsigned(std::str::from_utf8(digits).ok()?);
    let (day, time) = text.split_at_checked(8)?;
    let (year, month_day) = day.split_at_checked(4)?;
    let (month, day) = month_day.split_at_checked(2)?;
    let date = Date::new(i32::try_from(number(year)?).ok()?, number(month)?, number(day)?)?;
    let (clock, is_utc) = match time {
        [] => return Some(date),
        [b'T' | b't', clock @ .., b'Z' | b'z'] => (clock, true),
        [b'T' | b't', clock @ ..] => (clock, false),
        _ => return None,
    };
    let &[h1, h2, m1, m2, s1, s2] = clock else {
        return None;
    };
    let hour = number(&[h1, h2]).filter(|hour| *hour <= 23)?;
    number(&[m1, m2]).filter(|minute| *minute <= 59)?;
    number(&[s1, s2]).filter(|second| *second <= 60)?;
    Some(if is_utc && hour >= 17 { date + 1 } else { date })
}

/// At most 40 characters of a user's text.
fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}
