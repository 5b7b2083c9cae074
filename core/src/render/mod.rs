//! The only place with words: answers, traces, diagnostics.

mod answers;
mod citation;
mod coverage;
mod explain;
mod lang;
mod problems;
mod steps;
mod undated;

pub use answers::{DiagnosticAnswer, diagnostic};
pub(crate) use answers::{Streamed, Style, VERSION, occurrence, undated_duty};
pub(crate) use coverage::coverage;
pub(crate) use explain::explain;
pub use lang::Lang;
pub(crate) use problems::{help, message, register_message};
pub use steps::TraceStep;
