//! The only place with words: answers, traces, diagnostics.

mod answers;
mod citation;
mod coverage;
mod csv;
mod explain;
mod feed;
mod html;
mod ical;
mod lang;
mod markdown;
mod problems;
mod steps;
mod undated;

pub use answers::{DiagnosticAnswer, diagnostic};
pub(crate) use answers::{Streamed, Style, VERSION, occurrence, undated_duty};
pub(crate) use coverage::coverage;
pub(crate) use explain::explain;
pub use feed::{Entries, FeedStyle, Format, Withdrawn};
pub(crate) use feed::{feed, feed_name};
pub use ical::event_uid;
pub use lang::Lang;
pub(crate) use problems::{help, message};
pub use steps::TraceStep;
