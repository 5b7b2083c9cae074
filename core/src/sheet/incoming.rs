//! What comes to an agency: reports that go to it, through it, or into one of its own.

use super::{bears, can_come_to, stands_for};
use crate::dates::Date;
use crate::model::Record;
use crate::plan::{Index, NOBODY, Obligation, Plan, Undated, undated as why_undated};
use crate::schedule::{
    Occurrence, Row, addressees, document_order, has_relative, in_place, rows_between,
};
use crate::standing::{FindingRow, History, RecordProblem, Status, finding};

/// How a result comes to an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// The agency is a recipient.
    Recipient,
    /// The result goes through the agency.
    Via,
    /// The result goes into a report of the agency.
    Feeds,
}

/// The results of one obligation that come to an agency on one day.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) obligation: Index,
    pub(crate) way: Way,
    /// Without a due day, the reason.
    pub(crate) undated: Option<Undated>,
    /// Late ones first.
    pub(crate) findings: Vec<FindingRow>,
}

impl Incoming {
    pub(crate) fn count(&self, is_counted: impl Fn(Status) -> bool) -> usize {
        self.findings.iter().filter(|found| is_counted(found.status)).count()
    }

    /// Those that are late, then the due day.
    fn order(&self) -> (bool, Option<Date>) {
        let is_late = self.count(|status| status == Status::Overdue) > 0;
        (!is_late, self.findings.first().map(|found| found.row.due))
    }
}

/// How the results of an obligation come to an agency on a day: one way for all bearers,
/// but for recipients that are others for each.
struct Ways<'p> {
    plan: &'p Plan,
    row: &'p Obligation,
    agency: Index,
    on: Date,
    of_all: Option<Way>,
}

impl Ways<'_> {
    fn of(&self, bearer: Index) -> Option<Way> {
        let Ways { plan, row, agency, on, of_all } = *self;
        let among = |parties: &[Index]| {
            has_relative(plan, parties)
                && addressees(plan, row, parties, bearer, on).contains(&agency)
        };
        match of_all {
            Some(Way::Recipient) => of_all,
            _ if among(&row.recipients) => Some(Way::Recipient),
            Some(Way::Via) => of_all,
            _ if among(&row.via) => Some(Way::Via),
            _ => of_all,
        }
    }

    /// The way of the results of any bearer.
    fn of_any(&self) -> Option<Way> {
        let Ways { plan, row, on, of_all, .. } = *self;
        let bearers = row.bearers.iter().filter(|bearer| bearer.works(on));
        let mut ways: Vec<Way> = of_all.into_iter().collect();
        if has_relative(plan, &row.recipients) || has_relative(plan, &row.via) {
            for bearer in bearers.filter(|bearer| bearer.party != NOBODY) {
                let standing = in_place(plan, row, &bearer.party, on).iter();
                ways.extend(standing.filter_map(|&bearer| self.of(bearer)));
            }
        }
        ways.into_iter().min()
    }
}

fn ways<'p>(plan: &'p Plan, row: &'p Obligation, agency: Index, on: Date) -> Ways<'p> {
    Ways { plan, row, agency, on, of_all: way(plan, row, agency, on) }
}

fn way(plan: &Plan, row: &Obligation, agency: Index, on: Date) -> Option<Way> {
    let among =
        |parties: &[Index]| parties.iter().any(|&party| stands_for(plan, row, party, agency, on));
    let collects = |&collector: &Index| {
        plan.versions_of(collector).any(|version| {
            let row = &plan.obligations[version];
            row.force.has(on) && bears(plan, row, agency, on)
        })
    };
    if among(&row.recipients) {
        Some(Way::Recipient)
    } else if among(&row.via) {
        Some(Way::Via)
    } else if row.feeds.iter().any(collects) {
        Some(Way::Feeds)
    } else {
        None
    }
}

/// What falls due in a window and comes to an agency, but for what it sends itself.
pub(super) fn rows(
    plan: &Plan,
    concerned: &[Index],
    agency: Index,
    from: Date,
    until: Date,
) -> Vec<(Row, Way)> {
    let mut found = Vec::new();
    for &obligation in concerned {
        let row = &plan.obligations[obligation];
        if !can_come_to(plan, row, agency) {
            continue;
        }
        let mut rows = rows_between(plan, obligation, None, from, until);
        rows.retain(|row| !Occurrence { plan, row: *row }.is_borne_by(agency));
        for of_day in rows.chunk_by(|left, right| left.due == right.due) {
            let Some(due) = of_day.first().map(|row| row.due) else { continue };
            let ways = ways(plan, row, agency, due);
            found.extend(of_day.iter().filter_map(|&row| Some((row, ways.of(row.bearer)?))));
        }
    }
    found
}

/// What comes to an agency without a due day.
pub(super) fn undated(plan: &Plan, alive: &[Index], agency: Index, day: Date) -> Vec<Incoming> {
    let mut found = Vec::new();
    for &obligation in alive {
        let row = &plan.obligations[obligation];
        if let Some(reason) = why_undated(&plan.obligations, obligation)
            && let Some(way) = ways(plan, row, agency, day).of_any()
        {
            let undated = Some(reason);
            found.push(Incoming { obligation, way, undated, findings: Vec::new() });
        }
    }
    found.sort_by_cached_key(|found| document_order(plan, found.obligation));
    found
}

/// Where what is owed and what comes in stand on a day.
pub(super) fn with_states(
    plan: &Plan,
    on: Date,
    records: &[Record],
    owed: Vec<Row>,
    waited: Vec<(Row, Way)>,
) -> (Vec<FindingRow>, Vec<Incoming>, Vec<RecordProblem>) {
    let count = owed.len();
    let rows: Vec<Row> = owed.into_iter().chain(waited.iter().map(|(row, _)| *row)).collect();
    let history = History::new(plan, &rows, records);
    let mut by_row = history.by_row();
    let states = rows.iter().zip(0..).map(|(row, at)| finding(plan, on, row, by_row.take(at)));
    let mut owes: Vec<FindingRow> = states.collect();
    let states = owes.split_off(count);
    let mut groups: Vec<Incoming> = Vec::new();
    for (finding, (row, way)) in states.into_iter().zip(waited) {
        let is_same = |group: &&mut Incoming| {
            let first = group.findings.first().map(|first| first.row.due);
            group.obligation == row.obligation && first == Some(row.due)
        };
        match groups.last_mut().filter(is_same) {
            Some(group) => group.findings.push(finding),
            None => groups.push(Incoming {
                obligation: row.obligation,
                way,
                undated: None,
                findings: vec![finding],
            }),
        }
    }
    for group in &mut groups {
        // Overdue ones first, then those that may still come, each in the order of ids.
        let order = |found: &FindingRow| {
            let is_open = |status| matches!(status, Status::Scheduled | Status::Open);
            (found.status != Status::Overdue, !is_open(found.status), found.row.written)
        };
        group.findings.sort_by_key(order);
    }
    groups.sort_by_key(Incoming::order);
    (owes, groups, history.problems)
}
