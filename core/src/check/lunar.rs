//! Days of the lunar calendar that a year lacks, or has twice.

use super::{Findings, at};
use crate::dates::LunarDate;
use crate::model;
use crate::plan::{Index, Plan};
use crate::problem::Problem;
use crate::schedule::{HORIZON, horizon_dates};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (obligation, row) in plan.obligations.rows() {
        let Some(day) = row.timing.lunar() else { continue };
        let instrument = &plan.instruments[row.instrument];
        if day.year.is_none() {
            let ends = instrument.last.unwrap_or(instrument.begins() + HORIZON);
            let years = instrument.begins().year().max(LunarDate::FIRST_YEAR)
                ..=ends.year().min(LunarDate::LAST_YEAR);
            let years: Vec<i32> = years.filter(|&year| day.in_year(year).is_none()).collect();
            if !years.is_empty() {
                add(plan, obligation, Problem::MissingLunarDay { years }, findings);
            }
        }
        let dates = horizon_dates(plan, obligation, findings.window).into_iter();
        let repeated = dates.filter(|(named, _)| {
            LunarDate::from_date(*named).is_some_and(|lunar| day.is_repeated_in(lunar.year))
        });
        let dates: Vec<_> = repeated.map(|(_, derived)| derived.due).collect();
        if !dates.is_empty() {
            add(plan, obligation, Problem::RepeatedLunarMonth { dates }, findings);
        }
    }
}

/// Adds a finding at the lunar day of an obligation.
fn add(plan: &Plan, obligation: Index, problem: Problem, findings: &mut Findings) {
    let timing = at(plan, obligation);
    let timing = timing.field("timing");
    match plan.obligation(obligation).timing {
        model::Timing::Within(_) => {
            findings.add(timing.field("within").field("after").field("lunar"), problem);
        }
        model::Timing::LeadTime(_) => {
            findings.add(timing.field("leadTime").field("before").field("lunar"), problem);
        }
        model::Timing::Before(_) => findings.add(timing.field("before").field("lunar"), problem),
        model::Timing::Limits(_) => findings.add(timing.field("limits"), problem),
        _ => findings.add(timing.field("lunar").field("when"), problem),
    }
}
