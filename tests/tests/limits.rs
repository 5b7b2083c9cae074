//! Every limit of `kyhan::limits`: what is as large as it may be is taken, and
//! one more is an error that names the limit.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fmt::Write;

use kyhan::dates::recurrence::Rule;
use kyhan::limits::{
    MAX_ANSWER_BYTES, MAX_CALENDARS, MAX_DATES, MAX_DOCUMENT_BYTES, MAX_ENTRIES, MAX_HAND_OVERS,
    MAX_ID_BYTES, MAX_LENGTH, MAX_LEVELS, MAX_MEMBERS, MAX_NESTING, MAX_OCCURRENCES,
    MAX_REPETITIONS, MAX_REVISION, MAX_RULE_BYTES, MAX_TEXT_BYTES,
};
use kyhan::problem::Problem;
use kyhan::{Engine, Error, Lang, ScheduleQuery};

/// A register with an agency, an instrument and what is given.
fn register(rest: &str) -> String {
    format!(r#"{{"kyhan": 1, "instruments": [{{"id": "i", "kind": "plan", "title": "I"}}]{rest}}}"#)
}

fn duty(id: &str, fields: &str, timing: &str) -> String {
    format!(
        r#"{{"id": "{id}", "instrument": "i", "provision": "1", "title": "D",
            "action": "report", "bearers": []{fields}, "timing": {timing}}}"#
    )
}

fn duties(duties: &[String]) -> String {
    register(&format!(r#", "obligations": [{}]"#, duties.join(",")))
}

/// What is found and what may be, where a limit of this name is exceeded.
fn exceeded(what: &str, result: Result<impl Sized, Error>) -> Option<(usize, usize)> {
    let error = result.err()?;
    let of = |problem: &Problem| match problem {
        Problem::LimitExceeded { what: name, found, limit } if *name == what => {
            Some((*found as usize, *limit))
        }
        _ => None,
    };
    let found = error.diagnostics().iter().find_map(|found| of(&found.problem));
    for lang in [Lang::Vi, Lang::En] {
        let told: String = error
            .diagnostics()
            .iter()
            .map(|found| serde_json::to_string(&kyhan::diagnostic(found, lang)).unwrap())
            .collect();
        let told = told + &error.message(lang);
        assert!(found.is_none() || told.contains(&format!("`{what}`")), "{told}");
    }
    if found.is_none() {
        // A limit of an answer is the error itself.
        return error.message(Lang::En).contains(&format!("`{what}`")).then_some((0, 0));
    }
    found
}

/// Makes a register of a size, at the limit and one past it.
fn at_and_past(what: &str, limit: usize, make: impl Fn(usize) -> String) {
    let at = Engine::new(&[make(limit)]);
    assert!(at.is_ok(), "{what} at the limit: {}", at.unwrap_err());
    let past = exceeded(what, Engine::new(&[make(limit + 1)]));
    assert_eq!(past, Some((limit + 1, limit)), "{what}");
}

fn list(count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        write!(text, "{comma}{}", entry(number)).unwrap();
    }
    text
}

#[test]
fn a_document_has_so_many_bytes() {
    // Blanks at the end, which cost a reader nothing.
    let blank = |length: usize| {
        let mut text = register("").into_bytes();
        text.resize(length, b' ');
        text
    };
    assert!(Engine::new(&[blank(MAX_DOCUMENT_BYTES)]).is_ok());
    let past = exceeded("document bytes", Engine::new(&[blank(MAX_DOCUMENT_BYTES + 1)]));
    assert_eq!(past, Some((MAX_DOCUMENT_BYTES + 1, MAX_DOCUMENT_BYTES)));
}

#[test]
fn a_text_has_so_many_bytes() {
    at_and_past("text bytes", MAX_TEXT_BYTES, |length| {
        register(&format!(r#", "title": "{}""#, "x".repeat(length)))
    });
    // What is escaped neither ends a text nor hides its length.
    at_and_past("text bytes", MAX_TEXT_BYTES, |length| {
        let odd = if length % 2 == 0 { "" } else { "x" };
        register(&format!(r#", "title": "{odd}{}""#, r#"\""#.repeat(length / 2)))
    });
}

#[test]
fn brackets_are_refused_where_they_begin() {
    let brackets = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
    let braces = r#"{"x":"#.repeat(1_000_000) + "0" + &"}".repeat(1_000_000);
    for deep in [brackets, braces] {
        for text in [
            deep.clone(),
            register(&format!(r#", "title": {deep}"#)),
            register(&format!(r#", "agencies": {deep}"#)),
            register(&format!(r#", "groups": [{{"id": "g", "name": "G", "members": {deep}}}]"#)),
            duties(&[duty("d", "", &deep)]),
            duties(&[duty("d", "", &format!(r#"{{"during": {{"from": {deep}}}}}"#))]),
        ] {
            let found = Engine::new(&[text]).unwrap_err();
            assert!(!found.diagnostics().is_empty());
        }
    }
}

#[test]
fn lists_and_objects_nest_so_deep() {
    let code = |levels: u32| {
        // The register and its list of agencies are the first two.
        let inner = levels as usize - 2;
        let lists = "[".repeat(inner) + &"]".repeat(inner);
        let error = Engine::new(&[register(&format!(r#", "agencies": [{lists}]"#))]).unwrap_err();
        error.diagnostics().first().unwrap().problem.code()
    };
    // At the limit it is JSON, though no agency.
    assert_eq!(code(MAX_NESTING), "invalid-value");
    assert_eq!(code(MAX_NESTING + 1), "invalid-json");
}

#[test]
fn an_id_has_so_many_bytes() {
    let named = |length| {
        register(&format!(r#", "events": [{{"id": "{}", "title": "E"}}]"#, "x".repeat(length)))
    };
    assert!(Engine::new(&[named(MAX_ID_BYTES)]).is_ok());
    let past = Engine::new(&[named(MAX_ID_BYTES + 1)]).unwrap_err();
    assert_eq!(past.diagnostics().first().unwrap().problem.code(), "invalid-id");
}

#[test]
fn there_are_so_many_entries() {
    // The instrument is one of them.
    let events = list(MAX_ENTRIES - 1, |number| format!(r#"{{"id":"{number}","title":"E"}}"#));
    at_and_past("entries", MAX_ENTRIES, |count| {
        let more = if count > MAX_ENTRIES { r#",{"id":"more","title":"E"}"# } else { "" };
        register(&format!(r#", "events": [{events}{more}]"#))
    });
}

#[test]
fn there_are_so_many_calendars() {
    at_and_past("calendars", MAX_CALENDARS, |count| {
        let calendars = list(count, |number| format!(r#"{{"id": "{number}"}}"#));
        register(&format!(r#", "calendars": [{calendars}]"#))
    });
}

#[test]
fn agencies_stand_so_high_above_one_another() {
    at_and_past("levels of superior agencies", MAX_LEVELS, |levels| {
        let agencies = list(levels + 1, |number| match number {
            0 => r#"{"id": "a0", "name": "A", "level": "unit"}"#.to_owned(),
            _ => format!(
                r#"{{"id": "a{number}", "name": "A", "level": "unit", "parent": "a{}"}}"#,
                number - 1
            ),
        });
        register(&format!(r#", "agencies": [{agencies}]"#))
    });
}

#[test]
fn so_many_hand_overs_follow_one_another() {
    let make = |count: usize| {
        let agencies = list(count + 1, |number| {
            format!(r#"{{"id": "a{number}", "name": "A", "level": "unit"}}"#)
        });
        let first: kyhan::dates::Date = "2000-01-01".parse().unwrap();
        let successions = list(count, |number| {
            let operates = first + i32::try_from(number).unwrap();
            format!(
                r#"{{"from": ["a{number}"], "to": ["a{}"], "operates": "{operates}",
                    "basis": "ours"}}"#,
                number + 1
            )
        });
        let duty =
            duty("d", "", r#""unstated""#).replace(r#""bearers": []"#, r#""bearers": ["a0"]"#);
        register(&format!(
            r#", "agencies": [{agencies}], "successions": [{successions}], "obligations": [{duty}]"#
        ))
    };
    at_and_past("hand-overs in a row", MAX_HAND_OVERS, make);
}

#[test]
fn groups_hold_groups_on_so_many_levels() {
    let nested = |levels: usize| {
        // Ids from the top down and from the bottom up.
        let up = list(levels, |number| {
            let member = if number == 0 { "a".to_owned() } else { format!("g{:06}", number - 1) };
            format!(r#"{{"id": "g{number:06}", "name": "G", "members": ["{member}"]}}"#)
        });
        let down = list(levels, |number| {
            let member =
                if number == levels - 1 { "a".to_owned() } else { format!("h{:06}", number + 1) };
            format!(r#"{{"id": "h{number:06}", "name": "H", "members": ["{member}"]}}"#)
        });
        let agency = r#""agencies": [{"id": "a", "name": "A", "level": "unit"}]"#;
        register(&format!(r#", {agency}, "groups": [{up},{down}]"#))
    };
    at_and_past("levels of groups", MAX_LEVELS, nested);
    let far = exceeded("levels of groups", Engine::new(&[nested(100_000)]));
    assert_eq!(far, Some((MAX_LEVELS + 1, MAX_LEVELS)));
}

#[test]
fn so_many_due_days_count_from_one_another() {
    at_and_past("due days in a row", MAX_LEVELS, |levels| {
        let mut row = vec![duty("d0", "", r#"{"once": {"when": "2024-01-01", "bound": "by"}}"#)];
        for number in 1..=levels {
            let after = format!(r#"{{"obligation": "d{}"}}"#, number - 1);
            let timing =
                format!(r#"{{"within": {{"length": 1, "unit": "days", "after": {after}}}}}"#);
            row.push(duty(&format!("d{number}"), "", &timing));
        }
        duties(&row)
    });
}

#[test]
fn so_many_members_are_left_after_fan_out() {
    // A group of a thousand, and lists of bearers that hold it and one other.
    const SIZE: usize = 1_000;
    let make = |members: usize| {
        let lists = (members - 1) / SIZE - 1;
        let others = members - SIZE * (lists + 1);
        let agencies = list(SIZE + lists, |number| {
            format!(r#"{{"id": "a{number}", "name": "A", "level": "unit"}}"#)
        });
        let ids = |count| list(count, |number| format!(r#""a{number}""#));
        let duties = list(lists, |number| {
            let timing = r#""unstated""#;
            // The group comes to the same thousand with any of its members.
            let fields = match number {
                0..SIZE => format!(r#", "bearers": ["g", "a{number}"]"#),
                _ => format!(r#", "bearers": ["g", "a{}", "a{}"]"#, number % SIZE, number / SIZE),
            };
            duty(&format!("d{number}"), "", timing).replace(r#", "bearers": []"#, &fields)
        });
        register(&format!(
            r#", "agencies": [{agencies}], "groups": [
                {{"id": "g", "name": "G", "members": [{}]}},
                {{"id": "h", "name": "H", "members": [{}]}}],
            "obligations": [{duties}]"#,
            ids(SIZE),
            ids(others),
        ))
    };
    at_and_past("members after fan-out", MAX_MEMBERS, make);
}

#[test]
fn a_length_is_so_long() {
    let limit = MAX_LENGTH as usize;
    at_and_past("length", limit, |length| {
        let timing = format!(
            r#"{{"within": {{"length": {length}, "unit": "days", "after": {{"event": "e"}}}}}}"#
        );
        let event = r#", "events": [{"id": "e", "title": "E", "date": "2024-01-01"}]"#;
        let duty = duty("d", "", &timing);
        register(&format!(r#"{event}, "obligations": [{duty}]"#))
    });
    at_and_past("days of an instrument", limit, |days| {
        let from: kyhan::dates::Date = "2000-01-01".parse().unwrap();
        let until = from + i32::try_from(days).unwrap();
        format!(
            r#"{{"kyhan": 1, "instruments": [{{"id": "i", "kind": "plan", "title": "I",
                "effective": {{"from": "{from}", "until": "{until}"}}}}]}}"#
        )
    });
}

#[test]
fn a_revision_has_so_high_a_number() {
    at_and_past("revision number", MAX_REVISION as usize, |number| {
        format!(r#"{{"kyhan": 1, "revision": {{"number": {number}, "date": "2024-01-02"}}}}"#)
    });
}

#[test]
fn an_alert_repeats_so_many_times() {
    at_and_past("times of an alert", MAX_REPETITIONS as usize, |times| {
        format!(
            r#"{{"kyhan": 1, "alertPolicies": [{{"id": "p", "steps": [{{"id": "s", "to": "bearer",
                "after": {{"length": 1, "unit": "days"}}, "repeat": {{"every": 1, "times": {times}}}}}]}}]}}"#
        )
    });
}

#[test]
fn the_revisions_of_all_versions_count_together() {
    // 30 documents, each of which states one duty anew.
    let document = |number: usize, revision: u32| {
        let (relations, amends) = match number {
            0 => (String::new(), String::new()),
            _ => (
                format!(
                    r#", "relations": [{{"kind": "amends", "instrument": "i{}",
                        "from": "{}-01-01"}}]"#,
                    number - 1,
                    2000 + number
                ),
                format!(r#", "amends": "d{}""#, number - 1),
            ),
        };
        format!(
            r#"{{"kyhan": 1, "revision": {{"number": {revision}, "date": "2024-01-02"}},
                "instruments": [{{"id": "i{number}", "kind": "plan", "title": "I"{relations}}}],
                "obligations": [{{"id": "d{number}", "instrument": "i{number}", "provision": "1",
                    "title": "D", "action": "report", "bearers": []{amends},
                    "timing": "unstated"}}]}}"#
        )
    };
    let documents = |revision| (0..30).map(|number| document(number, revision)).collect::<Vec<_>>();
    assert!(Engine::new(&documents(1_000)).is_ok(), "{:?}", Engine::new(&documents(1_000)).err());
    let past = exceeded("revision number", Engine::new(&documents(MAX_REVISION)));
    assert_eq!(past, Some((30 * (MAX_REVISION as usize + 1), MAX_REVISION as usize)));
}

#[test]
fn a_rule_has_so_many_bytes() {
    let rule = |length: usize| {
        let head = "FREQ=MONTHLY;BYMONTHDAY=1";
        // Numbers may stand in a list more than once.
        let mut text = head.to_owned() + &",1".repeat((length - head.len()) / 2);
        if text.len() < length {
            text.insert(text.len() - 1, '0');
        }
        assert_eq!(text.len(), length);
        text
    };
    assert!(rule(MAX_RULE_BYTES).parse::<Rule>().is_ok());
    let past = rule(MAX_RULE_BYTES + 1).parse::<Rule>().unwrap_err().to_string();
    assert!(past.contains(&MAX_RULE_BYTES.to_string()), "{past}");
}

#[test]
fn an_answer_has_so_many_dates() {
    let engine = Engine::new::<&str>(&[]).unwrap();
    let ask = |count: usize| {
        let request = format!(
            r#"{{"call": "expand", "start": "1600-01-01", "rrule": "FREQ=DAILY;COUNT={count}"}}"#
        );
        engine.answer(request.as_bytes())
    };
    assert!(ask(MAX_DATES).is_ok());
    let past = ask(MAX_DATES + 1).unwrap_err();
    assert!(past.contains("limit-exceeded") && past.contains("`dates`"), "{past}");
}

#[test]
fn an_answer_has_so_many_occurrences() {
    // Every day of some years for each of some agencies.
    let agencies = 5_000;
    let ask = |days: usize| {
        let agencies_text = list(agencies, |number| {
            format!(r#"{{"id": "a{number}", "name": "A", "level": "unit"}}"#)
        });
        let ids = list(agencies, |number| format!(r#""a{number}""#));
        let timing = format!(
            r#"{{"recurring": {{"start": "2000-01-01", "bound": "by",
                "rrule": "FREQ=DAILY;COUNT={days}"}}}}"#
        );
        let duty = duty("d", "", &timing).replace(r#""bearers": []"#, r#""bearers": ["g"]"#);
        let engine = Engine::new(&[register(&format!(
            r#", "agencies": [{agencies_text}],
            "groups": [{{"id": "g", "name": "G", "members": [{ids}]}}], "obligations": [{duty}]"#
        ))])
        .unwrap();
        let query = ScheduleQuery::window("2000-01-01", "2010-01-01").unwrap();
        assert_eq!(query.limit.unwrap_or(MAX_OCCURRENCES), MAX_OCCURRENCES);
        match engine.schedule(&query) {
            Ok(schedule) => Ok(schedule.len()),
            Err(error) => Err(exceeded("occurrences", Err::<(), _>(error))),
        }
    };
    let days = MAX_OCCURRENCES / agencies;
    assert_eq!(ask(days), Ok(MAX_OCCURRENCES));
    assert_eq!(ask(days + 1), Err(Some((0, 0))));
}

/// Where addresses have 64 bits, no text can be longer than the limit.
#[test]
fn an_answer_has_so_many_bytes() {
    if cfg!(target_pointer_width = "64") {
        assert_eq!(MAX_ANSWER_BYTES, isize::MAX as usize);
        return;
    }
    let ask = |occurrences: usize| {
        let timing = format!(
            r#"{{"recurring": {{"start": "2000-01-01", "bound": "by",
                "rrule": "FREQ=DAILY;COUNT={occurrences}"}}}}"#
        );
        let title = format!(r#""title": "{}""#, "x".repeat(MAX_TEXT_BYTES));
        let duty = duty("d", "", &timing).replace(r#""title": "D""#, &title);
        let engine = Engine::new(&[duties(&[duty])]).unwrap();
        engine.answer(br#"{"call": "schedule", "from": "2000-01-01", "until": "2030-01-01"}"#)
    };
    // Occurrences differ by some bytes, which are few beside the title of each.
    let length = |occurrences| ask(occurrences).unwrap().len();
    let most = MAX_ANSWER_BYTES / (length(2) - length(1));
    assert!(length(most - most / 64) < MAX_ANSWER_BYTES);
    let past = ask(most + most / 64).unwrap_err();
    assert!(past.contains("limit-exceeded") && past.contains("`answer bytes`"), "{past}");
}

/// A new limit comes with a test.
#[test]
fn every_limit_is_tried() {
    let limits = read("core/src/limits.rs");
    let names: Vec<&str> = limits
        .lines()
        .filter_map(|line| line.strip_prefix("pub const ")?.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    assert!(names.len() > 10, "the limits were not found: {names:?}");
    // What stands before the first test only imports them.
    let own = read("tests/tests/limits.rs");
    let (_, tests) = own.split_once("#[test]").unwrap();
    let untried: Vec<&str> = names.into_iter().filter(|name| !tests.contains(*name)).collect();
    assert!(untried.is_empty(), "no test for {untried:?}");
}

fn read(path: &str) -> String {
    std::fs::read_to_string(kyhan_tests::vectors::project_path(path)).unwrap()
}
