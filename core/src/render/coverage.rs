//! Who answers for which indicator: gaps and overlaps.

use serde::Serialize;

use super::subjects::GoalWords;
use crate::check::{Owner, overlapping};
use crate::coverage::Coverage;
use crate::lang::Lang;
use crate::model::{Aspect, Baseline, Indicator, InnerTarget, Operator, Role, TargetUnit};
use crate::plan::{Index, Plan};

/// Which agency answers for which indicator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CoverageAnswer<'a> {
    /// Every indicator, in the order of the documents.
    pub indicators: Vec<IndicatorAnswer<'a>>,
}

/// One indicator and its owners.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    /// The goal's number in its instrument.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_number: Option<&'a str>,
    /// The goal's name; `None` when only the number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_title: Option<&'a str>,
    /// Its number within the goal, as the document writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<&'a str>,
    /// What is measured; `None` when only the number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// The unit of its values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'a str>,
    /// What a percentage is taken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<&'a str>,
    /// The value from which change is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<&'a Baseline>,
    /// The conditions on each counted unit that its targets have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inner: Vec<InnerAnswer<'a>>,
    /// How many targets it has.
    pub targets: usize,
    /// The agencies that have a duty about it.
    pub owners: Vec<OwnerAnswer<'a>>,
    /// Whether somebody answers for it.
    pub status: CoverageStatus,
}

/// A condition on each counted unit: "mỗi quý có ít nhất 04 tin, bài".
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InnerAnswer<'a> {
    /// The period in which it is counted.
    pub each: TargetUnit,
    /// How the value bounds the count.
    pub operator: Operator,
    /// In `unit`.
    pub value: f64,
    /// What is counted.
    pub unit: &'a str,
}

/// Whether somebody answers for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CoverageStatus {
    /// Each part of the data has one agency that leads.
    Covered,
    /// Nobody leads; some may supply data or contribute.
    Gap,
    /// Several agencies lead for the same data.
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
    pub role: Role,
    /// The id of the obligation.
    pub obligation: &'a str,
    /// Where in the instrument the obligation stands.
    pub provision: &'a str,
}

impl Coverage {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> CoverageAnswer<'_> {
        let row = |(indicator, owners): &(Index, Vec<Owner>)| {
            row(&self.plan, *indicator, owners, self.lang)
        };
        CoverageAnswer { indicators: self.owners.iter().map(row).collect() }
    }
}

fn row<'p>(plan: &'p Plan, indicator: Index, owners: &[Owner], lang: Lang) -> IndicatorAnswer<'p> {
    let text = plan.indicator(indicator);
    let goal = GoalWords::of(plan, indicator, lang);
    let status = if owners.iter().all(|owner| owner.role != Role::Leads) {
        CoverageStatus::Gap
    } else if overlapping(plan, owners).is_empty() {
        CoverageStatus::Covered
    } else {
        CoverageStatus::Overlap
    };
    let aspect = |aspect: &'p Aspect| lang.text(&aspect.title, aspect.title_en.as_deref());
    IndicatorAnswer {
        indicator: &text.id,
        instrument: &text.instrument,
        goal: text.goal.as_deref(),
        goal_number: goal.map(|goal| goal.number),
        goal_title: goal.and_then(|goal| goal.title),
        number: text.number.as_deref(),
        title: text.title.as_deref().map(|title| lang.text(title, text.title_en.as_deref())),
        unit: lang.optional(&text.unit, &text.unit_en),
        denominator: lang.optional(&text.denominator, &text.denominator_en),
        baseline: text.baseline.as_ref(),
        inner: inner(text, lang),
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
                    role: owner.role,
                    obligation: &obligation.id,
                    provision: &obligation.provision,
                }
            })
            .collect(),
        status,
    }
}

fn inner<'p>(text: &'p Indicator, lang: Lang) -> Vec<InnerAnswer<'p>> {
    let targets = text.targets.iter().filter_map(|target| target.inner.as_ref());
    let answer = |inner: &'p InnerTarget| InnerAnswer {
        each: inner.each,
        operator: inner.operator,
        value: inner.value,
        unit: lang.text(&inner.unit, inner.unit_en.as_deref()),
    };
    targets.map(answer).collect()
}
