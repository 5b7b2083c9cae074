//! The national register: what compiling, scheduling, standings, alerts, checks, chains and
//! sheets of it cost, and its peak memory.
//!
//! Each size runs in a process of its own, so that its peak is its own:
//! `cargo bench -p kyhan-bench --bench register [groups|flat]`.
#![allow(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::hint::black_box;
use std::process::Command;

use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, Engine, Occurrence, ScheduleQuery,
    StandingQuery,
};
use kyhan_bench::figures::figure;
use kyhan_bench::memory::{peak_megabytes, reset_peak};
use kyhan_bench::turns::{least_seconds, timed};
use kyhan_tests::national::{self, Shape};

/// Shape and scale: how many times the duties of a country.
const SIZES: [(&str, &str); 4] =
    [("groups", "1"), ("groups", "10"), ("groups", "100"), ("flat", "1")];

/// The days whose alerts are asked for, one after the other.
const DAYS_OF_ALERTS: i32 = 365;

/// Records of occurrences that nobody knows.
const UNKNOWN: usize = 1000;

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|text| !text.starts_with("--")).collect();
    if let [shape, scale] = &arguments[..] {
        return Size::new(shape, scale.parse().expect("a scale is a number")).measure();
    }
    let program = std::env::current_exe().expect("this program has a path");
    for (shape, scale) in SIZES {
        if arguments.is_empty() || arguments.iter().any(|wanted| wanted == shape) {
            let status = Command::new(&program).args([shape, scale]).status();
            assert!(status.expect("it starts").success(), "{shape} {scale}");
        }
    }
}

/// One size of the register.
struct Size {
    shape: Shape,
    scale: u32,
    first_day: Date,
    /// What its figures' names begin with.
    name: String,
}

impl Size {
    fn new(shape: &str, scale: u32) -> Size {
        Size {
            shape: if shape == "flat" { Shape::Flat } else { Shape::Groups },
            scale,
            first_day: national::FROM.parse().expect("a day"),
            name: format!("register.{shape}.{scale}"),
        }
    }

    fn figure(&self, name: &str, value: f64) {
        figure(&format!("{}.{name}", self.name), value);
    }

    fn measure(&self) {
        let engine = self.compiling();
        let (occurrences, expanding) = self.scheduling(&engine);
        self.alerts(&engine, occurrences, expanding);
        self.standings(&engine);
        self.sheets(&engine);
        // At the largest size the answers themselves are what costs.
        if self.scale <= 10 {
            self.chains_and_checks(&engine);
        }
    }

    fn compiling(&self) -> Engine {
        let texts = national::texts(self.shape, self.scale);
        let bytes: usize = texts.iter().map(String::len).sum();
        let obligations: usize =
            texts.iter().map(|text| text.matches("\"provision\":").count()).sum();
        let rounds = if bytes < 20_000_000 { 7 } else { 2 };
        let (mut compiling, mut parsing) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..rounds {
            let (engine, seconds) = timed(|| Engine::new(&texts));
            drop(engine.expect("the register is right"));
            compiling = compiling.min(seconds);
            // One after the other, so that the values of one document are held at a time.
            let (_, seconds) = timed(|| {
                for text in &texts {
                    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
                    black_box(value);
                }
            });
            parsing = parsing.min(seconds);
        }
        reset_peak();
        let before = peak_megabytes().unwrap_or_default();
        let engine = Engine::new(&texts).expect("the register is right");
        self.figure("json_mb", bytes as f64 / 1e6);
        self.figure("obligations", obligations as f64);
        self.figure("compile_mb_s", bytes as f64 / compiling / 1e6);
        self.figure("against_serde_json_value", parsing / compiling);
        let grown = peak_megabytes().unwrap_or_default() - before;
        self.figure("bytes_an_obligation", grown * 1e6 / obligations as f64);
        engine
    }

    /// Returns the number of occurrences and the seconds of the best call.
    fn scheduling(&self, engine: &Engine) -> (usize, f64) {
        reset_peak();
        let query = window();
        let before = peak_megabytes().unwrap_or_default();
        // The first answer pays for fresh pages of memory, the next ones may not.
        let mut rates = Vec::new();
        let mut occurrences = 0;
        for _ in 0..if self.scale < 100 { 7 } else { 2 } {
            let (schedule, seconds) = timed(|| engine.schedule(&query).expect("no limit is set"));
            occurrences = schedule.len();
            rates.push(occurrences as f64 / seconds);
        }
        let best = rates.iter().copied().fold(0.0, f64::max);
        let grown = peak_megabytes().unwrap_or_default() - before;
        self.figure("occurrences_m", occurrences as f64 / 1e6);
        self.figure("first_m_s", rates.first().copied().unwrap_or_default() / 1e6);
        self.figure("best_m_s", best / 1e6);
        self.figure("bytes_an_occurrence", grown * 1e6 / occurrences as f64);
        (occurrences, occurrences as f64 / best)
    }

    fn alerts(&self, engine: &Engine, occurrences: usize, expanding: f64) {
        let mut alerts = 0;
        let mut fullest = (0, 0.0);
        let mut total_seconds = 0.0;
        for since in (0..DAYS_OF_ALERTS).map(|days| self.first_day + days) {
            let query = AlertsQuery::after(since, since + 1);
            let mut ask = || {
                alerts = engine.alerts(&query).expect("no agency is asked for").alerts().len();
            };
            let seconds =
                if self.scale == 1 { least_seconds([&mut ask])[0] } else { timed(&mut ask).1 };
            total_seconds += seconds;
            if alerts > fullest.0 {
                fullest = (alerts, seconds);
            }
        }
        let (alerts, seconds) = fullest;
        self.figure("alerts_cheaper", expanding * f64::from(DAYS_OF_ALERTS) / total_seconds);
        self.figure("alerts_fullest_cheaper", expanding / seconds);
        self.figure("alerts_fullest", alerts as f64);
        // Bytes that expanding writes, by those that the alerts of the day are.
        let bytes = (occurrences * 20) as f64 / (alerts * 52) as f64;
        self.figure("alerts_fullest_bound", bytes);
        self.figure("alerts_fullest_m_s", alerts as f64 / seconds / 1e6);
    }

    /// A month with a record for every third duty; and records of nothing known.
    fn standings(&self, engine: &Engine) {
        let on = self.first_day + 181;
        let from = on - 30;
        let month = ScheduleQuery { from, until: on, ..window() };
        let due = engine.schedule(&month).expect("no limit is set");
        let records: Vec<Record> =
            due.occurrences().step_by(3).map(|duty| submitted(&duty)).collect();
        let query = |records: Vec<Record>| StandingQuery {
            from: Some(from),
            until: Some(on),
            records: Some(records.into()),
            ..StandingQuery::on(on)
        };
        let with_records = query(records);
        let (standing, seconds) =
            timed(|| engine.standing(&with_records).expect("no agency is asked for"));
        self.figure("standing_m_s", standing.findings().len() as f64 / seconds / 1e6);
        drop((standing, with_records));
        if self.scale > 1 {
            return;
        }
        let duty = due.occurrences().next().expect("a duty is due");
        let unknown = |number: usize| Record {
            occurrence: format!("{}-{number}/nobody/1", duty.obligation_id()),
            ..submitted(&duty)
        };
        let (without, with) = (query(vec![]), query((0..UNKNOWN).map(unknown).collect()));
        let [without, with] = least_seconds([
            &mut || {
                black_box(engine.standing(&without).expect("no agency is asked for"));
            },
            &mut || {
                black_box(engine.standing(&with).expect("no agency is asked for"));
            },
        ]);
        self.figure("unknown_record_us", (with - without) / UNKNOWN as f64 * 1e6);
    }

    /// The whole sheet of a year as text: of a commune, and of whom all its reports go
    /// through.
    fn sheets(&self, engine: &Engine) {
        for (agency, name) in [("ubnd-xa.0001", "commune"), ("so-00.00", "collector")] {
            let window = AgencyQuery::window(agency, self.first_day, self.first_day + 365);
            let query = AgencyQuery { on: Some(self.first_day + 181), ..window };
            let mut ask = || {
                let sheet = engine.agency(&query).expect("there is such an agency");
                black_box(sheet.answer());
            };
            self.figure(&format!("sheet_{name}_ms"), least_seconds([&mut ask])[0] * 1e3);
        }
    }

    /// The cost for each due date, which grows no faster than its logarithm where the whole
    /// grows as n log n.
    fn chains_and_checks(&self, engine: &Engine) {
        let due = engine.schedule(&window()).expect("no limit is set").len() as f64;
        let (_, seconds) =
            timed(|| engine.chains(&ChainsQuery::default()).expect("no agency is asked for"));
        self.figure("chains_ns_a_date", seconds / due * 1e9);
        let (_, seconds) = timed(|| engine.risks(&CheckQuery::default()).expect("it is asked"));
        self.figure("check_ns_a_date", seconds / due * 1e9);
    }
}

/// All five years.
fn window() -> ScheduleQuery {
    let mut query = ScheduleQuery::window(national::FROM, national::UNTIL).expect("two dates");
    query.limit = Some(usize::MAX);
    query
}

/// That a duty was handed in on its due day.
fn submitted(duty: &Occurrence<'_>) -> Record {
    Record {
        occurrence: duty.id(),
        event: RecordEvent::Submitted,
        on: Some(duty.due()),
        at: None,
        last: None,
        basis: None,
        evidence: None,
    }
}
