//! The words of the steps that lead to a date, by subject.

mod amended;
mod bearers;
mod counted;
mod hours;
mod moved;
mod stated;

use std::cell::OnceCell;

use super::{TraceStep, citation};
use crate::dates::{Certainty, Date, WorkingDays};
use crate::lang::Lang;
use crate::law::Rule;
use crate::model::SuccessionCertainty;
use crate::plan::{Index, Plan};
use crate::schedule::Step;

/// Words the steps of one obligation.
pub(super) struct Writer<'p> {
    plan: &'p Plan,
    obligation: Index,
    calendar: &'p WorkingDays,
    lang: Lang,
    /// Most steps rest on it, so it is worded once.
    provision: OnceCell<String>,
}

/// Why a date follows, and the basis for it.
type Because = (String, Option<String>);

impl<'p> Writer<'p> {
    pub(super) fn new(plan: &'p Plan, obligation: Index, lang: Lang) -> Writer<'p> {
        let calendar = &plan.calendars[plan.obligations[obligation].calendar];
        Writer { plan, obligation, calendar, lang, provision: OnceCell::new() }
    }

    pub(super) fn step(&self, step: &Step) -> Option<TraceStep> {
        let (rule, date, (because, basis)) = match step {
            Step::Enter { .. } => return None,

            Step::Amended { obligation, former, due, date } => {
                ("amended", *date, self.amended(*obligation, *former, *due))
            }
            Step::Stated { date } => ("stated", *date, self.stated(*date)),
            Step::FirstDayOf { when, date } => {
                ("firstDayOf", *date, self.first_day_of(*when, *date))
            }
            Step::LastDayOf { when, date } => ("lastDayOf", *date, self.last_day_of(*when, *date)),
            Step::Recurrence { date } => ("recurrence", *date, self.recurrence(*date)),
            Step::WorkingDay { part, every, nth, date, .. } => {
                ("workingDay", *date, self.working_day(*part, *every, *nth, *date))
            }
            Step::Lunar { lunar, is_repeated, date, .. } => {
                ("lunar", *date, self.lunar(*lunar, *is_repeated, *date))
            }
            Step::Before { date } => ("before", *date, self.before(*date)),
            Step::BeforeReadInclusive { date } => {
                ("beforeReadInclusive", *date, self.before_read_inclusive(*date))
            }
            Step::By { date } => ("by", *date, self.by(*date)),
            Step::On { date } => ("on", *date, self.on(*date)),
            Step::Time { date, minutes } => ("time", *date, self.time(*date, *minutes)),
            Step::WindowOpens { date } => ("windowOpens", *date, self.window_opens(*date)),
            Step::WindowCloses { date } => ("windowCloses", *date, self.window_closes(*date)),

            Step::PeriodEnd { date } => ("periodEnd", *date, self.period_end(*date)),
            Step::CutOff { date } => ("cutOff", *date, self.cut_off(*date)),
            Step::Event { event, date } => ("event", *date, self.event(*event, *date)),
            Step::Happened { event, party, date } => {
                ("happened", *date, self.happened(*event, *party, *date))
            }
            Step::Anchor { obligation, date } => ("anchor", *date, self.anchor(*obligation, *date)),
            Step::Prescribed { obligation, date } => {
                ("prescribed", *date, self.prescribed(*obligation, *date))
            }
            Step::SameAs { obligation, date } => {
                ("sameAs", *date, self.same_as(*obligation, *date))
            }
            Step::Count { length, unit, counting, date, .. } => {
                ("count", *date, self.count(*length, *unit, *counting, *date))
            }
            Step::MonthEnd { date } => ("monthEnd", *date, self.month_end(*date)),
            Step::Limits { holds, days, date } => {
                ("limits", *date, self.limits(*holds, days, *date))
            }
            Step::Lead { length, unit, date, .. } => {
                ("lead", *date, self.lead(*length, *unit, *date))
            }

            Step::NextDay { limit, opens, date, .. } => {
                ("nextDay", *date, self.next_day(*limit, *opens, *date))
            }
            Step::Suspended { suspension, before, date, minutes } => {
                ("suspended", *date, self.suspended(*suspension, *before, (*date, *minutes)))
            }
            Step::Hours { length, unit, date, minutes, .. } => {
                ("hours", *date, self.hours(*length, *unit, *date, *minutes))
            }
            Step::HoursBefore { length, unit, date, minutes, .. } => {
                ("hoursBefore", *date, self.hours_before(*length, *unit, *date, *minutes))
            }
            Step::HalfDay { date, minutes, .. } => {
                ("halfDay", *date, self.half_day(*date, *minutes))
            }

            Step::Roll { from, date, .. } => ("roll", *date, self.roll(*from, *date)),
            Step::Convention { from, convention, date, .. } => {
                ("convention", *date, self.convention(*from, *convention, *date))
            }
            Step::Stays { field, date } => ("stays", *date, self.stays(*field, *date)),
            Step::LastWorkingDay { due, date, .. } => {
                ("lastWorkingDay", *date, self.last_working_day(*due, *date))
            }

            Step::Member { group, party, date } => ("member", *date, self.member(*group, *party)),
            Step::OfBearer { group, party, bearer, date } => {
                ("ofBearer", *date, self.of_bearer(*group, *party, *bearer))
            }
            Step::Succession { hand_over, date } => {
                ("succession", *date, self.succession(hand_over))
            }
        };
        Some(TraceStep { rule, date, because, basis, certainty: self.certainty(step) })
    }

    /// A date with its weekday.
    fn day(&self, date: Date) -> impl std::fmt::Display {
        self.lang.long_date(date)
    }

    /// The provision of the document that sets the duty.
    fn provision(&self) -> Option<String> {
        let worded = || citation::provision(self.plan, self.obligation, self.lang);
        Some(self.provision.get_or_init(worded).clone())
    }

    /// The article of law that is in force on a day.
    fn law(&self, rule: Rule, on: Date) -> Option<String> {
        rule.on(on).map(str::to_owned)
    }

    fn certainty(&self, step: &Step) -> Option<&'static str> {
        match step {
            Step::Count { certainty, .. }
            | Step::WorkingDay { certainty, .. }
            | Step::Lunar { certainty, .. }
            | Step::Lead { certainty, .. }
            | Step::NextDay { certainty, .. }
            | Step::Hours { certainty, .. }
            | Step::HoursBefore { certainty, .. }
            | Step::HalfDay { certainty, .. }
            | Step::Roll { certainty, .. }
            | Step::Convention { certainty, .. }
            | Step::LastWorkingDay { certainty, .. } => {
                (*certainty == Certainty::Provisional).then_some("provisional")
            }
            Step::Succession { hand_over, .. } => hand_over
                .successions
                .iter()
                .any(|&succession| {
                    self.plan.succession(succession).certainty == SuccessionCertainty::Unconfirmed
                })
                .then_some("unconfirmed"),
            _ => None,
        }
    }

    fn title(&self, obligation: Index) -> &str {
        let text = self.plan.obligation(obligation);
        self.lang.text(&text.title, text.title_en.as_deref())
    }

    fn name(&self, party: Index) -> &str {
        let text = self.plan.party(party);
        self.lang.text(text.name().unwrap_or_default(), text.name_en())
    }
}
