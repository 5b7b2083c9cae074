//! Limits that hold together: the earlier or the later of several last days, and an
//! earliest day.

use super::tables::Resolver;
use crate::model::{self, Bound, Holds, When};
use crate::plan::{Event, Grain, Index, Limit, Limits, Obligation, Table, Timing};
use crate::problem::{At, Contradiction, Diagnostic, List, Problem};

impl Resolver<'_> {
    /// Compiles limits. `None` after a reported error.
    pub(super) fn limits(
        &mut self,
        text: &model::Obligation,
        limits: &model::Limits,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let fault = match (limits.latest.len(), limits.holds) {
            (0, _) => Some(("latest", Contradiction::LimitsWithoutLast)),
            (1, Some(_)) => Some(("holds", Contradiction::OneLimitHolds)),
            (2.., None) => Some(("holds", Contradiction::LimitsUndecided)),
            _ => None,
        };
        if let Some((field, fault)) = fault {
            self.contradiction(at.field(field), fault);
            return None;
        }
        let instrument = self.ids.instruments.get(&text.instrument);
        let mut latest = Vec::new();
        for (position, limit) in limits.latest.iter().enumerate() {
            let at = at.field("latest");
            let timing = self.limit(limit, at.item(position), events)?;
            let (convention, roll) = self.rolls(text, instrument, &timing);
            latest.push(Limit { timing, convention, roll });
        }
        let earliest = match &limits.earliest {
            Some(earliest) => Some(self.earliest(earliest, at.field("earliest"), events)?),
            None => None,
        };
        let limits = Limits { earliest, latest, holds: limits.holds.unwrap_or(Holds::Earlier) };
        let undated = limits.all().find_map(|limit| match limit {
            Timing::Undated(reason) => Some(*reason),
            _ => None,
        });
        if let Some(reason) = undated {
            return Some(Timing::Undated(reason));
        }
        let recurring = || limits.all().filter(|limit| limit.fixed().is_none());
        let first = recurring().next().and_then(Timing::anchor);
        if recurring().any(|limit| limit.anchor() != first) {
            self.contradiction(at, Contradiction::LimitsApart);
            return None;
        }
        Some(Timing::Limits(Box::new(limits)))
    }

    fn limit(&mut self, limit: &model::Limit, at: At<'_>, events: &Table<Event>) -> Option<Timing> {
        match limit {
            model::Limit::Once(day) => Some(Timing::Once { when: day.when, bound: day.bound }),
            model::Limit::Within(within) => self.within(within, at.field("within"), events),
            model::Limit::LeadTime(lead) => self.lead_time(lead, at.field("leadTime"), events),
        }
    }

    fn earliest(
        &mut self,
        limit: &model::Limit,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let fault = match limit {
            model::Limit::Once(day) if day.bound == Bound::Before => {
                ("once", Contradiction::EarliestBefore)
            }
            model::Limit::Once(day) => {
                let when = When::Day(day.when.first_day());
                return Some(Timing::Once { when, bound: Bound::On });
            }
            model::Limit::LeadTime(_) => return self.limit(limit, at, events),
            model::Limit::Within(_) => ("within", Contradiction::EarliestCounted),
        };
        self.contradiction(at.field(fault.0), fault.1);
        None
    }
}

/// Stated days beside limits that recur: they would hold for every occasion alike.
pub(super) fn stated_for_many(
    obligations: &Table<Obligation>,
    grains: &Table<Grain>,
    date_rule_of: &Table<Index>,
) -> Vec<Diagnostic> {
    let is_for_many = |(position, row): &(Index, &Obligation)| match &row.timing {
        Timing::Limits(limits) => {
            limits.is_mixed() && grains[date_rule_of[*position]] != Grain::Only
        }
        _ => false,
    };
    let found = obligations.rows().filter(is_for_many).map(|(_, row)| {
        let at = row.source.at(List::Obligations);
        let detail = Box::new(Contradiction::LimitForMany);
        let at = at.field("timing");
        Diagnostic::new(at.field("limits").place(), Problem::Contradiction { detail })
    });
    found.collect()
}
