//! The alerts of a span of days.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use super::days::alert_day;
use super::rows::rows_to_look_at;
use crate::dates::Date;
use crate::grouped::distinct;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::model::{Addressee, RecordEvent, Strength};
use crate::plan::{AlertStep, Index, NOBODY, Obligation, Plan, StepTime, Table};
use crate::problem::{Problem, in_order};
use crate::request::{AlertsQuery, given};
use crate::schedule::{
    Occurrence, Row, addressees, all_in_place, in_place, last_working_day, row_of, sharers,
};
use crate::standing::{History, RecordProblem, State, responsible, state_on};

/// One alert.
#[derive(Clone, Copy)]
pub struct Alert<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) row: &'a AlertRow,
}

/// What an alert says beside its texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AlertRow {
    pub(crate) row: Row,
    pub(crate) day: Date,
    /// The position of the step in the policy of the obligation.
    step: u32,
    /// Who is notified, or [`NOBODY`] when the document names nobody.
    pub(crate) to: Index,
    /// The due day on the alert's day, extensions included.
    pub(crate) due: Date,
    is_extended: bool,
    pub(crate) last_working_day: Date,
    /// The duty was fulfilled or waived after the alert's day, by the last day
    /// asked for.
    pub(crate) is_settled: bool,
    /// The first day of the duty's window.
    pub(crate) opens: Option<Date>,
    /// Earlier steps to the same addressee fell on the same day.
    pub(crate) has_merged: bool,
}

impl AlertRow {
    pub(crate) fn step<'p>(&self, plan: &'p Plan) -> Option<&'p AlertStep> {
        let policy = plan.obligations[self.row.obligation].policy;
        plan.policies[policy].steps.get(self.step as usize)
    }

    fn id(&self, plan: &Plan) -> String {
        let to = plan.party(self.to).id().unwrap_or("-");
        let occurrence = Occurrence { plan, row: self.row }.id();
        let step = self.step(plan).map_or("", |step| &step.id);
        if self.is_extended {
            format!("{occurrence}#{step}+{}@{to}", self.due)
        } else {
            format!("{occurrence}#{step}@{to}")
        }
    }
}

impl fmt::Debug for Alert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Alert({} on {})", self.id(), self.day())
    }
}

impl<'a> Alert<'a> {
    /// The alert's id: occurrence, step and addressee, and the due day where it
    /// was extended. It is the same in every run that lists it.
    pub fn id(&self) -> String {
        self.row.id(self.plan)
    }

    /// The day on which it goes out.
    pub fn day(&self) -> Date {
        self.row.day
    }

    /// The id of the step of the alert policy.
    pub fn step_id(&self) -> &'a str {
        self.row.step(self.plan).map_or("", |step| step.repetition().0)
    }

    /// Which time the step goes out about this due day, from 1.
    pub fn repetition(&self) -> u32 {
        self.row.step(self.plan).map_or(1, |step| step.repetition().1)
    }

    /// The duty.
    pub fn occurrence(&self) -> Occurrence<'a> {
        Occurrence { plan: self.plan, row: self.row.row }
    }

    /// The id of who is notified; `None` when the document names nobody.
    pub fn to_id(&self) -> Option<&'a str> {
        self.plan.party(self.row.to).id()
    }

    /// The due day as of the alert's day, extensions included.
    pub fn due(&self) -> Date {
        self.row.due
    }

    /// Whether the duty was fulfilled or waived since.
    pub fn is_settled(&self) -> bool {
        self.row.is_settled
    }

    /// Whether it goes out after the due day.
    pub fn is_overdue(&self) -> bool {
        self.row.step(self.plan).is_some_and(|step| matches!(step.time, StepTime::After(_)))
    }
}

/// The alerts of a span of days, and what is wrong with the records.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Alerts {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    /// The agency asked for, and the last day.
    pub(crate) agency: Option<Index>,
    pub(crate) last: Date,
    pub(crate) rows: Vec<AlertRow>,
    pub(crate) problems: Vec<RecordProblem>,
}

impl fmt::Debug for Alerts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Alerts({})", self.rows.len())
    }
}

impl Alerts {
    /// The alerts, by day, then by id.
    pub fn alerts(&self) -> impl ExactSizeIterator<Item = Alert<'_>> + Clone + use<'_> {
        self.rows.iter().map(|row| Alert { plan: &self.plan, row })
    }
}

/// The alerts of a span of days.
///
/// # Errors
///
/// An unknown agency; too many occurrences to look at.
pub(crate) fn alerts(shared: &Arc<Plan>, query: &AlertsQuery) -> Result<Alerts, Problem> {
    let plan: &Plan = shared;
    in_order(query.since, query.last)?;
    let agency = plan.find_party(query.agency.as_deref(), query.last)?;
    // Who stands in its place has its alerts.
    let addressees = agency.map(|agency| {
        let mut addressees = plan.successors(agency, query.last);
        addressees.push(agency);
        addressees
    });
    let acknowledged = distinct(query.acknowledged.iter().map(|id| current(plan, id)).collect());
    let limit = MAX_OCCURRENCES;
    let rows = rows_to_look_at(plan, query, limit).map_err(|found| Problem::LimitExceeded {
        what: "occurrences",
        found,
        limit,
    })?;
    let history = History::new(plan, &rows, given(query.records.as_ref()));
    let mut by_row = history.by_row();
    let mut reminders = Reminders::new(plan, query);
    let mut alerts: Vec<AlertRow> = Vec::new();
    for (&row, position) in rows.iter().zip(0..) {
        let entries = by_row.take(position);
        let occurrence = Occurrence { plan, row };
        let planned = reminders.of(&row);
        let first = planned.state;
        let is_done = |state: &State| state.is_waived || state.submission.is_some();
        let is_settled = is_done(&state_on(first, entries, query.last));
        let of_row = alerts.len();
        let mut add = |planned: &Planned| {
            let due = planned.due;
            let begin = alerts.len();
            for &(step, to, day) in &planned.days {
                // What was known on that day decides, so that a split of the
                // span changes nothing.
                let state = state_on(first, entries, day);
                if is_done(&state) || state.due != due {
                    continue;
                }
                each_addressee(&occurrence, to, day, |to| {
                    if addressees.as_ref().is_some_and(|wanted| !wanted.contains(&to)) {
                        return;
                    }
                    // One line a duty, an addressee and a morning: the last step stands.
                    let mut of_duty = alerts.iter().skip(begin);
                    let same = of_duty.position(|other| other.day == day && other.to == to);
                    let alert = AlertRow {
                        row,
                        day,
                        step,
                        to,
                        due,
                        is_extended: due != first.due,
                        last_working_day: planned.last_working_day,
                        is_settled,
                        opens: planned.opens,
                        has_merged: same.is_some(),
                    };
                    match same.and_then(|at| alerts.get_mut(begin + at)) {
                        Some(earlier) => *earlier = alert,
                        None => alerts.push(alert),
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
                add(&Planned::new(plan, query, &row, first, (planned.opens, due)));
                last = due;
            }
        }
        // The rows of a due day are in the order of ids, so the alerts of one day of alerts
        // are then a few long runs, which are merged.
        alerts.get_mut(of_row..).unwrap_or_default().sort_by(|a, b| by_day_and_id(plan, a, b));
    }
    if !acknowledged.is_empty() {
        alerts.retain(|alert| acknowledged.binary_search(&alert.id(plan)).is_err());
    }
    alerts.sort_by(|a, b| by_day_and_id(plan, a, b));
    Ok(Alerts {
        plan: Arc::clone(shared),
        lang: query.lang,
        agency,
        last: query.last,
        rows: alerts,
        problems: history.problems,
    })
}

/// The id of an alert; one with a former id of its occurrence has the present one.
fn current(plan: &Plan, id: &str) -> String {
    let present = || {
        let (occurrence, rest) = id.split_once('#')?;
        let row = row_of(plan, occurrence)?;
        Some(format!("{}#{rest}", Occurrence { plan, row }.id()))
    };
    present().unwrap_or_else(|| id.to_owned())
}

/// The alerts of the span that a due day plans.
struct Planned {
    named: Date,
    due: Date,
    last_working_day: Date,
    opens: Option<Date>,
    /// The position of each step, whom it notifies, and its day.
    days: Vec<(u32, Addressee, Date)>,
    /// How the duty stands before any record.
    state: State,
}

impl Planned {
    fn new(
        plan: &Plan,
        query: &AlertsQuery,
        row: &Row,
        state: State,
        (opens, due): (Option<Date>, Date),
    ) -> Planned {
        let obligation = &plan.obligations[row.obligation];
        let calendar = &plan.calendars[obligation.calendar];
        let policy = &plan.policies[obligation.policy];
        let is_sent = |step: &AlertStep| {
            let can_be_done = !obligation.is_activity && obligation.strength != Strength::Forbidden;
            obligation.is_binding() || can_be_done && step.only_reminds()
        };
        let steps = policy.steps.iter().zip(0..).filter(|(step, _)| is_sent(step));
        let days = steps.filter_map(|(step, position)| {
            let day = alert_day(policy, step, obligation.effort, calendar, opens, due)?;
            // Nobody knows of it before it happens.
            let day = if obligation.happens == NOBODY { day } else { day.max(row.named) };
            (day > query.since && day <= query.last).then_some((position, step.to, day))
        });
        Planned {
            named: row.named,
            due,
            last_working_day: last_working_day(calendar, due).0,
            opens,
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
    by_rule: Table<Option<Planned>>,
}

impl<'p, 'q> Reminders<'p, 'q> {
    fn new(plan: &'p Plan, query: &'q AlertsQuery) -> Reminders<'p, 'q> {
        let by_rule = plan.date_rules.iter().map(|_| None).collect::<Vec<_>>();
        Reminders { plan, query, by_rule: by_rule.into() }
    }

    fn of(&mut self, row: &Row) -> &Planned {
        let (plan, query) = (self.plan, self.query);
        let slot = &mut self.by_rule[plan.date_rule_of[row.obligation]];
        if slot.as_ref().is_some_and(|planned| planned.named != row.named) {
            *slot = None;
        }
        slot.get_or_insert_with(|| {
            let derived = Occurrence { plan, row: *row }.derived();
            let state = State::new(&plan.obligations[row.obligation], &derived);
            Planned::new(plan, query, row, state, (derived.opens, derived.due))
        })
    }
}

/// Calls `notify` with each of those who are notified on a day.
fn each_addressee(
    occurrence: &Occurrence<'_>,
    to: Addressee,
    day: Date,
    mut notify: impl FnMut(Index),
) {
    let plan = occurrence.plan;
    let row = occurrence.obligation_row();
    let bearer = || responsible(plan, &occurrence.row, day);
    let sharers = sharers(plan, row, day);
    let parties = match to {
        Addressee::Bearer if row.is_joint() => return sharers.into_iter().for_each(notify),
        Addressee::Superior if row.is_joint() => {
            let superiors = sharers.into_iter().filter_map(|party| plan.parties[party].parent);
            return distinct(superiors.collect()).into_iter().for_each(notify);
        }
        Addressee::Bearer => return notify(bearer()),
        Addressee::Collector => {
            let bearer = bearer();
            let collectors = collectors(plan, row, bearer, day);
            return collectors
                .into_iter()
                .filter(|party| *party != bearer && !sharers.contains(party))
                .for_each(notify);
        }
        Addressee::Superior => {
            let superior = match bearer() {
                NOBODY => None,
                bearer => plan.parties[bearer].parent,
            };
            return superior.into_iter().for_each(notify);
        }
        Addressee::Recipient => &row.recipients,
        Addressee::Via => &row.via,
    };
    if let [party] = parties.as_slice()
        && !plan.is_group(*party)
    {
        return in_place(plan, row, party, day).iter().copied().for_each(notify);
    }
    distinct(addressees(plan, row, parties, bearer(), day)).into_iter().for_each(notify);
}

/// Those through whom a result goes, and those that bear a duty which it feeds: of many
/// bearers the one above who owes the result.
fn collectors(plan: &Plan, row: &Obligation, bearer: Index, day: Date) -> Vec<Index> {
    let mut collectors = addressees(plan, row, &row.via, bearer, day);
    let above = (bearer != NOBODY).then(|| plan.parties[bearer].parent).flatten();
    for &fed in &row.feeds {
        for version in plan.versions_of(fed) {
            let fed = &plan.obligations[version];
            if !fed.force.has(day) {
                continue;
            }
            let bearers =
                fed.bearers.iter().filter(|found| found.works(day)).map(|found| found.party);
            let bearers = all_in_place(plan, fed, &bearers.collect::<Vec<_>>(), day);
            let is_above = |party: &Index| Some(*party) == above;
            match bearers.iter().find(|party| is_above(party)) {
                Some(&above) => collectors.push(above),
                None if bearers.len() == 1 => collectors.extend(bearers),
                None => {}
            }
        }
    }
    distinct(collectors)
}

/// By day, then by id. Ids begin with the obligation and the bearer, whose
/// positions have the order of ids.
fn by_day_and_id(plan: &Plan, a: &AlertRow, b: &AlertRow) -> Ordering {
    let key = |alert: &AlertRow| (alert.day, alert.row.obligation, alert.row.written);
    key(a).cmp(&key(b)).then_with(|| {
        // An heir may stand in the one id and not in the other.
        let is_heir = |alert: &AlertRow| alert.row.bearer != alert.row.written;
        let has_heir = a.row != b.row && (is_heir(a) || is_heir(b));
        if has_heir || a.is_extended || b.is_extended {
            return a.id(plan).cmp(&b.id(plan));
        }
        let step = |alert: &AlertRow| alert.step(plan).map_or("", |step| &step.id);
        let (left, right) = (step(a).bytes().chain(*b"@"), step(b).bytes().chain(*b"@"));
        let to = |alert: &AlertRow| plan.party(alert.to).id().unwrap_or("-");
        // The occasions of one obligation are all days, months, quarters or years, whose
        // texts have the order of their days.
        let named = a.row.named.cmp(&b.row.named);
        named.then_with(|| left.cmp(right)).then_with(|| to(a).cmp(to(b)))
    })
}
