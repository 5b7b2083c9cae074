//! Rules of the `rrule` crate. Its rules are over instants: give it the start as
//! midnight in UTC, and its days are those of UTC.

use std::fmt::Write;

use ::rrule::{Frequency as CrateFrequency, NWeekday, RRule, Tz, Unvalidated};
use chrono::{Datelike, Month, NaiveDate, TimeZone, Weekday as CrateWeekday};

use super::error::{RuleError, RuleProblem};
use super::parse::WEEKDAYS;
use super::rule::{End, Frequency, Rule, Skip, weekday_index};

/// `UNTIL` becomes midnight in UTC.
///
/// Fails for `SKIP` other than `OMIT` and for an `INTERVAL` above 65535, which
/// the crate does not have.
impl TryFrom<&Rule> for RRule<Unvalidated> {
    type Error = RuleError;

    fn try_from(rule: &Rule) -> Result<RRule<Unvalidated>, RuleError> {
        let mut problems = Vec::new();
        let mut refuse = |part, advice| problems.push(RuleProblem::Conflict { part, advice });
        if rule.skip != Skip::Omit {
            refuse("SKIP", "is not known to the rrule crate; only OMIT can be passed on");
        }
        let interval = u16::try_from(rule.interval).unwrap_or_else(|_| {
            refuse("INTERVAL", "is at most 65535 in the rrule crate");
            0
        });
        if !problems.is_empty() {
            return Err(RuleError::new(problems));
        }
        let months: Vec<Month> = (1..=12_u8)
            .filter(|month| rule.months >> month & 1 == 1)
            .filter_map(|month| Month::try_from(month).ok())
            .collect();
        let plain = (0..7_u8)
            .filter(|index| rule.weekdays >> index & 1 == 1)
            .map(|index| NWeekday::Every(crate_weekday(index)));
        let numbered = (0..7_u8).zip(&rule.numbered_weekdays).flat_map(|(index, numbers)| {
            numbers.iter().map(move |number| NWeekday::Nth(number as i16, crate_weekday(index)))
        });
        let same = RRule::new(match rule.frequency {
            Frequency::Yearly => CrateFrequency::Yearly,
            Frequency::Monthly => CrateFrequency::Monthly,
            Frequency::Weekly => CrateFrequency::Weekly,
            Frequency::Daily => CrateFrequency::Daily,
        })
        .interval(interval)
        .week_start(crate_weekday(weekday_index(rule.week_start)))
        .by_month(&months)
        .by_week_no(rule.week_numbers.iter().map(|number| number as i8).collect())
        .by_year_day(rule.year_days.iter().map(|number| number as i16).collect())
        .by_month_day(rule.month_days.iter().map(|number| number as i8).collect())
        .by_weekday(plain.chain(numbered).collect())
        .by_set_pos(rule.positions.iter().collect());
        Ok(match rule.end {
            End::Never => same,
            End::Count(count) => same.count(count),
            End::Until(last) => {
                let midnight = NaiveDate::from(last).and_time(chrono::NaiveTime::MIN);
                same.until(Tz::UTC.from_utc_datetime(&midnight))
            }
        })
    }
}

/// Of `UNTIL` the day in its own time zone is kept.
///
/// Fails for what a [`Rule`] refuses; the crate keeps such rules, among them
/// numbered weekdays in a weekly rule and `INTERVAL=0`.
impl TryFrom<&RRule<Unvalidated>> for Rule {
    type Error = RuleError;

    fn try_from(rule: &RRule<Unvalidated>) -> Result<Rule, RuleError> {
        text_of(rule).parse()
    }
}

/// The crate's own text would lose the numbers 1 and -1 before a weekday.
fn text_of(rule: &RRule<Unvalidated>) -> String {
    let mut text = format!("FREQ={}", rule.get_freq());
    let mut add = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            // Writing into a String cannot fail.
            let _ = write!(text, ";{name}={}", values.join(","));
        }
    };
    add("INTERVAL", vec![rule.get_interval().to_string()]);
    add("COUNT", rule.get_count().iter().map(u32::to_string).collect());
    let until = rule
        .get_until()
        .map(|until| format!("{:04}{:02}{:02}", until.year(), until.month(), until.day()));
    add("UNTIL", until.into_iter().collect());
    add("BYMONTH", texts(rule.get_by_month()));
    add("BYWEEKNO", texts(rule.get_by_week_no()));
    add("BYYEARDAY", texts(rule.get_by_year_day()));
    add("BYMONTHDAY", texts(rule.get_by_month_day()));
    let weekdays = rule.get_by_weekday().iter().map(|day| match day {
        NWeekday::Every(weekday) => name_of(*weekday).to_string(),
        NWeekday::Nth(number, weekday) => format!("{number}{}", name_of(*weekday)),
    });
    add("BYDAY", weekdays.collect());
    add("BYSETPOS", texts(rule.get_by_set_pos()));
    add("BYHOUR", texts(rule.get_by_hour()));
    add("BYMINUTE", texts(rule.get_by_minute()));
    add("BYSECOND", texts(rule.get_by_second()));
    add("WKST", vec![name_of(rule.get_week_start()).to_string()]);
    text
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

fn crate_weekday(index: u8) -> CrateWeekday {
    CrateWeekday::try_from(index).unwrap_or(CrateWeekday::Mon)
}

fn name_of(weekday: CrateWeekday) -> &'static str {
    WEEKDAYS.get(weekday.num_days_from_monday() as usize).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]
    use super::*;
    use crate::dates::Date;

    #[test]
    fn a_rule_comes_back_as_it_went() {
        for text in [
            "FREQ=DAILY",
            "FREQ=MONTHLY;INTERVAL=3;COUNT=4;BYDAY=1MO,-1MO,2FR",
            "FREQ=YEARLY;UNTIL=20301231;BYMONTH=2,11;BYMONTHDAY=1,-1;BYDAY=TU,WE;BYSETPOS=1,-2",
            "FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=SU;WKST=SU",
            "FREQ=YEARLY;BYYEARDAY=1,366,-366",
            "FREQ=WEEKLY;INTERVAL=65535;BYDAY=MO,SU;WKST=WE",
        ] {
            let rule: Rule = text.parse().unwrap();
            let there = RRule::try_from(&rule).unwrap();
            assert_eq!(Rule::try_from(&there).unwrap(), rule, "{text}");
        }
    }

    #[test]
    fn refuses_what_the_other_side_does_not_have() {
        let rule: Rule =
            "FREQ=MONTHLY;INTERVAL=65536;RSCALE=GREGORIAN;SKIP=FORWARD".parse().unwrap();
        assert_eq!(RRule::try_from(&rule).unwrap_err().problems().len(), 2);
        for text in
            ["FREQ=WEEKLY;BYDAY=1MO", "FREQ=DAILY;INTERVAL=0", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9"]
        {
            let theirs: RRule<Unvalidated> = text.parse().unwrap();
            assert!(Rule::try_from(&theirs).is_err(), "{text}");
        }
    }

    #[test]
    fn both_give_the_same_days() {
        let start: Date = "1997-09-02".parse().unwrap();
        let rule: Rule = "FREQ=MONTHLY;COUNT=30;BYDAY=1FR,-1MO".parse().unwrap();
        let midnight = NaiveDate::from(start).and_time(chrono::NaiveTime::MIN);
        let theirs = RRule::try_from(&rule).unwrap();
        let theirs = theirs.build(Tz::UTC.from_utc_datetime(&midnight)).unwrap();
        let theirs: Vec<Date> =
            theirs.into_iter().map(|day| day.date_naive().try_into().unwrap()).collect();
        let ours = super::super::Recurrence::new(start, rule, vec![], vec![]).unwrap();
        assert_eq!(ours.iter().collect::<Vec<_>>(), theirs);
    }
}
