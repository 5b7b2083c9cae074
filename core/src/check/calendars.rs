//! What a calendar of the register changes of the one that it adds to.

use super::Findings;
use crate::dates::{Certainty, Date, DayKind, WorkingDays};
use crate::model::Calendar;
use crate::plan::Plan;
use crate::problem::{At, List, Problem};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (document, register) in plan.documents.iter().enumerate() {
        for (entry, text) in register.calendars.iter().enumerate() {
            let own = plan.ids.calendars.get(&text.id).map(|at| &plan.calendars[at]);
            if let Some((own, base)) = own.zip(base_of(plan, text))
                && let Some(problem) = changes(text, own, base)
            {
                let at = At::Entry { document, list: List::Calendars, entry };
                findings.add(at.field("days"), problem);
            }
        }
    }
}

fn base_of<'p>(plan: &'p Plan, text: &Calendar) -> Option<&'p WorkingDays> {
    let base = text.base.as_deref()?;
    if base == text.id {
        return WorkingDays::built_in(base);
    }
    plan.ids.calendars.get(base).map(|at| &*plan.calendars[at])
}

/// Which days of the base are no longer what they were, and which of those that the
/// calendar says it is complete for nobody has decided.
fn changes(text: &Calendar, own: &WorkingDays, base: &WorkingDays) -> Option<Problem> {
    let (first, end) = (Date::MIN, Date::MAX);
    let moved = |day: Date| own.is_working(day) != base.is_working(day);
    let is_guess = |day: Date| base.certainty(day) == Certainty::Provisional;
    let named_off = base.special_days(first, end).filter(|day| day.kind == DayKind::Off);
    let worked: Vec<Date> =
        named_off.map(|day| day.date).filter(|&day| moved(day) && own.is_working(day)).collect();
    let added = own.special_days(first, end).map(|day| day.date);
    let off: Vec<Date> =
        added.filter(|&day| moved(day) && !own.is_working(day) && !is_guess(day)).collect();
    let covered = text.coverage.map_or((end, first), |coverage| (coverage.from, coverage.last + 1));
    let open: Vec<Date> = own
        .special_days(covered.0, covered.1)
        .filter(|day| day.certainty == Certainty::Provisional && is_guess(day.date))
        .map(|day| day.date)
        .collect();
    let is_nothing = worked.is_empty() && off.is_empty() && open.is_empty();
    (!is_nothing).then_some(Problem::CalendarChanges { worked, off, open })
}
