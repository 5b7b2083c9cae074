//! What hosts share between threads can be shared.

use kyhan::answers::TraceStep;
use kyhan::dates::WorkingDays;
use kyhan::dates::recurrence::{Recurrence, Rule};
use kyhan::{Answer, Engine, Error, Feed, Occurrence, Request, Schedule};

fn is_shared<T: Send + Sync>() {}

#[test]
fn engines_and_their_answers_are_shared_between_threads() {
    is_shared::<Engine>();
    is_shared::<Schedule>();
    is_shared::<Occurrence<'_>>();
    is_shared::<Feed>();
    is_shared::<Request>();
    is_shared::<Answer>();
    is_shared::<Error>();
    is_shared::<TraceStep>();
    is_shared::<WorkingDays>();
    is_shared::<Recurrence>();
    is_shared::<Rule>();
}

#[test]
fn a_clone_in_another_thread_gives_the_same_answer() {
    let register = r#"{"kyhan": 1,
        "agencies": [{"id": "so-y-te", "name": "Sở Y tế", "level": "province"}],
        "instruments": [{"id": "kh", "kind": "plan", "title": "Kế hoạch"}],
        "obligations": [{"id": "r", "instrument": "kh", "provision": "V", "title": "Báo cáo",
            "action": "report", "bearers": ["so-y-te"],
            "timing": {"recurring": {"start": "2024-01-15", "rrule": "FREQ=MONTHLY;COUNT=12",
                "bound": "before"}}}]}"#;
    let request = br#"{"call": "schedule", "from": "2024-01-01", "until": "2025-01-01"}"#;
    let engine = Engine::new(&[register]).ok();
    let answer = |engine: &Option<Engine>| engine.as_ref().map(|engine| engine.answer(request));
    let here = answer(&engine);
    assert!(here.as_ref().is_some_and(|answer| answer.is_ok()));
    let clones: Vec<_> = (0..4)
        .map(|_| engine.clone())
        .map(|clone| std::thread::spawn(move || answer(&clone)))
        .collect();
    for clone in clones {
        assert_eq!(clone.join().ok(), Some(here.clone()));
    }
}
