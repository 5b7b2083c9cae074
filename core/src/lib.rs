//! Deadlines of government plans: what falls due, for whom, and why on that day.
#![forbid(unsafe_code)]

pub mod dates;
pub mod model;
