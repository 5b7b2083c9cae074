//! Indicators and their goals, as answers name them.

use serde::Serialize;

use crate::lang::Lang;
use crate::model::{Role, Subject};
use crate::plan::{Index, Plan};

/// An indicator, or one aspect of it, that a duty is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SubjectAnswer<'a> {
    /// The indicator's id.
    pub indicator: &'a str,
    /// The id of the aspect; `None` for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<&'a str>,
    /// What the bearers do for it. Left out of JSON when they lead.
    #[serde(skip_serializing_if = "Role::is_leads")]
    pub role: Role,
    /// Its number within the goal, as the document writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<&'a str>,
    /// What is measured; `None` when only the number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// The unit of its values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'a str>,
    /// The id of the goal that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<&'a str>,
    /// The goal's number in its instrument.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_number: Option<&'a str>,
    /// The goal's name; `None` when only the number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_title: Option<&'a str>,
}

/// The indicators of a duty.
pub(super) fn subjects<'p>(
    plan: &'p Plan,
    obligation: Index,
    lang: Lang,
) -> Vec<SubjectAnswer<'p>> {
    let texts = plan.obligation(obligation).subjects.iter();
    texts.map(|subject| answer(plan, subject, lang)).collect()
}

fn answer<'p>(plan: &'p Plan, subject: &'p Subject, lang: Lang) -> SubjectAnswer<'p> {
    let indicator = plan.ids.indicators.get(&subject.indicator);
    let text = indicator.map(|indicator| plan.indicator(indicator));
    let goal = indicator.and_then(|indicator| GoalWords::of(plan, indicator, lang));
    SubjectAnswer {
        indicator: &subject.indicator,
        aspect: subject.aspect.as_deref(),
        role: subject.role,
        number: text.and_then(|text| text.number.as_deref()),
        title: text.and_then(|text| lang.optional(&text.title, &text.title_en)),
        unit: text.and_then(|text| lang.optional(&text.unit, &text.unit_en)),
        goal: goal.map(|goal| goal.id),
        goal_number: goal.map(|goal| goal.number),
        goal_title: goal.and_then(|goal| goal.title),
    }
}

/// The goal of an indicator.
#[derive(Clone, Copy)]
pub(super) struct GoalWords<'p> {
    pub(super) id: &'p str,
    pub(super) number: &'p str,
    pub(super) title: Option<&'p str>,
}

impl<'p> GoalWords<'p> {
    pub(super) fn of(plan: &'p Plan, indicator: Index, lang: Lang) -> Option<GoalWords<'p>> {
        let goal = plan.goal(plan.indicator(indicator).goal.as_deref()?)?;
        Some(GoalWords {
            id: &goal.id,
            number: &goal.number,
            title: lang.optional(&goal.title, &goal.title_en),
        })
    }
}

impl SubjectAnswer<'_> {
    /// The indicator in one line: what is measured, its number and goal, the role.
    pub(super) fn in_words(&self, lang: Lang) -> String {
        let mut words = self.title.unwrap_or(self.indicator).to_owned();
        let mut place = Vec::new();
        if let Some(number) = self.number {
            place.push(format!("{} {number}", lang.pick("chỉ tiêu", "indicator")));
        }
        if let Some(number) = self.goal_number {
            let title = self.goal_title.map(|title| format!(": {title}")).unwrap_or_default();
            place.push(format!("{} {number}{title}", lang.pick("mục tiêu", "goal")));
        }
        if self.role != Role::Leads {
            place.push(role_name(self.role, lang).to_owned());
        }
        if !place.is_empty() {
            words += &format!(" ({})", place.join("; "));
        }
        words
    }
}

/// A role in words.
pub(super) fn role_name(role: Role, lang: Lang) -> &'static str {
    let (vi, en) = match role {
        Role::Leads => ("chủ trì", "leads"),
        Role::SuppliesData => ("cung cấp số liệu", "supplies data"),
        Role::Contributes => ("phối hợp", "contributes"),
    };
    lang.pick(vi, en)
}
