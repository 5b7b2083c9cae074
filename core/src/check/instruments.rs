//! Documents without number or date, and documents that contradict their
//! parents' dates.

use super::Findings;
use crate::model::RelationKind;
use crate::plan::{self, Index, Plan};
use crate::problem::{List, Missing, Problem};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (position, row) in plan.instruments.rows() {
        let text = plan.instrument(position);
        let at = row.source.at(List::Instruments);
        let missing = match (&text.symbol, text.issued) {
            (None, None) => Some(Missing::Both),
            (None, Some(_)) => Some(Missing::Symbol),
            (Some(_), None) => Some(Missing::Issued),
            (Some(_), Some(_)) => None,
        };
        if let Some(missing) = missing.filter(|_| needs_identity(plan, position)) {
            findings
                .add(at, Problem::UnidentifiedDocument { missing, on: row.issued.or(row.first) });
        }
        for (position, plan::Relation { kind, instrument: other, .. }) in
            row.relations.iter().enumerate()
        {
            let relations = at.field("relations");
            let at = relations.item(position);
            let parent = &plan.instruments[*other];
            let id = plan.instrument(*other).id.clone();
            if *kind == RelationKind::Implements
                && let (Some(until), Some(parent_until)) = (row.last, parent.last)
                && until > parent_until
            {
                let problem =
                    Problem::ChildOutlivesParent { parent: id.clone(), parent_until, until };
                findings.add(at, problem);
            }
            if kind.is_basis()
                && let (Some(issued), Some(basis_issued)) = (row.issued, parent.issued)
                && basis_issued > issued
            {
                let problem = Problem::BasisAfterDocument { basis: id, basis_issued, issued };
                findings.add(at, problem);
            }
        }
    }
}

/// A document that others only mention needs neither number nor date; one that sets
/// duties, or that another rests on, does.
fn needs_identity(plan: &Plan, position: Index) -> bool {
    let relations = || {
        let all = plan.instruments.iter().flat_map(|row| &row.relations);
        all.filter(|relation| relation.instrument == position)
    };
    let is_only_cited = relations().next().is_some()
        && relations().all(|relation| relation.kind == RelationKind::Cites);
    !is_only_cited || plan.obligations.iter().any(|row| row.instrument == position)
}
