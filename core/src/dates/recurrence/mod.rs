//! Recurrence rules over civil dates: RFC 5545 `RRULE`, `RDATE` and `EXDATE`, and
//! RFC 7529 `SKIP` in the Gregorian calendar.
//!
//! A [`Rule`] is read from its text once and checked as a whole. A
//! [`Recurrence`] is a rule with its start. Its days come from masks: a month, a
//! week or a year of the rule is a few words with one bit a day, any of them is
//! computed from its number alone, and so a window far from the start costs no
//! more than one near it.

mod dates;
mod error;
mod month_mask;
mod parse;
mod part;
mod pattern;
mod print;
#[cfg(feature = "rrule")]
mod rrule_crate;
mod rule;
mod signed_set;
mod validate;
mod walk;
mod year_mask;

pub use dates::{Dates, Recurrence};
pub use error::{RuleError, RuleProblem};
pub(crate) use parse::WEEKDAYS;
pub use rule::{End, Frequency, Rule, Skip};
