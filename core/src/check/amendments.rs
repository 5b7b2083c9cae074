//! Amendments that do not do what they seem to.

use super::{Findings, at};
use crate::dates::Date;
use crate::model::RelationKind;
use crate::plan::{Index, Plan, Timing, covers};
use crate::problem::{List, Problem};
use crate::schedule::{Window, earlier, horizon_named, lost_dates, of_occasion};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (position, row) in plan.instruments.rows() {
        let texts = &plan.instrument(position).relations;
        for (entry, (relation, text)) in row.relations.iter().zip(texts).enumerate() {
            if !relation.kind.is_change() || !row.is_known(plan.known_on) {
                continue;
            }
            let at = row.source.at(List::Instruments);
            let at = at.field("relations");
            let at = at.item(entry);
            let amended = &plan.instruments[relation.instrument];
            let bound = amended.first.max(row.issued);
            match relation.from.zip(bound) {
                Some((from, bound)) if from < bound => {
                    findings.add(at.field("from"), Problem::AmendmentBackdated { from, bound });
                }
                None if relation.from.is_none() => {
                    findings.add(at, Problem::AmendmentUndated);
                }
                _ => {}
            }
            for (entry, provision) in text.provisions.iter().enumerate() {
                let meant: Vec<Index> = plan
                    .obligations
                    .rows()
                    .filter(|(_, row)| row.instrument == relation.instrument)
                    .map(|(obligation, _)| obligation)
                    .filter(|&obligation| {
                        let stands_at = &plan.obligation(obligation).provision;
                        covers(std::slice::from_ref(provision), stands_at)
                    })
                    .collect();
                let is_stated = |&obligation: &Index| {
                    let duty = plan.obligations[obligation].duty;
                    plan.versions_of(duty).any(|version| {
                        version != duty && plan.obligations[version].instrument == position
                    })
                };
                let is_amended = relation.kind == RelationKind::Amends;
                if meant.is_empty() || is_amended && !meant.iter().any(is_stated) {
                    let problem = Problem::AmendedTextMissing {
                        provision: provision.clone(),
                        is_known: !meant.is_empty(),
                    };
                    findings.add(at.field("provisions").item(entry), problem);
                }
            }
        }
    }
    for (duty, versions) in plan.versions.groups() {
        for pair in versions.windows(2) {
            let &[(_, former), (_, version)] = pair else { continue };
            let (before, row) = (plan.obligations[former].force, plan.obligations[version].force);
            if former != duty && before.from == row.from {
                for (one, other) in [(former, version), (version, former)] {
                    let other = plan.obligation(other).id.clone();
                    let problem = Problem::AmendedTwice { other, from: row.from };
                    findings.add(at(plan, one).field("amends"), problem);
                }
            }
            let dates = without_effect(plan, former, version, findings.window);
            if !dates.is_empty() {
                let problem = Problem::AmendmentWithoutEffect { from: row.from, dates };
                findings.add(at(plan, version).field("timing"), problem);
            }
        }
    }
}

/// The due days of an amendment that do not hold although the former one had such an
/// occasion: they lie before the amendment while the former ones lie after it, or the
/// only former one had passed.
fn without_effect(plan: &Plan, former: Index, version: Index, window: Window) -> Vec<Date> {
    let from = plan.obligations[version].force.from;
    let timing = &plan.obligations[version].timing;
    let is_only = !matches!(
        timing,
        Timing::Recurring { .. } | Timing::RecurringSpan { .. } | Timing::WorkingDay { .. }
    ) && timing.lunar().is_none_or(|day| day.year.is_some());
    let lost = lost_dates(plan, former, from + 732);
    let mut dates = Vec::new();
    horizon_named(plan, version, window, &mut |named| {
        let occasion = plan.occasion(version, named);
        let Some((_, new)) = of_occasion(plan, version, occasion) else { return };
        let old = of_occasion(plan, former, occasion).map(|(_, derived)| derived.due);
        let has_passed = is_only && new.due >= from && earlier(plan, version, occasion).is_some();
        let falls_between = new.due < from && old.is_some_and(|old| lost.contains(&old));
        if has_passed || falls_between {
            dates.push(new.due);
        }
    });
    crate::grouped::distinct(dates)
}
