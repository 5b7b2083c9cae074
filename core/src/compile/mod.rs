//! From registers to a plan: everything that can fail fails here, and all of
//! it is reported at once.

mod amendments;
mod calendars;
mod cycles;
mod date_rules;
mod defaults;
mod documents;
mod entries;
mod events;
mod grains;
mod ids;
mod limits;
mod obligations;
mod own_reports;
mod parties;
mod policies;
mod publishing;
mod regimes;
mod shared;
mod successions;
mod tables;
mod timing;

use std::sync::{Arc, OnceLock};

use crate::dates::{Date, WorkingDays};
use crate::limits::{MAX_CALENDARS, MAX_ENTRIES};
use crate::model::Register;
use crate::plan::{self, ByParty, Happening, Index, Plan, Source, Table};
use crate::problem::{Diagnostic, Kind, List, Place, Problem, Severity, located, sorted};

pub use calendars::BUILT_IN_CALENDAR;
pub(crate) use events::has_a_day;

pub use policies::DEFAULT_ALERT_POLICY;
use tables::Resolver;

/// Reads and compiles register documents, or says everything that is wrong
/// with them.
pub(crate) fn read(texts: &[&[u8]]) -> Result<Plan, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let readings: Vec<documents::Reading> = texts
        .iter()
        .enumerate()
        .map(|(document, text)| documents::read(document, text, &mut problems))
        .collect();
    let lacks_ids = readings.iter().any(|reading| reading.lacks_ids);
    let (documents, stand_ins): (Vec<Register>, Vec<Vec<Place>>) =
        readings.into_iter().map(|reading| (reading.register, reading.stand_ins)).unzip();
    if problems.is_empty() {
        return match compile(documents.into(), None, &[]) {
            Ok(plan) => {
                Ok(Plan { texts: texts.iter().map(|&text| Arc::from(text)).collect(), ..plan })
            }
            Err(found) => Err(located(found, texts)),
        };
    }
    // What was read is looked through all the same, without what only the
    // unread part makes look wrong.
    let is_real = |found: &Diagnostic| {
        let is_lacking = match found.problem {
            Problem::UnknownReference { kind, .. } => lacks_ids || kind == Kind::Aspect,
            _ => false,
        };
        let stand_ins = stand_ins.get(found.place.document).map_or(&[][..], Vec::as_slice);
        let is_taken = matches!(found.problem, Problem::DuplicateId { .. });
        let is_invented =
            !is_taken && stand_ins.iter().any(|entry| found.place.shares_entry(entry));
        !(is_lacking || is_invented)
    };
    if let Err(found) = compile(documents.into(), None, &[]) {
        problems.extend(found.into_iter().filter(is_real));
    }
    Err(located(sorted(problems), texts))
}

/// Reads one document by itself.
pub(crate) fn read_one(text: &[u8]) -> Result<Register, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let reading = documents::read(0, text, &mut problems);
    if problems.is_empty() { Ok(reading.register) } else { Err(located(problems, &[text])) }
}

/// As [`read`], from registers that were built in memory; as known on a day, where one
/// is given: without what instruments say that were issued later. `recorded` is what
/// records say of events, by the event's position.
pub(crate) fn compile(
    documents: Arc<[Register]>,
    known_on: Option<Date>,
    recorded: &[(Index, Happening)],
) -> Result<Plan, Vec<Diagnostic>> {
    if let Some(found) = too_many(&documents) {
        return Err(vec![found]);
    }
    let mut resolver = Resolver::new(&documents, known_on, recorded);
    if resolver.has_errors() {
        // Positions fit the lists only when ids are unique.
        let found = std::mem::take(&mut resolver.problems);
        let documents = ids::told_apart(documents.to_vec(), &found);
        let mut resolver = Resolver::new(&documents, known_on, recorded);
        resolver.problems = found;
        let _ = resolver.rows();
        return Err(sorted(resolver.problems));
    }
    let rows = resolver.rows();
    if resolver.has_errors() {
        return Err(sorted(resolver.problems));
    }
    let (ids, goals) = (resolver.ids, resolver.goals);
    let Rows {
        parties,
        successions,
        instruments,
        indicators,
        events,
        mut obligations,
        calendars,
        policies,
    } = rows;
    let hand_overs = successions::hand_overs(&successions);
    let by_party = ByParty { successions: &successions, hand_overs: &hand_overs };
    if let Some(found) = successions::too_long(by_party) {
        return Err(vec![found]);
    }
    let timelines = successions::timelines(&parties, by_party, &obligations);
    own_reports::mark(&timelines, &parties, &mut obligations);
    let versions =
        amendments::apply(&documents, &ids.obligations, &instruments, &mut obligations, known_on);
    let found = publishing::too_many_editions(&documents, &obligations, &versions);
    if !found.is_empty() {
        return Err(sorted(found));
    }
    events::mark_happening(&mut obligations);
    let (date_rules, date_rule_of) = date_rules::date_rules(&documents, &instruments, &obligations);
    let grains = grains::grains(&obligations, &date_rules, &versions);
    let found = limits::stated_for_many(&obligations, &grains, &date_rule_of);
    if !found.is_empty() {
        return Err(sorted(found));
    }
    Ok(Plan {
        known_on,
        texts: Vec::new(),
        parties,
        successions,
        instruments,
        goals,
        indicators,
        events,
        obligations,
        date_rules,
        date_rule_of,
        grains,
        versions,
        calendars,
        policies,
        ids,
        hand_overs,
        timelines,
        mentions: OnceLock::new(),
        no_days: OnceLock::new(),
        noted: None,
        checked: OnceLock::new(),
        documents,
    })
}

/// The first document with which there are too many entries or calendars.
fn too_many(documents: &[Register]) -> Option<Diagnostic> {
    let (mut entries, mut calendars) = (0, 0);
    for (document, register) in documents.iter().enumerate() {
        calendars += register.calendars.len();
        entries += register.agencies.len()
            + register.groups.len()
            + register.successions.len()
            + register.instruments.len()
            + register.goals.len()
            + register.indicators.len()
            + register.events.len()
            + register.funding.len()
            + register.themes.len()
            + register.obligations.len()
            + register.calendars.len()
            + register.alert_policies.len();
        for (what, found, limit, list) in [
            ("entries", entries, MAX_ENTRIES, None),
            ("calendars", calendars, MAX_CALENDARS, Some(List::Calendars)),
        ] {
            if found > limit {
                let place = Place { list, ..Place::document(document) };
                let problem = Problem::LimitExceeded { what, found: found as u64, limit };
                return Some(Diagnostic::new(place, problem));
            }
        }
    }
    None
}

/// The compiled lists.
struct Rows {
    parties: Table<plan::Party>,
    successions: Table<plan::Succession>,
    instruments: Table<plan::Instrument>,
    indicators: Table<Source>,
    events: Table<plan::Event>,
    obligations: Table<plan::Obligation>,
    calendars: Table<Arc<WorkingDays>>,
    policies: Table<plan::Policy>,
}

impl Resolver<'_> {
    fn rows(&mut self) -> Rows {
        let calendars = self.calendars();
        let policies = self.policies();
        let instruments = self.instruments();
        let mut parties = self.parties(&instruments);
        let successions = self.successions();
        successions::mark(&mut parties, &successions);
        let indicators = self.indicators();
        let events = self.events(&instruments);
        self.defaults();
        self.acknowledged();
        let obligations = self.obligations(&parties, &events, &instruments);
        self.funding_and_themes();
        self.publishable();
        Rows {
            parties,
            successions,
            instruments,
            indicators,
            events,
            obligations,
            calendars,
            policies,
        }
    }

    fn has_errors(&self) -> bool {
        self.problems.iter().any(|found| found.problem.severity() == Severity::Error)
    }
}

/// The entries of one list in all documents, each with where it stands.
fn sources<'a, T: 'a>(
    documents: &'a [Register],
    list: impl Fn(&'a Register) -> &'a Vec<T>,
) -> impl Iterator<Item = (Source, &'a T)> {
    documents.iter().zip(0..).flat_map(move |(register, document)| {
        list(register)
            .iter()
            .zip(0..)
            .map(move |(entry, position)| (Source { document, position }, entry))
    })
}
