//! A calendar of all duties of a province, against the `icalendar` crate on
//! equal content: the crate is handed every value ready made, the engine finds
//! its dates, traces and words in the plan while it writes.
#![allow(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::hint::black_box;

use icalendar::{Calendar, CalendarComponent, Component, Event, Property};
use kyhan::{Engine, FeedQuery, FeedStyle, Format};
use kyhan_bench::figures::figure;
use kyhan_bench::turns::least_seconds;
use kyhan_tests::national::{self, Shape};

fn main() {
    let engine = Engine::new(&national::texts(Shape::Groups, 1)).expect("the register is right");
    let from = "2026-01-01".parse().expect("a day");
    let until = "2027-01-01".parse().expect("a day");
    let mut query = FeedQuery::window(Format::Ics, from, until);
    query.agency = Some("so-00.00".to_owned());
    calendar(&engine, &query, "department");
    query.agency = None;
    query.instrument = Some("kh-tinh.00".to_owned());
    calendar(&engine, &query, "province");
}

fn calendar(engine: &Engine, query: &FeedQuery, name: &str) {
    let feed = engine.feed(query).expect("the query is right");
    let style = FeedStyle::default();
    let ours = feed.render(Format::Ics, &style);
    let read: Calendar = ours.parse().expect("the crate reads our calendar");
    let events: Vec<Vec<Property>> = read.components.iter().filter_map(properties_of).collect();
    assert_eq!(events.len(), feed.len());
    let theirs = write(&events);
    let [our_seconds, their_seconds, printing] = least_seconds([
        &mut || {
            black_box(black_box(&feed).render(Format::Ics, &style));
        },
        &mut || {
            black_box(write(black_box(&events)));
        },
        &mut || {
            black_box(black_box(&read).to_string());
        },
    ]);
    let report = |name: &str, text: &str, seconds: f64| {
        println!(
            "  {name:34} {:9} bytes  {:9.0} events/s  {:7.1} MB/s  {:5.1} times the engine's time",
            text.len(),
            events.len() as f64 / seconds,
            text.len() as f64 / seconds / 1e6,
            seconds / our_seconds
        );
    };
    println!("calendar of a {name}: {} events", events.len());
    report("kyhan: from the plan to text", &ours, our_seconds);
    report("icalendar: from values to text", &theirs, their_seconds);
    report("icalendar: from its events to text", &theirs, printing);
    figure(&format!("calendar.{name}.events"), events.len() as f64);
    figure(&format!("calendar.{name}.events_s"), events.len() as f64 / our_seconds);
    figure(&format!("calendar.{name}.icalendar"), their_seconds / our_seconds);
}

fn properties_of(component: &CalendarComponent) -> Option<Vec<Property>> {
    let CalendarComponent::Event(event) = component else { return None };
    let single = event.properties().values();
    let multiple = event.multi_properties().values().flatten();
    Some(single.chain(multiple).cloned().collect())
}

fn write(events: &[Vec<Property>]) -> String {
    let mut calendar = Calendar::new();
    for properties in events {
        let mut event = Event::new();
        for property in properties {
            let mut copy = Property::new(property.key(), property.value());
            for parameter in property.params().values() {
                copy.add_parameter(parameter.key(), parameter.value());
            }
            if event.properties().contains_key(property.key()) {
                event.append_multi_property(copy);
            } else {
                event.append_property(copy);
            }
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}
