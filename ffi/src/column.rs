//! The columns of tables: the fields of the JSON answers, numbered.

use std::ffi::c_char;
use std::ptr::null;

use crate::guard::guard;
use crate::numbered::numbered;
use crate::output::view;

numbered! {
    /// A column of a table: a field of the JSON answer. Numbers are never used
    /// again for something else; newer libraries add to them.
    ///
    /// A column holds text unless its line begins otherwise. A word is a text out
    /// of a closed list, which can be read as its number too.
    pub enum KyhanColumn {
        /// The version of the format of the answer: 1.
        Kyhan = 1,
        /// Date: the first day of a window or a period.
        From = 2,
        /// Date: the day after the window that was asked for; the last day of a
        /// period or of the window of a duty.
        Until = 3,
        /// Table: the duties with a date, by due day, then by id.
        Occurrences = 4,
        /// Table: the duties without a computable date. Word: which end of a link
        /// has none.
        Undated = 5,
        /// Table: what is wrong or risky, and where.
        Diagnostics = 6,
        /// Table of one row: the duty that was explained; elsewhere the id of one.
        Occurrence = 7,
        /// The explanation, in lines; an alert in a sentence; a digest; a feed.
        Text = 8,
        /// Table: the indicators and who answers for them.
        Indicators = 9,
        /// Table: the days off and the weekend days that are worked.
        Days = 10,
        /// Table: dates, in the column KYHAN_COLUMN_VALUE.
        Dates = 11,
        /// Table of one row: CODE, MESSAGE, HELP and DIAGNOSTICS of an error.
        Error = 12,
        /// The id of an occurrence, which records refer to; of an alert; of what a
        /// rate is of.
        Id = 13,
        /// The id of an obligation.
        Obligation = 14,
        /// The id of an instrument.
        Instrument = 15,
        /// Where in the instrument it stands.
        Provision = 16,
        /// Word: the kind of deed.
        Action = 17,
        /// What it is called.
        Title = 18,
        /// The id of who bears the duty on the due day.
        Bearer = 19,
        /// The document's words for the bearer, where the register has them.
        BearerAsWritten = 20,
        /// Table: the ids of those to whom the result goes.
        Recipients = 21,
        /// Table: the ids of those through whom it goes.
        Via = 22,
        /// Table: INDICATOR, ASPECT, ROLE, NUMBER, TITLE, UNIT, GOAL, GOAL_NUMBER and
        /// GOAL_TITLE of what the duty is about.
        Subjects = 23,
        /// Table of one row: FROM, UNTIL, CUT_OFF and INFERRED of the reporting period.
        Period = 24,
        /// Date: the named day before any adjustment.
        RecurrenceId = 25,
        /// Table of one row: FROM and UNTIL, the first and the last day for it.
        Window = 26,
        /// Table of one row: PHRASE, DATE, BOUND, WHEN and TENTATIVE as written.
        Stated = 27,
        /// Date: the last day on which it can be done.
        Due = 28,
        /// The instant at which it is late, as RFC 3339 writes it.
        DueAt = 29,
        /// Date: the last working day on or before the due day.
        LastWorkingDay = 30,
        /// Word: whether it rests on decisions already taken.
        Certainty = 31,
        /// Table: RULE, DATE, BECAUSE, BASIS and CERTAINTY of each step to the date.
        Trace = 32,
        /// The id of an indicator.
        Indicator = 33,
        /// The aspect of an indicator.
        Aspect = 34,
        /// Date: the last day that the data of a period cover.
        CutOff = 35,
        /// The words of the deadline as written.
        Phrase = 36,
        /// Date: what a step leads to; the named day; a special day.
        Date = 37,
        /// Word: whether the named day is left out, included, or the only one.
        Bound = 38,
        /// The month, quarter or year that the document names.
        When = 39,
        /// Date: a day that the document expects.
        Tentative = 40,
        /// Word: the rule that a step applies.
        Rule = 41,
        /// The reason, in words.
        Because = 42,
        /// The document or article that it rests on.
        Basis = 43,
        /// Table: the ids of those whom the document binds. Number: how many.
        Bearers = 44,
        /// Word: why a duty has no date.
        Reason = 45,
        /// Word: how much a diagnostic weighs.
        Severity = 46,
        /// The stable name of what is wrong.
        Code = 47,
        /// What is wrong, in words.
        Message = 48,
        /// What to do about it.
        Help = 49,
        /// The article or standard that it is measured against.
        Citation = 50,
        /// Number: the position of the document, from 0.
        Document = 51,
        /// A JSON Pointer (RFC 6901) into the document.
        Pointer = 52,
        /// The id of a goal.
        Goal = 53,
        /// The number of an indicator in its document.
        Number = 54,
        /// Number: how many targets an indicator has. Table: its targets of a year.
        Targets = 55,
        /// Table: who answers for an indicator.
        Owners = 56,
        /// Word: where something stands.
        Status = 57,
        /// The id of an agency; a table of one row of the one that a question names.
        Agency = 58,
        /// The name of an agency or of a day off.
        Name = 59,
        /// Word: what an owner does for an indicator.
        Role = 60,
        /// Word: whether a day is off or worked; whether an alert falls before or
        /// after the due day; of what is no duty, that it is an activity of nobody
        /// in particular.
        Kind = 61,
        /// The elements of a list, one a row; a number that is no count, in digits
        /// such as 12.5.
        Value = 62,
        /// Date: the day on which it stands so; the day of a record.
        On = 63,
        /// Table: STATUS and COUNT of each status.
        Counts = 64,
        /// Number: how many.
        Count = 65,
        /// Table: where each occurrence stands.
        Findings = 66,
        /// Table of one row: TOTAL, AGENCIES, INSTRUMENTS, PERIODS and INDICATORS.
        Rates = 67,
        /// Number: the records of occurrences outside the window.
        RecordsElsewhere = 68,
        /// The name of who bears the duty.
        BearerName = 69,
        /// The id of who must act now, where that is not the bearer.
        Responsible = 70,
        /// Date: the due day before an extension.
        OriginalDue = 71,
        /// What an extension rests on.
        ExtensionBasis = 72,
        /// Date: the day of submission.
        SubmittedOn = 73,
        /// Number: the days from the due day to that of submission, or of the
        /// question while it is overdue; negative when early.
        DaysLate = 74,
        /// Date: the first day on which a late result is no longer taken.
        LockedOn = 75,
        /// Number: 1 when an overdue result is no longer taken.
        Locked = 76,
        /// Table of one row: the rates of everything.
        Total = 77,
        /// Table: rates, or ids, of agencies.
        Agencies = 78,
        /// Table: rates, or ids, of instruments.
        Instruments = 79,
        /// Table: rates of reporting periods.
        Periods = 80,
        /// Number: the reports expected.
        Expected = 81,
        /// Number: the reports received.
        Actual = 82,
        /// Number: the reports received on time.
        ActualOnTime = 83,
        /// Number: the share of the expected reports that were received, in tenths
        /// of a percent (1000 is all); absent when none were expected.
        ReportingRate = 84,
        /// Number: the share of those received on time, in tenths of a percent.
        ReportingRateOnTime = 85,
        /// Table: DAYS_LATE and COUNT, how many reports came how late.
        Punctuality = 86,
        /// Table: the alerts that fell; in a digest, their ids.
        Alerts = 87,
        /// Table: the alerts of each addressee in one text.
        Digests = 88,
        /// Date: the day on which an alert falls.
        Day = 89,
        /// The id of the step of an alert policy.
        Step = 90,
        /// The id of the addressee; the day that a due day moves to.
        To = 91,
        /// Number: the days from the alert to the due day; negative when overdue.
        DaysLeft = 92,
        /// Number: 1 when the duty was done or lifted after the day of the alert.
        Settled = 93,
        /// The subject line of a digest.
        Subject = 94,
        /// Table: who reports to whom.
        Links = 95,
        /// Table of one row: the chain with the least slack.
        Tightest = 96,
        /// The end of a link that reports; a table of one row, or an id.
        Contributor = 97,
        /// The end of a link that collects; a table of one row, or an id.
        Collector = 98,
        /// Number: 1 when the ends stand in two documents.
        CrossesDocuments = 99,
        /// Table: the pairs of occurrences that meet.
        Meetings = 100,
        /// Date: when the contributor is due.
        ContributorDue = 101,
        /// Date: when the collector is due.
        CollectorDue = 102,
        /// Number: the days between them.
        SlackDays = 103,
        /// Number: the working days between them.
        SlackWorkingDays = 104,
        /// Table: the ids of the obligations of a chain.
        Obligations = 105,
        /// Table: the due days that would move.
        Changes = 106,
        /// Table: the slack that would change.
        Slack = 107,
        /// Table of one row: how two ends meet now.
        Before = 108,
        /// Table of one row: how they would meet.
        After = 109,
        /// The name of who must act now.
        ResponsibleName = 110,
        /// Word: the form of a feed.
        Format = 111,
        /// Word: what a record says happened.
        Event = 112,
        /// The instant of a record, as RFC 3339 writes it; the day, month, quarter or
        /// year of a baseline.
        At = 113,
        /// Where the proof of a record is.
        Evidence = 114,
        /// The UID of an entry of a calendar.
        Uid = 115,
        /// Number: the SEQUENCE of an entry of a calendar.
        Sequence = 116,
        /// Number: the line of a document, from 1.
        Line = 117,
        /// Number: the column of a line, in characters from 1.
        Column = 118,
        /// Word: how strongly the document binds the bearer, where it does not assign.
        Strength = 119,
        /// Number: 1 when the document names no such reporting period or cut-off.
        Inferred = 120,
        /// The unit of values, or what is counted.
        Unit = 121,
        /// The number of an indicator's goal.
        GoalNumber = 122,
        /// The name of an indicator's goal.
        GoalTitle = 123,
        /// What a percentage is taken of.
        Denominator = 124,
        /// Table of one row: AT and VALUE from which change is measured.
        Baseline = 125,
        /// Table: EACH, OPERATOR, VALUE and UNIT of the conditions on each counted unit.
        Inner = 126,
        /// Word: the period in which a condition is counted.
        Each = 127,
        /// Word: how a value bounds the count.
        Operator = 128,
        /// Table: what an agency must do by a day.
        Owes = 129,
        /// Table: what comes to an agency, late ones first.
        Incoming = 130,
        /// Table: what an agency helps others with.
        Helps = 131,
        /// Table: who took over from whom.
        HandOvers = 132,
        /// Table: ID and NAME of those who help.
        Coordinators = 133,
        /// What a reader of the register should know of it.
        Note = 134,
        /// The theme of a campaign.
        Theme = 135,
        /// Table: the money that the same provision speaks of.
        Funding = 136,
        /// Table: where the money comes from, in the column VALUE.
        Sources = 137,
        /// Table: ID and NAME of those who draw up the estimate.
        EstimatedBy = 138,
        /// Table: ID and NAME of those who allot the money.
        AllottedBy = 139,
        /// Table of one row: ID and NAME of the agency in whose place another stands.
        InPlaceOf = 140,
        /// Date: the first day of a window.
        Opens = 141,
        /// Word: how a result comes to an agency.
        Way = 142,
        /// Table: the ids of the obligations that a result goes into.
        Feeds = 143,
        /// Number: the contributions that are not there although their due day is over.
        Overdue = 144,
        /// Table: who contributes, late ones first.
        Contributors = 145,
        /// Word: the level of government of an agency.
        Level = 146,
        /// Table of one row: ID and NAME of the superior agency.
        Parent = 147,
        /// Date: the first day of the work of an agency.
        Opened = 148,
        /// Date: the last day of the work of an agency.
        Closed = 149,
        /// Table: ID and NAME of those who stand in the place of an agency.
        Successors = 150,
        /// Table: the agencies that a question may mean.
        Candidates = 151,
        /// Table: the functions handed over, in the column VALUE; empty for all.
        Functions = 152,
        /// Date: the first day of the work of those who take over.
        Operates = 153,
        /// Table: ID and NAME of those who answer for an indicator.
        Leads = 154,
        /// Table: ID and NAME of those who report its figures.
        SuppliesData = 155,
        /// Table: ID and NAME of those who help with it.
        Contributes = 156,
        /// The lowest value of a range, in digits.
        Lowest = 157,
        /// The highest value of a range, in digits.
        Highest = 158,
        /// The part of a compound indicator that a target concerns.
        Part = 159,
        /// Number: the year of the targets.
        Year = 160,
        /// Table: what an agency must do next.
        Upcoming = 161,
        /// Table of one row: what is known of an obligation.
        Duty = 162,
        /// Why a warning may stay, where the register acknowledges it.
        Acknowledged = 163,
        /// Date: the day as known on which the plans are read.
        AsKnownOn = 164,
        /// The name of the addressee.
        ToName = 165,
        /// Number: 1 when earlier steps to the same addressee fell on the same day.
        Merged = 166,
        /// Table: the rates of what each agency bears itself.
        Own = 167,
        /// Number: the reports received by their due days before extensions; absent
        /// when none was extended.
        ActualByFirstDue = 168,
        /// Number: the share of those, in tenths of a percent.
        ReportingRateByFirstDue = 169,
        /// Table: LEVEL and COUNT of the bearers of each level of government.
        Levels = 170,
        /// Table: the ids of those who bear a joint duty on the due day; absent of others.
        JointBearers = 171,
    }
}

/// The name of a column, which is that of the field in JSON, such as `dueAt`: a
/// view that is always valid. NULL for a number that is no column.
///
/// # Safety
///
/// `length` is NULL or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kyhan_column_name(column: i32, length: *mut usize) -> *const c_char {
    guard(null(), || {
        let name = KyhanColumn::of_number(column).map(KyhanColumn::ended_name);
        // SAFETY: the caller's promise.
        unsafe { view(name, length) }
    })
}
