//! The rules that all expanders are measured on.

/// One rule of `tests/peers/rules.tsv`.
pub struct NamedRule {
    /// DTSTART, `YYYY-MM-DD`.
    pub start: &'static str,
    /// The RRULE value.
    pub text: &'static str,
    /// Where it comes from.
    pub source: &'static str,
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
