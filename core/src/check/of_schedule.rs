//! What the check found about the duties of a schedule.

use super::checked;
use crate::grouped::distinct;
use crate::problem::Diagnostic;
use crate::schedule::Schedule;

impl Schedule {
    /// What is risky about the listed duties, and, when no agency or instrument
    /// was asked for, what concerns no duty.
    pub fn diagnostics(&self) -> Vec<&Diagnostic> {
        let mut listed = self.rows.iter().map(|row| row.obligation).collect::<Vec<_>>();
        listed.extend(self.undated.iter().map(|(obligation, _)| *obligation));
        let listed = distinct(listed);
        let mut places: Vec<String> = Vec::with_capacity(listed.len());
        for &obligation in &listed {
            let source = self.plan.obligations[obligation].source;
            places.push(format!("{}/obligations/{}", source.document, source.position));
        }
        places.sort_unstable();
        checked(&self.plan)
            .iter()
            .filter(|found| {
                let mut parts = found.place.pointer.splitn(4, '/').skip(1);
                match (parts.next(), parts.next()) {
                    (Some("obligations"), Some(position)) => {
                        let place = format!("{}/obligations/{position}", found.place.document);
                        places.binary_search(&place).is_ok()
                    }
                    _ => !self.is_selected,
                }
            })
            .collect()
    }
}
