//! The only place with words: answers, traces, diagnostics.

mod alerts;
mod answers;
mod chains;
mod citation;
mod coverage;
mod csv;
mod explain;
mod faults;
mod feed;
mod html;
mod ical;
mod lang;
mod markdown;
mod problems;
mod standing;
mod steps;
mod trace;
mod undated;

pub(crate) use alerts::alerts;
pub use answers::{DiagnosticAnswer, diagnostic};
pub(crate) use answers::{Streamed, Style, VERSION, occurrence, undated_duty};
pub(crate) use chains::{chains, what_if};
pub(crate) use citation::instrument as citation;
pub(crate) use coverage::coverage;
pub(crate) use explain::explain;
pub use faults::reason as fault_reason;
pub use feed::{Entries, FeedStyle, Format, Withdrawn};
pub(crate) use feed::{feed, feed_name};
pub use ical::{event_uid, withdrawn_calendar};
pub use lang::Lang;
pub(crate) use problems::{help, message, register_message};
pub(crate) use standing::standing;
pub use trace::TraceStep;
