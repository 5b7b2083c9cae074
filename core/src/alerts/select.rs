//! The alerts of a span of days.

use std::collections::{HashMap, HashSet};

use super::days::{alert_day, due_days};
use crate::dates::Date;
use crate::evaluate::{History, RecordProblem, State, responsible, state_on};
use crate::model::{Addressee, Record, RecordEvent};
use crate::resolve::plan::{AlertStep, Index, NOBODY, Plan, StepTime};
use crate::schedule::{Occurrence, Row, Selection, in_place, last_working_day, rows_where};

/// Which alerts to list: those whose day lies after `since` and no later than
/// `until`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertsQuery {
    /// The last day that was dealt with.
    pub since: Date,
    /// The day up to which, itself included, alerts are wanted.
    pub until: Date,
    /// Only alerts to this agency.
    pub agency: Option<String>,
    /// Ids of alerts that somebody has acknowledged; they are left out.
    pub acknowledged: HashSet<String>,
}

/// One alert.
#[derive(Clone)]
pub struct Alert<'p> {
    pub(crate) id: String,
    pub(crate) day: Date,
    pub(crate) step: &'p str,
    pub(crate) is_after: bool,
    /// Who is told, or [`NOBODY`] when the document names nobody.
    pub(crate) to: Index,
    pub(crate) occurrence: Occurrence<'p>,
    /// The due day on the alert's day, extensions included.
    pub(crate) due: Date,
    pub(crate) last_working_day: Date,
    /// The duty was fulfilled or lifted after the alert's day, by `until`.
    pub(crate) is_settled: bool,
}

impl<'p> Alert<'p> {
    /// The alert's id: occurrence, step and addressee. It is the same in every
    /// run that lists it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The day on which it goes out.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The duty.
    pub fn occurrence(&self) -> Occurrence<'p> {
        self.occurrence
    }

    /// The id of whoever is told; `None` when the document names nobody.
    pub fn to_id(&self) -> Option<&'p str> {
        self.occurrence.plan.party(self.to).id()
    }

    /// Whether the duty was fulfilled or lifted since.
    pub fn is_settled(&self) -> bool {
        self.is_settled
    }
}

/// The alerts of a span of days, and what is wrong with the records.
pub struct Alerts<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) alerts: Vec<Alert<'p>>,
    pub(crate) problems: Vec<RecordProblem>,
}

impl<'p> Alerts<'p> {
    /// The alerts, by day, then by id.
    pub fn alerts(&self) -> &[Alert<'p>] {
        &self.alerts
    }
}

/// Due days to look at for each kind of duty: policy, calendar and effort.
type Ranges = HashMap<(Index, Index, Option<i32>), Vec<(Date, Date)>>;

pub(crate) fn alerts<'p>(
    plan: &'p Plan,
    query: &AlertsQuery,
    agency: Option<Index>,
    records: &[Record],
    limit: usize,
) -> Result<Alerts<'p>, usize> {
    let rows = rows_to_look_at(plan, query, records, limit)?;
    let history = History::new(plan, &rows, records);
    let by_row = history.by_row();
    let mut alerts = Vec::new();
    for (row, position) in rows.iter().zip(0..) {
        let entries = by_row.get(&position).map_or(&[][..], Vec::as_slice);
        let occurrence = Occurrence { plan, row: *row };
        let obligation = &plan.obligations[row.obligation];
        let calendar = &plan.calendars[obligation.calendar];
        let policy = &plan.policies[obligation.policy];
        let first = State::new(obligation, &occurrence.derived());
        let is_done = |state: &State| state.is_waived || state.submission.is_some();
        let is_settled = is_done(&state_on(first, entries, query.until));

        let mut dues = vec![first.due];
        for entry in entries.iter().filter(|entry| entry.event == RecordEvent::Extended) {
            dues.push(state_on(first, entries, entry.day).due);
        }
        dues.dedup();
        for &due in &dues {
            for step in &policy.steps {
                let day = alert_day(policy, step.time, obligation.effort, calendar, due);
                let Some(day) = day.filter(|day| *day > query.since && *day <= query.until) else {
                    continue;
                };
                // What was known on that day decides, so that a split of the
                // span changes nothing.
                let state = state_on(first, entries, day);
                if is_done(&state) || state.due != due {
                    continue;
                }
                for to in addressees(&occurrence, step, day) {
                    if agency.is_some_and(|agency| agency != to) {
                        continue;
                    }
                    let id = id(&occurrence, step, to, (due != first.due).then_some(due));
                    if query.acknowledged.contains(&id) {
                        continue;
                    }
                    alerts.push(Alert {
                        id,
                        day,
                        step: &step.id,
                        is_after: matches!(step.time, StepTime::After(_)),
                        to,
                        occurrence,
                        due,
                        last_working_day: last_working_day(calendar, due).0,
                        is_settled,
                    });
                }
            }
        }
    }
    alerts.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    Ok(Alerts { plan, alerts, problems: history.problems })
}

/// The occurrences with an alert in the span, and those whose due day a record
/// moves.
fn rows_to_look_at(
    plan: &Plan,
    query: &AlertsQuery,
    records: &[Record],
    limit: usize,
) -> Result<Vec<Row>, usize> {
    let mut ranges = Ranges::new();
    for obligation in plan.obligations.iter() {
        ranges
            .entry((obligation.policy, obligation.calendar, obligation.effort))
            .or_insert_with_key(|&(policy, calendar, effort)| {
                let policy = &plan.policies[policy];
                let calendar = &plan.calendars[calendar];
                let has_day = |time| time != StepTime::StartBy || effort.is_some();
                let times = policy.steps.iter().map(|step| step.time).filter(|time| has_day(*time));
                times
                    .map(|time| {
                        let day = |due| alert_day(policy, time, effort, calendar, due);
                        due_days(day, query.since, query.until)
                    })
                    .filter(|(first, end)| first < end)
                    .collect()
            });
    }
    let all = || ranges.values().flatten();
    let (Some(from), Some(until)) =
        (all().map(|(first, _)| *first).min(), all().map(|(_, end)| *end).max())
    else {
        return Ok(Vec::new());
    };
    let selection = Selection { from, until, agency: None, instrument: None };
    let mut rows = rows_where(plan, selection, limit, |obligation, due| {
        let key = (obligation.policy, obligation.calendar, obligation.effort);
        ranges
            .get(&key)
            .is_some_and(|ranges| ranges.iter().any(|(first, end)| *first <= due && due < *end))
    })?;
    let extended: HashSet<&str> = records
        .iter()
        .filter(|record| record.event == RecordEvent::Extended)
        .map(|record| record.occurrence.as_str())
        .collect();
    if !extended.is_empty() {
        let listed: HashSet<String> =
            rows.iter().map(|&row| Occurrence { plan, row }.id()).collect();
        rows.extend(
            extended
                .into_iter()
                .filter(|id| !listed.contains(*id))
                .filter_map(|id| crate::evaluate::row_of(plan, id)),
        );
    }
    Ok(rows)
}

/// Who is told on a day.
fn addressees(occurrence: &Occurrence<'_>, step: &AlertStep, day: Date) -> Vec<Index> {
    let plan = occurrence.plan;
    let row = occurrence.obligation_row();
    let bearer = responsible(plan, &occurrence.row, day);
    let resolved = |parties: &[Index]| {
        let mut resolved: Vec<Index> =
            parties.iter().flat_map(|party| in_place(plan, row, party, day)).copied().collect();
        resolved.sort_unstable();
        resolved.dedup();
        resolved
    };
    match step.to {
        Addressee::Bearer => vec![bearer],
        Addressee::Recipient => resolved(&row.recipients),
        Addressee::Via => resolved(&row.via),
        Addressee::Superior if bearer == NOBODY => Vec::new(),
        Addressee::Superior => plan.parties[bearer].parent.into_iter().collect(),
    }
}

fn id(occurrence: &Occurrence<'_>, step: &AlertStep, to: Index, extended: Option<Date>) -> String {
    let to = occurrence.plan.party(to).id().unwrap_or("-");
    match extended {
        Some(due) => format!("{}#{}+{due}@{to}", occurrence.id(), step.id),
        None => format!("{}#{}@{to}", occurrence.id(), step.id),
    }
}
