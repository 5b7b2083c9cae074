//! What words and timings say of a day, as far as both can be compared.

use serde::Serialize;
use serde_json::Value as Json;

use crate::dates::{Amount, Bound, Date, Unit, days_in};
use crate::times::phrase::{Op, Phrase, Said};
use crate::times::values::{Grain, Value};

/// The last day of its month.
const LAST: i8 = -1;

/// The parts of a day that are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u8>,
    pub(crate) day: i8,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InBoth {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

/// What words or a timing say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stated {
    /// A day, and whether a time on it is said.
    On { day: Day, bound: Bound, timed: bool },
    /// A day of each week, Monday 1.
    Weekly(u8),
    /// From a day on, until another.
    Span { from: Day, until: Option<Day> },
    /// A term that is counted from something, or back.
    Term { length: Amount, unit: Unit, is_lead: bool },
    /// No day.
    Nothing,
}

impl Day {
    fn of(date: Date) -> Day {
        let day = i8::try_from(date.day).unwrap_or(LAST);
        Day { year: Some(date.year), month: Some(date.month), day }
    }

    /// The first and the last day of a value that is no year.
    fn ends(value: Value) -> Option<(Day, Day)> {
        let (first, last) = match value.grain {
            Grain::Day => {
                let month = (value.part > 0).then_some(value.part);
                let day = Day { year: value.year, month, day: i8::try_from(value.day).ok()? };
                return Some((day, day));
            }
            Grain::Month => (value.part, value.part),
            Grain::Quarter => (value.part * 3 - 2, value.part * 3),
            Grain::Half => (value.part * 6 - 5, value.part * 6),
            Grain::Year => (1, 12),
        };
        let of = |month, day| Day { year: value.year, month: Some(month), day };
        Some((of(first, 1), of(last, LAST)))
    }

    fn before(self) -> Option<Day> {
        Some(match (self.day, self.month) {
            (LAST, _) => return None,
            (1, Some(1)) => {
                Day { year: self.year.map(|year| year - 1), month: Some(12), day: LAST }
            }
            (1, month) => Day { month: month.map(|month| month - 1), day: LAST, ..self },
            (day, _) => Day { day: day - 1, ..self },
        })
    }

    /// Whether both can be one day.
    fn meets(self, other: Day) -> bool {
        fn alike<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        let is_last = |day: i8| match (self.month.or(other.month), self.year.or(other.year)) {
            (Some(2), None) => day == 28 || day == 29,
            (Some(month), year) => {
                i16::from(day) == i16::from(days_in(year.unwrap_or(2023), month))
            }
            (None, _) => day == 31,
        };
        let is_one_day = match (self.day, other.day) {
            (LAST, day) | (day, LAST) if day != LAST => is_last(day),
            (one, other) => one == other,
        };
        alike(self.year, other.year) && alike(self.month, other.month) && is_one_day
    }

    /// A day of a year, for days of one year in their order.
    fn place(self) -> Option<(u8, i8)> {
        Some((self.month?, if self.day == LAST { 31 } else { self.day }))
    }

    fn words(self) -> InBoth {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let Day { year, month, day } = self;
        let name = month.and_then(|month| MONTHS.get(usize::from(month) - 1)).copied();
        let (mut vi, mut en) = match (day, month, name) {
            (LAST, Some(month), Some(name)) => {
                (format!("ngày cuối tháng {month}"), format!("the last day of {name}"))
            }
            (LAST, ..) => ("ngày cuối tháng".to_owned(), "the last day of the month".to_owned()),
            (day, Some(month), Some(name)) => {
                (format!("ngày {day}/{month}"), format!("{day} {name}"))
            }
            (day, ..) => (format!("ngày {day}"), format!("day {day} of the month")),
        };
        if let Some(year) = year {
            vi += &if day == LAST { format!(" năm {year}") } else { format!("/{year}") };
            en += &format!(" {year}");
        }
        InBoth { vi, en }
    }
}

impl Stated {
    /// The last day on which it can be done.
    fn due(&self, before_is_inclusive: bool) -> Option<Day> {
        match *self {
            Stated::On { day, bound: Bound::Before, timed: false } if !before_is_inclusive => {
                day.before()
            }
            Stated::On { day, .. } => Some(day),
            Stated::Span { until, .. } => until,
            _ => None,
        }
    }

    /// Whether a timing can be what words say; `None` where both cannot be compared.
    pub(crate) fn allows(&self, timing: &Stated, before_is_inclusive: bool) -> Option<bool> {
        let due = |stated: &Stated| stated.due(before_is_inclusive);
        match (self, timing) {
            (Stated::On { .. } | Stated::Span { .. } | Stated::Weekly(_), Stated::Nothing) => {
                Some(false)
            }
            (Stated::On { .. }, Stated::On { .. }) => Some(due(self)?.meets(due(timing)?)),
            (Stated::On { day, .. }, Stated::Span { from, .. }) => {
                Some(due(self)?.meets(due(timing)?) || day.meets(*from))
            }
            (Stated::Span { from, until }, Stated::Span { from: begins, .. }) => {
                let ends = until.zip(due(timing));
                Some(from.meets(*begins) && ends.is_none_or(|(one, other)| one.meets(other)))
            }
            (Stated::Span { from, until }, Stated::On { .. }) => {
                let (from, until, day) = (from.place()?, (*until)?.place()?, due(timing)?.place()?);
                // A span may go over the end of the year.
                Some(if from <= until {
                    from <= day && day <= until
                } else {
                    from <= day || day <= until
                })
            }
            (Stated::Weekly(one), Stated::Weekly(other)) => Some(one == other),
            (
                Stated::Term { length, unit, is_lead },
                Stated::Term { length: counted, unit: by, is_lead: leads },
            ) => Some(is_lead == leads && in_least(*length, *unit) == in_least(*counted, *by)),
            _ => None,
        }
    }

    pub(crate) fn words(&self) -> InBoth {
        match self {
            Stated::On { day, bound, .. } => {
                let InBoth { vi, en } = day.words();
                let (operator, by) = match bound {
                    Bound::Before => ("trước", "before"),
                    Bound::By => ("chậm nhất", "by"),
                    Bound::On => ("vào", "on"),
                };
                InBoth { vi: format!("{operator} {vi}"), en: format!("{by} {en}") }
            }
            Stated::Weekly(day) => {
                const NAMES: [(&str, &str); 7] = [
                    ("thứ Hai", "Monday"),
                    ("thứ Ba", "Tuesday"),
                    ("thứ Tư", "Wednesday"),
                    ("thứ Năm", "Thursday"),
                    ("thứ Sáu", "Friday"),
                    ("thứ Bảy", "Saturday"),
                    ("chủ nhật", "Sunday"),
                ];
                let place = usize::from(*day).saturating_sub(1);
                let (vi, en) = NAMES.get(place).copied().unwrap_or_default();
                InBoth { vi: format!("{vi} hằng tuần"), en: format!("{en} of each week") }
            }
            Stated::Span { from, until } => {
                let (from, until) = (from.words(), until.map(Day::words));
                let (vi, en) = (format!("từ {}", from.vi), format!("from {}", from.en));
                match until {
                    Some(until) => InBoth {
                        vi: format!("{vi} đến {}", until.vi),
                        en: format!("{en} to {}", until.en),
                    },
                    None => InBoth { vi, en },
                }
            }
            Stated::Term { length, unit, is_lead } => {
                let (vi, en) = match unit {
                    Unit::Days => ("ngày", "day"),
                    Unit::WorkingDays => ("ngày làm việc", "working day"),
                    Unit::Weeks => ("tuần", "week"),
                    Unit::Months => ("tháng", "month"),
                    Unit::Years => ("năm", "year"),
                    Unit::Hours => ("giờ", "hour"),
                    Unit::WorkingHours => ("giờ làm việc", "working hour"),
                };
                let is_one = *length == Amount { whole: 1, has_half: false };
                let plural = if is_one { "" } else { "s" };
                let (within, after) =
                    if *is_lead { ("trước", " before") } else { ("trong", " at most") };
                InBoth {
                    vi: format!(
                        "{within} {}{} {vi}",
                        length.whole,
                        if length.has_half { ",5" } else { "" }
                    ),
                    en: format!(
                        "{}{} {en}{plural}{after}",
                        length.whole,
                        if length.has_half { ".5" } else { "" }
                    ),
                }
            }
            Stated::Nothing => {
                InBoth { vi: "không có ngày".to_owned(), en: "no day".to_owned() }
            }
        }
    }
}

/// The halves of the smallest unit of its kind: weeks are seven days, years twelve months.
fn in_least(length: Amount, unit: Unit) -> (u32, Unit) {
    let halves = length.whole.saturating_mul(2).saturating_add(length.has_half.into());
    match unit {
        Unit::Weeks => (halves.saturating_mul(7), Unit::Days),
        Unit::Years => (halves.saturating_mul(12), Unit::Months),
        unit => (halves, unit),
    }
}

/// What a phrase says; `None` where that is not sure, nothing where it names no day.
pub(crate) fn of_phrase(phrase: &Phrase) -> Option<Vec<Stated>> {
    if phrase.mixed || phrase.tentative {
        return None;
    }
    let timed = phrase.time.is_some();
    let bound = match phrase.op {
        Op::Before => Bound::Before,
        Op::By | Op::To => Bound::By,
        Op::Bare | Op::In | Op::From => Bound::On,
    };
    let on = |day: Day| Stated::On { day, bound, timed };
    let of_month = |months: &[u8], day: i8| {
        let days = months.iter().map(|month| Day { year: None, month: Some(*month), day });
        days.map(on).collect()
    };
    Some(match &phrase.said {
        Said::Points(values) | Said::Yearly(values) => {
            let mut stated = Vec::new();
            for value in &values.list {
                if value.edge.is_some() || value.is_lunar {
                    return None;
                }
                let (first, last) = Day::ends(*value)?;
                stated.push(match (value.grain, bound) {
                    (Grain::Day, _) | (_, Bound::Before) => on(first),
                    (_, Bound::By) => on(last),
                    // A year by itself names a plan rather than a day.
                    (Grain::Year, Bound::On) => continue,
                    (_, Bound::On) => Stated::Span { from: first, until: Some(last) },
                });
            }
            stated
        }
        Said::Span { from, to, before } => {
            if from.edge.or(to.edge).is_some() || from.is_lunar || to.is_lunar {
                return None;
            }
            if to.grain == Grain::Year {
                return Some(Vec::new());
            }
            let from = Value { year: from.year.or(to.year), ..*from };
            let ((begins, _), (first, last)) = (Day::ends(from)?, Day::ends(*to)?);
            let until = if *before { first.before()? } else { last };
            // "từ 15/12 đến 15/01/2025" begins in the year before, or so it may be.
            let is_over = begins.place() > until.place();
            let begins = if is_over { Day { year: None, ..begins } } else { begins };
            vec![Stated::Span { from: begins, until: Some(until) }]
        }
        Said::YearlySpan { from, to } => {
            let ((from, _), (_, until)) = (Day::ends(*from)?, Day::ends(*to)?);
            vec![Stated::Span { from, until: Some(until) }]
        }
        Said::BareDay(day) => {
            vec![on(Day { year: None, month: None, day: i8::try_from(*day).ok()? })]
        }
        Said::Monthly(days) => {
            days.iter().map(|day| on(Day { year: None, month: None, day: *day })).collect()
        }
        Said::Quarterly { day, month: 3 } => of_month(&[3, 6, 9, 12], *day),
        Said::Quarterly { day, month: 1 } => of_month(&[1, 4, 7, 10], *day),
        Said::Weekly(day) => vec![Stated::Weekly(*day)],
        Said::Within { length, unit, .. } => {
            vec![Stated::Term { length: *length, unit: *unit, is_lead: false }]
        }
        Said::Lead { length, unit, .. } => {
            vec![Stated::Term { length: *length, unit: *unit, is_lead: true }]
        }
        Said::Quarterly { .. } | Said::WorkingDay { .. } | Said::Toward { .. } | Said::Open(..) => {
            return None;
        }
        Said::Rate(_) | Said::Continuous | Said::OnRequest | Said::AdHoc | Said::AsPrescribed => {
            Vec::new()
        }
    })
}

/// What a timing of a register says; `None` where that cannot be compared with words.
pub(crate) fn of_timing(timing: &Json) -> Option<Vec<Stated>> {
    let of = |name: &str| timing.get(name);
    if let Some(once) = of("once") {
        let bound = bound(once)?;
        let (first, last) = ends(once.get("when")?.as_str()?)?;
        let day = if bound == Bound::Before { first } else { last };
        return Some(vec![Stated::On { day, bound, timed: once.get("time").is_some() }]);
    }
    if let Some(rule) = of("recurring") {
        return recurring(rule);
    }
    if let Some(during) = of("during") {
        let (from, _) = ends(during.get("from")?.as_str()?)?;
        let until = match during.get("until") {
            Some(until) => {
                let (first, last) = ends(until.as_str()?)?;
                let is_before = during.get("bound").is_some_and(|bound| bound == "before");
                Some(if is_before { first.before()? } else { last })
            }
            None => None,
        };
        return Some(vec![Stated::Span { from, until }]);
    }
    if let Some((term, is_lead)) =
        of("within").map(|term| (term, false)).or(of("leadTime").map(|term| (term, true)))
    {
        let (length, unit) = (amount(term.get("length")?)?, unit(term)?);
        return Some(vec![Stated::Term { length, unit, is_lead }]);
    }
    let is_without_day = of("periodic").is_some()
        || matches!(timing.as_str(), Some("continuous" | "onRequest" | "adHoc" | "unstated"));
    is_without_day.then(|| vec![Stated::Nothing])
}

fn recurring(rule: &Json) -> Option<Vec<Stated>> {
    const HARMLESS: [&str; 6] = ["INTERVAL", "COUNT", "UNTIL", "WKST", "SKIP", "RSCALE"];
    let bound = bound(rule)?;
    let timed = rule.get("time").is_some();
    let start = date(rule.get("start")?.as_str()?)?;
    let (mut frequency, mut weekdays) = (String::new(), None);
    let (mut months, mut days): (Option<Vec<i8>>, Option<Vec<i8>>) = (None, None);
    let mut interval = 1;
    let text = rule.get("rrule")?.as_str()?.to_ascii_uppercase();
    let text = text.trim().trim_start_matches("RRULE:");
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        let numbers = || -> Option<Vec<i8>> {
            value.split(',').map(|number| number.trim().parse().ok()).collect()
        };
        match name.trim() {
            "FREQ" => value.trim().clone_into(&mut frequency),
            "BYMONTH" => months = Some(numbers()?),
            "BYMONTHDAY" => days = Some(numbers()?),
            "BYDAY" => weekdays = Some(value.trim().to_owned()),
            name if !HARMLESS.contains(&name) => return None,
            "INTERVAL" => interval = value.trim().parse::<u8>().ok()?,
            _ => {}
        }
    }
    let days = match days {
        Some(days) => days,
        None => vec![i8::try_from(start.day).ok()?],
    };
    let months: Vec<Option<u8>> = match (frequency.as_str(), months) {
        ("WEEKLY", None) => {
            const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let wanted = weekdays?;
            let place = NAMES.iter().position(|name| *name == wanted)?;
            return Some(vec![Stated::Weekly(u8::try_from(place).ok()? + 1)]);
        }
        _ if weekdays.is_some() => return None,
        ("DAILY", None) if text.contains("COUNT=1") => Vec::new(),
        ("MONTHLY" | "YEARLY", Some(months)) => {
            months.into_iter().map(|month| u8::try_from(month).ok()).collect()
        }
        ("YEARLY", None) => vec![Some(start.month)],
        ("MONTHLY", None) if interval == 1 => vec![None],
        ("MONTHLY", None) if interval > 0 && 12 % interval == 0 => {
            (0..12 / interval).map(|n| Some((start.month - 1 + n * interval) % 12 + 1)).collect()
        }
        _ => return None,
    };
    let mut named: Vec<Day> = months
        .iter()
        .flat_map(|month| days.iter().map(|day| Day { year: None, month: *month, day: *day }))
        .collect();
    if named.is_empty() {
        named.push(Day::of(start));
    }
    for day in rule.get("rdate").and_then(Json::as_array).into_iter().flatten() {
        named.push(Day::of(date(day.as_str()?)?));
    }
    let is_window = rule.get("span").is_some();
    let stated = named.into_iter().map(|day| match is_window {
        true => Stated::Span { from: day, until: None },
        false => Stated::On { day, bound, timed },
    });
    Some(stated.collect())
}

fn bound(timing: &Json) -> Option<Bound> {
    Some(match timing.get("bound")?.as_str()? {
        "before" => Bound::Before,
        "by" => Bound::By,
        "on" => Bound::On,
        _ => return None,
    })
}

fn unit(term: &Json) -> Option<Unit> {
    Some(match term.get("unit")?.as_str()? {
        "days" => Unit::Days,
        "workingDays" => Unit::WorkingDays,
        "weeks" => Unit::Weeks,
        "months" => Unit::Months,
        "years" => Unit::Years,
        "hours" => Unit::Hours,
        "workingHours" => Unit::WorkingHours,
        _ => return None,
    })
}

fn amount(length: &Json) -> Option<Amount> {
    let length = length.as_f64()?;
    let whole = u32::try_from(length.trunc() as i64).ok()?;
    Some(Amount { whole, has_half: length.fract() > 0.0 })
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The first and the last day of a day, month, quarter or year in the register's
/// writing.
fn ends(when: &str) -> Option<(Day, Day)> {
    if let Some(day) = date(when) {
        return Some((Day::of(day), Day::of(day)));
    }
    let value = |grain, year: &str, part| {
        Some(Value {
            grain,
            year: Some(year.parse().ok()?),
            part,
            day: 0,
            edge: None,
            is_lunar: false,
        })
    };
    let value = match when.split_once('-') {
        None => value(Grain::Year, when, 0),
        Some((year, part)) => match part.strip_prefix('Q') {
            Some(quarter) => value(Grain::Quarter, year, quarter.parse().ok()?),
            None => value(Grain::Month, year, part.parse().ok()?),
        },
    };
    Day::ends(value?)
}
