//! The closed lists that words stand in: the enumerations of the bindings.

use crate::column::KyhanColumn;
use crate::word::KyhanWord;

/// A closed list.
pub(crate) struct List {
    /// What the bindings call it.
    pub(crate) name: &'static str,
    /// What it says, as a sentence.
    pub(crate) about: &'static str,
    /// The column that holds its words.
    pub(crate) column: KyhanColumn,
    /// Its words, each with what it says.
    pub(crate) words: &'static [(KyhanWord, &'static str)],
}

pub(crate) const LISTS: &[List] = &[
    List {
        name: "ActionKind",
        about: "The kind of deed that a duty asks for.",
        column: KyhanColumn::Action,
        words: &[
            (KyhanWord::Report, "To report."),
            (KyhanWord::IssuePlan, "To issue a plan."),
            (KyhanWord::Aggregate, "To put the reports of others together."),
            (KyhanWord::Organise, "To organise an activity."),
            (KyhanWord::Inspect, "To inspect."),
            (KyhanWord::Publish, "To publish."),
            (KyhanWord::Train, "To train."),
            (KyhanWord::Coordinate, "To coordinate."),
            (KyhanWord::Fund, "To fund."),
            (KyhanWord::Collect, "To collect data."),
            (KyhanWord::Guide, "To guide."),
            (KyhanWord::Advise, "To advise a superior."),
            (KyhanWord::Supervise, "To supervise."),
            (KyhanWord::Mainstream, "To mainstream into other work."),
            (KyhanWord::Review, "To review."),
            (KyhanWord::Respond, "To respond to cases."),
            (KyhanWord::Communicate, "To inform the public."),
            (KyhanWord::Implement, "To carry out."),
            (KyhanWord::Support, "To support."),
            (KyhanWord::Urge, "To direct and urge."),
            (KyhanWord::Draft, "To draft."),
            (KyhanWord::Appoint, "To appoint."),
            (KyhanWord::Research, "To research."),
            (KyhanWord::Other, "Something else."),
        ],
    },
    List {
        name: "DutyKind",
        about: "What is listed, where it is no duty of somebody.",
        column: KyhanColumn::Kind,
        words: &[(KyhanWord::Activity, "A task of nobody in particular.")],
    },
    List {
        name: "Strength",
        about: "How strongly a document binds the bearer, where it does not assign the duty.",
        column: KyhanColumn::Strength,
        words: &[
            (KyhanWord::Requested, "The bearer is asked to."),
            (KyhanWord::Encouraged, "The bearer is encouraged to."),
        ],
    },
    List {
        name: "Certainty",
        about: "Whether a date rests on decisions already taken.",
        column: KyhanColumn::Certainty,
        words: &[
            (KyhanWord::Decided, "It rests on decisions already taken."),
            (KyhanWord::Provisional, "It rests on a holiday that is not decided yet."),
            (KyhanWord::Unconfirmed, "It rests on a hand-over that is general knowledge."),
        ],
    },
    List {
        name: "Severity",
        about: "How much a diagnostic weighs.",
        column: KyhanColumn::Severity,
        words: &[
            (KyhanWord::Error, "The register cannot be used as it stands."),
            (KyhanWord::Warning, "Somebody should look at this."),
        ],
    },
    List {
        name: "DayKind",
        about: "Whether a special day is off or worked.",
        column: KyhanColumn::Kind,
        words: &[
            (KyhanWord::Off, "A day off."),
            (KyhanWord::Working, "A weekend day that is worked."),
        ],
    },
    List {
        name: "Bound",
        about: "How a deadline treats the day it names.",
        column: KyhanColumn::Bound,
        words: &[
            (KyhanWord::Before, "The named day is left out."),
            (KyhanWord::By, "The named day is included."),
            (KyhanWord::On, "On the named day."),
        ],
    },
    List {
        name: "OwnerRole",
        about: "What an agency does for an indicator.",
        column: KyhanColumn::Role,
        words: &[
            (KyhanWord::Leads, "Answers for the indicator."),
            (KyhanWord::SuppliesData, "Reports figures to whoever leads."),
            (KyhanWord::Contributes, "Helps."),
        ],
    },
    List {
        name: "CoverageStatus",
        about: "Whether somebody answers for an indicator.",
        column: KyhanColumn::Status,
        words: &[
            (KyhanWord::Covered, "Somebody answers for it."),
            (KyhanWord::Gap, "Nobody answers for it."),
            (KyhanWord::Overlap, "Several answer for the same data."),
        ],
    },
    List {
        name: "TargetUnit",
        about: "The period in which a condition on each counted unit is counted.",
        column: KyhanColumn::Each,
        words: &[
            (KyhanWord::Month, "A month."),
            (KyhanWord::Quarter, "A quarter."),
            (KyhanWord::Year, "A year."),
        ],
    },
    List {
        name: "TargetOperator",
        about: "How a value bounds a count.",
        column: KyhanColumn::Operator,
        words: &[
            (KyhanWord::AtLeast, "The value or more."),
            (KyhanWord::MoreThan, "More than the value."),
            (KyhanWord::AtMost, "The value or less."),
            (KyhanWord::LessThan, "Less than the value."),
            (KyhanWord::Equal, "The value."),
            (KyhanWord::About, "About the value."),
            (KyhanWord::ChangeRange, "The yearly change lies in a range."),
            (KyhanWord::Qualitative, "No number."),
        ],
    },
    List {
        name: "AgencyLevel",
        about: "The level of government of an agency.",
        column: KyhanColumn::Level,
        words: &[
            (KyhanWord::Central, "Ministries and central bodies."),
            (KyhanWord::Province, "Provinces and centrally run cities."),
            (KyhanWord::District, "Districts and towns."),
            (KyhanWord::Commune, "Communes, wards and special zones."),
            (KyhanWord::Unit, "A unit or post inside an agency."),
        ],
    },
    List {
        name: "IncomingWay",
        about: "How a result comes to an agency.",
        column: KyhanColumn::Way,
        words: &[
            (KyhanWord::Recipient, "The agency is a recipient."),
            (KyhanWord::Via, "The result goes through the agency."),
            (KyhanWord::Feeds, "The result goes into a report of the agency."),
        ],
    },
    List {
        name: "UndatedReason",
        about: "Why a duty has no computable date.",
        column: KyhanColumn::Reason,
        words: &[
            (KyhanWord::Periodic, "Recurs, and no day is stated."),
            (KyhanWord::Continuous, "Goes on all the time."),
            (KyhanWord::OnRequest, "Falls due when somebody asks."),
            (KyhanWord::AdHoc, "Falls due when the case arises."),
            (KyhanWord::AsPrescribed, "Prescribed by a rule that is not loaded."),
            (KyhanWord::Unstated, "Nothing is said of time."),
            (KyhanWord::OpenEnded, "Begins on a day and has no end."),
            (KyhanWord::EventUndated, "Waits for the day of an event."),
            (KyhanWord::ObligationUndated, "Waits for a duty that has no date."),
            (KyhanWord::Restated, "Other provisions set the same acts."),
            (KyhanWord::ReportsToItself, "The bearer is the only recipient."),
            (KyhanWord::Ended, "An instrument has ended the duty."),
            (KyhanWord::NoDay, "Its rule gives no day while the document lives."),
        ],
    },
    List {
        name: "Rule",
        about: "The rule that a step of a derivation applies.",
        column: KyhanColumn::Rule,
        words: &[
            (KyhanWord::Before, "The named day is left out."),
            (KyhanWord::By, "The named day is included."),
            (KyhanWord::On, "On the named day."),
            (KyhanWord::Stated, "The day that the document names."),
            (KyhanWord::LastDayOf, "The last day of the month, quarter or year named."),
            (KyhanWord::Recurrence, "A rule of recurrence."),
            (
                KyhanWord::BeforeReadInclusive,
                "This register reads \"before\" as including the day.",
            ),
            (KyhanWord::Time, "A time of day."),
            (KyhanWord::WindowOpens, "The first day of a window."),
            (KyhanWord::WindowCloses, "The last day of a window."),
            (KyhanWord::PeriodEnd, "The end of a reporting period."),
            (KyhanWord::CutOff, "The data cut-off of a period."),
            (KyhanWord::Event, "The day of an event."),
            (KyhanWord::Anchor, "The due day of another duty."),
            (KyhanWord::Prescribed, "The duty that prescribes it."),
            (KyhanWord::Count, "A length of time counted on."),
            (KyhanWord::MonthEnd, "A month without the day ends on its last."),
            (KyhanWord::Lead, "A length of time counted back."),
            (KyhanWord::Roll, "A period ends on the next working day."),
            (KyhanWord::Convention, "The convention of the duty moves it."),
            (KyhanWord::LastWorkingDay, "The last working day before it."),
            (KyhanWord::Member, "One of a group."),
            (KyhanWord::Succession, "Who acts in place of whom."),
            (KyhanWord::FirstDayOf, "The first day of the month, quarter or year named."),
            (KyhanWord::SameAs, "The day stands elsewhere in the same document."),
            (KyhanWord::Amended, "An instrument states anew what another has set."),
        ],
    },
    List {
        name: "DutyStatus",
        about: "Where a duty stands on a day. The due day is that of the last extension, if any.",
        column: KyhanColumn::Status,
        words: &[
            (
                KyhanWord::Scheduled,
                "Its window, the period that it covers or its document has not begun.",
            ),
            (KyhanWord::Open, "Not done, and the due day is not over."),
            (KyhanWord::Overdue, "Not done, and the due day is over."),
            (KyhanWord::Submitted, "Done in time."),
            (KyhanWord::SubmittedLate, "Done late."),
            (KyhanWord::Waived, "The duty was lifted."),
            (KyhanWord::Elapsed, "The due day of what nobody must do is over."),
        ],
    },
    List {
        name: "RecordEvent",
        about: "What a record says happened to a duty.",
        column: KyhanColumn::Event,
        words: &[
            (KyhanWord::Submitted, "The result was handed in."),
            (KyhanWord::Waived, "The duty was lifted."),
            (KyhanWord::Withdrawn, "What was handed in was taken back: the duty is open again."),
            (KyhanWord::Extended, "The last day was moved."),
        ],
    },
    List {
        name: "AlertKind",
        about: "Whether an alert falls before or after the due day.",
        column: KyhanColumn::Kind,
        words: &[
            (KyhanWord::Overdue, "After the due day."),
            (KyhanWord::Reminder, "On or before the due day."),
        ],
    },
    List {
        name: "UndatedEnd",
        about: "Which end of a link has no date.",
        column: KyhanColumn::Undated,
        words: &[
            (KyhanWord::Contributor, "The one that reports."),
            (KyhanWord::Collector, "The one that collects."),
            (KyhanWord::Both, "Neither has one."),
        ],
    },
    List {
        name: "FeedFormat",
        about: "The form of a feed.",
        column: KyhanColumn::Format,
        words: &[
            (KyhanWord::Ics, "A calendar (RFC 5545), to subscribe to."),
            (KyhanWord::Csv, "A table for spreadsheets (RFC 4180)."),
            (KyhanWord::Md, "Tables in Markdown."),
            (KyhanWord::Html, "A page with the derivation of every date."),
        ],
    },
];
