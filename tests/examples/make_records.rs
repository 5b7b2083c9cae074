//! Makes `examples/records/plans.jsonl`: what might have happened to the duties
//! of the example plans. Seeded, so that it prints the same records every time:
//!
//! `cargo run -p kyhan-tests --example make_records > examples/records/plans.jsonl`

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program of the tests")]

use kyhan::dates::Date;
use kyhan::model::{ObligationKind, Record, RecordEvent};
use kyhan::{Engine, Occurrence, ScheduleQuery};
use kyhan_tests::plans;
use kyhan_tests::random::Random;

fn main() {
    let engine = Engine::new(&plans()).unwrap();
    let query = ScheduleQuery::window("2023-07-01", "2025-01-01").unwrap();
    let schedule = engine.schedule(&query).unwrap();
    let mut random = Random::new(2024);
    let mut records: Vec<Record> = schedule
        .occurrences()
        // Nobody in particular does what names nobody.
        .filter(|occurrence| occurrence.kind() == ObligationKind::Duty)
        .flat_map(|occurrence| history(&occurrence, &mut random))
        .collect();
    records.sort_by(|a, b| (a.on, &a.occurrence, a.event).cmp(&(b.on, &b.occurrence, b.event)));
    for record in records {
        println!("{}", serde_json::to_string(&record).unwrap());
    }
}

/// Most are in time, some late, a few lifted, extended, taken back or missing.
fn history(occurrence: &Occurrence<'_>, random: &mut Random) -> Vec<Record> {
    let due = occurrence.due();
    let record = |event, on: Date| Record {
        occurrence: occurrence.id(),
        event,
        on: Some(on),
        at: None,
        last: None,
        basis: None,
        evidence: None,
    };
    let submitted = |on| record(RecordEvent::Submitted, on);
    let letter = |number: u32, on: Date| {
        Some(format!("Công văn {number}/UBND-VX ngày {}/{}/{}", on.day(), on.month(), on.year()))
    };
    match random.below(100) {
        0..72 => vec![submitted(due - random.between(0, 9))],
        72..88 => vec![submitted(due + random.between(1, 13))],
        88..91 => {
            let first = due - random.between(4, 9);
            let back = first + 2;
            vec![submitted(first), record(RecordEvent::Withdrawn, back), submitted(back + 1)]
        }
        91..94 => {
            let asked = due - random.between(2, 6);
            let until = due + 10;
            let extended = Record {
                last: Some(until),
                basis: letter(100 + random.below(900), asked),
                ..record(RecordEvent::Extended, asked)
            };
            vec![extended, submitted(until - random.between(0, 5))]
        }
        94..96 => {
            let on = due - random.between(5, 20);
            let basis = letter(100 + random.below(900), on);
            vec![Record { basis, ..record(RecordEvent::Waived, on) }]
        }
        _ => Vec::new(),
    }
}
