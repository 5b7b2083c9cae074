use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule};

use crate::slow_recurrence;

/// How many days of a rule are looked at: three years.
const DAYS: i32 = 366 * 3;

/// A first day, a blank and a rule give the same days as the slow expander, in
/// whole and in two parts.
pub fn recurrence(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Some((start, rule)) = text.split_once([' ', '\t']) else { return };
    let (Ok(start), Ok(rule)) = (start.parse::<Date>(), rule.parse::<Rule>()) else { return };
    // The slow one reads rules as they are printed.
    let printed = rule.to_string();
    let until = start + DAYS;
    let expected = slow_recurrence::expand(start, &printed, until);
    let Ok(recurrence) = Recurrence::new(start, rule, vec![], vec![]) else {
        assert!(expected.is_empty(), "{start} {printed} is refused but has {expected:?}");
        return;
    };
    let whole: Vec<Date> = recurrence.between(Date::MIN, until).collect();
    assert_eq!(whole, expected, "{start} {printed}");
    let middle = start + data.iter().map(|&byte| i32::from(byte)).sum::<i32>() % DAYS;
    let parts: Vec<Date> =
        recurrence.between(start, middle).chain(recurrence.between(middle, until)).collect();
    assert_eq!(parts, whole, "{start} {printed} split at {middle}");
    assert_eq!(recurrence.first().filter(|first| *first < until), whole.first().copied());
    if let Some(last) = recurrence.last().filter(|last| *last < until) {
        assert_eq!(whole.last(), Some(&last), "{start} {printed}");
    }
}
