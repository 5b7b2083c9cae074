//! Dates that are hard to keep or make no sense.

use super::{Findings, at};
use crate::dates::{Date, RegimeName, Rounding};
use crate::law::Rule;
use crate::model::{self, Action, Every, LegalField};
use crate::plan::{Index, Plan, Roll, Timing, Undated, parts_from};
use crate::problem::{At, Problem, RestDay};
use crate::schedule::{
    Derived, HORIZON, dates_outside_life, duty_dates, horizon_dates, horizon_days,
    last_working_day, period_of,
};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        let dates = horizon_dates(plan, obligation, findings.window);
        rest_days(plan, obligation, &dates, findings);
        activities(plan, obligation, &dates, findings);
        cut_offs(plan, obligation, &dates, findings);
        outside_life(plan, obligation, findings);
        prescribed(plan, obligation, findings);
        missing_working_days(plan, obligation, findings);
        if let Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. } =
            &row.timing
            && let Some(day) = recurrence.rule().short_month_day(recurrence.start())
        {
            let problem = Problem::ShortMonthRule { day, from: recurrence.start() };
            let timing = at(plan, obligation);
            let timing = timing.field("timing");
            findings.add(timing.field("recurring").field("rrule"), problem);
        }
    }
}

fn rest_days(plan: &Plan, obligation: Index, dates: &[(Date, Derived)], findings: &mut Findings) {
    let calendar = &plan.calendars[plan.obligations[obligation].calendar];
    let dates: Vec<RestDay> = dates
        .iter()
        .filter(|(_, derived)| derived.opens.is_none() && !calendar.is_working(derived.due))
        .map(|(_, derived)| RestDay {
            due: derived.due,
            last_working_day: last_working_day(calendar, derived.due).0,
        })
        .collect();
    if !dates.is_empty() {
        findings.add(at(plan, obligation).field("timing"), Problem::DueOnRestDay { dates });
    }
}

fn activities(plan: &Plan, obligation: Index, dates: &[(Date, Derived)], findings: &mut Findings) {
    for (position, &activity) in plan.obligations[obligation].reports_on.iter().enumerate() {
        let spans: Vec<(Date, Date)> = duty_dates(plan, activity, findings.window)
            .into_iter()
            .map(|(_, derived)| (derived.opens.unwrap_or(derived.due), derived.due))
            .collect();
        // The latest end so far leads to the first span that ends after a day.
        let mut latest = Vec::with_capacity(spans.len());
        for &(_, ends) in &spans {
            latest.push(latest.last().map_or(ends, |&last: &Date| last.max(ends)));
        }
        let dates: Vec<(Date, Date)> = dates
            .iter()
            .filter_map(|(named, derived)| {
                let covered_until = period_of(plan, obligation, *named, derived)
                    .filter(|_| !period_is_inferred(plan, obligation))
                    .map_or(derived.due, |period| period.last);
                let first = latest.partition_point(|latest| *latest <= derived.due);
                let &(opens, ends) = spans.get(first)?;
                (opens <= covered_until).then_some((derived.due, ends))
            })
            .collect();
        if !dates.is_empty() {
            let activity = plan.obligation(activity).id.clone();
            let problem = Problem::DueBeforeActivityEnds { activity, dates };
            let at = at(plan, obligation);
            findings.add(at.field("reportsOn").item(position), problem);
        }
    }
}

/// What nobody wrote is held against nobody.
fn period_is_inferred(plan: &Plan, obligation: Index) -> bool {
    plan.obligations[obligation].period.is_some_and(|period| period.inferred)
}

/// Due days in the first third of the period that holds them, with its first day, where
/// the register does not say which period is meant.
fn just_begun(plan: &Plan, obligation: Index, dates: &[(Date, Derived)]) -> Vec<(Date, Date)> {
    let row = &plan.obligations[obligation];
    let is_report = plan.obligation(obligation).action == Action::Report;
    let Some(reporting) = row.period else { return Vec::new() };
    if reporting.offset != 0 || row.timing.counts_from_period() || !is_report {
        return Vec::new();
    }
    let begun = dates.iter().filter_map(|(named, derived)| {
        let period = period_of(plan, obligation, *named, derived)?;
        reporting.rule.neighbour(derived.unadjusted, -1)?;
        let is_early = (derived.due - period.from) * 3 < period.last - period.from;
        is_early.then_some((derived.due, period.from))
    });
    begun.collect()
}

fn cut_offs(plan: &Plan, obligation: Index, dates: &[(Date, Derived)], findings: &mut Findings) {
    let begun = just_begun(plan, obligation, dates);
    if !begun.is_empty() {
        let problem = Problem::OffsetMissing { dates: begun };
        findings.add(at(plan, obligation).field("reportingPeriod"), problem);
        return;
    }
    if period_is_inferred(plan, obligation) {
        return;
    }
    let calendar = &plan.calendars[plan.obligations[obligation].calendar];
    let mut before = Vec::new();
    let mut close = Vec::new();
    for (named, derived) in dates {
        let Some(period) = period_of(plan, obligation, *named, derived) else { continue };
        if derived.due < period.cut_off {
            before.push((derived.due, period.cut_off));
        } else if calendar.count(period.cut_off + 1, derived.due + 1) < 1 {
            close.push((derived.due, period.cut_off));
        }
    }
    let period = plan.obligations[obligation].period;
    let by_decree = period.is_some_and(|period| period.rule.regime() == Some(RegimeName::Decree09));
    if !before.is_empty() {
        let problem = Problem::DueBeforeCutOff { dates: before, by_decree };
        findings.add(at(plan, obligation).field("reportingPeriod"), problem);
    }
    if !close.is_empty() {
        let problem = Problem::CutOffTooClose { dates: close, by_decree };
        findings.add(at(plan, obligation).field("reportingPeriod"), problem);
    }
}

/// What the life of the document leaves out is said.
fn outside_life(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let dates = dates_outside_life(plan, obligation, findings.window);
    if dates.is_empty() {
        return;
    }
    let instrument = &plan.instruments[plan.obligations[obligation].instrument];
    let first = instrument.first.filter(|first| dates.iter().any(|date| date < first));
    let until = instrument.last.filter(|until| dates.iter().any(|date| date > until));
    let document = first.and(instrument.bounded_by);
    let document = document.map(|document| plan.instrument(document).id.as_str().into());
    let problem = Problem::DateOutsideLife { first, until, document, dates: dates.into() };
    findings.add(at(plan, obligation).field("timing"), problem);
}

fn prescribed(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let row = &plan.obligations[obligation];
    if !matches!(row.timing, Timing::Undated(Undated::AsPrescribed)) {
        return;
    }
    if let model::Timing::AsPrescribed(prescribed) = &plan.obligation(obligation).timing {
        let problem = Problem::PrescribedNotLoaded {
            instrument: prescribed.instrument.clone(),
            obligation: prescribed.obligation.clone(),
        };
        let at = at(plan, obligation);
        findings.add(at.field("timing").field("asPrescribed"), problem);
    }
}

/// Parts of the calendar in which nothing falls due because they lack the working day.
fn missing_working_days(plan: &Plan, obligation: Index, findings: &mut Findings) {
    let row = &plan.obligations[obligation];
    let Timing::WorkingDay { start, last, every, nth, .. } = row.timing else { return };
    if every == Every::Day {
        return;
    }
    let instrument = &plan.instruments[row.instrument];
    let first = instrument.first.map_or(start, |first| first.max(start));
    let ends = instrument.last.unwrap_or(instrument.begins() + HORIZON).min(last);
    let calendar = &plan.calendars[row.calendar];
    let periods: Vec<(Date, Date)> = parts_from(every, first)
        .take_while(|part| part.0 <= ends)
        .filter(|part| calendar.nth_of(part.0, part.1, nth).is_none())
        .collect();
    if !periods.is_empty() {
        let timing = at(plan, obligation);
        let timing = timing.field("timing");
        findings.add(timing.field("workingDay"), Problem::MissingWorkingDay { periods });
    }
}

/// Due days of a field of law before its rule for days off is known.
pub(super) fn fields(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        if row.roll != Roll::Field(LegalField::Tax) {
            continue;
        }
        let dates = horizon_dates(plan, obligation, findings.window);
        let days = dates.into_iter().map(|(_, derived)| derived.unadjusted);
        let dates: Vec<Date> = days.filter(|day| Rule::TaxRoll.on(*day).is_none()).collect();
        if !dates.is_empty() {
            let is_own = plan.obligation(obligation).field.is_some();
            let name = if is_own { "field" } else { "instrument" };
            let problem = Problem::FieldWithoutRule { dates };
            findings.add(at(plan, obligation).field(name), problem);
        }
    }
}

pub(super) fn refused(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        let at = at(plan, obligation);
        let at = at.field("timing");
        let rejects =
            |timing: &Timing| matches!(timing, Timing::Within { rounding: Rounding::Reject, .. });
        match &row.timing {
            Timing::Limits(limits) => {
                if limits.earliest.is_some() {
                    let dates = horizon_dates(plan, obligation, findings.window).into_iter();
                    let mut spans = dates.filter_map(|(_, day)| Some((day.opens?, day.due)));
                    if let Some((from, until)) = spans.find(|(from, until)| from > until) {
                        findings.add(at.field("limits"), Problem::EmptySpan { from, until });
                    }
                }
                if limits.latest.iter().any(|limit| rejects(&limit.timing)) {
                    missing_days(plan, obligation, at.field("limits").field("latest"), findings);
                }
            }
            timing if rejects(timing) => {
                missing_days(plan, obligation, at.field("within").field("rounding"), findings);
            }
            _ => {}
        }
    }
}

/// Periods whose last month lacks the day, where the obligation refuses to round.
fn missing_days(plan: &Plan, obligation: Index, at: At<'_>, findings: &mut Findings) {
    let mut dates = Vec::new();
    horizon_days(plan, obligation, findings.window, |named, derived| {
        if derived.is_none() {
            dates.push(named);
        }
    });
    if !dates.is_empty() {
        findings.add(at, Problem::MissingDayOfMonth { dates });
    }
}

/// Dates that are counted back to before the data of their period are closed.
pub(super) fn counted_back(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        let is_counted_back = matches!(row.timing, Timing::LeadTime { .. });
        if !is_counted_back || period_is_inferred(plan, obligation) {
            continue;
        }
        let too_early = horizon_dates(plan, obligation, findings.window).into_iter().find_map(
            |(named, derived)| {
                let bound = period_of(plan, obligation, named, &derived)?.cut_off;
                (derived.due < bound).then_some((derived.due, bound))
            },
        );
        if let Some((due, bound)) = too_early {
            let problem = Problem::NegativeSlack { due, bound };
            let at = at(plan, obligation);
            findings.add(at.field("timing").field("leadTime"), problem);
        }
    }
}
