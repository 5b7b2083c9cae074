//! The steps of a derivation, as data. The words for them are in `render`.

use crate::dates::{Certainty, Convention, Counting, Date, Unit};
use crate::model::When;
use crate::resolve::HandOver;
use crate::resolve::plan::Index;

/// One step from the words of a document to a date. Each carries the date
/// that it leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// What follows, up to the step that names this obligation again, derives
    /// its dates. No step of its own.
    Enter { obligation: Index },
    /// The document names the date.
    Stated { date: Date },
    /// The document says "before" a month, quarter or year, whose first day is
    /// the named one.
    FirstDayOf { when: When, date: Date },
    /// The document names a month, quarter or year, whose last day counts.
    LastDayOf { when: When, date: Date },
    /// The rule gives the date.
    Recurrence { date: Date },
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
    /// The due day of another obligation's occurrence.
    Anchor { obligation: Index, date: Date },
    /// The dates of another obligation hold.
    Prescribed { obligation: Index, date: Date },
    /// A number of units is counted forwards.
    Count { length: u32, unit: Unit, counting: Counting, date: Date, certainty: Certainty },
    /// The month lacks the day.
    MonthEnd { date: Date },
    /// A number of units is counted backwards.
    Lead { length: u32, unit: Unit, date: Date, certainty: Certainty },
    /// The last day of a counted period is a day off and moves.
    Roll { from: Date, date: Date, certainty: Certainty },
    /// A stated day is a day off and moves by the duty's own convention.
    Convention { from: Date, convention: Convention, date: Date, certainty: Certainty },
    /// The last working day on or before the due day.
    LastWorkingDay { due: Date, date: Date, certainty: Certainty },
    /// The bearer is one of a group's members.
    Member { group: Index, party: Index, date: Date },
    /// An agency handed over.
    Succession { hand_over: HandOver, date: Date },
}

/// Takes the steps of a derivation, or does not.
pub(crate) trait Recorder {
    fn record(&mut self, step: impl FnOnce() -> Step);

    /// The due day that is supposed in place of the derived one.
    #[inline(always)]
    fn supposed(&self, _obligation: Index, _named: Date) -> Option<Date> {
        None
    }
}

/// Supposes that one obligation's occurrence falls due on another day.
pub(crate) struct Supposition {
    pub(crate) obligation: Index,
    pub(crate) named: Date,
    pub(crate) due: Date,
}

impl Recorder for &Supposition {
    #[inline(always)]
    fn record(&mut self, _: impl FnOnce() -> Step) {}

    fn supposed(&self, obligation: Index, named: Date) -> Option<Date> {
        (obligation == self.obligation && named == self.named).then_some(self.due)
    }
}

/// Takes none: the date alone is wanted.
pub(crate) struct Silent;

impl Recorder for Silent {
    #[inline(always)]
    fn record(&mut self, _: impl FnOnce() -> Step) {}
}

impl Recorder for Vec<Step> {
    fn record(&mut self, step: impl FnOnce() -> Step) {
        self.push(step());
    }
}
