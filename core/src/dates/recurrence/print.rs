use std::fmt::{self, Display, Formatter};

use super::parse::{FREQUENCIES, SKIPS, WEEKDAYS};
use super::rule::{End, Rule, Skip, weekday_index};
use super::signed_set::SignedSet;
use crate::dates::Weekday;

/// The canonical text, without `RRULE:`.
impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "FREQ={}", name_of(&FREQUENCIES, self.frequency))?;
        if self.skip != Skip::Omit {
            write!(f, ";RSCALE=GREGORIAN;SKIP={}", name_of(&SKIPS, self.skip))?;
        }
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        match self.end {
            End::Never => {}
            End::Count(count) => write!(f, ";COUNT={count}")?,
            End::Until(date) => {
                let (year, month, day) = date.year_month_day();
                write!(f, ";UNTIL={year:04}{month:02}{day:02}")?;
            }
        }
        list(f, "BYMONTH", (1..=12).filter(|month| self.months >> month & 1 == 1))?;
        numbers(f, "BYWEEKNO", &self.week_numbers)?;
        numbers(f, "BYYEARDAY", &self.year_days)?;
        numbers(f, "BYMONTHDAY", &self.month_days)?;
        list(f, "BYDAY", self.weekday_values())?;
        numbers(f, "BYSETPOS", &self.positions)?;
        if self.week_start != Weekday::Monday {
            let index = usize::from(weekday_index(self.week_start));
            write!(f, ";WKST={}", WEEKDAYS.get(index).unwrap_or(&""))?;
        }
        Ok(())
    }
}

impl Rule {
    fn weekday_values(&self) -> impl Iterator<Item = WeekdayValue> + '_ {
        let plain = (0..7).zip(WEEKDAYS).filter(|(index, _)| self.weekdays >> index & 1 == 1);
        let numbered = WEEKDAYS.into_iter().zip(&self.numbered_weekdays);
        plain.map(|(_, name)| WeekdayValue { number: None, name }).chain(numbered.flat_map(
            |(name, numbers)| {
                numbers.iter().map(move |number| WeekdayValue { number: Some(number), name })
            },
        ))
    }
}

struct WeekdayValue {
    number: Option<i32>,
    name: &'static str,
}

impl Display for WeekdayValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "{number}{}", self.name),
            None => f.write_str(self.name),
        }
    }
}

fn name_of<T: PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| *name)
}

fn numbers<const WORDS: usize>(
    f: &mut Formatter<'_>,
    name: &str,
    set: &SignedSet<WORDS>,
) -> fmt::Result {
    list(f, name, set.iter())
}

fn list<T: Display>(
    f: &mut Formatter<'_>,
    name: &str,
    values: impl Iterator<Item = T>,
) -> fmt::Result {
    for (index, value) in values.enumerate() {
        match index {
            0 => write!(f, ";{name}={value}")?,
            _ => write!(f, ",{value}")?,
        }
    }
    Ok(())
}
