//! Who answers for which indicator: gaps and overlaps.

use serde::Serialize;

use crate::check::{Owner, overlapping};
use crate::coverage::Coverage;
use crate::lang::Lang;
use crate::model::Aspect;
use crate::plan::{Index, Plan};

/// Which agency answers for which indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoverageAnswer<'a> {
    /// Every indicator, in the order of the documents.
    pub indicators: Vec<IndicatorAnswer<'a>>,
}

/// One indicator and its owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorAnswer<'a> {
    /// The indicator's id.
    pub indicator: &'a str,
    /// The id of the instrument that sets it.
    pub instrument: &'a str,
    /// The id of the goal that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<&'a str>,
    /// Its number within the goal, as the document writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<&'a str>,
    /// What is measured; `None` when only the number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// How many targets it has.
    pub targets: usize,
    /// The agencies that have a duty about it.
    pub owners: Vec<OwnerAnswer<'a>>,
    /// Whether somebody answers for it.
    pub status: CoverageStatus,
}

/// Whether somebody answers for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CoverageStatus {
    /// Each part of the data has one owner.
    Covered,
    /// Nobody answers for it; some may coordinate.
    Gap,
    /// Several agencies answer for the same data.
    Overlap,
}

/// An agency that has a duty about an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OwnerAnswer<'a> {
    /// The agency's id.
    pub agency: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The part of the data, where the indicator is divided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<&'a str>,
    /// What it does for the indicator.
    pub role: OwnerRole,
    /// The id of the obligation.
    pub obligation: &'a str,
    /// Where in the instrument the obligation stands.
    pub provision: &'a str,
}

/// What an agency does for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OwnerRole {
    /// It answers for the data.
    Answers,
    /// It supports the owner.
    Coordinates,
}

impl Coverage {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> CoverageAnswer<'_> {
        let row = |(indicator, owners): (Index, &Vec<Owner>)| {
            row(&self.plan, indicator, owners, self.lang)
        };
        CoverageAnswer { indicators: self.owners.rows().map(row).collect() }
    }
}

fn row<'p>(plan: &'p Plan, indicator: Index, owners: &[Owner], lang: Lang) -> IndicatorAnswer<'p> {
    let text = plan.indicator(indicator);
    let status = if owners.iter().all(|owner| owner.coordinates) {
        CoverageStatus::Gap
    } else if overlapping(owners).is_empty() {
        CoverageStatus::Covered
    } else {
        CoverageStatus::Overlap
    };
    let aspect = |aspect: &'p Aspect| lang.text(&aspect.title, aspect.title_en.as_deref());
    IndicatorAnswer {
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
                    role: if owner.coordinates {
                        OwnerRole::Coordinates
                    } else {
                        OwnerRole::Answers
                    },
                    obligation: &obligation.id,
                    provision: &obligation.provision,
                }
            })
            .collect(),
        status,
    }
}
