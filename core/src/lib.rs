//! Deadlines of government plans: what falls due, for whom, and why on that day.
#![forbid(unsafe_code)]

mod alerts;
pub mod answers;
mod bounded;
mod chains;
mod check;
mod compile;
mod coverage;
pub mod dates;
mod engine;
mod error;
mod expand;
mod feed;
mod grouped;
mod json;
mod lang;
pub mod limits;
pub mod model;
mod plan;
pub mod problem;
mod render;
mod request;
mod schedule;
mod standing;

pub use alerts::{Alert, Alerts};
pub use answers::Answer;
pub use chains::{Chains, WhatIf};
pub use compile::{BUILT_IN_CALENDAR, DEFAULT_ALERT_POLICY};
pub use coverage::Coverage;
pub use engine::Engine;
pub use error::{Error, ErrorAnswer, ErrorKind};
pub use feed::{Feed, FeedKind};
pub use json::{answer, read_record};
pub use lang::{Lang, LangError};
pub use limits::{MAX_DOCUMENT_BYTES, MAX_ID_BYTES, MAX_LENGTH, MAX_OCCURRENCES};
pub use render::{
    Explanation, FeedStyle, Workdays, diagnostic, event_uid, fault_reason, withdrawn_calendar,
};
pub use request::{
    AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery, FeedQuery,
    Format, FormatError, Request, ScheduleQuery, StandingQuery, WhatIfQuery, Withdrawn,
    WorkdaysQuery,
};
pub use schedule::{Instant, Occurrence, Schedule, UndatedDuty};
pub use standing::{Finding, Rate, Standing, Status};
