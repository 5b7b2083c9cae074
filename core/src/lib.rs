//! Deadlines of government plans: what falls due, for whom, and why on that day.
#![forbid(unsafe_code)]

mod alerts;
mod bounded;
mod chains;
mod check;
mod compile;
pub mod dates;
mod engine;
mod error;
mod evaluate;
mod feeds;
mod grouped;
mod json;
pub mod limits;
pub mod model;
mod plan;
pub mod problem;
mod render;
mod schedule;

pub use alerts::{Alert, Alerts, AlertsQuery};
pub use compile::{BUILT_IN_CALENDAR, DEFAULT_ALERT_POLICY};
pub use engine::{Engine, Schedule, ScheduleQuery};
pub use error::Error;
pub use evaluate::{EvaluateQuery, Finding, Rate, Standing, Status};
pub use feeds::{Feed, FeedKind, FeedQuery};
pub use json::{answer, error_document, read_record};
pub use limits::{MAX_DOCUMENT_BYTES, MAX_ID_BYTES, MAX_LENGTH, MAX_OCCURRENCES};
pub use render::{
    DiagnosticAnswer, Entries, FeedStyle, Format, Lang, TraceStep, Withdrawn, diagnostic,
    event_uid, fault_reason, withdrawn_calendar,
};
pub use schedule::{Instant, Occurrence, UndatedDuty};
