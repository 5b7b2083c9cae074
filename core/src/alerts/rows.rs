//! The occurrences that can have an alert in a span of days.

use std::rc::Rc;

use super::days::{alert_day, due_days};
use crate::dates::Date;
use crate::grouped::{distinct, insert};
use crate::model::{Record, RecordEvent};
use crate::plan::{Index, NOBODY, Plan, StepTime, Timing};
use crate::request::{AlertsQuery, given};
use crate::schedule::{
    Recorder, Row, Selection, derive, key_of, limits_close_by, rows_named_between, rows_of_record,
    rows_where,
};

/// The occurrences with an alert in the span, those whose due day a record moves, and
/// those that come with an event of the span.
pub(super) fn rows_to_look_at(
    plan: &Plan,
    query: &AlertsQuery,
    limit: usize,
) -> Result<Vec<Row>, u64> {
    let spans = due_days_by_rule(plan, query);
    let all = || spans.iter().flat_map(|spans| spans.iter());
    let (Some(from), Some(until)) =
        (all().map(|(first, _)| *first).min(), all().map(|(_, end)| *end).max())
    else {
        return Ok(Vec::new());
    };
    let selection = Selection { from, until, agency: None, instrument: None };
    let mut rows = rows_where(plan, selection, limit, &|rule, due| {
        let spans = spans.get(rule as usize).map_or(&[][..], |spans| spans.as_slice());
        spans.iter().any(|(first, end)| *first <= due && due < *end)
    })?;
    let records = given(query.records.as_ref());
    let is_extended = |record: &&Record| record.event == RecordEvent::Extended;
    let extended = records.iter().filter(is_extended).map(|record| record.occurrence.as_str());
    let extended = distinct(extended.collect()).into_iter();
    let extended = extended.filter_map(|id| rows_of_record(plan, id, false).ok());
    let mut others: Vec<Row> = extended.flat_map(|found| found.rows).collect();
    // An alert whose day was over when the event happened goes out on that day.
    let happening = plan.obligations.rows().filter(|(_, row)| row.happens != NOBODY);
    for (obligation, _) in happening {
        others.extend(rows_named_between(plan, obligation, query.since + 1, query.last + 1));
    }
    if !others.is_empty() {
        let key = |row: &Row| key_of(plan, row);
        let listed = distinct(rows.iter().map(key).collect());
        let mut added = Vec::new();
        for row in others {
            let key = key(&row);
            if listed.binary_search(&key).is_err() && insert(&mut added, key) {
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

/// Due days, each span half-open.
type Spans = Vec<(Date, Date)>;

/// The due days of each date rule with an alert in the span.
fn due_days_by_rule(plan: &Plan, query: &AlertsQuery) -> Vec<Rc<Spans>> {
    let key = |&obligation: &Index| {
        let row = &plan.obligations[obligation];
        (row.policy, row.calendar, row.effort)
    };
    let keys = distinct(plan.date_rules.iter().map(key).collect());
    let spans_of = |&(policy, calendar, effort): &(Index, Index, Option<i32>)| {
        let policy = &plan.policies[policy];
        let calendar = &plan.calendars[calendar];
        let span = |step| {
            let day = |day| alert_day(policy, step, effort, calendar, Some(day), day);
            due_days(day, query.since, query.last)
        };
        let (mut dues, mut openings) = (Vec::new(), Vec::new());
        for step in &policy.steps {
            match step.time {
                StepTime::StartBy if effort.is_none() => {}
                StepTime::BeforeOpening(_) => openings.push(span(step)),
                _ => dues.push(span(step)),
            }
        }
        dues.retain(|(first, end)| first < end);
        openings.retain(|(first, end)| first < end);
        (Rc::new(dues), openings)
    };
    let spans: Vec<(Rc<Spans>, Spans)> = keys.iter().map(spans_of).collect();
    let of_rule = |obligation| {
        let position = keys.binary_search(&key(obligation)).ok();
        let Some((dues, openings)) = position.and_then(|position| spans.get(position)) else {
            return Rc::default();
        };
        let closes = |opens| closes_by(plan, *obligation, opens);
        let of_windows = openings.iter().filter_map(|&(first, end)| Some((first, closes(end)?)));
        let mut of_windows = of_windows.peekable();
        if of_windows.peek().is_none() {
            return Rc::clone(dues);
        }
        Rc::new(dues.iter().copied().chain(of_windows).collect())
    };
    plan.date_rules.iter().map(of_rule).collect()
}

/// The day after the last of windows that open up to a day; `None` for what has no
/// window.
fn closes_by(plan: &Plan, obligation: Index, opens: Date) -> Option<Date> {
    match plan.obligations[obligation].timing {
        Timing::RecurringSpan { .. } | Timing::During { .. } => {
            let window = derive(plan, obligation, opens, &mut Recorder::silent())?;
            Some(window.due + 1)
        }
        Timing::Limits(_) => limits_close_by(plan, obligation, opens),
        Timing::SameAs { obligation } | Timing::Prescribed { obligation } => {
            let versions = plan.versions_of(obligation);
            versions.filter_map(|version| closes_by(plan, version, opens)).max()
        }
        _ => None,
    }
}
