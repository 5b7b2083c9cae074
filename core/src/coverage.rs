//! Who answers for which indicator.

use std::fmt;
use std::sync::Arc;

use crate::check::{Owner, owners};
use crate::lang::Lang;
use crate::plan::{Plan, Table};
use crate::request::CoverageQuery;

/// Which agency answers for which indicator.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Coverage {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    /// The owners of each indicator.
    pub(crate) owners: Table<Vec<Owner>>,
}

impl fmt::Debug for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Coverage({})", self.owners.len())
    }
}

/// The owners of every indicator.
pub(crate) fn coverage(plan: &Arc<Plan>, query: &CoverageQuery) -> Coverage {
    Coverage { plan: Arc::clone(plan), lang: query.lang, owners: owners(plan) }
}
