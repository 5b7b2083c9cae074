//! Reporting rates, in the five terms of national reporting systems.

use std::collections::BTreeMap;

use super::standing::{Finding, Standing};
use super::status::Status;
use crate::dates::{Date, Period};
use crate::resolve::plan::{Index, NOBODY, Plan};

/// Counts of duties whose due day has passed. Waived duties and windows of
/// activity are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Duties that should have been fulfilled.
    pub expected: u32,
    /// Those of them that were, in time or late.
    pub actual: u32,
    /// Those of them that were in time.
    pub actual_on_time: u32,
    /// How many were fulfilled how many days after the due day; negative days
    /// are early.
    pub days_late: BTreeMap<i32, u32>,
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

    fn count(&mut self, finding: &Finding<'_>, on: Date) {
        self.expected += 1;
        match finding.status {
            Status::Submitted => {
                self.actual += 1;
                self.actual_on_time += 1;
            }
            Status::SubmittedLate => self.actual += 1,
            _ => return,
        }
        if let Some(days) = finding.days_late(on) {
            *self.days_late.entry(days).or_default() += 1;
        }
    }
}

/// Rounded half up.
fn per_mille(part: u32, whole: u32) -> Option<u32> {
    let rounded = (u64::from(part) * 2000 + u64::from(whole)).checked_div(u64::from(whole) * 2)?;
    u32::try_from(rounded).ok()
}

/// Rates of everything together and by each dimension.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    pub(crate) total: Rate,
    /// By agency, each with all agencies below it.
    pub(crate) agencies: BTreeMap<Index, Rate>,
    pub(crate) instruments: BTreeMap<Index, Rate>,
    pub(crate) periods: BTreeMap<(Date, Date), Rate>,
    pub(crate) indicators: BTreeMap<Index, Rate>,
}

/// Counts every duty whose due day has passed, once in each dimension.
pub(crate) fn rates(standing: &Standing<'_>) -> Rates {
    let plan = standing.plan;
    let on = standing.on;
    let mut rates = Rates::default();
    let is_expected = |finding: &&Finding<'_>| {
        finding.status != Status::Waived
            && finding.state.due < on
            && finding.occurrence.opens().is_none()
    };
    for finding in standing.findings.iter().filter(is_expected) {
        let row = finding.occurrence.obligation_row();
        rates.total.count(finding, on);
        rates.instruments.entry(row.instrument).or_default().count(finding, on);
        if let Some(Period { from, until, .. }) = finding.occurrence.period() {
            rates.periods.entry((from, until)).or_default().count(finding, on);
        }
        let mut indicators: Vec<Index> =
            row.subjects.iter().map(|subject| subject.indicator).collect();
        indicators.sort_unstable();
        indicators.dedup();
        for indicator in indicators {
            rates.indicators.entry(indicator).or_default().count(finding, on);
        }
        for agency in with_superiors(plan, finding.occurrence.row.bearer) {
            rates.agencies.entry(agency).or_default().count(finding, on);
        }
    }
    rates
}

/// A party and all agencies above it.
fn with_superiors(plan: &Plan, party: Index) -> impl Iterator<Item = Index> {
    let first = (party != NOBODY).then_some(party);
    std::iter::successors(first, |&party| plan.parties[party].parent)
}
