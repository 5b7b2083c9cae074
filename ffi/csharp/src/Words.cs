// Generated from the sources by ffi/generate; a test compares.

namespace Kyhan
{
    /// <summary>The kind of deed that a duty asks for.</summary>
    public enum ActionKind
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>To report.</summary>
        Report = 1,
        /// <summary>To issue a plan.</summary>
        IssuePlan = 2,
        /// <summary>To put the reports of others together.</summary>
        Aggregate = 3,
        /// <summary>To organise an activity.</summary>
        Organise = 4,
        /// <summary>To inspect.</summary>
        Inspect = 5,
        /// <summary>To publish.</summary>
        Publish = 6,
        /// <summary>To train.</summary>
        Train = 7,
        /// <summary>To coordinate.</summary>
        Coordinate = 8,
        /// <summary>To fund.</summary>
        Fund = 9,
        /// <summary>To collect data.</summary>
        Collect = 10,
        /// <summary>To guide.</summary>
        Guide = 73,
        /// <summary>To advise a superior.</summary>
        Advise = 74,
        /// <summary>To supervise.</summary>
        Supervise = 75,
        /// <summary>To mainstream into other work.</summary>
        Mainstream = 76,
        /// <summary>To review.</summary>
        Review = 77,
        /// <summary>To respond to cases.</summary>
        Respond = 78,
        /// <summary>To inform the public.</summary>
        Communicate = 79,
        /// <summary>To carry out.</summary>
        Implement = 80,
        /// <summary>To support.</summary>
        Support = 81,
        /// <summary>To direct and urge.</summary>
        Urge = 82,
        /// <summary>To draft.</summary>
        Draft = 83,
        /// <summary>To appoint.</summary>
        Appoint = 84,
        /// <summary>To research.</summary>
        Research = 85,
        /// <summary>Something else.</summary>
        Other = 11,
    }

    /// <summary>What is listed, where it is no duty of somebody.</summary>
    public enum DutyKind
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>A task of nobody in particular.</summary>
        Activity = 87,
    }

    /// <summary>How strongly a document binds the bearer, where it does not assign the duty.</summary>
    public enum Strength
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The bearer is asked to.</summary>
        Requested = 88,
        /// <summary>The bearer is encouraged to.</summary>
        Encouraged = 89,
        /// <summary>The bearer must not.</summary>
        Forbidden = 120,
    }

    /// <summary>Whether a date rests on decisions already taken.</summary>
    public enum Certainty
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>It rests on decisions already taken.</summary>
        Decided = 12,
        /// <summary>It rests on a holiday that is not decided yet.</summary>
        Provisional = 13,
        /// <summary>It rests on a hand-over that is general knowledge.</summary>
        Unconfirmed = 14,
    }

    /// <summary>How much a diagnostic weighs.</summary>
    public enum Severity
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The register cannot be used as it stands.</summary>
        Error = 15,
        /// <summary>Somebody should look at this.</summary>
        Warning = 16,
    }

    /// <summary>Whether a special day is off or worked.</summary>
    public enum DayKind
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>A day off.</summary>
        Off = 17,
        /// <summary>A weekend day that is worked.</summary>
        Working = 18,
    }

    /// <summary>How a deadline treats the day it names.</summary>
    public enum Bound
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The named day is left out.</summary>
        Before = 19,
        /// <summary>The named day is included.</summary>
        By = 20,
        /// <summary>On the named day.</summary>
        On = 21,
    }

    /// <summary>What an agency does for an indicator.</summary>
    public enum OwnerRole
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>Answers for the indicator.</summary>
        Leads = 22,
        /// <summary>Reports figures to whoever leads.</summary>
        SuppliesData = 86,
        /// <summary>Helps.</summary>
        Contributes = 23,
    }

    /// <summary>Whether somebody answers for an indicator.</summary>
    public enum CoverageStatus
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>Somebody answers for it.</summary>
        Covered = 24,
        /// <summary>Nobody answers for it.</summary>
        Gap = 25,
        /// <summary>Several answer for the same data.</summary>
        Overlap = 26,
    }

    /// <summary>The period in which a condition on each counted unit is counted.</summary>
    public enum TargetUnit
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>A month.</summary>
        Month = 94,
        /// <summary>A quarter.</summary>
        Quarter = 95,
        /// <summary>A year.</summary>
        Year = 96,
    }

    /// <summary>How a value bounds a count.</summary>
    public enum TargetOperator
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The value or more.</summary>
        AtLeast = 97,
        /// <summary>More than the value.</summary>
        MoreThan = 98,
        /// <summary>The value or less.</summary>
        AtMost = 99,
        /// <summary>Less than the value.</summary>
        LessThan = 100,
        /// <summary>The value.</summary>
        Equal = 101,
        /// <summary>About the value.</summary>
        About = 102,
        /// <summary>The yearly change lies in a range.</summary>
        ChangeRange = 103,
        /// <summary>No number.</summary>
        Qualitative = 104,
    }

    /// <summary>The level of government of an agency.</summary>
    public enum AgencyLevel
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>Ministries and central bodies.</summary>
        Central = 105,
        /// <summary>Provinces and centrally run cities.</summary>
        Province = 106,
        /// <summary>Districts and towns.</summary>
        District = 107,
        /// <summary>Communes, wards and special zones.</summary>
        Commune = 108,
        /// <summary>A unit or post inside an agency.</summary>
        Unit = 109,
    }

    /// <summary>How a result comes to an agency.</summary>
    public enum IncomingWay
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The agency is a recipient.</summary>
        Recipient = 110,
        /// <summary>The result goes through the agency.</summary>
        Via = 111,
        /// <summary>The result goes into a report of the agency.</summary>
        Feeds = 112,
    }

    /// <summary>Why a duty has no computable date.</summary>
    public enum UndatedReason
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>Recurs, and no day is stated.</summary>
        Periodic = 27,
        /// <summary>Goes on all the time.</summary>
        Continuous = 28,
        /// <summary>Falls due when somebody asks.</summary>
        OnRequest = 29,
        /// <summary>Falls due when the case arises.</summary>
        AdHoc = 30,
        /// <summary>Prescribed by a rule that is not loaded.</summary>
        AsPrescribed = 31,
        /// <summary>Nothing is said of time.</summary>
        Unstated = 32,
        /// <summary>Begins on a day and has no end.</summary>
        OpenEnded = 33,
        /// <summary>Waits for the day of an event.</summary>
        EventUndated = 34,
        /// <summary>Waits for a duty that has no date.</summary>
        ObligationUndated = 35,
        /// <summary>Other provisions set the same acts.</summary>
        Restated = 91,
        /// <summary>The bearer is the only recipient.</summary>
        ReportsToItself = 92,
        /// <summary>An instrument has ended the duty.</summary>
        Ended = 113,
        /// <summary>Waits for the time of day of an event.</summary>
        EventUntimed = 122,
        /// <summary>Its rule gives no day while the document lives.</summary>
        NoDay = 117,
    }

    /// <summary>The rule that a step of a derivation applies.</summary>
    public enum Rule
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The named day is left out.</summary>
        Before = 19,
        /// <summary>The named day is included.</summary>
        By = 20,
        /// <summary>On the named day.</summary>
        On = 21,
        /// <summary>The day that the document names.</summary>
        Stated = 36,
        /// <summary>The last day of the month, quarter or year named.</summary>
        LastDayOf = 37,
        /// <summary>A rule of recurrence.</summary>
        Recurrence = 38,
        /// <summary>This register reads "before" as including the day.</summary>
        BeforeReadInclusive = 39,
        /// <summary>A time of day.</summary>
        Time = 40,
        /// <summary>The first day of a window.</summary>
        WindowOpens = 41,
        /// <summary>The last day of a window.</summary>
        WindowCloses = 42,
        /// <summary>The end of a reporting period.</summary>
        PeriodEnd = 43,
        /// <summary>The data cut-off of a period.</summary>
        CutOff = 44,
        /// <summary>The day of an event.</summary>
        Event = 45,
        /// <summary>The due day of another duty.</summary>
        Anchor = 46,
        /// <summary>The duty that prescribes it.</summary>
        Prescribed = 47,
        /// <summary>A length of time counted on.</summary>
        Count = 48,
        /// <summary>A month without the day ends on its last.</summary>
        MonthEnd = 49,
        /// <summary>A length of time counted back.</summary>
        Lead = 50,
        /// <summary>A period ends on the next working day.</summary>
        Roll = 51,
        /// <summary>The convention of the duty moves it.</summary>
        Convention = 52,
        /// <summary>The last working day before it.</summary>
        LastWorkingDay = 53,
        /// <summary>One of a group.</summary>
        Member = 54,
        /// <summary>Who acts in place of whom.</summary>
        Succession = 55,
        /// <summary>The first day of the month, quarter or year named.</summary>
        FirstDayOf = 56,
        /// <summary>The day stands elsewhere in the same document.</summary>
        SameAs = 93,
        /// <summary>An instrument states anew what another has set.</summary>
        Amended = 114,
        /// <summary>A working day of a period, or every one.</summary>
        WorkingDay = 115,
        /// <summary>A day of the lunar calendar.</summary>
        Lunar = 118,
        /// <summary>The earlier or the later of several limits.</summary>
        Limits = 119,
        /// <summary>After a time of day it counts from the next working day.</summary>
        NextDay = 123,
        /// <summary>A number of hours counted on.</summary>
        Hours = 124,
        /// <summary>A number of hours counted back.</summary>
        HoursBefore = 125,
        /// <summary>Half of a working day.</summary>
        HalfDay = 126,
        /// <summary>Days that a period does not count.</summary>
        Suspended = 127,
        /// <summary>A period ends on a day off, by its field of law.</summary>
        Stays = 116,
        /// <summary>A decision moves the last day.</summary>
        Extended = 64,
        /// <summary>Who a recipient is that is another for each bearer.</summary>
        OfBearer = 121,
        /// <summary>An event happened to the bearer.</summary>
        Happened = 128,
    }

    /// <summary>Where a duty stands on a day. The due day is that of the last extension, if any.</summary>
    public enum DutyStatus
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>Its window, the period that it covers or its document has not begun.</summary>
        Scheduled = 57,
        /// <summary>Not done, and the due day is not over.</summary>
        Open = 58,
        /// <summary>Not done, and the due day is over.</summary>
        Overdue = 59,
        /// <summary>Done in time.</summary>
        Submitted = 60,
        /// <summary>Done late.</summary>
        SubmittedLate = 61,
        /// <summary>The duty was lifted.</summary>
        Waived = 62,
        /// <summary>The due day of what nobody must do is over.</summary>
        Elapsed = 90,
    }

    /// <summary>What a record says happened to a duty, or that an event happened.</summary>
    public enum RecordEvent
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The result was handed in.</summary>
        Submitted = 60,
        /// <summary>The duty was lifted.</summary>
        Waived = 62,
        /// <summary>What was handed in was taken back: the duty is open again.</summary>
        Withdrawn = 63,
        /// <summary>The last day was moved.</summary>
        Extended = 64,
        /// <summary>An event happened from which duties count.</summary>
        Happened = 128,
    }

    /// <summary>Whether an alert falls before or after the due day.</summary>
    public enum AlertKind
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>After the due day.</summary>
        Overdue = 59,
        /// <summary>On or before the due day.</summary>
        Reminder = 65,
    }

    /// <summary>Which end of a link has no date.</summary>
    public enum UndatedEnd
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>The one that reports.</summary>
        Contributor = 66,
        /// <summary>The one that collects.</summary>
        Collector = 67,
        /// <summary>Neither has one.</summary>
        Both = 68,
    }

    /// <summary>The form of a feed.</summary>
    public enum FeedFormat
    {
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
        /// <summary>A calendar (RFC 5545), to subscribe to.</summary>
        Ics = 69,
        /// <summary>A table for spreadsheets (RFC 4180).</summary>
        Csv = 70,
        /// <summary>Tables in Markdown.</summary>
        Md = 71,
        /// <summary>A page with the derivation of every date.</summary>
        Html = 72,
    }
}
