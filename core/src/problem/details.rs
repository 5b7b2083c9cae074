//! What problems say of the things that they are about.

use crate::dates::Date;
use crate::model::{BearerClass, Level, Record, RecordEvent, TermUnit};

/// An agency or a group by its id and its names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct NamedParty {
    pub id: Box<str>,
    pub name: Box<str>,
    pub name_en: Option<Box<str>>,
}

/// An agency as people tell it from others of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyDetails {
    /// What it is called.
    pub party: NamedParty,
    /// Its level of government; `None` for a group.
    pub level: Option<Level>,
    /// Its superior agency.
    pub parent: Option<NamedParty>,
    /// The first day of its work, where that is known.
    pub opened: Option<Date>,
    /// The last day of its work.
    pub closed: Option<Date>,
    /// Who stands in its place on the day asked about; empty while it stands itself.
    pub successors: Vec<NamedParty>,
}

/// What a record lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum RecordFault {
    /// Not exactly one of `on` and `at`.
    Time,
    /// An extension without `until`.
    NoUntil,
    /// `until` on something other than an extension.
    NeedlessUntil,
    /// Something other than a waiver or an extension for a class of bearers.
    OfClass,
    /// What stands in the bearer's place is no class.
    Class,
}

impl RecordFault {
    /// What keeps a record from counting, whatever duty it is about.
    pub fn of(record: &Record) -> Option<RecordFault> {
        let can_be_of_class = matches!(record.event, RecordEvent::Extended | RecordEvent::Waived);
        match (record.event, record.last) {
            _ if record.on.is_some() == record.at.is_some() => Some(RecordFault::Time),
            _ if matches!(BearerClass::of(&record.occurrence), Some(Err(_))) => {
                Some(RecordFault::Class)
            }
            _ if !can_be_of_class && BearerClass::of(&record.occurrence).is_some() => {
                Some(RecordFault::OfClass)
            }
            (RecordEvent::Extended, None) => Some(RecordFault::NoUntil),
            (RecordEvent::Extended, Some(_)) | (_, None) => None,
            (_, Some(_)) => Some(RecordFault::NeedlessUntil),
        }
    }
}

/// What in an entry cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message says it")]
pub enum Contradiction {
    /// `asWritten` without a word in it.
    NoWords,
    /// A warning that is acknowledged without a reason.
    NoReason,
    /// An activity, which names nobody, with bearers.
    ActivityWithBearers,
    /// What is only requested or encouraged, with alerts that demand it.
    RequestEscalates { policy: String, step: String },
    /// A day that two suspensions leave out.
    SuspendedTwice,
    /// A joint duty whose bearers are not the members of one group.
    JointWithoutGroup,
    /// `restates` without an obligation.
    RestatesNothing,
    /// `conventionBasis` without a `convention`.
    BasisOfNothing,
    /// Half of a unit whose half nobody can count.
    HalfOf { unit: TermUnit },
    /// A period of hours that counts its first day.
    HoursWithFirstDay,
    /// Hours counted from a day of which no time is stated.
    HoursFromDay,
    /// A time of day after which what is no event counts as one of the next day.
    NextDayOfNoEvent,
    /// A time of day without the day.
    TimeWithoutDate,
    /// Days on which an event happened, beside a day of its own.
    HappenedBesideDay,
    /// An event that happened to one party twice on a day.
    HappenedTwice,
    /// A span without end that says how it ends.
    SpanWithoutEnd,
    /// Limits without a last day.
    LimitsWithoutLast,
    /// Several last days, and nothing says which holds.
    LimitsUndecided,
    /// One last day, of which one is said to hold.
    OneLimitHolds,
    /// An earliest day that leaves its named day out.
    EarliestBefore,
    /// An earliest day that is the end of a period: it is or is not part of that.
    EarliestCounted,
    /// Limits that count from different things.
    LimitsApart,
    /// A stated day as a limit of all occasions of a duty.
    LimitForMany,
    /// A duty of the same instrument is meant.
    OtherInstrument { obligation: String, instrument: String },
    /// The duty that is referred to has itself no date of its own, because it
    /// restates others.
    RestatesToo { obligation: String },
    /// A duty states one of another instrument anew, which its own does not amend.
    AmendsUnsaid { instrument: String, amended: String },
    /// An amendment of which no day is known from which it holds.
    AmendsUndated { instrument: String },
    /// A group that is relative to the bearer, where there is no bearer.
    RelativeParty,
    /// A group that is relative to the bearer and has members of its own.
    RelativeWithMembers,
}

/// Why there is no such lunar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the message says it")]
pub enum LunarFault {
    Month,
    Day,
    /// Outside the lunar years 1900 to 2199.
    Year,
    /// A leap month of every year.
    LeapWithoutYear,
    /// The leap month that the year has in place of the named one.
    LeapMonth {
        year: i32,
        has: Option<u32>,
    },
    /// The month has 29 days.
    ShortMonth {
        year: i32,
    },
}

/// A due day that is a day off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestDay {
    /// The due day.
    pub due: Date,
    /// The last working day before it.
    pub last_working_day: Date,
}

/// Which of a document's marks are blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Missing {
    Symbol,
    Issued,
    Both,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InBoth {
    /// In Vietnamese.
    pub vi: Box<str>,
    /// In English.
    pub en: Box<str>,
}

/// What the words of a deadline say, and what the timing beside them says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PhraseReadings {
    pub said: InBoth,
    pub timing: InBoth,
}
