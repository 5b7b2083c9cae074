//! Which version of an amended duty has an occasion.

use super::derive::{Derived, derive};
use super::life::{is_alive, is_within_life};
use super::named::{named_between, named_days};
use super::step::Recorder;
use crate::dates::Date;
use crate::plan::{Index, Occasion, Plan};

/// Whether an occurrence belongs to its version of the duty: it falls due while the
/// version is in force, and no earlier version has had the same occasion.
pub(super) fn is_in_force(plan: &Plan, obligation: Index, named: Date, derived: &Derived) -> bool {
    let row = &plan.obligations[obligation];
    row.force.has(derived.due)
        && (row.duty == obligation
            || earlier(plan, obligation, plan.occasion(obligation, named)).is_none())
}

/// The due day that an earlier version of a duty had for an occasion while it was in
/// force.
pub(crate) fn earlier(plan: &Plan, obligation: Index, occasion: Occasion) -> Option<Date> {
    let before = plan.versions_of(obligation).take_while(|&version| version != obligation);
    before
        .filter_map(|version| {
            let (_, derived) = of_occasion(plan, version, occasion)?;
            plan.obligations[version].force.has(derived.due).then_some(derived.due)
        })
        .next()
}

/// The occurrence that a version would have for an occasion, whether it is in force or
/// not.
pub(crate) fn of_occasion(
    plan: &Plan,
    obligation: Index,
    occasion: Occasion,
) -> Option<(Date, Derived)> {
    // What has one occasion gives it in every window.
    let (first, last) =
        occasion.map_or((Date::MIN, Date::MIN), |when| (when.first_day(), when.last_day()));
    let mut found = None;
    named_between(plan, obligation, first, last + 1, &mut |named| {
        if found.is_none() && plan.occasion(obligation, named) == occasion {
            found = derive(plan, obligation, named, &mut Recorder::silent())
                .filter(|derived| is_within_life(plan, obligation, named, derived))
                .map(|derived| (named, derived));
        }
    });
    found
}

/// The version of a duty that has a named day, and what follows from it.
pub(crate) fn version_with(plan: &Plan, duty: Index, named: Date) -> Option<Index> {
    if !is_changed(plan, duty) {
        return Some(duty);
    }
    plan.versions_of(duty).find(|&version| {
        let mut is_named = false;
        named_between(plan, version, named, named + 1, &mut |day| is_named |= day == named);
        is_named
            && derive(plan, version, named, &mut Recorder::silent())
                .is_some_and(|derived| is_alive(plan, version, named, &derived))
    })
}

/// The version before an amendment, and the due day that the occasion of a named day
/// would have had in it.
pub(super) fn former(plan: &Plan, obligation: Index, named: Date) -> (Index, Option<Date>) {
    let before = plan.versions_of(obligation).take_while(|&version| version != obligation);
    let former = before.last().unwrap_or(plan.obligations[obligation].duty);
    let occurrence = of_occasion(plan, former, plan.occasion(obligation, named));
    (former, occurrence.map(|(_, derived)| derived.due))
}

/// The due days before `until` for which a version of a duty is in force no more, and
/// that no later version has another day for.
pub(crate) fn lost_dates(plan: &Plan, obligation: Index, until: Date) -> Vec<Date> {
    let row = &plan.obligations[obligation];
    let mut lost = Vec::new();
    named_days(plan, obligation, row.force.until, until, &mut |named| {
        let Some(derived) = derive(plan, obligation, named, &mut Recorder::silent()) else {
            return;
        };
        let due = derived.due;
        let is_cut = row.force.from <= due && row.force.until <= due && due < until;
        if !is_cut || !is_within_life(plan, obligation, named, &derived) {
            return;
        }
        let occasion = plan.occasion(obligation, named);
        let is_kept = plan.versions_of(obligation).any(|version| {
            of_occasion(plan, version, occasion)
                .is_some_and(|(named, derived)| is_alive(plan, version, named, &derived))
        });
        if !is_kept {
            lost.push(due);
        }
    });
    lost
}

/// Whether a duty has been changed or ended, so that its dates come from its versions.
pub(super) fn is_changed(plan: &Plan, duty: Index) -> bool {
    plan.obligations[duty].force != crate::plan::Force::ALWAYS
}

/// The named days of all versions of a duty that are in force, between two days.
pub(super) fn named_in_force(
    plan: &Plan,
    duty: Index,
    from: Date,
    until: Date,
    found: &mut dyn FnMut(Date),
) {
    let mut days = Vec::new();
    for version in plan.versions_of(duty) {
        named_days(plan, version, from, until, &mut |named| {
            let derived = derive(plan, version, named, &mut Recorder::silent());
            if derived.is_some_and(|derived| is_alive(plan, version, named, &derived)) {
                days.push(named);
            }
        });
    }
    crate::grouped::distinct(days).into_iter().for_each(found);
}
