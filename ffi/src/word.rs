//! The words of closed lists, numbered.

use kyhan::dates::Certainty;
use kyhan::model::Action;

use crate::numbered::numbered;

numbered! {
    /// A word out of one of the closed lists: what kyhan_result_int gives for
    /// the columns that are marked so. Numbers are never used again for something
    /// else; newer libraries add to them.
    pub enum KyhanWord {
        Report = 1,
        IssuePlan = 2,
        Aggregate = 3,
        Organise = 4,
        Inspect = 5,
        Publish = 6,
        Train = 7,
        Coordinate = 8,
        Fund = 9,
        Collect = 10,
        Other = 11,
        Decided = 12,
        Provisional = 13,
        Unconfirmed = 14,
        Error = 15,
        Warning = 16,
        Off = 17,
        Working = 18,
        Before = 19,
        By = 20,
        On = 21,
        Answers = 22,
        Coordinates = 23,
        Covered = 24,
        Gap = 25,
        Overlap = 26,
        Periodic = 27,
        Continuous = 28,
        OnRequest = 29,
        AdHoc = 30,
        AsPrescribed = 31,
        Unstated = 32,
        OpenEnded = 33,
        EventUndated = 34,
        ObligationUndated = 35,
        Stated = 36,
        LastDayOf = 37,
        Recurrence = 38,
        BeforeReadInclusive = 39,
        Time = 40,
        WindowOpens = 41,
        WindowCloses = 42,
        PeriodEnd = 43,
        CutOff = 44,
        Event = 45,
        Anchor = 46,
        Prescribed = 47,
        Count = 48,
        MonthEnd = 49,
        Lead = 50,
        Roll = 51,
        Convention = 52,
        LastWorkingDay = 53,
        Member = 54,
        Succession = 55,
        FirstDayOf = 56,
        Scheduled = 57,
        Open = 58,
        Overdue = 59,
        Submitted = 60,
        SubmittedLate = 61,
        Waived = 62,
        Withdrawn = 63,
        Extended = 64,
        Reminder = 65,
        Contributor = 66,
        Collector = 67,
        Both = 68,
        Ics = 69,
        Csv = 70,
        Md = 71,
        Html = 72,
    }
}

impl From<Action> for KyhanWord {
    fn from(action: Action) -> KyhanWord {
        match action {
            Action::Report => KyhanWord::Report,
            Action::IssuePlan => KyhanWord::IssuePlan,
            Action::Aggregate => KyhanWord::Aggregate,
            Action::Organise => KyhanWord::Organise,
            Action::Inspect => KyhanWord::Inspect,
            Action::Publish => KyhanWord::Publish,
            Action::Train => KyhanWord::Train,
            Action::Coordinate => KyhanWord::Coordinate,
            Action::Fund => KyhanWord::Fund,
            Action::Collect => KyhanWord::Collect,
            Action::Other => KyhanWord::Other,
        }
    }
}

impl From<Certainty> for KyhanWord {
    fn from(certainty: Certainty) -> KyhanWord {
        match certainty {
            Certainty::Decided => KyhanWord::Decided,
            Certainty::Provisional => KyhanWord::Provisional,
        }
    }
}
