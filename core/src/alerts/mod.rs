//! Whom to notify, and when: a pure function of plans, records and a span of
//! days, so that a job that slept a week loses nothing and sends nothing twice.

mod days;
mod rows;
mod select;

pub(crate) use select::alerts;
pub use select::{Alert, Alerts};
