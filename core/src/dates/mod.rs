//! Date arithmetic that knows nothing of plans: civil dates, recurrence,
//! the Vietnamese lunar calendar, working days, reporting periods.

mod convention;
mod date;
mod period;
mod term;
mod workdays;

pub mod recurrence;

pub use convention::Convention;
pub use date::{Date, DateError, Weekday, days_in_month, is_leap_year};
pub use period::{PeriodUnit, RegimeName};
pub use term::{Counting, Rounding, Unit};
pub use workdays::{Certainty, DayKind};
