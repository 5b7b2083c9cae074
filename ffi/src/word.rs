//! The words of closed lists, numbered.

use kyhan::dates::Certainty;
use kyhan::model::Action;

/// A word out of one of the closed lists: what kyhan_result_int gives for
/// the columns that are marked so. Numbers are never used again for something
/// else; newer libraries add to them.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KyhanWord {
    /// Action: to report.
    Report = 1,
    /// Action: to issue a plan.
    IssuePlan = 2,
    /// Action: to put the reports of others together.
    Aggregate = 3,
    /// Action: to organise an activity.
    Organise = 4,
    /// Action: to inspect.
    Inspect = 5,
    /// Action: to publish.
    Publish = 6,
    /// Action: to train.
    Train = 7,
    /// Action: to coordinate.
    Coordinate = 8,
    /// Action: to fund.
    Fund = 9,
    /// Action: to collect data.
    Collect = 10,
    /// Action: something else.
    Other = 11,
    /// Certainty: it rests on decisions already taken.
    Decided = 12,
    /// Certainty: it rests on a holiday that is not decided yet.
    Provisional = 13,
    /// Certainty: it rests on a hand-over that is general knowledge.
    Unconfirmed = 14,
    /// Severity: the register cannot be used as it stands.
    Error = 15,
    /// Severity: somebody should look at this.
    Warning = 16,
    /// Kind: a day off.
    Off = 17,
    /// Kind: a weekend day that is worked.
    Working = 18,
    /// Bound, rule: the named day is left out.
    Before = 19,
    /// Bound, rule: the named day is included.
    By = 20,
    /// Bound, rule: on the named day.
    On = 21,
    /// No longer given: see LEADS.
    Answers = 22,
    /// No longer given: see CONTRIBUTES.
    Coordinates = 23,
    /// Status: somebody answers for it.
    Covered = 24,
    /// Status: nobody answers for it.
    Gap = 25,
    /// Status: several answer for the same data.
    Overlap = 26,
    /// Reason: recurs, and no day is stated.
    Periodic = 27,
    /// Reason: goes on all the time.
    Continuous = 28,
    /// Reason: falls due when somebody asks.
    OnRequest = 29,
    /// Reason: falls due when the case arises.
    AdHoc = 30,
    /// Reason: prescribed by a rule that is not loaded.
    AsPrescribed = 31,
    /// Reason: nothing is said of time.
    Unstated = 32,
    /// Reason: begins on a day and has no end.
    OpenEnded = 33,
    /// Reason: waits for the day of an event.
    EventUndated = 34,
    /// Reason: waits for a duty that has no date.
    ObligationUndated = 35,
    /// Rule: the day that the document names.
    Stated = 36,
    /// Rule: the last day of the month, quarter or year named.
    LastDayOf = 37,
    /// Rule: a rule of recurrence.
    Recurrence = 38,
    /// Rule: this register reads "before" as including the day.
    BeforeReadInclusive = 39,
    /// Rule: a time of day.
    Time = 40,
    /// Rule: the first day of a window.
    WindowOpens = 41,
    /// Rule: the last day of a window.
    WindowCloses = 42,
    /// Rule: the end of a reporting period.
    PeriodEnd = 43,
    /// Rule: the data cut-off of a period.
    CutOff = 44,
    /// Rule: the day of an event.
    Event = 45,
    /// Rule: the due day of another duty.
    Anchor = 46,
    /// Rule: the duty that prescribes it.
    Prescribed = 47,
    /// Rule: a length of time counted on.
    Count = 48,
    /// Rule: a month without the day ends on its last.
    MonthEnd = 49,
    /// Rule: a length of time counted back.
    Lead = 50,
    /// Rule: a period ends on the next working day.
    Roll = 51,
    /// Rule: the convention of the duty moves it.
    Convention = 52,
    /// Rule: the last working day before it.
    LastWorkingDay = 53,
    /// Rule: one of a group.
    Member = 54,
    /// Rule: who acts in place of whom.
    Succession = 55,
    /// Rule: the first day of the month, quarter or year named.
    FirstDayOf = 56,
    /// Status: its window, period or document has not begun.
    Scheduled = 57,
    /// Status: not done, and not late.
    Open = 58,
    /// Status, kind: not done, and the due day is over.
    Overdue = 59,
    /// Status: done in time. Event: the result was handed in.
    Submitted = 60,
    /// Status: done late.
    SubmittedLate = 61,
    /// Status, event: the duty was lifted.
    Waived = 62,
    /// Event: what was handed in was taken back.
    Withdrawn = 63,
    /// Event: the last day was moved.
    Extended = 64,
    /// Kind: an alert on or before the due day.
    Reminder = 65,
    /// Undated: the end that reports has no date.
    Contributor = 66,
    /// Undated: the end that collects has no date.
    Collector = 67,
    /// Undated: neither end has a date.
    Both = 68,
    /// Format: a calendar (RFC 5545).
    Ics = 69,
    /// Format: a table for spreadsheets (RFC 4180).
    Csv = 70,
    /// Format: tables in Markdown.
    Md = 71,
    /// Format: a page with the derivation of every date.
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
    /// Role: answers for the indicator.
    Leads = 86,
    /// Role: reports figures to whoever leads.
    SuppliesData = 87,
    /// Role: helps.
    Contributes = 88,
    /// Kind: a task of nobody in particular.
    Activity = 89,
    /// Strength: the bearer is asked to.
    Requested = 90,
    /// Strength: the bearer is encouraged to.
    Encouraged = 91,
    /// Status: the due day of what nobody must do is over.
    Elapsed = 92,
    /// Reason: other provisions set the same acts.
    Restated = 93,
    /// Reason: the bearer is the only recipient.
    ReportsToItself = 94,
    /// Rule: the day stands elsewhere in the same document.
    SameAs = 95,
    /// Unit: a month.
    Month = 96,
    /// Unit: a quarter.
    Quarter = 97,
    /// Unit: a year.
    Year = 98,
    /// Operator: the value or more.
    AtLeast = 99,
    /// Operator: more than the value.
    MoreThan = 100,
    /// Operator: the value or less.
    AtMost = 101,
    /// Operator: less than the value.
    LessThan = 102,
    /// Operator: the value.
    Equal = 103,
    /// Operator: about the value.
    About = 104,
    /// Operator: the yearly change lies in a range.
    ChangeRange = 105,
    /// Operator: no number.
    Qualitative = 106,
}

/// Every word as answers spell it.
const SPELLINGS: &[(KyhanWord, &str)] = &[
    (KyhanWord::Report, "report"),
    (KyhanWord::IssuePlan, "issuePlan"),
    (KyhanWord::Aggregate, "aggregate"),
    (KyhanWord::Organise, "organise"),
    (KyhanWord::Inspect, "inspect"),
    (KyhanWord::Publish, "publish"),
    (KyhanWord::Train, "train"),
    (KyhanWord::Coordinate, "coordinate"),
    (KyhanWord::Fund, "fund"),
    (KyhanWord::Collect, "collect"),
    (KyhanWord::Other, "other"),
    (KyhanWord::Decided, "decided"),
    (KyhanWord::Provisional, "provisional"),
    (KyhanWord::Unconfirmed, "unconfirmed"),
    (KyhanWord::Error, "error"),
    (KyhanWord::Warning, "warning"),
    (KyhanWord::Off, "off"),
    (KyhanWord::Working, "working"),
    (KyhanWord::Before, "before"),
    (KyhanWord::By, "by"),
    (KyhanWord::On, "on"),
    (KyhanWord::Answers, "answers"),
    (KyhanWord::Coordinates, "coordinates"),
    (KyhanWord::Covered, "covered"),
    (KyhanWord::Gap, "gap"),
    (KyhanWord::Overlap, "overlap"),
    (KyhanWord::Periodic, "periodic"),
    (KyhanWord::Continuous, "continuous"),
    (KyhanWord::OnRequest, "onRequest"),
    (KyhanWord::AdHoc, "adHoc"),
    (KyhanWord::AsPrescribed, "asPrescribed"),
    (KyhanWord::Unstated, "unstated"),
    (KyhanWord::OpenEnded, "openEnded"),
    (KyhanWord::EventUndated, "eventUndated"),
    (KyhanWord::ObligationUndated, "obligationUndated"),
    (KyhanWord::Stated, "stated"),
    (KyhanWord::LastDayOf, "lastDayOf"),
    (KyhanWord::Recurrence, "recurrence"),
    (KyhanWord::BeforeReadInclusive, "beforeReadInclusive"),
    (KyhanWord::Time, "time"),
    (KyhanWord::WindowOpens, "windowOpens"),
    (KyhanWord::WindowCloses, "windowCloses"),
    (KyhanWord::PeriodEnd, "periodEnd"),
    (KyhanWord::CutOff, "cutOff"),
    (KyhanWord::Event, "event"),
    (KyhanWord::Anchor, "anchor"),
    (KyhanWord::Prescribed, "prescribed"),
    (KyhanWord::Count, "count"),
    (KyhanWord::MonthEnd, "monthEnd"),
    (KyhanWord::Lead, "lead"),
    (KyhanWord::Roll, "roll"),
    (KyhanWord::Convention, "convention"),
    (KyhanWord::LastWorkingDay, "lastWorkingDay"),
    (KyhanWord::Member, "member"),
    (KyhanWord::Succession, "succession"),
    (KyhanWord::FirstDayOf, "firstDayOf"),
    (KyhanWord::Scheduled, "scheduled"),
    (KyhanWord::Open, "open"),
    (KyhanWord::Overdue, "overdue"),
    (KyhanWord::Submitted, "submitted"),
    (KyhanWord::SubmittedLate, "submittedLate"),
    (KyhanWord::Waived, "waived"),
    (KyhanWord::Withdrawn, "withdrawn"),
    (KyhanWord::Extended, "extended"),
    (KyhanWord::Reminder, "reminder"),
    (KyhanWord::Contributor, "contributor"),
    (KyhanWord::Collector, "collector"),
    (KyhanWord::Both, "both"),
    (KyhanWord::Ics, "ics"),
    (KyhanWord::Csv, "csv"),
    (KyhanWord::Md, "md"),
    (KyhanWord::Html, "html"),
    (KyhanWord::Guide, "guide"),
    (KyhanWord::Advise, "advise"),
    (KyhanWord::Supervise, "supervise"),
    (KyhanWord::Mainstream, "mainstream"),
    (KyhanWord::Review, "review"),
    (KyhanWord::Respond, "respond"),
    (KyhanWord::Communicate, "communicate"),
    (KyhanWord::Implement, "implement"),
    (KyhanWord::Support, "support"),
    (KyhanWord::Urge, "urge"),
    (KyhanWord::Draft, "draft"),
    (KyhanWord::Appoint, "appoint"),
    (KyhanWord::Research, "research"),
    (KyhanWord::Leads, "leads"),
    (KyhanWord::SuppliesData, "suppliesData"),
    (KyhanWord::Contributes, "contributes"),
    (KyhanWord::Activity, "activity"),
    (KyhanWord::Requested, "requested"),
    (KyhanWord::Encouraged, "encouraged"),
    (KyhanWord::Elapsed, "elapsed"),
    (KyhanWord::Restated, "restated"),
    (KyhanWord::ReportsToItself, "reportsToItself"),
    (KyhanWord::SameAs, "sameAs"),
    (KyhanWord::Month, "month"),
    (KyhanWord::Quarter, "quarter"),
    (KyhanWord::Year, "year"),
    (KyhanWord::AtLeast, "atLeast"),
    (KyhanWord::MoreThan, "moreThan"),
    (KyhanWord::AtMost, "atMost"),
    (KyhanWord::LessThan, "lessThan"),
    (KyhanWord::Equal, "equal"),
    (KyhanWord::About, "about"),
    (KyhanWord::ChangeRange, "changeRange"),
    (KyhanWord::Qualitative, "qualitative"),
];

impl KyhanWord {
    /// The word that is spelt so.
    pub(crate) fn of_text(text: &str) -> Option<KyhanWord> {
        SPELLINGS.iter().find(|(_, known)| *known == text).map(|(word, _)| *word)
    }

    /// The word of a number.
    pub(crate) fn of_number(number: i32) -> Option<KyhanWord> {
        let position = usize::try_from(number).ok()?.checked_sub(1)?;
        SPELLINGS.get(position).map(|(word, _)| *word)
    }

    /// How answers spell it.
    pub(crate) fn text(self) -> &'static str {
        SPELLINGS.get(self as usize - 1).map_or("", |(_, text)| text)
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

#[cfg(test)]
mod tests {
    #![allow(clippy::string_slice, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn every_word_stands_at_its_number_under_its_spelling() {
        for (position, (word, text)) in SPELLINGS.iter().enumerate() {
            assert_eq!(*word as usize, position + 1);
            let variant = format!("{word:?}");
            assert_eq!(variant[..1].to_lowercase() + &variant[1..], *text);
            assert_eq!(KyhanWord::of_text(text), Some(*word));
            assert_eq!(KyhanWord::of_number(*word as i32), Some(*word));
            assert_eq!(word.text(), *text);
        }
        assert_eq!(KyhanWord::of_number(0), None);
        assert_eq!(KyhanWord::of_number(i32::MIN), None);
        assert_eq!(KyhanWord::of_number(i32::MAX), None);
    }
}
