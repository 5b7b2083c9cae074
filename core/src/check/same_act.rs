//! Acts that two provisions set at once.

use std::cell::OnceCell;

use super::duties::{is_alike, shares_bearer};
use super::words::{is_number, words};
use super::{Findings, at};
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Grain, Index, Plan, undated};
use crate::problem::Problem;
use crate::schedule::horizon_dates;

/// Pairs of duties of one action and the same recipients that are compared at most.
const MOST_PAIRS: usize = 1_000_000;
/// Due days that are compared at most.
const MOST_DATES: usize = 10_000_000;
/// A title of fewer different words, such as "Báo cáo năm", names a kind of act alone.
const FEWEST_WORDS: usize = 5;

/// Two dated duties of the same bearers and recipients whose titles say the same and
/// whose days lie close together, in one document or in two that refer to each other:
/// an amended rule beside the new one, a task that two sections give.
pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let mut alike = Vec::new();
    for (obligation, row) in plan.obligations.rows() {
        // Without recipients, titles alone would tell whether two acts are one.
        let is_addressed = !row.recipients.is_empty();
        let is_borne = !row.is_activity && !plan.obligation(obligation).bearers.is_empty();
        if is_addressed && is_borne && undated(&plan.obligations, obligation).is_none() {
            // The later of two documents says it again; within one, the later provision.
            let issued = plan.instruments[row.instrument].issued;
            let order = (issued, row.source.document, row.source.position, obligation);
            alike.push((row.action as u32, distinct(row.recipients.clone()), order));
        }
    }
    alike.sort_unstable();
    let mut dates = MOST_DATES;
    for group in alike.chunk_by(|one, other| (one.0, &one.1) == (other.0, &other.1)) {
        if group.len().saturating_mul(group.len()) > 2 * MOST_PAIRS {
            continue;
        }
        let duties = group.iter().map(|(.., (.., duty))| Duty::new(plan, *duty));
        let duties: Vec<Duty> = duties.filter(|duty| duty.title.len() >= FEWEST_WORDS).collect();
        for (position, second) in duties.iter().enumerate() {
            let twin = duties.iter().take(position).find_map(|first| {
                let is_alike = can_be_one(plan, first.position, second.position)
                    && is_alike(&first.title, &second.title)
                    && has_same_numbers(&first.title, &second.title);
                let pairs =
                    if is_alike && dates > 0 { first.close_to(second, plan) } else { Vec::new() };
                dates = dates.saturating_sub(if is_alike { second.due(plan).len() } else { 0 });
                (!pairs.is_empty()).then_some((first, pairs))
            });
            if let Some((first, dates)) = twin {
                let other = plan.obligation(first.position).id.as_str().into();
                let problem = Problem::ActSetTwice { other, dates: dates.into() };
                findings.add(at(plan, second.position).field("timing"), problem);
            }
        }
    }
}

/// A duty with its words and days.
struct Duty {
    position: Index,
    /// The different words of its title.
    title: Vec<String>,
    due: OnceCell<Vec<Date>>,
}

impl Duty {
    fn new(plan: &Plan, position: Index) -> Duty {
        let title = distinct(words(&plan.obligation(position).title));
        Duty { position, title, due: OnceCell::new() }
    }

    fn due(&self, plan: &Plan) -> &[Date] {
        self.due.get_or_init(|| {
            let dates = horizon_dates(plan, self.position, None);
            distinct(dates.into_iter().map(|(_, derived)| derived.due).collect())
        })
    }

    /// The due days of both that lie close together.
    fn close_to(&self, other: &Duty, plan: &Plan) -> Vec<(Date, Date)> {
        let grain = |duty: &Duty| plan.grains[plan.date_rule_of[duty.position]];
        // At most a third of what lies between two dates of the rule.
        let most = match grain(self).max(grain(other)) {
            Grain::Only | Grain::Quarter => 30,
            Grain::Year => 60,
            Grain::Month => 10,
            Grain::Day => 0,
        };
        let days = self.due(plan);
        let near = |day: Date| {
            let next = days.partition_point(|other| *other < day);
            let around = days.get(next.saturating_sub(1)..).unwrap_or_default().iter().take(2);
            let distance = |other: &Date| (*other - day).abs();
            around.copied().filter(|other| distance(other) <= most).min_by_key(distance)
        };
        other.due(plan).iter().filter_map(|&day| Some((near(day)?, day))).collect()
    }
}

/// Whether nothing but the words of two duties tells them apart.
fn can_be_one(plan: &Plan, one: Index, other: Index) -> bool {
    let (row, other_row) = (&plan.obligations[one], &plan.obligations[other]);
    let is_related = |row: Index, other: Index| {
        let relations = &plan.instruments[row].relations;
        row == other || relations.iter().any(|relation| relation.instrument == other)
    };
    let refers = |row: &crate::plan::Obligation, other: Index| {
        row.timing.other() == Some(other)
            || row.feeds.contains(&other)
            || row.reports_on.contains(&other)
    };
    let period =
        |row: &crate::plan::Obligation| row.period.map(|period| (period.rule, period.offset));
    let has_same_period =
        period(row).zip(period(other_row)).is_none_or(|(period, other)| period == other);
    let differ = |one: Option<Index>, other: Option<Index>| {
        one.zip(other).is_some_and(|(one, other)| one != other)
    };
    row.duty != other_row.duty
        && !differ(row.function, other_row.function)
        && (is_related(row.instrument, other_row.instrument)
            || is_related(other_row.instrument, row.instrument))
        && has_same_period
        && !refers(row, other)
        && !refers(other_row, one)
        && shares_bearer(plan, one, other)
}

/// Whether the words that only one of two titles has number nothing: "quý I" and
/// "quý II" are two reports, "đợt 1" and "đợt 2" two inspections.
fn has_same_numbers(one: &[String], other: &[String]) -> bool {
    let has_number = |words: &[String], others: &[String]| {
        let own = words.iter().filter(|word| others.binary_search(word).is_err());
        own.into_iter().any(|word| is_number(word))
    };
    !has_number(one, other) && !has_number(other, one)
}
