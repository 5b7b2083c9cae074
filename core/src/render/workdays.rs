//! Days off, and weekend days that are worked, as an answer.

use std::sync::Arc;

use serde::Serialize;

use crate::dates::{Certainty, Date, DayKind, WorkingDays};
use crate::lang::Lang;
use crate::plan::Plan;
use crate::problem::{Kind, Problem, in_order};
use crate::request::WorkdaysQuery;

/// The days off and the worked weekend days of a calendar in a window.
#[derive(Clone, Debug)]
pub struct Workdays {
    calendar: Arc<WorkingDays>,
    from: Date,
    until: Date,
    lang: Lang,
}

/// Days off, and weekend days that are worked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WorkdaysAnswer<'a> {
    /// The first day asked for.
    pub from: Date,
    /// The day after the last asked for.
    pub until: Date,
    /// In the order of days. Plain weekends are left out.
    pub days: Vec<DayAnswer<'a>>,
}

/// A day that is not as its weekday says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DayAnswer<'a> {
    /// The day.
    pub date: Date,
    /// Whether it is off or worked.
    pub kind: DayKind,
    /// What it is called.
    pub name: &'a str,
    /// The law or decision that it rests on.
    pub basis: &'a str,
    /// Whether it is decided.
    pub certainty: Certainty,
}

/// The special days of a calendar.
///
/// # Errors
///
/// There is no such calendar.
pub(crate) fn workdays(plan: &Plan, query: &WorkdaysQuery) -> Result<Workdays, Problem> {
    let WorkdaysQuery { from, until, lang, .. } = *query;
    in_order(from, until)?;
    let calendar = calendar(plan, query.calendar.as_deref())?;
    Ok(Workdays { calendar: Arc::clone(calendar), from, until, lang })
}

/// The calendar of an id, the built-in one when none is given.
///
/// # Errors
///
/// There is no such calendar.
pub(crate) fn calendar<'p>(
    plan: &'p Plan,
    id: Option<&str>,
) -> Result<&'p Arc<WorkingDays>, Problem> {
    let id = id.unwrap_or(crate::compile::BUILT_IN_CALENDAR);
    let position = plan.find(Kind::Calendar, Some(id))?.unwrap_or_default();
    Ok(&plan.calendars[position])
}

impl Workdays {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> WorkdaysAnswer<'_> {
        let days = self.calendar.special_days(self.from, self.until).map(|day| DayAnswer {
            date: day.date,
            kind: day.kind,
            name: self.lang.text(&day.name, day.name_en.as_deref()),
            basis: &day.basis,
            certainty: day.certainty,
        });
        WorkdaysAnswer { from: self.from, until: self.until, days: days.collect() }
    }
}
