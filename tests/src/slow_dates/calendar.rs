//! Working days, as a list of days.

use std::collections::HashSet;
use std::sync::LazyLock;

use kyhan::dates::DayKind;

use super::{Convention, Datelike, Day, Weekday, after, before, day, model};

/// The years that are listed. What was decided is known for 2020 to 2027; no
/// date that is compared rests on a day outside.
const YEARS: std::ops::RangeInclusive<i32> = 2017..=2031;

/// Days off of state agencies, `MM-DD`, or a first and a last day: the holidays
/// of Điều 112 of the Labour Code (115 before 2021), on weekends too, the days
/// in lieu and the days exchanged, as they were decided.
const DAYS_OFF: [(i32, &str); 8] = [
    (2020, "01-01 01-23/01-29 04-02 04-30/05-01 09-02"),
    (2021, "01-01 02-10/02-16 04-21 04-30/05-01 05-03 09-02/09-03"),
    (2022, "01-01 01-03 01-31/02-04 04-10/04-11 04-30/05-03 09-01/09-02"),
    (2023, "01-01/01-02 01-20/01-26 04-29/05-03 09-01/09-02 09-04"),
    (2024, "01-01 02-08/02-14 04-18 04-29/05-01 09-02/09-03"),
    (2025, "01-01 01-27/01-31 04-07 04-30/05-02 09-01/09-02"),
    (2026, "01-01/01-02 02-16/02-20 04-26/04-27 04-30/05-01 08-31/09-02 11-24"),
    (2027, "01-01 02-04/02-10 04-16 04-30/05-01 05-03 09-02/09-03 11-24"),
];

/// Saturdays worked in exchange.
const WORKED: [(i32, u32, u32); 4] = [(2024, 5, 4), (2025, 4, 26), (2026, 1, 10), (2026, 8, 22)];

/// Whether each day is worked.
pub struct Calendar {
    first: Day,
    is_working: Vec<bool>,
    /// The first and the last minute of each part of a working day.
    sessions: Vec<(u16, u16)>,
}

#[expect(clippy::expect_used, reason = "the table is this file's own")]
fn on(year: i32, month_day: &str) -> Day {
    format!("{year}-{month_day}").parse().expect("a day of the table")
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// What was decided.
struct Decided {
    off: HashSet<Day>,
    worked: HashSet<Day>,
}

static DECIDED: LazyLock<Decided> = LazyLock::new(Decided::new);

impl Decided {
    fn new() -> Decided {
        let mut off = HashSet::new();
        for (year, days) in DAYS_OFF {
            for days in days.split(' ') {
                let (first, last) = days.split_once('/').unwrap_or((days, days));
                let last = on(year, last);
                off.extend(on(year, first).iter_days().take_while(|day| *day <= last));
            }
        }
        let worked = WORKED.iter();
        let worked = worked.filter_map(|&(year, month, day)| Day::from_ymd_opt(year, month, day));
        Decided { off, worked: worked.collect() }
    }

    /// Whether a day is worked, where that was decided.
    fn says(&self, on: Day) -> Option<bool> {
        (self.worked.contains(&on) || self.off.contains(&on)).then(|| self.worked.contains(&on))
    }
}

impl Calendar {
    fn new(is_working: impl Fn(Day) -> bool) -> Calendar {
        let first = on(*YEARS.start(), "01-01");
        let days = first.iter_days().take_while(|day| YEARS.contains(&day.year()));
        let sessions = vec![(7 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60)];
        Calendar { first, is_working: days.map(is_working).collect(), sessions }
    }

    /// The first and the last minute of each part of a working day.
    pub fn sessions(&self) -> &[(u16, u16)] {
        &self.sessions
    }

    /// Saturday and Sunday off, the decided days off and the worked Saturdays.
    pub fn of_the_public_sector() -> &'static Calendar {
        static CALENDAR: LazyLock<Calendar> =
            LazyLock::new(|| Calendar::new(|on| DECIDED.says(on).unwrap_or(!is_weekend(on))));
        &CALENDAR
    }

    /// A calendar of a register: its own days go before those of its base, and
    /// its own weekend before that of its base.
    pub fn of(text: &model::Calendar) -> Calendar {
        let is_weekend = |on: Day| match &text.weekend {
            Some(days) => {
                let number = on.weekday().number_from_monday();
                days.iter().any(|day| *day as u32 == number)
            }
            None => is_weekend(on),
        };
        let mut calendar =
            Calendar::new(|on| match text.days.iter().find(|found| day(found.date) == on) {
                Some(own) => own.kind == DayKind::Working,
                None => {
                    let of_base = text.base.as_ref().and_then(|_| DECIDED.says(on));
                    of_base.unwrap_or(!is_weekend(on))
                }
            });
        if let Some(hours) = &text.office_hours {
            let session = |own: &model::Session| (own.from.minutes(), own.until.minutes());
            calendar.sessions = hours.sessions.iter().map(session).collect();
        }
        calendar
    }

    /// Whether a day is worked.
    ///
    /// # Panics
    ///
    /// On a day of a year that the list does not cover.
    #[expect(clippy::panic, reason = "a test that leaves the list has no answer")]
    pub fn is_working(&self, on: Day) -> bool {
        let position = usize::try_from((on - self.first).num_days());
        match position.ok().and_then(|position| self.is_working.get(position)) {
            Some(is_working) => *is_working,
            None => panic!("{on} is not in the list of days"),
        }
    }

    /// The last working day on or before a day.
    pub fn last_working(&self, mut on: Day) -> Day {
        while !self.is_working(on) {
            on = before(on);
        }
        on
    }

    /// The first working day on or after a day.
    fn next_working(&self, mut on: Day) -> Day {
        while !self.is_working(on) {
            on = after(on);
        }
        on
    }

    /// A day moved off a day of rest.
    pub fn moved(&self, on: Day, convention: Convention) -> Day {
        if convention == Convention::Unadjusted {
            return on;
        }
        let (next, last) = (self.next_working(on), self.last_working(on));
        let stays = |moved: Day| moved.month() == on.month();
        let stays_in_half = |moved: Day| stays(moved) && (moved.day() > 15) == (on.day() > 15);
        match convention {
            Convention::Unadjusted => on,
            Convention::Following => next,
            Convention::Preceding => last,
            Convention::ModifiedFollowing => {
                if stays(next) {
                    next
                } else {
                    last
                }
            }
            Convention::ModifiedPreceding => {
                if stays(last) {
                    last
                } else {
                    next
                }
            }
            Convention::HalfMonthModifiedFollowing => {
                if stays_in_half(next) {
                    next
                } else {
                    last
                }
            }
            Convention::Nearest => {
                if on - last < next - on {
                    last
                } else {
                    next
                }
            }
        }
    }
}
