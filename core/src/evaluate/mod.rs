//! Where duties stand on a day, given what happened.

mod history;
mod rates;
mod standing;
mod status;

pub(crate) use history::{History, RecordProblem, nearest_occurrence, row_of};
pub use rates::Rate;
pub(crate) use rates::rates;
pub(crate) use standing::responsible;
pub use standing::{EvaluateQuery, Finding, Standing};
pub use status::Status;
pub(crate) use status::{State, state_on};
