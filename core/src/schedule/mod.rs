//! From a plan to dated duties.

mod addressees;
mod bearers;
mod class;
mod derive;
mod duties;
mod horizon;
mod hours;
mod ids;
mod life;
mod named;
mod occurrence;
mod provision;
mod rows;
mod step;
mod suspended;
mod undated_duty;
mod versions;

pub(crate) use addressees::{addressees, all_addressees, has_relative, of_bearer};
pub(crate) use bearers::sharers;
pub(crate) use class::rows_of_record;
pub(crate) use derive::{Derived, derive, last_working_day};
pub use duties::Schedule;
pub(crate) use duties::{document_order, has_no_day, schedule, undated_of};
pub(crate) use horizon::{
    HORIZON, Window, beyond, duty_dates, horizon_dates, horizon_days, horizon_named,
};
pub(crate) use ids::{OccurrenceKey, find_occurrence, key, key_of, row_of};
pub(crate) use life::dates_outside_life;
pub(crate) use named::limits_close_by;
pub(crate) use occurrence::period_of;
pub use occurrence::{Instant, Occurrence};
pub(crate) use rows::{
    Row, Selection, all_in_place, can_bear, heirs, in_place, instruments_of, rows, rows_between,
    rows_named_between, rows_of_date, rows_where,
};
pub(crate) use step::{Recorder, Step, Supposition};
pub use undated_duty::UndatedDuty;
pub(crate) use versions::{earlier, lost_dates, of_occasion, version_with};
