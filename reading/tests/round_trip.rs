//! A timing, written and read again, is the same timing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

use kyhan_reading::{
    Amount, Anchor, Bound, Date, End, Every, Length, LunarDay, Options, Timing, Unit, When,
    phrase_of, read,
};

/// A small generator of numbers, the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(most)).unwrap()
    }

    fn small(&mut self, from: u8, to: u8) -> u8 {
        from + u8::try_from(self.below(u32::from(to - from) + 1)).unwrap()
    }

    fn day(&mut self) -> Date {
        let year = 2025 + i32::from(self.small(0, 4));
        Date::new(year, self.small(1, 12), self.small(1, 28)).unwrap()
    }

    fn when(&mut self) -> When {
        let year = 2025 + i32::from(self.small(0, 4));
        match self.below(4) {
            0 => When::Month(year, self.small(1, 12)),
            1 => When::Quarter(year, self.small(1, 4)),
            2 => When::Year(year),
            _ => When::Day(self.day()),
        }
    }

    fn bound(&mut self) -> Bound {
        [Bound::Before, Bound::By, Bound::On][self.below(3) as usize]
    }

    fn time(&mut self) -> Option<String> {
        (self.below(3) == 0).then(|| format!("{:02}:{:02}", self.small(6, 18), self.small(0, 59)))
    }
}

const EVENT: &str = "ngày khai mạc hội nghị";
const EVENT_ID: &str = "su-kien-ngay-khai-mac-hoi-nghi";

const ELECTION: &str = "ngày bầu cử";
const ELECTION_ID: &str = "su-kien-ngay-bau-cu";

fn recurring_from(
    start: Date,
    rrule: String,
    bound: Bound,
    time: Option<String>,
) -> (Timing, Date) {
    (Timing::Recurring { start, rrule, rdate: Vec::new(), bound, time, span: None }, start)
}

/// A timing, and the day on which its document is issued.
/// Of working days with a half at times.
fn amount(numbers: &mut Numbers, unit: Unit) -> Amount {
    let whole = u32::from(numbers.small(2, 60));
    Amount { whole, has_half: unit == Unit::WorkingDays && numbers.below(2) == 0 }
}

fn timing(numbers: &mut Numbers) -> (Timing, Date) {
    let issued = Date::new(2024, 12, 1).unwrap();
    let time = numbers.time();
    let bound = numbers.bound();
    let start = numbers.day();
    let recurring = |rrule: String, time: Option<String>, span| {
        (Timing::Recurring { start, rrule, rdate: Vec::new(), bound, time, span }, start)
    };
    let timing = match numbers.below(26) {
        24 => {
            let year = (numbers.below(2) == 0).then(|| 2025 + i32::from(numbers.small(0, 4)));
            let when = LunarDay { year, month: numbers.small(1, 12), day: numbers.small(1, 30) };
            Timing::Lunar { when, bound, time }
        }
        25 => {
            let every = [Every::Week, Every::Month, Every::Quarter, Every::Year];
            let every = every[numbers.below(4) as usize];
            let nth = numbers.small(1, 5).cast_signed();
            let nth = if numbers.below(3) == 0 { -1 } else { nth };
            Timing::WorkingDay { start: issued, every, nth, bound, time }
        }
        0 | 1 => Timing::Once { when: When::Day(numbers.day()), bound, time, tentative: None },
        2 => Timing::Once { when: numbers.when(), bound, time: None, tentative: None },
        3 => {
            let (a, b) = (numbers.day(), numbers.day());
            let bound = if bound == Bound::On { Bound::By } else { bound };
            Timing::Once { when: When::Day(a.max(b)), bound, time: None, tentative: Some(a.min(b)) }
        }
        4 => {
            let when = numbers.when();
            if matches!(when, When::Day(_)) {
                return self::timing(numbers);
            }
            Timing::During { from: End::When(when), until: Some(End::When(when)) }
        }
        5 | 6 => {
            let (a, b) = (numbers.when(), numbers.when());
            if a.last_day() >= b.first_day() {
                return self::timing(numbers);
            }
            Timing::During { from: End::When(a), until: Some(End::When(b)) }
        }
        7 => Timing::During { from: End::When(numbers.when()), until: None },
        8 => return recurring(format!("FREQ=MONTHLY;BYMONTHDAY={}", start.day), time, None),
        9 => {
            let month = start.month;
            let day = start.day;
            return recurring(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"), time, None);
        }
        10 => {
            let start = Date { month: 3, ..start };
            let rrule = format!("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={}", start.day);
            return recurring_from(start, rrule, bound, time);
        }
        11 => {
            let days = u32::from(numbers.small(2, 40));
            if start.month > 10 {
                return self::timing(numbers);
            }
            let rrule = format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", start.month, start.day);
            let span = Some(Length { length: days, unit: Unit::Days });
            let timing = Timing::Recurring {
                start,
                rrule,
                rdate: Vec::new(),
                bound: Bound::On,
                time: None,
                span,
            };
            return (timing, start);
        }
        12 => {
            let unit = [
                Unit::Days,
                Unit::WorkingDays,
                Unit::Weeks,
                Unit::Months,
                Unit::Hours,
                Unit::WorkingHours,
            ][numbers.below(6) as usize];
            Timing::Within {
                length: amount(numbers, unit),
                unit,
                after: Anchor { event: EVENT_ID.into() },
            }
        }
        13 => {
            let unit = [Unit::Days, Unit::WorkingDays, Unit::Months][numbers.below(3) as usize];
            Timing::LeadTime {
                length: Amount { whole: u32::from(numbers.small(2, 60)), has_half: false },
                unit,
                before: Anchor { event: EVENT_ID.into() },
            }
        }
        14 => {
            let all = [
                Length { length: u32::from(numbers.small(2, 9)), unit: Unit::Months },
                Length { length: 1, unit: Unit::Years },
            ];
            Timing::Periodic { every: all[..numbers.below(3) as usize].to_vec() }
        }
        15 => {
            let first = numbers.small(1, 14);
            let rrule = format!("FREQ=MONTHLY;BYMONTHDAY={first},{}", first + 14);
            let start = Date { day: first, ..start };
            return recurring_from(start, rrule, bound, time);
        }
        16 => {
            let start = Date { month: 5, day: 31, ..start };
            let rrule = "FREQ=MONTHLY;BYMONTHDAY=-1".to_owned();
            return recurring_from(start, rrule, bound, time);
        }
        17 => {
            // 1 September 2025 was a Monday.
            let day = numbers.small(1, 7);
            let name = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][usize::from(day) - 1];
            let start = Date::new(2025, 9, day).unwrap();
            let rrule = format!("FREQ=WEEKLY;BYDAY={name}");
            let timing =
                Timing::Recurring { start, rrule, rdate: Vec::new(), bound, time, span: None };
            return (timing, Date { day: 1, ..start });
        }
        18 => {
            let start = Date { day: 1, ..start };
            let rrule = format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY=1", start.month);
            let span = Some(Length { length: 1, unit: Unit::Months });
            let bound = Bound::On;
            let timing =
                Timing::Recurring { start, rrule, rdate: Vec::new(), bound, time: None, span };
            return (timing, start);
        }
        19 => {
            let start = Date { month: 4, ..start };
            let rrule = format!("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY={}", start.day);
            return recurring_from(start, rrule, bound, time);
        }
        20 => {
            let start = Date { month: numbers.small(1, 6), ..start };
            let (month, day) = (start.month, start.day);
            let rrule = format!("FREQ=YEARLY;BYMONTH={month},{};BYMONTHDAY={day}", month + 6);
            return recurring_from(start, rrule, bound, time);
        }
        21 => {
            let days: std::collections::BTreeSet<Date> = (0..3).map(|_| numbers.day()).collect();
            let days: Vec<Date> = days.into_iter().collect();
            let (first, rdate) = days.split_first().unwrap();
            if rdate.is_empty() {
                return self::timing(numbers);
            }
            let rrule = "FREQ=DAILY;COUNT=1".to_owned();
            let (start, rdate) = (*first, rdate.to_vec());
            return (Timing::Recurring { start, rrule, rdate, bound, time, span: None }, issued);
        }
        22 => {
            let until = Some(End::Event { event: ELECTION_ID.into() });
            Timing::During { from: End::When(When::Day(numbers.day())), until }
        }
        _ => [Timing::Continuous, Timing::OnRequest, Timing::AsPrescribed {}, Timing::AdHoc]
            [numbers.below(4) as usize]
            .clone(),
    };
    (timing, issued)
}

#[test]
fn written_and_read_again() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut written, mut kinds) = (0, std::collections::BTreeSet::new());
    for _ in 0..6_000 {
        let (timing, issued) = timing(&mut numbers);
        let event = |id: &str| match id {
            EVENT_ID => Some(EVENT.to_owned()),
            ELECTION_ID => Some(ELECTION.to_owned()),
            _ => None,
        };
        let Some(words) = phrase_of(&timing, event) else { continue };
        written += 1;
        kinds.insert(words.split(' ').next().unwrap().to_owned());
        let Date { year, month, day } = issued;
        let text = format!(
            "Hà Nội, ngày {day} tháng {month} năm {year}\n\nKẾ HOẠCH\nKiểm kê tài sản\n\nI. NHIỆM VỤ\n\
             1. Kiểm kê kho lưu trữ\n- Thời gian thực hiện: {words}\n- Đơn vị thực hiện: Phòng Hành chính\n"
        );
        let draft = read(&text, &Options::default()).unwrap();
        let found: Vec<&Timing> = draft.duties.iter().map(|duty| &duty.timing).collect();
        assert_eq!(found, [&timing], "{words}");
        assert_eq!(draft.duties[0].bearers, ["Phòng Hành chính"], "{words}");
    }
    assert!(written > 4_500, "{written}");
    assert!(kinds.len() >= 8, "{kinds:?}");
}
