//! The date rules, read from the law and carried out from day to day. Slow and
//! obvious: every count is a loop over days of another calendar (`chrono`), and
//! nothing of the engine's arithmetic is used. Only the words of the register
//! are shared.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate, Weekday};
use kyhan::dates::{Convention, Counting, Date, PeriodUnit, RegimeName, Rounding, Unit};
use kyhan::model::{
    self, After, BeforeReading, Bound, End, Every, LegalField, Limit, LunarDay, Obligation,
    Recurring, Regime, Register, ReportingPeriod, Timing, When, WorkingDay,
};

mod amendments;
mod calendar;
mod hours;
mod limits;
mod lunar;
mod periods;

pub use calendar::Calendar;
pub use periods::Periods;

/// A day.
pub type Day = NaiveDate;

/// One date of a duty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated {
    /// The day that the document names or that a period counts from.
    pub named: Day,
    /// The last day.
    pub due: Day,
    /// Minutes from the beginning of the last day to the instant.
    pub minutes: u16,
    /// The first day of a window.
    pub opens: Option<Day>,
    /// The last working day on or before the last day.
    pub last_working: Day,
    /// The first and the last day of the reporting period.
    pub period: Option<(Day, Day)>,
}

/// A last day before it is given a working day and a period.
struct Due {
    named: Day,
    /// Before any move off a day of rest.
    unmoved: Day,
    day: Day,
    minutes: u16,
    opens: Option<Day>,
    /// The day from which a period counts that ends with the last day.
    counted_from: Option<Day>,
}

const END_OF_DAY: u16 = 24 * 60;

/// A register to be read. Its duties count from one another without circles.
pub struct Law<'a> {
    register: &'a Register,
    obligations: HashMap<&'a str, &'a Obligation>,
    calendars: HashMap<&'a str, Calendar>,
    /// The reporting periods of each unit and regime.
    periods: Vec<(ReportingPeriod, Periods)>,
    /// Named days are listed between these, the last one included.
    first: Day,
    last: Day,
}

/// The same day in the other calendar.
pub fn day(date: Date) -> Day {
    let (year, month, day) = date.year_month_day();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub(crate) fn after(day: Day) -> Day {
    day.succ_opt().unwrap_or(day)
}

pub(crate) fn before(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

/// So many days later.
fn days_after(mut day: Day, days: u32) -> Day {
    for _ in 0..days {
        day = after(day);
    }
    day
}

fn days_before(mut day: Day, days: u32) -> Day {
    for _ in 0..days {
        day = before(day);
    }
    day
}

impl<'a> Law<'a> {
    /// Reads a register of one document. `first` and `last` bound the named
    /// days that are looked at.
    pub fn new(register: &'a Register, first: Day, last: Day) -> Law<'a> {
        let calendars = register
            .calendars
            .iter()
            .map(|calendar| (calendar.id.as_str(), Calendar::of(calendar)));
        let calendars = calendars.collect();
        let obligations = register.obligations.iter().map(|text| (text.id.as_str(), text));
        let mut periods: Vec<(ReportingPeriod, Periods)> = Vec::new();
        for text in &register.obligations {
            let Some(reporting) = &text.reporting_period else { continue };
            let key = ReportingPeriod { offset: 0, ..reporting.clone() };
            if periods.iter().all(|(known, _)| *known != key) {
                let listed = Periods::of(&key);
                periods.push((key, listed));
            }
        }
        let obligations = obligations.collect();
        Law { register, obligations, calendars, periods, first, last }
    }

    fn calendar(&self, text: &Obligation) -> &Calendar {
        text.calendar
            .as_deref()
            .and_then(|id| self.calendars.get(id))
            .unwrap_or_else(|| Calendar::of_the_public_sector())
    }

    fn periods(&self, text: &Obligation) -> Option<(&Periods, i32)> {
        let reporting = text.reporting_period.as_ref()?;
        let key = ReportingPeriod { offset: 0, ..reporting.clone() };
        let (_, periods) = self.periods.iter().find(|(known, _)| *known == key)?;
        Some((periods, reporting.offset))
    }

    /// The dates of a duty whose last day lies from `from` up to, not
    /// including, `until`; in the order of last days and named days.
    pub fn dates(&self, text: &Obligation, from: Day, until: Day) -> Vec<Dated> {
        let calendar = self.calendar(text);
        let mut dates: Vec<Dated> = self
            .dues(text)
            .into_iter()
            .filter(|due| from <= due.day && due.day < until)
            .filter(|due| {
                // What is counted from a day of the document's life may end later.
                let firsts = [due.counted_from, due.opens, Some(due.day)];
                let first = firsts.into_iter().flatten().min().unwrap_or(due.day);
                self.meets(text, first, due.day)
            })
            .map(|due| {
                let within = if counts_from_period(&text.timing) { due.named } else { due.unmoved };
                Dated {
                    named: due.named,
                    due: due.day,
                    minutes: due.minutes,
                    opens: due.opens,
                    last_working: calendar.last_working(due.day),
                    period: self
                        .periods(text)
                        .and_then(|(periods, offset)| periods.neighbour(within, offset)),
                }
            })
            .collect();
        dates.sort_by_key(|date| (date.due, date.named));
        dates
    }

    fn dues(&self, text: &Obligation) -> Vec<Due> {
        let convention = self.convention(text);
        let calendar = self.calendar(text);
        let mut dues: Vec<Due> = match &text.timing {
            Timing::Once(once) => {
                let named = match (once.when, once.bound) {
                    // Before a month is before its beginning (Điều 146.2).
                    (when, Bound::Before) => day(when_first(when)),
                    (when, Bound::By | Bound::On) => when_last(when),
                };
                vec![self.stated(named, once.bound, once.time)]
            }
            Timing::Recurring(recurring) => {
                let named = self.recurring(text, recurring);
                let due = |named| match recurring.span {
                    None => self.stated(named, recurring.bound, recurring.time),
                    // The named day is the window's first.
                    Some(span) => {
                        let counting = Counting::FirstDayIncluded;
                        let last =
                            term(named, span.length, span.unit, counting, Rounding::Down, calendar);
                        Due {
                            named,
                            opens: Some(named),
                            ..self.stated(last, Bound::By, recurring.time)
                        }
                    }
                };
                named.into_iter().map(due).collect()
            }
            Timing::WorkingDay(rule) => {
                let found = self.working_days(text, rule, calendar);
                let due = |(named, on)| Due { named, ..self.stated(on, rule.bound, rule.time) };
                found.into_iter().map(due).collect()
            }
            Timing::Lunar(rule) => {
                let stated = |named| self.stated(named, rule.bound, rule.time);
                self.lunar_days(rule.when).into_iter().map(stated).collect()
            }
            Timing::During(during) => {
                let from = self.end(&during.from, |when| day(when_first(when)));
                let bound = during.bound.unwrap_or(Bound::By);
                let day_of = |when| {
                    if bound == Bound::Before { day(when_first(when)) } else { when_last(when) }
                };
                let last = during.last.as_ref().and_then(|end| self.end(end, day_of));
                from.zip(last)
                    .map(|(from, last)| Due {
                        named: from,
                        opens: Some(from),
                        ..self.stated(last, bound, during.time)
                    })
                    .into_iter()
                    .collect()
            }
            Timing::Within(within) => self.within(text, within),
            Timing::LeadTime(lead) => self.lead(text, lead),
            Timing::Before(event) => {
                let before =
                    |(named, anchor, _)| Due { named, ..self.stated(anchor, Bound::Before, None) };
                self.anchors(text, &as_after(event)).into_iter().map(before).collect()
            }
            Timing::Limits(limits) => return self.limits(text, limits),
            Timing::AsPrescribed(prescribed) => {
                let other = prescribed.obligation.as_ref();
                // What another rule prescribes holds as it stands there.
                return other.map_or_else(Vec::new, |id| self.dues_elsewhere(id));
            }
            Timing::SameAs(id) => {
                return self.dues_elsewhere(id);
            }
            Timing::Restates(_)
            | Timing::Periodic(_)
            | Timing::Continuous
            | Timing::OnRequest
            | Timing::AdHoc
            | Timing::Unstated => Vec::new(),
        };
        for due in &mut dues {
            let moved = calendar.moved(due.day, convention);
            if moved != due.day && hours::ends_at_a_minute(&text.timing) {
                due.minutes = END_OF_DAY;
            }
            due.day = moved;
        }
        dues
    }

    /// The last days of another duty, which for this one are stated.
    fn dues_elsewhere(&self, id: &str) -> Vec<Due> {
        let Some(other) = self.obligations.get(id) else { return Vec::new() };
        self.dues(other).into_iter().map(|due| Due { counted_from: None, ..due }).collect()
    }

    /// What happens to a last day that is a day off: what the duty says, its field of
    /// law, the document, that one's field. Điều 148.5 rolls the end of a period; a
    /// stated date stays.
    fn convention(&self, text: &Obligation) -> Convention {
        let document = self.register.instruments.iter().find(|found| found.id == text.instrument);
        let of_field = |field| match field {
            LegalField::Tax if !matches!(text.timing, Timing::LeadTime(_) | Timing::Before(_)) => {
                Convention::Following
            }
            LegalField::Tax | LegalField::Election => Convention::Unadjusted,
        };
        let is_counted = hours::is_period_of_days(&text.timing);
        text.convention
            .or_else(|| text.field.map(of_field))
            .or_else(|| document?.convention)
            .or_else(|| document?.field.map(of_field))
            .unwrap_or(if is_counted { Convention::Following } else { Convention::Unadjusted })
    }

    /// The working days that a rule asks for, each with the day that names it: the first
    /// of its part of the calendar, or the last where it is counted from there.
    fn working_days(
        &self,
        text: &Obligation,
        rule: &WorkingDay,
        calendar: &Calendar,
    ) -> Vec<(Day, Day)> {
        let part = |on: Day| match rule.every {
            Every::Day => (on.year(), on.ordinal()),
            Every::Week => (on.iso_week().year(), on.iso_week().week()),
            Every::Month => (on.year(), on.month()),
            Every::Quarter => (on.year(), on.month0() / 3),
            Every::HalfYear => (on.year(), on.month0() / 6),
            Every::Year => (on.year(), 0),
        };
        let nth = rule.nth.unwrap_or(1);
        let (start, last) = (day(rule.start), rule.last.map(day));
        let mut found = Vec::new();
        // Whole years, so that every part is whole.
        let mut on = Day::from_ymd_opt(self.first.year(), 1, 1).unwrap_or_default();
        while on.year() <= self.last.year() {
            let mut days = vec![on];
            while part(after(on)) == part(on) {
                on = after(on);
                days.push(on);
            }
            let worked: Vec<Day> =
                days.iter().copied().filter(|on| calendar.is_working(*on)).collect();
            let place = nth.unsigned_abs() as usize - 1;
            let nth_day = if nth > 0 { worked.get(place) } else { worked.iter().rev().nth(place) };
            let named = if nth > 0 { days.first() } else { days.last() };
            if let (Some(&named), Some(&nth_day)) = (named, nth_day)
                && start <= nth_day
                && last.map_or_else(|| self.holds(text, nth_day), |last| nth_day <= last)
            {
                found.push((named, nth_day));
            }
            on = after(on);
        }
        found
    }

    /// "Trước ngày X" ends with the day before X, "chậm nhất ngày X" and "vào
    /// ngày X" with X, at 24:00 (Điều 148.6); a time of day is the instant.
    fn stated(&self, named: Day, bound: Bound, time: Option<model::TimeOfDay>) -> Due {
        let is_inclusive = self.register.settings.before == BeforeReading::Inclusive;
        let (last, minutes) = match time.map(model::TimeOfDay::minutes) {
            Some(0) => (before(named), END_OF_DAY),
            Some(minutes) => (named, minutes),
            None if bound == Bound::Before && !is_inclusive => (before(named), END_OF_DAY),
            None => (named, END_OF_DAY),
        };
        Due { named, unmoved: last, day: last, minutes, opens: None, counted_from: None }
    }

    fn end(&self, end: &End, day_of: impl Fn(When) -> Day) -> Option<Day> {
        match end {
            End::When(when) => Some(day_of(*when)),
            End::Event { event } => self.event(event),
        }
    }

    fn event(&self, id: &str) -> Option<Day> {
        self.register.events.iter().find(|event| event.id == id)?.date.map(day)
    }

    /// The days from which something counts, each with the day that names it and its
    /// minute, where that is known.
    fn anchors(&self, text: &Obligation, after: &After) -> Vec<(Day, Day, Option<u16>)> {
        match after {
            After::PeriodEnd | After::CutOff => {
                let Some((periods, _)) = self.periods(text) else { return Vec::new() };
                let ends = periods.ends();
                let ends = ends.filter(|end| self.first <= *end && *end <= self.last);
                ends.filter(|end| self.holds(text, *end)).map(|end| (end, end, None)).collect()
            }
            After::Event(id) => {
                let found = self.register.events.iter().find(|event| event.id == *id);
                let minutes = found.and_then(|event| event.time).map(model::TimeOfDay::minutes);
                // An event without a day of its own has one each time that it happened.
                let happened = found.map_or(&[][..], |event| &event.happened);
                let happened: BTreeSet<Day> = happened.iter().map(|one| day(one.on)).collect();
                let days = self.event(id).into_iter().chain(happened);
                days.map(|day| (day, day, minutes)).collect()
            }
            After::Lunar(wanted) => {
                self.lunar_days(*wanted).into_iter().map(|day| (day, day, None)).collect()
            }
            After::Obligation(id) => {
                let Some(other) = self.obligations.get(id.as_str()) else { return Vec::new() };
                let dues = self.dues(other).into_iter();
                dues.map(|due| (due.named, due.day, Some(due.minutes))).collect()
            }
        }
    }

    fn lunar_days(&self, wanted: LunarDay) -> Vec<Day> {
        let mut days = lunar::days(wanted);
        days.retain(|on| wanted.year.is_some() || self.first <= *on && *on <= self.last);
        days
    }

    /// Whether the instrument of a duty holds on a day.
    fn holds(&self, text: &Obligation, on: Day) -> bool {
        self.meets(text, on, on)
    }

    /// Whether the instrument of a duty holds on any of some days.
    fn meets(&self, text: &Obligation, first: Day, last: Day) -> bool {
        let found = self.register.instruments.iter().find(|found| found.id == text.instrument);
        let Some(instrument) = found else { return false };
        let span = instrument.effective.as_ref();
        let from = span.and_then(|span| span.from).or(instrument.issued);
        let end = span.and_then(|span| span.last);
        from.is_none_or(|from| day(from) <= last) && end.is_none_or(|end| first <= day(end))
    }

    /// The days of a rule; one without end stops with the instrument.
    fn recurring(&self, text: &Obligation, recurring: &Recurring) -> Vec<Day> {
        let mut days = self.rule_days(recurring);
        days.retain(|on| recurring.rrule.contains("UNTIL") || self.holds(text, *on));
        days
    }

    /// The days of a rule made of `FREQ`, `BYMONTH`, `BYMONTHDAY` and `UNTIL`.
    fn rule_days(&self, recurring: &Recurring) -> Vec<Day> {
        let part = |name: &str| {
            let parts = recurring.rrule.split(';').filter_map(|part| part.split_once('='));
            parts.into_iter().find(|(found, _)| *found == name).map(|(_, value)| value)
        };
        let numbers = |name: &str| -> Vec<i64> {
            part(name).map_or_else(Vec::new, |list| {
                list.split(',').filter_map(|number| number.parse().ok()).collect()
            })
        };
        let (months, month_days) = (numbers("BYMONTH"), numbers("BYMONTHDAY"));
        let last = part("UNTIL").and_then(|text| NaiveDate::parse_from_str(text, "%Y%m%d").ok());
        let counts_from_end = month_days.iter().any(|number| *number < 0);
        let fits_from_end = |on: Day| {
            counts_from_end && month_days.contains(&(-i64::from(days_to_month_end(on)) - 1))
        };
        let fits = |on: Day| {
            (months.is_empty() || months.contains(&on.month().into()))
                && (month_days.contains(&on.day().into()) || fits_from_end(on))
        };
        let (first, end) = (day(recurring.start).max(self.first), last.unwrap_or(self.last));
        let mut days = Vec::new();
        let mut on = first;
        while on <= end.min(self.last) {
            if fits(on) {
                days.push(on);
            }
            on = after(on);
        }
        days.extend(recurring.rdate.iter().map(|date| day(*date)));
        days.retain(|on| recurring.exdate.iter().all(|date| day(*date) != *on));
        days.sort_unstable();
        days.dedup();
        days
    }
}

fn days_to_month_end(mut on: Day) -> u32 {
    let (month, mut days) = (on.month(), 0);
    while after(on).month() == month {
        on = after(on);
        days += 1;
    }
    days
}

fn when_first(when: When) -> Date {
    match when {
        When::Day(day) | When::Month(day) | When::Quarter(day) | When::Year(day) => day,
    }
}

/// The last day of a month, quarter or year (Điều 146.2 and 146.3).
fn when_last(when: When) -> Day {
    let first = day(when_first(when));
    let months = match when {
        When::Day(_) => return first,
        When::Month(_) => 1,
        When::Quarter(_) => 3,
        When::Year(_) => 12,
    };
    let mut last = first;
    for _ in 1..months {
        last = after(days_after(last, days_to_month_end(last)));
    }
    days_after(last, days_to_month_end(last))
}

/// The months of a unit that is counted by them.
fn months_of(unit: Unit) -> u32 {
    match unit {
        Unit::Quarters => 3,
        Unit::Years => 12,
        _ => 1,
    }
}

/// The last day of a period (Điều 147 and 148): the day it counts from is left
/// out, or is its first where the document says so.
pub fn term(
    from: Day,
    length: u32,
    unit: Unit,
    counting: Counting,
    rounding: Rounding,
    calendar: &Calendar,
) -> Day {
    let is_included = counting == Counting::FirstDayIncluded;
    match unit {
        // 148.1 and 148.2.
        Unit::Days | Unit::Weeks => {
            let days = length * if unit == Unit::Weeks { 7 } else { 1 };
            days_after(from, days - u32::from(is_included))
        }
        Unit::WorkingDays => {
            let mut day = from;
            let mut left = length;
            if is_included && calendar.is_working(day) {
                left -= 1;
            }
            while left > 0 {
                day = after(day);
                left -= u32::from(calendar.is_working(day));
            }
            // Day one is the first working day, so a count that is over at
            // once ends on the day it counts from.
            day
        }
        // 148.3 and 148.4.
        Unit::Months | Unit::Quarters | Unit::Years => {
            let months = length * months_of(unit);
            let mut month = from;
            for _ in 0..months {
                month = after(days_after(month, days_to_month_end(month)));
            }
            // The corresponding day, or the one before it.
            corresponding(month, from.day() - u32::from(is_included), rounding)
        }
    }
}

/// A day of the month that `month` lies in; day 0 is the last of the month
/// before.
fn corresponding(month: Day, number: u32, rounding: Rounding) -> Day {
    let first = days_before(month, month.day() - 1);
    if number == 0 {
        return before(first);
    }
    let last = days_after(first, days_to_month_end(first));
    match (number > last.day(), rounding) {
        (false, _) => days_after(first, number - 1),
        (true, Rounding::Up) => after(last),
        (true, Rounding::Down | Rounding::Reject) => last,
    }
}

/// The day so long before another: plain counting back.
fn lead_time(until: Day, length: u32, unit: Unit, calendar: &Calendar) -> Day {
    match unit {
        Unit::Days => days_before(until, length),
        Unit::Weeks => days_before(until, length * 7),
        Unit::WorkingDays => {
            let (mut day, mut left) = (until, length);
            while left > 0 {
                day = before(day);
                left -= u32::from(calendar.is_working(day));
            }
            day
        }
        Unit::Months | Unit::Quarters | Unit::Years => {
            let months = length * months_of(unit);
            let mut month = until;
            for _ in 0..months {
                month = days_before(month, month.day());
            }
            corresponding(month, until.day(), Rounding::Down)
        }
    }
}

fn counts_from_period(timing: &Timing) -> bool {
    let is_period =
        |within: &model::Within| matches!(within.after, After::PeriodEnd | After::CutOff);
    match timing {
        Timing::Within(within) => is_period(within),
        Timing::Limits(limits) => limits
            .latest
            .iter()
            .any(|limit| matches!(limit, Limit::Within(within) if is_period(within))),
        _ => false,
    }
}

/// The same happening, for a period that ends with it as for one that begins with it.
fn as_after(anchor: &model::Anchor) -> After {
    match anchor {
        model::Anchor::Event(id) => After::Event(id.clone()),
        model::Anchor::Obligation(id) => After::Obligation(id.clone()),
        model::Anchor::Lunar(day) => After::Lunar(*day),
    }
}
