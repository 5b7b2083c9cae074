//! What holds of every schedule, tried on random registers.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::{BTreeSet, HashSet};

use kyhan::dates::{Convention, Date};
use kyhan::{AgencyQuery, Engine, Lang, Occurrence, Schedule, ScheduleQuery};
use kyhan_tests::random::Random;
use kyhan_tests::random::registers::{dealt_out, register};
use serde_json::Value;

const REGISTERS: u64 = 250;
const FROM: &str = "2023-01-01";
const UNTIL: &str = "2027-01-01";

/// What chance may get wrong: rules without any day, lead times that end
/// before the document was issued.
const REFUSED: [&str; 2] = ["invalid-rule", "negative-slack"];

/// Runs a test on random registers.
fn each(test: impl Fn(&mut Random, &Value, &Engine)) {
    let mut tried = 0;
    for seed in 1..=REGISTERS {
        let mut random = Random::new(seed * 7919);
        let register = register(&mut random);
        match Engine::new(&[register.to_string()]) {
            Ok(engine) => {
                tried += 1;
                test(&mut random, &register, &engine);
            }
            Err(error) => {
                let mut codes = error.diagnostics().iter().map(|found| found.problem.code());
                assert!(codes.all(|code| REFUSED.contains(&code)), "seed {seed}: {error}");
            }
        }
    }
    assert!(tried > REGISTERS / 2, "only {tried} registers were tried");
}

fn window(from: Date, until: Date) -> ScheduleQuery {
    ScheduleQuery { from, until, ..ScheduleQuery::window(FROM, UNTIL).unwrap() }
}

fn whole(engine: &Engine) -> Schedule {
    engine.schedule(&ScheduleQuery::window(FROM, UNTIL).unwrap()).unwrap()
}

/// All that an occurrence says.
fn told(occurrence: Occurrence<'_>) -> String {
    format!(
        "{} {} {} {:?} {:?} {:?} {:?} {:?} {:?}",
        occurrence.id(),
        occurrence.due(),
        occurrence.due_at(),
        occurrence.last_working_day(),
        occurrence.certainty(),
        occurrence.opens(),
        occurrence.period(),
        occurrence.bearer_id(),
        occurrence.recipients().collect::<Vec<_>>(),
    )
}

#[test]
fn a_window_split_in_two_gives_the_same() {
    each(|random, _, engine| {
        let [from, until] = [FROM, UNTIL].map(|text| text.parse::<Date>().unwrap());
        let middle = from + random.below((until - from) as u32) as i32;
        let (first, second) = (
            engine.schedule(&window(from, middle)).unwrap(),
            engine.schedule(&window(middle, until)).unwrap(),
        );
        let parts: Vec<String> =
            first.occurrences().chain(second.occurrences()).map(told).collect();
        assert_eq!(parts, whole(engine).occurrences().map(told).collect::<Vec<_>>());
    });
}

#[test]
fn occurrences_stand_in_order_and_have_their_own_ids() {
    each(|_, _, engine| {
        let keys: Vec<(String, String)> = whole(engine)
            .occurrences()
            .map(|occurrence| (occurrence.due().to_string(), occurrence.id()))
            .collect();
        assert!(keys.is_sorted(), "{keys:?}");
        let ids: HashSet<&String> = keys.iter().map(|(_, id)| id).collect();
        assert_eq!(ids.len(), keys.len());
    });
}

#[test]
fn an_id_leads_back_to_its_occurrence() {
    each(|random, _, engine| {
        for occurrence in whole(engine).occurrences().filter(|_| random.one_in(8)).take(12) {
            let found = engine.occurrence(&occurrence.id()).unwrap();
            assert_eq!(told(found), told(occurrence));
            assert_eq!(found.trace(Lang::En), occurrence.trace(Lang::En));
        }
    });
}

#[test]
fn a_trace_leads_to_its_dates() {
    each(|_, _, engine| {
        for occurrence in whole(engine).occurrences().take(60) {
            let trace = occurrence.trace(Lang::Vi);
            let about_the_bearer = ["member", "ofBearer", "succession", "happened"];
            let dates = trace.iter().filter(|step| !about_the_bearer.contains(&step.rule));
            let (last_working, derivation): (Vec<_>, Vec<_>) =
                dates.partition(|step| step.rule == "lastWorkingDay");
            let due = derivation.last().map(|step| step.date);
            assert_eq!(due, Some(occurrence.due()), "{trace:#?}");
            let last = last_working.last().map_or(occurrence.due(), |step| step.date);
            assert_eq!(last, occurrence.last_working_day(), "{trace:#?}");
            assert!(trace.iter().all(|step| !step.because.is_empty()));
        }
    });
}

#[test]
fn the_schedule_of_an_agency_is_the_part_that_names_it() {
    each(|random, _, engine| {
        let agency = format!("agency-{}", random.below(8));
        let mut query = ScheduleQuery::window(FROM, UNTIL).unwrap();
        query.agency = Some(agency.clone());
        let named = |occurrence: &Occurrence<'_>| {
            [occurrence.bearer_id(), occurrence.written_id()].contains(&Some(&agency))
        };
        // Of bearers that became one agency the first stands for all, so that the
        // others find the occurrence too.
        let schedule = engine.schedule(&query).unwrap();
        for occurrence in schedule.occurrences().filter(|occurrence| !named(occurrence)) {
            let steps = occurrence.trace(Lang::En);
            assert!(steps.iter().any(|step| step.rule == "succession"), "{steps:#?}");
        }
        assert_eq!(
            schedule.occurrences().filter(named).map(told).collect::<Vec<_>>(),
            whole(engine).occurrences().filter(named).map(told).collect::<Vec<_>>(),
        );
    });
}

#[test]
fn the_sheet_of_an_agency_has_all_that_names_it() {
    each(|random, register, _| {
        let mut register = register.clone();
        let duties = register.get_mut("obligations").and_then(Value::as_array_mut).unwrap();
        for duty in duties.iter_mut().filter_map(Value::as_object_mut) {
            if random.one_in(3) {
                let via = vec![random.pick(&["listed", "under", "collective"])];
                duty.insert("via".to_owned(), via.into());
            }
        }
        // What changed may be refused for other reasons.
        let Ok(engine) = Engine::new(&[register.to_string()]) else { return };
        for number in 0..8 {
            let (from, until) = (FROM.parse().unwrap(), UNTIL.parse().unwrap());
            let query = AgencyQuery::window(format!("agency-{number}"), from, until);
            let sheet = engine.agency(&query).unwrap();
            let answer = sheet.answer();
            let agency = &*answer.agency.id;
            let is_borne = |occurrence: &Occurrence<'_>| {
                occurrence.bearer_id() == Some(agency)
                    || occurrence.joint_bearers().any(|bearer| bearer == agency)
            };
            let comes = |occurrence: &Occurrence<'_>| {
                let mut to = occurrence.recipients().chain(occurrence.via());
                !is_borne(occurrence) && to.any(|party| party == agency)
            };
            let all = whole(&engine);
            let ids = |is_meant: &dyn Fn(&Occurrence<'_>) -> bool| {
                let meant = all.occurrences().filter(is_meant);
                meant.map(|occurrence| occurrence.id()).collect::<BTreeSet<_>>()
            };
            let owed = answer.owes.iter().filter_map(|duty| duty.occurrence.clone());
            assert_eq!(owed.collect::<BTreeSet<_>>(), ids(&is_borne), "{register:#}");
            let waited = answer.incoming.iter().flat_map(|group| &group.contributors);
            let waited = waited.map(|contributor| contributor.occurrence.clone());
            assert_eq!(waited.collect::<BTreeSet<_>>(), ids(&comes), "{register:#}");
        }
    });
}

#[test]
fn the_same_question_has_the_same_answer() {
    let request = format!(r#"{{"call": "schedule", "from": "{FROM}", "until": "{UNTIL}"}}"#);
    each(|_, register, engine| {
        let text = register.to_string();
        let answer = engine.answer(request.as_bytes()).unwrap();
        assert_eq!(engine.answer(request.as_bytes()).unwrap(), answer);
        assert_eq!(kyhan::answer(&[text], request.as_bytes()).unwrap(), answer);
    });
}

#[test]
fn the_order_of_documents_and_entries_says_nothing() {
    each(|random, register, engine| {
        let dealt = Engine::new(&dealt_out(random, register)).unwrap();
        let (one, other) = (whole(engine), whole(&dealt));
        assert_eq!(
            one.occurrences().map(told).collect::<Vec<_>>(),
            other.occurrences().map(told).collect::<Vec<_>>(),
        );
        // Undated duties stand in the order of their documents.
        let undated = |of: &kyhan::Schedule| {
            let mut ids: Vec<_> = of.undated().map(|duty| duty.obligation().id.clone()).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(undated(&one), undated(&other));
    });
}

#[test]
fn nothing_panics_at_the_ends_of_time() {
    each(|_, _, engine| {
        for (from, until) in
            [(Date::MIN, Date::MIN + 400), (Date::MAX - 400, Date::MAX), (Date::MIN, Date::MIN)]
        {
            let schedule = engine.schedule(&window(from, until)).unwrap();
            for occurrence in schedule.occurrences().take(10) {
                assert!(!told(occurrence).is_empty());
                assert!(!occurrence.trace(Lang::Vi).is_empty());
            }
        }
        assert!(engine.schedule(&window(Date::MAX, Date::MIN)).is_err());
        engine.diagnostics();
    });
}

#[test]
fn a_moved_day_is_a_working_day_and_stays() {
    let mut random = Random::new(42);
    let built_in = Engine::new::<&str>(&[]).unwrap();
    let calendar = built_in.calendar(None).unwrap();
    for _ in 0..20_000 {
        let day = random.day();
        for convention in [
            Convention::Unadjusted,
            Convention::Following,
            Convention::ModifiedFollowing,
            Convention::Preceding,
            Convention::ModifiedPreceding,
            Convention::HalfMonthModifiedFollowing,
            Convention::Nearest,
        ] {
            let moved = calendar.adjust(day, convention);
            assert_eq!(calendar.adjust(moved, convention), moved, "{day} {convention:?}");
            assert!(convention == Convention::Unadjusted || calendar.is_working(moved));
            assert!(!calendar.is_working(day) || moved == day);
        }
    }
}
