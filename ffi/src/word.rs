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
        /// Role: answers for the indicator.
        Leads = 22,
        /// Role: helps.
        Contributes = 23,
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
        /// Action: to guide.
        Guide = 73,
        /// Action: to advise a superior.
        Advise = 74,
        /// Action: to supervise.
        Supervise = 75,
        /// Action: to mainstream into other work.
        Mainstream = 76,
        /// Action: to review.
        Review = 77,
        /// Action: to respond to cases.
        Respond = 78,
        /// Action: to inform the public.
        Communicate = 79,
        /// Action: to carry out.
        Implement = 80,
        /// Action: to support.
        Support = 81,
        /// Action: to direct and urge.
        Urge = 82,
        /// Action: to draft.
        Draft = 83,
        /// Action: to appoint.
        Appoint = 84,
        /// Action: to research.
        Research = 85,
        /// Role: reports figures to whoever leads.
        SuppliesData = 86,
        /// Kind: a task of nobody in particular.
        Activity = 87,
        /// Strength: the bearer is asked to.
        Requested = 88,
        /// Strength: the bearer is encouraged to.
        Encouraged = 89,
        /// Status: the due day of what nobody must do is over.
        Elapsed = 90,
        /// Reason: other provisions set the same acts.
        Restated = 91,
        /// Reason: the bearer is the only recipient.
        ReportsToItself = 92,
        /// Rule: the day stands elsewhere in the same document.
        SameAs = 93,
        /// Unit: a month.
        Month = 94,
        /// Unit: a quarter.
        Quarter = 95,
        /// Unit: a year.
        Year = 96,
        /// Operator: the value or more.
        AtLeast = 97,
        /// Operator: more than the value.
        MoreThan = 98,
        /// Operator: the value or less.
        AtMost = 99,
        /// Operator: less than the value.
        LessThan = 100,
        /// Operator: the value.
        Equal = 101,
        /// Operator: about the value.
        About = 102,
        /// Operator: the yearly change lies in a range.
        ChangeRange = 103,
        /// Operator: no number.
        Qualitative = 104,
        /// A central agency.
        Central = 105,
        /// An agency of a province.
        Province = 106,
        /// An agency of a district.
        District = 107,
        /// An agency of a commune.
        Commune = 108,
        /// A unit or post inside an agency.
        Unit = 109,
        /// To the agency.
        Recipient = 110,
        /// Through the agency.
        Via = 111,
        /// Into a report of the agency.
        Feeds = 112,
        /// Reason: an instrument has ended the duty.
        Ended = 113,
        /// Rule: an instrument states anew what another has set.
        Amended = 114,
        /// Rule: a working day of a week, month, quarter or year, or every one.
        WorkingDay = 115,
        /// Rule: the last day of a period is a day off and stays.
        Stays = 116,
        /// Reason: the rule gives no day while its document lives.
        NoDay = 117,
        /// Rule: a day of the lunar calendar.
        Lunar = 118,
        /// Rule: the earlier or the later of several limits.
        Limits = 119,
        /// Strength: the bearer must not.
        Forbidden = 120,
        /// Rule: who a recipient is that is another for each bearer.
        OfBearer = 121,
        /// Reason: counts from the time of an event of which only the day is known.
        EventUntimed = 122,
        /// Rule: an event after a time of day counts as one of the next working day.
        NextDay = 123,
        /// Rule: hours counted on.
        Hours = 124,
        /// Rule: hours counted back.
        HoursBefore = 125,
        /// Rule: half of a working day.
        HalfDay = 126,
        /// Rule: days that a period does not count.
        Suspended = 127,
        /// Rule and event: an event happened from which duties count.
        Happened = 128,
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
            Action::Guide => KyhanWord::Guide,
            Action::Advise => KyhanWord::Advise,
            Action::Supervise => KyhanWord::Supervise,
            Action::Mainstream => KyhanWord::Mainstream,
            Action::Review => KyhanWord::Review,
            Action::Respond => KyhanWord::Respond,
            Action::Communicate => KyhanWord::Communicate,
            Action::Implement => KyhanWord::Implement,
            Action::Support => KyhanWord::Support,
            Action::Urge => KyhanWord::Urge,
            Action::Draft => KyhanWord::Draft,
            Action::Appoint => KyhanWord::Appoint,
            Action::Research => KyhanWord::Research,
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
