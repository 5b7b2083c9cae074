//! How the occasions of duties are named.

use crate::dates::Date;
use crate::dates::recurrence::Recurrence;
use crate::grouped::Grouped;
use crate::model::{Every, LunarDay};
use crate::plan::{Anchor, Grain, Index, Obligation, Table, Timing};

/// The days of a rule that are looked at: those of five years, every month.
const MOST: usize = 64;

/// That of each date rule.
pub(super) fn grains(
    obligations: &Table<Obligation>,
    date_rules: &Table<Index>,
    versions: &Grouped<Index, Index>,
) -> Table<Grain> {
    let grains = date_rules.iter().map(|&obligation| grain(obligations, versions, obligation));
    Table::from(grains.collect::<Vec<_>>())
}

fn grain(obligations: &Table<Obligation>, versions: &Grouped<Index, Index>, of: Index) -> Grain {
    let row = &obligations[of];
    match &row.timing {
        Timing::Once { .. } | Timing::During { .. } | Timing::Restates(_) | Timing::Undated(_) => {
            Grain::Only
        }
        Timing::Recurring { recurrence, .. } | Timing::RecurringSpan { recurrence, .. } => {
            of_recurrence(recurrence)
        }
        Timing::WorkingDay { every, .. } => match every {
            Every::Day | Every::Week => Grain::Day,
            Every::Month => Grain::Month,
            Every::Quarter | Every::HalfYear => Grain::Quarter,
            Every::Year => Grain::Year,
        },
        Timing::Lunar { day, .. } => of_lunar_day(*day),
        timing if timing.fixed().is_some() => Grain::Only,
        timing @ (Timing::Within { .. }
        | Timing::LeadTime { .. }
        | Timing::Before { .. }
        | Timing::Limits(_)) => match timing.anchor() {
            Some(after @ (Anchor::PeriodEnd | Anchor::CutOff)) => of_periods(row, after),
            Some(Anchor::Lunar(day)) => of_lunar_day(day),
            Some(Anchor::Obligation(other)) => of_duty(obligations, versions, other),
            // One more may happen in any month.
            Some(Anchor::Happening(_)) => Grain::Day,
            Some(Anchor::Event { .. }) | None => Grain::Only,
        },
        Timing::Prescribed { obligation } | Timing::SameAs { obligation } => {
            of_duty(obligations, versions, *obligation)
        }
    }
}

/// The finest of all versions: an occurrence that counts from one has its named day.
fn of_duty(
    obligations: &Table<Obligation>,
    versions: &Grouped<Index, Index>,
    duty: Index,
) -> Grain {
    let finest = versions.values(duty).map(|&version| grain(obligations, versions, version)).max();
    finest.unwrap_or_else(|| grain(obligations, versions, duty))
}

fn of_periods(row: &Obligation, after: Anchor) -> Grain {
    row.period.map_or(Grain::Only, |period| {
        let (from, until) = (Date::new(2000, 1, 1), Date::new(2004, 1, 1));
        let (from, until) = (from.unwrap_or(Date::MIN), until.unwrap_or(Date::MIN));
        Grain::of(period.rule.ending_in(from, until).map(|period| match after {
            Anchor::CutOff => period.cut_off,
            _ => period.last,
        }))
    })
}

/// A month of the lunar calendar may lie in one civil year twice and in another not at all.
fn of_lunar_day(day: LunarDay) -> Grain {
    match day.year {
        Some(_) => Grain::Only,
        None => Grain::of(day.between(Date::MIN, Date::MAX)),
    }
}

fn of_recurrence(recurrence: &Recurrence) -> Grain {
    let mut grain = Grain::of(recurrence.iter().take(MOST));
    let is_shared = |grain: Grain, day: Date| {
        let span = grain.occasion(day);
        let mut days = span.map(|span| recurrence.between(span.first_day(), span.last_day() + 1));
        days.as_mut().is_some_and(|days| days.nth(1).is_some())
    };
    // A day that is added may lie far from the first ones.
    for &day in recurrence.added() {
        while grain < Grain::Day && is_shared(grain, day) {
            grain = grain.finer();
        }
    }
    grain
}
