//! What can be wrong or risky in a register, as data. The words for it are in
//! `render`.

mod codes;
mod details;
mod place;

use std::sync::Arc;

pub use kyhan_json::{Fault, Pointer, Position, Reason};
use kyhan_json::{Format, locate};
use serde::Serialize;

use crate::dates::{Date, OfficeHoursError, PeriodError, WorkingDaysError};
use crate::model::{GuessedField, RecordEvent};
pub use details::{
    AgencyDetails, Contradiction, InBoth, LunarFault, Missing, NamedParty, PhraseReadings,
    RecordFault, RestDay,
};
pub(crate) use place::At;
pub use place::{List, Place};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The register cannot be used as it stands.
    Error,
    /// The register works, and somebody should look at this.
    Warning,
}

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
    /// Why it may stay, where the register says so of a warning.
    pub acknowledged: Option<Arc<String>>,
}

/// Diagnostics in the order of reading, and of their codes where they stand at
/// one place.
#[inline(never)]
pub(crate) fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_cached_key(|found| {
        (found.place.document, found.place.pointer(), found.problem.code())
    });
    diagnostics
}

/// Diagnostics with their lines and columns in the documents' texts.
pub(crate) fn located<T: AsRef<[u8]>>(
    mut diagnostics: Vec<Diagnostic>,
    texts: &[T],
) -> Vec<Diagnostic> {
    for (document, text) in texts.iter().enumerate() {
        let mut places: Vec<&mut Place> = diagnostics
            .iter_mut()
            .flat_map(Diagnostic::places)
            .filter(|place| place.document == document && place.position.is_none())
            .collect();
        let pointers: Vec<Pointer> = places.iter().map(|place| place.pointer()).collect();
        let positions = locate(text.as_ref(), Format::Jsonc, &pointers);
        for (place, position) in places.iter_mut().zip(positions) {
            place.position = Some(position);
        }
    }
    diagnostics
}

impl Diagnostic {
    pub(crate) fn new(place: Place, problem: Problem) -> Diagnostic {
        Diagnostic { place, problem, acknowledged: None }
    }

    /// The places that it speaks of.
    fn places(&mut self) -> impl Iterator<Item = &mut Place> {
        let first = match &mut self.problem {
            Problem::DuplicateId { first, .. } => Some(&mut **first),
            _ => None,
        };
        std::iter::once(&mut self.place).chain(first)
    }

    /// Why a part of a document cannot be read; `above` is the place of the part.
    pub(crate) fn unreadable(above: Place, fault: Fault) -> Diagnostic {
        match fault.reason {
            Reason::Syntax(_) => {
                let position = Some(fault.position);
                let place = Place { position, ..Place::document(above.document) };
                Diagnostic::new(place, Problem::InvalidJson { fault: Box::new(fault) })
            }
            _ => {
                let place = above.join(fault.pointer);
                Diagnostic::new(place, Problem::InvalidValue { reason: Box::new(fault.reason) })
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
    Funding,
    Theme,
    Obligation,
    Occurrence,
    Calendar,
    AlertPolicy,
}

/// The code of what only a reading of words finds.
pub(crate) const PHRASE_DISAGREES: &str = "phrase-disagrees";

/// A problem, with what its message needs. Every variant has a stable
/// [`code`](Problem::code).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "`code` and the rendered message document each variant")]
pub enum Problem {
    InvalidJson {
        fault: Box<Fault>,
    },
    InvalidValue {
        reason: Box<Reason>,
    },
    InvalidCalendar {
        error: WorkingDaysError,
    },
    InvalidRequest {
        fault: Box<Fault>,
    },
    UnsupportedVersion {
        found: u32,
    },
    LimitExceeded {
        what: &'static str,
        found: u64,
        limit: usize,
    },
    InvalidId {
        id: String,
    },
    DuplicateId {
        kind: Kind,
        id: String,
        first: Box<Place>,
    },
    UnknownReference {
        kind: Kind,
        id: String,
        nearest: Option<String>,
    },
    UnknownAgency {
        asked: Box<str>,
        /// Those with a name like it.
        nearest: Box<[NamedParty]>,
    },
    AmbiguousAgency {
        asked: Box<str>,
        /// They took over from the agency that was asked for.
        took_over: bool,
        /// How many there are.
        count: usize,
        /// The first of them.
        candidates: Box<[AgencyDetails]>,
    },
    Cycle {
        kind: Kind,
        path: Vec<String>,
    },
    InvalidRule {
        text: String,
        detail: String,
    },
    EmptySpan {
        from: Date,
        until: Date,
    },
    ReversedWindow {
        from: Date,
        until: Date,
    },
    InvalidTarget,
    InvalidPeriod {
        error: PeriodError,
    },
    PeriodMissing,
    ZeroLength,
    MissingDayOfMonth {
        dates: Vec<Date>,
    },
    /// A field of law has no rule on these days.
    FieldWithoutRule {
        dates: Vec<Date>,
    },
    /// The n-th working day of something that never has so many, or a zeroth.
    InvalidWorkingDay,
    /// There is no such day in the lunar calendar.
    InvalidLunarDay {
        fault: LunarFault,
    },
    /// Office hours that cannot be.
    InvalidOfficeHours {
        error: OfficeHoursError,
    },
    InvalidAlertStep,
    /// A title or a name that shows nothing, or that has a character of no text.
    UnreadableText {
        unshown: Option<char>,
    },
    /// Two ids that name the same file where capitals do not count.
    SameFileName {
        other: String,
    },
    /// A day so near to an end of time that none stands beside it.
    DateOutOfRange {
        date: Date,
    },
    InvalidRecord {
        detail: RecordFault,
    },
    NegativeSlack {
        due: Date,
        bound: Date,
    },
    Contradiction {
        detail: Box<Contradiction>,
    },

    DueOnRestDay {
        dates: Vec<RestDay>,
    },
    DueBeforeActivityEnds {
        activity: String,
        dates: Vec<(Date, Date)>,
    },
    DueBeforeCutOff {
        dates: Vec<(Date, Date)>,
        /// The periods are those of Nghị định 09/2019/NĐ-CP.
        by_decree: bool,
    },
    /// The period that a report covers has hardly begun when it is due; the one before
    /// has just ended.
    OffsetMissing {
        /// Due days, each with the first day of its period.
        dates: Vec<(Date, Date)>,
    },
    CutOffTooClose {
        dates: Vec<(Date, Date)>,
        /// The periods are those of Nghị định 09/2019/NĐ-CP.
        by_decree: bool,
    },
    CollectorTooSoon {
        contributor: String,
        dates: Vec<(Date, Date, i32)>,
    },
    UndatedLink {
        collector: String,
        /// The last day of its instrument.
        on: Date,
    },
    PrescribedNotLoaded {
        instrument: Option<String>,
        obligation: Option<String>,
    },
    IndicatorWithoutOwner {
        indicator: String,
    },
    OwnersOverlap {
        indicator: String,
        owners: Vec<String>,
    },
    ClosedWithoutSuccessor {
        agency: String,
        closed: Date,
        function: Option<String>,
    },
    ChildOutlivesParent {
        parent: String,
        parent_until: Date,
        until: Date,
    },
    ShortMonthRule {
        day: u32,
        /// The first day of the rule.
        from: Date,
    },
    BasisAfterDocument {
        basis: String,
        basis_issued: Date,
        issued: Date,
    },
    UnidentifiedDocument {
        missing: Missing,
        /// The day from which it can be in force, where that is known.
        on: Option<Date>,
    },
    DateOutsideLife {
        /// The bound that the dates lie before.
        first: Option<Date>,
        /// The bound that they lie after.
        until: Option<Date>,
        /// The document whose day the first bound is, where that is another.
        document: Option<Box<str>>,
        dates: Box<[Date]>,
    },
    /// No day follows while the document lives.
    RuleWithoutDay,
    /// Dates that are added to a rule or taken out of it, to no effect.
    DatesWithoutEffect {
        dates: Box<[Date]>,
    },
    /// The last day of a rule is told in UTC.
    UntilInUtc {
        last: Date,
    },
    /// Due days on which the bearer does not work yet.
    DueBeforeOpened {
        agency: String,
        opened: Date,
        dates: Box<[Date]>,
    },
    /// A member of a group from a day on which it does not work yet.
    MemberBeforeOpened {
        agency: Box<str>,
        opened: Date,
        from: Date,
    },
    /// Several days of a rule are moved to one, each with the number of those that meet.
    MovedTogether {
        dates: Box<[(Date, u32)]>,
    },
    UnusedDefault,
    AcknowledgesNothing {
        code: String,
        /// The code of a warning at that place.
        nearest: Option<&'static str>,
    },
    /// Of two amendments of one duty from one day on only one holds.
    AmendedTwice {
        other: String,
        from: Date,
    },
    /// An amendment holds from a day before its own document or the amended one.
    AmendmentBackdated {
        from: Date,
        bound: Date,
    },
    /// From which day on is not known, so nothing is changed.
    AmendmentUndated,
    /// The amended provision has no duty, or no duty says what it became.
    AmendedTextMissing {
        provision: String,
        is_known: bool,
    },
    /// Dates that an amendment sets and that do not hold.
    AmendmentWithoutEffect {
        from: Date,
        dates: Vec<Date>,
    },
    /// Periods that lack the n-th working day.
    MissingWorkingDay {
        periods: Vec<(Date, Date)>,
    },
    /// Lunar years whose month has no 30th day.
    MissingLunarDay {
        years: Vec<i32>,
    },
    /// Lunar years that have the month twice, where the words do not say which is meant.
    RepeatedLunarMonth {
        /// Each with the due day that the first of the two gives.
        dates: Vec<Date>,
    },
    /// A calendar that is not what the one is that it adds to.
    CalendarChanges {
        /// Days off of the base that are worked.
        worked: Vec<Date>,
        /// Working days of the base, where those are decided, that are off.
        off: Vec<Date>,
        /// Days that it says it is complete for and that nobody has decided.
        open: Vec<Date>,
    },
    BearerNotNamed,
    RepeatedDuty {
        other: String,
    },
    /// Another duty stands for the same act on days close by.
    ActSetTwice {
        other: Box<str>,
        /// Due days of the other, each with the one of this.
        dates: Box<[(Date, Date)]>,
    },
    /// The words of a deadline say another time than the timing. Found by a reading of
    /// words, which the engine does not have: hosts [note](crate::Engine::noting) it.
    PhraseDisagrees {
        phrase: Box<str>,
        readings: Box<PhraseReadings>,
    },
    CoordinatesWithItself {
        party: String,
    },
    GroupNarrowerThanName {
        missing: Vec<String>,
    },
    PrescribedNotCited {
        instrument: String,
    },
    TitleNamesAnother {
        agency: String,
    },
    AgencyTwice {
        other: String,
    },
    /// The plan works, and is not for others yet.
    Unconfirmed {
        fields: Vec<GuessedField>,
    },
    RecordRepeated,
    RecordContradicts {
        event: RecordEvent,
        state: &'static str,
    },
    RecordAfterLock {
        locked: Date,
    },
    /// Bearers have no such party as a recipient that is relative to them.
    NoSuchRecipient {
        group: String,
        bearers: Vec<String>,
        /// The first due day that lacks one.
        day: Date,
    },
    /// No bearer of the duty is of the class, or of the part of it, that a record names.
    ClassWithoutBearer {
        class: String,
    },
    /// A record says when an event happened of which the plans state the day.
    EventHasDay {
        event: String,
    },
    /// An event happened to a party that bears no duty which counts from it.
    HappenedToNobody {
        event: String,
    },
}

/// As [`in_order`], of a window whose ends may be missing.
pub(crate) fn ends_in_order(from: Option<Date>, until: Option<Date>) -> Result<(), Problem> {
    from.zip(until).map_or(Ok(()), |(from, until)| in_order(from, until))
}

/// Refuses a window that ends before it begins.
pub(crate) fn in_order(from: Date, until: Date) -> Result<(), Problem> {
    if until < from { Err(Problem::ReversedWindow { from, until }) } else { Ok(()) }
}
