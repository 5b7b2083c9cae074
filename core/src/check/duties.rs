//! Duties that say something twice, or not of whom they seem to speak.

use super::words::words;
use super::{Findings, at};
use crate::grouped::{Grouped, distinct};
use crate::model::Timing;
use crate::plan::{Index, PartyText, Plan, undated};
use crate::problem::Problem;

/// Of a hundred different words of two titles, so many stand in both when the titles
/// say the same.
const ALIKE: usize = 75;
/// Pairs of duties of one instrument and action that are compared at most.
const MOST_PAIRS: usize = 1_000_000;

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let names = Names::new(plan);
    for (obligation, _) in plan.obligations.rows() {
        unconfirmed(plan, obligation, findings);
        with_itself(plan, obligation, findings);
        not_cited(plan, obligation, findings);
        names.check(plan, obligation, findings);
    }
    repeated(plan, findings);
}

/// What a reading guessed must not reach anybody before a person has looked at it.
pub(super) fn unconfirmed(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let fields = &plan.obligation(obligation).unconfirmed;
    if !fields.is_empty() {
        let problem = Problem::Unconfirmed { fields: fields.clone() };
        findings.add(at(plan, obligation).field("unconfirmed"), problem);
    }
}

/// The same party bears and coordinates. A group that one of its members works with
/// means the other members.
fn with_itself(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let text = plan.obligation(obligation);
    for (position, coordinator) in text.coordinators.iter().enumerate() {
        if text.bearers.iter().any(|bearer| bearer.id() == coordinator.id()) {
            let problem = Problem::CoordinatesWithItself { party: coordinator.id().to_owned() };
            findings.add(at(plan, obligation).field("coordinators").item(position), problem);
        }
    }
}

/// "Theo quy định" points to a document that the plan does not mention.
fn not_cited(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let Timing::AsPrescribed(prescribed) = &plan.obligation(obligation).timing else { return };
    let Some(id) = &prescribed.instrument else { return };
    let own = plan.obligations[obligation].instrument;
    let is_known = plan.ids.instruments.get(id).is_none_or(|other| {
        let relations = &plan.instruments[own].relations;
        other == own || relations.iter().any(|relation| relation.instrument == other)
    });
    if !is_known {
        let problem = Problem::PrescribedNotCited { instrument: id.clone() };
        let timing = at(plan, obligation);
        let timing = timing.field("timing");
        findings.add(timing.field("asPrescribed").field("instrument"), problem);
    }
}

/// The names of all agencies, in small letters.
struct Names(Vec<(String, Index)>);

impl Names {
    fn new(plan: &Plan) -> Names {
        let mut names = Vec::new();
        for (party, _) in plan.parties.rows() {
            if let PartyText::Agency(agency) = plan.party(party) {
                let spellings = std::iter::once(&agency.name).chain(&agency.aliases);
                names.extend(spellings.map(|name| (words(name).join(" "), party)));
            }
        }
        names.sort_unstable();
        Names(names)
    }

    /// A title that begins with the name of an agency says that it does the work.
    fn check(&self, plan: &Plan, obligation: Index, findings: &mut Findings) {
        let row = &plan.obligations[obligation];
        let mut name = String::new();
        for word in words(&plan.obligation(obligation).title).into_iter().take(12) {
            if !name.is_empty() {
                name.push(' ');
            }
            name += &word;
            let first = self.0.partition_point(|(known, _)| *known < name);
            let named = self.0.iter().skip(first).take_while(|(known, _)| *known == name);
            let named: Vec<Index> = named.map(|(_, party)| *party).collect();
            let Some(&agency) = named.first() else { continue };
            let bears = |party: &Index| {
                row.bearers.iter().any(|bearer| bearer.party == *party || bearer.named == *party)
            };
            if !named.iter().any(bears) {
                let problem =
                    Problem::TitleNamesAnother { agency: plan.party_id(agency).to_owned() };
                findings.add(at(plan, obligation).field("title"), problem);
            }
            return;
        }
    }
}

/// A duty without a date that another provision sets with one.
fn repeated(plan: &Plan, findings: &mut Findings) {
    let mut alike = Vec::new();
    for (obligation, row) in plan.obligations.rows() {
        let text = plan.obligation(obligation);
        if !row.is_activity {
            alike.push(((row.instrument, text.action as u32), obligation));
        }
    }
    for (_, duties) in Grouped::new(alike).groups() {
        let is_unstated = |duty: &Index| matches!(plan.obligation(*duty).timing, Timing::Unstated);
        let duties = || duties.iter().map(|(_, duty)| *duty);
        let of = |duty: Index| (duty, distinct(words(&plan.obligation(duty).title)));
        let unstated: Vec<_> = duties().filter(is_unstated).map(of).collect();
        let is_dated = |duty: &Index| undated(&plan.obligations, *duty).is_none();
        let dated: Vec<_> = duties().filter(is_dated).map(of).collect();
        if unstated.len().saturating_mul(dated.len()) > MOST_PAIRS {
            continue;
        }
        for (duty, title) in &unstated {
            let other = dated.iter().find(|(other, other_title)| {
                is_alike(title, other_title) && shares_bearer(plan, *duty, *other)
            });
            if let Some((other, _)) = other {
                let other = plan.obligation(*other).id.clone();
                findings.add(at(plan, *duty).field("timing"), Problem::RepeatedDuty { other });
            }
        }
    }
}

/// Whether two sorted lists of words say the same.
pub(super) fn is_alike(left: &[String], right: &[String]) -> bool {
    let shared = left.iter().filter(|word| right.binary_search(word).is_ok()).count();
    let all = left.len() + right.len() - shared;
    shared > 0 && shared * 100 >= all * ALIKE
}

pub(super) fn shares_bearer(plan: &Plan, left: Index, right: Index) -> bool {
    let others = &plan.obligations[right].bearers;
    let bears = |party| others.binary_search_by_key(&party, |bearer| bearer.party).is_ok();
    plan.obligations[left].bearers.iter().any(|bearer| bears(bearer.party))
}
