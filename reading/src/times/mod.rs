//! Times: phrases, what they mean in their document, and why some are no
//! deadline.

pub(crate) mod clock;
mod lunar;
mod nth_day;
pub(crate) mod phrase;
pub(crate) mod recurrence;
pub(crate) mod relative;
pub(crate) mod resolve;
pub(crate) mod rules;
pub(crate) mod values;
pub(crate) mod vetoes;
