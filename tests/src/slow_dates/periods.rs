//! Reporting periods, found by going from day to day: a period begins and ends
//! on days that Nghị định 09/2019/NĐ-CP, Điều 12, Nghị định 60/2018/NĐ-CP or
//! the register names.

use super::{Datelike, Day, PeriodUnit, Regime, RegimeName, ReportingPeriod, after, day};

/// All periods of a unit and a regime between 2016 and 2029, in order.
pub struct Periods(Vec<(Day, Day)>);

/// Month and day.
type MonthDay = (u32, u32);

/// The days on which periods begin and end.
fn borders(reporting: &ReportingPeriod) -> (Vec<MonthDay>, Vec<MonthDay>) {
    let months = |day: u32, months: &[u32]| months.iter().map(|month| (*month, day)).collect();
    const ALL: [u32; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    // Day 31 stands for the last of the month.
    let (begins, ends): (Vec<MonthDay>, Vec<MonthDay>) = match (&reporting.regime, reporting.unit) {
        (_, PeriodUnit::TenDays) => {
            let all =
                |days: &[u32]| days.iter().flat_map(|day| ALL.map(|month| (month, *day))).collect();
            (all(&[1, 11, 21]), all(&[10, 20, 31]))
        }
        (Regime::Custom { from, last }, PeriodUnit::Month) => {
            let number = |text: &str| text.parse().unwrap_or(0);
            (months(number(from), &ALL), months(number(last), &ALL))
        }
        (Regime::Custom { from, last }, PeriodUnit::Quarter | PeriodUnit::HalfYear) => {
            let step = if reporting.unit == PeriodUnit::Quarter { 3 } else { 6 };
            let every = |(month, day): MonthDay| {
                (0..12 / step).map(|place| ((month - 1 + place * step) % 12 + 1, day)).collect()
            };
            (every(month_day(from)), every(month_day(last)))
        }
        (_, PeriodUnit::SchoolYear) => (vec![(9, 1)], vec![(8, 31)]),
        (Regime::Custom { from, last }, _) => (vec![month_day(from)], vec![month_day(last)]),
        (Regime::Named(RegimeName::Calendar), unit) => match unit {
            PeriodUnit::Month => (months(1, &ALL), months(31, &ALL)),
            PeriodUnit::Quarter => (months(1, &[1, 4, 7, 10]), months(31, &[3, 6, 9, 12])),
            PeriodUnit::HalfYear => (months(1, &[1, 7]), months(31, &[6, 12])),
            PeriodUnit::NineMonths => (vec![(1, 1)], vec![(9, 31)]),
            _ => (vec![(1, 1)], vec![(12, 31)]),
        },
        (Regime::Named(RegimeName::Decree09), unit) => match unit {
            PeriodUnit::Month => (months(15, &ALL), months(14, &ALL)),
            PeriodUnit::Quarter => (months(15, &[12, 3, 6, 9]), months(14, &[3, 6, 9, 12])),
            PeriodUnit::HalfYear => (months(15, &[12, 6]), months(14, &[6, 12])),
            PeriodUnit::NineMonths => (vec![(12, 15)], vec![(9, 14)]),
            _ => (vec![(12, 15)], vec![(12, 14)]),
        },
    };
    (begins, ends)
}

fn month_day(text: &str) -> MonthDay {
    let (month, day) = text.split_once('-').unwrap_or_default();
    (month.parse().unwrap_or(0), day.parse().unwrap_or(0))
}

/// Whether a day is one of the days of the year; a day that its month lacks is
/// the month's last.
fn is_one_of(on: Day, days: &[MonthDay]) -> bool {
    let is_last = after(on).month() != on.month();
    days.iter()
        .any(|&(month, day)| on.month() == month && (on.day() == day || is_last && on.day() < day))
}

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn is_end(reporting: &ReportingPeriod, on: Day, end: &str) -> bool {
    match reporting.unit {
        PeriodUnit::Week => {
            WEEKDAYS.get(on.weekday().num_days_from_monday() as usize) == Some(&end)
        }
        _ => on.to_string() == end,
    }
}

fn begins_on(reporting: &ReportingPeriod, on: Day, days: &[MonthDay]) -> bool {
    match (&reporting.regime, reporting.unit) {
        (Regime::Custom { from, .. }, PeriodUnit::Week | PeriodUnit::Stage) => {
            is_end(reporting, on, from)
        }
        (_, PeriodUnit::Week) => is_end(reporting, on, "MO"),
        _ => is_one_of(on, days),
    }
}

fn ends_on(reporting: &ReportingPeriod, on: Day, days: &[MonthDay]) -> bool {
    match (&reporting.regime, reporting.unit) {
        (Regime::Custom { last, .. }, PeriodUnit::Week | PeriodUnit::Stage) => {
            is_end(reporting, on, last)
        }
        (_, PeriodUnit::Week) => is_end(reporting, on, "SU"),
        _ => is_one_of(on, days),
    }
}

impl Periods {
    /// Goes through the days.
    pub fn of(reporting: &ReportingPeriod) -> Periods {
        let (begins, ends) = borders(reporting);
        let mut periods = Vec::new();
        let mut begun = None;
        let first = kyhan::dates::Date::new(2016, 1, 1).map(day);
        let days = first.into_iter().flat_map(|first| first.iter_days());
        for on in days.take_while(|day| day.year() < 2030) {
            if begins_on(reporting, on, &begins) {
                begun = Some(on);
            }
            if ends_on(reporting, on, &ends)
                && let Some(begun) = begun.take()
            {
                periods.push((begun, on));
            }
        }
        Periods(periods)
    }

    /// The last day of each, which is the data cut-off.
    pub fn ends(&self) -> impl Iterator<Item = Day> {
        self.0.iter().map(|(_, last)| *last)
    }

    /// The period `offset` places after the one that has a day; a day between
    /// two counts to the one before.
    pub fn neighbour(&self, on: Day, offset: i32) -> Option<(Day, Day)> {
        let begun = self.0.iter().filter(|(first, _)| *first <= on).count();
        let position = i64::try_from(begun).ok()? - 1 + i64::from(offset);
        self.0.get(usize::try_from(position).ok()?).copied()
    }
}
