//! The expander against the slow one, over random rules and windows.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule};
use kyhan_tests::cases;
use kyhan_tests::random::Random;
use kyhan_tests::random::rules::rule;
use kyhan_tests::slow_recurrence;

/// The days before `until`; none when the rule has none.
fn days(recurrence: Option<&Recurrence>, from: Date, until: Date) -> Vec<Date> {
    recurrence.map_or_else(Vec::new, |found| found.between(from, until).collect())
}

#[test]
fn agrees_with_the_slow_expander_in_whole_and_in_parts() {
    let mut random = Random::new(2024);
    let rules = cases(20_000);
    let mut found_days = 0;
    for _ in 0..rules {
        let start = random.day();
        let text = rule(&mut random);
        let until = start + 366 * 3;
        let parsed: Rule = text.parse().unwrap();
        assert_eq!(parsed.to_string().parse::<Rule>().as_ref(), Ok(&parsed), "{text}");
        let recurrence = Recurrence::new(start, parsed, vec![], vec![]).ok();
        let expected = slow_recurrence::expand(start, &text, until);
        let whole = days(recurrence.as_ref(), Date::MIN, until);
        assert_eq!(whole, expected, "{start} {text}");
        found_days += whole.len();

        let middle = start + random.below(366 * 3) as i32;
        let (before, after) =
            (days(recurrence.as_ref(), start, middle), days(recurrence.as_ref(), middle, until));
        assert_eq!([before, after].concat(), whole, "{start} {text} split at {middle}");

        if let Some(last) = recurrence.as_ref().and_then(Recurrence::last)
            && last < until
        {
            assert_eq!(whole.last(), Some(&last), "{start} {text}");
        }
    }
    assert!(found_days > 10 * rules, "most rules must have days: {found_days}");
}
