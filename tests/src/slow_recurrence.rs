//! The obvious, slow way to expand a rule: every period is listed day by day and
//! each day is put to the table of RFC 5545 section 3.3.10. It shares no code
//! with the expander it checks, not even the reader of rules.

use kyhan::dates::{Date, Weekday, days_in_month, is_leap_year};

/// A rule that is known to be valid, part by part.
#[derive(Default)]
struct Parts {
    frequency: String,
    interval: i32,
    count: Option<usize>,
    until: Option<Date>,
    months: Vec<i32>,
    week_numbers: Vec<i32>,
    year_days: Vec<i32>,
    month_days: Vec<i32>,
    /// The number, 0 for none, and the weekday.
    weekdays: Vec<(i32, i32)>,
    positions: Vec<i32>,
    week_start: i32,
    skip: String,
}

/// The days of a valid rule from `start` on and before `until`.
pub fn expand(start: Date, rule: &str, until: Date) -> Vec<Date> {
    let parts = parse(rule);
    let mut days: Vec<Date> = Vec::new();
    // A moved week can come in two neighbouring years out of order, so a few
    // periods beyond the end are listed before the list is cut.
    let mut late = 0;
    for index in 0.. {
        let Some(period) = period(&parts, start, index) else { break };
        if period.first > until + 40 {
            late += 1;
            if late > 2 {
                break;
            }
        }
        let set = chosen(&parts, candidates(&parts, start, &period));
        days.extend(set.into_iter().filter(|day| *day >= start));
    }
    days.sort_unstable();
    days.dedup();
    days.truncate(parts.count.unwrap_or(usize::MAX));
    days.retain(|day| *day < until && parts.until.is_none_or(|last| *day <= last));
    days
}

fn parse(rule: &str) -> Parts {
    let mut parts = Parts { interval: 1, skip: "OMIT".into(), ..Parts::default() };
    for part in rule.split(';') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let number = |text: &str| text.parse::<i32>().unwrap_or(0);
        let numbers = || value.split(',').map(number).collect::<Vec<i32>>();
        match name {
            "FREQ" => parts.frequency = value.into(),
            "INTERVAL" => parts.interval = number(value),
            "COUNT" => parts.count = value.parse().ok(),
            "UNTIL" => {
                let (year, month_day) = value.split_at(4);
                let (month, day) = month_day.split_at(2);
                parts.until = format!("{year}-{month}-{day}").parse().ok();
            }
            "BYMONTH" => parts.months = numbers(),
            "BYWEEKNO" => parts.week_numbers = numbers(),
            "BYYEARDAY" => parts.year_days = numbers(),
            "BYMONTHDAY" => parts.month_days = numbers(),
            "BYSETPOS" => parts.positions = numbers(),
            "BYDAY" => {
                parts.weekdays = value
                    .split(',')
                    .map(|day| {
                        let (digits, name) = day.split_at(day.len() - 2);
                        (number(digits), weekday_named(name))
                    })
                    .collect();
            }
            "WKST" => parts.week_start = weekday_named(value),
            "SKIP" => parts.skip = value.into(),
            _ => {}
        }
    }
    parts
}

fn weekday_named(name: &str) -> i32 {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    (0..7).zip(names).find(|(_, known)| *known == name).map_or(0, |(index, _)| index)
}

/// One year, month, week or day; of a year or month also its numbers.
struct Period {
    first: Date,
    year: i32,
    month: u32,
}

fn period(parts: &Parts, start: Date, index: i32) -> Option<Period> {
    let (year, month, _) = start.year_month_day();
    let steps = index * parts.interval;
    let (first, year, month) = match parts.frequency.as_str() {
        "YEARLY" => {
            let first_year =
                if parts.week_numbers.is_empty() { year } else { week_of(parts, start).0 };
            let year = first_year + steps;
            // The weeks of year 0 or 10000 touch the calendar's ends.
            let first = Date::new(year.max(1), 1, 1);
            (first?, year, 1)
        }
        "MONTHLY" => {
            let months = year * 12 + month as i32 - 1 + steps;
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
            (Date::new(year, month, 1)?, year, month)
        }
        "WEEKLY" => {
            let back = (weekday(start) - parts.week_start).rem_euclid(7);
            let first = start.checked_add(steps * 7 - back)?;
            (first, first.year(), first.month())
        }
        _ => (start.checked_add(steps)?, year, month),
    };
    Some(Period { first, year, month })
}

/// The days of a period that pass every part, before `BYSETPOS`.
fn candidates(parts: &Parts, start: Date, period: &Period) -> Vec<Date> {
    let first = period.first;
    let around: Vec<Date> = match parts.frequency.as_str() {
        "YEARLY" => (-40..=420).filter_map(|days| first.checked_add(days)).collect(),
        "MONTHLY" => (-1..=31).filter_map(|days| first.checked_add(days)).collect(),
        "WEEKLY" => (0..7).filter_map(|days| first.checked_add(days)).collect(),
        _ => vec![first],
    };
    around.into_iter().filter(|day| fits(parts, start, period, *day)).collect()
}

fn fits(parts: &Parts, start: Date, period: &Period, day: Date) -> bool {
    let by_day = !parts.weekdays.is_empty();
    let month_listed =
        |month: u32| parts.months.is_empty() || parts.months.contains(&(month as i32));
    match parts.frequency.as_str() {
        "DAILY" => {
            month_listed(day.month())
                && (parts.month_days.is_empty() || is_month_day(&parts.month_days, day))
                && (!by_day || is_listed_weekday(parts, day))
        }
        "WEEKLY" => {
            month_listed(day.month())
                && if by_day {
                    is_listed_weekday(parts, day)
                } else {
                    weekday(day) == weekday(start)
                }
        }
        "MONTHLY" => {
            let numbers = if parts.month_days.is_empty() && !by_day {
                vec![start.day() as i32]
            } else {
                parts.month_days.clone()
            };
            let own = (day.year(), day.month()) == (period.year, period.month);
            let expanded = if numbers.is_empty() {
                own
            } else {
                is_resolved(&numbers, period.year, period.month, &parts.skip, day)
            };
            month_listed(period.month) && expanded && (!by_day || is_listed_weekday(parts, day))
        }
        _ => fits_year(parts, start, period.year, day),
    }
}

fn fits_year(parts: &Parts, start: Date, year: i32, day: Date) -> bool {
    let by_day = !parts.weekdays.is_empty();
    let weeks = &parts.week_numbers;
    if by_day && !is_listed_weekday(parts, day) {
        return false;
    }
    let mut months = parts.months.clone();
    let mut month_days = parts.month_days.clone();
    let mut default_weekday = false;
    if !by_day && month_days.is_empty() && parts.year_days.is_empty() {
        if weeks.is_empty() {
            if months.is_empty() {
                months.push(start.month() as i32);
            }
            month_days.push(start.day() as i32);
        } else {
            default_weekday = true;
        }
    }
    let in_year = day.year() == year;
    if weeks.is_empty() && parts.year_days.is_empty() && month_days.is_empty() && !in_year {
        return false;
    }
    if month_days.is_empty() {
        if !months.is_empty() && !months.contains(&(day.month() as i32)) {
            return false;
        }
    } else {
        // Weeks and moved days reach into the neighbours' months.
        let is_alone = weeks.is_empty() && parts.year_days.is_empty();
        let years = if is_alone { year..=year } else { year - 1..=year + 1 };
        // A number comes to a day of its month or to one beside the month.
        let beside = [day - day.day() as i32, day, day.month_end() + 1];
        let resolved = beside.iter().any(|near| {
            years.contains(&near.year())
                && (months.is_empty() || months.contains(&(near.month() as i32)))
                && is_resolved(&month_days, near.year(), near.month(), &parts.skip, day)
        });
        if !resolved || weeks.is_empty() && parts.year_days.is_empty() && !in_year {
            return false;
        }
    }
    if !parts.year_days.is_empty() {
        let own = if weeks.is_empty() {
            in_year && is_year_day(&parts.year_days, day)
        } else {
            is_year_day(&parts.year_days, day)
        };
        if !own && !is_moved_year_day(&parts.year_days, year, &parts.skip, day) {
            return false;
        }
    }
    if !weeks.is_empty() && !in_listed_week(parts, year, day) {
        return false;
    }
    !default_weekday || weekday(day) == weekday(start)
}

/// The set's days at the positions of `BYSETPOS`.
fn chosen(parts: &Parts, set: Vec<Date>) -> Vec<Date> {
    if parts.positions.is_empty() {
        return set;
    }
    let count = set.len() as i32;
    let at = |index: i32| {
        parts.positions.contains(&(index + 1)) || parts.positions.contains(&(index - count))
    };
    (0..count).zip(set).filter(|(index, _)| at(*index)).map(|(_, day)| day).collect()
}

/// Monday is 0.
fn weekday(day: Date) -> i32 {
    day.weekday() as i32 - Weekday::Monday as i32
}

/// Whether a day is one of the numbered days of its own month.
fn is_month_day(numbers: &[i32], day: Date) -> bool {
    let (year, month, number) = day.year_month_day();
    let back = number as i32 - days_in_month(year, month) as i32 - 1;
    numbers.contains(&(number as i32)) || numbers.contains(&back)
}

/// Whether a day is what one of the numbers of a month comes to, moved or not.
fn is_resolved(numbers: &[i32], year: i32, month: u32, skip: &str, day: Date) -> bool {
    let Some(first) = Date::new(year, month, 1) else { return false };
    let last = first.month_end();
    if (first..=last).contains(&day) && is_month_day(numbers, day) {
        return true;
    }
    let length = last - first + 1;
    numbers.iter().filter(|number| number.abs() > length).any(|number| {
        let target = match (skip, *number > 0) {
            ("BACKWARD", true) => last.checked_add(0),
            ("FORWARD", true) => last.checked_add(1),
            ("BACKWARD", false) => first.checked_add(-1),
            ("FORWARD", false) => first.checked_add(0),
            _ => None,
        };
        target == Some(day)
    })
}

fn is_year_day(numbers: &[i32], day: Date) -> bool {
    let year = day.year();
    let Some(first) = Date::new(year, 1, 1) else { return false };
    let number = day - first + 1;
    let length = if is_leap_year(year) { 366 } else { 365 };
    numbers.contains(&number) || numbers.contains(&(number - length - 1))
}

fn is_moved_year_day(numbers: &[i32], year: i32, skip: &str, day: Date) -> bool {
    let (Some(first), Some(last)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else {
        return false;
    };
    let length = last - first + 1;
    numbers.iter().filter(|number| number.abs() > length).any(|number| match skip {
        "BACKWARD" => day == if *number > 0 { last } else { first - 1 },
        "FORWARD" => day == if *number > 0 { last + 1 } else { first },
        _ => false,
    })
}

/// Whether a weekday with its number is listed: with a number it counts within
/// the month, or within the year in a `YEARLY` rule without `BYMONTH`.
fn is_listed_weekday(parts: &Parts, day: Date) -> bool {
    let (year, month, _) = day.year_month_day();
    let whole_year = parts.frequency == "YEARLY" && parts.months.is_empty();
    let (first, last) = if whole_year {
        (Date::new(year, 1, 1), Date::new(year, 12, 31))
    } else {
        (Date::new(year, month, 1), Some(day.month_end()))
    };
    let (Some(first), Some(last)) = (first, last) else { return false };
    let from_start = (day - first) / 7 + 1;
    let from_end = -((last - day) / 7 + 1);
    parts.weekdays.iter().any(|(number, name)| {
        *name == weekday(day) && (*number == 0 || *number == from_start || *number == from_end)
    })
}

/// The year that numbers a day's week, and the number.
fn week_of(parts: &Parts, day: Date) -> (i32, i32) {
    // The week belongs to the year that has its fourth day.
    let into_week = (weekday(day) - parts.week_start).rem_euclid(7);
    let fourth_day = day.day_number() - into_week + 3;
    let Some(fourth) = Date::from_day_number(fourth_day) else {
        return if fourth_day < 0 { (0, 52) } else { (10_000, 1) };
    };
    let year = fourth.year();
    let first = Date::new(year, 1, 1).map_or(fourth, |first| first);
    (year, (fourth - first) / 7 + 1)
}

fn in_listed_week(parts: &Parts, year: i32, day: Date) -> bool {
    let weeks_in = |year: i32| {
        // 28 December always lies in the last week, whatever day weeks begin on.
        Date::new(year, 12, 28).map_or(52, |day| week_of(parts, day).1)
    };
    let count = weeks_in(year);
    let (week_year, week) = week_of(parts, day);
    let is_here = |target_year: i32, target: i32| (week_year, week) == (target_year, target);
    parts.week_numbers.iter().any(|number| {
        if number.abs() <= count {
            let target = if *number > 0 { *number } else { count + 1 + number };
            return is_here(year, target);
        }
        match (parts.skip.as_str(), *number > 0) {
            ("BACKWARD", true) => is_here(year, count),
            ("FORWARD", true) => is_here(year + 1, 1),
            ("BACKWARD", false) => is_here(year - 1, weeks_in(year - 1)),
            ("FORWARD", false) => is_here(year, 1),
            _ => false,
        }
    })
}
