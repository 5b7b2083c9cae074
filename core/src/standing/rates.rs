//! Reporting rates, in the five terms of national reporting systems.

use super::findings::{FindingRow, Standing};
use super::status::Status;
use crate::dates::{Date, Period};
use crate::grouped::{Grouped, distinct, insert};
use crate::plan::{Index, NOBODY, Plan};
use crate::schedule::Occurrence;

/// Counts of reports whose due day has passed
/// ([`Action::is_report`](crate::model::Action::is_report)). Waived ones, those of a
/// window, and what is not assigned to anybody, are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Reports that should have been handed in.
    pub expected: u32,
    /// Those of them that were, in time or late.
    pub actual: u32,
    /// Those of them that were in time, extensions included.
    pub actual_on_time: u32,
    /// Those of them that were handed in by the due day before extensions; `None` when
    /// none was extended.
    pub actual_by_first_due: Option<u32>,
    /// The days after the due day on which they were handed in, and how many
    /// were, in the order of days; negative days are early.
    pub days_late: Vec<(i32, u32)>,
}

impl Rate {
    /// `actual` in per mille of `expected`, at most 1000; `None` when nothing
    /// was expected.
    pub fn reporting_rate(&self) -> Option<u32> {
        per_mille(self.actual, self.expected)
    }

    /// `actual_on_time` in per mille of `expected`.
    pub fn reporting_rate_on_time(&self) -> Option<u32> {
        per_mille(self.actual_on_time, self.expected)
    }

    /// `actual_by_first_due` in per mille of `expected`.
    pub fn reporting_rate_by_first_due(&self) -> Option<u32> {
        per_mille(self.actual_by_first_due?, self.expected)
    }

    fn of(findings: &mut dyn Iterator<Item = &FindingRow>) -> Rate {
        let mut rate = Rate::default();
        let mut days_late: Vec<i32> = Vec::new();
        let (mut by_first_due, mut is_any_extended) = (0, false);
        for finding in findings {
            rate.expected += 1;
            let is_extended = finding.state.due != finding.row.due;
            is_any_extended |= is_extended;
            let submitted_on = finding.submitted_on();
            by_first_due += u32::from(match is_extended {
                true => submitted_on.is_some_and(|day| day <= finding.row.due),
                false => finding.status == Status::Submitted,
            });
            match finding.status {
                Status::Submitted => {
                    rate.actual += 1;
                    rate.actual_on_time += 1;
                }
                Status::SubmittedLate => rate.actual += 1,
                _ => continue,
            }
            days_late.extend(submitted_on.map(|day| day - finding.state.due));
        }
        rate.actual_by_first_due = is_any_extended.then_some(by_first_due);
        days_late.sort_unstable();
        let groups = days_late.chunk_by(|left, right| left == right);
        rate.days_late = groups
            .filter_map(|group| Some((*group.first()?, u32::try_from(group.len()).ok()?)))
            .collect();
        rate
    }
}

/// Rounded half up.
fn per_mille(part: u32, whole: u32) -> Option<u32> {
    let rounded = (u64::from(part) * 2000 + u64::from(whole)).checked_div(u64::from(whole) * 2)?;
    u32::try_from(rounded).ok()
}

/// Rates of everything together and by each dimension.
#[derive(Debug)]
pub(crate) struct Rates {
    pub(crate) total: Rate,
    /// By agency, each with all agencies below it.
    pub(crate) agencies: Vec<(Index, Rate)>,
    /// By agency, of what it bears itself.
    pub(crate) own: Vec<(Index, Rate)>,
    pub(crate) instruments: Vec<(Index, Rate)>,
    pub(crate) periods: Vec<((Date, Date), Rate)>,
    pub(crate) indicators: Vec<(Index, Rate)>,
}

/// Counts every report whose due day has passed, once in each dimension.
pub(crate) fn rates(standing: &Standing) -> Rates {
    let plan = &standing.plan;
    let on = standing.on;
    let occurrence = |finding: &FindingRow| Occurrence { plan, row: finding.row };
    let is_expected = |finding: &&FindingRow| {
        let row = occurrence(finding).obligation_row();
        row.action.is_report()
            && row.is_binding()
            && finding.status != Status::Waived
            && finding.state.due < on
            && occurrence(finding).opens().is_none()
    };
    let expected = || standing.findings.iter().filter(is_expected);
    let (mut agencies, mut own, mut instruments) = (Vec::new(), Vec::new(), Vec::new());
    let (mut periods, mut indicators) = (Vec::new(), Vec::new());
    for finding in expected() {
        let row = occurrence(finding).obligation_row();
        // An amended duty stays one of the document that set it.
        instruments.push((plan.obligations[row.duty].instrument, finding));
        if let Some(Period { from, last, .. }) = occurrence(finding).period() {
            periods.push(((from, last), finding));
        }
        let mut reported = Vec::new();
        for subject in &row.subjects {
            if insert(&mut reported, subject.indicator) {
                indicators.push((subject.indicator, finding));
            }
        }
        // A joint report is one of each of those who owe it, and one in all.
        let sharers = occurrence(finding).sharers();
        let bearers = if row.is_joint() { sharers } else { vec![finding.row.bearer] };
        let bearers = || bearers.iter().copied().filter(|bearer| *bearer != NOBODY);
        own.extend(bearers().map(|bearer| (bearer, finding)));
        let above = bearers().flat_map(|bearer| with_superiors(plan, bearer));
        agencies.extend(distinct(above.collect()).into_iter().map(|agency| (agency, finding)));
    }
    Rates {
        total: Rate::of(&mut expected()),
        agencies: by_key(agencies),
        own: by_key(own),
        instruments: by_key(instruments),
        periods: by_key(periods),
        indicators: by_key(indicators),
    }
}

fn by_key<K: Copy + Ord>(findings: Vec<(K, &FindingRow)>) -> Vec<(K, Rate)> {
    let findings = Grouped::new(findings);
    let groups = findings.groups();
    groups.map(|(key, of)| (key, Rate::of(&mut of.iter().map(|(_, one)| *one)))).collect()
}

/// A party and all agencies above it.
fn with_superiors(plan: &Plan, party: Index) -> impl Iterator<Item = Index> {
    let first = (party != NOBODY).then_some(party);
    std::iter::successors(first, |&party| plan.parties[party].parent)
}
