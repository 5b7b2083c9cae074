//! Timings: rules are parsed here, once.

use std::sync::Arc;

use super::tables::Resolver;
use crate::dates::recurrence::{Recurrence, Rule, RuleError};
use crate::dates::{Counting, Date, Unit, leap_month, tet};
use crate::limits::MAX_LENGTH;
use crate::model::{self, After, Amount, Bound, End, Every, LunarDay, TermUnit, TimeOfDay};
use crate::plan::Table;
use crate::plan::{
    Anchor, Event, Index, Source, Suspension, Timing, Undated, is_issued_by, last_day, most_days,
};
use crate::problem::{At, Contradiction, Kind, List, LunarFault, Problem};

/// Whether a period is counted forwards or back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    After,
    Before,
}

impl<'a> Resolver<'a> {
    /// Compiles a timing. `None` after a reported error.
    pub(super) fn timing(
        &mut self,
        text: &model::Obligation,
        source: Source,
        events: &Table<Event>,
        before_is_inclusive: bool,
    ) -> Option<Timing> {
        let at = source.at(List::Obligations);
        let at = at.field("timing");
        Some(match &text.timing {
            model::Timing::Once(once) => Timing::Once { when: once.when, bound: once.bound },
            model::Timing::Recurring(recurring) => {
                self.recurring(recurring, at.field("recurring"))?
            }
            model::Timing::WorkingDay(day) => self.working_day(day, at.field("workingDay"))?,
            model::Timing::Lunar(lunar) => {
                let at = at.field("lunar");
                let day = self.lunar_day(lunar.when, at.field("when"))?;
                Timing::Lunar { day, bound: lunar.bound }
            }
            model::Timing::During(during) => {
                self.during(during, at.field("during"), events, before_is_inclusive)?
            }
            model::Timing::Within(within) => self.within(within, at.field("within"), events)?,
            model::Timing::LeadTime(lead) => self.lead_time(lead, at.field("leadTime"), events)?,
            model::Timing::Before(anchor) => {
                match self.anchor(anchor, TermUnit::Days, at.field("before"), events)? {
                    Ok(before) => Timing::Before { before },
                    Err(undated) => Timing::Undated(undated),
                }
            }
            model::Timing::Limits(limits) => {
                self.limits(text, limits, at.field("limits"), events)?
            }
            model::Timing::Periodic(_) => Timing::Undated(Undated::Periodic),
            model::Timing::Continuous => Timing::Undated(Undated::Continuous),
            model::Timing::OnRequest => Timing::Undated(Undated::OnRequest),
            model::Timing::AdHoc => Timing::Undated(Undated::AdHoc),
            model::Timing::AsPrescribed(prescribed) => {
                if let Some(id) = &prescribed.instrument {
                    let at = at.field("asPrescribed");
                    self.find(Kind::Instrument, id, at.field("instrument"));
                }
                // An obligation that is not loaded is no error: `check` says so.
                match prescribed.obligation.as_ref().and_then(|id| self.ids.obligations.get(id)) {
                    Some(obligation) => Timing::Prescribed { obligation },
                    None => Timing::Undated(Undated::AsPrescribed),
                }
            }
            model::Timing::SameAs(id) => {
                let at = at.field("sameAs");
                let obligation = self.find(Kind::Obligation, id, at)?;
                self.refuse_other(text, obligation, at);
                Timing::SameAs { obligation }
            }
            model::Timing::Restates(ids) => {
                let at = at.field("restates");
                if ids.is_empty() {
                    self.contradiction(at, Contradiction::RestatesNothing);
                }
                let mut restated = Vec::new();
                for (position, id) in ids.iter().enumerate() {
                    let at = at.item(position);
                    let Some(obligation) = self.find(Kind::Obligation, id, at) else { continue };
                    self.refuse_other(text, obligation, at);
                    restated.push(obligation);
                }
                Timing::Restates(restated)
            }
            model::Timing::Unstated => Timing::Undated(Undated::Unstated),
        })
    }

    pub(super) fn within(
        &mut self,
        within: &model::Within,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let model::Within { length, unit, counting, next_day_after, .. } = *within;
        self.amount(length, unit, Direction::After, at)?;
        let is_first_day = counting == Counting::FirstDayIncluded;
        if is_first_day && unit.of_days().is_none() {
            self.contradiction(at.field("counting"), Contradiction::HoursWithFirstDay);
            return None;
        }
        if length.is_zero() && is_first_day {
            self.report(at.field("length"), Problem::ZeroLength);
            return None;
        }
        let is_event = matches!(within.after, After::Event(_));
        if next_day_after.is_some() && !is_event {
            self.contradiction(at.field("nextDayAfter"), Contradiction::NextDayOfNoEvent);
            return None;
        }
        let is_timed = unit.of_days().is_none() || next_day_after.is_some();
        let after = match &within.after {
            After::PeriodEnd => Ok(Anchor::PeriodEnd),
            After::CutOff => Ok(Anchor::CutOff),
            After::Event(id) => {
                self.event(id, is_timed, at.field("after").field("event"), events)?
            }
            After::Obligation(id) => {
                let at = at.field("after");
                let at = at.field("obligation");
                Ok(Anchor::Obligation(self.find(Kind::Obligation, id, at)?))
            }
            After::Lunar(day) => {
                let at = at.field("after");
                self.refuse_hours(unit, at.field("lunar"))?;
                Ok(Anchor::Lunar(self.lunar_day(*day, at.field("lunar"))?))
            }
        };
        let suspended = self.suspended(&within.suspended, at.field("suspended"))?;
        Some(match after {
            Ok(after) => Timing::Within {
                length,
                unit,
                counting,
                rounding: within.rounding,
                next_day_after: next_day_after.map(TimeOfDay::minutes),
                suspended,
                after,
            },
            Err(undated) => Timing::Undated(undated),
        })
    }

    pub(super) fn lead_time(
        &mut self,
        lead: &model::LeadTime,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let model::LeadTime { length, unit, .. } = *lead;
        self.amount(length, unit, Direction::Before, at)?;
        Some(match self.anchor(&lead.before, unit, at.field("before"), events)? {
            Ok(before) => Timing::LeadTime { length, unit, before },
            Err(undated) => Timing::Undated(undated),
        })
    }

    /// What something happens before by a number of units, or why it has no day.
    fn anchor(
        &mut self,
        anchor: &model::Anchor,
        unit: TermUnit,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Result<Anchor, Undated>> {
        match anchor {
            model::Anchor::Event(id) => {
                self.event(id, unit.of_days().is_none(), at.field("event"), events)
            }
            model::Anchor::Obligation(id) => {
                let other = self.find(Kind::Obligation, id, at.field("obligation"))?;
                Some(Ok(Anchor::Obligation(other)))
            }
            model::Anchor::Lunar(day) => {
                self.refuse_hours(unit, at.field("lunar"))?;
                Some(Ok(Anchor::Lunar(self.lunar_day(*day, at.field("lunar"))?)))
            }
        }
    }

    /// A reference within one document leads to a duty of that document which has
    /// a time of its own.
    fn refuse_other(&mut self, text: &model::Obligation, other: Index, at: At<'_>) {
        self.refuse_other_instrument(&text.instrument, other, at);
        let Some(other) = self.obligation_text(self.obligations[other]) else { return };
        // A reference to itself is reported as a cycle.
        if other.id != text.id && matches!(other.timing, model::Timing::Restates(_)) {
            let obligation = other.id.clone();
            self.contradiction(at, Contradiction::RestatesToo { obligation });
        }
    }

    pub(super) fn refuse_other_instrument(&mut self, own: &str, other: Index, at: At<'_>) {
        let Some(other) = self.obligation_text(self.obligations[other]) else { return };
        if other.instrument != own {
            let (obligation, instrument) = (other.id.clone(), other.instrument.clone());
            self.contradiction(at, Contradiction::OtherInstrument { obligation, instrument });
        }
    }

    fn length(&mut self, length: u32, at: At<'_>) -> Option<()> {
        if length > MAX_LENGTH {
            let problem = Problem::LimitExceeded {
                what: "length",
                found: length.into(),
                limit: MAX_LENGTH as usize,
            };
            self.report(at.field("length"), problem);
            return None;
        }
        Some(())
    }

    /// The suspensions by instruments that are known, in the order of time.
    fn suspended(&mut self, texts: &[model::Suspension], at: At<'_>) -> Option<Box<[Suspension]>> {
        let mut found = Vec::new();
        let mut is_whole = true;
        for (position, text) in texts.iter().enumerate() {
            let at = at.item(position);
            let by = self.find(Kind::Instrument, &text.instrument, at.field("instrument"));
            let &model::Suspension { from, last, .. } = text;
            if last < from {
                self.report(at, Problem::EmptySpan { from, until: last });
                is_whole = false;
            }
            match by {
                Some(by) if self.is_issued(by) => {
                    found.push((position, Suspension { from, last, by }))
                }
                Some(_) => {}
                None => is_whole = false,
            }
        }
        found.sort_by_key(|(_, one)| (one.from, one.last));
        for pair in found.windows(2) {
            if let [(_, one), (position, other)] = pair
                && other.from <= one.last
            {
                self.contradiction(at.item(*position), Contradiction::SuspendedTwice);
                is_whole = false;
            }
        }
        is_whole.then(|| found.into_iter().map(|(_, one)| one).collect())
    }

    /// Whether an instrument was issued by the day as known on which plans are read.
    fn is_issued(&self, instrument: Index) -> bool {
        let text = self.instrument_text(instrument);
        let issued = text.and_then(|text| text.issued.or_else(|| text.effective?.from));
        is_issued_by(issued, self.known_on)
    }

    /// Refuses a number of units that cannot be counted.
    fn amount(
        &mut self,
        length: Amount,
        unit: TermUnit,
        direction: Direction,
        at: At<'_>,
    ) -> Option<()> {
        self.length(length.whole(), at)?;
        let has_halves = match unit {
            TermUnit::Hours | TermUnit::WorkingHours => true,
            // Which half of a working day is left before something nobody says.
            TermUnit::WorkingDays => direction == Direction::After,
            _ => false,
        };
        if length.has_half() && !has_halves {
            self.contradiction(at.field("length"), Contradiction::HalfOf { unit });
            return None;
        }
        if length.is_zero() && unit.of_days().is_none() {
            self.report(at.field("length"), Problem::ZeroLength);
            return None;
        }
        Some(())
    }

    fn refuse_hours(&mut self, unit: TermUnit, at: At<'_>) -> Option<()> {
        if unit.of_days().is_none() {
            self.contradiction(at, Contradiction::HoursFromDay);
            return None;
        }
        Some(())
    }

    /// The anchor of an event, or why there is none, as where the time is wanted of
    /// which only the day is known; `None` after a reported error.
    fn event(
        &mut self,
        id: &str,
        is_timed: bool,
        at: At<'_>,
        events: &Table<Event>,
    ) -> Option<Result<Anchor, Undated>> {
        let event = self.find(Kind::Event, id, at)?;
        Some(match (events[event].date, events[event].minutes) {
            (None, _) if !events[event].happened.is_empty() => match is_timed {
                true => Err(Undated::EventTime(event)),
                false => Ok(Anchor::Happening(event)),
            },
            (None, _) => Err(Undated::Event(event)),
            (Some(_), None) if is_timed => Err(Undated::EventTime(event)),
            (Some(date), _) => Ok(Anchor::Event { event, date }),
        })
    }

    fn recurring(&mut self, recurring: &model::Recurring, at: At<'_>) -> Option<Timing> {
        let recurrence = match self.recurrence(recurring) {
            Ok(recurrence) => recurrence,
            Err(error) => {
                let problem = Problem::InvalidRule {
                    text: recurring.rrule.chars().take(200).collect(),
                    detail: error.to_string(),
                };
                self.report(at.field("rrule"), problem);
                return None;
            }
        };
        match recurring.span {
            None => Some(Timing::Recurring { recurrence, bound: recurring.bound }),
            Some(model::Length { length: 0, .. }) => {
                let at = at.field("span");
                self.report(at.field("length"), Problem::ZeroLength);
                None
            }
            // The window of one day ends before it begins.
            Some(model::Length { length: 1, unit: Unit::Days | Unit::WorkingDays })
                if recurring.time == Some(TimeOfDay::START_OF_DAY) =>
            {
                self.report(at.field("time"), Problem::ZeroLength);
                None
            }
            Some(model::Length { length, unit }) => {
                self.length(length, at.field("span"))?;
                Some(Timing::RecurringSpan { recurrence, length, unit })
            }
        }
    }

    /// A recurrence; the same one for the same words.
    fn recurrence(&mut self, recurring: &model::Recurring) -> Result<Arc<Recurrence>, RuleError> {
        let model::Recurring { start, rrule, rdate, exdate, .. } = recurring;
        let mut words = start.to_string();
        for (mark, dates) in [('+', rdate), ('-', exdate)] {
            words.push(mark);
            words.extend(dates.iter().map(Date::to_string));
        }
        // Last, because it may have any marks in it; no date has a blank.
        words.push(' ');
        words += rrule;
        if let Some(known) = self.recurrences.get(&words) {
            return Ok(known);
        }
        let rule: Rule = rrule.parse()?;
        let recurrence = Recurrence::new(*start, rule, rdate.clone(), exdate.clone())?;
        let recurrence = Arc::new(recurrence);
        self.recurrences.insert(words, Arc::clone(&recurrence));
        Ok(recurrence)
    }

    fn lunar_day(&mut self, day: LunarDay, at: At<'_>) -> Option<LunarDay> {
        let fault = match day.year {
            _ if !(1..=12).contains(&day.month) => Some(("month", LunarFault::Month)),
            _ if day.day != -1 && !(1..=30).contains(&day.day) => Some(("day", LunarFault::Day)),
            None if day.leap == Some(true) => Some(("leap", LunarFault::LeapWithoutYear)),
            None => None,
            Some(year) if tet(year).is_none() => Some(("year", LunarFault::Year)),
            Some(year) if day.leap == Some(true) && leap_month(year) != Some(day.month) => {
                Some(("leap", LunarFault::LeapMonth { year, has: leap_month(year) }))
            }
            Some(year) if day.in_year(year).is_none() => {
                Some(("day", LunarFault::ShortMonth { year }))
            }
            Some(_) => None,
        };
        let Some((field, fault)) = fault else { return Some(day) };
        self.report(at.field(field), Problem::InvalidLunarDay { fault });
        None
    }

    fn working_day(&mut self, day: &model::WorkingDay, at: At<'_>) -> Option<Timing> {
        let &model::WorkingDay { start, last, every, nth, bound, .. } = day;
        let number = nth.unwrap_or(1);
        let is_named = nth.is_none() || every != Every::Day;
        if number == 0 || number.unsigned_abs() > most_days(every).unsigned_abs() || !is_named {
            self.report(at.field("nth"), Problem::InvalidWorkingDay);
            return None;
        }
        if let Some(last) = last.filter(|last| *last < start) {
            self.report(at, Problem::EmptySpan { from: start, until: last });
            return None;
        }
        let last = last.unwrap_or(Date::MAX);
        Some(Timing::WorkingDay { start, last, every, nth: number, bound })
    }

    fn during(
        &mut self,
        during: &model::During,
        at: At<'_>,
        events: &Table<Event>,
        before_is_inclusive: bool,
    ) -> Option<Timing> {
        let from = self.end(&during.from, at.field("from"), events, |when| when.first_day())?;
        let Some(last) = &during.last else {
            for (name, is_given) in
                [("bound", during.bound.is_some()), ("time", during.time.is_some())]
            {
                if is_given {
                    self.contradiction(at.field(name), Contradiction::SpanWithoutEnd);
                }
            }
            return Some(Timing::Undated(Undated::OpenEnded));
        };
        let bound = during.bound.unwrap_or(Bound::By);
        let named = |when: model::When| match bound {
            Bound::Before => when.first_day(),
            Bound::By | Bound::On => when.last_day(),
        };
        let last = self.end(last, at.field("until"), events, named)?;
        match (from, last) {
            (Ok(from), Ok(last)) => {
                let minutes = during.time.map(TimeOfDay::minutes);
                let closes = last_day(last, bound, minutes, before_is_inclusive);
                if from > closes {
                    self.report(at, Problem::EmptySpan { from, until: closes });
                    return None;
                }
                Some(Timing::During { from, last, bound })
            }
            (Err(undated), _) | (_, Err(undated)) => Some(Timing::Undated(undated)),
        }
    }

    fn end(
        &mut self,
        end: &End,
        at: At<'_>,
        events: &Table<Event>,
        day: impl Fn(model::When) -> Date,
    ) -> Option<Result<Date, Undated>> {
        match end {
            End::When(when) => Some(Ok(day(*when))),
            End::Event { event } => {
                let event: Index = self.find(Kind::Event, event, at.field("event"))?;
                Some(events[event].date.ok_or(Undated::Event(event)))
            }
        }
    }
}
