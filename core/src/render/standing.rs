//! The standing of duties as an answer.

use kyhan_json::Pointer;
use serde::Serialize;

use super::{DiagnosticAnswer, Lang, Streamed, answers};
use crate::dates::Date;
use crate::evaluate::{Finding, Rate, RecordProblem, Standing, Status, rates};
use crate::plan::{Index, Plan};
use crate::problem::Place;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StandingAnswer<F> {
    on: Date,
    counts: Vec<CountAnswer>,
    findings: F,
    rates: RatesAnswer,
    /// Records of occurrences outside the window.
    records_elsewhere: usize,
    diagnostics: Vec<DiagnosticAnswer>,
}

#[derive(Serialize)]
struct CountAnswer {
    status: &'static str,
    count: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FindingAnswer<'p> {
    occurrence: String,
    obligation: &'p str,
    instrument: &'p str,
    title: &'p str,
    bearer: Option<&'p str>,
    bearer_name: Option<&'p str>,
    /// Who must act now, where that is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    responsible: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    responsible_name: Option<&'p str>,
    recipients: Vec<&'p str>,
    due: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    original_due: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension_basis: Option<String>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    submitted_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_late: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locked_on: Option<Date>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    locked: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RatesAnswer {
    total: RateAnswer,
    agencies: Vec<RateAnswer>,
    instruments: Vec<RateAnswer>,
    periods: Vec<RateAnswer>,
    indicators: Vec<RateAnswer>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct RateAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Date>,
    expected: u32,
    actual: u32,
    actual_on_time: u32,
    /// Percent, with one decimal.
    reporting_rate: Option<f64>,
    reporting_rate_on_time: Option<f64>,
    punctuality: Vec<PunctualityAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PunctualityAnswer {
    days_late: i32,
    count: u32,
}

const STATUSES: [Status; 6] = [
    Status::Scheduled,
    Status::Open,
    Status::Overdue,
    Status::Submitted,
    Status::SubmittedLate,
    Status::Waived,
];

pub(crate) fn standing<'s>(
    standing: &'s Standing<'s>,
    lang: Lang,
) -> StandingAnswer<impl Serialize + 's> {
    StandingAnswer {
        on: standing.on,
        counts: STATUSES
            .into_iter()
            .map(|status| CountAnswer {
                status: status.name(),
                count: standing.findings.iter().filter(|found| found.status == status).count(),
            })
            .collect(),
        findings: Streamed(move || {
            standing.findings.iter().map(move |finding| finding_answer(standing, finding, lang))
        }),
        rates: rates_answer(standing, lang),
        records_elsewhere: standing.records_elsewhere,
        diagnostics: record_diagnostics(standing.plan, &standing.problems, lang),
    }
}

/// What is wrong with records. They count as the document after the registers.
pub(crate) fn record_diagnostics(
    plan: &Plan,
    problems: &[RecordProblem],
    lang: Lang,
) -> Vec<DiagnosticAnswer> {
    problems
        .iter()
        .map(|found| {
            let record = Pointer::default().field("records").item(found.position as usize);
            let place = Place::new(plan.documents.len(), record);
            answers::described(&place, &found.problem, lang)
        })
        .collect()
}

fn finding_answer<'s>(
    standing: &'s Standing<'s>,
    finding: &Finding<'s>,
    lang: Lang,
) -> FindingAnswer<'s> {
    let occurrence = finding.occurrence;
    let text = occurrence.text();
    let row = occurrence.row;
    let bearer = standing.plan.party(row.bearer);
    let responsible =
        (finding.responsible != row.bearer).then(|| standing.plan.party(finding.responsible));
    let is_locked = |locked_on: Date| finding.status == Status::Overdue && standing.on >= locked_on;
    FindingAnswer {
        occurrence: occurrence.id(),
        obligation: &text.id,
        instrument: &text.instrument,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: bearer.id(),
        bearer_name: bearer.name().map(|name| lang.text(name, bearer.name_en())),
        responsible: responsible.and_then(|party| party.id()),
        responsible_name: responsible
            .and_then(|party| Some(lang.text(party.name()?, party.name_en()))),
        recipients: occurrence.recipients().collect(),
        due: finding.state.due,
        original_due: (finding.state.due != row.due).then_some(row.due),
        extension_basis: finding
            .state
            .extension
            .and_then(|entry| standing.bases.values(entry.position).next().cloned()),
        status: finding.status.name(),
        submitted_on: finding.submitted_on(),
        days_late: finding.days_late(standing.on),
        locked_on: finding.locked_on,
        locked: finding.locked_on.is_some_and(is_locked),
    }
}

fn rates_answer(standing: &Standing<'_>, lang: Lang) -> RatesAnswer {
    let plan = standing.plan;
    let rates = rates(standing);
    let named = |id: &str, name: Option<&str>, rate: &Rate| RateAnswer {
        id: Some(id.to_owned()),
        name: name.map(str::to_owned),
        ..rate_answer(rate)
    };
    let agency = |&(position, ref rate): &(Index, Rate)| {
        let party = plan.party(position);
        let name = party.name().map(|name| lang.text(name, party.name_en()));
        named(party.id().unwrap_or_default(), name, rate)
    };
    let instrument = |&(position, ref rate): &(Index, Rate)| {
        let text = plan.instrument(position);
        named(&text.id, Some(lang.text(&text.title, text.title_en.as_deref())), rate)
    };
    let indicator = |&(position, ref rate): &(Index, Rate)| {
        let text = plan.indicator(position);
        let name = text.title.as_deref().map(|title| lang.text(title, text.title_en.as_deref()));
        named(&text.id, name, rate)
    };
    RatesAnswer {
        total: rate_answer(&rates.total),
        agencies: rates.agencies.iter().map(agency).collect(),
        instruments: rates.instruments.iter().map(instrument).collect(),
        periods: rates
            .periods
            .iter()
            .map(|&((from, until), ref rate)| RateAnswer {
                from: Some(from),
                until: Some(until),
                ..rate_answer(rate)
            })
            .collect(),
        indicators: rates.indicators.iter().map(indicator).collect(),
    }
}

fn rate_answer(rate: &Rate) -> RateAnswer {
    let percent = |per_mille: u32| f64::from(per_mille) / 10.0;
    RateAnswer {
        expected: rate.expected,
        actual: rate.actual,
        actual_on_time: rate.actual_on_time,
        reporting_rate: rate.reporting_rate().map(percent),
        reporting_rate_on_time: rate.reporting_rate_on_time().map(percent),
        punctuality: rate
            .days_late
            .iter()
            .map(|&(days_late, count)| PunctualityAnswer { days_late, count })
            .collect(),
        ..RateAnswer::default()
    }
}
