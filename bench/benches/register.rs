//! The national register: compiling it, scheduling it, where its duties stand with
//! a record for every third of a month, its alerts, peak memory.
//!
//! Each size runs in a process of its own, so that its peak is its own.
#![allow(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::process::Command;

use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{AgencyQuery, AlertsQuery, Engine, Occurrence, ScheduleQuery, StandingQuery};
use kyhan_bench::memory::{peak_megabytes, reset_peak};
use kyhan_bench::turns::{least_seconds, timed};
use kyhan_tests::national::{self, Shape};

/// Shape, scale, end of the window.
const SIZES: [(&str, &str, &str); 6] = [
    ("groups", "1", national::UNTIL),
    ("groups", "10", national::UNTIL),
    ("groups", "100", "2026-07-01"),
    ("groups", "100", national::UNTIL),
    ("flat", "1", national::UNTIL),
    ("flat", "10", national::UNTIL),
];

/// The days whose alerts are asked for, one after the other.
const DAYS_OF_ALERTS: i32 = 365;

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|text| !text.starts_with("--")).collect();
    if let [shape, scale, until] = &arguments[..] {
        return one(shape, scale.parse().expect("a scale is a number"), until);
    }
    println!(
        "shape  scale  until       obligations  JSON MB  compile MB/s  occurrences  \
         million/s  again  standing  peak MB compiled  scheduled  a day's alerts  \
         alerts fullest day  times cheaper  sheet ms: commune  province"
    );
    let program = std::env::current_exe().expect("this program has a path");
    for (shape, scale, until) in SIZES {
        if !arguments.is_empty() && !arguments.iter().any(|wanted| wanted == shape) {
            continue;
        }
        let status = Command::new(&program).args([shape, scale, until]).status();
        assert!(status.expect("it starts").success(), "{shape} {scale} {until}");
    }
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

fn one(shape: &str, scale: u32, until: &str) {
    let texts = national::texts(if shape == "flat" { Shape::Flat } else { Shape::Groups }, scale);
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let obligations: usize = texts.iter().map(|text| text.matches("\"provision\":").count()).sum();
    reset_peak();
    let rounds = if megabytes < 20.0 { 7 } else { 1 };
    let mut compile_seconds = f64::INFINITY;
    for _ in 1..rounds {
        let (engine, seconds) = timed(|| Engine::new(&texts));
        drop(engine.expect("the register is right"));
        compile_seconds = compile_seconds.min(seconds);
    }
    let (engine, seconds) = timed(|| Engine::new(&texts));
    let engine = engine.expect("the register is right");
    compile_seconds = compile_seconds.min(seconds);
    drop(texts);
    let peak_compiled = peak_megabytes();
    reset_peak();
    let mut query = ScheduleQuery::window(national::FROM, until).expect("these are dates");
    query.limit = Some(usize::MAX);
    // The first answer pays for fresh pages of memory, the next ones may not.
    let mut rates = Vec::new();
    let mut occurrences = 0;
    for _ in 0..if scale < 100 { 7 } else { 2 } {
        let (schedule, seconds) = timed(|| engine.schedule(&query).expect("no limit is set"));
        occurrences = schedule.len();
        rates.push(occurrences as f64 / seconds / 1e6);
    }
    let first = rates.first().copied().unwrap_or_default();
    let best = rates.iter().copied().fold(0.0, f64::max);
    let shown = |peak: Option<f64>| peak.map_or("-".to_owned(), |peak| format!("{peak:.0}"));
    let on: Date = "2026-07-01".parse().expect("a day");
    let from = "2026-06-01".parse().expect("a day");
    let a_month = ScheduleQuery { from, until: on, ..query.clone() };
    let due = engine.schedule(&a_month).expect("no limit is set");
    let records: Vec<Record> = due.occurrences().step_by(3).map(|duty| submitted(&duty)).collect();
    let standing_query = StandingQuery {
        from: Some(from),
        until: Some(on),
        records: Some(records.into()),
        ..StandingQuery::on(on)
    };
    let (standing, standing_seconds) =
        timed(|| engine.standing(&standing_query).expect("no agency is asked for"));
    let standing_rate = standing.findings().len() as f64 / standing_seconds / 1e6;
    drop((standing, standing_query));

    let expanding = occurrences as f64 / best / 1e6;
    let first_day: Date = "2026-01-01".parse().expect("a day");
    let mut alerts = 0;
    let mut fullest = (0, 0.0);
    let mut total_seconds = 0.0;
    for since in (0..DAYS_OF_ALERTS).map(|days| first_day + days) {
        let query = AlertsQuery::after(since, since + 1);
        let mut ask = || {
            alerts = engine.alerts(&query).expect("no agency is asked for").alerts().len();
        };
        let seconds = if scale == 1 { least_seconds([&mut ask])[0] } else { timed(&mut ask).1 };
        total_seconds += seconds;
        if alerts > fullest.0 {
            fullest = (alerts, seconds);
        }
    }
    let (alerts, fullest_seconds) = fullest;
    let cheaper = expanding / fullest_seconds;
    let mean_cheaper = expanding * f64::from(DAYS_OF_ALERTS) / total_seconds;
    // The whole sheet as text: of a commune, and of whom all its reports go through.
    let sheets = ["ubnd-xa.0001", "so-00.00"].map(|agency| {
        let query =
            AgencyQuery { on: Some(on), ..AgencyQuery::window(agency, first_day, first_day + 365) };
        let mut ask = || {
            let sheet = engine.agency(&query).expect("there is such an agency");
            std::hint::black_box(sheet.answer());
        };
        least_seconds([&mut ask])[0] * 1e3
    });
    println!(
        "{shape:6} {scale:5}  {until}  {obligations:11}  {megabytes:7.1}  {:12.0}  \
         {occurrences:11}  {first:9.1}  {best:5.1}  {standing_rate:8.2}  {:>16}  {:>9}  \
         {mean_cheaper:13.0}  {alerts:19}  {cheaper:13.0}  {:17.2}  {:8.2}",
        megabytes / compile_seconds,
        shown(peak_compiled),
        shown(peak_megabytes()),
        sheets[0],
        sheets[1],
    );
}
