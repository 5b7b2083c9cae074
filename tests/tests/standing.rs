//! What must hold for standing and alerts whatever happened: on the example
//! plans, with thousands of seeded records that make no sense together.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use std::collections::HashSet;

use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{AlertsQuery, Engine, ScheduleQuery, StandingQuery, Status};
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
            let last = (event == RecordEvent::Extended).then(|| on + random.below(60) as i32);
            Record { occurrence, event, on: Some(on), at: None, last, basis: None, evidence: None }
        })
        .collect()
}

fn alert_ids(engine: &Engine, records: &[Record], since: Date, last: Date) -> Vec<String> {
    let query =
        AlertsQuery { records: Some(records.to_vec().into()), ..AlertsQuery::after(since, last) };
    engine.alerts(&query).unwrap().alerts().map(|alert| alert.id()).collect()
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
            let query = |records: &[Record]| StandingQuery {
                records: Some(records.to_vec().into()),
                ..StandingQuery::on(on)
            };
            let standing = engine.standing(&query(&records)).unwrap();
            let answer = standing.answer();
            let rates = &answer.rates;
            let lists = [&rates.agencies, &rates.instruments, &rates.periods, &rates.indicators];
            for rate in lists.into_iter().flatten().chain([&rates.total]) {
                assert!(rate.actual <= rate.expected, "{rate:?}");
                assert!(rate.actual_on_time <= rate.actual, "{rate:?}");
                assert!(rate.reporting_rate.unwrap_or(0.0) <= 100.0);
                let punctual: u32 = rate.punctuality.iter().map(|bucket| bucket.count).sum();
                assert_eq!(punctual, rate.actual);
            }
            for finding in standing.findings() {
                if finding.status() == Status::Overdue {
                    assert!(on > finding.due());
                }
            }
            // The order of records does not matter but for those of one day.
            records.sort_by_key(|record| record.on);
            let sorted = engine.standing(&query(&records)).unwrap();
            assert!(answer.findings.iter().eq(sorted.answer().findings.iter()));
        }
    }
}
