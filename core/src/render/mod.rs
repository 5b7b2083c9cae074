//! The only place with words: answers, traces, diagnostics, feeds.

mod alerts;
mod chains;
mod citation;
mod coverage;
mod csv;
mod dates;
mod diagnostic;
mod explain;
mod feed;
mod help;
mod html;
mod ical;
mod markdown;
mod names;
mod occurrence;
mod problems;
mod schedule;
mod standing;
mod steps;
mod trace;
mod undated;
mod workdays;

use crate::lang::Lang;

pub use alerts::{AlertAnswer, AlertKind, AlertsAnswer, DigestAnswer};
pub use chains::{
    ChainsAnswer, ChangeAnswer, EndAnswer, LinkAnswer, MeetingAnswer, SlackAnswer, TightestAnswer,
    UndatedEnds, WhatIfAnswer,
};
pub(crate) use citation::instrument as citation;
pub use coverage::{CoverageAnswer, CoverageStatus, IndicatorAnswer, OwnerAnswer, OwnerRole};
pub(crate) use diagnostic::check;
pub use diagnostic::{CheckAnswer, DiagnosticAnswer, diagnostic};
pub(crate) use explain::explanation;
pub use explain::{ExplainAnswer, Explanation};
pub use feed::FeedStyle;
pub(crate) use feed::feed;
pub(crate) use help::help;
pub use ical::{event_uid, withdrawn_calendar};
pub use occurrence::{OccurrenceAnswer, StatedAnswer, WindowAnswer};
pub(crate) use problems::{message, register_message};
pub use schedule::{OccurrenceAnswers, ScheduleAnswer, UndatedAnswer};
pub use standing::{
    CountAnswer, FindingAnswer, FindingAnswers, PunctualityAnswer, RateAnswer, RatesAnswer,
    StandingAnswer,
};
pub use trace::TraceStep;
pub use workdays::{DayAnswer, Workdays, WorkdaysAnswer};
pub(crate) use workdays::{calendar, workdays};
