//! Registers full of duties with a date, for the slow reading of the law. Every
//! day that matters lies in the years whose days off are decided.

use std::collections::BTreeSet;

use kyhan::dates::{
    Certainty, Convention, Counting, Date, DayKind, PeriodUnit, RegimeName, Rounding, Unit, Weekday,
};
use kyhan::model::{
    Action, After, Amount, Anchor, AsPrescribed, BeforeReading, Bound, Calendar, CalendarDay,
    During, End, Event, Every, Happening, Holds, Instrument, InstrumentKind, LeadTime, LegalField,
    Length, Limit, LimitDay, Limits, Lunar, LunarDay, Obligation, ObligationKind, OfficeHours,
    Once, Recurring, Regime, Register, Relation, RelationKind, ReportingPeriod, Session, Settings,
    Span, Strength, Suspension, TermUnit, TimeOfDay, Timing, VERSION, When, Within, WorkingDay,
};

use super::Random;

const CALENDARS: u32 = 3;
const INSTRUMENTS: u32 = 4;
const EVENTS: u32 = 6;
const RECEIPT: &str = "receipt";

/// A day from 2021 to 2025, more often near the end of a month than not.
fn date(random: &mut Random) -> Date {
    let first = Date::new(2021, 1, 1).unwrap_or(Date::MIN);
    let date = first + random.below(5 * 365) as i32;
    match random.below(4) {
        0 => date.month_end(),
        1 => date.month_end() - random.below(3) as i32,
        _ => date,
    }
}

fn text(kind: &str, number: u32) -> String {
    format!("{kind}-{number}")
}

/// A register of so many duties of nobody in particular.
pub fn register(random: &mut Random, duties: u32) -> Register {
    Register {
        kyhan: VERSION,
        settings: Settings {
            before: match random.below(4) {
                0 => BeforeReading::Inclusive,
                _ => BeforeReading::Exclusive,
            },
        },
        calendars: (0..CALENDARS).map(|number| calendar(random, number)).collect(),
        instruments: (0..INSTRUMENTS).map(|number| instrument(random, number)).collect(),
        events: (0..=EVENTS)
            .map(|number| match number {
                EVENTS => again_and_again(random),
                _ => event(random, number),
            })
            .collect(),
        obligations: (0..duties).map(|number| obligation(random, number)).collect(),
        ..Register::default()
    }
}

/// Adds duties that later instruments state anew, each once or several times. Nothing
/// counts from them.
pub fn amend(random: &mut Random, register: &mut Register, duties: u32) {
    for number in 0..duties {
        let mut stated = |id: String, instrument: String, amends: Option<String>| {
            let timing = match random.below(3) {
                0 => Timing::Once(Once {
                    when: when(random),
                    bound: bound(random),
                    time: time(random),
                    tentative: None,
                }),
                _ => Timing::Recurring(Recurring { span: None, ..recurring(random) }),
            };
            Obligation {
                id,
                instrument,
                amends,
                timing,
                reporting_period: None,
                ..obligation(random, 0)
            }
        };
        let amended = format!("stated-{number:06}");
        let first = stated(amended.clone(), text("instrument", 0), None);
        let second = stated(format!("anew-{number:06}"), String::new(), Some(amended.clone()));
        let third = stated(format!("again-{number:06}"), String::new(), Some(amended));
        register.obligations.push(first);
        let count = 1 + random.below(2) as usize;
        for (place, version) in [second, third].into_iter().take(count).enumerate() {
            let id = format!("amending-{number}-{place}");
            let relation = Relation {
                kind: RelationKind::Amends,
                instrument: text("instrument", 0),
                provisions: vec!["1".to_owned()],
                from: random.one_in(2).then(|| date(random)),
                note: None,
            };
            register.instruments.push(Instrument {
                id: id.clone(),
                issued: Some(date(random)),
                effective: None,
                relations: vec![relation],
                ..instrument(random, 0)
            });
            register.obligations.push(Obligation { instrument: id, ..version });
        }
    }
}

fn calendar(random: &mut Random, number: u32) -> Calendar {
    let mut days: Vec<CalendarDay> = (0..random.below(60))
        .map(|_| CalendarDay {
            date: date(random),
            kind: if random.one_in(3) { DayKind::Working } else { DayKind::Off },
            name: "own".to_owned(),
            basis: "ours".to_owned(),
            certainty: Certainty::Decided,
        })
        .collect();
    days.sort_by_key(|day| day.date);
    days.dedup_by_key(|day| day.date);
    let weekend = match random.below(4) {
        0 => Some(vec![Weekday::Sunday]),
        1 => Some(vec![Weekday::Friday, Weekday::Saturday]),
        2 => Some(Vec::new()),
        _ => None,
    };
    Calendar {
        id: text("calendar", number),
        base: (number > 0).then(|| kyhan::BUILT_IN_CALENDAR.to_owned()),
        weekend,
        days,
        coverage: None,
        office_hours: match random.below(3) {
            0 => None,
            1 => office_hours(&[("08:00", "12:00"), ("13:00", "17:00")]),
            _ => office_hours(&[("07:15", "16:00")]),
        },
    }
}

fn office_hours(sessions: &[(&str, &str)]) -> Option<OfficeHours> {
    let session = |(from, until): &(&str, &str)| {
        Some(Session { from: from.parse().ok()?, until: until.parse().ok()? })
    };
    let sessions = sessions.iter().map(session).collect::<Option<Vec<_>>>()?;
    Some(OfficeHours { sessions, basis: "ours".to_owned() })
}

/// The first never ends; the others hold from some day to some other.
fn instrument(random: &mut Random, number: u32) -> Instrument {
    let (one, other) = (date(random), date(random));
    let span = Span { from: Some(one.min(other)), last: Some(one.max(other)) };
    let is_bounded = number > 0;
    Instrument {
        id: text("instrument", number),
        kind: InstrumentKind::Plan,
        number: None,
        symbol: None,
        issuer: None,
        joint_issuers: Vec::new(),
        issued: (is_bounded && random.one_in(2)).then(|| date(random)),
        title: "Plan".to_owned(),
        title_en: None,
        effective: is_bounded.then(|| match random.below(3) {
            0 => Span { from: None, ..span },
            _ => span,
        }),
        field: None,
        convention: random.one_in(4).then(|| random.pick(&CONVENTIONS)),
        convention_basis: None,
        relations: Vec::new(),
        note: None,
    }
}

fn event(random: &mut Random, number: u32) -> Event {
    Event {
        id: text("event", number),
        title: "Event".to_owned(),
        title_en: None,
        date: Some(date(random)),
        time: if random.one_in(4) { None } else { moment(random) },
        basis: None,
        moved: Vec::new(),
        happened: Vec::new(),
    }
}

/// An event that has come on several days, to everybody.
fn again_and_again(random: &mut Random) -> Event {
    let days: BTreeSet<Date> = (0..1 + random.below(5)).map(|_| date(random)).collect();
    let happening = |on| Happening { on, party: None, basis: None };
    Event {
        id: RECEIPT.to_owned(),
        date: None,
        time: None,
        happened: days.into_iter().map(happening).collect(),
        ..event(random, EVENTS)
    }
}

const UNITS: [Unit; 6] =
    [Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Quarters, Unit::Years];
const CONVENTIONS: [Convention; 7] = [
    Convention::Unadjusted,
    Convention::Following,
    Convention::ModifiedFollowing,
    Convention::HalfMonthModifiedFollowing,
    Convention::Preceding,
    Convention::ModifiedPreceding,
    Convention::Nearest,
];

fn obligation(random: &mut Random, number: u32) -> Obligation {
    let timing = timing(random, number);
    // What is counted back must not end before the data of its period.
    let is_lead = matches!(timing, Timing::LeadTime(_) | Timing::Before(_));
    let is_period = |within: &Within| matches!(within.after, After::PeriodEnd | After::CutOff);
    let needs_period = match &timing {
        Timing::Within(within) => is_period(within),
        Timing::Limits(limits) => {
            limits.latest.iter().any(|limit| matches!(limit, Limit::Within(one) if is_period(one)))
        }
        _ => false,
    };
    let has_period = needs_period || !is_lead && random.one_in(2);
    let reporting_period = has_period.then(|| reporting_period(random));
    // A stage ends with its document at the latest; the first never ends.
    let is_stage = reporting_period.as_ref().is_some_and(|period| period.unit == PeriodUnit::Stage);
    let instrument = if is_stage { 0 } else { random.below(INSTRUMENTS) };
    Obligation {
        // As long as the number of digits, so that order and number agree.
        id: format!("duty-{number:06}"),
        instrument: text("instrument", instrument),
        provision: "1".to_owned(),
        amends: None,
        title: "Duty".to_owned(),
        title_en: None,
        kind: ObligationKind::Duty,
        strength: Strength::Assigned,
        action: Action::Report,
        bearers: Vec::new(),
        joint: false,
        coordinators: Vec::new(),
        recipients: Vec::new(),
        via: Vec::new(),
        copy_to: Vec::new(),
        subjects: Vec::new(),
        function: None,
        reporting_period,
        timing,
        calendar: random.one_in(3).then(|| text("calendar", random.below(CALENDARS))),
        convention: random.one_in(2).then(|| random.pick(&CONVENTIONS)),
        convention_basis: None,
        field: random.one_in(5).then_some(LegalField::Election),
        effort: None,
        locked_after: None,
        alert_policy: None,
        feeds: Vec::new(),
        reports_on: Vec::new(),
        phrase: None,
        note: None,
        unconfirmed: Vec::new(),
    }
}

fn reporting_period(random: &mut Random) -> ReportingPeriod {
    let units = [
        PeriodUnit::Month,
        PeriodUnit::Quarter,
        PeriodUnit::HalfYear,
        PeriodUnit::NineMonths,
        PeriodUnit::Year,
        PeriodUnit::SchoolYear,
        PeriodUnit::Custom,
        PeriodUnit::Week,
        PeriodUnit::TenDays,
        PeriodUnit::Stage,
    ];
    let unit = random.pick(&units);
    let own = [("10-01", "09-30"), ("03-01", "02-29"), ("02-29", "11-30"), ("12-31", "06-15")];
    let own_ends =
        |from: &str, last: &str| Regime::Custom { from: from.to_owned(), last: last.to_owned() };
    let regime = match unit {
        PeriodUnit::Custom => {
            let (from, last) = random.pick(&own);
            Regime::Custom { from: from.to_owned(), last: last.to_owned() }
        }
        PeriodUnit::Stage => own_ends("2021-07-01", "2023-06-30"),
        PeriodUnit::Week if random.one_in(2) => own_ends("FR", "TH"),
        PeriodUnit::Month if random.one_in(3) => own_ends("26", "25"),
        PeriodUnit::Quarter if random.one_in(3) => own_ends("12-26", "03-25"),
        PeriodUnit::HalfYear if random.one_in(3) => own_ends("10-01", "03-31"),
        _ if random.one_in(2) => Regime::Named(RegimeName::Decree09),
        _ => Regime::Named(RegimeName::Calendar),
    };
    ReportingPeriod { unit, regime, offset: random.below(4) as i32 - 2, inferred: false }
}

fn bound(random: &mut Random) -> Bound {
    random.pick(&[Bound::Before, Bound::By, Bound::On])
}

fn time(random: &mut Random) -> Option<TimeOfDay> {
    let text = random.pick(&["00:00", "07:30", "17:00", "24:00"]);
    if random.one_in(4) { text.parse().ok() } else { None }
}

/// Any minute of a day.
fn moment(random: &mut Random) -> Option<TimeOfDay> {
    format!("{:02}:{:02}", random.below(24), random.below(60)).parse().ok()
}

/// Short enough to stay in the decided years, even counted from one duty to
/// the next.
fn length(random: &mut Random, least: u32) -> Length {
    let unit = random.pick(&UNITS);
    let most = match unit {
        Unit::Days => 100,
        Unit::WorkingDays => 40,
        Unit::Weeks => 14,
        Unit::Months => 4,
        Unit::Quarters => 2,
        Unit::Years => 1,
    };
    Length { length: least + random.below(most + 1 - least), unit }
}

/// Days of two months that a period does not count, apart from each other.
fn suspended(random: &mut Random) -> Vec<Suspension> {
    let first = date(random);
    let instrument = text("instrument", 0);
    let mut found = Vec::new();
    let mut from = first;
    for _ in 0..1 + random.below(4) {
        let last = from + random.below(20) as i32;
        found.push(Suspension { from, last, instrument: instrument.clone() });
        from = last + 1 + random.below(20) as i32;
    }
    found.rotate_left(1);
    found
}

fn term(random: &mut Random, least: u32) -> (Amount, TermUnit) {
    let Length { length, unit } = length(random, least);
    (length.into(), unit.into())
}

/// Hours, working hours, or working days and a half.
fn hours(random: &mut Random) -> (Amount, TermUnit) {
    let unit = random.pick(&[TermUnit::Hours, TermUnit::WorkingHours, TermUnit::WorkingDays]);
    let whole = 1 + random.below(if unit == TermUnit::WorkingDays { 5 } else { 30 });
    let is_whole = unit != TermUnit::WorkingDays && random.one_in(2);
    (if is_whole { Amount::from(whole) } else { Amount::and_a_half(whole - 1) }, unit)
}

fn shorter_than_a_year(random: &mut Random) -> Length {
    match length(random, 0) {
        Length { length, unit: Unit::Years } => Length { length, unit: Unit::Months },
        short => short,
    }
}

fn when(random: &mut Random) -> When {
    let day = date(random);
    let (year, month, _) = day.year_month_day();
    let first = |month| Date::new(year, month, 1).unwrap_or(day);
    match random.below(6) {
        0 => When::Month(first(month)),
        1 => When::Quarter(first((month - 1) / 3 * 3 + 1)),
        2 => When::Year(first(1)),
        _ => When::Day(day),
    }
}

fn timing(random: &mut Random, number: u32) -> Timing {
    match random.below(12) {
        11 => Timing::Limits(limits(random)),
        10 => Timing::Lunar(Lunar {
            when: lunar_day(random),
            bound: bound(random),
            time: time(random),
        }),
        9 => Timing::WorkingDay(working_day(random)),
        0 | 1 => Timing::Once(Once {
            when: when(random),
            bound: bound(random),
            time: time(random),
            tentative: None,
        }),
        2 | 3 => Timing::Recurring(recurring(random)),
        4 => during(random),
        5..=7 => {
            let counting = match random.below(4) {
                0 => Counting::FirstDayIncluded,
                _ => Counting::FirstDayExcluded,
            };
            let least = u32::from(counting == Counting::FirstDayIncluded);
            let (mut length, mut unit) = term(random, least);
            let rounding = if random.one_in(4) { Rounding::Up } else { Rounding::Down };
            let after = match random.below(5) {
                4 => After::Lunar(lunar_day(random)),
                0 => After::PeriodEnd,
                1 => After::CutOff,
                2 if random.one_in(3) => After::Event(RECEIPT.to_owned()),
                2 => After::Event(text("event", random.below(EVENTS))),
                _ => match other(random, number) {
                    Some(id) => After::Obligation(id),
                    None => After::Event(text("event", 0)),
                },
            };
            let (mut counting, mut next_day_after) = (counting, None);
            if !matches!(after, After::Lunar(_)) && random.one_in(4) {
                (length, unit) = hours(random);
                if unit != TermUnit::WorkingDays {
                    counting = Counting::FirstDayExcluded;
                }
            }
            if matches!(after, After::Event(_)) && random.one_in(3) {
                next_day_after = "15:00".parse().ok();
            }
            let suspended = if random.one_in(4) { suspended(random) } else { Vec::new() };
            Timing::Within(Within {
                length,
                unit,
                counting,
                rounding,
                next_day_after,
                suspended,
                after,
            })
        }
        _ => match (other(random, number), random.below(3)) {
            (Some(obligation), 0) => Timing::AsPrescribed(AsPrescribed {
                instrument: None,
                obligation: Some(obligation),
            }),
            (other, kind) => {
                let Length { length, unit } = shorter_than_a_year(random);
                let event = || match number % 4 {
                    0 => Anchor::Event(RECEIPT.to_owned()),
                    _ => Anchor::Event(text("event", number % EVENTS)),
                };
                let before = match (other, kind) {
                    _ if random.one_in(4) => Anchor::Lunar(lunar_day(random)),
                    (Some(other), 1) => Anchor::Obligation(other),
                    _ => event(),
                };
                if random.one_in(4) {
                    return Timing::Before(before);
                }
                let (mut length, mut unit) = (Amount::from(length), TermUnit::from(unit));
                if !matches!(before, Anchor::Lunar(_)) && random.one_in(4) {
                    let counted = hours(random);
                    if counted.1 != TermUnit::WorkingDays {
                        (length, unit) = counted;
                    }
                }
                Timing::LeadTime(LeadTime { length, unit, before })
            }
        },
    }
}

/// A duty before this one; a row of due days has three at the most.
fn other(random: &mut Random, number: u32) -> Option<String> {
    let place = number % 3;
    let before = number.checked_sub(1 + 3 * random.below(4))?;
    (place > 0).then(|| format!("duty-{before:06}"))
}

fn recurring(random: &mut Random) -> Recurring {
    let rule = match random.below(5) {
        0 => format!("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY={}", 1 + random.below(30)),
        1 => format!("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={}", 1 + random.below(31)),
        2 => format!("FREQ=MONTHLY;BYMONTHDAY={}", 1 + random.below(31)),
        3 => format!("FREQ=MONTHLY;BYMONTHDAY=-{},15", 1 + random.below(3)),
        _ => "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1".to_owned(),
    };
    let end = if random.one_in(3) {
        format!(";UNTIL={}", (date(random) + 900).to_string().replace('-', ""))
    } else {
        String::new()
    };
    let has_span = random.one_in(4);
    Recurring {
        start: Date::new(2021, 1, 1).map_or(Date::MIN, |first| first + random.below(400) as i32),
        rrule: rule + &end,
        rdate: (0..random.below(2)).map(|_| date(random)).collect(),
        exdate: (0..random.below(2)).map(|_| date(random)).collect(),
        bound: bound(random),
        time: time(random),
        // Two units, so that a window which ends at 00:00 has a day.
        span: has_span.then(|| length(random, 2)),
    }
}

fn working_day(random: &mut Random) -> WorkingDay {
    let every = random.pick(&[
        Every::Day,
        Every::Week,
        Every::Month,
        Every::Quarter,
        Every::HalfYear,
        Every::Year,
    ]);
    let most = if every == Every::Week { 6 } else { 25 };
    let nth = 1 + random.below(most) as i32;
    let nth = if random.one_in(2) { nth } else { -nth };
    let start = date(random);
    WorkingDay {
        start,
        last: random.one_in(3).then(|| start + random.below(900) as i32),
        every,
        nth: (every != Every::Day && !random.one_in(4)).then_some(nth),
        bound: bound(random),
        time: time(random),
    }
}

/// Two or three limits of one event, of periods or of a lunar day, and perhaps an earliest
/// day that lies before all of them.
fn limits(random: &mut Random) -> Limits {
    let kind = random.below(3);
    let (after, before) = match kind {
        0 => {
            let event = text("event", random.below(EVENTS));
            (After::Event(event.clone()), Some(Anchor::Event(event)))
        }
        1 => {
            let day =
                LunarDay { year: None, day: 1 + random.below(29) as i32, ..lunar_day(random) };
            let day = LunarDay { leap: None, ..day };
            (After::Lunar(day), Some(Anchor::Lunar(day)))
        }
        _ => (if random.one_in(2) { After::PeriodEnd } else { After::CutOff }, None),
    };
    let mut latest: Vec<Limit> = (0..2)
        .map(|_| {
            let (length, unit) = match kind {
                2 if random.one_in(3) => hours(random),
                _ => term(random, 0),
            };
            let (counting, rounding) = (Counting::FirstDayExcluded, Rounding::Down);
            let (next_day_after, after) = (None, after.clone());
            let suspended = Vec::new();
            Limit::Within(Within {
                length,
                unit,
                counting,
                rounding,
                next_day_after,
                suspended,
                after,
            })
        })
        .collect();
    if kind == 0 && random.one_in(2) {
        latest.insert(0, Limit::Once(LimitDay { when: when(random), bound: bound(random) }));
    }
    let earliest = before.filter(|_| random.one_in(2)).map(|before| {
        Limit::LeadTime(LeadTime { length: 6.into(), unit: TermUnit::Years, before })
    });
    let holds = Some(if random.one_in(2) { Holds::Earlier } else { Holds::Later });
    Limits { earliest, latest, holds }
}

/// Of every year, of a stated one, or of a leap month.
fn lunar_day(random: &mut Random) -> LunarDay {
    let (month, day) = (1 + random.below(12), 1 + random.below(30) as i32);
    match random.below(4) {
        0 => {
            let (year, month) = random.pick(&[(2020, 4), (2023, 2), (2025, 6)]);
            LunarDay { year: Some(year), month, day: day.min(29), leap: Some(true) }
        }
        1 => {
            let year = Some(2020 + random.below(6) as i32);
            LunarDay { year, month, day: if day == 30 { -1 } else { day }, leap: None }
        }
        2 => LunarDay { year: None, month, day: -1, leap: None },
        _ => LunarDay { year: None, month, day, leap: None },
    }
}

fn during(random: &mut Random) -> Timing {
    let from = when(random);
    let first = from.first_day();
    let last = if random.one_in(3) { When::Day(first + random.below(400) as i32) } else { from };
    // A span that has no day left is refused.
    let (bound, time) = if last.first_day() > first {
        (random.one_in(3).then(|| bound(random)), time(random))
    } else {
        (None, None)
    };
    Timing::During(During { from: End::When(from), last: Some(End::When(last)), bound, time })
}
