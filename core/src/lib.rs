//! Deadlines of government plans: what falls due, for whom, and why on that day.
#![forbid(unsafe_code)]

mod chains;
mod check;
pub mod dates;
pub mod model;
pub mod problem;
mod render;
mod resolve;
mod schedule;
