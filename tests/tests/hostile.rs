//! Registers of modest size that ask for much work. Each was answered in
//! minutes, or never, by a version that looked at every pair; here each takes
//! about a second. There is no clock: a test that hangs says enough.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use kyhan::Engine;

const INSTRUMENT: &str = r#"{"id": "i", "kind": "plan", "title": "I",
    "effective": {"from": "2000-01-01", "until": "2199-12-31"}}"#;

fn duty(id: &str, instrument: &str, fields: &str, timing: &str) -> String {
    format!(
        r#"{{"id": "{id}", "instrument": "{instrument}", "provision": "1", "title": "D",
            "action": "report", "bearers": []{fields}, "timing": {timing}}}"#
    )
}

fn register(instruments: &str, duties: &[String]) -> String {
    format!(
        r#"{{"kyhan": 1, "instruments": [{instruments}], "obligations": [{}]}}"#,
        duties.join(",")
    )
}

fn ask(register: String) {
    let engine = Engine::new(&[register]).unwrap();
    for request in [
        r#"{"call": "check"}"#,
        r#"{"call": "chains"}"#,
        r#"{"call": "schedule", "from": "2024-01-01", "until": "2025-01-01"}"#,
    ] {
        assert!(engine.answer(request.as_bytes()).is_ok());
    }
}

#[test]
fn duties_of_every_day_of_two_centuries_that_hang_together() {
    let daily = r#"{"recurring": {"start": "2000-01-01", "rrule": "FREQ=DAILY", "bound": "by"}}"#;
    let period = r#", "reportingPeriod": {"unit": "month"}"#;
    let hanging = format!(r#"{period}, "feeds": ["b"], "reportsOn": ["b"]"#);
    ask(register(INSTRUMENT, &[duty("a", "i", &hanging, daily), duty("b", "i", period, daily)]));
}

#[test]
fn a_chain_of_many_duties() {
    const DUTIES: usize = 50_000;
    let once = r#"{"once": {"when": "2024-01-01", "bound": "by"}}"#;
    let duties: Vec<String> = (0..DUTIES)
        .map(|number| {
            let next = format!(r#", "feeds": ["d{}"]"#, number + 1);
            let feeds = if number + 1 < DUTIES { next.as_str() } else { "" };
            duty(&format!("d{number}"), "i", feeds, once)
        })
        .collect();
    ask(register(INSTRUMENT, &duties));
}

#[test]
fn many_unknown_ids_among_many_that_look_alike() {
    let instruments: Vec<String> = (0..5_000)
        .map(|number| format!(r#"{{"id": "{number:0>200}", "kind": "plan", "title": "I"}}"#))
        .collect();
    let duties: Vec<String> = (0..5_000)
        .map(|number| duty(&format!("d{number}"), &format!("{number:0>199}x"), "", r#""unstated""#))
        .collect();
    let error = Engine::new(&[register(&instruments.join(","), &duties)]).unwrap_err();
    assert_eq!(error.diagnostics().len(), 5_000);
}
