//! The lunar calendar from the Moon and the Sun themselves: a month begins on the day
//! of the new moon in UTC+7, the winter solstice lies in the eleventh month, and of
//! thirteen months between two solstices the first in which the Sun enters no sign is the
//! leap month. Positions by J. Meeus, Astronomical Algorithms, chapters 25 and 49, which is
//! good to a minute or two: enough for years in which no new moon lies near midnight.

use std::sync::LazyLock;

use kyhan::model::LunarDay;

use super::{Datelike, Day, after};

/// A month by its first day.
struct Month {
    first: Day,
    year: i32,
    number: u32,
    leap: bool,
}

static MONTHS: LazyLock<Vec<Month>> = LazyLock::new(|| months(2017, 2031));

/// The days of the calendar, 2018 to 2030, that a register names.
pub(super) fn days(wanted: LunarDay) -> Vec<Day> {
    let mut found = Vec::new();
    for pair in MONTHS.windows(2) {
        let [month, next] = pair else { continue };
        let is_meant = wanted.year.is_none_or(|year| year == month.year)
            && wanted.month == month.number
            && wanted.leap.unwrap_or(false) == month.leap;
        if !is_meant {
            continue;
        }
        let mut all = vec![month.first];
        while let Some(&last) = all.last()
            && after(last) != next.first
        {
            all.push(after(last));
        }
        match usize::try_from(wanted.day) {
            Ok(day) => found.extend(all.get(day - 1).copied()),
            Err(_) => found.extend(all.last().copied()),
        }
    }
    found
}

/// The months from the winter solstice of a year to that of another.
fn months(first_year: i32, last_year: i32) -> Vec<Month> {
    let begins: Vec<Day> = new_moons(first_year, last_year);
    let mut months = Vec::new();
    for year in first_year + 1..last_year {
        let (Some(eleventh), Some(next)) =
            (with_solstice(&begins, year - 1), with_solstice(&begins, year))
        else {
            continue;
        };
        let between = begins.get(eleventh..next).unwrap_or_default();
        let has_sign = |first: Day| {
            let end = begins.iter().copied().find(|day| *day > first).unwrap_or(first);
            sign(midnight(first)) != sign(midnight(end))
        };
        let leap = match between.len() {
            13 => between.iter().position(|first| !has_sign(*first)),
            _ => None,
        };
        let mut number = 11;
        for (place, &first) in between.iter().enumerate() {
            let is_leap = leap == Some(place);
            if place > 0 && !is_leap {
                number = number % 12 + 1;
            }
            let of = if number >= 11 && place < 4 { year - 1 } else { year };
            months.push(Month { first, year: of, number, leap: is_leap });
        }
    }
    months
}

/// The place of the month that has the winter solstice of a year.
fn with_solstice(begins: &[Day], year: i32) -> Option<usize> {
    let mut day = Day::from_ymd_opt(year, 12, 15)?;
    while sign(midnight(after(day))) < 9 {
        day = after(day);
    }
    begins.iter().rposition(|first| *first <= day)
}

/// The day number of chrono and that of astronomers, at 00:00 in UTC+7.
fn midnight(day: Day) -> f64 {
    let Some(epoch) = Day::from_ymd_opt(2000, 1, 1) else { return 0.0 };
    let mut number = 0.0;
    let mut on = epoch;
    while on < day {
        number += 1.0;
        on = after(on);
    }
    2_451_544.5 - 7.0 / 24.0 + number
}

/// Terrestrial time runs ahead of the clocks by some 70 seconds in these years.
const AHEAD: f64 = 70.0 / 86_400.0;

fn new_moons(first_year: i32, last_year: i32) -> Vec<Day> {
    let Some(mut day) = Day::from_ymd_opt(first_year, 11, 1) else { return Vec::new() };
    let mut number = ((f64::from(first_year) - 2000.0) * 12.3685).floor();
    let mut found = Vec::new();
    while found.last().is_none_or(|last: &Day| last.year() <= last_year) {
        let moment = new_moon(number) - AHEAD;
        number += 1.0;
        if moment < midnight(day) {
            continue;
        }
        while midnight(after(day)) <= moment {
            day = after(day);
        }
        found.push(day);
    }
    found
}

fn sine(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}

/// The moment of a new moon, counted from that of January 2000.
fn new_moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let e = 1.0 - 0.002_516 * t;
    let sun = 2.5534 + 29.105_356_70 * k;
    let moon = 201.5643 + 385.816_935_28 * k + 0.010_758_2 * t * t;
    let latitude = 160.7108 + 390.670_502_84 * k - 0.001_611_8 * t * t;
    let node = 124.7746 - 1.563_755_88 * k;
    let terms = [
        (-0.40720, moon),
        (0.17241 * e, sun),
        (0.01608, 2.0 * moon),
        (0.01039, 2.0 * latitude),
        (0.00739 * e, moon - sun),
        (-0.00514 * e, moon + sun),
        (0.00208 * e * e, 2.0 * sun),
        (-0.00111, moon - 2.0 * latitude),
        (-0.00057, moon + 2.0 * latitude),
        (0.00056 * e, 2.0 * moon + sun),
        (-0.00042, 3.0 * moon),
        (0.00042 * e, sun + 2.0 * latitude),
        (0.00038 * e, sun - 2.0 * latitude),
        (-0.00024 * e, 2.0 * moon - sun),
        (-0.00017, node),
    ];
    let corrections: f64 = terms.iter().map(|(size, angle)| size * sine(*angle)).sum();
    2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t + corrections
}

/// Which twelfth of its yearly path the Sun is in at a moment of clocks; 9 begins with the
/// winter solstice.
fn sign(moment: f64) -> u32 {
    let t = (moment + AHEAD - 2_451_545.0) / 36_525.0;
    let mean = 280.466_46 + 36_000.769_83 * t;
    let anomaly = 357.529_11 + 35_999.050_29 * t;
    let centre = (1.914_602 - 0.004_817 * t) * sine(anomaly)
        + 0.019_993 * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly);
    let node = 125.04 - 1934.136 * t;
    let apparent = mean + centre - 0.005_69 - 0.004_78 * sine(node);
    (apparent.rem_euclid(360.0) / 30.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_as_they_were_announced() {
        let new_year = |year| {
            days(LunarDay { year: Some(year), month: 1, day: 1, leap: None })
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        for (year, day) in [
            (2020, "2020-01-25"),
            (2021, "2021-02-12"),
            (2022, "2022-02-01"),
            (2023, "2023-01-22"),
            (2024, "2024-02-10"),
            (2025, "2025-01-29"),
            (2026, "2026-02-17"),
            (2027, "2027-02-06"),
        ] {
            assert_eq!(new_year(year), [day]);
        }
        let eve = days(LunarDay { year: Some(2024), month: 12, day: -1, leap: None });
        assert_eq!(eve.first().map(|day| after(*day).to_string()), new_year(2025).first().cloned());
    }
}
