//! What holds whatever comes in: one body for each sort of input, which takes
//! any bytes and panics when something does not hold. `fuzz` runs each body
//! with a fuzzer; a test runs it on what was found before and on random bytes.

mod feed;
mod reading;
mod records;
mod recurrence;
mod register;
mod rule_text;
mod working_days;

pub use feed::{FeedTexts, feed};
pub use reading::{reading_file, reading_text};
pub use records::records;
pub use recurrence::recurrence;
pub use register::register;
pub use rule_text::rule_text;
pub use working_days::working_days;

/// A body.
pub type Trial = fn(&[u8]);

/// Every body, by the name of its target in `fuzz`.
pub const TRIALS: [(&str, Trial); 8] = [
    ("feed", feed),
    ("reading_file", reading_file),
    ("reading_text", reading_text),
    ("records", records),
    ("recurrence", recurrence),
    ("register", register),
    ("rule_text", rule_text),
    ("working_days", working_days),
];
