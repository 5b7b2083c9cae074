//! Random registers as JSON, with agencies that change and duties of every kind.
#![expect(clippy::indexing_slicing, reason = "a field of a JSON value is made where it is missing")]

use kyhan::dates::recurrence::{Recurrence, Rule};
use serde_json::{Map, Value, json};

use super::Random;
use super::rules::rule;

const AGENCIES: u32 = 8;
const EVENTS: u32 = 3;
const LEVELS: [&str; 3] = ["province", "district", "commune"];
const FUNCTIONS: [&str; 2] = ["labour", "training"];
const UNITS: [&str; 5] = ["days", "workingDays", "weeks", "months", "years"];
const PERIODS: [&str; 6] = ["month", "quarter", "halfYear", "nineMonths", "year", "schoolYear"];
const CONVENTIONS: [&str; 7] = [
    "unadjusted",
    "following",
    "modifiedFollowing",
    "preceding",
    "modifiedPreceding",
    "halfMonthModifiedFollowing",
    "nearest",
];

/// A register of some agencies that split, merge, open and close, and of
/// duties with timings of every kind.
pub fn register(random: &mut Random) -> Value {
    let obligations = 3 + random.below(10);
    json!({
        "kyhan": 1,
        "settings": {"before": random.pick(&["exclusive", "exclusive", "inclusive"])},
        "agencies": (0..AGENCIES).map(|at| agency(random, at)).collect::<Value>(),
        "groups": [
            {"id": "listed", "name": "Listed", "members": [agency_id(0), agency_id(1), "under"]},
            {"id": "under", "name": "Under",
                "members": {"under": agency_id(0), "level": random.pick(&LEVELS)}},
            {"id": "collective", "name": "Collective"},
        ],
        "successions": (0..random.below(5)).map(|_| succession(random)).collect::<Value>(),
        "instruments": [
            {"id": "open", "kind": "plan", "title": "Open"},
            {"id": "bounded", "kind": "plan", "title": "Bounded", "issued": "2015-05-05",
                "effective": {"from": "2023-06-01", "until": "2026-06-30"}},
        ],
        "events": (0..EVENTS).map(|at| event(random, at)).collect::<Value>(),
        "obligations": (0..obligations).map(|at| obligation(random, at)).collect::<Value>(),
        "calendars": [{"id": "own", "base": "vn-public-sector", "days": [
            {"date": "2024-06-10", "kind": "off", "name": "Own", "basis": "Ours"},
            {"date": "2024-06-15", "kind": "working", "name": "Own", "basis": "Ours"}]}],
    })
}

fn agency_id(at: u32) -> String {
    format!("agency-{at}")
}

fn any_agency(random: &mut Random) -> String {
    agency_id(random.below(AGENCIES))
}

/// A day of the years in which the tests look.
fn day(random: &mut Random) -> String {
    let (year, month) = (2023 + random.below(4), 1 + random.below(12));
    let day = if random.one_in(4) { 28 } else { 1 + random.below(28) };
    format!("{year}-{month:02}-{day:02}")
}

fn agency(random: &mut Random, at: u32) -> Value {
    let mut agency = json!({"id": agency_id(at), "name": format!("Agency {at}"),
        "level": random.pick(&LEVELS)});
    if at > 0 && random.one_in(2) {
        agency["parent"] = agency_id(random.below(at)).into();
    }
    if random.one_in(4) {
        agency["opened"] = day(random).into();
    } else if random.one_in(3) {
        agency["closed"] = day(random).into();
    }
    agency
}

fn succession(random: &mut Random) -> Value {
    let heirs: Vec<String> = (0..random.below(4)).map(|_| any_agency(random)).collect();
    let mut succession = json!({"from": [any_agency(random)], "to": heirs,
        "operates": day(random), "basis": "Ours"});
    if random.one_in(2) {
        succession["function"] = random.pick(&FUNCTIONS).into();
    }
    succession
}

fn event(random: &mut Random, at: u32) -> Value {
    let mut event = json!({"id": format!("event-{at}"), "title": format!("Event {at}")});
    if at > 0 {
        event["date"] = day(random).into();
        return event;
    }
    // No day twice for one party.
    let happened = (0..random.below(4)).map(|at| {
        let on = format!("{}-{:02}-{:02}", 2024 + at, 1 + random.below(12), 1 + random.below(28));
        match random.below(4) {
            0 => json!({"on": on}),
            1 => json!({"on": on, "party": "listed"}),
            _ => json!({"on": on, "party": any_agency(random)}),
        }
    });
    event["happened"] = happened.collect();
    event
}

fn obligation(random: &mut Random, at: u32) -> Value {
    let mut bearers: Vec<String> = (0..random.below(3)).map(|_| any_agency(random)).collect();
    if random.one_in(4) {
        bearers.push(random.pick(&["listed", "under", "collective"]).to_owned());
    }
    let mut obligation = json!({
        "id": format!("duty-{at}"), "provision": "1", "title": format!("Duty {at}"),
        "instrument": random.pick(&["open", "bounded"]), "action": "report",
        "bearers": bearers, "recipients": [any_agency(random)],
        "timing": timing(random, at),
        "reportingPeriod": {"unit": random.pick(&PERIODS),
            "regime": random.pick(&["calendar", "decree09"]),
            "offset": random.below(3) as i32 - 1},
    });
    let optional = [
        ("function", &FUNCTIONS[..]),
        ("convention", &CONVENTIONS[..]),
        ("calendar", &["own"][..]),
    ];
    for (field, values) in optional {
        if random.one_in(2) {
            obligation[field] = random.pick(values).into();
        }
    }
    obligation
}

fn timing(random: &mut Random, at: u32) -> Value {
    let bound = random.pick(&["before", "by", "on"]);
    match random.below(9) {
        0 | 1 => {
            let day = day(random);
            let when = match random.below(4) {
                0 => day.get(..4).unwrap_or_default().to_owned(),
                1 => day.get(..7).unwrap_or_default().to_owned(),
                2 => format!("2025-Q{}", 1 + random.below(4)),
                _ => day,
            };
            json!({"once": with_time(random, json!({"when": when, "bound": bound}))})
        }
        2..=4 => {
            let (start, rrule) = recurrence(random);
            let mut recurring = json!({"start": start, "rrule": rrule, "bound": bound});
            if random.one_in(4) {
                recurring["span"] = length(random);
            } else {
                recurring = with_time(random, recurring);
            }
            json!({"recurring": recurring})
        }
        5 => {
            let (first, second) = (day(random), day(random));
            json!({"during": {"from": first.clone().min(second.clone()), "until": first.max(second)}})
        }
        6 => {
            let after = match random.below(4) {
                0 => json!("periodEnd"),
                1 => json!("cutOff"),
                _ => anchor(random, at),
            };
            let mut within = length(random);
            within["after"] = after;
            within["rounding"] = random.pick(&["down", "up"]).into();
            within["counting"] = random.pick(&["firstDayExcluded", "firstDayIncluded"]).into();
            json!({"within": within})
        }
        7 => {
            let mut lead = json!({"length": random.below(60), "unit": random.pick(&UNITS[..3])});
            lead["before"] = anchor(random, at);
            json!({"leadTime": lead})
        }
        _ if at > 0 && random.one_in(2) => {
            json!({"asPrescribed": {"obligation": format!("duty-{}", random.below(at))}})
        }
        _ => json!(random.pick(&["continuous", "onRequest", "adHoc", "unstated"])),
    }
}

/// A first day and a rule that has some day.
fn recurrence(random: &mut Random) -> (String, String) {
    loop {
        let (start, rule) = (random.day(), rule(random));
        let parsed = rule.parse::<Rule>();
        if parsed.is_ok_and(|rule| Recurrence::new(start, rule, vec![], vec![]).is_ok()) {
            return (start.to_string(), rule);
        }
    }
}

fn with_time(random: &mut Random, mut timing: Value) -> Value {
    if random.one_in(4) {
        timing["time"] = random.pick(&["00:00", "07:30", "17:00", "24:00"]).into();
    }
    timing
}

/// An event, or a duty that stands before this one, so that no cycle arises.
fn anchor(random: &mut Random, at: u32) -> Value {
    let mut anchor = Map::new();
    if at > 0 && random.one_in(2) {
        anchor.insert("obligation".to_owned(), format!("duty-{}", random.below(at)).into());
    } else {
        anchor.insert("event".to_owned(), format!("event-{}", random.below(EVENTS)).into());
    }
    Value::Object(anchor)
}

/// Mostly short, now and then as long as it may be.
fn length(random: &mut Random) -> Value {
    let length = if random.one_in(12) { kyhan::MAX_LENGTH } else { 1 + random.below(40) };
    json!({"length": length, "unit": random.pick(&UNITS)})
}

/// The same register as several documents, entries dealt out at random and
/// every list in another order.
pub fn dealt_out(random: &mut Random, register: &Value) -> Vec<String> {
    let mut documents = vec![json!({"kyhan": 1}); 3];
    for document in &mut documents {
        document["settings"] = register["settings"].clone();
    }
    for (list, entries) in register.as_object().into_iter().flatten() {
        let mut entries = match entries.as_array() {
            Some(entries) => entries.clone(),
            None => continue,
        };
        while !entries.is_empty() {
            let entry = entries.swap_remove(random.below(entries.len() as u32) as usize);
            let to = random.below(documents.len() as u32) as usize;
            if let Some(document) = documents.get_mut(to) {
                match document[list].as_array_mut() {
                    Some(list) => list.push(entry),
                    None => document[list] = json!([entry]),
                }
            }
        }
    }
    documents.iter().map(Value::to_string).collect()
}
