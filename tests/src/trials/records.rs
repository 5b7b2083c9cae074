#![expect(clippy::expect_used, reason = "a trial fails by panicking")]

use std::sync::OnceLock;

use arbitrary::{Arbitrary, Unstructured};
use kyhan::dates::Date;
use kyhan::model::{Record, RecordEvent};
use kyhan::{AlertsQuery, Answer, Engine, ScheduleQuery, StandingQuery};

use crate::random::Random;
use crate::random::registers::register;

const FIRST: &str = "2023-01-01";
const END: &str = "2027-01-01";

/// What happened, as chance has it.
#[derive(Arbitrary, Debug)]
struct Case {
    engine: u8,
    on: u16,
    span: (u16, u8, u8),
    records: Vec<Happening>,
}

#[derive(Arbitrary, Debug)]
struct Happening {
    occurrence: u16,
    event: u8,
    /// Days after [`FIRST`], or nothing.
    on: Option<u16>,
    /// As an instant, whether or not there is a day too.
    at: Option<(u16, u16)>,
    last: Option<u16>,
    unknown: Option<String>,
}

/// An engine and the ids of its occurrences.
type Asked = (Engine, Vec<String>);

/// Some registers with duties of every kind.
fn engines() -> &'static [Asked] {
    static ENGINES: OnceLock<Vec<Asked>> = OnceLock::new();
    ENGINES.get_or_init(|| {
        let made = (1..40).filter_map(|seed| {
            let register = register(&mut Random::new(seed * 7919)).to_string();
            let engine = Engine::new(&[register]).ok()?;
            let query = ScheduleQuery::window(FIRST, END).ok()?;
            let ids: Vec<String> =
                engine.schedule(&query).ok()?.occurrences().map(|found| found.id()).collect();
            (10..100).contains(&ids.len()).then_some((engine, ids))
        });
        made.take(8).collect()
    })
}

fn day(days: u16) -> Date {
    let first: Date = FIRST.parse().expect("a date");
    first + i32::from(days % 2_000)
}

impl Happening {
    fn record(self, ids: &[String]) -> Record {
        let known = ids.get(usize::from(self.occurrence) % ids.len().max(1)).cloned();
        let events = [
            RecordEvent::Submitted,
            RecordEvent::Withdrawn,
            RecordEvent::Waived,
            RecordEvent::Extended,
        ];
        let instant = |(days, minutes): (u16, u16)| {
            let (hour, minute) = (minutes / 60 % 24, minutes % 60);
            format!("{}T{hour:02}:{minute:02}:00Z", day(days)).parse().expect("an instant")
        };
        Record {
            occurrence: self.unknown.or(known).unwrap_or_default(),
            event: events.get(usize::from(self.event) % 4).copied().unwrap_or(events[0]),
            on: self.on.map(day),
            at: self.at.map(instant),
            last: self.last.map(day),
            basis: None,
            evidence: None,
        }
    }
}

/// Whatever the records say: every duty has one standing; a record that stands
/// twice or lies in the future changes none; and the alerts of a span are those
/// of its parts.
pub fn records(data: &[u8]) {
    let Ok(case) = Case::arbitrary(&mut Unstructured::new(data)) else { return };
    let engines = engines();
    let Some((engine, ids)) = engines.get(usize::from(case.engine) % engines.len()) else { return };
    let records: Vec<Record> =
        case.records.into_iter().map(|happening| happening.record(ids)).collect();
    let on = day(case.on);
    let standing_of = |records: &[Record]| {
        let query = StandingQuery {
            from: Some(day(0)),
            until: Some(END.parse().expect("a date")),
            records: Some(records.to_vec().into()),
            ..StandingQuery::on(on)
        };
        engine.standing(&query).expect("nothing unknown is asked for")
    };
    let standing = |records: &[Record]| {
        standing_of(records)
            .findings()
            .map(|found| {
                let id = found.occurrence().id();
                (id, found.status(), found.due(), found.submitted_on(), found.days_late())
            })
            .collect::<Vec<_>>()
    };
    let once = standing(&records);
    let answer = Answer::from(standing_of(&records)).to_json().expect("short");
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(&answer).is_ok());
    assert!(once.iter().map(|found| &found.0).eq(ids), "each duty stands once, in its order");
    let twice = [records.as_slice(), records.as_slice()].concat();
    assert_eq!(standing(&twice), once, "a record that stands twice counts once");
    let is_past = |record: &&Record| {
        let day = record.on.or(record.at.map(|at| at.day()));
        day.is_none_or(|day| day <= on)
    };
    let past: Vec<Record> = records.iter().filter(is_past).cloned().collect();
    assert_eq!(standing(&past), once, "the future says nothing");

    let since = day(case.span.0);
    let middle = since + i32::from(case.span.1);
    let until = middle + i32::from(case.span.2);
    let shared = std::sync::Arc::new(records);
    let alerts = |since, last| {
        let query =
            AlertsQuery { records: Some(shared.clone()), ..AlertsQuery::after(since, last) };
        let alerts = engine.alerts(&query).expect("nothing unknown is asked for");
        alerts.alerts().map(|alert| (alert.day(), alert.id())).collect::<Vec<_>>()
    };
    let parts = [alerts(since, middle), alerts(middle, until)].concat();
    assert_eq!(parts, alerts(since, until), "from {since} by {middle} to {until}");
}
