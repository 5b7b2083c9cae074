//! The name and the weight of each sort of problem.

use super::{PHRASE_DISAGREES, Problem, Severity};

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
            | Problem::UnknownAgency { .. }
            | Problem::AmbiguousAgency { .. }
            | Problem::Cycle { .. }
            | Problem::InvalidRule { .. }
            | Problem::EmptySpan { .. }
            | Problem::ReversedWindow { .. }
            | Problem::InvalidTarget
            | Problem::InvalidPeriod { .. }
            | Problem::PeriodMissing
            | Problem::ZeroLength
            | Problem::MissingDayOfMonth { .. }
            | Problem::FieldWithoutRule { .. }
            | Problem::InvalidWorkingDay
            | Problem::InvalidLunarDay { .. }
            | Problem::InvalidOfficeHours { .. }
            | Problem::InvalidAlertStep
            | Problem::UnreadableText { .. }
            | Problem::SameFileName { .. }
            | Problem::DateOutOfRange { .. }
            | Problem::InvalidRecord { .. }
            | Problem::NegativeSlack { .. }
            | Problem::Contradiction { .. }
            | Problem::Unconfirmed { .. } => Severity::Error,
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
            Problem::UnknownAgency { .. } => "unknown-reference",
            Problem::AmbiguousAgency { .. } => "ambiguous-agency",
            Problem::Cycle { .. } => "cycle",
            Problem::InvalidRule { .. } => "invalid-rule",
            Problem::EmptySpan { .. } => "empty-span",
            Problem::ReversedWindow { .. } => "reversed-window",
            Problem::InvalidTarget => "invalid-target",
            Problem::InvalidPeriod { .. } => "invalid-period",
            Problem::PeriodMissing => "period-missing",
            Problem::ZeroLength => "zero-length",
            Problem::MissingDayOfMonth { .. } => "missing-day-of-month",
            Problem::FieldWithoutRule { .. } => "field-without-rule",
            Problem::InvalidWorkingDay => "invalid-working-day",
            Problem::MissingWorkingDay { .. } => "missing-working-day",
            Problem::InvalidLunarDay { .. } => "invalid-lunar-day",
            Problem::MissingLunarDay { .. } => "missing-lunar-day",
            Problem::RepeatedLunarMonth { .. } => "repeated-lunar-month",
            Problem::InvalidOfficeHours { .. } => "invalid-office-hours",
            Problem::InvalidAlertStep => "invalid-alert-step",
            Problem::UnreadableText { .. } => "unreadable-text",
            Problem::SameFileName { .. } => "same-file-name",
            Problem::DateOutOfRange { .. } => "date-out-of-range",
            Problem::RuleWithoutDay => "rule-without-day",
            Problem::DatesWithoutEffect { .. } => "dates-without-effect",
            Problem::UntilInUtc { .. } => "until-in-utc",
            Problem::DueBeforeOpened { .. } => "due-before-opened",
            Problem::MemberBeforeOpened { .. } => "member-before-opened",
            Problem::MovedTogether { .. } => "moved-together",
            Problem::InvalidRecord { .. } => "invalid-record",
            Problem::NegativeSlack { .. } => "negative-slack",
            Problem::Contradiction { .. } => "contradiction",
            Problem::RecordRepeated => "record-repeated",
            Problem::RecordContradicts { .. } => "record-contradicts",
            Problem::RecordAfterLock { .. } => "record-after-lock",
            Problem::ClassWithoutBearer { .. } => "class-without-bearer",
            Problem::EventHasDay { .. } => "event-has-day",
            Problem::HappenedToNobody { .. } => "happened-to-nobody",
            Problem::NoSuchRecipient { .. } => "no-such-recipient",
            Problem::DueOnRestDay { .. } => "due-on-rest-day",
            Problem::DueBeforeActivityEnds { .. } => "due-before-activity-ends",
            Problem::DueBeforeCutOff { .. } => "due-before-cut-off",
            Problem::OffsetMissing { .. } => "offset-missing",
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
            Problem::DateOutsideLife { .. } => "date-outside-life",
            Problem::UnusedDefault => "unused-default",
            Problem::AcknowledgesNothing { .. } => "acknowledges-nothing",
            Problem::AmendedTwice { .. } => "amended-twice",
            Problem::AmendmentBackdated { .. } => "amendment-backdated",
            Problem::AmendmentUndated => "amendment-undated",
            Problem::AmendedTextMissing { .. } => "amended-text-missing",
            Problem::AmendmentWithoutEffect { .. } => "amendment-without-effect",
            Problem::CalendarChanges { .. } => "calendar-changes",
            Problem::BearerNotNamed => "bearer-not-named",
            Problem::RepeatedDuty { .. } => "repeated-duty",
            Problem::ActSetTwice { .. } => "act-set-twice",
            Problem::PhraseDisagrees { .. } => PHRASE_DISAGREES,
            Problem::CoordinatesWithItself { .. } => "coordinates-with-itself",
            Problem::GroupNarrowerThanName { .. } => "group-narrower-than-name",
            Problem::PrescribedNotCited { .. } => "prescribed-document-not-cited",
            Problem::TitleNamesAnother { .. } => "title-names-another",
            Problem::AgencyTwice { .. } => "agency-twice",
            Problem::Unconfirmed { .. } => "unconfirmed",
        }
    }
}
