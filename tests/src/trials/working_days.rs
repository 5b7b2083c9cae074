#![expect(clippy::panic, clippy::unwrap_used, reason = "a trial fails by panicking")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use arbitrary::{Arbitrary, Unstructured};
use kyhan::dates::{
    Certainty, Convention, Date, DayKind, SpecialDay, Weekday, WorkingDays, WorkingDaysError,
};

/// A calendar of its own and some questions about it.
#[derive(Arbitrary, Debug)]
struct Case {
    /// A bit for each weekday, from Monday.
    weekend: u8,
    /// Days after [`FIRST`], and whether they are worked.
    days: Vec<(i16, bool)>,
    questions: Vec<(i16, i8)>,
}

/// The middle of the calendar, so that days lie on both sides of it.
const FIRST: &str = "2030-06-15";

/// The calendar, read off a list, one day after another.
struct Walk {
    weekend: u8,
    days: BTreeMap<Date, bool>,
}

impl Walk {
    fn is_working(&self, day: Date) -> bool {
        let is_rest = self.weekend >> (day.weekday() as u8 - 1) & 1 == 1;
        self.days.get(&day).copied().unwrap_or(!is_rest)
    }

    /// The first working day from `day` on in steps of `step`.
    fn seek(&self, mut day: Date, step: i32) -> Date {
        while !self.is_working(day) {
            day = day + step;
        }
        day
    }

    fn add(&self, mut day: Date, n: i32) -> Date {
        for _ in 0..n.abs() {
            day = self.seek(day + n.signum(), n.signum());
        }
        day
    }

    fn adjust(&self, day: Date, convention: Convention) -> Date {
        let (next, previous) = (self.seek(day, 1), self.seek(day, -1));
        let leaves_month = |moved: Date| moved.month() != day.month();
        match convention {
            Convention::Unadjusted => day,
            Convention::Following => next,
            Convention::Preceding => previous,
            Convention::ModifiedFollowing if leaves_month(next) => previous,
            Convention::ModifiedFollowing => next,
            Convention::ModifiedPreceding if leaves_month(previous) => next,
            Convention::ModifiedPreceding => previous,
            Convention::HalfMonthModifiedFollowing => {
                let leaves_half = (day.day() > 15) != (next.day() > 15);
                if leaves_month(next) || leaves_half { previous } else { next }
            }
            Convention::Nearest if day - previous < next - day => previous,
            Convention::Nearest => next,
        }
    }
}

const CONVENTIONS: [Convention; 7] = [
    Convention::Unadjusted,
    Convention::Following,
    Convention::ModifiedFollowing,
    Convention::Preceding,
    Convention::ModifiedPreceding,
    Convention::HalfMonthModifiedFollowing,
    Convention::Nearest,
];

/// A calendar's answers are those of a walk from day to day.
pub fn working_days(data: &[u8]) {
    let Ok(case) = Case::arbitrary(&mut Unstructured::new(data)) else { return };
    let first: Date = FIRST.parse().unwrap();
    let weekend: Vec<Weekday> =
        Weekday::ALL.into_iter().filter(|day| case.weekend >> (*day as u8 - 1) & 1 == 1).collect();
    let mut builder = WorkingDays::builder().weekend(&weekend);
    let mut days = BTreeMap::new();
    let mut stands_twice = false;
    for (offset, is_worked) in case.days {
        let date = first + i32::from(offset);
        stands_twice |= days.insert(date, is_worked).is_some();
        builder = builder.day(SpecialDay {
            date,
            kind: if is_worked { DayKind::Working } else { DayKind::Off },
            name: Cow::Borrowed("day"),
            name_en: None,
            basis: Cow::Borrowed("ours"),
            certainty: Certainty::Decided,
            set_yearly: false,
        });
    }
    let calendar = match builder.build() {
        Ok(calendar) => calendar,
        Err(WorkingDaysError::NoWorkingWeekday) => {
            return assert_eq!(case.weekend & 0x7f, 0x7f);
        }
        Err(WorkingDaysError::DayTwice(_)) => return assert!(stands_twice),
        Err(error) => panic!("{error}"),
    };
    assert!(!stands_twice && case.weekend & 0x7f != 0x7f);
    let walk = Walk { weekend: case.weekend & 0x7f, days };
    for (offset, n) in case.questions {
        let (day, n) = (first + i32::from(offset), i32::from(n));
        assert_eq!(calendar.is_working(day), walk.is_working(day), "{day}");
        assert_eq!(calendar.next_working(day), walk.seek(day, 1), "after {day}");
        assert_eq!(calendar.previous_working(day), walk.seek(day, -1), "before {day}");
        assert_eq!(calendar.add(day, n), walk.add(day, n), "{day} and {n}");
        let counted = (0..n).filter(|&after| walk.is_working(day + after)).count();
        assert_eq!(calendar.count(day, day + n.max(0)), counted as i32, "{day} and {n}");
        assert_eq!(calendar.count(day + n.max(0), day), -(counted as i32), "{day} and {n}");
        assert!(walk.seek(day, 1) - day <= calendar.longest_rest());
        for convention in CONVENTIONS {
            let moved = calendar.adjust(day, convention);
            assert_eq!(moved, walk.adjust(day, convention), "{day} {convention:?}");
        }
    }
}
