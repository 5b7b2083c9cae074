//! Where duties stand on a day, given what happened.

mod extensions;
mod findings;
mod happened;
mod history;
mod rates;
mod status;

pub(crate) use extensions::{Extension, Extensions};
pub use findings::{Finding, Standing};
pub(crate) use findings::{FindingRow, finding, responsible, standing};
pub(crate) use happened::{concerns_anybody, happening, recorded};
pub(crate) use history::{History, RecordProblem};
pub use rates::Rate;
pub(crate) use rates::rates;
pub use status::Status;
pub(crate) use status::{State, state_on};
