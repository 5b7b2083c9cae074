//! What the check found about the duties of a schedule.

use super::checked;
use crate::grouped::distinct;
use crate::plan::Index;
use crate::problem::{Diagnostic, List};
use crate::schedule::Schedule;

impl Schedule {
    /// What is risky about the listed duties, and, when no agency or instrument
    /// was asked for, what concerns no duty.
    pub fn diagnostics(&self) -> Vec<&Diagnostic> {
        let mut listed = self.rows.iter().map(|row| row.obligation).collect::<Vec<_>>();
        listed.extend(self.undated.iter().map(|(obligation, _)| *obligation));
        let entry = |obligation: Index| {
            let source = self.plan.obligations[obligation].source;
            (source.document as usize, source.position as usize)
        };
        let listed = distinct(distinct(listed).into_iter().map(entry).collect());
        checked(&self.plan)
            .iter()
            .filter(|found| match (found.place.list, found.place.entry) {
                (Some(List::Obligations), Some(entry)) => {
                    listed.binary_search(&(found.place.document, entry)).is_ok()
                }
                _ => !self.is_selected,
            })
            .collect()
    }
}
