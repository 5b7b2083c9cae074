//! Shared helpers of the tests.

pub mod national;
pub mod random_rules;
pub mod slow_recurrence;
pub mod vectors;
