//! The alerts of a span of days.

use std::cmp::Ordering;
use std::rc::Rc;

use super::days::{alert_day, due_days};
use crate::dates::Date;
use crate::evaluate::{History, RecordProblem, State, responsible, state_on};
use crate::grouped::distinct;
use crate::model::{Addressee, Record, RecordEvent};
use crate::plan::Table;
use crate::plan::{AlertStep, Index, NOBODY, Plan, StepTime};
use crate::schedule::{
    Occurrence, Row, Selection, all_in_place, in_place, last_working_day, rows_where,
};

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
    pub acknowledged: Vec<String>,
}

/// One alert.
#[derive(Clone, Copy)]
pub struct Alert<'p> {
    pub(crate) day: Date,
    pub(crate) step: &'p AlertStep,
    /// Who is told, or [`NOBODY`] when the document names nobody.
    pub(crate) to: Index,
    pub(crate) occurrence: Occurrence<'p>,
    /// The due day on the alert's day, extensions included.
    pub(crate) due: Date,
    is_extended: bool,
    pub(crate) last_working_day: Date,
    /// The duty was fulfilled or lifted after the alert's day, by `until`.
    pub(crate) is_settled: bool,
}

impl<'p> Alert<'p> {
    /// The alert's id: occurrence, step and addressee, and the due day where it
    /// was extended. It is the same in every run that lists it.
    pub fn id(&self) -> String {
        let to = self.occurrence.plan.party(self.to).id().unwrap_or("-");
        let (occurrence, step) = (self.occurrence.id(), &self.step.id);
        if self.is_extended {
            format!("{occurrence}#{step}+{}@{to}", self.due)
        } else {
            format!("{occurrence}#{step}@{to}")
        }
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

    /// Whether it goes out after the due day.
    pub(crate) fn is_after(&self) -> bool {
        matches!(self.step.time, StepTime::After(_))
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

pub(crate) fn alerts<'p>(
    plan: &'p Plan,
    query: &AlertsQuery,
    agency: Option<Index>,
    records: &[Record],
    limit: usize,
) -> Result<Alerts<'p>, u64> {
    let acknowledged = distinct(query.acknowledged.iter().map(String::as_str).collect());
    let rows = rows_to_look_at(plan, query, records, limit)?;
    let history = History::new(plan, &rows, records);
    let mut by_row = history.by_row();
    let mut reminders = Reminders::new(plan, query);
    let mut alerts: Vec<Alert<'_>> = Vec::new();
    for (row, position) in rows.iter().zip(0..) {
        let entries = by_row.take(position);
        let occurrence = Occurrence { plan, row: *row };
        let planned = reminders.of(row);
        let first = planned.state;
        let is_done = |state: &State| state.is_waived || state.submission.is_some();
        let is_settled = is_done(&state_on(first, entries, query.until));
        let mut add = |planned: &Planned<'p>| {
            let due = planned.due;
            for &(step, day) in &planned.days {
                // What was known on that day decides, so that a split of the
                // span changes nothing.
                let state = state_on(first, entries, day);
                if is_done(&state) || state.due != due {
                    continue;
                }
                each_addressee(&occurrence, step, day, |to| {
                    if agency.is_some_and(|agency| agency != to) {
                        return;
                    }
                    let alert = Alert {
                        day,
                        step,
                        to,
                        occurrence,
                        due,
                        is_extended: due != first.due,
                        last_working_day: planned.last_working_day,
                        is_settled,
                    };
                    let is_acknowledged = !acknowledged.is_empty()
                        && acknowledged.binary_search(&alert.id().as_str()).is_ok();
                    if !is_acknowledged {
                        alerts.push(alert);
                    }
                });
            }
        };
        add(planned);
        let mut last = first.due;
        let extensions = entries.iter().filter(|(_, entry)| entry.event == RecordEvent::Extended);
        for (_, entry) in extensions {
            let due = state_on(first, entries, entry.day).due;
            if due != last {
                add(&Planned::new(plan, query, row, first, due));
                last = due;
            }
        }
    }
    alerts.sort_by(in_order);
    Ok(Alerts { plan, alerts, problems: history.problems })
}

/// The alerts of the span that a due day plans.
struct Planned<'p> {
    named: Date,
    due: Date,
    last_working_day: Date,
    days: Vec<(&'p AlertStep, Date)>,
    /// How the duty stands before any record.
    state: State,
}

impl<'p> Planned<'p> {
    fn new(plan: &'p Plan, query: &AlertsQuery, row: &Row, state: State, due: Date) -> Planned<'p> {
        let obligation = &plan.obligations[row.obligation];
        let calendar = &plan.calendars[obligation.calendar];
        let policy = &plan.policies[obligation.policy];
        let days = policy.steps.iter().filter_map(|step| {
            let day = alert_day(policy, step.time, obligation.effort, calendar, due)?;
            (day > query.since && day <= query.until).then_some((step, day))
        });
        Planned {
            named: row.named,
            due,
            last_working_day: last_working_day(calendar, due).0,
            days: days.collect(),
            state,
        }
    }
}

/// The alerts that each date rule plans for its last date: the many bearers of
/// one date stand together, and ask once.
struct Reminders<'p, 'q> {
    plan: &'p Plan,
    query: &'q AlertsQuery,
    by_rule: Table<Option<Planned<'p>>>,
}

impl<'p, 'q> Reminders<'p, 'q> {
    fn new(plan: &'p Plan, query: &'q AlertsQuery) -> Reminders<'p, 'q> {
        let by_rule = plan.date_rules.iter().map(|_| None).collect::<Vec<_>>();
        Reminders { plan, query, by_rule: by_rule.into() }
    }

    fn of(&mut self, row: &Row) -> &Planned<'p> {
        let (plan, query) = (self.plan, self.query);
        let slot = &mut self.by_rule[plan.date_rule_of[row.obligation]];
        if slot.as_ref().is_some_and(|planned| planned.named != row.named) {
            *slot = None;
        }
        slot.get_or_insert_with(|| {
            let derived = Occurrence { plan, row: *row }.derived();
            let state = State::new(&plan.obligations[row.obligation], &derived);
            Planned::new(plan, query, row, state, derived.due)
        })
    }
}

/// The occurrences with an alert in the span, and those whose due day a record
/// moves.
fn rows_to_look_at(
    plan: &Plan,
    query: &AlertsQuery,
    records: &[Record],
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
    let is_extended = |record: &&Record| record.event == RecordEvent::Extended;
    let extended = records.iter().filter(is_extended).map(|record| record.occurrence.as_str());
    let extended = distinct(extended.collect());
    if !extended.is_empty() {
        let mut listed = vec![false; extended.len()];
        for &row in &rows {
            let found = extended.binary_search(&Occurrence { plan, row }.id().as_str()).ok();
            if let Some(listed) = found.and_then(|position| listed.get_mut(position)) {
                *listed = true;
            }
        }
        let missing = extended.iter().zip(listed).filter(|(_, listed)| !listed);
        rows.extend(missing.filter_map(|(id, _)| crate::evaluate::row_of(plan, id)));
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
        let has_day = |time| time != StepTime::StartBy || effort.is_some();
        let times = policy.steps.iter().map(|step| step.time).filter(|time| has_day(*time));
        let spans = times.map(|time| {
            let day = |due| alert_day(policy, time, effort, calendar, due);
            due_days(day, query.since, query.until)
        });
        Rc::new(spans.filter(|(first, end)| first < end).collect())
    };
    let spans: Vec<Rc<Spans>> = keys.iter().map(spans_of).collect();
    let of_rule = |obligation| {
        let position = keys.binary_search(&key(obligation)).ok();
        position.and_then(|position| spans.get(position)).map(Rc::clone).unwrap_or_default()
    };
    plan.date_rules.iter().map(of_rule).collect()
}

/// Calls `told` with each of those who are told on a day.
fn each_addressee(
    occurrence: &Occurrence<'_>,
    step: &AlertStep,
    day: Date,
    mut told: impl FnMut(Index),
) {
    let plan = occurrence.plan;
    let row = occurrence.obligation_row();
    let bearer = || responsible(plan, &occurrence.row, day);
    let parties = match step.to {
        Addressee::Bearer => return told(bearer()),
        Addressee::Superior => {
            let superior = match bearer() {
                NOBODY => None,
                bearer => plan.parties[bearer].parent,
            };
            return superior.into_iter().for_each(told);
        }
        Addressee::Recipient => &row.recipients,
        Addressee::Via => &row.via,
    };
    if let [party] = parties.as_slice() {
        return in_place(plan, row, party, day).iter().copied().for_each(told);
    }
    distinct(all_in_place(plan, row, parties, day)).into_iter().for_each(told);
}

/// By day, then by id. Ids begin with the obligation and the bearer, whose
/// positions have the order of ids.
fn in_order(a: &Alert<'_>, b: &Alert<'_>) -> Ordering {
    let (left, right) = (&a.occurrence.row, &b.occurrence.row);
    let key = |alert: &Alert<'_>, row: &Row| (alert.day, row.obligation, row.written);
    key(a, left).cmp(&key(b, right)).then_with(|| {
        if left != right || a.is_extended || b.is_extended {
            return a.id().cmp(&b.id());
        }
        let (left, right) = (a.step.id.bytes().chain(*b"@"), b.step.id.bytes().chain(*b"@"));
        left.cmp(right).then_with(|| a.to_id().unwrap_or("-").cmp(b.to_id().unwrap_or("-")))
    })
}
