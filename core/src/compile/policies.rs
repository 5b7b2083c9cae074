//! Alert policies: the built-in one and those of the register.

use super::tables::Resolver;
use crate::dates::{Counting, Date, Rounding, Unit, WorkingDays, end_of_term};
use crate::limits::MAX_REPETITIONS;
use crate::model::{self, Addressee, AlertRepeat, Length, QuietDays, Strength};
use crate::plan::Table;
use crate::plan::{AlertStep, Index, Policy, REPEATED, Source, StepTime};
use crate::problem::{At, Contradiction, Kind, List, Problem};

/// The id of the policy of duties that name none.
pub const DEFAULT_ALERT_POLICY: &str = "default";

impl Resolver<'_> {
    /// The register's policies in their order, then the built-in one unless a
    /// policy of the register bears its id.
    pub(super) fn policies(&mut self) -> Table<Policy> {
        let documents = self.documents;
        let mut policies: Vec<Policy> = Vec::new();
        for source in self.policies.clone().iter().copied() {
            let Some(text) = documents
                .get(source.document as usize)
                .and_then(|register| register.alert_policies.get(source.position as usize))
            else {
                continue;
            };
            policies.push(Policy {
                steps: self.steps(text, source),
                moves_off_rest_days: text.quiet_days == QuietDays::RestDays,
            });
        }
        let next = policies.len() as Index;
        self.ids.policies.get_or_insert(DEFAULT_ALERT_POLICY, next);
        policies.push(built_in());
        Table::from(policies)
    }

    fn steps(&mut self, text: &model::AlertPolicy, source: Source) -> Vec<AlertStep> {
        let mut steps: Vec<AlertStep> = Vec::new();
        for (position, step) in text.steps.iter().enumerate() {
            let time = match (step.before, step.before_opening, step.after, step.start_by) {
                (Some(length), None, None, false) => Some(StepTime::Before(length)),
                (None, Some(length), None, false) => Some(StepTime::BeforeOpening(length)),
                (None, None, Some(length), false) => Some(StepTime::After(length)),
                (None, None, None, true) => Some(StepTime::StartBy),
                _ => None,
            };
            let is_new = steps.iter().all(|other| other.id != step.id);
            let is_id = super::ids::is_valid(&step.id);
            let at = source.at(List::AlertPolicies);
            let at = at.field("steps");
            let at = at.item(position);
            match (time, step.repeat) {
                (Some(time), None) if is_new && is_id => {
                    steps.push(AlertStep::new(step.id.clone(), time, step.to));
                }
                (Some(StepTime::After(first)), Some(repeat)) if is_new && is_id => {
                    self.check_repeat(repeat, at);
                    steps.extend(repeated(step, first, repeat));
                }
                _ => self.report(at, Problem::InvalidAlertStep),
            }
        }
        keep_apart(&mut steps);
        steps
    }

    fn check_repeat(&mut self, repeat: AlertRepeat, at: At<'_>) {
        let at = at.field("repeat");
        for (field, number) in [("every", repeat.every), ("times", repeat.times)] {
            if number == 0 {
                self.report(at.field(field), Problem::ZeroLength);
            }
        }
        if repeat.times > MAX_REPETITIONS {
            let (found, limit) = (u64::from(repeat.times), MAX_REPETITIONS as usize);
            let what = "times of an alert";
            self.report(at.field("times"), Problem::LimitExceeded { what, found, limit });
        }
    }

    /// The policy of an obligation. `None` after a reported error.
    pub(super) fn policy_of(&mut self, text: &model::Obligation, source: Source) -> Option<Index> {
        let id = text.alert_policy.as_deref().unwrap_or(DEFAULT_ALERT_POLICY);
        let at = source.at(List::Obligations);
        let at = at.field("alertPolicy");
        let policy = self.find(Kind::AlertPolicy, id, at)?;
        if text.strength != Strength::Assigned && text.alert_policy.is_some() {
            self.refuse_demands(policy, id, at);
        }
        Some(policy)
    }

    /// What is only asked for is recalled to its bearer beforehand, and no more.
    fn refuse_demands(&mut self, policy: Index, id: &str, at: At<'_>) {
        let demand = if (policy as usize) < self.policies.len() {
            let source = self.policies[policy];
            let steps = self
                .documents
                .get(source.document as usize)
                .and_then(|register| register.alert_policies.get(source.position as usize))
                .map_or(&[][..], |policy| policy.steps.as_slice());
            let demands =
                |step: &&model::AlertStep| step.after.is_some() || step.to != Addressee::Bearer;
            steps.iter().find(demands).map(|step| step.id.clone())
        } else {
            let demands = |step: &AlertStep| !step.only_reminds();
            built_in().steps.into_iter().find(demands).map(|step| step.id)
        };
        if let Some(step) = demand {
            let policy = id.to_owned();
            self.contradiction(at, Contradiction::RequestEscalates { policy, step });
        }
    }
}

/// A step and each time that it goes out again, within the limit.
fn repeated(
    step: &model::AlertStep,
    first: Length,
    repeat: AlertRepeat,
) -> impl Iterator<Item = AlertStep> + use<'_> {
    (0..=repeat.times.min(MAX_REPETITIONS)).map(move |time| {
        let length = first.length.saturating_add(repeat.every.saturating_mul(time));
        let id = match time {
            0 => step.id.clone(),
            _ => format!("{}{REPEATED}{}", step.id, time + 1),
        };
        AlertStep::new(id, StepTime::After(Length { length, ..first }), step.to)
    })
}

/// Finds for each step after the due day the one before it, and the least number of days
/// between the two: as many as between their lengths where both are in days, else one.
fn keep_apart(steps: &mut [AlertStep]) {
    // Lengths of different units are compared from a Monday; any would do.
    const MONDAY: Date = Date::clamped(19_723);
    let after = |step: &AlertStep| {
        let StepTime::After(Length { length, unit }) = step.time else { return None };
        let (counting, calendar) = (Counting::FirstDayExcluded, WorkingDays::vn_public_sector());
        let term = end_of_term(MONDAY, length, unit, counting, Rounding::Down, calendar).ok()?;
        Some((term.date, unit))
    };
    let days: Vec<_> = steps.iter().map(after).collect();
    for (step, own) in steps.iter_mut().zip(&days) {
        let Some((own, unit)) = *own else { continue };
        let others = days.iter().enumerate().filter_map(|(at, day)| Some((at, (*day)?)));
        let earlier = others.filter(|(_, (day, _))| *day < own).max_by_key(|(_, (day, _))| *day);
        step.earlier = earlier.map(|(at, (day, of_other))| {
            let are_days = unit == Unit::Days && of_other == Unit::Days;
            (at, if are_days { own - day } else { 1 })
        });
    }
}

/// Sensible for a report that takes days to gather: a week before a window opens, two
/// weeks and three working days ahead, on the last working day, then after the deadline
/// to the bearer and who gathers the reports, and up the line.
fn built_in() -> Policy {
    let working_days = |length| Length { length, unit: Unit::WorkingDays };
    let step = |id: &str, time, to| AlertStep::new(id.to_owned(), time, to);
    let mut policy = Policy {
        steps: vec![
            step("opening", StepTime::BeforeOpening(working_days(5)), Addressee::Bearer),
            step("start-by", StepTime::StartBy, Addressee::Bearer),
            step("ahead", StepTime::Before(working_days(10)), Addressee::Bearer),
            step("soon", StepTime::Before(working_days(3)), Addressee::Bearer),
            step("last-day", StepTime::Before(working_days(0)), Addressee::Bearer),
            step("overdue", StepTime::After(working_days(1)), Addressee::Bearer),
            step("late", StepTime::After(working_days(1)), Addressee::Collector),
            step("missing", StepTime::After(working_days(3)), Addressee::Recipient),
            step("escalation", StepTime::After(working_days(5)), Addressee::Superior),
        ],
        moves_off_rest_days: true,
    };
    keep_apart(&mut policy.steps);
    policy
}
