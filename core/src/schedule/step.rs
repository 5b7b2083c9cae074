//! The steps of a derivation, as data. The words for them are in `render`.

use crate::dates::{Certainty, Convention, Counting, Date, LunarDate, Minute, Unit};
use crate::model::{Amount, Every, Holds, LegalField, TermUnit, When};
use crate::plan::HandOver;
use crate::plan::{Index, Suspension};

/// One step from the words of a document to a date. Each carries the date
/// that it leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// What follows, up to the step that names this obligation again, derives
    /// its dates. No step of its own.
    Enter { obligation: Index },
    /// An instrument states anew what another has set, with what followed from that.
    Amended { obligation: Index, former: Index, due: Option<Date>, date: Date },
    /// The document names the date.
    Stated { date: Date },
    /// The document says "before" a month, quarter or year, whose first day is
    /// the named one.
    FirstDayOf { when: When, date: Date },
    /// The document names a month, quarter or year, whose last day counts.
    LastDayOf { when: When, date: Date },
    /// The rule gives the date.
    Recurrence { date: Date },
    /// A working day of a part of the calendar, by its first and last day.
    WorkingDay { part: (Date, Date), every: Every, nth: i32, date: Date, certainty: Certainty },
    /// A day of the lunar calendar, and whether its year has a leap month of the same
    /// number, which the words leave open.
    Lunar { lunar: LunarDate, is_repeated: bool, date: Date, certainty: Certainty },
    /// The named day is excluded.
    Before { date: Date },
    /// The named day is excluded by its words but the register reads it as
    /// included.
    BeforeReadInclusive { date: Date },
    /// The named day is included.
    By { date: Date },
    /// It is due on the named day.
    On { date: Date },
    /// It is due at a time of the day.
    Time { date: Date, minutes: u16 },
    /// A window's first day.
    WindowOpens { date: Date },
    /// A window's last day.
    WindowCloses { date: Date },
    /// The last day of the reporting period.
    PeriodEnd { date: Date },
    /// The data cut-off of the reporting period.
    CutOff { date: Date },
    /// The day of an event.
    Event { event: Index, date: Date },
    /// An event happened to the bearer, to its group, or to all where `party` is nobody.
    Happened { event: Index, party: Index, date: Date },
    /// The due day of another obligation's occurrence.
    Anchor { obligation: Index, date: Date },
    /// The dates of another obligation hold.
    Prescribed { obligation: Index, date: Date },
    /// The dates of another obligation of the same document hold.
    SameAs { obligation: Index, date: Date },
    /// A number of units is counted forwards.
    Count { length: u32, unit: Unit, counting: Counting, date: Date, certainty: Certainty },
    /// The month lacks the day.
    MonthEnd { date: Date },
    /// The earlier or the later of several limits.
    Limits { holds: Holds, days: Vec<Date>, date: Date },
    /// A number of units is counted backwards.
    Lead { length: u32, unit: Unit, date: Date, certainty: Certainty },
    /// An event after a time of day counts as one of the next working day, from its
    /// opening where hours are counted.
    NextDay { limit: Minute, opens: Option<Minute>, date: Date, certainty: Certainty },
    /// A period does not count some days: it ends later than it would have.
    Suspended { suspension: Suspension, before: (Date, Minute), date: Date, minutes: Minute },
    /// A number of hours is counted forwards.
    Hours { length: Amount, unit: TermUnit, date: Date, minutes: Minute, certainty: Certainty },
    /// A number of hours is counted backwards.
    HoursBefore {
        length: Amount,
        unit: TermUnit,
        date: Date,
        minutes: Minute,
        certainty: Certainty,
    },
    /// Half a working day is counted.
    HalfDay { date: Date, minutes: Minute, certainty: Certainty },
    /// The last day of a counted period is a day off and moves.
    Roll { from: Date, date: Date, certainty: Certainty },
    /// A stated day is a day off and moves by the duty's own convention.
    Convention { from: Date, convention: Convention, date: Date, certainty: Certainty },
    /// The last day of a period is a day off and stays, by its field of law.
    Stays { field: LegalField, date: Date },
    /// The last working day on or before the due day.
    LastWorkingDay { due: Date, date: Date, certainty: Certainty },
    /// The bearer is one of a group's members.
    Member { group: Index, party: Index, date: Date },
    /// A group that is relative to the bearer is this party for it.
    OfBearer { group: Index, party: Index, bearer: Index, date: Date },
    /// An agency handed over.
    Succession { hand_over: HandOver, date: Date },
}

/// Takes the steps of a derivation, where they are wanted, and may suppose a
/// date.
#[derive(Default)]
pub(crate) struct Recorder {
    steps: Option<Vec<Step>>,
    supposition: Option<Supposition>,
}

/// Supposes that one obligation's occurrence falls due on another day.
#[derive(Clone, Copy)]
pub(crate) struct Supposition {
    pub(crate) obligation: Index,
    pub(crate) named: Date,
    pub(crate) due: Date,
}

impl Recorder {
    /// Takes no steps: the date alone is wanted.
    pub(crate) fn silent() -> Recorder {
        Recorder::default()
    }

    pub(crate) fn supposing(supposition: Supposition) -> Recorder {
        Recorder { steps: None, supposition: Some(supposition) }
    }

    /// Takes every step.
    pub(crate) fn of_steps() -> Recorder {
        Recorder { steps: Some(Vec::new()), supposition: None }
    }

    pub(crate) fn record(&mut self, step: impl FnOnce() -> Step) {
        if let Some(steps) = &mut self.steps {
            steps.push(step());
        }
    }

    /// The due day that is supposed in place of the derived one.
    pub(crate) fn supposed(&self, obligation: Index, named: Date) -> Option<Date> {
        let supposed = self.supposition?;
        (supposed.obligation == obligation && supposed.named == named).then_some(supposed.due)
    }

    pub(crate) fn into_steps(self) -> Vec<Step> {
        self.steps.unwrap_or_default()
    }
}
