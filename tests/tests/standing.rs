//! What must hold for standing and alerts whatever happened: on the example
//! plans, with thousands of seeded records that make no sense together.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::HashSet;

use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{AlertsQuery, Engine, EvaluateQuery, ScheduleQuery, Status};
use kyhan_tests::plans;
use kyhan_tests::random::Random;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Records of occurrences of 2024, several for many of them, in any order.
fn records(engine: &Engine, seed: u64) -> Vec<Record> {
    let mut random = Random::new(seed);
    let query = ScheduleQuery::window("2024-01-01", "2025-01-01").unwrap();
    let ids: Vec<String> =
        engine.schedule(&query).unwrap().occurrences().map(|occurrence| occurrence.id()).collect();
    (0..600)
        .map(|_| {
            let occurrence = ids[random.below(ids.len() as u32) as usize].clone();
            let on = day("2024-01-01") + random.below(420) as i32;
            let event = match random.below(6) {
                0..3 => RecordEvent::Submitted,
                3 => RecordEvent::Withdrawn,
                4 => RecordEvent::Waived,
                _ => RecordEvent::Extended,
            };
            let until = (event == RecordEvent::Extended).then(|| on + random.below(60) as i32);
            Record { occurrence, event, on: Some(on), at: None, until, basis: None, evidence: None }
        })
        .collect()
}

fn alert_ids(engine: &Engine, records: &[Record], since: Date, until: Date) -> Vec<String> {
    let query = AlertsQuery { since, until, agency: None, acknowledged: Vec::new() };
    let alerts = engine.alerts(&query, records).unwrap();
    alerts.alerts().iter().map(|alert| alert.id()).collect()
}

#[test]
fn the_alerts_of_a_span_are_those_of_its_parts_each_once() {
    let engine = Engine::new(&plans()).unwrap();
    let mut random = Random::new(7);
    for seed in 0..8 {
        let records = records(&engine, seed);
        let since = day("2023-12-31");
        let until = day("2025-03-01");
        let whole = alert_ids(&engine, &records, since, until);
        let distinct: HashSet<&String> = whole.iter().collect();
        assert_eq!(distinct.len(), whole.len(), "an id twice");
        assert!(whole.len() > 100);

        let mut parts = Vec::new();
        let mut from = since;
        while from < until {
            let end = (from + random.below(20) as i32).min(until);
            parts.extend(alert_ids(&engine, &records, from, end));
            from = end.max(from + 1).min(until);
            if end < from {
                parts.extend(alert_ids(&engine, &records, end, from));
            }
        }
        let (mut whole, mut parts) = (whole, parts);
        whole.sort();
        parts.sort();
        assert_eq!(whole, parts, "seed {seed}");
    }
}

#[test]
fn no_rate_exceeds_the_whole_and_every_duty_has_one_status() {
    let engine = Engine::new(&plans()).unwrap();
    for seed in 0..8 {
        let mut records = records(&engine, seed);
        for step in 0..14 {
            let on = day("2024-01-15") + step * 30;
            let query = EvaluateQuery::on(on);
            let standing = engine.evaluate(&query, &records).unwrap();
            let answer: serde_json::Value =
                serde_json::from_str(&standing.to_json(kyhan::Lang::En).unwrap()).unwrap();
            let rates = &answer["rates"];
            let lists = ["agencies", "instruments", "periods", "indicators"];
            let all = lists.iter().flat_map(|list| rates[*list].as_array().unwrap());
            for rate in all.chain([&rates["total"]]) {
                let number = |name: &str| rate[name].as_u64().unwrap();
                assert!(number("actual") <= number("expected"), "{rate}");
                assert!(number("actualOnTime") <= number("actual"), "{rate}");
                assert!(rate["reportingRate"].as_f64().unwrap_or(0.0) <= 100.0);
                let punctual: u64 = rate["punctuality"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|bucket| bucket["count"].as_u64().unwrap())
                    .sum();
                assert_eq!(punctual, number("actual"));
            }
            for finding in standing.findings() {
                if finding.status() == Status::Overdue {
                    assert!(on > finding.due());
                }
            }
            // The order of records does not matter but for those of one day.
            let text = standing.to_json(kyhan::Lang::Vi).unwrap();
            records.sort_by_key(|record| record.on);
            let sorted =
                engine.evaluate(&query, &records).unwrap().to_json(kyhan::Lang::Vi).unwrap();
            let findings = |text: &str| {
                serde_json::from_str::<serde_json::Value>(text).unwrap()["findings"].clone()
            };
            assert_eq!(findings(&text), findings(&sorted));
        }
    }
}
