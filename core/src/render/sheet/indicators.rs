//! Indicators with their targets and owners on a day.

use serde::Serialize;

use super::super::subjects::GoalWords;
use super::super::{AgencyAnswer, InnerAnswer, PartyAnswer};
use crate::dates::Date;
use crate::grouped::insert;
use crate::lang::Lang;
use crate::model::{Baseline, Operator, Role, Target, TargetUnit, When};
use crate::plan::{Index, Plan};
use crate::sheet::{IndicatorOwner, Indicators, owners_on};

/// One indicator: what is to be reached in a year, and who does what for it on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SheetIndicatorAnswer<'a> {
    /// The indicator's id.
    pub indicator: &'a str,
    /// The id of the instrument that sets it.
    pub instrument: &'a str,
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
    /// What the agency does for it, of the indicators of an agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The part of the data that concerns the agency, where the indicator is divided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<&'a str>,
    /// Where the agency's duty stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provision: Option<&'a str>,
    /// The unit of its values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'a str>,
    /// What a percentage is taken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<&'a str>,
    /// The value from which change is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<&'a Baseline>,
    /// What is to be reached in the year; without a target of that year, the next one.
    pub targets: Vec<TargetAnswer<'a>>,
    /// Who answers for it on the day: agencies, and groups by their names.
    pub leads: Vec<PartyAnswer>,
    /// Who reports figures to whoever leads.
    pub supplies_data: Vec<PartyAnswer>,
    /// Who helps.
    pub contributes: Vec<PartyAnswer>,
}

/// A value to be reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TargetAnswer<'a> {
    /// The target in words: "ít nhất 60 % đến hết năm 2025".
    pub text: String,
    /// How the value bounds the measurement.
    pub operator: Operator,
    /// In the unit of the indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The lowest and the highest value of a range, both included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<f64>,
    /// See `lowest`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub highest: Option<f64>,
    /// Which part of a compound indicator it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'a str>,
    /// A condition on each counted unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<InnerAnswer<'a>>,
    /// At the end of this day, month, quarter or year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<When>,
    /// From this time on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
    /// In each of these periods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<TargetUnit>,
    /// What the words leave open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// Indicators with their targets of a year and their owners on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct IndicatorsAnswer<'a> {
    /// The year asked for; `None` for all years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The day on which owners are looked up.
    pub on: Date,
    /// The agency asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyAnswer>,
    /// In the order of the documents.
    pub indicators: Vec<SheetIndicatorAnswer<'a>>,
}

impl Indicators {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> IndicatorsAnswer<'_> {
        let Indicators { plan, lang, year, on, agency, found, owners } = self;
        let answer = |&(indicator, own): &(Index, Option<IndicatorOwner>)| match own {
            Some(own) => of_owner(plan, indicator, own, owners, *year, *lang),
            None => of_indicator(plan, indicator, owners, *year, *lang),
        };
        IndicatorsAnswer {
            year: *year,
            on: *on,
            agency: agency.map(|agency| AgencyAnswer::of(plan.details(agency, *on), *lang)),
            indicators: found.iter().map(answer).collect(),
        }
    }
}

/// The indicators of an agency, with all owners on a day.
pub(super) fn of_agency<'p>(
    plan: &'p Plan,
    found: &[(Index, IndicatorOwner)],
    day: Date,
    lang: Lang,
) -> Vec<SheetIndicatorAnswer<'p>> {
    let mut wanted: Vec<Index> = Vec::new();
    for (indicator, _) in found {
        insert(&mut wanted, *indicator);
    }
    let owners = if wanted.is_empty() {
        Vec::new()
    } else {
        owners_on(plan, day, |indicator| wanted.binary_search(&indicator).is_ok())
    };
    let year = Some(day.year());
    let answer = |&(indicator, own): &_| of_owner(plan, indicator, own, &owners, year, lang);
    found.iter().map(answer).collect()
}

/// As [`of_indicator`], with what one agency does for it.
fn of_owner<'p>(
    plan: &'p Plan,
    indicator: Index,
    own: IndicatorOwner,
    owners: &[(Index, IndicatorOwner)],
    year: Option<i32>,
    lang: Lang,
) -> SheetIndicatorAnswer<'p> {
    let aspect = own.aspect.and_then(|at| plan.indicator(indicator).aspects.get(at as usize));
    SheetIndicatorAnswer {
        role: Some(own.role),
        aspect: aspect.map(|aspect| lang.text(&aspect.title, aspect.title_en.as_deref())),
        provision: Some(&plan.obligation(own.obligation).provision),
        ..of_indicator(plan, indicator, owners, year, lang)
    }
}

/// One indicator with its targets of a year and some owners.
fn of_indicator<'p>(
    plan: &'p Plan,
    indicator: Index,
    owners: &[(Index, IndicatorOwner)],
    year: Option<i32>,
    lang: Lang,
) -> SheetIndicatorAnswer<'p> {
    let text = plan.indicator(indicator);
    let goal = GoalWords::of(plan, indicator, lang);
    let unit = lang.optional(&text.unit, &text.unit_en);
    let of_role = |role: Role| {
        let mut found = Vec::new();
        for (of, owner) in owners {
            if *of == indicator && owner.role == role {
                found.push(owner.party);
            }
        }
        PartyAnswer::each(plan, found, lang)
    };
    SheetIndicatorAnswer {
        indicator: &text.id,
        instrument: &text.instrument,
        goal_number: goal.map(|goal| goal.number),
        goal_title: goal.and_then(|goal| goal.title),
        number: text.number.as_deref(),
        title: lang.optional(&text.title, &text.title_en),
        role: None,
        aspect: None,
        provision: None,
        unit,
        denominator: lang.optional(&text.denominator, &text.denominator_en),
        baseline: text.baseline.as_ref(),
        targets: of_year(&text.targets, year)
            .into_iter()
            .map(|target| target_answer(target, unit, lang))
            .collect(),
        leads: of_role(Role::Leads),
        supplies_data: of_role(Role::SuppliesData),
        contributes: of_role(Role::Contributes),
    }
}

/// The targets of a year; when it has none, those of the next year that has.
fn of_year(targets: &[Target], year: Option<i32>) -> Vec<&Target> {
    let Some(year) = year else { return targets.iter().collect() };
    let holds = |target: &&Target| {
        let starts = |when: Option<When>| when.is_none_or(|when| when.first_day().year() <= year);
        let ends = |when: Option<When>| when.is_none_or(|when| year <= when.last_day().year());
        match (&target.at, &target.from, &target.each) {
            (Some(at), _, _) => at.last_day().year() == year,
            (_, from @ Some(_), _) => starts(*from),
            (_, _, Some(each)) => starts(each.from) && ends(each.last),
            _ => true,
        }
    };
    let of_year: Vec<&Target> = targets.iter().filter(holds).collect();
    if !of_year.is_empty() {
        return of_year;
    }
    let end = |target: &Target| target.at.map(|at| at.last_day().year());
    let next = targets.iter().filter_map(end).filter(|&end| end > year).min();
    targets.iter().filter(|target| next.is_some() && end(target) == next).collect()
}

fn target_answer<'p>(target: &'p Target, unit: Option<&str>, lang: Lang) -> TargetAnswer<'p> {
    let [lowest, highest] = match target.range {
        Some([lowest, highest]) => [Some(lowest), Some(highest)],
        None => [None, None],
    };
    TargetAnswer {
        text: in_words(target, unit, lang),
        operator: target.operator,
        value: target.value,
        lowest,
        highest,
        part: target.part.as_deref(),
        inner: target.inner.as_ref().map(|inner| InnerAnswer {
            each: inner.each,
            operator: inner.operator,
            value: inner.value,
            unit: lang.text(&inner.unit, inner.unit_en.as_deref()),
        }),
        at: target.at,
        from: target.from,
        each: target.each.as_ref().map(|each| each.unit),
        note: target.note.as_deref(),
    }
}

/// A target in words, without its time when that is every year.
fn in_words(target: &Target, unit: Option<&str>, lang: Lang) -> String {
    let mut words = match (target.value, target.range) {
        (_, Some([lowest, highest])) => {
            operator(target.operator, lang).to_owned()
                + lang.pick("từ ", "from ")
                + &number(lowest, lang)
                + lang.pick(" đến ", " to ")
                + &number(highest, lang)
        }
        (Some(value), None) => operator(target.operator, lang).to_owned() + &number(value, lang),
        (None, None) => lang.pick("đạt như nội dung chỉ tiêu", "as the indicator says").to_owned(),
    };
    if target.value.is_some() || target.range.is_some() {
        words.extend([" ", unit.unwrap_or_default()].into_iter().filter(|_| unit.is_some()));
    }
    if let Some(part) = &target.part {
        words += &format!(" ({part})");
    }
    if let Some(inner) = &target.inner {
        words += &lang.say(
            format_args!(
                ", mỗi {} {}{} {}",
                period(inner.each, lang),
                operator(inner.operator, lang),
                number(inner.value, lang),
                inner.unit
            ),
            format_args!(
                ", each {} {}{} {}",
                period(inner.each, lang),
                operator(inner.operator, lang),
                number(inner.value, lang),
                lang.text(&inner.unit, inner.unit_en.as_deref())
            ),
        );
    }
    if let Some(each) = &target.each {
        let unit = period(each.unit, lang);
        words += &lang.say(format_args!(", hằng {unit}"), format_args!(", every {unit}"));
    }
    for (when, vi, en) in
        [(target.at, ", đến hết ", ", by the end of "), (target.from, ", từ ", ", from ")]
    {
        if let Some(when) = when {
            words.push_str(lang.pick(vi, en));
            words += &lang.when(when);
        }
    }
    words
}

fn period(unit: TargetUnit, lang: Lang) -> &'static str {
    let (vi, en) = match unit {
        TargetUnit::Month => ("tháng", "month"),
        TargetUnit::Quarter => ("quý", "quarter"),
        TargetUnit::Year => ("năm", "year"),
    };
    lang.pick(vi, en)
}

fn operator(operator: Operator, lang: Lang) -> &'static str {
    let (vi, en) = match operator {
        Operator::AtLeast => ("ít nhất ", "at least "),
        Operator::MoreThan => ("trên ", "more than "),
        Operator::AtMost => ("không quá ", "at most "),
        Operator::LessThan => ("dưới ", "less than "),
        Operator::Equal | Operator::Qualitative => ("", ""),
        Operator::About => ("khoảng ", "about "),
        Operator::ChangeRange => ("thay đổi ", "a change "),
    };
    lang.pick(vi, en)
}

/// A number as the language writes it: 12,5 or 12.5.
fn number(value: f64, lang: Lang) -> String {
    // The standard library's formatting of floats would be a hundredth of the download.
    let text = serde_json::Number::from_f64(value).map(|number| number.to_string());
    let text = text.unwrap_or_default();
    text.strip_suffix(".0").unwrap_or(&text).replace('.', lang.pick(",", "."))
}
