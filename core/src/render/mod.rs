//! The only place with words: answers, traces, diagnostics, feeds.

mod agency;
mod alerts;
mod chains;
mod citation;
mod coverage;
mod csv;
mod dates;
mod diagnostic;
mod digest;
mod english;
mod explain;
mod faults;
mod feed;
mod html;
mod ical;
mod markdown;
mod names;
mod occurrence;
mod problems;
mod schedule;
mod sheet;
mod standing;
mod steps;
mod subjects;
mod trace;
mod undated;
mod workdays;

pub use agency::{AgencyAnswer, PartyAnswer};
pub use alerts::{AlertAnswer, AlertKind, AlertsAnswer, DigestAnswer};
pub use chains::{
    ChainsAnswer, ChangeAnswer, EndAnswer, LevelCount, LinkAnswer, MeetingAnswer, SlackAnswer,
    TightestAnswer, UndatedEnds, WhatIfAnswer,
};
pub(crate) use citation::instrument as citation;
pub use coverage::{CoverageAnswer, CoverageStatus, IndicatorAnswer, InnerAnswer, OwnerAnswer};
pub(crate) use diagnostic::check;
pub(crate) use diagnostic::of_records;
pub use diagnostic::{CheckAnswer, DiagnosticAnswer, diagnostic};
pub(crate) use explain::explanation;
pub use explain::{ExplainAnswer, Explanation};
pub use faults::reason as fault_reason;
pub use feed::FeedStyle;
pub(crate) use feed::feed;
pub use ical::withdrawn_calendar;
pub use occurrence::{OccurrenceAnswer, PeriodAnswer, StatedAnswer, WindowAnswer};
pub(crate) use problems::{help, message, register_message};
pub use schedule::{OccurrenceAnswers, ScheduleAnswer, UndatedAnswer};
pub use sheet::{
    ContributorAnswer, DutyAnswer, FundingAnswer, HandOverAnswer, IncomingAnswer, IndicatorsAnswer,
    SheetAnswer, SheetIndicatorAnswer, TargetAnswer, UpcomingAnswer,
};
pub use standing::{
    CountAnswer, FindingAnswer, FindingAnswers, PunctualityAnswer, RateAnswer, RatesAnswer,
    StandingAnswer,
};
pub use subjects::SubjectAnswer;
pub use trace::TraceStep;
pub use workdays::{DayAnswer, Workdays, WorkdaysAnswer};
pub(crate) use workdays::{calendar, workdays};
