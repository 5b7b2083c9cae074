//! What the check found about the duties of a schedule.

use super::{checked, checked_beyond};
use crate::grouped::distinct;
use crate::plan::Index;
use crate::problem::{Diagnostic, List, Problem};
use crate::schedule::Schedule;

impl Schedule {
    /// What is risky about the listed duties, which dates of those asked for are left
    /// out, and, when no agency or instrument was asked for, what concerns no duty.
    pub fn diagnostics(&self) -> Vec<&Diagnostic> {
        let mut listed = self.rows.iter().map(|row| row.obligation).collect::<Vec<_>>();
        listed.extend(self.undated.iter().map(|(obligation, _)| *obligation));
        // A duty may have no date left, and is said all the same.
        let asked = self.plan.obligations.rows();
        let asked = asked.filter(|(_, row)| self.selection.asks_for(&self.plan, row));
        let asked: Vec<Index> = asked.map(|(obligation, _)| obligation).collect();
        let entry = |obligation: Index| {
            let source = self.plan.obligations[obligation].source;
            (source.document as usize, source.position as usize)
        };
        let entries = |obligations: Vec<Index>| {
            distinct(distinct(obligations).into_iter().map(entry).collect())
        };
        let (listed, asked) = (entries(listed), entries(asked));
        let window = Some((self.selection.from, self.selection.until));
        let beyond = self.checked.get_or_init(|| checked_beyond(&self.plan, window));
        beyond
            .as_deref()
            .unwrap_or_else(|| checked(&self.plan))
            .iter()
            .filter(|found| match (found.place.list, found.place.entry) {
                (Some(List::Obligations), Some(entry)) => {
                    let is_cut = matches!(
                        found.problem,
                        Problem::DateOutsideLife { .. }
                            | Problem::MissingWorkingDay { .. }
                            | Problem::MissingLunarDay { .. }
                    );
                    let among = if is_cut { &asked } else { &listed };
                    among.binary_search(&(found.place.document, entry)).is_ok()
                }
                _ => self.selection.is_whole(),
            })
            .collect()
    }
}
