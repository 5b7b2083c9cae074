//! The rules that all expanders are measured on.

use kyhan::dates::Date;

/// How far rules are expanded from their start.
pub const YEARS: i32 = 20;

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
