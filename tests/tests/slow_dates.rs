//! The engine against the slow reading of the law, over random duties.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use kyhan::dates::Date;
use kyhan::model::Register;
use kyhan::{Engine, Instant, Schedule, ScheduleQuery};
use kyhan_tests::cases;
use kyhan_tests::random::Random;
use kyhan_tests::random::duties::{amend, register};
use kyhan_tests::slow_dates::{Dated, Day, Law, day};

/// Duties in one register.
const DUTIES: u32 = 1_000;
/// Further duties in one register that are amended.
const AMENDED: u32 = 100;
/// Registers in a full run.
const REGISTERS: usize = 1_000;

/// What the engine says of a duty, as the slow reading says it.
fn told(schedule: &Schedule) -> Vec<(String, Dated)> {
    let mut told: Vec<(String, Dated)> = schedule
        .occurrences()
        .map(|occurrence| {
            let period = occurrence.period().inspect(|period| {
                assert_eq!(period.cut_off, period.last, "data are closed with the period");
            });
            let dated = Dated {
                named: day(occurrence.recurrence_id()),
                due: day(occurrence.due()),
                minutes: minutes(occurrence.due(), occurrence.due_at()),
                opens: occurrence.opens().map(day),
                last_working: day(occurrence.last_working_day()),
                period: period.map(|period| (day(period.from), day(period.last))),
            };
            (occurrence.obligation_id().to_owned(), dated)
        })
        .collect();
    told.sort_by(|one, other| {
        (&one.0, one.1.due, one.1.named).cmp(&(&other.0, other.1.due, other.1.named))
    });
    told
}

/// Minutes from the beginning of a day to an instant.
fn minutes(due: Date, instant: Instant) -> u16 {
    let text = instant.to_string();
    let (date, clock) = text.strip_suffix(":00+07:00").unwrap().split_once('T').unwrap();
    let (hours, minutes) = clock.split_once(':').unwrap();
    let within: u16 = hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap();
    if date.parse::<Date>().unwrap() == due { within } else { within + 24 * 60 }
}

fn compare(seed: u64) -> usize {
    let mut random = Random::new(seed);
    let mut register: Register = register(&mut random, DUTIES);
    amend(&mut random, &mut register, AMENDED);
    let engine = Engine::from_registers(vec![register.clone()]).unwrap();
    // Far enough from the ends of the decided years for three terms in a row.
    let from = Date::new(2022, 6, 1).unwrap() + random.below(900) as i32;
    let until = from + 100 + random.below(200) as i32;
    let query =
        ScheduleQuery { from, until, ..ScheduleQuery::window("2021-01-01", "2021-01-01").unwrap() };
    let told = told(&engine.schedule(&query).unwrap());
    let bound = |text: &str| text.parse::<Day>().unwrap();
    let law = Law::new(&register, bound("2019-05-01"), bound("2026-11-01"));
    let mut told = told.as_slice();
    for text in register.obligations.iter().filter(|text| text.amends.is_none()) {
        let expected = law.amended_dates(text, day(from), day(until));
        let count = told.iter().take_while(|(id, _)| *id == text.id).count();
        let (own, rest) = told.split_at(count);
        told = rest;
        let own: Vec<&Dated> = own.iter().map(|(_, dated)| dated).collect();
        assert_eq!(own, expected.iter().collect::<Vec<_>>(), "seed {seed}, {text:?}");
    }
    assert!(told.is_empty());
    register.obligations.len()
}

#[test]
fn every_date_is_that_of_the_slow_reading() {
    let registers = cases(REGISTERS);
    let next = AtomicUsize::new(1);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed > registers {
                        return;
                    }
                    compare(seed as u64 * 7919);
                }
            });
        }
    });
}
