//! Date arithmetic that knows nothing of plans: civil dates, recurrence,
//! the Vietnamese lunar calendar, working days, reporting periods.

mod convention;
mod date;
mod lunar;
mod period;
mod term;
mod workdays;

pub mod recurrence;

pub use convention::Convention;
pub use date::{Date, DateError, Weekday, days_in_month, is_leap_year};
pub use lunar::{LunarDate, leap_month, tet, uncertain_months};
pub use period::{MonthDay, Period, PeriodError, PeriodRegime, PeriodRule, PeriodUnit, RegimeName};
pub use term::{Counting, Rounding, Term, TermError, Unit, end_of_term, start_of_lead};
pub(crate) use workdays::Minute;
pub use workdays::{
    Certainty, DayKind, OfficeHours, OfficeHoursError, SpecialDay, WorkingDays, WorkingDaysBuilder,
    WorkingDaysError,
};
