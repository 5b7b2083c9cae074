//! From registers to a plan: everything that can fail fails here, and all of
//! it is reported at once.

mod calendars;
mod cycles;
mod documents;
mod entries;
mod ids;
mod obligations;
mod parties;
pub(crate) mod plan;
mod policies;
mod successions;
mod table;
mod tables;
mod text;
mod timing;

use crate::model::Register;
use crate::problem::{Diagnostic, Severity};

pub use calendars::BUILT_IN_CALENDAR;
pub use documents::MAX_DOCUMENT_BYTES;
pub use ids::MAX_ID_BYTES;
pub(crate) use ids::nearest;
pub(crate) use obligations::undated;
use plan::{Plan, Source};
pub use policies::DEFAULT_ALERT_POLICY;
pub(crate) use successions::{ByParty, HandOver};
use tables::Resolver;
pub(crate) use text::PartyText;
pub use timing::MAX_LENGTH;

/// Reads and compiles register documents, or says everything that is wrong
/// with them.
pub(crate) fn resolve(texts: &[&[u8]]) -> Result<Plan, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let documents: Vec<Register> = texts
        .iter()
        .enumerate()
        .map(|(document, text)| documents::read(document, text, &mut problems))
        .collect();
    // Half a document would be full of missing references.
    if problems.is_empty() { compile(documents) } else { Err(problems) }
}

/// As [`resolve`], from registers that were built in memory.
pub(crate) fn compile(documents: Vec<Register>) -> Result<Plan, Vec<Diagnostic>> {
    let mut resolver = Resolver::new(&documents);
    if resolver.has_errors() {
        // Positions would not fit the lists after a duplicate.
        return Err(sorted(resolver.problems));
    }
    let calendars = resolver.calendars();
    let policies = resolver.policies();
    let mut parties = resolver.parties();
    let successions = resolver.successions();
    successions::mark(&mut parties, &successions);
    let instruments = resolver.instruments();
    let indicators = resolver.indicators();
    let events = resolver.events();
    let obligations = resolver.obligations(&parties, &events);
    if resolver.has_errors() {
        return Err(sorted(resolver.problems));
    }
    let ids = resolver.ids;
    let timelines = successions::timelines(&parties, &successions, &obligations);
    Ok(Plan {
        documents,
        parties,
        successions,
        instruments,
        indicators,
        events,
        obligations,
        calendars,
        policies,
        ids,
        timelines,
    })
}

impl Resolver<'_> {
    fn has_errors(&self) -> bool {
        self.problems.iter().any(|found| found.problem.severity() == Severity::Error)
    }
}

fn sorted(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by_cached_key(|found| found.place.reading_order());
    problems
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
