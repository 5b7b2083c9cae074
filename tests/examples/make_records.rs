//! Makes `examples/records/plans.jsonl`: what might have happened to the duties
//! of the example plans. Seeded, so that it prints the same records every time:
//!
//! `cargo run -p kyhan-tests --example make_records > examples/records/plans.jsonl`

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program of the tests")]

use kyhan::dates::Date;
use kyhan::model::{ObligationKind, Record, RecordEvent};
use kyhan::{Engine, Occurrence, ScheduleQuery};
use kyhan_tests::plans;

/// SplitMix64, enough to scatter days.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn days(&mut self, from: i32, until: i32) -> i32 {
        from + self.below((until - from) as u64) as i32
    }
}

fn main() {
    let engine = Engine::new(&plans()).unwrap();
    let query = ScheduleQuery::window("2023-07-01", "2025-01-01").unwrap();
    let schedule = engine.schedule(&query).unwrap();
    let mut random = Random(2024);
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
        until: None,
        basis: None,
        evidence: None,
    };
    let submitted = |on| record(RecordEvent::Submitted, on);
    let letter = |number: u64, on: Date| {
        Some(format!("Công văn {number}/UBND-VX ngày {}/{}/{}", on.day(), on.month(), on.year()))
    };
    match random.below(100) {
        0..72 => vec![submitted(due - random.days(0, 9))],
        72..88 => vec![submitted(due + random.days(1, 13))],
        88..91 => {
            let first = due - random.days(4, 9);
            let back = first + 2;
            vec![submitted(first), record(RecordEvent::Withdrawn, back), submitted(back + 1)]
        }
        91..94 => {
            let asked = due - random.days(2, 6);
            let until = due + 10;
            let extended = Record {
                until: Some(until),
                basis: letter(100 + random.below(900), asked),
                ..record(RecordEvent::Extended, asked)
            };
            vec![extended, submitted(until - random.days(0, 5))]
        }
        94..96 => {
            let on = due - random.days(5, 20);
            let basis = letter(100 + random.below(900), on);
            vec![Record { basis, ..record(RecordEvent::Waived, on) }]
        }
        _ => Vec::new(),
    }
}
