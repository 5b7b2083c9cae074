//! Rules whose days are not what their words promise: none at all, additions and
//! exclusions that hit nothing, a last day in UTC, days that meet, bearers that do not
//! work yet.

use super::{Findings, at};
use crate::dates::recurrence::End;
use crate::dates::{Convention, Date};
use crate::model;
use crate::plan::{Index, Plan, Timing};
use crate::problem::Problem;
use crate::schedule::{dates_outside_life, has_no_day, horizon_dates};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        // Days that are left out, and periods that are too short, say why there are none.
        let window = findings.window;
        if !matches!(row.timing, Timing::WorkingDay { .. })
            && has_no_day(plan, obligation)
            && dates_outside_life(plan, obligation, window).is_empty()
        {
            findings.add(at(plan, obligation).field("timing"), Problem::RuleWithoutDay);
        }
        if matches!(row.timing, Timing::Recurring { .. } | Timing::RecurringSpan { .. }) {
            without_effect(plan, obligation, findings);
            moved_together(plan, obligation, findings);
        }
        not_opened(plan, obligation, findings);
    }
}

/// Additions that the rule gives anyway, and exclusions of days that it does not give.
fn without_effect(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let model::Timing::Recurring(text) = &plan.obligation(obligation).timing else { return };
    let (Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. }) =
        &plan.obligations[obligation].timing
    else {
        return;
    };
    let timing = at(plan, obligation);
    let timing = timing.field("timing");
    let timing = timing.field("recurring");
    let is_of_rule = |day: &Date| recurrence.rule_has(*day);
    let excluded: Box<[Date]> = text
        .exdate
        .iter()
        .filter(|day| !is_of_rule(day) && !text.rdate.contains(day))
        .copied()
        .collect();
    let added: Box<[Date]> = text.rdate.iter().filter(|day| is_of_rule(day)).copied().collect();
    for (name, dates) in [("exdate", excluded), ("rdate", added)] {
        if !dates.is_empty() {
            findings.add(timing.field(name), Problem::DatesWithoutEffect { dates });
        }
    }
    if let End::Until(last) = recurrence.rule().end()
        && ends_in_utc(&text.rrule)
    {
        findings.add(timing.field("rrule"), Problem::UntilInUtc { last });
    }
}

fn ends_in_utc(rule: &str) -> bool {
    rule.split([';', ':']).filter_map(|part| part.split_once('=')).any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("UNTIL") && value.trim().ends_with(['Z', 'z'])
    })
}

fn due_days(plan: &Plan, obligation: Index, findings: &Findings) -> Vec<Date> {
    let dates = horizon_dates(plan, obligation, findings.window);
    dates.iter().map(|(_, derived)| derived.due).collect()
}

/// Days of the rule that a move off days of rest puts on one.
fn moved_together(plan: &Plan, obligation: Index, findings: &mut Findings) {
    if plan.obligations[obligation].convention == Convention::Unadjusted {
        return;
    }
    let mut due = due_days(plan, obligation, findings);
    due.sort_unstable();
    let meeting = due.chunk_by(|a, b| a == b).filter(|days| days.len() > 1);
    let dates: Box<[(Date, u32)]> =
        meeting.filter_map(|days| Some((*days.first()?, days.len() as u32))).collect();
    if !dates.is_empty() {
        let timing = at(plan, obligation);
        findings.add(timing.field("timing").field("recurring"), Problem::MovedTogether { dates });
    }
}

/// Bearers that the document names, on days before they work. Members of a group bear
/// nothing then.
fn not_opened(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let mut looked_at = None;
    for (position, bearer) in plan.obligation(obligation).bearers.iter().enumerate() {
        let Some(party) = plan.ids.parties.get(bearer.id()) else { continue };
        let Some(opened) = plan.parties[party].opened else { continue };
        let due = looked_at.get_or_insert_with(|| due_days(plan, obligation, findings));
        let dates: Box<[Date]> = due.iter().copied().filter(|due| *due < opened).collect();
        if !dates.is_empty() {
            let agency = bearer.id().to_owned();
            let bearers = at(plan, obligation);
            findings.add(
                bearers.field("bearers").item(position),
                Problem::DueBeforeOpened { agency, opened, dates },
            );
        }
    }
}
