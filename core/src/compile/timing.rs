//! Timings: rules are parsed here, once.

use std::sync::Arc;

use super::tables::Resolver;
use crate::dates::recurrence::{Recurrence, Rule, RuleError};
use crate::dates::{Counting, Date};
use crate::limits::MAX_LENGTH;
use crate::model::{self, After, End};
use crate::plan::Table;
use crate::plan::{Anchor, Event, Index, Source, Timing, Undated};
use crate::problem::{Kind, Problem};

impl<'a> Resolver<'a> {
    /// Compiles a timing. `None` after a reported error.
    pub(super) fn timing(
        &mut self,
        timing: &model::Timing,
        source: Source,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let pointer = format!("/obligations/{}/timing", source.position);
        Some(match timing {
            model::Timing::Once(once) => Timing::Once { when: once.when, bound: once.bound },
            model::Timing::Recurring(recurring) => {
                self.recurring(recurring, source, &format!("{pointer}/recurring"))?
            }
            model::Timing::During(during) => {
                self.during(during, source, &format!("{pointer}/during"), events)?
            }
            model::Timing::Within(within) => {
                let pointer = format!("{pointer}/within");
                self.length(within.length, source, &pointer)?;
                if within.length == 0 && within.counting == Counting::FirstDayIncluded {
                    self.report(source, format!("{pointer}/length"), Problem::ZeroLength);
                    return None;
                }
                let after = match &within.after {
                    After::PeriodEnd => Ok(Anchor::PeriodEnd),
                    After::CutOff => Ok(Anchor::CutOff),
                    After::Event(id) => {
                        self.event(id, source, &format!("{pointer}/after/event"), events)?
                    }
                    After::Obligation(id) => {
                        Ok(Anchor::Obligation(self.find(Kind::Obligation, id, source, &|| {
                            format!("{pointer}/after/obligation")
                        })?))
                    }
                };
                match after {
                    Ok(after) => Timing::Within {
                        length: within.length,
                        unit: within.unit,
                        counting: within.counting,
                        rounding: within.rounding,
                        after,
                    },
                    Err(undated) => Timing::Undated(undated),
                }
            }
            model::Timing::LeadTime(lead) => {
                let pointer = format!("{pointer}/leadTime");
                self.length(lead.length, source, &pointer)?;
                let before = match &lead.before {
                    model::Anchor::Event(id) => {
                        self.event(id, source, &format!("{pointer}/before/event"), events)?
                    }
                    model::Anchor::Obligation(id) => {
                        Ok(Anchor::Obligation(self.find(Kind::Obligation, id, source, &|| {
                            format!("{pointer}/before/obligation")
                        })?))
                    }
                };
                match before {
                    Ok(before) => Timing::LeadTime { length: lead.length, unit: lead.unit, before },
                    Err(undated) => Timing::Undated(undated),
                }
            }
            model::Timing::Periodic(_) => Timing::Undated(Undated::Periodic),
            model::Timing::Continuous => Timing::Undated(Undated::Continuous),
            model::Timing::OnRequest => Timing::Undated(Undated::OnRequest),
            model::Timing::AdHoc => Timing::Undated(Undated::AdHoc),
            model::Timing::AsPrescribed(prescribed) => {
                if let Some(id) = &prescribed.instrument {
                    self.find(Kind::Instrument, id, source, &|| {
                        format!("{pointer}/asPrescribed/instrument")
                    });
                }
                // An obligation that is not loaded is no error: `check` says so.
                match prescribed.obligation.as_ref().and_then(|id| self.ids.obligations.get(id)) {
                    Some(obligation) => Timing::Prescribed { obligation },
                    None => Timing::Undated(Undated::AsPrescribed),
                }
            }
            model::Timing::Unstated => Timing::Undated(Undated::Unstated),
        })
    }

    fn length(&mut self, length: u32, source: Source, pointer: &str) -> Option<()> {
        if length > MAX_LENGTH {
            let problem = Problem::LimitExceeded {
                what: "length",
                found: length.into(),
                limit: MAX_LENGTH as usize,
            };
            self.report(source, format!("{pointer}/length"), problem);
            return None;
        }
        Some(())
    }

    /// The anchor of an event, or why there is none; `None` after a reported
    /// error.
    fn event(
        &mut self,
        id: &str,
        source: Source,
        pointer: &str,
        events: &Table<Event>,
    ) -> Option<Result<Anchor, Undated>> {
        let event = self.find(Kind::Event, id, source, &|| pointer.to_owned())?;
        Some(match events[event].date {
            Some(date) => Ok(Anchor::Event { event, date }),
            None => Err(Undated::Event(event)),
        })
    }

    fn recurring(
        &mut self,
        recurring: &model::Recurring,
        source: Source,
        pointer: &str,
    ) -> Option<Timing> {
        let recurrence = match self.recurrence(recurring) {
            Ok(recurrence) => recurrence,
            Err(error) => {
                let problem = Problem::InvalidRule {
                    text: recurring.rrule.chars().take(200).collect(),
                    detail: error.to_string(),
                };
                self.report(source, format!("{pointer}/rrule"), problem);
                return None;
            }
        };
        match recurring.span {
            None => Some(Timing::Recurring { recurrence, bound: recurring.bound }),
            Some(model::Length { length: 0, .. }) => {
                self.report(source, format!("{pointer}/span/length"), Problem::ZeroLength);
                None
            }
            Some(model::Length { length, unit }) => {
                self.length(length, source, &format!("{pointer}/span"))?;
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

    fn during(
        &mut self,
        during: &model::During,
        source: Source,
        pointer: &str,
        events: &Table<Event>,
    ) -> Option<Timing> {
        let from = self.end(&during.from, source, &format!("{pointer}/from"), events, |when| {
            when.first_day()
        })?;
        let Some(until) = &during.until else {
            return Some(Timing::Undated(Undated::OpenEnded));
        };
        let until =
            self.end(until, source, &format!("{pointer}/until"), events, |when| when.last_day())?;
        match (from, until) {
            (Ok(from), Ok(until)) if from > until => {
                self.report(source, pointer.to_owned(), Problem::EmptySpan { from, until });
                None
            }
            (Ok(from), Ok(until)) => Some(Timing::During { from, until }),
            (Err(undated), _) | (_, Err(undated)) => Some(Timing::Undated(undated)),
        }
    }

    fn end(
        &mut self,
        end: &End,
        source: Source,
        pointer: &str,
        events: &Table<Event>,
        day: impl Fn(model::When) -> Date,
    ) -> Option<Result<Date, Undated>> {
        match end {
            End::When(when) => Some(Ok(day(*when))),
            End::Event { event } => {
                let event: Index =
                    self.find(Kind::Event, event, source, &|| format!("{pointer}/event"))?;
                Some(events[event].date.ok_or(Undated::Event(event)))
            }
        }
    }
}
