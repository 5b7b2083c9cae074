//! The rules that all expanders are measured on.

use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule};

/// How far rules are expanded from their start.
pub const YEARS: i32 = 20;

/// The number of days of a rule and the sum of their numbers, which tells
/// whether two expanders found the same ones.
pub type Found = (usize, i64);

/// One rule of `tests/peers/rules.tsv`.
pub struct NamedRule {
    /// DTSTART, `YYYY-MM-DD`.
    pub start: &'static str,
    /// The RRULE value.
    pub text: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}

impl NamedRule {
    /// The start, and the day before which expansion ends.
    pub fn span(&self) -> (Date, Date) {
        let start: Date = self.start.parse().unwrap_or(Date::MIN);
        let (year, month, day) = start.year_month_day();
        (start, Date::new(year + YEARS, month, day).unwrap_or(Date::MAX))
    }

    /// Reads the rule and finds its days: the work that is measured.
    ///
    /// # Panics
    ///
    /// When the rule is wrong or has no day.
    #[expect(clippy::expect_used, reason = "a benchmark fails by panicking")]
    pub fn expand(&self) -> Found {
        let (start, until) = self.span();
        let rule: Rule = self.text.parse().expect("the rule is right");
        let recurrence = Recurrence::new(start, rule, vec![], vec![]).expect("it has a day");
        let days = recurrence.between(start, until);
        days.fold((0, 0), |(count, sum), day| (count + 1, sum + i64::from(day.day_number())))
    }
}

/// All rules, in the order of the file.
pub fn rules() -> Vec<NamedRule> {
    include_str!("../../tests/peers/rules.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (start, text, source) = (fields.next()?, fields.next()?, fields.next()?);
            Some(NamedRule { start, text, source })
        })
        .collect()
}
