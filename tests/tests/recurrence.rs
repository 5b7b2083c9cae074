//! Rules as text, their refusal, and days added and left out.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use kyhan::dates::Date;
use kyhan::dates::recurrence::{End, Frequency, Recurrence, Rule, Skip};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn dates(texts: &[&str]) -> Vec<Date> {
    texts.iter().map(|text| date(text)).collect()
}

fn recurrence(start: &str, rule: &str) -> Recurrence {
    Recurrence::new(date(start), rule.parse().unwrap(), vec![], vec![]).unwrap()
}

#[test]
fn prints_the_canonical_text() {
    for (text, canonical) in [
        ("RRULE:WKST=MO;INTERVAL=1;FREQ=DAILY", "FREQ=DAILY"),
        ("freq=weekly;byday=su,mo;wkst=su", "FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU"),
        ("FREQ=MONTHLY;BYDAY=-1FR,+1MO,TU", "FREQ=MONTHLY;BYDAY=TU,1MO,-1FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=31,-1,01", "FREQ=MONTHLY;BYMONTHDAY=1,31,-1"),
        (
            "SKIP=FORWARD;RSCALE=gregorian;FREQ=YEARLY;COUNT=3",
            "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD;COUNT=3",
        ),
        ("RSCALE=GREGORIAN;SKIP=OMIT;FREQ=YEARLY", "FREQ=YEARLY"),
        (
            "FREQ=YEARLY;BYYEARDAY=-366,366,64;BYSETPOS=-1",
            "FREQ=YEARLY;BYYEARDAY=64,366,-366;BYSETPOS=-1",
        ),
    ] {
        let rule: Rule = text.parse().unwrap();
        assert_eq!(rule.to_string(), canonical);
        assert_eq!(canonical.parse::<Rule>().unwrap(), rule);
    }
}

#[test]
fn the_longest_rule_reads_its_own_text() {
    let numbers = |most: i32| {
        let both: Vec<String> =
            (1..=most).chain((1..=most).map(|n| -n)).map(|n| n.to_string()).collect();
        both.join(",")
    };
    let days: Vec<String> = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        .iter()
        .flat_map(|name| (1..=53).flat_map(move |n| [format!("{n}{name}"), format!("-{n}{name}")]))
        .collect();
    let text = format!(
        "FREQ=YEARLY;INTERVAL=3652059;UNTIL=99991231;BYYEARDAY={};BYMONTHDAY={};BYDAY={};BYSETPOS={}",
        numbers(366),
        numbers(31),
        days.join(","),
        numbers(366),
    );
    let rule: Rule = text.parse().unwrap();
    assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
    assert!(text.repeat(3).parse::<Rule>().unwrap_err().to_string().contains("bytes"));
}

#[test]
fn says_what_the_parts_are() {
    let rule: Rule =
        "FREQ=MONTHLY;INTERVAL=3;COUNT=4;RSCALE=GREGORIAN;SKIP=BACKWARD".parse().unwrap();
    assert_eq!(
        (rule.frequency(), rule.interval(), rule.end(), rule.skip()),
        (Frequency::Monthly, 3, End::Count(4), Skip::Backward)
    );
}

#[test]
fn until_is_a_day_in_indochina_time() {
    for (until, last) in [
        ("20241231", "2024-12-31"),
        ("20241231T235959", "2024-12-31"),
        ("20241231T165959Z", "2024-12-31"),
        ("20241231T170000Z", "2025-01-01"),
    ] {
        let rule: Rule = format!("FREQ=DAILY;UNTIL={until}").parse().unwrap();
        assert_eq!(rule.end(), End::Until(date(last)), "{until}");
    }
    for until in ["20240230", "2024-12-31", "20241231T2400", "20241231T240000", "20241231Z", ""] {
        assert!(format!("FREQ=DAILY;UNTIL={until}").parse::<Rule>().is_err(), "{until}");
    }
}

#[test]
fn tells_every_problem_with_the_part_and_what_is_accepted() {
    let text =
        "FREQ=WEEKLY;INTERVAL=0;BYDAY=1MO,XX;COUNT=0;FOO=1;SKIP=BACKWARD;BYHOUR=9;COUNT=2;BYMONTH";
    let error = text.parse::<Rule>().unwrap_err();
    let problems: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "`INTERVAL=0`: write a number from 1 to 3652059",
            "`BYDAY=XX`: write MO, TU, WE, TH, FR, SA or SU, each alone or after a number \
             from 1 to 53 or from -53 to -1",
            "`COUNT=0`: write a number from 1 to 4294967295",
            "`FOO` is not a part of a rule; those are FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, \
             BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, WKST, RSCALE and SKIP",
            "`BYHOUR=9` is about a time of day; a rule gives whole days, so leave it out",
            "`COUNT` stands more than once; join the values with commas or keep one",
            "`BYMONTH` is not a part of the form NAME=VALUE, such as `FREQ=YEARLY`",
            "`SKIP` needs `RSCALE=GREGORIAN` beside it",
            "`BYDAY` takes a number before the day with `FREQ=MONTHLY` or YEARLY only",
        ]
    );
    assert_eq!(error.to_string(), problems.join("; "));
}

#[test]
fn refuses_odd_texts() {
    for text in [
        "",
        "FREQ",
        "FREQ=",
        "FREQ=DAILY;;",
        ";FREQ=DAILY",
        "FREQ=DA ILY",
        "FREQ=DAILY;INTERVAL=+1",
        "FREQ=DAILY;INTERVAL=4294967297",
        "FREQ=MONTHLY;BYMONTHDAY=",
        "FREQ=MONTHLY;BYMONTHDAY=1,",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=--1",
        "FREQ=YEARLY;BYMONTH=5L",
        "FREQ=YEARLY;BYDAY=54MO",
        "FREQ=YEARLY;BYDAY=+MO",
        "FREQ=YEARLY;BYDAY=thứ hai",
        "EXRULE:FREQ=DAILY",
        "FREQ=YEARLY;WKST=1MO",
    ] {
        assert!(text.parse::<Rule>().is_err(), "{text:?}");
    }
}

#[test]
fn reads_texts_as_the_wild_writes_them() {
    let rule: Rule = "FREQ=MONTHLY;BYDAY=MO,-1FR;COUNT=3".parse().unwrap();
    for text in [
        "FREQ=MONTHLY;BYDAY=MO,-1FR;COUNT=3;",
        "freq=monthly;byday=mo,-1fr;count=3",
        " RRULE:FREQ=MONTHLY; BYDAY=MO, -1FR ; COUNT = 3\r\n",
        "rrule: FREQ=MONTHLY;BYDAY=MO,-1FR;COUNT=3 ;",
    ] {
        assert_eq!(text.parse::<Rule>().as_ref(), Ok(&rule), "{text:?}");
    }
}

#[test]
fn a_rule_without_any_day_is_refused_and_says_so() {
    let rule: Rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".parse().unwrap();
    let error = Recurrence::new(date("2024-01-01"), rule, vec![], vec![]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30` has no day from 2024-01-01 on; change its parts \
         so that some day fits them all"
    );
}

#[test]
fn adds_and_leaves_out_days() {
    let recurrence = Recurrence::new(
        date("2024-01-01"),
        "FREQ=MONTHLY;COUNT=4".parse().unwrap(),
        dates(&["2024-05-20", "2023-12-25", "2024-02-01", "2024-02-10", "2024-05-20"]),
        dates(&["2024-04-01", "2024-03-01", "2024-02-10", "2030-01-01"]),
    )
    .unwrap();
    let all = dates(&["2023-12-25", "2024-01-01", "2024-02-01", "2024-05-20"]);
    assert_eq!(recurrence.iter().collect::<Vec<_>>(), all);
    assert_eq!((&recurrence).into_iter().count(), 4);
    assert_eq!(recurrence.first(), Some(date("2023-12-25")));
    assert_eq!(recurrence.last(), Some(date("2024-05-20")));
    let spring = recurrence.between(date("2024-02-01"), date("2024-05-20"));
    assert_eq!(spring.collect::<Vec<_>>(), dates(&["2024-02-01"]));
}

#[test]
fn the_last_day_is_not_one_left_out() {
    let left_out = dates(&["2024-12-01", "2024-11-01"]);
    let rule: Rule = "FREQ=MONTHLY;UNTIL=20241231".parse().unwrap();
    let recurrence = Recurrence::new(date("1900-01-01"), rule, vec![], left_out).unwrap();
    assert_eq!(recurrence.last(), Some(date("2024-10-01")));

    let rule: Rule = "FREQ=DAILY;COUNT=2".parse().unwrap();
    let left_out = dates(&["2024-01-01", "2024-01-02"]);
    let none = Recurrence::new(date("2024-01-01"), rule, vec![], left_out).unwrap();
    assert_eq!((none.first(), none.last()), (None, None));
}

#[test]
fn only_a_rule_with_an_end_has_a_last_day() {
    assert_eq!(recurrence("2024-01-01", "FREQ=DAILY").last(), None);
    let leap_days = recurrence("2024-02-29", "FREQ=YEARLY;COUNT=20");
    assert_eq!(leap_days.last(), leap_days.iter().last());
}

#[test]
fn the_largest_numbers_end_with_the_calendar() {
    for rule in [
        "FREQ=DAILY;INTERVAL=3652059",
        "FREQ=WEEKLY;INTERVAL=3652059",
        "FREQ=WEEKLY;INTERVAL=3652059;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=1",
        "FREQ=MONTHLY;INTERVAL=3652059",
        "FREQ=YEARLY;INTERVAL=3652059",
        "FREQ=YEARLY;INTERVAL=3652059;BYDAY=MO;BYSETPOS=1;COUNT=1",
        "FREQ=DAILY;INTERVAL=3652059;BYMONTH=1;COUNT=4294967295",
    ] {
        for start in ["0001-01-01", "9998-01-05"] {
            let days = recurrence(start, rule).iter().count();
            assert_eq!(days, 1, "{rule} from {start}");
        }
    }
    assert_eq!(recurrence("0001-01-01", "FREQ=DAILY;COUNT=4294967295").last(), Some(Date::MAX));
    assert_eq!(recurrence("9999-12-31", "FREQ=YEARLY;BYWEEKNO=52").iter().count(), 1);
}

#[test]
fn an_empty_or_reversed_window_is_empty() {
    let daily = recurrence("2024-01-01", "FREQ=DAILY");
    assert_eq!(daily.between(date("2024-02-01"), date("2024-02-01")).count(), 0);
    assert_eq!(daily.between(date("2024-02-02"), date("2024-02-01")).count(), 0);
    assert_eq!(daily.between(Date::MIN, Date::MAX).next(), Some(date("2024-01-01")));
}
