//! What can be wrong or risky in a register, as data. The words for it are in
//! `render`.

use serde::Serialize;

use crate::dates::{Date, PeriodError, WorkingDaysError};
use crate::model::RecordEvent;
pub use crate::read::Detail;
use crate::read::Fault;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The register cannot be used as it stands.
    Error,
    /// The register works, and somebody should look at this.
    Warning,
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The document's position in the list handed to the engine, from 0.
    pub document: usize,
    /// A JSON Pointer (RFC 6901) into it.
    pub pointer: String,
}

impl Place {
    /// Its key in the order of reading: entry 10 comes after entry 9.
    fn reading_order(&self) -> (usize, Vec<(u32, String)>) {
        let parts =
            self.pointer.split('/').map(|part| (part.parse().unwrap_or(0), part.to_owned()));
        (self.document, parts.collect())
    }
}

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
}

/// Diagnostics in the order of reading, and of their codes where they stand at
/// one place.
#[inline(never)]
pub(crate) fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_cached_key(|found| (found.place.reading_order(), found.problem.code()));
    diagnostics
}

impl Diagnostic {
    pub(crate) fn new(document: usize, pointer: impl Into<String>, problem: Problem) -> Diagnostic {
        Diagnostic { place: Place { document, pointer: pointer.into() }, problem }
    }

    /// Why a part of a document cannot be read; `above` is the pointer to it.
    pub(crate) fn unreadable(document: usize, above: &str, fault: Fault) -> Diagnostic {
        match fault {
            Fault::Value { detail, pointer } => {
                let problem = Problem::InvalidValue { detail };
                Diagnostic::new(document, above.to_owned() + &pointer, problem)
            }
            Fault::Syntax { detail, line, column } => {
                Diagnostic::new(document, "", Problem::InvalidJson { line, column, detail })
            }
        }
    }
}

/// The sort of entry that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Agency,
    Party,
    Group,
    Instrument,
    Goal,
    Indicator,
    Aspect,
    Event,
    Obligation,
    Occurrence,
    Calendar,
    AlertPolicy,
}

/// A problem, with what its message needs. Every variant has a stable
/// [`code`](Problem::code).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "`code` and the rendered message document each variant")]
pub enum Problem {
    InvalidJson { line: usize, column: usize, detail: Detail },
    InvalidValue { detail: Detail },
    InvalidCalendar { error: WorkingDaysError },
    InvalidRequest { detail: Detail },
    UnsupportedVersion { found: u32 },
    LimitExceeded { what: &'static str, found: u64, limit: usize },
    InvalidId { id: String },
    DuplicateId { kind: Kind, id: String, first: Place },
    UnknownReference { kind: Kind, id: String, nearest: Option<String> },
    Cycle { kind: Kind, path: Vec<String> },
    InvalidRule { text: String, detail: String },
    EmptySpan { from: Date, until: Date },
    InvalidTarget,
    InvalidPeriod { error: PeriodError },
    PeriodMissing,
    ZeroLength,
    MissingDayOfMonth { dates: Vec<Date> },
    InvalidAlertStep,
    InvalidRecord { detail: RecordFault },
    NegativeSlack { due: Date, bound: Date },

    DueOnRestDay { dates: Vec<RestDay> },
    DueBeforeActivityEnds { activity: String, dates: Vec<(Date, Date)> },
    DueBeforeCutOff { dates: Vec<(Date, Date)> },
    CutOffTooClose { dates: Vec<(Date, Date)> },
    CollectorTooSoon { contributor: String, dates: Vec<(Date, Date, i32)> },
    UndatedLink { collector: String },
    PrescribedNotLoaded { instrument: Option<String>, obligation: Option<String> },
    IndicatorWithoutOwner { indicator: String },
    OwnersOverlap { indicator: String, owners: Vec<String> },
    ClosedWithoutSuccessor { agency: String, closed: Date, function: Option<String> },
    ChildOutlivesParent { parent: String, parent_until: Date, until: Date },
    ShortMonthRule { day: u32 },
    BasisAfterDocument { basis: String, basis_issued: Date, issued: Date },
    UnidentifiedDocument { missing: Missing },
    DueBeforeIssue { issued: Date, dates: Vec<Date> },
    BearerNotNamed,
    RecordRepeated,
    RecordContradicts { event: RecordEvent, state: &'static str },
    RecordAfterLock { locked: Date },
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

impl Problem {
    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        match self {
            Problem::InvalidJson { .. }
            | Problem::InvalidValue { .. }
            | Problem::InvalidCalendar { .. }
            | Problem::InvalidRequest { .. }
            | Problem::UnsupportedVersion { .. }
            | Problem::LimitExceeded { .. }
            | Problem::InvalidId { .. }
            | Problem::DuplicateId { .. }
            | Problem::UnknownReference { .. }
            | Problem::Cycle { .. }
            | Problem::InvalidRule { .. }
            | Problem::EmptySpan { .. }
            | Problem::InvalidTarget
            | Problem::InvalidPeriod { .. }
            | Problem::PeriodMissing
            | Problem::ZeroLength
            | Problem::MissingDayOfMonth { .. }
            | Problem::InvalidAlertStep
            | Problem::InvalidRecord { .. }
            | Problem::NegativeSlack { .. } => Severity::Error,
            _ => Severity::Warning,
        }
    }

    /// The stable name of this sort of problem.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::InvalidJson { .. } => "invalid-json",
            Problem::InvalidValue { .. } => "invalid-value",
            Problem::InvalidCalendar { .. } => "invalid-calendar",
            Problem::InvalidRequest { .. } => "invalid-request",
            Problem::UnsupportedVersion { .. } => "unsupported-version",
            Problem::LimitExceeded { .. } => "limit-exceeded",
            Problem::InvalidId { .. } => "invalid-id",
            Problem::DuplicateId { .. } => "duplicate-id",
            Problem::UnknownReference { .. } => "unknown-reference",
            Problem::Cycle { .. } => "cycle",
            Problem::InvalidRule { .. } => "invalid-rule",
            Problem::EmptySpan { .. } => "empty-span",
            Problem::InvalidTarget => "invalid-target",
            Problem::InvalidPeriod { .. } => "invalid-period",
            Problem::PeriodMissing => "period-missing",
            Problem::ZeroLength => "zero-length",
            Problem::MissingDayOfMonth { .. } => "missing-day-of-month",
            Problem::InvalidAlertStep => "invalid-alert-step",
            Problem::InvalidRecord { .. } => "invalid-record",
            Problem::NegativeSlack { .. } => "negative-slack",
            Problem::RecordRepeated => "record-repeated",
            Problem::RecordContradicts { .. } => "record-contradicts",
            Problem::RecordAfterLock { .. } => "record-after-lock",
            Problem::DueOnRestDay { .. } => "due-on-rest-day",
            Problem::DueBeforeActivityEnds { .. } => "due-before-activity-ends",
            Problem::DueBeforeCutOff { .. } => "due-before-cut-off",
            Problem::CutOffTooClose { .. } => "cut-off-too-close",
            Problem::CollectorTooSoon { .. } => "collector-too-soon",
            Problem::UndatedLink { .. } => "undated-link",
            Problem::PrescribedNotLoaded { .. } => "prescribed-document-not-loaded",
            Problem::IndicatorWithoutOwner { .. } => "indicator-without-owner",
            Problem::OwnersOverlap { .. } => "indicator-owners-overlap",
            Problem::ClosedWithoutSuccessor { .. } => "closed-without-successor",
            Problem::ChildOutlivesParent { .. } => "child-outlives-parent",
            Problem::ShortMonthRule { .. } => "short-month-rule",
            Problem::BasisAfterDocument { .. } => "basis-after-document",
            Problem::UnidentifiedDocument { .. } => "unidentified-document",
            Problem::DueBeforeIssue { .. } => "due-before-issue",
            Problem::BearerNotNamed => "bearer-not-named",
        }
    }

    /// The article that the problem is measured against, as it is cited in
    /// Vietnamese.
    pub fn citation(&self) -> Option<&'static str> {
        match self {
            Problem::DueOnRestDay { .. } => Some("Bộ luật Dân sự 2015, Điều 148.5"),
            Problem::NegativeSlack { .. } => Some("Nghị định 09/2019/NĐ-CP, Điều 8.5"),
            Problem::DueBeforeCutOff { .. } => Some("Nghị định 09/2019/NĐ-CP, Điều 12"),
            Problem::CutOffTooClose { .. } | Problem::CollectorTooSoon { .. } => {
                Some("Nghị định 09/2019/NĐ-CP, Điều 8.5")
            }
            Problem::UndatedLink { .. } => Some("Nghị định 09/2019/NĐ-CP, Điều 8.5"),
            Problem::UnidentifiedDocument { .. } => Some("Nghị định 30/2020/NĐ-CP"),
            Problem::MissingDayOfMonth { .. } | Problem::ShortMonthRule { .. } => {
                Some("Bộ luật Dân sự 2015, Điều 148.3")
            }
            Problem::InvalidRule { .. } => Some("RFC 5545, 3.3.10"),
            _ => None,
        }
    }
}
