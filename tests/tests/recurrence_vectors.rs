//! The vectors of recurrence: a start and a rule, and their days or a refusal.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fs;
use std::path::Path;

use kyhan::dates::Date;
use kyhan::dates::recurrence::{Recurrence, Rule, RuleError};
use serde_json::Value;

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn expand(request: &Value) -> Result<Vec<String>, RuleError> {
    let date = |name: &str| request.get(name).map(|text| text.as_str().unwrap().parse().unwrap());
    let rule: Rule = request.get("rrule").unwrap().as_str().unwrap().parse()?;
    let recurrence = Recurrence::new(date("start").unwrap(), rule, vec![], vec![])?;
    let limit = request
        .get("limit")
        .map_or(usize::MAX, |limit| limit.as_u64().unwrap().try_into().unwrap_or(usize::MAX));
    let from = date("from").unwrap_or(Date::MIN);
    let until: Option<Date> = date("until");
    let days: Vec<String> = match until {
        Some(until) => {
            recurrence.between(from, until).take(limit).map(|day| day.to_string()).collect()
        }
        None => recurrence
            .iter()
            .filter(|day| *day >= from)
            .take(limit)
            .map(|day| day.to_string())
            .collect(),
    };
    Ok(days)
}

#[test]
fn every_vector_gives_its_days_or_is_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/recurrence");
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let case = entry.unwrap().path();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let answer = expand(&read(&case.join("request.json")));
        count += 1;
        if name.starts_with("refuse-") {
            if let Ok(days) = answer {
                wrong.push(format!("{name} is not refused but gives {days:?}"));
            }
            continue;
        }
        let expected = read(&case.join("expect.json"));
        let expected: Vec<&str> = expected
            .get("dates")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|day| day.as_str().unwrap())
            .collect();
        match answer {
            Ok(days) if days == expected => {}
            other => wrong.push(format!("{name}: {other:?} instead of {expected:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 100, "{count} vectors");
}
