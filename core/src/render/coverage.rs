//! Who answers for which indicator: gaps and overlaps.

use serde::Serialize;

use super::Lang;
use crate::check::{Owner, overlapping, owners};
use crate::model::Aspect;
use crate::plan::{Index, Plan};

/// One indicator and its owners.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CoverageAnswer<'p> {
    indicator: &'p str,
    instrument: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'p str>,
    targets: usize,
    owners: Vec<OwnerAnswer<'p>>,
    /// `covered`, `gap` or `overlap`.
    status: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OwnerAnswer<'p> {
    agency: &'p str,
    name: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    aspect: Option<&'p str>,
    role: &'static str,
    obligation: &'p str,
    provision: &'p str,
}

/// The coverage of every indicator, in the order of the documents.
pub(crate) fn coverage(plan: &Plan, lang: Lang) -> Vec<CoverageAnswer<'_>> {
    owners(plan).rows().map(|(indicator, owners)| row(plan, indicator, owners, lang)).collect()
}

fn row<'p>(plan: &'p Plan, indicator: Index, owners: &[Owner], lang: Lang) -> CoverageAnswer<'p> {
    let text = plan.indicator(indicator);
    let status = if owners.iter().all(|owner| owner.coordinates) {
        "gap"
    } else if overlapping(owners).is_empty() {
        "covered"
    } else {
        "overlap"
    };
    let aspect = |aspect: &'p Aspect| lang.text(&aspect.title, aspect.title_en.as_deref());
    CoverageAnswer {
        indicator: &text.id,
        instrument: &text.instrument,
        goal: text.goal.as_deref(),
        number: text.number.as_deref(),
        title: text.title.as_deref().map(|title| lang.text(title, text.title_en.as_deref())),
        targets: text.targets.len(),
        owners: owners
            .iter()
            .map(|owner| {
                let party = plan.party(owner.party);
                let obligation = plan.obligation(owner.obligation);
                OwnerAnswer {
                    agency: party.id().unwrap_or_default(),
                    name: lang.text(party.name().unwrap_or_default(), party.name_en()),
                    aspect: owner.aspect.and_then(|at| text.aspects.get(at as usize)).map(aspect),
                    role: if owner.coordinates { "coordinates" } else { "answers" },
                    obligation: &obligation.id,
                    provision: &obligation.provision,
                }
            })
            .collect(),
        status,
    }
}
