//! A duty without a computable date, as its readers know it.

use std::fmt;

use crate::model;
use crate::plan::{Index, Plan, Undated};

/// A duty that a schedule lists although no date can be computed for it.
///
/// The reason is worded by [`reason`](UndatedDuty::reason) and
/// [`because`](UndatedDuty::because).
#[derive(Clone, Copy)]
pub struct UndatedDuty<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) obligation: Index,
    pub(crate) reason: Undated,
}

impl fmt::Debug for UndatedDuty<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UndatedDuty({} {})", self.obligation().id, self.reason())
    }
}

impl<'p> UndatedDuty<'p> {
    /// The duty as the register states it.
    pub fn obligation(&self) -> &'p model::Obligation {
        self.plan.obligation(self.obligation)
    }
}
